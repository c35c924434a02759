"""Findings as a report that a person reads, and as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.facts import Event, Fact
from technopark_cli.model.findings import LEVELS
from technopark_cli.model.quantity import WHOLE, Quantity
from technopark_cli.model.rows import FINDING, finding_row
from technopark_cli.model.statements import Name
from technopark_cli.model.tables import Block, Cell, Part, Table
from technopark_cli.model.wording import counted, date, in_words, listing, short, unit_mark
from technopark_cli.reports.annotations import annotate, annotated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.quantity import Interval
    from technopark_cli.model.scales import Scale
    from technopark_cli.model.statements import Record
    from technopark_cli.reports.manual import Documented

FIELDS = FINDING
#: What stands above the findings of a level, behind their number.
_HEADINGS = {
    "error": "not all of it can be true",
    "warning": "hard to believe together, or with an excuse at hand",
    "note": "good to know",
}
#: Number lines of more figures than this would be no small ones.
_MOST_RANGES = 10


def conflicts(
    base: Base,
    shown: Sequence[Finding],
    rules: Sequence[Documented] = (),
    *,
    single: Sequence[Finding] | None = None,
    remarks: Sequence[str] = (),
) -> Table:
    """Return findings in their order, as rows, as a report and as annotations; ``rules`` are those that were asked.

    ``shown`` are the findings with their cases; ``single`` are all of them one by one, for annotations.
    """
    rows = [finding_row(finding, base) for finding in shown]
    return Table(
        "conflicts",
        FIELDS,
        rows,
        lambda: _report(shown, lambda finding: _block(base, finding)),
        remarks=(_counts(shown), *remarks),
        annotations=lambda: annotate(rules, map(annotated, shown if single is None else single)),
        full=lambda: _report(shown, lambda finding: _full(base, finding)),
    )


def _counts(shown: Sequence[Finding]) -> str:
    if not shown:
        return "no findings"
    counts = [counted(sum(finding.level == level for finding in shown), level) for level in LEVELS]
    cases = sum(len(finding.cases) for finding in shown)
    more = f"; {counted(cases, 'more case')} of the same causes" if cases else ""
    return f"{counted(len(shown), 'finding')}: {', '.join(counts)}{more}"


def _report(shown: Sequence[Finding], block: Callable[[Finding], Block]) -> list[Part]:
    """Return the blocks of findings, below a heading for each level where there are several levels."""
    levels = [level for level in LEVELS if any(finding.level == level for finding in shown)]
    parts: list[Part] = []
    for level in levels:
        found = [finding for finding in shown if finding.level == level]
        if len(levels) > 1:
            parts.append(f"{counted(len(found), level).capitalize()}: {_HEADINGS[level]}")
        parts += map(block, found)
    return parts


def blocks(base: Base, findings: Sequence[Finding]) -> list[Block]:
    """Return one block for each finding: what, both sides, what differs, what would reconcile them."""
    return [_block(base, finding) for finding in findings]


def _block(base: Base, finding: Finding) -> Block:
    lead = (*_title(finding), Cell(f"  {finding.message}"))
    lines: list[tuple[Cell, ...]] = [
        (Cell("· ", "dim"), Cell(_said(told[0], base, finding)), Cell(f"  {_tellers(told, base)}", "dim"))
        for told in _alike(finding.records)
    ]
    if finding.differs:
        lines.append((Cell("differs: ", "dim"), Cell(", ".join(finding.differs))))
    lines += [*_ways(finding), *_cases(finding), *_known(finding)]
    lines.append((Cell(_footer(finding), "dim"),))
    return Block(lead, tuple(lines))


def _full(base: Base, finding: Finding) -> Block:
    """Return everything about a finding, with a number line."""
    lead = (*_title(finding), Cell(f"  {_subject(base, finding)}"))
    lines: list[tuple[Cell, ...]] = [(Cell(finding.message),)]
    for told in _alike(finding.records):
        lines.append((Cell("· ", "dim"), Cell(_figure(told[0], base, finding), "title")))
        lines += [(Cell("  "), Cell(_cited(record, base), "dim")) for record in told]
    behind, scale = len(lines), _scale(finding)
    if finding.differs:
        lines.append((Cell("differs: ", "dim"), Cell("; ".join(_differing(finding)))))
    lines += [*_ways(finding), *_implied(base, finding), *_cases(finding), *_known(finding)]
    lines.append((Cell(f"{_footer(finding)} · technopark rule {finding.code}", "dim"),))
    return Block(lead, tuple(lines), scale=(behind, scale) if scale else None)


def _title(finding: Finding) -> tuple[Cell, ...]:
    return (Cell(f"{finding.level} {finding.code} ", finding.level), Cell(finding.rule, "title"))


def _footer(finding: Finding) -> str:
    return f"{counted(finding.distinct_origins, 'origin')} · {finding.place.file}:{finding.place.line}"


def _subject(base: Base, finding: Finding) -> str:
    label = [base.indicators[finding.indicator].label["en"]] if finding.indicator else []
    return " · ".join(label + ([base.scope_name(finding.scope)] if finding.scope else []))


def _ways(finding: Finding) -> list[tuple[Cell, ...]]:
    return [(Cell(f"{way.how}: ", "good"), Cell(way.text)) for way in finding.reconciles]


def _cases(finding: Finding) -> Iterator[tuple[Cell, ...]]:
    """Yield a line for each further case, without the words with which it begins like the finding itself."""
    for case in finding.cases:
        begins = finding.message.find(": ") + 2
        if finding.message[:begins] != case.message[:begins]:
            begins = 0
        rule = "" if case.code == finding.code else f" {case.level} {case.code} {case.rule}"
        yield (Cell(f"also{rule}: ", "dim"), Cell(case.message[begins:]))


def _known(finding: Finding) -> Iterator[tuple[Cell, ...]]:
    known = finding.standing
    if known.status == "acknowledged":
        yield (Cell(f"acknowledged ({date(known.since)}): ", "good"), Cell(known.reason or ""))
    elif known.status == "baselined":
        yield (Cell("in the baseline", "good"),)


def _alike(records: Sequence[Record]) -> list[list[Record]]:
    """Return the records of a finding, those that print the same figure together."""
    groups: dict[object, list[Record]] = {}
    for record in records:
        same: object = record.id
        if isinstance(record, Fact):
            figure = record.quantity._replace(digit=None)
            same = (record.indicator, record.scope, figure, record.window, record.detail)
        elif isinstance(record, Event):
            same = (record.kind, record.subject, record.date, record.date_basis)
        groups.setdefault(same, []).append(record)
    return list(groups.values())


def _tellers(records: Sequence[Record], base: Base) -> str:
    """Return who prints something: publishers and dates, for more than three how many sources and origins."""
    sources = [base.sources[source] for source in dict.fromkeys(record.source for record in records)]
    named = [f"{s.publisher} ({date(s.published)})" if s.published else s.publisher for s in sources[:3]]
    if len(sources) <= len(named):
        return ", ".join(named)
    evidence = {getattr(record, "evidence", record.source) for record in records}
    return f"{', '.join(named)} and more: {len(sources)} sources, {counted(len(evidence), 'origin')}"


def _cited(record: Record, base: Base) -> str:
    """Return one source of a record: its words, who prints them when, what day they speak of, and the record's id."""
    source = base.sources[record.source]
    parts = [f"{source.publisher}, {date(source.published)}" if source.published else f"{source.publisher}, undated"]
    if isinstance(record, Fact | Event):
        parts.insert(0, f'"{record.wording}"')
    if isinstance(record, Fact) and record.as_of and record.as_of_basis != "publication":
        parts.append(f"of {date(record.as_of)} ({record.as_of_basis})")
    parts.append(record.id)
    return " · ".join(parts)


