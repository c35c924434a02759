"""One number with what stands around it: from a place in a text to a mention."""

import re

from technopark_cli.factcheck.numbers import dates
from technopark_cli.factcheck.numbers.common_case import counts_nothing, plain
from technopark_cli.factcheck.numbers.context import Noun, near, noun, prior, qualify, qualify_loosely
from technopark_cli.factcheck.numbers.draft import Draft, numeral_at
from technopark_cli.factcheck.numbers.meanings import cued, ordinal, result, shared_cue
from technopark_cli.factcheck.numbers.mentions import Mention
from technopark_cli.factcheck.numbers.numerals import Numeral, walk, worth
from technopark_cli.factcheck.numbers.patterns import Pattern
from technopark_cli.factcheck.numbers.ranges import share, widen
from technopark_cli.factcheck.numbers.shapes import shaped
from technopark_cli.factcheck.numbers.spelled import stands
from technopark_cli.factcheck.numbers.tables import BLANKS, DIGIT, Meaning, Tables, fold
from technopark_cli.factcheck.numbers.units import follow

_DIGITS = Pattern(f"[{DIGIT}]")
_LONGEST_SIGN = 5
_YEAR_DIGITS = 4
_HOURS = 24
#: What ages of persons are: "between marks" tells no others apart from lengths of time.
_ADULT, _OLDEST, _AGE_DIGITS = 15, 99, 2
_OPENS, _CLOSES = frozenset(",،("), frozenset(",.;)،؛")
_AGED = Pattern(r"[,.](?=[\s\"'”’]|\Z)")
#: A person behind whom an age may stand: a noun in lower case, or a name of two words.
_PERSON_LENGTH = 40
_PERSON = re.compile(r"(?:(?<=[ \n])[a-z]+|[A-Z]\w+ [A-Z]\w*\.?), $")
_TO_CLOCK = Pattern(rf"[{BLANKS}]?(?:[-–]|[^\W\d_]{{1,3}})[{BLANKS}]?[{DIGIT}]{{1,2}}[{BLANKS}]?[hH]")
#: Qualifiers that a stronger one behind the number may replace.
_WEAK = ("bare", "about")


def read(text: str, at: int, tables: Tables, floor: int) -> Mention | None:
    """Return what the number that begins at ``at`` says; None where it is none.

    ``floor`` is where the last mention ended: nothing before it is looked at.
    """
    common = plain(text, at, tables, floor)
    if common is not None:
        return common
    if not text[at].isdecimal():
        if text[at + 1 : at + 2].isdecimal() and (found := dates.quarter_sign(text, at, tables)):
            return Draft(text, tables, floor, Numeral(at, at, found.value)).dated(found)
        at = _behind_currency(text, at, tables)
    numeral = numeral_at(text, at, tables)
    if numeral is None:
        return None
    draft = Draft(text, tables, floor, numeral)
    if draft.digits or numeral.shape == "version":
        named = shaped(draft)
        if named:
            return named
    elif not stands(draft):
        return None
    return _finish(draft)


def _behind_currency(text: str, at: int, tables: Tables) -> int:
    """Return where the digits begin behind a currency that they are written together with: Dh36bn, US$5."""
    digits = _DIGITS.search(text, at, at + _LONGEST_SIGN) if text[at].isupper() else None
    sign = text[at : digits.start()] if digits else ""
    money = sign.isascii() and (sign.endswith("$") or tables.cues.get(fold(sign), ("",))[0] == "money")
    return digits.start() if digits and money else at


def _finish(draft: Draft) -> Mention:
    """Read what stands around a number: the words before it, its scale and unit, a second number, what it counts."""
    text, tables, floor = draft.text, draft.tables, draft.floor
    if draft.numeral.shape == "ordinal":
        return ordinal(draft)
    word, word_start = prior(text, draft.low)
    if word_start < floor:
        word = ""
    cue = tables.cues.get(word) if word else None
    if word in tables.days and draft.whole and dates.is_year(draft.mantissa):
        month, start = prior(text, word_start)
        if tables.cues.get(month, ("",))[0] in ("month", "year") and start >= floor:  # mayo de 2023, finales de 2023
            word, word_start, cue = month, start, tables.cues[month]
    cue = cue or shared_cue(draft, word, word_start)
    if cue is not None and (found := cued(draft, cue, word_start)):
        return found
    found = follow(draft) or result(draft)
    if found:
        return found
    widen(draft, word, word_start)
    share(draft)
    _qualifier(draft)
    if _bare_age(draft):
        return draft.named("age", draft.end)
    _count(draft, cue)
    return draft.mention()


def _qualifier(draft: Draft) -> None:
    """Read the qualifier before a number."""
    text, tables = draft.text, draft.tables
    if draft.role == "period" or draft.low <= draft.floor:
        return
    found = qualify(text, *prior(text, draft.low), tables)
    if not found and tables.loose:
        found = qualify_loosely(text, draft.low, tables)
    if not found or found[1] < draft.floor:
        return
    qualifier, start = found
    growth = text[start] == "+" and draft.unit == "percent"
    if draft.qualifier != "between" and not growth and not (qualifier == "bare" and draft.qualifier == "about"):
        draft.qualifier = qualifier
    draft.low = min(draft.low, start)


