"""When to colour: a table."""

from __future__ import annotations

import pytest

from technopark_cli.output.style import use_color


@pytest.mark.parametrize(
    ("choice", "env", "on_terminal", "in_pipe"),
    [
        ("auto", {}, True, False),
        ("auto", {"NO_COLOR": "1"}, False, False),
        ("auto", {"NO_COLOR": ""}, True, False),
        ("auto", {"TERM": "dumb"}, False, False),
        ("auto", {"FORCE_COLOR": "1"}, True, True),
        ("auto", {"FORCE_COLOR": "0"}, True, True),
        ("auto", {"FORCE_COLOR": ""}, True, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ("auto", {"CLICOLOR": "0"}, False, False),
        ("auto", {"CLICOLOR_FORCE": "1"}, True, True),
        ("auto", {"CLICOLOR_FORCE": "0"}, True, False),
        ("always", {"NO_COLOR": "1"}, True, True),
        ("never", {"FORCE_COLOR": "1"}, False, False),
    ],
)
def test_colour(choice: str, env: dict[str, str], *, on_terminal: bool, in_pipe: bool) -> None:
    """--color goes before NO_COLOR, FORCE_COLOR, CLICOLOR, TERM=dumb and the terminal, in this order."""
    assert use_color(choice, terminal=True, env=env) is on_terminal
    assert use_color(choice, terminal=False, env=env) is in_pipe
