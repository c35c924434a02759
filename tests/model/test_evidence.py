"""Which figures may be held against each other, which are current, and what they support."""

from __future__ import annotations

from typing import Any

import pytest

from technopark_cli.model import dates
from technopark_cli.model.base import Base
from technopark_cli.model.evidence import (
    compare,
    current,
    differences,
    entails,
    from_launch,
    hard_conflict,
    is_evidence,
    known_by,
    order,
    origins,
)
from technopark_cli.model.facts import Fact, Indicator, Source
from technopark_cli.model.places import Place
from technopark_cli.model.quantity import Quantity, hard, likely

HERE = Place("base.toml", 1)


def indicator(kind: str, *launch: str) -> Indicator:
    """Return an indicator of a kind."""
    return Indicator("firms", kind, "firms", {}, {}, launch, (), None, None, (), {}, None, HERE)


def fact(value: float, as_of: str | None, **keys: Any) -> Fact:
    """Return a figure as of a date; ``keys`` are other fields, and qualifier and unit."""
    quantity = Quantity(value, None, keys.pop("unit", "firms"), keys.pop("qualifier", "bare"))
    fields: dict[str, Any] = dict.fromkeys(Fact._fields) | {
        "id": f"paper/{value}-{as_of}",
        "source": "paper",
        "indicator": "firms",
        "scope": "network",
        "quantity": quantity,
        "as_of": as_of,
        "as_of_basis": "printed" if as_of else "none",
        "members": (),
        "alongside": (),
        "hard": hard(quantity),
        "likely": likely(quantity),
        "place": HERE,
    }
    return Fact(**(fields | keys))


def comparable(kind: str, one: Fact, other: Fact, *launch: str) -> bool:
    """Tell whether two facts are comparable, and that the order in which they are named does not count."""
    there = compare(one, other, indicator(kind, *launch))
    back = compare(other, one, indicator(kind, *launch))
    assert (there.comparable, there.differs, there.order) == (back.comparable, back.differs, -back.order)
    return there.comparable


# ------------------------------------------------------------------------------------ windows


@pytest.mark.parametrize(
    ("window", "as_of", "starts"),
    [
        (None, "2023", True),
        ("since:2000", "2023", True),
        ("since:2001", "2023", True),
        ("since:2001-10", "2023", True),
        ("since:2010", "2023", False),
        ("in:20Y", "2023-11-24", True),
        ("in:20Y", "2021-12", True),
        ("in:10Y", "2012-01", True),
        ("in:10Y", "2023", False),
        ("in:22Y", "2023", True),
        ("in:18Y", "2023", False),
        ("in:20Y", None, False),
        ("in:276M", "2023-11-24", True),
        ("in:120M", "2023-11-24", False),
        ("by:2027", "2023", False),
        ("per:year", "2023", False),
        ("beyond:20Y support", "2023", False),
    ],
)
def test_windows_that_start_at_the_launch(window: str | None, as_of: str | None, *, starts: bool) -> None:
    """Of a launch in 2000 or 2001, "the last two decades" of 2023 is since the launch; "18 years" is not."""
    assert from_launch(fact(3000, as_of, window=window), indicator("cumulative", "2000", "2001")) is starts


def test_without_a_launch_only_equal_windows_are_one() -> None:
    """Where the base names no launch, "since 2001" and no window at all are two definitions."""
    one, other = fact(3000, "2023", window="since:2001"), fact(3000, "2023")
    assert not comparable("cumulative", one, other)
    assert comparable("cumulative", one, other, "2001")


@pytest.mark.parametrize("kind", ["stock", "ratio", "flow", "capacity", "amount", "target"])
def test_other_kinds_need_equal_windows(kind: str) -> None:
    """Only a cumulative indicator has a launch: elsewhere two windows are two definitions."""
    one, other = fact(89, "2023-01", window="after:5Y existence"), fact(89, "2023-01", window="beyond:5Y support")
    assert not comparable(kind, one, other)
    assert comparable(kind, one, one)


# ------------------------------------------------------------------------------------ time, by kind


