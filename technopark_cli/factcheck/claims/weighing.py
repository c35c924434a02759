"""What a number is a figure of: the phrases around it and what the base knows, weighed against each other."""

from __future__ import annotations

import re
from functools import lru_cache
from math import log2
from typing import TYPE_CHECKING

from technopark_cli.factcheck.claims.phrases import AGAINST, COUNTS, CUES
from technopark_cli.model.quantity import is_count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from technopark_cli.factcheck.claims.bearings import Bearing
    from technopark_cli.factcheck.claims.phrases import Profile
    from technopark_cli.factcheck.claims.scenes import Region, Scene
    from technopark_cli.factcheck.numbers.mentions import Mention
    from technopark_cli.model.base import Base
    from technopark_cli.model.quantity import Number

#: The weights that are added up, tuned on articles of our own: the noun that is counted, right behind the number, less
#: for each word between, before it, elsewhere behind it; a unit that fits without a noun.
NOUN_NEXT, NOUN_STEP, NOUN_BEFORE, NOUN_FAR, UNIT_FITS = 2.0, 0.3, 1.0, 0.3, 0.6
MOST_STEPS = 4
#: A phrase in the clause, in the sentence as far as the numbers around it, beyond them, in the title, by another number.
CUE_NEAR, CUE_CLAUSE, CUE_SENTENCE, CUE_TITLE, CUE_TAKEN = 2.0, 1.2, 0.7, 0.4, 0.15
#: What each further word of a phrase adds to it; how many phrases count; how much they must come to.
CUE_WORD, MOST_CUES, LEAST_CUES = 0.35, 3, 0.6
#: A noun alone says little: people and firms are everywhere.
NO_CUE = -0.8
AGAINST_NEAR, AGAINST_SENTENCE = -2.5, -0.5
#: A scope that has figures of the indicator, one of the same kind, any other one, one of a kind that never has any.
KNOWN_SCOPE, LIKE_SCOPE, OTHER_SCOPE, STRANGE_SCOPE, MOSTLY = 0.6, -0.3, -1.0, -2.0, 0.8
#: A number that is printed of the scope, or would be but for a slip; one that cannot be.
PRINTED, NEARLY_PRINTED, IMPLAUSIBLE = 1.0, 0.4, -1.0

#: What an indicator gains for being printed often: for twice as often as usual.
PRIOR, USUAL = 0.12, 8
#: What a number weighs that nothing but its unit and the base's own figures speak for.
BARE = 1.4
#: A smaller count is too common to tell what it counts.
TELLING = 20
#: The area from which on a slip may be told by the number alone.
MUCH = 100
#: Shares that are multiples of this are too common to tell anything by themselves.
ROUND = 5
#: What the sentence before gives to a number without a noun.
ECHO_NOUN = 0.8

_AREAS = {"m2": 1, "ha": 10_000, "km2": 1_000_000}
_MONTHS = 12
_CURRENCY = re.compile(r"[A-Z]{3}")


def spoken_for(
    scene: Scene,
    mention: Mention,
    profile: Profile,
    title: Mapping[str, set[str]],
    echo: Mapping[str, set[tuple[str, str]]],
    *,
    elliptic: bool,
) -> tuple[str, float]:
    """Return the phrases that speak for an indicator, and how much they weigh; 0 where they do not suffice."""
    indicator = profile.indicator
    noun, noun_words, counted = _noun(scene, mention, profile, elliptic=elliptic)
    counts = is_counted(indicator.unit)
    before = echo.get(indicator.id, set()) if elliptic and counts and not noun else set()
    if any(kind == COUNTS for kind, _ in before):
        noun = ECHO_NOUN
    if (counts and not noun) or (indicator.unit == "rank" and noun < NOUN_NEXT - NOUN_STEP):
        return "", 0.0
    spoken, against = _cues(scene, mention, profile, counted)
    behind = counted[0] >= mention.end
    if counts and not behind and not any(weight >= CUE_NEAR for weight in spoken.values()) and not before:
        return "", 0.0  # the noun is another number's
    for kind, phrase in sorted(before):
        if kind == CUES:
            spoken.setdefault(phrase, CUE_SENTENCE)
    for phrase in sorted(title.get(indicator.id, set()) - set(spoken)):
        spoken[phrase] = CUE_TITLE
    cues = sum(sorted(spoken.values(), reverse=True)[:MOST_CUES])
    if cues < LEAST_CUES:
        cues = 0.0
    if not counts and not cues:
        return "", 0.0
    words = ", ".join(f'"{phrase}"' for phrase in (*([noun_words] if noun_words else ()), *spoken))
    least = (0.0 if cues else NO_CUE) if counts else UNIT_FITS
    return words, max(0.01, least + noun + cues + against)


