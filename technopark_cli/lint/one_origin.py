"""Figures that several sources print and that go back to one origin.

What it finds: for each indicator, the scopes on which two sources or more report, all of them from one release, wire
story or speech; suspect figures do not count.

Why: ten pages that repeat one release are one piece of evidence. A second, separate source is worth finding.

Example: the investment in a site, printed by four newspapers on one day after one inauguration speech.

When it is wrong: where the origin is the only body that can know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check, grouped
from technopark_cli.model.wording import counted, listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each indicator with scopes of one origin."""
    base = review.base
    for name, indicator in base.indicators.items():
        facts = [fact for fact in base.facts.get(name, ()) if fact.suspect is None]
        single = {scope: listed for scope, listed in grouped(facts, lambda fact: fact.scope).items() if _one(listed)}
        if single:
            scopes = listing([_said(scope, listed) for scope, listed in single.items()])
            related = [fact for listed in single.values() for fact in listed]
            yield CHECK.flaw(f"'{name}' rests on one origin: {scopes}", name, indicator.place, related=related)


def _one(facts: list[Fact]) -> bool:
    return len({fact.source for fact in facts}) > 1 and len({fact.evidence for fact in facts}) == 1


def _said(scope: str, facts: list[Fact]) -> str:
    return f"{scope} ({counted(len({fact.source for fact in facts}), 'source')}, origin '{facts[0].evidence}')"


CHECK = Check("TP908", "one-origin", "note", __doc__, find)