@pytest.mark.parametrize(
    ("kind", "one", "other", "together"),
    [
        ("cumulative", "2012-01", "2023-11-24", True),
        ("cumulative", "2023", "2023-07", True),
        ("cumulative", "2023", None, False),
        ("capacity", "2012", "2023-11-24", True),
        ("capacity", None, "2023", True),
        ("amount", "2012", "2023", True),
        ("ordinal", "2012", "2023", True),
        ("stock", "2023-07", "2023-11-24", True),
        ("stock", "2023-01-05", "2023-07", True),
        ("stock", "2023-01", "2023-09", False),
        ("stock", "2023", "2023", True),
        ("stock", "2022", "2023", False),
        ("stock", "2023", "2023-07", False),
        ("stock", "2023-Q2", "2023-07", True),
        ("stock", "2023", "2022/2024", True),
        ("stock", "2023-07", "2022/2024", False),
        ("stock", None, None, False),
        ("ratio", "2023-01", "2023-06", True),
        ("ratio", "2023", "2023-06", False),
        ("ratio", "2021-12", "2023-01-05", False),
        ("flow", "2022", "2022", True),
        ("flow", "2022", "2022-12", False),
        ("flow", "2022", "2023", False),
        ("target", "2023-07", "2023-07-20", True),
        ("target", "2023-07", "2023-11", False),
    ],
)
def test_comparable_in_time(kind: str, one: str | None, other: str | None, *, together: bool) -> None:
    """A stock is held against one within six months, never a year against a month; sizes at any date."""
    assert comparable(kind, fact(40, one), fact(70, other), "2000") is together


def test_a_flow_dated_by_its_publication_has_no_known_period() -> None:
    """900 million in January 2023 and more than a billion in January 2023 may be of two years."""
    one = fact(900, "2023-01", as_of_basis="publication", window="per:year")
    other = fact(1000, "2023-01", as_of_basis="publication", window="per:year")
    assert not comparable("flow", one, other)
    assert comparable("flow", one._replace(as_of_basis="printed"), other._replace(as_of_basis="printed"))


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2021-12", "2023-07", -1),
        ("2023-11-24", "2023-07", 1),
        ("2023", "2023-07", 0),
        ("2023", None, 0),
        ("2023-07", "2023-08", -1),
    ],
)
def test_order_is_told_only_where_it_is_certain(one: str, other: str | None, before: int) -> None:
    """July 2023 may lie before or after "2023"."""
    assert order(fact(1, one), fact(1, other)) == before


# ------------------------------------------------------------------------------------ definition


@pytest.mark.parametrize(
    ("change", "together"),
    [
        ({"indicator": "tenants"}, False),
        ({"scope": "rabat"}, False),
        ({"unit": "EUR"}, False),
        ({"detail": "firms"}, True),
        ({"phase": "planned"}, True),
        ({"qualifier": "about"}, True),
    ],
)
def test_what_must_agree(change: dict[str, str], *, together: bool) -> None:
    """Indicator, scope and unit must agree; a detail, a phase on one side and a qualifier are named only."""
    one, other = fact(40, "2023-07"), fact(70, "2023-07", **change)
    assert comparable("capacity", one, other) is together
    assert differences(one, other) == tuple(change)


def test_planned_and_built_are_two_things() -> None:
    """What was planned is not held against what was built."""
    assert not comparable("amount", fact(40, "2023", phase="planned"), fact(70, "2023", phase="built"))


def test_differences_come_in_one_order() -> None:
    """Everything that differs is listed, in the order of the definition."""
    one = fact(40, "2023", window="since:2000", detail="firms", phase="planned")
    other = fact(70, "2022", indicator="seats", scope="rabat", unit="seats", qualifier="about")
    assert differences(one, other) == (
        "indicator",
        "window",
        "detail",
        "scope",
        "unit",
        "time",
        "phase",
        "qualifier",
    )


# ------------------------------------------------------------------------------------ conflict


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        (("more_than", 3500), ("more_than", 3000), False),
        (("less_than", 3000), ("more_than", 3500), True),
        (("less_than", 3000), ("more_than", 3000), True),
        (("at_most", 3000), ("more_than", 3000), True),
        (("at_most", 3000), ("at_least", 3000), False),
        (("bare", 3000), ("more_than", 3000), False),
        (("bare", 3000), ("less_than", 3000), False),
        (("bare", 40), ("more_than", 70), True),
        (("up_to", 40), ("more_than", 70), False),
        (("about", 40), ("more_than", 70), False),
        (("about", 30), ("more_than", 70), True),
        (("bare", 4), ("bare", 5), True),
    ],
)
def test_hard_conflict(one: tuple[str, int], other: tuple[str, int], *, conflict: bool) -> None:
    """Only what the words exclude conflicts; the same number does not, but for opposed bounds that share none."""
    pair = [Quantity(value, None, "firms", qualifier) for qualifier, value in (one, other)]
    assert hard_conflict(*pair) is conflict
    assert hard_conflict(*reversed(pair)) is conflict


