"""What a document is, what may be said about the reading of it, and what a reader makes."""

from collections.abc import Collection
from typing import NamedTuple

from technopark_cli.factcheck.documents.positions import Positions
from technopark_cli.model.errors import TechnoparkError
from technopark_cli.model.places import Place, Problem


class Ignore(NamedTuple):
    """A comment that says what not to report: codes or families of them, and why.

    ``line``, ``column`` and ``offset`` say where it stands in the file; ``start`` and ``end`` which stretch of the text it
    covers, and are equal where it covers nothing.
    """

    codes: tuple[str, ...]
    reason: str
    line: int
    column: int
    start: int
    end: int
    offset: int = 0


class Document(NamedTuple):
    """An article to check: ``text`` is all of it that is read, headline first where it is part of the article.

    A blank line or a line end is the end of a sentence; lines that only the width of a page or screen broke are joined.
    ``published`` is in the base's grammar of dates, and ``published_basis`` tells what says so: ``given``, ``front
    matter``, ``metadata``, ``dateline`` or ``file name``. ``language`` is a two- or three-letter code, None where nothing says it.
    """

    name: str
    text: str
    positions: Positions
    title: str | None = None
    published: str | None = None
    published_basis: str | None = None
    language: str | None = None
    ignores: tuple[Ignore, ...] = ()
    remarks: tuple[str, ...] = ()


class Options(NamedTuple):
    """How to read: what the user says goes before what a file says of itself.

    ``stdin_name`` names standard input, and its suffix tells the reader; ``codes`` are those that ignore comments may
    name, any of the right form where it is None.
    """

    encoding: str | None = None
    stdin_name: str | None = None
    published: str | None = None
    language: str | None = None
    codes: Collection[str] | None = None


class Input(NamedTuple):
    """One file to read: the name to show, what it holds."""

    name: str
    content: bytes
    options: Options


class Unreadable(TechnoparkError):
    """A document that cannot be read; carries the problem, which names the place and the remedy."""

    def __init__(self, name: str, message: str, line: int = 0, column: int = 1) -> None:
        """Say what is wrong with the file ``name``; line 0 is the file as a whole."""
        self.problem = Problem(Place(name, line, column), message)
        super().__init__(str(self.problem))
