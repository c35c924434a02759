"""What stands right behind a number: its scale and its unit."""

from technopark_cli.factcheck.numbers import dates
from technopark_cli.factcheck.numbers.draft import Draft
from technopark_cli.factcheck.numbers.meanings import CLOCK, calendar
from technopark_cli.factcheck.numbers.mentions import Mention
from technopark_cli.factcheck.numbers.numerals import Found, in_digits, walk, worth
from technopark_cli.factcheck.numbers.patterns import Pattern
from technopark_cli.factcheck.numbers.tables import DIGIT, WORD, fold

#: Units of time that make a number a duration.
TIMES = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "seconds"})

_NAME = Pattern(r"[\w./–-]*")
_AROUND = Pattern(rf"/[{DIGIT}]{{1,2}}(?!\w)")
#: Signs that are units or letters too, and multiply only behind a currency: "€5m", "$1.2B".
_DOUBTFUL = frozenset({"m", "b", "B"})
#: So many characters of digits print a number in full: "3.200.000 millions" is a slip.
_IN_FULL = 9
_TEN, _THOUSAND = 10, 1000


def follow(draft: Draft) -> Mention | None:
    """Read the scale and the unit behind a number; return a mention where they make it something else."""
    numeral = draft.numeral
    if numeral.shape == "dual":
        draft.unit, draft.role = numeral.what, "duration" if numeral.what in TIMES else ""
        if numeral.what == "decades":
            _decades(draft)
        return None
    found = walk(draft.text, draft.end, draft.tables.after)
    if draft.whole and (special := calendar(draft, found)):
        return special
    if found and found[0][0] == "clock" and CLOCK.match(draft.text, draft.start, draft.end):
        return draft.named("time", found[1])
    if draft.digits and draft.text[draft.end : draft.end + 1].isalpha() and (named := _suffixed(draft, found)):
        return named
    scale = _scale_of(draft, found)
    if scale:
        _scale(draft, *scale)
    elif not (draft.digits and (_collective(draft, found) or _suffix(draft) or _half(draft))):
        _unit(draft, found)
        return None
    _unit(draft, None)
    return None


def _scale_of(draft: Draft, found: Found | None) -> tuple[int, int] | None:
    """Return the scale behind a number, and where it ends; behind a collective a link may lead to it."""
    if found and found[0][0] == "link" and draft.numeral.shape == "about":
        found = walk(draft.text, found[1], draft.tables.after)
    return (found[0][1], found[1]) if found and found[0][0] == "scale" else None


def _suffixed(draft: Draft, found: Found | None) -> Mention | None:
    """Return digits whose letters right behind them are no unit, scale or rank: 4G, 3D; "the 1990s"."""
    match = WORD.match(draft.text, draft.end)
    letters, kind = match[1] if match else "", found[0][0] if found else ""
    if not letters[:1].isascii() or kind in ("unit", "scale", "time", "month") or letters in draft.tables.suffixes:
        return None
    if letters == "s" and draft.mantissa % 10 == 0 and dates.is_year(draft.mantissa):
        draft.date = f"{draft.mantissa}/{draft.mantissa + 9}"
        return draft.named("year", draft.end + 1)
    if letters == "s":  # "plus de 100s entreprises", a slip
        draft.extend(draft.end + 1)
    if letters in ("s", "x") or kind in ("after", "old", "clock"):
        return None
    name = _NAME.match(draft.text, draft.end)
    return draft.named("identifier", name.end() if name else draft.end)


def _scale(draft: Draft, factor: int, end: int) -> None:
    """Multiply by the scale behind, with what is added to it: "2 millions 300 mille", "3 millions et demi"."""
    text, tables = draft.text, draft.tables
    if draft.numeral.shape == "words" and draft.numeral.factor >= factor:
        return
    in_full = draft.mantissa >= factor > _THOUSAND and draft.end - draft.start >= _IN_FULL
    if in_full and not draft.decimals:
        draft.alternative = worth(draft.mantissa, 0, factor)
        draft.linked = True
        draft.extend(end)
        return
    draft.factor *= factor
    draft.scaled = draft.linked = True
    more = walk(text, end, tables.after)
    if more and more[0][0] == "scale" and more[0][1] > factor:  # mille milliards
        draft.factor, end = draft.factor * more[0][1], more[1]
    draft.extend(end)
    half = walk(text, end, tables.halves) if tables.halves else None
    if half:
        draft.mantissa, draft.decimals = draft.mantissa * 10 + 5 * 10**draft.decimals, draft.decimals + 1
        draft.extend(half[1])
    else:
        _add_smaller(draft)


