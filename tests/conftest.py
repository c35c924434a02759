"""What the tests share: running the program in this process, and bases written inside a test."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import HealthCheck, settings

from technopark_cli.cli.app import app

if TYPE_CHECKING:
    from collections.abc import Callable

# a busy machine is no reason to fail
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

ROOT = Path(__file__).parents[1]

#: What a small base needs before its sources: one site, one entity, two indicators.
HEAD = """
format = 1
title = "Test base"
default_scope = "network"

[[entities]]
id = "network"
name = "Parks"
kind = "network"

[[sites]]
id = "north"
name = "North Park"
city = "Northtown"

[[indicators]]
id = "firms"
kind = "cumulative"
launch = ["2000", "2001"]
unit = "firms"
label = { en = "Firms supported", fr = "Entreprises accompagnées" }
definition = { en = "Firms supported since launch.", fr = "Entreprises accompagnées depuis la création." }

[[indicators]]
id = "tenants"
kind = "stock"
unit = "firms"
label = { en = "Tenants", fr = "Locataires" }
definition = { en = "Firms with an office on the day.", fr = "Entreprises installées ce jour." }
"""


def source(name: str, published: str, *blocks: str) -> str:
    """Return a source block with its facts, events, names and statements."""
    head = f'[[sources]]\nid = "{name}"\npublisher = "{name.title()}"\npublished = "{published}"\nlanguage = "en"\nkind = "press"\n'
    return head + "".join(dedent(block) for block in blocks)


def fact(indicator: str, value: float, wording: str = "words", **keys: object) -> str:
    """Return a fact block; strings are quoted, other values written as JSON."""
    lines = [f'indicator = "{indicator}"', f"value = {value}", f'wording = "{wording}"']
    lines += [f"{key} = {json.dumps(item, ensure_ascii=False)}" for key, item in keys.items()]
    return "\n[[sources.facts]]\n" + "\n".join(lines) + "\n"


class Result(NamedTuple):
    """What a run of the program left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return stdout as JSON."""
        return json.loads(self.out)

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Return the rows of a JSON document on stdout."""
        rows: list[dict[str, Any]] = self.json["rows"]
        return rows


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Run every test at the root of the checkout, with a cache of its own and nothing else in the environment."""
    for name in ("TECHNOPARK_FACTS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    for name in ("LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")  # messages in English, whatever the locale of the machine
    monkeypatch.setenv("TECHNOPARK_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(ROOT)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Return a function that runs a command line as a shell would split it, and returns what came out."""

    def _run(line: str, *more: str) -> Result:
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            app(shlex.split(line) + list(more), prog_name="technopark")
        captured = capsys.readouterr()
        return Result(int(left.value.code or 0), captured.out, captured.err)

    return _run


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., str]:
    """Return a function that writes a base of text parts to a file, and returns its path."""

    def _write(*parts: str, name: str = "base.toml") -> str:
        path = tmp_path / name
        path.write_text("\n".join(dedent(part) for part in parts), encoding="utf-8")
        return str(path)

    return _write
