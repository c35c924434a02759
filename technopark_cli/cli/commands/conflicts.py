"""``technopark conflicts``."""

from __future__ import annotations

from typing import Annotated

import typer

from technopark_cli.cli.reading import Answer, reading
from technopark_cli.model.errors import UnknownName
from technopark_cli.model.facts import Base
from technopark_cli.model.findings import LEVELS, at_least
from technopark_cli.reports.conflicts import conflicts
from technopark_cli.reports.filters import Filters
from technopark_cli.rules import findings

MinLevel = Annotated[
    str,
    typer.Option("--min-level", metavar="LEVEL", help="Show this level and above.", autocompletion=lambda: LEVELS),
]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help="Exit with status 1 from this level up; never: always 0.",
        autocompletion=lambda: (*LEVELS, "never"),
    ),
]


@reading("scopes", "indicators", "sources", "since", "until", "as_of")
def command(base: Base, filters: Filters, min_level: MinLevel = "note", fail_on: FailOn = "error") -> Answer:
    """List the inconsistencies among the sources: both sides, what differs, what would reconcile them.

    The filters keep the findings in which something that passes takes part; --as-of looks only at what was published
    by then.

    \b
    Examples:
      technopark conflicts
      technopark conflicts --min-level warning
      technopark conflicts --site essaouira -f json
      technopark conflicts --fail-on warning -q -o findings.csv
    """  # noqa: D301
    for name, known in ((min_level, LEVELS), (fail_on, (*LEVELS, "never"))):
        if name not in known:
            msg = "level"
            raise UnknownName(msg, name, known, listing=", ".join(known))
    found = [each for each in findings(filters.limited(base)) if filters.touches(each, base)]
    failed = any(at_least(each.level, fail_on) for each in found)
    shown = [each for each in found if at_least(each.level, min_level)]
    return Answer(conflicts(base, shown), int(failed))
