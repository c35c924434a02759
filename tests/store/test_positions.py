"""Places in TOML, held against tomllib."""

from __future__ import annotations

import tomllib
from typing import Any

import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from technopark_cli.store.positions import Positions

HARD = '''# a comment with [brackets] and "quotes"
title = "one"  # [not.a.table]
"quoted key" = 'two'
a.b."c d" = 3
text = """
[[fake]]
key = "fake" \\""" still inside
"""
raw = \'\'\'
[[fake]]
it's\'\'\'
list = [ 1, # one ]
  "two", { x = "}", y = [ "]" ] },
]
when = 2023-07-01 07:32:00

[[sources]]
id = "first"
  [[sources.facts]]
  value = 1
  [[sources.facts]]
  value = 2
[[sources]]
id = "\\u00e9t\\u00e9"
[sources.more]
deep = true
[[ sources . facts ]]
value = 3
'''


def test_hard_document() -> None:
    """Keys, values and headers are found through comments, strings of every kind, lists and inline tables."""
    spots = Positions(HARD)

    assert {
        "title": spots.value(("title",)),
        "quoted": spots.key(("quoted key",)),
        "dotted": spots.value(("a", "b", "c d")),
        "multi-line": spots.value(("text",)),
        "literal": spots.value(("raw",)),
        "item": spots.value(("list", 1)),
        "inline": spots.value(("list", 2, "y", 0)),
        "date": spots.value(("when",)),
        "second fact": spots.key(("sources", 0, "facts", 1)),
        "its value": spots.value(("sources", 0, "facts", 1, "value")),
        "accents": spots.value(("sources", 1, "id")),
        "sub-table": spots.value(("sources", 1, "more", "deep")),
        "spaced header": spots.key(("sources", 1, "facts", 0)),
        "its value too": spots.value(("sources", 1, "facts", 0, "value")),
        "a missing key": spots.value(("sources", 1, "nothing")),
    } == {
        "title": (2, 9),
        "quoted": (3, 1),
        "dotted": (4, 13),
        "multi-line": (5, 8),
        "literal": (9, 7),
        "item": (13, 3),
        "inline": (13, 27),
        "date": (15, 8),
        "second fact": (21, 3),
        "its value": (22, 11),
        "accents": (24, 6),
        "sub-table": (26, 8),
        "spaced header": (27, 1),
        "its value too": (28, 9),
        "a missing key": (23, 1),
    }


KEYS = st.text("abé -._\"'#[]=\\\n", min_size=1, max_size=4)
SCALARS = st.one_of(
    st.integers(-9, 99),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text("a#[]{}\"'\\\n,=é", max_size=8),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=6,
)


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Any:
    """Yield the path and value of everything that is not a table or list."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    else:
        yield path, value


@given(st.dictionaries(KEYS, VALUES, max_size=4), st.booleans())
def test_the_text_at_every_value_is_that_value(data: dict[str, Any], multiline: bool) -> None:
    """What stands at the place of a value parses, by itself, to that value."""
    text = tomli_w.dumps(data, multiline_strings=multiline)
    spots, lines = Positions(text), text.split("\n")
    whole = tomllib.loads(text)

    for path, value in leaves(whole):
        spot = spots.value(path)
        rest = "\n".join([lines[spot.line - 1][spot.column - 1 :], *lines[spot.line :]])
        assert _starts_with(rest, value), (path, value, rest)


def _starts_with(text: str, value: object) -> bool:
    """Tell whether some beginning of ``text`` is the TOML of ``value``."""
    for end in range(1, len(text) + 1):
        try:
            if tomllib.loads(f"x = {text[:end]}")["x"] == value:
                return True
        except tomllib.TOMLDecodeError:
            continue
    return False
