"""Whom a text speaks of: the sites and entities of a base, and everybody else, who must not be taken for them."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from technopark_cli.factcheck.claims.discourse import LANGUAGES, discourse
from technopark_cli.factcheck.claims.matcher import Hit, Matcher, longest
from technopark_cli.factcheck.claims.tokens import Token, tokens
from technopark_cli.model.base import Base
from technopark_cli.model.folding import fold

#: What a mention of somebody may be: a site or entity by name, a city of sites, all sites together, words that carry
#: a subject on, who runs the sites by no name, or somebody else.
NAMED, CITY, WHOLE, CARRIED, RUNNER, FOREIGN = "named", "city", "whole", "carried", "runner", "foreign"
#: A namesake of the network elsewhere.
ALIEN = FOREIGN + ":namesake"
#: Somebody else beside whom something stands: "next to the airport".
BESIDE = FOREIGN + ":beside"
#: A mere name that the base does not know.
NAME = FOREIGN + ":name"
_OF = frozenset(("de", "d", "of", "in", "a", "en"))

_PART = re.compile(r"[,;:.!?()«»\"“”]\s")
#: Words that names are written with and without.
SMALL = frozenset(
    [
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "d",
        "l",
        "of",
        "the",
        "in",
        "el",
        "en",
        "del",
        "los",
        "las",
        "a",
        "au",
        "aux",
    ]
)
_DEFINITE = re.compile("[وفبك]?(?:ال|لل)")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LINKS = frozenset(
    ["de", "du", "des", "d", "l", "la", "le", "les", "of", "the", "del", "for", "pour", "et", "and", "y"]
)
#: A key of a name with so many words is long.
LONG_KEY = 4
#: An article, with its blanks, is no longer.
ARTICLE = 7
#: Words of a name that are no longer say nothing by themselves.
SHORT = 3
#: So many words a noun such as "bank" may stand before its name, and so many of them may be adjectives.
REACH, ADJECTIVES = 4, 1
#: The language whose script has no capitals.
_UNCAPITALISED = "ar"
#: A name in quotation marks: so few words, without a mark or a number among them.
_QUOTED = re.compile(r"[«\"“”]\s?([^«»\"“”.,;:!?؟،؛\d\n]{2,40})\s?[»\"“”]")
QUOTED_WORDS = 3
_ALL_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9&]+")
_CAMEL = re.compile(r"[a-zà-ÿ][A-Z]")


class Subject(NamedTuple):
    """A mention of somebody: its span, what it is, and the scopes it may mean ("" for somebody else)."""

    start: int
    end: int
    kind: str
    scopes: tuple[str, ...]
    words: str


class Directory(NamedTuple):
    """The names of a base in all languages, and the scope of the network that bare names of it mean."""

    names: Matcher[tuple[str, tuple[str, ...]]]
    stems: tuple[tuple[str, ...], ...]
    network: str | None
    home: frozenset[str]
    spots: tuple[str, ...]
    regions: tuple[tuple[str, ...], ...] = ()


@lru_cache(maxsize=4)
def directory(base: Base) -> Directory:
    """Return the names of a base's sites, entities and cities."""
    listed: list[tuple[str, tuple[str, tuple[str, ...]]]] = []
    network = [entity.id for entity in base.entities.values() if entity.kind == "network"]
    for entity in base.entities.values():
        listed += [(_bare(name), (NAMED, (entity.id,))) for name in entity.names]
    cities: dict[str, list[str]] = {}
    for site in base.sites.values():
        listed += [(_bare(name), (NAMED, (site.id,))) for name in site.names]
        for city in {*((site.city,) if site.city else ()), *site.city_names}:
            cities.setdefault(city, []).append(site.id)
    listed += [(_bare(city), (CITY, tuple(sites))) for city, sites in cities.items()]
    names = [name for name, (kind, _) in listed if kind == NAMED]
    keys = {key for name in names for key in _keys(name)}
    # a sector need not be called by name at home
    keys |= {frozenset((form.rstrip("*"),)) for word in base.home for form in (word.casefold(), fold(word))}
    stems = {key for key in keys if key and not _contains(key, keys)}
    words = {fold(word) for name, _ in listed for word in name.split() if not word[0].islower()}
    words |= {fold(site.region) for site in base.sites.values() if site.region}
    return Directory(
        Matcher(listed),
        tuple(sorted(map(tuple, map(sorted, stems)))),
        network[0] if network else base.default_scope,
        frozenset(words),
        tuple(sorted(_shortest({form for city in cities for form in (city.casefold(), fold(city))}))),
        tuple(
            sorted({tuple(token.word for token in tokens(site.region)) for site in base.sites.values() if site.region})
        ),
    )


