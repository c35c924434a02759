"""The language that an environment asks for."""

from __future__ import annotations

import pytest

from technopark_cli.model.facts import EVENT_KINDS
from technopark_cli.model.languages import WORDS, of_locale
from technopark_cli.model.quantity import QUALIFIERS


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_MA.UTF-8"}, "fr"),
        ({"LANG": "fr"}, "fr"),
        ({"LANG": "FR-ca"}, "fr"),
        ({"LANG": "fr@euro"}, "fr"),
        ({"LANG": "frr_DE.UTF-8"}, "en"),
        ({"LANG": "ar_MA.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "fr_FR"}, "fr"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "fr_FR", "LC_ALL": "C"}, "en"),
        ({"LANG": "fr_FR", "LC_ALL": ""}, "fr"),
        ({"LANG": "fr_FR", "LC_CTYPE": "en_GB"}, "fr"),
    ],
)
def test_the_locale_decides(environment: dict[str, str], language: str) -> None:
    """LC_ALL comes before LC_MESSAGES, that before LANG; an empty one is none; what is not French is English."""
    assert of_locale(environment) == language


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_a_language_has_a_word_for_everything(words: object) -> None:
    """Every qualifier, month and kind of event can be said."""
    spoken = WORDS[words.language]  # type: ignore[attr-defined]
    assert set(spoken.signs) == set(spoken.qualifiers) == set(QUALIFIERS)
    assert len(set(spoken.months)) == 12
    assert len({spoken.event(kind) for kind in EVENT_KINDS}) == len(EVENT_KINDS)
