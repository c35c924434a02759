"""Everything there is to say, for people: as ``table``, with number lines drawn where a block has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.tables import Block, Cell
from technopark_cli.output import claims
from technopark_cli.output import table as plain_or_terminal
from technopark_cli.output.numberline import draw, legend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from technopark_cli.model.tables import Part, Table
    from technopark_cli.output import Options
    from technopark_cli.output.style import Screen

#: Blocks are set in by so many cells.
_INDENT = 4
#: The cells of a number line: as many as a screen has, within bounds, off a terminal the fewer.
_LEAST, _MOST = 76, 116


def write(table: Table, options: Options) -> Iterator[str]:
    """Yield what there is to see in full, part by part; for a table without more, what ``table`` shows."""
    found = claims.parts(table, options)
    parts = (table.full or table.view)() if found is None else found
    yield from plain_or_terminal.write(table._replace(view=lambda: _parts(parts, options.screen)), options)


def _parts(parts: Iterable[Part], screen: Screen) -> Iterator[Part]:
    """Yield parts with their number lines, and at the end what the signs of those mean."""
    words = None
    for part in parts:
        if isinstance(part, Block):
            words = words or (part.scale[1].words if part.scale else None)
            yield _drawn(part, screen)
        else:
            yield part
    if words:
        yield Block((Cell(legend(unicode=screen.unicode, words=words), "dim"),))


def _drawn(block: Block, screen: Screen) -> Part:
    """Return a block with its number line among its lines."""
    if block.scale is None:
        return block
    behind, scale = block.scale
    width = min(screen.width or _LEAST, _MOST) - _INDENT
    lines = [(Cell(line),) for line in draw(scale, width, unicode=screen.unicode)]
    return block._replace(lines=(*block.lines[:behind], *lines, *block.lines[behind:]), scale=None)
