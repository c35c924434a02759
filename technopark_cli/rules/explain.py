"""What would make two sides both right: the explanations that come before tension and contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import is_evidence, order, same_window, when
from technopark_cli.model.findings import Reconciliation
from technopark_cli.model.quantity import EXACT_BELOW, Interval, exact, granularity, number
from technopark_cli.rules.base import confused, in_time, inside, label, published_key, say, speakers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
        "replanned": "both are plans, and a plan may change before it is carried out",
        "built": "one is a plan, and what is built may differ from it",
        "inferred": "no source prints the date of {figure}: it follows from the context",
        "elsewhere": '{figure} is printed for "{label}" too ({speakers})',
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
        "replanned": "ce sont deux projets, et un projet peut changer avant d'être réalisé",
        "built": "l'un est un projet, et ce qui est construit peut en différer",
        "inferred": "aucune source n'imprime la date de {figure} : elle découle du contexte",
        "elsewhere": "{figure} est aussi donné pour « {label} » ({speakers})",
        "inclusion": "{figure} + {extra} = {sum}, en comptant aussi : {label}",
        "extra": "{label} ({speakers})",
    },
}

#: Kinds of indicator whose figures hold at a time only.
_TIMELY = ("cumulative", "stock", "flow", "ratio")
#: Twice what a stock may have grown to in half a year before anyone wonders: half as much again.
_MOST_GROWN = 3
_TENTH = 10


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
    """Explain two running totals or stocks that need not be of one day: one may have grown into the other.

    What one origin says of one thing at one time did not grow in between.
    """
    dates_differ = "time" in comparison.differs
    if one.evidence == other.evidence and not comparison.order:
        return
    first, last = in_time((one, other), focus.base)
    both = {"one": focus.words.the(first.as_of), "other": focus.words.the(last.as_of)}
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


def grew_little(one: Fact, other: Fact, indicator: Indicator, comparison: Comparison) -> bool:
    """Tell whether a stock or total is larger at the later of two dates by no more than half: that is what they do."""
    small, large = sorted((one.quantity.value, other.quantity.value))
    later = grew(one, other, indicator, comparison) or may_have_grown(one, other, indicator)
    return later and 2 * large <= _MOST_GROWN * small


def may_have_grown(one: Fact, other: Fact, indicator: Indicator) -> bool:
    """Tell whether the larger of two totals or stocks is of a year that reaches later: 16 in June, 17 in that year."""
    small, large = sorted((one, other), key=lambda fact: fact.quantity.value)
    before, after = when(small), when(large)
    if before is None or after is None or indicator.kind not in ("stock", "cumulative"):
        return False
    return after.precision in ("year", "range") and after.latest > before.latest


def guessed(side: Sequence[Fact], indicator: Indicator) -> bool:
    """Tell whether nobody prints the date of figures that hold at a time only."""
    return indicator.kind in _TIMELY and all(fact.as_of_basis == "inferred" for fact in side)


def dating(sides: Iterable[Sequence[Fact]], indicator: Indicator, focus: Focus) -> Iterator[Reconciliation]:
    """Explain a clash at one time by a date that is inferred only."""
    for side in sides:
        if guessed(side, indicator):
            text = say(focus, TEXTS, "inferred", figure=focus.words.in_words(side[0].quantity))
            yield Reconciliation("date", tuple(fact.id for fact in side), text)


def plans(one: Fact, other: Fact) -> bool:
    """Tell whether one figure is of a plan, and the other of what was built, or of the plan at another time."""
    if "planned" not in (one.phase, other.phase):
        return False
    return one.phase != other.phase or one.as_of is None or one.as_of != other.as_of


def planning(one: Fact, other: Fact, focus: Focus) -> Iterator[Reconciliation]:
    """Explain two figures by a plan that changed."""
    if plans(one, other):
        key = "replanned" if one.phase == other.phase else "built"
        yield Reconciliation("plan", (one.id, other.id), say(focus, TEXTS, key))


def mistaken(sides: Iterable[Sequence[Fact]], indicator: Indicator, focus: Focus) -> Iterator[Reconciliation]:
    """Explain a figure by another indicator that is easily confused with its own, and for which its number is printed.

    A source that prints the number for both knows the difference. Small numbers agree by chance.
    """
    base = focus.base
    near = [
        name
        for name in indicator.distinct_from
        if confused(indicator.id, name, base) and base.indicators[name].kind == indicator.kind
    ]
    for side in sides:
        printed, numbers = {fact.source for fact in side}, {fact.quantity.value for fact in side}
        for name in near:
            alike = [
                fact
                for fact in base.series(name).get(side[0].scope, ())
                if fact.quantity.value in numbers
                and fact.quantity.value >= EXACT_BELOW
                and fact.source not in printed
                and is_evidence(fact, base)
            ]
            if alike:
                shown = {"figure": focus.words.in_words(alike[0].quantity), "label": label(name, focus)}
                text = say(focus, TEXTS, "elsewhere", **shown, speakers=speakers(alike, focus))
                yield Reconciliation("indicator", (side[0].id, *(fact.id for fact in alike)), text)


def revision(one: Fact, other: Fact, focus: Focus) -> Iterator[Reconciliation]:
    """Explain a difference by a later edition of the same publisher."""
    sources = [focus.base.sources[fact.source] for fact in (one, other)]
    if one.source != other.source and sources[0].publisher == sources[1].publisher:
        later = max((one, other), key=lambda fact: published_key(fact.source, focus.base))
        date = focus.words.date(focus.base.sources[later.source].published)
        text = say(focus, TEXTS, "revision", publisher=sources[0].publisher, date=date)
        yield Reconciliation("revision", (later.id,), text)


def rounded(one: Fact, other: Fact) -> bool:
    """Tell whether one figure is the other one rounded.

    No more than half a step of its last digit lies between, and no more than a tenth: nobody rounds 80 up to 100.
    """
    return _rounds(one, other) or _rounds(other, one)


def _rounds(rough: Fact, fine: Fact) -> bool:
    value = fine.quantity.value
    gap = abs(exact(rough.quantity.value) - exact(value))
    most = min(exact(granularity(rough.quantity.value)) / 2, exact(rough.quantity.value) / _TENTH)
    return gap <= most and Interval(value, value).within(rough.hard)


def inclusions(facts: Sequence[Fact], other: Fact, focus: Focus) -> Iterator[Reconciliation]:
    """Explain a difference by what one figure may include: relations of kind ``may_include``.

    Yields one explanation for each way in which a fact of ``facts`` plus the included figures meets ``other``.
    """
    for fact in facts:
        for extra, ids, what in extras(fact, focus):
            total = exact(fact.quantity.value) + exact(extra)
            meets = Interval(number(total), number(total))
            if not meets.disjoint(other.hard) and not meets.disjoint(other.likely):
                yield Reconciliation("may include", (fact.id, *ids), included(fact.quantity.value, extra, what, focus))


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
