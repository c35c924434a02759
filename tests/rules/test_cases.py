"""Each rule on two small bases of its own: one in which it finds something, one changed in a line, in which not."""

from __future__ import annotations

from difflib import ndiff
from pathlib import Path

import pytest
from conftest import ROOT

from technopark_cli.model.languages import WORDS
from technopark_cli.rules import RULES, findings
from technopark_cli.store.load import load

CASES = sorted((ROOT / "tests" / "cases" / "rules").iterdir())
CODES = {rule.name: rule.code for rule in RULES}

every_case = pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)


@every_case
@pytest.mark.parametrize(("language", "expected"), [("en", "expected.txt"), ("fr", "expected.fr.txt")])
def test_a_rule_finds_what_it_should(folder: Path, language: str, expected: str) -> None:
    """The base raises the findings written down, all of them of this rule, and nothing else, in every language."""
    found = findings(load([str(folder / "finds.toml")]), words=WORDS[language])
    told = [f"{each.code} {each.level} {each.message}" for each in found]
    assert told == (folder / expected).read_text(encoding="utf-8").split("\n")[:-1]
    assert {each.code for each in found} == {CODES[folder.name]}


@every_case
def test_a_rule_is_silent_where_it_should_be(folder: Path) -> None:
    """Its mutant raises nothing, from no rule."""
    assert [each.message for each in findings(load([str(folder / "silent.toml")]))] == []


@every_case
def test_the_two_bases_differ_in_one_line(folder: Path) -> None:
    """What makes the difference is one value."""
    texts = [(folder / f"{name}.toml").read_text(encoding="utf-8").splitlines() for name in ("finds", "silent")]
    changes = [line[:2] for line in ndiff(*texts) if line[:2] in ("+ ", "- ")]
    assert sorted(changes) == ["+ ", "- "]


@every_case
def test_an_explanation_names_what_it_speaks_of(folder: Path) -> None:
    """Whatever would reconcile the two sides points to records of the base, and says so in a sentence."""
    base = load([str(folder / "finds.toml")])
    known = {fact.id for fact in base.all_facts()} | set(base.sites)
    known |= {record.id for record in (*base.events, *base.names, *base.statements)}
    for found in findings(base):
        for way in found.reconciles:
            assert way.text
            assert set(way.terms) <= known
