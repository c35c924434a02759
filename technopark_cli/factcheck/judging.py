"""A claim held against the facts of a base: which verdict, for what cause, on what evidence.

The order of the questions is the rule: no fact, a slip, support, dispute, an older figure, exclusion, nothing to go by.
Only what the words of current figures logically exclude is contradicted; everything else is said more softly.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from technopark_cli.model import dates
from technopark_cli.model.base import Base
from technopark_cli.model.dates import Span
from technopark_cli.model.evidence import (
    CURRENT_DAYS,
    compare,
    current,
    entails,
    from_launch,
    is_evidence,
    known_by,
    order,
    same_window,
    when,
)
from technopark_cli.model.facts import Fact, Indicator
from technopark_cli.model.places import Place
from technopark_cli.model.quantity import (
    LOWER_BOUNDS,
    SLIPS,
    Number,
    Quantity,
    exact,
    hard,
    is_count,
    likely,
    opposed,
    same_number,
)
from technopark_cli.model.verdicts import Evidence

#: How far off a hectare read as a square metre puts an area, and a million read as a thousandth of a billion a sum.
UNIT_SLIPS = {"area": (10_000,), "money": (1000, 1_000_000)}
#: A number below this is too common to be taken for the figure of another site.
TELLING = 20
#: A lower bound below this share of the best one is no understatement of it.
HALF = 2
#: A stock may double in a year that nobody reports; this many times as much is another number.
FAR = 10
#: So many facts are shown as the nearest ones.
NEAREST = 2


class Claim(NamedTuple):
    """What an article says: how much of what, about whom, over what window, at what date.

    ``as_of`` is None where the words give no date: the claim is then about the day of the article. ``scaled`` says
    that a word or sign multiplied the number ("millions"), and ``words`` are the folded words of the sentence, by which
    figures that count different things are told apart.
    """

    quantity: Quantity
    indicator: str
    scope: str
    as_of: str | None
    window: str | None
    scaled: bool = False
    words: frozenset[str] = frozenset()


class Judgement(NamedTuple):
    """A verdict with its cause, the facts that decided it, and the best-supported current one, if there is any."""

    verdict: str
    cause: str | None
    evidence: tuple[Evidence, ...]
    best: Fact | None = None


def judge(base: Base, claim: Claim, day: Span, *, hindsight: bool = False) -> Judgement:
    """Return what the facts known by ``day`` say about a claim; with ``hindsight``, all facts."""
    judgement, now = _judge(base, claim, day, hindsight=hindsight)
    return judgement._replace(best=_best(now, base.indicators[claim.indicator]))


def _best(now: Sequence[Fact], indicator: Indicator) -> Fact | None:
    """Return the current figure to print: the highest lower bound of a total, else the one with the most origins."""
    if indicator.kind == "cumulative":
        return max(now, key=lambda fact: (fact.hard.low or 0, fact.as_of or ""), default=None)

    def support(fact: Fact) -> tuple[int, str]:
        return len({other.evidence for other in now if entails(other, fact.quantity)}), fact.as_of or ""

    return max(now, key=support, default=None)


def _judge(base: Base, claim: Claim, day: Span, *, hindsight: bool) -> tuple[Judgement, Sequence[Fact]]:
    indicator = base.indicators[claim.indicator]
    said = _as_fact(claim, day)
    known = None if hindsight else day
    facts, evidence = _facts(base, claim.indicator, known)
    about = (
        _without_window(base, claim.indicator, known, claim.scope, claim.quantity.unit)
        if claim.window is None
        else [fact for fact in evidence if _about(fact, said, indicator)]
    )
    own = list(_told_apart(about, claim))
    now = _current(own, said, indicator)
    compared = now or _current(about, said, indicator)
    if not compared:  # (a)
        return Judgement("unverified", None, tuple(_nearest(about or facts, claim))), ()
    if not any(_prints(fact, claim) for fact in about):  # (b)
        slip = _slip(facts, compared, claim, base)
        if slip:
            return slip, compared
    if not now:
        return Judgement("unverified", None, tuple(_nearest(about, claim))), ()
    at_stake = [fact for fact in now if _in_time(fact, said, day, indicator) or _far_off(fact, claim)]
    total = indicator.kind == "cumulative"
    best = max((fact.hard.low or 0 for fact in now), default=0)
    supporting = [
        fact for fact in now if _supports(fact, claim, best) and (total or fact in at_stake or _prints(fact, claim))
    ]
    tense = [fact for fact in now if fact not in supporting and _tension(fact, claim)]
    spoken = {fact.evidence for fact in supporting}
    tense = [fact for fact in tense if fact.evidence not in spoken]
    if supporting and not tense:  # (c)
        return Judgement("supported", _cause(supporting, now, claim, indicator), _told(supporting, "supports")), now
    if supporting:  # (d)
        shown = [fact for fact in tense if not _outgrown(fact, supporting, indicator)] or tense
        return Judgement("disputed", None, (*_told(supporting, "supports"), *_told(shown, "tension"))), now
    older = [fact for fact in own if fact not in now and when(fact) and _prints(fact, claim)]
    if older:  # (e)
        return Judgement("outdated", None, (*_told(now, "tension")[:NEAREST], *_told(older, "older"))), now
    at_stake = [fact for fact in at_stake if fact.detail is None or _named(fact.detail, claim.words)]
    bounded = [fact for fact in at_stake if (fact.hard.low or 0) > 0 or fact.hard.high is not None]
    if bounded and len(at_stake) == len(now) and all(_excludes(fact, claim) for fact in bounded):  # (f)
        return Judgement("contradicted", None, _told(bounded, "excludes")), now
    return Judgement("unverified", None, tuple(_nearest(now, claim))), now  # (g)


@lru_cache(maxsize=1 << 12)
def _facts(base: Base, indicator: str, day: Span | None) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Return the facts of an indicator known by a day, None for all; and those of them that are evidence."""
    facts = tuple(fact for fact in base.facts.get(indicator, ()) if day is None or _known(fact, base, day))
    return facts, tuple(fact for fact in facts if is_evidence(fact, base))


