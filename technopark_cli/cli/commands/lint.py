"""``technopark lint``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from technopark_cli.cli import complete
from technopark_cli.cli.levels import FailOn, MinLevel, checked, judged
from technopark_cli.cli.reading import Answer, reading
from technopark_cli.lint import chosen, lint
from technopark_cli.lint.base import Review
from technopark_cli.model.base import Base
from technopark_cli.reports.filters import Filters, day
from technopark_cli.reports.flaws import flaws

Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODES",
        help="Only these checks: codes, beginnings of codes or names, joined by commas; repeatable.",
        autocompletion=complete.checks,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODES", help="All but these checks.", autocompletion=complete.checks),
]
Today = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="The day that counts as today. [default: the clock's]")
]


@reading(findings=True, files=True)
def command(
    base: Base,
    filters: Filters,  # noqa: ARG001 - a base is checked as a whole
    select: Select = None,
    ignore: Ignore = None,
    today: Today = None,
    min_level: MinLevel = "note",
    fail_on: FailOn = "error",
) -> Answer:
    """Check the hygiene of the base: what is valid, and should be mended or explained all the same.

    'technopark rule CODE' explains a check.

    \b
    Examples:
      technopark lint
      technopark lint facts.toml --min-level warning
      technopark lint --select TP903,TP906 -f github
      technopark lint --ignore one-origin --fail-on warning -q -o lint.sarif
    """  # noqa: D301
    checked(min_level, fail_on)
    checks = chosen(_codes(select), _codes(ignore))
    now = day("--today", today).latest if today else datetime.now(tz=UTC).astimezone().date()
    shown, status = judged(lint(Review(base, now), checks), min_level, fail_on)
    return Answer(flaws("lint", shown, checks, clean="no findings"), status)


def _codes(given: list[str] | None) -> list[str]:
    return [code.strip() for listed in given or () for code in listed.split(",")]
