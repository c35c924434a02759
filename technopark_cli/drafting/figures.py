"""Numbers of an article, linked to indicators by the phrases of the base.

A number is linked only where its unit or a word that is counted stands right behind it, a cue stands in the same part of
the sentence, nothing there speaks against it, no other indicator has as many cues, and the paragraph or one shortly
before names something of the base. Everything else is left alone: a curator adds a figure more easily than he notices a
wrong one. Numbers in words are not read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.drafting import qualifiers
from technopark_cli.drafting.phrases import Hit, hits, of_base, pattern
from technopark_cli.model.numerals import numerals
from technopark_cli.store.schema import MAX_WORDING_WORDS
from technopark_cli.store.units import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.drafting.phrases import Phrases
    from technopark_cli.model.articles import Article
    from technopark_cli.model.base import Base
    from technopark_cli.model.numerals import Numeral
    from technopark_cli.model.quantity import Number

_SENTENCE = re.compile(r"(?<=[.!?؟;])(?<![^\W\d_]\.)\s+|(?<=[^\W\d_]{2}[.!?؟;])\s+")
_PART = re.compile(r"[,;:()«»\"“”،؛](?!\d)|\s(?:et|and|y|e|mais|but|pero|ainsi que|as well as)\s")
_PERCENT = re.compile(r"\s?(?:%|٪|pour cent|pourcents?|per ?cent|por ciento|في المائة|بالمائة|في المئة)", re.IGNORECASE)
_DIRHAMS = re.compile(r"\s?(?:de\s|d['’])?(?:MM?DHS?|K?DHS?|MAD|dirhams?|dírhams?|درهم\w*|دراهم)(?!\w)", re.IGNORECASE)
_SQUARE = re.compile(
    r"\s?(?:m²|m2|mètres?\scarrés?|square\smet(?:re|er)s?|sq\.?\s?m|metros?\scuadrados?|متر\w*\sمربع\w*)", re.IGNORECASE
)
_TIME = re.compile(
    r"\s?(?:ans?|années?|mois|jours?|heures?|h|years?|months?|days?|años?|meses|mes|días?|سن\w+|عام\w*|شهر\w*|أشهر)(?!\w)",
    re.IGNORECASE,
)
_BEFORE_YEAR = re.compile(
    r"(?:en|depuis|dès|since|in|from|by|desde|hasta|año|سنة|عام|منذ|fin|début)\s*$", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)\d\d")
#: So many words may stand between a number and the word that it counts.
_APART = re.compile(r"\s*(?:\S+\s+){0,2}")


#: A paragraph is about the base if it, or one so few paragraphs before, names a site or entity.
NEAR = 4


class Figure(NamedTuple):
    """One number that says what it is."""

    indicator: str
    scope: str | None
    value: Number
    value_high: Number | None
    unit: str | None
    qualifier: str
    wording: str
    paragraph: int
    review: str


class Undecided(NamedTuple):
    """One number that may be more than one thing, or of more than one."""

    wording: str
    paragraph: int
    why: str


class Found(NamedTuple):
    """What was found in an article, and how many of its numbers were passed over."""

    figures: list[Figure]
    undecided: list[Undecided]
    passed: int


class Spot(NamedTuple):
    """One number, or two that make a range, in a sentence, with the part of it that speaks of them."""

    first: Numeral
    last: Numeral
    start: int
    qualifier: str
    part: tuple[int, int]


class Link(NamedTuple):
    """One indicator that a number may be: the words that say so, where they end, and the unit as printed."""

    phrases: Phrases
    counted: str
    end: int
    unit: str | None
    cues: tuple[Hit, ...]


class Holder(NamedTuple):
    """A site, and what finds its names and its city in a text."""

    id: str
    names: tuple[re.Pattern[str], ...]
    in_city: re.Pattern[str] | None
    city: str | None


def find(base: Base, article: Article, language: str, title: str) -> Found:
    """Return the figures of an article in ``language``."""
    known, holders = of_base(base, language), _holders(base)
    body = article.body or 0
    found = Found([], [], 0)
    forms = [form for entity in base.entities.values() for form in entity.names]
    forms += [form for site in base.sites.values() for form in site.names]
    names = [pattern(form) for form in forms]
    named_at = 0 if any(each.search(title) for each in names) else -NEAR
    for index, paragraph in enumerate(article.paragraphs[body:], 1):
        if any(each.search(paragraph.text) for each in names):
            named_at = index
        if index - named_at >= NEAR:  # a menu, a sidebar, a passage about something else
            found = found._replace(passed=found.passed + sum(1 for _ in numerals(paragraph.text)))
            continue
        for sentence in _SENTENCE.split(paragraph.text):
            for spot in _spots(sentence, language):
                links = _best(sentence, _links(sentence, spot, known))
                if not links:
                    found = found._replace(passed=found.passed + 1)
                    continue
                wording = _wording(sentence, spot, links[0])
                if len(links) > 1:
                    why = " or ".join(link.phrases.indicator.id for link in links)
                    found.undecided.append(Undecided(wording, index, why))
                    continue
                link = links[0]
                scope, remark = _scope(base, link, holders, (sentence, paragraph.text, title))
                if remark is None:
                    why = f"{link.phrases.indicator.id}, but which site?"
                    found.undecided.append(Undecided(wording, index, why))
                    continue
                found.figures.append(_figure(link, spot, scope, wording, index, _review(link, language) + remark))
    return found


def _figure(link: Link, spot: Spot, scope: str | None, wording: str, paragraph: int, review: str) -> Figure:
    indicator = link.phrases.indicator
    high = spot.last.readings[0] if spot.last is not spot.first else None
    unit = link.unit if link.unit not in (None, indicator.unit) else None
    return Figure(indicator.id, scope, spot.first.readings[0], high, unit, spot.qualifier, wording, paragraph, review)


def _spots(sentence: str, language: str) -> Iterator[Spot]:
    """Yield the numbers that may be figures: no years, no lengths of time."""
    numbers = list(numerals(sentence))
    cuts = [0, *(match.end() for match in _PART.finditer(sentence)), len(sentence)]
    skip = None
    for index, number in enumerate(numbers):
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if number is skip or _TIME.match(sentence, number.scaled_end) or _is_year(sentence, number):
            continue
        left = sentence[: number.start]
        opening = qualifiers.opens_range(left, language)
        last = number
        if opening is not None:
            if not following or not qualifiers.joins_range(sentence[number.scaled_end : following.start], language):
                continue
            if following.readings[0] <= number.readings[0]:
                continue
            last = skip = following
        hedge = qualifiers.before(left, language)
        qualifier, start = ("between", opening) if opening is not None else hedge or ("bare", number.start)
        low = max([cut for cut in cuts if cut <= start], default=0)
        low = max([low, *(other.scaled_end for other in numbers if other.scaled_end <= start)])
        high = min([cut for cut in cuts if cut >= last.scaled_end], default=len(sentence))
        high = min(
            [
                high,
                *(other.start for other in numbers if other.start >= last.scaled_end and not _is_year(sentence, other)),
            ]
        )
        yield Spot(number, last, start, qualifier, (low, high))


def _is_year(sentence: str, number: Numeral) -> bool:
    """Tell whether a number is a year: four digits after a word that says so, or before none that is counted."""
    if not _YEAR.fullmatch(sentence[number.start : number.end]):
        return False
    after = sentence[number.end : number.end + 2]
    return bool(_BEFORE_YEAR.search(sentence[: number.start])) or not (after[:1].isspace() and after[1:].isalpha())


def _links(sentence: str, spot: Spot, known: Sequence[Phrases]) -> Iterator[Link]:
    """Yield the indicators that the words around a number allow."""
    low, high = spot.part
    part = sentence[low:high]
    for phrases in known:
        counted = _counted(sentence, spot, phrases)
        if counted is None or any(hits(phrases.against, part)):
            continue
        what, unit = counted
        cues = (hit._replace(start=hit.start + low, end=hit.end + low) for hit in hits(phrases.cues, part))
        # the word that is counted does not speak for itself
        others = tuple(cue for cue in cues if cue.start < what.start or cue.end > what.end)
        if others:
            yield Link(phrases, what.phrase, what.end, unit, others)


def _counted(sentence: str, spot: Spot, phrases: Phrases) -> tuple[Hit, str | None] | None:
    """Return what stands behind a number and fits the indicator's unit, and the unit as printed."""
    unit, after = phrases.indicator.unit, spot.last.scaled_end
    signs = {"percent": _PERCENT, "m2": _SQUARE}
    if unit in CURRENCIES:
        # a sign such as MDH scales the number, and is its currency too
        sign = _DIRHAMS.match(sentence, spot.last.end) or _DIRHAMS.match(sentence, after)
        return (_sign(sign), "MAD") if sign else None
    if unit in signs:
        sign = signs[unit].match(sentence, after)
        return (_sign(sign), unit) if sign else None
    if any(each.match(sentence, after) for each in (_PERCENT, _DIRHAMS, _SQUARE)) or "/" in unit:
        return None
    gap = _APART.match(sentence, after)
    limit = gap.end() if gap else after
    fitting = [hit for hit in hits(phrases.counts, sentence) if after <= hit.start <= limit and hit.end <= spot.part[1]]
    first = min(fitting, key=lambda hit: (hit.start, -hit.end), default=None)
    return (first, None) if first else None


