"""A cumulative figure that cannot have been true later: it lies below what was already reached.

What it finds: a later figure of a cumulative indicator whose highest possible number lies below the lowest possible
number of an earlier one: "less than 3,000 since launch" after "more than 3,500 since launch".

Why: what is counted since a launch can only grow.

Example: none in the shipped base. The one case that looks like it (3,500, then 3,000 startups) is "more than" both
times, so it is only a seeming-fall.

When it is wrong: where the later source repeats an old figure, which is the first explanation offered; where the two
count different things and no `detail` says so. Unless the later date is printed the finding is a warning.

Literature: monotonicity of stocks and flows in official statistics; Geurts & Nouwen 2007 for the bounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.findings import capped
from technopark_cli.rules.base import Draft, Rule, clashes, finding, in_time, label, say, series, side, weakly_told
from technopark_cli.rules.explain import other_definition, outdated_repetition, revision
from technopark_cli.rules.slips import tenfold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Clash, Focus, Templates

TEXTS: Templates = {
    "en": {
        "below": "{indicator}, {scope}: {later} lies below the earlier {earlier}; a cumulative figure never falls",
        "seems below": (
            "{indicator}, {scope}: {later} seems to fall below the earlier {earlier}; a cumulative figure never falls"
        ),
    },
    "fr": {
        "below": (
            "{indicator}, {scope} : {later}, soit moins que le chiffre antérieur, {earlier} ; un cumul ne baisse jamais"
        ),
        "seems below": (
            "{indicator}, {scope} : {later}, apparemment moins que le chiffre antérieur, {earlier} ; un cumul ne "
            "baisse jamais"
        ),
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each later reading that lies below an earlier one, as the words allow."""
    for clash, earlier, later in falls(focus, falls_in_logic):
        lower = clash.one if later in clash.one else clash.other
        printed = any(fact.as_of_basis == "printed" for fact in lower)
        weak = not printed or "detail" in clash.comparison.differs
        level = capped(RULE.level, "warning" if weak else None)
        yield fall_finding(RULE, focus, clash, earlier, later, level=level, text="below")


def falls_in_logic(earlier: Fact, later: Fact) -> bool:
    """Tell whether the words of two figures leave no way but down."""
    return later.hard.below(earlier.hard)


def falls(focus: Focus, fell: Callable[[Fact, Fact], bool]) -> Iterator[tuple[Clash, Fact, Fact]]:
    """Yield clashes of cumulative readings in which a later figure ``fell`` below an earlier one, a fact of each."""
    for indicator, _, facts in series(focus):
        if indicator.kind != "cumulative":
            continue

        def falls_below(one: Fact, other: Fact, order: int) -> bool:
            if not order:
                return False
            earlier, later = (one, other) if order < 0 else (other, one)
            return fell(earlier, later) and not tenfold(one.quantity, other.quantity)

        for clash in clashes(facts, indicator, falls_below):
            one, other = (clash.one, clash.other) if clash.comparison.order < 0 else (clash.other, clash.one)
            yield clash, in_time(one, focus.base)[0], in_time(other, focus.base)[-1]


def fall_finding(
    rule: Rule, focus: Focus, clash: Clash, earlier: Fact, later: Fact, *, level: str, text: str
) -> Finding:
    """Return the finding of a fall, worded by the template ``text``; shared with seeming-fall."""
    base = focus.base
    one, other = (clash.one, clash.other) if earlier in clash.one else (clash.other, clash.one)
    message = say(
        focus,
        TEXTS,
        text,
        indicator=label(earlier.indicator, focus),
        scope=base.scope_name(earlier.scope),
        later=side(other, focus),
        earlier=side(one, focus),
    )
    ways = (
        *outdated_repetition(earlier, later, focus),
        *other_definition(earlier, later, base.indicators[earlier.indicator], focus),
        *revision(earlier, later, focus),
    )
    draft = Draft(
        message,
        level=capped(level, "note" if weakly_told(one, base) or weakly_told(other, base) else None),
        indicator=earlier.indicator,
        scope=earlier.scope,
        facts=in_time(clash.facts, base),
        differs=clash.comparison.differs,
        reconciles=ways,
    )
    return finding(rule, draft, base)


RULE = Rule("TP102", "cumulative-fall", "error", __doc__, find)
