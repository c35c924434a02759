"""What a rule is, and the groupings that rules share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model import dates
from technopark_cli.model.evidence import compare, from_launch, origins, span_order, when
from technopark_cli.model.facts import WEAK_KINDS
from technopark_cli.model.findings import Finding
from technopark_cli.model.places import Place
from technopark_cli.model.quantity import Quantity
from technopark_cli.model.wording import ENGLISH
from technopark_cli.rules.pairs import Voice, apart

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.evidence import Comparison
    from technopark_cli.model.facts import Event, Fact, Indicator
    from technopark_cli.model.findings import Implied, Reconciliation
    from technopark_cli.model.statements import Name, Record, Statement
    from technopark_cli.model.wording import Words

#: What a rule says, by the code of a language and a key; ``{fields}`` are filled by :func:`say`.
Templates = dict[str, dict[str, str]]

TEXTS: Templates = {
    "en": {
        "source": "{publisher}, {date}",
        "one more": "{number} more",
        "more": "{number} more",
        "figure": "{figure} ({speakers})",
    },
    "fr": {
        "source": "{publisher}, {date}",
        "one more": "{number} autre",
        "more": "{number} autres",
        "figure": "{figure} ({speakers})",
    },
}


#: Kinds of indicator whose parts do not add up to a whole.
_UNADDED = ("ratio", "ordinal")


class Focus(NamedTuple):
    """What to look at: a base, the indicators asked for (None for everything), and the language to tell it in."""

    base: Base
    indicators: Collection[str] | None = None
    words: Words = ENGLISH

    @property
    def whole(self) -> bool:
        """Tell whether nothing was asked for in particular, so that events and names are looked at too."""
        return self.indicators is None

    def chosen(self) -> Iterator[Indicator]:
        """Yield the indicators asked for, in the order of the base."""
        for name, indicator in self.base.indicators.items():
            if self.indicators is None or name in self.indicators:
                yield indicator

    def touches(self, indicators: Iterable[str | None]) -> bool:
        """Tell whether one of these indicators was asked for."""
        return self.indicators is None or any(name in self.indicators for name in indicators if name)


class Rule(NamedTuple):
    """One rule: its stable code, its name, the level of its findings where nothing caps them, and its search.

    ``manual`` is the docstring of its module.
    """

    code: str
    name: str
    level: str
    manual: str
    find: Callable[[Focus], Iterator[Finding]]

    @property
    def summary(self) -> str:
        """Return the first line of the manual page."""
        return self.manual.partition("\n")[0]


class Draft(NamedTuple):
    """What a rule knows of a finding; the rule's code, name and level are stamped on by :func:`finding`."""

    message: str
    level: str | None = None
    indicator: str | None = None
    scope: str | None = None
    facts: tuple[Fact, ...] = ()
    events: tuple[Event, ...] = ()
    names: tuple[Name, ...] = ()
    statements: tuple[Statement, ...] = ()
    differs: tuple[str, ...] = ()
    reconciles: tuple[Reconciliation, ...] = ()
    implied: tuple[Implied, ...] = ()


def finding(rule: Rule, draft: Draft, base: Base) -> Finding:
    """Return the finding that a rule's draft makes; its place is that of the newest record."""
    evidence = [*origins(draft.facts), *(event.evidence for event in draft.events)]
    evidence += [base.sources[name.source].evidence for name in draft.names]
    evidence += [base.sources[statement.source].evidence for statement in draft.statements]
    found = Finding(
        code=rule.code,
        rule=rule.name,
        level=draft.level or rule.level,
        message=draft.message,
        indicator=draft.indicator,
        scope=draft.scope,
        place=Place("", 0),
        facts=draft.facts,
        events=draft.events,
        names=draft.names,
        statements=draft.statements,
        differs=draft.differs,
        reconciles=tuple({way.text: way for way in reversed(draft.reconciles)}.values())[::-1],
        distinct_origins=len(set(evidence)),
        implied=draft.implied,
    )
    newest = max(found.records, key=lambda record: (published_key(record.source, base), record.place))
    return found._replace(place=newest.place)


