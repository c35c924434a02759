"""``technopark add``: its commands, what it tells, and what it refuses."""

from __future__ import annotations

import io
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, ROOT, fact, source

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Result

TOPIC = '[[topics]]\nid = "markets"\nlabel = { en = "Markets" }\nvalues = ["europe", "africa"]\n'


@pytest.fixture
def base(write: Callable[..., str]) -> str:
    """Write a base with one source that reports one fact."""
    return write(
        HEAD, TOPIC, source("one", "2023-01-05", fact("firms", 3000, qualifier="more_than", window="since:2001"))
    )


def last_source(path: str) -> dict[str, object]:
    """Return the last source of a base as data."""
    data: dict[str, object] = tomllib.loads(Path(path).read_text(encoding="utf-8"))["sources"][-1]
    return data


def test_each_kind_of_record_has_a_command(run: Callable[..., Result], base: str) -> None:
    """Options become keys, in canonical order, with numbers and lists as such."""
    lines = [
        "add fact --source one --indicator tenants --value 12.5 --wording 'twelve and a half' --as-of 2022 --members north",
        "add event --source one --kind opened --subject north --date 2020 --wording 'opened in 2020'",
        "add name --source one --entity north --as-printed 'The North'",
        "add statement --source one --topic markets --values europe --values africa --wording 'here and there'",
        "add source --id two --publisher Two --published 2024 --language en --kind press --url https://two.example/",
    ]
    told = [run(line, "--facts", base) for line in lines]
    added = [result.err.splitlines()[0] for result in told]
    assert {(result.status, result.out) for result in told} == {(0, "")}
    assert [line.rpartition(":")[0] for line in added] == [
        f"added fact one/tenants at {base}",
        f"added event one/opened@north at {base}",
        f"added name one/name@north:the-north at {base}",
        f"added statement one/markets at {base}",
        f"added source two at {base}",
    ]
    text = Path(base).read_text(encoding="utf-8")
    assert text.partition('wording = "words"\n')[2] == (
        'qualifier = "more_than"\nwindow = "since:2001"\n'
        '\n[[sources.facts]]\nindicator = "tenants"\nvalue = 12.5\nas_of = "2022"\nwording = "twelve and a half"\n'
        'members = ["north"]\n'
        '\n[[sources.events]]\nkind = "opened"\nsubject = "north"\ndate = "2020"\nwording = "opened in 2020"\n'
        '\n[[sources.names]]\nentity = "north"\nas_printed = "The North"\n'
        '\n[[sources.statements]]\ntopic = "markets"\nvalues = ["europe", "africa"]\nwording = "here and there"\n'
        '\n[[sources]]\nid = "two"\npublisher = "Two"\npublished = "2024"\nlanguage = "en"\n'
        'url = "https://two.example/"\nkind = "press"\n'
    )
    assert run("sources -q --facts", base).status == 0


def test_conflicts_that_the_addition_creates_and_settles_are_told(run: Callable[..., Result], base: str) -> None:
    """A lower figure for the same thing conflicts; -q says nothing; the records stand where it says."""
    run("add source --id two --publisher Two --published 2023-01-05 --language en --kind press --facts", base)
    line = "add fact --source two --indicator firms --value 300 --qualifier less_than --window since:2001"
    told = run(line, "--wording", "fewer", "--facts", base)
    first, *conflicts = told.err.splitlines()
    number = int(first.rpartition(":")[2])
    assert first == f"added fact two/firms at {base}:{number}"
    assert Path(base).read_text(encoding="utf-8").splitlines()[number - 1 : number + 1] == [
        "[[sources.facts]]",
        'indicator = "firms"',
    ]
    assert "\n".join(conflicts) == (
        "creates error TP101 disjoint-figures: Firms supported, Parks: more than 3,000 (One, 5 January 2023) against "
        "less than 300 (Two, 5 January 2023): no number fits both"
    )
    assert run(f"{line} --detail c -q --wording fewer --facts", base) == (0, "", "")


def test_nothing_is_written_on_trial(run: Callable[..., Result], base: str) -> None:
    """--dry-run tells, --diff prints the diff too; the file stays."""
    before = Path(base).read_bytes()
    line = "add name --source one --entity north --as-printed 'North Park' --facts"
    dry = run(line, base, "--dry-run")
    assert dry.out == ""
    assert dry.err.startswith(f"would add name one/name@north:north-park at {base}:")
    assert dry.err.endswith("\nno conflict is created or settled\n")
    assert run(line, base, "--diff", "-q").out.splitlines()[-4:] == [
        "+",
        "+[[sources.names]]",
        '+entity = "north"',
        '+as_printed = "North Park"',
    ]
    assert Path(base).read_bytes() == before
    assert [entry.name for entry in Path(base).parent.iterdir() if entry.name != "cache"] == ["base.toml"]


