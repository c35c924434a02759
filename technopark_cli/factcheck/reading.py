"""One number with what stands around it: from a numeral to a mention."""

import re

from technopark_cli.factcheck import dates
from technopark_cli.factcheck.common_case import counts_nothing, plain
from technopark_cli.factcheck.context import noun, prior, qualify, qualify_loosely
from technopark_cli.factcheck.lexicons.common import SIGNS
from technopark_cli.factcheck.mentions import Mention
from technopark_cli.factcheck.numerals import Numeral, in_digits, in_words, walk, worth
from technopark_cli.factcheck.tables import BLANKS, DIGIT, WORD, Meaning, Tables, fold
from technopark_cli.model.quantity import Number

_JOINT = re.compile(rf"[{BLANKS}\n]{{0,2}}(?:([-–—‑−])|([^\W\d_]+))[{BLANKS}\n]{{0,2}}")
_NAME = re.compile(r"[\w./–-]*")
_SHAPED = re.compile(rf"[{BLANKS}]?(?:[/:\-–—‑−.hH]|[TQSH][1-4])[{BLANKS}]?(?=\w)")
_DIGITAL = frozenset({"digits", "grouped"})
_REST = re.compile(rf"(?:[-–./][{DIGIT}]+)*")
_AROUND = re.compile(rf"/[{DIGIT}]{{1,2}}(?!\w)")
_DOTTED = re.compile(r"\.(?:[ºª]|(?:er|ra|ro)(?!\w))")
_DIGITS = re.compile(f"[{DIGIT}]")
_PAIR = re.compile(rf"[{BLANKS}]?([-–—/:])[{BLANKS}]?([{DIGIT}]{{1,2}})(?![{DIGIT}%]|[.,/][{DIGIT}]|[{BLANKS}]%)")
_SMALL = 100
_LARGE = 1000
_MILLION = 10**6
_DAY_HOURS = 24


class Draft:
    """A mention in the making; what each field means stands at :class:`Mention`."""

    decimals = 0
    factor = divisor = 1
    high: "Draft | None" = None
    unit: str | None = None
    money_before = False
    qualifier = "bare"
    role = ""
    date: str | None = None
    alternative: Number | None = None

    def __init__(self, numeral: Numeral) -> None:
        """Begin with the bare number."""
        self.numeral = numeral
        self.start = self.low = numeral.start
        self.end = self.stop = end = numeral.end
        self.noun = end, end
        self.mantissa = numeral.mantissa
        self.scaled = self.linked = numeral.factor > 1
        shape = numeral.shape
        self.digits = shape in _DIGITAL
        if numeral.decimals:
            self.decimals = numeral.decimals
        if shape == "about":
            self.qualifier, self.linked = "about", True

    def value(self) -> Number:
        """Return what it is worth."""
        return worth(self.mantissa, self.decimals, self.factor, self.divisor)

    def digit(self) -> Number | None:
        """Return the weight of its last digit."""
        return worth(1, self.decimals, self.factor, self.divisor) if self.digits else None


def numeral_at(text: str, at: int, tables: Tables) -> Numeral | None:
    """Return the number that begins at a place, in digits or words."""
    if text[at : at + 1].isdecimal():
        return in_digits(text, at)
    return in_words(text, at, tables)


def read(text: str, at: int, tables: Tables, floor: int) -> Mention | None:
    """Return what the number that begins at ``at`` says; None where it is none.

    ``floor`` is where the last mention ended: nothing before it is looked at.
    """
    common = plain(text, at, tables, floor)
    if common is not None:
        return common
    if not text[at].isdecimal():
        if text[at + 1 : at + 2] in "1234" and (dated := dates.quarter_sign(text, at, tables)):
            return _dated(Draft(Numeral(at, at, dated.value)), dated, tables)
        digits = _DIGITS.search(text, at, at + 5) if text[at].isupper() else None
        if digits and text[at : digits.start()].isascii() and _is_money(text[at : digits.start()], tables):
            at = digits.start()
    numeral = numeral_at(text, at, tables)
    if numeral is None:
        return None
    draft = Draft(numeral)
    if draft.digits or numeral.shape == "version":
        named = _shaped(text, draft, tables, floor)
        if named:
            return named
    elif not _stands(text, draft, tables, floor):
        return None
    return _finish(text, draft, tables, floor)


def _is_money(token: str, tables: Tables) -> bool:
    return token.endswith("$") or tables.cues.get(fold(token), ("",))[0] == "money"


