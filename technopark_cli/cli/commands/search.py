"""``technopark search``."""

from __future__ import annotations

from typing import Annotated

import typer

from technopark_cli.cli.reading import Answer, reading
from technopark_cli.model.base import Base
from technopark_cli.reports.filters import Filters
from technopark_cli.reports.search import search

Words = Annotated[list[str], typer.Argument(metavar="WORDS...", help="All of them must be found.")]


@reading("scopes", "indicators", "sources", "since", "until", "as_of")
def command(base: Base, filters: Filters, words: Words) -> Answer:
    """Search wordings, names, labels and titles; case, accents and Arabic letter variants do not count.

    The exit status is 1 without a hit.

    \b
    Examples:
      technopark search pérennité
      technopark search "3 500 startups"
      technopark search الصويرة
    """  # noqa: D301
    found = search(base, " ".join(words), filters)
    return Answer(found, 0 if any(found.rows) else 1)
