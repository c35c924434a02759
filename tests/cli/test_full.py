"""``technopark conflicts -f full``, and the report that people see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, fact, source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Result

RELATION = """
[[relations]]
id = "some-are-tenants"
kind = "part_of"
total = { indicator = "firms" }
terms = [{ indicator = "tenants" }]
"""
FALL = [
    source("post", "2023", fact("firms", 3500, "more than 3,500", as_of="2023-07", qualifier="more_than")),
    source("mail", "2024", fact("firms", 3000, "over 3,000", as_of="2024-01", qualifier="more_than")),
]


@pytest.fixture
def told(
    run: Callable[..., Result], write: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., str]:
    """Return a function that runs conflicts on a base of parts after the head, and returns what it prints."""

    def _told(options: str, *parts: str) -> str:
        write(HEAD, *parts)
        monkeypatch.chdir(tmp_path)
        return run(f"conflicts --facts base.toml {options}").out

    return _told


def test_everything_about_one_finding(told: Callable[..., str]) -> None:
    """Each side with its words, source, date and id; a number line; what differs with its values; what reconciles."""
    assert told("-f full", *FALL) == (
        "warning TP202 seeming-fall  Firms supported · Parks\n"
        "    Firms supported, Parks: more than 3,000 (Mail, 2024) seems to fall below the earlier more than 3,500 (Post, 2023); a cumulative figure never falls\n"
        "    · more than 3,500\n"
        '      "more than 3,500" · Post (2023) · of July 2023 (printed) · post/firms\n'
        "    · more than 3,000\n"
        '      "over 3,000" · Mail (2024) · of January 2024 (printed) · mail/firms\n'
        "    > 3,500                               (━━━━━━━━━━━━━━━━━━━━━━━━━━━─────▶\n"
        "    > 3,000    (━━━━━━━━━━━━━━━━━━━━━━━━━━━────────────────────────────────▶\n"
        "             ──┴─────────┴──────────┴──────────┴──────────┴──────────┴──────\n"
        "    firms    3,000     3,200      3,400      3,600      3,800      4,000\n"
        "    differs: time (July 2023 / January 2024)\n"
        "    2 origins · base.toml:52 · technopark rule TP202\n"
        "\n"
        "━━ likely  ── possible  ● as printed  [ ] included  ( ) left out  ▶ no end\n"
    )


def test_what_a_broken_relation_implies(told: Callable[..., str]) -> None:
    """Each figure with what it must be if the other one holds, in words and on the line."""
    facts = [fact("firms", 40, "40 firms"), fact("tenants", 70, "70 tenants")]
    out = told("-f full --select TP403", RELATION, source("post", "2023", *facts))
    assert "    if all the others hold: Tenants is at most 42, not 70\n" in out
    assert "    if all the others hold: Firms supported is at least 66.5, not 40\n" in out
    assert "\n    if the others hold  " in out


def test_levels_have_headings_where_there_are_several(told: Callable[..., str]) -> None:
    """With how many there are, and what the level means; a single level needs none."""
    more = [source("one", "2023-05", fact("tenants", 15)), source("two", "2023-05", fact("tenants", 18))]
    lines = told("", *FALL, *more).splitlines()
    heads = ["1 error: not all of it can be true", "1 warning: hard to believe together, or with an excuse at hand"]
    assert [line for line in lines if line[:1].isdigit()] == heads
    assert not [line for line in told("", *FALL).splitlines() if line[:1].isdigit()]
    assert [line for line in told("-f md", *FALL, *more).splitlines() if line.startswith("## ")] == [
        f"## {head}" for head in heads
    ]


def test_further_cases_of_one_cause(told: Callable[..., str], run: Callable[..., Result]) -> None:
    """The heaviest leads; the others follow as lines and, in JSON, as objects; SARIF keeps them apart."""
    sources = [source(f"s{value}", "2023-05", fact("tenants", value)) for value in (40, 900)]
    sources.append(source("s42", "2023-05", fact("tenants", 42, qualifier="about")))
    out = told("", *sources)
    assert "    also: 900 (S900, May 2023) against about 42 (S42, May 2023): no number fits both\n" in out
    result = run("conflicts --facts base.toml -f json")
    (row,) = result.rows
    assert [(case["code"], case["records"]) for case in row["cases"]] == [("TP101", ["s42/tenants", "s900/tenants"])]
    assert result.err == "1 finding: 1 error, 0 warnings, 0 notes; 1 more of the same causes\n"
    assert len(run("conflicts --facts base.toml -f sarif").json["runs"][0]["results"]) == 2


def test_full_is_for_findings(run: Callable[..., Result]) -> None:
    """Commands that list none refuse it; lint shows its table."""
    assert run("sites -f full").status == 2
    assert run("lint -f full --fail-on never").out == run("lint --fail-on never").out


@pytest.mark.parametrize("size", ["80", "120"])
def test_full_fits_a_terminal(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, size: str) -> None:
    """On the shipped base no line is wider than the screen, and lines that are set in deeper stay so."""
    from technopark_cli.output.plain import cell_width

    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", size)
    monkeypatch.setenv("NO_COLOR", "1")
    out = run("conflicts -f full --min-level warning --fail-on never").out
    assert max(cell_width(line) for line in out.splitlines()) <= int(size)
    assert out.count("▶ no end") == 1
