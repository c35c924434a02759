"""The text of an article: its front matter, its paragraphs, and where its body begins.

Every line that is not blank is a paragraph. Pages carry menus and titles before the body; a line ``---`` ends them, and
the next line that is not blank is paragraph 1. A first line ``---`` opens front matter instead, ``key: value`` lines up to
the next ``---``, after which the body begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

MARK = "---"
#: Front matter longer than this is none.
MOST_LINES = 100


#: A longer line is no paragraph that anybody wrote; only its beginning is read.
LONGEST = 20_000


class Paragraph(NamedTuple):
    """One paragraph: its text, and the 1-based line on which it stands."""

    text: str
    line: int


class Article(NamedTuple):
    """A text in paragraphs; ``body`` is the position of paragraph 1 among them, None where nothing marks it."""

    paragraphs: tuple[Paragraph, ...]
    body: int | None
    meta: Mapping[str, str]


def article(text: str, start: int | None = None) -> Article:
    """Return ``text`` in paragraphs; ``start`` is the line on which paragraph 1 stands, where that is known."""
    lines = text.removeprefix("\ufeff").split("\n")
    meta, after = _front_matter(lines)
    mark = after or next((number for number, line in enumerate(lines, 1) if line.strip() == MARK), 0)
    begin = start or (mark + 1 if mark else None)
    kept = [
        Paragraph(line.strip(), number)
        for number, line in enumerate(lines, 1)
        if number > after and line.strip() and line.strip() != MARK
    ]
    body = None if begin is None else sum(paragraph.line < begin for paragraph in kept)
    return Article(tuple(kept), body, meta)


def _front_matter(lines: list[str]) -> tuple[dict[str, str], int]:
    """Return the keys before the text, in lower case, and how many lines they take; none without both marks."""
    if not lines or lines[0].strip() != MARK:
        return {}, 0
    meta: dict[str, str] = {}
    for number, line in enumerate(lines[1:MOST_LINES], 2):
        if line.strip() == MARK:
            return meta, number
        key, colon, value = line.partition(":")
        if colon and key.strip().isidentifier():
            meta[key.strip().lower()] = value.strip().strip("\"'")
    return {}, 0
