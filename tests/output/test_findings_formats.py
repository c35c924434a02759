"""SARIF: what the standard asks for in its schema and in prose, for every command that lists findings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from conftest import HEAD, fact, source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Result

BASE = HEAD + source("post", "2023", fact("firms", 3500, "more than 3,500", as_of="2023-07", qualifier="more_than"))
LATER = source("mail", "2024", fact("firms", 3000, "3,000 firms", as_of="2024-01", qualifier="exactly"))

_TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
_LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "message": _TEXT,
        "physicalLocation": {
            "type": "object",
            "additionalProperties": False,
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {"required": ["uri"], "properties": {"uri": {"format": "uri-reference"}}},
                "region": {
                    "additionalProperties": False,
                    "required": ["startLine", "startColumn"],
                    "properties": {name: {"type": "integer", "minimum": 1} for name in ("startLine", "startColumn")},
                },
            },
        },
    },
}
#: What SARIF 2.1.0 requires of the properties that are written, after its schema.
SARIF: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["tool", "results", "columnKind"],
                "properties": {
                    "automationDetails": {"properties": {"id": {"type": "string"}}},
                    "columnKind": {"const": "unicodeCodePoints"},
                    "invocations": {"items": {"required": ["executionSuccessful"]}},
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name", "version", "rules"],
                                "properties": {
                                    "rules": {
                                        "uniqueItems": True,
                                        "items": {
                                            "required": ["id", "name", "shortDescription", "fullDescription", "help"],
                                            "properties": {
                                                "shortDescription": _TEXT,
                                                "fullDescription": _TEXT,
                                                "help": _TEXT,
                                                "defaultConfiguration": {
                                                    "properties": {"level": {"enum": ["error", "warning", "note"]}}
                                                },
                                            },
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "additionalProperties": False,
                            "required": ["ruleId", "ruleIndex", "message", "locations", "partialFingerprints"],
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "kind": {"const": "fail"},
                                "level": {"enum": ["error", "warning", "note"]},
                                "message": _TEXT,
                                "locations": {"minItems": 1, "items": _LOCATION},
                                "relatedLocations": {"uniqueItems": True, "items": _LOCATION},
                                "partialFingerprints": {"additionalProperties": {"type": "string"}},
                                "baselineState": {"enum": ["new", "unchanged", "updated", "absent"]},
                                "suppressions": {
                                    "uniqueItems": True,
                                    "items": {
                                        "type": "object",
                                        "additionalProperties": False,
                                        "required": ["kind"],
                                        "properties": {
                                            "kind": {"enum": ["inSource", "external"]},
                                            "status": {"enum": ["accepted", "underReview", "rejected"]},
                                            "justification": {"type": "string"},
                                            "location": _LOCATION,
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


def sarif(result: Result) -> dict[str, Any]:
    """Return the one run of a log, valid by the schema above."""
    jsonschema.validate(result.json, SARIF)
    run: dict[str, Any] = result.json["runs"][0]
    return run


def fingerprints(run: dict[str, Any]) -> list[str]:
    """Return the fingerprints of the results."""
    return [result["partialFingerprints"]["findingKey/v1"] for result in run["results"]]


@pytest.mark.parametrize("line", ["conflicts", "lint", "verify --texts {folder}"])
def test_commands_that_list_findings_write_sarif(run: Callable[..., Result], tmp_path: Path, line: str) -> None:
    """Every rule index points at the rule, and fingerprints differ from each other."""
    log = sarif(run(f"{line.format(folder=tmp_path)} --fail-on never -f sarif"))
    rules = [rule["id"] for rule in log["tool"]["driver"]["rules"]]
    assert log["results"] or line == "lint"
    assert [rules[result["ruleIndex"]] for result in log["results"]] == [r["ruleId"] for r in log["results"]]
    assert len(set(fingerprints(log))) == len(log["results"])


def test_result_of_a_conflict(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """The newest record is the location; the other one is related, named by its id."""
    path = write(BASE, LATER)
    log = sarif(run(f"conflicts --facts {path} -f sarif"))
    (result,) = log["results"]
    assert (result["ruleId"], result["level"]) == ("TP102", "error")
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": f"file://{path}"},
                "region": {"startLine": 51, "startColumn": 1},
            }
        }
    ]
    assert [(other["id"], other["message"]) for other in result["relatedLocations"]] == [(1, {"text": "post/firms"})]


def test_what_is_known_is_marked_as_the_standard_has_it(
    run: Callable[..., Result], write: Callable[..., str], tmp_path: Path
) -> None:
    """Every result has a state against a baseline; all of them have suppressions, or none."""
    known = '[[acknowledged]]\ncode = "TP102"\nfacts = ["post/firms", "mail/firms"]\nreason = "old"\ndate = "2024"\n'
    path, file = write(BASE, LATER, known), tmp_path / "known.json"
    log = sarif(run(f"conflicts --facts {path} -f sarif"))
    assert [len(result["suppressions"]) for result in log["results"]] == [1]
    run(f"conflicts --facts {write(BASE, LATER, name='open.toml')} --write-baseline {file}")
    log = sarif(run(f"conflicts --facts {tmp_path / 'open.toml'} --baseline {file} -f sarif"))
    assert [(each["baselineState"], each["suppressions"][0]["kind"]) for each in log["results"]] == [
        ("unchanged", "external")
    ]


def test_fingerprints_outlive_moved_lines(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """A comment above and another wording leave the fingerprints as they are; another record does not."""

    def of(*parts: str, name: str) -> list[str]:
        return fingerprints(sarif(run(f"conflicts --facts {write(*parts, name=name)} -f sarif")))

    first = of(BASE, LATER, name="a.toml")
    assert of("# moved\n\n" + BASE, LATER.replace("3,000 firms", "just 3,000"), name="b.toml") == first
    assert of(BASE, LATER.replace('"mail"', '"post-2"'), name="c.toml") != first


def test_uris_are_relative_where_names_are(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file below the current folder has a relative address, its blanks and accents percent-encoded."""
    (tmp_path / "été 1.toml").write_text(BASE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    log = sarif(run("lint", "été 1.toml", "--select", "TP904", "-f", "sarif"))
    places = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in log["results"]}
    assert places == {"%C3%A9t%C3%A9%201.toml"}


@pytest.mark.parametrize("name", ["out.sarif", "out.sarif.json", "OUT.SARIF"])
def test_suffixes_imply_sarif(run: Callable[..., Result], tmp_path: Path, name: str) -> None:
    """The longest suffix decides: .sarif.json is SARIF, although .json is JSON."""
    assert run(f"lint --fail-on never -o {tmp_path / name}").out == ""
    assert json.loads((tmp_path / name).read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_hostile_text_stays_inside_its_annotation(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """A wording with a newline and a workflow command starts no command of its own."""
    base = BASE.replace("more than 3,500", "3 firms\\n::error::\\u001b[31m")
    out = run(f"lint {write(base)} --select TP903 -f github").out
    assert out.count("\n") == 1
    assert "\x1b" not in out
