"""``technopark sources``."""

from __future__ import annotations

from typing import Annotated

import typer

from technopark_cli.cli.reading import reading
from technopark_cli.model.base import Base
from technopark_cli.model.tables import Table
from technopark_cli.reports.filters import Filters
from technopark_cli.reports.sources import sources

Language = Annotated[
    list[str] | None, typer.Option("--language", metavar="CODE", help="Only sources in this language; repeatable.")
]


@reading("scopes", "indicators", "sources", "since", "until", "as_of")
def command(base: Base, filters: Filters, language: Language = None) -> Table:
    """List the sources: publisher, date, language, kind, origin, how much the base takes from each.

    \b
    Examples:
      technopark sources
      technopark sources --language fr --since 2023
      technopark sources --indicator jobs_created -f tsv
    """  # noqa: D301
    return sources(base, filters, tuple(language or ()))
