"""One number of one origin, printed for two things that must not be confused.

What it finds: figures that repeat one release or speech with the same number and the same scope, under two indicators
that the base declares to be easily confused (`distinct_from`, on both), while no source prints the number for both.

Why: "supported" becomes "hosted" on the way from a release to a headline; the number stays, and its meaning goes.

Example: the 900 firms of the fifteenth anniversary (June 2016) were supported for most papers, and hosted for one.

When it is wrong: where both are true by chance. Numbers below 20 are left alone, since four sites are in four cities.

Literature: Li, Dong et al. 2012: half of all disagreement between sources is semantic ambiguity.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from technopark_cli.model.findings import Reconciliation
from technopark_cli.model.quantity import EXACT_BELOW
from technopark_cli.rules.base import Draft, Rule, confused, finding, in_time, label, say, side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": (
            '{scope}: {one} for "{first}" and {other} for "{second}": one number of one origin, and two things'
        ),
        "way": "one of the two may stand for the other: {wordings}",
    },
    "fr": {
        "message": (
            "{scope} : {one} pour « {first} » et {other} pour « {second} » : un nombre d'une même origine, et deux sens"
        ),
        "way": "l'un des deux peut être mis pour l'autre : {wordings}",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each origin, scope and number that stand for two indicators."""
    base = focus.base
    near = {name for each in focus.chosen() for name in (each.id, *each.distinct_from)}
    wanted = [name for name in base.indicators if name in near]
    told: dict[tuple[object, ...], dict[str, list[Fact]]] = {}
    for fact in base.facts_of(wanted):
        if fact.origin and fact.suspect is None and fact.quantity.value >= EXACT_BELOW:
            key = (fact.origin, fact.scope, fact.quantity.value, fact.quantity.value_high)
            told.setdefault(key, {}).setdefault(fact.indicator, []).append(fact)
    for by_indicator in told.values():
        for one, other in combinations(by_indicator, 2):
            if focus.touches([one, other]) and confused(one, other, base):
                first, second = by_indicator[one], by_indicator[other]
                if not {fact.source for fact in first} & {fact.source for fact in second}:
                    yield _finding(focus, first, second)


def _finding(focus: Focus, one: list[Fact], other: list[Fact]) -> Finding:
    words = focus.words
    message = say(
        focus,
        TEXTS,
        "message",
        scope=focus.base.scope_name(one[0].scope),
        one=side(one, focus),
        other=side(other, focus),
        first=label(one[0].indicator, focus),
        second=label(other[0].indicator, focus),
    )
    wordings = words.listing([words.quoted(fact.wording) for fact in (one[0], other[0])])
    draft = Draft(
        message,
        indicator=one[0].indicator,
        scope=one[0].scope,
        facts=in_time((*one, *other), focus.base),
        differs=("indicator",),
        reconciles=(
            Reconciliation("indicator", (one[0].id, other[0].id), say(focus, TEXTS, "way", wordings=wordings)),
        ),
    )
    return finding(RULE, draft, focus.base)


RULE = Rule("TP305", "other-indicator", "note", __doc__, find)
