"""The canonical layout keeps data and comments, and settles everything else."""

from __future__ import annotations

import tomllib
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, example, given, settings
from store.documents import documents

from technopark_cli.model.errors import InvalidBase, TechnoparkError
from technopark_cli.store import layout as module
from technopark_cli.store.layout import layout, same, tidied


def check(before: str, after: str) -> None:
    """Check that one text is laid out as another, which then stays as it is."""
    assert layout(dedent(before)) == dedent(after)
    assert layout(dedent(after)) == dedent(after)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
@example("")
@example("# only a comment")
@example("\r\n\r\n")
def test_layout_keeps_data_and_comments_and_is_idempotent(text: str) -> None:
    """Whatever the document: equal data, every comment, and nothing more to do the second time."""
    once = tidied(text.encode(), "base.toml").new
    assert layout(once) == once
    assert same(tomllib.loads(once), tomllib.loads(text))
    assert "\r" not in once.replace("\r\n", "")
    assert not once or once.endswith("\n")


def test_keys_stand_in_the_order_of_the_field_table() -> None:
    """Keys are put in order table by table, unknown ones last; the records keep their order."""
    check(
        """
        title = "Base"
        odd = 1
        format = 1
        [[sources]]
        publisher = "B"
        id = "b"
        [[sources.facts]]
        wording = "w"
        value = 3
        indicator = "firms"
        [[sources]]
        id = "a"
        """,
        """\
        format = 1
        title = "Base"
        odd = 1

        [[sources]]
        id = "b"
        publisher = "B"

        [[sources.facts]]
        indicator = "firms"
        value = 3
        wording = "w"

        [[sources]]
        id = "a"
        """,
    )


def test_top_level_tables_stand_in_the_order_of_the_format() -> None:
    """Sites come before indicators and those before sources, each with what belongs to it."""
    check(
        """\
        format = 1
        [[sources]]
        id = "s"
        [[sources.events]]
        kind = "opened"
        # what is measured
        [[indicators]]
        id = "i"
        [indicators.phrases]
        fr = { cues = ["x"], counts = ["y"] }
        [[sites]]
        id = "p"
        """,
        """\
        format = 1

        [[sites]]
        id = "p"

        # what is measured
        [[indicators]]
        id = "i"
        [indicators.phrases]
        fr = { counts = ["y"], cues = ["x"] }

        [[sources]]
        id = "s"

        [[sources.events]]
        kind = "opened"
        """,
    )


def test_comments_move_with_what_they_precede_or_end() -> None:
    """The comment at the top stays there; the others follow their key, header or line."""
    check(
        """\
        #:schema facts.schema.json
        # A base.

        # the name
        title = "Base"     # to be shown
        # the version
        format = 1
        # right under the last line

        # ------- sites



        [[sites]]    # all of them

        # about the name

        name = "North"
        id = "north"
        # the end
        """,
        """\
        #:schema facts.schema.json
        # A base.

        # the version
        format = 1
        # the name
        title = "Base"  # to be shown
        # right under the last line

        # ------- sites

        [[sites]]  # all of them
        id = "north"

        # about the name

        name = "North"
        # the end
        """,
    )


def test_values_are_written_one_way() -> None:
    """Plain strings, blanks around =, lists and inline tables on one line; other spellings stay."""
    check(
        r"""
        a='plain'
        b   = 'C:\path'
        c = 'say "x"'
        d = "caf\u00e9"
        e=[ 1,2 ,
            3, ]
        f={x=1,y =[ 'z' ]}
        g={ }
        h . i = 1_000
        j = '''
          kept
        '''
        k=[]
        """,
        r"""        a = "plain"
        b = 'C:\path'
        c = 'say "x"'
        d = "caf\u00e9"
        e = [1, 2, 3]
        f = { x = 1, y = ["z"] }
        g = {}
        h.i = 1_000
        j = '''
          kept
        '''
        k = []
        """,
    )


def test_lists_of_more_than_100_columns_or_with_comments_have_one_item_a_line() -> None:
    """At 100 columns a list stays on its line; beyond, and with comments inside, each item has its own."""
    fits = '"' + "x" * 44 + '"'
    check(
        f"""\
        k = [{fits}, {fits}]
        kk = [{fits}, {fits}]
        l = [ # of the list
          "a", # of a
          # above b
          "b"
          # at the end
        ]
        """,
        f"""\
        k = [{fits}, {fits}]
        kk = [
          {fits},
          {fits},
        ]
        l = [
          # of the list
          "a",  # of a
          # above b
          "b",
          # at the end
        ]
        """,
    )


def test_the_newlines_of_windows_stay() -> None:
    """A file whose lines end in CRLF keeps that, a lone exception is mended."""
    assert layout("a=1\r\nb=2\r\nc=3\n") == "a = 1\r\nb = 2\r\nc = 3\r\n"


def test_same_tells_types_apart() -> None:
    """Python takes 1, 1.0 and true for equal, and nan for unequal to itself; here it is the other way."""
    assert not same({"a": 1}, {"a": 1.0})
    assert not same([1], [True])
    assert not same({"a": 1}, {"b": 1})
    assert not same({"a": [1]}, {"a": [1, 2]})
    assert same({"a": [float("nan")], "b": {"c": -0.0}}, {"b": {"c": -0.0}, "a": [float("nan")]})


@pytest.mark.parametrize("wrong", ["a = 2\n", "a = \n", "a = 1\n"])
def test_a_layout_that_changes_something_is_refused(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    """If the layout had a fault, the file would be left alone: other data, no TOML, a comment lost."""
    monkeypatch.setattr(module, "layout", lambda _: wrong)
    with pytest.raises(TechnoparkError) as refused:
        tidied(b"a = 1  # why\n", "base.toml")
    assert str(refused.value) == (
        "base.toml: left as it is: laying it out would have changed what it says — please report it"
    )


def test_what_is_nested_too_deeply_is_one_line() -> None:
    """A document that only nests is refused, not a crash."""
    text = "a = " + "[" * 900 + "]" * 900
    with pytest.raises(InvalidBase) as refused:
        tidied(text.encode(), "deep.toml")
    assert str(refused.value).startswith("deep.toml:1:1: ")
    assert "nested too deeply" in str(refused.value)
