"""The sources: who published what, when, and how much of it is in the base."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from technopark_cli.model.tables import Cell, Field, Head, Sheet, Table
from technopark_cli.model.wording import counted
from technopark_cli.reports.filters import EVERYTHING, Filters

if TYPE_CHECKING:
    from technopark_cli.model.base import Base

FIELDS = (
    Field("id", "id", "the source"),
    Field("publisher", "text", "newspaper, agency or body"),
    Field("title", "text", "title of the publication", optional=True),
    Field("published", "text", "date of publication, as precisely as known", optional=True),
    Field("language", "text", "two-letter code"),
    Field("kind", "text", "official, wire, press, mirror or machine-translation"),
    Field("url", "text", "address of the page", optional=True),
    Field("origin", "text", "the release, wire story or speech that it repeats", optional=True),
    Field("facts", "integer", "figures taken from it"),
    Field("events", "integer", "events taken from it"),
)


def sources(base: Base, filters: Filters = EVERYTHING, languages: tuple[str, ...] = ()) -> Table:
    """Return the sources in the order of publication, undated ones last; counts are of what passes the filters."""
    narrowed = any(filters._replace(sources=(), as_of=None))
    facts = Counter(fact.source for fact in filters.chosen(base))
    events = Counter(event.source for event in filters.events(base.events, base) if not filters.indicators)
    rows: list[dict[str, Any]] = []
    for source in base.sources.values():
        if (filters.sources and source.id not in filters.sources) or not filters.published(source):
            continue
        if (narrowed and not facts[source.id] + events[source.id]) or (languages and source.language not in languages):
            continue
        row = {field.name: getattr(source, field.name, None) for field in FIELDS}
        rows.append({**row, "facts": facts[source.id], "events": events[source.id]})
    rows.sort(key=lambda row: (row["published"] or "9999", row["id"]))
    origins = {row["origin"] or row["id"] for row in rows}
    remark = f"{counted(len(rows), 'source')}, {counted(len(origins), 'origin')}"
    return Table("sources", FIELDS, rows, lambda: (_sheet(rows),), remarks=(remark,))


def _sheet(rows: list[dict[str, Any]]) -> Sheet:
    heads = (
        Head("source"),
        Head("publisher"),
        Head("published"),
        Head("language"),
        Head("kind"),
        Head("origin"),
        Head("facts", right=True),
        Head("events", right=True),
    )
    lines = [
        [
            Cell(row["id"], "title"),
            row["publisher"],
            row["published"] or "",
            row["language"],
            row["kind"],
            row["origin"] or "",
            str(row["facts"]),
            str(row["events"]),
        ]
        for row in rows
    ]
    return Sheet("", heads, lines)
