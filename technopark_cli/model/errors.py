"""The errors that a user may meet; each knows its exit status."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from technopark_cli.model.places import Problem


class TechnoparkError(Exception):
    """Something a user can mend; ``str()`` is one clear line without a full stop."""

    exit_status = 2


class UsageProblem(TechnoparkError):
    """An option or argument whose value the command line parser alone cannot judge."""


class UnknownName(TechnoparkError):
    """A name that the base does not have; the message offers the nearest known ones."""

    def __init__(self, kind: str, name: str, known: Iterable[str], *, listing: str = "") -> None:
        """Say that ``name`` is no ``kind``; ``listing`` is the command that lists the known ones."""
        near = nearest(name, known)
        tail = f" — did you mean {near}?" if near else ""
        if not near and listing:
            tail = f" — {listing} lists them"
        super().__init__(f"unknown {kind} '{name}'{tail}")


class InvalidBase(TechnoparkError):
    """A fact base that cannot be used; carries every problem found, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep ``problems``; the message has one line for each."""
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def nearest(name: str, known: Iterable[str], count: int = 1) -> str:
    """Return up to ``count`` known names most like ``name``, quoted and joined by "or"; "" if none is near."""
    matches = get_close_matches(name, list(known), n=count, cutoff=0.6)
    return " or ".join(f"'{match}'" for match in matches)
