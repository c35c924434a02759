"""Figures that rest on weak sources only.

What it finds: for each indicator, the scopes whose figures all come from mirrors and machine translations; suspect
figures do not count.

Why: weak sources are never evidence for a verdict, so nothing can be checked against these figures. The page that the
mirror copies, or the text that was translated, is worth finding.

Example: the area of a site that only a machine translation prints.

When it is wrong: where the original is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check, grouped
from technopark_cli.model.facts import WEAK_KINDS
from technopark_cli.model.wording import counted, listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each indicator with scopes that only weak sources report on."""
    base = review.base
    for name, indicator in base.indicators.items():
        facts = [fact for fact in base.facts.get(name, ()) if fact.suspect is None]
        weak = {
            scope: listed
            for scope, listed in grouped(facts, lambda fact: fact.scope).items()
            if all(base.sources[fact.source].kind in WEAK_KINDS for fact in listed)
        }
        if weak:
            scopes = listing([f"{scope} ({counted(len(listed), 'figure')})" for scope, listed in weak.items()])
            related = [fact for listed in weak.values() for fact in listed]
            yield CHECK.flaw(f"'{name}' rests on weak sources only: {scopes}", name, indicator.place, related=related)


CHECK = Check("TP907", "weak-sources", "note", __doc__, find)
