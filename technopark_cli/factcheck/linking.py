"""Numbers of a text, linked to what they are figures of: indicator, scope, window and date, each with its reason.

Every number of a sentence is weighed against every indicator whose unit fits: the noun that it counts, the phrases around
it that speak for an indicator or against it, whom the sentence is about, and what the base knows of that indicator. It
becomes a claim only if one indicator is clearly best; silence is better than a wrong link.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck import subjects as who
from technopark_cli.factcheck.discourse import LANGUAGES
from technopark_cli.factcheck.phrases import AGAINST, COUNTS, CUES, phrases, profiles
from technopark_cli.factcheck.tokens import paragraphs, sentences, tokens
from technopark_cli.factcheck.windows import LAUNCH, signs
from technopark_cli.model.quantity import is_count
from technopark_cli.model.verdicts import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from technopark_cli.factcheck.matcher import Hit
    from technopark_cli.factcheck.mentions import Mention
    from technopark_cli.factcheck.phrases import Clue, Phrases, Profile
    from technopark_cli.factcheck.subjects import Directory, Subject
    from technopark_cli.factcheck.tokens import Sentence, Token
    from technopark_cli.factcheck.windows import Sign
    from technopark_cli.model.base import Base
    from technopark_cli.model.dates import Span

#: Only these may be claims.
CLAIMABLE = ("quantity", "duration", "ordinal")

_CUT = re.compile(r"[,;:()«»\"“”،؛–—\[\]](?!\d)|\n")
_JOINTS = frozenset(
    "et and y e mais but pero dont tandis alors while whereas mientras ou or puis avec with con i où qui que which that".split()
)
_AREAS = {"m2": 1, "ha": 10_000, "km2": 1_000_000}
_CURRENCY = re.compile(r"[A-Z]{3}")

#: The weights by which phrases, nouns, subjects and the base's own knowledge are added up; tuned on articles of our own.
NOUN_NEXT, NOUN_STEP, NOUN_BEFORE, UNIT_FITS = 2.0, 0.3, 1.0, 0.6
CUE_NEAR, CUE_CLAUSE, CUE_SENTENCE, CUE_TITLE, CUE_TAKEN = 2.0, 1.2, 0.7, 0.4, 0.15
CUE_WORD = 0.35
AGAINST_NEAR, AGAINST_SENTENCE = -2.5, -0.5
KNOWN_SCOPE, LIKE_SCOPE, OTHER_SCOPE, MOSTLY = 0.6, -0.3, -1.0, 0.8
PRINTED, NEARLY_PRINTED = 1.0, 0.4
IMPLAUSIBLE = -1.0
ENOUGH, APART, LEAST_CUES = 2.6, 0.3, 0.6
#: Somebody named less firmly than this does not end what the sentences before spoke of.
FIRM = 1.5
#: How firmly somebody stands by a number whose clause names him, and how firmly a mere name does.
NEAR, NEAR_NAME = 2.5, 2.1
#: A subject goes on for so many sentences that name nobody.
CARRIES = 3
MOST_CUES = 3
LONGEST_NOUN = 40
#: A noun alone says little: people and firms are everywhere.
NO_CUE = -0.8


class Link(NamedTuple):
    """What a number is a figure of, and why."""

    mention: Mention
    indicator: str
    scope: str
    value: int | float
    value_high: int | float | None
    unit: str
    window: str | None
    as_of: str | None
    words: frozenset[str]
    noun: str
    score: float
    steps: tuple[Step, ...]


class Unlinked(NamedTuple):
    """A number that is no claim, and why."""

    mention: Mention
    steps: tuple[Step, ...]


class _Bearing(NamedTuple):
    """A scope that a number may be about: how sure, and what says so."""

    scope: str
    weight: float
    why: str


class _Topic:
    """Whom the text goes on to speak of: the subject of the last sentences and that of the whole article."""

    def __init__(self) -> None:
        self.article: tuple[str, ...] = ()
        self.current: tuple[str, ...] = ()
        self.words = ""
        self.age = 0
        self.foreign = False
        self.site: tuple[str, ...] = ()
        self.titled = False
        self.alien = False
        self.home = False


class _Word(NamedTuple):
    """A phrase of an indicator in a sentence."""

    kind: str
    start: int
    end: int
    phrase: str
    words: int


class _Scene(NamedTuple):
    """A sentence with everything found in it; ``clues`` are the phrases of each indicator."""

    text: str
    sentence: Sentence
    row: Sequence[Token]
    mentions: Sequence[Mention]
    subjects: Sequence[Subject]
    clues: Mapping[str, list[_Word]]
    signs: Sequence[Sign]
    cuts: Sequence[int]
    language: str


class Linker:
    """Links the numbers of texts to one base."""

    def __init__(self, base: Base) -> None:
        """Prepare nothing yet: the phrases of a language are compiled when a sentence in it turns up."""
        self.base = base
        self.directory: Directory = who.directory(base)
        self.profiles = profiles(base)
        self._phrases: dict[str, Phrases] = {}

    def phrases(self, language: str) -> Phrases:
        """Return the compiled phrases of a language."""
        if language not in self._phrases:
            self._phrases[language] = phrases(self.base, language)
        return self._phrases[language]

    def names_any(self, text: str) -> bool:
        """Tell whether a text may name anything of the base at all."""
        lowered = text.casefold()
        return any(stem in lowered for stem in self.directory.stems)

    def links(self, text: str, mentions: Sequence[Mention], language: str, day: Span) -> Iterator[Link | Unlinked]:
        """Yield every number of a text with what was decided about it, in order.

        ``language`` is that of the text where a sentence does not say otherwise; ``day`` that of the article.
        """
        if not self.names_any(text):
            why = Step("subject", "", "the text names nothing of the base")
            yield from (Unlinked(mention, (why,)) for mention in mentions)
            return
        topic = _Topic()
        index = 0
        titled: dict[str, set[str]] = {}
        for number, (start, end) in enumerate(paragraphs(text, 0, len(text))):
            first = index
            while index < len(mentions) and mentions[index].start < end:
                index += 1
            here = mentions[first:index]
            guarded = [(mention.phrase_start, mention.phrase_end) for mention in here]
            if number and topic.age:
                topic.age += 1
            for sentence in sentences(text, start, end, number, guarded):
                inside = [mention for mention in here if sentence.start <= mention.start < sentence.end]
                scene = self._scene(text, sentence, inside, language, day)
                if topic.alien:
                    scene = _alienated(scene, self.directory)
                if number == 0:
                    for indicator, listed in scene.clues.items():
                        cues = {each.phrase for each in listed if each.kind == CUES}
                        titled.setdefault(indicator, set()).update(cues)
                yield from self._sentence(scene, topic, titled if number else {})
                _go_on(topic, scene, self.base, self.directory, title=number == 0)

    def _scene(self, text: str, sentence: Sentence, mentions: Sequence[Mention], language: str, day: Span) -> _Scene:
        row = tokens(text, sentence.start, sentence.end)
        spoken = mentions[0].language if mentions and mentions[0].language in LANGUAGES else language
        taken = [(mention.start, mention.end) for mention in mentions]
        subjects = who.subjects(text, row, spoken, self.directory, taken)
        clues: dict[str, list[_Word]] = {}
        if mentions or sentence.paragraph == 0:
            for hit in self.phrases(spoken).clues.find(row):
                word = _Word(
                    hit.value.kind, row[hit.first].start, row[hit.after - 1].end, hit.phrase, hit.after - hit.first
                )
                clues.setdefault(hit.value.indicator, []).append(word)
        cuts = sorted(
            {
                *(match.start() for match in _CUT.finditer(text, sentence.start, sentence.end)),
                *(token.start for token in row if token.word in _JOINTS),
                sentence.start,
                sentence.end,
            }
        )
        cuts = [cut for cut in cuts if not any(low < cut < high for low, high in taken)]
        times = signs(row, mentions, spoken, day) if mentions else []
        return _Scene(text, sentence, row, mentions, subjects, clues, times, cuts, spoken)

    def _sentence(self, scene: _Scene, topic: _Topic, title: Mapping[str, set[str]]) -> Iterator[Link | Unlinked]:
        previous: Link | None = None
        order = _respectively(scene)
        for mention in scene.mentions:
            if mention.role not in CLAIMABLE:
                yield Unlinked(mention, (Step("role", mention.role, "its form and the words around it"),))
                continue
            bearings, why = self._bearings(scene, mention, topic)
            if mention in order:
                bearings, why = [_Bearing(order[mention], 1.0, "respectively")], ""
            if not bearings:
                yield Unlinked(mention, (Step("subject", "", why),))
                previous = None
                continue
            decided = self._decide(scene, mention, bearings, previous, title)
            if isinstance(decided, Link):
                previous = decided
            yield decided

    # whom it is about

    def _bearings(self, scene: _Scene, mention: Mention, topic: _Topic) -> tuple[list[_Bearing], str]:
        """Return the scopes that a number may be about, and why there are none."""
        low, high = _region(scene, mention)
        ranked: list[tuple[float, Subject]] = []
        for subject in scene.subjects:
            if (
                subject.kind == who.CARRIED
                or subject.start >= mention.phrase_start
                and subject.end <= mention.phrase_end
            ):
                continue
            ranked.append((_strength(scene, mention, subject, low, high), subject))
        ranked.sort(key=lambda pair: -pair[0])
        known = [(weight, subject) for weight, subject in ranked if not subject.kind.startswith(who.FOREIGN)]
        foreign = [(weight, subject) for weight, subject in ranked if subject.kind.startswith(who.FOREIGN)]
        if foreign and self._stranger(foreign[0], known[0] if known else None, scene):
            return [], f'"{foreign[0][1].words}" is nobody that the base knows'
        home = self._at_home(scene, topic)
        if known:
            active = topic.article or topic.current or any(s.kind == who.NAMED for _, s in known)
            found: list[_Bearing] = []
            for weight, subject in known:
                if subject.kind == who.CITY and not active:
                    continue
                drop = 0.4 * (known[0][0] - weight)
                found += self._meant(subject, topic, 1.0 - drop)
            found += self._cities_of(known, scene)
            if known[0][0] < FIRM and topic.current and not topic.foreign and topic.age <= CARRIES:
                found += [_Bearing(scope, 0.9, f'carried over from "{topic.words}"') for scope in topic.current]
            if found:
                return _best_of([*found, *home]), ""
            return [], "a city is named, and nothing of the base"
        if topic.foreign and (_carried(scene) or topic.age <= 1):
            return [], f'the sentence goes on with "{topic.words}"'
        if topic.current and topic.age <= CARRIES:
            found = [_Bearing(scope, 0.6, f'carried over from "{topic.words}"') for scope in topic.current]
            found += self._related(topic.current, topic, 0.2, topic.words)
            found += [_Bearing(scope, 0.25, "the subject of the article") for scope in topic.article]
            return _best_of([*found, *home]), ""
        if topic.article and _carried(scene):
            found = [_Bearing(scope, 0.3, "the subject of the article") for scope in topic.article]
            found += self._related(topic.article, topic, 0.0, "the article")
            return _best_of([*found, *home]), ""
        if home:
            return home, ""
        return [], "nobody of the base is named here or shortly before"

    @staticmethod
    def _stranger(foreign: tuple[float, Subject], known: tuple[float, Subject] | None, scene: _Scene) -> bool:
        """Tell whether somebody whom the base does not know is the one that a number is about.

        A mere name beside a known one in the same clause is a speaker, an owner or a partner; a name that stands
        elsewhere does not end what "it" goes on with.
        """
        strength, subject = foreign
        if known is not None and strength <= known[0]:
            return False
        if subject.kind == who.FOREIGN:
            return True
        if known is not None:
            return known[0] < NEAR
        return strength >= NEAR_NAME or not _carried(scene)

    def _cities_of(self, known: Sequence[tuple[float, Subject]], scene: _Scene) -> list[_Bearing]:
        """Return the site that the bare name of the network means beside the name of its city."""
        del scene
        networked = any(subject.scopes == (self.directory.network,) for _, subject in known)
        cities = [subject for _, subject in known if subject.kind == who.CITY]
        if not networked or len({subject.scopes for subject in cities}) != 1:
            return []
        return [_Bearing(site, 0.8, f'"{cities[0].words}"') for site in cities[0].scopes]

    def _at_home(self, scene: _Scene, topic: _Topic) -> list[_Bearing]:
        """Return the sectors of the country that a sentence or its article names: they need not be called by name."""
        named = bool(self.directory.country.find(scene.row))
        topic.home = topic.home or named
        if not topic.home:
            return []
        weight, why = (0.5, "the country is named") if named else (0.1, "the country was named before")
        return [_Bearing(entity.id, weight, why) for entity in self.base.entities.values() if entity.kind == "sector"]

    def _meant(self, subject: Subject, topic: _Topic, weight: float) -> list[_Bearing]:
        why = f'"{subject.words}"'
        if subject.kind == who.WHOLE:
            network = self.directory.network
            return [_Bearing(network, weight, why)] if network and (topic.current or topic.article) else []
        found = [_Bearing(scope, weight, why) for scope in subject.scopes]
        return found + self._related(subject.scopes, topic, weight - 0.4, why)

    def _related(self, scopes: Sequence[str], topic: _Topic, weight: float, why: str) -> list[_Bearing]:
        """Return who is often meant by somebody's name: the operator for its network, one site for the network."""
        found = []
        network = self.directory.network
        operators = [entity.id for entity in self.base.entities.values() if entity.kind == "operator"]
        for scope in scopes:
            if scope == network:
                found += [_Bearing(operator, weight, f"{why}, for who runs it") for operator in operators]
                more = 0.5 if topic.titled else 0.1
                found += [_Bearing(site, weight + more, f"{why}, for the site named before") for site in topic.site]
            elif scope in operators and network:
                found.append(_Bearing(network, weight + 0.3, f"{why}, for what it runs"))
        return found

    # what it is

    def _decide(
        self,
        scene: _Scene,
        mention: Mention,
        bearings: Sequence[_Bearing],
        previous: Link | None,
        title: Mapping[str, set[str]],
    ) -> Link | Unlinked:
        low, high = _region(scene, mention)
        wider = _between_numbers(scene, mention)
        elliptic = _elliptic(scene, mention)
        scored: list[tuple[float, Profile, _Bearing, str]] = []
        candidates = {*scene.clues, *title}
        if previous is not None:
            candidates.add(previous.indicator)
        for name in candidates:
            profile = self.profiles[name]
            indicator = profile.indicator
            if not _unit_fits(mention, indicator.unit, profile):
                continue
            words, score = self._words(scene, mention, profile, (low, high), wider, title, elliptic=elliptic)
            inherited = elliptic and previous is not None and previous.indicator == indicator.id and not score
            if inherited and previous is not None:
                score, words = previous.score - 1.0, "as the number before"
            if not score:
                continue
            for bearing in bearings:
                total = score + bearing.weight + self._fits(profile, bearing, mention)
                scored.append((total, profile, bearing, words))
        scored.sort(key=lambda each: (-each[0], each[1].indicator.id))
        if not scored:
            return Unlinked(mention, (Step("indicator", "", "no phrase of the base says what it counts"),))
        best = scored[0]
        rival = next((each for each in scored if each[1].indicator.id != best[1].indicator.id), None)
        if best[0] < ENOUGH or (rival and best[0] - rival[0] < APART):
            why = f"too little says {best[1].indicator.id}" if best[0] < ENOUGH else ""
            if rival and not why:
                why = f"{best[1].indicator.id} or {rival[1].indicator.id}"
            return Unlinked(mention, (Step("indicator", "", why),))
        return self._link(scene, mention, *best, low=low, high=high)

    def _words(
        self,
        scene: _Scene,
        mention: Mention,
        profile: Profile,
        region: tuple[int, int],
        wider: tuple[int, int],
        title: Mapping[str, set[str]],
        *,
        elliptic: bool,
    ) -> tuple[str, float]:
        """Return the phrases that speak for an indicator, and how much they weigh; 0 where they do not suffice."""
        indicator = profile.indicator
        noun = 0.0
        noun_words = ""
        spoken: dict[str, float] = {}
        against = 0.0
        counted: tuple[int, int] | None = None
        clues = scene.clues.get(indicator.id, ())
        for clue in clues:
            if clue.kind != COUNTS or (mention.unit is not None and clue.start < mention.phrase_end):
                continue  # the unit itself says nothing of what is measured
            weight = _noun_weight(scene, mention, clue.start, region, elliptic=elliptic)
            if weight > noun:
                noun, noun_words, counted = weight, clue.phrase, (clue.start, clue.end)
        if _is_counted(indicator.unit) and not noun:
            return "", 0.0
        for clue in clues:
            if clue.kind == COUNTS or (mention.start <= clue.start and clue.end <= mention.end):
                continue  # the number does not speak for itself
            near = region[0] <= clue.start and clue.end <= region[1]
            if clue.kind == AGAINST:
                against += AGAINST_NEAR if near else AGAINST_SENTENCE
                continue
            if counted == (clue.start, clue.end):
                weight = CUE_NEAR / 2
            elif near:
                weight = CUE_NEAR
            elif wider[0] <= clue.start and clue.end <= wider[1]:
                weight = CUE_CLAUSE
            else:
                weight = CUE_TAKEN if _taken(scene, mention, clue.start, clue.end) else CUE_SENTENCE
            weight *= 1 + CUE_WORD * (clue.words - 1)
            spoken[clue.phrase] = max(spoken.get(clue.phrase, 0), weight)
        for phrase in title.get(indicator.id, set()) - set(spoken):
            spoken[phrase] = CUE_TITLE
        cues = sum(sorted(spoken.values(), reverse=True)[:MOST_CUES])
        if cues < LEAST_CUES:
            cues = 0.0
        words = ", ".join(f'"{phrase}"' for phrase in (*([noun_words] if noun_words else ()), *spoken))
        counts = _is_counted(indicator.unit)
        if indicator.unit == "rank" and noun < NOUN_NEXT - NOUN_STEP:
            return "", 0.0
        if not counts and not cues:
            return "", 0.0
        base = (0.0 if cues else NO_CUE) if counts else UNIT_FITS
        return words, max(0.01, base + noun + cues + against)

    def _peer(self, scope: str, profile: Profile) -> bool:
        """Tell whether a scope is of the kind that figures of an indicator are about."""
        if scope in self.base.sites:
            return any(other in self.base.sites for other in profile.scopes)
        kinds = {self.base.entities[other].kind for other in profile.scopes if other in self.base.entities}
        return scope in self.base.entities and self.base.entities[scope].kind in kinds

    def _fits(self, profile: Profile, bearing: _Bearing, mention: Mention) -> float:
        """Return what the base knows for or against: who has figures of this indicator, which numbers, in what range."""
        share = profile.scopes.get(bearing.scope, 0.0)
        found = KNOWN_SCOPE * (0.5 + share) if share else 0.0
        if not share and profile.scopes:
            alike = (profile.local > MOSTLY) if bearing.scope in self.base.sites else (profile.local < 1 - MOSTLY)
            found = LIKE_SCOPE if alike and self._peer(bearing.scope, profile) else OTHER_SCOPE
        value = _in_unit(mention, profile.indicator.unit)
        printed = profile.printed.get(bearing.scope, frozenset())
        slipped = False
        if value in printed:
            found += PRINTED
        elif any(
            value * factor in printed or value in {each * factor for each in printed} for factor in (10, 100, 1000)
        ):  # type: ignore[operator]
            found += NEARLY_PRINTED
            slipped = True
        plausible = profile.indicator.plausible
        if plausible and not plausible[0] <= value <= plausible[1] and not slipped:
            found += IMPLAUSIBLE
        return found

    def _link(
        self,
        scene: _Scene,
        mention: Mention,
        score: float,
        profile: Profile,
        bearing: _Bearing,
        words: str,
        *,
        low: int,
        high: int,
    ) -> Link:
        indicator = profile.indicator
        window, as_of, why = _time(scene, mention, low, high, indicator.kind)
        value = _in_unit(mention, indicator.unit)
        high_value = None if mention.value_high is None else _in_unit(mention, indicator.unit, mention.value_high)
        unit = indicator.unit
        if mention.unit and _CURRENCY.fullmatch(mention.unit):
            unit = mention.unit
        steps = (
            Step("indicator", indicator.id, words),
            Step("scope", bearing.scope, bearing.why),
            *((Step("window", window, why),) if window else ()),
            *((Step("date", as_of, why),) if as_of else ()),
        )
        said = frozenset(token.word for token in scene.row)
        noun = self._noun(scene, mention, profile)
        return Link(
            mention, indicator.id, bearing.scope, value, high_value, unit, window, as_of, said, noun, score, steps
        )

    @staticmethod
    def _noun(scene: _Scene, mention: Mention, profile: Profile) -> str:
        """Return the words behind a number that say what it counts, up to the noun of the indicator."""
        clues = scene.clues.get(profile.indicator.id, ())
        ends = [clue.end for clue in clues if clue.kind == COUNTS and clue.start >= mention.end]
        end = min(ends, default=mention.phrase_end)
        noun = scene.text[mention.phrase_end : end].strip()
        return noun if len(noun) <= LONGEST_NOUN and "\n" not in noun else ""


