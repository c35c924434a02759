"""New records go in as text at their place; everything else stays, and only what is right goes in."""

from __future__ import annotations

import json
import tomllib
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from conftest import HEAD, fact, source
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store.documents import comments

from technopark_cli.model.errors import InvalidBase, TechnoparkError
from technopark_cli.store.append import Addition, add
from technopark_cli.store.incoming import from_options, from_text

if TYPE_CHECKING:
    from collections.abc import Callable

TOPIC = """
[[topics]]
id = "markets"
label = { en = "Markets" }
values = ["europe", "africa"]
"""


def plan(path: str, sources: Any) -> Addition:
    """Plan an addition of sources, given as JSON, to one file."""
    return add([path], from_text(json.dumps(sources).encode(), "new.json"), write=False)


def gained(addition: Addition) -> str:
    """Return the lines that an addition adds, after checking that it takes nothing away."""
    old, new = (text.splitlines(keepends=True) for text in (addition.old, addition.new))
    changes = list(unified_diff(old, new, n=0))[2:]
    assert not [line for line in changes if line.startswith("-")]
    return "".join(line[1:] for line in changes if line.startswith("+"))


def complaints(path: str, sources: Any) -> list[str]:
    """Return what is said against an addition."""
    with pytest.raises(TechnoparkError) as refused:
        plan(path, sources)
    return str(refused.value).splitlines()


NEW_FACT = {"wording": "three", "value": 3, "indicator": "tenants", "as_of": "2023", "members": ["north"]}


def test_a_fact_goes_behind_the_facts_of_its_source(write: Callable[..., str]) -> None:
    """Before the events of the source and before the next source, with the keys in canonical order."""
    path = write(
        HEAD,
        source(
            "one",
            "2023",
            fact("firms", 1) + "# a remark on firms\n",
            '\n# what happened\n[[sources.events]]\nkind = "opened"\nsubject = "north"\nwording = "opened"\n',
        ),
        source("two", "2024", fact("firms", 2)),
    )
    addition = plan(path, [{"id": "one", "facts": [NEW_FACT]}])
    before, after = addition.new.split(
        '\n[[sources.facts]]\nindicator = "tenants"\nvalue = 3\nas_of = "2023"\nwording = "three"\nmembers = ["north"]\n'
    )
    assert before.endswith('wording = "words"\n# a remark on firms\n')
    assert after.startswith("\n# what happened\n[[sources.events]]\n")
    assert before + after == addition.old
    assert [(new.kind, new.id, new.place.line) for new in addition.added] == [
        ("fact", "one/tenants", before.count("\n") + 2)
    ]


@pytest.mark.parametrize(
    ("record", "after"),
    [
        ({"facts": [NEW_FACT]}, 'kind = "press"\n'),
        ({"events": [{"kind": "opened", "subject": "north", "wording": "w"}]}, 'kind = "press"\n'),
        ({"names": [{"entity": "north", "as_printed": "N"}]}, 'as_printed = "North"\n'),
        ({"statements": [{"topic": "markets", "values": ["europe"], "wording": "w"}]}, 'as_printed = "North"\n'),
    ],
)
def test_each_kind_has_its_place(write: Callable[..., str], record: dict[str, Any], after: str) -> None:
    """Facts, events, names, statements, in this order, whatever of them is there already."""
    names = '\n[[sources.names]]\nentity = "north"\nas_printed = "North"\n'
    path = write(HEAD, TOPIC, source("one", "2023", names))
    addition = plan(path, [{"id": "one", **record}])
    assert addition.new.split("\n" + gained(addition).strip("\n"), 1)[0].endswith(after)


def test_a_source_goes_to_its_place_by_date(write: Callable[..., str]) -> None:
    """Behind those of the same day, in front of later ones with their comments; the first behind the banner."""
    path = write(
        HEAD,
        "# ---- sources\n\n# the oldest",
        source("a", "2012-01"),
        source("b", "2023-01-05") + "\n# the newest\n",
        source("c", "2024"),
    )
    new = [
        {"id": name, "publisher": "P", "published": published, "language": "en", "kind": "press"}
        for name, published in [("late", "2025"), ("first", "2001"), ("same", "2023-01-05"), ("undated", None)]
        if published
    ]
    addition = plan(path, new)
    order = [each["id"] for each in tomllib.loads(addition.new)["sources"]]
    assert order == ["first", "a", "b", "same", "c", "late"]
    text = addition.new
    assert '# ---- sources\n\n[[sources]]\nid = "first"' in text
    assert "\n\n# the oldest\n" in text
    assert text.index('id = "same"') < text.index("# the newest")
    assert gained(addition).count("[[sources]]") == 3
    assert [(each.kind, each.id) for each in addition.added] == [
        ("source", "first"), ("source", "same"), ("source", "late"),
    ]  # fmt: skip


