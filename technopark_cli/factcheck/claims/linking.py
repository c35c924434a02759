"""Numbers of a text, linked to what they are figures of: indicator, scope, window and date, each with its reason.

Every number of a sentence is weighed against every indicator whose unit fits, and every scope that it may be about: the noun
that it counts, the phrases around it that speak for an indicator or against it, whom the sentence is about, and what the base
knows of that indicator. What remains are a few candidates, best first; whether one is sure enough to be a claim is decided
once the facts have been asked, since a number that fits them is likelier to be one of theirs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from technopark_cli.factcheck.claims import subjects as who
from technopark_cli.factcheck.claims.bearings import Compass, bearing, respectively
from technopark_cli.factcheck.claims.discourse import LANGUAGES
from technopark_cli.factcheck.claims.matcher import Matcher
from technopark_cli.factcheck.claims.phrases import AGAINST, COUNTS, CUES, phrases, profiles, stem, vocabulary
from technopark_cli.factcheck.claims.scenes import CLAIMABLE, Phrase, Scene, clauses, regions
from technopark_cli.factcheck.claims.tokens import paragraphs, sentences, tokens
from technopark_cli.factcheck.claims.weighing import (
    ASKED,
    MOST_STEPS,
    MOSTLY_DETAILED,
    OLD,
    Around,
    Heard,
    Knowledge,
    fitting,
    guessed,
    heard,
    in_unit,
    is_counted,
    printed_unit,
    ties,
    unit_fits,
    weigh,
)
from technopark_cli.factcheck.claims.weights import WEIGHTS
from technopark_cli.factcheck.claims.windows import listed as signals
from technopark_cli.factcheck.claims.windows import signs, time_of
from technopark_cli.model.verdicts import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from technopark_cli.factcheck.claims.bearings import Bearing, Stranger, Topic
    from technopark_cli.factcheck.claims.matcher import Hit
    from technopark_cli.factcheck.claims.phrases import Profile
    from technopark_cli.factcheck.claims.subjects import Directory
    from technopark_cli.factcheck.claims.tokens import Sentence
    from technopark_cli.factcheck.claims.weighing import Signal
    from technopark_cli.factcheck.numbers.mentions import Mention
    from technopark_cli.model.base import Base
    from technopark_cli.model.dates import Span
    from technopark_cli.model.quantity import Number

#: So many candidates are held against the facts, and none that weighs so much less than the best, or so little that no fact
#: could make it likely.
MOST_RIVALS, BEHIND, HOPELESS = 10, 5.0, -5.0
LONGEST_NOUN = 40
#: A first paragraph longer than this is no title: the menus of a page, or an article without one.
LONGEST_TITLE = 400
#: Sums without a currency: at least this printed digit, and so many characters behind one that has its own.
MILLIONS, NEAR_BY = 100_000, 300
#: The sorts of phrases that are looked for at once.
_CLUE, _OTHER, _SIGN, _HOME = "clue", "other", "sign", "home"
#: So many sentences behind the last name of the base, a number is nobody's of the base; only names are looked for.
HORIZON = 12
#: So many indicators that no phrase speaks for are thought of, and from what on that single words say for one.
MOST_GUESSED, GUESSED = 3, 0.5
#: From this share of its figures on, an indicator is about one scope.
MOSTLY_ONE = 0.5
#: What a stranger's name says against an indicator that is about what others hold.
_OWNER: tuple[Signal, ...] = (("stranger_owns", 1.0),)
_CURRENCY = re.compile(r"[A-Z]{3}")
_start = attrgetter("start")


class Link(NamedTuple):
    """What a number may be a figure of, and why.

    ``value`` is in the indicator's unit but for money, ``words`` are the folded words of the sentence, ``noun`` those behind
    the number that say what it counts. ``signals`` are what was weighed, ``score`` what they come to, as the logarithm of the odds
    against no claim, and ``heard`` the part of it that phrases say. ``stranger`` is somebody else whom the number may be about, and ``rivals`` are
    other indicators and scopes, best first.
    """

    mention: Mention
    indicator: str
    scope: str
    value: Number
    value_high: Number | None
    unit: str
    window: str | None
    as_of: str | None
    words: frozenset[str]
    noun: str
    score: float
    heard: float
    signals: tuple[Signal, ...]
    steps: tuple[Step, ...]
    stranger: str = ""
    rivals: tuple[Link, ...] = ()


class Unlinked(NamedTuple):
    """A number that is no claim, and why."""

    mention: Mention
    steps: tuple[Step, ...]


class _Choice(NamedTuple):
    """An indicator and a scope that a number may be of, what they weigh together, and the parts that say so.

    ``mention`` is the number as it is read then: a bare one may be in the unit of the one before.
    """

    score: float
    mention: Mention
    profile: Profile
    bearing: Bearing
    heard: Heard
    others: tuple[tuple[Signal, ...], ...]

    def signals(self) -> tuple[Signal, ...]:
        """Return all that was weighed."""
        return (*self.heard.signals, *self.bearing.signals, *(signal for part in self.others for signal in part))


class _About(NamedTuple):
    """A number with what is the same for every indicator: the scopes it may be about, and who else it may be of."""

    mention: Mention
    bearings: Sequence[Bearing]
    stranger: Stranger | None
    signals: tuple[Signal, ...]


class Linker:
    """Links the numbers of texts to one base."""

    def __init__(self, base: Base) -> None:
        """Prepare nothing yet: the phrases of a language are compiled when a sentence in it turns up."""
        self.base = base
        self.directory: Directory = who.directory(base)
        self.profiles = profiles(base)
        self._knowledge = Knowledge(base)
        self._compass = Compass(base, self.directory)
        self._measured = {name for name, indicator in base.indicators.items() if not is_counted(indicator.unit)}
        bodies = {body for listed in self._compass.regions.values() for body in listed}
        self._owns = {
            name: [
                (scope, share >= MOSTLY_ONE)
                for scope, share in profile.scopes.items()
                if share >= MOSTLY_ONE or scope in bodies
            ]
            for name, profile in self.profiles.items()
        }
        self._lookups: dict[str, Matcher[tuple[str, Any]]] = {}
        self._said: dict[str, Mapping[str, Mapping[str, float]]] = {}
        self._fitting: dict[tuple[str, str | None, bool], frozenset[str]] = {}

    def lookup(self, language: str) -> Matcher[tuple[str, Any]]:
        """Return everything that is looked for in a sentence of a language, but for the names of the base.

        What a phrase stands for is a pair: what sort of phrase it is, and what it means.
        """
        if language not in self._lookups:
            listed: list[tuple[str, tuple[str, Any]]] = [
                (phrase, (_CLUE, clues)) for phrase, clues in phrases(self.base, language).items()
            ]
            listed += [(phrase, (_HOME, None)) for phrase in self.base.home]
            if language in LANGUAGES:
                listed += [(phrase, (_OTHER, kind)) for phrase, kind in who.others(language)]
                listed += [(phrase, (_SIGN, sign)) for phrase, sign in signals(language)]
            self._lookups[language] = Matcher(listed)
        return self._lookups[language]

    def _vocabulary(self, language: str) -> Mapping[str, Mapping[str, float]]:
        if language not in self._said:
            self._said[language] = vocabulary(self.base, language)
        return self._said[language]

    def names_any(self, text: str) -> bool:
        """Tell whether a text may name anything of the base at all."""
        return who.named(text, self.directory)

    def links(self, text: str, mentions: Sequence[Mention], language: str, day: Span) -> Iterator[Link | Unlinked]:
        """Yield every number of a text with what was decided about it, in order.

        ``language`` is that of the text where a sentence does not say otherwise; ``day`` that of the article.
        """
        if not self.names_any(text):
            why = Step("subject", "", "the text names nothing of the base")
            yield from (Unlinked(mention, (why,)) for mention in mentions)
            return
        mentions = _with_currency(mentions)
        topic = self._compass.topic(day)
        index = 0
        titled: dict[str, set[str]] = {}
        echo: dict[str, set[tuple[str, str]]] = {}
        for number, (start, end) in enumerate(paragraphs(text, 0, len(text))):
            first = index
            while index < len(mentions) and mentions[index].start < end:
                index += 1
            here = mentions[first:index]
            guarded = [(mention.phrase_start, mention.phrase_end) for mention in here]
            for sentence in sentences(text, start, end, number, guarded):
                inside = here[
                    bisect_left(here, sentence.start, key=_start) : bisect_left(here, sentence.end, key=_start)
                ]
                if topic.age > HORIZON and not self.names_any(text[sentence.start : sentence.end]):
                    why = Step("subject", "", "nobody of the base is named here or shortly before")
                    yield from (Unlinked(mention, (why,)) for mention in inside)
                    continue
                scene = self._scene(text, sentence, inside, language, day)
                if topic.alien:
                    scene = self._compass.alienated(scene)
                if number == 0 and end - start <= LONGEST_TITLE:
                    _remember(titled, scene)
                yield from self._sentence(scene, topic, titled if number else {}, echo)
                echo = _echo(scene)
                if text[sentence.end - 1] in "?؟":
                    echo[ASKED] = set()
                self._compass.go_on(topic, scene, title=number == 0)

    def _scene(self, text: str, sentence: Sentence, mentions: Sequence[Mention], language: str, day: Span) -> Scene:
        row = tokens(text, sentence.start, sentence.end)
        spoken = mentions[0].language if mentions and mentions[0].language in LANGUAGES else language
        taken = [(mention.start, mention.end) for mention in mentions]
        hits: dict[str, list[Hit[Any]]] = {_CLUE: [], _OTHER: [], _SIGN: [], _HOME: []}
        for hit in self.lookup(spoken).find(row):
            hits[hit.value[0]].append(hit)
        subjects = who.subjects(text, row, spoken, self.directory, taken, hits[_OTHER])
        asked = text[sentence.end - 1] in "?؟"
        clues: dict[str, list[Phrase]] = {}
        if mentions or asked or sentence.paragraph == 0:
            wanted = self._wanted(() if asked or sentence.paragraph == 0 else mentions)
            for hit in hits[_CLUE] if wanted else ():
                start, end, words = row[hit.first].start, row[hit.after - 1].end, hit.after - hit.first
                kinds = [kind for _, kind in hit.value[1]]
                for indicator, kind in hit.value[1]:
                    if indicator in wanted:
                        shared = kinds.count(kind)
                        clues.setdefault(indicator, []).append(Phrase(kind, start, end, hit.phrase, words, shared))
            clues = {indicator: _longest(found) for indicator, found in clues.items()}
        cuts = clauses(text, sentence, row, mentions, spoken) if mentions else []
        said = self._vocabulary(spoken) if mentions else {}
        around = regions(sentence, mentions, cuts)
        times = signs(row, mentions, hits[_SIGN], day) if mentions else []
        return Scene(
            text,
            sentence,
            row,
            [token.start for token in row],
            mentions,
            around,
            subjects,
            clues,
            times,
            cuts,
            spoken,
            bool(hits[_HOME]),
            [(token.start, told) for token in row if (told := said.get(stem(token.word)))] if mentions else (),
            sorted((each.start, name) for name, listed in clues.items() for each in listed if each.kind != AGAINST)
            if mentions
            else (),
        )

    def _wanted(self, mentions: Sequence[Mention]) -> frozenset[str]:
        """Return the indicators that some number may be a figure of, by its unit; without numbers, all."""
        if not mentions:
            return frozenset(self.profiles)
        return frozenset().union(*map(self._fits, mentions))

    def _fits(self, mention: Mention) -> frozenset[str]:
        """Return the indicators that a number may be a figure of, by its unit."""
        key = (mention.role, mention.unit, mention.value < OLD)
        found = self._fitting.get(key)
        if found is None:
            claimable = self.profiles.items() if mention.role in CLAIMABLE else ()
            found = frozenset(name for name, each in claimable if unit_fits(mention, each.indicator.unit, each))
            self._fitting[key] = found
        return found

    def _sentence(
        self,
        scene: Scene,
        topic: Topic,
        title: Mapping[str, set[str]],
        echo: Mapping[str, set[tuple[str, str]]],
    ) -> Iterator[Link | Unlinked]:
        previous: Link | None = None
        paired = respectively(scene) if scene.mentions else {}
        for mention in scene.mentions:
            if mention.role not in CLAIMABLE:
                yield Unlinked(mention, (Step("role", mention.role, "its form and the words around it"),))
                continue
            bearings, stranger = self._compass.bearings(scene, mention, topic)
            if mention.start in paired:
                bearings, stranger = [bearing(paired[mention.start], (("named_before", 1.0),), "respectively")], None
            if not bearings:
                why = "nobody of the base is named here"
                if stranger:
                    why = f'"{stranger.words}" is nobody that the base knows'
                yield Unlinked(mention, (Step("subject", "", why),))
                previous, topic.told = None, ""
                continue
            bearings = [_following(each, topic.told) for each in bearings]
            choices = [*self._choices(scene, mention, bearings, stranger, previous, (title, echo))]
            like = _like_before(scene, mention)
            if like is not None:
                more = (("unit_before", 1.0), *((("unit_before_noun", 1.0),) if not scene.elliptic(mention) else ()))
                choices += self._choices(scene, like, bearings, stranger, previous, (title, echo), more)
            decided = self._decide(scene, mention, stranger, choices)
            topic.told = ""
            if isinstance(decided, Link) and decided.score > 0:
                previous, topic.told = decided, decided.scope
            yield decided

    def _decide(
        self, scene: Scene, mention: Mention, stranger: Stranger | None, choices: Iterable[_Choice]
    ) -> Link | Unlinked:
        ranked: dict[tuple[str, str], _Choice] = {}
        for choice in sorted(choices, key=lambda choice: (-choice.score, choice.profile.indicator.id)):
            ranked.setdefault((choice.profile.indicator.id, choice.bearing.scope), choice)
        if not ranked:
            return Unlinked(mention, (Step("indicator", "", "too little says what it counts"),))
        best, *others = list(ranked.values())[:MOST_RIVALS]
        close = (choice for choice in others if choice.score >= best.score - BEHIND)
        rivals = tuple(self._link(scene, choice) for choice in close)
        words = stranger.words if stranger else ""
        return self._link(scene, best)._replace(rivals=rivals, stranger=words)

    def _choices(
        self,
        scene: Scene,
        mention: Mention,
        bearings: Sequence[Bearing],
        stranger: Stranger | None,
        previous: Link | None,
        spoken_before: tuple[Mapping[str, set[str]], Mapping[str, set[tuple[str, str]]]],
        more: tuple[Signal, ...] = (),
    ) -> Iterator[_Choice]:
        title, echo = spoken_before
        fits, elliptic = self._fits(mention), scene.elliptic(mention)
        if mention.unit is None and mention.role == "quantity" and not elliptic:  # its noun or a phrase stands near
            names = scene.spoken_of(mention, MOST_STEPS) & fits
        else:
            names = {*scene.clues, *title, *(echo if elliptic or ASKED in echo else ())} | self._measured
            names &= fits
        told = scene.told(mention, fits)
        likely = sorted(told.close, key=told.close.__getitem__)[-MOST_GUESSED:]
        guesses = {
            name for name in likely if told.close[name] > GUESSED and self.profiles[name].indicator.unit != "rank"
        }
        around = Around(title, echo, elliptic, told)
        common = [("claim", 1.0), *more]
        common += [("qualified", 1.0)] if mention.qualifier != "bare" else []
        common += [("window", 1.0)] if _is_window(scene, mention) else []
        common += [("delay", 1.0)] if _is_delay(scene, mention) else []
        about = _About(mention, bearings, stranger, tuple(common))
        said = False
        for name in names:
            profile = self.profiles[name]
            spoken = heard(scene, mention, profile, around)
            if spoken is not None:
                said = True
                guesses.discard(name)
                yield from self._weighed(profile, spoken, about)
        for name in sorted(guesses):
            profile = self.profiles[name]
            yield from self._weighed(profile, guessed(mention, profile.indicator, told), about, own=False)
        if previous is not None and around.elliptic and previous.indicator in fits:
            inherited = [("inherited", 1.0), ("heard_before", previous.heard)]
            inherited += [] if scene.goes_on(mention) else [("inherited_far", 1.0)]
            inherited += [("inherited_though", 1.0)] if said else []
            before = Heard("as the number before", tuple(inherited), weigh(inherited), said=False, twice=False)
            yield from self._weighed(self.profiles[previous.indicator], before, about)

    def _weighed(self, profile: Profile, spoken: Heard, about: _About, *, own: bool = True) -> Iterator[_Choice]:
        """Yield an indicator with every scope that a number may be about; ``own`` ones of the indicator among them."""
        mention, bearings, stranger, common = about
        value = in_unit(mention, profile.indicator.unit)
        strange: tuple[Signal, ...] = stranger.signals if stranger else ()
        strong = stranger is not None and stranger.strong
        if strange and profile.detailed >= MOSTLY_DETAILED:
            strange, strong = _OWNER, False
        weight = spoken.weight + weigh(common) + weigh(strange)
        for each in (*bearings, *self._own(profile, bearings)) if own else bearings:
            known, worth = self._knowledge.of(profile, each.scope)
            fits = fitting(profile, each.scope, value, counted=mention.unit is None)
            tie, tied_worth = ties(said=spoken.said, named=each.named, twice=spoken.twice, strange=strong)
            score = weight + each.weight + worth + tied_worth + (weigh(fits) if fits else 0.0)
            if score >= HOPELESS:
                yield _Choice(score, mention, profile, each, spoken, (common, known, fits, strange, tie))

    def _own(self, profile: Profile, bearings: Sequence[Bearing]) -> Iterator[Bearing]:
        """Yield the scopes that figures of an indicator are about where the text says no word of them.

        That is the one that nearly all are about, and the region of a site that may be meant.
        """
        owns = self._owns[profile.indicator.id]
        if not owns:
            return
        known = {each.scope for each in bearings}
        though: tuple[Signal, ...] = (("its_own_though", 1.0),) if any(each.named for each in bearings) else ()
        for scope, mostly in owns:
            if scope in known:
                continue
            if mostly:
                yield bearing(scope, (("its_own", 1.0), *though), f"figures of {profile.indicator.id} are about it")
            elif any(scope in self._compass.regions.get(each, ()) for each in known):
                yield bearing(scope, (("its_region", 1.0),), "the region of a site that is spoken of")

    def _link(self, scene: Scene, choice: _Choice) -> Link:
        mention, indicator, bearing = choice.mention, choice.profile.indicator, choice.bearing
        window, as_of, why = time_of(scene, mention, indicator.kind)
        steps = (
            Step("indicator", indicator.id, choice.heard.words),
            Step("scope", bearing.scope, bearing.why),
            *((Step("window", window, why),) if window else ()),
            *((Step("date", as_of, why),) if as_of else ()),
        )
        return Link(
            mention,
            indicator.id,
            bearing.scope,
            in_unit(mention, indicator.unit),
            None if mention.value_high is None else in_unit(mention, indicator.unit, mention.value_high),
            printed_unit(mention, indicator.unit),
            window,
            as_of,
            frozenset(token.word for token in scene.row),
            _noun(scene, mention, indicator.id),
            choice.score,
            choice.heard.weight,
            choice.signals(),
            steps,
        )


def _following(each: Bearing, told: str | None) -> Bearing:
    """Return a scope with what the number before says for it: a text goes on with whom it counts."""
    if told is None:
        return each
    signal = "follows" if told == each.scope else "follows_other" if told else "follows_none"
    return each._replace(signals=(*each.signals, (signal, 1.0)), weight=each.weight + WEIGHTS[signal])


def _like_before(scene: Scene, mention: Mention) -> Mention | None:
    """Return a bare number in the unit of the one before it: "50 dirhams a square metre for a startup, 100 for others"."""
    if mention.unit is not None or mention.role != "quantity":
        return None
    place = scene.mentions.index(mention)
    before = next((each for each in reversed(scene.mentions[:place]) if each.role == "quantity"), None)
    if before is None or before.unit is None:
        return None
    return mention._replace(unit=before.unit)


def _with_currency(mentions: Sequence[Mention]) -> list[Mention]:
    """Return numbers, those of millions without a unit in the currency of a sum shortly before."""
    found: list[Mention] = []
    money: Mention | None = None
    for mention in mentions:
        given = mention
        if mention.unit and _CURRENCY.fullmatch(mention.unit):
            money = mention
        elif money and mention.unit is None and mention.role == "quantity" and (mention.digit or 0) >= MILLIONS:
            close = mention.start - money.end < NEAR_BY and mention.noun_start == mention.noun_end
            given = mention._replace(unit=money.unit) if close else mention
        found.append(given)
    return found


def _longest(found: list[Phrase]) -> list[Phrase]:
    """Return phrases without those that stand within a longer one of the same sort."""
    if len(found) < 2:  # noqa: PLR2004 - one stands within no other
        return found
    kept: list[Phrase] = []
    last: dict[str, Phrase] = {}
    for each in sorted(found, key=lambda phrase: (phrase.start, -phrase.end, -phrase.words)):
        before = last.get(each.kind)
        if before is None or each.end > before.end:
            kept.append(each)
            last[each.kind] = each
    return kept


def _remember(titled: dict[str, set[str]], scene: Scene) -> None:
    """Add the phrases of a sentence of the title to those that speak for the whole article."""
    for indicator, listed in scene.clues.items():
        titled.setdefault(indicator, set()).update(each.phrase for each in listed if each.kind == CUES)


def _echo(scene: Scene) -> dict[str, set[tuple[str, str]]]:
    """Return the phrases of a sentence, by indicator, as the next one may go on with them."""
    return {
        indicator: {(each.kind, each.phrase) for each in listed if each.kind in (COUNTS, CUES)}
        for indicator, listed in scene.clues.items()
    }


def _is_window(scene: Scene, mention: Mention) -> bool:
    """Tell whether a length of time is what another figure near it is counted over."""
    sign = _window(scene, mention)
    region = scene.region(mention)
    return sign is not None and any(
        region.holds(each.start, each.end) or scene.region(each).holds(mention.start, mention.end)
        for each in scene.mentions
        if each.role == "quantity"
    )


def _is_delay(scene: Scene, mention: Mention) -> bool:
    """Tell whether a length of time says how long after something a figure of the sentence is meant: "after 18 months"."""
    sign = _window(scene, mention)
    delays = sign is not None and sign.startswith(("after:", "beyond:"))
    return delays and any(each.role == "quantity" for each in scene.mentions)


def _window(scene: Scene, mention: Mention) -> str | None:
    if mention.role != "duration":
        return None
    return next((sign.window for sign in scene.signs if sign.start == mention.start and sign.window), None)


def _noun(scene: Scene, mention: Mention, indicator: str) -> str:
    """Return the words behind a number that say what it counts, up to the noun of the indicator."""
    clues = scene.clues.get(indicator, ())
    end = min(
        (clue.end for clue in clues if clue.kind == COUNTS and clue.start >= mention.end), default=mention.phrase_end
    )
    noun = scene.text[mention.phrase_end : end].strip()
    return noun if len(noun) <= LONGEST_NOUN and "\n" not in noun else ""
