"""The rules on an invented base of another organisation, with other ids, languages and relations."""

from __future__ import annotations

from collections import Counter

import pytest
from conftest import ROOT

from technopark_cli.model.base import Base
from technopark_cli.rules import RULES, findings
from technopark_cli.store.load import load

OTHER = ROOT / "tests" / "cases" / "other-base.toml"

#: Everything that is found: code, level, indicator or None, scope, the records on both sides.
EXPECTED: list[tuple[str, str, str | None, str, list[str]]] = [
    ("TP102", "error", "guides_trained", "faro", ["trust-2022/guides_trained", "manara-2023/guides_trained"]),
    ("TP101", "warning", "house_rank", "laguna", ["kurier-2023/house_rank@laguna", "beacon-2023/house_rank@laguna"]),
    ("TP101", "warning", "librarians", "faro", ["kurier-2023/librarians", "beacon-2023/librarians"]),
    ("TP101", "warning", "chairs", "laguna", ["kurier-2023/chairs@laguna:indoors", "beacon-2023/chairs@laguna"]),
    ("TP201", "warning", "readers_active", "faro", ["kurier-2023/readers_active", "beacon-2023/readers_active"]),
    (
        "TP202",
        "warning",
        "readers_enrolled",
        "faro",
        ["kurier-2023/readers_enrolled", "beacon-2023/readers_enrolled", "manara-2023/readers_enrolled"],
    ),
    (
        "TP204",
        "warning",
        None,
        "port-amar",
        ["trust-2022/opened@port-amar", "almanach-2024/opened@port-amar", "gaceta-2004/opened@port-amar"],
    ),
    ("TP204", "warning", None, "trust", ["gaceta-2004/founded@trust", "trust-2022/founded@trust"]),
    (
        "TP401",
        "warning",
        "houses_goal",
        "faro",
        ["trust-2022/houses_open", "trust-2022/houses_to_come", "trust-2022/houses_goal"],
    ),
    (
        "TP402",
        "warning",
        "loans",
        "faro",
        [
            "gaceta-2004/loan_share@port-amar",
            "gaceta-2004/all_loans@all-libraries",
            "trust-2022/loans",
            "kurier-2023/loans",
        ],
    ),
    ("TP403", "warning", "young_readers", "faro", ["kurier-2023/young_readers", "kurier-2023/readers_active"]),
    ("TP404", "warning", "loyalty_rate", "faro", ["trust-2022/return_rate", "trust-2022/loyalty_rate"]),
    ("TP405", "warning", "house_rank", "campo-sur", ["beacon-2023/house_rank@campo-sur", "beacon-2023/houses_open"]),
    ("TP406", "warning", "floor", "laguna", ["kurier-2023/floor@laguna", "kurier-2023/chairs@laguna:indoors"]),
    ("TP502", "warning", None, "faro", ["gaceta-2004/donors", "beacon-2023/donors"]),
    (
        "TP203",
        "note",
        "stories_told",
        "faro",
        [
            "trust-2022/stories_told",
            "kurier-2023/stories_told",
            "trust-2022/readers_enrolled",
            "kurier-2023/readers_enrolled",
        ],
    ),
    ("TP204", "note", None, "isla-verde", ["beacon-2023/founded@isla-verde", "manara-2023/inaugurated@isla-verde"]),
    (
        "TP205",
        "note",
        None,
        "laguna",
        [
            "trust-2022/planned_opening@laguna",
            "kurier-2023/planned_opening@laguna",
            "manara-2023/planned_opening@laguna",
        ],
    ),
    ("TP301", "note", "loyalty_rate", "faro", ["trust-2022/loyalty_rate", "kurier-2023/loyalty_rate"]),
    ("TP405", "note", "house_rank", "laguna", ["beacon-2023/house_rank@laguna", "beacon-2023/houses_open"]),
    (
        "TP501",
        "note",
        None,
        "trust",
        [
            "kurier-2023/name@trust:fqf",
            "kurier-2023/name@trust:fideicomiso-fato-de-quelmar",
            "trust-2022/name@trust:ffq",
            "trust-2022/name@trust:fideicomiso-faro-de-quelmar",
        ],
    ),
    ("TP502", "note", None, "faro", ["gaceta-2004/collections", "trust-2022/collections", "kurier-2023/collections"]),
    (
        "TP209",
        "warning",
        None,
        "port-amar",
        ["almanach-2025/closed@port-amar", "trust-2022/opened@port-amar", "almanach-2024/opened@port-amar"],
    ),
    ("TP302", "warning", "loans", "faro", ["almanach-2025/loans", "kurier-2023/loans"]),
    (
        "TP303",
        "warning",
        "building_cost",
        "laguna",
        ["beacon-2023/building_cost@laguna", "trust-2022/building_cost@laguna"],
    ),
    ("TP304", "warning", "librarians", "faro", ["kurier-2023/librarians", "beacon-2023/librarians@port-amar"]),
    (
        "TP407",
        "warning",
        "grants",
        "faro",
        ["brief-2025/grants:guild", "brief-2025/grants:readers", "brief-2025/grants:state"],
    ),
    ("TP408", "warning", "houses_open", "faro", ["nota-2025/houses_open"]),
    (
        "TP206",
        "note",
        "bicycles",
        "faro",
        ["kurier-2023/bicycles", "almanach-2024/bicycles"],
    ),
    (
        "TP207",
        "note",
        "building_cost",
        "campo-sur",
        ["almanach-2024/building_cost@campo-sur", "almanach-2025/building_cost@campo-sur"],
    ),
    (
        "TP208",
        "note",
        "open_hours",
        "faro",
        ["gaceta-2004/open_hours", "trust-2022/open_hours", "almanach-2025/open_hours"],
    ),
    ("TP210", "note", None, "old-mint", ["kurier-2023/planned_opening@old-mint"]),
    ("TP305", "note", "concerts", "faro", ["brief-2025/lectures", "nota-2025/concerts"]),
    ("TP601", "note", "visitors", "faro", ["nota-2025/visitors", "brief-2025/visitors"]),
    ("TP602", "note", "lamps", "faro", ["mirror-2024/lamps"]),
    ("TP604", "note", "cats", "faro", ["nota-2025/cats"]),
    ("TP605", "note", "books", "faro", ["nota-2025/books", "almanach-2025/books", "brief-2025/books"]),
    (
        "TP603",
        "note",
        None,
        "faro",
        [
            "trust-2022/guides_trained",
            "trust-2022/return_rate",
            "trust-2022/loyalty_rate",
            "trust-2022/houses_to_come",
            "trust-2022/houses_goal",
            "nota-2025/volunteers",
            "brief-2025/volunteers",
        ],
    ),
    ("TP603", "note", "building_cost", "laguna", ["trust-2022/building_cost@laguna"]),
    (
        "TP603",
        "note",
        "chairs",
        "isla-verde",
        ["trust-2022/chairs@isla-verde:ground-floor", "trust-2022/chairs@isla-verde:tower"],
    ),
]


