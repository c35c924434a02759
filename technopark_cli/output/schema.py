"""JSON Schemas of the output, made from the documented fields of each command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from technopark_cli.model.rows import FACT, INTERVAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.model.tables import Field

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SIMPLE: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "id": {"type": "string"},
    "number": {"type": "number"},
    "integer": {"type": "integer"},
    "flag": {"type": "boolean"},
    "texts": {"type": "array", "items": {"type": "string"}},
    "languages": {"type": "object", "additionalProperties": {"type": "string"}, "required": ["en"]},
}


def document(command: str, fields: Sequence[Field], about: Sequence[Field] = ()) -> dict[str, Any]:
    """Return the JSON Schema of a command's JSON document; its ``row`` definition is that of a JSON Lines row.

    ``about`` are the further keys of the document.
    """
    return {
        "$schema": DIALECT,
        "title": f"technopark {command}",
        "type": "object",
        "required": ["schema", "rows", *(field.name for field in about)],
        "properties": {
            "schema": {"const": f"technopark/{command}/1"},
            "rows": {"type": "array", "items": {"$ref": "#/$defs/row"}},
            **{field.name: _value(field) for field in about},
        },
        "$defs": {"row": _object(fields), "fact": _object(FACT), "interval": _object(INTERVAL)},
    }


def _object(fields: Sequence[Field]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {field.name: _value(field) for field in fields},
        "required": [field.name for field in fields],
        "additionalProperties": False,
    }


def _value(field: Field) -> dict[str, Any]:
    match field.kind:
        case "interval" | "fact":
            found: dict[str, Any] = {"$ref": f"#/$defs/{field.kind}"}
        case "facts":
            found = {"type": "array", "items": {"$ref": "#/$defs/fact"}}
        case "objects":
            found = {"type": "array", "items": _object(field.fields)}
        case "object":
            found = _object(field.fields) if field.fields else {"type": "object"}
        case _:
            found = dict(_SIMPLE[field.kind])
    if field.optional:
        found = {"anyOf": [found, {"type": "null"}]}
    return {**found, "description": field.doc}
