"""A small number line in text: figures below each other, each with what it allows and what it likely means."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model.wording import ENGLISH
from technopark_cli.output.plain import cell_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.quantity import Interval, Number
    from technopark_cli.model.scales import Range, Scale
    from technopark_cli.model.wording import Words

#: Numbers this many times as great as others stand on a logarithmic scale.
LOG_FROM = 30
#: Below this many cells there is no room for a line beside the labels.
LEAST = 40
#: What is left free at both ends, and for an arrow that goes on for ever, as a part of the whole.
_MARGIN, _ARROW = 0.03, 0.12
_MOST_TICKS = 7
_FINE_DECADES = 2
#: Numbers below this, or as parts of the whole closer to each other, are drawn as 0 and as one.
_TINY = 1e-9
_SPELT_OUT = {"≥": ">=", "≤": "<=", "–": "-", "²": "2", "…": "...", "é": "e", "\u202f": " ", "\xa0": " "}


class Signs(NamedTuple):
    """The characters that a line is made of."""

    possible: str
    likely: str
    printed: str
    to_low: str
    to_high: str
    axis: str
    tick: str


UNICODE = Signs("─", "━", "●", "◀", "▶", "─", "┴")
ASCII = Signs("-", "=", "*", "<", ">", "-", "+")


#: What stands around a line, by language.
TEXTS = {
    "en": {
        "legend": "{likely} likely  {possible} possible  {printed} as printed  [ ] included  ( ) left out  {endless} no end",
        "log": "log scale",
    },
    "fr": {
        "legend": "{likely} probable  {possible} possible  {printed} imprimé  [ ] inclus  ( ) exclu  {endless} sans borne",
        "log": "échelle log.",
    },
}


def legend(*, unicode: bool = True, words: Words = ENGLISH) -> str:
    """Return what the signs mean, on one line."""
    signs = UNICODE if unicode else ASCII
    told = {"likely": signs.likely * 2, "possible": signs.possible * 2}
    text = words.fill(TEXTS[words.language]["legend"], {**told, "printed": signs.printed, "endless": signs.to_high})
    return text if unicode else _spelt_out(text)


def draw(scale: Scale, width: int, *, unicode: bool = True) -> list[str]:
    """Return a number line as lines of at most ``width`` cells, none of them ending in blanks.

    There is a line for each range, an axis, and the numbers and the unit below it. An end is a bracket if it is
    included, a parenthesis if not, an arrow if there is none. Where the greatest of the numbers is more than
    :data:`LOG_FROM` times the least, the scale is logarithmic, which is said beside the unit; 0 has no place there, and
    an interval that reaches down to it has an arrow. In a narrow place, or without a number, there is no line.
    """
    signs = UNICODE if unicode else ASCII
    axis = _axis(scale.ranges)
    if axis is None or width < LEAST:
        return []
    caption = ", ".join(part for part in (scale.unit, TEXTS[scale.words.language]["log"] if axis.log else "") if part)
    labels = [text if unicode else _spelt_out(text) for text in (*(each.label for each in scale.ranges), caption)]
    room = min(max(map(cell_width, labels)), width // 3)
    labels = [_fitted(label, room, unicode=unicode) for label in labels]
    track = width - room - 2
    ticks = list(_ticks(axis, track, scale.words))
    lines = [f"{label}  {_bar(each, axis, track, signs)}" for label, each in zip(labels, scale.ranges, strict=False)]
    lines += [f"{' ' * room}  {_ruler(ticks, track, signs)}", f"{labels[-1]}  {_numbers(ticks, track)}"]
    return [line.rstrip() for line in lines]


class _Axis(NamedTuple):
    """From which number to which a line goes, whether its scale is logarithmic, and whether its numbers are whole."""

    low: float
    high: float
    log: bool
    whole: bool

    def cell(self, number: float, track: int) -> int:
        """Return the cell in which a number stands, one at an end if it lies beyond."""
        if self.log:
            part = (log10(number) - log10(self.low)) / (log10(self.high) - log10(self.low)) if number > _TINY else 0.0
        else:
            part = (number - self.low) / (self.high - self.low)
        return min(max(round(part * (track - 1)), 0), track - 1)


def _axis(ranges: Sequence[Range]) -> _Axis | None:
    ends = [end for each in ranges for span in (each.hard, each.likely) if span for end in span[:2] if end is not None]
    known = [float(number) for number in (*ends, *(each.value for each in ranges)) if number is not None]
    core = [number for each in ranges if (number := _core(each)) > _TINY]
    if not known:
        return None
    whole = all(number.is_integer() for number in known)
    endless = any(each.hard.high is None for each in ranges)
    if core and max(core) > LOG_FROM * min(core):
        positive = [log10(number) for number in known if number > _TINY]
        low, high = _widened(min(positive), max(positive), endless=endless)
        return _Axis(10.0**low, 10.0**high, log=True, whole=whole)
    low, high = _widened(min(known), max(known), endless=endless)
    return _Axis(max(low, 0.0) if min(known) >= 0 else low, high, log=False, whole=whole)


def _core(each: Range) -> float:
    """Return the number that a range is about: as printed, else an end that is not 0."""
    if each.value is not None:
        return float(each.value)
    return float(each.hard.low or each.hard.high or 0)


def _widened(low: float, high: float, *, endless: bool) -> tuple[float, float]:
    """Return both ends with a margin, wider where an arrow needs it."""
    span = high - low
    if span <= max(abs(high), 1.0) * _TINY:
        span = abs(high) / 5 or 2.0
        low, high = low - span / 2, high + span / 2
    return low - span * _MARGIN, high + span * (_ARROW if endless else _MARGIN)


def _bar(each: Range, axis: _Axis, track: int, signs: Signs) -> str:
    cells = [" "] * track
    first, last = _cells(each.hard, axis, track)
    cells[first : last + 1] = signs.possible * (last + 1 - first)
    if each.likely is not None:
        begin, end = _cells(each.likely, axis, track)
        cells[begin : end + 1] = signs.likely * (end + 1 - begin)
    if each.value is not None:
        cells[axis.cell(each.value, track)] = signs.printed
    if first == last:
        cells[first] = signs.printed
    else:
        cells[first] = signs.to_low if _goes_on(each.hard.low, axis) else "(" if each.hard.low_open else "["
        cells[last] = signs.to_high if each.hard.high is None else ")" if each.hard.high_open else "]"
    return "".join(cells)


def _goes_on(low: Number | None, axis: _Axis) -> bool:
    return low is None or (axis.log and low <= 0)


def _cells(span: Interval, axis: _Axis, track: int) -> tuple[int, int]:
    first = 0 if span.low is None else axis.cell(span.low, track)
    return first, track - 1 if span.high is None else axis.cell(span.high, track)


def _ticks(axis: _Axis, track: int, words: Words) -> Iterator[tuple[int, str]]:
    """Yield the cells and texts of round numbers, few enough to stand beside each other."""
    for numbers in _logarithmic(axis) if axis.log else _linear(axis):
        found = [(axis.cell(number, track), words.amount(_whole(number))) for number in numbers]
        widths = [len(text) + 2 for _, text in found]
        apart = all(
            right[0] - left[0] >= (width + other) / 2
            for left, right, width, other in zip(found, found[1:], widths, widths[1:], strict=False)
        )
        if apart and len(found) <= _MOST_TICKS:
            yield from found
            return


def _linear(axis: _Axis) -> Iterator[list[float]]:
    """Yield multiples of ever longer round steps."""
    power = floor(log10(axis.high - axis.low)) - 1
    for exponent in range(power, power + 5):
        for factor in (1, 2, 5):
            step = factor * 10.0**exponent
            if axis.whole and not step.is_integer():
                continue
            yield [round(at * step, 10) for at in range(ceil(axis.low / step), floor(axis.high / step) + 1)]


def _logarithmic(axis: _Axis) -> Iterator[list[float]]:
    """Yield round numbers of ever fewer decades."""
    first, last = floor(log10(axis.low)), ceil(log10(axis.high))

    def inside(numbers: Iterator[float]) -> list[float]:
        return [number for number in numbers if axis.low <= number <= axis.high]

    if last - first <= _FINE_DECADES + 1:
        yield inside(factor * 10.0**power for power in range(first, last + 1) for factor in (1, 2, 5))
    for step in range(1, last - first + 2):
        yield inside(10.0**power for power in range(first, last + 1) if power % step == 0)


def _whole(number: float) -> Number:
    return int(number) if number == int(number) else float(f"{number:.10g}")


def _ruler(ticks: Sequence[tuple[int, str]], track: int, signs: Signs) -> str:
    cells = [signs.axis] * track
    for at, _ in ticks:
        cells[at] = signs.tick
    return "".join(cells)


def _numbers(ticks: Sequence[tuple[int, str]], track: int) -> str:
    """Return the numbers, each below its tick as far as the ends of the line allow."""
    cells = [" "] * track
    for at, text in ticks:
        start = min(max(at - len(text) // 2, 0), max(track - len(text), 0))
        cells[start : start + len(text)] = text
    return "".join(cells[:track])


def _fitted(label: str, room: int, *, unicode: bool) -> str:
    """Return a label of exactly ``room`` cells."""
    if cell_width(label) > room:
        dots = "…" if unicode else "..."
        while label and cell_width(label) + len(dots) > room:
            label = label[:-1]
        label = label.rstrip() + dots
    return label + " " * (room - cell_width(label))


def _spelt_out(text: str) -> str:
    for sign, ascii_text in _SPELT_OUT.items():
        text = text.replace(sign, ascii_text)
    return text.encode("ascii", "replace").decode()