def test_a_source_goes_to_the_end_if_there_is_no_order(write: Callable[..., str]) -> None:
    """Sources that do not stand by date have an order of the curator's."""
    path = write(HEAD, source("b", "2024"), source("a", "2012"), "# the end")
    new = {"id": "new", "publisher": "P", "published": "2013", "language": "en", "kind": "press", "facts": [NEW_FACT]}
    addition = plan(path, {"sources": [new]})
    assert addition.new == addition.old.replace(
        "\n# the end",
        '\n[[sources]]\nid = "new"\npublisher = "P"\npublished = "2013"\nlanguage = "en"\nkind = "press"\n'
        '\n[[sources.facts]]\nindicator = "tenants"\nvalue = 3\nas_of = "2023"\nwording = "three"\nmembers = ["north"]\n'
        "\n# the end",
    )


def test_the_first_source_of_a_base(write: Callable[..., str]) -> None:
    """A base without sources gets its first one at the end, behind a last line without a newline too."""
    path = write(HEAD.rstrip("\n"))
    new = {"id": "new", "publisher": "P", "language": "en", "kind": "press"}
    addition = plan(path, [new])
    assert addition.new == addition.old + (
        '\n\n[[sources]]\nid = "new"\npublisher = "P"\nlanguage = "en"\nkind = "press"\n'
    )


def test_a_source_of_an_earlier_base_is_extended(write: Callable[..., str]) -> None:
    """What is said of a source that stands in an earlier base goes into a block that extends it, then into the same."""
    first = write(HEAD, source("one", "2023", fact("firms", 1)))
    mine = write("format = 1\n", name="mine.toml")
    for data in (NEW_FACT, {**NEW_FACT, "detail": "b"}):
        add([first, mine], from_options("fact", {"id": "one", "facts": [data]}), write=True)
    assert Path(mine).read_text(encoding="utf-8").split("[[sources.facts]]\n")[:2] == [
        'format = 1\n\n[[sources]]\nextends = "one"\n\n',
        'indicator = "tenants"\nvalue = 3\nas_of = "2023"\nwording = "three"\nmembers = ["north"]\n\n',
    ]
    assert complaints(mine, [{"id": "one", "facts": [NEW_FACT]}])  # alone it does not know the source


def test_the_newlines_of_windows_stay(write: Callable[..., str]) -> None:
    """In a file with CRLF the new lines have it too."""
    path = write(HEAD, source("one", "2023"))
    Path(path).write_bytes(Path(path).read_bytes().replace(b"\n", b"\r\n"))
    addition = plan(path, [{"id": "one", "facts": [NEW_FACT]}])
    assert addition.new.count("\n") == addition.new.count("\r\n") == addition.old.count("\n") + 7


def test_text_that_could_break_out_stays_text(write: Callable[..., str]) -> None:
    """Quotes, newlines, headers and controls in a value are escaped."""
    path = write(HEAD, source("one", "2023"))
    nasty = 'a"""\n[[sources]]\nid = "x"\t\\ \x1b é #'
    addition = plan(path, [{"id": "one", "facts": [{**NEW_FACT, "note": nasty}]}])
    assert tomllib.loads(addition.new)["sources"][0]["facts"][0]["note"] == nasty


