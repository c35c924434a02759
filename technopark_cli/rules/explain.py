"""What would make two sides both right: the explanations that come before tension and contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import order, same_window, when
from technopark_cli.model.findings import Reconciliation
from technopark_cli.model.quantity import Interval, exact, granularity, number
from technopark_cli.rules.base import in_time, inside, published_key, say, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.evidence import Comparison
    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.quantity import Number
    from technopark_cli.model.relations import Term
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "repeated": "the later source may repeat an older figure: {figure} was printed before ({speakers})",
        "undated": "the later source may repeat an older figure: it gives its date of publication only",
        "definition": "the two may count different things: {sides}",
        "window": "the two may be counted over different windows: {sides}",
        "no window": "no window",
        "grown": "the total may have grown in between: {one} and {other} need not be one day",
        "changed": "the number may have changed between {one} and {other}",
        "within": "the number may have changed within {date}",
        "revision": "{publisher} may have revised its figure ({date})",
        "inclusion": "{figure} + {extra} = {sum}, counting {label}",
        "extra": "{label} ({speakers})",
    },
    "fr": {
        "repeated": "la source postérieure reprend peut-être un chiffre ancien : {figure}, déjà paru ({speakers})",
        "undated": "la source postérieure reprend peut-être un chiffre ancien : elle ne porte que sa date de parution",
        "definition": "les deux ne comptent peut-être pas la même chose : {sides}",
        "window": "les deux ne portent peut-être pas sur la même période : {sides}",
        "no window": "aucune période",
        "grown": "le total a pu augmenter entre-temps : {one} et {other} ne désignent pas forcément un même jour",
        "changed": "le nombre a pu changer entre {one} et {other}",
        "within": "le nombre a pu changer au cours de la période ({date})",
        "revision": "{publisher} a pu réviser son chiffre ({date})",
        "inclusion": "{figure} + {extra} = {sum}, en comptant aussi : {label}",
        "extra": "{label} ({speakers})",
    },
}


def outdated_repetition(earlier: Fact, later: Fact, focus: Focus) -> Iterator[Reconciliation]:
    """Explain a figure that seems to fall: the later source repeats a number that was printed before the higher one."""
    found = focus.base.facts.get(later.indicator, ())
    alike = (fact for fact in found if fact.quantity.value == later.quantity.value and fact.scope == later.scope)
    repeated = in_time((fact for fact in alike if order(fact, earlier) < 0), focus.base)
    if repeated:
        same_words = [fact for fact in repeated if fact.quantity.qualifier == later.quantity.qualifier]
        first = (same_words or repeated)[0]
        figure = focus.words.in_words(first.quantity)
        text = say(focus, TEXTS, "repeated", figure=figure, speakers=speakers([first], focus))
        yield Reconciliation("outdated repetition", (first.id, later.id), text)
    elif later.as_of_basis == "publication":
        yield Reconciliation("outdated repetition", (later.id,), say(focus, TEXTS, "undated"))


def other_definition(one: Fact, other: Fact, indicator: Indicator, focus: Focus) -> Iterator[Reconciliation]:
    """Explain a difference by what is counted: another detail, or a window that is not the same one."""
    words = focus.words
    if one.detail != other.detail:
        sides = words.listing([words.quoted(fact.wording) for fact in (one, other)])
        yield Reconciliation("definition", (one.id, other.id), say(focus, TEXTS, "definition", sides=sides))
    if not same_window(one, other, indicator):
        none = say(focus, TEXTS, "no window")
        sides = words.listing([words.window(fact.window) if fact.window else none for fact in (one, other)])
        yield Reconciliation("window", (one.id, other.id), say(focus, TEXTS, "window", sides=sides))


def growth(
    one: Fact, other: Fact, indicator: Indicator, comparison: Comparison, focus: Focus
) -> Iterator[Reconciliation]:
    """Explain two running totals or stocks that need not be of one day: one may have grown into the other."""
    dates_differ = "time" in comparison.differs
    both = {"one": focus.words.the(one.as_of), "other": focus.words.the(other.as_of)}
    if indicator.kind == "cumulative" and not comparison.order and dates_differ:
        yield Reconciliation("growth", (one.id, other.id), say(focus, TEXTS, "grown", **both))
    if indicator.kind == "stock" and dates_differ:
        yield Reconciliation("growth", (one.id, other.id), say(focus, TEXTS, "changed", **both))
    elif indicator.kind == "stock" and (span := when(one)) and span.precision in ("year", "range"):
        text = say(focus, TEXTS, "within", date=focus.words.date(one.as_of))
        yield Reconciliation("growth", (one.id, other.id), text)


def grew(one: Fact, other: Fact, indicator: Indicator, comparison: Comparison) -> bool:
    """Tell whether a stock is larger at the later of two dates, which is no surprise."""
    direction = comparison.order * (1 if one.quantity.value > other.quantity.value else -1)
    return indicator.kind == "stock" and direction > 0


def revision(one: Fact, other: Fact, focus: Focus) -> Iterator[Reconciliation]:
    """Explain a difference by a later edition of the same publisher."""
    sources = [focus.base.sources[fact.source] for fact in (one, other)]
    if one.source != other.source and sources[0].publisher == sources[1].publisher:
        later = max((one, other), key=lambda fact: published_key(fact.source, focus.base))
        date = focus.words.date(focus.base.sources[later.source].published)
        text = say(focus, TEXTS, "revision", publisher=sources[0].publisher, date=date)
        yield Reconciliation("revision", (later.id,), text)


def rounded(one: Fact, other: Fact) -> bool:
    """Tell whether one figure is the other one rounded: no more than half a step of its last digit lies between."""
    return _rounds(one, other) or _rounds(other, one)


def _rounds(rough: Fact, fine: Fact) -> bool:
    value = fine.quantity.value
    gap = abs(exact(rough.quantity.value) - exact(value))
    return 2 * gap <= exact(granularity(rough.quantity.value)) and Interval(value, value).within(rough.hard)


def inclusions(facts: Sequence[Fact], other: Fact, focus: Focus) -> Iterator[Reconciliation]:
    """Explain a difference by what one figure may include: relations of kind ``may_include``.

    Yields one explanation for each way in which a fact of ``facts`` plus the included figures meets ``other``.
    """
    for fact in facts:
        for extra, ids, label in extras(fact, focus):
            total = exact(fact.quantity.value) + exact(extra)
            meets = Interval(number(total), number(total))
            if not meets.disjoint(other.hard) and not meets.disjoint(other.likely):
                yield Reconciliation("may include", (fact.id, *ids), included(fact.quantity.value, extra, label, focus))


def included(figure: Number, extra: Number, label: str, focus: Focus) -> str:
    """Say how a figure grows by what is counted into it."""
    amount, total = focus.words.amount, number(exact(figure) + exact(extra))
    return say(focus, TEXTS, "inclusion", figure=amount(figure), extra=amount(extra), sum=amount(total), label=label)


def extras(fact: Fact, focus: Focus) -> Iterator[tuple[Number, tuple[str, ...], str]]:
    """Yield what may be counted into a fact's figure: the number, the ids that give it, and what it is."""
    base = focus.base
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
            for extra in _nearest(term, fact, focus):
                told = speakers([extra], focus)
                text = say(focus, TEXTS, "extra", label=inside(extra.indicator, focus), speakers=told)
                yield extra.quantity.value, (extra.id,), text


def _nearest(term: Term, fact: Fact, focus: Focus) -> list[Fact]:
    """Return the figures of a term about the same thing; those of the same source, if it has any."""
    found = [
        each
        for each in focus.base.facts.get(term.indicator or "", ())
        if each.scope == (term.scope or fact.scope) and each.suspect is None and term.detail in (None, each.detail)
    ]
    return [each for each in found if each.source == fact.source] or found[:1]
