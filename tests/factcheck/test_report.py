"""Checked articles as rows: every field, what is shown, what is counted, one article at a time."""

from __future__ import annotations

import json
import tracemalloc
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from conftest import HEAD, ROOT, fact, source
from factcheck.written import backed, checked, claim, other

from technopark_cli.factcheck.codes import chosen
from technopark_cli.factcheck.report import Choice, Tally, report
from technopark_cli.factcheck.words import coverage_line
from technopark_cli.model.inspection import coverage
from technopark_cli.model.quantity import Quantity
from technopark_cli.model.verdicts import Passage, Remark, Step
from technopark_cli.output import FORMATS, Options
from technopark_cli.output.style import Screen
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from technopark_cli.model.base import Base
    from technopark_cli.model.verdicts import Checked

FACTS = HEAD + source("post", "2023", fact("firms", 3500, "more than 3,500", as_of="2023-07", qualifier="more_than"))
TEXT = "In 2023 they had 350 firms, and 900 firms before.\nA third of 12 is 4.\n"


@pytest.fixture
def base(write: Callable[..., str]) -> Base:
    """Return a base with one fact."""
    return load((write(FACTS),))


def article(base: Base, name: str = "article.txt") -> Checked:
    """Return an article with a slip, a claim that a comment silences, a year, another number, and a remark."""
    facts = backed(base, "post/firms", relation="slip")
    firms = Quantity(350, None, "firms", "bare")
    steps = (Step("indicator", "firms", "the noun"),)
    return checked(
        TEXT,
        claim(
            *(TEXT, "350 firms", firms, "contradicted", "digit"),
            evidence=facts,
            file=name,
            suggestion="more than 3,500 firms",
            steps=steps,
        ),
        claim(TEXT, "900 firms", firms._replace(value=900), "outdated", ignored="a quote", file=name),
        other(TEXT, "2023", "year", 2023, file=name),
        other(TEXT, "12", "other", 12, file=name),
        Remark(
            "TP791", "unused-ignore", "warning", "it silences nothing", Passage(name, 2, 1, 2, 1, 50, 50, "x", 50, 50)
        ),
        name=name,
    )


def written(base: Base, articles: Iterable[Checked], choice: Choice, format_: str) -> str:
    """Return what a format makes of articles."""
    table = report(base, articles, choice, Tally(choice))
    return "".join(
        FORMATS[format_].writer()(table, Options(header=True, screen=Screen(terminal=False, color=False, width=None)))
    )


def rows(base: Base, choice: Choice) -> list[dict[str, Any]]:
    """Return the rows of the article above."""
    found: list[dict[str, Any]] = json.loads(written(base, [article(base)], choice, "json"))["rows"]
    return found


def test_a_claim_as_a_row(base: Base) -> None:
    """Every field of a claim; its facts have all fields of a fact, and what they are to the claim."""
    row = rows(base, Choice())[0]
    (evidence,) = row.pop("facts")

    assert row == {
        "file": "article.txt",
        "line": 1,
        "column": 18,
        "end_line": 1,
        "end_column": 27,
        "start": 17,
        "end": 26,
        "text": "350 firms",
        "value": 350,
        "value_high": None,
        "unit": "firms",
        "qualifier": "bare",
        "indicator": "firms",
        "scope": "network",
        "as_of": None,
        "window": None,
        "role": "claim",
        "code": "TP702",
        "verdict": "contradicted",
        "cause": "digit",
        "level": "error",
        "message": "what the base says",
        "suggestion": "more than 3,500 firms",
        "language": "en",
        "steps": [],
        "ignored": None,
    }
    assert (evidence["id"], evidence["relation"], evidence["wording"]) == ("post/firms", "slip", "more than 3,500")


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        (Choice(), [("claim", "TP702"), ("comment", "TP791")]),
        (Choice(min_level="error"), [("claim", "TP702")]),
        (Choice(codes=chosen(["TP79"])), [("comment", "TP791")]),
        (Choice(codes=chosen((), ["slip-of-digit"])), [("comment", "TP791")]),
        (
            Choice(every=True),
            [("year", None), ("claim", "TP702"), ("claim", "TP712"), ("comment", "TP791"), ("other", None)],
        ),
    ],
)
def test_what_is_shown(base: Base, choice: Choice, shown: list[tuple[str, str | None]]) -> None:
    """Levels and codes choose; --all adds other numbers and what is silenced; rows follow the text."""
    assert [(row["role"], row["code"]) for row in rows(base, choice)] == shown


