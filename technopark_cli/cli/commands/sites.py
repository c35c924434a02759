"""``technopark sites``."""

from __future__ import annotations

from typing import Annotated

import typer

from technopark_cli.cli.reading import reading
from technopark_cli.model.base import Base
from technopark_cli.model.errors import UnknownName
from technopark_cli.model.tables import Table
from technopark_cli.reports.filters import Filters
from technopark_cli.reports.sites import STATUSES, sites

Status = Annotated[
    str | None,
    typer.Option(
        "--status", metavar="STATUS", help="open, planned, closed or unknown.", autocompletion=lambda: STATUSES
    ),
]


@reading("scopes", "sources", "since", "until", "as_of")
def command(base: Base, filters: Filters, status: Status = None) -> Table:
    """List the sites: city, status, opening, capacity, area, investment, number of sources.

    \b
    Examples:
      technopark sites
      technopark sites --status open -f json
      technopark sites --as-of 2022 --fields id,status
    """  # noqa: D301
    if status not in (None, *STATUSES):
        msg = "status"
        raise UnknownName(msg, status, STATUSES, few=True)
    return sites(base, filters, status)
