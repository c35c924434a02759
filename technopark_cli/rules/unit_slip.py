"""A figure in the wrong unit: hectares for square metres, billions for millions, one currency for another.

What it finds: figures that a curator marked as a slip of the unit (`suspect = "unit"` or `"currency"`), beside what
others print; the same number printed in two measures of area; and sums of one thing in two currencies that no
plausible rate of exchange turns into each other. The range of a rate follows from the table of rates below.

Why: digits are copied with care and units are not; the slip makes a figure ten thousand times too large and leaves it
looking right.

Example: 7,000 hectares for a building that others give 7,159 square metres; a building of 20 billion dirhams where
another source has 250 million.

When it is wrong: where two sums are of different years or count different things and no `detail` says so. Against a
mirror or a machine translation it is only a note.

Literature: rates are yearly averages from 2000 to 2025, widened by a tenth at both ends for rates within a year and
for rounding: reference rates of the European Central Bank, crossed over the euro; for the dirham, International
Financial Statistics of the IMF (7.75 in 2008, 11.30 in 2001).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model.findings import Reconciliation, capped
from technopark_cli.model.quantity import exact, number
from technopark_cli.rules.base import (
    Draft,
    Rule,
    finding,
    in_time,
    label,
    say,
    series,
    side,
    weakly_told,
)
from technopark_cli.rules.slips import marked, power, shifted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates
    from technopark_cli.rules.slips import Marked

#: Units of each currency for one US dollar: the lowest and the highest.
RATES = {
    "USD": (1.0, 1.0),
    "EUR": (0.61, 1.23),
    "GBP": (0.44, 0.9),
    "CHF": (0.74, 1.86),
    "CAD": (0.89, 1.73),
    "JPY": (71.0, 167.0),
    "MAD": (6.97, 12.44),
}
#: Square metres in each measure of area.
AREAS = {"m2": 1, "ha": 10_000, "km2": 1_000_000}
#: A slip of the unit may shift a number by more digits than a slip of the pen: a hectare has 10,000 square metres.
_MOST_DIGITS = 6

TEXTS: Templates = {
    "en": {
        "area": "{indicator}, {scope}: {one} against {other}: one number in two units",
        "rate": "{indicator}, {scope}: {one} against {other}: {rate} {units} is no plausible rate ({low} to {high})",
        "marked": "{indicator}, {scope}: {one} cannot be meant beside {other}: a slip of the unit",
        "alone": "{indicator}, {scope}: {one} cannot be meant: a slip of the unit",
        "read": "read in {unit}, {printed} fits",
    },
    "fr": {
        "area": "{indicator}, {scope} : {one} contre {other} : un même nombre en deux unités",
        "rate": (
            "{indicator}, {scope} : {one} contre {other} : {rate} {units} n'est pas un cours plausible "
            "(de {low} à {high})"
        ),
        "marked": "{indicator}, {scope} : {one} face à {other} : sans doute une unité pour une autre",
        "alone": "{indicator}, {scope} : {one}, invraisemblable : sans doute une unité pour une autre",
        "read": "lu en {unit}, {printed} convient",
    },
}


class Rate(NamedTuple):
    """The plausible range of one unit's rate: units of ``quote`` for one unit of ``base``."""

    base: str
    quote: str
    low: float
    high: float


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each group of figures whose units cannot both be right, and for each marked figure."""
    for indicator, _, facts in series(focus):
        if indicator.kind not in ("amount", "capacity", "target"):  # of others the dates would have to agree
            continue
        groups: dict[tuple[str | None, ...], list[Fact]] = {}
        for fact in facts:
            groups.setdefault((fact.detail, fact.phase, fact.window), []).append(fact)
        for group in groups.values():
            if len({fact.quantity.unit for fact in group}) > 1:
                yield from _areas(focus, group)
                yield from _sums(focus, group)
    for found in marked(focus, ("unit", "currency")):
        yield _marked(focus, found)


def rate(one: str, other: str) -> Rate | None:
    """Return the plausible rate between two currencies, None where the table lacks one of them."""
    low, high = RATES.get(one), RATES.get(other)
    if low is None or high is None:
        return None
    return Rate(one, other, high[0] / low[1], high[1] / low[0])


def _by_unit(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    by_unit: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: fact.quantity.value):
        by_unit.setdefault(fact.quantity.unit, []).append(fact)
    return by_unit


def _areas(focus: Focus, facts: Sequence[Fact]) -> Iterator[Finding]:
    """Yield a finding for each number that stands in two measures of area."""
    by_number: dict[tuple[object, object], list[Fact]] = {}
    for fact in facts:
        if fact.quantity.unit in AREAS:
            by_number.setdefault((fact.quantity.value, fact.quantity.value_high), []).append(fact)
    for alike in by_number.values():
        units = list(_by_unit(alike).values())
        if len(units) > 1:
            one, other = units[:2]
            name, scope = label(one[0].indicator, focus), focus.base.scope_name(one[0].scope)
            sides = side(one, focus), side(other, focus)
            message = say(focus, TEXTS, "area", indicator=name, scope=scope, one=sides[0], other=sides[1])
            yield _finding(focus, message, one, other)


def _sums(focus: Focus, facts: Sequence[Fact]) -> Iterator[Finding]:
    """Yield a finding for each sum that none of the sums in another currency can be."""
    by_unit = {unit: told for unit, told in _by_unit(facts).items() if unit in RATES}
    units = list(by_unit)
    for at, unit in enumerate(units):
        for quote in units[at + 1 :]:
            known = rate(unit, quote)
            odd = [fact for fact in by_unit[unit] if known and not _fits(fact, by_unit[quote], known)]
            if odd and known:
                yield _odd_rate(focus, odd, by_unit[quote], known)


def _fits(fact: Fact, others: Sequence[Fact], known: Rate) -> bool:
    """Tell whether one of the sums of another currency, in the order of their numbers, may be this one."""
    values = [each.quantity.value for each in others]
    low = (fact.likely.low or 0) * known.low
    at = bisect_left(values, low)
    high = (fact.quantity.value if fact.likely.high is None else fact.likely.high) * known.high
    return at < len(values) and values[at] <= high


def _odd_rate(focus: Focus, odd: Sequence[Fact], others: Sequence[Fact], known: Rate) -> Finding:
    """Return the finding of sums that no rate turns into each other, with the nearest of the others."""
    first = odd[0].quantity.value
    nearest = min(others, key=lambda fact: abs(fact.quantity.value - first * known.low))
    told = [fact for fact in others if fact.quantity.value == nearest.quantity.value]
    found = number(exact(nearest.quantity.value) / (exact(first) or 1))
    message = say(
        focus,
        TEXTS,
        "rate",
        indicator=label(odd[0].indicator, focus),
        scope=focus.base.scope_name(odd[0].scope),
        one=side(odd, focus),
        other=side(told, focus),
        rate=_short(focus, found),
        units=f"{known.quote}/{known.base}",
        low=_short(focus, known.low),
        high=_short(focus, known.high),
    )
    return _finding(focus, message, odd, told)


def _short(focus: Focus, value: float) -> str:
    """Return a rate with three digits that count."""
    return focus.words.amount(float(f"{float(value):.3g}"))


def _finding(focus: Focus, message: str, one: Sequence[Fact], other: Sequence[Fact]) -> Finding:
    base, first = focus.base, one[0]
    same = first.quantity.value == other[0].quantity.value
    poor = weakly_told(one, base) or weakly_told(other, base)
    draft = Draft(
        message,
        level=capped(RULE.level, "note" if poor else None),
        indicator=first.indicator,
        scope=first.scope,
        facts=in_time((*one, *other), base),
        differs=("unit",),
        reconciles=tuple(_read(focus, one[0], other[0].quantity.unit)) if same else (),
    )
    return finding(RULE, draft, base)


def _read(focus: Focus, fact: Fact, unit: str) -> Iterator[Reconciliation]:
    """Explain a number by the unit that another source gives it."""
    words = focus.words
    text = say(focus, TEXTS, "read", unit=words.unit_mark(unit).strip(), printed=words.in_words(fact.quantity))
    yield Reconciliation("unit", (fact.id,), text)


def _marked(focus: Focus, found: Marked) -> Finding:
    fact, beside = found.facts[0], found.beside
    name, scope, one = label(found.indicator.id, focus), focus.base.scope_name(found.scope), side(found.facts, focus)
    if beside:
        message = say(focus, TEXTS, "marked", indicator=name, scope=scope, one=one, other=side(beside, focus))
    else:
        message = say(focus, TEXTS, "alone", indicator=name, scope=scope, one=one)
    draft = Draft(
        message,
        level=capped(RULE.level, "note" if weakly_told(found.facts, focus.base) else None),
        indicator=found.indicator.id,
        scope=found.scope,
        facts=(*found.facts, *beside),
        differs=("unit",) if any(each.quantity.unit != fact.quantity.unit for each in beside) else (),
        reconciles=tuple(_meant(focus, fact, beside)),
    )
    return finding(RULE, draft, focus.base)


def _meant(focus: Focus, fact: Fact, beside: Sequence[Fact]) -> Iterator[Reconciliation]:
    """Explain a marked figure: by the other unit where the number fits, else by the power of ten that comes closest."""
    if not beside:
        return
    near = beside[0].quantity
    if near.unit != fact.quantity.unit and abs(near.value - fact.quantity.value) <= near.value / 10:
        yield from _read(focus, fact, near.unit)
    elif near.unit == fact.quantity.unit:
        yield from shifted(focus, fact, power(fact.quantity.value, near.value, _MOST_DIGITS), "unit")


RULE = Rule("TP303", "unit-slip", "warning", __doc__, find)
