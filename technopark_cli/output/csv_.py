"""CSV (RFC 4180, UTF-8, lines that end in a newline); text that a spreadsheet would run is defused."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from technopark_cli.output import clean, columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from technopark_cli.model.tables import Table
    from technopark_cli.output import Options


def write(table: Table, options: Options) -> Iterator[str]:
    """Yield the header and the rows."""
    if options.header:
        yield _line(columns.names(table))
    for row in table.rows:
        cells = columns.cells(table, row)
        yield _line([clean.cell(cell) if isinstance(cell, str) else columns.text(cell) for cell in cells])


def _line(cells: Iterable[str]) -> str:
    buffer = StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()
