"""Whom a number is about: the names in its sentence, and whom the text goes on to speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.claims import subjects as who
from technopark_cli.factcheck.claims.discourse import LANGUAGES, discourse
from technopark_cli.model.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.factcheck.claims.scenes import Scene
    from technopark_cli.factcheck.claims.subjects import Directory, Subject
    from technopark_cli.factcheck.numbers.mentions import Mention
    from technopark_cli.model.base import Base

#: How firmly a name stands by a number: in its clause before or behind it, in another clause, beyond another number.
CLAUSE_BEFORE, CLAUSE_BEHIND, BEFORE, BEHIND, PAST_BEFORE, PAST_BEHIND = 3.0, 3.2, 2.0, 1.2, 1.6, 0.6
#: What is taken off for a mere name that the base does not know, and for words such as "all sites".
MERE_NAME, ALL_TOGETHER = 0.7, 0.1
#: Somebody named less firmly than this does not end what the sentences before spoke of.
FIRM = 1.5
#: How firmly somebody stands by a number whose clause names him, and how firmly a mere name does.
NEAR, NEAR_NAME = 2.5, 2.1
#: So many small words may stand before the name that a sentence begins with.
_ARTICLES = 1
#: A subject goes on for so many sentences that name nobody.
CARRIES = 4
#: The weights of scopes: named, and how much less for a name that stands less firmly; the site that a city beside the
#: network's name means; whom the sentences before spoke of, alone and beside a name; the article; the sector at home.
NAMED, FAINTER, LESS, CITY_BESIDE, CARRIED, CARRIED_BESIDE, ARTICLE, HOME, HOME_BEFORE = (
    1.0,
    0.3,
    0.4,
    0.8,
    0.6,
    0.9,
    0.3,
    0.4,
    -0.8,
)
#: The subject of the article where no word goes on with it.
ARTICLE_FAR = -0.2
#: What is taken off where a city is named and not its site.
MERE_CITY = 0.2
#: What is added for whom a name often means: who runs it, the network that is run, the site of the title or before.
RUNNER, RUN, TITLE_SITE, SITE_BEFORE = 0.0, 0.3, 0.5, 0.1


class Bearing(NamedTuple):
    """A scope that a number may be about: how sure, and what says so."""

    scope: str
    weight: float
    why: str


class Topic:
    """Whom a text goes on to speak of: the subject of the last sentences and that of the whole article."""

    def __init__(self) -> None:
        """Start an article: nobody was named yet."""
        self.article: tuple[str, ...] = ()
        self.current: tuple[str, ...] = ()
        self.words = ""
        self.age = 0
        self.foreign = False
        self.site: tuple[str, ...] = ()
        self.titled = False
        self.alien = False
        self.home = False

    def speak(self, scopes: tuple[str, ...], words: str) -> None:
        """Take a new subject."""
        self.current, self.words, self.age, self.foreign = scopes, words, 1, False

    def turn_away(self, words: str) -> None:
        """Take somebody as the subject whom the base does not know."""
        self.current, self.words, self.age, self.foreign = (), words, 1, True


class Compass:
    """Tells whom numbers are about, for one base."""

    def __init__(self, base: Base, directory: Directory) -> None:
        """Take the base and its names."""
        self.base = base
        self.directory = directory
        self._operators = [entity.id for entity in base.entities.values() if entity.kind == "operator"]
        self._sectors = [entity.id for entity in base.entities.values() if entity.kind == "sector"]

    def bearings(
        self, scene: Scene, mention: Mention, topic: Topic, *, strangers: bool = True
    ) -> tuple[list[Bearing], str]:
        """Return the scopes that a number may be about, and why there are none.

        ``strangers`` lets those whom the base does not know take a number for theirs.
        """
        ranked = sorted(
            (
                (_strength(scene, mention, subject), subject)
                for subject in scene.subjects
                if subject.kind != who.CARRIED and not _inside(subject, mention)
            ),
            key=lambda pair: -pair[0],
        )
        known = [pair for pair in ranked if not pair[1].kind.startswith(who.FOREIGN)]
        foreign = next((pair for pair in ranked if pair[1].kind.startswith(who.FOREIGN)), None)
        if strangers and foreign and _stranger(foreign, known[0] if known else None, scene, mention):
            return [], f'"{foreign[1].words}" is nobody that the base knows'
        found, why = self._named(known, topic) if known else self._carried(scene, topic)
        if not found and why:
            return [], why
        found += self._at_home(scene, topic)
        return _best_of(found), "" if found else "nobody of the base is named here or shortly before"

    def _named(self, known: Sequence[tuple[float, Subject]], topic: Topic) -> tuple[list[Bearing], str]:
        active = topic.article or topic.current or any(subject.kind == who.NAMED for _, subject in known)
        found: list[Bearing] = []
        for strength, subject in known:
            if subject.kind != who.CITY or active:
                weight = NAMED - FAINTER * (CLAUSE_BEFORE - strength) - (MERE_CITY if subject.kind == who.CITY else 0)
                found += self._meant(subject, topic, weight)
        found += self._cities_of(known)
        if known[0][0] < FIRM and topic.current and topic.age <= CARRIES:
            found += [Bearing(scope, CARRIED_BESIDE, f'carried over from "{topic.words}"') for scope in topic.current]
            found += self._related(topic.current, topic, CARRIED_BESIDE - LESS, f'"{topic.words}"')
        return found, "" if found else "a city is named, and nothing of the base"

    def _carried(self, scene: Scene, topic: Topic) -> tuple[list[Bearing], str]:
        carries = scene.carries()
        if topic.foreign and (carries or topic.age <= 1):
            return [], f'the sentence goes on with "{topic.words}"'
        if topic.current and topic.age <= CARRIES:
            found = [Bearing(scope, CARRIED, f'carried over from "{topic.words}"') for scope in topic.current]
            found += self._related(topic.current, topic, CARRIED - LESS, topic.words)
            return found + [Bearing(scope, ARTICLE, "the subject of the article") for scope in topic.article], ""
        if topic.article:
            weight = ARTICLE if carries else ARTICLE_FAR
            found = [Bearing(scope, weight, "the subject of the article") for scope in topic.article]
            return found + self._related(topic.article, topic, weight - ARTICLE, "the article"), ""
        return [], ""

    def _cities_of(self, known: Sequence[tuple[float, Subject]]) -> list[Bearing]:
        """Return the site that the bare name of the network means beside the name of its city."""
        networked = any(subject.scopes == (self.directory.network,) for _, subject in known)
        cities = [subject for _, subject in known if subject.kind == who.CITY]
        if not networked or len({subject.scopes for subject in cities}) != 1:
            return []
        return [Bearing(site, CITY_BESIDE, f'"{cities[0].words}"') for site in cities[0].scopes]

    def _at_home(self, scene: Scene, topic: Topic) -> list[Bearing]:
        """Return the sectors of the country that a sentence or its article names: they need not be called by name."""
        named = scene.home
        topic.home = topic.home or named
        if not topic.home:
            return []
        weight, why = (HOME, "the country is named") if named else (HOME_BEFORE, "the country was named before")
        return [Bearing(sector, weight, why) for sector in self._sectors]

    def _meant(self, subject: Subject, topic: Topic, weight: float) -> list[Bearing]:
        why = f'"{subject.words}"'
        if subject.kind == who.WHOLE:
            network = self.directory.network
            return [Bearing(network, weight, why)] if network and (topic.current or topic.article) else []
        found = [Bearing(scope, weight, why) for scope in subject.scopes]
        return found + self._related(subject.scopes, topic, weight - LESS, why)

    def _related(self, scopes: Sequence[str], topic: Topic, weight: float, why: str) -> list[Bearing]:
        """Return who is often meant by somebody's name: the operator for its network, one site for the network."""
        found = []
        network = self.directory.network
        for scope in scopes:
            if scope == network:
                found += [Bearing(operator, weight + RUNNER, f"{why}, for who runs it") for operator in self._operators]
                more = TITLE_SITE if topic.titled else SITE_BEFORE
                found += [Bearing(site, weight + more, f"{why}, for the site named before") for site in topic.site]
            elif scope in self._operators and network:
                found.append(Bearing(network, weight + RUN, f"{why}, for what it runs"))
        return found

    def go_on(self, topic: Topic, scene: Scene, *, title: bool) -> None:
        """Remember whom a sentence was about, for those that follow."""
        topic.home = topic.home or scene.home
        kinds: dict[str, list[Subject]] = {}
        for subject in scene.subjects:
            kinds.setdefault(subject.kind, []).append(subject)
        named, cities = kinds.get(who.NAMED, []), kinds.get(who.CITY, [])
        if not topic.article and who.ALIEN in kinds:
            topic.alien = topic.alien or not named
        self._at_site(topic, (*named, *cities), title=title, named=bool(named))
        spoken = topic.current or topic.article
        strange = kinds.get(who.NAME, [])
        other = kinds.get(who.FOREIGN) or (strange if strange and strange[0].start < scene.sentence.start + 3 else [])
        if named:
            ours = [subject for subject in named if any(map(self._runs, subject.scopes))] or named
            topic.speak(ours[0].scopes, ours[0].words)
            topic.article = topic.article or ours[0].scopes
        elif other:
            topic.turn_away(other[0].words)
        elif cities and spoken:
            topic.speak(cities[0].scopes, cities[0].words)
        elif who.WHOLE in kinds and spoken and self.directory.network:
            topic.speak((self.directory.network,), kinds[who.WHOLE][0].words)
        else:
            topic.age += 1

    def _at_site(self, topic: Topic, subjects: Sequence[Subject], *, title: bool, named: bool) -> None:
        """Remember the one site that a sentence or the title names."""
        sites = tuple(
            dict.fromkeys(scope for subject in subjects for scope in subject.scopes if scope in self.base.sites)
        )
        if not sites or not (named or topic.article or topic.current or title):
            return
        if len({self.base.sites[site].city for site in sites}) == 1 and (title or set(sites) != set(topic.site)):
            topic.site, topic.titled = sites, title

    def _runs(self, scope: str) -> bool:
        """Tell whether a scope is a site, or one of those that run or fund sites and not merely pay for them."""
        return scope in self.base.sites or self.base.entities[scope].kind in ("network", "operator", "sector", "fund")

    def alienated(self, scene: Scene) -> Scene:
        """Return a sentence of an article about a namesake of the network: its bare name means the namesake."""
        if scene.home:
            return scene
        subjects = [
            subject._replace(kind=who.FOREIGN, scopes=()) if subject.scopes == (self.directory.network,) else subject
            for subject in scene.subjects
        ]
        return scene._replace(subjects=subjects)


