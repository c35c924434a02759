"""An article to verdicts: its numbers, what they are figures of, and what the facts of a base say about each."""

from __future__ import annotations

from functools import lru_cache
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.claims.linking import Link, Linker, Unlinked
from technopark_cli.factcheck.claims.weighing import tied, weigh
from technopark_cli.factcheck.codes import code_of
from technopark_cli.factcheck.judging import Claim, judge
from technopark_cli.factcheck.numbers.languages import language_of
from technopark_cli.factcheck.telling import message, suggestion
from technopark_cli.model import dates
from technopark_cli.model.quantity import Quantity
from technopark_cli.model.verdicts import Checked, Other, Passage, Step, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.factcheck.claims.weighing import Signal
    from technopark_cli.factcheck.documents import Document
    from technopark_cli.factcheck.judging import Judgement
    from technopark_cli.factcheck.numbers.mentions import Mention
    from technopark_cli.factcheck.options import Options
    from technopark_cli.model.base import Base
    from technopark_cli.model.dates import Span

ASSUMED = "assumed"
#: How likely a link must be to stand, and how likely before its number is contradicted; chosen on articles of our own that
#: the weights of each were not fitted to.
LIKELY, SURE = 0.25, 0.6


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
        yield _settled(base, link, day, hindsight=hindsight)


def _settled(base: Base, link: Link, day: Span, *, hindsight: bool) -> Found | Unlinked:
    """Return a number as what its words and the facts together make it, or as no claim where nothing is likely enough."""
    candidates = [weighed(base, each, day, hindsight=hindsight) for each in (link, *link.rivals)]
    best_score, best = max(candidates, key=lambda each: each[0])
    likely = exp(best_score) / (1 + sum(exp(score) for score, _ in candidates))
    if likely >= (SURE if best.judgement.verdict == "contradicted" else LIKELY):
        return best
    if link.stranger and best_score < 0:
        return Unlinked(link.mention, (Step("subject", "", f'"{link.stranger}" is nobody that the base knows'),))
    others = [found for score, found in candidates if found.link.indicator != best.link.indicator and score > 0]
    name = best.link.indicator
    why = f"{name} or {others[0].link.indicator}" if best_score > 0 and others else f"too little says {name}"
    return Unlinked(link.mention, (Step("indicator", "", why),))


def weighed(base: Base, link: Link, day: Span, *, hindsight: bool = False) -> tuple[float, Found]:
    """Return a candidate with what the facts say, and what it then weighs."""
    judgement = judge(base, claim_of(link), day, hindsight=hindsight)
    return link.score + weigh(judged_signals(link, judgement)), Found(link, judgement)


def judged_signals(link: Link, judgement: Judgement) -> tuple[Signal, ...]:
    """Return what a verdict says for a link."""
    if judgement.verdict == "unverified":
        name = "no_fact" if judgement.best is None else "is_unverified"
        return ((name, 1.0), *tied(link.signals, "unverified"))
    if judgement.verdict == "contradicted" and judgement.cause:
        return ((f"is_{judgement.cause}", 1.0),)
    tie = tied(link.signals, "contradicted") if judgement.verdict == "contradicted" else ()
    return ((f"is_{judgement.verdict}", 1.0), *tie)


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
