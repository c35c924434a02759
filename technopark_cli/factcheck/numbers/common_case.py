"""The commonest numbers, read fast: digits between plain words, with a scale and a unit at the most.

Whatever asks for a closer look (a range, a date, a rate, letters or signs around it) is left to the full reading, which
would say the same of these: speed is all that this module adds.
"""

import re
from functools import cache

from technopark_cli.factcheck.numbers import dates
from technopark_cli.factcheck.numbers.context import near, noun, prior, qualify
from technopark_cli.factcheck.numbers.mentions import Mention
from technopark_cli.factcheck.numbers.numerals import LONGEST, walk, worth
from technopark_cli.factcheck.numbers.tables import BLANKS, DIGIT, Meaning, Tables, fold
from technopark_cli.model.quantity import Number

_BEFORE = frozenset(f"{BLANKS}\n")
_WEAK = ("bare", "about")
_YEAR_DIGITS = 4
#: Words longer than this, less one, are none that a lexicon has.
_FAR = 25
#: What a number is worth, the weight of its last digit, and its other reading.
_Worth = tuple[Number, Number | None, Number | None]
_STOPS = (("stop",), ("link",))
_WORD = r"([^\W\d_]++)(?![\d²³$€£'’‑-])"
_LINK = ("link",)
#: What ends the words that say what is counted; so does the end of the text.
_PAUSES = frozenset({"", ".", ",", ";", ":", "!", "?", ")", "\n"})


@cache
def _pattern(decimal: str) -> re.Pattern[str]:
    """Return what finds a number with the words behind it, where ``decimal`` are the marks that may be decimal."""
    marks = "" if len(decimal) > 1 else "." if decimal == "," else ","
    part = f"[{decimal}][{DIGIT}]{{1,2}}" if len(decimal) == 1 else f"[.,٫][{DIGIT}]{{1,2}}"
    more = rf"(?:[{BLANKS}]{_WORD}(?:[{BLANKS}]{_WORD}(?:[{BLANKS}]{_WORD})?)?)?"
    return re.compile(
        rf"([1-9][{DIGIT}]{{0,2}}([{BLANKS}{marks}])[{DIGIT}]{{3}}(?:\2[{DIGIT}]{{3}}){{0,7}}|[{DIGIT}]++(?:{part})?|[^\W\d_]++)"
        rf"(?![{DIGIT}]|[{BLANKS}.,'’٬٫،:/–—‑-][{DIGIT}])"
        rf"(?:[{BLANKS}]?([%٪])(?!\w)|[{BLANKS}]{_WORD}{more}|(?=[.;!?)»”\"…]++(?:\s|\Z)|\n|\Z))"
    )


def plain(text: str, start: int, tables: Tables, floor: int) -> Mention | None:
    """Return the number that begins at a place; None where it asks for a closer look."""
    if (start and text[start - 1] not in _BEFORE) or text[start] in "0٠۰":
        return None
    match = _pattern(tables.decimal).match(text, start)
    if match is None:
        return None
    number, mark, percent, *words = match.groups()
    if percent and text[start - 2 : start - 1] == "+":
        return None  # "+ 30 %" is a change
    spelt = _spelt(number, words, percent, tables) if number[0].isalpha() else -1
    if spelt is None or len(number) > LONGEST:
        return None
    ahead = _percent(text, match, tables) if percent else _ahead(text, match, words, tables)
    before = _before(text, start, tables, floor) if ahead else None
    if ahead is None or before is None:
        return None
    unit, factor, end, stop, noun_start, noun_end, after = ahead
    qualifier, low, word, announced = before
    role = "quantity"
    if unit in _TIMES:
        if qualifier != "bare" or _aged(text, (start, stop), unit, word, tables):
            return None
        role = "duration"
    elif end - start == _YEAR_DIGITS and number.isdecimal() and not unit:
        value = int(number)
        if qualifier == "bare" and word in tables.days and dates.is_year(value):
            return None  # "mayo de 2023"
        if counts_nothing(value, qualifier, text[noun_start:noun_end], tables, announced=announced):
            year = str(value)
            return Mention(
                start, end, value, None, None, "bare", "year", tables.code, 1, None, start, end, end, end, year
            )
    if after is not None and qualifier in _WEAK:
        qualifier, stop = after
    worthy: _Worth = (spelt * factor, None, None)
    if spelt < 0:
        worthy = _value(number, mark, factor, grouped=not percent and (factor == 1 or mark != tables.decimal))
    fields = (
        start,
        end,
        worthy[0],
        None,
        unit,
        qualifier,
        role,
        tables.code,
        worthy[1],
        worthy[2],
        low,
        stop,
        noun_start,
        noun_end,
        None,
    )
    return tuple.__new__(Mention, fields)  # a third of the time that naming the fields takes