def _said(record: Record, base: Base, finding: Finding) -> str:
    """Return one record in words, as it was printed; a figure without its label where all are of one indicator."""
    wording = f' ("{record.wording}")' if isinstance(record, Fact | Event) else ""
    return f"{_figure(record, base, finding)}{wording}"


def _figure(record: Record, base: Base, finding: Finding) -> str:
    """Return the same without the wording of a figure or event."""
    if isinstance(record, Fact):
        figure = in_words(record.quantity)
        if len({(fact.indicator, fact.scope) for fact in finding.facts}) == 1:
            return figure
        scope = "" if record.scope == finding.scope else f" ({base.scope_name(record.scope)})"
        return f"{base.indicators[record.indicator].label['en']}{scope}: {figure}"
    if isinstance(record, Event):
        when = date(record.date) if record.date else "no date"
        basis = "" if record.date_basis in ("printed", "none") else f", {record.date_basis}"
        return f"{record.kind.replace('_', ' ')} {base.scope_name(record.subject)}: {when}{basis}"
    if isinstance(record, Name):
        return f'"{record.as_printed}"'
    return f'{", ".join(record.values)} ("{record.wording}")'


def _differing(finding: Finding) -> Iterator[str]:
    """Yield in what the figures differ, with what each has: ``window (since:2001 / none)``."""
    for name in finding.differs:
        values = [_differs_in(name, fact) for fact in finding.facts]
        found = list(dict.fromkeys(value for value in values if value is not None))
        yield f"{name} ({' / '.join(found)})" if len(found) > 1 else name


