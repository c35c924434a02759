"""Flaws of a base, and findings of any kind as programs show them beside the lines of a file."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from technopark_cli.model.places import Place


class Named(NamedTuple):
    """The id of something in a base, and where it stands."""

    id: str
    place: Place


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


class Region(NamedTuple):
    """The words that a finding is about: where they end (exclusive), their 0-based offsets in the file, themselves."""

    end_line: int
    end_column: int
    start: int
    end: int
    text: str


class Suppression(NamedTuple):
    """Why a finding is not to be shown: whether the file that it is in says so, in words, and where."""

    base: bool
    why: str
    place: Place | None = None


class Annotation(NamedTuple):
    """A finding of any kind as programs show it beside a line of a file.

    ``key`` names it for good: it must not change when lines move, nor with a figure in the message. ``state`` is new,
    unchanged or updated against a baseline, None without one; a known one has a ``suppression``. ``kind`` is what SARIF
    calls it: fail, or for what is no fault pass, open or review.
    """

    code: str
    level: str
    message: str
    place: Place
    key: str
    related: tuple[Named, ...] = ()
    state: str | None = None
    suppression: Suppression | None = None
    region: Region | None = None
    kind: str = "fail"
    properties: Mapping[str, object] = {}


class Page(NamedTuple):
    """What there is to know of a rule beside its findings: ``summary`` is the first line of its ``manual``."""

    code: str
    name: str
    level: str
    summary: str
    manual: str


class Annotations(NamedTuple):
    """Findings, which may be made while they are read, the pages of all rules that were asked, and a language.

    Messages are in that language; pages are in English.
    """

    pages: tuple[Page, ...]
    found: Iterable[Annotation]
    language: str = "en"