def _alienated(scene: _Scene, known: Directory) -> _Scene:
    """Return a sentence of an article about a namesake of the network: its bare name means the namesake."""
    if known.country.find(scene.row):
        return scene
    subjects = [
        subject._replace(kind=who.FOREIGN, scopes=()) if subject.scopes == (known.network,) else subject
        for subject in scene.subjects
    ]
    return scene._replace(subjects=subjects)


def _go_on(topic: _Topic, scene: _Scene, base: Base, directory: Directory, *, title: bool) -> None:
    """Remember whom a sentence was about, for those that follow."""
    topic.home = topic.home or bool(directory.country.find(scene.row))
    named = [subject for subject in scene.subjects if subject.kind == who.NAMED]
    cities = [subject for subject in scene.subjects if subject.kind == who.CITY]
    foreign = [subject for subject in scene.subjects if subject.kind == who.FOREIGN]
    strange = [subject for subject in scene.subjects if subject.kind == who.FOREIGN + ":name"]
    if not topic.article and not topic.alien and any(subject.kind == who.ALIEN for subject in scene.subjects):
        topic.alien = not named
    sites = tuple(
        dict.fromkeys(scope for subject in (*named, *cities) for scope in subject.scopes if scope in base.sites)
    )
    if sites and (named or topic.article or topic.current or title):
        one_city = {base.sites[site].city for site in sites}
        if len(one_city) == 1 and not (topic.titled and not title and set(sites) == set(topic.site)):
            topic.site = sites
            topic.titled = title or (topic.titled and set(sites) == set(topic.site))
    if named:
        ours = [subject for subject in named if any(_runs(scope, base) for scope in subject.scopes)] or named
        scopes = ours[0].scopes
        topic.current, topic.words, topic.age, topic.foreign = scopes, ours[0].words, 1, False
        if not topic.article or title:
            topic.article = topic.article or scopes
    elif foreign or (strange and strange[0].start < scene.sentence.start + 3):
        other = (foreign or strange)[0]
        topic.foreign, topic.words_before = True, topic.words  # type: ignore[attr-defined]
        topic.words, topic.age = other.words, 1
        topic.current = ()
    elif cities and (topic.current or topic.article):
        topic.current, topic.words, topic.age, topic.foreign = cities[0].scopes, cities[0].words, 1, False
    elif (
        any(subject.kind == who.WHOLE for subject in scene.subjects)
        and (topic.current or topic.article)
        and directory.network
    ):
        topic.current, topic.words, topic.age, topic.foreign = (directory.network,), "the network", 1, False
    else:
        topic.age += 1


