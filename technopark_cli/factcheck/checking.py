"""An article to verdicts: its numbers, what they are figures of, and what the facts of a base say about each."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.claims.linking import Linker, Unlinked
from technopark_cli.factcheck.codes import code_of
from technopark_cli.factcheck.deciding import Found, claim_of, decided
from technopark_cli.factcheck.numbers.languages import language_of
from technopark_cli.factcheck.telling import message, suggestion
from technopark_cli.model import dates
from technopark_cli.model.quantity import Quantity
from technopark_cli.model.verdicts import Checked, Other, Passage, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.factcheck.documents import Document
    from technopark_cli.factcheck.numbers.mentions import Mention
    from technopark_cli.factcheck.options import Options
    from technopark_cli.model.base import Base

ASSUMED = "assumed"


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
    yield from decided(base, list(linker(base).links(text, mentions, language, day)), day, hindsight=hindsight)


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
