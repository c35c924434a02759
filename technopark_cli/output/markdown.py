"""Markdown: what people see, as pipe tables and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.tables import Block, Cell
from technopark_cli.output import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.tables import Sheet, Table
    from technopark_cli.output import Options


def write(table: Table, options: Options) -> Iterator[str]:  # noqa: ARG001 - a pipe table needs its header
    """Yield the sheets as pipe tables and the blocks as a list."""
    before: object = None
    for part in table.view():
        if before is not None and not (isinstance(before, Block) and isinstance(part, Block)):
            yield "\n"
        yield from _block(part) if isinstance(part, Block) else _sheet(part)
        before = part


def _text(cells: tuple[Cell, ...]) -> str:
    return "".join(f"**{clean.markdown(c.text)}**" if c.role == "title" else clean.markdown(c.text) for c in cells)


def _block(block: Block) -> Iterator[str]:
    yield f"- {_text(block.lead)}\n"
    for line in block.lines:
        yield f"  - {_text(line).strip()}\n"


def _cell(cell: Cell | str) -> str:
    text = cell.text if isinstance(cell, Cell) else cell
    return "<br>".join(clean.markdown(line) for line in text.split("\n"))


def _sheet(sheet: Sheet) -> Iterator[str]:
    if sheet.title:
        yield f"### {clean.markdown(sheet.title)}\n\n"
    yield "| " + " | ".join(clean.markdown(head.label) for head in sheet.heads) + " |\n"
    yield "|" + "|".join(" ---: " if head.right else " --- " for head in sheet.heads) + "|\n"
    for row in sheet.rows:
        yield "| " + " | ".join(map(_cell, row)) + " |\n"
    for note in sheet.notes:
        yield f"\n{clean.markdown(note)}\n"
