"""Numbers in digits and in words, read by themselves: what they are worth, whatever stands around them.

A value is kept as a whole number of its last decimals until it is multiplied out, so that no binary fraction spoils it.
"""

import re
from typing import Any, NamedTuple

from technopark_cli.factcheck.tables import BLANKS, DIGIT, INNER, WORD, Node, Tables, fold
from technopark_cli.model.quantity import Number

#: What a phrase means, and where it ends.
Found = tuple[tuple[Any, ...], int]
#: A longer row of digits is no number: a hash, an attack.
LONGEST = 24
#: So many words make a number at the most.
MOST_WORDS = 24

_RUN = re.compile(rf"([{DIGIT}]++)(?:([{BLANKS}.,'’٫٬،/:–—-])([{DIGIT}]++))?")
_GROUPS = re.compile(rf"[{DIGIT}]{{1,3}}(?:[{BLANKS}][{DIGIT}]{{3}}(?![{DIGIT}]))++(?:[.,٫]([{DIGIT}]++))?")
_MARKED = re.compile(rf"[{DIGIT}]++(?:[.,'’٬٫،][{DIGIT}]++)++")
_SPLIT = re.compile(r"([.,'’٬٫،])")
_FRACTIONS = {"½": (5, 1), "¼": (25, 2), "¾": (75, 2)}
_GROUP = 3


class Numeral(NamedTuple):
    """A number by itself: ``mantissa`` over 10 to the ``decimals``.

    Args:
        start: Where it begins.
        end: Where it ends.
        mantissa: Its digits.
        decimals: How many of them are decimals.
        shape: ``digits``, ``grouped``, ``words``, ``about`` (a collective), ``ordinal``, ``dual``, ``version``.
        factor: The scale that its words hold; digits get theirs later.
        other: The mantissa and decimals of the other reading, where a mark before three digits leaves two.
        mark: That mark.
        what: What a dual counts: a unit, or a power of ten.
    """

    start: int
    end: int
    mantissa: int
    decimals: int = 0
    shape: str = "digits"
    factor: int = 1
    other: tuple[int, int] | None = None
    mark: str = ""
    what: str = ""


def worth(mantissa: int, decimals: int, factor: int = 1, divisor: int = 1) -> Number:
    """Return a value multiplied out: an int where it is whole, else the float nearest to the decimal."""
    value = mantissa * factor
    if not decimals and divisor == 1:
        return value
    divisor *= 10**decimals
    whole, rest = divmod(value, divisor)
    return whole if not rest else value / divisor


def in_digits(text: str, at: int) -> Numeral | None:
    """Return the number whose first digit stands at ``at``; None where it is too long to be one."""
    match = _RUN.match(text, at)
    if match is None:
        return None
    whole, mark, part = match.groups()
    if len(whole) > LONGEST:
        return None
    if mark is None or mark in "/:-–—":
        return Numeral(at, at + len(whole), int(whole))
    if mark in BLANKS:
        grouped = len(part) == _GROUP and len(whole) <= _GROUP and whole[0] not in "0٠"
        return _grouped(text, at, whole) if grouped else Numeral(at, at + len(whole), int(whole))
    return _marked(text, at, whole)


def _grouped(text: str, at: int, whole: str) -> Numeral | None:
    match = _GROUPS.match(text, at)
    if match is None or match.end() - at > 2 * LONGEST:
        return Numeral(at, at + len(whole), int(whole))
    part = match[1] or ""
    if part:
        token = match.group()[: -len(part) - 1]
        if len(part) == _GROUP:  # "12 500,300" is a list or a slip; the decimals of a grouped number are few
            part, end = "", match.end() - 4
        else:
            end = match.end()
    else:
        token, end = match.group(), match.end()
    digits = "".join(char for char in token if char not in BLANKS)
    return Numeral(at, end, int(digits + part), len(part), "grouped")


def _marked(text: str, at: int, whole: str) -> Numeral | None:
    match = _MARKED.match(text, at)
    if match is None:
        return Numeral(at, at + len(whole), int(whole))
    pieces = _SPLIT.split(match.group()) if match.end() - at <= 2 * LONGEST else []
    if not pieces:
        return Numeral(at, match.end(), int(whole), shape="version")
    parts, marks = pieces[::2], pieces[1::2]
    if len(marks) == 1:
        return _one_mark(at, match.end(), parts, marks[0])
    threes = all(len(part) == _GROUP for part in parts[1:-1]) and len(parts[0]) <= _GROUP and parts[0][0] not in "0٠"
    alike = len(set(marks[:-1])) == 1
    if threes and alike and marks[-1] == marks[0] and len(parts[-1]) == _GROUP:
        return Numeral(at, match.end(), int("".join(parts)), shape="grouped")
    if threes and alike and marks[-1] != marks[0] and marks[-1] in ".,٫،":
        return Numeral(at, match.end(), int("".join(parts)), len(parts[-1]), "grouped")
    if "." in marks and alike and marks[0] == marks[-1]:
        return Numeral(at, match.end(), int(whole), shape="version")
    # "12,15,20": a list without blanks
    return Numeral(at, at + len(whole), int(whole))


