"""Records against copies of their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, ROOT, fact, source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Result

SEEDS = ROOT.parent / "shared" / "seeds"
FOUNDING = {
    "aujourdhui-2012-01": "004",
    "infomediaire-2021-12": "003",
    "aldar-2023-01-05": "002",
    "infomediaire-2023-07": "001",
    "barlamane-2023-11-24": "000",
}
POST = source(
    "post",
    "2023",
    fact("firms", 3500, "more than 3,500 firms", paragraph=2),
    '\n[[sources.names]]\nentity = "north"\nas_printed = "North Park’s"\nparagraph = 1\n',
)


@pytest.fixture
def verify(run: Callable[..., Result], write: Callable[..., str], tmp_path: Path) -> Callable[..., Result]:
    """Return a function that verifies a base against a text of the source ``post``."""

    def _verify(base: str, text: str | None, *more: str) -> Result:
        folder = tmp_path / "texts"
        folder.mkdir(exist_ok=True)
        if text is not None:
            (folder / "post.txt").write_text(text, encoding="utf-8")
        return run(f"verify --facts {write(HEAD, base)} -f jsonl --texts {folder}", *more)

    return _verify


def said(result: Result) -> list[str]:
    """Return code, id and message of each finding."""
    import json

    rows = [json.loads(line) for line in result.out.splitlines()]
    return [f"{row['code']} {row['level']} {row['id']}: {row['message']}" for row in rows]


def test_words_that_stand_in_the_copy(verify: Callable[..., Result]) -> None:
    """Spaces, quotes, grouping, dashes and the case of the first letter may differ."""
    text = "menu\n---\nIt is North Park's day.\n\nMore  than 3\u202f500 firms – so far.\n"
    result = verify(POST, text)
    assert (result.status, result.out) == (0, "")
    assert result.err == "checked 1 fact of 1 and 1 other records of 1; 0 sources without a text\n"


@pytest.mark.parametrize(
    ("printed", "wording"),
    [
        ("plus de 3\u00a0500 startups", "plus de 3.500 startups"),
        ("« un taux » de 86 %", '"un taux" de 86%'),
        ("l’État — 2012–13", "l'État - 2012-13"),
        ("أكثر من ٣٥٠٠ شركة", "أكثر من 3500 شركة"),
        ("start\u00adups", "startups"),
        ("2 350 m² couverts", "2.350 m2 couverts"),
        ("en 2012 550 firmes", "550 firmes"),
    ],
)
def test_differences_that_do_not_count(verify: Callable[..., Result], printed: str, wording: str) -> None:
    """What changes when a page is saved is no difference."""
    base = source("post", "2023", fact("firms", 1, wording.replace('"', '\\"')))
    assert [line for line in said(verify(base, printed)) if line.startswith("TP951")] == []


@pytest.mark.parametrize(
    ("printed", "wording"),
    [
        ("plus de 3.600 startups", "plus de 3.500 startups"),
        ("13.500 startups", "3.500 startups"),
        ("1550 startups", "550 startups"),
        ("3.500 startupsX", "3.500 startups"),
        ("moins de 3.500 startups", "plus de 3.500 startups"),
        ("the North Park", "the north Park"),
    ],
)
def test_differences_that_count(verify: Callable[..., Result], printed: str, wording: str) -> None:
    """Other digits, other words, parts of words and the case within are differences; the exit status is 1."""
    result = verify(source("post", "2023", fact("firms", 3500, wording)), printed)
    assert said(result) == [f'TP951 error post/firms: "{wording}" does not stand in the copy of the source']
    assert result.status == 1


def test_words_in_another_paragraph(verify: Callable[..., Result]) -> None:
    """The paragraph found is named, with its line in the copy."""
    text = "menu\n---\nNorth Park’s day.\n\nNothing.\n\nMore than 3,500 firms.\n"
    assert said(verify(POST, text)) == [
        'TP952 warning post/firms: "more than 3,500 firms" stands in paragraph 3 (line 7 of the copy), not in 2'
    ]


def test_paragraphs_are_unchecked_without_a_body(verify: Callable[..., Result]) -> None:
    """Where nothing marks the body and too few records agree, that is said, and no paragraph is called wrong."""
    result = verify(POST, "More than 3,500 firms.\nNorth Park’s day.\n")
    assert result.out == ""
    assert result.err.endswith("; paragraphs unchecked in 1, whose body nothing marks\n")


def test_body_as_most_records_agree(verify: Callable[..., Result]) -> None:
    """Three records place the body below the menu; the fourth is called misplaced."""
    base = source(
        "post",
        "2023",
        fact("firms", 1, "alpha", paragraph=1),
        fact("firms", 2, "beta", paragraph=2, detail="b"),
        fact("firms", 3, "gamma", paragraph=3, detail="c"),
        fact("firms", 4, "delta", paragraph=1, detail="d"),
    )
    assert said(verify(base, "menu\nmenu\nalpha\nbeta\ngamma\ndelta\n")) == [
        'TP952 warning post/firms:d: "delta" stands in paragraph 4 (line 6 of the copy), not in 1'
    ]


def test_value_that_the_words_do_not_print(verify: Callable[..., Result]) -> None:
    """The note says whether the paragraph prints the number elsewhere."""
    base = source("post", "2023", fact("firms", 3500, "over 3,000 firms"))
    assert said(verify(base, "It had over 3,000 firms, then 3,500.")) == [
        'TP953 note post/firms: "over 3,000 firms" does not print 3,500; its paragraph does'
    ]


def test_sources_without_a_copy_are_one_note(verify: Callable[..., Result]) -> None:
    """Two sources without a text make one finding, and are counted."""
    result = verify(POST + source("mail", "2023", fact("firms", 1)), None)
    assert said(result) == ["TP954 note post: 2 sources without a text"]
    assert result.err.splitlines()[-1] == ("checked 0 facts of 2 and 0 other records of 1; 2 sources without a text")


@pytest.mark.parametrize(
    ("index", "message"),
    [
        ("pots\ta.txt", "{}:2: unknown source 'pots' — did you mean 'post'?"),
        ("post\tb.txt", "{}:2: no file 'b.txt' in this folder"),
        ("post a.txt", "{}:2: write SOURCE_ID<TAB>FILE, and <TAB>LINE of paragraph 1 if known"),
        ("post\ta.txt\tx", "{}:2: write SOURCE_ID<TAB>FILE, and <TAB>LINE of paragraph 1 if known"),
    ],
)
def test_wrong_index(verify: Callable[..., Result], tmp_path: Path, index: str, message: str) -> None:
    """A wrong line of the index is one line of error, with its place, and exit status 2."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("text", encoding="utf-8")
    (folder / "index.tsv").write_text(f"# copies\n{index}\n", encoding="utf-8")
    result = verify(POST, None)
    place = f"{folder}/index.tsv:2:1".removesuffix(":2:1")
    assert (result.status, result.out) == (2, "")
    assert result.err == f"technopark: error: {message.format(place).replace(':2:', ':2:1:')}\n"


