"""Numbers in words, read by themselves: the words that follow each other as one number, and what they are worth."""

import re

from technopark_cli.factcheck.numbers.numerals import Numeral, walk
from technopark_cli.factcheck.numbers.tables import WORD, Meaning, Tables, fold

#: So many words make a number at the most.
MOST_WORDS = 24

_TEN, _TWENTY, _HUNDRED, _THOUSAND = 10, 20, 100, 1000
#: Tens that go on with ten to nineteen: "soixante-dix", "quatre-vingt-dix".
_LONG_TENS = (60, 80)
#: Ends of a number: ranks, collectives, and words that hold the number two.
_CLOSING = ("ordinal", "about", "dual")
_PREFIX_LETTERS = 2


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
            taken = self._adds(value)
        elif kind == "hundred":
            taken = self._hundreds()
        else:
            taken = self._scales(value, times=2 if kind == "twice" else 1)
        self.started = self.started or taken
        return taken

    def _adds(self, value: int) -> bool:
        low = self.group % _HUNDRED
        if (low, value) == (4, _TWENTY):  # quatre-vingt
            self.group += 76
            return True
        if not self._fits(value, low):
            return False
        self.group += value
        return True

    def _fits(self, value: int, low: int) -> bool:
        """Tell whether a word adds to what there is: units to tens, anything to hundreds."""
        if not self.group:
            return not self.started or bool(self.scaled and value < self.factor)
        if low == 0:
            return value < _HUNDRED <= self.group
        if value < _TEN:
            return (low >= _TWENTY and low % _TEN == 0) or (low == _TEN and value > 6)  # noqa: PLR2004 - "dix-sept"
        return value < _TWENTY and low in _LONG_TENS

    def _hundreds(self) -> bool:
        """Multiply by a hundred what stands before it: two, or twenty-five."""
        if self.group >= _HUNDRED or (self.group >= _TEN and self.group % _TEN == 0):
            return False
        if not self.group and self.started and not self.scaled:
            return False
        self.group = (self.group or 1) * _HUNDRED
        return True

    def _scales(self, scale: int, times: int) -> bool:
        """Multiply what stands before a scale and is smaller; ``times`` is two for words that hold a two."""
        if times > 1 and self.group:
            return False
        below = [part for part in self.scaled if part < scale]
        above = self.scaled[: len(self.scaled) - len(below)]
        if any(part < scale for part in above) or (above and above[-1] // scale < _THOUSAND):
            return False
        self.scaled = [*above, (sum(below) + self.group or 1) * scale * times]
        self.group, self.factor = 0, scale
        return True

    def takes_behind(self, value: int, *, joined: bool) -> bool:
        """Take a word that only some languages put here: tens behind their units, joined or as in "five ten"."""
        low = self.group % _HUNDRED
        units = 0 < low < _TEN
        teen = not joined and value == _TEN and units and low > 1
        tens = joined and units and _TWENTY <= value < _HUNDRED
        if teen or tens:
            self.group += value
        elif joined and not self.group and self.scaled and _HUNDRED <= value < _THOUSAND:
            self.group = value
        else:
            return False
        return True


def in_words(text: str, at: int, tables: Tables) -> Numeral | None:
    """Return the number whose first word stands at ``at``; None where the words there are none by themselves."""
    count = _Count()
    position = end = start = at
    joined = False
    for index in range(MOST_WORDS):
        match = WORD.match(text, position)
        if match is None or (not index and match.start(1) != at):
            break
        meaning, letters = _meaning(fold(match[1]), tables)
        if not index:
            start = at + letters
        if meaning[0] == "join":
            if joined or not index:
                break
            joined, position = True, match.end()
            continue
        if meaning[0] in _CLOSING:
            return _closed(start, end, match, meaning, count, index)
        joined = joined or bool(letters and index)
        if not meaning[0] or not _goes_on(count, meaning[0], meaning[1], tables, joined=joined):
            break
        joined, position = False, match.end()
        end = position
        half = walk(text, end, tables.halves) if tables.halves else None
        if half:
            return _and_half(text, start, half[1], count, tables)
    return None if end == at else Numeral(start, end, count.total(), shape="words", factor=count.factor)


def _goes_on(count: _Count, kind: str, value: int, tables: Tables, *, joined: bool) -> bool:
    """Take a word into a number if it goes on with it."""
    if joined and not _joins(count, kind, value, tables.joined):
        return False
    return count.takes(kind, value) or (
        tables.joined == "all" and kind == "number" and count.takes_behind(value, joined=joined)
    )


def _meaning(word: str, tables: Tables) -> tuple[Meaning, int]:
    """Return what a word means as a part of a number, and how many letters are written together with it before."""
    meaning = tables.numbers.get(word)
    if meaning is not None or not tables.prefixes:
        return meaning or ("",), 0
    for letters in range(_PREFIX_LETTERS + 1):
        rest = word[letters:]
        if letters and (not rest or word[letters - 1] not in tables.prefixes):
            break
        for form in (rest, *(rest[len(article) :] for article in tables.glued if rest.startswith(article))):
            meaning = tables.numbers.get(form)
            if meaning is not None and meaning[0] != "join":
                return meaning, letters
    return ("",), 0


def _joins(count: _Count, kind: str, value: int, joined: str) -> bool:
    """Tell whether "and" may bring this word: "vingt et un", "one hundred and five", "treinta y dos"."""
    low = count.group % _HUNDRED
    match joined:
        case "tens":
            return value in (1, 11) and low >= _TWENTY
        case "units":
            return kind in ("number", "one") and value < _TEN and low >= _TWENTY
        case "hundreds":
            return kind in ("number", "one", "hundred") and low == 0 and count.started
        case _:
            return True


def _and_half(text: str, start: int, end: int, count: _Count, tables: Tables) -> Numeral:
    """Return a number with "and a half" behind it: half of its scale, or of one and then scaled."""
    if count.scaled and not count.group:
        return Numeral(start, end, count.total() + count.factor // 2, shape="words", factor=count.factor)
    halves, match = count.total() * 10 + 5, WORD.match(text, end)
    meaning = tables.numbers.get(fold(match[1]), ("",)) if match else ("",)
    if match and meaning[0] in ("scale", "hundred"):
        return Numeral(start, match.end(), halves * meaning[1] // 10, shape="words", factor=meaning[1])
    return Numeral(start, end, halves, 1, "words")


def _closed(start: int, before: int, match: re.Match[str], meaning: Meaning, count: _Count, index: int) -> Numeral:
    """Return a number that an ordinal, a collective or a dual ends: "twenty-first", "two dozen"."""
    kind, value = meaning
    hyphen = match.start(1) > match.start() and match.group()[0] in "-‑"
    first = hyphen and count.group % _TEN == 0 and kind == "ordinal" and value < _TEN
    if index and kind != "about" and not first:
        return Numeral(start, before, count.total(), shape="words", factor=count.factor)
    if kind == "dual":
        return Numeral(start, match.end(), 2, shape="dual", what=value)
    if kind == "ordinal":
        return Numeral(start, match.end(), count.total() + value, shape="ordinal")
    return Numeral(start, match.end(), (count.total() or 1) * value, shape="about")
