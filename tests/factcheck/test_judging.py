"""A claim held against facts: every question of the order, in the order that decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, fact, source

from technopark_cli.factcheck.judging import Claim, Judgement, judge
from technopark_cli.model import dates
from technopark_cli.model.quantity import Quantity
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from technopark_cli.model.base import Base

MORE = """
[[sites]]
id = "south"
name = "South Park"
city = "Southtown"

[[indicators]]
id = "area"
kind = "amount"
unit = "m2"
label = { en = "Area", fr = "Superficie" }
definition = { en = "Area.", fr = "Superficie." }

[[indicators]]
id = "survival"
kind = "ratio"
unit = "percent"
label = { en = "Survival", fr = "Survie" }
definition = { en = "Survival.", fr = "Survie." }

[[indicators]]
id = "turnover"
kind = "flow"
unit = "EUR"
label = { en = "Turnover", fr = "Chiffre d'affaires" }
definition = { en = "Turnover.", fr = "Chiffre d'affaires." }
"""
#: In July more than 3,500 firms, in November more than 3,000, as the founding example has it.
TWO = (
    source("july", "2023-07-15", fact("firms", 3500, qualifier="more_than", as_of="2023-07", as_of_basis="printed")),
    source("nov", "2023-11-24", fact("firms", 3000, qualifier="more_than", as_of="2023-11-24", as_of_basis="printed")),
)


@pytest.fixture
def base(write: Callable[..., str]) -> Callable[..., Base]:
    """Return a function that makes a base of sources."""
    return lambda *sources: load([write(HEAD, MORE, *sources)])


def said(value: float, qualifier: str = "bare", indicator: str = "firms", unit: str = "firms", **keys: object) -> Claim:
    """Return a claim about the whole network without window or date of its own."""
    known: dict[str, object] = {"scope": "network", "as_of": None, "window": None, **keys}
    return Claim(Quantity(value, None, unit, qualifier), indicator, **known)  # type: ignore[arg-type]


def verdict(found: Judgement) -> tuple[str, str | None]:
    """Return what was decided, and why."""
    return found.verdict, found.cause


@pytest.mark.parametrize(
    ("value", "qualifier", "expected"),
    [
        (3500, "more_than", ("disputed", None)),
        (3000, "more_than", ("supported", "understated")),
        (2000, "more_than", ("supported", "understated")),
        (1000, "more_than", ("unverified", None)),  # under half of what is known: true of everything, and says nothing
        (3000, "less_than", ("contradicted", None)),
        (4000, "more_than", ("unverified", None)),
        (35_000, "bare", ("contradicted", "digit")),
        (350, "bare", ("contradicted", "digit")),
        (2500, "bare", ("contradicted", None)),
    ],
)
def test_the_founding_example_in_december_2023(
    base: Callable[..., Base], value: float, qualifier: str, expected: tuple[str, str | None]
) -> None:
    """What may be printed of more than 3,500 in July and more than 3,000 in November."""
    assert verdict(judge(base(*TWO), said(value, qualifier), dates.span("2023-12-05"))) == expected


def test_nothing_known_yet_is_unverified_and_hindsight_knows_more(base: Callable[..., Base]) -> None:
    """A fact counts from the day of its source on, or always with hindsight."""
    early = dates.span("2022-01-01")
    assert verdict(judge(base(*TWO), said(3500, "more_than"), early)) == ("unverified", None)
    assert verdict(judge(base(*TWO[:1]), said(3500, "more_than"), early, hindsight=True)) == ("unverified", None)
    later = said(3500, "more_than", as_of="2023-08")
    assert verdict(judge(base(*TWO[:1]), later, early, hindsight=True)) == ("supported", None)


def test_a_nearly_of_a_more_than_has_its_qualifier_turned_round(base: Callable[..., Base]) -> None:
    """The number is right, and it lies on the other side."""
    assert verdict(judge(base(*TWO[:1]), said(3500, "nearly"), dates.span("2023-12-05"))) == ("supported", "qualifier")


@pytest.mark.parametrize("keys", [{"suspect": "digit", "note": "a digit is missing"}, {}])
def test_a_suspect_figure_is_never_evidence(base: Callable[..., Base], keys: dict[str, str]) -> None:
    """One paper printed 350: as a slip it supports nothing, as a figure it makes the claim disputed."""
    slip = source("slip", "2023-07-05", fact("firms", 350, as_of="2023-07", as_of_basis="printed", **keys))
    expected = ("contradicted", "digit") if keys else ("disputed", None)
    assert verdict(judge(base(TWO[0], slip), said(350), dates.span("2023-12-05"))) == expected


def test_mirrors_are_no_evidence(base: Callable[..., Base]) -> None:
    """What only a mirror prints is not known."""
    mirror = TWO[0].replace('kind = "press"', 'kind = "mirror"')
    assert verdict(judge(base(mirror), said(3500, "more_than"), dates.span("2023-12-05"))) == ("unverified", None)


def test_a_figure_of_another_site(base: Callable[..., Base]) -> None:
    """900 m² is what the other site has."""
    sizes = source(
        "sizes", "2023-01-01", fact("area", 2500, unit="m2", scope="north"), fact("area", 900, unit="m2", scope="south")
    )
    claim = said(900, indicator="area", unit="m2", scope="north")
    assert verdict(judge(base(sizes), claim, dates.span("2023-06-01"))) == ("contradicted", "scope")


def test_hectares_for_square_metres(base: Callable[..., Base]) -> None:
    """Ten thousand times the area is a slip of the unit."""
    sizes = source("sizes", "2023-01-01", fact("area", 2500, unit="m2", scope="north"))
    claim = said(25_000_000, indicator="area", unit="m2", scope="north")
    assert verdict(judge(base(sizes), claim, dates.span("2023-06-01"))) == ("contradicted", "unit")


def test_a_million_for_a_billion(base: Callable[..., Base]) -> None:
    """A thousandth of a sum whose scale is a word is a slip of the unit; of plain digits it is a digit's."""
    sums = source(
        "sums", "2023-01-01", fact("turnover", 42_000_000_000, unit="EUR", as_of="2022", as_of_basis="printed")
    )
    for scaled, cause in ((True, "unit"), (False, "digit")):
        claim = said(42_000_000, indicator="turnover", unit="EUR", scaled=scaled)
        assert verdict(judge(base(sums), claim, dates.span("2023-06-01"))) == ("contradicted", cause)


