"""Numbers written in digits, as newspapers print them: grouped, with decimals, scaled by a word.

A point or comma before three digits may group or set off decimals; both readings are kept, the likelier first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.quantity import Number, Quantity

_DIGIT = r"[0-9\u0660-\u0669\u06f0-\u06f9]"
_BLANKS = " \u00a0\u2009\u202f"
_NUMBER = re.compile(
    rf"(?<![^\W_])(?<!{_DIGIT}[.,\u066b\u066c])"
    rf"(?:(?P<groups>{_DIGIT}{{1,3}}(?:(?:[{_BLANKS}]{_DIGIT}{{3}})+"
    rf"|(?P<mark>[.,'\u2019\u066c]){_DIGIT}{{3}}(?:(?P=mark){_DIGIT}{{3}})*))"
    rf"(?!{_DIGIT})(?:[.,\u066b](?P<tail>{_DIGIT}{{1,2}})(?!{_DIGIT}))?"
    rf"|(?P<whole>{_DIGIT}+)(?:[.,\u066b](?P<part>{_DIGIT}+))?)"
)

#: Words and signs that multiply the number before them, folded to lower case.
SCALES: dict[str, int] = {
    **dict.fromkeys(("k", "mille", "mil", "thousand", "kdh", "kdhs", "ألف", "آلاف", "الف", "الاف"), 10**3),
    **dict.fromkeys(("m", "million", "millions", "millón", "millones", "mdh", "mdhs", "mmad"), 10**6),
    **dict.fromkeys(("مليون", "ملايين", "مليونا"), 10**6),
    **dict.fromkeys(("md", "mds", "mrd", "mrds", "mmdh", "mmdhs", "bn", "billion", "billions"), 10**9),
    **dict.fromkeys(("milliard", "milliards", "mil millones", "مليار", "ملايير", "مليارات"), 10**9),
}
_SCALE = re.compile(
    rf"[{_BLANKS}]?(?:{'|'.join(sorted(map(re.escape, SCALES), key=len, reverse=True))})(?!\w)", re.IGNORECASE
)

#: A longer row of digits is no figure: a telephone number, a hash, an attack.
LONGEST = 24
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


class Numeral(NamedTuple):
    """A number in a text: where it stands, with the scale that follows, and what it may mean, likeliest first.

    ``end`` is where its digits end, ``scaled_end`` where the word that multiplies them does.
    """

    start: int
    end: int
    scaled_end: int
    scale: int
    readings: tuple[Number, ...]


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers written in digits, in their order."""
    for match in _NUMBER.finditer(text):
        if match.end() - match.start() > LONGEST:
            continue
        scale = _SCALE.match(text, match.end())
        factor = SCALES[scale.group().strip(_BLANKS).lower()] if scale else 1
        readings = tuple(_times(whole, part, factor) for whole, part in _readings(match))
        yield Numeral(match.start(), match.end(), scale.end() if scale else match.end(), factor, readings)


def values(wording: str) -> set[Number]:
    """Return every number that a wording may print: each of its numerals, scaled by its own or by a later word."""
    found = list(numerals(wording))
    factors = {numeral.scale for numeral in found}
    return {_times(reading, "", factor) for numeral in found for reading in numeral.readings for factor in factors} | {
        reading for numeral in found for reading in numeral.readings
    }


def missing(quantity: Quantity, wording: str) -> list[Number]:
    """Return the numbers of a quantity that a wording does not print.

    None are missing where it prints no digits but those of years: the number stands in words then.
    """
    printed = values(wording)
    wanted = [quantity.value] if quantity.value_high is None else [quantity.value, quantity.value_high]
    if all(_YEAR.fullmatch(wording[each.start : each.end]) for each in numerals(wording)):
        return []
    return [value for value in wanted if value not in printed]


def _readings(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """Yield the whole and the decimal digits of each reading."""
    if match["groups"] is None:
        yield _ascii(match["whole"]), _ascii(match["part"] or "")
        return
    mark = match["mark"]
    parts = match["groups"].split(mark) if mark else [match["groups"]]
    decimal = mark in (".", ",") and len(parts) == 2 and not match["tail"]  # noqa: PLR2004 - two sides of one mark
    if decimal and _ascii(parts[0]) == "0":
        yield "0", _ascii(parts[1])
        return
    yield _ascii("".join(parts)), _ascii(match["tail"] or "")
    if decimal:
        yield _ascii(parts[0]), _ascii(parts[1])


def _ascii(digits: str) -> str:
    return "".join(str(int(char)) for char in digits if char.isdecimal())


def _times(whole: str | Number, part: str, factor: int) -> Number:
    from decimal import Decimal  # noqa: PLC0415 - decimal is slow to import

    value = Decimal(f"{whole}.{part}" if part else str(whole)) * factor
    return int(value) if value == value.to_integral_value() else float(value)
