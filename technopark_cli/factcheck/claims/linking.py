"""Numbers of a text, linked to what they are figures of: indicator, scope, window and date, each with its reason.

Every number of a sentence is weighed against every indicator whose unit fits: the noun that it counts, the phrases around
it that speak for an indicator or against it, whom the sentence is about, and what the base knows of that indicator. It
becomes a claim only if one indicator is clearly best; silence is better than a wrong link.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from technopark_cli.factcheck.claims import subjects as who
from technopark_cli.factcheck.claims.bearings import Bearing, Compass, Topic, respectively
from technopark_cli.factcheck.claims.discourse import LANGUAGES
from technopark_cli.factcheck.claims.matcher import Matcher
from technopark_cli.factcheck.claims.phrases import COUNTS, CUES, phrases, profiles
from technopark_cli.factcheck.claims.scenes import CLAIMABLE, Phrase, Scene, clauses, regions
from technopark_cli.factcheck.claims.tokens import paragraphs, sentences, tokens
from technopark_cli.factcheck.claims.weighing import (
    BARE,
    bare_fits,
    in_unit,
    is_counted,
    known_for,
    printed_unit,
    spoken_for,
    unit_fits,
)
from technopark_cli.factcheck.claims.windows import listed as signals
from technopark_cli.factcheck.claims.windows import signs, time_of
from technopark_cli.model.verdicts import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from technopark_cli.factcheck.claims.matcher import Hit
    from technopark_cli.factcheck.claims.phrases import Profile
    from technopark_cli.factcheck.claims.subjects import Directory
    from technopark_cli.factcheck.claims.tokens import Sentence
    from technopark_cli.factcheck.numbers.mentions import Mention
    from technopark_cli.model.base import Base
    from technopark_cli.model.dates import Span
    from technopark_cli.model.quantity import Number

#: What an indicator must weigh at the least; how close others are told of; what a number loses that has its noun from
#: the one before.
ENOUGH, CLOSE, INHERITED = 1.4, 1.2, 1.0
LONGEST_NOUN = 40
#: A first paragraph longer than this is no title: the menus of a page, or an article without one.
LONGEST_TITLE = 400
#: Sums without a currency: at least this printed digit, and so many characters behind one that has its own.
MILLIONS, NEAR_BY = 100_000, 300
#: The sorts of phrases that are looked for at once.
_CLUE, _OTHER, _SIGN, _HOME = "clue", "other", "sign", "home"
#: So many sentences behind the last name of the base, a number is nobody's of the base; only names are looked for.
HORIZON = 8
#: From this share of figures with a detail on, an indicator is about what others hold or pay: shareholders, partners.
MOSTLY_DETAILED = 0.6
_CURRENCY = re.compile(r"[A-Z]{3}")
_start = attrgetter("start")


class Link(NamedTuple):
    """What a number is a figure of, and why.

    ``value`` is in the indicator's unit but for money, ``words`` are the folded words of the sentence, ``noun`` those behind
    the number that say what it counts, ``score`` is what the decision weighed, ``heard`` the phrases of it, and ``rivals`` are other indicators and
    scopes that weigh nearly as much, best first.
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
    steps: tuple[Step, ...]
    rivals: tuple[Link, ...] = ()


class Unlinked(NamedTuple):
    """A number that is no claim, and why."""

    mention: Mention
    steps: tuple[Step, ...]


class _Choice(NamedTuple):
    """An indicator and a scope that a number may be of, and what they weigh together."""

    score: float
    profile: Profile
    bearing: Bearing
    words: str
    heard: float


