"""HTML: the article of a page and nothing around it, its places in the file, its metadata, hostile pages."""

from __future__ import annotations

import builtins
import sys
from typing import TYPE_CHECKING, Any

import pytest
from factcheck.articles import LINEAR, covered, growth, messages, only, places, read
from hypothesis import given, settings
from hypothesis import strategies as st

from technopark_cli.factcheck.documents.webpage.blocks import page

if TYPE_CHECKING:
    from pathlib import Path

FILLER = "Les quatre parcs du réseau accueillent des entreprises de tous les secteurs, et ils en forment les équipes. "
PAGE = f"""<!DOCTYPE html>
<html lang="fr-MA">
<head><meta charset="utf-8"><title>Bilan du réseau | Le Journal 24</title>
<meta property="og:title" content="Bilan du r&eacute;seau">
<script type="application/ld+json">{{"@graph": [{{"@type": "WebSite", "datePublished": "2001-01-01"}},
 {{"@type": "NewsArticle", "datePublished": "2023-07-05T10:00:00+01:00"}}]}}</script>
<style>p {{ width: 11px }}</style></head>
<body>
<div class="cookie-notice"><p>Nous et nos 22 partenaires utilisons des cookies.</p></div>
<nav class="menu"><ul><li><a href="/33">33 articles</a></li><li><a href="/b">Bilan du réseau</a></li></ul></nav>
<main><article>
<h1>Bilan du r&eacute;seau</h1>
<p>{FILLER}</p>
<p>Il a accompagné plus de <b>3&#8239;500</b> entre&shy;prises<sup>1</sup>
   sur 2350&nbsp;m<sup>2</sup>, et 15.000 <em>emplois</em>&nbsp;; c'est le 4<sup>e</sup> parc.</p>
<!-- technopark: ignore[TP701] as printed -->
<p>{FILLER} Soit <del>44</del> 45 % &amp; plus.</p>
<p>{FILLER}</p>
<table><tr><th>Parcs</th><td>4</td></tr><tr><th>Emplois</th><td>15.000</td></tr></table>
<p>{FILLER}</p>
</article>
<aside class="related"><h3>À lire aussi</h3><ul><li><a href="/c">Plus de 55 projets à Fès</a></li></ul></aside></main>
<script>var jobs = "66 emplois";</script>
<footer class="footer"><p>© 2024 Le Journal, 77 rue du Port</p></footer>
</body></html>
"""


def test_the_article_is_read_and_nothing_around_it(tmp_path: Path) -> None:
    document = only(read(tmp_path, "a.html", PAGE))
    assert document.text.split("\n\n") == [
        "Bilan du réseau",
        FILLER,
        "Il a accompagné plus de 3\u202f500 entreprises sur 2350\xa0m2, et 15.000 emplois\xa0; c'est le 4e parc.",
        FILLER + "Soit 45 % & plus.",
        FILLER,
        "Parcs\t4",
        "Emplois\t15.000",
        FILLER,
    ]
    assert document[3:7] == ("Bilan du réseau", "2023-07-05", "metadata", "fr")
    assert document.remarks == ()
    assert places(document, PAGE, "3\u202f500", "entreprises sur", "2350\xa0m2", "45 % &", "\t15.000") == [
        "14:31 3&#8239;500",
        "14:47 entre&shy;prises<sup>1</sup>\n   sur",
        "15:8 2350&nbsp;m<sup>2",
        f"17:{len(FILLER) + 24} 45 % &amp;",
        "19:61 <td>15.000",
    ]
    assert covered(document) == [(("TP701",), "as printed", FILLER + "Soit 45 % & plus.")]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_places_hold_with_any_line_end(tmp_path: Path, end: str) -> None:
    source = PAGE.replace("\n", end)
    document = only(read(tmp_path, "a.htm", source))
    assert places(document, source, "3\u202f500", "45 % &") == [
        "14:31 3&#8239;500",
        f"17:{len(FILLER) + 24} 45 % &amp;",
    ]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta property="article:published_time" content="2023-07-05T10:00:00Z">', "2023-07-05"),
        ('<meta name="DC.date.issued" content="2023-07-05">', "2023-07-05"),
        ('<script type="application/ld+json">{"datePublished": "2023-07-05", oops}</script>', "2023-07-05"),
        ('<meta name="date" content="yesterday"><time datetime="2023-07-05">5 juillet</time>', "2023-07-05"),
        ("<time>5 juillet 2023</time>", None),
    ],
)
def test_a_page_tells_its_date(tmp_path: Path, head: str, expected: str | None) -> None:
    assert (
        only(read(tmp_path, "a.html", f"<html><head>{head}</head><body><p>{FILLER}</p></body></html>")).published
        == expected
    )


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "windows-1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "windows-1252"),
        ('<?xml version="1.0" encoding="latin1"?>', "windows-1252"),
        ('<meta charset="x-unknown">', "utf-8"),
        ('<meta charset="latin1">', "utf-16"),
    ],
)
def test_a_page_tells_its_encoding(tmp_path: Path, head: str, encoding: str) -> None:
    page_bytes = f"{head}<p>Créé à Fès: 15</p>".encode(encoding)
    assert only(read(tmp_path, "a.xhtml", page_bytes)).text == "Créé à Fès: 15"


