"""The codes of verdicts: one page each, in its own file, and what a name on the command line means."""

from __future__ import annotations

import pytest
from conftest import ROOT

from technopark_cli.factcheck.codes import CODES, VERDICT_CODES, chosen, code_of
from technopark_cli.factcheck.pages import PAGES
from technopark_cli.model.errors import UnknownName
from technopark_cli.model.findings import LEVELS
from technopark_cli.model.verdicts import CAUSES, VERDICTS


def test_every_code_has_a_page_in_the_file_of_its_name() -> None:
    """The registry is sorted by code and has one page for each file."""
    files = {path.stem for path in (ROOT / "technopark_cli" / "factcheck" / "pages").glob("*.py")} - {
        "__init__",
        "base",
    }
    assert [(page.code, page.name, page.level) for page in PAGES] == list(CODES)
    assert {page.name.replace("-", "_") for page in PAGES} == files


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_says_everything(page: object) -> None:
    """A page has every part of a rule's page."""
    manual = str(getattr(page, "manual", ""))
    parts = [part.split(":")[0] for part in manual.strip().split("\n\n")]
    assert parts[1:] == ["What it finds", "Why", "Example", "When it is wrong", "Literature"]
    assert parts[0].endswith(".")


def test_every_verdict_and_cause_has_a_code() -> None:
    """Each verdict has a plain code, each cause one of its own, and levels are those of findings or none."""
    assert {verdict for verdict, cause in VERDICT_CODES if cause is None} == set(VERDICTS)
    assert {cause for _, cause in VERDICT_CODES if cause} == set(CAUSES)
    assert {code.level for code in CODES} <= {*LEVELS, "none"}


def test_a_cause_without_a_code_leaves_the_plain_one() -> None:
    """An outdated claim stays outdated whatever else is said of it."""
    assert code_of("contradicted", "digit") == ("TP702", "slip-of-digit", "error")
    assert code_of("outdated", "qualifier") == ("TP712", "outdated", "warning")


def test_names_choose_codes() -> None:
    """Codes, beginnings of codes and names are understood, in any case; --ignore wins."""
    assert chosen(["tp70"], ["supported", "TP702"]) == {"TP701", "TP703", "TP704"}
    assert chosen() == {code.code for code in CODES}


def test_an_unknown_name_is_an_error_that_names_the_nearest() -> None:
    """A slip in a name says what was meant."""
    with pytest.raises(UnknownName, match="unknown code of a verdict 'outdatet' — did you mean 'outdated'"):
        chosen(["outdatet"])
