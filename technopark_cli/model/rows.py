"""Records as rows for machines, field by field as documented in docs/output.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from technopark_cli.model import dates
from technopark_cli.model.tables import Field

if TYPE_CHECKING:
    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Event, Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.quantity import Interval
    from technopark_cli.model.statements import Name, Statement

INTERVAL = (
    Field("low", "number", "lower end; null where nothing bounds it", optional=True),
    Field("high", "number", "upper end; null where nothing bounds it", optional=True),
    Field("low_open", "flag", "whether the lower end itself is left out"),
    Field("high_open", "flag", "whether the upper end itself is left out"),
)

FACT = (
    Field("id", "id", "SOURCE/INDICATOR, with @scope unless that is the default, :detail where there is one"),
    Field("source", "id", "the source that reports it"),
    Field("publisher", "text", "who published the source"),
    Field("published", "text", "when, as precisely as known", optional=True),
    Field("indicator", "id", "what is measured"),
    Field("scope", "id", "the site or entity that it is about"),
    Field("value", "number", "the number as printed, written out; 86 for 86 %"),
    Field("value_high", "number", "the upper number of a range", optional=True),
    Field("unit", "text", "plural noun, percent, currency code or measure of area"),
    Field("qualifier", "text", "bare, exactly, more_than, at_least, nearly, about, less_than, at_most, up_to, between"),
    Field("as_of", "text", "the date that it is true of", optional=True),
    Field("as_of_basis", "text", "printed, inferred, publication (true at or before that day) or none"),
    Field("window", "text", "what it is counted over, as part of its definition", optional=True),
    Field("detail", "text", "tells figures of one indicator apart that count different things", optional=True),
    Field("wording", "text", "the figure phrase as printed"),
    Field("note", "text", "the curator's remark", optional=True),
    Field("hard", "interval", "what the words logically allow"),
    Field("likely", "interval", "what a reader understands"),
    Field("file", "text", "the fact base"),
    Field("line", "integer", "1-based line in it"),
)

EVENT = (
    Field("id", "id", "SOURCE/KIND@subject, with :detail where there is one"),
    Field("source", "id", "the source that reports it"),
    Field("publisher", "text", "who published the source"),
    Field("published", "text", "when, as precisely as known", optional=True),
    Field("kind", "text", "opened, inaugurated, founded, planned_opening, agreement, appointment, milestone, closed"),
    Field("subject", "id", "the site or entity"),
    Field("date", "text", "the date as printed", optional=True),
    Field("date_latest", "text", "the last day that the date may mean", optional=True),
    Field("date_basis", "text", "printed, publication, inferred, derived or none"),
    Field("wording", "text", "the words as printed"),
    Field("file", "text", "the fact base"),
    Field("line", "integer", "1-based line in it"),
)

NAME = (
    Field("id", "id", "SOURCE/name@entity:name"),
    Field("source", "id", "the source that writes it so"),
    Field("publisher", "text", "who published the source"),
    Field("published", "text", "when, as precisely as known", optional=True),
    Field("entity", "id", "the site or entity that is named"),
    Field("as_printed", "text", "the name, letter by letter"),
    Field("file", "text", "the fact base"),
    Field("line", "integer", "1-based line in it"),
)

STATEMENT = (
    Field("id", "id", "SOURCE/TOPIC"),
    Field("source", "id", "the source that says it"),
    Field("publisher", "text", "who published the source"),
    Field("published", "text", "when, as precisely as known", optional=True),
    Field("topic", "id", "the question answered"),
    Field("scope", "id", "the site or entity that it is about"),
    Field("values", "texts", "the categories named"),
    Field("hedge", "text", "the softening word", optional=True),
    Field("wording", "text", "the words as printed"),
    Field("file", "text", "the fact base"),
    Field("line", "integer", "1-based line in it"),
)

RECONCILIATION = (
    Field("how", "text", "what sort of explanation it is"),
    Field("terms", "texts", "ids of the records that it uses"),
    Field("text", "text", "the explanation in a sentence"),
)

IMPLIED = (
    Field("id", "id", "the fact"),
    Field("interval", "interval", "where its number must lie then"),
)

CASE = (
    Field("code", "text", "the rule's stable code"),
    Field("rule", "text", "the rule's name"),
    Field("level", "text", "error, warning or note"),
    Field("message", "text", "what does not agree, in a sentence"),
    Field("records", "texts", "ids of the records on both sides"),
)

FINDING = (
    Field("code", "text", "the rule's stable code"),
    Field("rule", "text", "the rule's name"),
    Field("level", "text", "error, warning or note"),
    Field("message", "text", "what does not agree, in a sentence"),
    Field("indicator", "id", "the indicator, where there is one", optional=True),
    Field("scope", "id", "the site or entity, where there is one", optional=True),
    Field("facts", "facts", "the figures on both sides"),
    Field("events", "objects", "the events on both sides", fields=EVENT),
    Field("names", "objects", "the names on both sides", fields=NAME),
    Field("statements", "objects", "the statements on both sides", fields=STATEMENT),
    Field("differs", "texts", "in what the sides differ beside the figure itself"),
    Field("reconciles", "objects", "what would make all of them right, most likely first", fields=RECONCILIATION),
    Field("implied", "objects", "what each of several figures must be if the others hold", fields=IMPLIED),
    Field("cases", "objects", "further findings that go back to the same cause", fields=CASE),
    Field("distinct_origins", "integer", "pieces of evidence behind the records"),
    Field("status", "text", "open; acknowledged in the base; baselined, in the file of --baseline"),
    Field("reason", "text", "why it is acknowledged", optional=True),
    Field("file", "text", "the fact base"),
    Field("line", "integer", "1-based line of the newest record"),
)


def interval_row(interval: Interval) -> dict[str, Any]:
    """Return an interval as a row."""
    return interval._asdict()


def fact_row(fact: Fact, base: Base) -> dict[str, Any]:
    """Return a fact as a row with the fields of :data:`FACT`."""
    source, quantity = base.sources[fact.source], fact.quantity
    return {
        "id": fact.id,
        "source": fact.source,
        "publisher": source.publisher,
        "published": source.published,
        "indicator": fact.indicator,
        "scope": fact.scope,
        "value": quantity.value,
        "value_high": quantity.value_high,
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "as_of": fact.as_of,
        "as_of_basis": fact.as_of_basis,
        "window": fact.window,
        "detail": fact.detail,
        "wording": fact.wording,
        "note": fact.note,
        "hard": interval_row(fact.hard),
        "likely": interval_row(fact.likely),
        "file": fact.place.file,
        "line": fact.place.line,
    }


def _from_source(source_id: str, base: Base) -> dict[str, Any]:
    source = base.sources[source_id]
    return {"source": source_id, "publisher": source.publisher, "published": source.published}


def event_row(event: Event, base: Base) -> dict[str, Any]:
    """Return an event as a row with the fields of :data:`EVENT`."""
    latest = dates.span(event.date).latest.isoformat() if event.date else None
    return {
        "id": event.id,
        **_from_source(event.source, base),
        "kind": event.kind,
        "subject": event.subject,
        "date": event.date,
        "date_latest": latest,
        "date_basis": event.date_basis,
        "wording": event.wording,
        "file": event.place.file,
        "line": event.place.line,
    }


def name_row(name: Name, base: Base) -> dict[str, Any]:
    """Return a printed name as a row with the fields of :data:`NAME`."""
    return {
        "id": name.id,
        **_from_source(name.source, base),
        "entity": name.entity,
        "as_printed": name.as_printed,
        "file": name.place.file,
        "line": name.place.line,
    }


def statement_row(statement: Statement, base: Base) -> dict[str, Any]:
    """Return a statement as a row with the fields of :data:`STATEMENT`."""
    return {
        "id": statement.id,
        **_from_source(statement.source, base),
        "topic": statement.topic,
        "scope": statement.scope,
        "values": list(statement.values),
        "hedge": statement.hedge,
        "wording": statement.wording,
        "file": statement.place.file,
        "line": statement.place.line,
    }


def finding_row(finding: Finding, base: Base) -> dict[str, Any]:
    """Return a finding as a row with the fields of :data:`FINDING`."""
    return {
        "code": finding.code,
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "indicator": finding.indicator,
        "scope": finding.scope,
        "facts": [fact_row(fact, base) for fact in finding.facts],
        "events": [event_row(event, base) for event in finding.events],
        "names": [name_row(name, base) for name in finding.names],
        "statements": [statement_row(statement, base) for statement in finding.statements],
        "differs": list(finding.differs),
        "reconciles": [{"how": way.how, "terms": list(way.terms), "text": way.text} for way in finding.reconciles],
        "implied": [{"id": each.id, "interval": interval_row(each.interval)} for each in finding.implied],
        "cases": [
            {
                "code": case.code,
                "rule": case.rule,
                "level": case.level,
                "message": case.message,
                "records": [record.id for record in case.records],
            }
            for case in finding.cases
        ],
        "distinct_origins": finding.distinct_origins,
        "status": finding.standing.status,
        "reason": finding.standing.reason,
        "file": finding.place.file,
        "line": finding.place.line,
    }
