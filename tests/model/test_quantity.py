"""What a published figure commits to: the table of intervals, row by row, and what holds for all of them."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from technopark_cli.model.quantity import (
    EVIDENCE,
    QUALIFIERS,
    Interval,
    Quantity,
    granularity,
    hard,
    is_count,
    likely,
    next_round,
    opposed,
    plain,
    printed_digit,
    same_number,
)


def quantity(
    value: float, qualifier: str = "bare", unit: str = "startups", *, high: float | None = None, digit: float | None = 1
) -> Quantity:
    """Return a quantity with a count for its unit."""
    return Quantity(value, high, unit, qualifier, digit)


# ------------------------------------------------------------------------------------ round numbers


@pytest.mark.parametrize(
    ("value", "step"),
    [
        (1, 1),
        (0, 1),
        (10, 10),
        (20, 10),
        (110, 10),
        (1234, 1),
        (3000, 1000),
        (3500, 100),
        (42_000_000_000, 10**9),
        (2.7, 0.1),
        (0.05, 0.01),
        (900_000_000, 100_000_000),
    ],
)
def test_granularity_is_the_largest_power_of_ten_that_divides(value: float, step: float) -> None:
    """g(3500) is 100; of a decimal it is the weight of its last digit."""
    assert granularity(value) == step


@pytest.mark.parametrize(
    ("value", "above"),
    [
        (100, 150),
        (110, 120),
        (3000, 3500),
        (3500, 4000),
        (1400, 1500),
        (42_000_000_000, 43_000_000_000),
        (10, 15),
        (550, 600),
        (15000, 20000),
        (1234, 1235),
        (2.7, 2.8),
        (0.5, 0.55),
        (900_000_000, 950_000_000),
    ],
)
def test_next_round_number(value: float, above: float) -> None:
    """h(N) is half a leading unit above N where N is a multiple of it, else one step of its last digit."""
    assert next_round(value) == above


@pytest.mark.parametrize(("value", "above"), [(90, 95), (95, 100), (98, 99), (100, 100), (99.5, 99.6), (89, 90)])
def test_next_round_share_stays_under_the_whole(value: float, above: float) -> None:
    """A share is rounded up to a hundred and no further."""
    assert next_round(value, ceiling=100) == above


def test_next_round_of_nothing_is_nothing() -> None:
    """0 has no leading digit to take half a unit of."""
    assert next_round(0) == 0


# ------------------------------------------------------------------------------------ the table

#: Qualifier, number, hard interval, likely interval; None is unbounded.
TABLE = [
    ("more_than", 3000, Interval(3000, None, low_open=True), Interval(3000, 3500, low_open=True)),
    ("more_than", 100, Interval(100, None, low_open=True), Interval(100, 150, low_open=True)),
    ("more_than", 110, Interval(110, None, low_open=True), Interval(110, 120, low_open=True)),
    ("more_than", 3500, Interval(3500, None, low_open=True), Interval(3500, 4000, low_open=True)),
    ("more_than", 1400, Interval(1400, None, low_open=True), Interval(1400, 1500, low_open=True)),
    ("at_least", 3000, Interval(3000, None), Interval(3000, 3500)),
    ("less_than", 3000, Interval(0, 3000, high_open=True), Interval(2500, 3000, high_open=True)),
    ("less_than", 110, Interval(0, 110, high_open=True), Interval(100, 110, high_open=True)),
    ("at_most", 3000, Interval(0, 3000), Interval(0, 3000)),
    ("up_to", 70, Interval(0, None), Interval(0, 70)),
    ("nearly", 450, Interval(0, 450, low_open=True), Interval(405, 450, high_open=True)),
    ("about", 3000, Interval(1500, 6000), Interval(2500, 3500)),
    ("about", 450, Interval(225, 900), Interval(405, 495)),
    ("bare", 3000, Interval(2850, 3150), Interval(2999.5, 3000.5)),
    ("bare", 1400, Interval(1350, 1450), Interval(1399.5, 1400.5)),
    ("bare", 2350, Interval(2345, 2355), Interval(2349.5, 2350.5)),
    ("bare", 1234, Interval(1233.5, 1234.5), Interval(1233.5, 1234.5)),
    ("exactly", 3000, Interval(2999.5, 3000.5), Interval(2999.5, 3000.5)),
]


@pytest.mark.parametrize(("qualifier", "value", "logic", "reading"), TABLE)
def test_the_table_of_intervals(qualifier: str, value: float, logic: Interval, reading: Interval) -> None:
    """Every qualifier has the hard and the likely interval of the published table."""
    figure = quantity(value, qualifier)
    assert (hard(figure), likely(figure)) == (logic, reading)


def test_between_has_both_ends_in_both_layers() -> None:
    """For a reader, "between 30 and 40" is 30 to 40, ends included, for logic and for readers."""
    figure = quantity(30, "between", high=40)
    assert hard(figure) == likely(figure) == Interval(30, 40)


@pytest.mark.parametrize("value", [1, 4, 5, 9, 13, 14, 19])
@pytest.mark.parametrize("qualifier", ["bare", "exactly"])
def test_counts_below_twenty_are_exact(value: int, qualifier: str) -> None:
    """Nobody rounds four sites."""
    figure = quantity(value, qualifier, "sites")
    assert hard(figure) == likely(figure) == Interval(value, value)


def test_counts_from_twenty_on_are_read_loosely() -> None:
    """Twenty is the first round number: half of ten is more than 5 %, so 5 % it is."""
    assert hard(quantity(20)) == Interval(19, 21)


def test_money_is_read_at_its_last_printed_digit() -> None:
    """For a reader, "900 millions" prints 900: its last digit weighs a million; 5 % of it is the looser, so the wider one."""
    figure = quantity(900_000_000, unit="MAD", digit=1_000_000)
    assert likely(figure) == Interval(899_500_000, 900_500_000)
    assert hard(figure) == Interval(855_000_000, 945_000_000)


def test_a_number_in_words_is_read_at_its_last_significant_digit() -> None:
    """For a reader, "un milliard" shows no digit, so it is good to half a billion for a reader."""
    figure = quantity(10**9, unit="MAD", digit=None)
    assert likely(figure) == Interval(500_000_000, 1_500_000_000)


def test_more_than_42_billion() -> None:
    """More than 42 billion is read as 42 to 43 billion."""
    figure = quantity(42 * 10**9, "more_than", "MAD", digit=10**9)
    assert likely(figure) == Interval(42 * 10**9, 43 * 10**9, low_open=True)


@pytest.mark.parametrize(
    ("qualifier", "value", "logic", "reading"),
    [
        ("more_than", 90, Interval(90, 100, low_open=True), Interval(90, 95, low_open=True)),
        ("more_than", 98, Interval(98, 100, low_open=True), Interval(98, 99, low_open=True)),
        ("at_least", 100, Interval(100, None), Interval(100, 150)),
        ("up_to", 60, Interval(0, 100), Interval(0, 60)),
        ("about", 60, Interval(30, 100), Interval(54, 66)),
        ("about", 98, Interval(49, 100), Interval(88.2, 100)),
        ("bare", 100, Interval(95, 100), Interval(99.5, 100)),
        ("bare", 86, Interval(85.5, 86.5), Interval(85.5, 86.5)),
        ("bare", 2.7, Interval(2.65, 2.75), Interval(2.65, 2.75)),
        ("bare", 7, Interval(6.5, 7.5), Interval(6.5, 7.5)),
    ],
)
def test_shares_stay_between_nothing_and_the_whole(
    qualifier: str, value: float, logic: Interval, reading: Interval
) -> None:
    """Shares are clipped to 0 to 100, and a share below twenty is measured, so not exact."""
    figure = quantity(value, qualifier, "percent", digit=0.1 if value == 2.7 else 1)
    assert (hard(figure), likely(figure)) == (logic, reading)


def test_growth_above_the_whole_is_not_clipped() -> None:
    """A rate of 150 % is no share of anything."""
    assert hard(quantity(150, "exactly", "percent")) == Interval(149.5, 150.5)


@pytest.mark.parametrize("unit", ["startups", "MAD", "m2"])
@pytest.mark.parametrize("qualifier", ["less_than", "at_most", "up_to", "nearly"])
def test_nothing_lies_below_zero(unit: str, qualifier: str) -> None:
    """Counts, money and areas start at 0."""
    assert hard(quantity(70, qualifier, unit)).low == 0


@pytest.mark.parametrize(
    ("qualifier", "value", "whole"),
    [
        ("more_than", 4, 5),
        ("more_than", 1, 2),
        ("less_than", 5, 4),
        ("nearly", 5, 4),
        ("nearly", 9, 8),
        ("less_than", 2, 1),
    ],
)
def test_a_small_count_leaves_room_for_the_next_one(qualifier: str, value: int, whole: int) -> None:
    """For a reader, "more than four sites" is understood as five: half a site is not a step."""
    reading = likely(quantity(value, qualifier, "sites"))
    assert Interval(whole, whole).within(reading)


def test_a_small_share_keeps_its_fine_steps() -> None:
    """For a reader, "more than 2 %" may well be 2.3 %, so the step of a share is not rounded up to one."""
    assert likely(quantity(2, "more_than", "percent")) == Interval(2, 2.5, low_open=True)


def test_every_qualifier_names_its_evidence() -> None:
    """The table of evidence has a line for each qualifier, and none besides."""
    assert set(EVIDENCE) == set(QUALIFIERS)


# ------------------------------------------------------------------------------------ digits and units


@pytest.mark.parametrize(
    ("wording", "value", "digit"),
    [
        ("plus de 3.500 startups", 3500, 1),
        ("plus de 3 500 startups", 3500, 1),
        ("plus de 3\u202f500 startups", 3500, 1),
        ("3,500 startups", 3500, 1),
        ("900 millions de dirhams", 900_000_000, 1_000_000),
        ("plus de 42 milliards de dirhams", 42_000_000_000, 1_000_000_000),
        ("plus d'un milliard DH", 1_000_000_000, None),
        ("2,7% du budget", 2.7, 0.1),
        ("2,70 % du budget", 2.7, 0.01),
        ("près de 20 MDH", 20_000_000, 1_000_000),
        ("أكثر من ٣٬٥٠٠ شركة", 3500, 1),
        ("trois prochains Technoparks", 3, None),
        ("en 10 ans 1000 startups", 1000, 1),
        ("1 million, exactly 1 000 000", 1_000_000, 1),
        ("0 startup", 0, None),
        ("550 entreprises", 3000, None),
    ],
)
def test_weight_of_the_last_printed_digit(wording: str, value: float, digit: float | None) -> None:
    """The wording shows how finely a number was printed; the number itself goes before a power of ten of it."""
    assert printed_digit(wording, value) == digit


@pytest.mark.parametrize("unit", ["startups", "jobs", "seats", "rank", "micro-firms"])
def test_nouns_are_counts(unit: str) -> None:
    """What is counted is written in lower case."""
    assert is_count(unit)


@pytest.mark.parametrize("unit", ["percent", "MAD", "m2", "ha", "km2", "MAD/m2/month", "startups/year"])
def test_measures_are_not_counts(unit: str) -> None:
    """Shares, money, areas and quotients are measured."""
    assert not is_count(unit)


@pytest.mark.parametrize(
    ("value", "text"),
    [(3500, "3500"), (2.7, "2.7"), (3.0, "3"), (1e16, "10000000000000000"), (1e-7, "0.0000001"), (0, "0")],
)
def test_plain_numbers_have_no_exponent(value: float, text: str) -> None:
    """Numbers are written in ASCII digits, whole ones without a point."""
    assert plain(value) == text


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(3000, 3500, low_open=True), "(3000, 3500]"),
        (Interval(0, None), "[0, ∞)"),
        (Interval(None, 5, high_open=True), "(-∞, 5)"),
        (Interval(2.65, 2.75), "[2.65, 2.75]"),
    ],
)
def test_intervals_are_written_as_usual(interval: Interval, text: str) -> None:
    """A round bracket leaves its end out."""
    assert str(interval) == text


# ------------------------------------------------------------------------------------ comparing


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (Interval(0, 10), Interval(10, 20), False),
        (Interval(0, 10, high_open=True), Interval(10, 20), True),
        (Interval(0, 10), Interval(10, 20, low_open=True), True),
        (Interval(0, None), Interval(5, 6), False),
        (Interval(None, 4), Interval(5, None), True),
        (Interval(None, None), Interval(5, 6), False),
        (Interval(3000, None, low_open=True), Interval(0, 3000, high_open=True), True),
    ],
)
def test_disjoint(one: Interval, other: Interval, *, apart: bool) -> None:
    """Touching closed ends share a number; touching open ends do not."""
    assert one.disjoint(other) is apart


def test_same_number_ignores_the_qualifier() -> None:
    """For a reader, "3,000" and "more than 3,000" print the same number; another unit or upper end does not."""
    assert same_number(quantity(3000), quantity(3000, "more_than"))
    assert not same_number(quantity(3000), quantity(3000, unit="jobs"))
    assert not same_number(quantity(30, "between", high=40), quantity(30))


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ("more_than", "less_than", True),
        ("at_most", "at_least", True),
        ("more_than", "at_least", False),
        ("more_than", "bare", False),
        ("up_to", "more_than", False),
        ("nearly", "more_than", False),
    ],
)
def test_opposed_bounds(one: str, other: str, *, against: bool) -> None:
    """Only a bound from below and a bound from above are opposed, in either order."""
    pair = quantity(3000, one), quantity(3000, other)
    assert opposed(*pair) is against
    assert opposed(*reversed(pair)) is against


# ------------------------------------------------------------------------------------ what holds for all

whole_numbers = st.integers(min_value=1, max_value=10**12)
decimals = st.decimals(min_value=Decimal("0.01"), max_value=100, places=2).map(float)
single = st.sampled_from([name for name in QUALIFIERS if name != "between"])


@st.composite
def counts(draw: st.DrawFn) -> Quantity:
    """Draw a count with any qualifier."""
    return quantity(draw(whole_numbers), draw(single))


@st.composite
def shares(draw: st.DrawFn) -> Quantity:
    """Draw a share of at most a hundred, with one or two decimals."""
    value = draw(decimals)
    return quantity(value, draw(single), "percent", digit=granularity(value))


@st.composite
def sums(draw: st.DrawFn) -> Quantity:
    """Draw a sum of money in round thousands, printed in thousands."""
    return quantity(draw(st.integers(1, 10**9)) * 1000, draw(single), "MAD", digit=1000)


@st.composite
def ranges(draw: st.DrawFn) -> Quantity:
    """Draw a range of counts."""
    low, more = draw(whole_numbers), draw(whole_numbers)
    return quantity(low, "between", high=low + more)


figures = st.one_of(counts(), shares(), sums(), ranges())


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Draw an interval that holds some number, often one that touches others."""
    low, high = sorted((draw(st.integers(0, 8)), draw(st.integers(0, 8))))
    if low == high:
        return Interval(low, high)
    bounded_below, bounded_above = draw(st.booleans()), draw(st.booleans())
    return Interval(
        low if bounded_below else None,
        high if bounded_above else None,
        bounded_below and draw(st.booleans()),
        bounded_above and draw(st.booleans()),
    )


