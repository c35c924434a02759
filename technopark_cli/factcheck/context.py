"""The words before and behind a number: qualifiers, cues, and what is counted."""

from typing import Any, NamedTuple

from technopark_cli.factcheck.numerals import walk
from technopark_cli.factcheck.tables import BLANKS, WORD, Tables, fold

#: What may stand between two words of a phrase.
_GAP = frozenset(BLANKS + "\n'’‑-")
_SIGNS = frozenset("+~≈≃±><≥≤$€£¥₹")
#: Words longer than this are none that a lexicon has.
_LONGEST_WORD = 24
#: So many words make a qualifier with its fillers at the most.
_MOST_WORDS = 9
_NOUN_WORDS = 4
_LOOSE_WORDS = 5


class Noun(NamedTuple):
    """Where the words stand that say what is counted, and the qualifier that follows them: its name and end."""

    start: int
    end: int
    qualifier: str | None
    qualifier_end: int


def prior(text: str, at: int) -> tuple[str, int]:
    """Return the word that ends before a place, folded, and where it begins; an empty one where none does."""
    end = at
    while end and at - end < 3 and text[end - 1] in _GAP:  # noqa: PLR2004
        end -= 1
    start, low = end, max(0, end - _LONGEST_WORD)
    while start > low and text[start - 1].isalnum():
        start -= 1
    if start == end and end and text[end - 1] in _SIGNS:
        start -= 1
    return fold(text[start:end]), start


def qualify(text: str, at: int, tables: Tables) -> tuple[str, int] | None:
    """Return the qualifier that ends before a place, and where it begins; the longest phrase counts."""
    root = tables.before
    nodes, best = [root], None
    for _ in range(_MOST_WORDS):
        word, start = prior(text, at)
        if not word:
            break
        following, restart = [], False
        for node in nodes:
            after = node.get(word)
            if after is not None:
                following.append(after)
                if None in after:
                    best = after[None][1], start
                restart = restart or "" in after
        if restart and best is None:
            following.append(root)
        if not following:
            break
        nodes, at = following, start
    return best


def qualify_loosely(text: str, at: int, tables: Tables) -> tuple[str, int] | None:
    """Return the qualifier that a verb some words before makes, where a language puts its subject between."""
    for _ in range(_LOOSE_WORDS):
        word, start = prior(text, at)
        if not word or word[0].isdecimal():
            return None
        if word in tables.loose:
            return qualify(text, at, tables)
        at = start
    return None


def noun(text: str, at: int, tables: Tables, *, linked: bool) -> Noun:
    """Return the words behind a number that say what is counted.

    They end before punctuation, numbers and function words; a link within them is kept ("porteurs de projets").

    Args:
        text: The text.
        at: Where the number, or its unit, ends.
        tables: The language.
        linked: Whether links lead to it: "millions *de* startups", "25% *de ces* startups".
    """
    position = end = at
    first = -1
    words = 0
    after: tuple[str | None, int] = None, at
    for _ in range(2 * _NOUN_WORDS + 2):
        match = WORD.match(text, position)
        if match is None:
            break
        word = match[1]
        meaning = _meaning(text, position, word, tables)
        kind = meaning[0][0] if meaning else ""
        if kind == "after" and meaning:
            after = str(meaning[0][1]), meaning[1]
            if first >= 0:
                break
            position = meaning[1]  # "3000+ startups"
            continue
        if first < 0 and linked and kind in ("link", "stop") and words < _NOUN_WORDS and _leads(word, tables):
            position = match.end()
            words += 1
            continue
        if (
            tables.numbers.get(fold(word), ("",))[0] in ("number", "scale", "twice", "about")
            or not _counts(word, kind)
            or (kind == "link" and first < 0)
        ):
            break
        first = match.start(1) if first < 0 else first
        position = match.end()
        if kind != "link":
            end = position
        words += 1
        if words >= _NOUN_WORDS and first >= 0:
            after = _qualifier_at(text, end, tables)
            break
    if first < 0 or end <= first:
        first = end = at
    return Noun(first, end, *after)


def _qualifier_at(text: str, at: int, tables: Tables) -> tuple[str | None, int]:
    found = walk(text, at, tables.after)
    return (str(found[0][1]), found[1]) if found and found[0][0] == "after" else (None, at)


def _meaning(text: str, position: int, word: str, tables: Tables) -> tuple[tuple[Any, ...], int] | None:
    return walk(text, position, tables.after) if fold(word) in tables.after else None


def _leads(word: str, tables: Tables) -> bool:
    return fold(word) in tables.leads


def _counts(word: str, kind: str) -> bool:
    return word.isalpha() and kind not in ("stop", "month", "after", "scale")
