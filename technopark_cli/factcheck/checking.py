"""An article to verdicts: its numbers, what they are figures of, and what the facts of a base say about each."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.codes import code_of
from technopark_cli.factcheck.judging import Claim, judge
from technopark_cli.factcheck.languages import language_of
from technopark_cli.factcheck.linking import Link, Linker, Unlinked
from technopark_cli.factcheck.telling import message, suggestion
from technopark_cli.model import dates
from technopark_cli.model.quantity import Quantity
from technopark_cli.model.verdicts import Checked, Other, Passage, Step, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.factcheck.judging import Judgement
    from technopark_cli.factcheck.mentions import Mention
    from technopark_cli.factcheck.options import Options
    from technopark_cli.model.base import Base

ASSUMED = "assumed"
#: How much must say what a number is before a verdict may speak against it: a number that fits the facts is likelier to
#: be one of theirs than a number that does not.
SURE = {
    ("contradicted", None): 4.4,
    ("contradicted", "scope"): 4.4,
    ("contradicted", "digit"): 3.2,
    ("contradicted", "unit"): 3.2,
    ("unverified", None): 4.3,
}


class Position(Protocol):
    """A place in a file."""

    @property
    def line(self) -> int:
        """Return its 1-based line."""

    @property
    def column(self) -> int:
        """Return its 1-based column."""

    @property
    def offset(self) -> int:
        """Return its 0-based offset."""


class Positions(Protocol):
    """The way from a text back to its file."""

    def start(self, offset: int) -> Position:
        """Return where the character at ``offset`` begins."""

    def end(self, offset: int) -> Position:
        """Return where what ends at ``offset`` is over."""


class Document(Protocol):
    """An article as it was read."""

    @property
    def name(self) -> str:
        """Return how the user calls it."""

    @property
    def text(self) -> str:
        """Return what is read of it."""

    @property
    def positions(self) -> Positions:
        """Return the way back to its file."""

    @property
    def title(self) -> str | None:
        """Return its title."""

    @property
    def published(self) -> str | None:
        """Return its date."""

    @property
    def published_basis(self) -> str | None:
        """Return what says so."""

    @property
    def language(self) -> str | None:
        """Return its language, where something says it."""


class Found(NamedTuple):
    """A number of a text, what it is a figure of, and what the facts say."""

    link: Link
    judgement: Judgement


@lru_cache(maxsize=4)
def linker(base: Base) -> Linker:
    """Return what links numbers to a base."""
    return Linker(base)


def check(document: Document, base: Base, options: Options) -> Checked:
    """Return an article with the verdict on each of its claims, and with all its other numbers.

    The facts are those known by the date of the article, or by ``options.today`` where it has none.
    """
    text = document.text
    language = document.language or language_of(text)
    date = document.published or options.today
    basis = (document.published_basis or "given") if document.published else ASSUMED
    verdicts: list[Verdict] = []
    others: list[Other] = []
    for each in judged(base, text, quantities(text, language), language, date, hindsight=options.hindsight):
        if isinstance(each, Found):
            verdicts.append(_verdict(document, base, each, date, options.language))
        else:
            others.append(_other(document, each))
    return Checked(document.name, text, document.title, date, basis, language, tuple(verdicts), tuple(others))


def judged(
    base: Base, text: str, mentions: Sequence[Mention], language: str, date: str, *, hindsight: bool = False
) -> Iterator[Found | Unlinked]:
    """Yield every number of a text of ``date`` with what was decided about it."""
    day = dates.span(date)
    for link in linker(base).links(text, mentions, language, day):
        if not isinstance(link, Link):
            yield link
            continue
        judgement = judge(base, claim_of(link), day, hindsight=hindsight)
        if link.score < SURE.get((judgement.verdict, judgement.cause), 0):
            why = f"too little says {link.indicator} for a number that no fact has"
            yield Unlinked(link.mention, (Step("indicator", "", why),))
        else:
            yield Found(link, judgement)


def claim_of(link: Link) -> Claim:
    """Return the claim that a linked number makes."""
    mention = link.mention
    quantity = Quantity(link.value, link.value_high, link.unit, mention.qualifier, mention.digit)
    scaled = mention.digit is not None and mention.digit > 1
    return Claim(quantity, link.indicator, link.scope, link.as_of, link.window, scaled, link.words)


def _verdict(document: Document, base: Base, found: Found, date: str, language: str) -> Verdict:
    link, judgement = found
    mention = link.mention
    code = code_of(judgement.verdict, judgement.cause)
    return Verdict(
        code=code.code,
        rule=code.name,
        passage=_passage(document, mention),
        quantity=claim_of(link).quantity,
        indicator=link.indicator,
        scope=link.scope,
        as_of=link.as_of,
        window=link.window,
        verdict=judgement.verdict,
        cause=judgement.cause,
        level=code.level,
        message=message(base, link, judgement, date, language),
        evidence=judgement.evidence,
        suggestion=suggestion(base, link, judgement),
        language=mention.language,
        steps=link.steps,
    )


def _other(document: Document, unlinked: Unlinked) -> Other:
    mention = unlinked.mention
    quantity = Quantity(mention.value, mention.value_high, mention.unit or "", mention.qualifier, mention.digit)
    return Other(_passage(document, mention), mention.role, quantity, mention.language, unlinked.steps)


def _passage(document: Document, mention: Mention) -> Passage:
    """Return where a number stands: with its qualifier, its unit, and no more."""
    start, end = min(mention.phrase_start, mention.start), max(mention.phrase_end, mention.end)
    first, last = document.positions.start(start), document.positions.end(end)
    return Passage(
        document.name,
        first.line,
        first.column,
        last.line,
        last.column,
        first.offset,
        last.offset,
        document.text[start:end],
        start,
        end,
    )
