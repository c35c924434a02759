"""A figure that moves far faster than its own history.

What it finds: in a row of figures of one indicator, scope and definition, a step that at least doubles or halves the
number, four times as fast as any step before and, in proportion, half as fast again. At least three earlier dates are
needed; figures whose dates overlap are one point, and the step is measured between the nearest ends of what readers
understand. What other rules hold against each other is left to them: totals that fall, numbers within half a year.

Why: networks grow, but not by leaps; a leap mostly means that something else is counted from then on.

Example: 900 startups supported in fifteen years (2016), and 3,000 in twenty (December 2021).

When it is wrong: where growth really took off, or where years without reports lie between the points.

Literature: editing of data in official statistics, where ratio edits hold a value against its own past (Hidiroglou &
Berthelot 1986).
"""

from __future__ import annotations

from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model.dates import Span
from technopark_cli.model.evidence import NEAR_DAYS, from_launch, is_evidence, when
from technopark_cli.model.findings import Reconciliation
from technopark_cli.rules.base import Draft, Rule, finding, label, say, series, side

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.quantity import Number
    from technopark_cli.rules.base import Focus, Templates

#: A step counts from this factor on, and from this many times the fastest earlier step, in numbers and in proportion.
LEAP, FASTER, STEEPER = 2, 4, 1.5
#: Points that a step needs before it.
HISTORY = 3
_YEAR = 365.25

TEXTS: Templates = {
    "en": {
        "message": ("{indicator}, {scope}: {one}, then {other}: {rate} a year, where it had been {before} at most"),
        "way": "what is counted may have changed in between: {wordings}",
    },
    "fr": {
        "message": ("{indicator}, {scope} : {one}, puis {other} : {rate} par an, contre {before} au plus auparavant"),
        "way": "ce qui est compté a pu changer entre-temps : {wordings}",
    },
}


class Point(NamedTuple):
    """Figures whose dates overlap: the days that they may mean, the ends of what they say, and themselves."""

    span: Span
    low: float
    high: float
    facts: tuple[Fact, ...]

    @property
    def middle(self) -> float:
        """Return the middle day."""
        return (self.span.earliest.toordinal() + self.span.latest.toordinal()) / 2

    @property
    def best(self) -> Fact:
        """Return the figure that stands for them: the one in the middle by its number."""
        return sorted(self.facts, key=lambda fact: fact.quantity.value)[len(self.facts) // 2]


class Step(NamedTuple):
    """How far a number moved between two points: by how much a year, and by what power of itself."""

    amount: float
    power: float


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each step that its own history makes implausible."""
    for indicator, _, facts in series(focus):
        if indicator.kind not in ("cumulative", "stock", "flow"):
            continue
        lines: dict[tuple[str | None, ...], list[Fact]] = {}
        for fact in facts:
            if fact.as_of and fact.quantity.value > 0 and is_evidence(fact, focus.base):
                window = "launch" if indicator.kind == "cumulative" and from_launch(fact, indicator) else fact.window
                lines.setdefault((fact.quantity.unit, window, fact.detail), []).append(fact)
        for line in lines.values():
            yield from _leaps(focus, indicator, points(line))


def points(facts: Sequence[Fact]) -> list[Point]:
    """Return dated figures as points in the order of time; those whose dates overlap are one."""
    dated = sorted(((span, fact) for fact in facts if (span := when(fact))), key=lambda pair: pair[0].earliest)
    found: list[tuple[Span, list[Fact]]] = []
    for span, fact in dated:
        if found and span.earliest <= found[-1][0].latest:
            last = found[-1][0]
            found[-1] = (Span(last.earliest, max(last.latest, span.latest), "range"), [*found[-1][1], fact])
        else:
            found.append((span, [fact]))
    return [Point(span, min(map(_low, told)), max(map(_high, told)), tuple(told)) for span, told in found]


def _low(fact: Fact) -> Number:
    return fact.quantity.value if fact.likely.low is None else fact.likely.low


def _high(fact: Fact) -> Number:
    return fact.quantity.value if fact.likely.high is None else fact.likely.high


def _leaps(focus: Focus, indicator: Indicator, line: Sequence[Point]) -> Iterator[Finding]:
    """Sweep a row of points, keeping the fastest step so far."""
    fastest = Step(0, 0)
    for at, (one, other) in enumerate(pairwise(line), start=1):
        least = _least(one, other)
        if (
            at >= HISTORY
            and not _elsewhere(indicator, one, other)
            and least.power * (other.middle - one.middle) / _YEAR >= log(LEAP)
            and least.amount >= FASTER * fastest.amount
            and least.power >= STEEPER * fastest.power
        ):
            yield _finding(focus, indicator, (one, other), least, fastest)
        fastest = Step(*map(max, fastest, _step(one.best.quantity.value, other.best.quantity.value, one, other)))


def _elsewhere(indicator: Indicator, one: Point, other: Point) -> bool:
    """Tell whether other rules hold the two points against each other: a total that falls, stocks close in time."""
    if indicator.kind == "cumulative":
        return other.low <= one.high
    return indicator.kind == "stock" and one.span.gap_days(other.span) <= NEAR_DAYS


def _step(start: float, end: float, one: Point, other: Point) -> Step:
    years = max(other.middle - one.middle, 1) / _YEAR
    return Step(abs(end - start) / years, abs(log(end / start)) / years if start > 0 and end > 0 else 0)


def _least(one: Point, other: Point) -> Step:
    """Return the smallest step that readers can understand; none where the two points meet."""
    if other.low > one.high:
        return _step(one.high, other.low, one, other)
    if one.low > other.high:
        return _step(one.low, other.high, one, other)
    return Step(0, 0)


def _finding(focus: Focus, indicator: Indicator, sides: tuple[Point, Point], least: Step, fastest: Step) -> Finding:
    base, words = focus.base, focus.words
    one, other = (point.best for point in sides)
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(indicator.id, focus),
        scope=base.scope_name(one.scope),
        one=side(sides[0].facts, focus),
        other=side(sides[1].facts, focus),
        rate=words.amount(round(least.amount)),
        before=words.amount(round(fastest.amount)),
    )
    wordings = words.listing([words.quoted(fact.wording) for fact in (one, other)])
    draft = Draft(
        message,
        indicator=indicator.id,
        scope=one.scope,
        facts=(*sides[0].facts, *sides[1].facts),
        differs=("time",),
        reconciles=(Reconciliation("definition", (one.id, other.id), say(focus, TEXTS, "way", wordings=wordings)),),
    )
    return finding(RULE, draft, base)


RULE = Rule("TP206", "implausible-jump", "note", __doc__, find)
