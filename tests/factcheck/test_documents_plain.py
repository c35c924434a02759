"""Plain text: what is read, where it stands, what a file says of itself, and how it is decoded."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from factcheck.articles import LINEAR, covered, growth, messages, only, places, read
from hypothesis import given
from hypothesis import strategies as st

from technopark_cli.factcheck.documents import Document, Options
from technopark_cli.factcheck.documents.base import Input
from technopark_cli.factcheck.documents.dating import dateline
from technopark_cli.factcheck.documents.plain import read as read_plain
from technopark_cli.model.errors import UsageProblem

if TYPE_CHECKING:
    from pathlib import Path


def test_the_text_is_the_file(tmp_path: Path) -> None:
    document = only(read(tmp_path, "a.txt", "Plus de 3\u202f500 startups.\n\x00\x1b[31m 👩‍🚀 15.000 emplois"))
    assert document.text == "Plus de 3\u202f500 startups.\n\x00\x1b[31m 👩‍🚀 15.000 emplois"
    assert places(document, document.text, "3\u202f500", "15.000") == ["1:9 3\u202f500", "2:12 15.000"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_counts_as_one(tmp_path: Path, end: str) -> None:
    source = f"un{end}deux{end}{end}trois 300"
    document = only(read(tmp_path, "a.txt", source))
    assert len(document.text) == len(source)
    assert document.text.split() == ["un", "deux", "trois", "300"]
    assert "\r" not in document.text
    assert places(document, source, "deux", "300") == ["2:1 deux", "4:7 300"]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8-sig", "utf-16", "utf-32"],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(tmp_path: Path, encoding: str) -> None:
    document = only(read(tmp_path, "a.txt", "é 15".encode(encoding)))
    assert document.text == "é 15"
    assert document.positions.start(2) == (1, 3, 2, None)


def test_what_is_not_utf8_is_one_line_with_place_and_byte(tmp_path: Path) -> None:
    found = read(tmp_path, "a.txt", "é\nabc\xe9".encode() + b"\xe9 15")
    assert messages(found, tmp_path) == [
        "a.txt:2:5: not UTF-8 here (byte 8): save the text as UTF-8, or name its encoding with --encoding"
    ]
    assert only(read(tmp_path, "b.txt", b"\xe9 15", encoding="windows-1252")).text == "é 15"


def test_half_a_utf16_file_is_one_line(tmp_path: Path) -> None:
    found = read(tmp_path, "a.txt", b"\xff\xfea\x00\n\x00b")
    assert messages(found, tmp_path) == [
        "a.txt:2:1: not UTF-16-LE here (byte 6): save the text as UTF-8, or name its encoding with --encoding"
    ]


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (
            {"encoding": "utf-99"},
            "--encoding: unknown encoding 'utf-99' — for example utf-8, windows-1252 or windows-1256",
        ),
        (
            {"encoding": "rot13"},
            "--encoding: unknown encoding 'rot13' — for example utf-8, windows-1252 or windows-1256",
        ),
        (
            {"published": "soon"},
            "'soon' is not a date: write 2023, 2023-07, 2023-11-24, 2023-Q4 or 2024/2025",
        ),
        ({"language": "?"}, "'?' is not a language: write a code such as fr"),
    ],
)
def test_an_option_that_means_nothing_is_refused(tmp_path: Path, option: dict[str, str], message: str) -> None:
    with pytest.raises(UsageProblem, match=r".*") as caught:
        read(tmp_path, "a.txt", "15", **option)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: 'Le bilan: 3 ans'\ndate: 2023-07-05T10:00:00+01:00\nlang: fr_MA\ntags:\n  title: no\n---\nPlus de 15",
        '+++\ntitle = "Le bilan: 3 ans" # so\ndate = 2023-07-05\nlanguage = "fr"\n+++\nPlus de 15',
    ],
)
def test_front_matter_tells_about_the_text_and_is_none(tmp_path: Path, source: str) -> None:
    document = only(read(tmp_path, "a.txt", source))
    line = source.count("\n") + 1
    assert document.text == "Plus de 15"
    assert document[3:7] == ("Le bilan: 3 ans", "2023-07-05", "front matter", "fr")
    assert places(document, source, "15") == [f"{line}:9 15"]


def test_a_line_of_dashes_without_another_is_text(tmp_path: Path) -> None:
    assert only(read(tmp_path, "a.txt", "---\ndate: 2023\nPlus de 15")).text == "---\ndate: 2023\nPlus de 15"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Casablanca, 5 juillet 2023 (MAP) – Le parc", "2023-07-05"),
        ("Rabat – 12/05/2023", "2023-05-12"),
        ("Rabat - 05/25/2023", "2023-05-25"),
        ("DUBAI, 5 July 2023", "2023-07-05"),
        ("Un titre de 2021\n\nCasablanca, July 5 2023 (Reuters) - The park", "2023-07-05"),
        ("الدار البيضاء، 5 يوليوز 2023 – قال", "2023-07-05"),
        ("الرباط في ١٢ غشت ٢٠٢٣", "2023-08-12"),
        ("Madrid, 5 de julio de 2023 (EFE).- El parque", "2023-07-05"),
        ("Publié le 1er mars 2022 à 10:30", "2022-03-01"),
        ("Mercredi 5 juillet 2023", "2023-07-05"),
        # what happened on a day is not yet what was printed on it
        ("Le 5 juillet 2023, le parc a ouvert", None),
        ("Le parc a ouvert le 5 juillet 2023.", None),
        ("Rabat - 31/02/2023", None),
        ("Rabat, le 5 juillet (MAP) – Le parc", None),
        ("1\n2\n3\n4\n5\n6\nRabat – 12/05/2023", None),
    ],
)
def test_a_dateline_dates_the_text(text: str, expected: str | None) -> None:
    assert dateline(text) == expected


def test_what_the_user_says_goes_before_what_the_file_says(tmp_path: Path) -> None:
    source = "---\ndate: 2022\n---\nRabat – 12/05/2023\n15"
    assert only(read(tmp_path, "2021-01-01-a.txt", source, published="2020-Q4"))[4:6] == ("2020-Q4", "given")
    assert only(read(tmp_path, "2021-01-01-a.txt", source))[4:6] == ("2022", "front matter")
    assert only(read(tmp_path, "2021-01-01-a.txt", source[18:]))[4:6] == ("2023-05-12", "dateline")
    assert only(read(tmp_path, "2021-01-01-a.txt", "15"))[4:6] == ("2021-01-01", "file name")
    assert only(read(tmp_path, "2021-13-01-a.txt", "15"))[4:6] == (None, None)
    unclear = only(read(tmp_path, "a.txt", "---\ndate: hier\n---\n15"))
    assert (unclear.published, unclear.remarks) == (None, ("'hier' is not understood as a date",))


WRAPPED = """Les parcs du réseau ont accompagné plus de trois
mille entreprises depuis la création du premier,
et ils comptent aujourd'hui quelque quinze mille
emplois.