def _contains(key: frozenset[str], keys: Collection[frozenset[str]]) -> bool:
    """Tell whether a key has all words of a shorter one, and more; of one that is long itself it need not be known."""
    sizes = range(1, min(len(key), LONG_KEY))
    return any(frozenset(part) in keys for size in sizes for part in combinations(key, size))


def _bare(name: str) -> str:
    """Return a name without its small words, with which it may be written or not."""
    kept = [name[token.start : token.end] for token in tokens(name) if token.word not in SMALL]
    return " ".join(kept) or name


def _keys(name: str) -> Iterator[frozenset[str]]:
    """Yield the words that a text must have to have a name, as they are written and folded; short ones say nothing."""
    row = tokens(name)
    telling = [each for each in row if len(each.word) > SHORT or name[each.start : each.end].isupper()] or row
    yield frozenset(name[each.start : each.end].casefold() for each in telling)
    yield frozenset(each.word for each in telling)


def named(text: str, known: Directory) -> bool:
    """Tell whether a text may have a name of the base: all words of one are in it, in any order."""
    lowered = text.casefold()
    for words in known.stems:
        for word in words:
            if word not in lowered:
                break
        else:
            return True
    return False


def first_named(text: str, start: int, end: int, known: Directory) -> tuple[str, ...]:
    """Return the scopes that a part of a text names first; none where it names nobody of the base."""
    if not named(text[start:end], known):
        return ()
    named_ones = (subject for subject, _ in _known(text, tokens(text, start, end), known) if subject.kind == NAMED)
    return min(named_ones, key=lambda subject: subject.start, default=Subject(0, 0, NAMED, (), "")).scopes


def _shortest(stems: Iterable[str]) -> set[str]:
    """Return the stems that contain no other one."""
    kept: set[str] = set()
    for stem in sorted(stems, key=len):
        if not any(other in stem for other in kept):
            kept.add(stem)
    return kept


