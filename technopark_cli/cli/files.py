"""What the commands that write fact bases share: their options, their input, what they tell."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from technopark_cli.model.errors import TechnoparkError
from technopark_cli.output.clean import lines as safe_lines
from technopark_cli.output.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The name of standard input on the command line, and in messages.
STDIN, STDIN_SHOWN = "-", "<stdin>"

Diff = Annotated[bool, typer.Option("--diff", help="Print what would change as a unified diff; write nothing.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Nothing on stderr but errors.")]


def stdin() -> bytes:
    """Return all of standard input.

    Raises:
        TechnoparkError: whoever started the program closed it.
    """
    if sys.stdin is None:
        msg = "standard input is closed"
        raise TechnoparkError(msg)
    return sys.stdin.buffer.read()


def tell(remarks: Iterable[str], *, quiet: bool) -> None:
    """Print remarks on stderr, a line each, unless they are not wanted."""
    for remark in () if quiet else remarks:
        print(one_line(remark), file=sys.stderr)  # noqa: T201


def print_diff(file: str, old: str, new: str) -> None:
    """Print a diff on stdout: exact for a program that reads it, without control characters for a terminal."""
    from technopark_cli.output.destination import to_stdout  # noqa: PLC0415 - only where something is printed
    from technopark_cli.output.diff import unified  # noqa: PLC0415

    found = unified(file, old, new)
    to_stdout(map(safe_lines, found) if sys.stdout.isatty() else found, machine=True)
