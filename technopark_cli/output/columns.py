"""Rows as flat columns, for CSV and TSV.

An interval becomes four columns (``hard_low``, ``hard_high``, ``hard_low_open``, ``hard_high_open``); an embedded fact
its value, qualifier, unit and id; a list its items' ids or texts, joined by ``; ``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from technopark_cli.model.quantity import plain
from technopark_cli.model.rows import INTERVAL
from technopark_cli.model.tables import flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.tables import Field, Row, Table

_FACT = (("", "value"), ("_qualifier", "qualifier"), ("_unit", "unit"), ("_id", "id"))


def names(table: Table) -> list[str]:
    """Return the names of the columns."""
    return [name for field in table.fields for name in _names(field)]


def _names(field: Field) -> list[str]:
    if field.kind == "interval":
        return [f"{field.name}_{part.name}" for part in INTERVAL]
    if field.kind == "fact":
        return [f"{field.name}{suffix}" for suffix, _ in _FACT]
    if field.kind == "object":
        return [f"{field.name}_{part.name}" for part in field.fields]
    return [field.name]


def cells(table: Table, row: Row) -> Iterator[str | int | float | None]:
    """Yield the cells of one row: text, numbers, or None for what is missing."""
    for field in table.fields:
        value = row[field.name]
        if field.kind == "interval":
            yield from ((value or {}).get(part.name) for part in INTERVAL)
        elif field.kind == "fact":
            yield from ((value or {}).get(key) for _, key in _FACT)
        elif field.kind == "object":
            yield from (_one((value or {}).get(part.name)) for part in field.fields)
        else:
            yield _one(value)


def _one(value: Any) -> str | int | float | None:  # noqa: ANN401 - any JSON value
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple):
        return "; ".join(map(flat, value))
    return flat(value)


def text(cell: str | float | None) -> str:
    """Return a cell that is not text as text: numbers in plain digits, flags as ``true`` and ``false``."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell if isinstance(cell, str) else plain(cell)