def others(language: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a language that carry a subject on or mean somebody else, with what each is."""
    words = discourse(language)
    for kind, listed in (
        ("body", words.bodies),
        ("always", words.always),
        ("place", words.places),
        (CARRIED, words.carried),
        (WHOLE, words.whole),
        (RUNNER, words.runners),
        ("sayer", words.sayers),
        ("beside", words.beside),
    ):
        for phrase in listed:
            yield phrase, kind


@lru_cache(maxsize=8)
def _plain(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in discourse(language).plain)


def subjects(
    text: str,
    row: Sequence[Token],
    language: str,
    known: Directory,
    taken: Sequence[tuple[int, int]],
    hits: Sequence[Hit[tuple[str, str]]],
) -> list[Subject]:
    """Return everybody that a sentence speaks of, by position.

    ``taken`` are the spans of its numbers, ``hits`` where the words stand that :func:`others` yields.
    """
    lowered = text[row[0].start : row[-1].end].casefold() if row else ""
    may = named(text[row[0].start : row[-1].end], known) if row else False
    found = list(_known(text, row, known)) if may or any(spot in lowered for spot in known.spots) else []
    covered = [False] * len(row)
    for _, (first, after) in found:
        covered[first:after] = [True] * (after - first)
    result = [subject for subject, _ in found]
    if language in LANGUAGES:
        result += _foreign(text, row, covered, language, known, taken, hits)
    return sorted(result)


def _together(hit: Hit[tuple[str, tuple[str, ...]]], text: str, row: Sequence[Token]) -> bool:
    """Tell whether nothing but small words and blanks parts the words of a name."""
    return not _PART.search(text[row[hit.first].start : row[hit.after - 1].end])


def _written(hit: Hit[tuple[str, tuple[str, ...]]], text: str, row: Sequence[Token]) -> bool:
    """Tell whether a name is written as one: cities with a capital, what is said of one ("tangérois") without, acronyms in capitals."""
    raw = text[row[hit.first].start : row[hit.after - 1].end]
    if hit.value[0] == CITY and hit.phrase[0].islower():
        return not row[hit.after - 1].capital
    if hit.phrase.isascii() and hit.phrase.isupper():
        return raw.isupper()
    return hit.value[0] != CITY or row[hit.first].capital or not _LATIN.match(raw)


def _known(text: str, row: Sequence[Token], known: Directory) -> Iterator[tuple[Subject, tuple[int, int]]]:
    places = [index for index, token in enumerate(row) if token.word not in SMALL]
    bare = [row[index] for index in places]
    found = longest(hit for hit in known.names.find(bare) if _together(hit, text, bare))
    hits = [hit._replace(first=places[hit.first], after=places[hit.after - 1] + 1) for hit in found]
    hits = [hit for hit in hits if _written(hit, text, row)]
    spans: dict[tuple[int, int], list[tuple[str, tuple[str, ...]]]] = {}
    for hit in hits:
        spans.setdefault((hit.first, hit.after), []).append(hit.value)
    for (first, after), values in spans.items():
        kinds = {kind for kind, _ in values}
        kind = NAMED if NAMED in kinds else CITY
        scopes = tuple(dict.fromkeys(scope for each, listed in values if each == kind for scope in listed))
        words = text[row[first].start : row[after - 1].end]
        if kind == CITY and _within_name(text, row, after, spans) and not _region(row, first, known):
            kind, scopes = NAME, ()
        elsewhere = known.network not in scopes and _elsewhere(row, after, scopes, spans)
        if kind == NAMED and (elsewhere or _namesake(text, row, first, after, known)):
            kind, scopes = ALIEN, ()
        yield Subject(row[first].start, row[after - 1].end, kind, scopes, words), (first, after)


def _within_name(text: str, row: Sequence[Token], after: int, spans: Mapping[tuple[int, int], object]) -> bool:
    """Tell whether a city is but the beginning of a name that goes on: "Fez Shore", "Tanger Med"."""
    if after >= len(row) or not row[after].capital or any(first == after for first, _ in spans):
        return False
    return text[row[after - 1].end : row[after].start] in (" ", "\u00a0", "-")


def _region(row: Sequence[Token], first: int, known: Directory) -> bool:
    """Tell whether a city begins the name of its region: "Fès-Meknès"."""
    return any(tuple(token.word for token in row[first : first + len(words)]) == words for words in known.regions)


def _namesake(text: str, row: Sequence[Token], first: int, after: int, known: Directory) -> bool:
    """Tell whether a place that the base does not know owns the name: "Kerala's Technopark", "Technopark of Zurich"."""
    if first > 1 and row[first - 1].word == "s" and row[first - 2].capital:
        return row[first - 2].word not in known.home and text[row[first - 1].start - 1] in "'\u2019"
    if after + 1 < len(row) and row[after].word in _OF and row[after + 1].capital:
        gap = text[row[after - 1].end : row[after + 1].start]
        return row[after + 1].word not in known.home and not set(gap) & set(",;:.()")
    return False


def _elsewhere(
    row: Sequence[Token],
    after: int,
    scopes: Sequence[str],
    spans: Mapping[tuple[int, int], Sequence[tuple[str, tuple[str, ...]]]],
) -> bool:
    """Tell whether a name goes on with the city of another site: "Innovation City of Fez"."""
    begin = after + 1 if after < len(row) and row[after].word in _OF else after
    follows = [value for (first, _), values in spans.items() if first == begin for value in values]
    cities = {scope for kind, sites in follows if kind == CITY for scope in sites}
    return begin > after and bool(cities) and not cities & set(scopes)


def _foreign(
    text: str,
    row: Sequence[Token],
    covered: list[bool],
    language: str,
    known: Directory,
    taken: Sequence[tuple[int, int]],
    hits: Sequence[Hit[tuple[str, str]]],
) -> Iterator[Subject]:
    """Yield words that carry a subject on, and mentions of somebody that the base does not know."""
    sayers = {hit.first for hit in hits if hit.value[1] == "sayer"}
    beside = {row[hit.after - 1].end for hit in hits if hit.value[1] == "beside"}
    quoted = list(_quoted(text, row, covered)) if language == _UNCAPITALISED else []
    for hit in hits:
        kind = hit.value[1]
        if any(covered[hit.first : hit.after]):
            continue
        if kind == WHOLE and any(_before(text, row[hit.after - 1].end, name.start) for name in quoted):
            continue  # the network «Jisr» is another one
        if kind in (CARRIED, WHOLE, RUNNER) or _means_others(text, row, hit, covered, language, known, sayers):
            start, end = row[hit.first].start, row[hit.after - 1].end
            carried = kind in (CARRIED, WHOLE, RUNNER)
            yield Subject(
                start, end, kind if carried else BESIDE if _stands(start, beside) else FOREIGN, (), text[start:end]
            )
    yield from (name._replace(kind=BESIDE) if _stands(name.start, beside) else name for name in quoted)
    if language != _UNCAPITALISED:
        for name in _names(text, row, covered, language, known, taken, sayers):
            yield name._replace(kind=BESIDE) if _stands(name.start, beside) else name


def _quoted(text: str, row: Sequence[Token], covered: Sequence[bool]) -> Iterator[Subject]:
    """Yield the names in quotation marks that the base does not know."""
    if not row:
        return
    for match in _QUOTED.finditer(text, row[0].start - 1 if row[0].start else 0, row[-1].end + 2):
        start, end = match.span(1)
        inside = [place for place, token in enumerate(row) if start <= token.start < end]
        if 0 < len(inside) <= QUOTED_WORDS and not any(covered[place] for place in inside):
            yield Subject(start, end, NAME, (), text[start:end])


def _before(text: str, end: int, start: int) -> bool:
    """Tell whether nothing but blanks and marks stands between two words."""
    return 0 <= start - end <= ARTICLE and not any(map(str.isalnum, text[end:start]))


def _stands(start: int, beside: Collection[int]) -> bool:
    """Tell whether a name stands right behind words such as "next to", with an article between at the most."""
    return any(0 < start - end <= ARTICLE for end in beside)


def _means_others(
    text: str,
    row: Sequence[Token],
    hit: Hit[tuple[str, str]],
    covered: Sequence[bool],
    language: str,
    known: Directory,
    sayers: Collection[int],
) -> bool:
    """Tell whether a noun or a place means somebody whom the base does not know; not where it says what others do."""
    kind = hit.value[1]
    arabic = language == _UNCAPITALISED
    if kind == "place":
        ours = {token.word for token in row[hit.first : hit.after]} & known.home
        named = arabic or row[hit.first].capital or hit.phrase.endswith("*") or hit.phrase in discourse(language).places
        return named and not ours
    if kind not in ("always", "body") or any(hit.first - 4 <= sayer < hit.first for sayer in sayers):
        return False
    if kind == "always" or (not arabic and row[hit.first].capital and hit.first > 0):
        return True
    named = _body_named(text, row, hit.after, covered, _plain(language), arabic=arabic)
    return named and not _carries(row, hit.first, language)


def _names(
    text: str,
    row: Sequence[Token],
    covered: Sequence[bool],
    language: str,
    known: Directory,
    taken: Sequence[tuple[int, int]],
    sayers: Collection[int],
) -> Iterator[Subject]:
    """Yield names that the base does not know: words with a capital that no sentence begins with."""
    plain = _plain(language)
    index = -1
    while index + 1 < len(row):
        index += 1
        token = row[index]
        if covered[index] or not token.capital or token.word in plain or token.word.isdigit():
            continue
        if any(low <= token.start < high for low, high in taken):
            continue
        first = last = index
        while last + 1 < len(row) and row[last + 1].capital and not covered[last + 1] and _joined(row, last):
            last += 1
        index = last
        if first == last and _opens(text, row, first) and not _strong(text[token.start : token.end]):
            continue  # any word is capital there
        if {each.word for each in row[first : last + 1]} & known.home:
            continue
        if any(first - 4 <= sayer <= last + 4 for sayer in sayers):
            continue
        yield Subject(token.start, row[last].end, NAME, (), text[token.start : row[last].end])


def _joined(row: Sequence[Token], index: int) -> bool:
    return row[index + 1].start - row[index].end <= 1


def _opens(text: str, row: Sequence[Token], index: int) -> bool:
    """Tell whether a word opens a sentence, or stands behind a mark that opens one."""
    return index == 0 or bool(text[row[index - 1].end : row[index].start].strip(" \u00a0\u202f'\u2019-"))


def _strong(word: str) -> bool:
    """Tell whether a word is a name by its letters alone: all capitals, or capitals within."""
    return bool(_ALL_CAPITALS.fullmatch(word) or _CAMEL.search(word))


def _carries(row: Sequence[Token], index: int, language: str) -> bool:
    """Tell whether the noun at ``index`` stands after "this": it goes on with the subject before."""
    return index > 0 and row[index - 1].word in discourse(language).demonstratives


def _body_named(
    text: str, row: Sequence[Token], after: int, covered: Sequence[bool], plain: frozenset[str], *, arabic: bool
) -> bool:
    """Tell whether a name that the base does not know follows a noun such as "bank" or "university"."""
    if arabic:
        if _DEFINITE.match(text[row[after - 1].start : row[after - 1].end]):
            return False
        return after < len(row) and not covered[after] and not text[row[after - 1].end : row[after].start].strip()
    skipped = 0
    for index in range(after, min(after + REACH, len(row))):
        if covered[index] or text[row[index - 1].end : row[index].start].strip(" '’-«“\""):
            return False
        if row[index].capital and row[index].word not in plain:
            return True
        if row[index].word not in _LINKS:
            skipped += 1
            if skipped > ADJECTIVES:
                return False
    return False
