"""The hooks for pre-commit run commands that exist, with options that they have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Result

ENTRIES = re.findall(r"^  entry: technopark (.*)$", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("entry", ENTRIES)
def test_hooks_pass_on_files_without_findings(
    entry: str, run: Callable[..., Result], write: Callable[..., str]
) -> None:
    """Each entry is a command that takes files behind its options."""
    path = write("Nothing is said here.", name="a.md") if entry.startswith("check") else write(HEAD)
    assert run(f"{entry} --fail-on never", path).status == 0


def test_there_are_two_hooks() -> None:
    """One for articles, one for bases."""
    assert len(ENTRIES) == 2
