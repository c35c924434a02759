"""Figures, dates and lists as people read them, in English; other languages say otherwise what differs.

The functions of this module are for what is told in English only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.quantity import is_count, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from technopark_cli.model.facts import Fact, Texts
    from technopark_cli.model.quantity import Number, Quantity

#: What qualifiers are in a table, and in a sentence.
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
_MONTHS = tuple(
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


class Words:
    """What a language says of figures, dates and lists: this one is English, and others override it."""

    language = "en"
    #: What qualifiers are in a table and in a sentence.
    signs: Mapping[str, str] = _SIGNS
    qualifiers: Mapping[str, str] = _WORDS
    months: Sequence[str] = _MONTHS
    undated = "undated"
    #: The two words that join the ends of a range in a sentence, and the last two items of a list.
    joint = " and "
    semicolon = "; "
    #: A number word's value, alone and in the plural.
    scales: Sequence[tuple[int, str, str]] = ((10**9, "billion", "billion"), (10**6, "million", "million"))

    def amount(self, value: Number) -> str:
        """Return a number with groups of three: ``3,500``, ``2.7``."""
        whole, point, decimals = plain(value).partition(".")
        return f"{int(whole):,}{point}{decimals}"

    def _scale(self, value: Number, unit: str) -> tuple[Number, str] | None:
        """Return an amount from a million up that shortens well as a number of a scale: 42 and "billion"."""
        if not is_count(unit):
            for scale, one, many in self.scales:
                if value >= scale and round(value / scale, 3) * scale == value:
                    number = round(value / scale, 3)
                    return number, one if number < 2 else many  # noqa: PLR2004 - 1.5 is singular where this matters
        return None

    def _scaled(self, value: Number, unit: str) -> str:
        """Return a number for people: amounts from a million up that shorten well are scaled ("42 billion")."""
        scaled = self._scale(value, unit)
        return f"{self.amount(scaled[0])} {scaled[1]}" if scaled else self.amount(value)

    def unit_mark(self, unit: str) -> str:
        """Return what follows the number of a share, a sum or an area; counts carry their unit in the label."""
        if unit == "percent":
            return " %"
        return "" if is_count(unit) else " " + unit.replace("m2", "m²")

    def _mark(self, quantity: Quantity) -> str:
        """Return what follows the number, or the last number, of a figure."""
        return self.unit_mark(quantity.unit)

    def _numbers(self, quantity: Quantity, joint: str) -> str:
        low = self._scaled(quantity.value, quantity.unit)
        if quantity.value_high is None:
            return low
        return f"{low}{joint}{self._scaled(quantity.value_high, quantity.unit)}"

    def short(self, quantity: Quantity) -> str:
        """Return a figure for a table: ``> 3,500``, ``nearly 20 million MAD``, ``86 %``."""
        return f"{self.signs[quantity.qualifier]}{self._numbers(quantity, '–')}{self._mark(quantity)}"

    def in_words(self, quantity: Quantity) -> str:
        """Return a figure for a sentence: ``more than 3,500``, ``between 30 and 40``."""
        return f"{self.qualifiers[quantity.qualifier]}{self._numbers(quantity, self.joint)}{self._mark(quantity)}"

    def date(self, text: str | None) -> str:
        """Return a printed date for a sentence: ``24 November 2023``, ``July 2023``, ``Q4 2023``, ``2024 to 2025``."""
        if not text:
            return self.undated
        first, slash, last = text.partition("/")
        if slash:
            return self._from_to(first, last)
        if "Q" in text:
            year, quarter = text.split("-")
            return self._quarter(int(quarter[1:]), year)
        found = dates.span(text)
        if found.precision == "year":
            return text
        month = f"{self.months[found.earliest.month - 1]} {found.earliest.year}"
        return f"{self._day(found.earliest.day)} {month}" if found.precision == "day" else month

    def _from_to(self, first: str, last: str) -> str:
        return f"{self.date(first)} to {self.date(last)}"

    def _quarter(self, number: int, year: str) -> str:
        return f"Q{number} {year}"

    def _day(self, number: int) -> str:
        return str(number)

    def on(self, text: str | None) -> str:
        """Return a date as it follows an event: ``opened 2003``, and in French ``ouverture en 2003``."""
        return self.date(text)

    def the(self, text: str | None) -> str:
        """Return a date with its article, where the language gives it one: in French ``le 3 mai 2003``."""
        return self.date(text)

    def years(self, days: int) -> str:
        """Return a length of time in words, rounded to whole months or years."""
        return self._length(max(1, round(days / dates.DAYS_PER_MONTH)))

    def _length(self, months: int) -> str:
        number, noun = (months // 12, "year") if months % 12 == 0 else (months, "month")
        return f"{number} {noun}{'s' if number != 1 else ''}"

    def counted(self, number: int, noun: str) -> str:
        """Return a count with its noun, given in the singular: ``1 source``, ``3 sources``."""
        return f"{number:,} {noun}{'' if number == 1 else 's'}"

    def listing(self, items: list[str]) -> str:
        """Return items joined for a sentence: ``a``, ``a and b``, ``a, b and c``."""
        return self.joint.join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)

    def sequence(self, items: list[str]) -> str:
        """Return items that have commas of their own: ``a, 2021; b, 2022``."""
        return self.semicolon.join(items)

    def quoted(self, text: str) -> str:
        """Return a text in quotation marks."""
        return f'"{text}"'

    def said(self, fact: Fact) -> str:
        """Return a figure with its printed wording: ``more than 3,500 ("plus de 3500 startups")``."""
        return f"{self.in_words(fact.quantity)} ({self.quoted(fact.wording)})"

    def label(self, texts: Texts) -> str:
        """Return the label in this language, in English where there is none."""
        return texts.get(self.language, texts["en"])

    def inside(self, texts: Texts) -> str:
        """Return a label as it stands within a sentence; names within it keep their capitals."""
        return self.uncapped(texts)

    def uncapped(self, texts: Texts) -> str:
        """Return a label without its capital, unless it begins with an acronym."""
        label = self.label(texts)
        return label if label[1:2].isupper() else label[:1].lower() + label[1:]

    def event(self, kind: str) -> str:
        """Return a kind of event: ``planned opening``."""
        return kind.replace("_", " ")

    def window(self, text: str) -> str:
        """Return what a figure is counted over: as the base writes it, ``after:5Y existence``."""
        return text

    def fill(self, template: str, values: Mapping[str, str]) -> str:
        """Return a template of this language with its ``{fields}`` filled."""
        return template.format_map(values)


ENGLISH = Words()

amount = ENGLISH.amount
unit_mark = ENGLISH.unit_mark
short = ENGLISH.short
in_words = ENGLISH.in_words
date = ENGLISH.date
years = ENGLISH.years
counted = ENGLISH.counted
listing = ENGLISH.listing
said = ENGLISH.said
