"""The base that ships: complete, in order, canonical, and true to the articles it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

from technopark_cli.model import dates
from technopark_cli.rules import findings
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Result

SEEDS = ROOT.parent / "shared" / "seeds"
FOUNDING = {
    "aujourdhui-2012-01": "004",
    "infomediaire-2021-12": "003",
    "aldar-2023-01-05": "002",
    "infomediaire-2023-07": "001",
    "barlamane-2023-11-24": "000",
}


def test_it_holds_the_whole_record() -> None:
    """No source, figure or event gets lost when the base is edited."""
    base = load()

    assert len(base.sources) >= 190
    assert sum(map(len, base.facts.values())) >= 550
    assert len(base.events) >= 150


@pytest.mark.parametrize("page", ["README.md", "CHANGELOG.md"])
def test_pages_count_right(page: str) -> None:
    """The numbers that the pages give of the base are its numbers."""
    base = load()
    facts = sum(map(len, base.facts.values()))

    text = " ".join((ROOT / page).read_text("utf-8").split())

    assert f"{facts} figures and {len(base.events)} events of {len(base.sources)} sources" in text


def test_sources_stand_in_order_of_date() -> None:
    """Sources come in the order of publication, undated ones after them by id."""
    sources = list(load().sources.values())
    dated = [source for source in sources if source.published]
    undated = [source.id for source in sources if not source.published]

    assert sources[: len(dated)] == dated
    assert dated == sorted(dated, key=lambda source: (source.published or "", source.id))
    assert undated == sorted(undated)


def test_a_figure_is_no_older_than_what_it_says() -> None:
    """No printed date of a figure lies after its source's publication."""
    base = load()
    late = [
        fact.id
        for fact in base.all_facts()
        if fact.as_of
        and (published := base.sources[fact.source].published)
        and dates.span(fact.as_of).earliest > dates.span(published).latest
    ]

    assert late == []


def test_hygiene(run: Callable[..., Result]) -> None:
    """Lint has nothing to warn of, and the layout is the canonical one."""
    assert run("lint --fail-on warning -q").status == 0
    assert run("fmt --check -q facts.toml").status == 0


