"""Checked articles as the formats that show them take them."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from technopark_cli.model.base import Base
from technopark_cli.model.verdicts import VERDICTS, Checked

#: The roles of numbers that say when.
DATES = frozenset({"year", "date", "period"})


class Coverage(NamedTuple):
    """How many numbers a text has, and what they are; ``verdicts`` counts the claims by verdict."""

    numbers: int
    claims: int
    verdicts: Mapping[str, int]
    dates: int
    others: int
    ignored: int

    def __add__(self, other: "Coverage") -> "Coverage":  # type: ignore[override]
        """Return both together."""
        return Coverage(
            self.numbers + other.numbers,
            self.claims + other.claims,
            {verdict: self.verdicts[verdict] + other.verdicts[verdict] for verdict in VERDICTS},
            self.dates + other.dates,
            self.others + other.others,
            self.ignored + other.ignored,
        )


NOTHING = Coverage(0, 0, dict.fromkeys(VERDICTS, 0), 0, 0, 0)


def coverage(checked: Checked) -> Coverage:
    """Count the numbers of an article; a claim that a comment silences counts as the claim that it is."""
    verdicts = [each.verdict for each in checked.verdicts]
    dates = sum(other.role in DATES for other in checked.others)
    return Coverage(
        numbers=len(verdicts) + len(checked.others),
        claims=len(verdicts),
        verdicts={verdict: verdicts.count(verdict) for verdict in VERDICTS},
        dates=dates,
        others=len(checked.others) - dates,
        ignored=sum(each.ignored is not None for each in checked.verdicts),
    )


class Article(NamedTuple):
    """One article, with the verdicts and other numbers that are to be shown, and what all of its numbers are."""

    checked: Checked
    coverage: Coverage


class Reviewer(NamedTuple):
    """Who answers for a published review: name, the address of its page, and its day."""

    name: str
    url: str
    published: str


class Inspection(NamedTuple):
    """Articles to show, in the language of the messages; ``articles`` may be made while they are read."""

    base: Base
    articles: Iterable[Article]
    language: str
    explain: bool = False
    reviewer: Reviewer | None = None
