"""Where the rules draw the line: what explains a difference away, and what makes it more serious."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, fact, source

from technopark_cli.rules import findings
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from technopark_cli.model.findings import Finding

Find = "Callable[..., list[Finding]]"


def indicator(name: str, kind: str, unit: str, *more: str) -> str:
    """Return an indicator block."""
    text = f'{{ en = "{name.capitalize()}" }}'
    lines = [f'id = "{name}"', f'kind = "{kind}"', f'unit = "{unit}"', f"label = {text}", f"definition = {text}", *more]
    return "[[indicators]]\n" + "\n".join(lines) + "\n"


def relation(name: str, kind: str, *more: str) -> str:
    """Return a relation block."""
    return "[[relations]]\n" + "\n".join([f'id = "{name}"', f'kind = "{kind}"', *more]) + "\n"


def plan(date: str) -> str:
    """Return the planned opening of the north site."""
    return f'\n[[sources.events]]\nkind = "planned_opening"\nsubject = "north"\nwording = "soon"\ndate = "{date}"\n'


@pytest.fixture
def find(write: Callable[..., str]) -> Callable[..., list[Finding]]:
    """Return a function that writes a base of parts after the head, and returns what the rules find in it."""

    def _find(*parts: str) -> list[Finding]:
        return findings(load([write(HEAD, *parts)]))

    return _find


def told(found: list[Finding]) -> list[tuple[str, str]]:
    """Return the codes and levels of findings."""
    return [(each.code, each.level) for each in found]


# ------------------------------------------------------------------------------------ tension and rounding


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (
            fact("tenants", 450, "450 firms", qualifier="about"),
            fact("tenants", 500, "500 firms", qualifier="more_than"),
            "warning",
        ),
        (
            fact("tenants", 450, "450 firms", qualifier="about"),
            fact("tenants", 600, "600 firms", qualifier="more_than"),
            "warning",
        ),
        (fact("tenants", 450, "450 firms"), fact("tenants", 452, "452 firms"), "note"),
        (fact("tenants", 500, "500 firms"), fact("tenants", 487, "487 firms"), "note"),
        (fact("tenants", 500, "500 firms", qualifier="about"), fact("tenants", 580, "580 firms"), "warning"),
    ],
)
def test_rounding_is_half_a_step_and_no_more(
    find: Callable[..., list[Finding]], one: str, other: str, level: str
) -> None:
    """450 and 452 are one figure rounded; "about 450" and "more than 500" are two figures."""
    found = find(source("a", "2023-05", one), source("b", "2023-05", other))
    assert told(found) == [("TP201", level)]
    assert ("rounding" in [way.how for way in found[0].reconciles]) == (level == "note")


# ------------------------------------------------------------------------------------ how certain a clash is


def test_one_pair_of_one_date_makes_a_clash_certain(find: Callable[..., list[Finding]]) -> None:
    """100 tenants in May and in June against 200 in June: growth explains the first pair, not the second."""
    found = find(
        source("a", "2023-05-01", fact("tenants", 100, "100 firms", as_of="2023-05-01")),
        source("b", "2023-06-01", fact("tenants", 100, "100 firms", as_of="2023-06-01")),
        source("c", "2023-06-01", fact("tenants", 200, "200 firms", as_of="2023-06-01")),
    )
    assert told(found) == [("TP101", "error")]
    assert len(found[0].facts) == 3


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        ("2023-06-30", "2023-06-30", "error"),
        ("2023", "2023", "error"),
        ("2023", "2023-11", "warning"),
        ("2023-06", "2023-06-30", "warning"),
    ],
)
def test_a_running_total_may_grow_within_a_year(
    find: Callable[..., list[Finding]], first: str, second: str, level: str
) -> None:
    """3,000 "in 2023" and 3,300 in November may both be right; of one and the same date they cannot."""
    found = find(
        source("a", "2024-01", fact("firms", 3000, "3,000 firms", as_of=first)),
        source("b", "2024-01", fact("firms", 3300, "3,300 firms", as_of=second)),
    )
    assert told(found) == [("TP101", level)]
    assert ("growth" in [way.how for way in found[0].reconciles]) == (level == "warning")


def test_a_fall_with_one_printed_date_is_certain(find: Callable[..., list[Finding]]) -> None:
    """A release dates its total; a paper that repeats it later without a date does not make the fall less certain."""
    found = find(
        source("a", "2022-01", fact("firms", 900, "900 firms", qualifier="more_than")),
        source("b", "2023-01", fact("firms", 800, "800 firms", qualifier="less_than", as_of="2022-12")),
        source("c", "2023-06", fact("firms", 800, "800 firms", qualifier="less_than")),
    )
    assert told(found) == [("TP102", "error")]


@pytest.mark.parametrize(
    ("keys", "level"),
    [({"as_of": "2023"}, "error"), ({}, "warning"), ({"as_of": "2023", "detail": "grants"}, "warning")],
)
def test_a_fall_is_certain_only_with_a_printed_date_and_one_definition(
    find: Callable[..., list[Finding]], keys: dict[str, str], level: str
) -> None:
    """A total dated by its publication only, or of another detail, may be an old or another one."""
    found = find(
        source("a", "2022-01", fact("firms", 900, "900 firms", qualifier="more_than")),
        source("b", "2023-06", fact("firms", 800, "800 firms", qualifier="less_than", **keys)),
    )
    assert told(found) == [("TP102", level)]
