"""What is said of a verdict: one plain sentence, and a wording that the facts support."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.languages import WORDS
from technopark_cli.model.quantity import is_count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from technopark_cli.factcheck.claims.linking import Link
    from technopark_cli.factcheck.judging import Judgement
    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.wording import Words

TEXTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "supported": "{told}",
        "understated": "true, and more is reported: {best}",
        "qualifier": "the number is reported with another qualifier: {told}",
        "disputed": "{told}, but {against}",
        "outdated": "was printed before: {older}; the current figure is another: {best}",
        "contradicted": "no number fits both this and what is reported: {against}",
        "digit": "a digit seems to have slipped: {slip}",
        "unit": "the unit or its scale seems to have slipped: {slip}",
        "scope": "this is a figure of {other}: {elsewhere}; {own} has {against}",
        "unverified": "nothing that is known says so; nearest: {nearest}",
        "unknown": "nothing is known by {date}",
        "and_more": "{told} and {count} more",
    },
    "fr": {
        "supported": "{told}",
        "understated": "vrai, et davantage est publié : {best}",
        "qualifier": "le nombre est publié avec une autre réserve : {told}",
        "disputed": "{told}, mais {against}",
        "outdated": "a déjà été publié : {older} ; le chiffre actuel est autre : {best}",
        "contradicted": "aucun nombre ne convient à la fois à ce passage et à ce qui est publié : {against}",
        "digit": "un chiffre semble avoir glissé : {slip}",
        "unit": "l'unité ou son échelle semble avoir glissé : {slip}",
        "scope": "c'est un chiffre de {other} : {elsewhere} ; pour {own} on trouve {against}",
        "unverified": "rien de connu ne le dit ; au plus près : {nearest}",
        "unknown": "rien n'est connu à cette date : {date}",
        "and_more": "{told} et {count} de plus",
    },
}
#: So many figures are told of each side.
TOLD = 2
#: A wording that may be printed: the figure, what it counts, since when, who says so and when.
PHRASES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "said": "{figure}, according to {source}",
        "dated": "{figure}, according to {source}, {date}",
        "since": " since {date}",
    },
    "fr": {"said": "{figure}, selon {source}", "dated": "{figure}, selon {source}, {date}", "since": " depuis {date}"},
    "es": {"said": "{figure}, según {source}", "dated": "{figure}, según {source}, {date}", "since": " desde {date}"},
    "ar": {"said": "{figure}، حسب {source}", "dated": "{figure}، حسب {source}، {date}", "since": " منذ {date}"},
}
_OTHERS = {"es": ("spanish", "Spanish"), "ar": ("arabic", "Arabic")}


@cache
def words_of(language: str) -> Words:
    """Return how a language writes figures and dates; English where we know none."""
    if language in _OTHERS:
        module, name = _OTHERS[language]
        made: Words = getattr(import_module(f"technopark_cli.model.{module}"), name)()
        return made
    return WORDS.get(language) or WORDS["en"]


def message(base: Base, link: Link, judgement: Judgement, date: str, language: str) -> str:
    """Return one sentence on a verdict, in ``language``."""
    words = words_of(language)
    texts = TEXTS[language]
    sides = {
        relation: [each.fact for each in judgement.evidence if each.relation == relation]
        for relation in ("supports", "tension", "excludes", "slip", "elsewhere", "older", "nearest")
    }
    against = sides["tension"] + sides["excludes"]
    key = judgement.cause or judgement.verdict
    if key == "unverified" and not sides["nearest"]:
        return words.fill(texts["unknown"], {"date": words.date(date)})
    elsewhere = sides["elsewhere"]
    best = [judgement.best] if judgement.best else against or sides["supports"]
    return words.fill(
        texts[key],
        {
            "told": _told(base, sides["supports"], words, texts),
            "best": _told(base, best, words, texts),
            "against": _told(base, against, words, texts),
            "older": _told(base, sides["older"], words, texts),
            "slip": _told(base, sides["slip"], words, texts),
            "elsewhere": _told(base, elsewhere, words, texts),
            "nearest": _told(base, sides["nearest"][:1], words, texts),
            "other": base.scope_name(elsewhere[0].scope) if elsewhere else "",
            "own": base.scope_name(link.scope),
        },
    )


def _told(base: Base, facts: Sequence[Fact], words: Words, texts: Mapping[str, str]) -> str:
    """Return figures with who printed them: ``more than 3,500 (MITC, July 2023)``."""
    figures: dict[str, list[Fact]] = {}
    for fact in facts:
        figures.setdefault(words.in_words(fact.quantity), []).append(fact)
    told = []
    for figure, printed in list(figures.items())[:TOLD]:
        speakers = "; ".join(_speaker(base, fact, words) for fact in printed[:TOLD])
        if len(printed) > TOLD:
            speakers = words.fill(texts["and_more"], {"told": speakers, "count": str(len(printed) - TOLD)})
        told.append(f"{figure} ({speakers})")
    return words.listing(told)


def _speaker(base: Base, fact: Fact, words: Words) -> str:
    source = base.sources[fact.source]
    date = source.published or fact.as_of
    return f"{source.publisher}, {words.date(date)}" if date else source.publisher


def suggestion(base: Base, link: Link, judgement: Judgement) -> str | None:
    """Return a wording that the best current figure supports, in the language of the article; None where there is none.

    A claim that is supported as it stands needs none.
    """
    fact = judgement.best
    if fact is None or (judgement.verdict == "supported" and judgement.cause is None):
        return None
    language = link.mention.language if link.mention.language in PHRASES else "en"
    words, phrases = words_of(language), PHRASES[language]
    figure = words.in_words(fact.quantity)
    if is_count(fact.quantity.unit) and link.noun:
        figure += f" {link.noun}"
    since = dates.window(fact.window) if fact.window else None
    if since and since.kind == "since":
        figure += words.fill(phrases["since"], {"date": words.date(since.value)})
    source = base.sources[fact.source]
    who = fact.speaker or source.publisher
    date = source.published or fact.as_of
    key = "dated" if date else "said"
    return words.fill(phrases[key], {"figure": figure, "source": who, "date": words.date(date)})
