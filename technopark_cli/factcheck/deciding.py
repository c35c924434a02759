"""Which of its candidates a number is a claim of, if any: how likely each is, once the facts and the other numbers are asked.

A number that fits the facts is likelier to be one of theirs, and one among figures of the same subject to be another of those.
So candidates are weighed twice: each by itself with what the facts say to it, and then with what the numbers around it came to.
The best of them is then asked how likely it is to be right: by what it weighs, how far the next one is behind, and what the text
around is like.
"""

from __future__ import annotations

from math import exp, log1p
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.claims.linking import Link, Unlinked
from technopark_cli.factcheck.claims.scenes import CLAIMABLE
from technopark_cli.factcheck.claims.weighing import tied, weigh
from technopark_cli.factcheck.claims.weights import SURENESS
from technopark_cli.factcheck.judging import Claim, judge
from technopark_cli.model.quantity import Quantity
from technopark_cli.model.verdicts import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from technopark_cli.factcheck.claims.weighing import Signal
    from technopark_cli.factcheck.judging import Judgement
    from technopark_cli.model.base import Base
    from technopark_cli.model.dates import Span

#: How likely a link must be to stand, and how likely before its number is contradicted: the former is where precision and
#: recall are best on labelled articles left out of the fit, the latter leaves fewer than one false contradiction in 200 figures.
LIKELY, SURE = 0.4, 0.7
#: Signals that tell how sure the best candidate is, beside its weight and how far it leads; each is divided by what it
#: amounts to at the most, or thereabouts.
TELLS_SURENESS = {
    "others_share": 1.0,
    "others_same": 2.0,
    "others_again": 1.0,
    "known_share": 1.0,
    "is_contradicted": 1.0,
    "no_fact": 1.0,
}
#: The least and the most that a weight and a lead say; one without a rival leads by the most.
WEIGHT_SAYS, LEAD_SAYS = (-6.0, 8.0), (0.0, 6.0)
#: What each is divided by.
WEIGHT_SCALE, LEAD_SCALE = 4.0, 3.0
#: Signals that say something else together than apart, and count as their product too: a noun farther off whose number was
#: printed, a city among figures of its site, a plain contradiction of what is often printed. The pairs are those that told most
#: about the labels of `tuning` beside all single signals.
PAIRS = (
    ("noun_steps", "printed"),
    ("noun_steps", "no_fact"),
    ("duration", "words_said_near"),
    ("often", "is_contradicted"),
    ("small_count", "often"),
    ("others_same", "city"),
    ("others_same", "named_earlier"),
    ("follows_other", "named_earlier"),
)
#: So many numbers on each side are asked what they are figures of.
AROUND = 12


class Found(NamedTuple):
    """A number of a text, what it is a figure of, and what the facts say."""

    link: Link
    judgement: Judgement


class Candidate(NamedTuple):
    """What a number may be a figure of, what the facts say to that, all signals for it, and what they come to."""

    found: Found
    signals: tuple[Signal, ...]
    score: float


class _Guess(NamedTuple):
    """What a number is most likely a figure of, by itself: how likely that is, the scope and the indicator."""

    likely: float
    scope: str
    indicator: str


def decided(
    base: Base, links: Sequence[Link | Unlinked], day: Span, *, hindsight: bool = False
) -> Iterator[Found | Unlinked]:
    """Yield every number with what it is a figure of, or why it is no claim."""
    weighed = [
        each if isinstance(each, Unlinked) else candidates(base, each, day, hindsight=hindsight) for each in links
    ]
    for each, signals in zip(weighed, contexts(weighed), strict=True):
        yield each if isinstance(each, Unlinked) else _settled(each, signals)


def candidates(base: Base, link: Link, day: Span, *, hindsight: bool = False) -> list[Candidate]:
    """Return what a number may be a figure of, each with what the facts say."""
    found = []
    for each in (link, *link.rivals):
        judgement = judge(base, claim_of(each), day, hindsight=hindsight)
        said = tuple(_said(each, judgement))
        found.append(Candidate(Found(each, judgement), (*each.signals, *said), each.score + weigh(said)))
    return found


def contexts(weighed: Sequence[list[Candidate] | Unlinked]) -> Iterator[list[tuple[Signal, ...]]]:
    """Yield, for each number, what else there is for each of its candidates: what the numbers around say, and pairs of signals."""
    guesses = [None if isinstance(each, Unlinked) else _guess(each) for each in weighed]
    figures = [not isinstance(each, Unlinked) or each.mention.role in CLAIMABLE for each in weighed]
    for place, each in enumerate(weighed):
        if isinstance(each, Unlinked):
            yield []
            continue
        low, high = max(0, place - AROUND), place + AROUND + 1
        near = [guess for at, guess in enumerate(guesses[low:high], low) if guess is not None and at != place]
        share = sum(guess.likely for guess in near) / max(1, sum(figures[low:high]))
        yield [_context(candidate, near, share) for candidate in each]


