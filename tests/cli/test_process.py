"""The program as a process: pipes, signals, encodings, start-up, completion."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, ROOT, fact, source

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = [sys.executable, "-m", "technopark_cli"]


def start(*arguments: str, env: dict[str, str] | None = None, **more: object) -> subprocess.Popen[bytes]:
    """Start the program at the root of the checkout."""
    return subprocess.Popen([*PROGRAM, *arguments], cwd=ROOT, env={**os.environ, **(env or {})}, **more)  # type: ignore[call-overload,no-any-return]


def finish(*arguments: str, env: dict[str, str] | None = None) -> tuple[int, bytes, bytes]:
    """Run the program, and return its status, stdout and stderr."""
    process = start(*arguments, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the path of a base whose listing fills any pipe."""
    path = tmp_path_factory.mktemp("large") / "facts.toml"
    facts = [fact("tenants", number, f"{number} firms", detail=f"d{number}") for number in range(2000)]
    path.write_text(HEAD + source("daily", "2023", *facts), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("format_", ["table", "json", "jsonl", "csv"])
def test_a_closed_pipe_is_silent(format_: str, large: str) -> None:
    """When the reader goes, the program stops with status 141 and says nothing."""
    process = start("facts", "-q", "-f", format_, "--facts", large, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()

    assert (process.wait(60), process.stderr.read()) == (141, b"")
    process.stderr.close()


def test_a_pipe_closed_from_the_start_is_silent() -> None:
    """A small output that nobody reads ends the same way."""
    reader, writer = os.pipe()
    os.close(reader)
    process = start("--version", stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert process.stderr is not None

    assert (process.wait(60), process.stderr.read()) == (141, b"")
    process.stderr.close()


def test_ctrl_c_is_130(tmp_path: Path) -> None:
    """An interrupt ends the program with status 130, without a traceback."""
    fifo = tmp_path / "slow.toml"
    os.mkfifo(fifo)
    process = start("sites", "--facts", str(fifo), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with open(fifo, "wb", buffering=0):  # the program is now waiting for the base
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)

    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
)
def test_data_is_utf_8_wherever(env: dict[str, str]) -> None:
    """Formats for programs are UTF-8 in any locale; text for people says what its encoding lacks."""
    status, out, _ = finish("sites", "-f", "json", env=env)
    people, text, err = finish("search", "الصويرة", "-q", env=env)

    assert status == 0
    assert "Fès" in [row["city"] for row in json.loads(out.decode("utf-8"))["rows"]]
    assert (people, err) in ((0, b""), (1, b""))
    assert b"Traceback" not in text


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "Foyers, Parks\u00a0: d'un côté 1\u202f500 (Hebdo"),
        ("latin-1", "Foyers, Parks\u00a0: d'un côté 1 500 (Hebdo"),
        ("ascii", "Foyers, Parks : d'un c\\xf4t\\xe9 1 500 (Hebdo"),
    ],
)
def test_french_spaces_become_blanks_where_an_encoding_has_none(encoding: str, expected: str, tmp_path: Path) -> None:
    """A terminal that has no thin space shows a blank in its place, and not its number."""
    path = tmp_path / "facts.toml"
    figures = [source(name, "2023-05", fact("tenants", value)) for name, value in (("hebdo", 1500), ("matin", 40))]
    path.write_text(HEAD.replace("Locataires", "Foyers") + "".join(figures), encoding="utf-8")

    _, out, _ = finish("conflicts", "-q", "--lang", "fr", "--facts", str(path), env={"PYTHONIOENCODING": encoding})

    assert expected in out.decode(encoding)


def test_arguments_that_are_not_utf_8() -> None:
    """Bytes that no encoding knows are an unknown name like any other."""
    ran = subprocess.run([*PROGRAM, "show", b"caf\xe9"], cwd=ROOT, capture_output=True, check=False)

    assert ran.returncode == 2
    assert ran.stderr.startswith(b"technopark: error: unknown id 'caf")
    assert ran.stderr.count(b"\n") == 1


def test_a_full_disk_is_one_line() -> None:
    """Output that cannot be written is an input-output problem of one line, not a traceback."""
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full here")

    status, _, err = finish("sites", "-q", "-f", "json", "-o", "/dev/full")

    assert (status, err) == (2, b"technopark: error: /dev/full: cannot write: no space left on device\n")


def test_stdout_on_a_full_disk_is_one_line() -> None:
    """The same for standard output."""
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full here")
    with open("/dev/full", "wb") as full:
        process = start("sites", "-q", "-f", "json", stdout=full, stderr=subprocess.PIPE)
        _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (
        2,
        b"technopark: error: standard output: cannot write: no space left on device\n",
    )


