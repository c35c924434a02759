"""The phrases of a base's indicators, ready to be found among the words of a text."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import log
from typing import NamedTuple

from technopark_cli.factcheck.claims.matcher import words
from technopark_cli.factcheck.claims.tokens import variants
from technopark_cli.model.base import Base
from technopark_cli.model.facts import Fact, Indicator
from technopark_cli.model.quantity import SLIPS, Number

#: Units that are counted with the same nouns.
FIRMS = frozenset(("startups", "firms", "companies"))
COUNTS, CUES, AGAINST = "counts", "cues", "against"


class Clue(NamedTuple):
    """A phrase of an indicator: whose it is, and whether it counts, speaks for it or against it."""

    indicator: str
    kind: str


class Profile(NamedTuple):
    """What the facts of an indicator have in common: the share of each scope, the numbers printed, the units."""

    indicator: Indicator
    scopes: Mapping[str, float]
    printed: Mapping[str, frozenset[Number]]
    slips: Mapping[str, frozenset[Number]]
    units: frozenset[str]
    facts: int
    local: float
    detailed: float


def phrases(base: Base, language: str) -> dict[str, tuple[Clue, ...]]:
    """Return the phrases of the indicators in a language, with whose each is."""
    listed: dict[str, dict[Clue, None]] = {}
    nouns: dict[str, dict[str, None]] = {}
    for indicator in base.indicators.values():
        for phrase in indicator.phrases.get(language, {}).get(COUNTS, ()):
            nouns.setdefault(_family(indicator.unit), {})[phrase] = None
    for indicator in base.indicators.values():
        own = indicator.phrases.get(language, {})
        for phrase in nouns.get(_family(indicator.unit), {}) if own else ():
            listed.setdefault(phrase, {})[Clue(indicator.id, COUNTS)] = None
        for kind in (CUES, AGAINST):
            for phrase in own.get(kind, ()):
                listed.setdefault(phrase, {})[Clue(indicator.id, kind)] = None
    return {phrase: tuple(clues) for phrase, clues in listed.items()}


#: So many letters of a word are its stem, by which its forms are told to be one word; shorter words say nothing.
STEM, SHORTEST = 6, 4


#: Words seen so often more are needed before those of an indicator count for more than those of all.
PRIOR = 20.0
#: How much a word of a noun, of a label and of any other phrase counts.
NOUN_WORTH, LABEL_WORTH, PHRASE_WORTH = 0.5, 3.0, 1.0


def vocabulary(base: Base, language: str) -> Mapping[str, Mapping[str, float]]:
    """Return what single words of a language say for and against each indicator, by stem.

    The words are those of an indicator's phrases, label and definition, and of the figure phrases that sources print. What
    one says is the logarithm of how many times likelier it is among the words of an indicator than it is on average, both
    smoothed (naive Bayes with a Dirichlet prior: Manning, Raghavan and Schütze 2008, "Introduction to Information Retrieval", 13.2).
    """
    used: dict[str, dict[str, float]] = {}
    total: dict[str, float] = {}
    for indicator in base.indicators.values():
        for phrase, worth in _spoken(base, indicator, language):
            for word in {stem(word) for word in words(phrase)} - {""}:
                counts = used.setdefault(word, {})
                counts[indicator.id] = counts.get(indicator.id, 0.0) + worth
                total[indicator.id] = total.get(indicator.id, 0.0) + worth
    found = {}
    for word, counts in used.items():
        mean = sum(count / total[name] for name, count in counts.items()) / len(base.indicators)
        found[word] = {
            name: log((counts.get(name, 0.0) / mean + PRIOR) / (size + PRIOR)) for name, size in total.items()
        }
    return found


def _spoken(base: Base, indicator: Indicator, language: str) -> Iterator[tuple[str, float]]:
    """Yield how a language speaks of an indicator, and how much each phrase counts."""
    own = indicator.phrases.get(language, {})
    yield from ((phrase, PHRASE_WORTH) for phrase in own.get(CUES, ()))
    yield from ((phrase, NOUN_WORTH) for phrase in own.get(COUNTS, ()))
    yield indicator.label.get(language, ""), LABEL_WORTH
    yield indicator.definition.get(language, ""), PHRASE_WORTH
    for fact in base.facts.get(indicator.id, ()):
        if base.sources[fact.source].language == language:
            yield fact.wording, PHRASE_WORTH


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Return what the forms of a folded word have in common; "" where it is too short to say anything, or a number."""
    bare = variants(word)[-1]
    return bare[:STEM] if len(bare) >= SHORTEST and bare.isalpha() else ""


def _family(unit: str) -> str:
    """Return what units have in common whose nouns are the same: firms are counted with the words for startups."""
    return "firms" if unit in FIRMS else unit


@lru_cache(maxsize=4)
def profiles(base: Base) -> Mapping[str, Profile]:
    """Return what the base knows of each indicator.

    ``local`` is the share of its facts that are about sites, ``detailed`` of those that have a detail.
    """
    return {
        indicator.id: _profile(indicator, base.facts.get(indicator.id, ()), base)
        for indicator in base.indicators.values()
    }


def _profile(indicator: Indicator, facts: tuple[Fact, ...], base: Base) -> Profile:
    counts: dict[str, int] = {}
    printed: dict[str, set[Number]] = {}
    units = {indicator.unit}
    for fact in facts:
        counts[fact.scope] = counts.get(fact.scope, 0) + 1
        printed.setdefault(fact.scope, set()).add(fact.quantity.value)
        units.add(fact.quantity.unit)
    total = sum(counts.values()) or 1
    return Profile(
        indicator,
        {scope: count / total for scope, count in counts.items()},
        {scope: frozenset(values) for scope, values in printed.items()},
        {scope: frozenset(_slips(values)) for scope, values in printed.items()},
        frozenset(units),
        len(facts),
        sum(fact.scope in base.sites for fact in facts) / total,
        sum(fact.detail is not None for fact in facts) / total,
    )


def _slips(values: set[Number]) -> Iterator[Number]:
    """Yield what a slip of a digit makes of some numbers."""
    for value in values:
        for factor in SLIPS:
            yield value * factor
            if not value % factor:
                yield value // factor
