"""From a text to its numbers: one pattern finds where one may begin, and the place is read.

A passage in another language is noticed by its function words or its script, and read with that language's lexicon.
"""

import re
from itertools import chain

from technopark_cli.factcheck.languages import language_of, passage
from technopark_cli.factcheck.lexicons import LANGUAGES
from technopark_cli.factcheck.marks import cleaned, restored
from technopark_cli.factcheck.mentions import Mention
from technopark_cli.factcheck.reading import read
from technopark_cli.factcheck.tables import DIGIT, Tables, fold, tables

_DIGITS = re.compile(f"[{DIGIT}]++")


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
    first = home.first.match(text, start)
    hits = home.trigger.finditer(text, start, stop)
    for hit in chain((first,), hits) if first else hits:
        at = hit.start()
        if at + 1 < position:
            continue
        digit = text[at].isdecimal() and hit is not first
        if not digit and hit is not first:
            at += 1
            digit = text[at].isdecimal()
        if at < position:
            continue
        if not digit and not strict and _foreign(text, at, hit.end(), home):
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
