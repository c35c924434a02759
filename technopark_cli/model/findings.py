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


class Flaw(NamedTuple):
    """Something in a base that its curator should mend or explain: hygiene, nothing that sources print.

    ``id`` names the record or table that it is about, which stands at ``place``; ``related`` are the others that take
    part. ``code`` and ``id`` together name a flaw, wherever it stands.
    """

    code: str
    rule: str
    level: str
    message: str
    id: str
    place: Place
    related: tuple[Named, ...] = ()


class Named(NamedTuple):
    """The id of something in a base, and where it stands."""

    id: str
    place: Place


class Annotation(NamedTuple):
    """A finding of any kind as programs show it beside a line of a file.

    ``key`` names it for good: it must not change when lines move, nor with a figure in the message.
    """

    code: str
    level: str
    message: str
    place: Place
    key: str
    related: tuple[Named, ...] = ()


class Page(NamedTuple):
    """What there is to know of a rule beside its findings: ``summary`` is the first line of its ``manual``."""

    code: str
    name: str
    level: str
    summary: str
    manual: str


class Annotations(NamedTuple):
    """Findings, and the pages of all rules that were asked."""

    pages: tuple[Page, ...]
    found: tuple[Annotation, ...]


def at_least(level: str, threshold: str) -> bool:
    """Tell whether ``level`` is as serious as ``threshold`` or more; nothing is as serious as "never"."""
    return threshold in LEVELS and LEVELS.index(level) <= LEVELS.index(threshold)


def capped(level: str, cap: str | None) -> str:
    """Return ``level``, or ``cap`` if that is less serious."""
    return level if cap is None else LEVELS[max(LEVELS.index(level), LEVELS.index(cap))]
