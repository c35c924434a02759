"""Whatever the text: numbers in order, inside it and apart, the same read alone, in time that grows with its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from technopark_cli.factcheck import quantities
from technopark_cli.model import dates
from technopark_cli.model.quantity import QUALIFIERS
from technopark_cli.model.verdicts import ROLES

PIECES = st.sampled_from(
    """plus de|3.500|3 500|3\u202f500|startups|, |. |\n|et|à|entre|30|-|40|2023|mai|12|%|m²|millions|de dirhams|MDH|un|milliard
    |trois|mille|cent|une cinquantaine|d'entreprises|T4 2023|4e|trimestre|$|1.2bn|more than|half a|million|the|of|three|hundred
    |and|en|depuis|0522 50 30 00|14h30|1,400|(|)|[1]|loi 43-20|COP22|4G|ans|le m²|/mois|au moins|أكثر من|٣٬٥٠٠|ثلاثة|آلاف|و|خمسمائة
    |مقاولة|15 ألف|في المائة|\u200f|\u0640|más de|mil|quinientos|y medio|jusqu'à|~|+|zéro|dix|sept|quatre|vingt|5 prochaines années
    |12|rue|1.2.3|12/05/2023|2023-07|/|:|'|’|½|€|K€|M|Md|deux tiers|Dh36bn|US$5|premier|1er|neuf|X|é""".replace(
        "\n", ""
    ).split("|")
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(("", " ", " ", " ", "\u00a0"))), max_size=14).map(
    lambda parts: "".join(piece.strip(" ") + blank for piece, blank in parts)
)


def check(text: str, language: str | None = None) -> None:
    """Hold what is true of the numbers of every text."""
    end = 0
    for mention in quantities(text, language):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.phrase_start <= mention.start
        assert mention.end <= mention.phrase_end <= len(text)
        assert mention.end <= mention.noun_start <= mention.noun_end <= len(text)
        assert end <= mention.phrase_start
        assert mention.role in ROLES
        assert mention.qualifier in QUALIFIERS
        assert isinstance(mention.value, int) or mention.value != int(mention.value)
        assert (mention.value_high is None) or mention.value < mention.value_high
        assert mention.date is None or dates.parse(mention.date)
        assert mention.date is None or mention.role in ("year", "date", "period")
        end = mention.end


@given(TEXTS, st.sampled_from((None, "fr", "en", "es", "ar", "de", "it", "xx")))
@settings(max_examples=400, deadline=None)
@example("12 12/05/2023", None)
def test_mentions_stand_in_order_inside_the_text_and_apart(text: str, language: str | None) -> None:
    check(text, language)


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(text: str) -> None:
    check(text)


@given(
    st.one_of(
        st.integers(0, 10**9).map(str),
        st.integers(1000, 10**9).map(lambda number: f"{number:,}".replace(",", "\u202f")),
        st.integers(10**6, 10**9).map(lambda number: f"{number:,}".replace(",", ".")),
        st.sampled_from(
            ("une cinquantaine", "trois mille cinq cents", "deux milliards et demi", "1,4 milliard", "un million")
        ),
    ),
    st.sampled_from(
        ("plus de {} startups", "({} entreprises)", "environ {}, dit-il", "de {} % du total", "«{} emplois»")
    ),
)
@settings(max_examples=300, deadline=None)
def test_a_number_read_alone_is_worth_the_same(number: str, around: str) -> None:
    text = around.format(number)
    (mention,) = quantities(text, "fr")
    (alone,) = quantities(text[mention.start : mention.end], "fr")
    assert text[mention.start : mention.end] == number
    assert alone.value == mention.value


HARD = {
    "digits": "7",
    "digits in groups": "1 000 ",
    "dots": "1.",
    "commas": "1,",
    "spaced digits": "1 ",
    "hyphens": "1-",
    "colons": "1:",
    "phones": "05 ",
    "abroad": "+1",
    "scales": "mille ",
    "numbers in words": "deux cents ",
    "joiners": "et ",
    "nested ranges": "entre 1 et ",
    "ranges": "1 à ",
    "blanks": " ",
    "lines": "\n",
    "fillers": "de les la ",
    "qualifiers": "plus de ",
    "letters": "a",
    "signs": "+",
    "currency": "$",
    "apostrophes": "d'",
    "foreign words": "the of ",
    "one long sentence": "12 the de ",
    "Arabic": "ثلاثة و",
    "Arabic prefixes": "و",
    "Arabic and Latin": "the ثلاثة 3 de ",
    "marks": "\u200f1",
    "months": "12 mai ",
    "days": "12 et 13 ",
    "collectives": "une dizaine de ",
    "halves": "et demi ",
    "addresses": "12, ",
    "words of the web": "http://1/",
}


@pytest.mark.parametrize("piece", HARD.values(), ids=HARD)
def test_time_grows_with_the_length_on_texts_made_to_be_hard(piece: str) -> None:
    def least(size: int) -> float:
        text = piece * (size // len(piece)) + "5"
        runs = []
        for _ in range(3):
            began = time.process_time()
            quantities(text, "fr")
            runs.append(time.process_time() - began)
        return min(runs) + 0.002  # what a clock's tick may hide

    quantities(piece * 10, "fr")
    assert least(40_000) / least(10_000) < 8  # four times the length; sixteen if it grew with the square


def test_a_hundred_thousand_digits_are_no_number() -> None:
    assert quantities("7" * 100_000 + " startups") == []
