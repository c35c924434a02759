"""The sweep over sorted intervals finds what comparing all figures with all finds, and takes no longer for many."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from technopark_cli.model.evidence import compare, exclude, from_launch, span_order, when
from technopark_cli.model.facts import KINDS, Fact, Indicator
from technopark_cli.model.places import Place
from technopark_cli.model.quantity import QUALIFIERS, Interval, Quantity, hard, likely
from technopark_cli.rules.base import Clash, clashes
from technopark_cli.rules.cumulative_fall import falls_in_logic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

DATES = (None, "2020", "2021", "2020-06", "2020-07", "2021-02-03", "2020-Q4", "2020/2021")
WINDOWS = (None, "since:2000", "in:20Y", "in:21Y", "per:year")


def a_fact(number: int, drawn: tuple[int, str, str | None, str | None, str | None, str | None, int]) -> Fact:
    """Return a fact with the drawn value, qualifier, date, window, detail, phase and source."""
    value, qualifier, as_of, window, detail, phase, home = drawn
    quantity = Quantity(value, value + 3 if qualifier == "between" else None, "firms", qualifier)
    return Fact(
        id=f"source-{home}/firms:{number}",
        source=f"source-{home}",
        indicator="firms",
        scope="north",
        quantity=quantity,
        as_of=as_of,
        as_of_basis="printed" if as_of else "none",
        window=window,
        detail=detail,
        phase=phase,
        wording="firms",
        paragraph=None,
        speaker=None,
        origin=None,
        suspect=None,
        note=None,
        members=(),
        alongside=(),
        hard=hard(quantity),
        likely=likely(quantity),
        place=Place("base.toml", number + 1),
    )


FACTS = st.lists(
    st.tuples(
        st.sampled_from((3, 9, 10, 12, 20, 40, 50, 100, 110)),
        st.sampled_from(QUALIFIERS),
        st.sampled_from(DATES),
        st.sampled_from(WINDOWS),
        st.sampled_from((None, None, "a", "b")),
        st.sampled_from((None, None, "planned", "built")),
        st.integers(0, 4),
    ),
    max_size=14,
).map(lambda drawn: [a_fact(number, each) for number, each in enumerate(drawn)])


def an_indicator(kind: str) -> Indicator:
    """Return an indicator of a kind, launched in 2000 or 2001."""
    texts = {"en": "Firms"}
    launch = ("2000", "2001")
    return Indicator("firms", kind, "firms", texts, texts, launch, (), None, None, (), {}, None, Place("base.toml", 1))


def all_pairs(
    facts: Sequence[Fact], indicator: Indicator, disagree: Callable[[Fact, Fact, int], bool]
) -> list[tuple[set[str], set[str]]]:
    """Return the ids on both sides of what clashes, found the slow way: every figure against every other one."""
    readings: dict[tuple[object, ...], list[Fact]] = {}
    for each in facts:
        window = "launch" if indicator.kind == "cumulative" and from_launch(each, indicator) else each.window
        number = each.quantity._replace(qualifier="", digit=None)
        readings.setdefault((number, window, each.detail, each.phase), []).append(each)
    found = []
    for one, other in combinations(readings.values(), 2):
        pairs = [
            (here, there)
            for here, there in product(one, other)
            if not told_apart(here, there, facts)
            and not (adds_up(here, there, facts, indicator) and of_one_whole(here, there))
            and here.likely.disjoint(there.likely)
            and disagree(here, there, span_order(when(here), when(there)))
            and compare(here, there, indicator).comparable
        ]
        if pairs:
            found.append(({here.id for here, _ in pairs}, {there.id for _, there in pairs}))
    return found


def told_apart(one: Fact, other: Fact, facts: Sequence[Fact]) -> bool:
    """Tell whether one source prints both details."""
    details = [{each.detail for each in facts if each.source == home} for home in {each.source for each in facts}]
    return one.detail != other.detail and any({one.detail, other.detail} <= listed for listed in details)


def adds_up(one: Fact, other: Fact, facts: Sequence[Fact], indicator: Indicator) -> bool:
    """Tell whether details are parts: of sums and areas always, of counts where some source lists two side by side."""
    if indicator.kind == "amount":
        return True
    if indicator.kind in ("ratio", "ordinal"):
        return False
    listed = [
        {each.detail for each in facts if each.source == home and each.detail} for home in {f.source for f in facts}
    ]
    return any({one.detail, other.detail} & details for details in listed if len(details) > 1)


def of_one_whole(one: Fact, other: Fact) -> bool:
    """Tell whether two sums are parts of one whole, or a part and a whole that is greater."""
    if one.detail and other.detail:
        return one.detail != other.detail
    part, whole = (one, other) if one.detail else (other, one)
    return part.detail is not None and part.quantity.value < whole.quantity.value


def told(found: Iterator[Clash]) -> list[tuple[set[str], set[str]]]:
    """Return the ids on both sides."""
    return [({each.id for each in clash.one}, {each.id for each in clash.other}) for clash in found]


@given(facts=FACTS, kind=st.sampled_from(KINDS))
def test_the_sweep_finds_what_comparing_all_with_all_finds(facts: list[Fact], kind: str) -> None:
    """Whatever rule asks, the same readings clash, in the same order, with the same facts on both sides."""
    indicator = an_indicator(kind)
    assert told(clashes(facts, indicator, lambda *_: True)) == all_pairs(facts, indicator, lambda *_: True)


@given(facts=FACTS, kind=st.sampled_from(KINDS))
def test_without_growth_only_what_grew_is_left_out(facts: list[Fact], kind: str) -> None:
    """Neither a pair of one time nor a fall is missed."""
    indicator = an_indicator(kind)

    def falls(one: Fact, other: Fact, order: int) -> bool:
        earlier, later = (one, other) if order < 0 else (other, one)
        return bool(order) and falls_in_logic(earlier, later)

    def excluded(one: Fact, other: Fact, order: int) -> bool:
        return not (kind == "cumulative" and order) and exclude(one, other)

    for rule in (falls, excluded):
        if rule is falls and kind != "cumulative":
            continue
        assert told(clashes(facts, indicator, rule, growth=False)) == all_pairs(facts, indicator, rule)


@pytest.mark.parametrize("kind", ["stock", "cumulative", "flow", "target", "capacity"])
def test_figures_that_agree_are_hardly_compared(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand figures, each of its year, take some comparisons each: all against all would be half a million."""
    facts = [
        a_fact(at, (100 + (10 * at if kind != "capacity" else 0), "bare", str(1000 + at), None, f"d{at}", None, at))
        for at in range(1000)
    ]
    compared = 0
    below = Interval.below

    def counted(one: Interval, other: Interval) -> bool:
        nonlocal compared
        compared += 1
        return below(one, other)

    monkeypatch.setattr(Interval, "below", counted)
    assert list(clashes(facts, an_indicator(kind), lambda *_: True, growth=False)) == []
    assert compared <= 4 * len(facts)
