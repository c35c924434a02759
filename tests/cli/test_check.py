"""`technopark check`: options, exit statuses, several files, many processes.

The verdicts are those of a pretended checker, which a test can read off the text: see ``pretend.py``.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pretend
import pytest
from conftest import HEAD, ROOT, fact, source

from technopark_cli.cli.parallel import Crash, one_by_one, side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from conftest import Result

FACTS = HEAD + source("post", "2023", fact("firms", 3500, "3,500 firms", as_of="2023"))
#: More text than one process checks alone.
MUCH = "They say nothing of firms. " * 20_000


@pytest.fixture
def check(run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Return a function that writes articles, named by keyword, and checks what its command line names."""
    pretend.install(monkeypatch.setitem)
    (tmp_path / "base.toml").write_text(FACTS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def _check(line: str, **articles: str) -> Result:
        for name, text in articles.items():
            (tmp_path / name.replace("_", ".")).write_text(text, encoding="utf-8")
        return run(f"check --facts base.toml --lang en {line}")

    return _check


class TestStatus:
    """What the program tells the shell."""

    @pytest.mark.parametrize(
        ("text", "options", "status"),
        [
            ("3,500 firms", "", 0),
            ("350 firms", "", 1),
            ("350 firms", "--fail-on never", 0),
            ("350 firms", "--ignore TP702", 0),
            ("350 firms", "--select TP71,supported", 0),
            ("900 firms", "", 0),
            ("900 firms", "--fail-on warning", 1),
            ("900 firms", "--fail-on warning --min-level error", 1),
            ("7 firms", "--fail-on warning", 0),
            ("7 firms", "--fail-on note", 1),
            ("3,500 firms", "--fail-on note", 0),
            ("350 firms <!-- technopark: ignore[TP702] a quote -->", "", 0),
            ("No firms at all.", "", 0),
            ("No firms at all.", "--require-claims", 1),
            ("3,500 firms", "--require-claims", 0),
        ],
    )
    def test_levels(self, check: Callable[..., Result], text: str, options: str, status: int) -> None:
        """Contradicted is an error, outdated a warning, unverified a note, supported nothing."""
        assert check(f"a.txt {options}", a_txt=text).status == status

    def test_what_cannot_be_read_weighs_more(self, check: Callable[..., Result]) -> None:
        """Everything else is checked and written all the same."""
        result = check("a.txt none.txt b.txt -f concise -q", a_txt="350 firms", b_txt="3,500 firms")

        assert result == (
            2,
            'a.txt:1:1: TP702 contradicted "350 firms": 350 against the base\n'
            'b.txt:1:1: TP700 supported "3,500 firms": 3,500 against the base\n',
            "technopark: error: none.txt: no such file or folder — check the name\n",
        )

    def test_a_fault_of_the_program_is_one_line(self, check: Callable[..., Result]) -> None:
        """One article that the checker stumbles over leaves the others alone; the status is 3."""
        result = check("a.txt b.txt -f concise -q", a_txt="BUG", b_txt="3,500 firms")

        assert result == (
            3,
            'b.txt:1:1: TP700 supported "3,500 firms": 3,500 against the base\n',
            "technopark: error: a.txt: internal error: RuntimeError: a fault of the checker\n",
        )

    @pytest.mark.parametrize(
        ("line", "error"),
        [
            ("a.txt --min-level warn", "unknown level 'warn' — did you mean 'warning'?"),
            ("a.txt --fail-on none", "unknown level 'none' — did you mean 'note'?"),
            ("a.txt --select TP9", "unknown code of a verdict 'TP9'"),
            ("a.txt --date yesterday", "--date: 'yesterday' is not a date"),
            ("a.txt --lang de", "unknown language 'de' — one of en, fr"),
            ("a.txt --encoding latin-99", "unknown encoding 'latin-99'"),
            ("a.txt -f claimreview", "format 'claimreview' needs who reviews: add --review-author NAME"),
            (
                "a.txt -f claimreview --review-author A --review-url x",
                "--review-url: 'x' is no address — write https://…",
            ),
            ("a.txt -f html --fields file", "--fields: format 'html' has a fixed shape"),
            ("a.txt -f htlm", "unknown format 'htlm' — did you mean 'html'?"),
            ("- -", "standard input can be checked once — name - once"),
            ("", "missing argument 'FILE...'"),
        ],
    )
    def test_wrong_usage(self, check: Callable[..., Result], line: str, error: str) -> None:
        """One line that names the remedy, status 2, and nothing on stdout."""
        result = check(line, a_txt="350 firms")

        assert error in result.err
        assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)

    @pytest.mark.parametrize("format_", ["html", "claimreview"])
    def test_other_commands_have_no_articles_to_show(
        self, check: Callable[..., Result], run: Any, format_: str
    ) -> None:
        """Formats for articles are for check alone."""
        check("a.txt", a_txt="")
        result = run(f"conflicts --facts base.toml -f {format_}")
        assert (result.status, result.out) == (2, "")
        assert f"format '{format_}' is for" in result.err