def test_duplicates_are_refused_with_their_place(write: Callable[..., str]) -> None:
    """In the base, and twice in the input; the remedy is named."""
    path = write(HEAD, source("one", "2023", fact("tenants", 1)))
    line = Path(path).read_text(encoding="utf-8").split("[[sources.facts]]")[0].count("\n") + 1
    assert complaints(path, [{"id": "one", "facts": [NEW_FACT]}]) == [
        f"new.json: sources[0].facts[0]: 'one/tenants' stands already at {path}:{line} — tell the two apart with a `detail`"
    ]
    name = {"entity": "north", "as_printed": "N"}
    assert complaints(path, [{"id": "one", "names": [name]}, {"id": "one", "names": [name]}]) == [
        (
            "new.json: sources[1].names[0]: 'one/name@north:n' stands already in what is to be added: "
            "new.json: sources[0].names[0] — it is enough once"
        )
    ]
    assert complaints(path, [{"id": "one", "publisher": "One", "kind": "wire"}]) == [
        f"new.json: sources[0].kind: the source stands already at {path}:{line - 7}, which says 'press'",
        f"new.json: sources[0]: the source 'one' stands already at {path}:{line - 7}, and nothing is new",
    ]


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (
            {"indicator": "tenant"},
            "sources[0].facts[0].indicator: unknown indicator 'tenant' — did you mean 'tenants'?",
        ),
        ({"valu": 3}, "sources[0].facts[0].valu: unknown key 'valu' — did you mean 'value'?"),
        ({"note": None}, "sources[0].facts[0].note: expected a plain value or a list of them"),
        ({"note": {"a": 1}}, "sources[0].facts[0].note: expected a plain value or a list of them"),
        ({"note": "\ud800"}, "sources[0].facts[0].note: not valid Unicode text"),
        ({"value": 1e999}, "Infinity is not a number"),
        ({"members": ["x"]}, "sources[0].facts[0].members: unknown site 'x' — known: north"),
    ],
)
def test_what_is_not_valid_is_refused_where_it_was_written(
    write: Callable[..., str], change: dict[str, Any], complaint: str
) -> None:
    """The place is the one in the input, and nothing is planned."""
    path = write(HEAD, source("one", "2023"))
    assert complaints(path, [{"id": "one", "facts": [{**NEW_FACT, **change}]}]) == [f"new.json: {complaint}"]


def test_a_base_that_is_wrong_itself_comes_first(write: Callable[..., str]) -> None:
    """Its own problems are shown at their places in the file as it is."""
    path = write(HEAD, source("one", "2023", fact("firm", 1)))
    with pytest.raises(InvalidBase) as refused:
        plan(path, [{"id": "one", "facts": [NEW_FACT]}])
    assert "unknown indicator 'firm'" in str(refused.value)


def test_lists_in_brackets_are_not_added_to(write: Callable[..., str]) -> None:
    """Facts and sources that are no blocks have no place for another block."""
    path = write(HEAD, source("one", "2023") + "facts = []\n")
    line = Path(path).read_text(encoding="utf-8").count("\n")
    assert complaints(path, [{"id": "one", "facts": [NEW_FACT]}]) == [
        f"{path}:{line}:9: the facts stand as a list in brackets; write each under [[sources.facts]] first"
    ]
    path = write("sources = []\n", HEAD)
    new = {"id": "one", "publisher": "P", "language": "en", "kind": "press"}
    assert complaints(path, [new]) == [
        f"{path}:1:11: the sources stand as a list in brackets; write each under [[sources]] first"
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[sources]\n", "new:1:10: not valid TOML: expected ']]' at the end of an array declaration"),
        ('{"sources": [}', "new:1:14: not valid JSON: expecting value"),
        ('{"sources": [], "sources": []}', "new: the key 'sources' stands twice in one object"),
        ('{"sites": []}', "new: sites: only sources can be added; 'sites' is edited in the base"),
        ("[[sites]]\nid = 'x'\n", "new:1:1: only sources can be added; 'sites' is edited in the base"),
        ("format = 2\n", "new:1:10: this program reads format 1, not 2"),
        ("[sources]\nid = 'x'\n", "new:1:1: expected tables, each under [[sources]]"),
        ('{"sources": NaN}', "new: NaN is not a number"),
        ("\ufeff[[sources]]", "new:1:1: the file begins with a byte order mark: save it as UTF-8 without one"),
        ("a = " + "[" * 100_000, "new:1:1: not valid here: tables or lists are nested too deeply"),
        ('{"sources":' + "[" * 100_000, "new: not valid here: nested too deeply, or a number that is too long"),
    ],
)
def test_input_that_is_no_source_is_one_line(text: str, complaint: str) -> None:
    """TOML or JSON with faults, and what is not to be added at all."""
    with pytest.raises(TechnoparkError) as refused:
        from_text(text.encode(), "new")
    assert str(refused.value) == complaint


