"""The errors that a user may meet; each knows its exit status."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from technopark_cli.model.places import Problem


class TechnoparkError(Exception):
    """Something a user can mend: one clear line without a full stop, or several such messages."""

    exit_status = 2

    @property
    def messages(self) -> tuple[str, ...]:
        """Return the messages, each of which is one thing to mend."""
        return tuple(map(str, self.args))

    def __str__(self) -> str:
        """Return the messages, a line each."""
        return "\n".join(self.messages)


class UsageProblem(TechnoparkError):
    """An option or argument whose value the command line parser alone cannot judge."""


class UnknownName(TechnoparkError):
    """A name that the base does not have; the message offers the nearest known ones."""

    def __init__(self, kind: str, name: str, known: Iterable[str], *, listing: str = "", few: bool = False) -> None:
        """Say that ``name`` is no ``kind``; ``listing`` is the command that lists the known ones.

        Where the known ones are ``few``, they are named.
        """
        known = list(known)
        near = nearest(name, known)
        tail = f" — did you mean {near}?" if near else ""
        if not near and (listing or few):
            tail = f" — one of {', '.join(known)}" if few else f" — {listing} lists them"
        super().__init__(f"unknown {kind} '{name}'{tail}")


class InvalidBase(TechnoparkError):
    """A fact base that cannot be used; carries every problem found, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep ``problems``; the message has one line for each."""
        self.problems = tuple(problems)
        super().__init__(*map(str, self.problems))


def nearest(name: str, known: Iterable[str], count: int = 1) -> str:
    """Return up to ``count`` known names most like ``name``, quoted and joined by "or"; "" if none is near."""
    matches = get_close_matches(name, list(known), n=count, cutoff=0.6)
    return " or ".join(f"'{match}'" for match in matches)