def test_an_older_figure_is_outdated(base: Callable[..., Base]) -> None:
    """200 tenants were right in 2019, and 300 are since 2022."""
    old = source("old", "2019-05-01", fact("tenants", 200, as_of="2019-05-01", as_of_basis="printed"))
    new = source("new", "2022-05-01", fact("tenants", 300, as_of="2022-05-01", as_of_basis="printed"))
    assert verdict(judge(base(old, new), said(200, indicator="tenants"), dates.span("2022-12-01"))) == (
        "outdated",
        None,
    )


def test_an_old_stock_does_not_contradict_a_new_one(base: Callable[..., Base]) -> None:
    """Three years later 400 tenants may be right; the four million of a slip of the pen may not."""
    known = base(source("old", "2019-05-01", fact("tenants", 300, as_of="2019-05-01", as_of_basis="printed")))
    day = dates.span("2022-12-01")
    assert verdict(judge(known, said(400, indicator="tenants"), day)) == ("unverified", None)
    assert verdict(judge(known, said(4_123, indicator="tenants"), day)) == ("contradicted", None)
    soon = dates.span("2019-09-01")
    assert verdict(judge(known, said(400, indicator="tenants"), soon)) == ("contradicted", None)


def test_a_window_tells_two_shares_apart(base: Callable[..., Base]) -> None:
    """89 % after 5 years says nothing of 3 years; without a window the claim may be either."""
    known = base(
        source(
            "known",
            "2023-01-01",
            fact("survival", 89, unit="percent", window="after:5Y", as_of="2023-01-01", as_of_basis="printed"),
        )
    )
    day = dates.span("2023-02-01")

    def share(value: float, window: str | None) -> tuple[str, str | None]:
        return verdict(judge(known, said(value, indicator="survival", unit="percent", window=window), day))

    assert share(89, "after:5Y") == share(89, None) == ("supported", None)
    assert share(70, "after:5Y") == ("contradicted", None)
    assert share(70, "after:3Y") == ("unverified", None)


def test_ten_reprints_are_one_piece_of_evidence(base: Callable[..., Base]) -> None:
    """Facts of one origin with one number are shown once."""
    prints = [
        source(
            f"paper-{day}",
            f"2023-07-{day}",
            fact("firms", 3500, as_of="2023-07", as_of_basis="printed", origin="release"),
        )
        for day in range(10, 20)
    ]
    found = judge(base(*prints), said(3500), dates.span("2023-12-05"))
    assert (found.verdict, len(found.evidence)) == ("supported", 1)
