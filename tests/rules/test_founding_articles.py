"""What the rules find in the five founding articles, what they leave alone, and that nothing is fed by hand."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import tomli_w
from conftest import ROOT

from technopark_cli.rules import findings
from technopark_cli.store import ids
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from technopark_cli.model.base import Base
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.statements import Record

FOUNDING = (
    "aujourdhui-2012-01",
    "infomediaire-2021-12",
    "aldar-2023-01-05",
    "infomediaire-2023-07",
    "barlamane-2023-11-24",
)
PLANNED_SITES = ("fes", "oujda", "tiznit")

#: A finding by its code and by the scope that it is about.
Key = tuple[str, str | None]


@cache
def _articles() -> dict[str, Any]:
    data = tomllib.loads((ROOT / "facts.toml").read_text(encoding="utf-8"))
    data["sources"] = [source for source in data["sources"] if source.get("id") in FOUNDING]
    return data


@pytest.fixture
def articles() -> dict[str, Any]:
    """Return the shipped base as plain data, with no more than the five articles, to be changed at will."""
    return deepcopy(_articles())


@pytest.fixture
def base(tmp_path: Path, articles: dict[str, Any]) -> Base:
    """Return the base of the five articles."""
    return stored(articles, tmp_path)


def stored(data: Mapping[str, Any], folder: Path) -> Base:
    """Return the base that plain data make once written to a file."""
    path = folder / "facts.toml"
    path.write_text(tomli_w.dumps(data), encoding="utf-8")
    return load([str(path)])


def only(base: Base, code: str, scope: str | None) -> Finding:
    """Return the one finding of a rule about a scope."""
    (found,) = (each for each in findings(base) if (each.code, each.scope) == (code, scope))
    return found


def keys(found: list[Finding]) -> list[Key]:
    """Return the findings by code and scope."""
    return [(each.code, each.scope) for each in found]


def names(records: tuple[Record, ...]) -> list[str]:
    """Return the ids of records."""
    return [record.id for record in records]


def hows(found: Finding) -> list[str]:
    """Return what each explanation is called, in the order in which they are offered."""
    return [way.how for way in found.reconciles]


def test_the_five_articles_are_what_the_shipped_base_says(base: Base) -> None:
    """Keeping five sources of the loaded base and keeping five of its file come to the same."""
    shipped = load([str(ROOT / "facts.toml")]).only(lambda source: source.id in FOUNDING)
    assert tuple(base.sources) == tuple(shipped.sources) == FOUNDING
    assert [fact.id for fact in base.all_facts()] == [fact.id for fact in shipped.all_facts()]
    assert [each.message for each in findings(base)] == [each.message for each in findings(shipped)]


# ------------------------------------------------------------------------------------ the findings


def test_nothing_in_them_is_impossible_and_six_things_are_in_tension(base: Base) -> None:
    """No finding is an error, and there are six warnings."""
    found = findings(base)
    assert [each.level for each in found if each.level == "error"] == []
    assert sorted(keys([each for each in found if each.level == "warning"])) == [
        ("TP101", "essaouira"),
        ("TP202", "network"),
        ("TP204", "casablanca"),
        ("TP401", "network"),
        ("TP402", "network"),
        ("TP404", "network"),
    ]


def test_startups_supported_seem_to_fall(base: Base) -> None:
    """1. More than 3,500 in July 2023, more than 3,000 in November: most likely an old figure repeated."""
    found = only(base, "TP202", "network")
    assert (found.level, found.indicator) == ("warning", "startups_supported")
    assert names(found.facts) == ["infomediaire-2023-07/startups_supported", "barlamane-2023-11-24/startups_supported"]
    assert found.differs == ("window", "time")
    assert hows(found) == ["outdated repetition"]
    assert found.reconciles[0].terms == (
        "aldar-2023-01-05/startups_supported",
        "barlamane-2023-11-24/startups_supported",
    )
    assert "more than 3,000 was printed before (Aldar, 5 January 2023)" in found.reconciles[0].text
    assert found.distinct_origins == 2


def test_the_capacity_of_essaouira(base: Base) -> None:
    """2. 40 firms against more than 70 startups and project holders: 40 and 35 coworking seats make 75."""
    found = only(base, "TP101", "essaouira")
    assert (found.level, found.indicator) == ("warning", "site_capacity")
    assert names(found.facts) == [
        "infomediaire-2023-07/site_capacity@essaouira:firms",
        "barlamane-2023-11-24/site_capacity@essaouira",
    ]
    assert found.differs == ("detail", "time", "qualifier")
    assert hows(found) == ["may include", "definition"]
    assert found.reconciles[0].terms == (
        "infomediaire-2023-07/site_capacity@essaouira:firms",
        "infomediaire-2023-07/site_coworking_seats@essaouira",
    )
    assert found.reconciles[0].text.startswith("40 + 35 = 75, counting ")


def test_the_arithmetic_of_the_roadmap(base: Base) -> None:
    """3. 4 sites and 9 new ones are 13 and not 14, unless the Cité de l'Innovation is a fifth."""
    found = only(base, "TP401", "network")
    assert (found.level, found.indicator) == ("warning", "sites_target")
    assert names(found.facts) == [
        "aldar-2023-01-05/sites_operational",
        "aldar-2023-01-05/sites_planned",
        "aldar-2023-01-05/sites_target",
    ]
    assert found.differs == ()
    assert hows(found) == ["may include", "total", "part", "part"]
    assert found.reconciles[0].terms == ("aldar-2023-01-05/sites_operational", "souss-massa-innovation-city")
    assert found.reconciles[0].text.startswith("4 + 1 = 5, counting Cité de l'Innovation Souss-Massa")
    assert [way.text[-2:].strip() for way in found.reconciles[1:]] == ["13", "5", "10"]