@given(figures)
def test_readers_understand_only_what_logic_allows(figure: Quantity) -> None:
    """The likely interval lies within the hard one, whatever the qualifier."""
    assert likely(figure).within(hard(figure))


@given(figures)
def test_some_number_is_always_likely(figure: Quantity) -> None:
    """No figure is understood as nothing at all."""
    low, high, low_open, high_open = likely(figure)
    assert low is not None
    assert high is not None
    assert low < high or (low == high and not low_open and not high_open)


@given(counts())
def test_some_whole_number_is_always_likely(figure: Quantity) -> None:
    """A count is understood as a count: some whole number lies in its likely interval."""
    low, high, low_open, high_open = likely(figure)
    assert low is not None
    assert high is not None
    first = -int(-Decimal(str(low)) // 1)
    first += 1 if low_open and first == low else 0
    assert first < high or (first == high and not high_open)


@given(figures)
def test_the_printed_number_lies_in_its_interval_or_on_its_edge(figure: Quantity) -> None:
    """What is printed is never outside of what it is taken to mean."""
    for interval in (hard(figure), likely(figure)):
        closed = interval._replace(low_open=False, high_open=False)
        assert Interval(figure.value, figure.value).within(closed)


@given(st.integers(1, 10**9), single)
def test_scaling_by_ten_scales_the_intervals(value: int, qualifier: str) -> None:
    """A sum in millions is understood just as the same sum in tens of millions."""
    small = quantity(value * 1000, qualifier, "MAD", digit=1000)
    large = quantity(value * 10000, qualifier, "MAD", digit=10000)
    for layer in (hard, likely):
        low, high, *ends = layer(small)
        scaled = Interval(None if low is None else low * 10, None if high is None else high * 10, *ends)
        assert layer(large) == scaled


@given(intervals(), intervals())
def test_disjoint_is_symmetric(one: Interval, other: Interval) -> None:
    """Two intervals share a number or not, whichever is named first."""
    assert one.disjoint(other) is other.disjoint(one)


@given(intervals(), intervals())
def test_below_is_antisymmetric(one: Interval, other: Interval) -> None:
    """Two intervals cannot lie below each other."""
    assert not (one.below(other) and other.below(one))


@given(intervals())
def test_within_is_reflexive_and_excludes_disjoint(one: Interval) -> None:
    """An interval lies within itself, and meets itself."""
    assert one.within(one)
    assert not one.disjoint(one)


@given(intervals(), intervals(), intervals())
def test_within_is_transitive(one: Interval, two: Interval, three: Interval) -> None:
    """What lies within a part lies within the whole."""
    for part, middle, whole in permutations((one, two, three)):
        assert part.within(whole) or not (part.within(middle) and middle.within(whole))


@given(intervals(), intervals())
def test_a_part_meets_its_whole(one: Interval, other: Interval) -> None:
    """An interval that lies within another is not disjoint from it."""
    assert not (one.within(other) and one.disjoint(other))
