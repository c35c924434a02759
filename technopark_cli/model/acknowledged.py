"""Findings that a curator has looked at and leaves as they are."""

from typing import NamedTuple

from technopark_cli.model.places import Place


class Acknowledgement(NamedTuple):
    """One finding that was looked at: the ``code`` of its rule, the ids of its ``facts``, why it stays, since when.

    ``facts`` may name any record (events, names and statements too), and need not name every paper that repeats a
    figure: one for each number will do.
    """

    code: str
    facts: tuple[str, ...]
    reason: str
    date: str
    place: Place

    @property
    def id(self) -> str:
        """Return what names it in a message."""
        return " ".join((self.code, *self.facts))
