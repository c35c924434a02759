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
from technopark_cli.model.quantity import Interval, exact, number
from technopark_cli.model.wording import amount, in_words
from technopark_cli.rules.arithmetic import assemblies, implied, multiplied, over, point, value
from technopark_cli.rules.base import Draft, Rule, finding, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.relations import Relation
    from technopark_cli.rules.base import Focus


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each pair of figures with an implausible ratio."""
    for relation in focus.base.relations.values():
        if relation.kind != "ratio" or not focus.touches(term.indicator for term in relation.terms):
            continue
        for assembly in assemblies(relation, focus.base):
            facts = assembly.facts
            if len(facts) == 2 and _outside(*facts, relation):  # noqa: PLR2004 - a numerator and a denominator
                yield _finding(focus.base, relation, *facts)


def _outside(above: Fact, below: Fact, relation: Relation) -> bool:
    top, bottom = value(above), value(below)
    low, high = relation.low or 0, relation.high or 0
    too_low = top.high is not None and bool(bottom.low) and exact(top.high) < exact(low) * exact(bottom.low or 0)
    too_high = bottom.high is not None and exact(top.low or 0) > exact(high) * exact(bottom.high)
    return too_low or too_high


def _finding(base: Base, relation: Relation, above: Fact, below: Fact) -> Finding:
    labels = [base.indicators[fact.indicator].label["en"] for fact in (above, below)]
    ratio = round(number(exact(point(above)) / (exact(point(below)) or 1)), 2)
    message = (
        f"{labels[0]}, {base.scope_name(above.scope)}: {in_words(above.quantity)} ({speakers([above], base)}) for "
        f"{in_words(below.quantity)} {labels[1].lower()} ({speakers([below], base)}): {amount(ratio)} each; plausible "
        f"is {amount(relation.low or 0)} to {amount(relation.high or 0)}"
    )
    plausible = Interval(relation.low or 0, relation.high or 0)
    draft = Draft(
        message,
        level=capped(RULE.level, relation.level),
        indicator=above.indicator,
        scope=above.scope,
        facts=(above, below),
        differs=tuple(name for name in differences(above, below) if name in ("scope", "time", "window")),
        implied=implied([(above, multiplied([value(below), plausible])), (below, over(value(above), [plausible]))]),
    )
    return finding(RULE, draft, base)


RULE = Rule("TP406", "ratio-range", "warning", __doc__, find)
