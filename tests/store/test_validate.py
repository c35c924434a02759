"""Bad bases: every problem, each with its place and a remedy, in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, fact, source

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Result

#: What is wrong with one record, and what the program says of it after `file:`; line 1 is the record's header.
CASES = {
    "unknown key": (fact("tenants", 5, valeu=3), "5:1: unknown key 'valeu' — did you mean 'value'?"),
    "unknown indicator": (fact("tenant", 5), "2:13: indicator: unknown indicator 'tenant' — did you mean 'tenants'?"),
    "unknown scope": (fact("tenants", 5, scope="nort"), "5:9: scope: unknown scope 'nort' — did you mean 'north'?"),
    "missing wording": (
        '\n[[sources.facts]]\nindicator = "tenants"\nvalue = 5\n',
        "1:1: 'wording' is missing: the figure phrase as printed, eight words at the most",
    ),
    "long wording": (
        fact("tenants", 5, "one two three four five six seven eight nine"),
        "4:11: wording: 9 words; keep the figure phrase only, 8 words at the most",
    ),
    "text for a number": (
        '\n[[sources.facts]]\nindicator = "tenants"\nvalue = "5"\nwording = "five"\n',
        "3:9: value: expected a number, found '5'",
    ),
    "true for a number": (
        '\n[[sources.facts]]\nindicator = "tenants"\nvalue = true\nwording = "five"\n',
        "3:9: value: expected a number, found true",
    ),
    "not a number": (
        '\n[[sources.facts]]\nindicator = "tenants"\nvalue = nan\nwording = "five"\n',
        "3:9: value: expected a finite number from 0 up, found nan",
    ),
    "too large": (
        '\n[[sources.facts]]\nindicator = "tenants"\nvalue = 1000000000000000\nwording = "five"\n',
        "3:9: value: expected a number below 10^15: larger ones are not exact everywhere",
    ),
    "far too large": (
        f'\n[[sources.facts]]\nindicator = "tenants"\nvalue = {"9" * 400}\nwording = "five"\n',
        "3:9: value: expected a number below 10^15: larger ones are not exact everywhere",
    ),
    "negative": (fact("tenants", -5), "3:9: value: expected a finite number from 0 up, found -5"),
    "unknown qualifier": (
        fact("tenants", 5, qualifier="more_then"),
        "5:13: qualifier: 'more_then' is not one of bare, exactly, more_than, at_least, nearly, about, less_than, "
        "at_most, up_to, between — did you mean 'more_than'?",
    ),
    "between without the upper number": (
        fact("tenants", 5, qualifier="between"),
        "5:13: qualifier 'between' needs `value_high`, the upper number",
    ),
    "an upper number without between": (
        fact("tenants", 5, value_high=6),
        '5:14: value_high needs `qualifier = "between"`',
    ),
    "an upper number below the lower one": (
        fact("tenants", 5, value_high=4, qualifier="between"),
        "5:14: value_high must be greater than value",
    ),
    "a bad date": (
        fact("tenants", 5, as_of="2023-13"),
        "5:9: as_of: '2023-13' is not a date — write 2023, 2023-07, 2023-11-24, 2023-Q4 or 2024/2025",
    ),
    "a TOML date": (
        '\n[[sources.facts]]\nindicator = "tenants"\nvalue = 5\nas_of = 2023-07-01\nwording = "five"\n',
        '4:9: as_of: 2023-07-01 is not a date — write in quotes: "2023-07-01"',
    ),
    "a basis without its date": (
        fact("tenants", 5, as_of_basis="printed"),
        "5:15: as_of_basis 'printed' needs `as_of`",
    ),
    "a bad window": (
        fact("tenants", 5, window="since 2001"),
        "5:10: window: 'since 2001' is not a window — write since:2001, in:10Y, per:year, after:18M incubation, "
        "beyond:5Y support or by:2027",
    ),
    "a unit that does not fit": (
        fact("tenants", 5, unit="MAD"),
        "5:8: unit 'MAD' does not fit indicator 'tenants', in 'firms'",
    ),
    "an unknown currency": (
        fact("tenants", 5, unit="MDA"),
        "5:8: unit: 'MDA' is not a unit — write a plural noun (jobs), percent, m2 or a currency code (MAD, EUR)",
    ),
    "an unknown member": (
        fact("tenants", 5, members=["north", "elsewhere"]),
        "5:11: members: unknown site 'elsewhere' — known: north",
    ),
    "the same id twice": (
        fact("tenants", 5) + fact("tenants", 6),
        "7:13: 'daily/tenants' stands already at {file}:{first}:1 — tell the two apart with a `detail`",
    ),
    "an event without a date but with a basis": (
        '\n[[sources.events]]\nkind = "opened"\nsubject = "north"\ndate_basis = "printed"\nwording = "opened"\n',
        "4:14: date_basis 'printed' needs `date`",
    ),
    "an unknown kind of event": (
        '\n[[sources.events]]\nkind = "opend"\nsubject = "north"\nwording = "opened"\n',
        "2:8: kind: 'opend' is not one of opened, inaugurated, founded, planned_opening, agreement, appointment, "
        "milestone, closed — did you mean 'opened'?",
    ),
    "an unknown topic": (
        '\n[[sources.statements]]\ntopic = "exports"\nvalues = ["europe"]\nwording = "to Europe"\n',
        "2:9: topic: unknown topic 'exports' — known: none yet",
    ),
    "a name of nobody": (
        '\n[[sources.names]]\nentity = "netwrk"\nas_printed = "The Parks"\n',
        "2:10: entity: unknown scope 'netwrk' — did you mean 'network'?",
    ),
    "tables written as a value": ("\n[sources.facts]\n", "1:1: facts: expected tables, each under [[sources.facts]]"),
}


@pytest.mark.parametrize("name", CASES)
def test_one_problem(name: str, run: Callable[..., Result], write: Callable[..., str]) -> None:
    """One mistake in a source is one line with the place of the value, what is wrong, and the remedy; exit 2."""
    block, expected = CASES[name]
    before = HEAD.strip() + "\n\n" + source("daily", "2023-07")
    path = write(before + block)
    first = before.count("\n") + 2

    result = run("sites --facts", path)

    line, _, rest = expected.format(file=path, first=first).partition(":")
    assert result.err == f"technopark: error: {path}:{int(line) + first - 1}:{rest}\n"
    assert (result.status, result.out) == (2, "")


def test_all_problems_in_one_run(run: Callable[..., Result], write: Callable[..., str]) -> None:
    """A base with several mistakes is reported whole, in the order of the file."""
    path = write(
        """
        format = 2
        titel = "Typo"
        [[sites]]
        id = "North"
        [[indicators]]
        id = "firms"
        kind = "cumulativ"
        unit = "firms"
        label = { fr = "Entreprises" }
        definition = { en = "Firms." }
        [[relations]]
        id = "total"
        kind = "sum"
        terms = [{ indicator = "firm" }]
        """
    )

    result = run("sites --facts", path)

    assert result.status == 2
    assert [line.removeprefix(f"technopark: error: {path}:") for line in result.err.splitlines()] == [
        "2:10: format: this program reads format 1, not 2",
        "3:1: unknown key 'titel' — did you mean 'title'?",
        "4:1: 'name' is missing: the name in full",
        "5:6: id: expected a lower-case slug (a-z, 0-9, - and _ between them), found 'North'",
        "8:8: kind: 'cumulativ' is not one of cumulative, stock, flow, ratio, capacity, amount, target, ordinal"
        " — did you mean 'cumulative'?",
        "10:9: label: the English text (en) is missing",
        "14:8: a relation of kind 'sum' needs a `total`",
        "15:9: terms: indicator: unknown indicator 'firm' — did you mean 'firms'?",
    ]


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        (
            """terms = [{ indicator = "stake", detail = "a" }]""",
            ["3:8: a relation of kind 'shares' needs two terms or more"],
        ),
        (
            """terms = [{ indicator = "stake", detail = "a" }, { indicator = "tenants", detail = "b" }]""",
            ["4:9: shares are in percent, and indicator 'tenants' is in 'firms'"],
        ),
        (
            """terms = [{ indicator = "stake", detail = "a" }, { indicator = "stake", detail = "b" }]