def _add_smaller(draft: Draft) -> None:
    """Add "300 mille" to "2 millions"."""
    text, tables = draft.text, draft.tables
    match = WORD.match(text, draft.end)
    if match and tables.numbers.get(fold(match[1]), ("",))[0] == "join":
        match = WORD.match(text, match.end())
    at = match.start(1) if match else len(text)
    at += text[at : at + 1] in tables.prefixes and bool(tables.prefixes)
    rest = in_digits(text, at) if text[at : at + 1].isdecimal() else None
    found = walk(text, rest.end, tables.after) if rest and not rest.decimals else None
    if not rest or not found or found[0][0] != "scale":
        return
    smaller, part = found[0][1], 10**draft.decimals
    if smaller >= draft.factor or rest.mantissa * smaller >= draft.factor:
        return
    whole = draft.mantissa * draft.factor + rest.mantissa * smaller * part
    if whole % (smaller * part) == 0:
        draft.mantissa, draft.factor, draft.decimals = whole // (smaller * part), smaller, 0
        draft.extend(found[1])


def _collective(draft: Draft, found: Found | None) -> bool:
    """Multiply by a collective behind digits ("2 dizaines"); tell whether there was one."""
    match = WORD.match(draft.text, draft.end)
    meaning = draft.tables.numbers.get(fold(match[1]), ("",)) if match and found else ("",)
    if not found or meaning[0] != "about" or found[0][0] != "number":
        return False
    draft.factor, draft.linked, draft.qualifier, draft.digits = meaning[1], True, "about", False
    draft.extend(found[1])
    return True


def _suffix(draft: Draft) -> bool:
    """Multiply by a sign such as M, Md or bn where it cannot be a unit; tell whether there was one."""
    text, tables = draft.text, draft.tables
    match = WORD.match(text, draft.end)
    factor = tables.suffixes.get(match[1]) if match else None
    if not match or not factor:
        return False
    sign, following = walk(text, draft.end, tables.after), walk(text, match.end(), tables.after)
    if sign and sign[0][0] == "unit" and sign[1] > match.end():  # "M DH" is one unit
        return False
    behind = following[0] if following else ("",)
    money = behind[0] == "link" or (behind[0] == "unit" and behind[1] in tables.money)
    glued = match.start(1) == draft.end
    if not draft.money_before and (match[1] in _DOUBTFUL or not (glued or money or len(match[1]) > 1)):
        return False
    draft.factor, draft.scaled, draft.linked = factor, True, True
    draft.extend(match.end())
    return True


def _half(draft: Draft) -> bool:
    """Read "2 and a half million"; tell whether it stands there."""
    half = walk(draft.text, draft.end, draft.tables.halves) if draft.tables.halves else None
    scale = walk(draft.text, half[1], draft.tables.after) if half else None
    if not scale or scale[0][0] != "scale":
        return False
    draft.mantissa, draft.decimals = draft.mantissa * 10 + 5 * 10**draft.decimals, draft.decimals + 1
    _scale(draft, scale[0][1], scale[1])
    return True


def _unit(draft: Draft, found: Found | None) -> None:
    """Read the unit behind a number; a link and an adjective may stand between."""
    text, tables = draft.text, draft.tables
    found = found or walk(text, draft.end, tables.after)
    if found and found[0][0] == "link" and draft.linked:
        found = walk(text, found[1], tables.after)
    found = found or _adjective(draft)
    match found[0] if found else ("",):
        case ("old",):  # a 30-year-old founder
            draft.unit, draft.role = "years", "age"
        case ("time", unit):
            draft.unit, draft.role = unit, "duration"
        case ("decade",):
            _decades(draft)
        case ("fraction",):
            draft.role = "other"
        case ("unit", unit, factor, divisor) if not (draft.money_before and unit != draft.unit):
            draft.unit, draft.linked = unit, True
            draft.factor, draft.divisor = draft.factor * factor, divisor
            draft.scaled = draft.scaled or draft.factor > 1
        case _:
            found = None
    if found:
        draft.stop = found[1]
    _rate(draft)


def _decades(draft: Draft) -> None:
    draft.unit, draft.role = "years", "duration"
    draft.factor, draft.scaled = draft.factor * _TEN, True


def _rate(draft: Draft) -> None:
    """Read what an amount is for, and "24h/24"."""
    rate = walk(draft.text, draft.stop, draft.tables.rates) if draft.unit in draft.tables.money else None
    if rate:
        draft.unit, draft.stop = f"{draft.unit}/{rate[0][1]}", rate[1]
    around = _AROUND.match(draft.text, draft.stop) if draft.role == "duration" else None
    if around:
        draft.role = "other"
        draft.extend(around.end())


def _adjective(draft: Draft) -> Found | None:
    """Return the unit of time behind an adjective: "5 prochaines années"."""
    match = WORD.match(draft.text, draft.end)
    if match is None or fold(match[1]) not in draft.tables.time_adjectives:
        return None
    found = walk(draft.text, match.end(), draft.tables.after)
    return found if found and found[0][0] in ("time", "decade") else None
