"""Whom a number is about: the names in its sentence, and whom the text goes on to speak of."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.claims import subjects as who
from technopark_cli.factcheck.claims.discourse import LANGUAGES, discourse
from technopark_cli.factcheck.claims.weighing import weigh
from technopark_cli.model import dates
from technopark_cli.model.facts import BEGINNINGS
from technopark_cli.model.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from technopark_cli.factcheck.claims.scenes import Scene
    from technopark_cli.factcheck.claims.subjects import Directory, Subject
    from technopark_cli.factcheck.claims.weighing import Signal
    from technopark_cli.factcheck.numbers.mentions import Mention
    from technopark_cli.model.base import Base
    from technopark_cli.model.dates import Span

#: How firmly a name stands by a number, to tell who stands closer: in its clause before or behind it, in another clause,
#: beyond another number.
_PLACES = {
    "named_before": 3.0,
    "named_behind": 3.2,
    "named_earlier": 2.0,
    "named_later": 1.2,
    "named_past": 1.6,
    "named_beyond": 0.6,
    "named_first": 1.5,
}
#: The places where a name stands near.
_NEARBY = frozenset(("named_before", "named_behind", "named_earlier", "named_first"))
#: What is taken off for a mere name that the base does not know, and for words such as "all sites".
MERE_NAME, ALL_TOGETHER = 0.7, 0.1
#: Somebody named less firmly than this does not end what the sentences before spoke of.
FIRM = 1.5
#: How firmly somebody stands by a number whose clause names him, and how firmly a mere name does.
NEAR, NEAR_NAME = 2.5, 2.1
#: So many small words may stand before the name that a sentence begins with.
_ARTICLES = 1
#: A subject goes on for so many sentences that name nobody.
CARRIES = 6
#: So many sites and entities that a text has named are kept in mind, the last ones; how long ago counts up to so many sentences.
MOST_SEEN, LONG_AGO = 5, 32
#: What follows the city in the line that says where and when an article was written.
DATELINE = frozenset(",(–—-/،")
#: So far ahead is looked for whom a text is about that has named nobody yet.
AHEAD = 1500


class Bearing(NamedTuple):
    """A scope that a number may be about: the signals for it, what they are worth together, and what says so.

    ``named`` tells that the sentence names it near the number.
    """

    scope: str
    signals: tuple[Signal, ...]
    weight: float
    why: str
    named: bool


def bearing(scope: str, signals: Iterable[Signal], why: str) -> Bearing:
    """Return a scope with its signals weighed."""
    told = tuple(signals)
    return Bearing(scope, told, weigh(told), why, told[0][0] in _NEARBY)


class Stranger(NamedTuple):
    """Somebody whom the base does not know and whom a number may be about: the signals for that, and his name.

    ``strong`` tells that he stands by the number, and not merely beside somebody of the base.
    """

    signals: tuple[Signal, ...]
    words: str
    strong: bool


class Seen(NamedTuple):
    """A scope that a text has named: in which sentence last, whether by more than its city, and whether in the title.

    ``dateline`` says that it is only the city where the article was written.
    """

    sentence: int
    named: bool
    titled: bool
    dateline: bool


class Topic:
    """Whom a text goes on to speak of: the subject of the last sentences and that of the whole article."""

    def __init__(self, only: str | None = None) -> None:
        """Start an article: nobody was named yet; ``only`` is the one site that there was at its time."""
        self.article: tuple[str, ...] = ()
        self.current: tuple[str, ...] = ()
        self.words = ""
        self.age = 0
        self.foreign = False
        self.site: tuple[str, ...] = ()
        self.titled = False
        self.alien = False
        self.home = False
        self.ahead: tuple[str, ...] | None = None
        self.only = only
        self.sentences = 0
        self.told: str | None = None
        self.seen: dict[str, Seen] = {}

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
        self._openings = _openings(base)
        network = base.entities.get(directory.network or "")
        singles = [name.casefold() for name in network.names if " " not in name] if network else []
        self._bare = {
            name for name in singles if not any(other != name and name.startswith(other) for other in singles)
        }
        self.regions = _regions(base)
        self._sectors = [entity.id for entity in base.entities.values() if entity.kind == "sector"]

    def topic(self, day: Span) -> Topic:
        """Return what is known of an article of a day before its first sentence."""
        opened = [site for site, began in self._openings.items() if began <= day.latest]
        return Topic(opened[0] if len(opened) == 1 else None)

    def bearings(self, scene: Scene, mention: Mention, topic: Topic) -> tuple[list[Bearing], Stranger | None]:
        """Return the scopes that a number may be about, and who else it may be of."""
        ranked = sorted(
            (
                (*_standing(scene, mention, subject), subject)
                for subject in scene.subjects
                if subject.kind != who.CARRIED and not _inside(subject, mention)
            ),
            key=lambda each: -each[0],
        )
        known = [each for each in ranked if not each[2].kind.startswith(who.FOREIGN)]
        foreign = next((each for each in ranked if each[2].kind.startswith(who.FOREIGN)), None)
        stranger = _stranger(foreign, known[0] if known else None, scene, mention) if foreign else None
        if stranger is None and not known and topic.foreign and (scene.carries() or topic.age <= 1):
            signals = [("gone_on", 1.0), *((("gone_on_carries", 1.0),) if scene.carries() else ())]
            stranger = Stranger(tuple(signals), topic.words, strong=True)
        found = self._named(scene, mention, known, topic) if known else []
        found = found or self._carried(scene, topic)
        found += self._seen(topic, known)
        if found or scene.home or topic.home:
            found += self._at_home(scene, topic, named=bool(known) and known[0][0] >= FIRM)
        return _best_of(found), stranger

    def _named(
        self, scene: Scene, mention: Mention, known: Sequence[tuple[float, str, Subject]], topic: Topic
    ) -> list[Bearing]:
        active = topic.article or topic.current or any(subject.kind == who.NAMED for *_, subject in known)
        active = active or bool(self._ahead(scene, topic))
        found: list[Bearing] = []
        for order, (_, place, subject) in enumerate(known):
            if subject.kind == who.CITY and not active:
                continue
            signals = [(place, 1.0), ("apart", _apart(mention, subject))]
            if order:
                signals.append(("not_nearest", 1.0))
            if subject.kind == who.CITY:
                signals.append(("city", 1.0))
            found += self._meant(subject, topic, signals)
        here = {scope for *_, subject in known for scope in subject.scopes if scope in self.base.sites}
        found = [_though(each) if here and each.scope not in here else each for each in found]
        found += self._cities_of([subject for *_, subject in known])
        if known[0][0] < FIRM and topic.current and topic.age <= CARRIES:
            beside = (("carried_beside", 1.0),)
            found += [bearing(scope, beside, f'carried over from "{topic.words}"') for scope in topic.current]
            found += self._related(topic.current, topic, beside, f'"{topic.words}"')
        return found

    def _carried(self, scene: Scene, topic: Topic) -> list[Bearing]:
        carries = scene.carries()
        found: list[Bearing] = []
        if topic.current and topic.age <= CARRIES:
            signals = [("carried", 1.0), ("carried_age", log2(max(topic.age, 1)))]
            signals += [("carries", 1.0)] if carries else []
            found = [bearing(scope, signals, f'carried over from "{topic.words}"') for scope in topic.current]
            found += self._related(topic.current, topic, signals, topic.words)
        if topic.article:
            signals = [("article" if found or carries else "article_far", 1.0)]
            found += [bearing(scope, signals, "the subject of the article") for scope in topic.article]
            found += self._related(topic.article, topic, signals, "the article")
        if not found:
            signals = [("ahead", 1.0)]
            found = [bearing(scope, signals, "whom the article is about") for scope in self._ahead(scene, topic)]
            found += self._related(self._ahead(scene, topic), topic, signals, "the article")
        return found

    def _ahead(self, scene: Scene, topic: Topic) -> tuple[str, ...]:
        """Return whom a text names first, where it has named nobody up to this sentence."""
        if topic.ahead is None:
            topic.ahead = ()
            if not topic.article:
                end = min(len(scene.text), scene.sentence.end + AHEAD)
                topic.ahead = who.first_named(scene.text, scene.sentence.start, end, self.directory)
        return topic.ahead

    def _cities_of(self, known: Sequence[Subject]) -> list[Bearing]:
        """Return the site that the bare name of the network means beside the name of its city."""
        networked = any(subject.scopes == (self.directory.network,) for subject in known)
        cities = [subject for subject in known if subject.kind == who.CITY]
        if not networked or len({subject.scopes for subject in cities}) != 1:
            return []
        return [bearing(site, (("city_beside", 1.0),), f'"{cities[0].words}"') for site in cities[0].scopes]

    def _seen(self, topic: Topic, known: Sequence[tuple[float, str, Subject]]) -> list[Bearing]:
        """Return the scopes that the text has named in other sentences; ``known`` are those that this one names."""
        firm = known[0][0] if known else 0.0
        here = {scope for *_, subject in known for scope in subject.scopes}
        last = list(topic.seen.items())[-MOST_SEEN:]
        sites = [scope for scope in topic.seen if scope in self.base.sites]
        found = []
        for place, (scope, seen) in enumerate(reversed(last)):
            age = min(topic.sentences - seen.sentence, LONG_AGO)
            signals = [("seen", 1.0), ("seen_age", log2(max(age, 1)))]
            signals += [] if seen.named else [("seen_city", 1.0)]
            signals += [("seen_title", 1.0)] if seen.titled else []
            signals += [("seen_dateline", 1.0)] if seen.dateline else []
            signals += [("seen_alone", 1.0)] if sites == [scope] else []
            signals += [] if place else [("seen_last", 1.0)]
            if here and scope not in here:
                signals.append(("seen_though_near" if firm >= NEAR else "seen_though", 1.0))
            found.append(bearing(scope, signals, f"{self.base.scope_name(scope)} was named before"))
        return found

    def _at_home(self, scene: Scene, topic: Topic, *, named: bool) -> list[Bearing]:
        """Return the sectors of the country, which a text at home need not call by name.

        ``named`` tells that the sentence names somebody of the base near the number.
        """
        topic.home = topic.home or scene.home
        signal, why = "home_never", "a sector at home need not be named"
        if topic.home:
            signal, why = "home_before", "the country was named before"
        if scene.home:
            signal, why = "home", "the country is named"
        signals = ((signal, 1.0), *((("home_though", 1.0),) if named else ()))
        return [bearing(sector, signals, why) for sector in self._sectors]

    def _meant(self, subject: Subject, topic: Topic, signals: Sequence[Signal]) -> list[Bearing]:
        why = f'"{subject.words}"'
        if subject.kind == who.RUNNER:
            told = topic.current or topic.article or topic.ahead
            return [bearing(each, (*signals, ("by_role", 1.0)), why) for each in self._operators] if told else []
        if subject.kind == who.WHOLE:
            network = self.directory.network
            told = topic.current or topic.article or topic.ahead
            return [bearing(network, (*signals, ("whole", 1.0)), why)] if network and told else []
        found = [bearing(scope, signals, why) for scope in subject.scopes]
        return found + self._related(subject.scopes, topic, signals, why, words=subject.words)

    def _related(
        self, scopes: Sequence[str], topic: Topic, signals: Sequence[Signal], why: str, *, words: str = ""
    ) -> list[Bearing]:
        """Return who is often meant by somebody's name: the operator for its network, one site for the network.

        The network is seldom a site where more than its bare name is written: "the Technopark network", "Technoparks".
        """
        found = []
        if words and words.casefold() not in self._bare:
            signals = (*signals, ("explicit", 1.0))
        network = self.directory.network
        for scope in scopes:
            if scope == network:
                runs = (*signals, ("runner", 1.0))
                found += [bearing(operator, runs, f"{why}, for who runs it") for operator in self._operators]
                site = (*signals, ("site_of_title" if topic.titled else "site_before", 1.0))
                for each in topic.site:
                    seen = topic.seen.get(each)
                    told = (*site, ("seen_dateline", 1.0)) if seen and seen.dateline else site
                    found.append(bearing(each, told, f"{why}, for the site named before"))
                if topic.only:
                    one = (*signals, ("only_site", 1.0))
                    found.append(bearing(topic.only, one, f"{why}, for the only site there was"))
            elif scope in self._operators and network:
                found.append(bearing(network, (*signals, ("run", 1.0)), f"{why}, for what it runs"))
        return found

    def go_on(self, topic: Topic, scene: Scene, *, title: bool) -> None:
        """Remember whom a sentence was about, for those that follow."""
        topic.home = topic.home or scene.home
        for subject in scene.subjects:
            dateline = _datelines(scene, subject)
            for scope in subject.scopes if subject.kind in (who.NAMED, who.CITY) else ():
                before = topic.seen.pop(scope, None)
                by_name = subject.kind == who.NAMED or (before is not None and before.named)
                titled = (title and not dateline) or (before is not None and before.titled)
                only = dateline and (before is None or before.dateline)
                topic.seen[scope] = Seen(topic.sentences, by_name, titled, only)
        topic.sentences += 1
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
    foreign: tuple[float, str, Subject], known: tuple[float, str, Subject] | None, scene: Scene, mention: Mention
) -> Stranger | None:
    """Return somebody whom the base does not know as the one that a number may be about.

    A mere name beside a known one in the same clause is a speaker, an owner or a partner; a name that stands elsewhere
    does not end what "it" goes on with.
    """
    strength, place, subject = foreign
    if known is not None and strength <= known[0]:
        return None
    kind = "stranger_name" if subject.kind == who.NAME else "stranger"
    if subject.kind == who.BESIDE:
        kind = "stranger_beside"
    elif kind == "stranger_name":
        if known is None:
            beside = strength < NEAR_NAME and scene.carries()
        else:
            beside = known[0] >= NEAR or (scene.carries() and _located(scene, mention, subject))
        kind = "stranger_beside" if beside else kind
    signals = [(kind, 1.0), (f"{kind}_alone" if known is None else f"{kind}_closer", 1.0)]
    if kind != "stranger_beside":
        signals.append(("stranger_near" if strength >= NEAR_NAME else "stranger_far", 1.0))
        if place in ("named_before", "named_earlier", "named_past", "named_first"):
            signals.append(("stranger_before", 1.0))
        if scene.carries():
            signals.append(("stranger_carries", 1.0))
    return Stranger(tuple(signals), subject.words, strong=kind != "stranger_beside")


def _located(scene: Scene, mention: Mention, subject: Subject) -> bool:
    """Tell whether a name behind a number says where something happens: "export to Africa"."""
    if subject.start < mention.end or scene.language not in LANGUAGES:
        return False
    before = [token.word for token in scene.row if token.end <= subject.start]
    return bool(before) and before[-1] in {fold(word) for word in discourse(scene.language).locative}


def _inside(subject: Subject, mention: Mention) -> bool:
    return subject.start >= mention.phrase_start and subject.end <= mention.phrase_end


def _standing(scene: Scene, mention: Mention, subject: Subject) -> tuple[float, str]:
    """Return how firmly somebody's name stands by a number, and where it stands."""
    near = scene.region(mention).holds(subject.start, subject.end)
    if subject.end <= mention.phrase_start:
        past = not near and scene.numbers_between(subject.end, mention.phrase_start)
        place = "named_before" if near else "named_past" if past else "named_earlier"
    else:
        past = not near and scene.numbers_between(mention.end, subject.start)
        place = "named_behind" if near else "named_beyond" if past else "named_later"
    strength = _PLACES[place] - _apart(mention, subject) / 10
    if subject.kind == who.NAME:
        strength -= MERE_NAME
    if subject.kind == who.WHOLE:
        strength -= ALL_TOGETHER
    if strength < FIRM and subject.kind == who.NAMED and subject.end <= mention.phrase_start and _opens(scene, subject):
        return FIRM, "named_first"
    return strength, place


