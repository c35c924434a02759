"""Every wording of the shipped base says, read again, what the base has of it."""

from __future__ import annotations

import pytest

from technopark_cli.factcheck import quantities
from technopark_cli.model.quantity import is_count
from technopark_cli.store.load import load

SQUARE_METRES = {"m2": 1, "ha": 10_000, "km2": 1_000_000}
MONTHS = {"months": 1, "years": 12}

#: Facts whose wording does not print all that they say, and what it does print.
EXCEPTIONS = {
    # the article is no number
    "h24info-2016-06/sites_planned": "un Technopark par an",
    "lavieeco-undated-900/sites_planned": "un site par an",
    # "m" for m², or no unit
    "challenge-2024-12/site_area@tiznit:built": "1.500 m",
    "challenge-2024-12/site_office_size@tiznit": "21 m",
    "kech24-undated-fes-building/site_area@fes": "7159 metres",
    "wamda-2015-10/site_part_area@tanger:offices": "5 000 de bureau",
    # the currency stands outside of the wording
    "aujourdhui-undated-ntic/ict_turnover@morocco-ict-sector:without-telecoms": "5,2 milliards",
    "soussdigital-2025-07/ict_funding_target@morocco-ict-sector": "7 milliards",
    # "autour de" holds for two amounts, and stands before other words
    "aujourdhui-2012-01/ict_additional_gdp_direct@morocco-ict-sector": "autour d'un PIB de 7 milliards",
    "aujourdhui-2012-01/ict_additional_gdp_indirect@morocco-ict-sector": "20 milliards de dirhams",
    # an anniversary, without the word for years
    "hadatcom-undated-fifteen-years/years_in_operation": "the 15th anniversary",
    # one end of the range only
    "vitaminedz-undated-mnf/fund_ticket@maroc-numeric-fund": "500.000 DH au minimum",
    # "estimated at" is about; the base has it bare here, and about elsewhere
    "le360-undated-tiznit-ar/site_investment@tiznit": "estimated at 3.200.000",
    "leseco-undated-agadir-100/site_contribution@agadir:ccis-land": "estimée à 5 MDH",
    "leseco-undated-agadir-soon/site_contribution@agadir:ccis-land": "estimée à 5 MDH",
}

BASE = load(())
FACTS = list(BASE.all_facts())


def kind(unit: str | None) -> tuple[str, int]:
    """Return what a unit measures, and how many of its smallest unit it is."""
    if unit is None or (is_count(unit) and unit not in MONTHS):
        return "count", 1
    first = unit.split("/")[0]  # a rent may be printed without its month
    for name, units in (("area", SQUARE_METRES), ("time", MONTHS)):
        if first in units:
            return name, units[first]
    return first, 1


def reading(value: float, high: float | None, unit: str | None, qualifier: str) -> tuple[object, ...]:
    """Return a figure in the smallest unit of its kind."""
    name, factor = kind(unit)
    return name, round(value * factor, 6), None if high is None else round(high * factor, 6), qualifier


@pytest.mark.parametrize("fact", FACTS, ids=[fact.id for fact in FACTS])
def test_the_wording_of_a_fact_says_its_figure(fact) -> None:  # noqa: ANN001 - a fact
    quantity = fact.quantity
    found = [
        reading(mention.value, mention.value_high, mention.unit, mention.qualifier)
        for mention in quantities(fact.wording, BASE.sources[fact.source].language)
    ]
    wanted = reading(quantity.value, quantity.value_high, quantity.unit, quantity.qualifier)
    assert (wanted in found) == (fact.id not in EXCEPTIONS), (fact.wording, found)


def test_every_exception_is_a_fact() -> None:
    assert set(EXCEPTIONS) <= {fact.id for fact in FACTS}
