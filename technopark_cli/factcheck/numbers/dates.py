"""Dates, times and telephone numbers, told by their shape or by the names of months and quarters."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from technopark_cli.factcheck.numbers.numerals import Numeral, walk
from technopark_cli.factcheck.numbers.patterns import Pattern
from technopark_cli.factcheck.numbers.tables import BLANKS, DIGIT, WORD, Tables, fold
from technopark_cli.model import dates

FIRST_YEAR, LAST_YEAR = 1900, 2099
_D = f"[{DIGIT}]"
_END = f"(?![{DIGIT}])"
_LAST_DAY = 31
_MONTHS = 12

_PHONE = Pattern(rf"(?:0{_D}(?:[{BLANKS}.\-/]?{_D}){{7,9}}|00{_D}(?:[{BLANKS}.\-()]{{0,2}}{_D}){{8,13}}){_END}")
_ABROAD = Pattern(rf"{_D}(?:[{BLANKS}.\-()]{{0,2}}{_D}){{9,13}}{_END}")
_ANY_PHONE = Pattern(rf"{_D}(?:[{BLANKS}.\-()/]{{0,2}}{_D}){{7,13}}{_END}")
_ISO = Pattern(rf"({_D}{{4}})[-/.]({_D}{{2}})[-/.]({_D}{{1,2}}){_END}")
_NUMERIC = Pattern(rf"({_D}{{1,2}})([-/.–])({_D}{{1,2}})\2({_D}{{4}}|{_D}{{2}})(?![{DIGIT}]|\2)")
_MONTH_YEAR = Pattern(rf"({_D}{{1,2}})[/-]((?:19|20){_D}{{2}}){_END}")
_YEARS = Pattern(
    rf"({_D}{{4}})[{BLANKS}]?[-–—/‑−][{BLANKS}]?({_D}{{4}}|{_D}{{2}})(?![{DIGIT}]|[-/–][{DIGIT}]|[.,][{DIGIT}])"
)
_YEAR_QUARTER = Pattern(rf"({_D}{{4}})[-{BLANKS}]?([A-Z])([1-4])(?!\w)")
_CLOCK = Pattern(rf"({_D}{{1,2}})(?:[{BLANKS}]?[hH][{BLANKS}]?({_D}{{2}})|:({_D}{{2}})(?::{_D}{{2}})?){_END}")
_QUARTER_YEAR = Pattern(rf"([A-Z])([1-4])[-{BLANKS}/]?(?:[a-z]{{2,3}}[{BLANKS}])?((?:19|20){_D}{{2}}){_END}")
_YEAR = Pattern(rf"[{BLANKS},.\n]{{0,3}}(?:({_D}{{4}})){_END}(?![.,][{DIGIT}]{{3}})")
_SECOND_DAY = Pattern(rf"[{BLANKS}]?(?:[-–/,]|[^\W\d_]{{1,3}})[{BLANKS}]?({_D}{{1,2}}){_END}")


class Dated(NamedTuple):
    """A date, a period, a time or a telephone number: its place, and the date in the base's grammar."""

    start: int
    end: int
    role: str
    date: str | None
    value: int


def is_year(number: int) -> bool:
    """Tell whether a number of four digits may be a year of our time."""
    return FIRST_YEAR <= number <= LAST_YEAR


def valid(text: str) -> str | None:
    """Return a date if the calendar has it."""
    return text if dates.parse(text) else None


def by_shape(text: str, at: int, signs: Mapping[str, int]) -> Dated | None:
    """Return what digits at a place are by their shape alone: 12/05/2023, 2023-07, 14h30, 0522 50 30 00, 2012–13."""
    before = text[at - 1] if at else ""
    phone = (_ABROAD if before == "+" else _PHONE).match(text, at)
    if phone and (before != "+" or len(phone.group()) >= 10):  # noqa: PLR2004
        return Dated(at, phone.end(), "phone", None, _number(phone.group()))
    match = _ISO.match(text, at)
    if match and (day := valid(f"{int(match[1])}-{int(match[2]):02}-{int(match[3]):02}")):
        return Dated(at, match.end(), "date", day, int(match[1]))
    match = _NUMERIC.match(text, at)
    if match:
        return _numeric(at, match)
    match = _MONTH_YEAR.match(text, at)
    if match and 0 < int(match[1]) <= _MONTHS:
        return Dated(at, match.end(), "date", f"{int(match[2])}-{int(match[1]):02}", int(match[2]))
    match = _YEARS.match(text, at)
    if match and is_year(int(match[1])):
        found = _years(at, match)
        if found:
            return found
    match = _YEAR_QUARTER.match(text, at)
    if match and is_year(int(match[1])) and match[2] in signs:
        date = quarter(int(match[1]), int(match[3]), signs[match[2]])
        return Dated(at, match.end(), "period", date, int(match[1])) if date else None
    match = _CLOCK.match(text, at)
    if match and int(match[1]) <= 24 and int(match[2] or match[3]) < 60:  # noqa: PLR2004 - hours and minutes
        return Dated(at, match.end(), "time", None, int(match[1]))
    return None


