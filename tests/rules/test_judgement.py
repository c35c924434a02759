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
