"""The indicators: what is measured, how often, over which years, between which figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from technopark_cli.model import dates
from technopark_cli.model.evidence import origins
from technopark_cli.model.tables import Cell, Field, Head, Sheet, Table
from technopark_cli.model.wording import amount, counted
from technopark_cli.reports.filters import EVERYTHING, Filters

if TYPE_CHECKING:
    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact, Indicator

FIELDS = (
    Field("id", "id", "the indicator"),
    Field("kind", "text", "cumulative, stock, flow, ratio, capacity, amount, target or ordinal"),
    Field("unit", "text", "plural noun, percent, currency code or measure of area"),
    Field("label", "languages", "short name by language"),
    Field("facts", "integer", "how many figures are reported"),
    Field("distinct_origins", "integer", "pieces of evidence behind them"),
    Field("first", "text", "year of the earliest dated figure", optional=True),
    Field("last", "text", "year of the latest dated figure", optional=True),
    Field("lowest", "number", "lowest number printed, suspect ones left out", optional=True),
    Field("highest", "number", "highest number printed, suspect ones left out", optional=True),
)


def indicators(base: Base, filters: Filters = EVERYTHING) -> Table:
    """Return the indicators in the order of the base, with what passes the filters."""
    narrowed = any(filters._replace(indicators=()))
    rows = []
    for indicator in base.indicators.values():
        if filters.indicators and indicator.id not in filters.indicators:
            continue
        facts = list(filters._replace(indicators=(indicator.id,)).chosen(base))
        if facts or not narrowed:
            rows.append(_row(indicator, facts))
    total = sum(row["facts"] for row in rows)
    remark = f"{counted(len(rows), 'indicator')}, {counted(total, 'fact')}"
    return Table("indicators", FIELDS, rows, lambda: (_sheet(rows),), remarks=(remark,))


def _row(indicator: Indicator, facts: list[Fact]) -> dict[str, Any]:
    spans = [dates.span(fact.as_of) for fact in facts if fact.as_of]
    numbers = [fact.quantity.value for fact in facts if fact.suspect is None and fact.quantity.unit == indicator.unit]
    return {
        "id": indicator.id,
        "kind": indicator.kind,
        "unit": indicator.unit,
        "label": dict(indicator.label),
        "facts": len(facts),
        "distinct_origins": len(origins(facts)),
        "first": str(min(span.earliest.year for span in spans)) if spans else None,
        "last": str(max(span.latest.year for span in spans)) if spans else None,
        "lowest": min(numbers, default=None),
        "highest": max(numbers, default=None),
    }


def _sheet(rows: list[dict[str, Any]]) -> Sheet:
    heads = (
        Head("indicator"),
        Head("label"),
        Head("kind"),
        Head("unit"),
        Head("facts", right=True),
        Head("origins", right=True),
        Head("years"),
        Head("lowest", right=True),
        Head("highest", right=True),
    )
    lines = [
        [
            Cell(row["id"], "title"),
            row["label"]["en"],
            row["kind"],
            row["unit"],
            str(row["facts"]),
            str(row["distinct_origins"]),
            "–".join(dict.fromkeys(year for year in (row["first"], row["last"]) if year)),
            "" if row["lowest"] is None else amount(row["lowest"]),
            "" if row["highest"] is None else amount(row["highest"]),
        ]
        for row in rows
    ]
    return Sheet("", heads, lines)
