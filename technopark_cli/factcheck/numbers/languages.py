"""Which language a text, or a passage of it, is written in: told by its script and its commonest words."""

from collections import Counter
from functools import cache

from technopark_cli.factcheck.numbers.lexicons import LANGUAGES, lexicon
from technopark_cli.factcheck.numbers.patterns import Pattern
from technopark_cli.factcheck.numbers.tables import fold, phrases, tokens

#: A text tells its language within so many characters; a passage has so many at the most.
_SAMPLE = 600
_PASSAGE = 400
_WORD = Pattern(r"[^\W\d_]+")
_ARABIC = Pattern("[\u0620-\u064a]")
_LATIN = Pattern("[A-Za-z\u00c0-\u024f]")
_STOP = Pattern(r"[.!?؟;:](?=\s)|\n")


@cache
def _votes() -> dict[str, tuple[str, ...]]:
    """Return the languages that have a word among those that tell them."""
    votes: dict[str, list[str]] = {}
    for code in LANGUAGES:
        lex = lexicon(code)
        words = {*lex.common.split(), *lex.links.split(), *lex.ones.split()}
        for text in (*lex.numbers.values(), *lex.scales.values(), *lex.collectives.values(), *lex.times.values()):
            words.update(text.split())
        for text in (*lex.before.values(), *lex.after.values(), *lex.units.values(), *lex.half_before.split("|")):
            words.update(word for phrase in phrases(text) for word in tokens(phrase))
        for text in lex.months.values():
            words.update(text.split())
        for word in {
            fold(word) for word in words if word.isalpha() and (len(word) > 1 or not word.isascii() or word == "y")
        }:
            votes.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in votes.items()}


def _count(text: str, start: int, stop: int) -> Counter[str]:
    votes, counted = _votes(), Counter[str]()
    for match in _WORD.finditer(text, start, stop):
        codes = votes.get(fold(match.group()))
        if codes:
            weight = 4 // len(codes)
            for code in codes:
                counted[code] += weight
    return counted


def language_of(text: str) -> str:
    """Return the language of a text, by a sample of its start and of its middle; the likeliest where it tells none."""
    middle = len(text) // 2
    pieces = [(0, _SAMPLE)] if len(text) <= 2 * _SAMPLE else [(0, _SAMPLE), (middle, middle + _SAMPLE)]
    counted = Counter[str]()
    for start, stop in pieces:
        counted += _count(text, start, stop)
    for code in LANGUAGES:
        lex = lexicon(code)
        if (
            lex.prefixes
            and sum(1 for start, stop in pieces for _ in _ARABIC.finditer(text, start, stop)) * 2
            > sum(1 for start, stop in pieces for _ in _WORD.finditer(text, start, stop)) * 4
        ):
            return code
    return max(LANGUAGES, key=lambda code: counted[code])


def passage(text: str, at: int, home: str) -> tuple[str, int, int]:
    """Return the language of the passage around a place, and where the passage begins and ends."""
    if _ARABIC.match(text, at):
        return _script(text, at, home)
    begin = max(text.rfind(stop, max(0, at - _PASSAGE), at) + len(stop) for stop in (". ", "! ", "? ", "\n", "؟ "))
    begin = max(begin, 0, at - _PASSAGE)
    match = _STOP.search(text, at, at + _PASSAGE)
    end = match.end() if match else min(len(text), at + _PASSAGE)
    counted = _count(text, begin, end)
    best = counted.most_common(1)
    if not best or best[0][1] <= counted[home] + 1 or best[0][0] == home:
        return home, begin, end
    return best[0][0], begin, end


def _script(text: str, at: int, home: str) -> tuple[str, int, int]:
    """Return the stretch of a line that is written in the Arabic script."""
    code = next((code for code in LANGUAGES if lexicon(code).prefixes), home)
    low = max(0, at - _PASSAGE)
    begin = at
    while begin > low and text[begin - 1] != "\n" and not _LATIN.match(text, begin - 1):
        begin -= 1
    latin = _LATIN.search(text, at)
    end = latin.start() if latin else len(text)
    return code, begin, end