def _runs(scope: str, base: Base) -> bool:
    """Tell whether a scope is a site, or one of those that run or fund sites and not merely pay for them."""
    return scope in base.sites or base.entities[scope].kind in ("network", "operator", "sector", "fund")


def _carried(scene: _Scene) -> bool:
    return any(subject.kind == who.CARRIED for subject in scene.subjects)


def _region(scene: _Scene, mention: Mention) -> tuple[int, int]:
    """Return the part of the sentence that speaks of a number: its clause, as far as the numbers around it."""
    low = max((cut for cut in scene.cuts if cut <= mention.phrase_start), default=scene.sentence.start)
    high = min((cut for cut in scene.cuts if cut >= mention.phrase_end), default=scene.sentence.end)
    before, after = _between_numbers(scene, mention)
    return max(low, before), min(high, after)


def _taken(scene: _Scene, mention: Mention, start: int, end: int) -> bool:
    """Tell whether a phrase stands by another number of the same unit."""
    for other in scene.mentions:
        if other is not mention and other.role == mention.role and other.unit == mention.unit:
            low, high = _region(scene, other)
            if low <= start and end <= high:
                return True
    return False


def _between_numbers(scene: _Scene, mention: Mention) -> tuple[int, int]:
    low, high = scene.sentence.start, scene.sentence.end
    for other in scene.mentions:
        if other.role not in CLAIMABLE or other.role == "duration":
            continue
        if other.end <= mention.phrase_start:
            low = max(low, other.phrase_end)
        elif other.phrase_start >= mention.end:
            high = min(high, other.phrase_start)
    return low, high


