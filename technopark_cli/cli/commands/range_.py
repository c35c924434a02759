"""``technopark range``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from technopark_cli.cli import complete
from technopark_cli.cli.reading import reading
from technopark_cli.model.base import Base
from technopark_cli.model.tables import Table
from technopark_cli.reports.filters import Filters
from technopark_cli.reports.range_ import range_
from technopark_cli.rules import findings

if TYPE_CHECKING:
    from collections.abc import Sequence

Indicators = Annotated[
    list[str], typer.Argument(metavar="INDICATOR...", help="What to print.", autocompletion=complete.indicators)
]


def checked(base: Base, filters: Filters, indicators: Sequence[str]) -> Filters:
    """Return the filters with the indicators of the command line, each known and once."""
    return filters._replace(indicators=tuple(dict.fromkeys(indicators))).checked(base)


@reading("scopes", "sources", "as_of")
def command(base: Base, filters: Filters, indicator: Indicators) -> Table:
    """Tell what may be printed today: the best-supported wording, its date and sources, disputed or not.

    \b
    Examples:
      technopark range startups_supported
      technopark range startups_supported --as-of 2023-10
      technopark range site_capacity --site essaouira -f json
    """  # noqa: D301
    chosen = checked(base, filters, indicator)
    return range_(base, chosen, findings(chosen.limited(base), chosen.indicators))
