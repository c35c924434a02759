"""A figure that has a digit too many or too few.

What it finds: comparable figures of which one is ten, a hundred or a thousand times the other, and figures that a
curator marked as a slip of a digit (`suspect = "digit"`), beside what others print. A cumulative figure that grew
tenfold is no slip; one that fell to a tenth is.

Why: a lost zero is the most common slip of all, and no reader can tell it from a figure.

Example: more than 1,500 jobs in one print of a release (July 2023) whose other prints have 15,000.

When it is wrong: where a number really grew tenfold within half a year. Against a mirror or a machine translation it
is only a note; a figure that is marked already is a warning.

Literature: Nuijten et al. 2016 (statcheck): slips that the printed numbers themselves give away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import exclude
from technopark_cli.model.findings import capped
from technopark_cli.rules.base import (
    Draft,
    Rule,
    clashes,
    finding,
    in_time,
    label,
    say,
    series,
    side,
    weakly_told,
)
from technopark_cli.rules.slips import digits, marked, power, shifted, slip, tenfold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Clash, Focus, Templates
    from technopark_cli.rules.slips import Marked

TEXTS: Templates = {
    "en": {
        "message": "{indicator}, {scope}: {one} against {other}: the same digits, {factor} times as much",
        "marked": "{indicator}, {scope}: {one} cannot be meant beside {other}: a slip of a digit",
        "alone": "{indicator}, {scope}: {one} cannot be meant: a slip of a digit",
    },
    "fr": {
        "message": "{indicator}, {scope} : {one} contre {other} : les mêmes chiffres, mais {factor} fois plus",
        "marked": "{indicator}, {scope} : {one} face à {other} : sans doute un chiffre en trop ou en moins",
        "alone": "{indicator}, {scope} : {one}, invraisemblable : sans doute un chiffre en trop ou en moins",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each pair of readings with the same digits, and for each marked figure."""
    for indicator, scope, facts in series(focus):
        groups: dict[tuple[str, str], list[Fact]] = {}
        for fact in facts:
            groups.setdefault((digits(fact.quantity), fact.quantity.unit), []).append(fact)
        for group in groups.values():
            if len({fact.quantity.value for fact in group}) > 1:
                yield from _pairs(focus, indicator, scope, group)
    for found in marked(focus, ("digit",)):
        yield _marked(focus, found)


def _pairs(focus: Focus, indicator: Indicator, scope: str, facts: list[Fact]) -> Iterator[Finding]:
    def slipped(one: Fact, other: Fact, order: int) -> bool:
        return slip(one, other, order, indicator.kind)

    for clash in clashes(facts, indicator, slipped):
        yield _pair(focus, scope, clash)


def _pair(focus: Focus, scope: str, clash: Clash) -> Finding:
    low, high = sorted((clash.one, clash.other), key=lambda told: told[0].quantity.value)
    shift = power(low[0].quantity.value, high[0].quantity.value)
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(low[0].indicator, focus),
        scope=focus.base.scope_name(scope),
        one=side(high, focus),
        other=side(low, focus),
        factor=focus.words.amount(10**shift),
    )
    poor = weakly_told(low, focus.base) or weakly_told(high, focus.base)
    certain = (
        any(exclude(one, other) for one in low[:1] for other in high[:1]) and "time" not in clash.comparison.differs
    )
    draft = Draft(
        message,
        level=capped(RULE.level, "note" if poor else None if certain else "warning"),
        indicator=low[0].indicator,
        scope=scope,
        facts=in_time(clash.facts, focus.base),
        differs=clash.comparison.differs,
        reconciles=(*shifted(focus, low[0], shift, "digit"), *shifted(focus, high[0], -shift, "digit")),
    )
    return finding(RULE, draft, focus.base)


def _marked(focus: Focus, found: Marked) -> Finding:
    fact, beside = found.facts[0], found.beside
    same = tuple(each for each in beside if tenfold(fact.quantity, each.quantity)) or beside
    name, scope, one = label(found.indicator.id, focus), focus.base.scope_name(found.scope), side(found.facts, focus)
    if beside:
        message = say(focus, TEXTS, "marked", indicator=name, scope=scope, one=one, other=side(same, focus))
    else:
        message = say(focus, TEXTS, "alone", indicator=name, scope=scope, one=one)
    shift = power(fact.quantity.value, same[0].quantity.value) if same else 0
    draft = Draft(
        message,
        level=capped(RULE.level, "note" if weakly_told(found.facts, focus.base) else "warning"),
        indicator=found.indicator.id,
        scope=found.scope,
        facts=(*found.facts, *same),
        reconciles=tuple(shifted(focus, fact, shift, "digit")),
    )
    return finding(RULE, draft, focus.base)


RULE = Rule("TP302", "digit-slip", "error", __doc__, find)
