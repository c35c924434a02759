"""``technopark facts``."""

from __future__ import annotations

from technopark_cli.cli.reading import reading
from technopark_cli.model.base import Base
from technopark_cli.model.tables import Table
from technopark_cli.reports.facts import facts
from technopark_cli.reports.filters import Filters


@reading("scopes", "indicators", "sources", "since", "until", "as_of")
def command(base: Base, filters: Filters) -> Table:
    """List the figures as they were published, by indicator, scope and date.

    \b
    Examples:
      technopark facts --indicator startups_supported
      technopark facts --site essaouira -f jsonl
      technopark facts --since 2023 --fields id,value,qualifier,wording -f csv
    """  # noqa: D301
    return facts(base, filters)