def test_nothing_to_add_is_said(write: Callable[..., str]) -> None:
    """An empty input and a source without a name are mistakes."""
    path = write(HEAD)
    assert complaints(path, []) == ["new.json: there is nothing to add: no source"]
    assert complaints(path, [{"facts": []}]) == [
        "new.json: sources[0]: 'id' is missing: the source that is added, or added to"
    ]


_trivia = st.lists(st.one_of(st.just(""), comments), max_size=3).map(
    lambda lines: "".join(f"{each}\n" for each in lines)
)
_dates = st.sampled_from([None, "2001", "2012-01", "2023-01-05", "2023-01-05", "2023-Q4"])


@st.composite
def _base(draw: st.DrawFn) -> str:
    text = HEAD.lstrip("\n")
    for number in range(draw(st.integers(0, 4))):
        dated = draw(_dates)
        text += draw(_trivia) + f'[[sources]]\nid = "s{number}"\npublisher = "P"\nlanguage = "en"\nkind = "press"\n'
        text += f'published = "{dated}"\n' if dated else ""
        for turn in range(draw(st.integers(0, 4))):
            kind = draw(st.sampled_from(["facts", "events"]))
            keys = (
                f'indicator = "firms"\nvalue = {turn}\ndetail = "d{turn}"'
                if kind == "facts"
                else f'kind = "opened"\nsubject = "north"\ndetail = "d{turn}"'
            )
            text += draw(_trivia) + f"[[sources.{kind}]]\n{draw(_trivia)}{keys}\nwording = 'w'  # as printed\n"
    text += draw(_trivia) + draw(st.sampled_from(["", "# the end"]))
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


_line = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=20).filter(str.strip)


@st.composite
def _incoming(draw: st.DrawFn) -> list[dict[str, Any]]:
    found = []
    for name in draw(st.lists(st.sampled_from(["s0", "s1", "s2", "new-a", "new-b"]), unique=True, min_size=1)):
        block: dict[str, Any] = {"id": name}
        if name.startswith("new"):
            block |= {"publisher": draw(_line), "language": "en", "kind": "press"}
            dated = draw(_dates)
            block |= {"published": dated} if dated else {}
        numbers = draw(st.lists(st.integers(10, 20), unique=True, min_size=1, max_size=3))
        block["facts"] = [
            {"indicator": "firms", "value": draw(st.sampled_from([1, 2.5])), "detail": f"d{n}", "wording": "w",
             "note": draw(_line), "members": ["north"]} for n in numbers
        ]  # fmt: skip
        if draw(st.booleans()):
            block["events"] = [
                {"kind": "opened", "subject": "north", "detail": f"d{n}", "wording": "w"} for n in numbers
            ]
        found.append(block)
    return found


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_base(), _incoming())
def test_new_is_old_plus_exactly_the_addition(text: str, incoming: list[dict[str, Any]]) -> None:
    """Whatever the base and the addition: no line is lost or changed, and the data are both together."""
    old = tomllib.loads(text)
    known = {each["id"]: each for each in old.get("sources", [])}
    incoming = [each for each in incoming if each["id"] in known or "publisher" in each]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "base.toml"
        path.write_bytes(text.encode())
        if not incoming:
            return
        addition = add([str(path)], from_text(json.dumps(incoming).encode(), "new"), write=True)
        written = path.read_bytes()
    assert written == addition.new.encode()
    lines = iter(addition.new.replace("\r\n", "\n").split("\n"))
    assert all(line in lines for line in text.replace("\r\n", "\n").split("\n"))  # in this order
    new = tomllib.loads(addition.new)
    assert {key: value for key, value in new.items() if key != "sources"} == {
        key: value for key, value in old.items() if key != "sources"
    }
    assert [each["id"] for each in new["sources"] if each["id"] in known] == list(known)
    expected = {name: dict(each) for name, each in known.items()}
    for block in incoming:
        home = expected.setdefault(
            block["id"], {key: item for key, item in block.items() if key not in ("facts", "events")}
        )
        for table in ("facts", "events"):
            if table in block:
                home[table] = home.get(table, []) + block[table]
    assert {each["id"]: each for each in new["sources"]} == expected
    for added in addition.added:
        assert addition.new.split("\n")[added.place.line - 1].startswith(
            f"[[sources{'' if added.kind == 'source' else '.'}"
        )
