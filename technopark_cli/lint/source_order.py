"""A source that stands below a later one.

What it finds: a source that certainly appeared before the dated source above it in the same file.

Why: sources stand in order of their dates, so that a curator finds the place of the next one.

Example: a source of 2021 below one of 2023.

When it is wrong: in a base that is ordered otherwise; ignore the check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check
from technopark_cli.model import dates
from technopark_cli.model.flaws import Named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.facts import Source
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each source that is older than the one above it."""
    above: dict[str, Source] = {}
    for source in review.base.sources.values():
        if source.published is None:
            continue
        before = above.get(source.place.file)
        above[source.place.file] = source
        if before and dates.span(source.published).latest < dates.span(before.published or "").earliest:
            message = f"published {source.published}, below '{before.id}' of {before.published}"
            flaw = CHECK.flaw(message, source.id, source.place)
            yield flaw._replace(related=(Named(before.id, before.place),))


CHECK = Check("TP913", "source-order", "note", __doc__, find)