def _mention(draft: Draft, tables: Tables) -> Mention:
    high = draft.high
    digit, higher = draft.digit(), high.digit() if high else None
    if digit is not None and higher is not None:
        digit = min(digit, higher)
    return Mention(
        draft.start,
        draft.end,
        draft.value(),
        high.value() if high else None,
        draft.unit,
        draft.qualifier,
        draft.role,
        tables.code,
        digit,
        draft.alternative,
        draft.low,
        draft.stop,
        *draft.noun,
        draft.date,
    )


def _dated(draft: Draft, dated: dates.Dated, tables: Tables) -> Mention:
    draft.start = draft.low = dated.start
    draft.end = draft.stop = dated.end
    draft.noun = dated.end, dated.end
    draft.role, draft.date, draft.mantissa = dated.role, dated.date, dated.value
    return _mention(draft, tables)


def _named(draft: Draft, role: str, end: int, tables: Tables) -> Mention:
    draft.role, draft.end = role, end
    draft.stop = end
    draft.noun = end, end
    return _mention(draft, tables)


def _shaped(text: str, draft: Draft, tables: Tables, floor: int) -> Mention | None:
    """Return a number in digits that its shape, or what it is written together with, makes something else."""
    start, end = draft.start, draft.end
    before = text[start - 1] if start else "\n"
    after = text[end : end + 1]
    if draft.numeral.shape == "version":
        dated = dates.by_shape(text, start)
        return _dated(draft, dated, tables) if dated else _named(draft, "version", end, tables)
    if _SHAPED.match(text, end) or before == "+" or text[start] == "0":
        dated = dates.by_shape(text, start, dict(tables.quarter_signs))
        if dated:
            return _dated(draft, dated, tables)
    if before.isalpha():
        return _glued(text, draft, tables, floor)
    if before in "-–‑_/=@&#" and start >= 2:  # noqa: PLR2004
        return _hung(text, draft, tables, floor)
    if before in "%٪" and (start < 2 or not text[start - 2].isdecimal()):  # noqa: PLR2004 - "٪89"
        draft.unit, draft.low = "percent", start - 1
    elif before in SIGNS:
        draft.unit, draft.money_before = SIGNS[before], True
        draft.low = start - 1
        word, at = prior(text, draft.low)
        if word == "us" and at >= floor:
            draft.low = at
    elif before == "[" and after == "]":
        return _named(draft, "note", end, tables)
    elif (
        before == "(" and after == ")" and draft.mantissa < 10 and draft.numeral.shape == "digits" and end - start == 1
    ):  # noqa: PLR2004
        return _named(draft, "note", end, tables)
    return None


def _glued(text: str, draft: Draft, tables: Tables, floor: int) -> Mention | None:
    """Read digits that are written together with letters before them: Dh36bn, COP22."""
    start = at = draft.start
    while at > floor and text[at - 1].isalnum() and not text[at - 1].isdecimal():
        at -= 1
    word = fold(text[at:start])
    cue = tables.cues.get(word)
    if cue and cue[0] == "money":
        draft.unit, draft.money_before, draft.low = cue[1], True, at
        return None
    if not text[start - 1].isascii() and (word in tables.prefixes or word in tables.glued):
        return None
    match = _NAME.match(text, start)
    return _named(draft, "identifier", max(draft.end, match.end() if match else 0), tables)


def _hung(text: str, draft: Draft, tables: Tables, floor: int) -> Mention | None:
    """Read digits behind a hyphen or slash: Covid-19, mi-2025; parts of addresses in the web."""
    start, before = draft.start, text[draft.start - 1]
    if before in "-–‑" and not text[start - 2].isalnum():
        return None
    if before in "-–‑":
        word, _ = prior(text, start - 1)
        if text[start - 2].isdecimal() or word[:1].isdecimal():
            return _named(draft, "identifier", draft.end, tables)
        if tables.cues.get(word, ("",))[0] in ("year", "month", "money"):
            return None
        if dates.is_year(draft.mantissa) and draft.numeral.shape == "digits" and draft.end - start == 4:  # noqa: PLR2004
            return None
        return None if tables.prefixes and word in tables.prefixes else _named(draft, "identifier", draft.end, tables)
    if before == "/" and text[start - 2] in BLANKS:
        return None
    if before == "#" or text[start - 2].isalnum() or text[start - 2] in "/?&=.":
        return _named(draft, "identifier", draft.end, tables)
    return None


