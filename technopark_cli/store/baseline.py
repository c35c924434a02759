"""Baselines: files of findings that are known, so that a pipeline fails on new ones alone.

A baseline is JSON, sorted and one finding after the other, so that it can be reviewed and merged like source code. It
holds codes, the ids of records and what they print: nothing that changes when lines move or messages are reworded.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from technopark_cli.model.errors import TechnoparkError
from technopark_cli.model.known import Fingerprint
from technopark_cli.store.load import read
from technopark_cli.store.locate import shown
from technopark_cli.store.writing import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

SCHEMA = "technopark/baseline/1"
_KEYS = Fingerprint._fields


def read_baseline(path: str) -> tuple[Fingerprint, ...]:
    """Return the findings that a baseline holds.

    Raises:
        TechnoparkError: the file cannot be read, or is no baseline.
    """
    try:
        data = json.loads(read(path, "baseline").decode())
    except (ValueError, RecursionError) as error:
        raise _broken(path, "it is not JSON in UTF-8") from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise _broken(path, f'it does not say "schema": "{SCHEMA}"')
    listed = data.get("findings")
    if not isinstance(listed, list):
        raise _broken(path, '"findings" is not a list')
    return tuple(_entry(path, number, item) for number, item in enumerate(listed, 1))


def write_baseline(path: str, known: Iterable[Fingerprint]) -> int:
    """Write findings to ``path``, whole or not at all, and return how many.

    Raises:
        TechnoparkError: the file cannot be written.
    """
    entries = sorted(set(known))
    rows = [{"code": each.code, "records": list(each.records), "values": list(each.values)} for each in entries]
    text = json.dumps({"schema": SCHEMA, "findings": rows}, ensure_ascii=False, indent=2)
    replace(path, (text, "\n"))
    return len(entries)


def _entry(path: str, number: int, item: Any) -> Fingerprint:  # noqa: ANN401 - any JSON value
    if not isinstance(item, dict) or set(item) != set(_KEYS):
        raise _broken(path, f"finding {number} should have the keys {', '.join(_KEYS)}")
    code, records, values = (item[key] for key in _KEYS)
    if not isinstance(code, str) or not _texts(records) or not records or not _texts(values):
        raise _broken(path, f"finding {number} should have a code, a list of records and a list of values")
    return Fingerprint(code, tuple(sorted(records)), tuple(sorted(values)))


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _broken(path: str, why: str) -> TechnoparkError:
    return TechnoparkError(f"{shown(path)}: not a baseline: {why} — write one with --write-baseline")