- quatre sites
- trois projets"""


def test_lines_broken_at_a_width_are_joined(tmp_path: Path) -> None:
    assert only(read(tmp_path, "a.txt", WRAPPED)).text == (
        "Les parcs du réseau ont accompagné plus de trois mille entreprises depuis la création du premier, "
        "et ils comptent aujourd'hui quelque quinze mille emplois.\n\n- quatre sites\n- trois projets"
    )


def test_lines_that_are_paragraphs_are_not_joined(tmp_path: Path) -> None:
    source = (
        "Le réseau a accompagné 3.500 entreprises depuis sa création\nQuinze mille emplois\nUn site à Fès\nUn autre"
    )
    assert only(read(tmp_path, "a.txt", source)).text == source


def test_an_ignore_comment_covers_the_next_paragraph_its_line_or_the_file(tmp_path: Path) -> None:
    source = (
        "<!-- technopark: ignore-file[TP704] an old text -->\n"
        "<!-- technopark: ignore[TP7] quoted -->\n\nPlus de 3.500\n"
        "Plus de 15 <!-- technopark: ignore[TP701, TP702] as printed -->\nPlus de 16\n"
        "<!-- technopark: ignore[TP703] nothing follows -->"
    )
    document = only(read(tmp_path, "a.txt", source))
    assert document.text.split() == ["Plus", "de", "3.500", "Plus", "de", "15", "Plus", "de", "16"]
    assert [(codes, reason, text.rstrip()) for codes, reason, text in covered(document)] == [
        (("TP704",), "an old text", document.text.rstrip()),
        (("TP7",), "quoted", "Plus de 3.500"),
        (("TP701", "TP702"), "as printed", "Plus de 15"),
        (("TP703",), "nothing follows", ""),
    ]
    assert [each[2:4] for each in document.ignores] == [(1, 1), (2, 1), (5, 12), (7, 1)]
    assert places(document, source, "16") == ["6:9 16"]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("ignore[ ] why", "an ignore comment without codes — write <!-- technopark: ignore[TP701] reason -->"),
        (
            "ignore[TP701,] why",
            "unknown code '' in an ignore comment — write codes such as TP701, or a family such as TP7",
        ),
        ("ignore[X] why", "unknown code 'X' in an ignore comment — write codes such as TP701, or a family such as TP7"),
        ("ignore[TP711] why", "unknown code 'TP711' in an ignore comment — did you mean 'TP701'?"),
        ("skip this", "not an ignore comment — write <!-- technopark: ignore[TP701] reason -->"),
    ],
)
def test_an_ignore_comment_that_says_nothing_is_a_problem_and_the_text_is_read(
    tmp_path: Path, comment: str, message: str
) -> None:
    found = read(tmp_path, "a.txt", f"un\ndeux 15 <!-- technopark: {comment} -->", codes=("TP701", "TP702"))
    assert messages(found, tmp_path) == [f"a.txt:2:9: {message}"]
    assert isinstance(found[-1], Document)
    assert found[-1].text.rstrip() == "un\ndeux 15"


def test_other_comments_are_text(tmp_path: Path) -> None:
    assert only(read(tmp_path, "a.txt", "15 <!-- 16 --> <!-- 17")).text == "15 <!-- 16 --> <!-- 17"


def test_a_document_can_be_sent_to_another_process(tmp_path: Path) -> None:
    document = only(read(tmp_path, "a.md", "un\n\n*deux* 15"))
    document.positions.start(0)
    copy = pickle.loads(pickle.dumps(document))  # noqa: S301 - our own
    assert copy.text == document.text
    assert places(copy, "un\n\n*deux* 15", "deux", "15") == ["3:2 deux", "3:8 15"]


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("\r\n -<>!—15"), max_size=200))
def test_no_character_moves(source: str) -> None:
    """Hold the length, and the place of every character that is still there."""
    content = source.removeprefix("\ufeff")
    for found in read_plain(Input("a.txt", source.encode(), Options())):
        assert isinstance(found, Document)
        for offset, char in enumerate(found.text):
            place = found.positions.start(offset)
            assert char == content[place.offset] or char in " \n"
            assert found.positions.end(offset + 1).offset == place.offset + 1


@pytest.mark.parametrize(
    "unit",
    [
        "x <!-- technopark: ignore[TP7] r --> ",
        "x <!-- technopark: ignore[TP7] r -->\n",
        "<!-- technopark: ignore[TP7] r -->\n",
        "<!--",
        "\r",
        " ",
        "a b\n",
    ],
)
def test_time_grows_with_the_text_alone(unit: str) -> None:
    def work(size: int) -> None:
        list(read_plain(Input("a.txt", (unit * size).encode(), Options())))

    assert growth(work, 1000) < LINEAR
