"""Findings kept between two starts: the same as found anew, and never those of another base, program or user."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, ROOT, fact, source

from technopark_cli.cli.found import found
from technopark_cli.model.languages import WORDS
from technopark_cli.rules import findings
from technopark_cli.store.kept import kept_findings
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Result

BASES = {"shipped": ROOT / "facts.toml", "other": ROOT / "tests" / "cases" / "other-base.toml"}
CLASH = [source("one", "2023-05", fact("tenants", 15)), source("two", "2023-05", fact("tenants", 18))]
every_base = pytest.mark.parametrize("path", BASES.values(), ids=BASES)


def files(tmp_path: Path) -> list[Path]:
    """Return the kept files in the cache of the test."""
    return sorted((tmp_path / "cache").glob("*.findings-*"))


@every_base
@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_what_was_kept_is_what_was_found(path: Path, words: object) -> None:
    """Every record, text and interval, in the same order, from a base that is read again."""
    told = found(load([str(path)]), words=words)
    assert kept_findings(load([str(path)]), words.language) == told == findings(load([str(path)]), words=words)


def test_a_base_that_changed_is_searched_anew(write: Callable[..., str], tmp_path: Path) -> None:
    """The content decides, not the date; a base cut down to a date is no base that was read."""
    path = write(HEAD, *CLASH)
    base = load([path])
    assert [each.code for each in found(base)] == ["TP101"]
    assert len(files(tmp_path)) == 1
    write(HEAD, CLASH[0], CLASH[1].replace("18", "15"))
    assert kept_findings(load([path]), "en") is None
    assert found(load([path])) == []
    assert found(base.only(lambda each: each.id == "one")) == []
    assert kept_findings(load([path]), "fr") is None


@pytest.mark.parametrize("harm", ["flip", "cut", "empty", "shared"])
def test_a_damaged_or_foreign_file_is_no_answer(write: Callable[..., str], tmp_path: Path, harm: str) -> None:
    """A wrong checksum, or a file that others may write, is passed over, and replaced."""
    path = write(HEAD, *CLASH)
    told = found(load([path]))
    (kept,) = files(tmp_path)
    content = kept.read_bytes()
    if harm == "shared":
        kept.chmod(0o666)
    else:
        kept.write_bytes({"flip": content[:-1] + bytes([content[-1] ^ 1]), "cut": content[:40], "empty": b""}[harm])
    assert kept_findings(load([path]), "en") is None
    assert found(load([path])) == told
    assert kept_findings(load([path]), "en") == told


def test_without_a_cache_nothing_is_kept(
    write: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Result]
) -> None:
    """Turned off, or in a folder that cannot be written, everything works as before."""
    path = write(HEAD, *CLASH)
    for folder in ("off", os.fspath(tmp_path / "base.toml")):
        monkeypatch.setenv("TECHNOPARK_CACHE", folder)
        assert [row["code"] for row in run(f"conflicts --facts {path} -f json").rows] == ["TP101"]
    assert files(tmp_path) == []


def test_filters_and_choices_are_applied_to_what_was_kept(
    write: Callable[..., str], run: Callable[..., Result]
) -> None:
    """A run that finds and one that reads what was kept print the same."""
    path = write(HEAD, *CLASH)
    for options in ("", "--select TP2", "--site north", "--as-of 2022", "--lang fr", "-f sarif", "-f full"):
        first, second = (run(f"conflicts --facts {path} {options}") for _ in range(2))
        assert first == second
