"""Which files are read, in which order, PDF, JSON Lines, standard input, and what is said of those that cannot be."""

from __future__ import annotations

import io
import json
import os
import tracemalloc
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from factcheck.articles import covered, messages, only, pdf, places, read

from technopark_cli.factcheck.documents import Document, Options, documents
from technopark_cli.factcheck.documents.records import read_lines
from technopark_cli.model.errors import UsageProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.places import Problem


def named(found: list[Document | Problem], folder: Path) -> list[str]:
    return [str(each.name if isinstance(each, Document) else each).replace(f"{folder}/", "") for each in found]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipes_in_folders_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("15", encoding="utf-8")
    os.mkfifo(tmp_path / "b.txt")
    assert named(list(documents([str(tmp_path)])), tmp_path) == ["a.txt"]


def test_encodings_that_leave_nothing_out_are_told_of(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xc3\xa9 15")
    assert named(list(documents([str(tmp_path / "a.txt")], Options("idna"))), tmp_path) == [
        "a.txt:1:1: not idna here (byte 3): save the text as UTF-8, or name its encoding with --encoding"
    ]


def test_standard_input_may_be_closed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert named(list(documents(["-"])), tmp_path) == ["<stdin>: standard input is closed"]


def test_folders_are_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.md", "a.txt", "c.TXT", ".hidden/x.txt", ".x.txt", "image.png", "b/deep/er/0.text"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("15", encoding="utf-8")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    (tmp_path / "z.txt").symlink_to(tmp_path / "a.txt")
    found = list(documents([str(tmp_path / "c.TXT"), str(tmp_path)]))
    assert named(found, tmp_path) == ["c.TXT", "a.txt", "b/1.md", "b/2.txt", "b/deep/er/0.text", "c.TXT"]


def test_what_cannot_be_read_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_bytes(b"15")
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    (tmp_path / "data.bin").write_bytes(b"\x89PNG\xff")
    (tmp_path / "notes").write_bytes(b"16")
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    names = ["missing.txt", "empty", "bad.txt", "data.bin", "dangling.txt", "a.txt", "notes"]
    suffixes = ".txt, .text, .md, .markdown, .html, .htm, .xhtml, .pdf, .jsonl, .ndjson"
    ordered = ", ".join(sorted(suffixes.split(", ")))
    found = list(documents(["", *(str(tmp_path / name) for name in names)]))
    remedy = "save the text as UTF-8, or name its encoding with --encoding"
    assert named(found, tmp_path) == [
        "'': an empty name — name a file, a folder, or - for standard input",
        "missing.txt: no such file or folder — check the name",
        f"empty: no articles in this folder — it is searched for {ordered}",
        f"bad.txt:1:1: not UTF-8 here (byte 0): {remedy}",
        f"data.bin:1:1: not UTF-8 here (byte 0): {remedy}; or is this no text? Known suffixes: {suffixes}",
        "dangling.txt: cannot be read: no such file or directory",
        "a.txt",
        "notes",
    ]


def test_no_path_is_wrong_usage() -> None:
    with pytest.raises(UsageProblem, match=r"^nothing to check — name files or folders, or - for standard input$"):
        documents([])


def test_a_name_that_is_not_utf8_can_be_shown(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(b"15")
    assert named(list(documents([os.fsdecode(path)])), tmp_path) == ["\\xe9.txt"]


def test_files_are_read_when_they_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"15")
    found = documents([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    next(found)
    (tmp_path / "b.txt").write_bytes(b"16")
    assert named(list(found), tmp_path) == ["b.txt"]


def stdin(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_standard_input_is_read_as_its_name_says(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, b"**15**")
    assert only(list(documents(["-"])))[:2] == ("<stdin>", "**15**")
    stdin(monkeypatch, b"**15**")
    assert only(list(documents(["-"], Options(stdin_name="x/a.md"))))[:2] == ("x/a.md", "15")
    stdin(monkeypatch, b'{"text": "15"}\n')
    assert only(list(documents(["-"], Options(stdin_name="a.jsonl"))))[:2] == ("a.jsonl#1", "15")
    stdin(monkeypatch, b"15")
    found = list(documents(["-", "-"]))
    assert [str(each) for each in found[1:]] == ["<stdin>: standard input can be read once only — name - once"]


def test_an_article_of_json_lines(tmp_path: Path) -> None:
    line = (
        r'{"id": "a1", "more": [1], "title": "Le \"r\u00e9seau\"", "text": "Plus\nde 3\u202f500 \ud83d\ude00 et 15", '
    )
    line += '"date": "2023-07-05", "language": "fr"}'
    document = only(read(tmp_path, "a.jsonl", f"\n{line}\r\n"))
    assert document[:2] == (f"{tmp_path}/a.jsonl#a1", 'Le "réseau"\n\nPlus\nde 3\u202f500 😀 et 15')
    assert document[3:7] == ('Le "réseau"', "2023-07-05", "metadata", "fr")
    for word, part, value in (
        ("réseau", "title", 'Le "réseau"'),
        ("500", "text", "Plus\nde 3\u202f500 😀 et 15"),
        ("15", "text", "Plus\nde 3\u202f500 😀 et 15"),
    ):
        offset = document.text.index(word)
        start, end = document.positions.start(offset), document.positions.end(offset + len(word))
        assert (start.line, start.part, value[start.offset : end.offset]) == (2, part, word)
        shown = line[start.column - 1 : end.column - 1]
        assert json.loads(f'"{shown}"') == word


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "15"', "2:14: not JSON: expecting a comma or the end of the object"),
        ("[1]", "2:1: not JSON: not an object"),
        ('{"text": "15"} x', "2:16: not JSON: more behind the object"),
        ('{"text": "a\tb"}', "2:12: not JSON: invalid control character at"),
        (
            '{"id": "x"}',
            '2:1: no "text" in this article — write {"id": "…", "text": "…", "date": "…", "language": "…"}',
        ),
        ('{"text": 15}', '2:10: "text" is not a string'),
        ('{"text": "15", "date": "soon"}', "2:24: 'soon' is not a date — write 2023-11-24, 2023-11 or 2023"),
        ('{"x": ' + "[" * 100_000, "2:1: not JSON that can be read: too deeply nested, or a number too long"),
        ('{"x": 1' + "0" * 10_000 + "}", "2:1: not JSON that can be read: too deeply nested, or a number too long"),
    ],
    ids=lambda text: text[:20],
)
def test_a_line_that_is_no_article_is_said_and_the_next_is_read(tmp_path: Path, line: str, message: str) -> None:
    found = read(tmp_path, "a.jsonl", f'{{"text": "un"}}\n{line}\n{{"text": "deux"}}\n')
    assert messages(found, tmp_path) == [f"a.jsonl:{message}"]
    assert [each.text for each in found if isinstance(each, Document)] == ["un", "deux"]


def test_a_line_that_is_not_utf8_is_said_and_the_next_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, "a.ndjson", b'{"text": "un"}\n{"text": "\xe9"}\n{"text": "deux"}')
    assert messages(found, tmp_path) == [
        "a.ndjson:2:11: not UTF-8 here (byte 10): save the text as UTF-8, or name its encoding with --encoding"
    ]
    assert [each.text for each in found if isinstance(each, Document)] == ["un", "deux"]


def test_half_a_character_and_ignore_comments_in_json_lines(tmp_path: Path) -> None:
    text = "un \\ud800 <!-- technopark: ignore[TP7] old -->\\n<!-- technopark: ignore[] -->"
    found = read(tmp_path, "a.jsonl", f'{{"title": "T", "text": "{text}"}}')
    assert messages(found, tmp_path) == [
        "a.jsonl:1:73: an ignore comment without codes — write <!-- technopark: ignore[TP701] reason -->"
    ]
    document = only(found[1:])
    assert document.text.split() == ["T", "un", "\ufffd"]
    assert [text.strip() for _, _, text in covered(document)] == ["un \ufffd"]


def test_memory_does_not_grow_with_the_number_of_lines() -> None:
    def peak(count: int) -> int:
        lines: Iterator[bytes] = (b'{"text": "%s"}\n' % (b"plus de 15 " * 100) for _ in range(count))
        tracemalloc.start()
        for _ in read_lines(lines, "a.jsonl", Options()):
            pass
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(10)
    assert peak(2000) < 1.5 * peak(100)


def test_a_pdf(tmp_path: Path) -> None:
    content = pdf(
        [
            "Le bilan",
            "Le réseau a accompagné plus de 3.500 entre-",
            "prises et il compte quinze mille emplois,",
            "dont Fès-",
            "Meknès.",
        ],
        [],
        ["15 parcs"],
        info="/Title(Bilan)/CreationDate(D:20230705101010)",
    )
    document = only(read(tmp_path, "a.pdf", content))
    assert document.text.split("\n") == [
        "Le bilan",
        "Le réseau a accompagné plus de 3.500 entreprises et il compte quinze mille emplois, dont Fès-Meknès.",
        "",
        "",
        "",
        "15 parcs",
        "",
        "",
    ]
    assert document[3:6] == ("Bilan", "2023-07-05", "metadata")
    assert document.remarks == ("page 2 has no text",)
    offset = document.text.index("15 parcs")
    start = document.positions.start(offset)
    assert (start.column, start.part) == (1, "page 3")
    assert document.positions.start(document.text.index("3.500")).part == "page 1"


def test_arabic_numbers_in_a_pdf_are_in_the_order_in_which_they_are_read(tmp_path: Path) -> None:
    logical = "أكثر من 3500 شركة في 2023، بنسبة ٨٩٪ و١٬٤٠٠ منصب"
    drawn = "بصنم ١٬٤٠٠و ٪٨٩ ةبسنب ،2023 يف ةكرش 3500 نم رثكأ"
    assert only(read(tmp_path, "a.pdf", pdf([drawn]))).text.strip() == logical.strip()


LOCK = b"<</Filter/Standard/V 1/R 2/O(" + b"a" * 32 + b")/U(" + b"b" * 32 + b")/P -4>>"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not a PDF that can be read"),
        (b"plus de 15", "not a PDF that can be read"),
        (pdf(["15"])[:200], "not a PDF that can be read"),
        (
            pdf(["15"], objects=(LOCK,), trailer=b"/Encrypt 10 0 R/ID[<00><00>]"),
            "locked with a password — save a copy without one",
        ),
    ],
    ids=["empty", "text", "cut", "locked"],
)
def test_what_is_no_pdf_is_one_line(tmp_path: Path, content: bytes, message: str) -> None:
    assert messages(read(tmp_path, "a.pdf", content), tmp_path) == [f"a.pdf: {message}"]


def test_hostile_pdfs_end(tmp_path: Path) -> None:
    endless = pdf(["15"]).replace(b"/Count 1/", b"/Count 9/")
    document = only(read(tmp_path, "a.pdf", endless))
    assert document.text.strip() == "15"
    bomb = zlib.compress(b" " * 50_000_000, 9)
    content = pdf(["15"]).replace(b"/Contents 8 0 R", b"/Contents 10 0 R")
    made = content.replace(
        b"xref\n",
        b"10 0 obj\n<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream\nendobj\nxref\n" % (len(bomb), bomb),
        1,
    )
    assert only(read(tmp_path, "b.pdf", made)).remarks == (
        "no text in it: pages that were scanned need text recognition first",
    )


def test_places_in_a_pdf_are_those_of_its_text(tmp_path: Path) -> None:
    document = only(read(tmp_path, "a.pdf", pdf(["Plus de 15"])))
    assert places(document, "Plus de 15", "15") == ["1:9 15"]
