"""Workflow commands of GitHub Actions, which show each finding beside its line in a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.flaws import Annotations
from technopark_cli.output import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.tables import Table
    from technopark_cli.output import Options

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def write(table: Table, options: Options) -> Iterator[str]:  # noqa: ARG001 - nothing to leave out
    """Yield one command a line."""
    pages, found, _ = table.annotations() if table.annotations else Annotations((), ())
    names = {page.code: page.name for page in pages}
    for each in found:
        title = f"{each.code} {names.get(each.code, '')}".strip()
        file, line, column = each.place
        where = f"file={_property(file)},line={line},col={column},title={_property(title)}"
        yield f"::{_COMMANDS[each.level]} {where}::{_data(each.message)}\n"


def _data(text: str) -> str:
    """Return text that cannot end the command: one line, with its percent signs escaped."""
    return clean.one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    """Return text that cannot end its property either."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