def _spelt(number: str, words: list[str | None], percent: str | None, tables: Tables) -> int | None:
    """Return what one word is worth that is a number by itself; None where more words may belong to it."""
    word = fold(number)
    meaning = tables.numbers.get(word, ("",))
    if meaning[0] != "number" or word in tables.adjectives or percent or tables.prefixes:
        return None
    value: int = meaning[1]
    return None if words[0] is not None and fold(words[0]) in tables.numbers else value


def _before(text: str, start: int, tables: Tables, floor: int) -> tuple[str, int, str, bool] | None:
    """Return the qualifier before a number, where the phrase begins, the last word, and whether it announces a year.

    None where the word gives another cue, or a qualifier may stand further off.
    """
    word_start = text.rfind(" ", start - _FAR if start > _FAR else 0, start - 1 if start else 0) + 1
    word = text[word_start : start - 1] if word_start else ""
    if word.isalpha() and text[start - 1] == " ":  # what prior() says, for the commonest case
        word = fold(word)
    else:
        word, word_start = prior(text, start)
    if word_start < floor:
        return "bare", start, "", False
    if word in tables.before:
        found = qualify(text, word, word_start, tables)
        qualifier, low = found if found and found[1] >= floor else ("bare", start)
    elif tables.loose:
        return None
    else:
        qualifier, low = "bare", start
    cue = tables.cues.get(word)
    if cue is not None and cue[0] != "year" and (cue[0] != "clock" or "." in text[start : start + 3]):
        return None
    if (word in tables.opener[1] and text[word_start - 2 : word_start - 1].isdecimal()) or _hangs(text, start, tables):
        return None  # "pages 4 et 5", "p. 12", "the dean, 58,"
    return qualifier, low, word, cue is not None and cue[0] == "year"


def _aged(text: str, place: tuple[int, int], unit: str | None, word: str, tables: Tables) -> bool:
    """Tell whether a length of time may be an age or an hour: "une moyenne d'âge de 30 ans", "la présidente, 61 ans,"."""
    start, stop = place
    opened = word in tables.common or text[start - 2 : start - 1] in _OPENS
    apposed = unit == "years" and opened and text[stop : stop + 1] in _CLOSES
    return apposed or unit == "hours" or near(text, start, tables, "age")


def _hangs(text: str, start: int, tables: Tables) -> bool:
    """Tell whether a mark before a number may make it something else: "p. 12", "the dean, 58,"."""
    mark = text[start - 2 : start - 1]
    if mark != ".":
        return mark == "," and tables.bare_ages
    return prior(text, start - 2)[0] in tables.cues


_OPENS, _CLOSES = frozenset(",،("), frozenset(",.;)،؛")
_TIMES = frozenset({"years", "months", "weeks", "days", "hours"})
#: Unit, factor, where number and unit end, where what is counted begins and ends, and a qualifier with its end.
_Ahead = tuple[str | None, int, int, int, int, int, tuple[str, int] | None]