def respectively(scene: Scene) -> dict[int, str]:
    """Return the site of each number, by where it begins, where a sentence pairs two lists."""
    if scene.language not in LANGUAGES:
        return {}
    spoken = " ".join(token.word for token in scene.row)
    if not any(fold(word) in spoken for word in discourse(scene.language).respectively):
        return {}
    numbers = [mention for mention in scene.mentions if mention.role == "quantity"]
    sites = [subject for subject in scene.subjects if subject.kind in (who.CITY, who.NAMED) and subject.scopes]
    if len(numbers) != len(sites):
        return {}
    return {number.start: site.scopes[0] for number, site in zip(numbers, sites, strict=True)}


def _stranger(
    foreign: tuple[float, Subject], known: tuple[float, Subject] | None, scene: Scene, mention: Mention
) -> bool:
    """Tell whether somebody whom the base does not know is the one that a number is about.

    A mere name beside a known one in the same clause is a speaker, an owner or a partner; a name that stands elsewhere
    does not end what "it" goes on with.
    """
    strength, subject = foreign
    if known is not None and strength <= known[0]:
        return False
    if subject.kind == who.FOREIGN:
        return True
    if known is not None:
        return known[0] < NEAR and not (scene.carries() and _located(scene, mention, subject))
    return strength >= NEAR_NAME or not scene.carries()