def _stands(text: str, draft: Draft, tables: Tables, floor: int) -> bool:
    """Tell whether words are a number, and move its start to its article: "un milliard", "half a million"."""
    numeral = draft.numeral
    first = WORD.match(text, draft.start)
    word = fold(first[1]) if first else ""
    meaning = tables.numbers.get(word, ("",))
    if meaning[0] in ("scale", "hundred", "about") and first:
        if word in tables.lone and first.end() < numeral.end:
            return True
        return _one_of(text, draft, tables, floor, word)
    if meaning == ("number", 10) and tables.prefixes:
        before, start = prior(text, draft.start)
        if start >= floor and tables.numbers.get(before, ("",))[0] == "one":  # "one ten": eleven
            draft.start = draft.low = start
            draft.mantissa += draft.numeral.factor
    if word in tables.adjectives and first and first.end() == numeral.end:
        following = WORD.match(text, numeral.end)
        alone = not following and not prior(text, draft.start)[0]
        return alone or bool(
            following and tables.plural.fullmatch(fold(following[1])) and fold(following[1]) not in tables.common
        )
    return True


def _one_of(text: str, draft: Draft, tables: Tables, floor: int, word: str) -> bool:
    """Take in what stands before a scale or collective without a number: "un", "half a", "une petite"."""
    at, node, half = draft.start, tables.half_before, None
    position = at
    while node and position > floor:
        before, start = prior(text, position)
        node = node.get(before) if before and start >= floor else None
        if not node:
            break
        position = start
        if None in node:
            half = position
    if half is not None and draft.numeral.factor > 1:
        draft.start = draft.low = half
        draft.mantissa, draft.decimals = draft.numeral.mantissa * 5, 1
        before, start = prior(text, half)
        if before in tables.articles and start >= floor:
            draft.start = draft.low = start
        elif tables.numbers.get(before, ("",))[0] == "join":
            before, start = prior(text, start)
            if before in tables.articles and start >= floor:  # one and a half million
                draft.start = draft.low = start
                draft.mantissa = draft.numeral.mantissa * 15
        return True
    before, start = prior(text, at)
    if start < floor:
        before = ""
    if before in tables.articles:
        draft.start = draft.low = start
        return True
    kind = tables.numbers[word][0]
    if kind == "about":
        further, start = prior(text, start) if before else ("", 0)
        if further in tables.articles and start >= floor:  # une petite centaine
            draft.start = draft.low = start
            return True
        following = walk(text, draft.end, tables.after)
        return bool(following and following[0][0] == "link") and word not in tables.many
    return word in tables.lone and not (kind == "hundred" and before in tables.fractions)


def _finish(text: str, draft: Draft, tables: Tables, floor: int) -> Mention | None:
    """Read what stands around a number: its scale and unit, the words before it, a second number, what it counts."""
    word, word_start = prior(text, draft.low) if draft.low > floor else ("", draft.low)
    if word_start < floor:
        word = ""
    cue = tables.cues.get(word) if word else None
    if word in tables.days and draft.numeral.shape == "digits" and dates.is_year(draft.mantissa):
        month, start = prior(text, word_start)
        if tables.cues.get(month, ("",))[0] == "month" and start >= floor:  # mayo de 2023
            word, word_start, cue = month, start, tables.cues[month]
    if draft.numeral.shape == "ordinal":
        return _ordinal(text, draft, tables)
    if cue is not None and (found := _cued(text, draft, tables, cue, word_start)):
        return found
    found = _follow(text, draft, tables)
    if found:
        return found
    if result := _result(text, draft, tables, word, word_start):
        return result
    if draft.role != "time":
        _range(text, draft, tables, word, word_start, floor)
    _shared(text, draft, tables)
    _qualifiers(text, draft, tables, floor)
    _count(text, draft, tables, cue)
    return _mention(draft, tables)


def _result(text: str, draft: Draft, tables: Tables, word: str, word_start: int) -> Mention | None:
    """Return the result of a match ("3-1"), or a part ("2/3"): one mention for both numbers."""
    if draft.numeral.shape != "digits" or draft.decimals or draft.unit or draft.scaled or draft.mantissa >= _SMALL:
        return None
    match = _PAIR.match(text, draft.end)
    if match is None:
        return None
    second = int(match[2])
    if match[1] in "/:":
        return _named(draft, "other", match.end(), tables)
    told = second <= draft.mantissa or _near(text, tables, word, word_start, "score")
    return _named(draft, "score", match.end(), tables) if told else None


