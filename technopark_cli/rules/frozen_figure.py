"""A figure that stays the same over a year or more while what drives it grows.

What it finds: reports that repeat one number at different dates, at least twelve months apart, while the printed
number of an indicator that it should grow with (a relation of kind `grows_with`) rises.

Why: a number that is copied from one release to the next says nothing about the later date.

Example: 15,000 jobs created in December 2021, January 2023 and July 2023, while the startups supported rose from
3,000 to 3,500.

When it is wrong: where the driver rose too little to move a rounded figure.

Literature: on copying between sources, Li, Dong et al. 2012 (truth finding on the deep web).
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.evidence import differences
from technopark_cli.model.findings import Reconciliation, capped
from technopark_cli.rules.base import Draft, Rule, finding, in_time, inside, label, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.relations import Relation, Term
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": (
            "{indicator}, {scope}: still {number} after {length} ({first} to {last}), while {driver} went from "
            "{before} to {after}"
        ),
        "repetition": "the later reports may repeat the first one's figure",
    },
    "fr": {
        "message": (
            "{indicator}, {scope} : toujours {number} au bout de {length} (entre {first} et {last}), alors que "
            "l'indicateur « {driver} » est passé de {before} à {after}"
        ),
        "repetition": "les publications suivantes reprennent peut-être le chiffre de la première",
    },
}

FROZEN_DAYS = 365


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each run of equal numbers that outlives a rise of its driver."""
    for relation in focus.base.relations.values():
        named = [term.indicator for term in (relation.total, *relation.terms) if term]
        if relation.kind == "grows_with" and relation.total and focus.touches(named):
            yield from _frozen(focus, relation, relation.total)


def _frozen(focus: Focus, relation: Relation, total: Term) -> Iterator[Finding]:
    base = focus.base
    drivers = [fact for term in relation.terms for fact in _dated(term, base)]
    scopes: dict[str, list[Fact]] = {}
    for fact in _dated(total, base):
        scopes.setdefault(fact.scope, []).append(fact)
    for scope, facts in scopes.items():
        for _, group in groupby(in_time(facts, base), key=lambda fact: fact.quantity.value):
            run = tuple(group)
            lasted = _day(run[-1]) - _day(run[0])
            before, after = (_best(drivers, scope, _day(run[at]), base) for at in (0, -1))
            if lasted < FROZEN_DAYS or not before or not after or after.quantity.value <= before.quantity.value:
                continue
            yield _finding(focus, relation, run, before, after)


def _finding(focus: Focus, relation: Relation, run: tuple[Fact, ...], before: Fact, after: Fact) -> Finding:
    first, last, words = run[0], run[-1], focus.words
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(first.indicator, focus),
        scope=focus.base.scope_name(first.scope),
        number=words.amount(first.quantity.value),
        length=words.years(_day(last) - _day(first)),
        first=words.the(first.as_of),
        last=words.the(last.as_of),
        driver=inside(before.indicator, focus),
        before=words.amount(before.quantity.value),
        after=words.amount(after.quantity.value),
    )
    draft = Draft(
        message,
        level=capped(RULE.level, relation.level),
        indicator=first.indicator,
        scope=first.scope,
        facts=(*run, before, after),
        differs=differences(first, last),
        reconciles=(Reconciliation("repetition", tuple(fact.id for fact in run), say(focus, TEXTS, "repetition")),),
    )
    return finding(RULE, draft, focus.base)


def _dated(term: Term, base: Base) -> Iterator[Fact]:
    for fact in base.facts.get(term.indicator or "", ()):
        if fact.as_of and not fact.suspect and term.scope in (None, fact.scope) and term.detail in (None, fact.detail):
            yield fact


def _day(fact: Fact) -> int:
    return dates.span(fact.as_of or "").latest.toordinal()


def _best(drivers: list[Fact], scope: str, day: int, base: Base) -> Fact | None:
    """Return the highest figure of the driver known on a day, the latest of equals."""
    known = [fact for fact in in_time(drivers, base) if fact.scope == scope and _day(fact) <= day]
    return max(reversed(known), key=lambda fact: fact.quantity.value, default=None)


RULE = Rule("TP203", "frozen-figure", "note", __doc__, find)
