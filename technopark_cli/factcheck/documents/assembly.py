"""What every reader does at its end: settle the date and the language, and read the comments meant for the program."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.documents.base import Document, Ignore
from technopark_cli.factcheck.documents.dating import date_of, dateline
from technopark_cli.factcheck.documents.orders import order
from technopark_cli.model.places import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from technopark_cli.factcheck.documents.base import Options
    from technopark_cli.factcheck.documents.orders import Comment
    from technopark_cli.factcheck.documents.positions import Positions

_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.IGNORECASE)
_FILE_DATE = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")


class About(NamedTuple):
    """What a file says of its article; ``published`` as it is written there, ``basis`` what says so."""

    title: str | None = None
    published: str | None = None
    basis: str = "metadata"
    language: str | None = None


def assembled(
    name: str,
    text: str,
    positions: Positions,
    about: About,
    options: Options,
    comments: Iterable[Comment] = (),
    remarks: tuple[str, ...] = (),
) -> Iterator[Document | Problem]:
    """Yield what is wrong with the comments of a document, then the document."""
    published, basis = None, None
    for published, basis in _dates(name, text, about, options):  # noqa: B007 - the first that there is
        if published:
            break
    if about.published and not options.published and not date_of(about.published):
        remarks = (*remarks, f"'{about.published[:40]}' is not understood as a date")
    ignores: list[Ignore] = []
    for comment in comments:
        found, place = order(comment.body, options.codes), positions.spot(comment.source)
        if isinstance(found, str):
            yield Problem(Place(name, place.line, place.column), found)
        else:
            start, end = (0, len(text)) if found.whole else (comment.start, comment.end)
            ignores.append(Ignore(found.codes, found.reason, place.line, place.column, start, end, place.offset))
    yield Document(
        name,
        text,
        positions,
        about.title or None,
        published,
        basis if published else None,
        options.language or language(about.language),
        tuple(ignores),
        remarks,
    )


def language(said: str | None) -> str | None:
    """Return the language of a tag such as ``fr``, ``fr-MA`` or ``fr_FR``; None if it is none."""
    match = _LANGUAGE.fullmatch(said.strip()) if said else None
    return match[1].lower() if match else None


def _dates(name: str, text: str, about: About, options: Options) -> Iterator[tuple[str | None, str]]:
    """Yield dates and what says them, best first."""
    yield options.published, "given"
    yield date_of(about.published or ""), about.basis
    yield dateline(text), "dateline"
    match = _FILE_DATE.search(os.path.basename(name))
    yield date_of(match[1]) if match else None, "file name"