def _sign(match: re.Match[str]) -> Hit:
    return Hit(match.start(), match.end(), match.group().strip())


def _best(sentence: str, links: Iterator[Link]) -> list[Link]:
    """Return the indicators with the most cues: one where the words decide, more where they do not."""
    listed = list(links)
    most = max((_weight(sentence, link) for link in listed), default=0)
    return [link for link in listed if _weight(sentence, link) == most]


def _weight(sentence: str, link: Link) -> int:
    """Return how many words of the sentence speak for a link; a cue within another one adds nothing."""
    words = (match.start() for match in _WORD.finditer(sentence))
    return sum(any(cue.start <= start < cue.end for cue in link.cues) for start in words)


def _wording(sentence: str, spot: Spot, link: Link) -> str:
    """Return the figure phrase as printed: the number with its qualifier and what it counts, then cues while they fit."""
    start, end = spot.start, link.end
    for cue in sorted(link.cues, key=lambda cue: max(start - cue.start, cue.end - end)):
        wider = min(start, cue.start), max(end, cue.end)
        if len(sentence[wider[0] : wider[1]].split()) <= MAX_WORDING_WORDS:
            start, end = wider
    while len(sentence[start:end].split()) > MAX_WORDING_WORDS:
        end = sentence.rindex(sentence[start:end].rsplit(maxsplit=1)[-1], start, end)
    return sentence[start:end].strip()


