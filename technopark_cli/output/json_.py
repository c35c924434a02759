"""JSON: one document, ``{"schema": …, "rows": […]}``, written row by row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from technopark_cli.output.clean import json_safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.tables import Table
    from technopark_cli.output import Options


def dump(value: object) -> str:
    """Return a value as JSON on one line, in UTF-8, without NaN and free of raw control characters."""
    return json_safe(json.dumps(value, ensure_ascii=False, allow_nan=False))


def write(table: Table, options: Options) -> Iterator[str]:  # noqa: ARG001 - JSON has no header to leave out
    """Yield the document; rows stand on lines of their own."""
    head = {"schema": f"technopark/{table.command}/1", **table.about}
    yield dump(head)[:-1] + ', "rows": ['
    separator = "\n"
    for row in table.rows:
        yield separator + dump(row)
        separator = ",\n"
    closing = table.closing().about if table.closing else {}
    yield ("\n" if separator != "\n" else "") + "]" + (", " + dump(closing)[1:] if closing else "}") + "\n"
