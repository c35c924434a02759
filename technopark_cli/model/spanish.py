"""Figures and dates as people read them in Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.wording import Words

if TYPE_CHECKING:
    from technopark_cli.model.quantity import Number, Quantity

_SIGNS = {**Words.signs, "nearly": "casi ", "about": "unos ", "up_to": "hasta "}
_WORDS = {
    **_SIGNS,
    "exactly": "exactamente ",
    "more_than": "más de ",
    "at_least": "al menos ",
    "less_than": "menos de ",
    "at_most": "como máximo ",
    "between": "entre ",
}
_MONTHS = tuple(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()  # noqa: SIM905
)
_THIN = "\u202f"
#: Numbers of four digits are written without a gap.
_GROUPED = 10_000


class Spanish(Words):
    """What Spanish says; digits are grouped by thin spaces from five on, as the Academy advises."""

    language = "es"
    signs = _SIGNS
    qualifiers = _WORDS
    months = _MONTHS
    undated = "sin fecha"
    joint = " y "
    scales = ((10**6, "millón", "millones"),)

    def amount(self, value: Number) -> str:
        """Return a number with groups of three: ``15 000``, ``3500``, ``2,7``."""
        gap = _THIN if abs(value) >= _GROUPED else ""
        return super().amount(value).replace(",", gap).replace(".", ",")

    def _mark(self, quantity: Quantity) -> str:
        mark = self.unit_mark(quantity.unit)
        return f" de{mark}" if mark and self._scale(quantity.value, quantity.unit) else mark

    def _from_to(self, first: str, last: str) -> str:
        return f"{self.date(first)} a {self.date(last)}"

    def _quarter(self, number: int, year: str) -> str:
        return f"{number}.º trimestre de {year}"

    def date(self, text: str | None) -> str:
        """Return a printed date: ``24 de noviembre de 2023``, ``julio de 2023``."""
        found = super().date(text)
        for month in self.months:
            found = found.replace(f"{month} ", f"{month} de ")
            found = found.replace(f" {month} de", f" de {month} de")
        return found
