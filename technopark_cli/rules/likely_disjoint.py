"""Comparable figures that a reader understands differently, though their words allow both.

What it finds: two figures of one indicator, scope, unit, window and time whose likely intervals do not meet while
their hard intervals do: "about 450 firms" and "more than 500 firms" in the same month.

Why: both can be true, but hardly anyone who knows the one would print the other; a newsroom should ask.

Example: none in the five founding articles; see the rule's test cases.

When it is wrong: where one figure is the other one rounded. Such a pair is only a note, and says so; so is one with
another excuse at hand: another detail, a plan that may have changed, what one figure may include, a date that reaches
later. A stock or total that grew by no more than half is left alone.

Literature: Cummins & Franke 2021; Ferson et al. 2015 on what hedges mean to readers; Krifka 2007 on roundness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import exclude
from technopark_cli.model.findings import Reconciliation, capped
from technopark_cli.model.quantity import same_number
from technopark_cli.rules.base import Draft, Rule, clashes, finding, in_time, label, say, series, side, weakly_told
from technopark_cli.rules.explain import (
    grew,
    grew_little,
    growth,
    guessed,
    inclusions,
    may_have_grown,
    mistaken,
    other_definition,
    planning,
    revision,
    rounded,
)
from technopark_cli.rules.revision import explains
from technopark_cli.rules.slips import slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Clash, Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{indicator}, {scope}: {one} against {other}: both can be true, but they read differently",
        "rounding": "one may be the other one rounded",
    },
    "fr": {
        "message": (
            "{indicator}, {scope} : d'un côté {one}, de l'autre {other} : les deux peuvent être vrais, mais ne se lisent pas de la "
            "même façon"
        ),
        "rounding": "l'un est peut-être l'arrondi de l'autre",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each pair of readings in tension."""
    for indicator, scope, facts in series(focus):

        def tense(one: Fact, other: Fact, order: int, kind: Indicator = indicator) -> bool:
            if (kind.kind == "cumulative" and order) or slip(one, other, order, kind.kind):
                return False
            if same_number(one.quantity, other.quantity) or exclude(one, other):
                return False
            return one.likely.disjoint(other.likely)

        for clash in clashes(facts, indicator, tense, growth=False):
            explained = explains(clash.one, clash.other, indicator, focus.base)
            if not explained and not grew_little(clash.one[0], clash.other[0], indicator, clash.comparison):
                yield _finding(focus, indicator, scope, clash)


def _finding(focus: Focus, indicator: Indicator, scope: str, clash: Clash) -> Finding:
    base, (first, second) = focus.base, (clash.one[0], clash.other[0])
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(indicator.id, focus),
        scope=base.scope_name(scope),
        one=side(clash.one, focus),
        other=side(clash.other, focus),
    )
    rounding = rounded(first, second)
    rounds = Reconciliation("rounding", (first.id, second.id), say(focus, TEXTS, "rounding"))
    grown = tuple(growth(first, second, indicator, clash.comparison, focus))
    excuses = (
        *((rounds,) if rounding else ()),
        *planning(first, second, focus),
        *inclusions(clash.one, second, focus),
        *inclusions(clash.other, first, focus),
        *mistaken((clash.one, clash.other), indicator, focus),
    )
    ways = (*excuses, *grown, *other_definition(first, second, indicator, focus), *revision(first, second, focus))
    running = (
        (grown and indicator.kind == "cumulative")
        or (grown and (guessed(clash.one, indicator) or guessed(clash.other, indicator)))
        or (grown and may_have_grown(first, second, indicator))
        or grew(first, second, indicator, clash.comparison)
    )
    poor = weakly_told(clash.one, base) or weakly_told(clash.other, base) or "detail" in clash.comparison.differs
    draft = Draft(
        message,
        level=capped(RULE.level, "note" if excuses or running or poor else None),
        indicator=indicator.id,
        scope=scope,
        facts=in_time(clash.facts, base),
        differs=clash.comparison.differs,
        reconciles=ways,
    )
    return finding(RULE, draft, base)


RULE = Rule("TP201", "likely-disjoint", "warning", __doc__, find)
