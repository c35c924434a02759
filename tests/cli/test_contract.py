"""The contract that every reading command keeps."""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING

import jsonschema
import pytest
from conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Result

#: A line for each reading command, with output on the shipped base.
LINES = {
    "sites": "sites",
    "indicators": "indicators",
    "sources": "sources",
    "facts": "facts",
    "show": "show essaouira",
    "compare": "compare startups_supported site_capacity",
    "range": "range startups_supported site_capacity",
    "timeline": "timeline",
    "search": "search technopark",
    "conflicts": "conflicts --fail-on never",
    "rule": "rule --all",
}


@pytest.mark.parametrize("command", LINES)
def test_json_is_as_documented(command: str, run: Callable[..., Result]) -> None:
    """Every document is valid by its published schema, with exactly the documented fields."""
    schema = json.loads((ROOT / "docs" / "schemas" / f"{command}.json").read_text("utf-8"))

    result = run(f"{LINES[command]} -f json")

    assert result.status == 0, result.err
    jsonschema.validate(result.json, schema, cls=jsonschema.Draft202012Validator)
    assert result.rows


@pytest.mark.parametrize("command", LINES)
@pytest.mark.parametrize("format_", ["table", "plain", "jsonl", "csv", "tsv", "md"])
def test_every_format(command: str, format_: str, run: Callable[..., Result]) -> None:
    """Every command writes every format, to stdout data only; -q silences the rest."""
    loud, quiet = run(f"{LINES[command]} -f {format_}"), run(f"{LINES[command]} -q -f {format_}")

    assert (loud.status, quiet.err) == (0, "")
    assert loud.out == quiet.out != ""


@pytest.mark.parametrize("command", LINES)
def test_warm_and_cold_agree(command: str, run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    """The compiled cache changes nothing in the output."""
    run(f"{LINES[command]} -f json")
    warm = run(f"{LINES[command]} -f json").out
    monkeypatch.setenv("TECHNOPARK_CACHE", "off")

    assert run(f"{LINES[command]} -f json").out == warm


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (
            "sites --fields id,nmae",
            "unknown field 'nmae' — did you mean 'name'? — fields: id, name, city, region, network,",
        ),
        ("sites --fields xyzzy", "unknown field 'xyzzy' — fields: id, name, city"),
        ("sites -f jsn", "unknown format 'jsn' — did you mean 'json'?"),
        ("sites --color sometimes", "unknown value of --color 'sometimes'"),
        ("sites --site essaouria", "unknown scope 'essaouria' — did you mean 'essaouira'?"),
        ("sites --status opn", "unknown status 'opn' — did you mean 'open'?"),
        ("sites --since 2023-13", "--since: '2023-13' is not a date — write 2023, 2023-07,"),
        ("facts --since 2024 --until 2023", "--since 2024 is later than --until 2023"),
        (
            "facts --indicator startup_supported",
            "unknown indicator 'startup_supported' — did you mean 'startups_supported'?",
        ),
        ("facts --source nobody", "unknown source 'nobody' — 'technopark sources' lists them"),
        ("compare startup_supported", "unknown indicator 'startup_supported' — did you mean 'startups_supported'?"),
        ("compare turnover --by month", "unknown layout 'month' — one of year, source"),
        ("show essaouria", "unknown id 'essaouria' — did you mean 'essaouira'?"),
        ("timeline --kind opend", "unknown kind of event 'opend' — did you mean 'opened'?"),
        ("conflicts --min-level warn", "unknown level 'warn' — did you mean 'warning'?"),
        ("conflicts --fail-on nevr", "unknown level 'nevr' — did you mean 'never'?"),
        ("rule XY000", "unknown rule 'XY000' — 'technopark rule' lists them"),
        ("rule TP101 --all", "name a rule or ask for --all, not both"),
        ("completion tcsh", "unknown shell 'tcsh'"),
        ("sitse", "no such command 'sitse'. Did you mean 'sites'? — see 'technopark --help'"),
        ("sites --sit x", "no such option: --sit"),
        ("compare", "missing argument 'INDICATOR...' — see 'technopark compare --help'"),
        ("sites -o nowhere/x.json", "nowhere/x.json: cannot write: no such file or directory"),
        ("sites -o x.xlsx", "the name 'x.xlsx' implies no format"),
    ],
)
def test_wrong_usage_is_one_line(line: str, error: str, run: Callable[..., Result]) -> None:
    """What cannot be used is said in one line on stderr, with exit status 2 and nothing on stdout."""
    result = run(line)

    assert result.err.startswith(f"technopark: error: {error}"), result.err
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)


