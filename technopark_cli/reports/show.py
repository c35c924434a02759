"""Everything about one thing: a site, an entity, an indicator, a source, a fact, an event or a topic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from technopark_cli.model.errors import UnknownName
from technopark_cli.model.folding import fold
from technopark_cli.model.quantity import Interval
from technopark_cli.model.rows import (
    EVENT,
    NAME,
    STATEMENT,
    event_row,
    fact_row,
    name_row,
    statement_row,
)
from technopark_cli.model.tables import Cell, Field, Head, Sheet, Table, flat
from technopark_cli.model.wording import ENGLISH
from technopark_cli.reports.conflicts import blocks
from technopark_cli.reports.facts import fact_sheet, summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Event, Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.statements import Name, Record, Statement
    from technopark_cli.model.wording import Words

FOUND = (
    Field("code", "text", "the rule's code"),
    Field("level", "text", "error, warning or note"),
    Field("message", "text", "what does not agree"),
)

FIELDS = (
    Field("kind", "text", "site, entity, indicator, source, fact, event or topic"),
    Field("id", "id", "its id"),
    Field("record", "object", "what the base says of it, key by key as in facts.toml; missing keys are null"),
    Field("facts", "facts", "the figures about it, or that it reports"),
    Field("events", "objects", "the events about it, or that it reports", fields=EVENT),
    Field("names", "objects", "how it is written, or how it writes", fields=NAME),
    Field("statements", "objects", "what is said of it in categories, or what it says", fields=STATEMENT),
    Field("findings", "objects", "the findings in which it takes part", fields=FOUND),
)


class Thing(NamedTuple):
    """One thing of the base, with everything that belongs to it."""

    kind: str
    id: str
    record: Mapping[str, Any]
    facts: Sequence[Fact] = ()
    events: Sequence[Event] = ()
    names: Sequence[Name] = ()
    statements: Sequence[Statement] = ()


def find(base: Base, wanted: str) -> Thing:
    """Return the thing with this id, or else the one whose id, name or alias reads the same.

    Raises:
        UnknownName: there is none; the message offers what is spelled nearly so.
    """
    for kind, table in _tables(base).items():
        if wanted in table:
            return _thing(base, kind, wanted)
    if fact := base.fact(wanted):
        return _of_fact(fact)
    for event in base.events:
        if event.id == wanted:
            return Thing("event", event.id, _record(event), events=(event,))
    folded = fold(wanted)
    spelled = {fold(name): (kind, key) for kind, key, name in _spellings(base)}
    if folded in spelled:
        return _thing(base, *spelled[folded])
    facts = [fact.id for fact in base.all_facts()] if "/" in wanted else []
    keys = [key for table in _tables(base).values() for key in table]
    what = "id"
    events = [event.id for event in base.events] if "/" in wanted else []
    listing = "'technopark sites', 'indicators', 'sources' or 'facts'"
    raise UnknownName(what, wanted, [*keys, *facts, *events], listing=listing)


def _tables(base: Base) -> dict[str, Mapping[str, Any]]:
    return {
        "site": base.sites,
        "entity": base.entities,
        "indicator": base.indicators,
        "source": base.sources,
        "topic": base.topics,
    }


def _spellings(base: Base) -> Iterator[tuple[str, str, str]]:
    """Yield every id, name, alias and label, with the kind and id that it stands for."""
    for kind, table in _tables(base).items():
        for key, record in table.items():
            names = getattr(record, "names", ()) or getattr(record, "label", {}).values()
            for name in (key, *names):
                yield kind, key, name
            if kind == "site" and record.city:
                yield kind, key, record.city


def _record(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any record
    """Return a record as plain values, without what is derived."""
    row: dict[str, Any] = {}
    for key, value in record._asdict().items():
        if key == "place":
            row |= {"file": value.file, "line": value.line}
        elif key == "quantity":
            row |= {name: item for name, item in value._asdict().items() if name != "digit"}
        elif hasattr(value, "_asdict"):
            row[key] = value._asdict()
        else:
            row[key] = _plain(value)
    return row


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of a record
    """Return a value of plain lists and dicts, whatever mapping a store made it of."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, tuple | list) else value


