"""Sentences with everything found in them: words, numbers, names, phrases, signs of time, and clauses."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.claims.discourse import LANGUAGES, discourse
from technopark_cli.model.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from technopark_cli.factcheck.claims.subjects import Subject
    from technopark_cli.factcheck.claims.tokens import Sentence, Token
    from technopark_cli.factcheck.claims.windows import Sign
    from technopark_cli.factcheck.numbers.mentions import Mention

#: Only these may be claims.
CLAIMABLE = ("quantity", "duration", "ordinal", "age")

_CUT = re.compile(r"[,;:()«»\"“”،؛–—\[\]](?!\d)|\n")
_STOP = ",;:()،؛\n"
_start = attrgetter("start")
#: A label has so many words, and so many characters may stand between its colon and the number.
LABEL_WORDS, LABEL_GAP = 9, 4
#: A number of a list stands in so few words.
LIST_WORDS = 5
#: How much of what a word says is left outside the clause of a number, beyond another number, and with each word between.
BETWEEN, BEYOND, FADES = 0.5, 0.25, 0.9


class Phrase(NamedTuple):
    """A phrase of an indicator in a sentence: what it is, its span, as the base writes it, and how many words it has.

    ``shared`` tells of how many indicators it is a phrase of that kind.
    """

    kind: str
    start: int
    end: int
    phrase: str
    words: int
    shared: int


class Region(NamedTuple):
    """The part of a sentence that speaks of a number: its clause, and all up to the numbers around it."""

    low: int
    high: int
    wide_low: int
    wide_high: int

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a span lies in the clause."""
        return self.low <= start and end <= self.high

    def reaches(self, start: int, end: int) -> bool:
        """Tell whether a span lies between the numbers around it."""
        return self.wide_low <= start and end <= self.wide_high


class Told(NamedTuple):
    """What single words say for indicators: those in the clause of a number, those elsewhere, and all, the nearer the more.

    ``first`` and ``second`` are the two that all say most for.
    """

    near: dict[str, float]
    far: dict[str, float]
    close: dict[str, float]
    first: str = ""
    second: str = ""

    def rather(self, indicator: str) -> float:
        """Return how much more all words say for an indicator than for the best of the others."""
        other = self.second if indicator == self.first else self.first
        return self.close.get(indicator, 0.0) - self.close.get(other, 0.0)