def test_the_founding_articles_say_what_the_base_says(run: Callable[..., Result], tmp_path: Path) -> None:
    """Every wording, value and paragraph of the five founding articles stands in their text."""
    if not SEEDS.is_dir():
        pytest.skip("the articles are not here")
    lines = [f"{source}\t{next(SEEDS.glob(f'{number}_*')).resolve()}" for source, number in FOUNDING.items()]
    (tmp_path / "index.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    result = run("verify --min-level warning -f json --texts", str(tmp_path))

    assert (result.status, result.rows) == (0, [])
    assert "checked 42 facts" in result.err


#: What the five founding articles alone show, and must still show among all the others: code, level, records.
FOUND = [
    (
        "TP101",
        "warning",
        ["infomediaire-2023-07/site_capacity@essaouira:firms", "barlamane-2023-11-24/site_capacity@essaouira"],
    ),
    ("TP202", "warning", ["infomediaire-2023-07/startups_supported", "barlamane-2023-11-24/startups_supported"]),
    (
        "TP203",
        "note",
        ["infomediaire-2021-12/jobs_created", "aldar-2023-01-05/jobs_created", "infomediaire-2023-07/jobs_created"],
    ),
    ("TP204", "warning", ["infomediaire-2023-07/inaugurated@casablanca", "aldar-2023-01-05/opened@casablanca"]),
    *(
        (
            "TP205",
            "note",
            [f"{source}/planned_opening@{site}" for source in ("infomediaire-2023-07", "barlamane-2023-11-24")],
        )
        for site in ("fes", "oujda", "tiznit")
    ),
    ("TP301", "note", ["infomediaire-2021-12/survival_rate", "aldar-2023-01-05/survival_rate"]),
    ("TP401", "warning", [f"aldar-2023-01-05/sites_{name}" for name in ("operational", "planned", "target")]),
    (
        "TP402",
        "warning",
        [
            "aujourdhui-2012-01/ict_turnover_share@casablanca",
            "aujourdhui-2012-01/ict_turnover@morocco-ict-sector",
            "aldar-2023-01-05/turnover",
            "infomediaire-2023-07/turnover",
            "barlamane-2023-11-24/turnover",
        ],
    ),
    ("TP404", "warning", ["infomediaire-2021-12/success_rate", "infomediaire-2021-12/survival_rate"]),
    ("TP405", "note", ["barlamane-2023-11-24/site_ordinal@essaouira", "barlamane-2023-11-24/sites_operational"]),
    ("TP501", "note", ["infomediaire-2023-07/name@mitc:mtic"]),
    ("TP502", "note", ["infomediaire-2021-12/export_destinations", "aldar-2023-01-05/export_destinations"]),
]


@pytest.mark.parametrize(("code", "level", "records"), FOUND)
def test_what_the_founding_articles_show_is_still_found(code: str, level: str, records: list[str]) -> None:
    """Among 196 sources, the findings of the five first ones keep their rule, their level and their records."""
    found = [finding for finding in findings(load()) if (finding.code, finding.level) == (code, level)]

    assert any(set(records) <= {record.id for record in finding.records} for finding in found)


#: Slips that were known before any rule looked for them: code, level, indicator, records on both sides.
KNOWN = [
    ("TP302", "warning", "jobs_created", ["telquel-2023-07-05/jobs_created", "infomediaire-2023-07/jobs_created"]),
    ("TP302", "warning", "ict_jobs", ["maroc-ma-2023-10-18/ict_jobs@morocco-ict-sector"]),
    (
        "TP302",
        "warning",
        "jobs_target",
        [
            "meatechwatch-undated-digital-2030/jobs_target@morocco-ict-sector:digital-sector",
            "meatechwatch-2024-09-30/jobs_target@morocco-ict-sector:digital-sector",
        ],
    ),
    (
        "TP303",
        "warning",
        "site_area",
        ["marocdiplomatique-2021-05/site_area@fes", "challenge-undated-fes-works/site_area@fes"],
    ),
    (
        "TP303",
        "warning",
        "building_cost",
        ["jeuneafrique-2003-02-11/building_cost@casablanca", "lavieeco-2008-03-14/building_cost@casablanca"],
    ),
    (
        "TP304",
        "warning",
        "startups_supported",
        ["walaw-undated-plug-and-play/startups_supported", "infomediaire-2023-07/startups_supported"],
    ),
    (
        "TP304",
        "note",
        "startups_hosted",
        ["wamda-2015-10/startups_hosted@casablanca", "le360-undated-leconomiste/startups_hosted"],
    ),
    (
        "TP304",
        "warning",
        "startups_hosted",
        ["lavieeco-undated-900/startups_hosted@casablanca", "leconomiste-2016-06-16/startups_hosted"],
    ),
    (
        "TP305",
        "note",
        "startups_supported",
        ["h24info-2016-06/startups_supported", "eraenvironnement-undated-cop22/startups_hosted_total"],
    ),
    (
        "TP407",
        "note",
        "shareholding",
        [
            f"{source}/shareholding@mitc:{holder}"
            for source in ("atalayar-2024-04-01", "journaleco-undated-tecnopark")
            for holder in ("state", "cdg", "attijariwafa-bank", "bcp", "bank-of-africa")
        ],
    ),
    ("TP204", "note", None, ["lematin-2018/agreement@agadir", "leseco-undated-agadir-soon/agreement@agadir"]),
    ("TP205", "note", None, ["telquel-2018-10-31/planned_opening@agadir", "theafricareport-2023-07-10/opened@agadir"]),
    ("TP210", "note", None, ["barlamane-2023-11-24/planned_opening@oujda"]),
]


@pytest.mark.parametrize(("code", "level", "indicator", "records"), KNOWN)
def test_known_slips_are_found(code: str, level: str, indicator: str | None, records: list[str]) -> None:
    """Each is one finding of the rule that is meant for it, with both sides."""
    found = [each for each in findings(load()) if (each.code, each.level, each.indicator) == (code, level, indicator)]

    assert sum(set(records) <= {record.id for record in each.records} for each in found) == 1


def test_a_release_told_by_many_is_one_note_each() -> None:
    """What a figure rests on is told by its cause: an origin, a party, a scope, and never figure by figure."""
    found = [each for each in findings(load()) if each.code.startswith("TP6")]

    assert {each.level for each in found} == {"note"}
    assert len(found) <= 30
    assert sum(len(each.facts) for each in found) >= 2 * len(found)
    for code in ("TP601", "TP602"):
        causes = [frozenset(fact.evidence for fact in each.facts) for each in found if each.code == code]
        assert len(set(causes)) == len(causes)


def test_what_is_no_contradiction_stays_none() -> None:
    """Employees and jobs, residents and supported, 550 and 3,000, two turnovers: none is held against the other."""
    pairs = [
        ("barlamane-2023-11-24/employees", "aldar-2023-01-05/jobs_created"),
        ("aldar-2023-01-05/startups_hosted_total", "aldar-2023-01-05/startups_supported"),
        ("aujourdhui-2012-01/startups_supported", "infomediaire-2021-12/startups_supported"),
        ("aldar-2023-01-05/turnover", "infomediaire-2023-07/turnover"),
    ]
    clashing = [
        finding for finding in findings(load()) if finding.code in ("TP101", "TP102", "TP201", "TP202", "TP403")
    ]

    for pair in pairs:
        assert not any(set(pair) <= {record.id for record in finding.records} for finding in clashing)