def test_the_beginning_of_the_first_technopark(base: Base) -> None:
    """4. Inaugurated in 2000, but 2001 by its anniversaries: two kinds of event, which may both be right."""
    found = only(base, "TP204", "casablanca")
    assert (found.level, found.indicator) == ("warning", None)
    assert names(found.events) == [
        "infomediaire-2023-07/inaugurated@casablanca",
        "aujourdhui-2012-01/opened@casablanca",
        "infomediaire-2021-12/opened@casablanca",
        "aldar-2023-01-05/opened@casablanca",
    ]
    assert [event.date_basis for event in found.events] == ["printed", "derived", "derived", "derived"]
    assert found.differs == ("time", "kind")
    assert [way.text for way in found.reconciles] == [
        "inaugurated and opened are different kinds of event, and may both be right"
    ]


@pytest.mark.parametrize("site", PLANNED_SITES)
def test_three_openings_slip(base: Base, site: str) -> None:
    """5. Under way without a date, then 2024, then 2024 to 2025: later by up to a year."""
    found = only(base, "TP205", site)
    assert (found.level, found.indicator) == ("note", None)
    assert names(found.events) == [
        f"infomediaire-2021-12/planned_opening@{site}",
        f"infomediaire-2023-07/planned_opening@{site}",
        f"barlamane-2023-11-24/planned_opening@{site}",
    ]
    assert [event.date for event in found.events] == [None, "2024", "2024/2025"]
    assert found.differs == ("time",)
    assert found.message.endswith("the latest possible date slips by up to 1 year")


def test_jobs_stand_still_while_startups_grow(base: Base) -> None:
    """6. 15,000 jobs three times over, while the startups supported went from 3,000 to 3,500."""
    found = only(base, "TP203", "network")
    assert (found.level, found.indicator) == ("note", "jobs_created")
    assert names(found.facts) == [
        "infomediaire-2021-12/jobs_created",
        "aldar-2023-01-05/jobs_created",
        "infomediaire-2023-07/jobs_created",
        "infomediaire-2021-12/startups_supported",
        "infomediaire-2023-07/startups_supported",
    ]
    assert found.differs == ("window", "time")
    assert hows(found) == ["repetition"]


def test_survival_rises_with_time(base: Base) -> None:
    """7. 86 % succeed after 18 months, and 89 % survive five years."""
    found = only(base, "TP404", "network")
    assert (found.level, found.indicator) == ("warning", "survival_rate")
    assert names(found.facts) == ["infomediaire-2021-12/success_rate", "infomediaire-2021-12/survival_rate"]
    assert found.differs == ("indicator", "window")
    assert hows(found) == ["definition"]