def phone_after_cue(text: str, at: int) -> Dated | None:
    """Return the telephone number at a place behind a word that announces one."""
    match = _ANY_PHONE.match(text, at)
    return Dated(at, match.end(), "phone", None, _number(match.group())) if match else None


def _number(token: str) -> int:
    return int("".join(char for char in token if char.isdecimal()))


def _numeric(at: int, match: re.Match[str]) -> Dated | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) == 2:  # noqa: PLR2004 - 12/05/23
        if match[2] != "/":
            return None
        year += 2000
    day, month = (first, second) if second <= _MONTHS else (second, first)
    date = valid(f"{year}-{month:02}-{day:02}") if is_year(year) else None
    return Dated(at, match.end(), "date", date, first) if date else None


def _years(at: int, match: re.Match[str]) -> Dated | None:
    first, last = int(match[1]), int(match[2])
    if len(match[2]) == 2:  # noqa: PLR2004 - 2012–13, or 2023-07
        if first % 100 + 1 != last and 0 < last <= _MONTHS and match.group()[4] == "-" and len(match.group()) == 7:  # noqa: PLR2004
            return Dated(at, match.end(), "date", f"{first}-{last:02}", first)
        last += first // 100 * 100
    if first < last and is_year(last):
        return Dated(at, match.end(), "period", f"{first}/{last}", first)
    return None


def quarter(year: int, number: int, months: int) -> str | None:
    """Return a quarter (three months) or half-year (six) as a date."""
    if months == 3 and 1 <= number <= 4:  # noqa: PLR2004
        return f"{year}-Q{number}"
    if months == 6 and 1 <= number <= 2:  # noqa: PLR2004
        return f"{year}-{6 * number - 5:02}/{year}-{6 * number:02}"
    return None


def quarter_sign(text: str, at: int, tables: Tables) -> Dated | None:
    """Return the period of "T4 2023"."""
    match = _QUARTER_YEAR.match(text, at)
    if match is None or match[1] not in tables.quarter_signs:
        return None
    date = quarter(int(match[3]), int(match[2]), tables.quarter_signs[match[1]])
    return Dated(at, match.end(), "period", date, int(match[2])) if date else None


def year_after(text: str, position: int, tables: Tables) -> tuple[int, int] | None:
    """Return the year that stands behind a month or quarter, and where it ends: "mai 2023", "mayo de 2023"."""
    for _ in range(3):
        match = _YEAR.match(text, position)
        if match:
            return (int(match[1]), match.end()) if 1000 <= int(match[1]) <= LAST_YEAR else None  # noqa: PLR2004
        word = WORD.match(text, position)
        if word is None or fold(word[1]) not in tables.days:
            return None
        position = word.end()
    return None


def month_at(text: str, position: int, tables: Tables) -> tuple[int, int] | None:
    """Return the month whose name stands at a place, and where it ends."""
    found = walk(text, position, tables.after)
    if not found or found[0][0] != "month":
        return None
    word = WORD.match(text, position)
    if tables.capital_months and word and not word[1][0].isupper():
        return None
    number, end = found
    assert isinstance(number[1], int)  # noqa: S101 - months have numbers
    return number[1], end + (text[end : end + 1] == "." and len(word[1] if word else "") < 5)  # noqa: PLR2004 - "sept."


def with_month(text: str, numeral: Numeral, end: int, tables: Tables) -> Dated | None:
    """Return the date that a day begins: "12 mai 2023", "1er janvier", "12 et 13 mai"; None where no month follows."""
    day = numeral.mantissa
    if not 0 < day <= _LAST_DAY:
        return None
    position = end
    for _ in range(3):
        found = month_at(text, position, tables)
        if found:
            month, after = found
            year = year_after(text, after, tables)
            if year:
                date = valid(f"{year[0]}-{month:02}-{day:02}")
                return Dated(numeral.start, year[1], "date", date, day)
            return Dated(numeral.start, after, "date", None, day)
        word = WORD.match(text, position)
        if word is None or fold(word[1]) not in tables.days:
            break
        position = word.end()
    second = _SECOND_DAY.match(text, end)
    if second and day < int(second[1]) <= _LAST_DAY:
        return _two_days(text, numeral, end, second, tables)
    return None


def _two_days(text: str, numeral: Numeral, end: int, second: re.Match[str], tables: Tables) -> Dated | None:
    later = with_month(text, Numeral(second.start(1), second.end(1), int(second[1])), second.end(1), tables)
    if later is None:
        return None
    if text[end : second.start(1)].strip() in "-–" and later.date:
        first = valid(f"{later.date[:8]}{numeral.mantissa:02}")
        return Dated(numeral.start, later.end, "period", f"{first}/{later.date}", numeral.mantissa)
    return Dated(numeral.start, numeral.end, "date", None, numeral.mantissa)
