"""``technopark fmt``: what it prints, what it writes, how it leaves."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

from technopark_cli.store.layout import layout

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Result

UNTIDY = "title='Base'\nformat=1 # one\n"
TIDY = 'format = 1  # one\ntitle = "Base"\n'


def test_a_file_is_laid_out_in_place(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """The file is rewritten once; the second time there is nothing to do."""
    path = write(UNTIDY)
    assert run("fmt", path) == (0, "", f"{path}: laid out\n")
    assert Path(path).read_text(encoding="utf-8") == TIDY
    assert run("fmt", path) == (0, "", f"{path}: nothing to do\n")
    assert run("fmt -q", path) == (0, "", "")


def test_check_names_the_files_that_would_change(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """Names on stdout, the count on stderr, status 1, and nothing is written."""
    good, bad = write(TIDY, name="good.toml"), write(UNTIDY, name="bad.toml")
    assert run("fmt --check", good, bad) == (1, f"{bad}\n", "1 file would change\n")
    assert Path(bad).read_text(encoding="utf-8") == UNTIDY
    assert run("fmt --check -q", good) == (0, "", "")


def test_diff_shows_what_would_change(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """A unified diff that patch takes, status 1, and nothing is written."""
    path = write(UNTIDY + "# the end")
    diff = (
        f"--- {path}\n+++ {path}\n@@ -1,3 +1,3 @@\n-title='Base'\n-format=1 # one\n-# the end\n"
        "\\ No newline at end of file\n"
        '+format = 1  # one\n+title = "Base"\n+# the end\n'
    )
    assert run("fmt --diff", path) == (1, diff, "1 file would change\n")
    assert Path(path).read_text(encoding="utf-8") == UNTIDY + "# the end"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("", (0, TIDY, "")),
        ("--check", (1, "<stdin>\n", "1 file would change\n")),
    ],
)
def test_stdin_goes_to_stdout(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, options: str, expected: tuple[int, str, str]
) -> None:
    """A dash stands for standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(UNTIDY.encode())))
    assert run(f"fmt - {options}") == expected


def test_every_file_is_done_before_the_status(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """What is no TOML, or not there, is told in a line each; the others are laid out; 2 wins over 1."""
    broken, missing, good = write("a = \n", name="broken.toml"), "missing.toml", write(UNTIDY, name="good.toml")
    told = (
        f"{good}: laid out\n"
        f"technopark: error: {broken}:1:5: not valid TOML: invalid value\n"
        "technopark: error: missing.toml: cannot read the fact base: no such file or directory\n"
    )
    assert run("fmt", broken, missing, good) == (2, "", told)
    assert Path(good).read_text(encoding="utf-8") == TIDY


def test_without_files_it_is_the_base_in_use(
    run: Callable[..., Result], write: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """--facts, the environment, or the base of the checkout; files and --facts together are a mistake."""
    one, two = write(TIDY, name="one.toml"), write(UNTIDY, name="two.toml")
    assert run("fmt --check", "--facts", one, "--facts", two).out == f"{two}\n"
    monkeypatch.setenv("TECHNOPARK_FACTS", two)
    assert run("fmt --check").out == f"{two}\n"
    monkeypatch.delenv("TECHNOPARK_FACTS")
    text = (ROOT / "facts.toml").read_text(encoding="utf-8")
    assert run("fmt --check").out == ("" if layout(text) == text else "facts.toml\n")
    assert run("fmt", one, "--facts", two) == (2, "", "technopark: error: name files or --facts, not both\n")


def test_the_base_of_an_installed_program_is_not_written(run: Callable[..., Result], tmp_path: Path) -> None:
    """Whoever installed the package owns it; looking is allowed."""
    package = tmp_path / "site-packages" / "technopark_cli"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    base = package / "facts.toml"
    base.write_text(UNTIDY, encoding="utf-8")
    link = tmp_path / "link.toml"
    link.symlink_to(base)
    for path in (base, link):
        assert run("fmt", str(path)) == (
            2,
            "",
            f"technopark: error: {path}: the base of the installed program is not written to\n",
        )
        assert run("fmt --check", str(path)).status == 1
    assert base.read_text(encoding="utf-8") == UNTIDY
