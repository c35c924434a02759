"""Where a place in the text that is checked stands in the file that it was read from.

Lines and columns are 1-based code points; a line ends with a line feed, a carriage return, or both. Offsets are 0-based
code points of the file as decoded, without its byte order mark. A text is made of pieces: stretches of the file as they
stand there, and words that something else in the file stands for, such as a character reference.
"""

import re
from array import array
from bisect import bisect_right
from typing import NamedTuple, Protocol

_LINE_END = re.compile(r"\r\n?|\n")
#: The width of a piece that stands in the file as it stands in the text.
_AS_IS = -1


class Position(NamedTuple):
    """A place: its line, its column, its offset; ``part`` says of what, where the file has parts of its own.

    ``part`` is ``page 3`` of a PDF, whose lines and offsets are those of the text in it, and ``title`` or ``text`` of an
    article in JSON Lines, whose offsets are those of that value as decoded, while line and column are the file's.
    """

    line: int
    column: int
    offset: int
    part: str | None = None


class Positions(Protocol):
    """The way from a text back to its file."""

    def start(self, offset: int) -> Position:
        """Return where the character at ``offset`` of the text begins."""
        ...

    def end(self, offset: int) -> Position:
        """Return where the character before ``offset`` is over: the exclusive end of what ends at ``offset``."""
        ...

    def spot(self, source: int) -> Position:
        """Return where an offset of the file stands, whether it is read or not."""
        ...


class Lines:
    """The lines of a text, counted when the first place is asked for."""

    def __init__(self, text: str) -> None:
        """Keep ``text``."""
        self.text = text
        self._starts: array[int] | None = None

    def position(self, offset: int) -> Position:
        """Return the line and column of ``offset``."""
        if self._starts is None:
            self._starts = array("q", [0])
            self._starts.extend(match.end() for match in _LINE_END.finditer(self.text))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)

    def __getstate__(self) -> str:
        """Return the text: the lines are counted again by whoever asks."""
        return self.text

    def __setstate__(self, state: str) -> None:
        """Take the text."""
        self.text, self._starts = state, None


class FilePositions:
    """The way back from a text that was made of pieces of one file."""

    def __init__(self, source: str, pieces: "Pieces | None" = None, parts: "tuple[tuple[int, str], ...]" = ()) -> None:
        """Take the file as decoded; without ``pieces`` the text is the file, character by character.

        ``parts`` has the offset of ``source`` at which each named part begins, in order.
        """
        self._lines = Lines(source)
        self._pieces = pieces
        self._parts = parts

    def start(self, offset: int) -> Position:
        """Return where the character at ``offset`` of the text begins; behind the last one, where that is over."""
        if self._pieces is not None and offset >= self._pieces.length:
            return self.end(offset)
        return self.spot(offset if self._pieces is None else self._pieces.source(offset)[0])

    def end(self, offset: int) -> Position:
        """Return where the character before ``offset`` of the text is over."""
        if self._pieces is None:
            return self.spot(offset)
        if offset <= 0:
            return self.spot(self._pieces.source(0)[0])
        return self.spot(self._pieces.source(min(offset, self._pieces.length) - 1)[1])

    def spot(self, source: int) -> Position:
        """Return where an offset of the file stands."""
        place = self._lines.position(max(0, min(source, len(self._lines.text))))
        part = bisect_right(self._parts, source, key=_first) - 1
        return place._replace(part=self._parts[part][1]) if part >= 0 else place


def _first(part: tuple[int, str]) -> int:
    return part[0]


class Pieces:
    """A text in the making, and what each of its pieces stands for in the file."""

    def __init__(self, source: str) -> None:
        """Take the file as decoded; nothing of it is in the text yet."""
        self.length = 0
        self._source = source
        self._texts: list[str] = []
        self._starts = array("q")  # in the text
        self._sources = array("q")  # in the file
        self._widths = array("q")  # in the file, or _AS_IS

    def take(self, start: int, end: int) -> None:
        """Add a stretch of the file as it stands."""
        if end > start:
            self.put(self._source[start:end], start, None)

    def put(self, text: str, start: int, end: int | None) -> None:
        """Add ``text``, which ``start`` to ``end`` of the file stands for; no end: character by character."""
        if not text:
            return
        follows = end is None and self._widths and self._widths[-1] == _AS_IS
        if not (follows and self._sources[-1] + self.length - self._starts[-1] == start):
            self._starts.append(self.length)
            self._sources.append(start)
            self._widths.append(_AS_IS if end is None else end - start)
        self._texts.append(text)
        self.length += len(text)

    def text(self) -> str:
        """Return the text so far, which can be asked for once, at the end."""
        made = "".join(self._texts)
        self._texts, self._source = [], ""
        return made

    def source(self, offset: int) -> tuple[int, int]:
        """Return where in the file the character at ``offset`` of the text begins and is over."""
        if not self._starts:
            return 0, 0
        piece = max(0, bisect_right(self._starts, offset) - 1)
        start, width = self._sources[piece], self._widths[piece]
        if width != _AS_IS:
            return start, start + width
        start += offset - self._starts[piece]
        return start, start + 1