def _near(text: str, tables: Tables, word: str, start: int, kind: str) -> bool:
    """Tell whether one of the words shortly before gives a cue of a kind."""
    for _ in range(5):
        if not word:
            return False
        if tables.cues.get(word, ("",))[0] == kind:
            return True
        word, start = prior(text, start)
    return False


def _cued(text: str, draft: Draft, tables: Tables, cue: tuple[object, ...], word_start: int) -> Mention | None:
    """Return a number that the word before it makes something else: "loi 43-20", "page 12", "mai 2023"."""
    kind, plain = cue[0], draft.numeral.shape == "digits"
    if kind == "identifier" and draft.digits:
        end = _REST.match(text, draft.end)
        return _named(draft, "identifier", end.end() if end else draft.end, tables)
    if kind == "version" and plain and (draft.decimals or text[draft.end : draft.end + 1] == "."):
        return _named(draft, "version", draft.end, tables)
    if kind == "note" and plain and not draft.decimals:
        return _named(draft, "note", draft.end, tables)
    if kind == "phone" and (dated := dates.phone_after_cue(text, draft.start)):
        return _dated(draft, dated, tables)
    if kind == "month" and plain and not draft.decimals and _is_month(text, word_start, tables):
        return _month_before(text, draft, tables, int(str(cue[1])), word_start)
    if kind == "money" and draft.unit is None and draft.digits:
        draft.unit, draft.money_before, draft.low = str(cue[1]), True, word_start
        following, sign = walk(text, draft.end, tables.after), WORD.match(text, draft.end)
        other = following and following[0][0] == "unit" and following[0][1] != draft.unit
        if other and not (sign and sign[1] in tables.suffixes):
            draft.unit, draft.money_before, draft.low = None, False, draft.start
    return None


def _is_month(text: str, start: int, tables: Tables) -> bool:
    return not tables.capital_months or text[start].isupper()


def _month_before(text: str, draft: Draft, tables: Tables, month: int, start: int) -> Mention | None:
    """Read "mai 2023" and "May 12, 2023"."""
    value = draft.mantissa
    if draft.end - draft.start == 4 and dates.is_year(value):  # noqa: PLR2004
        return _dated(draft, dates.Dated(start, draft.end, "date", f"{value}-{month:02}", value), tables)
    if not 0 < value <= 31:  # noqa: PLR2004
        return None
    mark = walk(text, draft.end, tables.after)
    end = mark[1] if mark and mark[0][0] == "mark" else draft.end
    year = dates.year_after(text, end, tables)
    if not year:
        return _dated(draft, dates.Dated(start, end, "date", None, value), tables)
    date = dates.valid(f"{year[0]}-{month:02}-{value:02}")
    return _dated(draft, dates.Dated(start, year[1], "date", date, value), tables)


def _ordinal(text: str, draft: Draft, tables: Tables) -> Mention:
    """Read a rank: of a quarter or half-year it is a period, of a month a date."""
    if draft.numeral.shape == "ordinal" or draft.digits:
        found = walk(text, draft.end, tables.after)
        if found and found[0][0] == "quarter":
            year = dates.year_after(text, found[1], tables)
            months = int(str(found[0][1]))
            date = dates.quarter(year[0], draft.mantissa, months) if year else None
            end = year[1] if year else found[1]
            return _dated(draft, dates.Dated(draft.start, end, "period", date, draft.mantissa), tables)
        dated = dates.with_month(text, draft.numeral, draft.end, tables)
        if dated:
            return _dated(draft, dated, tables)
        word, start = prior(text, draft.start)
        before = tables.after.get(word, {}).get(None, ("",))
        if before[0] == "quarter" and (year := dates.year_after(text, draft.end, tables)):
            date = dates.quarter(year[0], draft.mantissa, before[1])
            return _dated(draft, dates.Dated(start, year[1], "period", date, draft.mantissa), tables)
    draft.role = "ordinal"
    draft.noun = noun(text, draft.end, tables, linked=False)[:2]
    return _mention(draft, tables)