def _review(link: Link, language: str) -> str:
    cues = ", ".join(f'"{cue}"' for cue in dict.fromkeys(cue.phrase for cue in link.cues))
    return f'"{link.counted}" with {cues} ({language}) says {link.phrases.indicator.id}'


def _holders(base: Base) -> list[Holder]:
    return [
        Holder(site.id, tuple(map(pattern, site.names)), pattern(site.city) if site.city else None, site.city)
        for site in base.sites.values()
    ]


def _scope(base: Base, link: Link, holders: Sequence[Holder], texts: Sequence[str]) -> tuple[str | None, str | None]:
    """Return the scope of a figure (None for the default), and a remark on it; no remark where it cannot be told.

    What the base has of the indicator decides: figures of sites need one site named in the sentence, its paragraph or
    the title; figures of one entity are about that entity.
    """
    scopes = [fact.scope for fact in base.facts.get(link.phrases.indicator.id, ())]
    local = sum(scope in base.sites for scope in scopes)
    named = [_named(text, holders) for text in texts]
    if scopes and 2 * local > len(scopes):
        sites = next(filter(None, named), [])
        return (sites[0], f"; scope: {sites[0]} is the only site named") if len(sites) == 1 else (None, None)
    only = scopes[0] if scopes and len(set(scopes)) == 1 else base.default_scope
    beside = f"; the sentence names {', '.join(named[0])}: is it about that?" if named[0] else ""
    return (None if only == base.default_scope else only), beside


def _named(text: str, holders: Sequence[Holder]) -> list[str]:
    """Return the sites that a text names; a city stands for its sites where none of them is called by its name."""
    called = [holder for holder in holders if any(each.search(text) for each in holder.names)]
    cities = {holder.city for holder in called}
    meant = [
        holder for holder in holders if holder.in_city and holder.city not in cities and holder.in_city.search(text)
    ]
    return [holder.id for holder in (*called, *meant)]
