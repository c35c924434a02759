"""``technopark indicators``."""

from __future__ import annotations

from technopark_cli.cli.reading import reading
from technopark_cli.model.base import Base
from technopark_cli.model.tables import Table
from technopark_cli.reports.filters import Filters
from technopark_cli.reports.indicators import indicators


@reading("scopes", "indicators", "sources", "since", "until", "as_of")
def command(base: Base, filters: Filters) -> Table:
    """List the indicators: kind, unit, number of facts, first and last year, lowest and highest figure.

    \b
    Examples:
      technopark indicators
      technopark indicators --site essaouira
      technopark indicators -f csv --fields id,facts,lowest,highest
    """  # noqa: D301
    return indicators(base, filters)
