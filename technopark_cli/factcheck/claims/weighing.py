"""What speaks for a number being a figure of an indicator and a scope: signals, each with a weight, added up.

A signal is something that was seen: the noun behind the number, a phrase in its clause, a scope that has figures of the
indicator. It has an amount, 1 where nothing else makes sense. What each is worth stands in
:mod:`technopark_cli.factcheck.claims.weights`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.claims.phrases import AGAINST, COUNTS, CUES
from technopark_cli.factcheck.claims.weights import WEIGHTS
from technopark_cli.model.quantity import is_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from technopark_cli.factcheck.claims.phrases import Profile
    from technopark_cli.factcheck.claims.scenes import Phrase, Scene, Told
    from technopark_cli.factcheck.numbers.mentions import Mention
    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Indicator
    from technopark_cli.model.quantity import Number

Signal = tuple[str, float]

#: So many words may stand between a number and its noun; so many phrases count for an indicator, and so many against it.
MOST_STEPS, MOST_CUES, MOST_AGAINST = 4, 3, 2
#: Further words of a phrase than this add nothing.
MOST_WORDS = 4
#: A smaller count is too common to tell what it counts.
TELLING = 20
#: Single words say no more than this for or against.
MOST_TOLD = 4.0
#: A scope that has no figures of an indicator may be so many times smaller than those that have.
SMALLER = 100
#: As many facts as an indicator usually has.
USUAL = 8
#: The share of facts about sites from which on an indicator is of sites.
MOSTLY = 0.8
#: From this share of figures with a detail on, an indicator is about what others hold or pay: shareholders, partners.
MOSTLY_DETAILED = 0.6
#: Where a phrase may stand, the nearest first: in the clause of the number, between the numbers around it, elsewhere in
#: the sentence, in the sentence before where that is gone on with, in the title, by another number of the same unit.
NEAR, CLAUSE, SENTENCE, ECHO, TITLE, TAKEN = "near", "clause", "sentence", "echo", "title", "taken"
_PLACES = {place: order for order, place in enumerate((NEAR, CLAUSE, SENTENCE, ECHO, TITLE, TAKEN))}

#: Among the phrases of the sentence before: that it was a question.
ASKED = "?"
_AREAS = {"m2": 1, "ha": 10_000, "km2": 1_000_000}
_MONTHS = 12
_TIMES = ("years", "months")
#: "The average age is 33": a bare number below this may be one of years.
OLD = 100
_CURRENCY = re.compile(r"[A-Z]{3}")


class Heard(NamedTuple):
    """What the words around a number say for an indicator: the phrases, the signals that they are, and their worth.

    ``said`` tells that the noun, or the unit, and a phrase in the clause agree; ``twice`` that another phrase does too.
    """

    words: str
    signals: tuple[Signal, ...]
    weight: float
    said: bool
    twice: bool


class _Cue(NamedTuple):
    """A phrase that speaks for an indicator: where it stands, and how many words it has."""

    place: str
    words: int
    phrase: str
    shared: int = 1


def weigh(signals: Iterable[Signal]) -> float:
    """Return what signals are worth together."""
    return sum(WEIGHTS[name] * amount for name, amount in signals)


@cache
def ties(*, said: bool, named: bool, twice: bool, strange: bool) -> tuple[tuple[Signal, ...], float]:
    """Return what signals say together that they do not say apart, and what that is worth.

    Args:
        said: Whether noun and phrase agree.
        named: Whether the sentence names the scope near the number.
        twice: Whether a second phrase agrees.
        strange: Whether the number may be somebody else's.
    """
    if not said:
        return (), 0.0
    listed = (("said", True), ("said_and_named", named), ("said_twice", twice), ("said_by_stranger", strange))
    found = tuple((name, 1.0) for name, holds in listed if holds)
    return found, weigh(found)


def tied(signals: Iterable[Signal], verdict: str) -> tuple[Signal, ...]:
    """Return what a verdict says together with the signals of a link: one that fits no fact may be well said all the same."""
    names = {name for name, _ in signals}
    return tuple((f"{verdict}_{name}", 1.0) for name in ("said", "said_and_named", "said_twice") if name in names)


class Around(NamedTuple):
    """What stands around a number and is the same for every indicator.

    ``title`` are the phrases of the title and ``echo`` those of the sentence before, by indicator; ``elliptic`` tells that
    no noun follows the number, and ``told`` is what single words say for each indicator.
    """

    title: Mapping[str, set[str]]
    echo: Mapping[str, set[tuple[str, str]]]
    elliptic: bool
    told: Told


def heard(scene: Scene, mention: Mention, profile: Profile, around: Around) -> Heard | None:
    """Return what the words say for an indicator; None where nothing does."""
    name, unit = profile.indicator.id, profile.indicator.unit
    title, echo, elliptic, _ = around
    if not (name in scene.clues or name in title or name in echo):
        return None if _worded(mention, unit) else _by_unit(mention, profile.indicator, around)
    counts, asked = is_counted(unit), ASKED in echo
    noun, noun_words, counted = _noun(scene, mention, profile, elliptic=elliptic)
    before = echo.get(name, ()) if (elliptic and counts and not noun) or asked else ()
    if counts and not noun and elliptic and any(kind == COUNTS for kind, _ in before):
        noun = (("noun_echo", 1.0),)
    cues, against = _cues(scene, mention, profile, counted)
    if not _suffices(mention, unit, cues, noun=bool(noun), elliptic=elliptic):
        return None
    spoken = {cue.phrase for cue in cues}
    cues += [_Cue(ECHO, 1, phrase) for kind, phrase in sorted(before) if kind == CUES and phrase not in spoken]
    cues += [_Cue(TITLE, 1, phrase) for phrase in sorted(title.get(name, set()) - spoken)]
    cues.sort(key=lambda cue: (_PLACES[cue.place], -cue.words, cue.phrase))
    found = [*noun, *_unit(mention, unit, noun=bool(noun), cues=bool(cues)), *_told(name, around.told)]
    if counts and not noun and not elliptic:
        found.append(("other_noun", 1.0))
    if counts and noun and counted[0] < mention.end and noun[0][0] != "noun_echo":
        found.append(("noun_not_behind", 1.0))
    found += _spoken(cues, asked=asked)
    found += against
    listed = ", ".join(f'"{phrase}"' for phrase in dict.fromkeys((*noun_words, *(cue.phrase for cue in cues))))
    solid = not counts or (bool(noun) and noun[0][0] == "noun")
    said = solid and bool(cues) and cues[0].place == NEAR and not any(sign == "against_near" for sign, _ in against)
    twice = len(cues) > 1 and cues[1].place in (NEAR, CLAUSE)
    if said and unit in _TIMES:
        found.append(("time_said", 1.0))
    return Heard(listed or "its unit", tuple(found), weigh(found), said, twice)


def _suffices(mention: Mention, unit: str, cues: Sequence[_Cue], *, noun: bool, elliptic: bool) -> bool:
    """Tell whether a number may be a figure of an indicator by the noun and the phrases that there are."""
    beside = any(cue.place == NEAR for cue in cues)
    if unit in _TIMES and mention.role == "quantity":
        return beside and elliptic
    if noun:
        return True
    if is_counted(unit):  # not "based on three goals", nor "others" for a number with a noun of its own
        telling = any(cue.place == NEAR and cue.words > 1 for cue in cues)
        return beside and (elliptic or (telling and mention.value >= TELLING))
    return unit != "rank" and (bool(cues) or not _worded(mention, unit))


def _spoken(cues: Sequence[_Cue], *, asked: bool) -> Iterator[Signal]:
    """Yield the signals of phrases, the nearest first; ``asked`` tells that the sentence before was a question."""
    for place, cue in enumerate(cues[:MOST_CUES]):
        yield f"cue_{cue.place}" if not place else f"more_{cue.place}", 1.0
        if cue.shared > 1 and not place:
            yield "cue_shared", log2(cue.shared)
        if cue.words > 1 and cue.place not in (TITLE, ECHO):
            yield "words_near" if cue.place == NEAR else "words_far", min(cue.words, MOST_WORDS) - 1.0
    if asked and any(cue.place == ECHO for cue in cues):
        yield "asked", 1.0


def _worded(mention: Mention, unit: str) -> bool:
    """Tell whether a number in a unit is no figure of an indicator that no phrase speaks for."""
    rate = "/" in unit and mention.unit != unit
    return rate or is_counted(unit) or unit == "rank" or (unit in _TIMES and mention.role == "quantity")


def _by_unit(mention: Mention, indicator: Indicator, around: Around) -> Heard:
    """Return what there is for an indicator that no phrase speaks for: its unit, and what single words say."""
    found = [*_unit(mention, indicator.unit, noun=False, cues=False), *_told(indicator.id, around.told)]
    return Heard("its unit", tuple(found), weigh(found), said=False, twice=False)


def _told(indicator: str, told: Told) -> list[Signal]:
    """Return what single words say for an indicator."""
    found = [("words_said_near", _capped(told.near[indicator]))] if indicator in told.near else []
    if indicator in told.far:
        found.append(("words_said_far", _capped(told.far[indicator])))
    if told.close:
        found.append(("words_close", _capped(told.close.get(indicator, 0.0))))
        found.append(("words_rather", _capped(told.rather(indicator))))
    return found


def _capped(amount: float) -> float:
    return max(-MOST_TOLD, min(amount, MOST_TOLD))


def guessed(mention: Mention, indicator: Indicator, told: Told) -> Heard:
    """Return what there is for an indicator that only single words speak for."""
    unit = _unit(mention, indicator.unit, noun=False, cues=False)
    found = (*unit, *_told(indicator.id, told), ("guessed", 1.0))
    return Heard("single words", found, weigh(found), said=False, twice=False)


def _unit(mention: Mention, unit: str, *, noun: bool, cues: bool) -> list[Signal]:
    """Return what a number is by its unit and that of the indicator alone."""
    if is_counted(unit):
        found = [("count", 1.0)]
        if not noun:
            found.append(("count_without_noun", 1.0))
        if not cues:
            found.append(("count_without_cue", 1.0))
        if mention.value < TELLING:
            found.append(("small_count", 1.0))
        return found
    if mention.unit is None and mention.role == "quantity":
        return [("bare_years", 1.0)]
    kind = mention.role if mention.role in ("duration", "age") else "rank" if mention.role == "ordinal" else ""
    kind = kind or ("percent" if mention.unit == "percent" else "area" if mention.unit in _AREAS else "money")
    part = kind == "money" and "/" in unit and mention.unit != unit
    return [
        (kind, 1.0),
        *(() if cues else ((f"{kind}_without_cue", 1.0),)),
        *((("part_of_rate", 1.0),) if part else ()),
    ]


def _noun(
    scene: Scene, mention: Mention, profile: Profile, *, elliptic: bool
) -> tuple[tuple[Signal, ...], tuple[str, ...], tuple[int, int]]:
    """Return the noun that is counted: its signals, the phrase, and where it stands."""
    best: tuple[float, tuple[Signal, ...], tuple[str, ...], tuple[int, int]] = (0.0, (), (), (0, 0))
    for clue in scene.clues.get(profile.indicator.id, ()):
        if clue.kind != COUNTS or (mention.unit is not None and clue.start < mention.phrase_end):
            continue  # the unit itself says nothing of what is measured
        rank, signals = _counted(scene, mention, clue.start, elliptic=elliptic)
        if rank > best[0]:
            of = ("noun_own", 1.0) if clue.shared == 1 else ("noun_of", log2(clue.shared))
            best = rank, (*signals, of), (clue.phrase,), (clue.start, clue.end)
    return best[1:]


def _counted(scene: Scene, mention: Mention, start: int, *, elliptic: bool) -> tuple[float, tuple[Signal, ...]]:
    """Return how good a noun is by where it stands, and its signals."""
    region = scene.region(mention)
    if start >= mention.end:
        steps = bisect_left(scene.starts, start) - bisect_left(scene.starts, mention.end)
        reached = steps <= MOST_STEPS and not scene.numbers_between(mention.end, start)
        if reached and not scene.parted(mention.phrase_end, start):
            return 2.0 - 0.2 * steps, (("noun", 1.0), *((("noun_steps", float(steps)),) if steps else ()))
        if elliptic and _shared(scene, mention, start):
            return 1.5, (("noun_shared", 1.0),)
        return (0.3, (("noun_far", 1.0),)) if start < min(region.high, region.wide_high) else (0.0, ())
    if region.low <= start:
        return 1.0, (("noun_before", 1.0),)
    return (0.7, (("noun_before_clause", 1.0),)) if elliptic else (0.0, ())


def _shared(scene: Scene, mention: Mention, start: int) -> bool:
    """Tell whether a noun stands right behind the number after next: "3,500 or 3,000 startups"."""
    following = next((other for other in scene.mentions if other.start >= mention.end), None)
    if following is None or following.end > start or following.role != mention.role:
        return False
    starts = scene.starts
    between = bisect_left(starts, following.start) - bisect_left(starts, mention.end)
    behind = bisect_left(starts, start) - bisect_left(starts, following.end)
    return between <= MOST_STEPS and behind <= 1


def _cues(
    scene: Scene, mention: Mention, profile: Profile, counted: tuple[int, int]
) -> tuple[list[_Cue], list[Signal]]:
    """Return the phrases that speak for an indicator, each once, and the signals of those against it."""
    region = scene.region(mention)
    found: dict[str, _Cue] = {}
    own: list[_Cue] = []
    near, far = 0, 0
    for clue in scene.clues.get(profile.indicator.id, ()):
        if clue.kind == COUNTS or (mention.start <= clue.start and clue.end <= mention.end):
            continue  # the number does not speak for itself
        inside = region.holds(clue.start, clue.end)
        if clue.kind == AGAINST:
            near, far = (near + 1, far) if inside else (near, far + 1)
            continue
        if counted == (clue.start, clue.end):
            own.append(_Cue(CLAUSE, clue.words, clue.phrase, clue.shared))
            continue
        cue = _Cue(NEAR if inside else _place(scene, mention, clue), clue.words, clue.phrase, clue.shared)
        known = found.get(clue.phrase)
        if known is None or _PLACES[cue.place] < _PLACES[known.place]:
            found[clue.phrase] = cue
    against = [("against_near", float(min(near, MOST_AGAINST)))] if near else []
    against += [("against_far", float(min(far, MOST_AGAINST)))] if far else []
    return ([*found.values(), *(cue for cue in own if cue.phrase not in found)] if found else []), against


def _place(scene: Scene, mention: Mention, clue: Phrase) -> str:
    if scene.region(mention).reaches(clue.start, clue.end):
        return CLAUSE
    return TAKEN if scene.taken(mention, clue.start, clue.end) else SENTENCE


class Knowledge:
    """What a base knows for or against an indicator of a scope, whatever the number: worked out once for each."""

    def __init__(self, base: Base) -> None:
        """Take the base; nothing is worked out yet."""
        self._base = base
        self._known: dict[tuple[str, str], tuple[tuple[Signal, ...], float]] = {}

    def of(self, profile: Profile, scope: str) -> tuple[tuple[Signal, ...], float]:
        """Return the signals that are the same for every number, and their worth."""
        key = (profile.indicator.id, scope)
        found = self._known.get(key)
        if found is None:
            signals = tuple(self._signals(profile, scope))
            found = self._known[key] = signals, weigh(signals)
        return found

    def _signals(self, profile: Profile, scope: str) -> Iterator[Signal]:
        share = profile.scopes.get(scope, 0.0)
        if share:
            yield "known_scope", 1.0
            yield "known_share", share
        elif profile.scopes:
            alike, akin = _alike(self._base, profile, scope), _akin(self._base, profile, scope)
            yield "like_scope" if alike else "other_scope" if akin else "strange_scope", 1.0
        yield "often", log2(max(1, profile.facts) / USUAL)
        if profile.detailed >= MOSTLY_DETAILED:
            yield "detailed", 1.0


def fitting(profile: Profile, scope: str, value: Number, *, counted: bool) -> tuple[Signal, ...]:
    """Return what the number itself says: it was printed of the scope, or would be but for a slip, or cannot be.

    ``counted`` tells that it has no unit.
    """
    if value in profile.printed.get(scope, ()):
        found: tuple[Signal, ...] = (("printed_small" if counted and value < TELLING else "printed", 1.0),)
    elif value in profile.slips.get(scope, ()):
        return (("slipped", 1.0),)
    else:
        found = ()
    plausible = profile.indicator.plausible
    least = 1 if scope in profile.scopes else SMALLER
    if plausible and not plausible[0] / least <= value <= plausible[1]:
        found += (("implausible", 1.0),)
    return found


def _alike(base: Base, profile: Profile, scope: str) -> bool:
    """Tell whether a scope is of the kind that figures of an indicator are about."""
    if scope in base.sites:
        return profile.local > MOSTLY
    kinds = {base.entities[other].kind for other in profile.scopes if other in base.entities}
    return profile.local < 1 - MOSTLY and scope in base.entities and base.entities[scope].kind in kinds


def _akin(base: Base, profile: Profile, scope: str) -> bool:
    """Tell whether anything of the kind of a scope has figures of an indicator: a fund's are never a site's."""
    kinds = {_kind(base, other) for other in profile.scopes}
    return _kind(base, scope) in kinds or not kinds <= {"fund", "sector", "operator", "organisation"}


def _kind(base: Base, scope: str) -> str:
    return "site" if scope in base.sites else base.entities[scope].kind if scope in base.entities else ""


@lru_cache(maxsize=256)
def is_counted(unit: str) -> bool:
    """Tell whether figures in a unit need the noun that they count: it says what the unit is."""
    return is_count(unit) and unit not in ("percent", "rank", "years", "months")


def unit_fits(mention: Mention, unit: str, profile: Profile) -> bool:
    """Tell whether a number may be a figure in a unit."""
    if mention.role == "ordinal" or unit == "rank":
        return mention.role == "ordinal" and unit == "rank"
    if unit in _TIMES and mention.role == "quantity":
        return mention.unit is None and unit == "years" and mention.value < OLD
    if mention.role in ("duration", "age"):
        return (mention.unit or "years") == unit or (mention.unit == "years" and unit == "months")
    if unit == "m2":
        return mention.unit in _AREAS
    if unit.isupper():
        return mention.unit in profile.units
    if "/" in unit:
        return mention.unit is not None and set(mention.unit.split("/")) <= set(unit.split("/"))
    if unit == "percent":
        return mention.unit == "percent"
    return mention.unit is None and is_counted(unit)


def in_unit(mention: Mention, unit: str, value: Number | None = None) -> Number:
    """Return a number, or the one given, in the unit of an indicator: areas in square metres."""
    amount = mention.value if value is None else value
    if unit == "m2" and mention.unit in _AREAS and mention.unit != "m2":
        from technopark_cli.model.quantity import exact, number  # noqa: PLC0415 - decimal is slow to import

        return number(exact(amount) * _AREAS[mention.unit])
    return amount * _MONTHS if unit == "months" and mention.unit == "years" else amount


def printed_unit(mention: Mention, unit: str) -> str:
    """Return the unit of a claim: money keeps the currency that it is printed in."""
    return mention.unit if mention.unit and _CURRENCY.fullmatch(unit) else unit
