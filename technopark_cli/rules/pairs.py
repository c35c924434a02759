"""Which of many figures lie apart, found by sweeping over sorted intervals instead of comparing all with all.

What is found takes time for itself; what agrees, or speaks of another time, does not.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model.evidence import NEAR_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from technopark_cli.model.dates import Span
    from technopark_cli.model.facts import Fact

#: Kinds of figures that are compared whatever their dates, and kinds that must be of one time.
_ANY_TIME = ("capacity", "amount", "ordinal")
_NEAR = {"stock": NEAR_DAYS, "ratio": NEAR_DAYS, "target": 0}


class Voice(NamedTuple):
    """A fact that stands for all that compare like it: the numbers of its reading and of itself in that, its dates."""

    reading: int
    number: int
    fact: Fact
    span: Span | None


def apart(voices: Sequence[Voice], kind: str, *, growth: bool = True) -> Iterator[tuple[Voice, Voice]]:
    """Yield the pairs of voices whose likely intervals do not meet, of times in which a figure of ``kind`` is compared.

    No pair comes twice. Whether two may be compared at all is left to the caller. Without ``growth`` the pairs of a
    cumulative figure that certainly grew from one to the other are left out: there may be very many of them.
    """
    if kind in _ANY_TIME:
        yield from _disjoint(voices)
        return
    dated = [(voice, voice.span) for voice in voices if voice.span]
    if kind == "flow":
        periods: dict[Span, list[Voice]] = {}
        for voice, span in dated:
            periods.setdefault(span, []).append(voice)
        for group in periods.values():
            yield from _disjoint(group)
    elif kind in _NEAR:
        yield from _near(dated, timedelta(_NEAR[kind]))
    elif growth:
        yield from _disjoint([voice for voice, _ in dated])
    else:
        yield from _near(dated, timedelta())
        yield from _falls(dated)


def _disjoint(voices: Iterable[Voice]) -> Iterator[tuple[Voice, Voice]]:
    """Yield all pairs that do not meet, the lower one first."""
    rising = sorted(voices, key=_low)
    lows = list(map(_low, rising))
    for voice in rising:
        yield from _above(voice, rising, lows)


def _above(voice: Voice, rising: Sequence[Voice], lows: Sequence[float]) -> Iterator[tuple[Voice, Voice]]:
    """Yield the pairs of a voice with those that lie above it, of voices that rise by their lower ends."""
    high = voice.fact.likely.high
    if high is not None:
        for other in rising[bisect_left(lows, high) :]:
            if voice.fact.likely.below(other.fact.likely):
                yield voice, other


def _near(dated: Iterable[tuple[Voice, Span]], reach: timedelta) -> Iterator[tuple[Voice, Voice]]:
    """Yield the pairs that do not meet and are at most ``reach`` apart in time."""
    active: list[tuple[Voice, Span]] = []
    for voice, span in sorted(dated, key=lambda pair: pair[1].earliest):
        active = [pair for pair in active if span.earliest - pair[1].latest <= reach]
        yield from ((other, voice) for other, _ in active if other.fact.likely.disjoint(voice.fact.likely))
        active.append((voice, span))


def _falls(dated: Sequence[tuple[Voice, Span]]) -> Iterator[tuple[Voice, Voice]]:
    """Yield the pairs of which the one is certainly later and lies below."""
    earlier = sorted(dated, key=lambda pair: pair[1].latest)
    known: list[Voice] = []
    lows: list[float] = []
    at = 0
    for voice, span in sorted(dated, key=lambda pair: pair[1].earliest):
        while at < len(earlier) and earlier[at][1].latest < span.earliest:
            _insert(earlier[at][0], known, lows)
            at += 1
        yield from _above(voice, known, lows)


def _insert(voice: Voice, known: list[Voice], lows: list[float]) -> None:
    low = _low(voice)
    at = bisect_left(lows, low)
    known.insert(at, voice)
    lows.insert(at, low)


def _low(voice: Voice) -> float:
    low = voice.fact.likely.low
    return float("-inf") if low is None else low
