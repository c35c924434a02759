"""The rules' conventions: one file, one line in the registry, one manual page, one folder of cases."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from technopark_cli.model.findings import LEVELS
from technopark_cli.rules import RULES
from technopark_cli.rules.base import Rule

#: Files beside the rules that hold what several of them share.
SHARED = {"__init__", "arithmetic", "base", "explain", "slips", "standing"}
CASES = ROOT / "tests" / "cases" / "rules"
#: What the first digit of a code says of its rules.
FAMILIES = {
    "TP1": "figures that exclude each other",
    "TP2": "figures and dates in tension",
    "TP3": "definitions",
    "TP4": "arithmetic and order",
    "TP5": "words: names and categories",
    "TP6": "evidence: what a figure rests on",
}

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def home(rule: Rule) -> Path:
    """Return the file that a rule's search is written in."""
    return Path(str(sys.modules[rule.find.__module__].__file__))


def test_every_rule_file_is_registered_once() -> None:
    """The registry has one rule for each file, and each file one rule."""
    files = {path.stem for path in (ROOT / "technopark_cli" / "rules").glob("*.py")} - SHARED
    registered = [home(rule).stem for rule in RULES]
    assert sorted(registered) == sorted(files)


@every_rule
def test_a_rule_is_found_in_the_file_of_its_name(rule: Rule) -> None:
    """seeming-fall is written in seeming_fall.py."""
    assert home(rule).stem == rule.name.replace("-", "_")


@every_rule
def test_a_rule_has_a_code_in_its_family_and_a_level(rule: Rule) -> None:
    """A code is TP, the digit of a family, and two more digits."""
    assert re.fullmatch(r"TP[1-9][0-9]{2}", rule.code)
    assert rule.code[:3] in FAMILIES
    assert rule.level in LEVELS


def test_codes_and_names_are_unique_and_in_order() -> None:
    """The registry is sorted by code, so that it reads like the manual."""
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


@every_rule
def test_the_docstring_is_a_manual_page(rule: Rule) -> None:
    """The page is the file's docstring: a sentence, then what it finds, why, an example, when it is wrong."""
    assert rule.manual == sys.modules[rule.find.__module__].__doc__
    assert re.fullmatch(r"[A-Z][^\n]*\.", rule.summary)
    heads = re.findall(r"^(What it finds|Why|Example|When it is wrong|Literature): \S", rule.manual, flags=re.MULTILINE)
    assert heads[:4] == ["What it finds", "Why", "Example", "When it is wrong"]
    assert heads[4:] in ([], ["Literature"])


@every_rule
def test_every_rule_has_its_cases(rule: Rule) -> None:
    """Beside its file a rule has a base in which it finds something, one in which it does not, and what it says."""
    assert {path.name for path in (CASES / rule.name).iterdir()} >= {
        "finds.toml",
        "silent.toml",
        "expected.txt",
        "expected.fr.txt",
    }


def test_every_folder_of_cases_belongs_to_a_rule() -> None:
    """No cases are left behind when a rule goes or changes its name."""
    assert {path.name for path in CASES.iterdir()} == {rule.name for rule in RULES}
