"""Findings as a report that a person reads, and as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.facts import Event, Fact
from technopark_cli.model.findings import LEVELS
from technopark_cli.model.quantity import WHOLE, Quantity
from technopark_cli.model.rows import FINDING, finding_row
from technopark_cli.model.statements import Name
from technopark_cli.model.tables import Block, Cell, Part, Table
from technopark_cli.model.wording import ENGLISH
from technopark_cli.reports.annotations import annotate, annotated

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.quantity import Interval
    from technopark_cli.model.scales import Scale
    from technopark_cli.model.statements import Record
    from technopark_cli.model.wording import Words
    from technopark_cli.reports.manual import Documented

FIELDS = FINDING
#: In brief, so many figures are told one by one, and so many explanations and further cases; ``full`` has them all.
_MOST_TOLD, _MOST_WAYS = 6, 3
#: Rules whose message lists the figures already, and how many are told with their words and sources.
_LISTED, _MOST_LISTED = "TP6", 2
#: Number lines of more figures than this would be no small ones.
_MOST_RANGES = 10

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
        "said": "{figure} ({wording})",
        "figure": "{label}: {figure}",
        "figure of": "{label} ({scope}): {figure}",
        "event": "{event} {subject}: {date}",
        "event by": "{event} {subject}: {date}, {basis}",
        "no date": "no date",
        "statement": "{values} ({wording})",
        "acknowledged": "acknowledged ({date}): ",
        "baselined": "in the baseline",
        "hidden": "… and {count} more (-f full)",
        "also": "also: ",
        "also by": "also {level} {code} {rule}: ",
        "implied": "if all the others hold: ",
        "needed": "{label} is {needed}, not {printed}",
        "if": "if the others hold",
        "left out": "not shown: {counts} — --all shows them",
        "acknowledged count": "{count} acknowledged",
        "baselined count": "{count} in the baseline",
        "cases": "{findings}; {count} more of the same causes",
        "heading": "{count}: {meaning}",
        "one error": "{number} error",
        "more errors": "{number} errors",
        "one warning": "{number} warning",
        "more warnings": "{number} warnings",
        "one note": "{number} note",
        "more notes": "{number} notes",
        "means error": "not all of it can be true",
        "means warning": "hard to believe together, or with an excuse at hand",
        "means note": "good to know",
        "undated": "{publisher}, undated",
        "of": "of {date} ({basis})",
        "none given": "none",
        "in detail": "{name} ({values})",
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
        "said": "{figure} ({wording})",
        "figure": "{label} : {figure}",
        "figure of": "{label} ({scope}) : {figure}",
        "event": "{event}, {subject} : {date}",
        "event by": "{event}, {subject} : {date}, {basis}",
        "no date": "sans date",
        "statement": "{values} ({wording})",
        "acknowledged": "examiné ({date}) : ",
        "baselined": "dans la référence",
        "hidden": "… et {count} autres (-f full)",
        "also": "aussi : ",
        "also by": "aussi {level} {code} {rule} : ",
        "implied": "si tous les autres sont exacts : ",
        "needed": "{label} : {needed}, et non {printed}",
        "if": "si les autres sont exacts",
        "left out": "non affiché : {counts} — --all les affiche",
        "acknowledged count": "{count} examinées",
        "baselined count": "{count} dans la référence",
        "cases": "{findings} ; {count} de plus, de même cause",
        "heading": "{count} : {meaning}",
        "one error": "{number} incohérence de niveau « error »",
        "more errors": "{number} incohérences de niveau « error »",
        "one warning": "{number} incohérence de niveau « warning »",
        "more warnings": "{number} incohérences de niveau « warning »",
        "one note": "{number} incohérence de niveau « note »",
        "more notes": "{number} incohérences de niveau « note »",
        "means error": "tout ne peut pas être vrai",
        "means warning": "difficile à concilier, ou explicable",
        "means note": "bon à savoir",
        "undated": "{publisher}, sans date",
        "of": "pour {date} ({basis})",
        "none given": "aucun",
        "in detail": "{name} ({values})",
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
        "qualifier": "formulation",
        "kind": "nature de l'événement",
        "definition": "définition",
        "growth": "évolution",
        "revision": "révision",
        "may include": "inclusion possible",
        "outdated repetition": "reprise d'un ancien chiffre",
        "repetition": "reprise",
        "rounding": "arrondi",
        "plan": "projet",
        "date": "date",
        "hedge": "réserve",
        "spelling": "graphie",
        "count": "décompte",
        "precision": "précision",
        "total": "total",
        "part": "terme",
        "digit": "chiffre en trop ou en moins",
        "list": "liste",
        "report": "sources",
        "return": "retour",
        "subject": "objet",
        "printed": "date imprimée",
        "publication": "date de parution",
        "inferred": "date inférée",
        "derived": "date déduite",
    },
}


def conflicts(
    base: Base,
    shown: Sequence[Finding],
    rules: Callable[[], Sequence[Documented]] = tuple,
    *,
    single: Sequence[Finding] | None = None,
    remarks: Sequence[str] = (),
    words: Words = ENGLISH,
) -> Table:
    """Return findings in their order, as rows, as a report and as annotations.

    ``rules`` returns those that were asked; ``shown`` are the findings with their cases; ``single`` are all of them one by one, for annotations. ``words`` is
    the language of the report, and of the findings.
    """
    rows = [finding_row(finding, base) for finding in shown]
    return Table(
        "conflicts",
        FIELDS,
        rows,
        lambda: _report(shown, lambda finding: _block(base, finding, words), words),
        remarks=(_counts(shown, words), *remarks),
        annotations=lambda: annotate(rules(), map(annotated, shown if single is None else single), words.language),
        full=lambda: _report(shown, lambda finding: _full(base, finding, words), words),
    )


def _counts(shown: Sequence[Finding], words: Words) -> str:
    if not shown:
        return _text(words, "none")
    counts = [_counted(sum(finding.level == level for finding in shown), level, words) for level in LEVELS]
    found = _counted(len(shown), "finding", words)
    text = _text(words, "findings", findings=found, levels=", ".join(counts))
    cases = sum(len(finding.cases) for finding in shown)
    return _text(words, "cases", findings=text, count=words.amount(cases)) if cases else text


def _text(words: Words, key: str, **values: str) -> str:
    return words.fill(TEXTS[words.language][key], values)


def _named(key: str, words: Words) -> str:
    return NAMES.get(words.language, {}).get(key, key)


def _report(shown: Sequence[Finding], block: Callable[[Finding], Block], words: Words) -> list[Part]:
    """Return the blocks of findings, below a heading for each level where there are several levels."""
    levels = [level for level in LEVELS if any(finding.level == level for finding in shown)]
    parts: list[Part] = []
    for level in levels:
        found = [finding for finding in shown if finding.level == level]
        if len(levels) > 1:
            key = f"one {level}" if len(found) == 1 else f"more {level}s"
            count = _text(words, key, number=words.amount(len(found)))
            parts.append(_text(words, "heading", count=count, meaning=_text(words, f"means {level}")))
        parts += map(block, found)
    return parts


def blocks(base: Base, findings: Sequence[Finding], words: Words = ENGLISH) -> list[Block]:
    """Return one block for each finding: what, both sides, what differs, what would reconcile them."""
    return [_block(base, finding, words) for finding in findings]


def _block(base: Base, finding: Finding, words: Words) -> Block:
    lead = (*_title(finding), Cell(f"  {finding.message}"))
    told: list[tuple[Cell, ...]] = [
        (Cell("· ", "dim"), Cell(_said(each[0], base, finding, words)), Cell(f"  {_tellers(each, base, words)}", "dim"))
        for each in _alike(finding.records, finding.differs)
    ]
    lines = _first(told, _MOST_LISTED if finding.code.startswith(_LISTED) else _MOST_TOLD, words)
    if finding.differs:
        names = ", ".join(_named(name, words) for name in finding.differs)
        lines.append((Cell(_text(words, "differs"), "dim"), Cell(names)))
    lines += _first(_ways(finding, words), _MOST_WAYS, words)
    lines += [*_first(list(_cases(finding, words)), _MOST_WAYS, words), *_known(finding, words)]
    lines.append((Cell(_footer(finding, words), "dim"),))
    return Block(lead, tuple(lines))


def _first(lines: list[tuple[Cell, ...]], most: int, words: Words) -> list[tuple[Cell, ...]]:
    """Return the first lines and how many more there are; one more line is shown itself."""
    more = len(lines) - most
    if more <= 1:
        return lines
    return [*lines[:most], (Cell(_text(words, "hidden", count=words.amount(more)), "dim"),)]


def _full(base: Base, finding: Finding, words: Words) -> Block:
    """Return everything about a finding, with a number line."""
    lead = (*_title(finding), Cell(f"  {_subject(base, finding, words)}"))
    lines: list[tuple[Cell, ...]] = [(Cell(finding.message),)]
    for told in _alike(finding.records):
        lines.append((Cell("· ", "dim"), Cell(_figure(told[0], base, finding, words), "title")))
        lines += [(Cell("  "), Cell(_cited(record, base, words), "dim")) for record in told]
    behind, scale = len(lines), _scale(finding, words)
    if finding.differs:
        lines.append((Cell(_text(words, "differs"), "dim"), Cell("; ".join(_differing(finding, words)))))
    lines += [*_ways(finding, words), *_implied(base, finding, words)]
    lines += [*_cases(finding, words), *_known(finding, words)]
    lines.append((Cell(f"{_footer(finding, words)} · technopark rule {finding.code}", "dim"),))
    return Block(lead, tuple(lines), scale=(behind, scale) if scale else None)


def _title(finding: Finding) -> tuple[Cell, ...]:
    return (Cell(f"{finding.level} {finding.code} ", finding.level), Cell(finding.rule, "title"))


def _footer(finding: Finding, words: Words) -> str:
    return f"{_counted(finding.distinct_origins, 'origin', words)} · {finding.place.file}:{finding.place.line}"


def _subject(base: Base, finding: Finding, words: Words) -> str:
    label = [words.label(base.indicators[finding.indicator].label)] if finding.indicator else []
    return " · ".join(label + ([base.scope_name(finding.scope)] if finding.scope else []))


def _ways(finding: Finding, words: Words) -> list[tuple[Cell, ...]]:
    return [
        (Cell(_text(words, "way", how=_named(way.how, words)), "good"), Cell(way.text)) for way in finding.reconciles
    ]


def _cases(finding: Finding, words: Words) -> Iterator[tuple[Cell, ...]]:
    """Yield a line for each further case, without the words with which it begins like the finding itself."""
    for case in finding.cases:
        begins = finding.message.find(": ") + 2
        if finding.message[:begins] != case.message[:begins]:
            begins = 0
        rule = {"level": case.level, "code": case.code, "rule": case.rule}
        lead = _text(words, "also") if case.code == finding.code else _text(words, "also by", **rule)
        yield (Cell(lead, "dim"), Cell(case.message[begins:]))


def _known(finding: Finding, words: Words) -> Iterator[tuple[Cell, ...]]:
    known = finding.standing
    if known.status == "acknowledged":
        yield (Cell(_text(words, "acknowledged", date=words.date(known.since)), "good"), Cell(known.reason or ""))
    elif known.status == "baselined":
        yield (Cell(_text(words, "baselined"), "good"),)


def _alike(records: Sequence[Record], differs: Collection[str] = ("window", "detail")) -> list[list[Record]]:
    """Return the records of a finding, those that say the same together, as far as what differs goes."""
    groups: dict[object, list[Record]] = {}
    for record in records:
        same: object = record.id
        if isinstance(record, Fact):
            figure = record.quantity._replace(digit=None)
            apart = (record.window if "window" in differs else None, record.detail if "detail" in differs else None)
            same = (record.indicator, record.scope, figure, *apart)
        elif isinstance(record, Event):
            same = (record.kind, record.subject, record.date, record.date_basis)
        elif isinstance(record, Name):
            same = (record.entity, record.as_printed)
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
    evidence = {getattr(record, "evidence", record.source) for record in records}
    counts = [_counted(len(sources), "source", words), _counted(len(evidence), "origin", words)]
    return _text(words, "more", named=", ".join(named), sources=counts[0], origins=counts[1])


def _cited(record: Record, base: Base, words: Words) -> str:
    """Return one source of a record: its words, who prints them when, what day they speak of, and the record's id."""
    source = base.sources[record.source]
    told = {"publisher": source.publisher, "date": words.date(source.published)}
    parts = [_text(words, "publisher" if source.published else "undated", **told)]
    if isinstance(record, Fact | Event):
        parts.insert(0, words.quoted(record.wording))
    if isinstance(record, Fact) and record.as_of and record.as_of_basis != "publication":
        parts.append(_text(words, "of", date=words.date(record.as_of), basis=_named(record.as_of_basis, words)))
    parts.append(record.id)
    return " · ".join(parts)