def test_one_site_had_more_turnover_than_all(base: Base) -> None:
    """8. Casablanca's tenth of 42 billion is more than 4.2 billion; all firms had a billion in 2023."""
    found = only(base, "TP402", "network")
    assert (found.level, found.indicator) == ("warning", "turnover")
    assert names(found.facts) == [
        "aujourdhui-2012-01/ict_turnover_share@casablanca",
        "aujourdhui-2012-01/ict_turnover@morocco-ict-sector",
        "aldar-2023-01-05/turnover",
        "infomediaire-2023-07/turnover",
        "barlamane-2023-11-24/turnover",
    ]
    assert "make more than 4.2 billion MAD" in found.message
    assert "is 900 million MAD" in found.message
    assert found.differs == ("window", "scope", "time")
    assert [way.text for way in found.reconciles] == ["a definition or a figure is wrong"]


def test_the_name_of_the_operator(base: Base) -> None:
    """9. MTIC and MITC in one article, which also has Technology where others print Technopark."""
    found = only(base, "TP501", "mitc")
    assert (found.level, found.indicator) == ("note", None)
    assert [(name.source, name.as_printed) for name in found.names] == [
        ("infomediaire-2023-07", "MTIC"),
        ("infomediaire-2023-07", "Moroccan Information Technology Company"),
        ("infomediaire-2021-12", "MITC"),
        ("aldar-2023-01-05", "MITC"),
        ("infomediaire-2023-07", "MITC"),
        ("barlamane-2023-11-24", "MITC"),
        ("infomediaire-2021-12", "Moroccan Information Technopark Company"),
        ("aldar-2023-01-05", "Moroccan Information Technopark Company"),
    ]
    assert hows(found) == ["spelling"]


def test_where_the_startups_export_to(base: Base) -> None:
    """10. Mainly to Europe and sub-Saharan Africa, or specifically to Africa: both are hedged."""
    found = only(base, "TP502", "network")
    assert (found.level, found.indicator) == ("note", None)
    assert names(found.statements) == [
        "infomediaire-2021-12/export_destinations",
        "aldar-2023-01-05/export_destinations",
    ]
    assert hows(found) == ["hedge"]
    assert found.reconciles[0].text.endswith('"mainly" and "specifically"')


def test_the_fifth_site(base: Base) -> None:
    """11. Essaouira is the fifth beside four sites and the Cité, which would make it the sixth."""
    found = only(base, "TP405", "essaouira")
    assert (found.level, found.indicator) == ("note", "site_ordinal")
    assert names(found.facts) == [
        "barlamane-2023-11-24/site_ordinal@essaouira",
        "barlamane-2023-11-24/sites_operational",
    ]
    assert hows(found) == ["count"]
    assert found.reconciles[0].terms == ("souss-massa-innovation-city",)


def test_one_rate_has_two_definitions(base: Base) -> None:
    """89 % after 5 years of existence and 89 % beyond 5 years of support do not conflict; a note tells them apart."""
    found = only(base, "TP301", "network")
    assert (found.level, found.indicator) == ("note", "survival_rate")
    assert names(found.facts) == ["infomediaire-2021-12/survival_rate", "aldar-2023-01-05/survival_rate"]
    assert found.differs == ("window", "time")


@pytest.mark.parametrize(
    "pair",
    [
        ("infomediaire-2023-07/employees", "infomediaire-2023-07/jobs_created"),
        ("barlamane-2023-11-24/employees", "aldar-2023-01-05/jobs_created"),
        ("aldar-2023-01-05/startups_hosted_total", "aldar-2023-01-05/startups_supported"),
        ("aldar-2023-01-05/startups_hosted_total", "infomediaire-2021-12/startups_supported"),
        ("aujourdhui-2012-01/startups_supported", "infomediaire-2021-12/startups_supported"),
        ("aujourdhui-2012-01/startups_supported", "barlamane-2023-11-24/startups_supported"),
        ("aldar-2023-01-05/startups_supported", "infomediaire-2023-07/startups_supported"),
        ("aldar-2023-01-05/startups_supported_now", "infomediaire-2023-07/startups_supported"),
        ("infomediaire-2023-07/sites_planned", "aldar-2023-01-05/sites_planned"),
        ("infomediaire-2023-07/sites_planned", "barlamane-2023-11-24/sites_planned"),
    ],
)
def test_what_is_not_contradictory(base: Base, pair: tuple[str, str]) -> None:
    """Employees and jobs, residents and supported, an early figure and a late one: no finding holds both alone."""
    assert all(base.fact(name) for name in pair)
    assert [each.message for each in findings(base) if set(names(each.facts)) == set(pair)] == []


