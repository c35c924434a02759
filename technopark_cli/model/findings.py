"""Findings: what a rule says about facts that do not agree."""

from typing import NamedTuple

from technopark_cli.model.facts import Event, Fact
from technopark_cli.model.places import Place
from technopark_cli.model.quantity import Interval
from technopark_cli.model.statements import Name, Record, Statement

#: Levels, most serious first.
LEVELS = ("error", "warning", "note")


class Reconciliation(NamedTuple):
    """One way in which the figures may all be right: ``how`` it is called, the ids that it uses, a sentence."""

    how: str
    terms: tuple[str, ...]
    text: str


class Implied(NamedTuple):
    """What one of several figures must be if the others hold: the ``id`` of its fact, and the interval."""

    id: str
    interval: Interval


class Standing(NamedTuple):
    """Whether a finding is open, or known already.

    ``status`` is open, acknowledged or baselined; an acknowledgement has a ``reason``, a date (``since``) and a
    ``place``. ``state`` is what a baseline says: new, unchanged, or updated where more records print the same; None
    without a baseline.
    """

    status: str = "open"
    reason: str | None = None
    since: str | None = None
    state: str | None = None
    place: Place | None = None


class Finding(NamedTuple):
    """One inconsistency that one rule found.

    ``rule`` is the rule's name; ``place`` is where the newest of its records stands. An inconsistency is not an
    error: which side is wrong, if any, is not known when it is found. ``implied`` says what each figure must be if
    the others hold; ``cases`` are further findings that go back to the same cause.
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
    standing: Standing = Standing()
    implied: tuple[Implied, ...] = ()
    cases: tuple["Finding", ...] = ()

    @property
    def open(self) -> bool:
        """Tell whether nobody has looked at it yet."""
        return self.standing.status == "open"

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
