"""The labelled articles of ``tests/labelled``: their texts, and every number in them with what it is and is worth.

The benchmarks and the tests read them from here. What is printed of the articles in ``unseen`` is sums, and nothing else;
so no error of this module quotes a text.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ROOT = Path(__file__).parents[1]
TUNING = ROOT / "tests" / "labelled" / "tuning"
UNSEEN = ROOT / "tests" / "labelled" / "unseen"
LANGUAGES = ("fr", "en", "es", "ar")
#: The roles of numbers that count, measure or order something; only these have a value, a unit and a qualifier.
FIGURES = ("quantity", "duration", "ordinal")
#: How many square metres a unit of area is; facts and indicators have areas in square metres.
AREAS = {"m2": 1, "ha": 10_000, "km2": 1_000_000}
#: Two values that differ by less than this share are one value, written by different routes.
CLOSE = 1e-9

Number = int | float


class Label(NamedTuple):
    """A number of an article; ``start`` and ``end`` are code points. Only figures have a value."""

    start: int
    end: int
    role: str
    value: Number
    value_high: Number | None
    unit: str | None
    qualifier: str
    indicator: str | None
    scope: str | None
    verdict: str | None
    cause: str | None


class Article(NamedTuple):
    """A text with the labels of all its numbers, in their order."""

    name: str
    language: str
    date: str
    text: str
    labels: tuple[Label, ...]


class Span(Protocol):
    """Anything that stands somewhere in a text."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point behind the last."""


One = TypeVar("One", bound=Span)
Other = TypeVar("Other", bound=Span)


def articles(folder: Path) -> Iterator[Article]:
    """Yield the articles of a folder, by name.

    Raises:
        ValueError: a label does not stand in its text; the message names the file and the label's place in it.
    """
    for path in sorted(folder.glob("*.toml")):
        record = tomllib.loads(path.read_text(encoding="utf-8"))
        text = record["text"].strip("\n")
        labels = []
        for place, number in enumerate(record.get("numbers", []), 1):
            start = _nth(text, number["text"], number.get("nth", 1))
            if start < 0:
                msg = f"{path.name}: number {place} is not in the text"
                raise ValueError(msg)
            labels.append(
                Label(
                    start,
                    start + len(number["text"]),
                    number["role"],
                    number.get("value", 0),
                    number.get("value_high"),
                    number.get("unit"),
                    number.get("qualifier", "bare"),
                    number.get("indicator"),
                    number.get("scope"),
                    number.get("verdict"),
                    number.get("cause"),
                )
            )
        yield Article(path.stem, record["language"], record["date"], text, tuple(labels))


def _nth(text: str, part: str, nth: int) -> int:
    """Return where the ``nth`` occurrence of a part begins, -1 if there are fewer; occurrences may overlap."""
    start = -1
    for _ in range(nth):
        start = text.find(part, start + 1)
        if start < 0:
            break
    return start


def overlap(one: Span, other: Span) -> int:
    """Return how many code points two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def pairs(ones: Sequence[One], others: Sequence[Other]) -> dict[int, int]:
    """Match spans one to one, those that share most first: position among ``ones`` to position among ``others``."""
    shared = sorted(
        (-width, first, second)
        for first, one in enumerate(ones)
        for second, other in enumerate(others)
        if (width := overlap(one, other))
    )
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, first, second in shared:
        if first not in matched and second not in taken:
            matched[first] = second
            taken.add(second)
    return matched


def same(one: Number | None, other: Number | None) -> bool:
    """Tell whether two values are the same, or both missing."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= CLOSE * max(abs(one), abs(other))


def in_square_metres(label: Label) -> tuple[Number, Number | None]:
    """Return the value of a label, and its higher one, with areas in square metres and all else as it is."""
    factor = AREAS.get(label.unit or "", 1)
    return label.value * factor, None if label.value_high is None else label.value_high * factor


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """Return lines with the first column aligned to the left and all others to the right."""
    cells = [list(head), *map(list, rows)]
    widths = [max(len(row[column]) for row in cells if column < len(row)) for column in range(len(cells[0]))]
    return [
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=False))
        ).rstrip()
        for row in cells
    ]
