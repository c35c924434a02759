"""Figures, dates and lengths of time as people read them."""

from __future__ import annotations

import pytest

from technopark_cli.model import wording
from technopark_cli.model.quantity import Quantity


@pytest.mark.parametrize(
    ("quantity", "short", "words"),
    [
        (Quantity(3500, None, "startups", "more_than"), "> 3,500", "more than 3,500"),
        (Quantity(3500, None, "startups", "at_least"), "≥ 3,500", "at least 3,500"),
        (Quantity(3500, None, "startups", "less_than"), "< 3,500", "less than 3,500"),
        (Quantity(3500, None, "startups", "at_most"), "≤ 3,500", "at most 3,500"),
        (Quantity(450, None, "startups", "nearly"), "nearly 450", "nearly 450"),
        (Quantity(3000, None, "startups", "about"), "about 3,000", "about 3,000"),
        (Quantity(70, None, "startups", "up_to"), "up to 70", "up to 70"),
        (Quantity(1400, None, "startups", "exactly"), "= 1,400", "exactly 1,400"),
        (Quantity(30, 40, "startups", "between"), "30–40", "between 30 and 40"),
        (Quantity(4, None, "sites", "bare"), "4", "4"),
        (Quantity(86, None, "percent", "bare"), "86 %", "86 %"),
        (Quantity(2.7, None, "percent", "bare"), "2.7 %", "2.7 %"),
        (Quantity(2350, None, "m2", "bare"), "2,350 m²", "2,350 m²"),
        (Quantity(3, None, "km2", "bare"), "3 km²", "3 km²"),
        (Quantity(20_000_000, None, "MAD", "nearly"), "nearly 20 million MAD", "nearly 20 million MAD"),
        (Quantity(42 * 10**9, None, "MAD", "more_than"), "> 42 billion MAD", "more than 42 billion MAD"),
        (Quantity(1_234_567, None, "MAD", "bare"), "1,234,567 MAD", "1,234,567 MAD"),
        (Quantity(1_500_000, 2_000_000, "EUR", "between"), "1.5 million–2 million EUR", None),
        (Quantity(70, None, "MAD/m2/month", "bare"), "70 MAD/m²/month", "70 MAD/m²/month"),
        (Quantity(2_000_000, None, "loans", "bare"), "2,000,000", "2,000,000"),
    ],
)
def test_figures(quantity: Quantity, short: str, words: str | None) -> None:
    """A sign in tables, words in sentences; sums that shorten well are scaled, counts never are."""
    assert wording.short(quantity) == short
    assert words is None or wording.in_words(quantity) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "undated"),
        ("", "undated"),
        ("2023", "2023"),
        ("2023-07", "July 2023"),
        ("2023-11-04", "4 November 2023"),
        ("2023-Q4", "Q4 2023"),
        ("2024/2025", "2024 to 2025"),
        ("2024-Q4/2025-02", "Q4 2024 to February 2025"),
    ],
)
def test_dates(text: str | None, words: str) -> None:
    """A date keeps the precision at which it was printed."""
    assert wording.date(text) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "1 month"), (31, "1 month"), (365, "1 year"), (366, "1 year"), (548, "18 months"), (731, "2 years")],
)
def test_lengths_of_time(days: int, words: str) -> None:
    """Whole years where they come out even, else whole months, one at the least."""
    assert wording.years(days) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 sources"), (1, "1 source"), (2, "2 sources"), (1200, "1,200 sources")]
)
def test_counts(number: int, words: str) -> None:
    """One is singular, and long numbers are grouped."""
    assert wording.counted(number, "source") == words


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_listings(items: list[str], words: str) -> None:
    """Commas, and "and" before the last."""
    assert wording.listing(items) == words
