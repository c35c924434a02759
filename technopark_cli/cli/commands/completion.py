"""``technopark completion``."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from technopark_cli.model.errors import UnknownName

SHELLS = ("bash", "zsh", "fish")

Shell = Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish.", autocompletion=lambda: SHELLS)]


def command(shell: Shell) -> None:
    """Print the completion script of a shell, to be sourced by it.

    \b
    Examples:
      technopark completion bash > ~/.local/share/bash-completion/completions/technopark
      technopark completion zsh > "${fpath[1]}/_technopark"
      technopark completion fish > ~/.config/fish/completions/technopark.fish
    """  # noqa: D301
    from technopark_cli.cli.app import COMPLETE, PROGRAM, app  # noqa: PLC0415 - the app imports this module

    if shell not in SHELLS:
        msg = "shell"
        raise UnknownName(msg, shell, SHELLS, few=True)
    os.environ[COMPLETE] = f"source_{shell}"
    app(prog_name=PROGRAM)
