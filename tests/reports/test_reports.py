"""The questions asked of a base, on small bases written here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from conftest import HEAD, fact, source

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Result

SEATS = """
[[indicators]]
id = "seats"
kind = "capacity"
unit = "firms"
site_column = "capacity"
label = { en = "Seats", fr = "Places" }
definition = { en = "Firms that a park can take in.", fr = "Capacité." }

[[indicators]]
id = "parks_open"
kind = "stock"
unit = "sites"
member_status = "open"
label = { en = "Parks open" }
definition = { en = "Parks in operation." }

[[sites]]
id = "south"
name = "South Park"
aliases = ["حديقة الجنوب"]

[[sites]]
id = "east"
name = "Parc de l'Été"
network = false
"""


def event(kind: str, subject: str, date: str | None = None, **keys: str) -> str:
    """Return an event block."""
    lines = [f'kind = "{kind}"', f'subject = "{subject}"', 'wording = "so printed"']
    lines += [f'date = "{date}"'] if date else []
    return "\n[[sources.events]]\n" + "\n".join([*lines, *(f'{k} = "{v}"' for k, v in keys.items())]) + "\n"


@pytest.fixture
def ask(run: Callable[..., Result], write: Callable[..., str]) -> Callable[..., Result]:
    """Return a function that asks a command of a base made of the head, more indicators and sites, and these sources."""

    def _ask(line: str, *sources: str) -> Result:
        result = run(line, "--facts", write(HEAD, SEATS, *sources))
        assert "internal error" not in result.err
        return result

    return _ask


def only(rows: list[dict[str, Any]], *fields: str) -> list[tuple[Any, ...]]:
    """Return some fields of rows."""
    return [tuple(row[field] for field in fields) for row in rows]


class TestSites:
    """Where the sites stand, by what sources report."""

    SOURCES = (
        source("old", "2001", event("opened", "north", "2001"), fact("seats", 40, "40 firms", scope="north")),
        source(
            "mid",
            "2020-05",
            event("opened", "north", "2001-10"),
            event("planned_opening", "east", "2022"),
            fact("seats", 70, "70 firms", scope="north", qualifier="more_than"),
            fact("parks_open", 2, "two parks", members=["north", "south"]),
        ),
        source("late", "2023", event("closed", "south", "2022-12")),
    )

    def test_rows(self, ask: Callable[..., Result]) -> None:
        """Status by events and lists; the earliest opening as exactly as told; the latest capacity; sources counted."""
        rows = ask("sites -f json", *self.SOURCES).rows

        assert only(rows, "id", "network", "status", "opened", "sources") == [
            ("north", True, "open", "2001-10", 2),
            ("south", True, "closed", None, 2),
            ("east", False, "planned", None, 1),
        ]
        assert rows[0]["capacity"]["id"] == "mid/seats@north"

    def test_as_of(self, ask: Callable[..., Result]) -> None:
        """--as-of shows the sites as the papers of that day did; --status filters."""
        then = ask("sites -f json --as-of 2020-05", *self.SOURCES).rows
        before = ask("sites -f json --as-of 2019", *self.SOURCES).rows

        assert only(then, "id", "status") == [("north", "open"), ("south", "open"), ("east", "planned")]
        assert only(before, "id", "opened") == [("north", "2001")]
        assert only(ask("sites -f json --status planned", *self.SOURCES).rows, "id") == [("east",)]


class TestCompare:
    """Figures across years."""

    SOURCES = (
        source("a", "2020-03", fact("firms", 100, "more than 100", qualifier="more_than")),
        source("b", "2021-06", fact("firms", 150, "150 firms"), fact("tenants", 30, "30 firms")),
        source("c", "2023-01", fact("firms", 120, "120 firms")),
        source("d", "2023-02", fact("firms", 120, "120 firms", origin="release")),
    )

    def test_rows(self, ask: Callable[..., Result]) -> None:
        """One row a figure in order of time, with its year, the change, and the findings that it takes part in."""
        rows = ask("compare firms -f json", *self.SOURCES).rows

        assert only(rows, "id", "year", "change", "conflicts") == [
            ("a/firms", "2020", None, []),
            ("b/firms", "2021", 50, ["TP102"]),
            ("c/firms", "2023", -30, ["TP102"]),
            ("d/firms", "2023", 0, ["TP102"]),
        ]

    def test_years_are_columns_for_people(self, ask: Callable[..., Result]) -> None:
        """Each year has its figures, who says so or how many, and the change; conflicts are marked."""
        result = ask("compare firms", *self.SOURCES)

        assert result.out == (
            "Firms supported · Parks\n"
            "        2020       2021        2023\n"
            "figure  > 100      150 ▲TP102  120 ▲TP102\n"
            "source  A 2020-03  B 2021-06   2 sources, 2 origins\n"
            "change  –          +50         −30\n"
        )
        assert result.err == "4 facts, 4 sources, 4 origins\n3 figures marked ▲: see 'technopark conflicts'\n"

    def test_by_source_and_transposed(self, ask: Callable[..., Result]) -> None:
        """A line for each source, or a line for each year."""
        by_source = ask("compare tenants --by source -q", *self.SOURCES).out
        turned = ask("compare tenants --transpose -q", *self.SOURCES).out

        assert by_source == "Tenants · Parks, firms\nsource  2021\nb       30\n"
        assert turned == "Tenants · Parks, firms\n      figure  source     change\n2021  30      B 2021-06  –\n"

    def test_two_indicators_are_two_sheets(self, ask: Callable[..., Result]) -> None:
        """Indicators come in the order asked for, each summed up below."""
        out = ask("compare tenants firms -q", *self.SOURCES).out

        assert [line for line in out.splitlines() if "·" in line] == [
            "Tenants · Parks, firms",
            "Firms supported · Parks",
        ]
        assert "1 fact, 1 source, 1 origin" in out

    def test_undated_figures_are_listed_but_never_compared(self, ask: Callable[..., Result]) -> None:
        """A figure without a date stands last, without year and change."""
        undated = source("u", "x", fact("firms", 5, "5 firms")).replace('published = "x"\n', "")

        rows = ask("compare firms -f json", *self.SOURCES, undated).rows

        assert only(rows[-1:], "id", "year", "change", "as_of_basis") == [("u/firms", None, None, "none")]


class TestRange:
    """What may be printed."""

    SOURCES = (
        source("a", "2022-12", fact("firms", 3000, "more than 3,000", qualifier="more_than", origin="board")),
        source("b", "2023-01", fact("firms", 3000, "3,000 firms", origin="board")),
        source("c", "2023-07", fact("firms", 3500, "more than 3,500", qualifier="more_than")),
        source("d", "2023-11", fact("firms", 3000, "more than 3,000", qualifier="more_than")),
    )

    def test_the_best_supported_wording_comes_first(self, ask: Callable[..., Result]) -> None:
        """What every origin supports goes before the highest figure; a tension makes it disputed."""
        rows = ask("range firms --as-of 2023-12 -f json", *self.SOURCES).rows

        assert only(rows, "rank", "wording", "supporting_origins", "current_origins", "disputed", "as_of") == [
            (1, "more than 3,000 firms", 3, 3, True, "2023-11"),
            (2, "3,000 firms", 2, 3, True, "2023-11"),
            (3, "more than 3,500 firms", 1, 3, True, "2023-07"),
        ]

    def test_as_of(self, ask: Callable[..., Result]) -> None:
        """Before July 2023 nobody disputed it; before December 2022 nobody knew."""
        early = ask("range firms --as-of 2023-06 -f json", *self.SOURCES).rows
        nothing = ask("range firms --as-of 2021", *self.SOURCES)

        assert only(early[:1], "wording", "disputed") == [("3,000 firms", False)]
        assert (nothing.status, nothing.out, nothing.err) == (0, "", "no dated figure published by 2021 to go by\n")

    def test_suspect_figures_and_weak_sources_do_not_count(self, ask: Callable[..., Result]) -> None:
        """A slip and a mirror are no evidence."""
        slip = source("e", "2023-12", fact("firms", 35000, "more than 35,000", qualifier="more_than", suspect="digit"))
        mirror = source("f", "2023-12", fact("firms", 9000, "9,000 firms")).replace('"press"', '"mirror"')

        rows = ask("range firms -f json", *self.SOURCES, slip, mirror).rows

        assert {row["value"] for row in rows} == {3000, 3500}

    def test_for_people(self, ask: Callable[..., Result]) -> None:
        """The answer, whether it is disputed, by whom it is supported, and what else is printed."""
        out = ask("range firms --as-of 2023-10 -q", *self.SOURCES).out

        assert out == (
            "Firms supported · Parks: more than 3,000 firms  July 2023  disputed\n"
            "    supported by 2 of 2 origins: A (December 2022), B (January 2023) and C (July 2023)\n"
            "    also printed: more than 3,500 firms (1 of 2 origins: C (July 2023))\n"
            "    also printed: 3,000 firms (1 of 2 origins: A (December 2022) and B (January 2023))\n"
        )


class TestTimeline:
    """Events in time, and how plans slip."""

    def test_slips_are_counted_from_the_first_plan(self, ask: Callable[..., Result]) -> None:
        """A later plan or the opening itself says by how many days the latest possible date moved."""
        rows = ask(
            "timeline -f json",
            source("b", "2023-11", event("planned_opening", "south", "2024/2025")),
            source("a", "2023-07", event("planned_opening", "south", "2024"), event("milestone", "network", "2021-12")),
            source("c", "2026-02", event("opened", "south", "2026-01-15"), event("planned_opening", "east")),
        ).rows

        assert only(rows, "id", "date", "date_latest", "slip_days") == [
            ("a/milestone@network", "2021-12", "2021-12-31", None),
            ("a/planned_opening@south", "2024", "2024-12-31", None),
            ("b/planned_opening@south", "2024/2025", "2025-12-31", 365),
            ("c/opened@south", "2026-01-15", "2026-01-15", 380),
            ("c/planned_opening@east", None, None, None),
        ]

    def test_filters(self, ask: Callable[..., Result]) -> None:
        """--site, --kind, --since and --until keep what they say."""
        plans = source("a", "2023", event("planned_opening", "south", "2024"), event("opened", "north", "2001"))

        assert only(ask("timeline -f json --site south", plans).rows, "kind") == [("planned_opening",)]
        assert only(ask("timeline -f json --kind opened", plans).rows, "subject") == [("north",)]
        assert only(ask("timeline -f json --until 2010", plans).rows, "subject") == [("north",)]


class TestShow:
    """Everything about one thing."""

    SOURCE = source(
        "daily",
        "2023",
        fact("seats", 40, "40 firms", scope="south"),
        event("opened", "south", "2020"),
        '\n[[sources.names]]\nentity = "south"\nas_printed = "Suoth Park"\n',
    )

    @pytest.mark.parametrize("wanted", ["south", "SOUTH", "South Park", "south-park", "حديقة الجنوب", "حديقة الجنُوب"])
    def test_ids_names_and_aliases(self, ask: Callable[..., Result], wanted: str) -> None:
        """A site is found by its id, name or alias, in any spelling that reads the same."""
        (row,) = ask(f"show -f json '{wanted}'", self.SOURCE).rows

        assert (row["kind"], row["id"]) == ("site", "south")
        assert [each["id"] for each in row["facts"]] == ["daily/seats@south"]
        assert [each["id"] for each in row["events"]] == ["daily/opened@south"]
        assert [each["as_printed"] for each in row["names"]] == ["Suoth Park"]
        assert [each["code"] for each in row["findings"]] == ["TP501"]

    @pytest.mark.parametrize(
        ("wanted", "kind"),
        [
            ("network", "entity"),
            ("seats", "indicator"),
            ("Places", "indicator"),
            ("daily", "source"),
            ("daily/seats@south", "fact"),
            ("daily/opened@south", "event"),
        ],
    )
    def test_every_kind(self, ask: Callable[..., Result], wanted: str, kind: str) -> None:
        """Whatever kind of thing it is, it is shown, to people too."""
        (row,) = ask(f"show -f json {wanted}", self.SOURCE).rows

        assert row["kind"] == kind
        assert ask(f"show {wanted}", self.SOURCE).out.startswith(f"{kind} {row['id']}\n")

    def test_a_near_miss_and_a_miss(self, ask: Callable[..., Result]) -> None:
        """What is spelled nearly so is offered; what is not like anything is not."""
        near, far = ask("show sotuh", self.SOURCE), ask("show xyzzy", self.SOURCE)

        assert near.err == "technopark: error: unknown id 'sotuh' — did you mean 'south'?\n"
        assert far.err == (
            "technopark: error: unknown id 'xyzzy' — 'technopark sites', 'indicators', 'sources' or 'facts' lists them\n"
        )
        assert (near.status, far.status) == (2, 2)


class TestSearch:
    """Full text in any language."""

    SOURCES = (
        source("fr", "2023", fact("firms", 3500, "plus de 3.500 sociétés accompagnées", qualifier="more_than")),
        source("ar", "2023", fact("tenants", 1500, "احتضان ١٥٠٠ مقاولة", as_of="2022")),
        source("es", "2023", fact("tenants", 40, "cuarenta compañías")),
    )

    @pytest.mark.parametrize(
        ("words", "hits"),
        [
            ("societes", ["fr/firms"]),
            ("SOCIÉTÉS ACCOMP", ["fr/firms"]),
            ("3500", ["fr/firms"]),
            ("'3 500'", ["fr/firms"]),
            ("3,500", ["fr/firms"]),
            ("1500", ["ar/tenants"]),
            ("١٥٠٠", ["ar/tenants"]),
            ("المقاولة", ["ar/tenants"]),
            ("مقاوله", ["ar/tenants"]),
            ("companias", ["es/tenants"]),
            ("350", []),
            ("zebra", []),
            ("...", []),
        ],
    )
    def test_what_is_found(self, ask: Callable[..., Result], words: str, hits: list[str]) -> None:
        """Case, accents, digit grouping, Arabic digits, letter variants and particles do not count; numbers are whole."""
        result = ask(f"search -f json {words}", *self.SOURCES)

        assert [row["id"] for row in result.rows if row["kind"] == "fact"] == hits
        assert result.status == (0 if result.rows else 1)

    def test_ranking(self, ask: Callable[..., Result]) -> None:
        """Whole words of the text itself go before beginnings of words and before labels and names."""
        rows = ask(
            "search -f json park",
            source("x", "2023", fact("tenants", 1, "one park"), event("opened", "north", "2001")),
        ).rows

        assert [row["id"] for row in rows][:3] == ["north", "south", "x/tenants"]
        assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)


def test_indicators(ask: Callable[..., Result]) -> None:
    """An indicator has its facts counted, its years, and its lowest and highest figure, slips left out."""
    rows = ask(
        "indicators -f json",
        source("a", "2020", fact("tenants", 30, "30 firms", as_of="2019-12", origin="o")),
        source("b", "2021", fact("tenants", 45.5, "45.5 firms", origin="o")),
        source("c", "2022", fact("tenants", 450, "450 firms", suspect="digit")),
    ).rows

    assert only(rows, "id", "facts", "distinct_origins", "first", "last", "lowest", "highest")[1] == (
        ("tenants", 3, 2, "2019", "2022", 30, 45.5)
    )


def test_sources(ask: Callable[..., Result]) -> None:
    """Sources come in order of publication, undated ones last, with what is taken from each."""
    undated = source("u", "x", fact("tenants", 1, "one firm")).replace('published = "x"\n', "")
    late = source("late", "2023-05", fact("tenants", 2, "two firms"), event("opened", "north", "2001"))
    early = source("early", "2023", fact("firms", 2, "two firms")).replace('"en"', '"fr"')

    rows = ask("sources -f json", undated, late, early).rows
    filtered = ask("sources -f json --indicator tenants --language en", undated, late, early).rows

    assert only(rows, "id", "facts", "events") == [("early", 1, 0), ("late", 1, 1), ("u", 1, 0)]
    assert only(filtered, "id") == [("late",), ("u",)]
