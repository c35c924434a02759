"""Figures and dates as people read them in Arabic, with the digits and months of the Maghreb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.wording import Words

if TYPE_CHECKING:
    from technopark_cli.model.quantity import Number

_SIGNS = {**Words.signs, "nearly": "ما يقارب ", "about": "حوالي ", "up_to": "إلى حدود "}
_WORDS = {
    **_SIGNS,
    "exactly": "بالضبط ",
    "more_than": "أكثر من ",
    "at_least": "ما لا يقل عن ",
    "less_than": "أقل من ",
    "at_most": "على الأكثر ",
    "between": "ما بين ",
}
_MONTHS = tuple("يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split())  # noqa: SIM905
_UNITS = {"MAD": "درهم", "EUR": "أورو", "USD": "دولار", "m2": "متر مربع"}


class Arabic(Words):
    """What Arabic says, with ASCII digits, as the newspapers of the Maghreb print them."""

    language = "ar"
    signs = _SIGNS
    qualifiers = _WORDS
    months = _MONTHS
    undated = "بدون تاريخ"
    joint = " و"
    semicolon = "؛ "
    scales = ((10**9, "مليار", "مليار"), (10**6, "مليون", "مليون"))

    def amount(self, value: Number) -> str:
        """Return a number with groups of three: ``3.500``, ``2,7``."""
        return super().amount(value).replace(",", "\0").replace(".", ",").replace("\0", ".")

    def unit_mark(self, unit: str) -> str:
        """Return what follows the number of a share, a sum or an area."""
        if unit == "percent":
            return " في المائة"
        mark = super().unit_mark(unit)
        return f" {_UNITS[unit]}" if unit in _UNITS else mark

    def _from_to(self, first: str, last: str) -> str:
        return f"من {self.date(first)} إلى {self.date(last)}"

    def _quarter(self, number: int, year: str) -> str:
        return f"الفصل {number} من {year}"
