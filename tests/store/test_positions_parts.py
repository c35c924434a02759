"""Where pieces of a document begin and end."""

from __future__ import annotations

import pytest

from technopark_cli.store.positions import Positions


def test_statements_and_parts_have_their_ends() -> None:
    """Headers, keys with values, items and inline keys are cut out exactly; comments are found."""
    text = 'a = 1 # one\r\n[[s . t]]  # two\nb.c = [ "x#", # three\n  { d = 2 , e = [] } ]\nf = """\n# no comment\n"""'
    positions = Positions(text)

    def cut(start: int | None, end: int) -> str:
        return text[start:end]

    assert [(part.path, cut(part.start, part.end)) for part in positions.statements] == [
        (("a",), "a = 1"),
        (("s", "t", 0), "[[s . t]]"),
        (("s", "t", 0, "b", "c"), 'b.c = [ "x#", # three\n  { d = 2 , e = [] } ]'),
        (("s", "t", 0, "f"), 'f = """\n# no comment\n"""'),
    ]
    items = positions.parts(("s", "t", 0, "b", "c"))
    assert [cut(part.value, part.end) for part in items] == ['"x#"', "{ d = 2 , e = [] }"]
    assert [(part.path[-1], cut(part.value, part.end)) for part in positions.parts(items[1].path)] == [
        ("d", "2"),
        ("e", "[]"),
    ]
    assert positions.parts((*items[1].path, "e")) == []
    assert [text[start : start + 5] for start in positions.comments] == ["# one", "# two", "# thr"]


@pytest.mark.parametrize("scalar", ["1", "2.5", "true", "2023-01-01 10:00:00", "'x'"])
def test_a_value_ends_before_the_blanks_behind_it(scalar: str) -> None:
    """Blanks, a return and a comment behind a value are no part of it."""
    text = f"a = {scalar} \t\r\n"
    part = Positions(text).statements[0]
    assert text[part.value : part.end] == scalar