def _located(scene: Scene, mention: Mention, subject: Subject) -> bool:
    """Tell whether a name behind a number says where something happens: "export to Africa"."""
    if subject.start < mention.end or scene.language not in LANGUAGES:
        return False
    before = [token.word for token in scene.row if token.end <= subject.start]
    return bool(before) and before[-1] in {fold(word) for word in discourse(scene.language).locative}


def _inside(subject: Subject, mention: Mention) -> bool:
    return subject.start >= mention.phrase_start and subject.end <= mention.phrase_end


def _strength(scene: Scene, mention: Mention, subject: Subject) -> float:
    """Return how firmly somebody's name stands by a number."""
    near = scene.region(mention).holds(subject.start, subject.end)
    if subject.end <= mention.phrase_start:
        past = not near and scene.numbers_between(subject.end, mention.phrase_start)
        strength = CLAUSE_BEFORE if near else PAST_BEFORE if past else BEFORE
        apart = mention.phrase_start - subject.end
    else:
        past = not near and scene.numbers_between(mention.end, subject.start)
        strength = CLAUSE_BEHIND if near else PAST_BEHIND if past else BEHIND
        apart = abs(subject.start - mention.end)
    if subject.kind == who.NAME:
        strength -= MERE_NAME
    if subject.kind == who.WHOLE:
        strength -= ALL_TOGETHER
    strength -= apart / 1000
    opening = subject.kind == who.NAMED and subject.end <= mention.phrase_start and _opens(scene, subject)
    return max(strength, FIRM) if opening else strength


def _opens(scene: Scene, subject: Subject) -> bool:
    """Tell whether a sentence begins with somebody's name: it is about him to its end."""
    return sum(token.end <= subject.start for token in scene.row[: _ARTICLES + 1]) <= _ARTICLES


def _best_of(found: Sequence[Bearing]) -> list[Bearing]:
    best: dict[str, Bearing] = {}
    for bearing in found:
        if bearing.scope not in best or best[bearing.scope].weight < bearing.weight:
            best[bearing.scope] = bearing
    return list(best.values())
