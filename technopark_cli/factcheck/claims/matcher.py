"""Many phrases looked for at once: one pass over the words of a text, whatever the number of phrases."""

from collections.abc import Hashable, Iterable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from technopark_cli.factcheck.claims.tokens import Token, tokens, variants

#: So many words are remembered with the phrases that hang on them.
MOST_KEPT = 50_000
Value = TypeVar("Value", bound=Hashable)


class Hit(NamedTuple, Generic[Value]):
    """A phrase found: the positions of its first word and of the word after its last, and what it stands for."""

    first: int
    after: int
    value: Value
    phrase: str


class _Entry(NamedTuple, Generic[Value]):
    """A phrase, hung on its longest word: the words before it, those behind it, and what it stands for."""

    before: tuple[str, ...]
    behind: tuple[str, ...]
    value: Value
    phrase: str


class _Hung(NamedTuple, Generic[Value]):
    """The phrases that hang on a word: it alone; by the word before it; by the word behind it; all others."""

    alone: list[_Entry[Value]]
    led: dict[str, list[_Entry[Value]]]
    followed: dict[str, list[_Entry[Value]]]
    others: list[_Entry[Value]]


class Matcher(Generic[Value]):
    """Finds phrases in a row of words; ``*`` at the end of a word stands for any ending.

    Words are compared folded: case, accents and Arabic prefixes do not count. A phrase is looked for where its longest word
    stands, since most texts have few of those, and only if the word beside it is there too.
    """

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        """Compile phrases with what each stands for; the same phrase may stand for several things."""
        self._whole: dict[str, list[_Entry[Value]]] = {}
        self._stems: dict[str, list[_Entry[Value]]] = {}
        for phrase, value in phrases:
            parts = _parts(phrase)
            if not parts:
                continue
            at = max(range(len(parts)), key=lambda index: len(parts[index]))
            entry = _Entry(parts[:at], parts[at + 1 :], value, phrase)
            table = self._stems if parts[at].endswith("*") else self._whole
            table.setdefault(parts[at].removesuffix("*"), []).append(entry)
        self._lengths = sorted({len(stem) for stem in self._stems}, reverse=True)
        self._known: dict[str, _Hung[Value] | None] = {}

    def find(self, row: Sequence[Token]) -> list[Hit[Value]]:
        """Return every phrase found in a row of words, by position; they may overlap."""
        found: list[Hit[Value]] = []
        known, last = self._known, len(row) - 1
        for index, token in enumerate(row):
            word = token.word
            hung = known[word] if word in known else self._hung(word)
            if hung is None:
                continue
            found += [Hit(index, index + 1, entry.value, entry.phrase) for entry in hung.alone]
            if hung.led and index:
                for form in variants(row[index - 1].word):
                    if form in hung.led:
                        _check(hung.led[form], row, index, found)
            if hung.followed and index < last:
                for form in variants(row[index + 1].word):
                    if form in hung.followed:
                        _check(hung.followed[form], row, index, found)
            if hung.others:
                _check(hung.others, row, index, found)
        return found

    def _hung(self, word: str) -> _Hung[Value] | None:
        """Return the phrases that hang on a word; what is looked up once is kept."""
        listed: dict[_Entry[Value], None] = {}
        for form in variants(word):
            listed |= dict.fromkeys(self._whole.get(form, ()))
            for length in self._lengths:
                if length <= len(form):
                    listed |= dict.fromkeys(self._stems.get(form[:length], ()))
        if len(self._known) > MOST_KEPT:
            self._known.clear()
        self._known[word] = found = _sorted_out(listed) if listed else None
        return found


def _sorted_out(entries: Iterable[_Entry[Value]]) -> _Hung[Value]:
    hung: _Hung[Value] = _Hung([], {}, {}, [])
    for entry in entries:
        if not entry.before and not entry.behind:
            hung.alone.append(entry)
        elif entry.before and entry.before[-1][-1] != "*":
            hung.led.setdefault(entry.before[-1], []).append(entry)
        elif entry.behind and entry.behind[0][-1] != "*":
            hung.followed.setdefault(entry.behind[0], []).append(entry)
        else:
            hung.others.append(entry)
    return hung


def _check(entries: Iterable[_Entry[Value]], row: Sequence[Token], index: int, found: list[Hit[Value]]) -> None:
    """Add the phrases whose other words stand around a place."""
    for entry in entries:
        first, after = index - len(entry.before), index + 1 + len(entry.behind)
        if first < 0 or after > len(row):
            continue
        if all(map(_fits, entry.before, row[first:index])) and all(map(_fits, entry.behind, row[index + 1 : after])):
            found.append(Hit(first, after, entry.value, entry.phrase))


def _fits(part: str, token: Token) -> bool:
    return _means(part, token.word)


@lru_cache(maxsize=1 << 15)
def _means(part: str, word: str) -> bool:
    """Tell whether a part of a phrase means a word."""
    if part[-1] == "*":
        stem = part[:-1]
        return any(form.startswith(stem) for form in variants(word))
    return part in variants(word)


@lru_cache(maxsize=1 << 15)
def _parts(phrase: str) -> tuple[str, ...]:
    """Return a phrase as folded words, each with its star."""
    found = []
    for token in tokens(phrase):
        starred = phrase[token.end : token.end + 1] == "*"
        found.append(token.word + ("*" if starred else ""))
    return tuple(found)


def words(phrase: str) -> list[str]:
    """Return the folded words of a phrase, without their stars."""
    return [part.rstrip("*") for part in _parts(phrase)]


def longest(hits: Iterable[Hit[Value]]) -> list[Hit[Value]]:
    """Return the hits that lie in no longer one, by position."""
    kept: list[Hit[Value]] = []
    reach = -1
    for hit in sorted(hits, key=lambda each: (each.first, -each.after)):
        if hit.after > reach:
            kept.append(hit)
            reach = hit.after
        elif kept and (hit.first, hit.after) == (kept[-1].first, kept[-1].after):
            kept.append(hit)
    return kept
