"""Figures that only an interested party gives.

What it finds: current figures whose number no other source ever printed than a party: an official source or a release
that one repeats, or, of the network, its operator and the sites it runs, the operator itself, whose directors the base
knows by the appointments that it holds. The figures about one thing are one finding.

Why: nobody counts startups but the one who is paid for having many; several interviews with one director are no second
opinion.

Example: the 500 startups accompanied at the time (2024), in two interviews with the director.

When it is wrong: where the operator is the only one who can know, as with its own capital.

Literature: European Statistics Code of Practice, principle 6 (impartiality and objectivity).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.folding import fold
from technopark_cli.rules.base import Draft, Rule, finding, say
from technopark_cli.rules.standing import cases, common, standings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {"message": "{scope}: these come from an interested party alone ({speakers}): {cases}"},
    "fr": {"message": "{scope} : ces chiffres ne viennent que d'une partie intéressée ({speakers}) : {cases}"},
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each scope with current figures that only its operator gives."""
    known = voices(focus.base)
    official = frozenset(source.evidence for source in focus.base.sources.values() if source.kind == "official")
    told: dict[str, list[Fact]] = {}
    for standing in standings(focus):
        witnesses = standing.witnesses(focus.base)
        if witnesses and all(interested(fact, focus.base, known, official) for fact in witnesses):
            told.setdefault(standing.scope, []).extend(standing.current)
    for scope, facts in told.items():
        yield _finding(focus, scope, tuple(facts))


def run(scope: str, base: Base) -> bool:
    """Tell whether a scope is the network, its operator, or a site that an operator runs."""
    site = base.sites.get(scope)
    return site.operator is not None if site else base.entities[scope].kind in ("network", "operator")


def voices(base: Base) -> frozenset[str]:
    """Return what the operator is called, and who speaks for it, folded: names, acronyms, people appointed."""
    parties = {entity.id for entity in base.entities.values() if entity.kind in ("network", "operator")}
    names = {fold(name) for party in parties for name in base.entities[party].names}
    people = {
        fold(event.detail.replace("-", " "))
        for event in base.events
        if event.kind == "appointment" and event.subject in parties and event.detail
    }
    return frozenset(names | people)


def interested(fact: Fact, base: Base, known: frozenset[str], official: frozenset[str]) -> bool:
    """Tell whether a figure comes from a party: official evidence, or the operator that speaks or publishes."""
    if fact.evidence in official:
        return True
    if not run(fact.scope, base):
        return False
    publisher = fold(base.sources[fact.source].publisher)
    return publisher in known or (fact.speaker is not None and fold(fact.speaker) in known)


def _finding(focus: Focus, scope: str, facts: tuple[Fact, ...]) -> Finding:
    who = dict.fromkeys(fact.speaker or focus.base.sources[fact.source].publisher for fact in facts)
    message = say(
        focus,
        TEXTS,
        "message",
        scope=focus.base.scope_name(scope),
        speakers=focus.words.listing(list(who)),
        cases=cases(focus, facts),
    )
    draft = Draft(message, indicator=common(fact.indicator for fact in facts), scope=scope, facts=facts)
    return finding(RULE, draft, focus.base)


RULE = Rule("TP603", "interested-only", "note", __doc__, find)