def _count(draft: Draft, cue: Meaning | None) -> None:
    """Read what is counted, and with it the role and the reading of an ambiguous mark."""
    kind = cue[0] if cue else ""
    if draft.role in ("duration", "age"):
        _last(draft, kind)
    elif draft.role not in ("period", "other"):
        after = noun(draft.text, draft.stop, draft.tables, linked=draft.linked or draft.unit == "percent")
        draft.noun = after.start, after.end
        if _is_year(draft, announced=kind == "year"):
            draft.qualifier, draft.date, draft.low = "bare", str(draft.mantissa), draft.start
            draft.named("year", draft.end)
        else:
            draft.role = "quantity"
            _qualify_after(draft, after)
    both = (draft, draft.high) if draft.high else (draft,)
    for each in both:
        _settle(each, draft)
    if draft.high and draft.value() >= draft.high.value():  # the readings that made a range stand
        for each in (number for number in both if number.numeral.other):
            each.mantissa, each.decimals, each.alternative = each.numeral.mantissa, each.numeral.decimals, None


def _last(draft: Draft, kind: str) -> None:
    """Tell durations, ages and times of day apart."""
    text, tables = draft.text, draft.tables
    after = noun(text, draft.stop, tables, linked=False)
    old = walk(text, draft.stop, tables.after)
    if draft.role == "age":
        draft.noun = after.start, after.end
    else:
        draft.noun = draft.stop, draft.stop
        if kind == "age" or (old and old[0][0] == "old") or near(text, draft.low, tables, "age") or _apposed(draft):
            draft.role = "age"
        elif draft.unit == "hours" and _is_time(draft, kind):
            draft.role, draft.qualifier = "time", "bare"
            return
    _qualify_after(draft, after)


def _apposed(draft: Draft) -> bool:
    """Tell whether years stand between marks, behind a person: "la présidente, 61 ans," or "(41 ans)"."""
    if draft.unit != "years" or draft.high or not _ADULT <= draft.value() <= _OLDEST or draft.low != draft.start:
        return False
    word, start = prior(draft.text, draft.low)
    start = start if word in draft.tables.common else draft.low
    before = draft.text[max(0, start - 2) : start].rstrip(BLANKS)
    return before[-1:] in _OPENS and bool(before) and draft.text[draft.stop : draft.stop + 1] in _CLOSES


def _bare_age(draft: Draft) -> bool:
    """Tell whether a bare number stands behind a person: "the dean, 58, said", "Karim Alaoui, 41, told"."""
    text, start, end = draft.text, draft.start, draft.end
    if not draft.tables.bare_ages or not draft.whole or end - start != _AGE_DIGITS or draft.mantissa < _ADULT:
        return False
    if draft.unit or draft.role or draft.high or draft.scaled or not _AGED.match(text, end):
        return False
    return bool(_PERSON.search(text[max(0, start - _PERSON_LENGTH) : start])) or (
        text[start - 2 : start] == ", " and text.startswith(", who ", end)
    )


def _is_time(draft: Draft, kind: str) -> bool:
    """Tell whether hours are a time of day: "à 10 heures", "de 9h à 17h"."""
    if draft.high:
        return draft.qualifier == "between" and draft.text[draft.end : draft.end + 1] in ("h", "H")
    if draft.whole and draft.mantissa <= _HOURS and _TO_CLOCK.match(draft.text, draft.stop):
        return True  # "9h à 16h30"
    return kind == "clock" and draft.mantissa <= _HOURS


def _qualify_after(draft: Draft, after: Noun) -> None:
    """Take the qualifier that follows."""
    if after.qualifier and draft.qualifier in _WEAK:
        draft.qualifier, draft.stop = after.qualifier, max(draft.stop, after.qualifier_end)


def _is_year(draft: Draft, *, announced: bool) -> bool:
    """Tell whether a number is a year; see :func:`counts_nothing`."""
    if not draft.whole or draft.unit or draft.scaled or draft.high or draft.role:
        return False
    if draft.end - draft.start != _YEAR_DIGITS or draft.money_before:
        return False
    named = draft.text[draft.noun[0] : draft.noun[1]]
    return counts_nothing(draft.mantissa, draft.qualifier, named, draft.tables, announced=announced)


def _settle(number: Draft, draft: Draft) -> None:
    """Choose between the two readings of a mark before three digits, and keep the other one."""
    numeral = number.numeral
    if numeral.other is None or number.alternative is not None:
        return
    grouped = (numeral.mantissa, 0)
    chosen, left = (grouped, numeral.other) if _groups(draft, numeral) else (numeral.other, grouped)
    number.mantissa, number.decimals = chosen
    number.alternative = worth(*left, number.factor, number.divisor)


def _groups(draft: Draft, numeral: Numeral) -> bool:
    """Tell whether a mark before three digits groups: always where the language has another one for decimals.

    Else it sets off decimals before a scale or a percent sign ("1,234 milliard"); counted things have none, and
    decimals seldom end in a nought.
    """
    decimal = draft.tables.decimal
    if draft.unit == "percent" or numeral.mark not in decimal:
        return draft.unit != "percent"
    if draft.scaled:
        return False
    return decimal != "." or draft.noun[0] < draft.noun[1] or numeral.mantissa % 10 == 0
