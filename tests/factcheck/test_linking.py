"""Whom a number is about, and what it counts, where that is not said beside it: the sentence before, the title, the label."""

from __future__ import annotations

from pathlib import Path

import pytest

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.checking import judged
from technopark_cli.factcheck.claims.linking import Unlinked
from technopark_cli.factcheck.deciding import Found, standing
from technopark_cli.store.load import load

#: Language, day and text; then the value, indicator and scope of each number that is a claim.
TEXTS: dict[str, tuple[str, str, str, list[tuple[float, str, str]]]] = {
    "labels before a colon, of the site of the title": (
        "fr",
        "2024-01-15",
        "Technopark d'Essaouira en bref\n- Capacité : 70 startups\n- Investissement : 20 millions de dirhams\n"
        "- Surface : 2.350 m²",
        [
            (70, "site_capacity", "essaouira"),
            (20_000_000, "site_investment", "essaouira"),
            (2350, "site_area", "essaouira"),
        ],
    ),
    "who runs it, by no name": (
        "en",
        "2023-12-05",
        "Who runs the Technopark? Its operator has a share capital of 46 million dirhams.",
        [(46_000_000, "capital", "mitc")],
    ),
    "an answer to a question": (
        "en",
        "2024-06-01",
        "How many startups has the Technopark supported since 2001? More than 3,000.",
        [(3000, "startups_supported", "network")],
    ),
    "the bare name, while there was one site": (
        "fr",
        "2008-03-14",
        "Le Technopark héberge 130 entreprises.",
        [(130, "startups_hosted", "casablanca")],
    ),
    "the same name, since there are several": (
        "fr",
        "2023-12-05",
        "Le réseau Technopark héberge 320 entreprises.",
        [(320, "startups_hosted", "network")],
    ),
    "a neighbour is not whom it is about": (
        "en",
        "2023-12-05",
        "The Technopark of Tangier, next to Orange Bank, can host 100 startups.",
        [(100, "site_capacity", "tanger")],
    ),
    "a name that goes on with another city": (
        "fr",
        "2020-03-02",
        "La Cité de l'innovation de Fès compte 22 laboratoires.",
        [],
    ),
    "how long after, and no length of time of its own": (
        "en",
        "2023-12-05",
        "At the Technopark, 89% of the startups survive five years after their creation.",
        [(89, "survival_rate", "network")],
    ),
    "the city of the sentence before": (
        "en",
        "2023-12-05",
        "The Technopark opened in Essaouira. It has room for 70 startups.",
        [(70, "site_capacity", "essaouira")],
    ),
    "a second number for the same thing": (
        "es",
        "2023-12-05",
        "El Technopark ha apoyado a más de 3.500 startups, 3.000 según otros.",
        [(3500, "startups_supported", "network"), (3000, "startups_supported", "network")],
    ),
    "a bare number in the unit of the one before it": (
        "en",
        "2024-03-01",
        "At the Casablanca Technopark, startups pay 50 dirhams per square metre and month, established firms 100.",
        [(50, "rent_per_m2", "casablanca"), (100, "rent_per_m2", "casablanca")],
    ),
    "a part of the area before it": (
        "es",
        "2024-03-01",
        "El Technopark se extiende a Tánger: 10.000 m², de los que 5.000 son oficinas.",
        [(10_000, "site_area", "tanger"), (5000, "site_part_area", "tanger")],
    ),
    "a site by an adjective of its city": (
        "fr",
        "2024-03-01",
        "Le Technopark tangérois héberge plus de 50 entreprises.",
        [(50, "startups_hosted", "tanger")],
    ),
    "somebody else's name in quotation marks": (
        "ar",
        "2024-03-01",
        "يحتضن تكنوبارك 450 مقاولة. وتقول شبكة «جسر» إنها تحتضن 64 مقاولة ناشئة.",
        [(450, "startups_hosted", "network")],
    ),
    "the region of the site": (
        "en",
        "2024-03-01",
        "The Technopark of Fez will cost 55 million dirhams, within a State-Region contract of more than 11 billion dirhams.",
        [(55_000_000, "site_investment", "fes"), (11_000_000_000, "public_budget", "fes-meknes-region")],
    ),
    "the site of the sentence, and not the one before": (
        "en",
        "2024-03-01",
        "A Technopark opened in Agadir. The Tiznit site will offer 17 offices.",
        [(17, "site_offices", "tiznit")],
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_numbers_are_linked_by_what_stands_elsewhere(name: str) -> None:
    language, date, text, claims = TEXTS[name]
    found = [
        each for each in judged(load(), text, quantities(text, language), language, date) if isinstance(each, Found)
    ]
    assert [(each.link.value, each.link.indicator, each.link.scope) for each in found] == claims


def test_a_link_says_how_likely_it_is() -> None:
    text = "Technopark has supported more than 3,500 startups since 2001."
    (found,) = (
        each for each in judged(load(), text, quantities(text, "en"), "en", "2023-12-05") if isinstance(each, Found)
    )
    step = found.link.steps[-1]
    assert step.what == "likely"
    assert 0.5 < float(step.chosen) <= 1


def told(scores: list[float], *signals: tuple[str, float]) -> dict[str, float]:
    """Return what is not nothing of what tells how sure the first of some candidates is."""
    return {name: amount for name, amount in standing(scores, 0, signals).items() if amount and " and " in name}


def test_how_sure_a_candidate_is_goes_by_its_weight_and_its_lead() -> None:
    assert told([4.0, 1.0]) == {
        "always and always": 1.0,
        "always and weight": 1.0,
        "always and lead": 1.0,
        "weight and weight": 1.0,
        "weight and lead": 1.0,
        "lead and lead": 1.0,
    }


def test_who_has_no_rival_leads_by_the_most_and_no_weight_counts_for_more_than_the_limits() -> None:
    sums = told([100.0], ("no_fact", 1.0), ("noun", 5.0))
    assert (sums["always and weight"], sums["always and lead"], sums["always and no_fact"]) == (2.0, 2.0, 1.0)
    assert told([100.0]) == told([8.0, 2.0]) == told([8.0])
    assert not any("noun" in name for name in sums)


def test_an_indicator_may_have_no_words_in_a_language() -> None:
    other = load([str(Path(__file__).parents[1] / "cases" / "other-base.toml")])
    text = "En las Bibliotecas Faro vuelve prestado el 45 % de los libros."
    (number,) = judged(other, text, quantities(text, "es"), "es", "2024-03-01")
    assert isinstance(number, Unlinked)
    assert number.steps[0].why == "too little says loyalty_rate"