def _differs_in(name: str, fact: Fact) -> str | None:
    match name:
        case "time":
            return date(fact.as_of)
        case "unit":
            return fact.quantity.unit
        case "qualifier":
            return fact.quantity.qualifier
        case "window" | "detail" | "phase" | "scope" | "indicator":
            value: str | None = getattr(fact, name)
            return value or "none"
        case _:
            return None


def _implied(base: Base, finding: Finding) -> Iterator[tuple[Cell, ...]]:
    """Yield a line for each figure with what it must be; none where an explanation says so already."""
    told = {way.terms for way in finding.reconciles}
    facts = {fact.id: fact for fact in finding.facts}
    for each in finding.implied:
        if (each.id,) not in told:
            fact = facts[each.id]
            label = base.indicators[fact.indicator].label["en"]
            needed, printed = _needed(each.interval, fact.quantity.unit), in_words(fact.quantity)
            yield (Cell("if all the others hold: ", "good"), Cell(f"{label} is {needed}, not {printed}"))


def _needed(interval: Interval, unit: str) -> str:
    """Return an interval in words: ``5``, ``more than 4.2 billion MAD``, ``between 3 and 5``."""
    low, high = (None if end is None else float(f"{end:.4g}") for end in interval[:2])
    if low is not None and low == high:
        return in_words(Quantity(low, None, unit, "bare"))
    if high is None or (unit == "percent" and high == WHOLE):
        return in_words(Quantity(low or 0, None, unit, "more_than" if interval.low_open else "at_least"))
    if not low:
        return in_words(Quantity(high, None, unit, "less_than" if interval.high_open else "at_most"))
    return in_words(Quantity(low, high, unit, "between"))


def _scale(finding: Finding) -> Scale | None:
    """Return the figures of the finding's own indicator and unit beside each other, with what the others imply."""
    from technopark_cli.model.scales import Range, Scale  # noqa: PLC0415 - only in full

    readings = [fact for each in (finding, *finding.cases) for fact in each.facts]
    own = [fact for fact in readings if (fact.indicator, fact.scope) == (finding.indicator, finding.scope)]
    units = dict.fromkeys(fact.quantity.unit for fact in own)
    if len(units) != 1:
        return None
    ranges: dict[object, Range] = {}
    implied = {each.id: each.interval for each in finding.implied}
    for fact in own:
        label = short(fact.quantity)
        ranges.setdefault(label, Range(label, fact.hard, fact.likely, fact.quantity.value))
        if fact.id in implied:
            ranges.setdefault(implied[fact.id], Range("if the others hold", implied[fact.id]))
    if not 1 < len(ranges) <= _MOST_RANGES:
        return None
    unit = next(iter(units))
    return Scale(tuple(ranges.values()), unit_mark(unit).strip() or unit)


def left_out(known: Sequence[Finding]) -> list[str]:
    """Return a remark on the findings that are acknowledged or in the baseline, and not shown."""
    words = [("acknowledged", "acknowledged"), ("baselined", "in the baseline")]
    counts = [(sum(finding.standing.status == status for finding in known), text) for status, text in words]
    parts = [f"{count:,} {text}" for count, text in counts if count]
    return [f"not shown: {listing(parts)} — --all shows them"] if parts else []