def _one_mark(at: int, end: int, parts: list[str], mark: str) -> Numeral | None:
    whole, part = parts
    if len(part) > LONGEST:
        return None
    grouping = len(part) == _GROUP and len(whole) <= _GROUP and not (whole[0] in "0٠" and int(whole) == 0)
    joined = int(whole + part)
    if mark in "'’٬":
        if grouping:
            return Numeral(at, end, joined, shape="grouped")
        return Numeral(at, at + len(whole), int(whole))
    if mark == "٫" or not grouping:
        return Numeral(at, end, joined, len(part))
    return Numeral(at, end, joined, shape="grouped", other=(joined, len(part)), mark="," if mark == "،" else mark)


class _Count:
    """The parts of a number in words, as they come: scaled ones, and the one below a thousand that is being built."""

    __slots__ = ("factor", "group", "scaled", "started")

    def __init__(self) -> None:
        self.scaled: list[int] = []
        self.group = 0
        self.started = False
        self.factor = 1

    def total(self) -> int:
        return sum(self.scaled) + self.group

    def takes(self, kind: str, value: int) -> bool:
        """Take the next word if the number can go on with it."""
        if kind in ("number", "one"):
            if not self._fits(value):
                return False
            low = self.group % 100
            self.group += 76 if (low, value) == (4, 20) else value
        elif kind == "hundred":
            if self.group >= 100 or (self.group >= 10 and self.group % 10 == 0) or (not self.group and self.started):  # noqa: PLR2004
                if not (self.scaled and not self.group):
                    return False
            self.group = (self.group or 1) * 100
        elif kind == "twice":
            if self.group:
                return False
            self.group = 2
            if not self._scales(value):
                self.group = 0
                return False
        elif not self._scales(value):
            return False
        self.started = True
        return True

    def _fits(self, value: int) -> bool:
        if not self.group:
            return not self.started or bool(self.scaled and value < self.factor)
        low = self.group % 100
        if value < 10:  # noqa: PLR2004
            tens = low >= 20 and low % 10 == 0  # noqa: PLR2004
            return tens or (low == 0 and self.group >= 100) or (low == 10 and value > 6)  # noqa: PLR2004 - "dix-sept"
        if value < 20:  # noqa: PLR2004
            return (low == 0 and self.group >= 100) or low in (60, 80)  # noqa: PLR2004
        if value < 100:  # noqa: PLR2004
            return (low == 0 and self.group >= 100) or (value == 20 and self.group % 100 == 4)  # noqa: PLR2004
        return False

    def _scales(self, scale: int) -> bool:
        rest = self.group
        below = [part for part in self.scaled if part < scale]
        above = self.scaled[: len(self.scaled) - len(below)]
        if any(part < scale for part in above) or (above and above[-1] // scale < 1000):  # noqa: PLR2004
            return False
        self.scaled = [*above, (sum(below) + rest or 1) * scale]
        self.group, self.factor = 0, scale
        return True


def in_words(text: str, at: int, tables: Tables) -> Numeral | None:
    """Return the number whose first word stands at ``at``; None where the words there are none by themselves."""
    numbers, count = tables.numbers, _Count()
    position = end = at
    joined = False
    for index in range(MOST_WORDS):
        match = WORD.match(text, position)
        if match is None or (not index and match.start(1) != at):
            break
        word = fold(match[1])
        meaning = numbers.get(word) or _unglued(word, tables, first=not index)
        if meaning is None:
            break
        kind, value = meaning[0], meaning[-1]
        if kind == "join":
            if joined or not index:
                break
            joined, position = True, match.end()
            continue
        if kind in ("ordinal", "about", "dual"):
            return _closed(at, end, match, meaning, count, index)
        glued = kind == "joined"
        if glued:
            kind, value = meaning[1], meaning[2]
        if (joined or glued) and not _joins(count, kind, value, tables):
            break
        if not count.takes(kind, value):
            if not _reversed(count, kind, value, joined=joined or glued, joined_all=tables.joined == "all"):
                break
        joined = False
        position = end = match.end()
        half = _half(text, end, tables)
        if half:
            return _and_half(text, at, half, count, tables)
    if end == at:
        return None
    return Numeral(at, end, count.total(), shape="words", factor=count.factor)


def _unglued(word: str, tables: Tables, *, first: bool) -> tuple[object, ...] | None:
    """Return what a word means without the letters written together with it: "and", "the"."""
    if not tables.prefixes:
        return None
    for rest in _stripped(word, tables.prefixes):
        meaning = tables.numbers.get(rest)
        if meaning is not None and meaning[0] != "join":
            return meaning if first or meaning[0] in ("ordinal", "about", "dual") else ("joined", *meaning)
    return None


def _stripped(word: str, prefixes: str) -> list[str]:
    found = []
    for _ in range(3):
        for article in ("ال", "لل"):
            if word.startswith(article):
                found.append(word[2:])
        if word[:1] and word[0] in prefixes:
            word = word[1:]
            found.append(word)
        else:
            break
    return found


def _joins(count: _Count, kind: str, value: int, tables: Tables) -> bool:
    """Tell whether "and" may bring this word: "vingt et un", "one hundred and five", "treinta y dos"."""
    low = count.group % 100
    match tables.joined:
        case "tens":
            return value in (1, 11) and low >= 20  # noqa: PLR2004 - "soixante et onze"
        case "units":
            return kind in ("number", "one") and value < 10 and low >= 20  # noqa: PLR2004
        case "hundreds":
            return kind in ("number", "one", "hundred") and low == 0 and count.started
        case _:
            return True


def _reversed(count: _Count, kind: str, value: int, *, joined: bool, joined_all: bool) -> bool:
    """Take tens behind their units: "five and twenty"."""
    if joined_all and value == 10 and 1 < count.group < 10:  # noqa: PLR2004 - "five ten": fifteen
        count.group += value
        return True
    if joined and kind == "number" and 0 < count.group % 100 < 10 and 20 <= value < 100:  # noqa: PLR2004
        count.group += value
        return True
    if joined and kind == "number" and value >= 100 and not count.group and count.scaled:  # noqa: PLR2004
        count.group = value
        return True
    return False


def _half(text: str, end: int, tables: Tables) -> int:
    """Return where "and a half" ends behind a number; 0 if it does not stand there."""
    found = walk(text, end, tables.halves) if tables.halves else None
    return found[1] if found else 0


def _and_half(text: str, at: int, end: int, count: _Count, tables: Tables) -> Numeral:
    """Return a number with "and a half" behind it: half of its scale, or of one and then scaled."""
    if count.group or not count.scaled:
        total, match = count.total() * 10 + 5, WORD.match(text, end)
        meaning = tables.numbers.get(fold(match[1])) if match else None
        if match and meaning and meaning[0] in ("scale", "hundred"):
            return Numeral(at, match.end(), total * meaning[1] // 10, shape="words", factor=meaning[1])
        return Numeral(at, end, total, 1, "words")
    return Numeral(at, end, count.total() + count.factor // 2, shape="words", factor=count.factor)


def _closed(
    at: int,
    before: int,
    match: re.Match[str],
    meaning: tuple[object, ...],
    count: _Count,
    index: int,
) -> Numeral | None:
    """Return a number that an ordinal, a collective or a dual ends: "twenty-first", "two dozen"."""
    kind, value, end = meaning[0], meaning[-1], match.end()
    hyphen = match.start(1) > match.start() and match.group()[0] in "-‑"
    if kind == "dual":
        if index:
            return Numeral(at, before, count.total(), shape="words", factor=count.factor)
        return Numeral(at, end, 2, shape="dual", what=str(value))
    assert isinstance(value, int)  # noqa: S101 - ranks and collectives have numbers
    if kind == "ordinal":
        if index and not (hyphen and count.group % 10 == 0 and value < 10):  # noqa: PLR2004
            return Numeral(at, before, count.total(), shape="words", factor=count.factor)
        return Numeral(at, end, count.total() + value, shape="ordinal")
    return Numeral(at, end, (count.total() or 1) * value, shape="about")


def walk(text: str, position: int, node: Node) -> Found | None:
    """Return what the longest phrase at a position means, and where it ends; None where none stands there."""
    match = WORD.match(text, position)
    if match is None:
        return None
    following = node.get(fold(match[1]))
    return None if following is None else walk_from(text, match, following)


def walk_from(text: str, match: re.Match[str], node: Node) -> Found | None:
    """Return the same for a phrase whose first word was found."""
    position = match.end()
    best = (node[None], position) if None in node else None
    while len(node) > (None in node):
        following = INNER.match(text, position)
        after = node.get(fold(following[1])) if following else None
        if following is None or after is None:
            break
        node, position = after, following.end()
        if None in node:
            best = node[None], position
    return best
