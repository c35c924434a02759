"""``technopark lint``: its options, formats and exit statuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jsonschema
import pytest
from conftest import HEAD, fact, source

from technopark_cli.output.schema import document
from technopark_cli.reports.flaws import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Result

#: One error (a date), one warning (an indicator without figures), one note (another value in the wording).
BASE = HEAD + source("post", "2032-07", fact("firms", 10, "11 firms", scope="north", paragraph=1))
#: What is said where a format cannot write a table.
OTHERS = "is for findings, and this command lists none — formats here: table, plain, json, jsonl, csv, tsv, md"
SELECTED = "--select TP909,TP904 --select digits-missing --today 2024"


def test_people_see_place_level_code_and_message(
    run: Callable[..., Result], write: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line for each flaw, most serious first; counts on stderr; status 1 for an error."""
    write(BASE)
    monkeypatch.chdir(tmp_path)
    result = run(f"lint base.toml {SELECTED}")
    assert result.out == (
        "place           level    code   check           what to mend or explain\n"
        'base.toml:30:1  error    TP909  future-date     published = "2032-07" is later than today\n'
        "base.toml:24:1  warning  TP904  unused-id       indicator 'tenants' has no figures\n"
        'base.toml:37:1  note     TP903  digits-missing  the wording "11 firms" does not print 10\n'
    )
    assert result.err == "3 findings: 1 error, 1 warning, 1 note\n"
    assert result.status == 1


def test_rows(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """Rows have a place each, and the other records with theirs."""
    path = write(BASE, source("mail", "2023", fact("firms", 1, "one", detail="a"), fact("firms", 1, "One", detail="b")))
    result = run(f"lint {path} --select TP906 -f json")
    assert result.json == {
        "schema": "technopark/lint/1",
        "rows": [
            {
                "code": "TP906",
                "rule": "dead-duplicate",
                "level": "warning",
                "message": "\"One\" is the same figure as 'mail/firms:a'",
                "id": "mail/firms:b",
                "related": [{"id": "mail/firms:a", "file": path, "line": 51, "column": 1}],
                "file": path,
                "line": 57,
                "column": 1,
            }
        ],
    }


@pytest.mark.parametrize(
    ("options", "codes", "status"),
    [
        ("", ["TP909", "TP904", "TP903"], 1),
        ("--min-level warning", ["TP909", "TP904"], 1),
        ("--min-level error --fail-on never", ["TP909"], 0),
        ("--ignore TP909", ["TP904", "TP903"], 0),
        ("--ignore TP909 --fail-on warning", ["TP904", "TP903"], 1),
        ("--ignore future-date,unused-id --fail-on note", ["TP903"], 1),
        ("--ignore TP9", [], 0),
    ],
)
def test_levels_and_codes(
    run: Callable[..., Result], write: Callable[..., str], options: str, codes: list[str], status: int
) -> None:
    """What is shown and what fails are two options; checks are left out by code, beginning or name."""
    result = run(f"lint {write(BASE)} {SELECTED} {options} --fields code -f jsonl")
    assert (result.out, result.status) == ("".join(f'{{"code": "{code}"}}\n' for code in codes), status)


def test_github_annotations(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """One workflow command for each flaw; what would end a property is escaped."""
    path = write(BASE.replace("11 firms", "100% firms: 11"), name="a,b.toml")
    result = run(f"lint {path} {SELECTED} -f github")
    shown = path.replace(",", "%2C")
    assert result.out == (
        f'::error file={shown},line=30,col=1,title=TP909 future-date::published = "2032-07" is later than today\n'
        f"::warning file={shown},line=24,col=1,title=TP904 unused-id::indicator 'tenants' has no figures\n"
        f"::notice file={shown},line=37,col=1,title=TP903 digits-missing::"
        'the wording "100%25 firms: 11" does not print 10\n'
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("lint --select TP999", "unknown check 'TP999' — did you mean 'TP909'?"),
        ("lint --ignore ''", "unknown check '' — 'technopark rule' lists them"),
        (
            "lint --today tomorrow",
            "--today: 'tomorrow' is not a date — write 2023, 2023-07, 2023-11-24, 2023-Q4 or 2024/2025",
        ),
        ("lint --fail-on warnings", "unknown level 'warnings' — did you mean 'warning'?"),
        ("lint facts.toml --facts facts.toml", "name the fact base as FILE or with --facts, not both"),
        ("lint -f sarif --fields code", "--fields: format 'sarif' has a fixed shape — leave --fields out"),
        ("sites -f sarif", f"format 'sarif' {OTHERS}"),
        ("compare firms -f github", f"format 'github' {OTHERS}"),
    ],
)
def test_wrong_usage(run: Callable[..., Result], line: str, message: str) -> None:
    """One line on stderr that says what is wrong, and exit status 2."""
    assert run(line) == (2, "", f"technopark: error: {message}\n")


def test_an_invalid_base_is_not_linted(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """Validity comes first: the problem is named with its place, and the status is 2."""
    path = write(BASE.replace("value = 10", 'value = "ten"'))
    result = run(f"lint {path}")
    assert result == (2, "", f"technopark: error: {path}:39:9: value: expected a number, found 'ten'\n")


def test_rule_explains_checks(run: Callable[..., Result]) -> None:
    """The docstring of a check is its manual page."""
    assert run("rule TP913").out == (
        "TP913 source-order  note\n"
        "    A source that stands below a later one.\n"
        "    What it finds: a source that certainly appeared before the dated source above it in the same file.\n"
        "    Why: sources stand in order of their dates, so that a curator finds the place of the next one.\n"
        "    Example: a source of 2021 below one of 2023.\n"
        "    When it is wrong: in a base that is ordered otherwise; ignore the check.\n"
    )


def test_layered_bases_are_linted_together(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """FILE may be given more than once; what one base uses of another counts."""
    first = write(BASE, name="first.toml")
    second = write("format = 1\n", source("mail", "2023", fact("tenants", 5, "five", paragraph=1)), name="second.toml")
    assert run(f"lint {first} {second} --select TP904 -f jsonl").out == ""


@pytest.mark.parametrize("line", ["lint", "verify --texts {folder}"])
def test_rows_fit_their_documented_fields(run: Callable[..., Result], tmp_path: Path, line: str) -> None:
    """The JSON document is valid by the schema made from the fields."""
    result = run(f"{line.format(folder=tmp_path)} --fail-on never -f json")
    jsonschema.validate(result.json, document(line.split(maxsplit=1)[0], FIELDS))
    assert result.rows