def _apart(mention: Mention, subject: Subject) -> float:
    """Return how far a name stands from a number, in hundreds of characters."""
    behind = subject.end <= mention.phrase_start
    return (mention.phrase_start - subject.end if behind else abs(subject.start - mention.end)) / 100


def _opens(scene: Scene, subject: Subject) -> bool:
    """Tell whether a sentence begins with somebody's name: it is about him to its end."""
    return sum(token.end <= subject.start for token in scene.row[: _ARTICLES + 1]) <= _ARTICLES


def _datelines(scene: Scene, subject: Subject) -> bool:
    """Tell whether a city is where an article was written: it opens a line and a comma, a dash or a bracket follows."""
    if subject.kind != who.CITY or scene.text[: subject.start].rpartition("\n")[2].strip("*_# "):
        return False
    behind = scene.text[subject.end : subject.end + 3].lstrip()
    return behind[:1] in DATELINE and bool(behind)


def _openings(base: Base) -> dict[str, date]:
    """Return when each site of the network began, by the earliest report."""
    found: dict[str, date] = {}
    for event in base.events:
        site = base.sites.get(event.subject)
        span = dates.parse(event.date) if event.date and site and site.network and event.kind in BEGINNINGS else None
        if span and (event.subject not in found or span.earliest < found[event.subject]):
            found[event.subject] = span.earliest
    return found


def _regions(base: Base) -> dict[str, tuple[str, ...]]:
    """Return the public bodies of the region of each site, known by its name in theirs."""
    bodies = {
        entity.id: fold(" ".join(entity.names)) for entity in base.entities.values() if entity.kind == "public-body"
    }
    return {
        site.id: tuple(body for body, names in bodies.items() if fold(site.region) in names)
        for site in base.sites.values()
        if site.region
    }


def _though(each: Bearing) -> Bearing:
    """Return a site that a text named before, as it is meant by the name of the network beside another site's."""
    if not any(name in ("site_before", "site_of_title") for name, _ in each.signals):
        return each
    return bearing(each.scope, (*each.signals, ("site_though", 1.0)), each.why)


def _best_of(found: Sequence[Bearing]) -> list[Bearing]:
    best: dict[str, Bearing] = {}
    for bearing in found:
        if bearing.scope not in best or best[bearing.scope].weight < bearing.weight:
            best[bearing.scope] = bearing
    return list(best.values())
