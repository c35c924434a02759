"""Ids derived from what a record says, so that they never depend on order."""

from __future__ import annotations

import re
from typing import Any

_GAPS = re.compile(r"[\W_]+")


def fact_id(source: str, data: dict[str, Any], default_scope: str | None) -> str:
    """Return ``SOURCE/INDICATOR``, with ``@scope`` where that is not the default, and ``:detail`` where there is one."""
    return f"{source}/{data['indicator']}{_scope(data, default_scope)}{_detail(data)}"


def event_id(source: str, data: dict[str, Any]) -> str:
    """Return ``SOURCE/KIND@subject``, with ``:detail`` where there is one."""
    return f"{source}/{data['kind']}@{data['subject']}{_detail(data)}"


def name_id(source: str, data: dict[str, Any]) -> str:
    """Return ``SOURCE/name@entity:as-printed``, the name as a slug in its own script."""
    return f"{source}/name@{data.get('entity')}:{_GAPS.sub('-', data['as_printed']).strip('-').casefold()}"


def statement_id(source: str, data: dict[str, Any], default_scope: str | None) -> str:
    """Return ``SOURCE/TOPIC``, with ``@scope`` where that is not the default."""
    return f"{source}/{data['topic']}{_scope(data, default_scope)}"


def _scope(data: dict[str, Any], default_scope: str | None) -> str:
    scope = data.get("scope", default_scope)
    return "" if scope == default_scope else f"@{scope}"


def _detail(data: dict[str, Any]) -> str:
    return f":{data['detail']}" if data.get("detail") else ""
