"""``technopark lint``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from technopark_cli.cli.found import found
from technopark_cli.cli.levels import FailOn, MinLevel, checked, judged
from technopark_cli.cli.reading import Answer, reading
from technopark_cli.cli.selection import IgnoreChecks, SelectChecks, codes
from technopark_cli.lint import chosen, lint
from technopark_cli.lint.base import Review
from technopark_cli.model.base import Base
from technopark_cli.reports.filters import Filters, day
from technopark_cli.reports.flaws import flaws

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.model.acknowledged import Acknowledgement

Today = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="The day that counts as today. [default: the clock's]")
]


@reading(findings=True, files=True)
def command(
    base: Base,
    filters: Filters,  # noqa: ARG001 - a base is checked as a whole
    select: SelectChecks = None,
    ignore: IgnoreChecks = None,
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
    checks = chosen(codes(select), codes(ignore))
    now = day("--today", today).latest if today else datetime.now(tz=UTC).astimezone().date()
    review = Review(base, now, lambda: _unused(base))
    shown, status = judged(lint(review, checks), min_level, fail_on)
    return Answer(flaws("lint", shown, checks, clean="no findings"), status)


def _unused(base: Base) -> Sequence[Acknowledgement]:
    """Return the acknowledgements that match no finding; without any, no rule runs."""
    if not base.acknowledged:
        return ()
    from technopark_cli.model.known import settle  # noqa: PLC0415 - rare

    return settle(found(base), base.acknowledged).unused
