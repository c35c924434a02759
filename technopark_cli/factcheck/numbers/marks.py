"""Marks that no reader sees: directions, joiners, lengthened letters, vowel signs. A text is read without them.

Positions are translated back, so that every mention stands in the text as it was given.
"""

import re
from collections.abc import Sequence

from technopark_cli.factcheck.numbers.mentions import Mention

_RANGES = "\u00ad\u0300-\u036f\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
#: One of these is there before any of the others matters; a look for each is faster than one pattern for all.
_TELLING = (
    "\u00ad\u0301\u0302\u0303\u0308\u0327\u0640\u0644\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\u061c\ufeff"
)


def _pattern() -> re.Pattern[str]:
    return re.compile(f"[{_RANGES}]+")


def cleaned(text: str) -> tuple[str, Sequence[int] | None]:
    """Return a text without such marks, and where each character stood; None where nothing was removed."""
    if text.isascii() or not any(mark in text for mark in _TELLING):
        return text, None
    marks = _pattern()
    if not marks.search(text):
        return text, None
    kept: list[str] = []
    places: list[int] = []
    end = 0
    for match in marks.finditer(text):
        kept.append(text[end : match.start()])
        places.extend(range(end, match.start()))
        end = match.end()
    kept.append(text[end:])
    places.extend(range(end, len(text) + 1))
    return "".join(kept), places


def restored(found: list[Mention], places: Sequence[int]) -> list[Mention]:
    """Return mentions at their places in the text with its marks."""
    return [
        each._replace(
            start=places[each.start],
            end=_end(each.end, places),
            phrase_start=places[each.phrase_start],
            phrase_end=_end(each.phrase_end, places),
            noun_start=places[each.noun_start] if each.noun_start < each.noun_end else _end(each.noun_start, places),
            noun_end=_end(each.noun_end, places),
        )
        for each in found
    ]


def _end(position: int, places: Sequence[int]) -> int:
    return places[position - 1] + 1 if position else 0