@lru_cache(maxsize=1 << 12)
def _without_window(base: Base, indicator: str, day: Span | None, scope: str, unit: str | None) -> tuple[Fact, ...]:
    """Return the facts that a claim is about whose words say nothing of a window."""
    measured = base.indicators[indicator]
    return tuple(
        fact
        for fact in _facts(base, indicator, day)[1]
        if fact.scope == scope and fact.quantity.unit == unit and _fits_none(fact, measured)
    )


def _known(fact: Fact, base: Base, day: Span) -> bool:
    """Tell whether a fact may have been printed by ``day``.

    One of an undated source may have been from its own date on, or from when its origin was first printed; without any
    date it may always have been, and is never the latest.
    """
    if base.sources[fact.source].published is not None:
        return known_by(fact, base, day)
    span = when(fact)
    if span is not None and (span.latest <= day.latest or span.earliest > day.latest):
        return span.latest <= day.latest
    first = _first_told(base).get(fact.evidence)
    return first is None or first.earliest <= day.latest


@lru_cache(maxsize=4)
def _first_told(base: Base) -> Mapping[str, Span]:
    """Return when each origin was first printed by a source with a date."""
    first: dict[str, Span] = {}
    for fact in chain.from_iterable(base.facts.values()):
        published = base.sources[fact.source].published
        span = dates.span(published) if published else None
        if span and (fact.evidence not in first or span.earliest < first[fact.evidence].earliest):
            first[fact.evidence] = span
    return first


def _as_fact(claim: Claim, day: Span) -> Fact:
    """Return a claim in the shape of a fact, dated by the article where its own words give no date."""
    as_of = claim.as_of or day.latest.isoformat()
    quantity = claim.quantity
    return Fact(
        id="",
        source="",
        indicator=claim.indicator,
        scope=claim.scope,
        quantity=quantity,
        as_of=as_of,
        as_of_basis="printed",
        window=claim.window,
        detail=None,
        phase=None,
        wording="",
        paragraph=None,
        speaker=None,
        origin=None,
        suspect=None,
        note=None,
        members=(),
        alongside=(),
        hard=hard(quantity),
        likely=likely(quantity),
        place=Place("", 0),
    )


def _about(fact: Fact, said: Fact, indicator: Indicator) -> bool:
    """Tell whether a fact is about the same thing as a claim: scope, unit and window."""
    return fact.scope == said.scope and fact.quantity.unit == said.quantity.unit and window_fits(said, fact, indicator)


