"""Findings in the order of their weight, and those that go back to one cause as one."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from technopark_cli.model.facts import Fact
from technopark_cli.model.findings import LEVELS, Finding
from technopark_cli.model.quantity import Interval

#: Rules that say that something cannot be: what the words exclude, slips of a digit or a unit, and arithmetic.
_HARD = ("TP1", "TP302", "TP303", "TP4")
#: Rules on the dates of events: one wrong date shows in both.
_DATES = ("TP204", "TP209")
#: Families that speak of how a figure moves in time: a repetition shows in several of them at once.
_TIME = "TP2"
_WEIGHTS = {"error": 9, "warning": 3, "note": 1}


class Reading(NamedTuple):
    """One number of one indicator and scope, whatever words stand around it."""

    indicator: str
    scope: str
    numbers: Hashable


def weight(finding: Finding) -> tuple[int, bool, int, float]:
    """Return a sort key, heaviest first: level, hard before likely, distinct origins, the gap between the sides."""
    hard = finding.code.startswith(_HARD)
    return (LEVELS.index(finding.level), not hard, -finding.distinct_origins, -gap(finding))


def gap(finding: Finding) -> float:
    """Return how far apart the sides lie: the ratio of the nearest likely ends, as a logarithm; 0 without numbers.

    Where several figures are wrong together, it is how far one lies from where the others put it.
    """
    found = [0.0]
    if finding.implied:
        facts = {fact.id: fact for fact in finding.facts}
        found += [_apart(facts[each.id].likely, each.interval) for each in finding.implied]
    else:
        own = {fact.likely for fact in finding.facts if fact.indicator == finding.indicator}
        if own:
            low = min((span for span in own if span.high is not None), key=lambda span: span.high or 0, default=None)
            high = max(own, key=lambda span: span.low or 0)
            found.append(_apart(low, high) if low else 0)
    return round(max(found), 3)


def _apart(one: Interval, other: Interval) -> float:
    """Return the logarithm of the ratio between the nearest ends of two intervals; 0 where they meet."""
    below, above = (one, other) if one.below(other) else (other, one)
    if not below.below(above) or not below.high or not above.low:
        return 0.0
    return log(above.low / below.high)


def grouped(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings with those that go back to one cause put together: the heaviest leads, the others are its cases.

    One cause is: one number against several others, and these against each other; one pair of numbers that several rules see; a number that is
    repeated in time, and so both stands still and falls; one number under several definitions; one set of numbers
    printed again; events of one subject; plans that several subjects share; the names of one subject. The order is that of
    the leading findings.
    """
    at = {id(finding): number for number, finding in enumerate(findings)}
    found: list[Finding] = []
    for group in _causes(findings):
        lead, *cases = sorted(group, key=lambda each: (LEVELS.index(each.level), at[id(each)]))
        at[id(lead)] = min(at[id(each)] for each in group)
        merged = lead._replace(cases=tuple(cases))
        at[id(merged)] = at[id(lead)]
        found.append(merged)
    return sorted(found, key=lambda each: at[id(each)])


def _causes(findings: Sequence[Finding]) -> list[list[Finding]]:
    pairs: dict[frozenset[Reading], list[Finding]] = {}
    others: list[Finding] = []
    for finding in findings:
        readings = frozenset(map(_reading, finding.facts))
        if len(readings) == 2:  # noqa: PLR2004 - two sides
            pairs.setdefault(readings, []).append(finding)
        else:
            others.append(finding)
    groups = _stars(pairs)
    homes: dict[Fact, list[list[Finding]]] = {}
    for group in groups:
        for fact in {fact for finding in group if finding.code.startswith(_TIME) for fact in finding.facts}:
            homes.setdefault(fact, []).append(group)
    left = []
    for finding in others:
        home = next(iter(_repeated(finding, homes)), None)
        if home is None:
            left.append(finding)
        else:
            home.append(finding)
    return [*groups, *_sharing(left)]


def _repeated(finding: Finding, homes: dict[Fact, list[list[Finding]]]) -> Iterator[list[Finding]]:
    """Yield the groups in which a figure also falls that a finding says to stand still."""
    if finding.code.startswith(_TIME):
        for fact in finding.facts:
            if fact.indicator == finding.indicator:
                yield from homes.get(fact, ())


def _reading(fact: Fact) -> Reading:
    quantity = fact.quantity
    return Reading(fact.indicator, fact.scope, (quantity.value, quantity.value_high, quantity.unit))


def _stars(pairs: dict[frozenset[Reading], list[Finding]]) -> list[list[Finding]]:
    """Put the pairs of one number together, the number first that takes most of the weight that is left."""
    edges: dict[Reading, list[frozenset[Reading]]] = {}
    for pair in pairs:
        for reading in pair:
            edges.setdefault(reading, []).append(pair)
    weights = {pair: sum(_WEIGHTS[each.level] for each in found) for pair, found in pairs.items()}
    groups: list[list[Finding]] = []
    left = set(pairs)
    for parts in _components(pairs, edges):
        stars = {reading: [pair for pair in edges[reading] if pair in left] for reading in parts}
        while stars:
            centre = max(stars, key=lambda reading: sum(weights[pair] for pair in stars[reading]))
            taken = stars.pop(centre)
            if not taken:
                break
            groups.append([finding for pair in taken for finding in pairs[pair]])
            left.difference_update(taken)
            for pair in taken:
                for reading in pair - {centre}:
                    stars[reading].remove(pair)
            around = {reading for pair in taken for reading in pair}
            closing = [pair for reading in around if reading in stars for pair in stars[reading] if pair <= around]
            for pair in dict.fromkeys(closing):
                groups[-1] += pairs[pair]
                left.discard(pair)
                for reading in pair:
                    stars[reading].remove(pair)
    return groups


def _components(
    pairs: Iterable[frozenset[Reading]], edges: dict[Reading, list[frozenset[Reading]]]
) -> list[dict[Reading, None]]:
    """Return the readings that hang together, in the order of the pairs."""
    seen: set[Reading] = set()
    found = []
    for first in pairs:
        part: dict[Reading, None] = {}
        todo = sorted(first, key=repr)
        while todo:
            reading = todo.pop()
            if reading in seen:
                continue
            seen.add(reading)
            part[reading] = None
            todo += [other for pair in edges[reading] for other in sorted(pair, key=repr) if other not in seen]
        if part:
            found.append(part)
    return found


def _sharing(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Put findings together that have a mark in common, directly or by way of others."""
    roots = list(range(len(findings)))

    def root(at: int) -> int:
        while roots[at] != at:
            roots[at] = at = roots[roots[at]]
        return at

    first: dict[Hashable, int] = {}
    for at, finding in enumerate(findings):
        rule = _DATES if finding.code in _DATES else finding.code
        for mark in _marks(finding):
            one, other = sorted((root(first.setdefault((rule, mark), at)), root(at)))
            roots[other] = one
    groups: dict[int, list[Finding]] = {}
    for at, finding in enumerate(findings):
        groups.setdefault(root(at), []).append(finding)
    return list(groups.values())


def _marks(finding: Finding) -> Iterator[Hashable]:
    """Yield what findings of one rule, or of the rules on dates, share that go back to one cause."""
    if finding.facts:
        yield frozenset(map(_reading, finding.facts))
    if finding.events:
        yield finding.scope
        yield frozenset((event.source, event.date) for event in finding.events)
    if finding.names:
        yield finding.scope