def _strength(scene: _Scene, mention: Mention, subject: Subject, low: int, high: int) -> float:
    """Return how firmly somebody's name stands by a number."""
    near = low <= subject.start and subject.end <= high
    apart = min(abs(mention.phrase_start - subject.end), abs(subject.start - mention.end)) / 1000
    if subject.end <= mention.phrase_start:
        between = any(
            other.role in CLAIMABLE and subject.end <= other.start and other.end <= mention.phrase_start
            for other in scene.mentions
        )
        strength = 3.0 if near else 1.6 if between else 2.0
    else:
        between = any(
            other.role in CLAIMABLE and mention.end <= other.start and other.end <= subject.start
            for other in scene.mentions
        )
        strength = 3.2 if near else 0.6 if between else 1.2
    if subject.kind == who.FOREIGN + ":name":
        strength -= 0.7
    if subject.kind == who.WHOLE:
        strength -= 0.1
    return strength - apart


def _best_of(found: Sequence[_Bearing]) -> list[_Bearing]:
    best: dict[str, _Bearing] = {}
    for bearing in found:
        if bearing.scope not in best or best[bearing.scope].weight < bearing.weight:
            best[bearing.scope] = bearing
    return list(best.values())


def _respectively(scene: _Scene) -> dict[Mention, str]:
    """Return which site each number belongs to where a sentence pairs two lists."""
    from technopark_cli.factcheck.discourse import discourse  # noqa: PLC0415

    spoken = " ".join(token.word for token in scene.row)
    from technopark_cli.model.folding import fold  # noqa: PLC0415

    if scene.language not in LANGUAGES or not any(
        fold(word) in spoken for word in discourse(scene.language).respectively
    ):
        return {}
    numbers = [mention for mention in scene.mentions if mention.role == "quantity"]
    sites = [subject for subject in scene.subjects if subject.kind in (who.CITY, who.NAMED) and subject.scopes]
    if len(numbers) != len(sites):
        return {}
    return {number: site.scopes[0] for number, site in zip(numbers, sites, strict=True)}