def window_fits(said: Fact, fact: Fact, indicator: Indicator) -> bool:
    """Tell whether a claim may be counted over the window of a fact.

    An article need not repeat the window, and a length of time need not say what it is counted from.
    """
    if said.window is None:
        return _fits_none(fact, indicator)
    if same_window(fact, said, indicator):
        return True
    if fact.window is None:
        return False
    one, other = dates.window(fact.window), dates.window(said.window)
    if not one or not other:
        return False
    timed = {"after", "beyond", "in"}
    same_length = one.months is not None and one.months == other.months
    if one.kind in timed and other.kind in timed and same_length and indicator.kind == "ratio":
        return not one.basis or not other.basis or one.basis == other.basis
    return (one.kind, one.value) == (other.kind, other.value) and not (one.basis and other.basis)


def _fits_none(fact: Fact, indicator: Indicator) -> bool:
    """Tell whether a claim without a window may be counted over that of a fact."""
    return indicator.kind != "cumulative" or fact.window is None or from_launch(fact, indicator)


def _told_apart(facts: Sequence[Fact], claim: Claim) -> Iterator[Fact]:
    """Yield the facts that count what the claim counts.

    Those are the facts without a detail, and those of any detail that print the claim's number; where there are none, the
    details that the sentence names, or the only one.
    """
    plain = [fact for fact in facts if fact.detail is None]
    matching = [fact for fact in facts if fact.detail and same_number(fact.quantity, claim.quantity)]
    if plain or matching:
        yield from (*plain, *matching)
        return
    named = [fact for fact in facts if fact.detail and _named(fact.detail, claim.words)]
    if named or len({fact.detail for fact in facts}) == 1:
        yield from named or facts


def _named(detail: str, words: frozenset[str]) -> bool:
    parts = [part for part in detail.split("-") if len(part) > 1]
    return bool(parts) and all(any(word.startswith(part[:6]) for word in words) for part in parts)


def _current(facts: Sequence[Fact], said: Fact, indicator: Indicator) -> tuple[Fact, ...]:
    """Return the facts that hold at the claim's date, of those about the same thing."""
    span = when(said)
    if span is None:
        return ()
    if indicator.kind in ("capacity", "amount", "ordinal"):
        dated = [fact for fact in facts if (known := when(fact)) and known.earliest <= span.latest]
        return current(dated or facts, indicator.kind) or tuple(facts)
    dated = [fact for fact in facts if (known := when(fact)) and known.earliest <= span.latest]
    if indicator.kind == "target":
        return current(facts, indicator.kind) or tuple(facts)
    if span.precision != "day" and indicator.kind != "cumulative":
        overlapping = tuple(fact for fact in dated if compare(fact, said, indicator).comparable)
        return overlapping or tuple(fact for fact in facts if (known := when(fact)) and known.overlaps(span))
    return current(dated, indicator.kind)


def _in_time(fact: Fact, said: Fact, day: Span, indicator: Indicator) -> bool:
    """Tell whether a fact is close enough in time to be held against a claim, and not just to support it.

    A total grows, so that an old one excludes only what lies below it; what flows in one year is not that of another.
    """
    if indicator.kind in ("capacity", "amount", "ordinal", "target"):
        return True
    known, span = when(fact), when(said) or day
    if indicator.kind == "cumulative" and said.hard.high is not None and said.hard.high <= (fact.hard.low or 0):
        return True
    if indicator.kind == "flow":
        return known is not None and known.overlaps(span)
    return known is not None and known.gap_days(span) <= CURRENT_DAYS


def _far_off(fact: Fact, claim: Claim) -> bool:
    """Tell whether a claim is so far from a fact that no few years explain it."""
    return _times(fact.quantity, claim.quantity) >= FAR


def _supports(fact: Fact, claim: Claim, best: Number) -> bool:
    """Tell whether a fact carries a claim: it prints the number, or everything that it allows is allowed there.

    A lower bound of less than half of the ``best`` one that is known says nothing that the fact would carry.
    """
    bound = claim.quantity.qualifier in LOWER_BOUNDS and not same_number(fact.quantity, claim.quantity)
    if bound and exact(claim.quantity.value) * HALF < exact(best):
        return False
    return entails(fact, claim.quantity)


def _prints(fact: Fact, claim: Claim) -> bool:
    """Tell whether a fact printed the claim's number, bounds turned round aside."""
    return same_number(fact.quantity, claim.quantity) and not opposed(fact.quantity, claim.quantity)


