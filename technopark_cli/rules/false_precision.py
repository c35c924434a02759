"""A figure more precise than anybody else knows it.

What it finds: current figures that say "exactly", or that have three digits or more that count, where at least two other
origins give the same thing only in round numbers, or only by bounds, and agree with it.

Why: "exactly 15,000" reads like a count; where all others say "more than 15,000", nobody counted.

Example: see the rule's test cases.

When it is wrong: where one source counted, and the others rounded its number; what shares an origin with a round figure
is left out for that reason.

Literature: Krifka 2007 and Cummins 2015 on round numbers and what precision claims.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import origins
from technopark_cli.model.quantity import EXACT_BELOW, Interval, same_number
from technopark_cli.rules.base import Draft, Rule, finding, label, say, side
from technopark_cli.rules.slips import digits
from technopark_cli.rules.standing import standings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

#: So many digits that count make a number precise, and so many origins make it look odd.
PRECISE, ENOUGH = 3, 2

TEXTS: Templates = {
    "en": {"message": "{indicator}, {scope}: {one}, where others give {other}: nobody else knows it so exactly"},
    "fr": {
        "message": "{indicator}, {scope} : {one}, quand d'autres donnent {other} : nul autre ne le sait aussi précisément"
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each current figure that is finer than all others."""
    for standing in standings(focus):
        fine = [fact for fact in standing.current if _fine(fact)]
        for fact in fine[:1]:
            rough = [each for each in standing.current if each.evidence != fact.evidence]
            if len(origins(rough)) >= ENOUGH and all(_rounds(each, fact) for each in rough):
                yield _finding(focus, fact, rough)


def _fine(fact: Fact) -> bool:
    quantity = fact.quantity
    if quantity.value < EXACT_BELOW or quantity.value_high is not None:
        return False
    return quantity.qualifier == "exactly" or (quantity.qualifier == "bare" and len(digits(quantity)) >= PRECISE)


def _rounds(rough: Fact, fine: Fact) -> bool:
    """Tell whether a figure is a bound, an estimate or a round number that holds the fine one."""
    if fine.quantity.qualifier == "exactly" and same_number(rough.quantity, fine.quantity):
        return rough.quantity.qualifier not in ("bare", "exactly")
    value = fine.quantity.value
    coarse = rough.quantity.qualifier not in ("bare", "exactly") or len(digits(rough.quantity)) < PRECISE
    return coarse and Interval(value, value).within(rough.hard)


def _finding(focus: Focus, fine: Fact, rough: Sequence[Fact]) -> Finding:
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(fine.indicator, focus),
        scope=focus.base.scope_name(fine.scope),
        one=side([fine], focus),
        other=side(rough, focus),
    )
    draft = Draft(message, indicator=fine.indicator, scope=fine.scope, facts=(fine, *rough), differs=("qualifier",))
    return finding(RULE, draft, focus.base)


RULE = Rule("TP605", "false-precision", "note", __doc__, find)