def test_no_command_at_all(run: Callable[..., Result]) -> None:
    """Without a command the help goes to stderr: it is a usage error."""
    result = run("")

    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("Usage: technopark [OPTIONS] COMMAND")


@pytest.mark.parametrize("line", ["-h", "--help", "sites -h", "compare --help", "--version", "-V"])
def test_help_and_version(line: str, run: Callable[..., Result]) -> None:
    """Help and version go to stdout."""
    result = run(line)

    assert (result.status, result.err) == (0, "")
    assert result.out.startswith(("Usage: technopark", "technopark 0."))


class TestOutputFile:
    """-o: whole or not at all."""

    def test_suffix_and_content(self, run: Callable[..., Result], tmp_path: Path) -> None:
        """The file holds what stdout would; nothing goes to stdout."""
        path = tmp_path / "sites.csv"

        result = run("sites -q -o", str(path))

        assert (result.status, result.out) == (0, "")
        assert path.read_text("utf-8") == run("sites -q -f csv").out
        assert os.listdir(tmp_path) == ["sites.csv", "cache"] or set(os.listdir(tmp_path)) == {"sites.csv", "cache"}

    def test_permissions_and_links_are_kept(self, run: Callable[..., Result], tmp_path: Path) -> None:
        """An existing file keeps its mode, and a link stays a link."""
        (tmp_path / "real.json").write_text("old")
        (tmp_path / "real.json").chmod(0o640)
        (tmp_path / "link.json").symlink_to("real.json")

        run("sites -q -o", str(tmp_path / "link.json"))

        assert (tmp_path / "link.json").is_symlink()
        assert stat.S_IMODE((tmp_path / "real.json").stat().st_mode) == 0o640
        assert json.loads((tmp_path / "real.json").read_text("utf-8"))["schema"] == "technopark/sites/1"

    def test_a_mistake_leaves_the_old_file(self, run: Callable[..., Result], tmp_path: Path) -> None:
        """Where the answer cannot be made, what was there stays."""
        path = tmp_path / "old.json"
        path.write_text("old")

        result = run("facts --indicator nothing -o", str(path))

        assert (result.status, path.read_text()) == (2, "old")

    def test_dash_is_stdout(self, run: Callable[..., Result]) -> None:
        """`-o -` writes to stdout."""
        assert run("sites -q -f csv -o -").out == run("sites -q -f csv").out

    def test_findings_still_set_the_status(self, run: Callable[..., Result], tmp_path: Path) -> None:
        """The exit status does not depend on where the output goes."""
        assert run("conflicts --fail-on note -o", str(tmp_path / "x.json")).status == 1


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("conflicts", 0),
        ("conflicts --fail-on error", 0),
        ("conflicts --fail-on warning", 1),
        ("conflicts --fail-on note", 1),
        ("conflicts --fail-on never", 0),
        ("conflicts --fail-on note --min-level error", 1),
        ("conflicts --indicator ict_budget_share --fail-on note", 0),
        ("search pérennité", 0),
        ("search zzzzz", 1),
        ("facts --until 1990", 0),
    ],
)
def test_exit_status(line: str, status: int, run: Callable[..., Result]) -> None:
    """1 means findings at or above --fail-on, whatever is shown, or a search without a hit; an empty list is fine."""
    assert run(f"{line} --as-of 2023-12" if "until" not in line else line).status == status


def test_options_may_stand_before_and_after_arguments(run: Callable[..., Result]) -> None:
    """The order of options and arguments does not matter."""
    assert run("compare -f csv turnover --since 2023").out == run("compare --since 2023 turnover -f csv").out


@pytest.mark.parametrize(
    "line",
    [
        "show 'a\nb'",
        "facts --since '2020\n'",
        "facts --since ''",
        "conflicts --as-of ''",
        "facts --facts 'new\nline.toml'",
    ],
)
def test_what_a_message_quotes_stays_on_its_line(line: str, run: Callable[..., Result]) -> None:
    """A newline in a name makes no second message, and an empty date is no date."""
    result = run(line)

    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert result.err.startswith("technopark: error: ")
