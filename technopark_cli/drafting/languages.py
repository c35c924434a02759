"""Which language a text is written in, told by its commonest words."""

from __future__ import annotations

import re
from collections import Counter

_COMMON = {
    "fr": "le la les des du de et en un une dans pour que qui sur au aux est avec par plus ce",
    "en": "the of and to in a is for that on with as by it at from are was this which has",
    "es": "el la los las de y en un una que para con por del se al es su más como ha",
}
_WORDS = {
    word: [name for name, words in _COMMON.items() if word in words.split()]
    for word in " ".join(_COMMON.values()).split()
}
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[\u0600-\u06ff]")


def guess(text: str) -> str | None:
    """Return fr, en, es or ar; None where the words do not tell."""
    words = _WORD.findall(text.lower())
    if sum(bool(_ARABIC.match(word)) for word in words) * 2 > len(words):
        return "ar"
    votes = Counter(language for word in words for language in _WORDS.get(word, ()))
    ranked = votes.most_common(2)
    clear = ranked and (len(ranked) == 1 or ranked[0][1] > 1.2 * ranked[1][1])
    return ranked[0][0] if clear else None