def _follow(text: str, draft: Draft, tables: Tables) -> Mention | None:
    """Read the scale and the unit behind a number; return a mention where they make it something else."""
    numeral = draft.numeral
    if numeral.shape == "dual":
        draft.unit = numeral.what
        draft.role = "duration" if numeral.what in ("years", "months", "weeks", "days", "hours") else ""
        return None
    found = walk(text, draft.end, tables.after)
    kind = found[0][0] if found else ""
    if numeral.shape == "digits" and not draft.decimals:
        special = _calendar(text, draft, tables, found)
        if special:
            return special
    if draft.digits and text[draft.end : draft.end + 1].isalpha() and (named := _suffixed(text, draft, tables, kind)):
        return named
    if numeral.shape == "about" and kind == "link" and found:
        scale = walk(text, found[1], tables.after)
        if scale and scale[0][0] == "scale":
            found, kind = scale, "scale"
    if kind == "number" and draft.digits and found and (word := WORD.match(text, draft.end)):
        many = tables.numbers.get(fold(word[1]), ("",))
        if many[0] == "about":  # "2 dizaines"
            draft.factor, draft.linked, draft.qualifier, draft.digits = many[1], True, "about", False
            draft.end = draft.stop = found[1]
            found = None
    if kind == "scale" and found:
        _scale(text, draft, tables, int(str(found[0][1])), found[1])
        found = None
    elif draft.digits and _suffix(text, draft, tables):
        found = None
    elif draft.digits and tables.halves and (half := walk(text, draft.end, tables.halves)):
        scale = walk(text, half[1], tables.after)
        if scale and scale[0][0] == "scale":  # 2 and a half million
            draft.mantissa, draft.decimals = draft.mantissa * 10 + 5, draft.decimals + 1
            _scale(text, draft, tables, int(str(scale[0][1])), scale[1])
            found = None
    _unit(text, draft, tables, found)
    return None


def _suffixed(text: str, draft: Draft, tables: Tables, kind: str) -> Mention | None:
    """Return digits whose letters right behind them are no unit, scale or rank: 4G, 3D, 12bis."""
    match = WORD.match(text, draft.end)
    token = match[1] if match else ""
    if not token[:1].isascii() or kind in ("unit", "scale", "time", "month") or token in tables.suffixes:
        return None
    if token in ("s", "x") or kind in ("after", "old", "clock"):
        decade = token == "s" and draft.mantissa % 10 == 0 and dates.is_year(draft.mantissa)
        if decade:
            draft.date = f"{draft.mantissa}/{draft.mantissa + 9}"
            return _named(draft, "year", draft.end + 1, tables)
        if token == "s":
            draft.end = draft.stop = draft.end + 1
        return None
    name = _NAME.match(text, draft.end)
    return _named(draft, "identifier", name.end() if name else draft.end, tables)


def _calendar(text: str, draft: Draft, tables: Tables, found: tuple[tuple[object, ...], int] | None) -> Mention | None:
    """Return a whole number that is the day of a date, a rank, or the number of a house."""
    kind = found[0][0] if found else ""
    dotted = _DOTTED.match(text, draft.end)
    if (kind == "mark" and found) or dotted:
        draft.end = draft.stop = dotted.end() if dotted else found[1] if found else draft.end
        return _ordinal(text, draft, tables)
    if draft.mantissa <= 31 and (dated := dates.with_month(text, draft.numeral, draft.end, tables)):  # noqa: PLR2004
        return _dated(draft, dated, tables)
    if kind == "quarter" and draft.mantissa <= 4 and found and dates.year_after(text, found[1], tables):  # noqa: PLR2004
        return _ordinal(text, draft, tables)
    if kind == "clock" and draft.mantissa <= _DAY_HOURS and found and found[0][0] == "clock":
        return _named(draft, "time", found[1], tables)
    if _ADDRESS.match(text, draft.end) and _addressed(text, draft, tables):
        return _named(draft, "address", draft.end, tables)
    return None


_ADDRESS = re.compile(rf"(?:[{BLANKS}](?:bis|ter|quater))?,?[{BLANKS}]?([^\W\d_]+)")


def _addressed(text: str, draft: Draft, tables: Tables) -> bool:
    match = _ADDRESS.match(text, draft.end)
    meaning = tables.after.get(fold(match[1])) if match else None
    return bool(meaning and meaning.get(None, ("",))[0] == "address")


