"""Flaws of a base, and findings of any kind as programs show them beside the lines of a file."""

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
    """Findings, the pages of all rules that were asked, and the language of the messages; pages are in English."""

    pages: tuple[Page, ...]
    found: tuple[Annotation, ...]
    language: str = "en"