def published_key(source: str, base: Base) -> str:
    """Return a sort key: the last day on which a source may have appeared; undated sources come first."""
    published = base.sources[source].published
    return dates.span(published).latest.isoformat() if published else ""


def in_time(facts: Iterable[Fact], base: Base) -> tuple[Fact, ...]:
    """Return facts by the date that they are true of, then by publication; undated ones last."""

    def key(fact: Fact) -> tuple[bool, str, str, str]:
        as_of = dates.span(fact.as_of).latest.isoformat() if fact.as_of else ""
        return (not fact.as_of, as_of, published_key(fact.source, base), fact.id)

    return tuple(sorted(facts, key=key))


def series(focus: Focus) -> Iterator[tuple[Indicator, str, tuple[Fact, ...]]]:
    """Yield each indicator asked for and each of its scopes, with the figures that are not suspect."""
    for indicator in focus.chosen():
        for scope, facts in focus.base.series(indicator.id).items():
            yield indicator, scope, facts


def confused(one: str, other: str, base: Base) -> bool:
    """Tell whether two indicators declare each other to be easily confused."""
    return other in base.indicators[one].distinct_from and one in base.indicators[other].distinct_from


class Clash(NamedTuple):
    """Two readings of one indicator that do not agree, and how the two facts compare that agree least."""

    one: tuple[Fact, ...]
    other: tuple[Fact, ...]
    comparison: Comparison

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return the facts on both sides."""
        return (*self.one, *self.other)


def clashes(
    facts: Sequence[Fact], indicator: Indicator, disagree: Callable[[Fact, Fact, int], bool], *, growth: bool = True
) -> Iterator[Clash]:
    """Yield the pairs of readings of which two comparable facts ``disagree``, given their order in time.

    A reading is a number with its detail and phase: facts that repeat it stand on the same side, whatever words they
    put around it. The windows of a cumulative indicator that start at its launch are one.
    Two details that some source prints side by side count different things (two shareholders, one phase of the works
    and the whole), and are never held against each other; nor are the parts of a sum or an area and each other, or the
    greater whole. Of two details that stand side by side each is a part of the whole, whoever prints that. A rule that has
    nothing against a running total that grew says so (no ``growth``), and is faster.
    """
    sides = [_voices(reading) for reading in _readings(facts, indicator)]
    heard = [
        Voice(reading, number, told[0], when(told[0]))
        for reading, voices in enumerate(sides)
        for number, told in enumerate(voices.values())
    ]
    differing = _told_apart(facts)
    split = {one for one, other in differing if one and other} if indicator.kind not in _UNADDED else set()
    found: dict[tuple[int, int], dict[tuple[int, int], Comparison]] = {}
    for pair in apart(heard, indicator.kind, growth=growth):
        one, other = pair if pair[0].reading < pair[1].reading else pair[::-1]
        left, right = one.fact, other.fact
        if one.reading == other.reading or (left.detail, right.detail) in differing:
            continue
        additive = indicator.kind == "amount" or (left.detail or right.detail) in split
        if additive and _parts(left, right):
            continue
        if disagree(left, right, span_order(one.span, other.span)):
            comparison = compare(left, right, indicator)
            if comparison.comparable:
                between = found.setdefault((one.reading, other.reading), {})
                between[one.number, other.number] = comparison
    for (here, there), between in sorted(found.items()):
        first, second = ({numbers[side] for numbers in between} for side in (0, 1))
        nearest = min((comparison for _, comparison in sorted(between.items())), key=_excuses)
        yield Clash(_heard(sides[here], first), _heard(sides[there], second), nearest)


def _readings(facts: Iterable[Fact], indicator: Indicator) -> Iterable[list[Fact]]:
    readings: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        number = (fact.quantity.value, fact.quantity.value_high, fact.quantity.unit)
        at_launch = indicator.kind == "cumulative" and from_launch(fact, indicator)
        window = "launch" if at_launch else fact.window
        readings.setdefault((*number, window, fact.detail, fact.phase), []).append(fact)
    return readings.values()


#: What two facts of one reading may differ in, as far as comparing them goes.
_Voice = tuple[str | None, str, str | None, Quantity]


def _voices(reading: Iterable[Fact]) -> dict[_Voice, list[Fact]]:
    """Return the facts of a reading that compare alike: of one date, window and wording of the number.

    A figure that a hundred papers repeat is compared once.
    """
    voices: dict[_Voice, list[Fact]] = {}
    for fact in reading:
        voices.setdefault((fact.as_of, fact.as_of_basis, fact.window, fact.quantity), []).append(fact)
    return voices


def _heard(side: Mapping[_Voice, list[Fact]], numbers: Collection[int]) -> tuple[Fact, ...]:
    """Return the facts of the voices with some numbers."""
    return tuple(fact for number, facts in enumerate(side.values()) if number in numbers for fact in facts)


def _excuses(comparison: Comparison) -> tuple[bool, bool, int]:
    """Return a sort key that puts the two facts first which have the least to excuse them."""
    return (comparison.order != 0, "time" in comparison.differs, len(comparison.differs))


def _parts(one: Fact, other: Fact) -> bool:
    """Tell whether two sums or areas are parts of one whole, or a part and its whole: a detail names a part."""
    if one.detail and other.detail:
        return one.detail != other.detail
    part, whole = (one, other) if one.detail else (other, one)
    return part.detail is not None and part.quantity.value < whole.quantity.value


def weakly_told(records: Iterable[Record], base: Base) -> bool:
    """Tell whether only weak sources (mirrors, machine translations) say something."""
    return all(base.sources[record.source].kind in WEAK_KINDS for record in records)


def _told_apart(facts: Sequence[Fact]) -> set[tuple[str | None, str | None]]:
    """Return the pairs of details that one source prints side by side, in both orders; None is the whole."""
    by_source: dict[str, set[str | None]] = {}
    for fact in facts:
        by_source.setdefault(fact.source, set()).add(fact.detail)
    return {(one, other) for listed in by_source.values() for one in listed for other in listed if one != other}


def say(focus: Focus, texts: Templates, key: str, **values: str) -> str:
    """Return a text of a rule in the language of ``focus``, with its fields filled."""
    return focus.words.fill(texts[focus.words.language][key], values)


def label(indicator: str, focus: Focus) -> str:
    """Return the label of an indicator, at the head of a message."""
    return focus.words.label(focus.base.indicators[indicator].label)


def inside(indicator: str, focus: Focus) -> str:
    """Return the label of an indicator, within a sentence."""
    return focus.words.inside(focus.base.indicators[indicator].label)


def speakers(records: Iterable[Record], focus: Focus) -> str:
    """Return who reports something, for a sentence: ``Infomédiaire, July 2023``; at most three are named."""
    sources = dict.fromkeys(record.source for record in records)
    named = []
    for source in list(sources)[:3]:
        record = focus.base.sources[source]
        told = say(focus, TEXTS, "source", publisher=record.publisher, date=focus.words.date(record.published))
        named.append(told if record.published else record.publisher)
    more = len(sources) - len(named)
    if more > 0:
        named.append(say(focus, TEXTS, "one more" if more == 1 else "more", number=focus.words.amount(more)))
    return focus.words.sequence(named)


def side(facts: Sequence[Fact], focus: Focus) -> str:
    """Return one side of a clash for a sentence: ``more than 3,500 (A, July 2023; B, 2024) and 3,500 (C, 2023)``."""
    words: dict[str, list[Fact]] = {}
    for fact in facts:
        words.setdefault(focus.words.in_words(fact.quantity), []).append(fact)
    return focus.words.listing(
        [say(focus, TEXTS, "figure", figure=figure, speakers=speakers(told, focus)) for figure, told in words.items()]
    )