def _scale(text: str, draft: Draft, tables: Tables, factor: int, end: int) -> None:
    """Multiply by the scale behind, with what is added to it: "2 millions 300 mille", "3 millions et demi"."""
    if draft.numeral.shape == "words" and draft.numeral.factor >= factor:
        return
    digits = draft.end - draft.start
    if not draft.decimals and draft.mantissa >= factor and factor > 1000 and digits >= 9:  # noqa: PLR2004
        # "3.200.000 millions": the number is printed in full already
        draft.alternative = worth(draft.mantissa, 0, factor)
        draft.linked, draft.end, draft.stop = True, end, end
        return
    draft.factor = draft.factor * factor
    draft.scaled = draft.linked = True
    draft.end = draft.stop = end
    more = walk(text, end, tables.after)
    if more and more[0][0] == "scale" and int(str(more[0][1])) > factor:
        draft.factor, draft.end = draft.factor * int(str(more[0][1])), more[1]
    half = walk(text, draft.end, tables.halves) if tables.halves else None
    if half:
        draft.mantissa, draft.decimals = draft.mantissa * 10 + 5 * 10**draft.decimals, draft.decimals + 1
        draft.end = half[1]
    else:
        _add_smaller(text, draft, tables)
    draft.stop = draft.end


_PART = re.compile(rf"[{BLANKS}](?:(et|and|y)[{BLANKS}]|(و))?(?=[{DIGIT}])")


def _add_smaller(text: str, draft: Draft, tables: Tables) -> None:
    """Add "300 mille" to "2 millions"."""
    part = _PART.match(text, draft.end)
    rest = in_digits(text, part.end()) if part else None
    found = walk(text, rest.end, tables.after) if rest and not rest.decimals else None
    if not rest or not found or found[0][0] != "scale":
        return
    smaller = int(str(found[0][1]))
    if smaller >= draft.factor or rest.mantissa * smaller >= draft.factor:
        return
    whole = draft.mantissa * draft.factor + rest.mantissa * smaller * 10**draft.decimals
    if whole % (smaller * 10**draft.decimals) == 0:
        draft.mantissa, draft.factor, draft.decimals = whole // (smaller * 10**draft.decimals), smaller, 0
        draft.end = found[1]


def _suffix(text: str, draft: Draft, tables: Tables) -> bool:
    """Multiply by a sign such as M, Md or bn where it cannot be a unit; tell whether there was one."""
    match = WORD.match(text, draft.end)
    factor = tables.suffixes.get(match[1]) if match else None
    if not factor or not match:
        return False
    glued, lower = match.start(1) == draft.end, match[1] in ("m", "b", "B", "T", "G")
    following = walk(text, match.end(), tables.after)
    money = bool(
        following and (following[0][0] == "link" or (following[0][0] == "unit" and following[0][1] in tables.money))
    )
    if not (draft.money_before or (not lower and (glued or money or len(match[1]) > 1))):
        return False
    sign = walk(text, draft.end, tables.after)
    if sign and sign[0][0] == "unit" and sign[1] > match.end():
        return False
    draft.factor, draft.scaled, draft.linked = factor, True, True
    draft.end = draft.stop = match.end()
    return True


def _unit(text: str, draft: Draft, tables: Tables, found: tuple[tuple[object, ...], int] | None) -> None:
    """Read the unit behind a number, its scale, or the link behind that."""
    if found is None:
        found = walk(text, draft.end, tables.after)
        if found and found[0][0] == "link" and draft.linked:
            found = walk(text, found[1], tables.after)
    elif found[0][0] == "link" and draft.linked:
        found = walk(text, found[1], tables.after)
    if found is None:
        found = _adjective(text, draft, tables)
    kind = found[0][0] if found else ""
    if kind == "old" and found:  # a 30-year-old founder
        draft.unit, draft.stop, draft.role = "years", found[1], "age"
    elif kind == "time" and found:
        draft.unit, draft.stop, draft.role = str(found[0][1]), found[1], "duration"
        if hours := _AROUND.match(text, draft.stop):  # 24h/24
            draft.role, draft.end, draft.stop = "other", hours.end(), hours.end()
    elif kind == "unit" and found:
        _, unit, factor, divisor = found[0]
        if draft.money_before and unit != draft.unit:
            return
        draft.unit, draft.stop, draft.linked = str(unit), found[1], True
        draft.factor, draft.divisor = draft.factor * int(str(factor)), int(str(divisor))
        draft.scaled = draft.scaled or draft.factor > 1
    elif kind == "fraction" and found:
        draft.role, draft.stop = "other", found[1]
    if draft.unit in tables.money:
        rate = walk(text, draft.stop, tables.rates)
        if rate:
            draft.unit, draft.stop = f"{draft.unit}/{rate[0][1]}", rate[1]


