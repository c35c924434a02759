"""Figures, dates and lists as French readers write them. ``~`` is the space that no line breaks at, ``_`` a thin one."""

from __future__ import annotations

import pytest

from technopark_cli.model.languages import WORDS
from technopark_cli.model.quantity import Quantity

FRENCH = WORDS["fr"]


def marked(text: str) -> str:
    """Return a text with the spaces of French typography made visible."""
    return text.replace("\u00a0", "~").replace("\u202f", "_")


@pytest.mark.parametrize(
    ("quantity", "short", "words"),
    [
        (Quantity(3500, None, "startups", "more_than"), "> 3_500", "plus de 3_500"),
        (Quantity(3500, None, "startups", "at_least"), "≥ 3_500", "au moins 3_500"),
        (Quantity(3500, None, "startups", "less_than"), "< 3_500", "moins de 3_500"),
        (Quantity(3500, None, "startups", "at_most"), "≤ 3_500", "au plus 3_500"),
        (Quantity(450, None, "startups", "nearly"), "près de 450", "près de 450"),
        (Quantity(3000, None, "startups", "about"), "environ 3_000", "environ 3_000"),
        (Quantity(70, None, "startups", "up_to"), "jusqu'à 70", "jusqu'à 70"),
        (Quantity(1400, None, "startups", "exactly"), "= 1_400", "exactement 1_400"),
        (Quantity(30, 40, "startups", "between"), "30–40", "entre 30 et 40"),
        (Quantity(4, None, "sites", "bare"), "4", "4"),
        (Quantity(86, None, "percent", "bare"), "86_%", "86_%"),
        (Quantity(2.7, None, "percent", "bare"), "2,7_%", "2,7_%"),
        (Quantity(2350, None, "m2", "bare"), "2_350~m²", "2_350~m²"),
        (Quantity(3 * 10**9, None, "MAD", "bare"), "3~milliards de~MAD", "3~milliards de~MAD"),
        (Quantity(10**9, None, "MAD", "more_than"), "> 1~milliard de~MAD", "plus de 1~milliard de~MAD"),
        (Quantity(1_500_000, None, "EUR", "bare"), "1,5~million d'EUR", "1,5~million d'EUR"),
        (Quantity(1_500_000, 2_000_000, "EUR", "between"), None, "entre 1,5~million et 2~millions d'EUR"),
        (Quantity(1_234_567, None, "MAD", "bare"), "1_234_567~MAD", "1_234_567~MAD"),
        (Quantity(70, None, "MAD/m2/month", "bare"), "70~MAD/m²/mois", "70~MAD/m²/mois"),
        (Quantity(2_000_000, None, "loans", "bare"), "2_000_000", "2_000_000"),
    ],
)
def test_figures(quantity: Quantity, short: str | None, words: str) -> None:
    """Groups and percent take a thin space, units one that does not break; from two on a million is millions."""
    assert short is None or marked(FRENCH.short(quantity)) == short
    assert marked(FRENCH.in_words(quantity)) == words


@pytest.mark.parametrize(
    ("text", "alone", "article", "after_event"),
    [
        (None, "sans date", "sans date", "sans date"),
        ("2023", "2023", "2023", "en 2023"),
        ("2023-07", "juillet 2023", "juillet 2023", "en juillet 2023"),
        ("2023-11-24", "24 novembre 2023", "le 24 novembre 2023", "le 24 novembre 2023"),
        ("2023-08-01", "1er août 2023", "le 1er août 2023", "le 1er août 2023"),
        ("2023-Q1", "1er trimestre 2023", "le 1er trimestre 2023", "au 1er trimestre 2023"),
        ("2023-Q4", "4e trimestre 2023", "le 4e trimestre 2023", "au 4e trimestre 2023"),
        ("2024/2025", "2024 à 2025", "2024 à 2025", "entre 2024 et 2025"),
        (
            "2024-Q4/2025-02-01",
            "4e trimestre 2024 à 1er février 2025",
            "4e trimestre 2024 à 1er février 2025",
            "entre le 4e trimestre 2024 et le 1er février 2025",
        ),
    ],
)
def test_dates(text: str | None, alone: str, article: str, after_event: str) -> None:
    """A date stands alone in brackets, with its article in a sentence, with its preposition after an event."""
    assert (FRENCH.date(text), FRENCH.the(text), FRENCH.on(text)) == (alone, article, after_event)


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 mois"), (365, "1 an"), (548, "18 mois"), (731, "2 ans"), (30 * 365 + 300, "370 mois")]
)
def test_lengths_of_time(days: int, words: str) -> None:
    """Months have no plural of their own."""
    assert FRENCH.years(days) == words


@pytest.mark.parametrize(
    ("number", "noun", "words"),
    [
        (0, "source", "0 source"),
        (1, "source", "1 source"),
        (2, "source", "2 sources"),
        (1200, "origine", "1_200 origines"),
        (3, "mois", "3 mois"),
        (2, "« error »", "2 « error »"),
    ],
)
def test_counts(number: int, noun: str, words: str) -> None:
    """None is singular in French."""
    assert marked(FRENCH.counted(number, noun)) == words


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")]
)
def test_listings(items: list[str], words: str) -> None:
    """Commas, and "et" before the last."""
    assert FRENCH.listing(items) == words


def test_signs() -> None:
    """The spaces before and inside the signs are set, those of what is filled in are left alone."""
    assert marked(FRENCH.sequence(["A, 2021", "B, 2022"])) == "A, 2021_; B, 2022"
    assert marked(FRENCH.quoted("mot : mot")) == "«~mot : mot~»"
    assert marked(FRENCH.fill("{a} : « {b} » ; {c} ?", {"a": "x : y", "b": "z", "c": "w"})) == "x : y~: «~z~»_; w_?"


@pytest.mark.parametrize(
    ("window", "words"),
    [
        ("since:2001-07", "depuis juillet 2001"),
        ("in:10Y", "en 10 ans"),
        ("per:year", "par an"),
        ("after:18M incubation", "après 18 mois (incubation)"),
        ("beyond:5Y support", "au-delà de 5 ans (support)"),
        ("by:2027", "d'ici 2027"),
        ("whenever", "whenever"),
    ],
)
def test_windows(window: str, words: str) -> None:
    """What a figure is counted over is said in words; what is not in the grammar stays as it is."""
    assert FRENCH.window(window) == words


@pytest.mark.parametrize(
    ("label", "head", "within"),
    [
        ({"en": "Tenants", "fr": "Locataires du Technopark"}, "Locataires du Technopark", "locataires du Technopark"),
        ({"en": "GDP", "fr": "PIB visé"}, "PIB visé", "PIB visé"),
        ({"en": "Tenants"}, "Tenants", "tenants"),
    ],
)
def test_labels(label: dict[str, str], head: str, within: str) -> None:
    """A label loses its capital within a sentence, names and acronyms keep theirs; without French it is English."""
    assert (FRENCH.label(label), FRENCH.inside(label)) == (head, within)
