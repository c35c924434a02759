"""An id that nothing uses.

What it finds: indicators without figures (warning); topics that no statement answers, and sites and entities that no
record, relation, operator or default names (note).

Why: what nothing uses is a leftover, a misspelt double of another id, or work that was never finished.

Example: an indicator `jobs` beside `jobs_created`, which holds all the figures.

When it is wrong: in a base that others are meant to layer over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.base import Base
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each unused id, in the order of the tables."""
    base = review.base
    used = _scopes(base)
    for kind, holders in (("entity", base.entities), ("site", base.sites)):
        for name, holder in holders.items():
            if name not in used:
                yield CHECK.flaw(f"{kind} '{name}' is never mentioned", name, holder.place, level="note")
    answered = {statement.topic for statement in base.statements}
    for name, topic in base.topics.items():
        if name not in answered:
            yield CHECK.flaw(f"topic '{name}' is never answered", name, topic.place, level="note")
    for name, indicator in base.indicators.items():
        if not base.facts.get(name):
            yield CHECK.flaw(f"indicator '{name}' has no figures", name, indicator.place)


def _scopes(base: Base) -> set[str | None]:
    used: set[str | None] = {base.default_scope}
    used.update(site.operator for site in base.sites.values())
    for fact in base.all_facts():
        used.update((fact.scope, *fact.members, *fact.alongside))
    used.update(event.subject for event in base.events)
    used.update(name.entity for name in base.names)
    used.update(statement.scope for statement in base.statements)
    for relation in base.relations.values():
        for term in (*relation.terms, *((relation.total,) if relation.total else ())):
            used.update((term.scope, term.site))
    return used


CHECK = Check("TP904", "unused-id", "warning", __doc__, find)
