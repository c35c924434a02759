"""Findings: what a rule says about facts that do not agree."""

from typing import NamedTuple

from technopark_cli.model.facts import Event, Fact
from technopark_cli.model.places import Place
from technopark_cli.model.statements import Name, Record, Statement

#: Levels, most serious first.
LEVELS = ("error", "warning", "note")


class Reconciliation(NamedTuple):
    """One way in which the figures may all be right: ``how`` it is called, the ids that it uses, a sentence."""

    how: str
    terms: tuple[str, ...]
    text: str


class Finding(NamedTuple):
    """One inconsistency that one rule found.

    ``rule`` is the rule's name; ``place`` is where the newest of its records stands. An inconsistency is not an
    error: which side is wrong, if any, is not known when it is found.
    """

    code: str
    rule: str
    level: str
    message: str
    indicator: str | None
    scope: str | None
    place: Place
    facts: tuple[Fact, ...] = ()
    events: tuple[Event, ...] = ()
    names: tuple[Name, ...] = ()
    statements: tuple[Statement, ...] = ()
    differs: tuple[str, ...] = ()
    reconciles: tuple[Reconciliation, ...] = ()
    distinct_origins: int = 0

    @property
    def records(self) -> tuple[Record, ...]:
        """Return everything on both sides."""
        return (*self.facts, *self.events, *self.names, *self.statements)


def at_least(level: str, threshold: str) -> bool:
    """Tell whether ``level`` is as serious as ``threshold`` or more; nothing is as serious as "never"."""
    return threshold in LEVELS and LEVELS.index(level) <= LEVELS.index(threshold)


def capped(level: str, cap: str | None) -> str:
    """Return ``level``, or ``cap`` if that is less serious."""
    return level if cap is None else LEVELS[max(LEVELS.index(level), LEVELS.index(cap))]
