"""Reported figures across years: who said what, how it changed, and what conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from technopark_cli.model import dates
from technopark_cli.model.evidence import origins, same_window
from technopark_cli.model.quantity import exact, number
from technopark_cli.model.rows import FACT, fact_row
from technopark_cli.model.tables import Cell, Field, Head, Sheet, Table
from technopark_cli.model.wording import amount, counted, short
from technopark_cli.reports.facts import summary
from technopark_cli.reports.filters import Filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.findings import Finding

FIELDS = (
    *FACT,
    Field("year", "text", "the year, or years (2024/2025), of as_of", optional=True),
    Field("change", "number", "value less the previous report's, same unit, window and detail", optional=True),
    Field("conflicts", "texts", "codes of the findings that it takes part in"),
)

LAYOUTS = ("year", "source")
_UNDATED = "undated"


def compare(
    base: Base,
    filters: Filters,
    findings: Iterable[Finding] = (),
    *,
    by: str = "year",
    transpose: bool = False,
) -> Table:
    """Return one row for each figure, by indicator, scope and date.

    People see a sheet for each indicator and scope, with years as columns; ``by`` "source" gives each source a line
    of its own, ``transpose`` turns every sheet.
    """
    codes: dict[str, list[str]] = {}
    for finding in findings:
        for fact in finding.facts:
            codes.setdefault(fact.id, []).append(finding.code)
    codes = {name: sorted(set(listed)) for name, listed in codes.items()}
    series = _series(base, filters)
    rows = [row for _, facts in series for row in _rows(base, facts, codes)]
    changes = {row["id"]: row["change"] for row in rows}
    found = [fact for _, facts in series for fact in facts]
    remark = summary(found)
    marked = sum(fact.id in codes for fact in found)
    remarks = (remark, *((f"{counted(marked, 'figure')} marked ▲: see 'technopark conflicts'",) if marked else ()))

    def view() -> list[Sheet]:
        sheet = _by_source if by == "source" else _by_year
        made = [sheet(base, indicator, facts, codes, changes) for indicator, facts in series]
        if len(made) > 1:  # a single sheet is summed up on stderr
            made = [each._replace(notes=(summary(facts),)) for each, (_, facts) in zip(made, series, strict=True)]
        return [_transposed(each) for each in made] if transpose else made

    return Table("compare", FIELDS, rows, view, remarks=remarks)


def _series(base: Base, filters: Filters) -> list[tuple[Indicator, list[Fact]]]:
    """Return the figures of each indicator and scope, in order of time."""
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in filters.chosen(base):
        groups.setdefault((fact.indicator, fact.scope), []).append(fact)
    order = {name: at for at, name in enumerate(filters.indicators or base.indicators)}
    scopes = {name: at for at, name in enumerate((base.default_scope, *base.entities, *base.sites))}
    keys = sorted(
        groups, key=lambda key: (order[key[0]], scopes.get(key[1], 0) if key[1] != base.default_scope else -1)
    )
    return [(base.indicators[key[0]], sorted(groups[key], key=lambda fact: _time(fact, base))) for key in keys]


def _time(fact: Fact, base: Base) -> tuple[str, str, str]:
    published = base.sources[fact.source].published or "9999"
    if not fact.as_of:
        return "9999", published, fact.id
    span = dates.span(fact.as_of)
    return f"{span.latest.isoformat()}{span.earliest.isoformat()}", published, fact.id


def _rows(base: Base, facts: Sequence[Fact], codes: dict[str, list[str]]) -> list[dict[str, Any]]:
    rows = []
    for at, fact in enumerate(facts):
        rows.append(
            {
                **fact_row(fact, base),
                "year": dates.year_of(fact.as_of) if fact.as_of else None,
                "change": _change(fact, facts[:at], base.indicators[fact.indicator]),
                "conflicts": codes.get(fact.id, []),
            }
        )
    return rows


def _change(fact: Fact, earlier: Sequence[Fact], indicator: Indicator) -> int | float | None:
    """Return how far a figure lies from the last one before it that counts the same thing in the same unit."""
    if not fact.as_of:
        return None
    for before in reversed(earlier):
        same = before.detail == fact.detail and before.quantity.unit == fact.quantity.unit
        if same and before.as_of and before.source != fact.source and same_window(before, fact, indicator):
            return number(exact(fact.quantity.value) - exact(before.quantity.value))
    return None


def _title(base: Base, indicator: Indicator, facts: Sequence[Fact]) -> str:
    unit = (
        "" if indicator.unit in indicator.label["en"].lower() or indicator.unit == "percent" else f", {indicator.unit}"
    )
    return f"{indicator.label['en']} · {base.scope_name(facts[0].scope)}{unit}"


def _year(fact: Fact) -> str:
    return dates.year_of(fact.as_of) if fact.as_of else _UNDATED


def _years(facts: Sequence[Fact]) -> list[str]:
    return sorted({_year(fact) for fact in facts})


def _figure(fact: Fact, codes: dict[str, list[str]]) -> str:
    """Return a figure with a mark for conflicts, one for what cannot be meant, and its detail."""
    mark = f" ▲{' '.join(codes[fact.id])}" if fact.id in codes else ""
    suspect = f" [{fact.suspect}?]" if fact.suspect else ""
    detail = f" ({fact.detail})" if fact.detail else ""
    return f"{short(fact.quantity)}{detail}{suspect}{mark}"


def _cell(lines: list[str], facts: Sequence[Fact], codes: dict[str, list[str]]) -> Cell:
    marked = any(fact.id in codes for fact in facts)
    return Cell("\n".join(lines), "warning" if marked else "")


def _by_year(
    base: Base, indicator: Indicator, facts: Sequence[Fact], codes: dict[str, list[str]], changes: dict[str, Any]
) -> Sheet:
    """Return a sheet with a column for each year, and in it each figure with who reports it."""
    years = _years(facts)
    reported, sources, change = [], [], []
    for year in years:
        told: dict[str, list[Fact]] = {}
        for fact in facts:
            if _year(fact) == year:
                told.setdefault(_figure(fact, codes), []).append(fact)
        reported.append(_cell(list(told), [fact for listed in told.values() for fact in listed], codes))
        sources.append(Cell("\n".join(_who(base, listed) for listed in told.values()), "dim"))
        moved = [_signed(changes[listed[0].id], indicator) for listed in told.values()]
        change.append("" if year == _UNDATED else "\n".join(moved))
    rows: list[list[Cell | str]] = [["figure", *reported], [Cell("source", "dim"), *sources]]
    if any(cell.strip() for cell in change):
        rows.append([Cell("change", "dim"), *change])
    heads = (Head(""), *(Head(year) for year in years))
    return Sheet(_title(base, indicator, facts), heads, rows, keys=1)


def _who(base: Base, facts: Sequence[Fact]) -> str:
    """Return who reports a figure: the publisher and month, or how many sources and origins."""
    sources = list(dict.fromkeys(fact.source for fact in facts))
    first = base.sources[sources[0]]
    when = f" {first.published[:7]}" if first.published else ""
    if len(sources) == 1:
        return f"{first.publisher}{when}"
    return f"{len(sources)} sources, {counted(len(origins(facts)), 'origin')}"


def _signed(change: float | None, indicator: Indicator) -> str:
    if change is None:
        return "–"
    sign = "+" if change > 0 else "−" if change < 0 else "±"
    points = " points" if indicator.unit == "percent" else ""
    return f"{sign}{amount(abs(change))}{points}"


def _by_source(
    base: Base, indicator: Indicator, facts: Sequence[Fact], codes: dict[str, list[str]], changes: dict[str, Any]
) -> Sheet:
    """Return a sheet with a line for each source and a column for each year."""
    del changes  # a source is compared with others, not with itself
    years = _years(facts)
    rows: list[list[Cell | str]] = []
    for source in dict.fromkeys(fact.source for fact in facts):
        own = [fact for fact in facts if fact.source == source]
        cells = []
        for year in years:
            told = [fact for fact in own if _year(fact) == year]
            cells.append(_cell([_figure(fact, codes) for fact in told], told, codes))
        rows.append([Cell(source, "title"), *cells])
    heads = (Head("source"), *(Head(year) for year in years))
    return Sheet(_title(base, indicator, facts), heads, rows, keys=1)


def _transposed(sheet: Sheet) -> Sheet:
    """Return a sheet turned: what was a column is a row."""
    heads = (Head(""), *(Head(_text(row[0])) for row in sheet.rows))
    rows = [[head.label, *(row[at + 1] for row in sheet.rows)] for at, head in enumerate(sheet.heads[1:])]
    return sheet._replace(heads=heads, rows=rows)


def _text(cell: Cell | str) -> str:
    return cell.text if isinstance(cell, Cell) else cell
