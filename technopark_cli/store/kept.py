"""What the rules found in a base, kept beside its compiled form, so that a start runs no rules.

Findings are kept as plain rows that name their records by number; a record is made when a finding with it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from technopark_cli.model.findings import Finding, Implied, Reconciliation
from technopark_cli.model.places import Place
from technopark_cli.model.quantity import Interval
from technopark_cli.store import cache

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.statements import Record

#: A finding as plain values: its texts, its place, the numbers of its records.
Row = tuple[Any, ...]


def kept_findings(base: Base, language: str) -> list[Finding] | None:
    """Return the findings that were kept for a base, told in ``language``; None if there are none."""
    rows: list[Row] | None = cache.kept(base.stamp, _name(language)) if base.stamp else None
    return None if rows is None else [_finding(row, base) for row in rows]


def keep_findings(base: Base, language: str, findings: Sequence[Finding]) -> None:
    """Keep all that the rules find in a base; nothing is kept of a base that was changed since it was read."""
    if base.stamp:
        numbers = _numbers(base)
        cache.keep(base.stamp, _name(language), [_row(each, base, numbers) for each in findings])


def _name(language: str) -> str:
    return f"findings-{language}"


def _numbers(base: Base) -> dict[str, int]:
    """Return the number of each record among its like: facts among those of their indicator."""
    lists: list[Sequence[Record]] = [*base.facts.values(), base.events, base.names, base.statements]
    return {record.id: number for listed in lists for number, record in enumerate(listed)}


def _row(found: Finding, base: Base, numbers: dict[str, int]) -> Row:
    return (
        *found[:6],
        (base.files.index(found.place.file), found.place.line, found.place.column),
        [(fact.indicator, numbers[fact.id]) for fact in found.facts],
        *([numbers[record.id] for record in records] for records in (found.events, found.names, found.statements)),
        found.differs,
        list(map(tuple, found.reconciles)),
        found.distinct_origins,
        [(each.id, tuple(each.interval)) for each in found.implied],
    )


def _finding(row: Row, base: Base) -> Finding:
    (code, rule, level, message, indicator, scope) = row[:6]
    (place, facts, events, names, statements, differs, reconciles, origins, implied) = row[6:]
    file, line, column = place
    return Finding(
        code=code,
        rule=rule,
        level=level,
        message=message,
        indicator=indicator,
        scope=scope,
        place=Place(base.files[file], line, column),
        facts=tuple(base.facts[name][number] for name, number in facts),
        events=tuple(base.events[number] for number in events),
        names=tuple(base.names[number] for number in names),
        statements=tuple(base.statements[number] for number in statements),
        differs=tuple(differs),
        reconciles=tuple(Reconciliation(*way) for way in reconciles),
        distinct_origins=origins,
        implied=tuple(Implied(name, Interval(*interval)) for name, interval in implied),
    )
