"""One figure of a source, entered twice.

What it finds: two figures of one source and indicator with the same number and the same wording, which only a detail
or a scope tells apart.

Why: the same words, read twice, count as two reports of one thing.

Example: "plus de 3.000 startups" once for the network and once for Casablanca.

When it is wrong: where the words are said of each of several things ("1.000 m² chacun"). A `note` on all of the figures
that says so silences the check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check, grouped
from technopark_cli.model.folding import fold
from technopark_cli.model.wording import listing

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each figure that is entered more than once, at its last entry."""
    for facts in grouped(review.base.all_facts(), _figure).values():
        if len(facts) > 1 and not all(fact.note for fact in facts):
            *others, last = facts
            ids = listing([f"'{fact.id}'" for fact in others])
            yield CHECK.flaw(f'"{last.wording}" is the same figure as {ids}', last.id, last.place, related=others)


def _figure(fact: Fact) -> Hashable:
    quantity = fact.quantity
    return (
        fact.source,
        fact.indicator,
        quantity.value,
        quantity.value_high,
        quantity.unit,
        quantity.qualifier,
        fold(fact.wording),
    )


CHECK = Check("TP906", "dead-duplicate", "warning", __doc__, find)
