"""Texts in paragraphs, and where their body begins."""

from __future__ import annotations

import pytest

from technopark_cli.model.articles import article


@pytest.mark.parametrize(
    ("text", "start", "paragraphs", "body"),
    [
        ("one\n\n two \r\nthree", None, [("one", 1), ("two", 3), ("three", 4)], None),
        ("menu\n---\none\ntwo", None, [("menu", 1), ("one", 3), ("two", 4)], 1),
        ("---\nkey: x\n---\none\n---\ntwo", None, [("one", 4), ("two", 6)], 0),
        ("menu\n\none", 3, [("menu", 1), ("one", 3)], 1),
        ("menu\n---\none", 1, [("menu", 1), ("one", 3)], 0),
        ("---\nno end", None, [("no end", 2)], 0),
        ("", None, [], None),
        ("\ufeffone\u2028still", None, [("one\u2028still", 1)], None),
    ],
)
def test_paragraphs(text: str, start: int | None, paragraphs: list[tuple[str, int]], body: int | None) -> None:
    """Lines that are not blank, with their numbers; front matter, a line of dashes or a given line marks the body."""
    made = article(text, start)
    assert [tuple(each) for each in made.paragraphs] == paragraphs
    assert made.body == body


def test_front_matter() -> None:
    """Keys in lower case, values without their quotes; other lines are passed over."""
    made = article('---\nTitle: "A: b"\n- x\ndate : 2024\nurl: https://example.org\n---\ntext')
    assert made.meta == {"title": "A: b", "date": "2024", "url": "https://example.org"}