def _adjective(text: str, draft: Draft, tables: Tables) -> tuple[tuple[object, ...], int] | None:
    """Return the unit of time behind an adjective: "5 prochaines années"."""
    match = WORD.match(text, draft.end)
    if match is None or fold(match[1]) not in tables.time_adjectives:
        return None
    found = walk(text, match.end(), tables.after)
    return found if found and found[0][0] == "time" else None


def _range(text: str, draft: Draft, tables: Tables, word: str, word_start: int, floor: int) -> None:
    """Take in the second number of a range: "30 à 40", "entre 30 et 40", "10-15%", "de 20 à 30 millions"."""
    joint = _JOINT.match(text, draft.stop)
    if joint is None:
        return
    at, opened = joint.end(), word in tables.opener[0]
    if joint[2]:
        middle = fold(joint[2])
        if not (middle in tables.ranges or middle in tables.either or (opened and middle in tables.opener[1])):
            at = joint.start(2) + 1
            glued = opened and tables.prefixes and joint[2][0] in tables.opener[1] and joint[2][1:]
            digits = opened and joint[2] in tables.opener[1] and joint.end() == joint.end(2)
            if not (glued or digits):
                return
    if at >= len(text) or (draft.role and draft.role not in ("duration",)):
        return
    second = numeral_at(text, at, tables)
    if second is None or second.shape not in ("digits", "grouped", "words"):
        return
    higher = Draft(second)
    if draft.money_before:
        higher.unit, higher.money_before = draft.unit, True
    if _follow(text, higher, tables) is not None or higher.role not in ("", "duration"):
        return
    if not _fit(draft, higher):
        return
    if joint[2] and fold(joint[2]) in tables.either and (higher.scaled or higher.value() >= _SMALL):
        return
    if not opened and not joint[1] and _moved(text, tables, word, word_start):
        return
    _join(text, draft, higher, tables, opened=opened, word_start=word_start)


def _shared(text: str, draft: Draft, tables: Tables) -> None:
    """Give a number the scale and unit that stand behind the one it is joined with: "12 et 15 millions de DH"."""
    if draft.unit or draft.scaled or draft.high or draft.role or not draft.digits or draft.mantissa >= _LARGE:
        return
    joint = _JOINT.match(text, draft.end)
    if (
        joint is None
        or not joint[2]
        or fold(joint[2]) not in tables.opener[1]
        or not text[joint.end() :][:1].isdecimal()
    ):
        return
    second = in_digits(text, joint.end())
    if second is None:
        return
    other = Draft(second)
    if _follow(text, other, tables) is None and (other.factor >= _MILLION or other.unit == "percent"):
        draft.factor, draft.unit, draft.scaled = other.factor, other.unit, other.scaled


def _fit(draft: Draft, higher: Draft) -> bool:
    """Tell whether two numbers are of one kind, and the second the higher one."""
    if draft.unit and higher.unit and draft.unit != higher.unit:
        return False
    if draft.unit and not higher.unit and draft.unit not in ("percent",) and not draft.money_before:
        return False
    if not draft.scaled and higher.scaled and not draft.unit:
        return worth(draft.mantissa, draft.decimals, higher.factor * higher.numeral.factor) < higher.value()
    if draft.scaled and not higher.scaled:
        return False
    return draft.value() < higher.value()


def _moved(text: str, tables: Tables, word: str, word_start: int) -> bool:
    """Tell whether the words before make it a change: "passer de 4 à 10"."""
    for _ in range(4):
        if not word:
            return False
        if word in tables.moves:
            return True
        word, word_start = prior(text, word_start)
    return False


def _join(text: str, draft: Draft, higher: Draft, tables: Tables, *, opened: bool, word_start: int) -> None:
    years = (
        not draft.unit
        and not higher.unit
        and draft.numeral.shape == higher.numeral.shape == "digits"
        and dates.is_year(draft.mantissa)
        and dates.is_year(higher.mantissa)
        and draft.decimals == higher.decimals == 0
    )
    if not draft.scaled and higher.scaled and not draft.unit:
        draft.factor = draft.factor * higher.factor * higher.numeral.factor
        draft.scaled = True
        if higher.numeral.factor > 1:
            higher = higher  # its words hold their scale already
    draft.high = higher
    draft.unit = draft.unit or higher.unit
    draft.divisor = max(draft.divisor, higher.divisor)
    draft.role = draft.role or higher.role
    draft.end, draft.stop = higher.end, max(higher.stop, higher.end)
    draft.linked = draft.linked or higher.linked
    draft.qualifier = "between"
    if years:
        draft.role, draft.date, draft.qualifier = "period", f"{draft.mantissa}/{higher.mantissa}", "bare"
    if opened:
        draft.low = min(draft.low, word_start)