def _percent(text: str, match: re.Match[str], tables: Tables) -> _Ahead | None:
    stop = match.end(3)
    if text[stop : stop + 1] and text[stop] in "-–—‑/":
        return None
    of = noun(text, stop, tables, linked=True)
    if of.start == of.end and _joins(text, stop, tables):
        return None
    after = (of.qualifier, of.qualifier_end) if of.qualifier else None
    return "percent", 1, match.end(1), stop, of.start, of.end, after


def _joins(text: str, at: int, tables: Tables) -> bool:
    """Tell whether the word behind may join a second number."""
    end = text.find(" ", at + 1, at + 12)
    word = fold(text[at + 1 : end]) if end > 0 else ""
    return word in tables.joins


def _ahead(text: str, match: re.Match[str], words: list[str | None], tables: Tables) -> _Ahead | None:
    """Return the scale, the unit and what is counted behind a number; None where that takes a closer look."""
    end = match.end(1)
    if words[0] is None:
        return None, 1, end, end, end, end, None
    first = fold(words[0])
    node = tables.after.get(first)
    if node is None:
        doubtful = words[0] in tables.suffixes or first in tables.time_adjectives
        return None if doubtful else _counted(text, match, words, tables)
    if first in tables.stops:
        return None, 1, end, end, end, end, None
    meaning, taken = _meaning(words, 0, node)
    if meaning is None:
        return None
    match meaning[0]:
        case "scale":
            return _scaled(text, match, words, meaning, tables)
        case "stop" if first not in tables.joins:
            return None, 1, end, end, end, end, None
        case "time" if meaning[1] in _TIMES:
            return _timed(text, match, words, taken, meaning[1], tables)
        case "unit" if meaning[3] == 1:
            return _united(text, match, taken, meaning, 1, end, tables)
    return None


def _timed(
    text: str, match: re.Match[str], words: list[str | None], taken: int, unit: str, tables: Tables
) -> _Ahead | None:
    """Return a unit of time, and the qualifier that may follow it."""
    end, stop = match.end(1), match.end(3 + taken)
    behind = text[stop : stop + 1]
    following = words[taken] if taken < len(words) else None
    if (behind and behind in "-–/") or (following is None and behind and behind in BLANKS):
        return None
    if following is None:
        return unit, 1, end, stop, stop, stop, None
    node = tables.after.get(fold(following))
    if node is None:
        of = noun(text, stop, tables, linked=False)
        return unit, 1, end, stop, stop, stop, (of.qualifier, of.qualifier_end) if of.qualifier else None
    return (unit, 1, end, stop, stop, stop, None) if len(node) == 1 and node.get(None) in _STOPS else None


def _meaning(words: list[str | None], index: int, node: dict[object, object]) -> tuple[Meaning | None, int]:
    """Return what the words from an index on mean, and the number of words up to the end of what they mean."""
    best = node.get(None)
    taken = index + 1
    while len(node) > (None in node):
        index += 1
        word = words[index] if index < len(words) else None
        if word is None:
            return None, 0  # the words seen do not tell
        after = node.get(fold(word))
        if not isinstance(after, dict):
            break
        node = after
        if None in node:
            best, taken = node[None], index + 1
    return (best, taken) if isinstance(best, tuple) else (None, 0)


def _scaled(
    text: str, match: re.Match[str], words: list[str | None], meaning: Meaning, tables: Tables
) -> _Ahead | None:
    """Return what stands behind a number with its scale: "900 millions de dirhams"."""
    if words[1] is None or meaning[1] < 1000:  # noqa: PLR2004
        return None
    factor, end = meaning[1], match.end(4)
    index = 1
    node = tables.after.get(fold(words[1]))
    if node is not None and node.get(None) == ("link",) and words[2] is not None:
        index = 2
        node = tables.after.get(fold(words[2]))
    if node is None or index + 1 >= len(words):
        return None
    unit, taken = _meaning(words, index, node)
    if unit is None or unit[0] != "unit" or unit[2:] != (1, 1):
        return None
    return _united(text, match, taken, unit, factor, end, tables)


