"""A product that does not fit the figure it is part of, or equal to.

What it finds: figures that a relation of kind `at_most` or `product` multiplies (a share and its whole), whose product
lies above the figure that bounds it, or does not meet the figure that it should equal.

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
from technopark_cli.model.wording import in_words, listing, short
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
from technopark_cli.rules.base import Draft, Rule, finding, in_time, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.quantity import Interval
    from technopark_cli.model.relations import Relation
    from technopark_cli.rules.arithmetic import Assembly
    from technopark_cli.rules.base import Focus


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each relation and scope of the total, with all the totals that do not fit."""
    for relation in focus.base.relations.values():
        named = [term.indicator for term in (relation.total, *relation.terms) if term]
        if relation.kind not in ("at_most", "product") or len(relation.terms) < 2 or not focus.touches(named):  # noqa: PLR2004 - one term is part-of-whole's
            continue
        scopes: dict[str, dict[tuple[Fact | str, ...], list[Fact]]] = {}
        for assembly in assemblies(relation, focus.base):
            if assembly.total and _same_time(assembly) and _misfit(relation, assembly, assembly.total):
                broken = scopes.setdefault(assembly.total.scope, {})
                broken.setdefault(assembly.parts, []).append(assembly.total)
        for broken in scopes.values():
            yield _finding(focus.base, relation, broken)


def _same_time(assembly: Assembly) -> bool:
    """Tell whether the terms themselves were reported close together."""
    spans = [span for part in assembly.parts if not isinstance(part, str) and (span := when(part))]
    return all(span.gap_days(spans[0]) <= TERMS_GAP_DAYS for span in spans)


def _misfit(relation: Relation, assembly: Assembly, total: Fact) -> bool:
    result, bound = multiplied([value(part) for part in assembly.parts]), value(total, likely=True)
    return bound.below(result) or (relation.kind == "product" and result.below(bound))


def _finding(base: Base, relation: Relation, broken: dict[tuple[Fact | str, ...], list[Fact]]) -> Finding:
    parts = [part for part in next(iter(broken)) if not isinstance(part, str)]
    totals = in_time(dict.fromkeys(total for listed in broken.values() for total in listed), base)
    used = dict.fromkeys(part for listed in broken for part in listed if not isinstance(part, str))
    low = multiplied([value(part) for part in parts]).low or 0
    factors = [f"{in_words(part.quantity)} {_what(part, base)}" for part in parts]
    floor = in_words(Quantity(low, None, totals[0].quantity.unit, "more_than"))
    bounded = "bounds it from above" if relation.kind == "at_most" else "should equal it"
    figures = [f"{short(total.quantity)} ({speakers([total], base)})" for total in totals]
    message = (
        f"{listing(factors)} ({speakers(parts, base)}) make {floor}; {_what(totals[0], base)}, which {bounded}, "
        f"is {listing(figures)}"
    )
    texts = [text for text in (relation.why.get("en"), "a definition or a figure is wrong") if text]
    ways = tuple(
        Reconciliation("definition", tuple(fact.id for fact in (*parts, *totals)), text) for text in texts[-1:]
    )
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


def _what(fact: Fact, base: Base) -> str:
    label = base.indicators[fact.indicator].label["en"]
    return f"{label[:1].lower()}{label[1:]} ({base.scope_name(fact.scope)})"


RULE = Rule("TP402", "product-bound", "warning", __doc__, find)
