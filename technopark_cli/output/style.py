"""What the screen can show: a pure decision from the option, the environment and the stream."""

import os
from collections.abc import Mapping
from typing import NamedTuple, TextIO

COLOR_CHOICES = ("auto", "always", "never")


class Screen(NamedTuple):
    """Where text for people goes: whether a person watches, whether colour is wanted, how many cells are in a line.

    ``unicode`` tells whether it shows more than ASCII.
    """

    terminal: bool
    color: bool
    width: int | None
    unicode: bool = True


def use_color(choice: str, *, terminal: bool, env: Mapping[str, str]) -> bool:
    """Tell whether to colour.

    ``--color`` comes first, then NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE, CLICOLOR, TERM=dumb, then whether the
    stream is a terminal (no-color.org, force-color.org; an empty variable counts as not set).
    """
    if choice != "auto":
        return choice == "always"
    if env.get("NO_COLOR"):
        return False
    if env.get("FORCE_COLOR") or env.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    if env.get("CLICOLOR") == "0" or env.get("TERM") == "dumb":
        return False
    return terminal


def screen(stream: TextIO, choice: str, env: Mapping[str, str]) -> Screen:
    """Return what ``stream`` can show; the width is that of COLUMNS, else the terminal's, None off a terminal."""
    try:
        terminal = stream.isatty()
    except ValueError:  # a closed stream
        terminal = False
    color = use_color(choice, terminal=terminal, env=env)
    unicode = (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "").replace("_", "").startswith("utf")
    if not terminal:
        return Screen(terminal=False, color=color, width=None, unicode=unicode)
    columns = env.get("COLUMNS", "")
    try:
        width = int(columns) if columns.isdecimal() and int(columns) else os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        width = 80
    return Screen(terminal=True, color=color, width=width or 80, unicode=unicode)
