"""--lang: what is said of findings, in French and in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, fact, source

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Result


@pytest.fixture
def base(write: Callable[..., str]) -> str:
    """Return the path of a base with one clash of two figures, and one of two dates."""
    opened = '\n[[sources.events]]\nkind = "opened"\nsubject = "north"\ndate = "{}"\nwording = "ouvert"\n'
    return write(
        HEAD,
        source("gazette", "2023-05", fact("tenants", 40, "40 firmes", scope="north"), opened.format("2001")),
        source("matin", "2023-05", fact("tenants", 1500, "1 500 firmes", scope="north"), opened.format("2003")),
    )


#: Where a finding stands: the folder is one of the test alone.
PLACE = r"\S*base\.toml:\d+"

FRENCH = """\
error TP101 disjoint-figures  Locataires, North Park\u00a0: d'un côté 40 (Gazette, mai 2023), de l'autre 1\u202f500 \
(Matin, mai 2023)\u00a0: aucun nombre ne convient aux deux
    · 40 («\u00a040 firmes\u00a0»)  Gazette (mai 2023)
    · 1\u202f500 («\u00a01 500 firmes\u00a0»)  Matin (mai 2023)
    2 origines · base.toml

warning TP204 event-dates  North Park\u00a0: ouverture en 2001 (Gazette, mai 2023)\u202f; ouverture en 2003 (Matin, \
mai 2023)\u00a0: les dates ne concordent pas
    · ouverture, North Park\u00a0: 2001 («\u00a0ouvert\u00a0»)  Gazette (mai 2023)
    · ouverture, North Park\u00a0: 2003 («\u00a0ouvert\u00a0»)  Matin (mai 2023)
    ce qui diffère\u00a0: date
    2 origines · base.toml
"""


def test_conflicts_in_french(base: str, run: Callable[..., Result]) -> None:
    """The report is French as a whole; what sources print, codes and levels stay as they are."""
    result = run("conflicts --lang fr --facts", base)

    first, second = FRENCH.split("\n\n")
    assert re.sub(PLACE, "base.toml", result.out) == (
        f"1 incohérence de niveau «\u00a0error\u00a0»\u00a0: tout ne peut pas être vrai\n\n{first}\n\n"
        f"1 incohérence de niveau «\u00a0warning\u00a0»\u00a0: difficile à concilier, ou explicable\n\n{second}"
    )
    assert result.err == "2 incohérences\u00a0: 1 «\u00a0error\u00a0», 1 «\u00a0warning\u00a0», 0 «\u00a0note\u00a0»\n"


def test_no_finding_in_french(write: Callable[..., str], run: Callable[..., Result]) -> None:
    """Nothing found is said in French, too."""
    assert run("conflicts --lang fr --facts", write(HEAD)).err == "aucune incohérence\n"


def test_show_tells_its_findings_in_french(base: str, run: Callable[..., Result]) -> None:
    """The findings in which a site takes part are told like those of conflicts."""
    result = run("show north -q --lang fr --facts", base)

    assert re.sub(PLACE, "base.toml", result.out).endswith(FRENCH)


@pytest.mark.parametrize("line", ["conflicts -f json", "show north -f json"])
def test_the_locale_is_the_default(
    line: str, base: str, run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A French locale makes findings French; --lang comes first, and another locale is English."""
    english, french = (run(f"{line} --lang {lang} --facts", base).out for lang in ("en", "fr"))
    assert english != french
    for locale, expected in (("fr_MA.UTF-8", french), ("ar_MA.UTF-8", english)):
        monkeypatch.setenv("LC_ALL", locale)
        assert run(f"{line} --facts", base).out == expected
    monkeypatch.setenv("LC_ALL", "fr_MA.UTF-8")
    assert run(f"{line} --lang en --facts", base).out == english


def test_a_finding_is_known_by_the_same_key_in_every_language(base: str, run: Callable[..., Result]) -> None:
    """Fingerprints, places and rules do not depend on the language; SARIF names that of the messages."""
    (english,), (french,) = (
        run(f"conflicts -f sarif --lang {lang} --facts", base).json["runs"] for lang in ("en", "fr")
    )

    assert (english.get("language"), french.pop("language")) == (None, "fr")
    for one, other in zip(english["results"], french["results"], strict=True):
        assert one.pop("message") != other.pop("message")
    assert english == french


def test_rows_differ_in_texts_only(base: str, run: Callable[..., Result]) -> None:
    """In JSON the message and the explanations are told in a language, the rest is data."""
    texts = ("message", "reconciles")
    english, french = (run(f"conflicts -f json --lang {lang} --facts", base).rows for lang in ("en", "fr"))

    assert [each["message"] for each in english] != [each["message"] for each in french]
    assert [{key: value for key, value in row.items() if key not in texts} for row in english] == [
        {key: value for key, value in row.items() if key not in texts} for row in french
    ]


@pytest.mark.parametrize("line", ["conflicts", "show essaouira"])
def test_another_language_is_refused(line: str, run: Callable[..., Result]) -> None:
    """The message names the languages that there are."""
    result = run(f"{line} --lang es")

    assert (result.status, result.out) == (2, "")
    assert result.err == "technopark: error: unknown language 'es' — one of en, fr\n"
