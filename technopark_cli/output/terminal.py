"""Tables and findings on a terminal. The only module that imports Rich.

Data is always put into :class:`rich.text.Text`: Rich never sees it as markup, emoji codes or highlights.
"""

from __future__ import annotations

from io import SEEK_END, StringIO
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from technopark_cli.model.tables import Block, Cell, Sheet
from technopark_cli.output import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.tables import Head, Table
    from technopark_cli.output import Options

STYLES = {
    "": "",
    "title": "bold",
    "dim": "dim",
    "error": "bold red",
    "warning": "yellow",
    "note": "cyan",
    "good": "green",
}
#: Rich breaks lines at every space, also at those that forbid it; these stand in for them while it does.
_NO_BREAKS = {"\u00a0": "\ufdd0", "\u202f": "\ufdd1"}
_KEEP = str.maketrans(_NO_BREAKS)
_RESTORE = str.maketrans({stand_in: space for space, stand_in in _NO_BREAKS.items()})
#: Off a terminal nothing is wrapped: colour may still be asked for.
_UNBOUNDED = 100_000
_CELL_PADDING = 2


def write(table: Table, options: Options) -> Iterator[str]:
    """Yield the text for the screen in ``options``."""
    width = options.screen.width or _UNBOUNDED
    for at, part in enumerate(table.view()):
        buffer = StringIO("\n" if at else "")
        buffer.seek(0, SEEK_END)
        console = Console(
            file=buffer,
            width=width,
            height=100,
            force_terminal=options.screen.color,
            color_system="standard" if options.screen.color else None,
            no_color=not options.screen.color,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )
        if isinstance(part, Block):
            _block(console, part)
        else:
            for folded in fold(part, width):
                if not folded.keys and _least(folded) > width:
                    _records(console, folded, header=options.header)
                else:
                    _sheet(console, folded, header=options.header)
        yield "".join(line.rstrip(" ") + "\n" for line in buffer.getvalue().translate(_RESTORE).splitlines())


def _text(cell: Cell | str) -> Text:
    text = clean.lines(_plain(cell)).translate(_KEEP)
    return Text(text, style=STYLES[cell.role]) if isinstance(cell, Cell) else Text(text)


def _joined(cells: tuple[Cell, ...]) -> Text:
    return Text("").join(_text(cell) for cell in cells)


def _block(console: Console, block: Block) -> None:
    console.print(_joined(block.lead))
    for line in block.lines:
        console.print(Padding(_joined(line), (0, 0, 0, 4)))


def _sheet(console: Console, sheet: Sheet, *, header: bool) -> None:
    if sheet.title and header:
        console.print(Text(clean.one_line(sheet.title), style=STYLES["title"]))
    shown = header and any(head.label for head in sheet.heads)
    drawn = RichTable(box=SIMPLE_HEAD if shown else None, show_header=shown, pad_edge=False, header_style="bold")
    for head in sheet.heads:
        drawn.add_column(Text(head.label), justify="right" if head.right else "left", overflow="fold")
    for row in sheet.rows:
        drawn.add_row(*map(_text, row))
    console.print(drawn)
    for note in sheet.notes if header else ():
        console.print(Text(clean.one_line(note), style=STYLES["dim"]))


def _least(sheet: Sheet) -> int:
    """Return the cells that a sheet needs if no word is broken."""
    columns = zip(*([head.label for head in sheet.heads], *sheet.rows), strict=True)
    words = ([cell_len(word) for cell in column for word in _plain(cell).split()] for column in columns)
    return sum(max(found, default=0) + _CELL_PADDING for found in words)


def _plain(cell: Cell | str) -> str:
    return cell.text if isinstance(cell, Cell) else cell


def _records(console: Console, sheet: Sheet, *, header: bool) -> None:
    """Draw a sheet that is too wide for the screen as a block for each row: a line for each cell that says something."""
    if sheet.title and header:
        console.print(Text(clean.one_line(sheet.title), style=STYLES["title"]))
    for row in sheet.rows:
        console.print(_text(row[0]), overflow="fold")
        for head, cell in zip(sheet.heads[1:], row[1:], strict=True):
            if _plain(cell).strip():
                label = Text(f"{head.label}: " if header else "", style=STYLES["dim"])
                console.print(Padding(label + _text(cell), (0, 0, 0, 4)))
    for note in sheet.notes if header else ():
        console.print(Text(clean.one_line(note), style=STYLES["dim"]))


def fold(sheet: Sheet, width: int) -> Iterator[Sheet]:
    """Yield a sheet of many like columns as several, each as wide as the screen allows, with the key columns on each.

    A sheet without ``keys`` is left to wrap.
    """
    if not sheet.keys:
        yield sheet
        return
    widths = [_width(head, [row[at] for row in sheet.rows]) for at, head in enumerate(sheet.heads)]
    fixed = sum(widths[: sheet.keys])
    start = sheet.keys
    while start < len(widths):
        end, used = start + 1, fixed + widths[start]
        while end < len(widths) and used + widths[end] <= width:
            used += widths[end]
            end += 1
        columns = [*range(sheet.keys), *range(start, end)]
        last = end == len(widths)
        yield sheet._replace(
            title=sheet.title if start == sheet.keys else "",
            heads=tuple(sheet.heads[at] for at in columns),
            rows=[[row[at] for at in columns] for row in sheet.rows],
            notes=sheet.notes if last else (),
        )
        start = end


def _width(head: Head, cells: Sequence[Cell | str]) -> int:
    texts = [head.label, *(cell.text if isinstance(cell, Cell) else cell for cell in cells)]
    return max(cell_len(line) for text in texts for line in text.split("\n")) + _CELL_PADDING
