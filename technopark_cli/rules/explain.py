"""What would make two sides both right: the explanations that come before tension and contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import order, same_window, when
from technopark_cli.model.findings import Reconciliation
from technopark_cli.model.quantity import Interval, exact, granularity, number
from technopark_cli.model.wording import amount, date, in_words
from technopark_cli.rules.base import in_time, published_key, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.evidence import Comparison
    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.quantity import Number
    from technopark_cli.model.relations import Term


def outdated_repetition(earlier: Fact, later: Fact, base: Base) -> Iterator[Reconciliation]:
    """Explain a figure that seems to fall: the later source repeats a number that was printed before the higher one."""
    found = base.facts.get(later.indicator, ())
    alike = (fact for fact in found if fact.quantity.value == later.quantity.value and fact.scope == later.scope)
    repeated = in_time((fact for fact in alike if order(fact, earlier) < 0), base)
    if repeated:
        same_words = [fact for fact in repeated if fact.quantity.qualifier == later.quantity.qualifier]
        first = (same_words or repeated)[0]
        text = (
            f"the later source may repeat an older figure: {in_words(first.quantity)} was printed before "
            f"({speakers([first], base)})"
        )
        yield Reconciliation("outdated repetition", (first.id, later.id), text)
    elif later.as_of_basis == "publication":
        text = "the later source may repeat an older figure: it gives its date of publication only"
        yield Reconciliation("outdated repetition", (later.id,), text)


def other_definition(one: Fact, other: Fact, indicator: Indicator) -> Iterator[Reconciliation]:
    """Explain a difference by what is counted: another detail, or a window that is not the same one."""
    if one.detail != other.detail:
        sides = " and ".join(f'"{fact.wording}"' for fact in (one, other))
        yield Reconciliation("definition", (one.id, other.id), f"the two may count different things: {sides}")
    if not same_window(one, other, indicator):
        sides = " and ".join(fact.window or "no window" for fact in (one, other))
        yield Reconciliation("window", (one.id, other.id), f"the two may be counted over different windows: {sides}")


def growth(one: Fact, other: Fact, indicator: Indicator, comparison: Comparison) -> Iterator[Reconciliation]:
    """Explain two running totals or stocks that need not be of one day: one may have grown into the other."""
    dates_differ = "time" in comparison.differs
    if indicator.kind == "cumulative" and not comparison.order and dates_differ:
        text = f"the total may have grown in between: {date(one.as_of)} and {date(other.as_of)} need not be one day"
        yield Reconciliation("growth", (one.id, other.id), text)
    if indicator.kind == "stock" and dates_differ:
        text = f"the number may have changed between {date(one.as_of)} and {date(other.as_of)}"
        yield Reconciliation("growth", (one.id, other.id), text)
    elif indicator.kind == "stock" and (span := when(one)) and span.precision in ("year", "range"):
        text = f"the number may have changed within {date(one.as_of)}"
        yield Reconciliation("growth", (one.id, other.id), text)


def grew(one: Fact, other: Fact, indicator: Indicator, comparison: Comparison) -> bool:
    """Tell whether a stock is larger at the later of two dates, which is no surprise."""
    direction = comparison.order * (1 if one.quantity.value > other.quantity.value else -1)
    return indicator.kind == "stock" and direction > 0


def revision(one: Fact, other: Fact, base: Base) -> Iterator[Reconciliation]:
    """Explain a difference by a later edition of the same publisher."""
    sources = base.sources[one.source], base.sources[other.source]
    if one.source != other.source and sources[0].publisher == sources[1].publisher:
        later = max((one, other), key=lambda fact: published_key(fact.source, base))
        text = f"{sources[0].publisher} may have revised its figure ({date(base.sources[later.source].published)})"
        yield Reconciliation("revision", (later.id,), text)


def rounded(one: Fact, other: Fact) -> bool:
    """Tell whether one figure is the other one rounded: no more than half a step of its last digit lies between."""
    return _rounds(one, other) or _rounds(other, one)


def _rounds(rough: Fact, fine: Fact) -> bool:
    value = fine.quantity.value
    gap = abs(exact(rough.quantity.value) - exact(value))
    return 2 * gap <= exact(granularity(rough.quantity.value)) and Interval(value, value).within(rough.hard)


def inclusions(facts: Sequence[Fact], other: Fact, base: Base) -> Iterator[Reconciliation]:
    """Explain a difference by what one figure may include: relations of kind ``may_include``.

    Yields one explanation for each way in which a fact of ``facts`` plus the included figures meets ``other``.
    """
    for fact in facts:
        for extra, ids, label in extras(fact, base):
            total = exact(fact.quantity.value) + exact(extra)
            meets = Interval(number(total), number(total))
            if not meets.disjoint(other.hard) and not meets.disjoint(other.likely):
                sum_text = f"{amount(fact.quantity.value)} + {amount(extra)} = {amount(number(total))}"
                text = f"{sum_text}, counting {label}"
                yield Reconciliation("may include", (fact.id, *ids), text)


def extras(fact: Fact, base: Base) -> Iterator[tuple[Number, tuple[str, ...], str]]:
    """Yield what may be counted into a fact's figure: the number, the ids that give it, and what it is."""
    for relation in base.relations.values():
        total = relation.total
        if relation.kind != "may_include" or total is None or total.indicator != fact.indicator:
            continue
        if total.scope not in (None, fact.scope):
            continue
        for term in relation.terms:
            if term.site:
                if term.site not in fact.members:
                    yield 1, (term.site,), base.scope_name(term.site)
                continue
            for extra in _nearest(term, fact, base):
                label = base.indicators[extra.indicator].label["en"].lower()
                yield extra.quantity.value, (extra.id,), f"{label} ({speakers([extra], base)})"


def _nearest(term: Term, fact: Fact, base: Base) -> list[Fact]:
    """Return the figures of a term about the same thing; those of the same source, if it has any."""
    found = [
        each
        for each in base.facts.get(term.indicator or "", ())
        if each.scope == (term.scope or fact.scope) and each.suspect is None and term.detail in (None, each.detail)
    ]
    return [each for each in found if each.source == fact.source] or found[:1]
