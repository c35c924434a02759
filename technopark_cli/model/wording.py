"""Figures, dates and ids as people read them, in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.quantity import is_count, plain

if TYPE_CHECKING:
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.quantity import Number, Quantity

_SIGNS = {
    "bare": "",
    "exactly": "= ",
    "more_than": "> ",
    "at_least": "≥ ",
    "nearly": "nearly ",
    "about": "about ",
    "less_than": "< ",
    "at_most": "≤ ",
    "up_to": "up to ",
    "between": "",
}
_WORDS = {
    **_SIGNS,
    "exactly": "exactly ",
    "more_than": "more than ",
    "at_least": "at least ",
    "less_than": "less than ",
    "at_most": "at most ",
    "between": "between ",
}
_SCALES = ((10**9, "billion"), (10**6, "million"))
_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def amount(value: Number) -> str:
    """Return a number with groups of three: ``3,500``, ``2.7``."""
    whole, point, decimals = plain(value).partition(".")
    return f"{int(whole):,}{point}{decimals}"


def _scaled(value: Number, unit: str) -> str:
    """Return a number for people: amounts from a million up that shorten well are scaled ("42 billion")."""
    if not is_count(unit):
        for scale, word in _SCALES:
            if value >= scale and round(value / scale, 3) * scale == value:
                return f"{amount(round(value / scale, 3))} {word}"
    return amount(value)


def unit_mark(unit: str) -> str:
    """Return what follows the number of a share, a sum or an area; counts carry their unit in the label."""
    if unit == "percent":
        return " %"
    return "" if is_count(unit) else " " + unit.replace("m2", "m²")


def _numbers(quantity: Quantity, joint: str) -> str:
    low = _scaled(quantity.value, quantity.unit)
    if quantity.value_high is None:
        return low
    return f"{low}{joint}{_scaled(quantity.value_high, quantity.unit)}"


def short(quantity: Quantity) -> str:
    """Return a figure for a table: ``> 3,500``, ``nearly 20 million MAD``, ``86 %``."""
    return f"{_SIGNS[quantity.qualifier]}{_numbers(quantity, '–')}{unit_mark(quantity.unit)}"


def in_words(quantity: Quantity) -> str:
    """Return a figure for a sentence: ``more than 3,500``, ``between 30 and 40``."""
    return f"{_WORDS[quantity.qualifier]}{_numbers(quantity, ' and ')}{unit_mark(quantity.unit)}"


def date(text: str | None) -> str:
    """Return a printed date for a sentence: ``24 November 2023``, ``July 2023``, ``Q4 2023``, ``2024 to 2025``."""
    if not text:
        return "undated"
    first, slash, last = text.partition("/")
    if slash:
        return f"{date(first)} to {date(last)}"
    if "Q" in text:
        year, quarter = text.split("-")
        return f"{quarter} {year}"
    found = dates.span(text)
    if found.precision == "year":
        return text
    month = f"{_MONTHS[found.earliest.month - 1]} {found.earliest.year}"
    return f"{found.earliest.day} {month}" if found.precision == "day" else month


def years(days: int) -> str:
    """Return a length of time in words, rounded to whole months or years."""
    months = max(1, round(days / dates.DAYS_PER_MONTH))
    number, noun = (months // 12, "year") if months % 12 == 0 else (months, "month")
    return f"{number} {noun}{'s' if number != 1 else ''}"


def counted(number: int, noun: str) -> str:
    """Return a count with its noun: ``1 source``, ``3 sources``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listing(items: list[str]) -> str:
    """Return items joined for a sentence: ``a``, ``a and b``, ``a, b and c``."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def said(fact: Fact) -> str:
    """Return a figure with its printed wording: ``more than 3,500 ("plus de 3500 startups")``."""
    return f'{in_words(fact.quantity)} ("{fact.wording}")'