@pytest.fixture(scope="module")
def base() -> Base:
    """Return the invented base."""
    return load([str(OTHER)])


def test_the_whole_list(base: Base) -> None:
    """Every rule finds what it should in a base that it has never seen, at the right level, and no more."""
    found = [
        (each.code, each.level, each.indicator, each.scope, [record.id for record in each.records])
        for each in findings(base)
    ]
    assert sorted(found, key=str) == sorted(EXPECTED, key=str)


def test_every_rule_is_raised(base: Base) -> None:
    """No rule needs anything that only the shipped base has."""
    assert {each.code for each in findings(base)} == {rule.code for rule in RULES}


def test_findings_are_sorted_by_weight(base: Base) -> None:
    """The most serious come first; of one level what cannot be, then what rests on more origins."""
    keys = [
        (
            ("error", "warning", "note").index(each.level),
            not each.code.startswith(("TP1", "TP302", "TP303", "TP4")),
            -each.distinct_origins,
        )
        for each in findings(base)
    ]
    assert keys == sorted(keys)


def test_no_finding_is_told_twice(base: Base) -> None:
    """Two findings of one rule never rest on the same records."""
    sides = Counter((each.code, frozenset(record.id for record in each.records)) for each in findings(base))
    assert [side for side, times in sides.items() if times > 1] == []


