"""What ``--select``, ``--ignore`` and ``--baseline`` do in the commands that list findings."""

from __future__ import annotations

from typing import Annotated

import typer

from technopark_cli.cli import complete

_SELECT = "Only these: codes, beginnings of codes (TP2) or names, joined by commas; repeatable."
_IGNORE = "All but these."

SelectRules = Annotated[
    list[str] | None, typer.Option("--select", metavar="CODES", help=_SELECT, autocompletion=complete.findings)
]
IgnoreRules = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODES", help=_IGNORE, autocompletion=complete.findings)
]
SelectChecks = Annotated[
    list[str] | None, typer.Option("--select", metavar="CODES", help=_SELECT, autocompletion=complete.checks)
]
IgnoreChecks = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODES", help=_IGNORE, autocompletion=complete.checks)
]
Baseline = Annotated[
    str | None, typer.Option("--baseline", metavar="FILE", help="Leave out what FILE holds: only new findings fail.")
]
WriteBaseline = Annotated[
    str | None, typer.Option("--write-baseline", metavar="FILE", help="Write all that is found to FILE, as known.")
]
Known = Annotated[bool, typer.Option("--all", help="Show what is acknowledged or in the baseline too; it never fails.")]


def codes(given: list[str] | None) -> list[str]:
    """Return the names in an option that takes several, joined by commas or repeated."""
    return [code.strip() for listed in given or () for code in listed.split(",")]