class Linker:
    """Links the numbers of texts to one base."""

    def __init__(self, base: Base) -> None:
        """Prepare nothing yet: the phrases of a language are compiled when a sentence in it turns up."""
        self.base = base
        self.directory: Directory = who.directory(base)
        self.profiles = profiles(base)
        self._compass = Compass(base, self.directory)
        self._measured = {name for name, indicator in base.indicators.items() if not is_counted(indicator.unit)}
        self._lookups: dict[str, Matcher[tuple[str, Any]]] = {}
        self._fitting: dict[tuple[str, str | None], frozenset[str]] = {}

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
        topic = Topic()
        index = 0
        titled: dict[str, set[str]] = {}
        echo: dict[str, set[tuple[str, str]]] = {}
        for number, (start, end) in enumerate(paragraphs(text, 0, len(text))):
            first = index
            while index < len(mentions) and mentions[index].start < end:
                index += 1
            here = mentions[first:index]
            if number and topic.age:
                topic.age += 1
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
                for indicator, kind in hit.value[1]:
                    if indicator in wanted:
                        clues.setdefault(indicator, []).append(Phrase(kind, start, end, hit.phrase, words))
            clues = {indicator: _longest(found) for indicator, found in clues.items()}
        cuts = clauses(text, sentence, row, mentions) if mentions else []
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
        )

    def _wanted(self, mentions: Sequence[Mention]) -> frozenset[str]:
        """Return the indicators that some number may be a figure of, by its unit; without numbers, all."""
        if not mentions:
            return frozenset(self.profiles)
        found: set[str] = set()
        for mention in mentions:
            key = (mention.role, mention.unit)
            if key not in self._fitting:
                fits = (name for name, each in self.profiles.items() if unit_fits(mention, each.indicator.unit, each))
                self._fitting[key] = frozenset(fits) if mention.role in CLAIMABLE else frozenset()
            found |= self._fitting[key]
        return frozenset(found)

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
            if _is_window(scene, mention):
                yield Unlinked(mention, (Step("role", "window", "it says over what time another figure is counted"),))
                continue
            bearings, why = self._compass.bearings(scene, mention, topic)
            owned = not bearings and any(self.profiles[name].detailed >= MOSTLY_DETAILED for name in scene.clues)
            if owned:
                bearings, _ = self._compass.bearings(scene, mention, topic, strangers=False)
            if mention.start in paired:
                bearings = [Bearing(paired[mention.start], 1.0, "respectively")]
            if not bearings:
                yield Unlinked(mention, (Step("subject", "", why),))
                previous = None
                continue
            decided = self._decide(scene, mention, bearings, previous, (title, echo))
            if owned and (isinstance(decided, Unlinked) or self.profiles[decided.indicator].detailed < MOSTLY_DETAILED):
                yield Unlinked(mention, (Step("subject", "", why),))
                previous = None
                continue
            if isinstance(decided, Link):
                previous = decided
            yield decided

    def _decide(
        self,
        scene: Scene,
        mention: Mention,
        bearings: Sequence[Bearing],
        previous: Link | None,
        around: tuple[Mapping[str, set[str]], Mapping[str, set[tuple[str, str]]]],
    ) -> Link | Unlinked:
        choices = sorted(
            self._choices(scene, mention, bearings, previous, around),
            key=lambda choice: (-choice.score, choice.profile.indicator.id),
        )
        if not choices:
            return Unlinked(mention, (Step("indicator", "", "no phrase of the base says what it counts"),))
        best = choices[0]
        if best.score < ENOUGH:
            return Unlinked(mention, (Step("indicator", "", f"too little says {best.profile.indicator.id}"),))
        close = (choice for choice in choices[1:] if choice.score >= max(ENOUGH, best.score - CLOSE))
        rivals = tuple(self._link(scene, mention, choice) for choice in close)
        return self._link(scene, mention, best)._replace(rivals=rivals)

    def _choices(
        self,
        scene: Scene,
        mention: Mention,
        bearings: Sequence[Bearing],
        previous: Link | None,
        around: tuple[Mapping[str, set[str]], Mapping[str, set[tuple[str, str]]]],
    ) -> Iterator[_Choice]:
        elliptic = scene.elliptic(mention)
        title, echo = around
        names = {*scene.clues, *title, *((previous.indicator,) if previous else ())}
        names |= {*echo} if elliptic else set()
        names |= self._measured if mention.unit else set()
        said = False
        for name in names:
            profile = self.profiles[name]
            if not unit_fits(mention, profile.indicator.unit, profile):
                continue
            words, score = spoken_for(scene, mention, profile, title, echo, elliptic=elliptic)
            said = said or score > 0
            for bearing in bearings:
                bare = not score and bare_fits(scene, profile, bearing, mention)
                if score or bare:
                    weight = (score or BARE) + bearing.weight + known_for(self.base, profile, bearing, mention)
                    yield _Choice(weight, profile, bearing, words or "the base has this number of it", score or BARE)
        if previous is not None and not said and scene.goes_on(mention):
            profile = self.profiles[previous.indicator]
            if unit_fits(mention, profile.indicator.unit, profile):
                for bearing in bearings:
                    heard = previous.heard - INHERITED
                    weight = heard + bearing.weight + known_for(self.base, profile, bearing, mention)
                    yield _Choice(weight, profile, bearing, "as the number before", heard)

    def _link(self, scene: Scene, mention: Mention, choice: _Choice) -> Link:
        indicator, bearing = choice.profile.indicator, choice.bearing
        window, as_of, why = time_of(scene, mention, indicator.kind)
        steps = (
            Step("indicator", indicator.id, choice.words),
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
            choice.heard,
            steps,
        )


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
    """Tell whether a length of time is what another figure of the sentence is counted over."""
    if mention.role != "duration":
        return False
    sign = next((sign for sign in scene.signs if sign.start == mention.start and sign.window), None)
    if sign is None:
        return False
    others = [each for each in scene.mentions if each.role == "quantity"]
    if sign.window is not None and sign.window.startswith(("after:", "beyond:")):
        return bool(others)
    region = scene.region(mention)
    return any(
        region.holds(each.start, each.end) or scene.region(each).holds(mention.start, mention.end) for each in others
    )


def _noun(scene: Scene, mention: Mention, indicator: str) -> str:
    """Return the words behind a number that say what it counts, up to the noun of the indicator."""
    clues = scene.clues.get(indicator, ())
    end = min(
        (clue.end for clue in clues if clue.kind == COUNTS and clue.start >= mention.end), default=mention.phrase_end
    )
    noun = scene.text[mention.phrase_end : end].strip()
    return noun if len(noun) <= LONGEST_NOUN and "\n" not in noun else ""
