"""Findings by weight, and findings of one cause as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, fact, source

from technopark_cli.model.grouping import gap, grouped, weight
from technopark_cli.rules import findings
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from technopark_cli.model.findings import Finding


def tenants(name: str, value: int, **keys: object) -> str:
    """Return a source of May 2023 with one number of tenants of the north site."""
    return source(name, "2023-05", fact("tenants", value, scope=str(keys.pop("scope", "north")), **keys))


@pytest.fixture
def find(write: Callable[..., str]) -> Callable[..., list[Finding]]:
    """Return a function that writes a base after the head, and returns what the rules TP1 to TP3 find in it."""

    def _find(*parts: str) -> list[Finding]:
        found = findings(load([write(HEAD, *parts)]))
        return [each for each in found if each.code < "TP6"]

    return _find


def shape(found: list[Finding]) -> list[tuple[str, list[str]]]:
    """Return the code of each finding with those of its cases."""
    return [(each.code, [case.code for case in each.cases]) for each in grouped(found)]


def test_one_number_against_many_is_one_finding(find: Callable[..., list[Finding]]) -> None:
    """900 against 40 and about 42, which agree with each other."""
    found = find(tenants("a", 40), tenants("b", 900), tenants("c", 42, qualifier="about"))
    (lead,) = grouped(found)
    assert len(found) == 2
    assert {fact.quantity.value for each in (lead, *lead.cases) for fact in each.facts} == {40, 42, 900}


def test_one_pair_that_two_rules_see_is_one_finding(find: Callable[..., list[Finding]]) -> None:
    """40 excludes 70, and about 40 is in tension with it; the harder rule leads."""
    found = find(tenants("a", 40), tenants("b", 70), tenants("c", 40, qualifier="about"))
    assert sorted(each.code for each in found) == ["TP101", "TP201"]
    assert shape(found) == [("TP101", ["TP201"])]


def test_two_disputes_stay_two_findings(find: Callable[..., list[Finding]]) -> None:
    """Two sites, each with two numbers."""
    found = find(
        *(
            tenants(f"{at}{scope}", value, scope=scope)
            for scope in ("north", "network")
            for at, value in enumerate((40, 70))
        )
    )
    assert shape(found) == [("TP101", []), ("TP101", [])]


def test_nothing_is_lost_and_the_order_stays(find: Callable[..., list[Finding]]) -> None:
    """Every finding is a lead or a case, once; leads come by weight."""
    found = find(*(tenants(f"s{value}", value) for value in (40, 70, 100, 900)))
    groups = grouped(found)
    told = [each._replace(cases=()) for lead in groups for each in (lead, *lead.cases)]
    assert sorted(map(repr, told)) == sorted(map(repr, found))
    assert [weight(each) for each in groups] == sorted(weight(each) for each in groups)


def test_names_of_one_subject_are_one_finding(find: Callable[..., list[Finding]]) -> None:
    """Two papers that misspell a park each in its own way."""
    name = '\n[[sources.names]]\nentity = "north"\nas_printed = "{}"\n'
    found = find(source("a", "2023", name.format("Nroth Park")), source("b", "2023", name.format("North Prak")))
    assert shape(found) == [("TP501", ["TP501"])]


def test_a_definition_told_many_times_is_one_finding(find: Callable[..., list[Finding]]) -> None:
    """One number under three windows."""
    windows = ("per:year", "per:month", "per:week")
    found = [
        each for each in find(*(tenants(window[4:], 40, window=window) for window in windows)) if each.code == "TP301"
    ]
    assert shape(found) == [("TP301", [])]
    assert {fact.window for fact in found[0].facts} == set(windows)


def test_three_numbers_that_all_differ_are_one_finding(find: Callable[..., list[Finding]]) -> None:
    """Of 40, 70 and 900 each excludes both others: three pairs of one dispute."""
    assert shape(find(*(tenants(f"s{value}", value) for value in (40, 70, 900)))) == [("TP101", ["TP101", "TP101"])]


def test_a_wrong_date_that_two_rules_see_is_one_finding(find: Callable[..., list[Finding]]) -> None:
    """Opened in 2012, or in 2009 and so before it was founded in 2011."""
    event = '\n[[sources.events]]\nkind = "{}"\nsubject = "north"\ndate = "{}"\nwording = "words"\n'
    events = (("opened", 2012), ("opened", 2009), ("founded", 2011))
    found = find(*(source(f"s{date}", "2023", event.format(kind, date)) for kind, date in events))
    assert sorted(each.code for each in found) == ["TP204", "TP204", "TP209"]
    assert [len(each.cases) for each in grouped(found)] == [2]


def test_weight(find: Callable[..., list[Finding]]) -> None:
    """Level first, then what cannot be before what is unlikely, then origins, then the gap."""
    near, far = find(tenants("a", 40), tenants("b", 60)), find(tenants("a", 40), tenants("b", 900))
    assert gap(near[0]) < gap(far[0])
    assert weight(far[0]) < weight(near[0])
    told_twice = find(tenants("a", 40), tenants("b", 60), tenants("c", 60))
    assert weight(told_twice[0]) < weight(far[0])
    tense = find(tenants("a", 450, qualifier="about"), tenants("b", 600, qualifier="more_than"))
    assert (tense[0].code, tense[0].level) == ("TP201", "warning")
    assert weight(near[0]._replace(level="warning")) < weight(tense[0])
    assert weight(far[0]._replace(level="warning")) > weight(near[0])
    assert gap(far[0]) == pytest.approx(2.94, abs=0.2)
