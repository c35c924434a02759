"""Interval arithmetic over the relations that a base declares, shared by the TP4xx rules."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model import dates
from technopark_cli.model.evidence import when
from technopark_cli.model.findings import Implied
from technopark_cli.model.quantity import WHOLE, Interval, exact, is_count, is_ratio, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.quantity import Number
    from technopark_cli.model.relations import Relation, Term

#: Terms of one product are taken from reports at most this far apart.
TERMS_GAP_DAYS = 366
#: More ways to put a relation together than this are not tried; a base that needs them should name a detail.
MAX_ASSEMBLIES = 256


class Assembly(NamedTuple):
    """One way to fill a relation: the total's fact (None where it has none), and for each term a fact or a site."""

    total: Fact | None
    parts: tuple[Fact | str, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return the facts used: terms first."""
        used = [part for part in self.parts if not isinstance(part, str)]
        return tuple(used if self.total is None else [*used, self.total])


def assemblies(relation: Relation, base: Base) -> Iterator[Assembly]:
    """Yield the ways to fill a relation with figures that belong together, by its ``within`` and ``max_gap``.

    A term without a scope takes that of the total, or of the first term where there is no total. Figures in two
    currencies, or of a year and of a month, do not belong together.
    """
    anchors = [
        fact
        for fact in matching(relation.total or relation.terms[0], base)
        if not relation.total or fact.detail == relation.total.detail
    ]
    others = relation.terms if relation.total else relation.terms[1:]
    pools = [_pool(term, base) for term in others]
    for anchor in anchors:
        choices: list[list[Fact | str]] = [
            [term.site] if term.site else list(_together(anchor, term, pool, relation))
            for term, pool in zip(others, pools, strict=True)
        ]
        for parts in islice(product(*choices), MAX_ASSEMBLIES):
            assembly = Assembly(anchor, parts) if relation.total else Assembly(None, (anchor, *parts))
            if _alike(assembly.facts, base):
                yield assembly


def _alike(facts: Sequence[Fact], base: Base) -> bool:
    """Tell whether figures may be reckoned together: of one currency and measure of area, and of one period.

    The indicators' own units are what the relation was written for; figures printed in others must agree on one.
    """
    periods = {fact.window for fact in facts if fact.window and fact.window.startswith("per:")}
    if len(periods) > 1:
        return False
    if all(fact.quantity.unit == base.indicators[fact.indicator].unit for fact in facts):
        return True
    units = {fact.quantity.unit for fact in facts}
    return sum(not is_count(unit) and not is_ratio(unit) for unit in units) == 1


def matching(term: Term, base: Base) -> Iterator[Fact]:
    """Yield the figures that a term means and that are not suspect."""
    for fact in base.facts.get(term.indicator or "", ()):
        if (
            fact.suspect is None
            and term.scope in (None, fact.scope)
            and term.window in (None, fact.window)
            and term.detail in (None, fact.detail)
        ):
            yield fact


def _pool(term: Term, base: Base) -> dict[str, list[Fact]]:
    """Return a term's figures by source."""
    pool: dict[str, list[Fact]] = defaultdict(list)
    for fact in matching(term, base):
        pool[fact.source].append(fact)
    return pool


def _together(anchor: Fact, term: Term, pool: dict[str, list[Fact]], relation: Relation) -> Iterator[Fact]:
    sources: Iterable[str] = [anchor.source] if relation.within == "source" else pool
    for source in sources:
        for fact in pool.get(source, ()):
            if term.scope is None and fact.scope != anchor.scope:
                continue
            if relation.within == "source" or near(anchor, fact, relation):
                yield fact


def near(one: Fact, other: Fact, relation: Relation) -> bool:
    """Tell whether two figures are close enough in time for a relation that reaches beyond one source."""
    if relation.within == "any" and relation.max_gap is None:
        return True
    first, second = when(one), when(other)
    gap = dates.duration_days(relation.max_gap) if relation.max_gap else 0
    return first is not None and second is not None and first.gap_days(second) <= (gap or 0)


def value(part: Fact | str, *, likely: bool = False) -> Interval:
    """Return the interval of a part; a site counts as one, a share as a fraction."""
    if isinstance(part, str):
        return Interval(1, 1)
    interval = part.likely if likely else part.hard
    if not is_ratio(part.quantity.unit):
        return interval
    low, high = (None if end is None else number(exact(end) / 100) for end in interval[:2])
    return Interval(low, high, interval.low_open, interval.high_open)


def added(intervals: Sequence[Interval]) -> Interval:
    """Return the interval of a sum; unbounded where one part is."""
    lows, highs = ([end for end in ends if end is not None] for ends in zip(*(i[:2] for i in intervals), strict=True))
    low = number(sum(map(exact, lows), start=exact(0))) if len(lows) == len(intervals) else None
    high = number(sum(map(exact, highs), start=exact(0))) if len(highs) == len(intervals) else None
    return Interval(low, high, any(i.low_open for i in intervals), any(i.high_open for i in intervals))


def multiplied(intervals: Sequence[Interval]) -> Interval:
    """Return the interval of a product of numbers from 0 up; unbounded above where one factor is."""
    low, high, known = exact(1), exact(1), True
    for interval in intervals:
        low *= exact(interval.low or 0)
        known = known and interval.high is not None
        high *= exact(interval.high or 0)
    ends = (any(i.low_open for i in intervals), known and any(i.high_open for i in intervals))
    return Interval(number(low), number(high) if known else None, *ends)


def less(whole: Interval, parts: Sequence[Interval]) -> Interval:
    """Return the interval of what is left of a sum without some of its parts, never below 0."""
    rest = added(parts)
    low = None if whole.low is None or rest.high is None else number(exact(whole.low) - exact(rest.high))
    high = None if whole.high is None or rest.low is None else number(exact(whole.high) - exact(rest.low))
    return _from_zero(
        Interval(low, high, low is not None and (whole.low_open or rest.high_open), whole.high_open or rest.low_open)
    )


def over(product_: Interval, factors: Sequence[Interval]) -> Interval:
    """Return the interval of what makes a product together with some factors, all of them numbers from 0 up."""
    rest = multiplied(factors)
    low = number(exact(product_.low) / exact(rest.high)) if product_.low and rest.high else 0
    high = number(exact(product_.high) / exact(rest.low)) if product_.high is not None and rest.low else None
    return _from_zero(
        Interval(low, high, bool(low) and (product_.low_open or rest.high_open), product_.high_open or rest.low_open)
    )


def upward(interval: Interval) -> Interval:
    """Return what is as great as something in an interval, or greater."""
    return interval._replace(high=None, high_open=False)


def downward(interval: Interval) -> Interval:
    """Return what is as small as something in an interval, or smaller, from 0 up."""
    return interval._replace(low=0, low_open=False)


def _from_zero(interval: Interval) -> Interval:
    """Return an interval without the numbers below 0, its open ends where it ends."""
    low, high, low_open, high_open = interval
    if low is None or low < 0:
        low, low_open = 0, False
    return Interval(low, high, low_open, high_open and high is not None)


def implied(parts: Iterable[tuple[Fact | str, Interval]]) -> tuple[Implied, ...]:
    """Return what figures must be if the others hold; a share again in percent, a site left out.

    An interval that lies below 0 altogether, which no figure can be in, is left out too.
    """
    found = []
    for part, interval in parts:
        if isinstance(part, str) or (interval.high is not None and interval.high < (interval.low or 0)):
            continue
        found.append(Implied(part.id, _percent(interval) if is_ratio(part.quantity.unit) else interval))
    return tuple(found)


def _percent(fraction: Interval) -> Interval:
    """Return a share as it is printed, at most the whole."""
    low, high = (None if end is None else number(exact(end) * WHOLE) for end in fraction[:2])
    if high is None or high > WHOLE:
        return Interval(low, max(WHOLE, low or 0), fraction.low_open, high_open=False)
    return Interval(low, high, fraction.low_open, fraction.high_open)


def point(part: Fact | str) -> Number:
    """Return the printed number of a part, a share as a fraction, 1 for a site."""
    if isinstance(part, str):
        return 1
    printed = exact(part.quantity.value)
    return number(printed / 100 if is_ratio(part.quantity.unit) else printed)