def test_turnover_may_grow(base: Base) -> None:
    """900 million in January 2023 and more than a billion in July are not held against each other."""
    turnover = [each for each in findings(base) if each.indicator == "turnover"]
    assert [each.code for each in turnover] == ["TP402"]


# ------------------------------------------------------------------------------------ nothing is fed by hand


def changed(data: dict[str, Any], record: str, **values: object) -> None:
    """Change values of the record with an id, in place."""
    named: dict[str, Callable[[str, dict[str, Any]], str]] = {
        "facts": lambda source, row: ids.fact_id(source, row, data["default_scope"]),
        "events": ids.event_id,
        "names": ids.name_id,
        "statements": lambda source, row: ids.statement_id(source, row, data["default_scope"]),
    }
    (row,) = (
        row
        for source in data["sources"]
        for table, name in named.items()
        for row in source.get(table, ())
        if name(source["id"], row) == record
    )
    assert any(row.get(key) != value for key, value in values.items())
    row.update(values)


#: For each finding: the record to change, its new value, and the other findings that rest on the same value.
MUTATIONS: list[tuple[Key, str, dict[str, object], set[Key]]] = [
    (("TP202", "network"), "barlamane-2023-11-24/startups_supported", {"value": 3500}, set()),
    (("TP202", "network"), "infomediaire-2023-07/startups_supported", {"value": 3000}, {("TP203", "network")}),
    (("TP101", "essaouira"), "infomediaire-2023-07/site_capacity@essaouira:firms", {"value": 80}, set()),
    (("TP101", "essaouira"), "barlamane-2023-11-24/site_capacity@essaouira", {"value": 35}, set()),
    (("TP401", "network"), "aldar-2023-01-05/sites_target", {"value": 13}, set()),
    (("TP401", "network"), "aldar-2023-01-05/sites_planned", {"value": 10}, set()),
    (("TP204", "casablanca"), "infomediaire-2023-07/inaugurated@casablanca", {"date": "2001"}, set()),
    *(
        (("TP205", site), f"barlamane-2023-11-24/planned_opening@{site}", {"date": "2024"}, set())
        for site in PLANNED_SITES
    ),
    (("TP203", "network"), "infomediaire-2023-07/jobs_created", {"value": 16000}, set()),
    (("TP404", "network"), "infomediaire-2021-12/survival_rate", {"value": 85}, {("TP301", "network")}),
    (("TP402", "network"), "aujourdhui-2012-01/ict_turnover_share@casablanca", {"value": 2}, set()),
    (("TP402", "network"), "aujourdhui-2012-01/ict_turnover@morocco-ict-sector", {"value": 5_000_000_000}, set()),
    (("TP301", "network"), "aldar-2023-01-05/survival_rate", {"window": "beyond:5Y support"}, set()),
    (
        ("TP502", "network"),
        "aldar-2023-01-05/export_destinations",
        {"values": ["europe", "sub-saharan-africa"]},
        set(),
    ),
    (("TP405", "essaouira"), "barlamane-2023-11-24/sites_operational", {"alongside": []}, set()),
]


@pytest.mark.parametrize(("key", "record", "values", "too"), MUTATIONS, ids=lambda value: str(value) if value else "")
def test_each_finding_goes_when_one_of_its_values_changes(
    articles: dict[str, Any], tmp_path: Path, key: Key, record: str, values: dict[str, object], too: set[Key]
) -> None:
    """One value changed takes away its finding, those that rest on the same value, and no other."""
    before = keys(findings(stored(articles, tmp_path)))
    changed(articles, record, **values)
    after = keys(findings(stored(articles, tmp_path)))
    assert key in before
    assert set(before) - set(after) == {key} | too
    assert set(after) <= set(before)


def test_the_operators_name_is_clean_once_both_slips_are_mended(articles: dict[str, Any], tmp_path: Path) -> None:
    """Each slip mended takes itself out of the finding; with the second the finding is gone."""
    changed(articles, "infomediaire-2023-07/name@mitc:mtic", as_printed="société de gestion de Technopark")
    found = only(stored(articles, tmp_path), "TP501", "mitc")
    assert "MTIC" not in found.message
    assert "Moroccan Information Technology Company" in found.message
    changed(
        articles,
        "infomediaire-2023-07/name@mitc:moroccan-information-technology-company",
        as_printed="société gestionnaire des Technoparks",
    )
    assert ("TP501", "mitc") not in keys(findings(stored(articles, tmp_path)))


