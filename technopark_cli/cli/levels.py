"""What ``--min-level`` and ``--fail-on`` do in every command that lists findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Protocol, TypeVar

import typer

from technopark_cli.model.errors import UnknownName
from technopark_cli.model.findings import LEVELS, at_least

if TYPE_CHECKING:
    from collections.abc import Sequence


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


class Levelled(Protocol):
    """Anything with a level."""

    @property
    def level(self) -> str:
        """Return error, warning or note."""


Item = TypeVar("Item", bound=Levelled)


def checked(min_level: str, fail_on: str) -> None:
    """Do nothing.

    Raises:
        UnknownName: one of the two is not a level.
    """
    for name, known in ((min_level, LEVELS), (fail_on, (*LEVELS, "never"))):
        if name not in known:
            msg = "level"
            raise UnknownName(msg, name, known, few=True)


def judged(found: Sequence[Item], min_level: str, fail_on: str) -> tuple[list[Item], int]:
    """Return the findings to show, and the exit status that all of them make."""
    shown = [each for each in found if at_least(each.level, min_level)]
    return shown, int(any(at_least(each.level, fail_on) for each in found))
