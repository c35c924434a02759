"""A product that does not fit the figure it is part of, or equal to.

What it finds: figures that a relation of kind `at_most` or `product` multiplies (a share and its whole), whose product
lies above the figure that bounds it, or does not meet the figure that it should equal. Figures of several sources must
be of one year, unless the relation declares by `max_gap` how far apart they may lie.

Why: a share is only as good as its whole; multiplied out, "more than 10 %" becomes a sum that can be compared.

Example: Casablanca alone had more than 10 % of an ICT sector of more than 42 billion dirhams (January 2012), so more
than 4.2 billion; all firms of the network had 0.9 billion or somewhat more than 1 billion in 2023.

When it is wrong: where the share is taken of another whole, or the years are too far apart; both are named in what
differs.

Literature: AggChecker (Jo et al. 2019) on claims that combine several figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import differences, when
from technopark_cli.model.findings import Reconciliation, capped
from technopark_cli.model.quantity import Quantity
from technopark_cli.rules.arithmetic import (
    TERMS_GAP_DAYS,
    assemblies,
    downward,
    implied,
    multiplied,
    over,
    upward,
    value,
)
from technopark_cli.rules.base import Draft, Rule, finding, in_time, say, side, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.quantity import Interval
    from technopark_cli.model.relations import Relation
    from technopark_cli.rules.arithmetic import Assembly
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "at_most": "{factors} ({speakers}) make {floor}; {total}, which bounds it from above, is {figures}",
        "product": "{factors} ({speakers}) make {floor}; {total}, which should equal it, is {figures}",
        "factor": "{figure} {what}",
        "what": "{indicator} ({scope})",
        "definition": "a definition or a figure is wrong",
    },
    "fr": {
        "at_most": "{factors} ({speakers}) donnent {floor} ; plafond ({total}) : {figures}",
        "product": "{factors} ({speakers}) donnent {floor} ; résultat attendu ({total}) : {figures}",
        "factor": "{figure} ({what})",
        "what": "{indicator}, {scope}",
        "definition": "une définition ou un chiffre est inexact",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each relation and scope of the total, with all the totals that do not fit."""
    for relation in focus.base.relations.values():
        named = [term.indicator for term in (relation.total, *relation.terms) if term]
        if relation.kind not in ("at_most", "product") or len(relation.terms) < 2 or not focus.touches(named):  # noqa: PLR2004 - one term is part-of-whole's
            continue
        scopes: dict[str, dict[tuple[Fact | str, ...], list[Fact]]] = {}
        for assembly in assemblies(relation, focus.base):
            if assembly.total and _same_time(assembly, relation) and _misfit(relation, assembly, assembly.total):
                broken = scopes.setdefault(assembly.total.scope, {})
                broken.setdefault(assembly.parts, []).append(assembly.total)
        for broken in scopes.values():
            yield _finding(focus, relation, broken)


def _same_time(assembly: Assembly, relation: Relation) -> bool:
    """Tell whether the terms were reported close together, and the total too unless the relation bounds its gap."""
    facts = assembly.facts if relation.within == "any" and not relation.max_gap else assembly.facts[:-1]
    if len(facts) == len(assembly.facts) and not all(map(when, facts)):
        return len({fact.source for fact in facts}) == 1
    spans = [span for fact in facts if (span := when(fact))]
    return all(span.gap_days(spans[0]) <= TERMS_GAP_DAYS for span in spans)


def _misfit(relation: Relation, assembly: Assembly, total: Fact) -> bool:
    result, bound = multiplied([value(part) for part in assembly.parts]), value(total, likely=True)
    return bound.below(result) or (relation.kind == "product" and result.below(bound))


def _finding(focus: Focus, relation: Relation, broken: dict[tuple[Fact | str, ...], list[Fact]]) -> Finding:
    base, words = focus.base, focus.words
    parts = [part for part in next(iter(broken)) if not isinstance(part, str)]
    totals = in_time(dict.fromkeys(total for listed in broken.values() for total in listed), base)
    used = dict.fromkeys(part for listed in broken for part in listed if not isinstance(part, str))
    low = multiplied([value(part) for part in parts]).low or 0
    factors = [
        say(focus, TEXTS, "factor", figure=words.in_words(part.quantity), what=_what(part, focus)) for part in parts
    ]
    message = say(
        focus,
        TEXTS,
        relation.kind,
        factors=words.listing(factors),
        speakers=speakers(parts, focus),
        floor=words.in_words(Quantity(low, None, totals[0].quantity.unit, "more_than")),
        total=_what(totals[0], focus),
        figures=side(totals, focus),
    )
    ids = tuple(fact.id for fact in (*parts, *totals))
    ways = (Reconciliation("definition", ids, say(focus, TEXTS, "definition")),)
    names = ("window", "scope", "time")
    draft = Draft(
        message,
        level=capped(RULE.level, relation.level),
        indicator=totals[0].indicator,
        scope=totals[0].scope,
        facts=(*used, *totals),
        differs=tuple(name for name in names if any(name in differences(part, totals[0]) for part in parts)),
        reconciles=ways,
        implied=implied(_implied(relation, parts, totals[0])),
    )
    return finding(RULE, draft, base)


def _implied(relation: Relation, parts: Sequence[Fact], total: Fact) -> Iterator[tuple[Fact | str, Interval]]:
    """Say what the first total, and each factor of the first product, must be; at most or just so much."""
    intervals = [value(part) for part in parts]
    bounded = relation.kind == "at_most"
    result = multiplied(intervals)
    yield total, upward(result) if bounded else result
    for at, part in enumerate(parts):
        quotient = over(value(total, likely=True), [*intervals[:at], *intervals[at + 1 :]])
        yield part, downward(quotient) if bounded else quotient


def _what(fact: Fact, focus: Focus) -> str:
    label = focus.words.uncapped(focus.base.indicators[fact.indicator].label)
    return say(focus, TEXTS, "what", indicator=label, scope=focus.base.scope_name(fact.scope))


RULE = Rule("TP402", "product-bound", "warning", __doc__, find)
