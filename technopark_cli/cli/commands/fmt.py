"""``technopark fmt``."""

from __future__ import annotations

from typing import Annotated

import typer

from technopark_cli.cli import options
from technopark_cli.cli.files import STDIN, STDIN_SHOWN, Diff, Quiet, print_diff, stdin, tell
from technopark_cli.model.errors import TechnoparkError, UsageProblem
from technopark_cli.model.wording import counted
from technopark_cli.output.clean import one_line
from technopark_cli.output.destination import to_stdout
from technopark_cli.store.layout import rewrite, tidied
from technopark_cli.store.load import read
from technopark_cli.store.locate import locate, shown

Files = Annotated[
    list[str] | None, typer.Argument(metavar="[FILE]...", help="Fact bases; - is stdin. [default: the base in use]")
]
Check = Annotated[bool, typer.Option("--check", help="Name the files that would change, and write nothing.")]


def command(
    files: Files = None,
    check: Check = False,
    diff: Diff = False,
    facts: options.Facts = None,
    quiet: Quiet = False,
) -> int:
    """Lay fact bases out in the canonical way: order of keys, blank lines, quotes, lists.

    Comments stay, records keep their order, and nothing is written unless the new text is proven to hold the same
    data. With --check or --diff the exit status is 1 if a file would change.

    \b
    Examples:
      technopark fmt
      technopark fmt --check facts.toml
      technopark fmt --diff mine.toml | less
      technopark fmt - < draft.toml > mine.toml
    """  # noqa: D301
    if files and facts:
        msg = "name files or --facts, not both"
        raise UsageProblem(msg)
    failures: list[str] = []
    changed = 0
    for path in files or locate(tuple(facts or ())):
        try:
            changed += _one(path, check=check, diff=diff, quiet=quiet)
        except TechnoparkError as error:  # the other files are done all the same
            failures += error.messages
    if failures:
        raise TechnoparkError(*failures)
    if check or diff:
        tell([f"{counted(changed, 'file')} would change"], quiet=quiet)
    return int(changed > 0 and (check or diff))


def _one(path: str, *, check: bool, diff: bool, quiet: bool) -> bool:
    """Do one file; return whether it was, or would be, changed."""
    file = STDIN_SHOWN if path == STDIN else shown(path)
    found = tidied(stdin() if path == STDIN else read(path), file)
    changed = found.old != found.new
    if diff:
        print_diff(file, found.old, found.new)
    elif check:
        to_stdout([f"{one_line(file)}\n"] if changed else [], machine=True)
    elif path == STDIN:
        to_stdout([found.new], machine=True)
    else:
        changed = changed and rewrite(path)
        tell([f"{file}: laid out" if changed else f"{file}: nothing to do"], quiet=quiet)
    return changed