IMPORTED = """
import sys
sys.argv = ["technopark", *sys.argv[1:]]
import technopark_cli.__main__
from technopark_cli.cli.app import app
try:
    app(prog_name="technopark")
except SystemExit:
    pass
print(*sorted(sys.modules), file=sys.stderr)
"""


def modules(*arguments: str, env: dict[str, str]) -> set[str]:
    """Return the modules that a run of the program imports."""
    ran = subprocess.run(
        [sys.executable, "-c", IMPORTED, *arguments],
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ran.stderr.splitlines()[-1].split())


SLOW = {"rich", "pydantic", "tomllib", "decimal", "dataclasses", "importlib.metadata", "tempfile", "csv"}


def test_a_warm_start_imports_little(tmp_path: Path) -> None:
    """With a current cache, JSON needs neither Rich nor TOML nor decimal arithmetic."""
    env = {"TECHNOPARK_CACHE": str(tmp_path)}
    modules("sites", "-q", "-f", "json", env=env)

    warm = modules("sites", "-q", "-f", "json", env=env)

    assert warm & SLOW == set()
    assert {name for name in warm if name.startswith("technopark_cli.rules")} == set()


def test_help_imports_no_command(tmp_path: Path) -> None:
    """The list of commands costs no import of any of them."""
    found = modules("--help", env={"TECHNOPARK_CACHE": str(tmp_path)})

    assert {name for name in found if name.startswith("technopark_cli.cli.commands.")} == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("technopark co", ["compare", "conflicts", "completion"]),
        ("technopark compare startups_sup", ["startups_supported", "startups_supported_now"]),
        ("technopark sites --site ess", ["essaouira"]),
        ("technopark facts --since 202", ["2021", "2023"]),
        ("technopark sites -f js", ["json", "jsonl"]),
        ("technopark rule TP20", ["TP201", "TP202", "TP203", "TP204", "TP205"]),
        ("technopark sites --facts /nowhere --site e", []),
    ],
)
def test_completion(words: str, expected: list[str]) -> None:
    """Commands, indicators, sites, years, formats and rules complete; a broken base completes nothing, silently."""
    env = {"_TECHNOPARK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    process = subprocess.run(
        [sys.executable, "-c", "from technopark_cli.__main__ import main; main()"],
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
    )

    assert process.stderr == ""
    assert set(expected) <= set(process.stdout.split()) if expected else process.stdout.split() == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    """`completion SHELL` prints a script that asks the program itself."""
    status, out, err = finish("completion", shell)

    assert (status, err) == (0, b"")
    assert b"_TECHNOPARK_COMPLETE=complete_" + shell.encode() in out


def test_an_internal_error_is_one_line(tmp_path: Path) -> None:
    """A fault of the program is status 3 and one line; the traceback comes only on request."""
    code = (
        "import technopark_cli.reports.sites as s, technopark_cli.cli.commands.sites as c, sys\n"
        "def broken(*_): raise RuntimeError('boom')\n"
        "c.sites = broken\n"
        "sys.argv = ['technopark', 'sites']\n"
        "from technopark_cli.__main__ import main\nmain()\n"
    )
    plain, loud = (
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "TECHNOPARK_CACHE": str(tmp_path), **more},
            capture_output=True,
            text=True,
            check=False,
        )
        for more in ({}, {"TECHNOPARK_TRACEBACK": "1"})
    )

    assert (plain.returncode, plain.stdout) == (3, "")
    assert plain.stderr == (
        "technopark: error: internal error: RuntimeError: boom — run again with TECHNOPARK_TRACEBACK=1 for the details, "
        "and please report it\n"
    )
    assert "Traceback" in loud.stderr


def test_standard_output_that_is_closed_is_one_line() -> None:
    """Nothing can be said on a closed standard output; that is said on the other one."""
    process = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m technopark_cli sites -q >&-"], cwd=ROOT, capture_output=True, check=False
    )

    assert (process.returncode, process.stderr) == (2, b"technopark: error: standard output is closed\n")


def test_a_base_whose_name_is_not_utf_8(tmp_path: Path) -> None:
    """Such a base is read, and its name is shown with the odd bytes written out."""
    name = os.fsencode(str(tmp_path)) + b"/caf\xe9.toml"
    with open(name, "w", encoding="utf-8") as stream:
        stream.write(HEAD + source("daily", "2023", fact("tenants", 5, "5 firms")))

    ran = subprocess.run(
        [*PROGRAM, "facts", "-q", "-f", "json", "--facts", name], cwd=ROOT, capture_output=True, check=False
    )

    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout)["rows"][0]["file"] == f"{tmp_path}/caf\\xe9.toml"
