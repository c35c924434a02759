"""Tab-separated values: no quoting; tabs and newlines inside a cell are written out, so a line is a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.output import clean, columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.tables import Table
    from technopark_cli.output import Options


def write(table: Table, options: Options) -> Iterator[str]:
    """Yield the header and the rows."""
    if options.header:
        yield "\t".join(columns.names(table)) + "\n"
    for row in table.rows:
        cells = columns.cells(table, row)
        yield "\t".join(clean.cell(cell) if isinstance(cell, str) else columns.text(cell) for cell in cells) + "\n"
