"""From a text to its numbers: one pattern finds where one may begin, and the place is read.

A passage in another language is noticed by its function words or its script, and read with that language's lexicon.
"""

from collections.abc import Iterator
from itertools import chain

from technopark_cli.factcheck.numbers.languages import language_of, passage
from technopark_cli.factcheck.numbers.lexicons import LANGUAGES
from technopark_cli.factcheck.numbers.marks import cleaned, restored
from technopark_cli.factcheck.numbers.mentions import Mention
from technopark_cli.factcheck.numbers.patterns import Pattern
from technopark_cli.factcheck.numbers.reading import read
from technopark_cli.factcheck.numbers.tables import DIGIT, Tables, fold, tables

_LONGEST_WORD = 40
_DIGITS = Pattern(f"[{DIGIT}]++")


def mentions(text: str, language: str | None = None) -> list[Mention]:
    """Return every number of a text; see :func:`technopark_cli.factcheck.quantities`."""
    clean, places = cleaned(text)
    home = language if language in LANGUAGES else language_of(clean)
    found: list[Mention] = []
    _scan(clean, 0, len(clean), tables(home), found, strict=False)
    return restored(found, places) if places is not None else found


def _scan(text: str, start: int, stop: int, home: Tables, found: list[Mention], *, strict: bool) -> int:
    """Add the numbers of a part of a text; return where it was left: a mention may reach over the end of the part."""
    floor = found[-1].phrase_end if found else 0
    position = told = start
    for at, end in chain(_first(text, start, home), _places(text, start, stop, home)):
        if at < position:
            continue
        if not strict and _foreign(text, at, end, home):
            if at < told:
                continue
            code, begin, told = passage(text, at, home.code)
            if code != home.code:
                position = _switch(text, max(begin, start), min(told, stop), tables(code), found)
                floor = found[-1].phrase_end if found else 0
            continue
        mention = read(text, at, home, floor)
        if mention is None:
            position = _skip(text, at)
        else:
            found.append(mention)
            position = floor = max(mention.end, mention.phrase_end)
    return position


def _first(text: str, start: int, home: Tables) -> Iterator[tuple[int, int]]:
    """Yield the place where a part begins, if a number may begin there: no separator stands before it."""
    hit = home.trigger.match("\n" + text[start : start + _LONGEST_WORD])
    if hit:
        yield start, start + hit.end() - 1


def _places(text: str, start: int, stop: int, home: Tables) -> Iterator[tuple[int, int]]:
    """Yield where numbers may begin, and where what says so ends."""
    for hit in home.trigger.finditer(text, start, stop):
        at = hit.start()
        yield (at if text[at].isdecimal() else at + 1), hit.end()


def _skip(text: str, at: int) -> int:
    """Return where a row of digits ends that is no number."""
    match = _DIGITS.match(text, at)
    return match.end() if match else at


def _foreign(text: str, at: int, end: int, home: Tables) -> bool:
    """Tell whether a hit is a word of another language and no number."""
    if text[end - 1].isdecimal() or text[at].isdecimal():
        return False
    if home.prefixes and not text[at].isascii():
        return False
    return fold(text[at:end]) not in home.numbers


def _switch(text: str, start: int, stop: int, other: Tables, found: list[Mention]) -> int:
    """Read a passage with the tables of its language, again where it was read already; return where it ends."""
    while found and found[-1].start >= start:
        found.pop()
    floor = max(start, found[-1].phrase_end) if found else start
    return max(stop, _scan(text, floor, stop, other, found, strict=True))