def test_a_real_fall_is_an_error(articles: dict[str, Any], tmp_path: Path) -> None:
    """Fewer than 3,000 as of a printed date, after more than 3,500: that cannot be."""
    changed(
        articles,
        "barlamane-2023-11-24/startups_supported",
        qualifier="less_than",
        as_of="2023-11-24",
        as_of_basis="printed",
    )
    found = [each for each in findings(stored(articles, tmp_path)) if each.level == "error"]
    assert keys(found) == [("TP102", "network")]
    assert hows(found[0])[0] == "outdated repetition"


def renamed(value: Any, new: Mapping[str, str]) -> Any:
    """Return plain data with ids renamed wherever the format has an id."""
    referring = {
        "id", "indicator", "scope", "site", "subject", "entity", "operator", "default_scope",
        "members", "alongside", "distinct_from",
    }  # fmt: skip

    def walk(key: str, item: Any) -> Any:
        if isinstance(item, dict):
            return {name: walk(name, child) for name, child in item.items()}
        if isinstance(item, list):
            return [walk(key, child) for child in item]
        return new.get(item, item) if key in referring and isinstance(item, str) else item

    return walk("", value)


def signature(found: list[Finding], back: Mapping[str, str]) -> list[tuple[object, ...]]:
    """Return everything that findings say, with ids as they were before renaming."""
    told = [
        (
            each.code,
            each.rule,
            each.level,
            each.message,
            back.get(each.indicator or "", each.indicator),
            back.get(each.scope or "", each.scope),
            tuple(back.get(name, name) for name in names(each.records)),
            each.differs,
            tuple((way.how, tuple(back.get(term, term) for term in way.terms), way.text) for way in each.reconciles),
            each.distinct_origins,
        )
        for each in found
    ]
    return sorted(told, key=repr)  # among equals the order is that of the file's lines, which dumping may change


def records(base: Base) -> list[Record]:
    """Return every record of a base, in its order."""
    return [*base.all_facts(), *base.events, *base.names, *base.statements]


@pytest.mark.parametrize("tables", [("indicators",), ("sites", "entities")], ids=" and ".join)
def test_renaming_changes_nothing_but_names(articles: dict[str, Any], tmp_path: Path, tables: tuple[str, ...]) -> None:
    """No rule knows an indicator, a site or an entity by its id."""
    before = stored(articles, tmp_path)
    old = [row["id"] for table in tables for row in articles[table]]
    new = {name: f"thing-{99 - number}" for number, name in enumerate(old)}
    after = stored(renamed(articles, new), tmp_path)
    back = {later: earlier for earlier, later in new.items()}
    back |= {later.id: earlier.id for later, earlier in zip(records(after), records(before), strict=True)}
    assert not {record.id for record in records(before)} & {fact.id for fact in after.all_facts()} or (
        "indicators" not in tables
    )
    assert signature(findings(after), back) == signature(findings(before), {})


@pytest.mark.parametrize("dropped", FOUNDING)
def test_without_one_article_there_is_less_to_find(base: Base, dropped: str) -> None:
    """Any four articles give findings about those four, none of them an error, and none that five do not give."""
    rest = findings(base.only(lambda source: source.id != dropped))
    assert rest
    assert [each.message for each in rest if each.level == "error"] == []
    assert {record.source for each in rest for record in each.records} <= set(FOUNDING) - {dropped}
    assert set(keys(rest)) <= set(keys(findings(base)))


@pytest.mark.parametrize("kept", FOUNDING)
def test_one_article_alone_agrees_with_itself_mostly(base: Base, kept: str) -> None:
    """One article alone gives its own findings and no error."""
    alone = findings(base.only(lambda source: source.id == kept))
    assert [each.message for each in alone if each.level == "error"] == []
    assert all(each.distinct_origins == 1 for each in alone)


def test_no_article_no_finding(base: Base) -> None:
    """A base without sources is looked through in peace."""
    assert findings(base.only(lambda _: False)) == []


def test_findings_do_not_depend_on_the_order_of_the_sources(articles: dict[str, Any], tmp_path: Path) -> None:
    """A curator may keep the articles in any order."""
    before = stored(articles, tmp_path)
    articles["sources"].reverse()
    after = stored(articles, tmp_path)

    def sides(base: Base) -> set[tuple[str, str, str | None, frozenset[str]]]:
        return {(each.code, each.level, each.scope, frozenset(names(each.records))) for each in findings(base)}

    assert sides(after) == sides(before)
