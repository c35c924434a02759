"""The sites: where they are, whether they are open, and the latest that is reported of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from technopark_cli.model import dates
from technopark_cli.model.evidence import is_evidence, when
from technopark_cli.model.facts import BEGINNINGS, SITE_COLUMNS, WEAK_KINDS
from technopark_cli.model.quantity import Quantity
from technopark_cli.model.rows import fact_row
from technopark_cli.model.tables import Cell, Field, Head, Sheet, Table
from technopark_cli.model.wording import counted, short
from technopark_cli.reports.filters import EVERYTHING, Filters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Event, Fact, Site

STATUSES = ("open", "planned", "closed", "unknown")

FIELDS = (
    Field("id", "id", "the site"),
    Field("name", "text", "its name"),
    Field("city", "text", "city", optional=True),
    Field("region", "text", "administrative region", optional=True),
    Field("network", "flag", "whether it is one of the network's own"),
    Field("operator", "id", "the entity that runs it", optional=True),
    Field("status", "text", f"{', '.join(STATUSES)}: by the events and lists of the sources"),
    Field("opened", "text", "when it began, by the earliest report", optional=True),
    Field("opened_basis", "text", "printed, publication, inferred or derived", optional=True),
    Field("sources", "integer", "how many sources report something of it"),
    *(
        Field(name, "fact", "the latest reported figure of the indicator with this `site_column`", optional=True)
        for name in SITE_COLUMNS
    ),
)


def sites(base: Base, filters: Filters = EVERYTHING, status: str | None = None) -> Table:
    """Return the sites, those of the network first, open ones before planned ones, in the order of opening."""
    everywhere = filters._replace(scopes=(), indicators=())
    told = _told(base, everywhere)
    # what the store has counted already serves as long as no filter narrows it
    reporting = _reporting(everywhere.chosen(base)) if any(everywhere) else base.reporting()
    events: dict[str, list[Event]] = {}
    for event in everywhere.events(base.events, base):
        events.setdefault(event.subject, []).append(event)
    rows = []
    for site in base.sites.values():
        if filters.scopes and site.id not in filters.scopes:
            continue
        row = _row(base, site, told, events.get(site.id, []), set(reporting.get(site.id, ())))
        if status in (None, row["status"]) and (row["sources"] or not (filters.sources or filters.as_of)):
            rows.append(row)
    rows.sort(key=lambda row: (not row["network"], STATUSES.index(row["status"]), row["opened"] or "9999"))
    count = sum(row["network"] for row in rows)
    others = len(rows) - count
    remark = f"{counted(count, 'site')} of the network" + (f", {others} other" if others else "")
    return Table("sites", FIELDS, rows, lambda: (_sheet(rows),), remarks=(remark,))


#: The figures of each site and column, and the status that lists of sites give each.
_Told = tuple[dict[tuple[str, str], list["Fact"]], dict[str, set[str]]]


def _told(base: Base, filters: Filters) -> _Told:
    """Read the indicators that tell something of sites, and no others."""
    columns: dict[tuple[str, str], list[Fact]] = {}
    listed: dict[str, set[str]] = {}
    for indicator in base.indicators.values():
        if not indicator.site_column and not indicator.member_status:
            continue
        for fact in filters._replace(indicators=(indicator.id,)).chosen(base):
            if indicator.site_column:
                columns.setdefault((fact.scope, indicator.site_column), []).append(fact)
            for site in fact.members if indicator.member_status else ():
                listed.setdefault(site, set()).add(indicator.member_status or "")
    return columns, listed


def _reporting(facts: Iterable[Fact]) -> dict[str, set[str]]:
    """Return, for each site and entity, the sources of figures that are about it or list it."""
    found: dict[str, set[str]] = {}
    for fact in facts:
        for scope in (fact.scope, *fact.members, *fact.alongside):
            found.setdefault(scope, set()).add(fact.source)
    return found


def _row(base: Base, site: Site, told: _Told, events: list[Event], sources: set[str]) -> dict[str, Any]:
    columns, listed = told
    begun = [event for event in events if event.kind in BEGINNINGS]
    opening = _opening([event for event in begun if event.date], base)
    row: dict[str, Any] = {
        "id": site.id,
        "name": site.name,
        "city": site.city,
        "region": site.region,
        "network": site.network,
        "operator": site.operator,
        "status": _status(events, begun, listed.get(site.id, set())),
        "opened": opening.date if opening else None,
        "opened_basis": opening.date_basis if opening else None,
        "sources": len(sources.union(event.source for event in events)),
    }
    for name in SITE_COLUMNS:
        newest = _latest(columns.get((site.id, name), []), base)
        row[name] = fact_row(newest, base) if newest else None
    return row


def _status(events: list[Event], begun: list[Event], listed: set[str]) -> str:
    if any(event.kind == "closed" for event in events):
        return "closed"
    if begun or "open" in listed:
        return "open"
    planned = "planned" in listed or any(event.kind == "planned_opening" for event in events)
    return "planned" if planned else "unknown"


def _opening(begun: list[Event], base: Base) -> Event | None:
    """Return the earliest beginning, as exactly as it is told; weak sources count only where there is no other."""
    told = [event for event in begun if base.sources[event.source].kind not in WEAK_KINDS] or begun
    spans = {event.id: dates.span(event.date or "") for event in told}
    first = min(told, key=lambda event: (spans[event.id].earliest, event.id), default=None)
    if first is None:
        return None
    same = [event for event in told if spans[event.id].overlaps(spans[first.id])]
    return min(same, key=lambda event: (dates.PRECISIONS.index(spans[event.id].precision), spans[event.id].earliest))


def _latest(facts: list[Fact], base: Base) -> Fact | None:
    """Return the figure of the latest date; one that counts as evidence goes before one that does not."""

    def key(fact: Fact) -> tuple[bool, str, str]:
        span = when(fact)
        return is_evidence(fact, base), span.latest.isoformat() if span else "", fact.id

    return max(facts, key=key, default=None)


def _sheet(rows: list[dict[str, Any]]) -> Sheet:
    """Return the sheet for people; a column that nobody reports is left out."""
    heads = [Head("site"), Head("city"), Head("status"), Head("opened")]
    shown = [name for name in SITE_COLUMNS if any(row[name] for row in rows)]
    heads += [*(Head(name.replace("_", " "), right=True) for name in shown), Head("sources", right=True)]
    roles = {"open": "good", "planned": "note", "closed": "dim", "unknown": "dim"}
    lines: list[list[Cell | str]] = []
    for row in rows:
        opened = (row["opened"] or "") + (f" ({row['opened_basis']})" if row["opened_basis"] == "derived" else "")
        line: list[Cell | str] = [
            Cell(row["id"], "title"),
            row["city"] or "",
            Cell(row["status"], roles[row["status"]]),
        ]
        line += [opened, *(_figure(row[name]) for name in shown), str(row["sources"])]
        lines.append(line)
    return Sheet("", tuple(heads), lines)


def _figure(row: dict[str, Any] | None) -> str:
    if row is None:
        return ""
    return short(Quantity(row["value"], row["value_high"], row["unit"], row["qualifier"]))
