"""Figures without a date.

What it finds: for each source, its figures that have no date: neither a printed one, nor that of the publication.

Why: an undated figure is listed, but never compared in time, and supports nothing. Often the day can be read from the
page, its address or its archived copy.

Example: a source without `published` whose figures have no `as_of`.

When it is wrong: where no date can be found. A `note` on the source that says so silences the check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check, grouped
from technopark_cli.model.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each source with undated figures."""
    sources = review.base.sources
    undated = (
        fact
        for fact in review.base.all_facts()
        if not fact.as_of and sources[fact.source].published is None and not sources[fact.source].note
    )
    for name, facts in grouped(undated, lambda fact: fact.source).items():
        message = f"{counted(len(facts), 'figure')} without a date: add `published` to the source, or `as_of`"
        yield CHECK.flaw(message, name, sources[name].place, related=facts)


CHECK = Check("TP901", "undated-figures", "note", __doc__, find)
