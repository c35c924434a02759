"""Findings as a report that a person reads, and as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import origins
from technopark_cli.model.facts import Event, Fact
from technopark_cli.model.findings import LEVELS
from technopark_cli.model.rows import FINDING, finding_row
from technopark_cli.model.statements import Name
from technopark_cli.model.tables import Block, Cell, Table
from technopark_cli.model.wording import ENGLISH
from technopark_cli.reports.annotations import annotate, annotated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.statements import Record
    from technopark_cli.model.wording import Words
    from technopark_cli.reports.manual import Documented

FIELDS = FINDING

#: What a report says around the findings; nouns are counted by the language itself.
TEXTS = {
    "en": {
        "findings": "{findings}: {levels}",
        "none": "no findings",
        "finding": "finding",
        "error": "error",
        "warning": "warning",
        "note": "note",
        "origin": "origin",
        "source": "source",
        "differs": "differs: ",
        "way": "{how}: ",
        "publisher": "{publisher} ({date})",
        "more": "{named} and more: {sources}, {origins}",
        "figure": "{label}: {figure}",
        "event": "{event} {subject}: {date} ({wording})",
        "event by": "{event} {subject}: {date}, {basis} ({wording})",
        "no date": "no date",
        "statement": "{values} ({wording})",
    },
    "fr": {
        "findings": "{findings} : {levels}",
        "none": "aucune incohérence",
        "finding": "incohérence",
        "error": "« error »",
        "warning": "« warning »",
        "note": "« note »",
        "origin": "origine",
        "source": "source",
        "differs": "ce qui diffère : ",
        "way": "{how} : ",
        "publisher": "{publisher} ({date})",
        "more": "{named}, entre autres : {sources}, {origins}",
        "figure": "{label} : {figure}",
        "event": "{event}, {subject} : {date} ({wording})",
        "event by": "{event}, {subject} : {date}, {basis} ({wording})",
        "no date": "sans date",
        "statement": "{values} ({wording})",
    },
}
#: The keys of findings as a language says them, where it does not say the key itself: what differs, how two sides may
#: be reconciled, and what the date of an event rests on.
NAMES = {
    "fr": {
        "indicator": "indicateur",
        "window": "période couverte",
        "detail": "détail",
        "scope": "périmètre",
        "unit": "unité",
        "time": "date",
        "phase": "phase",
        "qualifier": "nuance du chiffre",
        "kind": "nature de l'événement",
        "definition": "définition",
        "growth": "évolution",
        "revision": "révision",
        "may include": "inclusion possible",
        "outdated repetition": "reprise d'un ancien chiffre",
        "repetition": "reprise",
        "rounding": "arrondi",
        "hedge": "réserve",
        "spelling": "graphie",
        "count": "décompte",
        "precision": "précision",
        "total": "total",
        "part": "terme",
        "digit": "chiffre glissé",
        "list": "liste",
        "report": "sources",
        "return": "retour",
        "subject": "objet",
        "publication": "date de parution",
        "inferred": "date inférée",
        "derived": "date déduite",
    },
}


def conflicts(
    base: Base, findings: Sequence[Finding], rules: Sequence[Documented] = (), *, words: Words = ENGLISH
) -> Table:
    """Return findings in their order, as rows, as blocks and as annotations; ``rules`` are those that were asked.

    ``words`` is the language of the report, and of the findings.
    """
    rows = [finding_row(finding, base) for finding in findings]
    return Table(
        "conflicts",
        FIELDS,
        rows,
        lambda: blocks(base, findings, words),
        remarks=(_remark(findings, words),),
        annotations=lambda: annotate(rules, map(annotated, findings), words.language),
    )


def _remark(findings: Sequence[Finding], words: Words) -> str:
    if not findings:
        return _text(words, "none")
    counts = [_counted(sum(finding.level == level for finding in findings), level, words) for level in LEVELS]
    found = _counted(len(findings), "finding", words)
    return _text(words, "findings", findings=found, levels=", ".join(counts))


def _text(words: Words, key: str, **values: str) -> str:
    return words.fill(TEXTS[words.language][key], values)


def _named(key: str, words: Words) -> str:
    return NAMES.get(words.language, {}).get(key, key)


def blocks(base: Base, findings: Sequence[Finding], words: Words = ENGLISH) -> list[Block]:
    """Return one block for each finding: what, both sides, what differs, what would reconcile them."""
    return [_block(base, finding, words) for finding in findings]


def _block(base: Base, finding: Finding, words: Words) -> Block:
    lead = (
        Cell(f"{finding.level} {finding.code} ", finding.level),
        Cell(finding.rule, "title"),
        Cell(f"  {finding.message}"),
    )
    lines: list[tuple[Cell, ...]] = [
        (Cell("· ", "dim"), Cell(_said(told[0], base, words)), Cell(f"  {_tellers(told, base, words)}", "dim"))
        for told in _alike(finding)
    ]
    if finding.differs:
        names = ", ".join(_named(name, words) for name in finding.differs)
        lines.append((Cell(_text(words, "differs"), "dim"), Cell(names)))
    lines += [
        (Cell(_text(words, "way", how=_named(way.how, words)), "good"), Cell(way.text)) for way in finding.reconciles
    ]
    place = f"{finding.place.file}:{finding.place.line}"
    lines.append((Cell(f"{_counted(finding.distinct_origins, 'origin', words)} · {place}", "dim"),))
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


def _counted(number: int, noun: str, words: Words) -> str:
    return words.counted(number, _text(words, noun))


def _tellers(records: Sequence[Record], base: Base, words: Words) -> str:
    """Return who prints something: publishers and dates, for more than three how many sources and origins."""
    sources = [base.sources[source] for source in dict.fromkeys(record.source for record in records)]
    named = [
        _text(words, "publisher", publisher=s.publisher, date=words.date(s.published)) if s.published else s.publisher
        for s in sources[:3]
    ]
    if len(sources) <= len(named):
        return ", ".join(named)
    facts = [record for record in records if isinstance(record, Fact)]
    counts = [_counted(len(sources), "source", words), _counted(len(origins(facts)), "origin", words)]
    return _text(words, "more", named=", ".join(named), sources=counts[0], origins=counts[1])


def _said(record: Record, base: Base, words: Words) -> str:
    """Return one record in words, as it was printed."""
    if isinstance(record, Fact):
        label = words.label(base.indicators[record.indicator].label)
        return _text(words, "figure", label=label, figure=words.said(record))
    if isinstance(record, Event):
        return _event(record, base, words)
    if isinstance(record, Name):
        return words.quoted(record.as_printed)
    return _text(words, "statement", values=", ".join(record.values), wording=words.quoted(record.wording))


def _event(event: Event, base: Base, words: Words) -> str:
    told = {
        "event": words.event(event.kind),
        "subject": base.scope_name(event.subject),
        "date": words.date(event.date) if event.date else _text(words, "no date"),
        "wording": words.quoted(event.wording),
    }
    if event.date_basis in ("printed", "none"):
        return _text(words, "event", **told)
    return _text(words, "event by", **told, basis=_named(event.date_basis, words))