def _elliptic(scene: _Scene, mention: Mention) -> bool:
    """Tell whether no noun follows a number: the one before is meant."""
    if mention.unit is not None:
        return True
    following = next((token for token in scene.row if token.start >= mention.phrase_end), None)
    if following is None:
        return True
    gap = scene.text[mention.phrase_end : following.start]
    return bool(gap.strip()) or following.word in _LOCATIVES


_LOCATIVES = frozenset(
    "a au aux en dans in at pour for from de dont et and y e par by por en في ب ل ont sont were are have autres others more".split()
)


@lru_cache(maxsize=256)
def _is_counted(unit: str) -> bool:
    """Tell whether figures in a unit need the noun that they count: it says what the unit is."""
    return is_count(unit) and unit not in ("percent", "rank", "years", "months")


def _noun_weight(scene: _Scene, mention: Mention, start: int, region: tuple[int, int], *, elliptic: bool) -> float:
    if start >= mention.end:
        steps = sum(mention.end <= token.start < start for token in scene.row)
        if steps <= 4 and not any(
            mention.phrase_end <= cut < start for cut in scene.cuts if scene.text[cut : cut + 1] in ",;:()\n"
        ):
            return NOUN_NEXT - NOUN_STEP * steps
        return 0.3 if start < region[1] else 0.0
    if region[0] <= start:
        return NOUN_BEFORE
    return NOUN_BEFORE * 0.7 if elliptic else 0.0