def _context(candidate: Candidate, near: Sequence[_Guess], share: float) -> tuple[Signal, ...]:
    link = candidate.found.link
    same = sum(guess.likely for guess in near if guess.scope == link.scope)
    again = max((guess.likely for guess in near if guess[1:] == (link.scope, link.indicator)), default=0.0)
    amounts: dict[str, float] = {}
    for name, amount in candidate.signals:
        amounts[name] = amounts.get(name, 0.0) + amount
    repeated = "others_again_detailed" if "detailed" in amounts else "others_again"
    around = ("others_same", log1p(same)), (repeated, again), ("others_share", share)
    amounts |= around
    both = ((f"{one} and {other}", amounts.get(one, 0.0) * amounts.get(other, 0.0)) for one, other in PAIRS)
    return (*around, *(signal for signal in both if signal[1]))


def _guess(listed: Sequence[Candidate]) -> _Guess:
    best = max(listed, key=lambda each: each.score)
    likely = exp(best.score) / (1 + sum(exp(each.score) for each in listed))
    return _Guess(likely, best.found.link.scope, best.found.link.indicator)


def standing(scores: Sequence[float], best: int, signals: Iterable[Signal]) -> dict[str, float]:
    """Return what tells how sure the best of some candidates is, by name: each alone, and the products of two.

    Args:
        scores: What the candidates weigh.
        best: The place of the best.
        signals: The signals of the best.
    """
    lead = scores[best] - max((score for place, score in enumerate(scores) if place != best), default=WEIGHT_SAYS[0])
    single = {"always": 1.0, "weight": _within(scores[best], WEIGHT_SAYS) / WEIGHT_SCALE}
    single["lead"] = _within(lead, LEAD_SAYS) / LEAD_SCALE
    single |= dict.fromkeys(TELLS_SURENESS, 0.0)
    for name, amount in signals:
        if name in TELLS_SURENESS:
            single[name] += amount / TELLS_SURENESS[name]
    names = list(single)
    pairs = ((one, other) for place, one in enumerate(names) for other in names[place:])
    return {f"{one} and {other}": single[one] * single[other] for one, other in pairs}


def _within(amount: float, limits: tuple[float, float]) -> float:
    return min(max(amount, limits[0]), limits[1])


def _sureness(told: Mapping[str, float]) -> float:
    """Return how likely a candidate is to be right, from 0 to 1."""
    return 1 / (1 + exp(-sum(SURENESS[name] * amount for name, amount in told.items())))


def _settled(listed: Sequence[Candidate], signals: Sequence[tuple[Signal, ...]]) -> Found | Unlinked:
    """Return what a number is a figure of, or that it is no claim where nothing is likely enough."""
    scores = [each.score + weigh(more) for each, more in zip(listed, signals, strict=True)]
    place = max(range(len(scores)), key=scores.__getitem__)
    best, score = listed[place].found, scores[place]
    likely = _sureness(standing(scores, place, (*listed[place].signals, *signals[place])))
    if likely >= (SURE if best.judgement.verdict == "contradicted" else LIKELY):
        step = Step("likely", f"{likely:.2f}", _readings(len(listed)))
        return best._replace(link=best.link._replace(steps=(*best.link.steps, step)))
    link = listed[0].found.link
    if link.stranger and score < 0:
        return Unlinked(link.mention, (Step("subject", "", f'"{link.stranger}" is nobody that the base knows'),))
    name = best.link.indicator
    likely_ones = (each.found.link.indicator for each, worth in zip(listed, scores, strict=True) if worth > 0)
    other = next((indicator for indicator in likely_ones if indicator != name), None)
    why = f"{name} or {other}" if score > 0 and other else f"too little says {name}"
    return Unlinked(link.mention, (Step("indicator", "", why),))


def _readings(count: int) -> str:
    return (
        "that this is meant, and not no claim at all"
        if count == 1
        else f"that this is meant, of {count} readings or none"
    )


def _said(link: Link, judgement: Judgement) -> Iterator[Signal]:
    """Yield what a verdict says for a link."""
    verdict, cause = judgement.verdict, judgement.cause
    if verdict == "unverified":
        yield "no_fact" if judgement.best is None else "is_unverified", 1.0
    elif verdict == "contradicted" and cause:
        yield f"is_{cause}", 1.0
        return
    else:
        yield f"is_{verdict}", 1.0
    if verdict in ("unverified", "contradicted"):
        yield from tied(link.signals, verdict)


def claim_of(link: Link) -> Claim:
    """Return the claim that a linked number makes."""
    mention = link.mention
    quantity = Quantity(link.value, link.value_high, link.unit, mention.qualifier, mention.digit)
    scaled = mention.digit is not None and mention.digit > 1
    return Claim(quantity, link.indicator, link.scope, link.as_of, link.window, scaled, link.words)
