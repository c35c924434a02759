"""A count that does not fit the list it introduces.

What it finds: figures that list what they count (`members`) and whose words do not allow that many: "four sites", and
five names.

Why: the list is the count's own evidence; no second source is needed.

Example: see the rule's test cases; the lists of the shipped base fit their counts.

When it is wrong: where the list is not meant to be complete: a list that is shorter than its count is only a note. Ranks
are left to ordinal-misfit, since the list beside a rank is what came before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.findings import Reconciliation, capped
from technopark_cli.model.quantity import Interval
from technopark_cli.rules.base import Draft, Rule, finding, label, say, speakers, weakly_told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{indicator}, {scope}: {figure}, but {number} are named: {names} ({speakers})",
        "without": "{name} is not counted",
        "some": "the list need not be complete",
    },
    "fr": {
        "message": "{indicator}, {scope} : {figure}, mais {number} sont nommés : {names} ({speakers})",
        "without": "{name} n'est pas compté",
        "some": "la liste n'est pas forcément complète",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each source and count that its own list does not fit."""
    for indicator in focus.chosen():
        if indicator.kind == "ordinal":
            continue
        told: dict[tuple[object, ...], list[Fact]] = {}
        for fact in focus.base.facts.get(indicator.id, ()):
            named = len(fact.members)
            if named and fact.suspect is None and not Interval(named, named).within(fact.hard):
                told.setdefault((fact.evidence, fact.scope, fact.quantity.value, frozenset(fact.members)), []).append(
                    fact
                )
        for facts in told.values():
            yield _finding(focus, facts)


def _finding(focus: Focus, facts: list[Fact]) -> Finding:
    base, words, fact = focus.base, focus.words, facts[0]
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(fact.indicator, focus),
        scope=base.scope_name(fact.scope),
        figure=words.in_words(fact.quantity),
        number=words.amount(len(fact.members)),
        names=words.listing([base.scope_name(site) for site in fact.members]),
        speakers=speakers(facts, focus),
    )
    incomplete = Interval(len(fact.members), len(fact.members)).below(fact.hard)
    draft = Draft(
        message,
        level=capped(RULE.level, "note" if incomplete or weakly_told(facts, base) else None),
        indicator=fact.indicator,
        scope=fact.scope,
        facts=tuple(facts),
        reconciles=tuple(_ways(focus, fact, incomplete=incomplete)),
    )
    return finding(RULE, draft, base)


def _ways(focus: Focus, fact: Fact, *, incomplete: bool) -> Iterator[Reconciliation]:
    """Offer an incomplete list, or the sites that a relation says may be left out of the count."""
    if incomplete:
        yield Reconciliation("list", (fact.id,), say(focus, TEXTS, "some"))
        return
    fewer = len(fact.members) - 1
    for site in _loose(fact, focus.base):
        if Interval(fewer, fewer).within(fact.hard):
            yield Reconciliation("count", (site,), say(focus, TEXTS, "without", name=focus.base.scope_name(site)))


def _loose(fact: Fact, base: Base) -> list[str]:
    """Return the listed sites that may be counted or not, as the relations say; those not of the network if none."""
    terms = [
        term.site
        for relation in base.relations.values()
        if relation.kind == "may_include" and relation.total and relation.total.indicator == fact.indicator
        for term in relation.terms
        if term.site
    ]
    return [site for site in fact.members if site in terms] or [s for s in fact.members if not base.sites[s].network]


RULE = Rule("TP408", "count-against-list", "warning", __doc__, find)
