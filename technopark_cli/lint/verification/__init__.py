"""Records against local copies of their sources: one check per file, registered here by code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.lint.base import ordered
from technopark_cli.lint.verification import no_copy, other_paragraph, value_missing, wording_missing
from technopark_cli.lint.verification.sightings import Search, search
from technopark_cli.model.facts import Fact
from technopark_cli.model.wording import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from technopark_cli.lint.base import Check
    from technopark_cli.model.articles import Article
    from technopark_cli.model.base import Base
    from technopark_cli.model.flaws import Flaw

VERIFICATIONS: tuple[Check[Search], ...] = (
    wording_missing.CHECK,
    other_paragraph.CHECK,
    value_missing.CHECK,
    no_copy.CHECK,
)


class Verified(NamedTuple):
    """What was found, and in a line what was checked."""

    flaws: list[Flaw]
    summary: str


def verify(base: Base, texts: Mapping[str, Article]) -> Verified:
    """Check every record of ``base`` whose source has a text."""
    looked = search(base, texts)
    flaws = ordered((flaw for check in VERIFICATIONS for flaw in check.find(looked)), base)
    checked = [sighting.record for sighting in looked.sightings]
    facts = sum(isinstance(record, Fact) for record in checked)
    everything = len(base.events) + len(base.names) + len(base.statements)
    summary = (
        f"checked {counted(facts, 'fact')} of {sum(map(len, base.facts.values())):,} and {len(checked) - facts:,} other "
        f"records of {everything:,}; {counted(len(looked.without), 'source')} without a text"
    )
    unplaced = sum(body is None for body in looked.bodies.values())
    if unplaced:
        summary += f"; paragraphs unchecked in {unplaced:,}, whose body nothing marks"
    return Verified(flaws, summary)
