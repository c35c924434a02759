"""The phrases of a base's indicators, ready to be found in a text; ``*`` at the end of a word stands for any ending."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.store.schema import PHRASE_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Indicator

_ARABIC = re.compile("[\u0600-\u06ff]")
_APOSTROPHE = re.compile("['\u2019]")
#: Letters that Arabic writes together with the word they stand before: and, by, for, as, the.
_PREFIXES = "[وفبلك]?(?:ال|لل)?"


class Hit(NamedTuple):
    """A phrase found in a text, as the base writes it."""

    start: int
    end: int
    phrase: str


class Phrases(NamedTuple):
    """What says in one language that a number is one indicator."""

    indicator: Indicator
    counts: tuple[tuple[str, re.Pattern[str]], ...]
    cues: tuple[tuple[str, re.Pattern[str]], ...]
    against: tuple[tuple[str, re.Pattern[str]], ...]


def of_base(base: Base, language: str) -> list[Phrases]:
    """Return the phrases of the indicators that have any in this language."""
    return [
        Phrases(indicator, *(_compiled(indicator.phrases[language].get(key, ())) for key in PHRASE_KEYS))
        for indicator in base.indicators.values()
        if language in indicator.phrases and indicator.kind != "ordinal"
    ]


def hits(patterns: Sequence[tuple[str, re.Pattern[str]]], text: str) -> Iterator[Hit]:
    """Yield where the phrases stand in a text."""
    for phrase, pattern in patterns:
        for match in pattern.finditer(text):
            yield Hit(match.start(), match.end(), phrase)


def pattern(phrase: str) -> re.Pattern[str]:
    """Return what finds a phrase: whole words, whatever the spaces, apostrophes, hyphens and case."""
    parts = []
    for word in phrase.split():
        stem = _APOSTROPHE.sub("['\u2019]", re.escape(word.removesuffix("*")))
        stem = stem.replace(r"\-", "[-\u2010\u2011 ]?")
        parts.append(stem + (r"\w*" if word.endswith("*") else ""))
    prefix = _PREFIXES if _ARABIC.search(phrase) else ""
    words = r"[^\S\n]+".join(parts)
    return re.compile(rf"(?<!\w){prefix}{words}(?!\w)", re.IGNORECASE)


def _compiled(phrases: Sequence[str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((phrase, pattern(phrase)) for phrase in phrases)
