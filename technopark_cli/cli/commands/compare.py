"""``technopark compare``."""

from __future__ import annotations

from typing import Annotated

import typer

from technopark_cli.cli import complete
from technopark_cli.cli.commands.range_ import checked
from technopark_cli.cli.reading import reading
from technopark_cli.model.base import Base
from technopark_cli.model.errors import UnknownName
from technopark_cli.model.tables import Table
from technopark_cli.reports.compare import LAYOUTS, compare
from technopark_cli.reports.filters import Filters
from technopark_cli.rules import findings

Indicators = Annotated[
    list[str], typer.Argument(metavar="INDICATOR...", help="What to compare.", autocompletion=complete.indicators)
]
By = Annotated[
    str,
    typer.Option(
        "--by", metavar="LAYOUT", help="year: who said what; source: a line each.", autocompletion=lambda: LAYOUTS
    ),
]
Transpose = Annotated[bool, typer.Option("--transpose", help="Years down, not across.")]


@reading("scopes", "sources", "since", "until", "as_of")
def command(
    base: Base, filters: Filters, indicator: Indicators, by: By = "year", transpose: Transpose = False
) -> Table:
    """Compare reported figures across years: who said what, the change, what conflicts.

    People see years as columns; csv, json and the like have one row for each figure.

    \b
    Examples:
      technopark compare startups_supported jobs_created
      technopark compare site_capacity --site essaouira --by source
      technopark compare turnover --since 2021 -f csv
    """  # noqa: D301
    if by not in LAYOUTS:
        msg = "layout"
        raise UnknownName(msg, by, LAYOUTS, few=True)
    chosen = checked(base, filters, indicator)
    return compare(base, chosen, findings(chosen.limited(base), chosen.indicators), by=by, transpose=transpose)
