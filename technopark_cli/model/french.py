"""Figures, dates and lists as people read them in French."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.wording import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from technopark_cli.model.quantity import Number, Quantity

_SIGNS = {**Words.signs, "nearly": "près de ", "about": "environ ", "up_to": "jusqu'à "}
_WORDS = {
    **_SIGNS,
    "exactly": "exactement ",
    "more_than": "plus de ",
    "at_least": "au moins ",
    "less_than": "moins de ",
    "at_most": "au plus ",
    "between": "entre ",
}
_MONTHS = tuple(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()  # noqa: SIM905
)
_EVENTS = {
    "opened": "ouverture",
    "inaugurated": "inauguration",
    "founded": "création",
    "planned_opening": "ouverture prévue",
    "agreement": "accord",
    "appointment": "nomination",
    "milestone": "étape",
    "closed": "fermeture",
}
_PERIODS = {
    "year": "par an",
    "semester": "par semestre",
    "quarter": "par trimestre",
    "month": "par mois",
    "week": "par semaine",
    "day": "par jour",
}
_WINDOWS = {"since": "depuis", "in": "en", "after": "après", "beyond": "au-delà de", "by": "d'ici"}
#: French sets a space that must not break the line before a colon and inside quotation marks, a thin one before
#: the other double signs and between groups of digits.
_NO_BREAK, _THIN = "\u00a0", "\u202f"


class French(Words):
    """What French says, with the spaces that French typography asks for."""

    language = "fr"
    signs = _SIGNS
    qualifiers = _WORDS
    months = _MONTHS
    undated = "sans date"
    joint = " et "
    semicolon = f"{_THIN}; "
    scales = ((10**9, "milliard", "milliards"), (10**6, "million", "millions"))

    def amount(self, value: Number) -> str:
        """Return a number with groups of three: ``3 500``, ``2,7``."""
        return super().amount(value).replace(",", _THIN).replace(".", ",")

    def _scaled(self, value: Number, unit: str) -> str:
        return super()._scaled(value, unit).replace(" ", _NO_BREAK)

    def unit_mark(self, unit: str) -> str:
        """Return what follows the number of a share, a sum or an area; counts carry their unit in the label."""
        if unit == "percent":
            return f"{_THIN}%"
        for period, french in _PERIODS.items():
            unit = unit.replace(f"/{period}", f"/{french.removeprefix('par ')}")
        return super().unit_mark(unit).replace(" ", _NO_BREAK)

    def _mark(self, quantity: Quantity) -> str:
        """Return what follows the number: a unit after a number word takes *de* ("3 milliards de MAD")."""
        last = quantity.value if quantity.value_high is None else quantity.value_high
        mark = self.unit_mark(quantity.unit)
        if not mark or not self._scale(last, quantity.unit):
            return mark
        unit = mark.removeprefix(_NO_BREAK)
        return f" d'{unit}" if unit[0] in "AEIOU" else f" de{_NO_BREAK}{unit}"

    def _from_to(self, first: str, last: str) -> str:
        return f"{self.date(first)} à {self.date(last)}"

    def _quarter(self, number: int, year: str) -> str:
        return f"{_ordinal(number)} trimestre {year}"

    def _day(self, number: int) -> str:
        return "1er" if number == 1 else str(number)

    def on(self, text: str | None) -> str:
        """Return a date as it follows an event: ``en 2003``, ``le 3 mai 2003``, ``entre 2024 et 2025``."""
        if not text:
            return self.undated
        first, slash, last = text.partition("/")
        if slash:
            return f"entre {self.the(first)} et {self.the(last)}"
        if "Q" in text:
            return f"au {self.date(text)}"
        return self.the(text) if dates.span(text).precision == "day" else f"en {self.date(text)}"

    def the(self, text: str | None) -> str:
        """Return a date with its article, where it has one: a day and a quarter have."""
        article = bool(text) and dates.span(text or "").precision in ("day", "quarter")
        return f"{'le ' if article else ''}{self.date(text)}"

    def _length(self, months: int) -> str:
        number, noun = (months // 12, "an") if months % 12 == 0 else (months, "mois")
        return self.counted(number, noun)

    def counted(self, number: int, noun: str) -> str:
        """Return a count with its noun, given in the singular; none is singular too: ``0 source``, ``2 sources``.

        A word in quotation marks stays as it is.
        """
        plural = number > 1 and not noun.endswith(("s", "x", "z", "»"))
        return f"{self.amount(number)} {noun}{'s' if plural else ''}"

    def quoted(self, text: str) -> str:
        """Return a text in French quotation marks."""
        return f"«{_NO_BREAK}{text}{_NO_BREAK}»"

    def event(self, kind: str) -> str:
        """Return a kind of event, as a noun: ``ouverture prévue``."""
        return _EVENTS.get(kind, super().event(kind))

    def window(self, text: str) -> str:
        """Return what a figure is counted over: ``depuis 2001``, ``après 18 mois (incubation)``, ``par an``."""
        found = dates.window(text)
        if found is None:
            return text
        if found.kind == "per":
            return _PERIODS.get(found.value, text)
        length = self.date(found.value) if found.months is None else self._length(found.months)
        basis = f" ({found.basis})" if found.basis else ""
        return f"{_WINDOWS[found.kind]} {length}{basis}"

    def fill(self, template: str, values: Mapping[str, str]) -> str:
        """Return a template, written with plain blanks, with its spaces set and its ``{fields}`` filled."""
        for sign in (":", "»"):
            template = template.replace(f" {sign}", f"{_NO_BREAK}{sign}")
        for sign in (";", "?", "!"):
            template = template.replace(f" {sign}", f"{_THIN}{sign}")
        return super().fill(template.replace("« ", f"«{_NO_BREAK}"), values)


def _ordinal(number: int) -> str:
    return "1er" if number == 1 else f"{number}e"
