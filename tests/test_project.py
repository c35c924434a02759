"""The house: style, types, layers, generated pages, and what the README shows."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def tool(*command: str) -> None:
    """Run a tool of this environment at the root; what it prints is the failure's message."""
    ran = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_style() -> None:
    """The linter finds nothing."""
    tool("ruff", "check", ".")


def test_layout() -> None:
    """The formatter would change nothing."""
    tool("ruff", "format", "--check", ".")


def test_types() -> None:
    """The type checker finds nothing."""
    tool("mypy")


def test_layers() -> None:
    """Data flows one way; only cli knows Typer, only output.terminal knows Rich."""
    ran = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout
    assert "0 broken" in ran.stdout


def test_generated_pages_are_up_to_date() -> None:
    """The pages of docs/ and the output in the README are what the program says now."""
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        from make import pages
    finally:
        sys.path.remove(str(ROOT / "docs"))

    stale = [str(path.relative_to(ROOT)) for path, text in pages().items() if path.read_text("utf-8") != text]

    assert stale == [], "run: python docs/make.py"


def tracked() -> list[Path]:
    """Return the text files of the repository, or skip where there is no git."""
    ran = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if ran.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in ran.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_machine() -> None:
    """No home folder and no temporary folder of somebody's machine stands in a file."""
    pattern = re.compile(r"/(?:home|Users|root)/\w+")

    found = [str(path) for path in tracked() if pattern.search(path.read_text("utf-8", errors="replace"))]

    assert found == []


def test_links_in_pages_lead_somewhere() -> None:
    """Every relative link of the README and of docs/ names a file that exists."""
    broken = [
        f"{page.name}: {target}"
        for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]

    assert broken == []


def test_no_group_of_a_pattern_is_possessive() -> None:
    """Python 3.11 before 3.11.5 matches such groups wrongly (CPython issue 106052); single characters it does not."""
    possessive = re.compile(r"\)(?:[*+?]|\{\{?[^}\n]*\}?\}\}?)\+")
    assert possessive.search(r"(?:[.,]\d++)++")
    assert possessive.search(r"(?:a(?!b)){{1,{LONGEST // 2}}}+(?:x)")
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in sorted((ROOT / "technopark_cli").rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"""r[bf]?["']|[bf]r["']""", line)
        for match in possessive.finditer(line)
    ]
    assert found == []
