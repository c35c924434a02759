"""Aligned text of any width, one record a line: no colour, no borders, nothing cut off."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from technopark_cli.model.tables import Block, Cell
from technopark_cli.output import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.tables import Sheet, Table
    from technopark_cli.output import Options

GAP = "  "
_JOINER, _AS_EMOJI, _SOFT_HYPHEN = "\u200d", "\ufe0f", "\xad"
_SKINS = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"


def write(table: Table, options: Options) -> Iterator[str]:
    """Yield sheets and blocks, an empty line between two of them."""
    for at, part in enumerate(table.view()):
        if at:
            yield "\n"
        if isinstance(part, str):
            yield clean.one_line(part) + "\n"
        else:
            yield from _block(part) if isinstance(part, Block) else _sheet(part, header=options.header)


def text_of(cell: Cell | str) -> str:
    """Return the text of a cell, safe to show."""
    return clean.lines(cell.text if isinstance(cell, Cell) else cell)


def cell_width(text: str) -> int:
    """Return how many terminal cells ``text`` takes: wide letters two, marks and format characters none.

    An emoji that is joined of several takes two.
    """
    if text.isascii():
        return len(text)
    width, before = 0, ""
    for char in text:
        if before != _JOINER and char not in _SKINS:
            width += _width(char)
        if char == _AS_EMOJI and before and _width(before) == 1:
            width += 1
        before = char
    return width


def _width(char: str) -> int:
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    return int(char == _SOFT_HYPHEN or unicodedata.category(char) not in ("Mn", "Me", "Cf"))


def _block(block: Block) -> Iterator[str]:
    yield clean.one_line("".join(cell.text for cell in block.lead)) + "\n"
    for line in block.lines:
        yield "    " + clean.one_line("".join(cell.text for cell in line)) + "\n"


def _sheet(sheet: Sheet, *, header: bool) -> Iterator[str]:
    if sheet.title and header:
        yield clean.one_line(sheet.title) + "\n"
    rows = [["; ".join(text_of(cell).split("\n")) for cell in row] for row in sheet.rows]
    heads = [head.label for head in sheet.heads]
    shown = [heads, *rows] if header and any(heads) else rows
    widths = [max(map(cell_width, column), default=0) for column in zip(*shown, strict=True)]
    for row in shown:
        yield _line(row, widths, [head.right for head in sheet.heads])
    for note in sheet.notes if header else ():
        yield clean.one_line(note) + "\n"


def _line(row: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = []
    for text, width, at_right in zip(row, widths, right, strict=True):
        space = " " * (width - cell_width(text))
        padded.append(space + text if at_right else text + space)
    return GAP.join(padded).rstrip() + "\n"
