"""For people: tables with colour on a terminal; elsewhere full-width text without colour, borders or truncation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.output import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.tables import Table
    from technopark_cli.output import Options


def write(table: Table, options: Options) -> Iterator[str]:
    """Yield the text for a terminal, or the plain text."""
    if options.screen.terminal or options.screen.color:
        from technopark_cli.output import terminal  # noqa: PLC0415 - rich is imported only where it draws

        yield from terminal.write(table, options)
    else:
        yield from plain.write(table, options)