def _qualifiers(text: str, draft: Draft, tables: Tables, floor: int) -> None:
    """Read the qualifier before a number."""
    if draft.role in ("period",) or draft.low <= floor:
        return
    found = qualify(text, *prior(text, draft.low), tables)
    if not found and tables.loose:
        found = qualify_loosely(text, draft.low, tables)
    if not found or found[1] < floor:
        return
    qualifier, start = found
    if draft.high is None or draft.qualifier != "between":
        if not (qualifier == "bare" and draft.qualifier == "about"):
            draft.qualifier = qualifier
    if text[start] == "+" and draft.unit == "percent":
        draft.qualifier = "bare"
    draft.low = min(draft.low, start)


def _count(text: str, draft: Draft, tables: Tables, cue: Meaning | None) -> None:
    """Read what is counted, and with it the role and the reading of an ambiguous mark."""
    linked = draft.linked or draft.unit == "percent"
    if draft.role == "duration":
        after = noun(text, draft.stop, tables, linked=False)
        old = walk(text, draft.stop, tables.after)
        if (
            (cue and cue[0] == "age")
            or (old and old[0][0] == "old")
            or _near(text, tables, *prior(text, draft.low), "age")
        ):
            draft.role = "age"
        draft.noun = draft.stop, draft.stop
        _qualified_after(draft, after)
    elif draft.role not in ("period", "other"):
        after = noun(text, draft.stop, tables, linked=linked)
        if cue and cue[0] == "clock" and draft.unit == "hours":
            draft.role = "time"
        draft.noun = after.start, after.end
        if _year(text, draft, tables, cue):
            draft.role, draft.date, draft.qualifier = "year", str(draft.mantissa), "bare"
            draft.noun = draft.end, draft.end
            draft.low, draft.stop = draft.start, draft.end
        else:
            draft.role = draft.role or "quantity"
            _qualified_after(draft, after)
    if cue and cue[0] == "clock" and draft.unit == "hours" and draft.mantissa <= _DAY_HOURS and not draft.high:
        draft.role = "time"
    if draft.high and draft.unit == "hours" and draft.qualifier == "between" and text[draft.end].lower() == "h":
        draft.role, draft.qualifier = "time", "bare"
    _settle(draft, tables)
    if draft.high:
        _settle(draft.high, tables)


def _qualified_after(draft: Draft, after: tuple[int, int, str | None, int]) -> None:
    qualifier, end = after[2], after[3]
    if qualifier and draft.qualifier in ("bare", "about"):
        draft.qualifier, draft.stop = qualifier, max(draft.stop, end)


def _year(text: str, draft: Draft, tables: Tables, cue: Meaning | None) -> bool:
    """Tell whether a number is a year."""
    if draft.numeral.shape != "digits" or draft.decimals or draft.unit or draft.scaled or draft.high or draft.role:
        return False
    if draft.end - draft.start != 4 or draft.money_before:  # noqa: PLR2004
        return False
    named = text[draft.noun[0] : draft.noun[1]]
    return counts_nothing(draft.mantissa, draft.qualifier, named, tables, announced=bool(cue and cue[0] == "year"))


def _settle(draft: Draft, tables: Tables) -> None:
    """Choose between the two readings of a mark before three digits, and keep the other one."""
    numeral = draft.numeral
    if numeral.other is None:
        return
    grouped = _groups(draft, tables)
    chosen, left = ((numeral.mantissa, 0), numeral.other) if grouped else (numeral.other, (numeral.mantissa, 0))
    draft.mantissa, draft.decimals = chosen
    draft.alternative = worth(*left, draft.factor, draft.divisor)


def _groups(draft: Draft, tables: Tables) -> bool:
    if draft.unit == "percent":
        return False
    if draft.numeral.mark not in tables.decimal:
        return True
    if draft.scaled:
        return False
    if tables.decimal == ".":
        return draft.noun[0] < draft.noun[1] or draft.numeral.mantissa % 10 == 0
    return True