class Scene(NamedTuple):
    """A sentence with everything found in it.

    ``starts`` are where its words begin, ``clues`` the phrases of each indicator, ``home`` tells whether it names the country of the base,
    ``telling`` are the words that say something alone: where each begins, and for which indicators; and ``placed`` are the
    phrases that do not speak against one: where each begins, and whose it is.
    """

    text: str
    sentence: Sentence
    row: Sequence[Token]
    starts: Sequence[int]
    mentions: Sequence[Mention]
    regions: Mapping[int, Region]
    subjects: Sequence[Subject]
    clues: Mapping[str, list[Phrase]]
    signs: Sequence[Sign]
    cuts: Sequence[int]
    language: str
    home: bool
    telling: Sequence[tuple[int, Mapping[str, float]]] = ()
    placed: Sequence[tuple[int, str]] = ()

    def told(self, mention: Mention, indicators: Collection[str]) -> Told:
        """Return how much single words say for some indicators."""
        region = self.region(mention)
        found = Told({}, {}, {})
        near, far, close = found[:3]
        at = bisect_left(self.starts, mention.start)
        for start, words in self.telling:
            if mention.start <= start < mention.end:
                continue
            inside = region.low <= start < region.high
            apart = near if inside else far
            share = 1.0 if inside else BETWEEN if region.wide_low <= start < region.wide_high else BEYOND
            share *= FADES ** abs(bisect_left(self.starts, start) - at)
            for indicator in indicators:
                if indicator in words:
                    amount = words[indicator]
                    apart[indicator] = apart.get(indicator, 0.0) + amount
                    close[indicator] = close.get(indicator, 0.0) + amount * share
        best = sorted(close, key=close.__getitem__)[-2:]
        return found._replace(first=best[-1] if best else "", second=best[0] if len(best) > 1 else "")

    def spoken_of(self, mention: Mention, steps: int) -> set[str]:
        """Return the indicators that have a phrase in the clause of a number, or so many words behind it at the most."""
        low = self.region(mention).low
        last = bisect_left(self.starts, mention.end) + steps
        high = max(self.region(mention).high, self.starts[last] if last < len(self.starts) else self.sentence.end)
        return {
            name for _, name in self.placed[bisect_left(self.placed, (low,)) : bisect_left(self.placed, (high + 1,))]
        }

    def region(self, mention: Mention) -> Region:
        """Return the part that speaks of a number."""
        return self.regions[mention.start]

    def carries(self) -> bool:
        """Tell whether words go on with the subject of the sentence before."""
        return any(subject.kind == "carried" for subject in self.subjects)

    def taken(self, mention: Mention, start: int, end: int) -> bool:
        """Tell whether a phrase stands by another number of the same unit."""
        return any(
            self.regions[other.start].holds(start, end)
            for other in self.mentions
            if other is not mention and other.role == mention.role and other.unit == mention.unit
        )

    def numbers_between(self, start: int, end: int) -> bool:
        """Tell whether another figure stands between two places."""
        for other in self.mentions[bisect_left(self.mentions, start, key=_start) :]:
            if other.start >= end:
                break
            if other.role in CLAIMABLE and other.end <= end:
                return True
        return False

    def parted(self, start: int, end: int) -> bool:
        """Tell whether a mark parts two places."""
        return any(start <= cut < end and self.text[cut] in _STOP for cut in self.cuts if cut < end)

    def goes_on(self, mention: Mention) -> bool:
        """Tell whether a number goes on with the list of the number before: little else stands in its clause."""
        region = self.region(mention)
        words = sum(region.low <= token.start < region.high for token in self.row)
        named = any(
            subject.kind in ("city", "named") and region.holds(subject.start, subject.end) for subject in self.subjects
        )
        return self.elliptic(mention) and (named or words <= LIST_WORDS)

    def elliptic(self, mention: Mention) -> bool:
        """Tell whether no noun follows a number: the one before is meant."""
        if mention.unit is not None:
            return True
        following = next((token for token in self.row if token.start >= mention.phrase_end), None)
        if following is None:
            return True
        between = self.text[mention.phrase_end : following.start].strip()
        return bool(between) or following.word in _words(self.language, "bare")


@cache
def _words(language: str, sort: str) -> frozenset[str]:
    """Return the folded words of a sort in a language; none where there is no file for it."""
    return frozenset(map(fold, getattr(discourse(language), sort))) if language in LANGUAGES else frozenset()


def clauses(
    text: str, sentence: Sentence, row: Sequence[Token], mentions: Sequence[Mention], language: str
) -> list[int]:
    """Return where the clauses of a sentence may begin or end, both its own ends among them."""
    cuts = {match.start() for match in _CUT.finditer(text, sentence.start, sentence.end)}
    joints = _words(language, "joints")
    cuts |= {token.start for token in row if token.word in joints}
    cuts |= {sentence.start, sentence.end}
    cuts -= {at for each in mentions if (at := _label_mark(text, sentence.start, each)) is not None}
    return sorted(cut for cut in cuts if not any(each.start < cut < each.end for each in mentions))


def _label_mark(text: str, start: int, mention: Mention) -> int | None:
    """Return where the colon stands between a number and its label: "Capacity: up to 32"."""
    before = text.rfind(":", max(start, mention.phrase_start - LABEL_GAP), mention.phrase_start)
    if before < 0 or text[before + 1 : mention.phrase_start].strip():
        return None
    label = text[start:before].rpartition("\n")[2]
    return before if len(label.split()) <= LABEL_WORDS else None


def regions(sentence: Sentence, mentions: Sequence[Mention], cuts: Sequence[int]) -> dict[int, Region]:
    """Return the region of each number of a sentence, by where the number begins."""
    found = {}
    counted = [mention for mention in mentions if mention.role in CLAIMABLE and mention.role != "duration"]
    for mention in mentions:
        low = max((cut for cut in cuts if cut <= mention.phrase_start), default=sentence.start)
        high = min((cut for cut in cuts if cut >= mention.phrase_end), default=sentence.end)
        before = max((each.phrase_end for each in counted if each.end <= mention.phrase_start), default=sentence.start)
        after = min((each.phrase_start for each in counted if each.phrase_start >= mention.end), default=sentence.end)
        found[mention.start] = Region(max(low, before), min(high, after), before, after)
    return found
