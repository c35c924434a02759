"""``technopark show``."""

from __future__ import annotations

from typing import Annotated

import typer

from technopark_cli.cli import complete
from technopark_cli.cli.language import spoken
from technopark_cli.cli.options import Lang
from technopark_cli.cli.reading import reading
from technopark_cli.model.base import Base
from technopark_cli.model.tables import Table
from technopark_cli.reports.filters import Filters
from technopark_cli.reports.show import find, show

Thing = Annotated[str, typer.Argument(metavar="ID", help="An id, a name or an alias.", autocompletion=complete.things)]


@reading()
def command(base: Base, filters: Filters, thing: Thing, lang: Lang = None) -> Table:  # noqa: ARG001 - one thing needs no filter
    """Show everything about one site, entity, indicator, source, fact, event or topic.

    \b
    Examples:
      technopark show essaouira
      technopark show startups_supported --lang fr
      technopark show barlamane-2023-11-24/site_capacity@essaouira
    """  # noqa: D301
    from technopark_cli.rules import findings  # noqa: PLC0415 - after the name is known to exist

    words, found = spoken(lang), find(base, thing)
    return show(base, found, findings(base, words=words), words)
