"""What the rules on slips share: figures that a curator marked, the figures beside them, and powers of ten."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model.evidence import current, is_evidence, same_window, when
from technopark_cli.model.findings import Reconciliation
from technopark_cli.model.quantity import exact, number, opposed
from technopark_cli.rules.base import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.quantity import Number, Quantity
    from technopark_cli.rules.base import Focus, Templates

#: How many digits a slip drops or adds: three make thousands of units, or millions of thousands.
MOST_DIGITS = 3

TEXTS: Templates = {
    "en": {
        "times": "multiplied by {factor}, {printed} is {meant}",
        "divided": "divided by {factor}, {printed} is {meant}",
    },
    "fr": {
        "times": "multiplié par {factor}, {printed} devient {meant}",
        "divided": "divisé par {factor}, {printed} devient {meant}",
    },
}


class Marked(NamedTuple):
    """Figures of one indicator, scope and number that cannot be meant as printed, and those to hold them against."""

    indicator: Indicator
    scope: str
    facts: tuple[Fact, ...]
    beside: tuple[Fact, ...]


def marked(focus: Focus, suspicions: Collection[str]) -> Iterator[Marked]:
    """Yield the figures that a curator marked with one of the ``suspicions``, by indicator, scope and digits.

    What a source converts has the same digits, or nearly: 20 billion dirhams are 2 billion euros.

    Beside them stand the figures that are not marked, of the same definition where there are any, that are nearest in time.
    """
    for indicator in focus.chosen():
        groups: dict[tuple[str, str], list[Fact]] = {}
        pools: dict[str, list[Fact]] = {}
        for fact in focus.base.facts.get(indicator.id, ()):
            if fact.suspect in suspicions:
                groups.setdefault((fact.scope, digits(fact.quantity)), []).append(fact)
            elif fact.suspect is None:
                pools.setdefault(fact.scope, []).append(fact)
        for (scope, _), facts in groups.items():
            beside = _alike(facts[0], pools.get(scope, []), indicator)
            yield Marked(indicator, scope, tuple(facts), nearest(facts[0], beside, indicator, focus.base))


def _alike(fact: Fact, pool: list[Fact], indicator: Indicator) -> list[Fact]:
    """Return the figures of the same detail, then unit, then window, each where there are any."""
    alike = [each for each in pool if each.detail == fact.detail] or pool
    alike = [each for each in alike if each.quantity.unit == fact.quantity.unit] or alike
    return [each for each in alike if same_window(each, fact, indicator)] or alike


def nearest(fact: Fact, pool: Sequence[Fact], indicator: Indicator, base: Base) -> tuple[Fact, ...]:
    """Return the figures of ``pool`` closest in time to ``fact``; the current ones where it is undated.

    Of a cumulative figure those count that were reached by then: the highest before it.
    """
    good = [each for each in pool if is_evidence(each, base)] or list(pool)
    span = when(fact)
    dated = [(each, there) for each in good if (there := when(each))]
    if span is None or not dated:
        return current(good, indicator.kind) or tuple(good)
    before = [each for each, there in dated if there.earliest <= span.latest]
    if indicator.kind == "cumulative" and before:
        top = max(each.quantity.value for each in before)
        return tuple(each for each in before if each.quantity.value == top)
    gap = min(span.gap_days(there) for _, there in dated)
    return tuple(each for each, there in dated if span.gap_days(there) == gap)


def digits(quantity: Quantity) -> str:
    """Return the digits of a number without the zeros at its ends, which a slip leaves alone."""
    return format(exact(quantity.value).normalize(), "f").replace(".", "").strip("0")


def tenfold(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers are the same but for one to three digits at the end."""
    small, large = sorted((one.value, other.value))
    if opposed(one, other):  # with the same digits they would still exclude each other
        return False
    if small <= 0 or large < 10 * small or one.unit != other.unit or one.value_high or other.value_high:
        return False
    return any(exact(small) * 10**shift == exact(large) for shift in range(1, MOST_DIGITS + 1))


def slip(one: Fact, other: Fact, order: int, kind: str) -> bool:
    """Tell whether two figures that do not agree differ by zeros only, given their order in time and their kind.

    What is cumulative may grow tenfold, but not fall to a tenth.
    """
    if not tenfold(one.quantity, other.quantity):
        return False
    growth = order * (1 if one.quantity.value > other.quantity.value else -1)
    return kind != "cumulative" or growth <= 0


def power(value: Number, towards: Number, most: int = MOST_DIGITS) -> int:
    """Return the power of ten that brings a number closest to another one: 3 from 130 to 100,000; at most ``most``."""
    if value <= 0 or towards <= 0:
        return 0
    return max(-most, min(most, round(log10(towards / value))))


def shifted(focus: Focus, fact: Fact, shift: int, how: str) -> Iterator[Reconciliation]:
    """Explain a figure by a power of ten: ``multiplied by 10, 1,500 is 15,000``."""
    if shift == 0:
        return
    words, factor = focus.words, 10 ** abs(shift)
    meant = exact(fact.quantity.value) * factor if shift > 0 else exact(fact.quantity.value) / factor
    text = say(
        focus,
        TEXTS,
        "times" if shift > 0 else "divided",
        factor=words.amount(factor),
        printed=words.in_words(fact.quantity),
        meant=words.in_words(fact.quantity._replace(value=number(meant), value_high=None)),
    )
    yield Reconciliation(how, (fact.id,), text)
