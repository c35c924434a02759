"""The JSON Schema of ``facts.toml``, made from the field tables that validate it, for editors that complete and check.

It is draft 7, the newest that the TOML plug-ins of editors read. It holds one file for itself: ids that must exist,
derived ids that must differ, and dates that must fit each other are checked by the program only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from technopark_cli.store import schema, units

if TYPE_CHECKING:
    from collections.abc import Callable

    from technopark_cli.store.schema import Field

Schema = dict[str, Any]

_SLUG = "^[a-z0-9]+(?:[-_][a-z0-9]+)*$"
_MONTH = "(?:0[1-9]|1[0-2])"
_DAY = f"[0-9]{{4}}(?:-(?:Q[1-4]|{_MONTH}(?:-(?:0[1-9]|[12][0-9]|3[01]))?))?"
_PERIOD = "(?:year|semester|quarter|month|week|day)"
_DURATION = "[1-9][0-9]{0,3}[YM](?: [a-z][a-z -]*)?"
_COUNT = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"

#: What one table of each kind is called, by the name of its list.
_DEFINITIONS = {
    "entities": "entity",
    "sites": "site",
    "topics": "topic",
    "indicators": "indicator",
    "relations": "relation",
    "acknowledged": "acknowledgement",
    "sources": "source",
    "facts": "fact",
    "events": "event",
    "names": "name",
    "statements": "statement",
}


def json_schema() -> Schema:
    """Return the schema of one file."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:technopark:facts:1",
        "title": "A fact base of technopark",
        "description": "Published figures by source; see docs/facts-format.md.",
        **_table(schema.TOP),
        "definitions": {
            "date": _pattern(f"^{_DAY}(?:/{_DAY})?$"),
            "slug": _pattern(_SLUG),
            "text": _pattern(r"\S"),
            "language": _pattern("^[a-z]{2}$"),
            "window": _pattern(f"^(?:(?:since|by):{_DAY}(?:/{_DAY})?|per:{_PERIOD}|(?:in|after|beyond):{_DURATION})$"),
            "wording": _pattern(rf"^\s*\S+(?:\s+\S+){{0,{schema.MAX_WORDING_WORDS - 1}}}\s*$"),
            "unit": _unit(),
            "languages": {
                "type": "object",
                "propertyNames": {"$ref": "#/definitions/language"},
                "additionalProperties": {"$ref": "#/definitions/text"},
                "required": ["en"],
            },
            "phrases": {
                "type": "object",
                "additionalProperties": False,
                "properties": {key: _list({"$ref": "#/definitions/text"}) for key in schema.PHRASE_KEYS},
            },
            "term": {**_table(schema.TERM), "oneOf": _TERM},
            **{
                _DEFINITIONS[name]: {**_table(fields), **_RULES.get(name, {})} for name, fields in schema.TABLES.items()
            },
        },
    }


def _table(fields: tuple[Field, ...]) -> Schema:
    required = [field.name for field in fields if field.required]
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: _property(field) for field in fields},
        **({"required": required} if required else {}),
    }


def _property(field: Field) -> Schema:
    made = _KINDS[field.kind](field)
    # what stands beside a $ref is not read in draft 7, so that a reference needs a wrapper to be described
    return {"description": field.doc, **({"allOf": [made]} if "$ref" in made else made)}


def _pattern(pattern: str) -> Schema:
    return {"type": "string", "pattern": pattern}


def _list(items: Schema, least: int = 0) -> Schema:
    return {"type": "array", "items": items, "uniqueItems": True, **({"minItems": least} if least else {})}


def _defined(name: str) -> Callable[[Field], Schema]:
    return lambda _field: {"$ref": f"#/definitions/{name}"}


def _unit() -> Schema:
    part = f"(?:{'|'.join(sorted(units.CURRENCIES))}|{'|'.join(sorted(units.AREAS))}|{_COUNT})"
    return _pattern(f"^{part}(?:/{part})*$")


_KINDS: dict[str, Callable[[Field], Schema]] = {
    "format": lambda _field: {"const": schema.FORMAT},
    "text": _defined("text"),
    "code": lambda _field: _pattern("^TP[1-9][0-9]{2}$"),
    "slug": _defined("slug"),
    "ref": _defined("slug"),
    "date": _defined("date"),
    "language": _defined("language"),
    "languages": _defined("languages"),
    "window": _defined("window"),
    "wording": _defined("wording"),
    "unit": _defined("unit"),
    "term": _defined("term"),
    "flag": lambda _field: {"type": "boolean"},
    "number": lambda _field: {"type": "number", "minimum": 0},
    "count": lambda _field: {"type": "integer", "minimum": 1},
    "choice": lambda field: {"enum": list(field.choices)},
    "url": lambda _field: _pattern(r"^https?://[^\s/]+(?:/\S*)?$"),
    "duration": lambda _field: _pattern("^P(?=[0-9])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?$"),
    "texts": lambda _field: _list({"$ref": "#/definitions/text"}),
    "slugs": lambda _field: _list({"$ref": "#/definitions/slug"}, 1),
    "records": lambda _field: _list({"$ref": "#/definitions/text"}, 1),
    "refs": lambda _field: _list({"$ref": "#/definitions/slug"}),
    "dates": lambda _field: _list({"$ref": "#/definitions/date"}),
    "terms": lambda _field: _list({"$ref": "#/definitions/term"}, 1),
    "range": lambda _field: {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
    "mapping": lambda _field: {
        "type": "object",
        "propertyNames": {"$ref": "#/definitions/slug"},
        "additionalProperties": {"$ref": "#/definitions/slug"},
    },
    "phrases": lambda _field: {
        "type": "object",
        "propertyNames": {"$ref": "#/definitions/language"},
        "additionalProperties": {"$ref": "#/definitions/phrases"},
    },
    "tables": lambda field: {"type": "array", "items": {"$ref": f"#/definitions/{_DEFINITIONS[field.name]}"}},
}

_TERM = [{"required": ["indicator"]}, {"required": ["site"], "maxProperties": 1}]

#: What the keys of a table have to do with each other.
_RULES: dict[str, Schema] = {
    "sources": {
        "if": {"required": ["extends"]},
        "then": {"propertyNames": {"enum": ["extends", "facts", "events", "names", "statements"]}},
        "else": {"required": list(schema.SOURCE_REQUIRED)},
    },
    "facts": {
        "if": {"properties": {"qualifier": {"const": "between"}}, "required": ["qualifier"]},
        "then": {"required": ["value_high"]},
        "else": {"not": {"required": ["value_high"]}},
    },
}
