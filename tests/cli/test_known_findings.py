"""``technopark conflicts``: which rules are asked, what a baseline knows, what the base acknowledges."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, fact, source

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Result

JULY = source("post", "2023", fact("firms", 3500, "3,500 firms", as_of="2023-07", qualifier="more_than"))
MAIL = source("mail", "2024", fact("firms", 3000, "3,000 firms", as_of="2024-01", qualifier="more_than"))
#: One seeming fall (TP202), and one pair of numbers that exclude each other (TP101).
TENANTS = [
    source("one", "2023-05", fact("tenants", 15, "15 firms")),
    source("two", "2023-05", fact("tenants", 18, "18 firms")),
]
BASE = [HEAD, JULY, MAIL, *TENANTS]
FALL = {"code": "TP202", "records": ["mail/firms", "post/firms"], "values": ["3000 firms", "3500 firms"]}
PAIR = {"code": "TP101", "records": ["one/tenants", "two/tenants"], "values": ["15 firms", "18 firms"]}
REASON = "the later paper repeats an old figure"
ACKNOWLEDGED = f"""
[[acknowledged]]
code = "TP202"
facts = ["post/firms", "mail/firms"]
reason = "{REASON}"
date = "2024-02-01"
"""


def codes(result: Result) -> list[str]:
    """Return the codes of the rows."""
    return [row["code"] for row in result.rows]


def baseline(folder: Path, *findings: dict[str, object]) -> str:
    """Write a baseline, and return its path."""
    path = folder / "known.json"
    path.write_text(json.dumps({"schema": "technopark/baseline/1", "findings": findings}), encoding="utf-8")
    return str(path)


# ------------------------------------------------------------------------------------ choosing rules


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("", ["TP101", "TP202"]),
        ("--select TP1", ["TP101"]),
        ("--select tp202", ["TP202"]),
        ("--select seeming-fall,disjoint-figures", ["TP101", "TP202"]),
        ("--select TP202 --select TP101", ["TP101", "TP202"]),
        ("--ignore TP2", ["TP101"]),
        ("--select TP1,TP2 --ignore disjoint-figures", ["TP202"]),
        ("--select TP4", []),
    ],
)
def test_rules_are_chosen_by_code_family_or_name(
    run: Callable[..., Result], write: Callable[..., str], options: str, found: list[str]
) -> None:
    """What is not asked is neither shown nor fails."""
    result = run(f"conflicts --facts {write(*BASE)} -f json {options}")
    assert codes(result) == found
    assert result.status == int("TP101" in found)


@pytest.mark.parametrize(
    ("name", "near"), [("TP999", "'TP'"), ("seming-fall", "'seeming-fall'"), ("TP9", ""), ("''", "")]
)
def test_an_unknown_rule_is_an_error(run: Callable[..., Result], name: str, near: str) -> None:
    """One line, with the nearest name where there is one; codes of lint are unknown here."""
    for option in ("--select", "--ignore"):
        result = run(f"conflicts {option} TP101,{name}")
        assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
        assert result.err.startswith(f"technopark: error: unknown rule '{name.strip(chr(39))}'")
        assert near.strip("'") in result.err


# ------------------------------------------------------------------------------------ baselines


def test_a_baseline_is_written_sorted_and_read_again(
    run: Callable[..., Result], write: Callable[..., str], tmp_path: Path
) -> None:
    """It holds codes, ids and numbers; what it holds is left out and does not fail."""
    path, known = write(*BASE), tmp_path / "known.json"
    written = run(f"conflicts --facts {path} --write-baseline {known}")
    assert (written.out, written.status) == ("", 0)
    assert written.err == (
        f"no findings\nnot shown: 2 in the baseline — --all shows them\nwrote 2 findings to {known}\n"
    )
    assert json.loads(known.read_text("utf-8")) == {"schema": "technopark/baseline/1", "findings": [PAIR, FALL]}
    again = run(f"conflicts --facts {path} --baseline {known}")
    assert (again.out, again.status) == ("", 0)
    assert again.err == "no findings\nnot shown: 2 in the baseline — --all shows them\n"


def test_only_new_findings_fail(run: Callable[..., Result], write: Callable[..., str], tmp_path: Path) -> None:
    """With --all the known one is shown and marked; it never fails."""
    line = f"conflicts --facts {write(*BASE)} --baseline {baseline(tmp_path, PAIR)} -f json"
    result = run(f"{line} --fail-on warning")
    assert (codes(result), result.status) == (["TP202"], 1)
    assert run(line).status == 0
    shown = run(f"{line} --all")
    assert [(row["code"], row["status"], row["reason"]) for row in shown.rows] == [
        ("TP202", "open", None),
        ("TP101", "baselined", None),
    ]
    assert shown.status == 0


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (lambda text: "# a comment moves every line\n\n" + text, []),
        (lambda text: text.replace('"18 firms"', '"dix-huit firmes"'), []),
        (lambda text: text + source("three", "2023-05", fact("tenants", 18, "18 firms")), []),
        (lambda text: text.replace("value = 18", "value = 17"), ["TP101"]),
        (lambda text: text.replace('"two"', '"deux"'), ["TP101"]),
        (lambda text: text + source("three", "2023-05", fact("tenants", 12, "12 firms")), ["TP101"]),
    ],
    ids=["lines", "wording", "reprint", "value", "record", "new number"],
)
def test_what_a_baseline_knows_a_finding_by(
    run: Callable[..., Result],
    write: Callable[..., str],
    tmp_path: Path,
    change: Callable[[str], str],
    left: list[str],
) -> None:
    """Lines, wordings and one more paper that prints the same make no new finding; numbers and records do."""
    text = "\n".join([HEAD, *TENANTS])
    known = baseline(tmp_path, PAIR)
    assert run(f"conflicts --facts {write(text)} --baseline {known} -f json").rows == []
    assert codes(run(f"conflicts --facts {write(change(text))} --baseline {known} -f json")) == left


def test_stale_entries_are_named(run: Callable[..., Result], write: Callable[..., str], tmp_path: Path) -> None:
    """Not where a filter, a choice of rules or a date explains why they are not found."""
    gone = {"code": "TP101", "records": ["old/firms", "post/firms"], "values": ["1 firms", "2 firms"]}
    odd = {**gone, "code": "TP177"}
    known = baseline(tmp_path, FALL, gone, odd)
    line = f"conflicts --facts {write(*BASE)} --baseline {known}"
    said = (
        f"{known}: 2 findings of the baseline not found again: TP101 old/firms post/firms; TP177 old/firms post/firms"
    )
    assert said in run(line).err
    assert said in run(f"{line} --site north").err
    assert said.replace("2 findings", "1 finding").partition(";")[0] in run(f"{line} --select TP1").err
    assert "not found again" not in run(f"{line} --select TP2").err
    assert "not found again" not in run(f"{line} --as-of 2022").err


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it is not JSON in UTF-8"),
        ("[" * 100_000, "it is not JSON in UTF-8"),
        ("[]", 'it does not say "schema": "technopark/baseline/1"'),
        ('{"schema": "technopark/baseline/1"}', '"findings" is not a list'),
        (
            '{"schema": "technopark/baseline/1", "findings": [{"code": "TP101"}]}',
            "finding 1 should have the keys code, records, values",
        ),
        (
            '{"schema": "technopark/baseline/1", "findings": [{"code": "TP101", "records": [], "values": []}]}',
            "finding 1 should have a code, a list of records and a list of values",
        ),
    ],
)
def test_a_broken_baseline_is_one_line(run: Callable[..., Result], tmp_path: Path, text: str, why: str) -> None:
    """Status 2, nothing on stdout, and how to get a good one."""
    path = tmp_path / "known.json"
    path.write_text(text, encoding="utf-8")
    result = run(f"conflicts --baseline {path}")
    assert (result.status, result.out) == (2, "")
    assert result.err == f"technopark: error: {path}: not a baseline: {why} — write one with --write-baseline\n"


def test_a_missing_baseline_is_an_error(run: Callable[..., Result], tmp_path: Path) -> None:
    """A mistyped name must not let every finding through, or fail on all of them."""
    path = tmp_path / "none.json"
    result = run(f"conflicts --baseline {path}")
    assert (result.status, result.err) == (
        2,
        f"technopark: error: {path}: cannot read the baseline: no such file or directory\n",
    )
    assert run(f"conflicts --baseline {path} --write-baseline {path}").status == 2


def test_a_baseline_is_replaced_whole_or_not_at_all(run: Callable[..., Result], tmp_path: Path) -> None:
    """Where it cannot be written, one line says so, and nothing is left behind."""
    result = run(f"conflicts --write-baseline {tmp_path / 'none' / 'known.json'}")
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    known = tmp_path / "known.json"
    known.write_text("old", encoding="utf-8")
    assert run(f"conflicts --write-baseline {known} -q").status == 0
    assert known.read_text("utf-8").startswith('{\n  "schema": "technopark/baseline/1"')
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "cache") == ["known.json"]


# ------------------------------------------------------------------------------------ acknowledgements


def test_an_acknowledged_finding_is_left_out_with_its_reason(
    run: Callable[..., Result], write: Callable[..., str]
) -> None:
    """It is not shown and does not fail; --all shows it, with why and since when."""
    path = write(HEAD, ACKNOWLEDGED, JULY, MAIL)
    result = run(f"conflicts --facts {path} --fail-on note")
    assert (result.out, result.status) == ("", 0)
    assert result.err == "no findings\nnot shown: 1 acknowledged — --all shows them\n"
    shown = run(f"conflicts --facts {path} --fail-on note --all")
    assert f"    acknowledged (1 February 2024): {REASON}\n" in shown.out
    assert shown.status == 0
    (row,) = run(f"conflicts --facts {path} --all -f json").rows
    assert (row["status"], row["reason"]) == ("acknowledged", REASON)


def test_an_acknowledgement_covers_reprints_but_no_new_number(
    run: Callable[..., Result], write: Callable[..., str]
) -> None:
    """One record for each number is enough; a further number opens a finding of its own."""
    reprint = source("wire", "2024", fact("firms", 3000, "3,000 firms", as_of="2024-01", qualifier="more_than"))
    lower = source("late", "2024", fact("firms", 2000, "2,000 firms", as_of="2024-01", qualifier="more_than"))
    assert run(f"conflicts --facts {write(HEAD, ACKNOWLEDGED, JULY, MAIL, reprint)} -f json").rows == []
    rows = run(f"conflicts --facts {write(HEAD, ACKNOWLEDGED, JULY, MAIL, reprint, lower)} --select TP202 -f json").rows
    assert [[fact["value"] for fact in row["facts"]] for row in rows] == [[3500, 2000]]


def test_an_acknowledgement_of_nothing_is_reported(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """By conflicts on stderr and by lint with a code: the rule finds nothing, or the finding has further numbers."""
    calm = ACKNOWLEDGED.replace("TP202", "TP102")
    path = write(HEAD, calm, JULY, MAIL)
    names = "TP102 post/firms mail/firms"
    said = f"{path}:32:1: the acknowledgement of {names} matches no finding — remove it, or name a record for each of the finding's numbers"
    assert said in run(f"conflicts --facts {path}").err
    assert said not in run(f"conflicts --facts {path} --select TP2").err
    assert said not in run(f"conflicts --facts {path} --as-of 2022").err
    (flaw,) = run(f"lint {path} --select TP916 -f json").rows
    assert (flaw["rule"], flaw["level"], flaw["id"], flaw["line"]) == ("unused-acknowledgement", "warning", names, 32)
    assert run(f"lint {write(HEAD, ACKNOWLEDGED, JULY, MAIL)} --select TP916 -f json").rows == []
    half = ACKNOWLEDGED.replace('"post/firms", ', "")
    assert "matches no finding" in run(f"conflicts --facts {write(HEAD, half, JULY, MAIL)}").err


@pytest.mark.parametrize(
    ("old", "new", "place", "why"),
    [
        ('"mail/firms"', '"mail/firm"', "34:9", "facts: unknown record 'mail/firm' — did you mean 'mail/firms'?"),
        ('"TP202"', '"202"', "33:8", "code: expected the code of a rule (TP202), found '202'"),
        ('["post/firms", "mail/firms"]', "[]", "34:9", "facts: must not be empty"),
        (f'reason = "{REASON}"\n', "", "32:1", "'reason' is missing: why the finding stays as it is"),
        ('"2024-02-01"', '"soon"', "36:8", "date: 'soon' is not a date"),
        ("reason", "raeson", "35:1", "unknown key 'raeson' — did you mean 'reason'?"),
    ],
)
def test_a_wrong_acknowledgement_is_refused_at_its_place(
    run: Callable[..., Result], write: Callable[..., str], old: str, new: str, place: str, why: str
) -> None:
    """Unknown ids come with the nearest known one."""
    path = write(HEAD, ACKNOWLEDGED.replace(old, new), JULY, MAIL)
    assert f"technopark: error: {path}:{place}: {why}" in run(f"conflicts --facts {path}").err


def test_an_acknowledgement_reaches_over_layers_and_the_cache(
    run: Callable[..., Result], write: Callable[..., str]
) -> None:
    """A base that layers over another one may acknowledge what that one prints; read again, it still does."""
    below, above = write(HEAD, JULY, MAIL), write("format = 1", ACKNOWLEDGED, name="above.toml")
    for _ in range(2):
        assert run(f"conflicts --facts {below} --facts {above} -f json").rows == []
    assert codes(run(f"conflicts --facts {below} -f json")) == ["TP202"]


def test_fmt_leaves_a_base_with_acknowledgements_as_it_is(
    run: Callable[..., Result], write: Callable[..., str]
) -> None:
    """They stand before the sources, keys in the order of the format; a new source still goes to the end."""
    mixed = ACKNOWLEDGED.replace('code = "TP202"\n', "") + 'code = "TP202"\n'
    path = write(HEAD, JULY, MAIL, mixed)
    run(f"fmt {path}")
    text = Path(path).read_text("utf-8")
    assert ACKNOWLEDGED.strip() in text
    assert text.index("[[acknowledged]]") < text.index("[[sources]]")
    added = run(f"add source --facts {path} --id late --publisher Late --published 2025 --language en --kind press")
    assert added.status == 0
    assert Path(path).read_text("utf-8").rstrip().endswith('kind = "press"')
    assert run(f"fmt --check {path}").status == 0


# ------------------------------------------------------------------------------------ SARIF and GitHub


def test_sarif_marks_what_is_known(run: Callable[..., Result], write: Callable[..., str], tmp_path: Path) -> None:
    """Acknowledged ones are suppressed in the source, with the place; those of the baseline outside of it."""
    path = write(HEAD, ACKNOWLEDGED, JULY, MAIL, *TENANTS)
    log = run(f"conflicts --facts {path} --baseline {baseline(tmp_path, PAIR)} -f sarif").json["runs"][0]
    found = {result["ruleId"]: (result["baselineState"], result["suppressions"]) for result in log["results"]}
    where = {"artifactLocation": {"uri": f"file://{path}"}, "region": {"startLine": 32, "startColumn": 1}}
    assert found == {
        "TP101": ("unchanged", [{"kind": "external", "status": "accepted", "justification": "in the baseline"}]),
        "TP202": (
            "new",
            [
                {
                    "kind": "inSource",
                    "status": "accepted",
                    "justification": f"{REASON} (2024-02-01)",
                    "location": {"physicalLocation": where},
                }
            ],
        ),
    }


def test_sarif_says_nothing_of_baselines_without_one(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """No state without a baseline, no suppressions where nothing is known; an open finding beside a known one has none."""
    log = run(f"conflicts --facts {write(*BASE)} -f sarif").json["runs"][0]
    assert not [key for result in log["results"] for key in ("baselineState", "suppressions") if key in result]
    log = run(f"conflicts --facts {write(HEAD, ACKNOWLEDGED, JULY, MAIL, *TENANTS)} -f sarif").json["runs"][0]
    assert {result["ruleId"]: len(result["suppressions"]) for result in log["results"]} == {"TP101": 0, "TP202": 1}


def test_github_shows_open_findings_only(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """An annotation in a pull request is for what somebody should look at."""
    out = run(f"conflicts --facts {write(HEAD, ACKNOWLEDGED, JULY, MAIL, *TENANTS)} -f github --all").out
    assert [line.partition(" ")[0] for line in out.splitlines()] == ["::error"]


def test_a_baseline_takes_the_place_of_nothing_else(run: Callable[..., Result], tmp_path: Path) -> None:
    """Neither the base nor the output of the same command is overwritten."""
    path = tmp_path / "facts.toml"
    path.write_text(HEAD, encoding="utf-8")
    result = run(f"conflicts --facts {path} --write-baseline {path}")
    told = "is used by this very command, and would be overwritten — name another file"
    assert (result.status, result.err) == (2, f"technopark: error: --write-baseline: {path} {told}\n")
    assert path.read_text(encoding="utf-8") == HEAD
    known = tmp_path / "known.json"
    assert run(f"conflicts --facts {path} --write-baseline {known} -o {known}").err == (
        f"technopark: error: --output: {known} {told}\n"
    )
    assert not known.exists()
