"""Whom a number is about, and what it counts, where that is not said beside it: the sentence before, the title, the label."""

from __future__ import annotations

import pytest

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.checking import judged
from technopark_cli.factcheck.deciding import Found
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
