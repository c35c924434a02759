"""Two figures whose ratio is not plausible.

What it finds: two figures that a relation of kind `ratio` divides (jobs per startup, square metres per firm), where
every ratio that their words allow lies outside the plausible range.

Why: figures that look right alone may be absurd together.

Example: none in the five founding articles; see the rule's test cases.

When it is wrong: where the range in the base is too narrow, or the figures belong to different years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import differences
from technopark_cli.model.findings import capped
from technopark_cli.model.quantity import exact, number
from technopark_cli.rules.arithmetic import assemblies, point, value
from technopark_cli.rules.base import Draft, Rule, finding, inside, label, say, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.relations import Relation
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": (
            "{indicator}, {scope}: {figure} ({speakers}) for {below} {other} ({others}): {ratio} each; plausible is "
            "{low} to {high}"
        ),
    },
    "fr": {
        "message": (
            "{indicator}, {scope} : {figure} ({speakers}) pour {below} ({other}, {others}), soit {ratio} pour un ; "
            "une valeur plausible va de {low} à {high}"
        ),
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each pair of figures with an implausible ratio."""
    for relation in focus.base.relations.values():
        if relation.kind != "ratio" or not focus.touches(term.indicator for term in relation.terms):
            continue
        for assembly in assemblies(relation, focus.base):
            facts = assembly.facts
            if len(facts) == 2 and _outside(*facts, relation):  # noqa: PLR2004 - a numerator and a denominator
                yield _finding(focus, relation, *facts)


def _outside(above: Fact, below: Fact, relation: Relation) -> bool:
    top, bottom = value(above), value(below)
    low, high = relation.low or 0, relation.high or 0
    too_low = top.high is not None and bool(bottom.low) and exact(top.high) < exact(low) * exact(bottom.low or 0)
    too_high = bottom.high is not None and exact(top.low or 0) > exact(high) * exact(bottom.high)
    return too_low or too_high


def _finding(focus: Focus, relation: Relation, above: Fact, below: Fact) -> Finding:
    words = focus.words
    ratio = round(number(exact(point(above)) / (exact(point(below)) or 1)), 2)
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(above.indicator, focus),
        scope=focus.base.scope_name(above.scope),
        figure=words.in_words(above.quantity),
        speakers=speakers([above], focus),
        below=words.in_words(below.quantity),
        other=inside(below.indicator, focus),
        others=speakers([below], focus),
        ratio=words.amount(ratio),
        low=words.amount(relation.low or 0),
        high=words.amount(relation.high or 0),
    )
    draft = Draft(
        message,
        level=capped(RULE.level, relation.level),
        indicator=above.indicator,
        scope=above.scope,
        facts=(above, below),
        differs=tuple(name for name in differences(above, below) if name in ("scope", "time", "window")),
    )
    return finding(RULE, draft, focus.base)


RULE = Rule("TP406", "ratio-range", "warning", __doc__, find)
