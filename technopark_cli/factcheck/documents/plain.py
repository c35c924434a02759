"""Plain text: the text itself, character by character.

Nothing moves: line ends of any kind become line feeds of the same length, comments meant for the program become blanks,
and so do the line ends of a text that was broken at a fixed width.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from technopark_cli.factcheck.documents.assembly import About, assembled
from technopark_cli.factcheck.documents.decoding import decode
from technopark_cli.factcheck.documents.matter import matter
from technopark_cli.factcheck.documents.orders import Comment, body, comments, ours
from technopark_cli.factcheck.documents.positions import FilePositions, Pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.factcheck.documents.base import Document, Input
    from technopark_cli.model.places import Problem

#: A text is broken at a fixed width only if its longest line lies between these.
NARROWEST, WIDEST = 40, 120
#: … and if most of its line ends stand where the next word had no room, and at least so many.
MOST, FEWEST = 0.8, 2

_LONG = re.compile(rf"[^\n]{{{WIDEST + 1}}}")
_ITEM = re.compile(r"\s*(?:[-*+•–—]|\d{1,3}[.)])\s")
_WORD = re.compile(r"\S")


def read(given: Input) -> Iterator[Document | Problem]:
    """Yield the text of a file."""
    source = decode(given.content, given.name, given.options.encoding)
    before = matter(source)
    pieces = None
    if before.end:
        pieces = Pieces(source)
        pieces.take(before.end, len(source))
        pieces.text()
    text, found = read_text(source[before.end :])
    moved = [each._replace(source=each.source + before.end) for each in found]
    about = About(before.title, before.published, "front matter", before.language)
    yield from assembled(given.name, text, FilePositions(source, pieces), about, given.options, moved)


def read_text(text: str) -> tuple[str, list[Comment]]:
    """Return ``text`` as it is to be read, character by character, and the comments in it meant for the program."""
    text = even(text)
    spans = [(start, end) for start, end in comments(text) if ours(body(text, start, end))]
    if not spans:
        return unwrapped(text), []
    bodies = [body(text, start, end) for start, end in spans]
    text = unwrapped(_blanked(text, spans))
    return text, _placed(text, spans, bodies)


def even(text: str) -> str:
    """Return ``text`` with line feeds for line ends of any kind, at the same length."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


def unwrapped(text: str) -> str:
    """Return ``text`` without the line ends that only a fixed width made: each becomes a blank.

    A line end is one of those if the next word had no room on the line. A text in which most line ends inside
    paragraphs are not is left as it is.
    """
    if "\n" not in text or _LONG.search(text):
        return text
    lines = text.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    if width < NARROWEST:
        return text
    inside = [index for index, (line, after) in enumerate(pairwise(lines)) if _continued(line, after)]
    broken = [index for index in inside if _full(lines[index], lines[index + 1], width)]
    if len(broken) < FEWEST or len(broken) < MOST * len(inside):
        return text
    ends = ["\n"] * (len(lines) - 1) + [""]
    for index in broken:
        ends[index] = " "
    return "".join(line + end for line, end in zip(lines, ends, strict=True))


def _continued(line: str, after: str) -> bool:
    """Tell whether two lines may belong to one paragraph."""
    return bool(line.strip() and after.strip()) and not _ITEM.match(after)


def _full(line: str, after: str, width: int) -> bool:
    """Tell whether the first word of the line ``after`` had no room on ``line``."""
    return len(line.rstrip()) + 1 + len(after.split(None, 1)[0]) > width


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    kept, position = [], 0
    for start, end in spans:
        kept += [text[position:start], " " * (end - start)]
        position = end
    return "".join([*kept, text[position:]])


def _placed(text: str, spans: list[tuple[int, int]], bodies: list[str]) -> list[Comment]:
    """Return comments with the stretch that each covers: its line, or the next one if there is nothing else on it."""
    placed = []
    start, end, word, covered = 0, -1, -1, (0, 0)
    for (opening, _), said in zip(spans, bodies, strict=True):
        if opening > end:  # many comments may stand on one line
            start, end = _line(text, opening)
            if word < start:  # or before one word
                match = _WORD.search(text, start)
                word = match.start() if match else len(text)
                covered = _line(text, word)
        placed.append(Comment(said, opening, *covered))
    return placed


def _line(text: str, offset: int) -> tuple[int, int]:
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text)
