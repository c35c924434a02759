"""Dates at the precision printed, and the windows that figures are counted over."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from technopark_cli.model import dates
from technopark_cli.model.dates import Span, Window


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31), "year"),
        ("2023-07", date(2023, 7, 1), date(2023, 7, 31), "month"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31), "month"),
        ("2023-11-24", date(2023, 11, 24), date(2023, 11, 24), "day"),
        ("2023-Q4", date(2023, 10, 1), date(2023, 12, 31), "quarter"),
        ("2024/2025", date(2024, 1, 1), date(2025, 12, 31), "range"),
        ("2024-Q3/2025-02", date(2024, 7, 1), date(2025, 2, 28), "range"),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31), "month"),
    ],
)
def test_the_five_forms_of_a_date(text: str, earliest: date, latest: date, precision: str) -> None:
    """A printed date has an earliest and a latest day."""
    assert dates.parse(text) == Span(earliest, latest, precision)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "23",
        "2023-7",
        "2023-13",
        "2023-00",
        "2023-07-00",
        "2023-02-30",
        "2023-Q5",
        "2023-Q0",
        "2025/2024",
        "2024/",
        "/2024",
        "2024/2025/2026",
        "2023-07-01T00:00",
        " 2023",
        "2023\n",
        "٢٠٢٣",
        "0000",
        "July 2023",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Anything else is refused, and the message says which forms there are."""
    assert dates.parse(text) is None
    with pytest.raises(ValueError, match="is not a date: write 2023, 2023-07, 2023-11-24, 2023-Q4 or 2024/2025"):
        dates.span(text)


@given(st.dates())
def test_a_day_is_its_own_span(day: date) -> None:
    """A date to the day begins and ends on it."""
    assert dates.span(day.isoformat()) == Span(day, day, "day")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_coarser_date_holds_the_finer_ones(day: date) -> None:
    """A day lies in its month, its month in its quarter, its quarter in its year."""
    texts = [
        day.isoformat(),
        f"{day:%Y-%m}",
        f"{day.year}-Q{(day.month + 2) // 3}",
        str(day.year),
    ]
    spans = [dates.span(text) for text in texts]
    for fine, coarse in pairwise(spans):
        assert coarse.earliest <= fine.earliest <= fine.latest <= coarse.latest


@pytest.mark.parametrize(
    ("one", "other", "meet", "gap"),
    [
        ("2023", "2023-07", True, 0),
        ("2023-06", "2023-07", False, 1),
        ("2023-07-10", "2023-07-01", False, 9),
        ("2024/2025", "2025", True, 0),
        ("2021-12", "2023-07", False, 547),
    ],
)
def test_overlap_and_gap(one: str, other: str, gap: int, *, meet: bool) -> None:
    """Spans overlap where they share a day; the gap is counted between their nearest days, in both directions."""
    first, second = dates.span(one), dates.span(other)
    assert first.overlaps(second) is second.overlaps(first) is meet
    assert first.gap_days(second) == second.gap_days(first) == gap


@pytest.mark.parametrize(
    ("text", "year"),
    [("2023-11-24", "2023"), ("2023-Q4", "2023"), ("2024/2025", "2024/2025"), ("2024-03/2024", "2024")],
)
def test_year_of(text: str, year: str) -> None:
    """A date names one year, or the two between which it lies."""
    assert dates.year_of(text) == year


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("since:2001", Window("since", "2001", "", None)),
        ("since:2001-10", Window("since", "2001-10", "", None)),
        ("by:2027", Window("by", "2027", "", None)),
        ("by:2024/2025", Window("by", "2024/2025", "", None)),
        ("in:10Y", Window("in", "10Y", "", 120)),
        ("in:6M", Window("in", "6M", "", 6)),
        ("per:year", Window("per", "year", "", None)),
        ("per:month", Window("per", "month", "", None)),
        ("after:18M incubation", Window("after", "18M", "incubation", 18)),
        ("after:5Y", Window("after", "5Y", "", 60)),
        ("beyond:5Y first loan", Window("beyond", "5Y", "first loan", 60)),
    ],
)
def test_the_grammar_of_windows(text: str, window: Window) -> None:
    """A window is a kind, a value, and what a duration is counted from; its length is in months."""
    assert dates.window(text) == window


@pytest.mark.parametrize(
    "text",
    [
        "",
        "since",
        "since:",
        "since:long ago",
        "since:2001 incubation",
        "since:2001-13",
        "by:later",
        "in:0Y",
        "in:10",
        "in:10D",
        "in:10Y  support",
        "per:decade",
        "per:year support",
        "after:18M Incubation",
        "during:2001",
        "in:99999Y",
    ],
)
def test_what_is_no_window(text: str) -> None:
    """Anything else is refused."""
    assert dates.window(text) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("P1Y", 365),
        ("P2Y", 730),
        ("P18M", 548),
        ("P30D", 30),
        ("P1Y6M10D", 558),
        ("P0D", 0),
        ("P", None),
        ("1Y", None),
        ("P1W", None),
        ("P1.5Y", None),
    ],
)
def test_iso_durations(text: str, days: int | None) -> None:
    """Durations of years, months and days, in whole days."""
    assert dates.duration_days(text) == days


@pytest.mark.parametrize(
    ("day", "years", "before"),
    [
        (date(2023, 11, 24), 20, date(2003, 11, 24)),
        (date(2023, 11, 24), 0, date(2023, 11, 24)),
        (date(5, 1, 1), 20, date(1, 1, 1)),
    ],
)
def test_years_before(day: date, years: float, before: date) -> None:
    """Years are counted back, and never past the first day of the calendar."""
    assert dates.years_before(day, years) == before