@pytest.mark.parametrize("line", ["add -", "add from -", "add --dry-run -", "add - -n"])
@pytest.mark.parametrize(
    "text",
    [
        '[[sources]]\nid = "one"\n[[sources.names]]\nentity = "north"\nas_printed = "N"\n',
        '{"sources": [{"id": "one", "names": [{"entity": "north", "as_printed": "N"}]}]}',
    ],
)
def test_a_text_is_read_from_stdin(
    run: Callable[..., Result], base: str, monkeypatch: pytest.MonkeyPatch, line: str, text: str
) -> None:
    """TOML or JSON, with or without the name of the command."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    result = run(line, "--facts", base)
    assert (result.status, "name one/name@north:n at" in result.err) == (0, True), result.err


def test_a_text_is_read_from_a_file(run: Callable[..., Result], base: str, write: Callable[..., str]) -> None:
    """The complaint names the line of the file that was given."""
    draft = write(
        '[[sources]]\nid = "one"\n[[sources.facts]]\nindicator = "firm"\nvalue = 1\nwording = "w"\n', name="d.toml"
    )
    assert run("add", draft, "--facts", base) == (
        2,
        "",
        f"technopark: error: {draft}:4:13: indicator: unknown indicator 'firm' — did you mean 'firms'?\n",
    )


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("fact --indicator tenants --value 1 --wording w", "missing option '--source' — see 'technopark add fact --help'"),
        (
            "fact --source one --indicator tenant --value 1 --wording w",
            "--indicator: unknown indicator 'tenant' — did you mean 'tenants'?",
        ),
        (
            "fact --source one --indicator tenants --value 3,500 --wording w",
            "--value: expected a number written out, such as 3500 or 2.7, found '3,500'",
        ),
        (
            "fact --source one --indicator tenants --value 1 --wording w --qualifier between",
            "--qualifier: qualifier 'between' needs `value_high`, the upper number",
        ),
        ("fact --source two --indicator tenants --value 1 --wording w", "--source: unknown source 'two' — 'technopark sources' lists them"),
        ("nope.toml", "nope.toml: cannot read the file to add: no such file or directory"),
        ("facts", "no such command 'facts'. Did you mean 'fact'? — see 'technopark add --help'"),
    ],
)  # fmt: skip
def test_mistakes_are_one_line(run: Callable[..., Result], base: str, line: str, complaint: str) -> None:
    """Each names the option, and the file stays as it is."""
    before = Path(base).read_bytes()
    result = run(f"add {line}", *([] if line == "facts" else ["--facts", base]))
    assert (result.status, result.out) == (2, "")
    assert result.err.splitlines()[0] == f"technopark: error: {complaint}"
    assert Path(base).read_bytes() == before


def test_options_may_stand_before_the_kind(run: Callable[..., Result], base: str) -> None:
    """Options stand anywhere, as on every command."""
    line = "name --source one --entity north --as-printed N"
    assert run(f"add --dry-run -q --facts {base} {line}") == (0, "", "")


def test_the_base_of_an_installed_program_is_not_written(run: Callable[..., Result], tmp_path: Path) -> None:
    """A base of one's own, layered over it, is the place for additions."""
    package = tmp_path / "technopark_cli"
    package.mkdir()
    (package / "__init__.py").touch()
    shipped, mine = package / "facts.toml", tmp_path / "mine.toml"
    shipped.write_text(HEAD + source("one", "2023"), encoding="utf-8")
    mine.write_text("format = 1\n", encoding="utf-8")
    line = "add name -q --source one --entity north --as-printed N --facts"
    assert run(line, str(shipped)) == (
        2,
        "",
        f"technopark: error: {shipped}: the base of the installed program is not written to — name your own with --facts\n",
    )
    assert run(line, str(shipped), "--facts", str(mine)) == (0, "", "")
    assert last_source(str(mine)) == {"extends": "one", "names": [{"entity": "north", "as_printed": "N"}]}


def test_reading_commands_import_nothing_of_the_writers(base: str) -> None:
    """The lock, the writer of TOML and the layout are loaded by who writes only."""
    code = (
        "import sys\nfrom technopark_cli.cli.app import app\n"
        "try:\n    app(['sites', '-f', 'json', '--facts', sys.argv[1]])\nexcept SystemExit:\n    pass\n"
        "print(sorted({'filelock', 'tomli_w', 'tomllib', 'technopark_cli.store.layout'} & set(sys.modules)))"
    )
    outputs = [
        subprocess.run([sys.executable, "-c", code, base], check=True, capture_output=True, text=True, cwd=ROOT).stdout
        for _ in range(2)
    ]
    assert outputs[1].splitlines()[-1] == "[]"  # the first run may parse the base


def test_the_examples_of_the_help_work(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """Each example for a kind of record can be pasted, once the first has added its source."""
    path = write((ROOT / "facts.toml").read_text(encoding="utf-8"))
    for kind in ("source", "fact", "event", "name", "statement"):
        shown = run(f"add {kind} --help").out.partition("Examples:")[2].partition("\n\n")[0].replace("\\\n", " ")
        lines = [line.strip() for line in shown.splitlines() if line.strip()]
        assert lines
        for line in lines:
            assert run(line.removeprefix("technopark"), "-q", "--facts", path) == (0, "", ""), line


def test_help_has_examples(run: Callable[..., Result]) -> None:
    """The group and each of its commands show how they are used; without arguments the group shows its help."""
    for kind in ("", "from", "fact", "event", "name", "statement", "source"):
        assert "Examples:\n    technopark add" in run(f"add {kind} --help").out.replace(
            "    echo", "    technopark add"
        )
    assert run("add").status == 2
    assert "KIND|FILE" in run("add").err