@pytest.mark.parametrize(
    ("known", "claimed", "supported"),
    [
        (("more_than", 3500), ("more_than", 3000), True),
        (("more_than", 3000), ("more_than", 3500), False),
        (("more_than", 3500), ("at_least", 3500), True),
        (("bare", 3000), ("more_than", 3000), True),
        (("less_than", 3000), ("more_than", 3000), False),
        (("exactly", 3210), ("about", 3000), True),
        (("about", 3000), ("exactly", 3210), False),
    ],
)
def test_entails(known: tuple[str, int], claimed: tuple[str, int], *, supported: bool) -> None:
    """A figure supports its own number, and whatever is true whenever it is."""
    claim = Quantity(claimed[1], None, "firms", claimed[0])
    assert entails(fact(known[1], "2023", qualifier=known[0]), claim) is supported


# ------------------------------------------------------------------------------------ current facts

#: Startups supported, as the founding articles print them.
SUPPORTED = [
    fact(550, "2012-01", qualifier="more_than"),
    fact(3000, "2021-12", qualifier="about"),
    fact(3000, "2023-01-05", qualifier="more_than"),
    fact(3500, "2023-07", qualifier="more_than"),
    fact(3000, "2023-11-24", qualifier="more_than"),
]


def test_current_in_december_2023() -> None:
    """The best lower bound is more than 3,500; what was printed within twelve months of it is current too."""
    listed = [(each.quantity.value, each.as_of) for each in current(SUPPORTED, "cumulative")]
    assert listed == [(3000, "2023-01-05"), (3500, "2023-07"), (3000, "2023-11-24")]


def test_current_before_the_best_bound_was_known() -> None:
    """In 2022 "about 3,000" is the best lower bound, as it is 1,500 at the least; ten years old, 550 is not current."""
    listed = [each.quantity.value for each in current(SUPPORTED[:2], "cumulative")]
    assert listed == [3000]


def test_current_of_a_stock_is_the_latest_date() -> None:
    """Of what goes up and down only the latest figures hold, all of those that may be the latest."""
    facts = [fact(4, "2021"), fact(5, "2023-11"), fact(4, "2023"), fact(6, "2023-02")]
    assert [each.quantity.value for each in current(facts, "stock")] == [5, 4]


@pytest.mark.parametrize("kind", ["cumulative", "stock"])
def test_undated_figures_are_never_current(kind: str) -> None:
    """A figure that nobody can date holds on no day."""
    assert current([fact(5, None)], kind) == ()


# ------------------------------------------------------------------------------------ evidence


def base(**sources: str) -> Base:
    """Return a base with a source of each name and kind, published in July 2023."""
    records = {
        name: Source(name, "Paper", None, "2023-07", "en", None, kind, None, None, None, None, None, HERE)
        for name, kind in sources.items()
    }
    return Base(
        files=(),
        title="",
        default_scope=None,
        entities={},
        sites={},
        topics={},
        indicators={},
        relations={},
        sources=records,
        facts={},
        events=(),
        names=(),
        statements=(),
    )


@pytest.mark.parametrize(
    ("kind", "suspect", "counts"),
    [
        ("press", None, True),
        ("official", None, True),
        ("press", "digit", False),
        ("mirror", None, False),
        ("machine-translation", None, False),
    ],
)
def test_what_is_evidence(kind: str, suspect: str | None, *, counts: bool) -> None:
    """Neither a slip nor a copy may support or contradict."""
    assert is_evidence(fact(5, "2023", suspect=suspect), base(paper=kind)) is counts


@pytest.mark.parametrize(
    ("day", "known"), [("2023-06-30", False), ("2023-07-01", True), ("2023", True), ("2022", False)]
)
def test_known_by_a_day(day: str, *, known: bool) -> None:
    """A source of July 2023 may be known from the first of July on."""
    assert known_by(fact(5, "2023"), base(paper="press"), dates.span(day)) is known


def test_an_undated_source_is_not_known() -> None:
    """Nobody can tell when it appeared."""
    undated = base(paper="press")
    undated.sources["paper"] = undated.sources["paper"]._replace(published=None)  # type: ignore[index]
    assert not known_by(fact(5, "2023"), undated, dates.span("2024"))


def test_facts_of_one_release_are_one_piece_of_evidence() -> None:
    """Two papers that print one wire story count once; a paper of its own counts by itself."""
    facts = [
        fact(5, "2023", source="a", origin="wire-1"),
        fact(5, "2023", source="b", origin="wire-1"),
        fact(5, "2023", source="c"),
    ]
    assert origins(facts) == ("wire-1", "c")
