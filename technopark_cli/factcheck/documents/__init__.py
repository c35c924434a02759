"""Articles from files: text, Markdown, HTML, PDF, JSON Lines, standard input, to texts whose places are known.

One reader per kind of file, told by the suffix. To add one: a module with ``read(Input)``, and a line in ``READERS``.
"""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from importlib import import_module
from typing import TYPE_CHECKING

from technopark_cli.factcheck.documents.assembly import language
from technopark_cli.factcheck.documents.base import Document, Ignore, Input, Options, Unreadable
from technopark_cli.factcheck.documents.dating import date_of
from technopark_cli.factcheck.documents.decoding import known
from technopark_cli.factcheck.documents.positions import Position, Positions
from technopark_cli.factcheck.documents.sources import STDIN, Source, problem, reason, sources
from technopark_cli.model import dates
from technopark_cli.model.errors import TechnoparkError, UsageProblem
from technopark_cli.model.places import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["READERS", "Document", "Ignore", "Options", "Position", "Positions", "documents"]

#: The module that reads files of each suffix. JSON Lines are read line by line, everything else at once.
READERS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "webpage",
    ".htm": "webpage",
    ".xhtml": "webpage",
    ".pdf": "pdf",
    ".jsonl": "records",
    ".ndjson": "records",
}


def documents(paths: Iterable[str], options: Options | None = None) -> Iterator[Document | Problem]:
    """Yield the articles that ``paths`` name, in order, each when it is asked for, and what is wrong with any.

    A path is a file, a folder, or ``-``. What cannot be read is a problem, and the next file is read; the status of a
    program that met a problem is that of :class:`TechnoparkError`.

    Raises:
        UsageProblem: no path, or an option that means nothing.
    """
    options = _checked(options or Options())
    paths = list(paths)
    if not paths:
        msg = "nothing to check — name files or folders, or - for standard input"
        raise UsageProblem(msg)
    return _each(paths, options)


def _checked(options: Options) -> Options:
    """Return the options, with the date and the language in the forms that documents have."""
    if options.encoding is not None:
        known(options.encoding)
    if options.published is not None and not date_of(options.published):
        msg = f"'{options.published}' is not a date: write {dates.DATE_FORMS}"
        raise UsageProblem(msg)
    if options.language is not None and not language(options.language):
        msg = f"'{options.language}' is not a language: write a code such as fr"
        raise UsageProblem(msg)
    return options._replace(published=date_of(options.published or ""), language=language(options.language))


def _each(paths: list[str], options: Options) -> Iterator[Document | Problem]:
    stdin_read = False
    for source in sources(paths, READERS):
        if isinstance(source, Problem):
            yield source
        elif source.path == STDIN and stdin_read:
            yield problem(source.name, "standard input can be read once only — name - once")
        else:
            stdin_read = stdin_read or source.path == STDIN
            yield from _read(_named(source, options), options)


def _named(source: Source, options: Options) -> Source:
    return source._replace(name=options.stdin_name) if source.path == STDIN and options.stdin_name else source


def _read(source: Source, options: Options) -> Iterator[Document | Problem]:
    """Yield what is in one file."""
    suffix = os.path.splitext(source.name)[1].lower()
    try:
        yield from _articles(source, READERS.get(suffix, "plain"), options)
    except Unreadable as error:
        unknown = suffix not in READERS and suffix
        message = f"{error.problem.message}; or is this no text? Known suffixes: {', '.join(READERS)}"
        yield error.problem._replace(message=message) if unknown else error.problem
    except TechnoparkError as error:
        yield problem(source.name, str(error))
    except OSError as error:
        yield problem(source.name, reason(error))
    except MemoryError:
        yield problem(source.name, "cannot be read: it does not fit into memory")


def _articles(source: Source, reader: str, options: Options) -> Iterator[Document | Problem]:
    module = import_module(f"{__name__}.{reader}")
    if source.path == STDIN and sys.stdin is None:  # closed by whoever started the program
        yield problem(source.name, "standard input is closed")
        return
    with nullcontext(sys.stdin.buffer) if source.path == STDIN else open(source.path, "rb") as stream:
        if reader == "records":
            yield from module.read_lines(stream, source.name, options)
            return
        content = stream.read()
    yield from module.read(Input(source.name, content, options))
