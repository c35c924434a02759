"""The fast reading of the commonest numbers says what the full reading says."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.numbers import reading
from technopark_cli.store.load import load

WORDS = [
    "plus de",
    "3.500",
    "3 500",
    "3\u202f500",
    "startups",
    ",",
    ".",
    "et",
    "à",
    "entre",
    "30",
    "40",
    "2023",
    "2000",
    "mai",
    "12",
    "%",
    "m²",
    "millions",
    "de dirhams",
    "MDH",
    "trois",
    "mille\n    ",
    "en",
    "depuis",
    "ans",
    "le m²",
    "au moins",
    "environ",
    "près de",
    "de",
    "des",
    "entreprises accompagnées",
    "pour",
    "DH",
    "mois",
    "89",
    "17,5",
    "1,400",
    "hectares",
    "le\n    ",
    "emplois directs et indirects",
    "prochaines années",
    "au",
    "plus",
    "euros",
    "cent",
    "sites",
    "âgés",
    "(",
    ")",
    "-",
    "20",
    "milliard",
    "avec ses",
    "que",
    "+",
]
TEXTS = st.lists(st.sampled_from([word.strip() for word in WORDS]), max_size=10).map(" ".join)


def both(text: str, monkeypatch) -> None:  # noqa: ANN001 - pytest's
    """Hold the two readings of a text against each other."""
    fast = quantities(text, "fr")
    with monkeypatch.context() as patch:
        patch.setattr(reading, "plain", lambda *_: None)
        assert quantities(text, "fr") == fast


@given(TEXTS)
@example("+ 30 %")
@settings(max_examples=500, deadline=None)
def test_invented_texts(text: str) -> None:
    import pytest

    both(text, pytest.MonkeyPatch())


def test_the_wordings_of_the_base(monkeypatch) -> None:  # noqa: ANN001 - pytest's
    wordings = [fact.wording for fact in load(()).all_facts()]
    for first, second in pairwise(wordings):
        both(f"{first} {second}", monkeypatch)
