"""Markdown: what a reader of the page sees, and where it stands in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from factcheck.articles import LINEAR, covered, growth, only, places, read
from hypothesis import given
from hypothesis import strategies as st

from technopark_cli.factcheck.documents import Document, Options
from technopark_cli.factcheck.documents.base import Input
from technopark_cli.factcheck.documents.markdown import read as read_markdown

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """---
title: Bilan
date: 2023-07-05
lang: fr-MA
---
# Le *réseau* en [chiffres](https://example.org/2023 "page 12")

Il a **accompagné plus de
3&nbsp;500 entreprises** selon `code 12` et[^1] ![une photo](img(3).png).
Suite: <b>15</b> <https://example.org/99> https://example.org/2022. Fin 3\\.500 [sic] ~~3000~~ x_2_y 2 * 3

1. quatre
   sites
2. trois

> plus
de dix

<!-- hidden 33 -->

| a | b\\|c |
|---|---|
| 1 | 2 |

    code 44

```
code 55
```

[ref]: https://example.org/66 "77"
[^1]: Chiffres de 2023.
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_markup_is_not_read(tmp_path: Path, end: str) -> None:
    source = PAGE.replace("\n", end)
    document = only(read(tmp_path, "a.md", source))
    assert document.text.split("\n\n") == [
        "Le réseau en chiffres",
        "Il a accompagné plus de 3\xa0500 entreprises selon  et une photo. Suite: 15  . Fin 3.500 [sic]  x_2_y 2 * 3",
        "quatre sites",
        "trois",
        "plus de dix",
        "a\tb|c",
        "1\t2",
        " Chiffres de 2023.",
    ]
    assert document[3:7] == ("Bilan", "2023-07-05", "front matter", "fr")
    assert places(document, source, "réseau", "3\xa0", "500", "quatre", "sites", "dix", "b|", "2023") == [
        "6:7 réseau",
        "9:1 3&nbsp;",
        "9:8 500",
        "12:4 quatre",
        "13:4 sites",
        "17:4 dix",
        "21:7 b\\|",
        "32:19 2023",
    ]


def test_ignore_comments_cover_a_block_or_a_line(tmp_path: Path) -> None:
    source = (
        "<!-- technopark: ignore[TP7] quoted -->\nPlus de\n15.\n\n"
        "Un\ndeux <!-- technopark: ignore[TP701] printed so -->\ntrois\n\n"
        "```\n<!-- technopark: ignore[TP7] code -->\n```\n"
        "<!-- technopark: ignore-file[TP704] old -->\n"
    )
    document = only(read(tmp_path, "a.md", source))
    assert document.text == "Plus de 15.\n\nUn deux  trois"
    assert [(codes, reason, text.strip()) for codes, reason, text in covered(document)] == [
        (("TP7",), "quoted", "Plus de 15."),
        (("TP701",), "printed so", "deux"),
        (("TP704",), "old", document.text),
    ]


@given(st.text(st.sampled_from("ab1 \n\r\t*_`~[]()<>!&;#\\|-:\"'.\0é").map(str), max_size=120))
def test_any_text_is_read_with_places_inside_the_file(source: str) -> None:
    """Hold that places never go back, and that letters stand where they are said to."""
    for found in read_markdown(Input("a.md", source.encode(), Options())):
        assert isinstance(found, Document)
        last = 0
        for offset, char in enumerate(found.text):
            start, end = found.positions.start(offset).offset, found.positions.end(offset + 1).offset
            assert last <= start <= end <= len(source)
            assert not char.isalnum() or source[start] in (char, "&")
            last = start


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "]",
        "[a](",
        "](<",
        '](x "',
        "[^",
        "![",
        "` ",
        "`a``b",
        "*a ",
        "<",
        "<!--",
        "<a ",
        "&amp;",
        "\\",
        "~~a ",
        "> ",
        "|\n",
    ],
)
def test_time_grows_with_the_text_alone(unit: str) -> None:
    def work(size: int) -> None:
        list(read_markdown(Input("a.md", (unit * size).encode(), Options())))

    assert growth(work, 500) < LINEAR