def _thing(base: Base, kind: str, key: str) -> Thing:
    record = _record(_tables(base)[kind][key])
    if kind == "indicator":
        return Thing(kind, key, record, facts=base.facts.get(key, ()))
    if kind == "topic":
        return Thing(kind, key, record, statements=[each for each in base.statements if each.topic == key])
    if kind == "source":
        return Thing(
            kind,
            key,
            record,
            [fact for fact in base.all_facts() if fact.source == key],
            [event for event in base.events if event.source == key],
            [name for name in base.names if name.source == key],
            [statement for statement in base.statements if statement.source == key],
        )
    about = [fact for fact in base.all_facts() if key in (fact.scope, *fact.members, *fact.alongside)]
    return Thing(
        kind,
        key,
        record,
        about,
        [event for event in base.events if event.subject == key],
        [name for name in base.names if name.entity == key],
        [statement for statement in base.statements if statement.scope == key],
    )


def _of_fact(fact: Fact) -> Thing:
    return Thing("fact", fact.id, _record(fact), facts=(fact,))


def show(base: Base, thing: Thing, findings: Sequence[Finding], words: Words = ENGLISH) -> Table:
    """Return one row with everything about ``thing``; of ``findings``, those in which it takes part.

    ``words`` is the language of the findings.
    """
    records: tuple[Record, ...] = (*thing.facts, *thing.events, *thing.names, *thing.statements)
    ids = {record.id for record in records}
    own = [finding for finding in findings if any(record.id in ids for record in finding.records)]
    row = {
        "kind": thing.kind,
        "id": thing.id,
        "record": thing.record,
        "facts": [fact_row(fact, base) for fact in thing.facts],
        "events": [event_row(event, base) for event in thing.events],
        "names": [name_row(name, base) for name in thing.names],
        "statements": [statement_row(statement, base) for statement in thing.statements],
        "findings": [{"code": each.code, "level": each.level, "message": each.message} for each in own],
    }

    def view() -> list[Any]:
        parts: list[Any] = [_record_sheet(thing)]
        if thing.facts and thing.kind != "fact":
            parts.append(fact_sheet(thing.facts, base, f"facts: {summary(thing.facts)}"))
        if thing.events and thing.kind != "event":
            parts.append(_event_sheet(thing.events))
        if thing.names:
            lines = [[name.as_printed, name.entity, name.source] for name in thing.names]
            parts.append(Sheet("names", (Head("as printed"), Head("entity"), Head("source")), lines))
        if thing.statements:
            said = [[each.topic, ", ".join(each.values), each.wording, each.source] for each in thing.statements]
            heads = (Head("topic"), Head("values"), Head("wording"), Head("source"))
            parts.append(Sheet("statements", heads, said))
        if own:
            parts.append(Sheet("findings", (Head(""),), []))
            parts += blocks(base, own, words)
        return parts

    return Table("show", FIELDS, [row], view)


def _record_sheet(thing: Thing) -> Sheet:
    shown: list[list[Cell | str]] = []
    for key, value in thing.record.items():
        if value not in (None, [], {}) and key != "phrases":
            text = ", ".join(map(flat, value)) if isinstance(value, list) else _text(value)
            shown.append([Cell(key, "dim"), text])
    return Sheet(f"{thing.kind} {thing.id}", (Head(""), Head("")), shown)


def _text(value: Any) -> str:  # noqa: ANN401 - any plain value
    if isinstance(value, dict) and set(value) >= {"low", "high"}:
        return str(Interval(**value))
    return value["en"] if isinstance(value, dict) and "en" in value else flat(value)


def _event_sheet(events: Sequence[Event]) -> Sheet:
    heads = (Head("date"), Head("subject"), Head("event"), Head("wording"), Head("source"))
    lines = [
        [event.date or "undated", event.subject, event.kind.replace("_", " "), event.wording, event.source]
        for event in sorted(events, key=lambda event: event.date or "9999")
    ]
    return Sheet("events", heads, lines)