def _noun(scene: Scene, mention: Mention, profile: Profile, *, elliptic: bool) -> tuple[float, str, tuple[int, int]]:
    """Return how much the noun weighs that is counted, the phrase, and where it stands."""
    region = scene.region(mention)
    best = (0.0, "", (0, 0))
    for clue in scene.clues.get(profile.indicator.id, ()):
        if clue.kind != COUNTS or (mention.unit is not None and clue.start < mention.phrase_end):
            continue  # the unit itself says nothing of what is measured
        weight = _noun_weight(scene, mention, clue.start, region, elliptic=elliptic)
        if weight > best[0]:
            best = weight, clue.phrase, (clue.start, clue.end)
    return best


def _cues(scene: Scene, mention: Mention, profile: Profile, counted: tuple[int, int]) -> tuple[dict[str, float], float]:
    """Return the phrases that speak for an indicator with their weights, and the weight of those against it."""
    region = scene.region(mention)
    spoken: dict[str, float] = {}
    own: dict[str, float] = {}
    against = 0.0
    for clue in scene.clues.get(profile.indicator.id, ()):
        if clue.kind == COUNTS or (mention.start <= clue.start and clue.end <= mention.end):
            continue  # the number does not speak for itself
        near = region.holds(clue.start, clue.end)
        if clue.kind == AGAINST:
            against += AGAINST_NEAR if near else AGAINST_SENTENCE
            continue
        if counted == (clue.start, clue.end):
            own[clue.phrase] = CUE_NEAR / 2
            continue
        if near:
            weight = CUE_NEAR
        elif region.reaches(clue.start, clue.end):
            weight = CUE_CLAUSE
        else:
            weight = CUE_TAKEN if scene.taken(mention, clue.start, clue.end) else CUE_SENTENCE
        weight *= 1 + CUE_WORD * (clue.words - 1)
        spoken[clue.phrase] = max(spoken.get(clue.phrase, 0), weight)
    return ({**own, **spoken} if spoken else {}), against


def _noun_weight(scene: Scene, mention: Mention, start: int, region: Region, *, elliptic: bool) -> float:
    if start >= mention.end:
        steps = sum(mention.end <= token.start < start for token in scene.row)
        reached = steps <= MOST_STEPS and not scene.numbers_between(mention.end, start)
        if reached and not scene.parted(mention.phrase_end, start):
            return NOUN_NEXT - NOUN_STEP * steps
        return NOUN_FAR if start < min(region.high, region.wide_high) else 0.0
    if region.low <= start:
        return NOUN_BEFORE
    return NOUN_BEFORE * 0.7 if elliptic else 0.0


def known_for(base: Base, profile: Profile, bearing: Bearing, mention: Mention) -> float:
    """Return what the base knows for or against: who has figures of an indicator, which numbers, in what range."""
    share = profile.scopes.get(bearing.scope, 0.0)
    found = KNOWN_SCOPE * (0.5 + share) if share else 0.0
    if not share and profile.scopes:
        alike = _alike(base, profile, bearing.scope)
        found = LIKE_SCOPE if alike else OTHER_SCOPE if _akin(base, profile, bearing.scope) else STRANGE_SCOPE
    found += PRIOR * log2(max(1, profile.facts) / USUAL)
    value = in_unit(mention, profile.indicator.unit)
    slipped = False
    if value in profile.printed.get(bearing.scope, ()):
        found += PRINTED
    elif value in profile.slips.get(bearing.scope, ()):
        found += NEARLY_PRINTED
        slipped = True
    plausible = profile.indicator.plausible
    if plausible and not plausible[0] <= value <= plausible[1] and not slipped:
        found += IMPLAUSIBLE
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


def bare_fits(scene: Scene, profile: Profile, bearing: Bearing, mention: Mention) -> bool:
    """Tell whether a number that no phrase speaks for is one that the base has of a scope: its unit and value fit.

    A count needs the noun that it counts, and must not be a small number; an area may be a slip too.
    """
    value = in_unit(mention, profile.indicator.unit)
    printed = value in profile.printed.get(bearing.scope, ())
    slipped = value in profile.slips.get(bearing.scope, ()) and value >= MUCH
    if mention.unit in _AREAS:
        return printed or slipped
    if not printed or mention.role != "quantity" or mention.value_high is not None:
        return False
    if mention.unit == "percent":
        return bool(value % ROUND)
    if mention.unit is not None:
        return "/" not in profile.indicator.unit or mention.unit == profile.indicator.unit
    if value < TELLING:
        return False
    return _noun(scene, mention, profile, elliptic=False)[0] >= NOUN_NEXT - 2 * NOUN_STEP
