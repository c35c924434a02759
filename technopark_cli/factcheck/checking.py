"""A text to verdicts: its numbers, what they are figures of, and what the facts of a base say about each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.judging import Claim, judge
from technopark_cli.factcheck.linking import Link, Linker
from technopark_cli.model import dates
from technopark_cli.model.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.factcheck.judging import Judgement
    from technopark_cli.factcheck.linking import Unlinked
    from technopark_cli.factcheck.mentions import Mention
    from technopark_cli.model.base import Base


class Found(NamedTuple):
    """A number of a text, what it is a figure of, and what the facts say."""

    link: Link
    judgement: Judgement


def judged(
    base: Base,
    linker: Linker,
    text: str,
    mentions: Sequence[Mention],
    language: str,
    date: str,
    *,
    hindsight: bool = False,
) -> Iterator[Found | Unlinked]:
    """Yield every number of a text of ``date`` with what was decided about it."""
    day = dates.span(date)
    for link in linker.links(text, mentions, language, day):
        if isinstance(link, Link):
            yield Found(link, judge(base, claim_of(link), day, hindsight=hindsight))
        else:
            yield link


def claim_of(link: Link) -> Claim:
    """Return the claim that a linked number makes."""
    mention = link.mention
    quantity = Quantity(link.value, link.value_high, link.unit, mention.qualifier, mention.digit)
    scaled = mention.digit is not None and mention.digit > 1
    return Claim(quantity, link.indicator, link.scope, link.as_of, link.window, scaled, link.words)
