"""A web page in blocks of text, each of whose characters knows where it stands in the file.

A block is what a browser would set apart: a paragraph, a heading, an item, a row of a table. Runs of white space are one
blank, character references are what they stand for, a line break is a line end, cells are separated by tabs. What a
reader of the page does not see is left out, and so are figures struck out and marks of footnotes.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.documents.orders import body, ours
from technopark_cli.factcheck.documents.webpage.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905
#: What stands in these is never part of a text.
_UNREAD = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "datalist",
        "del",
        "head",
        "iframe",
        "math",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "option",
        "s",
        "script",
        "select",
        "strike",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
        "xmp",
    ]
)
#: … and in these seldom of an article's.
_AROUND = frozenset("nav header footer aside form menu dialog".split())  # noqa: SIM905
_SPACE = " \t\r\n\f"
_SPECIAL = re.compile(r"[ \t\r\n\f]+|&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_NOTE = re.compile(r"[\[(]?[0-9*†‡, ]{1,9}[\])]?")
#: Deeper markup than any page has is not followed: it is read as if it stood at this depth.
DEEPEST = 300


class Piece(NamedTuple):
    """A stretch of a block: what is read, and where it stands; no ``end`` where it stands there letter by letter."""

    text: str
    start: int
    end: int | None


class Block:
    """A stretch of text that a browser sets apart."""

    def __init__(self, name: str, *, around: bool) -> None:
        """Take the element that it is in, and whether that is among what surrounds articles."""
        self.name = name
        self.around = around
        self.pieces: list[Piece] = []
        #: What the comments in it say that are meant for the program, and where they stand.
        self.comments: list[tuple[str, int]] = []
        self.blank = True

    def add(self, text: str, start: int, end: int | None) -> None:
        """Add a piece; nothing where it would begin the block with a blank, or follow one with another."""
        if not text or (self.blank and not text.strip(_SPACE)):  # "&#1;" says nothing
            return
        self.pieces.append(Piece(text, start, end))
        self.blank = text[-1] in " \n\t"

    @property
    def text(self) -> str:
        """Return what the block says."""
        return "".join(piece.text for piece in self.pieces)


class Page(NamedTuple):
    """The blocks of a page in their order, those with nothing but comments too, and the tokens it was made of."""

    blocks: list[Block]
    tokens: list[Token]


def page(source: str) -> Page:
    """Return the blocks of a page."""
    found = list(tokens(source))
    return Page(_Reader(source).read(found), found)


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._open: list[str] = []
        self._count: Counter[str] = Counter()
        self._hidden = 0  # how many elements were open when a hidden one began, 0 outside of one
        self._block = Block("body", around=False)
        self._blocks = [self._block]

    def read(self, found: Iterable[Token]) -> list[Block]:
        for token in found:
            if token.kind == "text":
                self._text(token)
            elif token.kind == "start":
                self._start(token)
            elif token.kind == "end":
                self._end(token.name)
            elif token.kind == "comment" and ours(said := body(self._source, token.start, token.end)):
                self._block.comments.append((said, token.start))
        return [block for block in self._blocks if block.pieces or block.comments]

    def _start(self, token: Token) -> None:
        name = token.name
        if name in _BLOCKS:
            self._turn(name)
        elif name == "br":
            self._block.add("\n", token.start, token.end)
        elif name in ("td", "th"):
            self._block.add("\t", token.start, token.end)
        if name not in _VOID and len(self._open) < DEEPEST:
            self._open.append(name)
            self._count[name] += 1
            if not self._hidden and (name in _UNREAD or "hidden" in token.attributes):
                self._hidden = len(self._open)

    def _end(self, name: str) -> None:
        if self._count[name]:
            while self._open:
                last = self._open.pop()
                self._count[last] -= 1
                if last == name:
                    break
            if len(self._open) < self._hidden:
                self._hidden = 0
        if name in _BLOCKS:
            self._turn(next((each for each in reversed(self._open) if each in _BLOCKS), "body"))

    def _turn(self, name: str) -> None:
        """Begin another block."""
        around = any(self._count[each] for each in _AROUND) or name in _AROUND
        if self._block.pieces or self._block.comments:
            self._block = Block(name, around=around)
            self._blocks.append(self._block)
        else:
            self._block.name, self._block.around = name, around

    def _text(self, token: Token) -> None:
        if self._hidden or (self._count["sup"] and self._note(token)):
            return
        add, position = self._block.add, token.start
        for match in _SPECIAL.finditer(self._source, token.start, token.end):
            sign = match[0]
            spoken = sign if sign == " " else " " if sign[0] in _SPACE else html.unescape(sign)
            if spoken == sign and sign != " ":
                continue
            if sign == " " and match.end() < token.end and not (self._block.blank and match.start() == position):
                continue  # the usual blank between two words
            if match.start() > position:
                add(self._source[position : match.start()], position, None)
            if spoken != "\xad":  # where a word may be divided, should it come to that
                add(spoken, match.start(), match.end())
            position = match.end()
        if position < token.end:
            add(self._source[position : token.end], position, None)

    def _note(self, token: Token) -> bool:
        """Tell whether what is set high is the mark of a footnote: not of ``m²``, nor the ending of an ordinal."""
        said = self._source[token.start : token.end].strip()
        before = self._block.pieces[-1].text[-1:] if self._block.pieces else ""
        return bool(_NOTE.fullmatch(said)) and not (before == "m" and said in ("2", "3"))
