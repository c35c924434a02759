"""Every format on one small table: whole output, exact."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from technopark_cli.model.errors import TechnoparkError
from technopark_cli.model.tables import Block, Cell, Field, Head, Sheet, Table, pick, plain_sheet
from technopark_cli.output import FORMATS, Options, choose
from technopark_cli.output.style import Screen

FIELDS = (
    Field("id", "id", "id"),
    Field("value", "number", "number", optional=True),
    Field("open", "flag", "flag"),
    Field("members", "texts", "list"),
    Field("likely", "interval", "interval", optional=True),
    Field("capacity", "fact", "fact", optional=True),
)
ROWS = [
    {
        "id": "été",
        "value": 2.5,
        "open": True,
        "members": ["a", "b"],
        "likely": {"low": 2, "high": None, "low_open": True, "high_open": False},
        "capacity": {"id": "daily/seats@été", "value": 70, "qualifier": "more_than", "unit": "seats"},
    },
    {"id": "مركز", "value": None, "open": False, "members": [], "likely": None, "capacity": None},
]
SHEET = Sheet(
    "Parks",
    (Head("park"), Head("value", right=True)),
    [[Cell("été", "title"), "2.5"], ["مركز", "10\n11"]],
    notes=("2 parks",),
)
BLOCK = Block((Cell("warning TP1 ", "warning"), Cell("name", "title")), ((Cell("differs: ", "dim"), Cell("time")),))
TABLE = Table("parks", FIELDS, ROWS, lambda: (SHEET, BLOCK), about={"as_of": None})
OFF = Screen(terminal=False, color=False, width=None)


def render(format_: str, table: Table = TABLE, *, header: bool = True, screen: Screen = OFF) -> str:
    """Return a table in a format."""
    return "".join(FORMATS[format_].writer()(table, Options(header=header, screen=screen)))


def test_json() -> None:
    """One document with its schema; a row a line; UTF-8 as it is; null for what is missing."""
    assert render("json") == (
        '{"schema": "technopark/parks/1", "as_of": null, "rows": [\n'
        '{"id": "été", "value": 2.5, "open": true, "members": ["a", "b"], "likely": {"low": 2, "high": null, '
        '"low_open": true, "high_open": false}, "capacity": {"id": "daily/seats@été", "value": 70, "qualifier": '
        '"more_than", "unit": "seats"}},\n'
        '{"id": "مركز", "value": null, "open": false, "members": [], "likely": null, "capacity": null}\n'
        "]}\n"
    )


def test_json_without_rows() -> None:
    """No rows is an empty list, not prose."""
    assert json.loads(render("json", TABLE._replace(rows=[]))) == {
        "schema": "technopark/parks/1",
        "as_of": None,
        "rows": [],
    }


def test_json_lines() -> None:
    """Each line is a row of the JSON document."""
    lines = render("jsonl").splitlines()

    assert [json.loads(line) for line in lines] == ROWS


def test_csv() -> None:
    """Intervals and facts become columns; lists are joined; null is empty."""
    assert render("csv") == (
        "id,value,open,members,likely_low,likely_high,likely_low_open,likely_high_open,"
        "capacity,capacity_qualifier,capacity_unit,capacity_id\n"
        "été,2.5,true,a; b,2,,true,false,70,more_than,seats,daily/seats@été\n"
        "مركز,,false,,,,,,,,,\n"
    )


def test_tsv_without_header() -> None:
    """A line is a record; --no-header leaves out the first."""
    assert render("tsv", header=False) == (
        "été\t2.5\ttrue\ta; b\t2\t\ttrue\tfalse\t70\tmore_than\tseats\tdaily/seats@été\nمركز\t\tfalse\t\t\t\t\t\t\t\t\t\n"
    )


PLAIN = """\
Parks
park   value
été      2.5
مركز  10; 11
2 parks

warning TP1 name
    differs: time
