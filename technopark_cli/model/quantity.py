"""What a published figure commits to: quantities, and their hard and likely intervals.

A *hard* interval holds what the words logically allow; only hard intervals may contradict each other. A *likely*
interval holds what a reader understands; likely intervals that do not meet are in tension, no more. The widths are
policy; :data:`EVIDENCE` says where each one comes from.

With g(N) the largest power of ten that divides N, s = 0.5 * 10**floor(log10 N) and step(N) = s where s divides N,
else g(N), the next round number is h(N) = N + step(N): 100 -> 150, 110 -> 120, 3000 -> 3500, 3500 -> 4000.
"""

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

Number = int | float

BARE = "bare"
QUALIFIERS = (
    "bare",
    "exactly",
    "more_than",
    "at_least",
    "nearly",
    "about",
    "less_than",
    "at_most",
    "up_to",
    "between",
)
#: How far off a slip of a digit, or of million for billion, puts a number.
SLIPS = (10, 100, 1000)
LOWER_BOUNDS = frozenset({"more_than", "at_least"})
UPPER_BOUNDS = frozenset({"less_than", "at_most"})

#: Whole counts below this are meant to the unit: nobody rounds four sites.
EXACT_BELOW = 20

#: Shares are percentages.
WHOLE = 100

EVIDENCE = {
    "more_than": "Geurts & Nouwen 2007 (strict); Cummins, Sauerland & Solt 2012, Cummins & Franke 2021 (upper bound)",
    "at_least": "Geurts & Nouwen 2007; upper bound as for more_than",
    "less_than": "Geurts & Nouwen 2007 (strict); Cummins, Sauerland & Solt 2012 (lower bound)",
    "at_most": "Geurts & Nouwen 2007; not cancellable, McNabb et al. 2014",
    "up_to": "the upper bound is cancellable: McNabb et al. 2014",
    "nearly": "below the number and close to it: Nouwen 2006",
    "about": "a tolerance on both sides; people vary widely: Ferson et al. 2015",
    "bare": "round numbers are read loosely: Krifka 2007; the widths are policy",
    "exactly": "half a unit of the last printed digit",
    "between": "both ends included",
}

_DIGITS = r"\d+(?:[.,'\u2019\u066b\u066c \u00a0\u202f\u2009]\d+)*"


class Interval(NamedTuple):
    """A range of numbers; None means unbounded, and an unbounded side is never open."""

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False

    def disjoint(self, other: "Interval") -> bool:
        """Tell whether no number lies in both; closed ends that touch do share a number."""
        return self.below(other) or other.below(self)

    def below(self, other: "Interval") -> bool:
        """Tell whether every number here is smaller than every number there."""
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low

    def within(self, other: "Interval") -> bool:
        """Tell whether every number here also lies there."""
        if other.low is not None and (
            self.low is None or self.low < other.low or (self.low == other.low and other.low_open and not self.low_open)
        ):
            return False
        return not (
            other.high is not None
            and (
                self.high is None
                or self.high > other.high
                or (self.high == other.high and other.high_open and not self.high_open)
            )
        )

    def __str__(self) -> str:
        """Return the usual notation: ``(3000, 3500]``, ``[0, ∞)``."""
        low = "(-∞" if self.low is None else f"{'(' if self.low_open else '['}{plain(self.low)}"
        high = "∞)" if self.high is None else f"{plain(self.high)}{')' if self.high_open else ']'}"
        return f"{low}, {high}"


class Quantity(NamedTuple):
    """A number as printed: value (and the upper one of a range), unit, qualifier.

    ``digit`` is the weight of the last digit printed (1 in "3.500", 1,000,000 in "900 millions"); None where the
    wording shows no digits.
    """

    value: Number
    value_high: Number | None
    unit: str
    qualifier: str
    digit: Number | None = 1


def plain(number: Number) -> str:
    """Return a number in ASCII digits without grouping or exponent; a whole float loses its point."""
    if isinstance(number, int):
        return str(number)
    text = repr(number)
    if "e" in text:
        from decimal import Decimal  # noqa: PLC0415 - rare, and decimal is slow to import

        text = format(Decimal(text), "f")
    return text.removesuffix(".0")


def exact(number: Number) -> "Decimal":
    """Return ``number`` as the decimal that was written, not as the binary fraction next to it."""
    from decimal import Decimal  # noqa: PLC0415 - decimal is not needed where intervals come from the cache

    return Decimal(repr(number)) if isinstance(number, float) else Decimal(number)


def number(value: "Decimal") -> Number:
    """Return a decimal as an int where it is whole, else as a float."""
    return int(value) if value == value.to_integral_value() else float(value)


def granularity(value: Number) -> Number:
    """Return g(N), the largest power of ten that divides N; 1 for 0."""
    return number(_granularity(exact(value)))


def _granularity(value: "Decimal") -> "Decimal":
    if not value:
        return type(value)(1)
    exponent = value.normalize().as_tuple().exponent
    return type(value)(10) ** int(exponent)


def _step(value: "Decimal", least: int = 0) -> "Decimal":
    half = type(value)(5) * type(value)(10) ** (value.adjusted() - 1)
    return max(half if value % half == 0 else _granularity(value), type(value)(least))


