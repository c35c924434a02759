"""One finding a line, as compilers and editors have it: ``article.txt:12:45: TP701 contradicted "1.500 emplois": …``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.flaws import Annotations
from technopark_cli.output import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.tables import Table
    from technopark_cli.output import Options


def write(table: Table, options: Options) -> Iterator[str]:  # noqa: ARG001 - a line is the same anywhere
    """Yield the lines, one for each finding as it is found."""
    for each in (table.annotations() if table.annotations else Annotations((), ())).found:
        ignored = f" (ignored: {each.suppression.why})" if each.suppression else ""
        yield clean.one_line(f"{each.place}: {each.code} {each.message}{ignored}") + "\n"
