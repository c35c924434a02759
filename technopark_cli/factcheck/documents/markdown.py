"""Markdown: what a reader of the page sees, without code, link targets and other markup.

markdown-it tells which lines are paragraphs, headings, cells and code; the marks inside a paragraph are found by
:mod:`inline`. Lines of one paragraph are joined, blocks are separated by blank lines, cells of a table by tabs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.documents.assembly import About, assembled
from technopark_cli.factcheck.documents.decoding import decode
from technopark_cli.factcheck.documents.inline import Inline
from technopark_cli.factcheck.documents.matter import matter
from technopark_cli.factcheck.documents.orders import Comment, body, ours
from technopark_cli.factcheck.documents.positions import FilePositions, Pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from technopark_cli.factcheck.documents.base import Document, Input
    from technopark_cli.model.places import Problem

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
#: Raw HTML whose content is not read.
_UNREAD = re.compile(r"\s*<(?:script|style|pre|template|textarea|svg)\b", re.IGNORECASE)


class Stretch(NamedTuple):
    """A line of a block, or the part of it that belongs to the block: where it stands in the file."""

    start: int
    end: int


class _Page:
    """A Markdown file on its way to a text."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.pieces = Pieces(source)
        self.comments: list[Comment] = []
        self._waiting: list[tuple[str, int]] = []
        self._body = start
        ends = [match.end() for match in _LINE.finditer(source, start)]
        self._starts = [start, *ends]

    def tokens(self) -> list[Token]:
        """Return the blocks of the page."""
        from markdown_it import MarkdownIt  # noqa: PLC0415 - only for Markdown

        parser = MarkdownIt("commonmark").enable("table")
        parser.core.ruler.enableOnly(["normalize", "block"])
        return parser.parse(self.source[self._body :])

    def read(self) -> str:
        """Return the text of the page."""
        row = -1  # the line of the table row that was read last
        cursor = 0
        for token in self.tokens():
            if token.map is None or not token.content:
                continue
            if token.type == "inline" and token.level == 4:  # noqa: PLR2004 - a cell: table, head or body, row, cell
                line = self._line(token.map[0])
                start, cell = (cursor, True) if row == token.map[0] else (line.start, False)
                row = token.map[0]
                found = self._found(token.content, Stretch(start, line.end))
                cursor = found.end
                self._block([found], "\t" if cell else "\n\n")
            elif token.type == "inline":
                self._block(self._stretches(token))
            elif token.type == "html_block" and not _UNREAD.match(token.content):
                self._block([self._line(number) for number in range(*token.map)])
        self._cover(self.pieces.length, self.pieces.length)
        return self.pieces.text()

    def _line(self, number: int) -> Stretch:
        """Return a line of the body without its end."""
        start, end = self._starts[number], self._starts[number + 1]
        while end > start and self.source[end - 1] in "\r\n":
            end -= 1
        return Stretch(start, end)

    def _stretches(self, token: Token) -> list[Stretch]:
        first = token.map[0] if token.map else 0
        return [self._found(text, self._line(first + index)) for index, text in enumerate(token.content.split("\n"))]

    def _found(self, text: str, line: Stretch) -> Stretch:
        """Return where a line of a block's content stands in its line of the file."""
        content = text.strip()
        start = self.source.find(content, line.start, line.end)
        if start < 0:  # escaped bars of a table, characters that markdown-it replaces
            content = content.replace("|", "\\|").replace("\ufffd", "\0")
            start = self.source.find(content, line.start, line.end)
        return Stretch(start, start + len(content)) if start >= 0 else line

    def _block(self, lines: list[Stretch], before: str = "\n\n") -> None:
        """Add a block to the text."""
        text = "\n".join(self.source[line.start : line.end] for line in lines)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + line.end - line.start + 1)
        place = _Places(starts, lines)
        inline = Inline(text)
        start, position = self.pieces.length, 0
        edits = inline.edits()
        written = 0
        marks: list[tuple[int, int]] = []  # where lines of the block begin, in the block and in the text
        for edit in [*edits, None]:
            end = edit.start if edit else len(text)
            if end > position and (written or text[position:end].strip()):
                if not written and start:
                    self.pieces.put(before, lines[0].start, lines[0].start)
                    start += len(before)
                self.pieces.take(place.of(position), place.of(position) + end - position)
                written += 1
            if edit:
                if written and edit.text:
                    self.pieces.put(edit.text, place.of(edit.start), place.of(edit.end - 1) + 1)
                position = edit.end
                if text[edit.end - 1 : edit.end] == "\n":
                    marks.append((edit.end, self.pieces.length))
        self._comments(inline, text, place, (start, written, marks))

    def _comments(
        self, inline: Inline, text: str, place: _Places, made: tuple[int, int, list[tuple[int, int]]]
    ) -> None:
        """Place the comments of a block that was just added, and those that waited for it."""
        start, written, marks = made
        ends = self.pieces.length
        if written:
            self._cover(start, ends)
        for opening, closing in inline.comments:
            said = body(text, opening, closing)
            if not ours(said):
                continue
            if not written:
                self._waiting.append((said, place.of(opening)))
                continue
            line = bisect_right(marks, (opening, ends)) - 1
            left = marks[line][1] if line >= 0 else start
            right = marks[line + 1][1] if line + 1 < len(marks) else ends
            self.comments.append(Comment(said, place.of(opening), left, right))

    def _cover(self, start: int, end: int) -> None:
        """Let the comments that wait cover a stretch of the text."""
        self.comments += [Comment(said, source, start, end) for said, source in self._waiting]
        self._waiting = []


class _Places:
    """Where the characters of a block stand in the file."""

    def __init__(self, starts: list[int], lines: list[Stretch]) -> None:
        self._starts, self._lines = starts, lines

    def of(self, offset: int) -> int:
        line = min(bisect_right(self._starts, offset), len(self._lines)) - 1
        return self._lines[line].start + offset - self._starts[line]


def read(given: Input) -> Iterator[Document | Problem]:
    """Yield the text of a Markdown file."""
    source = decode(given.content, given.name, given.options.encoding)
    before = matter(source)
    page = _Page(source, before.end)
    text = page.read()
    about = About(before.title, before.published, "front matter", before.language)
    positions = FilePositions(source, page.pieces)
    yield from assembled(given.name, text, positions, about, given.options, page.comments)
