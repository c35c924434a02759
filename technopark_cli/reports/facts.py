"""The figures, one by one, as published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import origins
from technopark_cli.model.rows import FACT, fact_row
from technopark_cli.model.tables import Cell, Head, Sheet, Table
from technopark_cli.model.wording import counted, short
from technopark_cli.reports.filters import EVERYTHING, Filters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact

FIELDS = FACT


def facts(base: Base, filters: Filters = EVERYTHING) -> Table:
    """Return the figures that pass the filters, by indicator, scope and date."""
    found = sorted(filters.chosen(base), key=lambda fact: _key(fact, base))
    remark = summary(found)
    rows = [fact_row(fact, base) for fact in found]
    return Table("facts", FIELDS, rows, lambda: (fact_sheet(found, base),), remarks=(remark,))


def summary(found: Sequence[Fact]) -> str:
    """Return how many facts, sources and origins there are, for people."""
    sources = len({fact.source for fact in found})
    return f"{counted(len(found), 'fact')}, {counted(sources, 'source')}, {counted(len(origins(found)), 'origin')}"


def _key(fact: Fact, base: Base) -> tuple[int, str, str, str]:
    order = {name: at for at, name in enumerate(base.indicators)}
    return order[fact.indicator], fact.scope, fact.as_of or "9999", fact.id


def fact_sheet(found: Sequence[Fact], base: Base, title: str = "") -> Sheet:
    """Return figures as a sheet for people."""
    heads = (
        Head("indicator"),
        Head("scope"),
        Head("figure", right=True),
        Head("as of"),
        Head("window"),
        Head("wording"),
        Head("source"),
    )
    lines: list[list[Cell | str]] = [
        [
            Cell(fact.indicator, "title"),
            fact.scope,
            Cell(short(fact.quantity) + (f" [{fact.suspect}?]" if fact.suspect else ""), _role(fact)),
            (fact.as_of or "undated") + ("" if fact.as_of_basis != "inferred" else " (inferred)"),
            fact.window or "",
            fact.wording,
            base.sources[fact.source].id,
        ]
        for fact in found
    ]
    return Sheet(title, heads, lines)


def _role(fact: Fact) -> str:
    return "dim" if fact.suspect else ""
