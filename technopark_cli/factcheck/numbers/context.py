"""The words before and behind a number: qualifiers, cues, and what is counted."""

import re
from typing import NamedTuple

from technopark_cli.factcheck.numbers.numerals import Found, walk, walk_from
from technopark_cli.factcheck.numbers.tables import BLANKS, END, ENDS, LINK, ODD, PLAIN, WORD, Tables, fold

#: What may stand between two words of a phrase.
_GAP = frozenset(BLANKS + "\n'’‑-")
_SIGNS = frozenset("+~≈≃±><≥≤$€£¥₹")
#: Words longer than this are none that a lexicon has.
_LONGEST_WORD = 24
#: So many words make a qualifier with its fillers at the most.
_MOST_WORDS = 9
_NOUN_WORDS = 4
_LOOSE_WORDS = 5
#: So many words before a number may hold a cue that is not right before it.
_NEAR_WORDS = 5


class Noun(NamedTuple):
    """Where the words stand that say what is counted, and the qualifier that follows them: its name and end."""

    start: int
    end: int
    qualifier: str | None
    qualifier_end: int


def prior(text: str, at: int) -> tuple[str, int]:
    """Return the word that ends before a place, folded, and where it begins; an empty one where none does."""
    end = at - 1 if at and text[at - 1] in _GAP else at
    low = end - _LONGEST_WORD if end > _LONGEST_WORD else 0
    start = text.rfind(" ", low, end) + 1 or low
    word = text[start:end]
    if word.isalpha() and (start == low == 0 or text[start - 1] == " "):
        return fold(word), start
    while end and at - end < 3 and text[end - 1] in _GAP:  # noqa: PLR2004
        end -= 1
    tail = ""
    if end and text[end - 1] in "°º":  # n° 88-17
        end, tail = end - 1, text[end - 1]
    start = end
    while start > low and text[start - 1].isalnum():
        start -= 1
    if start == end and end and text[end - 1] in _SIGNS:
        start -= 1
    return fold(text[start:end]) + tail, start


def qualify(text: str, word: str, start: int, tables: Tables) -> tuple[str, int] | None:
    """Return the qualifier that ends with a word before a number, and where it begins; the longest phrase counts."""
    root = tables.before
    node = root.get(word)
    best: tuple[str, int] | None = None
    for _ in range(_MOST_WORDS):
        if node is None:
            break
        if None in node:
            best = node[None][1], start
        word, further = prior(text, start)
        if not word:
            break
        filler = "" in node and best is None
        node = node.get(word)
        if node is None and filler:
            node = root.get(word)
        start = further
    return best


def qualify_loosely(text: str, at: int, tables: Tables) -> tuple[str, int] | None:
    """Return the qualifier that a verb some words before makes, where a language puts its subject between."""
    for _ in range(_LOOSE_WORDS):
        word, start = prior(text, at)
        if not word or word[0].isdecimal():
            return None
        if word in tables.loose:
            return qualify(text, word, start, tables)
        at = start
    return None


def near(text: str, at: int, tables: Tables, kind: str) -> bool:
    """Tell whether one of the words shortly before a place gives a cue of a kind."""
    for _ in range(_NEAR_WORDS):
        word, at = prior(text, at)
        if not word or tables.cues.get(word, ("",))[0] == kind:
            return bool(word)
    return False


def noun(text: str, at: int, tables: Tables, *, linked: bool) -> Noun:
    """Return the words behind a number that say what is counted.

    They end before punctuation, numbers and function words; a link within them is kept ("porteurs de projets").

    Args:
        text: The text.
        at: Where the number, or its unit, ends.
        tables: The language.
        linked: Whether links lead to it: "millions *de* startups", "25% *de ces* startups".
    """
    begin = _skip_links(text, at, tables) if linked else at
    position, end, first, words = begin, at, -1, 0
    sorts, find = tables.sorts, WORD.match
    match = find(text, position)
    while match is not None and words < _NOUN_WORDS:
        sort = sorts[match[1]]
        if sort == ODD:
            if first >= 0 and fold(match[1]) in tables.opener[1]:  # "direct and indirect jobs"
                match, words = _second(text, match.end(), tables), words + 1
                continue
            sort, qualified = _closer(text, match, tables)
            if qualified:
                return _qualified(text, at, first, end, qualified, tables)
        if sort == END or (sort == LINK and first < 0):
            break
        if first < 0:
            first = match.start(1)
        position = match.end()
        if sort == PLAIN:
            end = position
        words += 1
        match = find(text, position)
    if first < 0:
        return Noun(at, at, None, at)
    if words >= _NOUN_WORDS:
        return Noun(first, end, *_qualifier_at(text, end, tables))
    return Noun(first, end, None, at)


def _second(text: str, at: int, tables: Tables) -> re.Match[str] | None:
    """Return the word behind "and" where it goes on with what is counted."""
    following = WORD.match(text, at)
    told = following is not None and following[1].isalpha() and fold(following[1]) not in tables.after
    return following if told else None


def _closer(text: str, match: re.Match[str], tables: Tables) -> tuple[int, Found | None]:
    """Return what a word behind a number is that may begin a phrase; a qualifier with its end."""
    node = tables.after.get(fold(match[1]))
    meaning = walk_from(text, match, node) if node is not None else None
    kind = meaning[0][0] if meaning else ""
    if kind == "after":
        return ODD, meaning
    if kind in ENDS or not match[1].isalpha():
        return END, None
    return (LINK if kind == "link" else PLAIN), None


def _skip_links(text: str, at: int, tables: Tables) -> int:
    """Return where the words end that lead from a number to what is counted: "25% *de ces* startups"."""
    for _ in range(_NOUN_WORDS):
        match = WORD.match(text, at)
        if match is None or fold(match[1]) not in tables.leads:
            break
        at = match.end()
    return at


def _qualified(text: str, at: int, first: int, end: int, meaning: Found, tables: Tables) -> Noun:
    """Return what is counted before, or behind, a qualifier that follows the number: "3000+ startups"."""
    (_, qualifier), stop = meaning
    if _number_at(text, stop, tables):  # "deux hectares, environ 10.000 m²" without the comma
        return Noun(first, end, None, at) if first >= 0 else Noun(at, at, None, at)
    if first >= 0:
        return Noun(first, end, qualifier, stop)
    rest = noun(text, stop, tables, linked=True)
    return Noun(rest.start, rest.end, qualifier, stop)


def _qualifier_at(text: str, at: int, tables: Tables) -> tuple[str | None, int]:
    found = walk(text, at, tables.after)
    if not found or found[0][0] != "after" or _number_at(text, found[1], tables):
        return None, at
    return str(found[0][1]), found[1]


def _number_at(text: str, at: int, tables: Tables) -> bool:
    """Tell whether a number begins behind a place."""
    match = WORD.match(text, at)
    if match is not None and fold(match[1]) in tables.leads:  # "345 hectares et plus de 300"
        match = WORD.match(text, match.end())
    if match is None:
        return False
    return match[1][0].isdecimal() or tables.numbers.get(fold(match[1]), ("",))[0] in (
        "number",
        "one",
        "scale",
        "about",
    )
