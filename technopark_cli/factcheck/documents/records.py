"""JSON Lines of articles: one JSON object a line, with ``text`` and what else is known of it.

``{"id": "a1", "text": "…", "title": "…", "date": "2023-11-24", "language": "fr"}``; keys beside these are allowed. The
title is read before the text. Lines are read one after the other, so that memory does not grow with their number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from json import JSONDecodeError, JSONDecoder
from json.decoder import scanstring  # type: ignore[attr-defined] # what json itself reads strings with
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.documents.assembly import About, assembled
from technopark_cli.factcheck.documents.base import Unreadable
from technopark_cli.factcheck.documents.dating import date_of
from technopark_cli.factcheck.documents.decoding import decode, marked, strictly
from technopark_cli.factcheck.documents.plain import read_text
from technopark_cli.factcheck.documents.positions import Position
from technopark_cli.model.errors import TechnoparkError
from technopark_cli.model.places import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from technopark_cli.factcheck.documents.base import Document, Options

#: What stands between the title and the text of an article.
BETWEEN = "\n\n"

_DECODER = JSONDecoder()
_BLANK = re.compile(r"[ \t\r\n]*")
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
#: Encodings in which a byte of ten is a line feed.
_BYTEWISE = re.compile(r"(?!utf[-_ ]?(?:16|32))", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")
_KNOWN = ("id", "text", "title", "date", "language")


class Value(NamedTuple):
    """A value of a record, and where it begins in its line."""

    value: object
    start: int


class Literal:
    """A JSON string in its line: where each of its characters stands there."""

    def __init__(self, line: str, start: int) -> None:
        """Take the line, and where the opening quote stands."""
        self._line, self._start = line, start + 1
        self._escapes: list[tuple[int, int]] | None = None  # behind each escape: in the value, in the line

    def column(self, offset: int) -> int:
        """Return the 1-based column of the character at ``offset`` of the value."""
        if self._escapes is None:
            end = scanstring(self._line, self._start)[1] - 1
            matches = list(_ESCAPE.finditer(self._line, self._start, end))
            spared = accumulate(match.end() - match.start() - 1 for match in matches)
            ends = [match.end() for match in matches]
            self._escapes = [(end - self._start - saved, end) for end, saved in zip(ends, spared, strict=True)]
        index = bisect_right(self._escapes, (offset, len(self._line))) - 1
        value, source = self._escapes[index] if index >= 0 else (0, self._start)
        return source + offset - value + 1


class RecordPositions:
    """The way from the text of an article back to its line of a JSON Lines file.

    Line and column are those of the file. The offset is one into the value of the key that ``part`` names, ``title`` or
    ``text``, as decoded: that is what a program has at hand that reads the same records.
    """

    def __init__(self, number: int, text: Literal, title: Literal | None, length: int) -> None:
        """Take the number of the line, its literals, and the length of the title."""
        self._number, self._text, self._title = number, text, title
        self._length = length if title else 0
        self._between = self._length + len(BETWEEN) if title else 0

    def start(self, offset: int) -> Position:
        """Return where the character at ``offset`` of the text begins."""
        return self._place(offset, offset < self._between)

    def end(self, offset: int) -> Position:
        """Return where the character before ``offset`` is over."""
        return self._place(offset, offset <= self._length and bool(self._title))

    def spot(self, source: int) -> Position:
        """Return where an offset of what was read stands."""
        return self.start(source)

    def _place(self, offset: int, title: bool) -> Position:  # noqa: FBT001
        if title and self._title:
            offset = min(offset, self._length)
            return Position(self._number, self._title.column(offset), offset, "title")
        offset -= self._between
        return Position(self._number, self._text.column(offset), offset, "text")


def read_lines(lines: Iterable[bytes], name: str, options: Options) -> Iterator[Document | Problem]:
    """Yield the articles of a file from its lines; a line that is none is a problem, and the next one is read."""
    for number, line in enumerate(_decoded(lines, name, options), 1):
        if isinstance(line, Problem):
            yield line._replace(place=line.place._replace(line=number))
        elif line.strip():
            try:
                yield from _article(line.rstrip("\r\n"), number, name, options)
            except TechnoparkError as error:
                yield getattr(error, "problem", None) or Problem(Place(name, number), str(error))


def _decoded(lines: Iterable[bytes], name: str, options: Options) -> Iterator[str | Problem]:
    """Yield the lines as text, or what keeps one from being text."""
    lines = iter(lines)
    first = next(lines, b"")
    told, skipped = marked(first) or (options.encoding or "utf-8", 0)
    if not _BYTEWISE.match(told):  # a line feed is more than one byte
        yield from decode(b"".join([first, *lines]), name, options.encoding).split("\n")
        return
    yield _line(first[skipped:], name, told)
    for line in lines:
        yield _line(line, name, told)


def _line(line: bytes, name: str, encoding: str) -> str | Problem:
    try:
        return strictly(line, name, encoding)
    except Unreadable as error:
        return error.problem


def _article(line: str, number: int, name: str, options: Options) -> Iterator[Document | Problem]:
    record = _record(line, number, name)
    text = record["text"]
    titled = str(record["title"].value).strip() if "title" in record else ""
    title = str(record["title"].value) if titled else ""
    literals = Literal(line, text.start), Literal(line, record["title"].start) if title else None
    body, comments = read_text(_sound(str(text.value)))
    before = _sound(title) + BETWEEN if title else ""
    moved = [
        each._replace(source=each.source + len(before), start=each.start + len(before), end=each.end + len(before))
        for each in comments
    ]
    shown = f"{name}#{_sound(str(record['id'].value)) if 'id' in record else number}"
    said = {key: str(record[key].value) for key in ("date", "language") if key in record}
    about = About(titled or None, said.get("date"), "metadata", said.get("language"))
    positions = RecordPositions(number, *literals, len(title))
    for made in assembled(shown, before + body, positions, about, options, moved):
        yield made._replace(place=made.place._replace(file=name)) if isinstance(made, Problem) else made


def _sound(text: str) -> str:
    """Return ``text`` without halves of characters, which JSON can escape and nothing can print; same length."""
    return _SURROGATE.sub("\ufffd", text) if not text.isascii() else text


def _record(line: str, number: int, name: str) -> dict[str, Value]:
    """Return the keys of a record that are known, and are not null, with their values.

    Raises:
        Unreadable: it is no JSON object, has no text, or a value is not of its kind.
    """
    try:
        found = {key: value for key, value in _pairs(line) if key in _KNOWN and value.value is not None}
    except JSONDecodeError as error:
        msg = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise Unreadable(name, msg, number, error.pos + 1) from error
    except (RecursionError, ValueError) as error:  # nested or long beyond any article
        msg = "not JSON that can be read: too deeply nested, or a number too long"
        raise Unreadable(name, msg, number) from error
    if "text" not in found:
        msg = 'no "text" in this article — write {"id": "…", "text": "…", "date": "…", "language": "…"}'
        raise Unreadable(name, msg, number)
    for key, (value, start) in found.items():
        if not isinstance(value, str) and not (key == "id" and isinstance(value, int)):
            msg = f'"{key}" is not a string'
            raise Unreadable(name, msg, number, start + 1)
    date = found.get("date")
    if date and date.value and not date_of(str(date.value)):
        msg = f"'{str(date.value)[:40]}' is not a date — write 2023-11-24, 2023-11 or 2023"
        raise Unreadable(name, msg, number, date.start + 1)
    return found


def _pairs(line: str) -> Iterator[tuple[str, Value]]:
    """Yield the keys of the object that a line is, with their values.

    Raises:
        JSONDecodeError: it is none; the error knows the place.
    """
    position = _expect("{", line, _blank(line, 1 if line[:1] == "\ufeff" else 0), "not an object")
    position = _blank(line, position)
    if line[position : position + 1] != "}":
        while True:
            _expect('"', line, position, "expecting a key in double quotes")
            key, position = scanstring(line, position + 1)
            start = _blank(line, _expect(":", line, _blank(line, position), "expecting a colon"))
            value, position = _DECODER.raw_decode(line, start)
            yield key, Value(value, start)
            position = _blank(line, position)
            if line[position : position + 1] != ",":
                break
            position = _blank(line, position + 1)
    position = _blank(line, _expect("}", line, position, "expecting a comma or the end of the object"))
    if position < len(line):
        msg = "more behind the object"
        raise JSONDecodeError(msg, line, position)


def _expect(sign: str, line: str, position: int, message: str) -> int:
    if line[position : position + 1] != sign:
        raise JSONDecodeError(message, line, position)
    return position + 1


def _blank(line: str, position: int) -> int:
    return _BLANK.match(line, position).end()  # type: ignore[union-attr] # matches everywhere
