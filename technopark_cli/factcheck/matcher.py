"""Many phrases looked for at once: one pass over the words of a text, whatever the number of phrases."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from technopark_cli.factcheck.tokens import Token, tokens, variants

Value = TypeVar("Value", bound=Hashable)


class Hit(NamedTuple, Generic[Value]):
    """A phrase found: the positions of its first word and of the word after its last, and what it stands for."""

    first: int
    after: int
    value: Value
    phrase: str


class Matcher(Generic[Value]):
    """Finds phrases in a row of words; ``*`` at the end of a word stands for any ending.

    Words are compared folded: case, accents and Arabic prefixes do not count.
    """

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        """Compile phrases with what each stands for; the same phrase may stand for several things."""
        self._whole: dict[str, list[tuple[tuple[str, ...], Value, str]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], Value, str]]] = {}
        for phrase, value in phrases:
            parts = _parts(phrase)
            if not parts:
                continue
            head = parts[0]
            table = self._stems if head.endswith("*") else self._whole
            table.setdefault(head.removesuffix("*"), []).append((tuple(parts[1:]), value, phrase))
        self._lengths = sorted({len(stem) for stem in self._stems}, reverse=True)

    def __bool__(self) -> bool:
        """Tell whether there is anything to look for."""
        return bool(self._whole or self._stems)

    def find(self, row: Sequence[Token]) -> list[Hit[Value]]:
        """Return every phrase found in a row of words, by position; they may overlap."""
        found: list[Hit[Value]] = []
        for index, token in enumerate(row):
            for form in variants(token.word):
                listed = self._whole.get(form)
                if listed:
                    self._follow(listed, row, index, found)
                for length in self._lengths:
                    if length <= len(form):
                        stemmed = self._stems.get(form[:length])
                        if stemmed:
                            self._follow(stemmed, row, index, found)
        return list(dict.fromkeys(found))

    @staticmethod
    def _follow(
        listed: list[tuple[tuple[str, ...], Value, str]], row: Sequence[Token], index: int, found: list[Hit[Value]]
    ) -> None:
        for rest, value, phrase in listed:
            after = index + 1 + len(rest)
            if after <= len(row) and all(map(_fits, rest, row[index + 1 : after])):
                found.append(Hit(index, after, value, phrase))


def _fits(part: str, token: Token) -> bool:
    if part.endswith("*"):
        stem = part[:-1]
        return any(form.startswith(stem) for form in variants(token.word))
    return part in variants(token.word)


def _parts(phrase: str) -> list[str]:
    """Return a phrase as folded words, each with its star."""
    found = []
    for token in tokens(phrase):
        starred = phrase[token.end : token.end + 1] == "*"
        found.append(token.word + ("*" if starred else ""))
    return found


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