def _unit_fits(mention: Mention, unit: str, profile: Profile) -> bool:
    if mention.role == "ordinal":
        return unit == "rank"
    if unit == "rank":
        return False
    if mention.role == "duration":
        return mention.unit == unit
    if unit == "m2":
        return mention.unit in _AREAS
    if _CURRENCY.fullmatch(unit):
        return bool(mention.unit) and bool(_CURRENCY.fullmatch(mention.unit or "")) and mention.unit in profile.units
    if "/" in unit:
        return mention.unit is not None and (mention.unit == unit or unit.startswith(mention.unit))
    if unit == "percent":
        return mention.unit == "percent"
    return mention.unit is None


def _in_unit(mention: Mention, unit: str, value: int | float | None = None) -> int | float:
    amount = mention.value if value is None else value
    if unit == "m2" and mention.unit in _AREAS and mention.unit != "m2":
        from technopark_cli.model.quantity import exact, number  # noqa: PLC0415 - decimal is slow to import

        return number(exact(amount) * _AREAS[mention.unit])
    return amount


#: The windows that figures of each kind are counted over.
_WINDOWS = {
    "cumulative": ("since", "in", LAUNCH),
    "flow": ("per", "in", "since"),
    "ratio": ("after", "beyond"),
    "target": ("by",),
}


def _time(scene: _Scene, mention: Mention, low: int, high: int, kind: str) -> tuple[str | None, str | None, str]:
    """Return the window and the date of a number, and the words that say so."""
    window: str | None = None
    as_of: str | None = None
    why = ""
    for sign in sorted(scene.signs, key=lambda sign: _gap(sign, mention)):
        near = low <= sign.start and sign.end <= high
        opening = not any(other.role == "quantity" and other.start < sign.start for other in scene.mentions)
        if sign.founding or mention.start <= sign.start < mention.end:
            continue
        if not near and not (opening and sign.end <= mention.start):
            continue
        words = scene.text[sign.start : sign.end]
        if sign.window:
            if window is None and sign.window.partition(":")[0] in _WINDOWS.get(kind, ()):
                window, why = sign.window, words
            if not sign.window.startswith("by:") or kind != "target":
                continue
        if sign.date and as_of is None:
            as_of, why = sign.date, words
    return None if window == LAUNCH else window, as_of, why


def _gap(sign: Sign, mention: Mention) -> int:
    return min(abs(sign.start - mention.end), abs(mention.start - sign.end))
