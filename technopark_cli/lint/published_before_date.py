"""A figure or event that is dated later than its publication.

What it finds: figures and events with a printed date that begins after the last day on which their source may have
appeared. Targets, planned figures, figures that are due `by:` some date and planned openings are left out.

Why: nobody reports what has not happened; it is a plan, or one of the two dates is wrong.

Example: a source of July 2023 that says how many startups there were in December 2023.

When it is wrong: where the text was updated after its date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import PLANS, Check, ahead
from technopark_cli.model import dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.facts import Event, Fact
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each record that its publication precedes."""
    base = review.base
    reported: list[tuple[Fact | Event, str | None]] = [
        *((fact, fact.as_of) for fact in base.all_facts() if fact.as_of_basis == "printed" and not ahead(fact, base)),
        *((event, event.date) for event in base.events if event.date_basis == "printed" and event.kind not in PLANS),
    ]
    for record, text in reported:
        published = base.sources[record.source].published
        if text and published and dates.span(published).latest < dates.span(text).earliest:
            message = f"dated {text}, but published {published}"
            yield CHECK.flaw(message, record.id, record.place)


CHECK = Check("TP910", "published-before-date", "warning", __doc__, find)
