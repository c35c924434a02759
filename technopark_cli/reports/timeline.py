"""The events: what opened when, what was planned, and how the plans slipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from technopark_cli.model import dates
from technopark_cli.model.facts import BEGINNINGS
from technopark_cli.model.tables import Cell, Field, Head, Sheet, Table
from technopark_cli.model.wording import counted, years
from technopark_cli.reports.filters import EVERYTHING, Filters

if TYPE_CHECKING:
    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Event

FIELDS = (
    Field("id", "id", "SOURCE/KIND@subject, with :detail where there is one"),
    Field("source", "id", "the source that reports it"),
    Field("kind", "text", "opened, inaugurated, founded, planned_opening, agreement, appointment, milestone, closed"),
    Field("subject", "id", "the site or entity"),
    Field("date", "text", "the date as printed", optional=True),
    Field("date_latest", "text", "the last day that the date may mean", optional=True),
    Field("date_basis", "text", "printed, publication, inferred, derived or none"),
    Field("slip_days", "integer", "days by which the latest possible date moved since the first plan", optional=True),
    Field("wording", "text", "the words as printed"),
)


def timeline(base: Base, filters: Filters = EVERYTHING, kinds: tuple[str, ...] = ()) -> Table:
    """Return the events in order of time, undated ones by their publication."""
    first = _first_plans(base)
    found = [event for event in filters.events(base.events, base) if not kinds or event.kind in kinds]
    found.sort(key=lambda event: _key(event, base))
    rows = [_row(event, first.get(event.subject)) for event in found]
    subjects = len({event.subject for event in found})
    remark = f"{counted(len(rows), 'event')}, {counted(subjects, 'subject')}"
    return Table("timeline", FIELDS, rows, lambda: (_sheet(rows),), remarks=(remark,))


def _published(event: Event, base: Base) -> str:
    published = base.sources[event.source].published
    return dates.span(published).latest.isoformat() if published else "9999"


def _key(event: Event, base: Base) -> tuple[str, str, str]:
    published = _published(event, base)
    day = dates.span(event.date).earliest.isoformat() if event.date else published
    return day, published, event.id


def _first_plans(base: Base) -> dict[str, Event]:
    """Return the first dated plan of each subject, in order of publication."""
    plans = [event for event in base.events if event.kind == "planned_opening" and event.date]
    first: dict[str, Event] = {}
    for event in sorted(plans, key=lambda event: (_published(event, base), event.id)):
        first.setdefault(event.subject, event)
    return first


def _row(event: Event, plan: Event | None) -> dict[str, Any]:
    latest = dates.span(event.date).latest if event.date else None
    slip = None
    if plan and plan is not event and latest and event.kind in ("planned_opening", *BEGINNINGS):
        slip = (latest - dates.span(plan.date or "").latest).days
    return {
        "id": event.id,
        "source": event.source,
        "kind": event.kind,
        "subject": event.subject,
        "date": event.date,
        "date_latest": latest.isoformat() if latest else None,
        "date_basis": event.date_basis,
        "slip_days": slip,
        "wording": event.wording,
    }


def _sheet(rows: list[dict[str, Any]]) -> Sheet:
    heads = (Head("date"), Head("subject"), Head("event"), Head("slip"), Head("wording"), Head("source"))
    lines = []
    for row in rows:
        basis = "" if row["date_basis"] in ("printed", "none") else f" ({row['date_basis']})"
        slip = row["slip_days"] or 0
        lines.append(
            [
                Cell((row["date"] or "undated") + basis, "" if row["date"] else "dim"),
                Cell(row["subject"], "title"),
                row["kind"].replace("_", " "),
                Cell(f"+{years(slip)}", "warning") if slip > 0 else "",
                row["wording"],
                row["source"],
            ]
        )
    return Sheet("", heads, lines)