def _outgrown(fact: Fact, supporting: Sequence[Fact], indicator: Indicator) -> bool:
    """Tell whether a lower total is no more than an earlier one: what supports the claim was printed later."""
    return indicator.kind == "cumulative" and any(
        order(fact, other) < 0 and fact.likely.below(other.likely) for other in supporting
    )


def _tension(fact: Fact, claim: Claim) -> bool:
    return fact.likely.disjoint(likely(claim.quantity))


def _excludes(fact: Fact, claim: Claim) -> bool:
    if same_number(fact.quantity, claim.quantity):
        return opposed(fact.quantity, claim.quantity)
    return fact.hard.disjoint(hard(claim.quantity))


def _cause(supporting: Sequence[Fact], now: Sequence[Fact], claim: Claim, indicator: Indicator) -> str | None:
    quantity = claim.quantity
    alike = [fact for fact in supporting if same_number(fact.quantity, quantity)]
    if alike and all(fact.hard.disjoint(hard(quantity)) for fact in alike):
        return "qualifier"
    if quantity.qualifier in LOWER_BOUNDS and indicator.kind != "flow":
        best = max((fact.hard.low or 0 for fact in now), default=0)
        if quantity.value < best and exact(quantity.value) * HALF >= exact(best):
            return "understated"
    return None


def _slip(facts: Sequence[Fact], now: Sequence[Fact], claim: Claim, base: Base) -> Judgement | None:
    """Return the verdict on a number that is a current one with a slip, or the figure of another site."""
    if not all(_tension(fact, claim) for fact in now):
        return None
    for fact in now:
        if _slipped(fact.quantity, claim.quantity, SLIPS) and _told_exactly(claim.quantity):
            factor = round(_times(fact.quantity, claim.quantity))
            unit = claim.scaled and factor in UNIT_SLIPS["money"] and not is_count(claim.quantity.unit)
            return Judgement("contradicted", "unit" if unit else "digit", _told([fact], "slip"))
    for fact in now:
        kind = "area" if claim.quantity.unit == "m2" else "money" if claim.quantity.unit.isupper() else ""
        if _slipped(fact.quantity, claim.quantity, UNIT_SLIPS.get(kind, ())):
            return Judgement("contradicted", "unit", _told([fact], "slip"))
    if claim.quantity.value < TELLING or not claim.scope or claim.scope not in base.sites:
        return None
    if not all(_excludes(fact, claim) for fact in now):
        return None
    elsewhere = [
        fact
        for fact in facts
        if fact.scope != claim.scope
        and fact.scope in base.sites
        and is_evidence(fact, base)
        and same_number(fact.quantity, claim.quantity)
    ]
    if elsewhere:
        return Judgement("contradicted", "scope", (*_told(now, "excludes"), *_told(elsewhere, "elsewhere")))
    return None


def _told_exactly(quantity: Quantity) -> bool:
    """Tell whether a number is large enough for a slip to be told from another number: 1 and 10 are both common."""
    return quantity.value >= TELLING or not is_count(quantity.unit)


def _times(one: Quantity, other: Quantity) -> float:
    low, high = sorted((exact(one.value), exact(other.value)))
    return float(high / low) if low else float("inf")


def _slipped(one: Quantity, other: Quantity, factors: Iterable[int]) -> bool:
    low, high = sorted((exact(one.value), exact(other.value)))
    return bool(low) and any(low * factor == high for factor in factors)


def _told(facts: Iterable[Fact], relation: str) -> tuple[Evidence, ...]:
    """Return facts as evidence, one for each origin and number, newest first."""
    once: dict[tuple[object, ...], Fact] = {}
    for fact in sorted(facts, key=lambda each: (each.as_of or "", each.id), reverse=True):
        once.setdefault((fact.evidence, fact.quantity.value, fact.quantity.qualifier), fact)
    return tuple(Evidence(fact, relation) for fact in once.values())


def _nearest(facts: Sequence[Fact], claim: Claim) -> Iterator[Evidence]:
    """Yield the facts nearest to a claim: of its scope, then by the number."""
    value = exact(claim.quantity.value)

    def distance(fact: Fact) -> tuple[bool, bool, Number]:
        low, high = sorted((exact(fact.quantity.value), value))
        return (fact.suspect is not None, fact.scope != claim.scope, float(high / low) if low else float("inf"))

    for fact in sorted(facts, key=distance)[:NEAREST]:
        yield Evidence(fact, "nearest")
