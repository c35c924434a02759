"""Numbers in digits, as newspapers print them."""

from __future__ import annotations

import pytest

from technopark_cli.model.numerals import missing, numerals
from technopark_cli.model.quantity import Quantity


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("3500", [(3500,)]),
        ("3.500", [(3500, 3.5)]),
        ("3,500", [(3500, 3.5)]),
        ("3 500", [(3500,)]),
        ("3\u00a0500", [(3500,)]),
        ("3\u202f500 000", [(3500000,)]),
        ("1.234.567", [(1234567,)]),
        ("1,234.50", [(1234.5,)]),
        ("1.234,5", [(1234.5,)]),
        ("0,125", [(0.125,)]),
        ("2,7%", [(2.7,)]),
        ("2012 550 firms", [(2012,), (550,)]),
        ("2012-13", [(2012,), (13,)]),
        ("5e, 20ème", [(5,), (20,)]),
        ("٣٥٠٠", [(3500,)]),
        ("٣٬٥٠٠", [(3500,)]),
        ("٢٫٧", [(2.7,)]),
        ("1,2 million", [(1200000,)]),
        ("42 milliards", [(42000000000,)]),
        ("20 MDH", [(20000000,)]),
        ("15K", [(15000,)]),
        ("3 ملايين", [(3000000,)]),
        ("30 m", [(30000000,)]),
        ("B2B and m2", []),
        ("9" * 5000, []),
    ],
)
def test_readings(text: str, readings: list[tuple[float, ...]]) -> None:
    """Grouping, decimals, scales and Arabic digits; what is ambiguous has both readings, the likelier first."""
    assert [numeral.readings for numeral in numerals(text)] == readings


def test_places() -> None:
    """Digits end before the word that scales them; both ends are known."""
    (numeral,) = numerals("près de 900 millions de dirhams")
    assert numeral == (8, 11, 20, 1_000_000, (900_000_000,))


@pytest.mark.parametrize(
    ("wording", "lacking"),
    [
        ("between 30 and 40", []),
        ("30 to 45", [40]),
        ("thirty to forty", []),
        ("thirty to forty since 2001", []),
        ("of 18 months", [30, 40]),
    ],
)
def test_numbers_that_a_wording_lacks(wording: str, lacking: list[int]) -> None:
    """Words and years are no digits to hold against a value."""
    assert missing(Quantity(30, 40, "firms", "between"), wording) == lacking
