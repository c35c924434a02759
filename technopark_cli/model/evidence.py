"""Which figures may be held against each other, which are current, and what they support.

Comparability follows Wikidata's separators: two values can conflict only if indicator, definition, scope and unit
agree. What differs is always named, so that a reader can judge.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from technopark_cli.model import dates
from technopark_cli.model.base import Base
from technopark_cli.model.dates import Span
from technopark_cli.model.facts import WEAK_KINDS, Fact, Indicator
from technopark_cli.model.quantity import Interval, Quantity, granularity, hard, opposed, same_number

#: Two shares or stocks this close in time may be held against each other, both known to the month.
NEAR_DAYS = 183
#: Facts this close to the best lower bound of a cumulative figure are still current.
CURRENT_DAYS = 366

#: Everything in which two facts may differ, in the order in which it is listed.
DIFFERENCES = ("indicator", "window", "detail", "scope", "unit", "time", "phase", "qualifier")


class Comparison(NamedTuple):
    """Whether two facts may be held against each other, and in what they differ all the same."""

    comparable: bool
    differs: tuple[str, ...]
    order: int = 0
    """-1 where the first is certainly earlier, 1 where it is certainly later, 0 where that is open."""


def when(fact: Fact) -> Span | None:
    """Return the days that a fact may be true of, None if it is undated."""
    return dates.span(fact.as_of) if fact.as_of else None


def differences(one: Fact, other: Fact) -> tuple[str, ...]:
    """Return in what two facts differ beside the number itself, in the order of :data:`DIFFERENCES`."""
    pairs = {
        "indicator": (one.indicator, other.indicator),
        "window": (one.window, other.window),
        "detail": (one.detail, other.detail),
        "scope": (one.scope, other.scope),
        "unit": (one.quantity.unit, other.quantity.unit),
        "time": (one.as_of, other.as_of),
        "phase": (one.phase, other.phase),
        "qualifier": (one.quantity.qualifier, other.quantity.qualifier),
    }
    return tuple(name for name in DIFFERENCES if pairs[name][0] != pairs[name][1])


def order(one: Fact, other: Fact) -> int:
    """Return -1 where ``one`` is certainly earlier than ``other``, 1 where it is certainly later, 0 otherwise."""
    return span_order(when(one), when(other))


def span_order(first: Span | None, second: Span | None) -> int:
    """Return -1 where the first span is certainly earlier, 1 where it is certainly later, 0 otherwise."""
    if not first or not second:
        return 0
    return -1 if first.latest < second.earliest else 1 if second.latest < first.earliest else 0


def compare(one: Fact, other: Fact, indicator: Indicator) -> Comparison:
    """Tell whether two facts of ``indicator`` may be held against each other.

    A different detail does not forbid it; it is named in ``differs`` and caps what a rule may say.
    """
    differs = differences(one, other)
    comparable = (
        not {"indicator", "scope", "unit"} & set(differs)
        and (one.phase is None or other.phase is None or one.phase == other.phase)
        and same_window(one, other, indicator)
        and _same_time(one, other, indicator.kind)
    )
    return Comparison(comparable, differs, order(one, other))


def same_window(one: Fact, other: Fact, indicator: Indicator) -> bool:
    """Tell whether two figures are counted over the same window.

    Of a cumulative indicator every window that starts at its launch is the same one, and so is none at all.
    """
    if one.window == other.window:
        return True
    return indicator.kind == "cumulative" and from_launch(one, indicator) and from_launch(other, indicator)


def from_launch(fact: Fact, indicator: Indicator) -> bool:
    """Tell whether a cumulative figure counts from the indicator's launch on.

    ``in:20Y`` starts 20 years before the figure's date, give or take half of the duration's granularity in years:
    "two decades" is a round number, "22 years" is not.
    """
    if fact.window is None:
        return True
    window = dates.window(fact.window)
    starts = [dates.span(text) for text in indicator.launch]
    if window is None or not starts:
        return False
    if window.kind == "since":
        since = dates.span(window.value)
        return any(since.overlaps(start) for start in starts)
    known = when(fact)
    if window.kind != "in" or window.months is None or known is None:
        return False
    years = window.months / 12
    slack = max(1, granularity(window.months // 12) / 2) if window.months % 12 == 0 else 1
    begins = dates.Span(
        dates.years_before(known.earliest, years + slack), dates.years_before(known.latest, years - slack), "range"
    )
    return any(begins.overlaps(start) for start in starts)


def _same_time(one: Fact, other: Fact, kind: str) -> bool:
    """Tell whether two figures of an indicator of this kind may be compared in time."""
    if kind in ("capacity", "amount", "ordinal"):
        return True
    first, second = when(one), when(other)
    if not first or not second:
        return False
    if kind == "cumulative":
        return True
    if kind == "flow":
        return first == second and "publication" not in (one.as_of_basis, other.as_of_basis)
    if kind == "target":
        return first.overlaps(second)
    fine = ("day", "month", "quarter")
    if (first.precision in fine) != (second.precision in fine):
        return False
    return first.overlaps(second) or (first.precision in fine and first.gap_days(second) <= NEAR_DAYS)


def hard_conflict(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities cannot both be true; the same number does not conflict but with opposite bounds."""
    return _excluded(one, other, hard(one), hard(other))


def exclude(one: Fact, other: Fact) -> bool:
    """Tell the same of two facts, whose intervals are known already."""
    return _excluded(one.quantity, other.quantity, one.hard, other.hard)


def _excluded(one: Quantity, other: Quantity, allowed: Interval, there: Interval) -> bool:
    if same_number(one, other) and not opposed(one, other):
        return False
    return allowed.disjoint(there)


def is_evidence(fact: Fact, base: Base) -> bool:
    """Tell whether a fact may support or contradict anything: neither suspect nor from a weak source."""
    return fact.suspect is None and base.sources[fact.source].kind not in WEAK_KINDS


def known_by(fact: Fact, base: Base, day: Span) -> bool:
    """Tell whether a fact may have been published by the end of ``day``; an undated source is not known to be."""
    published = base.sources[fact.source].published
    return published is not None and dates.span(published).earliest <= day.latest


def origins(items: Iterable[Fact]) -> tuple[str, ...]:
    """Return the distinct pieces of evidence behind some facts, in their order."""
    return tuple(dict.fromkeys(fact.evidence for fact in items))


def current(facts: Sequence[Fact], kind: str) -> tuple[Fact, ...]:
    """Return the facts that hold today, of comparable facts of one indicator and scope.

    For a cumulative indicator: the highest lower bound and all facts within 12 months of it. Otherwise: the facts of
    the latest date. Undated facts are never current.
    """
    dated = [(fact, span) for fact in facts if (span := when(fact))]
    if not dated:
        return ()
    if kind == "cumulative":
        best, best_span = max(dated, key=lambda pair: (pair[0].hard.low or 0, pair[1].latest))
        return tuple(fact for fact, span in dated if fact is best or span.gap_days(best_span) <= CURRENT_DAYS)
    latest = max(span.earliest for _, span in dated)
    return tuple(fact for fact, span in dated if span.latest >= latest)


def entails(fact: Fact, quantity: Quantity) -> bool:
    """Tell whether a fact supports a claimed quantity: the same number, or every value it allows is allowed there."""
    if same_number(fact.quantity, quantity):
        return not opposed(fact.quantity, quantity)
    return fact.hard.within(hard(quantity))
