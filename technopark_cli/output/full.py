"""Everything there is to say, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.output import claims
from technopark_cli.output import table as for_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.tables import Table
    from technopark_cli.output import Options


def write(table: Table, options: Options) -> Iterator[str]:
    """Yield the articles, claim by claim."""
    parts = claims.parts(table, options)
    yield from for_people.write(table if parts is None else table._replace(view=lambda: parts), options)
