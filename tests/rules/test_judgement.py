"""Where the rules draw the line: what explains a difference away, and what makes it more serious."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import HEAD, fact, source

from technopark_cli.rules import findings
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from technopark_cli.model.findings import Finding

Find = "Callable[..., list[Finding]]"


def indicator(name: str, kind: str, unit: str, *more: str) -> str:
    """Return an indicator block."""
    text = f'{{ en = "{name.capitalize()}" }}'
    lines = [f'id = "{name}"', f'kind = "{kind}"', f'unit = "{unit}"', f"label = {text}", f"definition = {text}", *more]
    return "[[indicators]]\n" + "\n".join(lines) + "\n"


def relation(name: str, kind: str, *more: str) -> str:
    """Return a relation block."""
    return "[[relations]]\n" + "\n".join([f'id = "{name}"', f'kind = "{kind}"', *more]) + "\n"


AREA = indicator("area", "amount", "m2")


def plan(date: str) -> str:
    """Return the planned opening of the north site."""
    return f'\n[[sources.events]]\nkind = "planned_opening"\nsubject = "north"\nwording = "soon"\ndate = "{date}"\n'


@pytest.fixture
def find(write: Callable[..., str]) -> Callable[..., list[Finding]]:
    """Return a function that writes a base of parts after the head, and returns what the rules find in it."""

    def _find(*parts: str) -> list[Finding]:
        return findings(load([write(HEAD, *parts)]))

    return _find


def told(found: list[Finding]) -> list[tuple[str, str]]:
    """Return the codes and levels of findings."""
    return [(each.code, each.level) for each in found]


# ------------------------------------------------------------------------------------ tension and rounding


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (
            fact("tenants", 450, "450 firms", qualifier="about"),
            fact("tenants", 500, "500 firms", qualifier="more_than"),
            "warning",
        ),
        (
            fact("tenants", 450, "450 firms", qualifier="about"),
            fact("tenants", 600, "600 firms", qualifier="more_than"),
            "warning",
        ),
        (fact("tenants", 450, "450 firms"), fact("tenants", 452, "452 firms"), "note"),
        (fact("tenants", 500, "500 firms"), fact("tenants", 487, "487 firms"), "note"),
        (fact("tenants", 80, "80 firms"), fact("tenants", 100, "100 firms", qualifier="nearly"), "warning"),
        (fact("tenants", 500, "500 firms", qualifier="about"), fact("tenants", 580, "580 firms"), "warning"),
    ],
)
def test_rounding_is_half_a_step_and_no_more(
    find: Callable[..., list[Finding]], one: str, other: str, level: str
) -> None:
    """450 and 452 are one figure rounded; "about 450" and "more than 500" are two figures."""
    found = find(source("a", "2023-05", one), source("b", "2023-05", other))
    assert told(found) == [("TP201", level)]
    assert ("rounding" in [way.how for way in found[0].reconciles]) == (level == "note")


# ------------------------------------------------------------------------------------ how certain a clash is


def test_one_pair_of_one_date_makes_a_clash_certain(find: Callable[..., list[Finding]]) -> None:
    """100 tenants in May and in June against 200 in June: growth explains the first pair, not the second."""
    found = find(
        source("a", "2023-05-01", fact("tenants", 100, "100 firms", as_of="2023-05-01")),
        source("b", "2023-06-01", fact("tenants", 100, "100 firms", as_of="2023-06-01")),
        source("c", "2023-06-01", fact("tenants", 200, "200 firms", as_of="2023-06-01")),
    )
    assert told(found) == [("TP101", "error")]
    assert len(found[0].facts) == 3


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        ("2023-06-30", "2023-06-30", "error"),
        ("2023", "2023", "error"),
        ("2023", "2023-11", "warning"),
        ("2023-06", "2023-06-30", "warning"),
    ],
)
def test_a_running_total_may_grow_within_a_year(
    find: Callable[..., list[Finding]], first: str, second: str, level: str
) -> None:
    """3,000 "in 2023" and 3,300 in November may both be right; of one and the same date they cannot."""
    found = find(
        source("a", "2024-01", fact("firms", 3000, "3,000 firms", as_of=first)),
        source("b", "2024-01", fact("firms", 3300, "3,300 firms", as_of=second)),
    )
    assert told(found) == [("TP101", level)]
    assert ("growth" in [way.how for way in found[0].reconciles]) == (level == "warning")


def test_a_fall_with_one_printed_date_is_certain(find: Callable[..., list[Finding]]) -> None:
    """A release dates its total; a paper that repeats it later without a date does not make the fall less certain."""
    found = find(
        source("a", "2022-01", fact("firms", 900, "900 firms", qualifier="more_than")),
        source("b", "2023-01", fact("firms", 800, "800 firms", qualifier="less_than", as_of="2022-12")),
        source("c", "2023-06", fact("firms", 800, "800 firms", qualifier="less_than")),
    )
    assert told(found) == [("TP102", "error")]


@pytest.mark.parametrize(
    ("keys", "level"),
    [({"as_of": "2023"}, "error"), ({}, "warning"), ({"as_of": "2023", "detail": "grants"}, "warning")],
)
def test_a_fall_is_certain_only_with_a_printed_date_and_one_definition(
    find: Callable[..., list[Finding]], keys: dict[str, str], level: str
) -> None:
    """A total dated by its publication only, or of another detail, may be an old or another one."""
    found = find(
        source("a", "2022-01", fact("firms", 900, "900 firms", qualifier="more_than")),
        source("b", "2023-06", fact("firms", 800, "800 firms", qualifier="less_than", **keys)),
    )
    assert told(found) == [("TP102", level)]


# ------------------------------------------------------------------------------------ excuses at hand


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"phase": "built"}, {"phase": "built"}, [("TP101", "error")]),
        ({"phase": "planned"}, {"phase": "planned", "as_of": "2021"}, [("TP101", "warning")]),
        ({"phase": "planned", "as_of": "2021"}, {"phase": "planned", "as_of": "2021"}, [("TP101", "error")]),
        ({"phase": "planned"}, {}, [("TP101", "warning")]),
        ({"phase": "planned", "detail": "first"}, {"phase": "planned", "as_of": "2021"}, [("TP101", "note")]),
    ],
)
def test_a_plan_may_change(
    find: Callable[..., list[Finding]], one: dict[str, str], other: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    """Two areas of one building exclude each other; of a plan and a building, or of a plan told twice, less surely."""
    found = find(
        AREA,
        source("a", "2023-05", fact("area", 5000, "5000 square metres", **one)),
        source("b", "2023-05", fact("area", 900, "900 square metres", **other)),
    )
    assert told(found) == expected
    assert ("plan" in [way.how for way in found[0].reconciles]) == (expected[0][1] != "error")


@pytest.mark.parametrize(("basis", "level"), [("printed", "error"), ("inferred", "warning")])
def test_a_date_that_nobody_prints_makes_no_clash_certain(
    find: Callable[..., list[Finding]], basis: str, level: str
) -> None:
    """7 % and 3 % of one year exclude each other, unless the year of one is inferred."""
    found = find(
        indicator("share", "ratio", "percent"),
        source("a", "2023", fact("share", 7, "7 %", as_of="2015", as_of_basis=basis)),
        source("b", "2023", fact("share", 3, "3 %", as_of="2015")),
    )
    assert told(found) == [("TP101", level)]
    assert ("date" in [way.how for way in found[0].reconciles]) == (level == "warning")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((450, "2024-01"), (500, "2024-05"), []),
        ((500, "2024-01"), (450, "2024-05"), [("TP101", "warning")]),
        ((450, "2024-01"), (900, "2024-05"), [("TP101", "note")]),
    ],
)
def test_a_stock_that_grows_a_little_is_no_clash(
    find: Callable[..., list[Finding]],
    first: tuple[int, str],
    second: tuple[int, str],
    expected: list[tuple[str, str]],
) -> None:
    """450 tenants in January and 500 in May both hold; a fall, or twice as many, is worth telling."""
    sides = (first, second)
    found = find(*(source(at, at, fact("tenants", value, f"{value} firms", as_of=at)) for value, at in sides))
    assert told(found) == expected


@pytest.mark.parametrize(
    ("later", "value", "expected"),
    [
        ("2016", 17, []),
        ("2016", 30, [("TP101", "note")]),
        ("2016", 15, [("TP101", "warning")]),
        ("2016-06-16", 17, [("TP101", "error")]),
    ],
)
def test_a_total_of_the_year_may_be_larger_than_one_of_its_middle(
    find: Callable[..., list[Finding]], later: str, value: int, expected: list[tuple[str, str]]
) -> None:
    """16 in June and 17 in that year: nothing disagrees but the days."""
    found = find(
        source("a", "2016-06-16", fact("firms", 16, "16 firms", as_of="2016-06-16")),
        source("b", "2017", fact("firms", value, f"{value} firms", as_of=later)),
    )
    assert told(found) == expected


def test_the_number_of_another_indicator_is_an_excuse(find: Callable[..., list[Finding]]) -> None:
    """900 m² of floor may be 900 m² of land: someone prints that, and the two are easily confused."""
    kinds = [
        indicator("floor", "amount", "m2", 'distinct_from = ["land"]'),
        indicator("land", "amount", "m2", 'distinct_from = ["floor"]'),
    ]
    floors = [
        source("a", "2023-05", fact("floor", 5000, "5000 square metres")),
        source("b", "2023-05", fact("floor", 900, "900 square metres")),
    ]
    land = source("c", "2023-05", fact("land", 900, "a plot of 900 square metres"))
    assert told(find(*kinds, *floors)) == [("TP101", "error")]
    (found,) = find(*kinds, *floors, land)
    assert (found.code, found.level) == ("TP101", "warning")
    assert [way.text for way in found.reconciles] == ['900 m² is printed for "Land" too (C, May 2023)']


@pytest.mark.parametrize(("beside", "expected"), [(False, [("TP101", "warning")]), (True, [])])
def test_a_part_of_a_list_is_less_than_the_whole(
    find: Callable[..., list[Finding]], beside: bool, expected: list[tuple[str, str]]
) -> None:
    """17 offices for startups beside 6 for others are parts; 28 offices are all of them."""
    other = fact("offices", 6, "6 for others", detail="others") if beside else ""
    found = find(
        indicator("offices", "capacity", "offices"),
        source("a", "2021", fact("offices", 17, "17 for startups", detail="startups"), other),
        source("b", "2024", fact("offices", 28, "28 offices")),
    )
    assert told(found) == expected


@pytest.mark.parametrize(
    ("kind", "windows", "expected"),
    [
        ("ratio", ("after:5Y support", "after:5Y existence"), [("TP301", "note")]),
        ("ratio", ("after:2Y incubation", "after:2Y"), []),
        ("cumulative", ("since:2018", "in:4Y"), []),
        ("cumulative", ("since:2018", "since:2010"), [("TP301", "note")]),
        ("cumulative", ("in:1Y", "in:20Y"), [("TP301", "note")]),
    ],
)
def test_windows_that_may_be_one_are_no_two_definitions(
    find: Callable[..., list[Finding]], kind: str, windows: tuple[str, str], expected: list[tuple[str, str]]
) -> None:
    """Six firms since 2018 and six in four years, said at the end of 2022, are counted from one day."""
    found = find(
        indicator("share", kind, "percent" if kind == "ratio" else "firms"),
        *(
            source(at, "2022-12", fact("share", 60, "60", window=window))
            for at, window in zip("ab", windows, strict=True)
        ),
    )
    assert told(found) == expected


# ------------------------------------------------------------------------------------ one clash, many voices


def test_one_fall_is_told_once_whoever_repeats_it(find: Callable[..., list[Finding]]) -> None:
    """Four papers print 4,000 in four ways, then three print 3,000 in three: that is one finding and not twelve."""
    found = find(
        source(
            "a", "2023-05", fact("firms", 4000, "over 4,000 since 2000", qualifier="more_than", window="since:2000")
        ),
        source(
            "b", "2023-05", fact("firms", 4000, "over 4,000 since 2001", qualifier="more_than", window="since:2001")
        ),
        source("c", "2023-05", fact("firms", 4000, "at least 4,000", qualifier="at_least")),
        source("d", "2023-05", fact("firms", 4000, "4,000 firms")),
        source("e", "2023-11", fact("firms", 3000, "over 3,000 in 20 years", qualifier="more_than", window="in:20Y")),
        source("f", "2023-11", fact("firms", 3000, "over 3,000", qualifier="more_than")),
        source("g", "2023-11", fact("firms", 3000, "at least 3,000", qualifier="at_least")),
    )
    assert told(found) == [("TP202", "warning")]
    assert [each.source for each in found[0].facts] == list("abcdefg")
    assert found[0].message == (
        "Firms supported, Parks: more than 3,000 (E, November 2023; F, November 2023) and at least 3,000 "
        "(G, November 2023) seems to fall below the earlier more than 4,000 (A, May 2023; B, May 2023), at least 4,000 "
        "(C, May 2023) and 4,000 (D, May 2023); a cumulative figure never falls"
    )


def test_a_fall_in_words_and_a_fall_in_logic_are_told_apart(find: Callable[..., list[Finding]]) -> None:
    """After more than 3,500, "less than 3,000" cannot be and "more than 3,000" only reads oddly."""
    found = find(
        source("a", "2023-05", fact("firms", 3500, "over 3,500", qualifier="more_than")),
        source("b", "2023-11", fact("firms", 3000, "under 3,000", qualifier="less_than", as_of="2023-11")),
        source("c", "2023-12", fact("firms", 3000, "over 3,000", qualifier="more_than")),
    )
    assert [(each.code, [one.source for one in each.facts]) for each in found] == [
        ("TP102", ["a", "b"]),
        ("TP202", ["a", "c"]),
    ]


def test_only_the_voices_that_clash_are_named(find: Callable[..., list[Finding]]) -> None:
    """Of 40 and "up to 40" only the first excludes more than 70."""
    found = find(
        source("a", "2023-05", fact("tenants", 40, "40 firms")),
        source("b", "2023-05", fact("tenants", 40, "up to 40 firms", qualifier="up_to")),
        source("c", "2023-05", fact("tenants", 70, "over 70 firms", qualifier="more_than")),
    )
    assert [(each.code, [one.source for one in each.facts]) for each in found] == [
        ("TP101", ["a", "c"]),
        ("TP201", ["b", "c"]),
    ]


# ------------------------------------------------------------------------------------ arithmetic


SUM = (
    indicator("old", "amount", "MAD"),
    indicator("new", "amount", "MAD"),
    indicator("all", "amount", "MAD"),
    relation("total", "sum", 'total = { indicator = "all" }', 'terms = [{ indicator = "old" }, { indicator = "new" }]'),
)


@pytest.mark.parametrize(("unit", "codes"), [("MAD", [("TP401", "warning")]), ("EUR", [])])
def test_sums_of_two_currencies_are_not_added(
    find: Callable[..., list[Finding]], unit: str, codes: list[tuple[str, str]]
) -> None:
    """4 million and 9 million dirhams are not 20 million; in euros nobody can tell."""
    found = find(
        *SUM,
        source(
            "a",
            "2023",
            fact("old", 4_000_000, "4 millions"),
            fact("new", 9_000_000, "9 millions", unit=unit),
            fact("all", 20_000_000, "20 millions"),
        ),
    )
    assert told(found) == codes


def test_sums_in_one_foreign_currency_are_added(find: Callable[..., list[Finding]]) -> None:
    """A text that has all of its figures in euros can be added up all the same."""
    figures = (("old", 4), ("new", 9), ("all", 20))
    found = find(
        *SUM, source("a", "2023", *(fact(name, value * 10**6, f"{value} M", unit="EUR") for name, value in figures))
    )
    assert told(found) == [("TP401", "warning")]


FLOWS = (
    indicator("sold", "flow", "MAD"),
    indicator("share", "ratio", "percent"),
    indicator("market", "flow", "MAD"),
    relation(
        "bound",
        "at_most",
        'total = { indicator = "sold" }',
        'terms = [{ indicator = "share" }, { indicator = "market" }]',
        'within = "any"',
    ),
)


@pytest.mark.parametrize(
    ("window", "codes"), [("per:year", [("TP402", "warning")]), (None, [("TP402", "warning")]), ("per:month", [])]
)
def test_a_month_is_not_held_against_a_year(
    find: Callable[..., list[Finding]], window: str | None, codes: list[tuple[str, str]]
) -> None:
    """A tenth of a yearly market of 40 million is more than a million; a million a month is another matter."""
    keys = {} if window is None else {"window": window}
    found = find(
        *FLOWS,
        source("a", "2023", fact("share", 10, "10 %"), fact("market", 40_000_000, "40 millions", window="per:year")),
        source("b", "2023", fact("sold", 1_000_000, "1 million", **keys)),
    )
    assert told(found) == codes


def test_products_that_do_not_fit_are_told_by_scope(find: Callable[..., list[Finding]]) -> None:
    """Two sites that each sell less than their share are two findings, each about its own site."""
    figures = [
        part
        for scope in ("network", "north")
        for part in (
            fact("share", 10, "10 %", scope=scope),
            fact("market", 40_000_000, "40 millions", scope=scope),
            fact("sold", 1_000_000, "1 million", scope=scope),
        )
    ]
    found = find(*FLOWS, source("a", "2023", *figures))
    assert [(each.code, each.scope, {one.scope for one in each.facts}) for each in found] == [
        ("TP402", "network", {"network"}),
        ("TP402", "north", {"north"}),
    ]


# ------------------------------------------------------------------------------------ plans and categories


@pytest.mark.parametrize(
    ("dates", "slip"),
    [
        (("2024", "2026"), "2 years"),
        (("2026", "2024", "2025"), "1 year"),
        (("2024", "2024/2025", "2024"), "1 year"),
        (("2026", "2025", "2024"), None),
        (("2024", "2024-Q4"), None),
    ],
)
def test_a_plan_slips_from_any_earlier_announcement(
    find: Callable[..., list[Finding]], dates: tuple[str, ...], slip: str | None
) -> None:
    """A plan that was brought forward and then put off has slipped too."""
    found = find(*(source(f"s{number}", f"202{number}", plan(date)) for number, date in enumerate(dates)))
    assert told(found) == ([] if slip is None else [("TP205", "note")])
    assert all(each.message.endswith(f"slips by up to {slip}") for each in found)


TOPIC = '[[topics]]\nid = "cargo"\nlabel = { en = "Cargo" }\nvalues = ["fish", "salt", "tea"]\n'


def cargo(value: str, hedge: str | None = None) -> str:
    """Return a statement on cargo."""
    softened = f'hedge = "{hedge}"\n' if hedge else ""
    return f'\n[[sources.statements]]\ntopic = "cargo"\nvalues = ["{value}"]\n{softened}wording = "{value}"\n'


def test_statements_are_told_in_the_order_of_publication(find: Callable[..., list[Finding]]) -> None:
    """Whatever the order of the file, the oldest statement comes first."""
    found = find(
        TOPIC,
        source("c", "2023", cargo("fish")),
        source("a", "2021", cargo("fish")),
        source("b", "2022", cargo("salt")),
    )
    assert [statement.source for statement in found[0].statements] == ["a", "b", "c"]


def test_a_hedge_softens_only_what_it_is_said_of(find: Callable[..., list[Finding]]) -> None:
    """Two flat statements against each other are a warning, whatever a third one hedges."""
    hedged = find(TOPIC, source("a", "2021", cargo("fish")), source("b", "2022", cargo("salt", "mainly")))
    mixed = find(
        TOPIC,
        source("a", "2021", cargo("fish")),
        source("b", "2022", cargo("salt")),
        source("c", "2023", cargo("tea", "mainly")),
    )
    assert told(hedged) == [("TP502", "note")]
    assert told(mixed) == [("TP502", "warning")]


# ------------------------------------------------------------------------------------ ranks


def ranked(number: int, **keys: object) -> str:
    """Return a figure that makes the north site the fourth or so."""
    return fact("rank", number, f"number {number}", scope="north", **keys)


RANKS = (
    '[[sites]]\nid = "south"\nname = "South Park"\n[[sites]]\nid = "east"\nname = "East Park"\n',
    indicator("open", "stock", "sites", 'member_status = "open"'),
    indicator("rank", "ordinal", "rank"),
)


def test_ranks_that_differ_are_no_more_than_a_warning(find: Callable[..., list[Finding]]) -> None:
    """The fourth site of one paper is the fifth of another that counts one more."""
    found = find(*RANKS, source("a", "2023-05", ranked(4)), source("b", "2023-05", ranked(5)))
    assert told(found) == [("TP101", "warning")]


@pytest.mark.parametrize(
    ("number", "level", "ending", "ways"),
    [
        (2, "note", "by that count it is number 3", ["East Park is not counted"]),
        (3, "note", "without East Park it is number 2", ["East Park is counted"]),
        (4, "warning", "by that count it is number 3", []),
    ],
)
def test_a_rank_is_held_against_both_ways_of_counting(
    find: Callable[..., list[Finding]], number: int, level: str, ending: str, ways: list[str]
) -> None:
    """One site is listed and one is named beside it: second and third both fit, the fourth does not."""
    listed = fact("open", 1, "one site", members=["south"], alongside=["east"])
    found = find(*RANKS, source("a", "2023-05", listed, ranked(number)))
    assert told(found) == [("TP405", level)]
    assert found[0].message.endswith(ending)
    assert [way.text for way in found[0].reconciles] == ways


# ------------------------------------------------------------------------------------ parts, copies, weak sources


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({}, {}, [("TP101", "error")]),
        ({}, {"detail": "tower"}, []),
        ({"detail": "hall"}, {"detail": "tower"}, []),
        ({"detail": "hall"}, {}, [("TP101", "warning")]),
    ],
)
def test_a_part_is_not_held_against_its_whole(
    find: Callable[..., list[Finding]], one: dict[str, str], other: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    """900 m² of a tower fit in 5,000 m² of a park, and beside 5,000 m² of a hall; a hall of 5,000 m² in 900 does not."""
    found = find(
        AREA,
        source("a", "2023-05", fact("area", 5000, "5000 square metres", **one)),
        source("b", "2023-05", fact("area", 900, "900 square metres", **other)),
    )
    assert told(found) == expected


@pytest.mark.parametrize(("apart", "expected"), [(True, []), (False, [("TP101", "warning")])])
def test_what_a_source_prints_side_by_side_counts_different_things(
    find: Callable[..., list[Finding]], apart: bool, expected: list[tuple[str, str]]
) -> None:
    """Tenants and tenants of the tower clash between sources, unless one source prints both."""
    beside = fact("tenants", 300, "300 firms") if apart else ""
    found = find(
        source("a", "2023-05", fact("tenants", 100, "100 firms", detail="tower"), beside),
        source("b", "2023-05", fact("tenants", 300, "300 firms")),
    )
    assert told(found) == expected


@pytest.mark.parametrize(
    ("kind", "expected"), [("press", "error"), ("mirror", "note"), ("machine-translation", "note")]
)
def test_a_weak_source_alone_is_only_a_note(find: Callable[..., list[Finding]], kind: str, expected: str) -> None:
    """A mirror that disagrees with a paper is worth a note, no more."""
    found = find(
        source("a", "2023-05", fact("tenants", 100, "100 firms")),
        source("b", "2023-05", fact("tenants", 300, "300 firms")).replace('"press"', f'"{kind}"'),
    )
    assert told(found) == [("TP101", expected)]


def test_a_plan_of_an_undated_source_has_no_place_in_the_story(find: Callable[..., list[Finding]]) -> None:
    """Nobody knows whether an undated announcement came before or after the others."""
    undated = source("b", "2023-05", plan("2030")).replace('published = "2023-05"\n', "")
    assert told(find(source("a", "2022", plan("2024")), undated)) == []


@pytest.mark.parametrize(("origin", "expected"), [("release", []), ("another", [("TP301", "note")])])
def test_one_release_in_other_words_is_one_definition(
    find: Callable[..., list[Finding]], origin: str, expected: list[tuple[str, str]]
) -> None:
    """Two papers that retell one release may word its window differently."""
    found = find(
        indicator("survival", "ratio", "percent"),
        source("a", "2023-05", fact("survival", 89, "89 %", window="after:5Y existence", origin="release")),
        source("b", "2023-05", fact("survival", 89, "89 %", window="beyond:5Y support", origin=origin)),
    )
    assert told(found) == expected


def test_reprints_of_one_rise_are_one_finding(find: Callable[..., list[Finding]]) -> None:
    """Two papers that print the same two shares of one release make one finding."""
    shares = (
        fact("success", 86, "86 %", window="after:18M incubation", origin="release"),
        fact("survival", 89, "89 %", window="beyond:5Y support", origin="release"),
    )
    found = find(
        indicator("success", "ratio", "percent"),
        indicator("survival", "ratio", "percent"),
        relation("falls", "falls_with_window", 'terms = [{ indicator = "success" }, { indicator = "survival" }]'),
        source("a", "2023-05", *shares),
        source("b", "2023-06", *shares),
    )
    assert told(found) == [("TP404", "warning")]


# ------------------------------------------------------------------------------------ slips


@pytest.mark.parametrize(
    ("indicator", "one", "other", "codes"),
    [
        ("tenants", 150, 1500, [("TP302", "error")]),
        ("tenants", 150, 150000, [("TP302", "error")]),
        ("tenants", 150, 1510, [("TP101", "error")]),
        ("firms", 1500, 15000, []),
        ("firms", 15000, 1500, [("TP302", "warning")]),
    ],
)
def test_a_tenfold_is_a_slip_but_growth_is_not(
    find: Callable[..., list[Finding]], indicator: str, one: int, other: int, codes: list[tuple[str, str]]
) -> None:
    """The slip takes the place of the contradiction; a total may grow tenfold in a month, and not shrink to a tenth."""
    found = find(
        source("a", "2023-05", fact(indicator, one, f"{one} firms")),
        source("b", "2023-05" if indicator == "tenants" else "2023-06", fact(indicator, other, f"{other} firms")),
    )
    assert told(found) == codes


@pytest.mark.parametrize(
    ("value", "unit", "codes"),
    [(1_000_000, "EUR", []), (10_000_000, "EUR", [("TP303", "warning")]), (10_000_000, "GBP", [("TP303", "warning")])],
)
def test_a_rate_of_exchange_must_be_plausible(
    find: Callable[..., list[Finding]], value: int, unit: str, codes: list[tuple[str, str]]
) -> None:
    """A million euros may be ten million dirhams; ten million of both cannot be one sum."""
    found = find(
        indicator("cost", "amount", "MAD"),
        source("a", "2023", fact("cost", 10_000_000, "10 millions")),
        source("b", "2023", fact("cost", value, f"{value}", unit=unit)),
    )
    assert told(found) == codes


TWO_SITES = '[[sites]]\nid = "south"\nname = "South Park"\n'
OPENED = '\n[[sources.events]]\nkind = "opened"\nsubject = "south"\ndate = "2010"\nwording = "since 2010"\n'


@pytest.mark.parametrize(
    ("value", "keys", "events", "codes"),
    [
        (250, {}, OPENED, [("TP304", "warning")]),
        (250, {"as_of_basis": "none"}, OPENED, [("TP304", "note"), ("TP604", "note")]),
        (250, {"as_of": "2012"}, OPENED, []),
        (250, {}, "", []),
        (12, {}, OPENED, []),
    ],
)
def test_a_part_cannot_be_the_whole_where_there_is_another(
    find: Callable[..., list[Finding]], value: int, keys: dict[str, str], events: str, codes: list[tuple[str, str]]
) -> None:
    """250 of one park and of all of them; not years apart, not before there was another, and not by chance."""
    found = find(
        TWO_SITES,
        source("a", "2016", fact("tenants", value, f"{value} firms", scope="north", **keys)),
        source("b", "2016", fact("tenants", value, f"{value} firms in all"), events),
    )
    assert told(found) == codes


# ------------------------------------------------------------------------------------ history


def test_what_a_publisher_corrects_is_a_revision(find: Callable[..., list[Finding]]) -> None:
    """Two editions of one yearbook on one year; of two publishers the numbers are in conflict."""
    first = source("a", "2021", fact("tenants", 400, "400 firms", as_of="2020"))
    second = source("b", "2022", fact("tenants", 450, "450 firms", as_of="2020"))
    assert told(find(first, second)) == [("TP101", "warning")]
    assert told(find(first, second.replace('publisher = "B"', 'publisher = "A"'))) == [("TP207", "note")]


@pytest.mark.parametrize(
    ("last", "codes"),
    [(700, []), (1100, []), (1700, [("TP206", "note")]), (250, [])],
)
def test_a_leap_is_far_faster_than_all_before(
    find: Callable[..., list[Finding]], last: int, codes: list[tuple[str, str]]
) -> None:
    """400, 480, 570, and then: more of the same, less than double, three times as much, or a fall by half."""
    found = find(
        indicator("guests", "stock", "guests"),
        *(
            source(f"s{year}", str(year), fact("guests", value, f"{value} guests"))
            for year, value in ((2010, 400), (2012, 480), (2014, 570), (2016, last))
        ),
    )
    assert told(found) == codes


def test_two_points_are_no_history(find: Callable[..., list[Finding]]) -> None:
    """Of three points in all no step can be told to be a leap."""
    found = find(
        *(
            source(f"s{year}", str(year), fact("firms", value, f"{value} firms"))
            for year, value in ((2010, 400), (2012, 480), (2014, 4900))
        ),
    )
    assert told(found) == []


def test_a_number_that_includes_more_is_no_outdated_one(find: Callable[..., list[Finding]]) -> None:
    """Four parks, five counting one more, and four again: the second count explains itself."""
    parks = indicator("open", "stock", "sites")
    counted = relation("one-more", "may_include", 'total = { indicator = "open" }', 'terms = [{ site = "north" }]')
    told_by = [
        source("a", "2018", fact("open", 4, "four parks")),
        source("b", "2020", fact("open", 5, "five parks")),
        source("c", "2022", fact("open", 4, "four parks")),
    ]
    assert told(find(parks, *told_by)) == [("TP208", "note")]
    assert told(find(parks, counted, *told_by)) == []


# ------------------------------------------------------------------------------------ shares


SHARES = (
    indicator("stake", "ratio", "percent"),
    relation(
        "owners",
        "shares",
        "terms = [" + ", ".join(f'{{ indicator = "stake", detail = "d{n}" }}' for n in range(3)) + "]",
    ),
)


@pytest.mark.parametrize(
    ("shares", "level"),
    [
        ((33.3, 33.3, 33.3), None),
        ((33, 33, 33), None),
        ((50, 30, 20), None),
        ((40, 30, 28.5), "warning"),
        ((40, 35, 21), "warning"),
    ],
)
def test_rounding_makes_shares_miss_their_whole(
    find: Callable[..., list[Finding]], shares: tuple[float, ...], level: str | None
) -> None:
    """Three thirds of 33.3 % are rounded; what rounding cannot move is a warning."""
    figures = [fact("stake", value, f"{value} %", detail=f"d{n}") for n, value in enumerate(shares)]
    found = find(*SHARES, source("a", "2023", *figures))
    assert told(found) == ([("TP407", level)] if level else [])


# ------------------------------------------------------------------------------------ dates


def event(kind: str, subject: str, date: str, *more: str) -> str:
    """Return an event block."""
    lines = [f'kind = "{kind}"', f'subject = "{subject}"', f'date = "{date}"', 'wording = "words"', *more]
    return "\n[[sources.events]]\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("first", "then", "codes"),
    [
        (event("opened", "north", "2015"), event("closed", "north", "2014"), [("TP209", "warning")]),
        (event("opened", "north", "2015"), event("closed", "north", "2015-03"), []),
        (event("agreement", "north", "2015"), event("opened", "north", "2014"), [("TP209", "warning")]),
        (event("agreement", "north", "2015", 'detail = "wifi"'), event("opened", "north", "2014"), []),
        (
            event("opened", "north", "2015", 'date_basis = "publication"'),
            event("closed", "north", "2014"),
            [],
        ),
    ],
)
def test_only_an_order_that_is_certain_is_impossible(
    find: Callable[..., list[Finding]], first: str, then: str, codes: list[tuple[str, str]]
) -> None:
    """Dates that overlap, an agreement about something else, and an opening known only by its report stay silent."""
    assert told(find(source("a", "2016", first), source("b", "2016", then))) == codes


@pytest.mark.parametrize(
    ("opened", "codes"),
    [
        ("2014", []),
        ("2015-01-20", []),
        ("2015-02", [("TP205", "note")]),
        ("2015", [("TP205", "note")]),
    ],
)
def test_an_opening_may_miss_its_plan(
    find: Callable[..., list[Finding]], opened: str, codes: list[tuple[str, str]]
) -> None:
    """Planned for 2014: three weeks are nothing, a month and more is late."""
    found = find(
        source("a", "2013", event("planned_opening", "north", "2014")),
        source("b", "2017", event("opened", "north", opened)),
    )
    assert told(found) == codes


def test_one_agreement_has_one_date_and_several_may_have_several(find: Callable[..., list[Finding]]) -> None:
    """Two dates of the agreement on one thing are a warning, of two agreements without a name a note."""
    named = [event("agreement", "north", day, 'detail = "lease"') for day in ("2015-03-01", "2016-03-01")]
    loose = [event("agreement", "north", day) for day in ("2015-03-01", "2016-03-01")]
    late = event("agreement", "north", "2016-03", 'date_basis = "publication"')
    assert told(find(source("a", "2017", named[0]), source("b", "2017", named[1]))) == [("TP204", "warning")]
    assert told(find(source("a", "2017", loose[0]), source("b", "2017", loose[1]))) == [("TP204", "note")]
    assert told(find(source("a", "2017", loose[0]), source("b", "2016-03", late))) == []


# ------------------------------------------------------------------------------------ evidence


def test_reprints_count_once_unless_another_origin_has_the_number(find: Callable[..., list[Finding]]) -> None:
    """Three papers with one release are one piece of evidence; an older speech with the number is a second."""
    release = [
        source(name, "2023-05", fact("tenants", 450, f"450 firms, {name}", origin="release"))
        for name in ("a", "b", "c")
    ]
    speech = source("d", "2020", fact("tenants", 450, "450 firms, d"))
    assert told(find(*release)) == [("TP601", "note")]
    assert told(find(*release[:1])) == []
    assert told(find(*release, speech)) == []


def test_ranks_that_two_have_at_once(find: Callable[..., list[Finding]]) -> None:
    """Two parks cannot both be the fifth."""
    found = find(
        *RANKS,
        source("a", "2023-05", fact("rank", 5, "the fifth", scope="north")),
        source("b", "2023-05", fact("rank", 5, "the fifth", scope="south")),
    )
    assert [(each.code, each.level, each.message) for each in found] == [
        ("TP405", "warning", "North Park (A, May 2023) and South Park (B, May 2023) are both number 5")
    ]


def test_shares_of_another_year_need_a_declared_gap(find: Callable[..., list[Finding]]) -> None:
    """A tenth of the market of 2013 says nothing of the sales of 2023, unless the relation allows ten years."""
    told_then = source("a", "2013", fact("share", 10, "10 %"), fact("market", 40_000_000, "40 millions"))
    told_now = source("b", "2023", fact("sold", 1_000_000, "1 million"))
    loose = FLOWS[-1].replace('within = "any"', 'within = "any"\nmax_gap = "P11Y"')
    assert told(find(*FLOWS, told_then, told_now)) == []
    assert told(find(*FLOWS[:-1], loose, told_then, told_now)) == [("TP402", "warning")]
