"""``technopark timeline``."""

from __future__ import annotations

from typing import Annotated

import typer

from technopark_cli.cli.reading import reading
from technopark_cli.model.base import Base
from technopark_cli.model.errors import UnknownName
from technopark_cli.model.facts import EVENT_KINDS
from technopark_cli.model.tables import Table
from technopark_cli.reports.filters import Filters
from technopark_cli.reports.timeline import timeline

Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="Only this kind of event (opened, planned_opening, …); repeatable.",
        autocompletion=lambda: EVENT_KINDS,
    ),
]


@reading("scopes", "sources", "since", "until", "as_of")
def command(base: Base, filters: Filters, kind: Kinds = None) -> Table:
    """List the events in order of time: openings, plans and how they slipped.

    \b
    Examples:
      technopark timeline
      technopark timeline --site essaouira
      technopark timeline --kind planned_opening -f json
    """  # noqa: D301
    for name in kind or ():
        if name not in EVENT_KINDS:
            msg = "kind of event"
            raise UnknownName(msg, name, EVENT_KINDS, few=True)
    return timeline(base, filters, tuple(kind or ()))