def test_steps_come_with_explain(base: Base) -> None:
    """What decided is told on request."""
    assert rows(base, Choice(explain=True))[0]["steps"] == [{"what": "indicator", "chosen": "firms", "why": "the noun"}]


def test_the_document_fits_its_schema(base: Base) -> None:
    """The JSON document, with every kind of row, is what docs/schemas says; it ends with the articles."""
    schema = json.loads((ROOT / "docs" / "schemas" / "check.json").read_text("utf-8"))
    document = json.loads(written(base, [article(base)], Choice(every=True, explain=True), "json"))

    jsonschema.validate(document, schema)
    assert document["base"] == list(base.files)
    assert document["articles"] == [
        {
            "file": "article.txt",
            "title": None,
            "date": "2023-12-05",
            "date_basis": "given",
            "language": "en",
            "numbers": 4,
            "claims": 2,
            "supported": 0,
            "outdated": 1,
            "disputed": 0,
            "contradicted": 1,
            "unverified": 0,
            "dates": 1,
            "others": 1,
            "ignored": 1,
        }
    ]


@pytest.mark.parametrize(("fail_on", "failed"), [("never", False), ("error", True), ("warning", True), ("note", True)])
def test_failing(base: Base, fail_on: str, failed: bool) -> None:
    """What fails is judged by all that nothing silences, whatever is shown."""
    choice = Choice(min_level="error")
    tally = Tally(choice)
    list(report(base, [article(base)], choice, tally).rows)

    assert tally.failed(fail_on) is failed


def test_what_is_silenced_or_not_chosen_fails_nothing(base: Base) -> None:
    """An outdated claim behind a comment is no reason to fail; neither is a code that was not asked for."""
    choice = Choice(codes=chosen(["TP712", "TP700"]))
    tally = Tally(choice)
    list(report(base, [article(base)], choice, tally).rows)

    assert not tally.failed("note")


def test_coverage_lines(base: Base) -> None:
    """What the numbers of a text are, in a line, in both languages."""
    found = coverage(article(base))
    assert coverage_line("en", found) == (
        "4 numbers: 2 claims (1 outdated, 1 contradicted; 1 of them ignored), 1 date, 1 other"
    )
    assert coverage_line("fr", found + found, 2) == (
        "2 articles, 8 nombres\u00a0: 4 affirmations (2 dépassées, 2 contredites\u202f; 2 d’entre elles ignorées), "
        "2 dates, 2 autres"
    )


def test_assumed_dates_are_told(base: Base) -> None:
    """Up to three articles are named; of more, how many they are."""

    def remarks(count: int) -> tuple[str, ...]:
        tally = Tally(Choice())
        undated = [article(base, f"{number}.txt")._replace(date_basis="assumed") for number in range(count)]
        list(report(base, undated, Choice(), tally).rows)
        return tally.closing().remarks

    assert remarks(1)[0] == (
        "0.txt: no date found: facts known by 5 December 2023 are used — --date DATE says when it appeared"
    )
    assert len(remarks(3)) == 4
    assert remarks(4)[0] == (
        "4 articles have no date: facts known by 5 December 2023 are used — --date DATE says when they appeared"
    )


@pytest.mark.parametrize("format_", ["jsonl", "csv", "concise", "full", "table", "html"])
def test_articles_are_written_one_by_one(base: Base, format_: str) -> None:
    """What is said of an article is written before the next one is checked."""
    taken: list[int] = []

    def articles() -> Iterator[Checked]:
        for number in range(3):
            taken.append(number)
            yield article(base, f"{number}.txt")

    table = report(base, articles(), Choice(), Tally(Choice()))
    chunks = FORMATS[format_].writer()(
        table, Options(header=True, screen=Screen(terminal=False, color=False, width=None))
    )
    first = next(chunk for chunk in chunks if "0.txt" in chunk)

    assert first
    assert taken == [0]


def test_memory_stays_flat(base: Base) -> None:
    """A stream keeps nothing of an article: a row alone has 2 kB; what the collector has yet to free is less."""

    def peak(count: int) -> int:
        table = report(base, (article(base) for _ in range(count)), Choice(), Tally(Choice(), each=False))
        screen = Screen(terminal=False, color=False, width=None)
        chunks = FORMATS["jsonl"].writer()(table, Options(header=True, screen=screen))
        tracemalloc.start()
        for _ in chunks:
            pass
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    peak(10)
    assert peak(6000) < 6000 * 250