def test_a_page_without_an_article_is_read_whole_and_says_so(tmp_path: Path) -> None:
    document = only(read(tmp_path, "a.html", "<nav>12</nav><div>15</div><footer>13</footer>"))
    assert document.text == "15"
    assert document.remarks == ("the article cannot be told from the rest of the page: all of it is read",)


def test_without_the_extra_there_is_one_line_that_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = builtins.__import__

    def without(name: str, *more: Any) -> Any:
        if name in ("trafilatura", "pypdfium2"):
            raise ImportError(name)
        return usual(name, *more)

    monkeypatch.setattr(builtins, "__import__", without)
    assert messages(read(tmp_path, "a.html", PAGE), tmp_path) == [
        "a.html: reading HTML needs the extra 'html' — pip install 'technopark-cli[html]'"
    ]
    assert messages(read(tmp_path, "a.pdf", b""), tmp_path) == [
        "a.pdf: reading PDF needs the extra 'pdf' — pip install 'technopark-cli[pdf]'"
    ]


def test_heavy_packages_are_not_imported_for_plain_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("trafilatura", "pypdfium2", "markdown_it"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    read(tmp_path, "a.txt", "15")
    assert not {"trafilatura", "pypdfium2", "markdown_it"} & sys.modules.keys()


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000 + "Plus de 15",
        "<b>" * 100_000 + "Plus de 15",
        '<p title="' + "x" * 5_000_000 + '">Plus de 15',
        "<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">Plus de 15",
        "</p>" * 100_000 + "Plus de 15",
        "<p>Plus de 15</p><a <a <a <a",
        '<p>Plus de 15</p><a href="',
        "<p>Plus de 15</p><!-- never closed <p>16</p>",
        "<p>Plus de 15</p><script>never closed <p>16</p>",
        "<p>Plus\0de 15</p>",
        "<p>Plus de 15</p>&#99999999999999999999999;"[:17],
    ],
    ids=lambda source: source[:12],
)
def test_hostile_pages_are_read_as_far_as_they_go(tmp_path: Path, source: str) -> None:
    assert only(read(tmp_path, "a.html", source)).text.replace("\0", " ").startswith("Plus de 15")


@settings(max_examples=300)
@given(st.text(st.sampled_from("ab1 \n\r\t<>/=\"'!-&;#éps"), max_size=150))
def test_any_text_gives_blocks_with_places_inside_the_file(source: str) -> None:
    """Hold that places never go back, and that letters stand where they are said to."""
    last = 0
    for block in page(source).blocks:
        for text, start, end in block.pieces:
            assert last <= start <= len(source)
            assert end is not None or source[start : start + len(text)] == text
            last = start + len(text) if end is None else end


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<!--",
        "<a <",
        '<a a="',
        "<p a=1 b",
        "<div>",
        "<b></i>",
        "&#x",
        "   ",
        "<table><tr><td>3",
        "<sup>1",
        "<a/////",
    ],
)
def test_time_grows_with_the_page_alone(unit: str) -> None:
    assert growth(lambda size: page(unit * size), 1000) < LINEAR