def _said(record: Record, base: Base, finding: Finding, words: Words) -> str:
    """Return one record in words, as it was printed; a figure without its label where all are of one indicator."""
    figure = _figure(record, base, finding, words)
    if isinstance(record, Fact | Event):
        return _text(words, "said", figure=figure, wording=words.quoted(record.wording))
    return figure


def _figure(record: Record, base: Base, finding: Finding, words: Words) -> str:
    """Return the same without the wording of a figure or event."""
    if isinstance(record, Fact):
        figure = words.in_words(record.quantity)
        if len({(fact.indicator, fact.scope) for fact in finding.facts}) == 1:
            return figure
        told = {"label": words.label(base.indicators[record.indicator].label), "figure": figure}
        if record.scope == finding.scope:
            return _text(words, "figure", **told)
        return _text(words, "figure of", **told, scope=base.scope_name(record.scope))
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
    }
    if event.date_basis in ("printed", "none"):
        return _text(words, "event", **told)
    return _text(words, "event by", **told, basis=_named(event.date_basis, words))


def _differing(finding: Finding, words: Words) -> Iterator[str]:
    """Yield in what the figures differ, with what each has: ``window (since:2001 / none)``."""
    for name in finding.differs:
        values = [_differs_in(name, fact, words) for fact in finding.facts]
        found = list(dict.fromkeys(value for value in values if value is not None))
        label = _named(name, words)
        yield _text(words, "in detail", name=label, values=" / ".join(found)) if len(found) > 1 else label


