"""What a newsroom may print today: the best-supported wording of an indicator, and whether it is disputed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from technopark_cli.model.evidence import current, entails, exclude, is_evidence, origins, same_window
from technopark_cli.model.findings import at_least
from technopark_cli.model.quantity import is_count, same_number
from technopark_cli.model.rows import fact_row
from technopark_cli.model.tables import Block, Cell, Field, Table
from technopark_cli.model.wording import counted, date, in_words, listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.findings import Finding
    from technopark_cli.reports.filters import Filters

FIELDS = (
    Field("indicator", "id", "what is measured"),
    Field("scope", "id", "the site or entity that it is about"),
    Field("window", "text", "what it is counted over", optional=True),
    Field("detail", "text", "what it counts in particular", optional=True),
    Field("rank", "integer", "1 for the best-supported wording of this indicator, scope, window and detail"),
    Field("wording", "text", "what may be printed, in English"),
    Field("value", "number", "its number"),
    Field("value_high", "number", "the upper number of a range", optional=True),
    Field("unit", "text", "its unit"),
    Field("qualifier", "text", "its qualifier"),
    Field("as_of", "text", "the date of the newest figure that supports it", optional=True),
    Field("supporting_origins", "integer", "pieces of evidence that support it"),
    Field("current_origins", "integer", "pieces of evidence behind all current figures"),
    Field("disputed", "flag", "whether a current figure reads otherwise, or a rule warns of a figure that supports it"),
    Field("conflicts", "texts", "codes of the findings in which its figures take part"),
    Field("facts", "facts", "the figures that support it"),
    Field("against", "facts", "the current figures that read otherwise"),
)


#: More sources than this are counted, not named.
_NAMED = 4


class Reading(NamedTuple):
    """One wording, with the current figures that support it and those that read otherwise."""

    fact: Fact
    support: tuple[Fact, ...]
    against: tuple[Fact, ...]
    current: tuple[Fact, ...]


def range_(base: Base, filters: Filters, findings: Iterable[Finding] = ()) -> Table:
    """Return the wordings of one or more indicators that current figures support, the best-supported first.

    Current figures are those of :func:`technopark_cli.model.evidence.current`, of what was published by the filters'
    ``as_of``; suspect figures and weak sources do not count.
    """
    listed = list(findings)
    groups = [
        ranked
        for indicator in map(base.indicators.__getitem__, filters.indicators)
        for group in _groups(base, filters, indicator)
        if (ranked := readings(group, indicator.kind))
    ]
    rows = [_row(base, reading, rank, listed) for ranked in groups for rank, reading in enumerate(ranked, start=1)]
    when = f" published by {date(filters.as_of)}" if filters.as_of else ""
    remark = f"{counted(len(rows), 'wording')}" if rows else f"no dated figure{when} to go by"

    def view() -> list[Block]:
        starts = [at for at, row in enumerate(rows) if row["rank"] == 1]
        ends = [*starts[1:], len(rows)][: len(starts)]
        return [_block(base, rows[start], rows[start + 1 : end]) for start, end in zip(starts, ends, strict=True)]

    return Table("range", FIELDS, rows, view, about={"as_of": filters.as_of}, remarks=(remark,))


def _groups(base: Base, filters: Filters, indicator: Indicator) -> list[list[Fact]]:
    """Return figures that may be held together: one scope, unit, detail and window (all since launch are one)."""
    groups: list[list[Fact]] = []
    for fact in filters._replace(indicators=(indicator.id,)).chosen(base):
        if not is_evidence(fact, base):
            continue
        for group in groups:
            first = group[0]
            alike = (first.scope, first.detail, first.quantity.unit) == (fact.scope, fact.detail, fact.quantity.unit)
            if alike and same_window(first, fact, indicator):
                group.append(fact)
                break
        else:
            groups.append([fact])
    return groups


def readings(facts: Sequence[Fact], kind: str) -> list[Reading]:
    """Return the wordings of the current figures, the best-supported first.

    One wording is better than another if more origins support it, then if it says more, then if it is newer.
    """
    now = current(facts, kind)
    found: dict[tuple[Any, ...], Reading] = {}
    for fact in now:
        support = tuple(other for other in now if entails(other, fact.quantity))
        against = tuple(other for other in now if other not in support and reads_otherwise(other, fact))
        quantity = fact.quantity
        found[quantity.value, quantity.value_high, quantity.qualifier] = Reading(fact, support, against, now)
    newest_first = sorted(found.values(), key=lambda reading: reading.fact.as_of or "", reverse=True)
    return sorted(newest_first, key=lambda reading: (-len(origins(reading.support)), -reading.fact.quantity.value))


def reads_otherwise(fact: Fact, other: Fact) -> bool:
    """Tell whether a reader takes two figures for different ones."""
    if same_number(fact.quantity, other.quantity):
        return exclude(fact, other)
    return fact.likely.disjoint(other.likely)


def _row(base: Base, reading: Reading, rank: int, findings: Sequence[Finding]) -> dict[str, Any]:
    fact, support = reading.fact, reading.support
    ids = {each.id for each in support}
    involved = [finding for finding in findings if any(each.id in ids for each in finding.facts)]
    otherwise = any(reads_otherwise(one, other) for one in support for other in reading.current)
    newest = max((each.as_of or "" for each in support), default="")
    return {
        "indicator": fact.indicator,
        "scope": fact.scope,
        "window": fact.window,
        "detail": fact.detail,
        "rank": rank,
        "wording": phrase(fact),
        "value": fact.quantity.value,
        "value_high": fact.quantity.value_high,
        "unit": fact.quantity.unit,
        "qualifier": fact.quantity.qualifier,
        "as_of": newest or None,
        "supporting_origins": len(origins(support)),
        "current_origins": len(origins(reading.current)),
        "disputed": otherwise or any(at_least(finding.level, "warning") for finding in involved),
        "conflicts": sorted({finding.code for finding in involved}),
        "facts": [fact_row(each, base) for each in support],
        "against": [fact_row(each, base) for each in reading.against],
    }


def phrase(fact: Fact) -> str:
    """Return a figure as it may be printed: ``more than 3,000 startups``."""
    unit = fact.quantity.unit
    return f"{in_words(fact.quantity)} {unit}" if is_count(unit) and unit != "rank" else in_words(fact.quantity)


def _block(base: Base, row: dict[str, Any], others: list[dict[str, Any]]) -> Block:
    label = base.indicators[row["indicator"]].label["en"]
    lead = (
        Cell(f"{label} · {base.scope_name(row['scope'])}: "),
        Cell(row["wording"], "title"),
        Cell(f"  {date(row['as_of'])}"),
        Cell(f"  {'disputed' if row['disputed'] else 'undisputed'}", "warning" if row["disputed"] else "good"),
    )
    support = f"{row['supporting_origins']} of {counted(row['current_origins'], 'origin')}"
    lines = [(Cell(f"supported by {support}: ", "dim"), Cell(_sources(row["facts"])))]
    if row["against"]:
        lines.append((Cell("reads otherwise: ", "warning"), Cell(_figures(row["against"]))))
    if row["conflicts"]:
        lines.append((Cell("findings: ", "dim"), Cell(", ".join(row["conflicts"]))))
    for other in others:
        text = f"{other['wording']} ({other['supporting_origins']} of {counted(other['current_origins'], 'origin')}: "
        lines.append((Cell("also printed: ", "dim"), Cell(f"{text}{_sources(other['facts'])})")))
    return Block(lead, tuple(lines))


def _sources(facts: list[dict[str, Any]]) -> str:
    told = list(dict.fromkeys(f"{fact['publisher']} ({date(fact['published'])})" for fact in facts))
    more = len(told) - _NAMED
    return listing(told) if more <= 0 else f"{', '.join(told[:_NAMED])} and {counted(more, 'other')}"


def _figures(facts: list[dict[str, Any]]) -> str:
    return listing([f'"{fact["wording"]}", {fact["publisher"]} ({date(fact["published"])})' for fact in facts])