"""


def test_plain() -> None:
    """Aligned text, numbers at the right, one record a line, wide scripts counted by cells."""
    assert render("plain") == PLAIN


def test_table_off_a_terminal_is_plain() -> None:
    """Off a terminal nothing is coloured, framed or cut."""
    assert render("table") == PLAIN


def test_table_on_a_terminal() -> None:
    """On a terminal a table has a rule under its head, and cells keep their lines."""
    assert render("table", screen=Screen(terminal=True, color=False, width=40)) == (
        "Parks\n\n park   value\n ────────────\n été      2.5\n مركز      10\n           11\n\n2 parks\n\n"
        "warning TP1 name\n    differs: time\n"
    )


def test_colour() -> None:
    """Colour stands for roles, which are also there as words."""
    text = render("table", TABLE._replace(view=lambda: (BLOCK,)), screen=Screen(terminal=True, color=True, width=40))

    assert text == "\x1b[33mwarning TP1 \x1b[0m\x1b[1mname\x1b[0m\n    \x1b[2mdiffers: \x1b[0mtime\n"


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (15, ["mot mot mot", "3\u202f500 «\u00a0oui\u00a0»", "fin"]),
        (18, ["mot mot mot 3\u202f500", "«\u00a0oui\u00a0» fin"]),
        (22, ["mot mot mot 3\u202f500", "«\u00a0oui\u00a0» fin"]),
    ],
)
def test_no_line_breaks_where_a_space_forbids_it(width: int, lines: list[str]) -> None:
    """A number keeps its groups, and quoted words their marks, whatever the width."""
    block = Block((Cell("mot mot mot 3\u202f500 «\u00a0oui\u00a0» fin"),), ())
    table = TABLE._replace(view=lambda: (block,))

    text = render("table", table, screen=Screen(terminal=True, color=False, width=width))

    assert text.splitlines() == lines


def test_narrow_terminal_folds_columns_that_are_alike() -> None:
    """Years that do not fit go below, with the first column again."""
    years = [str(year) for year in range(2001, 2007)]
    sheet = Sheet("Years", (Head(""), *map(Head, years)), [["figure", *["1,000"] * 6]], keys=1)

    text = render("table", TABLE._replace(view=lambda: (sheet,)), screen=Screen(terminal=True, color=False, width=30))

    assert [line.split() for line in text.splitlines() if "200" in line] == [years[:3], years[3:]]
    assert max(map(len, text.splitlines())) <= 30


def test_a_table_that_would_break_words_is_told_record_by_record() -> None:
    """On a screen too narrow for its words a table becomes a block for each row, without empty cells."""
    heads = (Head("site"), Head("opened"), Head("investment", right=True))
    sheet = Sheet("", heads, [[Cell("casablanca", "title"), "2000-10", "20 million"], ["fes", "", "55 million"]])

    text = render("table", TABLE._replace(view=lambda: (sheet,)), screen=Screen(terminal=True, color=False, width=28))

    assert text == "casablanca\n    opened: 2000-10\n    investment: 20 million\nfes\n    investment: 55 million\n"


def test_markdown() -> None:
    """Sheets are pipe tables, blocks are lists, and nothing in a cell is markup."""
    sheet = SHEET._replace(rows=[[Cell("<b>a|b</b> *c*"), "10\n11"]])

    assert render("md", TABLE._replace(view=lambda: (sheet, BLOCK))) == (
        "### Parks\n\n| park | value |\n| --- | ---: |\n"
        "| &lt;b&gt;a\\|b&lt;/b&gt; \\*c\\* | 10<br>11 |\n\n2 parks\n\n"
        "- warning TP1 **name**\n  - differs: time\n"
    )


def test_fields() -> None:
    """--fields keeps these fields in this order, in every format."""
    table = pick(TABLE, ["value", "id"])

    assert render("csv", table) == "value,id\n2.5,été\n,مركز\n"
    assert render("plain", table) == "value  id\n  2.5  été\n       مركز\n"
    assert json.loads(render("jsonl", table).splitlines()[0]) == {"value": 2.5, "id": "été"}


HOSTILE = "=1+1\x1b]0;owned\x07\x9b31m [bold]red[/] :smile: \u202eevil <script>|`*\r\n\tend"


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("terminal", [True, False])
def test_hostile_text_stays_text(format_: str, terminal: bool) -> None:
    """Escapes, direction overrides, markup and formulas in the base reach no terminal, page or spreadsheet."""
    rows = [{"id": HOSTILE, "value": -1}]
    table = Table("parks", FIELDS[:2], rows, lambda: (plain_sheet(FIELDS[:2], rows), Block((Cell(HOSTILE),))))

    text = render(format_, table, screen=Screen(terminal=terminal, color=False, width=200 if terminal else None))

    assert not set(text) & set("\x1b\x07\x9b\u202e\r")
    assert "<script>" not in text or format_ in ("table", "plain", "json", "jsonl", "csv", "tsv")
    if format_ == "csv":
        assert next(csv.reader(io.StringIO(text.split("\n", 1)[1])))[0].startswith("'=1+1")
    if format_ == "tsv":
        assert text.split("\n")[1].startswith("'=1+1")
    if format_ in ("json", "jsonl"):
        row = json.loads(text) if format_ == "jsonl" else json.loads(text)["rows"][0]
        assert row == rows[0]
    if format_ in ("table", "plain"):
        assert "[bold]red[/] :smile:" in text


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)


@given(st.lists(st.tuples(TEXTS, st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False))))
def test_json_and_csv_keep_every_value(pairs: list[tuple[str, float | None]]) -> None:
    """What goes into JSON comes out equal; what goes into CSV comes out on one record a row."""
    rows = [{"id": text, "value": number} for text, number in pairs]
    table = Table("parks", FIELDS[:2], rows, lambda: ())

    assert json.loads(render("json", table))["rows"] == rows
    assert len(list(csv.reader(io.StringIO(render("csv", table))))) == len(rows) + 1
    assert render("tsv", table).count("\n") == len(rows) + 1


@pytest.mark.parametrize(
    ("name", "output", "expected"),
    [
        (None, None, "table"),
        (None, "-", "table"),
        (None, "report.CSV", "csv"),
        (None, "a.b/x.ndjson", "jsonl"),
        ("tsv", "report.csv", "tsv"),
        ("md", "-", "md"),
    ],
)
def test_the_suffix_implies_the_format(name: str | None, output: str | None, expected: str) -> None:
    """--format goes before the suffix of -o, which goes before table."""
    assert choose(name, output).name == expected


@pytest.mark.parametrize(
    ("name", "output", "message"),
    [
        ("jsn", None, "unknown format 'jsn' — did you mean 'json'?"),
        ("xml", None, "unknown format 'xml' — one of table, plain, json, jsonl, csv, tsv, md"),
        (
            None,
            "report.xlsx",
            "the name 'report.xlsx' implies no format — add --format, or one of "
            ".txt .json .jsonl .ndjson .csv .tsv .tab .md .markdown .sarif .sarif.json",
        ),
    ],
)
def test_formats_that_are_none(name: str | None, output: str | None, message: str) -> None:
    """A wrong name or suffix says what there is."""
    with pytest.raises(TechnoparkError) as caught:
        choose(name, output)

    assert str(caught.value) == message
