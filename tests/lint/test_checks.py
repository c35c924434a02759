"""Each check of the base: a base that it finds something in, and the smallest change that silences it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest
from conftest import HEAD, fact, source

from technopark_cli.lint import CHECKS, chosen, lint
from technopark_cli.lint.base import Review
from technopark_cli.model.known import settle
from technopark_cli.rules import findings
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2024, 6, 30)


class Case(NamedTuple):
    """A base, what its check says (level, id, message), and a text to replace so that it says nothing."""

    code: str
    base: str
    says: list[tuple[str, str, str]]
    old: str
    new: str


def undated(name: str, block: str) -> str:
    """Return a source block without a date."""
    return re.sub(r"published = .*\n", "", source(name, "", block))


CASES = {
    "undated figures, one flaw for the source": Case(
        "TP901",
        undated("post", fact("firms", 10) + fact("tenants", 5)),
        [("note", "post", "2 figures without a date: add `published` to the source, or `as_of`")],
        'publisher = "Post"',
        'publisher = "Post"\npublished = "2023"',
    ),
    "undated figures of a source that says why": Case(
        "TP901",
        undated("post", fact("firms", 10)),
        [("note", "post", "1 figure without a date: add `published` to the source, or `as_of`")],
        'publisher = "Post"',
        'publisher = "Post"\nnote = "The page has no date."',
    ),
    "a figure without a paragraph": Case(
        "TP902",
        source("post", "2023", fact("firms", 10)),
        [("note", "post", "1 record without a paragraph")],
        'wording = "words"',
        'wording = "words"\nparagraph = 1',
    ),
    "an event without a paragraph": Case(
        "TP902",
        source(
            "post",
            "2023",
            '[[sources.events]]\nkind = "opened"\nsubject = "north"\ndate = "2020"\nwording = "opened"\n',
        ),
        [("note", "post", "1 record without a paragraph")],
        'wording = "opened"',
        'wording = "opened"\nparagraph = 2',
    ),
    "digits that are not the value": Case(
        "TP903",
        source("post", "2023", fact("firms", 3500, "more than 3 000 firms")),
        [("note", "post/firms", 'the wording "more than 3 000 firms" does not print 3,500')],
        "3 000 firms",
        "3 500 firms",
    ),
    "digits that are a tenth of the value": Case(
        "TP903",
        source("post", "2023", fact("firms", 3500, "350 firms")),
        [("note", "post/firms", 'the wording "350 firms" does not print 3,500')],
        "350 firms",
        "3.500 firms",
    ),
    "the upper end of a range that is not printed": Case(
        "TP903",
        source("post", "2023", fact("firms", 30, "between 30 and 45 firms", qualifier="between", value_high=40)),
        [("note", "post/firms", 'the wording "between 30 and 45 firms" does not print 40')],
        "and 45 firms",
        "and 40 firms",
    ),
    "an indicator without figures": Case(
        "TP904",
        source("post", "2023", fact("firms", 10, scope="north")),
        [("warning", "tenants", "indicator 'tenants' has no figures")],
        'wording = "words"',
        'wording = "words"\n\n[[sources.facts]]\nindicator = "tenants"\nvalue = 1\nwording = "one"',
    ),
    "a site that is never mentioned": Case(
        "TP904",
        source("post", "2023", fact("firms", 10), fact("tenants", 10)),
        [("note", "north", "site 'north' is never mentioned")],
        'indicator = "tenants"\nvalue',
        'indicator = "tenants"\nscope = "north"\nvalue',
    ),
    "an entity that is never mentioned": Case(
        "TP904",
        '[[entities]]\nid = "club"\nname = "Club"\nkind = "organisation"\n'
        + source("post", "2023", fact("firms", 10), fact("tenants", 10, scope="north")),
        [("note", "club", "entity 'club' is never mentioned")],
        'indicator = "firms"\nvalue',
        'indicator = "firms"\nscope = "club"\nvalue',
    ),
    "a topic that is never answered": Case(
        "TP904",
        '[[topics]]\nid = "export"\nlabel = { en = "Exports to" }\nvalues = ["europe"]\n'
        + source("post", "2023", fact("firms", 10), fact("tenants", 10, scope="north")),
        [("note", "export", "topic 'export' is never answered")],
        '[[sources.facts]]\nindicator = "firms"',
        '[[sources.statements]]\ntopic = "export"\nvalues = ["europe"]\nwording = "to Europe"\n\n'
        '[[sources.facts]]\nindicator = "firms"',
    ),
    "an indicator that lacks a language of the sources": Case(
        "TP905",
        '[indicators.phrases]\nen = { counts = ["firms"] }\n' + source("post", "2023", fact("firms", 10)),
        [("warning", "firms", "'firms' has no phrases in 'en'")],
        'launch = ["2000", "2001"]',
        'launch = ["2000", "2001"]\nphrases = { en = { counts = ["firms"] } }',
    ),
    "a language that no indicator has": Case(
        "TP905",
        source("post", "2023", fact("firms", 10)),
        [("note", "post", "no indicator has phrases in 'en', the language of this source")],
        'kind = "press"',
        'kind = "machine-translation"',
    ),
    "one figure under two details": Case(
        "TP906",
        source("post", "2023", fact("firms", 10, "10 firms", detail="a"), fact("firms", 10, "10 Firms", detail="b")),
        [("warning", "post/firms:b", "\"10 Firms\" is the same figure as 'post/firms:a'")],
        "10 Firms",
        "another 10 firms",
    ),
    "one figure under two scopes": Case(
        "TP906",
        source("post", "2023", fact("firms", 10, "10 each"), fact("firms", 10, "10 each", scope="north")),
        [("warning", "post/firms@north", "\"10 each\" is the same figure as 'post/firms'")],
        'wording = "10 each"',
        'wording = "10 each"\nnote = "Said of both."',
    ),
    "figures of a mirror only": Case(
        "TP907",
        source("copy", "2023", fact("firms", 10)).replace('"press"', '"mirror"'),
        [("note", "firms", "'firms' rests on weak sources only: network (1 figure)")],
        'kind = "mirror"',
        'kind = "press"',
    ),
    "several sources of one origin, one flaw for the indicator": Case(
        "TP908",
        source("post", "2023", fact("firms", 10, origin="gala"), fact("firms", 9, scope="north", origin="gala"))
        + source("mail", "2023", fact("firms", 10, origin="gala"), fact("firms", 9, scope="north", origin="gala"))
        + source("wire", "2023", fact("tenants", 8, origin="gala")),
        [
            (
                "note",
                "firms",
                "'firms' rests on one origin: network (2 sources, origin 'gala') and north (2 sources, origin 'gala')",
            )
        ],
        'origin = "gala"',
        "paragraph = 1",
    ),
    "published in the future": Case(
        "TP909",
        source("post", "2032-07", fact("firms", 10)),
        [("error", "post", 'published = "2032-07" is later than today')],
        "2032-07",
        "2023-07",
    ),
    "a figure of the future": Case(
        "TP909",
        source("post", "2024", fact("tenants", 10, as_of="2025")),
        [("error", "post/tenants", 'as_of = "2025" is later than today')],
        'as_of = "2025"',
        'as_of = "2025"\nwindow = "by:2025"',
    ),
    "an event of the future": Case(
        "TP909",
        source(
            "post",
            "2024",
            '[[sources.events]]\nkind = "opened"\nsubject = "north"\ndate = "2025"\nwording = "opened"\n',
        ),
        [("error", "post/opened@north", 'date = "2025" of something past is later than today')],
        'kind = "opened"',
        'kind = "planned_opening"',
    ),
    "a figure later than its publication": Case(
        "TP910",
        source("post", "2023-07", fact("tenants", 10, as_of="2023-12")),
        [("warning", "post/tenants", "dated 2023-12, but published 2023-07")],
        'as_of = "2023-12"',
        'as_of = "2023-07"',
    ),
    "an event later than its publication": Case(
        "TP910",
        source(
            "post",
            "2023-07",
            '[[sources.events]]\nkind = "opened"\nsubject = "north"\ndate = "2023-08"\nwording = "opened"\n',
        ),
        [("warning", "post/opened@north", "dated 2023-08, but published 2023-07")],
        'kind = "opened"',
        'kind = "planned_opening"',
    ),
    "a value out of range": Case(
        "TP911",
        source("post", "2023", fact("tenants", 4500)),
        [("error", "post/tenants", "4,500 is not plausible: 'tenants' lies from 1 to 1,000")],
        "value = 4500",
        "value = 450",
    ),
    "a name of two": Case(
        "TP912",
        '[[sites]]\nid = "south"\nname = "South Park"\naliases = ["NORTH-PARK"]\n' + source("post", "2023"),
        [("error", "south", "'south' and 'north' are both called \"NORTH-PARK\"")],
        "NORTH-PARK",
        "Park of the South",
    ),
    "a source below a later one": Case(
        "TP913",
        source("new", "2023-11") + source("old", "2023-10-31"),
        [("note", "old", "published 2023-10-31, below 'new' of 2023-11")],
        "2023-10-31",
        "2023-11-30",
    ),
    "an address of two": Case(
        "TP914",
        source("one", "2023").replace('"press"', '"press"\nurl = "https://www.example.org/a/"')
        + source("two", "2023").replace('"press"', '"press"\nurl = "http://Example.org/a"'),
        [("warning", "two", "the same page as 'one': http://Example.org/a")],
        "http://Example.org/a",
        "http://Example.org/b",
    ),
    "a suspect figure without a note": Case(
        "TP915",
        source("post", "2023", fact("firms", 10, suspect="digit")),
        [("warning", "post/firms", 'suspect = "digit" without a note that says why')],
        'suspect = "digit"',
        'suspect = "digit"\nnote = "Others print 100."',
    ),
    "an acknowledgement of nothing": Case(
        "TP916",
        '[[acknowledged]]\ncode = "TP102"\nfacts = ["post/firms", "mail/firms"]\nreason = "old"\ndate = "2024"\n'
        + source("post", "2023-01", fact("firms", 10, qualifier="more_than"))
        + source("mail", "2023-02", fact("firms", 12)),
        [
            (
                "warning",
                "TP102 post/firms mail/firms",
                "no finding TP102 agrees with it: remove it, or name a record for each number of the finding",
            )
        ],
        "value = 12\n",
        "value = 3\n",
    ),
}

#: The head, with a plausible range.
BASE = HEAD.replace(
    'unit = "firms"\nlabel = { en = "Tenants"', 'unit = "firms"\nplausible = [1, 1000]\nlabel = { en = "Tenants"'
)


def found(path: str, code: str) -> list[tuple[str, str, str]]:
    """Return what one check says of the base at ``path``."""
    base = load([path])
    review = Review(base, TODAY, lambda: settle(findings(base), base.acknowledged).unused)
    flaws = lint(review, chosen([code]))
    return [(flaw.level, flaw.id, flaw.message) for flaw in flaws]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_check_finds_and_is_silenced(write: Callable[..., str], case: Case) -> None:
    """The check says what is expected, and nothing once the text is changed."""
    whole = BASE + case.base
    assert case.old in whole
    assert found(write(whole), case.code) == case.says
    assert found(write(whole.replace(case.old, case.new), name="mended.toml"), case.code) == []


def test_every_check_has_a_case() -> None:
    """No check is registered without a base that triggers it, and codes stand in order."""
    codes = [check.code for check in CHECKS]
    assert sorted({case.code for case in CASES.values()}) == codes == sorted(codes)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_manual_is_whole(check: object) -> None:
    """Each manual says what, why, an example, and when the check is wrong."""
    manual = getattr(check, "manual", "")
    assert [part for part in ("What it finds:", "Why:", "Example:", "When it is wrong:") if part not in manual] == []


@pytest.mark.parametrize("key", ['suspect = "digit"', 'note = "As printed."'])
def test_explained_value_out_of_range_is_a_note(write: Callable[..., str], key: str) -> None:
    """A figure that is marked suspect or carries a note is kept as printed, without an error."""
    path = write(BASE, source("post", "2023", fact("tenants", 4500).replace("wording", f"{key}\nwording")))
    assert found(path, "TP911") == [
        ("note", "post/tenants", "4,500 is not plausible: 'tenants' lies from 1 to 1,000"),
    ]


@pytest.mark.parametrize(
    ("value", "wording"),
    [
        (42_000_000_000, "plus de 42 milliards de dirhams"),
        (20_000_000, "près de 20 MDH"),
        (1_000_000_000, "plus d'un milliard"),
        (2.7, "2,7% du budget"),
        (3500, "3\u202f500 startups"),
        (3500, "٣٥٠٠ شركة"),
        (3500, "٣٬٥٠٠ شركة"),
        (1, "the first of 2000"),
        (1_200_000, "1.2 million"),
        (1_200_000, "1 200 000"),
    ],
)
def test_wordings_that_print_their_value(write: Callable[..., str], value: float, wording: str) -> None:
    """Scales, grouping, decimal commas, Arabic digits and values in words are read."""
    assert found(write(BASE, source("post", "2023", fact("tenants", value, wording))), "TP903") == []


def test_flaws_stand_by_level_code_and_place(write: Callable[..., str]) -> None:
    """Errors come first, whatever their code."""
    path = write(BASE, source("post", "2032", fact("firms", 10, "11")))
    codes = [flaw.code for flaw in lint(Review(load([path]), TODAY))]
    assert codes == ["TP909", "TP904", "TP902", "TP903", "TP904", "TP905"]


def test_shipped_base_has_no_errors() -> None:
    """The base that ships is clean at error level."""
    flaws = lint(Review(load(), date(2026, 12, 31)))
    assert [flaw.message for flaw in flaws if flaw.level == "error"] == []
