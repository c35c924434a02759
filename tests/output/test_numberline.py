"""The number line: what it shows of ends and scales, in any width and any script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from technopark_cli.model.languages import WORDS
from technopark_cli.model.quantity import QUALIFIERS, Interval, Quantity, hard, likely
from technopark_cli.model.scales import Range, Scale
from technopark_cli.output.numberline import LEAST, draw, legend
from technopark_cli.output.plain import cell_width


def figure(value: float, qualifier: str = "bare", high: float | None = None, unit: str = "firms") -> Range:
    """Return a figure as a range; its label is the qualifier and the number."""
    quantity = Quantity(value, high, unit, qualifier)
    return Range(f"{qualifier} {value:,}", hard(quantity), likely(quantity), value)


def drawn(*ranges: Range, width: int = 60, unicode: bool = True, unit: str = "firms") -> str:
    """Return a number line as text."""
    return "".join(f"{line}\n" for line in draw(Scale(ranges, unit), width, unicode=unicode))


def test_open_ends_and_arrows() -> None:
    """More than 3,500 and more than 3,000 begin behind the number and never end; what is likely is heavy."""
    assert drawn(figure(3500, "more_than"), figure(3000, "more_than")) == (
        "more_than 3,500                     (━━━━━━━━━━━━━━━━━━━───▶\n"
        "more_than 3,000   (━━━━━━━━━━━━━━━━━━──────────────────────▶\n"
        "                 ─┴──────┴───────┴──────┴──────┴───────┴────\n"
        "firms            3,000 3,200   3,400  3,600  3,800   4,000\n"
    )


def test_closed_ends_and_the_printed_number() -> None:
    """Brackets where the end belongs to it, and a mark where the number stands if there is room."""
    assert drawn(figure(1500), figure(15000)) == (
        "bare 1,500    []\n"
        "bare 15,000                                            [●─]\n"
        "             ────────────┴───────────────┴──────────────┴───\n"
        "firms                  5,000          10,000         15,000\n"
    )


def test_a_point_is_a_point_and_whole_numbers_have_whole_ticks() -> None:
    """Four sites are four, and there is no site between the fourth and the fifth."""
    assert drawn(figure(4), figure(5), width=40) == (
        "bare 4   ●\n"
        "bare 5                                ●\n"
        "        ─┴────────────────────────────┴─\n"
        "firms    4                            5\n"
    )


def test_a_terminal_without_unicode_gets_ascii() -> None:
    """Nothing but ASCII, of the same width, and what the signs mean in the same signs."""
    ranges = (figure(3500, "more_than"), Range("≥ 3–4 m²…", Interval(0, 4000), None, None))
    plain, rich = drawn(*ranges, unicode=False), drawn(*ranges)
    assert plain.isascii()
    assert ">= 3-4 m2..." in plain
    assert len(plain.splitlines()) == len(rich.splitlines()) == 4
    assert legend(unicode=False) == ("== likely  -- possible  * as printed  [ ] included  ( ) left out  > no end")
    assert all(legend(unicode=False, words=words).isascii() for words in WORDS.values())


def test_very_different_numbers_stand_on_a_logarithmic_scale_which_is_said() -> None:
    """7,000 m² and 7,000 hectares; nearly 10 reaches down to 0, which has no place there."""
    log = drawn(figure(7000), figure(70_000_000), unit="m²")
    assert "m², log scale" in log
    assert "1,000,000" in log
    assert "log" not in drawn(figure(1500), figure(15000))
    first = drawn(figure(10, "nearly"), figure(2000, "nearly")).splitlines()[0]
    assert first.removeprefix("nearly 10").lstrip().startswith("◀")


def test_no_line_without_room_or_numbers() -> None:
    """A narrow place, or intervals that end nowhere."""
    assert draw(Scale((figure(3), figure(4))), LEAST - 1) == []
    assert draw(Scale((Range("any", Interval(None, None)),)), 80) == []
    assert draw(Scale(()), 80) == []


def test_languages() -> None:
    """Numbers, the scale and the legend are told in the language of the report."""
    scale = Scale((figure(7000), figure(70_000_000)), "m²", WORDS["fr"])
    lines = draw(scale, 76)
    assert "échelle log." in lines[-1]
    assert "," not in lines[-1].replace("m², ", "")
    assert "probable" in legend(words=WORDS["fr"])


NUMBERS = st.one_of(st.integers(0, 10**15 - 1), st.floats(0, 1e15, allow_nan=False))
RANGES = st.lists(
    st.tuples(NUMBERS, st.sampled_from(QUALIFIERS), st.sampled_from(("firms", "percent", "MAD"))).map(
        lambda drawn: figure(
            drawn[0] % 101 if drawn[2] == "percent" else drawn[0],
            drawn[1],
            (drawn[0] + 1) * 2 if drawn[1] == "between" else None,
            drawn[2],
        )
    ),
    min_size=1,
    max_size=6,
)


@given(ranges=RANGES, width=st.integers(LEAST, 140), unicode=st.booleans())
def test_any_figures_fit_into_any_width(ranges: list[Range], width: int, unicode: bool) -> None:
    """A line for each figure and two for the axis, none too wide, each bar within its track, ticks from left to right."""
    lines = draw(Scale(tuple(ranges), "firms"), width, unicode=unicode)
    assert len(lines) == len(ranges) + 2
    assert all(cell_width(line) <= width and line == line.rstrip() for line in lines)
    for each, line in zip(ranges, lines, strict=False):
        assert (line[-1] in "▶>") == (each.hard.high is None)


@given(one=NUMBERS, other=NUMBERS)
def test_a_lower_interval_never_begins_further_right(one: float, other: float) -> None:
    """Order is kept, on either scale."""
    low, high = sorted((one, other))
    lines = draw(Scale((figure(low, "exactly"), figure(high, "exactly"))), 80)
    starts = [len(line.rstrip()) for line in lines[:2]]
    assert starts[0] <= starts[1]


@pytest.mark.parametrize("width", [80, 120])
def test_width_is_used(width: int) -> None:
    """The axis fills the line."""
    assert max(map(len, draw(Scale((figure(10), figure(30))), width))) == width
