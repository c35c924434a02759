"""Dates at the precision printed, and the windows that figures are counted over.

A date is kept as the string a curator wrote: ``2023``, ``2023-07``, ``2023-11-24``, ``2023-Q4``, or ``2024/2025``
for *some time from 2024 to 2025*. :func:`span` gives its earliest and latest day.
"""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

# compiled when first used: a start that shows no window should not pay for them
_WINDOW = r"(since|in|per|after|beyond|by):([^\s]+)(?: ([a-z][a-z -]*))?"
_DURATION = r"([1-9][0-9]{0,3})([YM])"
_ISO_DURATION = r"P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")
_PERIODS = ("year", "semester", "quarter", "month", "week", "day")

DATE_FORMS = "2023, 2023-07, 2023-11-24, 2023-Q4 or 2024/2025"
WINDOW_FORMS = "since:2001, in:10Y, per:year, after:18M incubation, beyond:5Y support or by:2027"
DAYS_PER_MONTH = 365.25 / 12

#: Precisions, finest first; a range counts as coarse as its coarser side.
PRECISIONS = ("day", "month", "quarter", "year", "range")


class Span(NamedTuple):
    """The days that a printed date may mean: both ends included."""

    earliest: date
    latest: date
    precision: str

    def overlaps(self, other: "Span") -> bool:
        """Tell whether some day belongs to both."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def gap_days(self, other: "Span") -> int:
        """Return the days between the two spans; 0 where they touch or overlap."""
        return max(0, (other.earliest - self.latest).days, (self.earliest - other.latest).days)


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else None
    return following - timedelta(days=1) if following else date(9999, 12, 31)


def _single(text: str) -> Span | None:
    parts = text.split("-")
    quarter = _QUARTERS.index(parts.pop()) + 1 if len(parts) == 2 and parts[1] in _QUARTERS else 0  # noqa: PLR2004
    shape = [len(part) for part in parts]
    if shape != [4, 2, 2][: len(shape)] or not (text.isascii() and all(map(str.isdigit, parts))):
        return None
    year, month, day = (*map(int, parts), 0, 0)[:3]
    try:
        if len(parts) > 2:  # noqa: PLR2004 - year, month and day
            exact = date(year, month, day)
            return Span(exact, exact, "day")
        if len(parts) > 1:
            return Span(date(year, month, 1), _month_end(year, month), "month")
        if quarter:
            return Span(date(year, 3 * quarter - 2, 1), _month_end(year, 3 * quarter), "quarter")
        return Span(date(year, 1, 1), date(year, 12, 31), "year")
    except ValueError:
        return None


_spans: dict[str, Span | None] = {}


def parse(text: str) -> Span | None:
    """Return the span of a printed date, or None if ``text`` is not a date in one of the five forms."""
    if text not in _spans:
        first, slash, last = text.partition("/")
        start = _single(first)
        if slash:
            end = _single(last)
            ordered = start and end and start.earliest <= end.latest
            _spans[text] = Span(start.earliest, end.latest, "range") if start and end and ordered else None
        else:
            _spans[text] = start
    return _spans[text]


def span(text: str) -> Span:
    """Return the span of a printed date.

    Raises:
        ValueError: ``text`` is not a date.
    """
    found = parse(text)
    if found is None:
        msg = f"'{text}' is not a date: write {DATE_FORMS}"
        raise ValueError(msg)
    return found


def year_of(text: str) -> str:
    """Return the year, or the years, that a printed date names: ``2023``, ``2024/2025``."""
    found = span(text)
    first, last = found.earliest.year, found.latest.year
    return str(first) if first == last else f"{first}/{last}"


class Window(NamedTuple):
    """What a figure is counted over, a part of its definition.

    ``kind`` is since, in, per, after, beyond or by; ``value`` the date, duration or period; ``basis`` what a
    duration is counted from ("incubation"); ``months`` the length of a duration, None for dates and periods.
    """

    kind: str
    value: str
    basis: str
    months: int | None


@lru_cache(maxsize=1 << 12)
def window(text: str) -> Window | None:
    """Return the window that ``text`` means, or None if it is not in the grammar."""
    match = re.fullmatch(_WINDOW, text)
    if not match:
        return None
    kind, value, basis = match.group(1), match.group(2), match.group(3) or ""
    if kind in ("since", "by"):
        return Window(kind, value, basis, None) if parse(value) and not basis else None
    if kind == "per":
        return Window(kind, value, basis, None) if value in _PERIODS and not basis else None
    duration = re.fullmatch(_DURATION, value)
    if not duration:
        return None
    months = int(duration.group(1)) * (12 if duration.group(2) == "Y" else 1)
    return Window(kind, value, basis, months)


def duration_days(text: str) -> int | None:
    """Return the days of an ISO 8601 duration of years, months and days (``P1Y``, ``P18M``); None if it is none."""
    match = re.fullmatch(_ISO_DURATION, text)
    if not match or text == "P":
        return None
    years, months, days = (int(group or 0) for group in match.groups())
    return round((12 * years + months) * DAYS_PER_MONTH) + days


def years_before(day: date, years: float) -> date:
    """Return the day ``years`` before ``day``, never before the first day of the calendar."""
    return date.fromordinal(max(1, day.toordinal() - round(years * 365.25)))
