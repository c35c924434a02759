"""Comparable figures whose words leave no number that both allow.

What it finds: two figures of one indicator, scope, unit, window and time whose hard intervals do not meet:
"40 firms" and "more than 70 firms". Figures of a cumulative indicator with different dates are left to
cumulative-fall, a tenfold to digit-slip, and what one publisher changed to revision; where their dates only overlap, as "2023" and "November 2023" do, the finding is a warning.

Why: only what the words logically allow may contradict. More than 3,000 does not contradict more than 3,500; less
than 3,000 does.

Example: the capacity of Technopark Essaouira, 40 firms (July 2023) against more than 70 startups and project
bearers (November 2023). Because the two count different things, the finding is a warning and not an error.

When it is wrong: where the two figures count different things and no `detail` says so, or where a site grew. It is a
warning where an excuse is at hand: what one figure may include, a plan that may have changed, a date that is only
inferred, the number of an indicator that is easily confused with this one. Against a mirror or a machine translation,
between two named details, of two plans with another detail, and where a total or a stock is larger at the date that reaches later, it is only a note. A
stock or total that grew by no more than half is left alone, and so is a part beside its whole where a source lists the parts.

Literature: Geurts & Nouwen 2007; Wikidata's single-best-value constraint, with separators.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import exclude
from technopark_cli.model.findings import capped
from technopark_cli.rules.base import Draft, Rule, clashes, finding, in_time, label, say, series, side, weakly_told
from technopark_cli.rules.explain import (
    dating,
    grew,
    grew_little,
    growth,
    guessed,
    inclusions,
    may_have_grown,
    mistaken,
    other_definition,
    planning,
    plans,
    revision,
)
from technopark_cli.rules.revision import explains
from technopark_cli.rules.slips import slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.evidence import Comparison
    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{indicator}, {scope}: {one} against {other}: no number fits both",
    },
    "fr": {
        "message": "{indicator}, {scope} : d'un côté {one}, de l'autre {other} : aucun nombre ne convient aux deux",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each pair of readings that exclude each other."""
    for indicator, scope, facts in series(focus):

        def disagree(one: Fact, other: Fact, order: int, kind: Indicator = indicator) -> bool:
            if (kind.kind == "cumulative" and order) or slip(one, other, order, kind.kind):
                return False
            return exclude(one, other)

        for clash in clashes(facts, indicator, disagree, growth=False):
            if explains(clash.one, clash.other, indicator, focus.base):
                continue
            if grew_little(clash.one[0], clash.other[0], indicator, clash.comparison):
                continue
            yield _finding(focus, indicator, scope, clash.one, clash.other, clash.comparison)


def _finding(
    focus: Focus,
    indicator: Indicator,
    scope: str,
    one: tuple[Fact, ...],
    other: tuple[Fact, ...],
    comparison: Comparison,
) -> Finding:
    base = focus.base
    first, second = one[0], other[0]
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(indicator.id, focus),
        scope=base.scope_name(scope),
        one=side(one, focus),
        other=side(other, focus),
    )
    grown = tuple(growth(first, second, indicator, comparison, focus))
    excuses = (
        *grown,
        *planning(first, second, focus),
        *inclusions(one, second, focus),
        *inclusions(other, first, focus),
        *mistaken((one, other), indicator, focus),
        *dating((one, other), indicator, focus),
    )
    ways = (*excuses, *other_definition(first, second, indicator, focus), *revision(first, second, focus))
    counted_otherwise = indicator.kind == "ordinal"  # a rank shows what a source counts
    weak = bool(excuses) or counted_otherwise or "detail" in comparison.differs or comparison.order != 0
    poor = (
        weakly_told(one, base)
        or weakly_told(other, base)
        or grew(first, second, indicator, comparison)
        or (grown and (guessed(one, indicator) or guessed(other, indicator)))
        or (grown and may_have_grown(first, second, indicator))
        or ("detail" in comparison.differs and (plans(first, second) or (first.detail and second.detail)))
    )
    draft = Draft(
        message,
        level=capped(capped(RULE.level, "warning" if weak else None), "note" if poor else None),
        indicator=indicator.id,
        scope=scope,
        facts=in_time((*one, *other), base),
        differs=comparison.differs,
        reconciles=ways,
    )
    return finding(RULE, draft, base)


RULE = Rule("TP101", "disjoint-figures", "error", __doc__, find)