def test_index_gives_the_line_of_paragraph_1(verify: Callable[..., Result], tmp_path: Path) -> None:
    """The third column marks the body, and goes before what the records agree on."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("menu\n\nNorth Park’s day.\nMore than 3,500 firms.\n", encoding="utf-8")
    (folder / "index.tsv").write_text("post\ta.txt\t3\n", encoding="utf-8")
    assert said(verify(POST, None)) == []


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"caf\xe9", "1:4: not UTF-8 here: save the text as UTF-8"), (b"<!doctype html><p>x", " this is HTML")],
)
def test_copies_that_are_no_text(verify: Callable[..., Result], tmp_path: Path, content: bytes, message: str) -> None:
    """Bytes that are no text and pages in HTML are refused in one line."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "post.txt").write_bytes(content)
    result = verify(POST, None)
    assert (result.status, result.err.count("\n")) == (2, 1)
    assert message in result.err


def test_markdown_copies_are_read_without_their_marks(verify: Callable[..., Result], tmp_path: Path) -> None:
    """Emphasis and links are no part of the words; front matter marks the body."""
    folder = tmp_path / "texts"
    folder.mkdir()
    text = "---\ntitle: x\n---\n# North Park’s day\n\nMore than **3,500** [firms](https://example.org).\n"
    (folder / "post.md").write_text(text, encoding="utf-8")
    assert said(verify(POST, None)) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("verify --texts nowhere", "nowhere: no such folder"),
        ("verify", "no folder 'texts' — name the folder of the copies with --texts"),
    ],
)
def test_missing_folder(run: Callable[..., Result], line: str, message: str) -> None:
    """A folder that is not there is an error; without --texts the message names the option."""
    assert run(line)[::2] == (2, f"technopark: error: {message}\n")


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the founding articles are not at hand")
def test_shipped_base_stands_in_the_founding_articles(run: Callable[..., Result], tmp_path: Path) -> None:
    """Every record of the five founding sources is found in its article and paragraph."""
    lines = [f"{name}\t{next(SEEDS.glob(prefix + '*'))}\n" for name, prefix in FOUNDING.items()]
    (tmp_path / "index.tsv").write_text("".join(lines), encoding="utf-8")
    sources = [part for name in FOUNDING for part in ("--source", name)]
    result = run(f"verify --texts {tmp_path} -f jsonl --min-level warning", *sources)
    assert (result.status, result.out) == (0, "")
    assert "; 0 sources without a text" in result.err
