"""The JSON Schema of fact bases: up to date, true of the shipped base, and strict."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from conftest import HEAD, ROOT, fact, source

from technopark_cli.store import schema
from technopark_cli.store.jsonschema import json_schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Result

BASE = HEAD + source("post", "2023", fact("firms", 10, "ten", as_of="2023-Q4", window="since:2001"))


def problems(base: str) -> list[str]:
    """Return the paths at which a base does not fit the schema."""
    validator = jsonschema.Draft7Validator(json_schema())
    return [".".join(map(str, error.absolute_path)) for error in validator.iter_errors(tomllib.loads(base))]


def test_schema_in_the_documentation_is_up_to_date(run: Callable[..., Result]) -> None:
    """`technopark schema -o docs/facts.schema.json` would change nothing."""
    assert run("schema").out == (ROOT / "docs" / "facts.schema.json").read_text(encoding="utf-8")


def test_schema_is_itself_valid_and_has_every_key() -> None:
    """Draft 7; each table has the keys of its field table, in their order, each with a description."""
    made = json_schema()
    jsonschema.Draft7Validator.check_schema(made)
    for name, fields in schema.TABLES.items():
        definition = made["definitions"][
            {"entities": "entity", "acknowledged": "acknowledgement"}.get(name, name.removesuffix("s"))
        ]
        assert list(definition["properties"]) == [field.name for field in fields]
        assert all(held["description"] for held in definition["properties"].values())
        assert definition["additionalProperties"] is False


def test_shipped_base_fits() -> None:
    """The base that ships has nothing that the schema refuses."""
    assert problems((ROOT / "facts.toml").read_text(encoding="utf-8")) == []


def test_small_base_fits() -> None:
    """So has the base that the cases below change."""
    assert problems(BASE) == []


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ('title = "Test base"', 'titel = "Test base"', ""),
        ("format = 1", "format = 2", "format"),
        ('kind = "network"', 'kind = "net"', "entities.0.kind"),
        ('id = "north"', 'id = "North Park"', "sites.0.id"),
        ('unit = "firms"', 'unit = "FRM"', "indicators.0.unit"),
        ('label = { en = "Tenants", ', "label = { ", "indicators.1.label"),
        ('published = "2023"', 'published = "2023-13"', "sources.0.published"),
        ('publisher = "Post"\n', "", "sources.0"),
        ('id = "post"', 'extends = "other"', "sources.0"),
        ("value = 10", 'value = "ten"', "sources.0.facts.0.value"),
        ("value = 10", "value = 10\nvalue_high = 20", "sources.0.facts.0"),
        ("value = 10", 'value = 10\nqualifier = "between"', "sources.0.facts.0"),
        ("value = 10", 'value = 10\nqualifer = "about"', "sources.0.facts.0"),
        ('wording = "ten"', 'wording = "a b c d e f g h i"', "sources.0.facts.0.wording"),
        ('wording = "ten"', 'wording = " "', "sources.0.facts.0.wording"),
        ('as_of = "2023-Q4"', 'as_of = "2023-Q5"', "sources.0.facts.0.as_of"),
        ('window = "since:2001"', 'window = "since 2001"', "sources.0.facts.0.window"),
    ],
)
def test_what_the_program_refuses_the_schema_refuses(
    run: Callable[..., Result], write: Callable[..., str], old: str, new: str, path: str
) -> None:
    """Each change is found at its place, and by the program too."""
    assert old in BASE
    changed = BASE.replace(old, new)
    assert path in problems(changed)
    assert run(f"lint {write(changed)}").status == 2


@pytest.mark.parametrize(
    "keys",
    [
        {"value": 10, "value_high": 20, "qualifier": "between"},
        {"value": 2.7, "unit": "MAD/m2/month", "window": "after:18M incubation"},
        {"value": 1, "as_of": "2024/2025", "window": "by:2027", "wording": "one two three four five six seven eight"},
        {"value": 1, "window": "per:year", "note": "n", "members": ["north"], "suspect": "digit"},
    ],
)
def test_facts_that_fit(keys: dict[str, Any]) -> None:
    """Ranges, quotient units, every kind of window and eight words are accepted."""
    base = tomllib.loads(BASE)
    base["sources"][0]["facts"][0] = {"indicator": "firms", "wording": "w", **keys}
    jsonschema.validate(base, json_schema())


def test_extending_block_fits() -> None:
    """A block that extends a source holds records only."""
    block = '[[sources]]\nextends = "post"\n' + fact("firms", 1)
    assert problems("format = 1\n" + block) == []
    assert problems("format = 1\n" + block.replace("extends", 'kind = "press"\nextends')) == ["sources.0"]
