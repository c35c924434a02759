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
    """Yield the sheets as pipe tables, the blocks as a list or, where they are prose, as sections."""
    before: object = None
    for part in table.view():
        if before is not None and not (_listed(before) and _listed(part)):
            yield "\n"
        if isinstance(part, str):
            yield f"## {clean.markdown(part)}\n"
        elif isinstance(part, Block):
            yield from _section(part) if part.prose else _block(part)
        else:
            yield from _sheet(part)
        before = part


def _listed(part: object) -> bool:
    """Tell whether something is an item of a list, so that no blank line parts it from its neighbours."""
    return isinstance(part, Block) and not part.prose


def _text(cells: tuple[Cell, ...]) -> str:
    return "".join(map(_styled, cells))


def _styled(cell: Cell) -> str:
    if cell.role == "code":
        return f"`{clean.one_line(cell.text).strip('`')}`"
    text = clean.markdown(cell.text)
    return f"**{text}**" if cell.role == "title" else text


def _section(block: Block) -> Iterator[str]:
    """Yield a page: its first line is a heading, its other lines are paragraphs."""
    yield f"## {' '.join(''.join(clean.markdown(cell.text) for cell in block.lead).split())}\n"
    for line in block.lines:
        yield f"\n{_text(line).strip()}\n"


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