class TestOutput:
    """What people and programs see."""

    def test_in_full_unless_fields_are_chosen(self, check: Callable[..., Result]) -> None:
        """People see everything; with --fields, the table of these."""
        full = check("a.txt --date 2024-02 -q", a_txt="They host 350 firms.")
        table = check("a.txt --date 2024-02 -q --fields text,verdict", a_txt="They host 350 firms.")

        assert full.out == (
            "a.txt\n"
            "    facts known by February 2024, as given\n"
            "    1 number: 1 claim (1 contradicted), 0 dates, 0 others\n"
            "\n"
            "a.txt:1:11 contradicted TP702 slip-of-digit  Firms supported · Parks\n"
            "    | They host 350 firms.\n"
            "    |           ^^^^^^^^^\n"
            "    350 against the base\n"
            '    supports it: 3,500 ("3,500 firms")  Post (2023) · base.toml:37\n'
            "    article 350    ●\n"
            "    3,500                                                               []\n"
            "                 ────┴────────┴───────┴────────┴───────┴────────┴────────┴──\n"
            "    firms           500     1,000   1,500    2,000   2,500    3,000    3,500\n"
            "\n"
            "━━ likely  ── possible  ● as printed  [ ] included  ( ) left out  ▶ no end\n"
        )
        assert table.out == "text       verdict\n350 firms  contradicted\n"

    def test_a_table_names_the_articles_that_have_something(self, check: Callable[..., Result]) -> None:
        """Each article with a claim has its table; the others have none."""
        assert check("a.txt b.txt -q -f table", a_txt="Nothing.", b_txt="7 firms, 350 firms").out == (
            "b.txt\n"
            "place  verdict       code   figure     what the base says\n"
            "1:1    unverified    TP721  7 firms    7 against the base\n"
            "1:10   contradicted  TP702  350 firms  350 against the base\n"
        )

    def test_the_closing_lines_go_to_stderr(self, check: Callable[..., Result]) -> None:
        """The coverage, and whether the date was assumed; nothing with -q."""
        result = check("a.txt b.txt -f jsonl", a_txt="3,500 firms in 2023", b_txt="---\ndate: 2023-05\n---\n7 firms")
        today = result.err.split(" are used")[0]

        assert result.err == (
            f"{today} are used — --date DATE says when it appeared\n"
            "2 articles, 3 numbers: 2 claims (1 supported, 1 unverified), 1 date, 0 others\n"
        )
        assert today.startswith("a.txt: no date found: facts known by ")
        assert check("a.txt -f jsonl -q").err == ""

    def test_the_suffix_names_the_format(self, check: Callable[..., Result], tmp_path: Path) -> None:
        """-o report.html is a page, .sarif a log, .jsonld the drafts of reviews."""
        line = "a.txt -q --review-author Desk --review-url https://example.org -o"
        assert check(f"{line} r.html", a_txt="3,500 firms").status == 0
        assert check(f"{line} r.sarif").status == 0
        assert check(f"{line} r.jsonld").status == 0
        assert (tmp_path / "r.html").read_text("utf-8").startswith("<!DOCTYPE html>")
        assert json.loads((tmp_path / "r.sarif").read_text("utf-8"))["version"] == "2.1.0"
        assert json.loads((tmp_path / "r.jsonld").read_text("utf-8"))["@context"] == "https://schema.org"

    def test_a_file_is_whole_or_not_there(self, check: Callable[..., Result], tmp_path: Path) -> None:
        """What cannot be finished leaves what was there."""
        (tmp_path / "r.jsonld").write_text("before", encoding="utf-8")

        assert check("a.txt -q -o r.jsonld", a_txt="3,500 firms").status == 2
        assert (tmp_path / "r.jsonld").read_text("utf-8") == "before"
        assert sorted(os.listdir(tmp_path)) == ["a.txt", "base.toml", "cache", "r.jsonld"]

    @pytest.mark.parametrize("path", ["a.txt", "./a.txt", "base.toml"])
    def test_nothing_that_is_read_is_overwritten(self, check: Callable[..., Result], tmp_path: Path, path: str) -> None:
        """An output that would take the place of an article or of the base is wrong usage."""
        result = check(f"a.txt -f json -o {path}", a_txt="3,500 firms")
        assert (result.status, result.out) == (2, "")
        assert result.err == (
            f"technopark: error: --output: {path} is used by this very command, and would be overwritten — name another "
            "file\n"
        )
        assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "3,500 firms"
        assert (tmp_path / "base.toml").read_text(encoding="utf-8") == FACTS

    def test_standard_input_has_a_name(
        self, check: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """--stdin-filename names it, and tells how it is read."""
        (tmp_path / "in").write_text("# They host 350 firms.\n", encoding="utf-8")
        with open(tmp_path / "in", encoding="utf-8") as stream:
            monkeypatch.setattr("sys.stdin", stream)
            result = check("- --stdin-filename page.md -f jsonl -q --fields file,column,text")
        assert json.loads(result.out) == {"file": "page.md", "column": 13, "text": "350 firms"}

    def test_comments_silence_and_are_told_of(self, check: Callable[..., Result]) -> None:
        """A comment silences what it covers; one that silences nothing is itself reported."""
        text = "350 firms <!-- technopark: ignore[TP702] quoted -->\n\n7 firms <!-- technopark: ignore[TP70] no -->\n"
        line = "a.md -q -f jsonl --fields line,column,code,level,ignored"

        assert [tuple(json.loads(row).values()) for row in check(line, a_md=text).out.splitlines()] == [
            (3, 1, "TP721", "note", None),
            (3, 9, "TP791", "warning", None),
        ]
        assert json.loads(check(f"{line} --all").out.splitlines()[0]) == {
            "line": 1,
            "column": 1,
            "code": "TP702",
            "level": "error",
            "ignored": "quoted",
        }

    def test_names_with_newlines_and_escapes(self, check: Callable[..., Result], tmp_path: Path) -> None:
        """A name is shown on one line, with nothing in it that a terminal obeys."""
        name = "a\n\x1b[31m.txt"
        (tmp_path / name).write_text("350 firms", encoding="utf-8")
        result = check(". -f concise")
        assert result.out == 'a \\x1b[31m.txt:1:3: TP702 contradicted "350 firms": 350 against the base\n'.replace(
            "a \\x1b[31m.txt:1:3", "./a \\x1b[31m.txt:1:1"
        )

    def test_a_megabyte_on_one_line(self, check: Callable[..., Result]) -> None:
        """A line without end is a line like any other."""
        text = "word " * 200_000 + "350 firms" + " word" * 200_000
        result = check("a.txt -q", a_txt=text)
        assert (result.status, max(map(len, result.out.splitlines())) < 1000) == (1, True)

    def test_control_characters_and_overrides(self, check: Callable[..., Result]) -> None:
        """NUL, escapes and overrides of direction come through as what they are in JSON, and nowhere else."""
        text = "\u202e 350 firms \x00\x1b[31m"
        assert json.loads(check("a.txt -q -f jsonl", a_txt=text).out)["column"] == 3
        assert not set("\u202e\x00\x1b") & set(check("a.txt -q").out)


class TestManyFiles:
    """Many processes: the same output in the same order, and no trace of them afterwards."""

    @pytest.mark.parametrize("format_", ["jsonl", "full", "html", "sarif"])
    def test_the_order_is_that_of_the_files(self, check: Callable[..., Result], tmp_path: Path, format_: str) -> None:
        """Two processes write what one does, whichever of them is done first."""
        (tmp_path / "all").mkdir()
        for number in range(12):
            padding = MUCH if number % 4 == 0 else ""
            (tmp_path / "all" / f"{number:02}.txt").write_text(f"{number} firms. {padding}", encoding="utf-8")

        one, two = (check(f"all -f {format_} --date 2024 -j {jobs}") for jobs in (1, 2))

        assert one == two
        assert one.status == 0

    def test_lines_of_one_file_are_shared(self, check: Callable[..., Result]) -> None:
        """Articles of a JSON Lines file go to several processes too."""
        lines = "\n".join(
            json.dumps({"id": str(number), "text": f"{number + 1} firms. {MUCH if number < 2 else ''}"})
            for number in range(6)
        )
        rows = [json.loads(row)["text"] for row in check("a.jsonl -q -f jsonl -j 2", a_jsonl=lines).out.splitlines()]
        assert rows == [f"{number + 1} firms" for number in range(6)]

    def test_a_process_that_dies_costs_one_file(self, check: Callable[..., Result]) -> None:
        """The others are checked; the file is named in a line; the status is that of an internal error."""
        result = check("a.txt b.txt c.txt -q -f concise -j 2", a_txt=MUCH, b_txt="CRASH", c_txt=f"3,500 firms {MUCH}")

        assert result == (
            3,
            'c.txt:1:1: TP700 supported "3,500 firms": 3,500 against the base\n',
            "technopark: error: b.txt: internal error: its process ended with SIGKILL\n",
        )

    def test_results_come_in_order_and_work_is_not_taken_far_ahead(self) -> None:
        """While the first result is awaited, only so much else is begun."""
        taken: list[int] = []

        def work() -> Iterator[int]:
            for number in range(100):
                taken.append(number)
                yield number

        results = side_by_side(_slow_at_first, work(), 2)

        assert next(results) == 0
        assert len(taken) <= 10
        assert list(results) == list(range(1, 100))

    def test_faults_are_results(self) -> None:
        """Both ways of working tell of a fault in place of the result."""
        expected = [Crash(0, "ZeroDivisionError: division by zero"), 1.0]
        assert list(one_by_one(_inverse, [0, 1])) == list(side_by_side(_inverse, [0, 1], 2)) == expected


def _slow_at_first(number: int) -> int:
    time.sleep(0.3 if number == 0 else 0)
    return number


def _inverse(number: int) -> float:
    return 1 / number


PROGRAM = "import sys; sys.path[:0] = sys.argv.pop(1).split(':'); import pretend; pretend.install(); from technopark_cli.__main__ import main; main()"


def start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start the program with the pretended checker, in a process group of its own."""
    (folder / "base.toml").write_text(FACTS, encoding="utf-8")
    paths = f"{ROOT}:{ROOT / 'tests' / 'factcheck'}"
    command = [sys.executable, "-c", PROGRAM, paths, "check", "--facts", "base.toml", *arguments]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)


def test_ctrl_c_ends_every_process_at_once(tmp_path: Path) -> None:
    """An interrupt ends the program with 130 and no word, and leaves no process behind."""
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"SLOW {MUCH}", encoding="utf-8")
    process = start(tmp_path, ".", "-j", "3")
    time.sleep(1.5)

    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=10)

    assert (process.returncode, out, err) == (130, b"", b"")
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def test_a_closed_pipe_is_silent(tmp_path: Path) -> None:
    """When the reader goes, the program stops with 141, and so do its processes."""
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text("350 firms. " * 20_000, encoding="utf-8")
    process = start(tmp_path, ".", "-j", "2", "-q", "-f", "jsonl")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()

    assert (process.wait(30), process.stderr.read()) == (141, b"")
    process.stderr.close()
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
