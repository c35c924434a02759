"""Figures that nobody but mirrors and machine translations prints.

What it finds: indicators and scopes of which every figure comes from a weak source. The figures of one origin are one
finding.

Why: a mirror adds slips of its own, and a machine translation changes the words around the number; `technopark range`
and `technopark check` leave both out, so nothing is known of these figures.

Example: what an encyclopedia says of the tenants of Technopark Casablanca in 2006.

When it is wrong: where the original cannot be had any more, and the copy is all that is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.rules.base import Draft, Rule, finding, say, speakers, weakly_told
from technopark_cli.rules.standing import cases, common, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {"message": "only mirrors or machine translations ({speakers}) print these: {cases}"},
    "fr": {"message": "seuls des miroirs ou des traductions automatiques ({speakers}) donnent ces chiffres : {cases}"},
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each origin whose figures no better source prints."""
    weak: dict[str, list[Fact]] = {}
    for subject in subjects(focus):
        facts = [fact for standing in subject for fact in standing.facts]
        if weakly_told(facts, focus.base):
            weak.setdefault(facts[0].evidence, []).extend(facts)
    for told in weak.values():
        yield _finding(focus, tuple(told))


def _finding(focus: Focus, facts: tuple[Fact, ...]) -> Finding:
    message = say(focus, TEXTS, "message", speakers=speakers(facts, focus), cases=cases(focus, facts))
    draft = Draft(
        message,
        indicator=common(fact.indicator for fact in facts),
        scope=common(fact.scope for fact in facts),
        facts=facts,
    )
    return finding(RULE, draft, focus.base)


RULE = Rule("TP602", "weak-only", "note", __doc__, find)
