"""What an addition does to the findings, told finding by finding."""

from __future__ import annotations

from conftest import HEAD, fact, source

from technopark_cli.reports.effects import effects
from technopark_cli.rules import findings
from technopark_cli.store.build import build
from technopark_cli.store.load import checked

WINDOW = {"window": "since:2001"}
MANY = fact("firms", 3000, qualifier="more_than", as_of="2023", **WINDOW)
FEW = fact("firms", 300, qualifier="less_than", as_of="2023", **WINDOW)
FEWER = fact("firms", 200, qualifier="less_than", as_of="2023", **WINDOW)


def told(before: list[str], after: list[str]) -> list[tuple[str, str]]:
    """Return verbs and codes of what differs between two bases."""
    bases = [build(checked(["\n".join([HEAD, *blocks]).encode()], ["base.toml"])) for blocks in (before, after)]
    return [(verb, finding.code) for verb, finding in effects(*map(findings, bases))]


def test_a_finding_is_created_or_settled() -> None:
    """There only afterwards is created, there only before is settled."""
    one, two = source("one", "2023-05", MANY), source("two", "2023-06", FEW)
    created = told([one], [one, two])
    assert created
    assert {verb for verb, _ in created} == {"create"}
    assert told([one, two], [one]) == [("settle", code) for _, code in created]


def test_what_only_moved_is_no_effect() -> None:
    """Lines that stand elsewhere in the file are the same findings."""
    one, two = source("one", "2023-05", MANY), source("two", "2023-06", FEW)
    assert told([one, two], ["# a comment above\n\n", one, two]) == []
