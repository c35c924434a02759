"""One number printed of a part and of its whole.

What it finds: figures of one indicator with the same number of which one is about a site and the other about the whole
network, close in time or undated, while another site was open: both can hardly be. And figures that a curator marked as
being about something else (`suspect = "scope"`), beside what others print of the same thing or of another scope.

Why: a reporter who knows one site writes its figure under the name of all, and the other way round; the number is
right, and the sentence is not.

Example: 230 firms are those of Casablanca alone (2015) and those of two sites; more than 1,800 firms supported since
2001 (2025), where more than 3,500 were printed in 2023.

When it is wrong: where the other sites are empty, or are counted in both. Numbers below 20 are left alone, since they
agree by chance; undated figures and weak sources make it a note.

Literature: Li, Dong et al. 2012: half of all disagreement between sources is semantic ambiguity.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model import dates
from technopark_cli.model.evidence import CURRENT_DAYS, is_evidence, same_window, when
from technopark_cli.model.findings import Reconciliation, capped
from technopark_cli.model.quantity import EXACT_BELOW, is_ratio
from technopark_cli.rules.base import Draft, Rule, finding, in_time, label, say, side, weakly_told
from technopark_cli.rules.slips import marked, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates
    from technopark_cli.rules.slips import Marked

#: Kinds of indicator whose figures add up over the sites.
_ADDED = ("cumulative", "stock", "flow")
#: Two numbers this close together (a twentieth) may be one number rounded.
_NEAR = 20

TEXTS: Templates = {
    "en": {
        "message": "{indicator}: {one} for {part} and {other} for {whole}: one number for a part and for the whole",
        "marked": "{indicator}, {scope}: {one} hardly fits beside {other}",
        "marked elsewhere": "{indicator}, {scope}: {one} is hardly about it; {elsewhere} has {other}",
        "alone": "{indicator}, {scope}: {one} is hardly about it",
        "part": "{figure} may be about {part} alone",
        "elsewhere": "it may be about {elsewhere}",
        "something else": "it may count something else",
    },
    "fr": {
        "message": "{indicator} : {one} pour {part} et {other} pour {whole} : un même nombre pour la partie et pour le tout",
        "marked": "{indicator}, {scope} : {one}, peu vraisemblable face à {other}",
        "marked elsewhere": "{indicator}, {scope} : {one}, qui concerne sans doute autre chose ; pour {elsewhere} : {other}",
        "alone": "{indicator}, {scope} : {one}, invraisemblable",
        "part": "{figure} peut ne concerner que {part}",
        "elsewhere": "le chiffre peut concerner {elsewhere}",
        "something else": "le chiffre peut compter autre chose",
    },
}


class Sites(NamedTuple):
    """The sites of a network, the scopes that stand for all of them, and the day by which each was open."""

    wholes: frozenset[str]
    parts: frozenset[str]
    opened: Mapping[str, int]

    def other_open(self, site: str, day: int) -> bool:
        """Tell whether a site beside ``site`` was open on a day."""
        return any(since <= day for name, since in self.opened.items() if name != site)


def sites_of(base: Base) -> Sites:
    """Return the network's sites and when each is first known to have been open."""
    parts = frozenset(site.id for site in base.sites.values() if site.network)
    wholes = frozenset(entity.id for entity in base.entities.values() if entity.kind == "network")
    opened: dict[str, int] = {}
    for event in base.events:
        if event.kind in ("opened", "inaugurated") and event.date and event.subject in parts:
            day = dates.span(event.date).latest.toordinal()
            opened[event.subject] = min(day, opened.get(event.subject, day))
    return Sites(wholes, parts, opened)


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each number that stands for a part and its whole, and for each marked figure."""
    sites = sites_of(focus.base)
    for indicator in focus.chosen():
        if indicator.kind in _ADDED and len(sites.parts) > 1 and not is_ratio(indicator.unit):
            yield from _shared(focus, indicator, sites)
    for found in marked(focus, ("scope",)):
        yield _marked(focus, found)


def _shared(focus: Focus, indicator: Indicator, sites: Sites) -> Iterator[Finding]:
    numbers: dict[tuple[object, ...], dict[str, list[Fact]]] = {}
    for fact in focus.base.facts.get(indicator.id, ()):
        if fact.suspect is None and fact.quantity.value >= EXACT_BELOW and fact.scope in sites.wholes | sites.parts:
            key = (fact.quantity.value, fact.quantity.value_high, fact.quantity.unit, fact.detail)
            numbers.setdefault(key, {}).setdefault(fact.scope, []).append(fact)
    for by_scope in numbers.values():
        for whole in sites.wholes & by_scope.keys():
            for part in sites.parts & by_scope.keys():
                pairs = _pairs(by_scope[part], by_scope[whole], indicator, sites)
                if pairs:
                    yield _finding(focus, *pairs)


def _pairs(
    parts: Sequence[Fact], wholes: Sequence[Fact], indicator: Indicator, sites: Sites
) -> tuple[tuple[Fact, ...], tuple[Fact, ...]] | None:
    """Return the figures of a part and of the whole that cannot both be; dated ones alone where there are any.

    Figures of one date and window compare alike, however many papers print them.
    """
    sides = _voices(parts), _voices(wholes)
    pairs = [
        (part, whole)
        for part, whole in product(*(told.values() for told in sides))
        if same_window(part[0], whole[0], indicator) and _clashing(part[0], whole[0], sites)
    ]
    certain = [pair for pair in pairs if all(when(told[0]) for told in pair)] or pairs
    if not certain:
        return None
    one, other = ({fact.id: fact for pair in certain for fact in pair[at]} for at in (0, 1))
    return tuple(one.values()), tuple(other.values())


def _voices(facts: Sequence[Fact]) -> dict[tuple[str | None, str | None], list[Fact]]:
    voices: dict[tuple[str | None, str | None], list[Fact]] = {}
    for fact in facts:
        voices.setdefault((fact.as_of, fact.window), []).append(fact)
    return voices


def _clashing(part: Fact, whole: Fact, sites: Sites) -> bool:
    one, other = when(part), when(whole)
    if one and other:
        near = one.gap_days(other) <= CURRENT_DAYS
        return near and sites.other_open(part.scope, min(one.latest, other.latest).toordinal())
    return sites.other_open(part.scope, dates.span("9999").latest.toordinal())


def _finding(focus: Focus, parts: tuple[Fact, ...], wholes: tuple[Fact, ...]) -> Finding:
    base, words = focus.base, focus.words
    part = base.scope_name(parts[0].scope)
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(parts[0].indicator, focus),
        one=side(parts, focus),
        part=part,
        other=side(wholes, focus),
        whole=base.scope_name(wholes[0].scope),
    )
    facts = (*parts, *wholes)
    poor = weakly_told(parts, base) or weakly_told(wholes, base) or not all(map(when, facts))
    text = say(focus, TEXTS, "part", figure=words.in_words(wholes[0].quantity), part=part)
    draft = Draft(
        message,
        level=capped(RULE.level, "note" if poor else None),
        indicator=parts[0].indicator,
        scope=wholes[0].scope,
        facts=in_time(facts, base),
        differs=("scope", *(("time",) if len({fact.as_of for fact in facts}) > 1 else ())),
        reconciles=(Reconciliation("scope", tuple(fact.id for fact in wholes), text),),
    )
    return finding(RULE, draft, base)


def _marked(focus: Focus, found: Marked) -> Finding:
    base, fact = focus.base, found.facts[0]
    elsewhere = _elsewhere(fact, base)
    beside = elsewhere or found.beside
    message, text = _words_of(focus, found, elsewhere)
    draft = Draft(
        message,
        level=capped(RULE.level, "note" if weakly_told(found.facts, base) else None),
        indicator=found.indicator.id,
        scope=found.scope,
        facts=(*found.facts, *beside),
        differs=("scope",) if elsewhere else (),
        reconciles=(Reconciliation("scope", tuple(each.id for each in found.facts), text),),
    )
    return finding(RULE, draft, base)


def _words_of(focus: Focus, found: Marked, elsewhere: Sequence[Fact]) -> tuple[str, str]:
    """Return what is said of a marked figure, and what it may be about."""
    name, scope, one = label(found.indicator.id, focus), focus.base.scope_name(found.scope), side(found.facts, focus)
    if elsewhere:
        other, where = side(elsewhere, focus), focus.base.scope_name(elsewhere[0].scope)
        return (
            say(focus, TEXTS, "marked elsewhere", indicator=name, scope=scope, one=one, other=other, elsewhere=where),
            say(focus, TEXTS, "elsewhere", elsewhere=where),
        )
    if found.beside:
        other = side(found.beside, focus)
        message = say(focus, TEXTS, "marked", indicator=name, scope=scope, one=one, other=other)
    else:
        message = say(focus, TEXTS, "alone", indicator=name, scope=scope, one=one)
    return message, say(focus, TEXTS, "something else")


def _elsewhere(fact: Fact, base: Base) -> tuple[Fact, ...]:
    """Return figures of another scope with nearly the same number, the nearest in time."""
    value = fact.quantity.value
    pool: dict[str, list[Fact]] = {}
    for each in base.facts.get(fact.indicator, ()):
        close = abs(each.quantity.value - value) * _NEAR <= value and each.quantity.unit == fact.quantity.unit
        if each.scope != fact.scope and close and is_evidence(each, base):
            pool.setdefault(each.scope, []).append(each)
    if not pool:
        return ()
    scope = max(pool, key=lambda name: (name == base.default_scope, len(pool[name])))
    return nearest(fact, pool[scope], base.indicators[fact.indicator], base)


RULE = Rule("TP304", "other-scope", "warning", __doc__, find)
