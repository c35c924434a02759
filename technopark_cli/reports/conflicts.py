"""Findings as a report that a person reads, and as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import origins
from technopark_cli.model.facts import Event, Fact
from technopark_cli.model.findings import LEVELS
from technopark_cli.model.rows import FINDING, finding_row
from technopark_cli.model.statements import Name
from technopark_cli.model.tables import Block, Cell, Table
from technopark_cli.model.wording import counted, date, said
from technopark_cli.reports.annotations import annotate, annotated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.statements import Record
    from technopark_cli.reports.manual import Documented

FIELDS = FINDING


def conflicts(base: Base, findings: Sequence[Finding], rules: Sequence[Documented] = ()) -> Table:
    """Return findings in their order, as rows, as blocks and as annotations; ``rules`` are those that were asked."""
    rows = [finding_row(finding, base) for finding in findings]
    counts = [counted(sum(f.level == level for f in findings), level) for level in LEVELS]
    remark = f"{counted(len(rows), 'finding')}: {', '.join(counts)}" if rows else "no findings"
    return Table(
        "conflicts",
        FIELDS,
        rows,
        lambda: blocks(base, findings),
        remarks=(remark,),
        annotations=lambda: annotate(rules, map(annotated, findings)),
    )


def blocks(base: Base, findings: Sequence[Finding]) -> list[Block]:
    """Return one block for each finding: what, both sides, what differs, what would reconcile them."""
    return [_block(base, finding) for finding in findings]


def _block(base: Base, finding: Finding) -> Block:
    lead = (
        Cell(f"{finding.level} {finding.code} ", finding.level),
        Cell(finding.rule, "title"),
        Cell(f"  {finding.message}"),
    )
    lines: list[tuple[Cell, ...]] = [
        (Cell("· ", "dim"), Cell(_said(told[0], base)), Cell(f"  {_tellers(told, base)}", "dim"))
        for told in _alike(finding)
    ]
    if finding.differs:
        lines.append((Cell("differs: ", "dim"), Cell(", ".join(finding.differs))))
    lines += [(Cell(f"{way.how}: ", "good"), Cell(way.text)) for way in finding.reconciles]
    place = f"{finding.place.file}:{finding.place.line}"
    lines.append((Cell(f"{counted(finding.distinct_origins, 'origin')} · {place}", "dim"),))
    return Block(lead, tuple(lines))


def _alike(finding: Finding) -> list[list[Record]]:
    """Return the records of a finding, those that print the same figure together."""
    groups: dict[object, list[Record]] = {}
    for record in finding.records:
        same: object = record.id
        if isinstance(record, Fact):
            figure = record.quantity._replace(digit=None)
            same = (record.indicator, record.scope, figure, record.window, record.detail)
        groups.setdefault(same, []).append(record)
    return list(groups.values())


def _tellers(records: Sequence[Record], base: Base) -> str:
    """Return who prints something: publishers and dates, for more than three how many sources and origins."""
    sources = [base.sources[source] for source in dict.fromkeys(record.source for record in records)]
    named = [f"{s.publisher} ({date(s.published)})" if s.published else s.publisher for s in sources[:3]]
    if len(sources) <= len(named):
        return ", ".join(named)
    facts = [record for record in records if isinstance(record, Fact)]
    return f"{', '.join(named)} and more: {len(sources)} sources, {counted(len(origins(facts)), 'origin')}"


def _said(record: Record, base: Base) -> str:
    """Return one record in words, as it was printed."""
    if isinstance(record, Fact):
        label = base.indicators[record.indicator].label["en"]
        return f"{label}: {said(record)}"
    if isinstance(record, Event):
        when = date(record.date) if record.date else "no date"
        basis = "" if record.date_basis in ("printed", "none") else f", {record.date_basis}"
        return f'{record.kind.replace("_", " ")} {base.scope_name(record.subject)}: {when}{basis} ("{record.wording}")'
    if isinstance(record, Name):
        return f'"{record.as_printed}"'
    return f'{", ".join(record.values)} ("{record.wording}")'