def _differs_in(name: str, fact: Fact, words: Words) -> str | None:
    match name:
        case "time":
            return words.date(fact.as_of)
        case "unit":
            return fact.quantity.unit
        case "qualifier":
            return fact.quantity.qualifier
        case "window" | "detail" | "phase" | "scope" | "indicator":
            value: str | None = getattr(fact, name)
            return value or _text(words, "none given")
        case _:
            return None


def _implied(base: Base, finding: Finding, words: Words) -> Iterator[tuple[Cell, ...]]:
    """Yield a line for each figure with what it must be; none where an explanation says so already."""
    told = {way.terms for way in finding.reconciles}
    facts = {fact.id: fact for fact in finding.facts}
    for each in finding.implied:
        if (each.id,) not in told:
            fact = facts[each.id]
            label = words.label(base.indicators[fact.indicator].label)
            needed, printed = _needed(each.interval, fact.quantity.unit, words), words.in_words(fact.quantity)
            text = _text(words, "needed", label=label, needed=needed, printed=printed)
            yield (Cell(_text(words, "implied"), "good"), Cell(text))


def _needed(interval: Interval, unit: str, words: Words) -> str:
    """Return an interval in words: ``5``, ``more than 4.2 billion MAD``, ``between 3 and 5``."""
    low, high = (None if end is None else float(f"{end:.4g}") for end in interval[:2])
    if low is not None and low == high:
        return words.in_words(Quantity(low, None, unit, "bare"))
    if high is None or (unit == "percent" and high == WHOLE):
        return words.in_words(Quantity(low or 0, None, unit, "more_than" if interval.low_open else "at_least"))
    if not low:
        return words.in_words(Quantity(high, None, unit, "less_than" if interval.high_open else "at_most"))
    return words.in_words(Quantity(low, high, unit, "between"))


def _scale(finding: Finding, words: Words) -> Scale | None:
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
        label = words.short(fact.quantity)
        ranges.setdefault(label, Range(label, fact.hard, fact.likely, fact.quantity.value))
        if fact.id in implied:
            ranges.setdefault(implied[fact.id], Range(_text(words, "if"), implied[fact.id]))
    if not 1 < len(ranges) <= _MOST_RANGES:
        return None
    unit = next(iter(units))
    return Scale(tuple(ranges.values()), words.unit_mark(unit).strip() or unit, words)


def left_out(known: Sequence[Finding], words: Words) -> list[str]:
    """Return a remark on the findings that are acknowledged or in the baseline, and not shown."""
    counts = [
        (status, sum(each.standing.status == status for each in known)) for status in ("acknowledged", "baselined")
    ]
    parts = [_text(words, f"{status} count", count=words.amount(count)) for status, count in counts if count]
    return [_text(words, "left out", counts=words.listing(parts))] if parts else []