#: Pairs that look alike and do not contradict each other, with the reason.
CALM = [
    ("kurier-2023/child_cards", "kurier-2023/readers_enrolled", "a part smaller than its whole"),
    ("kurier-2023/child_cards", "gaceta-2004/readers_enrolled", "a part later than a small early whole"),
    ("gaceta-2004/readers_enrolled", "trust-2022/readers_enrolled", "a running total that grew"),
    ("trust-2022/readers_enrolled", "manara-2023/readers_enrolled", "one number, two qualifiers, two windows"),
    ("kurier-2023/readers_enrolled", "beacon-2023/readers_enrolled", "one number, two qualifiers"),
    ("almanach-2024/readers_enrolled", "kurier-2023/readers_enrolled", "nearly 10,000 is more than 9,500"),
    ("kurier-2023/librarians", "kurier-2023/stories_told", "other things counted"),
    ("almanach-2024/librarians", "beacon-2023/librarians", "a year against a month"),
    ("gaceta-2004/readers_active", "kurier-2023/readers_active", "a stock twenty years apart"),
    ("beacon-2023/readers_active", "manara-2023/readers_active", "up to 2,000 allows more than 600"),
    ("almanach-2024/readers_active", "almanach-2024/young_readers", "250 of 700"),
    ("trust-2022/loans", "kurier-2023/loans", "two years of a flow"),
    ("kurier-2023/loans", "almanach-2024/loans", "a year and a month"),
    ("trust-2022/chairs@isla-verde:ground-floor", "trust-2022/chairs@isla-verde:tower", "side by side in one text"),
    ("trust-2022/chairs@isla-verde:ground-floor", "manara-2023/chairs@isla-verde", "about 95 may be 90"),
    ("trust-2022/chairs@isla-verde:tower", "manara-2023/chairs@isla-verde", "one of two parts, and the whole"),
    ("trust-2022/floor@sierra-baja", "manara-2023/floor@sierra-baja", "planned and built"),
    ("trust-2022/building_cost@laguna", "kurier-2023/building_cost@laguna", "euros and dollars"),
    ("trust-2022/houses_to_come", "almanach-2024/houses_to_come", "two target dates"),
    ("trust-2022/houses_goal", "almanach-2024/houses_goal", "two target dates"),
    ("almanach-2024/houses_open", "almanach-2024/houses_goal", "4 + 2 = 6"),
    ("kurier-2023/house_rank@laguna", "trust-2022/houses_open", "the fourth after three"),
]


@pytest.mark.parametrize(("one", "other", "reason"), CALM, ids=lambda value: value.replace(" ", "-"))
def test_what_is_not_contradictory(base: Base, one: str, other: str, reason: str) -> None:
    """No rule holds these two figures against each other on their own."""
    assert base.fact(one)
    assert base.fact(other)
    found = [each.code for each in findings(base) if {fact.id for fact in each.facts} == {one, other}]
    assert [code for code in found if not code.startswith("TP6")] == [], reason


@pytest.mark.parametrize(
    "record",
    [
        "kurier-2023/inaugurated@sierra-baja",
        "beacon-2023/opened@sierra-baja",
        "trust-2022/planned_opening@campo-sur",
        "manara-2023/planned_opening@campo-sur",
        "gaceta-2004/name@port-amar:faro-de-port-amar",
        "kurier-2023/name@faro:leuchtturm-bibliotheken",
        "manara-2023/name@faro:مكتبات-المناره",
        "manara-2023/readers_active",
        "almanach-2024/readers_enrolled",
        "almanach-2024/loans",
        "almanach-2024/houses_goal",
    ],
)
def test_what_is_in_no_finding(base: Base, record: str) -> None:
    """Dates that overlap, a plan brought forward, other spellings of known names, and open figures."""
    records = [*base.all_facts(), *base.events, *base.names, *base.statements]
    assert record in {each.id for each in records}
    assert [each.code for each in findings(base) if record in {side.id for side in each.records}] == []


def test_asking_for_an_indicator_is_filtering(base: Base) -> None:
    """Whatever concerns an indicator is found when only that indicator is asked for.

    One finding of a TP6 rule may tell of several indicators, and then tells only of the one that is asked for.
    """
    everything = findings(base)
    for name in base.indicators:
        concerned = [each for each in everything if name in {each.indicator, *(fact.indicator for fact in each.facts)}]
        found = findings(base, {name})
        assert sorted(each.code for each in found) == sorted(each.code for each in concerned)
        assert [m.message for m in found if m.code[:3] != "TP6"] == [
            m.message for m in concerned if m.code[:3] != "TP6"
        ]


#: What speaks of sources that are missing appears where a source goes: plans that nobody reports as done, and evidence.
ABSENCES = {"TP210", *(rule.code for rule in RULES if rule.code.startswith("TP6"))}


@pytest.mark.parametrize("dropped", ["gaceta-2004", "trust-2022", "kurier-2023", "beacon-2023", "manara-2023"])
def test_dropping_a_source_only_takes_findings_away(base: Base, dropped: str) -> None:
    """No finding appears because a source is missing, and none is more serious for it."""
    whole = {(each.code, each.scope, each.level) for each in findings(base)}
    rest = findings(base.only(lambda source: source.id != dropped))
    found = {(each.code, each.scope, each.level) for each in rest if each.code not in ABSENCES}
    assert found <= whole
