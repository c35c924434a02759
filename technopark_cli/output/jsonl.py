"""JSON Lines: one row a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.output.json_ import dump

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.tables import Table
    from technopark_cli.output import Options


def write(table: Table, options: Options) -> Iterator[str]:  # noqa: ARG001 - JSON Lines has no header
    """Yield the rows."""
    for row in table.rows:
        yield dump(row) + "\n"
