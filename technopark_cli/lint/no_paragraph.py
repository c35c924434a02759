"""Figures and events without a paragraph.

What it finds: for each source, its figures and events that do not say in which paragraph they stand.

Why: the paragraph is how a reader, and `technopark verify`, find the words again.

Example: a figure with `wording` but no `paragraph`.

When it is wrong: where the source has no paragraphs: a table, an image, a video.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check, grouped
from technopark_cli.model.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.facts import Event, Fact
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each source with records that no paragraph places."""
    records: tuple[Fact | Event, ...] = (*review.base.all_facts(), *review.base.events)
    lost = (record for record in records if record.paragraph is None)
    for name, listed in grouped(lost, lambda record: record.source).items():
        message = f"{counted(len(listed), 'record')} without a paragraph"
        yield CHECK.flaw(message, name, review.base.sources[name].place, related=listed)


CHECK = Check("TP902", "no-paragraph", "note", __doc__, find)
