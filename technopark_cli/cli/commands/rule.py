"""``technopark rule``."""

from __future__ import annotations

from typing import Annotated

import typer

from technopark_cli.cli import complete
from technopark_cli.cli.reading import reading
from technopark_cli.cli.rulebook import rulebook
from technopark_cli.model.base import Base
from technopark_cli.model.errors import UnknownName, UsageProblem
from technopark_cli.model.tables import Table
from technopark_cli.reports.filters import Filters
from technopark_cli.reports.manual import manual

Code = Annotated[
    str | None, typer.Argument(metavar="CODE", help="A code or a name: TP202.", autocompletion=complete.rules)
]
All = Annotated[bool, typer.Option("--all", help="All rules.")]


@reading()
def command(base: Base, filters: Filters, code: Code = None, every: All = False) -> Table:  # noqa: ARG001 - rules are the same for every base
    """Explain a rule: what it finds, why, an example, when it is wrong, the literature.

    \b
    Examples:
      technopark rule TP202
      technopark rule seeming-fall
      technopark rule --all -f md
    """  # noqa: D301
    if every or code is None:
        if code is not None:
            msg = "name a rule or ask for --all, not both"
            raise UsageProblem(msg)
        return manual(rulebook(), brief=not every)
    found = [rule for rule in rulebook() if code.lower() in (rule.code.lower(), rule.name)]
    if not found:
        known = [name for rule in rulebook() for name in (rule.code, rule.name)]
        what = "rule"
        raise UnknownName(what, code, known, listing="'technopark rule'")
    return manual(found)
