"""Where every key, value and table of a TOML document stands.

``tomllib`` gives no positions, and the maintained readers that do are either very young or need two compiled
packages (see docs/decisions.md). This pass only finds places: the document must already have been accepted by
``tomllib``, so it need not judge anything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

#: Keys and list positions from the root of the document: ("sources", 0, "facts", 2, "value").
Path = tuple[str | int, ...]

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_COMMENT = re.compile(r"#[^\n]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"[ \t]*")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}|\'\'\'(?:[^\']|\'(?!\'\'))*\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL
)
_SCALAR = re.compile(r"[^,\]}\n#]+")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


class Spot(NamedTuple):
    """A 1-based line and a 1-based column in code points."""

    line: int
    column: int


class Part(NamedTuple):
    """One piece of a document by its offsets: a table header, a key with its value, or an item of a list.

    ``start`` is where it begins, ``end`` where it is over (exclusive); ``value`` is where its value begins: that is
    ``start`` for the item of a list, and None for a header.
    """

    path: Path
    start: int
    value: int | None
    end: int


def _unquote(text: str) -> str:
    if text[0] == "'":
        return text[1:-1]

    def char(match: re.Match[str]) -> str:
        code = match.group(1) or match.group(2)
        return chr(int(code, 16)) if code else _ESCAPED[match.group(3)]

    return _ESCAPE.sub(char, text[1:-1])


class Positions:
    """The places of one document."""

    def __init__(self, text: str) -> None:
        """Scan ``text``, a valid TOML document."""
        #: The document itself.
        self.text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._keys: dict[Path, int] = {}
        self._values: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}
        self._parts: dict[Path, list[Part]] = {}
        #: The headers and the keys with their values that make the document, in file order.
        self.statements: list[Part] = []
        #: Where the comments begin, in file order.
        self.comments: list[int] = []
        self._scan()

    def key(self, path: Path) -> Spot:
        """Return where the key or table header of ``path`` begins, or that of the nearest parent with one."""
        return self._spot(self._keys, path)

    def value(self, path: Path) -> Spot:
        """Return where the value of ``path`` begins, or the key or header of the nearest parent."""
        return self.spot(self._values[path]) if path in self._values else self.key(path)

    def parts(self, path: Path) -> list[Part]:
        """Return the items of the list, or the keys with their values of the inline table, that ``path`` holds."""
        return self._parts.get(path, [])

    def line_end(self, offset: int) -> int:
        """Return the offset behind the line that an offset lies on, its newline included."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found + 1

    def spot(self, offset: int) -> Spot:
        """Return the line and column of an offset into the text."""
        line = bisect_right(self._starts, offset)
        return Spot(line, offset - self._starts[line - 1] + 1)

    def _spot(self, table: dict[Path, int], path: Path) -> Spot:
        while path and path not in table:
            path = path[:-1]
        return self.spot(table.get(path, 0))

    def _scan(self) -> None:
        text, position = self.text, 0
        table: Path = ()
        end = len(text)
        while (position := self._skip(position)) < end:
            if text.startswith("[", position):
                start = position
                table, position = self._header(position)
                self.statements.append(Part(table, start, None, position))
            else:
                position = self._pair(position, table, self.statements)

    def _skip(self, position: int) -> int:
        match = _SPACE.match(self.text, position)
        end = match.end() if match else position
        if self.text.find("#", position, end) >= 0:
            self.comments += [found.start() for found in _COMMENT.finditer(self.text, position, end)]
        return end

    def _dotted(self, position: int) -> tuple[list[str], int]:
        """Read a dotted key; return its parts and where it ends."""
        parts: list[str] = []
        while True:
            position = self._blank(position)
            match = _BARE.match(self.text, position) or _STRING.match(self.text, position)
            if not match:  # unreachable on a valid document; never loop on anything else
                return parts, len(self.text)
            parts.append(match.group() if match.re is _BARE else _unquote(match.group()))
            position = self._blank(match.end())
            if not self.text.startswith(".", position):
                return parts, position
            position += 1

    def _blank(self, position: int) -> int:
        match = _BLANK.match(self.text, position)
        return match.end() if match else position

    def _header(self, position: int) -> tuple[Path, int]:
        start, array = position, self.text.startswith("[[", position)
        parts, position = self._dotted(position + (2 if array else 1))
        path: Path = ()
        for part in parts[:-1]:
            path = (*path, part)
            if path in self._counts:
                path = (*path, self._counts[path])
        path = (*path, parts[-1])
        if array:
            self._counts[path] = self._counts.get(path, -1) + 1
        if path in self._counts:
            path = (*path, self._counts[path])
        self._keys[path] = start
        return path, position + (2 if array else 1)

    def _pair(self, position: int, table: Path, among: list[Part]) -> int:
        start = position
        parts, position = self._dotted(position)
        path = table
        for part in parts:
            path = (*path, part)
            self._keys.setdefault(path, start)
        value = self._blank(position + 1)
        end = self._value(value, path)
        among.append(Part(path, start, value, end))
        return end

    def _value(self, position: int, path: Path) -> int:
        self._values[path] = position
        opening = self.text[position : position + 1]
        if opening == "[":
            return self._array(position + 1, path)
        if opening == "{":
            members = self._parts[path] = []
            position = self._skip(position + 1)
            while position < len(self.text) and not self.text.startswith("}", position):
                position = self._skip(self._pair(position, path, members))
                if self.text.startswith(",", position):
                    position = self._skip(position + 1)
            return position + 1
        if match := _STRING.match(self.text, position):
            return match.end()
        match = _SCALAR.match(self.text, position)
        return position + len(match.group().rstrip()) if match else len(self.text)

    def _array(self, position: int, path: Path) -> int:
        items = self._parts[path] = []
        position = self._skip(position)
        while position < len(self.text) and not self.text.startswith("]", position):
            item, start = (*path, len(items)), position
            position = self._value(start, item)
            items.append(Part(item, start, start, position))
            position = self._skip(position)
            if self.text.startswith(",", position):
                position = self._skip(position + 1)
        return position + 1
