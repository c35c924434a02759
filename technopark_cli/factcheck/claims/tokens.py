"""Words of a text, folded for comparison, with their exact positions; and the sentences that they stand in."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from technopark_cli.model.folding import fold

#: Marks that stand within Arabic words: short vowels, joiners, direction marks.
_INNER = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f\u0300-\u036f"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_INNER}]+(?=[^\W_]))*")
_ARABIC = re.compile("[\u0600-\u06ff]")
#: Letters that Arabic writes together with the word they stand before: and, by, for, as, the.
_PREFIXES = ("و", "ف", "ب", "ل", "ك")
_ARTICLES = ("ال", "لل")
_LEAST = 2

_STOP = re.compile(r"[.!?؟…]+[\"'»”’)\]]*(?=\s|$)")
_OPENING = re.compile(r"\s*[\"'«“‘(\[¿¡—–-]*\s*([^\s])")
#: What a point may stand behind without ending a sentence: an initial, or a shortened word.
_SHORT = "M|MM|Mme|Mlle|Dr|Pr|Mr|Mrs|Ms|St|Ste|Sr|Sra|Srta|Me|art|vol|éd|env|tél|n|no|núm|pág|p|pp|av|bd|cf|vs|ca|approx|Inc|Ltd|Co|Corp|sq|Jr|د|م|ص"
_INITIAL = re.compile(rf"(?:^|[\s(«“\"'’])(?:[A-ZÀ-Þ]|{_SHORT})$")
_WRAPPED = 40
#: What goes on for longer than any sentence is cut at a blank: a table, a list, an attack. So many characters and numbers
#: are weighed against each other at the most.
LONGEST, MOST_NUMBERS = 2000, 40


class Token(NamedTuple):
    """A word: where it stands, how it compares, and whether it is written with a capital."""

    start: int
    end: int
    word: str
    capital: bool


class Sentence(NamedTuple):
    """A sentence: its span in the text, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


@lru_cache(maxsize=1 << 15)
def _folded(word: str) -> str:
    return fold(word).replace(" ", "")


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words of ``text`` between two offsets."""
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        raw = match.group()
        found.append(Token(match.start(), match.end(), _folded(raw), raw[0].isupper()))
    return found


@lru_cache(maxsize=1 << 14)
def variants(word: str) -> tuple[str, ...]:
    """Return a folded word as it may be listed: of an Arabic one also what is left without prefixes and article."""
    if not _ARABIC.search(word):
        return (word,)
    found = [word]
    rests = [word]
    if word[0] in _PREFIXES and len(word) > _LEAST + 1:
        rests.append(word[1:])
        if word[1] in _PREFIXES and len(word) > _LEAST + 2:
            rests.append(word[2:])
    for rest in rests:
        found.append(rest)
        if rest.startswith(_ARTICLES) and len(rest) > _LEAST + 2:
            found.append(rest[2:])
        if rest.startswith("ل") and len(rest) > _LEAST + 2:  # li + al- drops the alif
            found.append(rest[1:])
    return tuple(dict.fromkeys(found))


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the paragraphs of a text: lines, but for lines that were only wrapped."""
    at = start
    line = start
    while line < end:
        stop = text.find("\n", line, end)
        stop = end if stop < 0 else stop
        following = stop + 1
        if following < end and _wrapped(text, line, stop, following, end):
            line = following
            continue
        if text[at:stop].strip():
            yield at, stop
        at = line = following
    if at < end and text[at:end].strip():
        yield at, end


def _wrapped(text: str, line: int, stop: int, following: int, end: int) -> bool:
    """Tell whether the line that ends at ``stop`` goes on in the next one."""
    last = text[line:stop].rstrip()
    if len(last) < _WRAPPED or last[-1] in '.!?؟…:;»”"':
        return False
    close = text.find("\n", following, end)
    upcoming = text[following : end if close < 0 else close].lstrip()
    return bool(upcoming) and (
        upcoming[0].islower() or (upcoming[0].isdigit() and not re.match(r"\d+[.)]\s", upcoming))
    )


def sentences(
    text: str, start: int, end: int, paragraph: int, guarded: Sequence[tuple[int, int]] = ()
) -> list[Sentence]:
    """Return the sentences of a paragraph; no sentence ends within one of the ``guarded`` spans, which are its numbers.

    What is too long for a sentence is parted.
    """
    found: list[Sentence] = []
    begin = start
    lows = [low for low, _ in guarded]
    for stop in _STOP.finditer(text, start, end):
        at = stop.end()
        opening = _OPENING.match(text, at, end)
        if opening is None:
            continue
        first = opening.group(1)
        if first.islower() or (
            stop.group()[0] == "." and _INITIAL.search(text[max(begin, stop.start() - 8) : stop.start()])
        ):
            continue
        last = bisect_left(lows, at) - 1
        if last >= 0 and at < guarded[last][1]:
            continue
        found += (Sentence(*part, paragraph) for part in _parts(text, begin, at, guarded, lows))
        begin = at
    if text[begin:end].strip():
        found += (Sentence(*part, paragraph) for part in _parts(text, begin, end, guarded, lows))
    return found


def _parts(
    text: str, start: int, end: int, guarded: Sequence[tuple[int, int]], lows: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield a sentence, or the parts of one that is too long; ``lows`` are where the guarded spans begin."""
    while True:
        beyond = bisect_left(lows, start) + MOST_NUMBERS
        limit = min(start + LONGEST, lows[beyond] if beyond < len(lows) else end)
        if limit >= end:
            yield start, end
            return
        cut = max(text.rfind(blank, start + 1, limit + 1) for blank in " \n") + 1 or limit
        last = bisect_left(lows, cut) - 1
        if last >= 0 and cut < guarded[last][1]:
            cut = guarded[last][0] if guarded[last][0] > start else min(guarded[last][1], end)
        yield start, cut
        start = cut