def _united(
    text: str, match: re.Match[str], taken: int, meaning: Meaning, factor: int, end: int, tables: Tables
) -> _Ahead | None:
    """Return what stands behind a number and its unit, which takes the first words."""
    unit, stop = meaning[1], match.end(3 + taken)
    behind = text[stop : stop + 1]
    if behind and behind not in ".,;\n)" + BLANKS:
        return None
    if unit in tables.money and behind in BLANKS and behind:
        following = match.group(4 + taken) if taken < 4 else None  # noqa: PLR2004 - four words are seen
        if following is None or (fold(following) in tables.rates and walk(text, stop, tables.rates)):
            return None
    of = noun(text, stop, tables, linked=True)
    if of.start == of.end and _joins(text, stop, tables):
        return None
    after = (of.qualifier, of.qualifier_end) if of.qualifier else None
    return unit, factor * meaning[2], end, stop, of.start, of.end, after


def _counted(text: str, match: re.Match[str], words: list[str | None], tables: Tables) -> _Ahead | None:
    """Return what is counted, by the words that were seen with the number; in doubt, by a closer look."""
    end, last = match.end(1), 0
    after, stops = tables.after, tables.stops
    for index, word in enumerate(words):
        if word is None:
            stop = match.end(3 + index)
            last = last if text[stop : stop + 1] in _PAUSES else -1
            break
        key = fold(word)
        node = after.get(key)
        if node is None:
            last = index
        elif key in stops or (key not in tables.joins and _stops(node, words[index + 1 : index + 2])):
            break
        elif node.get(None) != _LINK:
            last = -1
            break
    else:
        found = walk(text, match.end(), after)
        last = -1 if found and found[0][0] == "after" else last
    if last >= 0:
        return None, 1, end, end, match.start(4), match.end(4 + last), None
    of = noun(text, end, tables, linked=False)
    return None, 1, end, end, of.start, of.end, (of.qualifier, of.qualifier_end) if of.qualifier else None


def _stops(node: dict[object, object], following: list[str | None]) -> bool:
    """Tell whether a word ends what is counted, and the next one makes nothing else of it."""
    return node.get(None) == _STOPS[0] and bool(following and following[0]) and fold(following[0] or "") not in node


def _value(number: str, mark: str | None, factor: int, *, grouped: bool) -> _Worth:
    """Return what a number is worth, the weight of its last digit, and its other reading."""
    if mark is None:
        if number.isdecimal():
            return int(number) * factor, factor, None
        whole, part = number.replace("٫", ".").replace(",", ".").split(".")
        return worth(int(whole + part), len(part), factor), worth(1, len(part), factor), None
    mantissa = int(number.replace(mark, ""))
    if mark in BLANKS or number.count(mark) > 1:
        return mantissa * factor, factor, None
    if grouped:
        return mantissa * factor, factor, worth(mantissa, 3, factor)
    return worth(mantissa, 3, factor), worth(1, 3, factor), mantissa * factor


def counts_nothing(value: int, qualifier: str, named: str, tables: Tables, *, announced: bool) -> bool:
    """Tell whether four digits are a year: a word before announces one, or they count nothing.

    Args:
        value: The number.
        qualifier: What stands before it; "more than 2000" is no year.
        named: The words behind it that may be what is counted.
        tables: The language.
        announced: Whether the word before it announces a year.
    """
    if not dates.is_year(value):
        return announced and not named and 1000 <= value < dates.FIRST_YEAR  # noqa: PLR2004
    if announced:
        return True
    if qualifier == "at_least" and not named:
        return True  # "à partir de 2027"
    if qualifier not in ("bare", "up_to", "about", "between") or (qualifier == "about" and named):
        return False
    return not (named and _counts(value, named, tables))


def _counts(value: int, named: str, tables: Tables) -> bool:
    """Tell whether words look like counted things, and the number like one that counts: "2000 startups"."""
    first = named.split(maxsplit=1)[0]
    if tables.round_only and (value % 50 or not (first[0].islower() or first.isupper())):
        return False
    return bool(tables.plural.fullmatch(fold(first)))
