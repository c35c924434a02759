"""The figures that hold today, by what they are about, and how the TP6xx rules tell many of them as one finding."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model.evidence import current, from_launch, is_evidence
from technopark_cli.rules.base import inside, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.rules.base import Focus, Templates

#: More figures than this are counted, not named.
MOST_NAMED = 6

TEXTS: Templates = {
    "en": {"case": "{indicator}: {figure}", "elsewhere": "{indicator} ({scope}): {figure}", "more": "{number} more"},
    "fr": {
        "case": "{indicator} : {figure}",
        "elsewhere": "{indicator} ({scope}) : {figure}",
        "more": "{number} autres",
    },
}


class Standing(NamedTuple):
    """Comparable figures of one indicator and scope: all that are not suspect, and those that hold today.

    ``current`` is what ``technopark range`` goes by: the current figures of sources that are not weak.
    """

    indicator: Indicator
    scope: str
    facts: tuple[Fact, ...]
    current: tuple[Fact, ...]

    def witnesses(self, base: Base) -> list[Fact]:
        """Return every figure, of whatever date, that prints a current number and is not from a weak source."""
        numbers = {fact.quantity.value for fact in self.current}
        return [fact for fact in self.facts if fact.quantity.value in numbers and is_evidence(fact, base)]


def standings(focus: Focus) -> Iterator[Standing]:
    """Yield the figures of each indicator, scope, unit, detail and window (all since launch are one)."""
    for indicator in focus.chosen():
        groups: dict[tuple[str | None, ...], list[Fact]] = {}
        for fact in focus.base.facts.get(indicator.id, ()):
            if fact.suspect is None:
                at_launch = indicator.kind == "cumulative" and from_launch(fact, indicator)
                window = "launch" if at_launch else fact.window
                groups.setdefault((fact.scope, fact.quantity.unit, fact.detail, window), []).append(fact)
        for facts in groups.values():
            evidence = [fact for fact in facts if is_evidence(fact, focus.base)]
            yield Standing(indicator, facts[0].scope, tuple(facts), current(evidence, indicator.kind))


def subjects(focus: Focus) -> Iterator[tuple[Standing, ...]]:
    """Yield the groups of :func:`standings` by indicator and scope: what is said of one thing in all its details."""
    for _, listed in groupby(
        sorted(standings(focus), key=lambda each: (each.indicator.id, each.scope)),
        key=lambda each: (each.indicator.id, each.scope),
    ):
        yield tuple(listed)


def cases(focus: Focus, facts: Sequence[Fact]) -> str:
    """Return figures for a sentence, by label: ``startups hosted: 250 and 260; jobs (Rabat): 80; 3 more``.

    The scope is named where they are about several.
    """
    several = len({fact.scope for fact in facts}) > 1
    told: dict[tuple[str, str], list[str]] = {}
    for fact in facts:
        told.setdefault((fact.indicator, fact.scope), []).append(focus.words.in_words(fact.quantity))
    named = []
    for (indicator, scope), figures in told.items():
        name, figure = inside(indicator, focus), focus.words.listing(list(dict.fromkeys(figures)))
        if several:
            where = focus.base.scope_name(scope)
            named.append(say(focus, TEXTS, "elsewhere", indicator=name, scope=where, figure=figure))
        else:
            named.append(say(focus, TEXTS, "case", indicator=name, figure=figure))
    more = len(named) - MOST_NAMED
    if more > 1:
        named = [*named[:MOST_NAMED], say(focus, TEXTS, "more", number=focus.words.amount(more))]
    return focus.words.sequence(named)


def common(values: Iterator[str]) -> str | None:
    """Return the one value that all share, else None."""
    found = set(values)
    return found.pop() if len(found) == 1 else None