total = { indicator = "stake" }""",
            ["5:9: a relation of kind 'shares' has no `total`: it is 100 %"],
        ),
        ("""terms = [{ indicator = "stake", detail = "a" }, { indicator = "stake", detail = "b" }]""", []),
    ],
)
def test_shares_are_of_one_hundred(
    relation: str, expected: list[str], run: Callable[..., Result], write: Callable[..., str]
) -> None:
    """Shares need two terms in percent, and no total."""
    stake = (
        '[[indicators]]\nid = "stake"\nkind = "ratio"\nunit = "percent"\n'
        'label = { en = "Stake" }\ndefinition = { en = "Stake." }\n'
    )
    path = write(HEAD + stake + f'[[relations]]\nid = "owners"\nkind = "shares"\n{relation}\n')
    before = (HEAD + stake).count("\n")

    result = run("sites --facts", path)

    mark = f"technopark: error: {path}:"
    places = [line.removeprefix(mark).partition(":") for line in result.err.splitlines() if line.startswith(mark)]
    told = [f"{int(line) - before}:{rest}" for line, _, rest in places]
    assert told == expected
    assert result.status == (2 if expected else 0)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"format = \n", "1:10: not valid TOML: invalid value"),
        (b"format = 1\nformat = 1\n", "2:11: not valid TOML: cannot overwrite a value"),
        (b'title = "caf\xe9"\n', "1:13: not UTF-8 here: save the file as UTF-8"),
        (b"\xef\xbb\xbfformat = 1\n", "1:1: the file begins with a byte order mark: save it as UTF-8 without one"),
        (b"x = " + b"[" * 5000 + b"]" * 5000, "1:1: not valid here: tables or lists are nested too deeply"),
        (b"\nx = " + b"9" * 5000, "2:1: not valid here: a number of thousands of digits"),
        (b"", "1:1: 'format' is missing: version of this format: 1"),
    ],
)
def test_what_is_not_even_toml(content: bytes, expected: str, run: Callable[..., Result], tmp_path: object) -> None:
    """A file that cannot be read as TOML is one line with its place."""
    path = f"{tmp_path}/base.toml"
    with open(path, "wb") as stream:
        stream.write(content)

    result = run("facts --facts", path)

    assert (result.status, result.err) == (2, f"technopark: error: {path}:{expected}\n")


def test_missing_file_and_folder(run: Callable[..., Result], tmp_path: object) -> None:
    """A base that is not there, or is a folder, is one line."""
    missing = run("sites --facts", f"{tmp_path}/none.toml")
    folder = run("sites --facts", str(tmp_path))

    assert (
        missing.err
        == f"technopark: error: {tmp_path}/none.toml: cannot read the fact base: no such file or directory\n"
    )
    assert folder.err == f"technopark: error: {tmp_path}: cannot read the fact base: is a directory\n"
    assert (missing.status, folder.status) == (2, 2)