def next_round(value: Number, *, ceiling: Number | None = None, least: int = 0) -> Number:
    """Return h(N), the next round number above N, at least ``least`` above it and not beyond ``ceiling``."""
    amount = exact(value)
    if amount <= 0:
        return value
    above = number(amount + _step(amount, least))
    return above if ceiling is None else max(value, min(above, ceiling))


def printed_digit(wording: str, value: Number) -> Number | None:
    """Return the weight of the last digit of ``value`` that ``wording`` shows, None if it shows none.

    "900 millions" prints 900, so a unit of its last digit weighs a million; "plus d'un milliard" prints no digit. Of
    several numbers that fit, the one printed most finely counts: "1000 startups en 10 ans" prints 1000.
    """
    wanted = exact(value)
    weights: list[Number] = []
    for match in re.finditer(_DIGITS, wording):
        shown = int("".join(str(int(char)) for char in match.group() if char.isdecimal()))
        if shown and wanted and (wanted / shown).normalize().as_tuple().digits == (1,):
            weights.append(number(wanted / shown))
    return min(weights, default=None)


def is_ratio(unit: str) -> bool:
    """Tell whether figures in ``unit`` are shares between 0 and 100."""
    return unit == "percent"


def is_count(unit: str) -> bool:
    """Tell whether ``unit`` counts things: lower case, and neither a share nor an area (currencies are upper case)."""
    return unit.islower() and unit not in ("percent", "m2", "ha", "km2") and "/" not in unit


def _half_digit(amount: "Decimal", quantity: Quantity) -> "Decimal":
    if is_count(quantity.unit) and amount < EXACT_BELOW and amount == amount.to_integral_value():
        return amount * 0
    if quantity.digit is None:
        return _granularity(amount) / 2
    decimals = exact(quantity.digit) if quantity.digit != 1 else min(type(amount)(1), _granularity(amount))
    return decimals / 2


def _clip(interval: Interval, unit: str) -> Interval:
    low, high, low_open, high_open = interval
    if low is None or low < 0:
        low, low_open = 0, False
    if is_ratio(unit) and low < WHOLE and (high is None or high > WHOLE):
        high, high_open = WHOLE, False
    return Interval(low, high, low_open, high_open)


def _around(amount: "Decimal", width: "Decimal") -> Interval:
    return Interval(number(amount - width), number(amount + width))


def hard(quantity: Quantity) -> Interval:
    """Return what the words logically allow, in the quantity's unit; never below 0, shares never above 100."""
    value, amount = quantity.value, exact(quantity.value)
    match quantity.qualifier:
        case "more_than":
            found = Interval(value, None, low_open=True)
        case "at_least":
            found = Interval(value, None)
        case "less_than":
            found = Interval(None, value, high_open=True)
        case "at_most":
            found = Interval(None, value)
        case "up_to":
            found = Interval(0, None)
        case "nearly":
            found = Interval(0, value, low_open=True)
        case "about":
            found = Interval(number(amount / 2), number(amount * 2))
        case "between":
            found = Interval(value, quantity.value_high)
        case "exactly":
            found = _around(amount, _half_digit(amount, quantity))
        case _:
            width = _half_digit(amount, quantity)
            if width:
                width = max(width, min(_granularity(amount) / 2, amount / 20))
            found = _around(amount, width)
    return _clip(found, quantity.unit)


def likely(quantity: Quantity) -> Interval:
    """Return what a reader understands, in the quantity's unit; never below 0, shares never above 100.

    Counts move by one at least: "more than four sites" leaves room for a fifth.
    """
    value, amount = quantity.value, exact(quantity.value)
    least = 1 if is_count(quantity.unit) else 0
    match quantity.qualifier:
        case "more_than" | "at_least":
            ceiling = WHOLE if is_ratio(quantity.unit) and value < WHOLE else None
            above = next_round(value, ceiling=ceiling, least=least)
            found = Interval(value, above, low_open=quantity.qualifier == "more_than" and above != value)
        case "less_than":
            below = number(amount - _step(amount, least)) if amount > 0 else value
            found = Interval(below, value, high_open=below != value)
        case "at_most":
            found = Interval(None, value)
        case "up_to":
            found = Interval(0, value)
        case "nearly":
            below = number(min(amount * 9 / 10, amount - least))
            found = Interval(below, value, high_open=True) if below > 0 else hard(quantity)
        case "about":
            found = _around(amount, max(_granularity(amount) / 2, amount / 10))
        case "between":
            found = Interval(value, quantity.value_high)
        case _:
            found = _around(amount, _half_digit(amount, quantity))
    return _clip(found, quantity.unit)


def same_number(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities print the same number, whatever their qualifiers."""
    return (one.value, one.value_high, one.unit) == (other.value, other.value_high, other.unit)


def opposed(one: Quantity, other: Quantity) -> bool:
    """Tell whether one bounds from below and the other from above."""
    pair = {one.qualifier, other.qualifier}
    return bool(pair & LOWER_BOUNDS) and bool(pair & UPPER_BOUNDS)
