"""A date that is still to come.

What it finds: publications and readings (`published`, `accessed`), dates of figures (`as_of`) and of events that begin
after today. Targets, planned figures, figures that are due `by:` some date and planned openings are meant to be in the
future. A bare year or month counts from its first day.

Why: nothing can have been published or counted tomorrow; a digit of the date is wrong.

Example: `published = "2032-07"` for 2023-07.

When it is wrong: where the clock of the machine is; give the day with `--today`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import PLANS, Check, ahead
from technopark_cli.model import dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each record with such a date."""
    base = review.base

    def future(text: str | None) -> bool:
        return text is not None and dates.span(text).earliest > review.today

    for source in base.sources.values():
        for key, text in (("published", source.published), ("accessed", source.accessed)):
            if future(text):
                yield CHECK.flaw(f'{key} = "{text}" is later than today', source.id, source.place)
    for fact in base.all_facts():
        if fact.as_of_basis in ("printed", "inferred") and future(fact.as_of) and not ahead(fact, base):
            yield CHECK.flaw(f'as_of = "{fact.as_of}" is later than today', fact.id, fact.place)
    for event in base.events:
        if event.kind not in PLANS and event.date_basis != "publication" and future(event.date):
            yield CHECK.flaw(f'date = "{event.date}" of something past is later than today', event.id, event.place)


CHECK = Check("TP909", "future-date", "error", __doc__, find)
