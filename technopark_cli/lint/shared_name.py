"""A name that two sites or entities share.

What it finds: a name, acronym or alias that stands for two sites or entities; case, accents and punctuation do not
count.

Why: a text that uses the name cannot be linked to one of them.

Example: the alias "Technopark Souss" on both the site of Agadir and that of Tiznit.

When it is wrong: never; where a name truly means two things, it is an alias of neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check
from technopark_cli.model.flaws import Named
from technopark_cli.model.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.facts import Entity, Site
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each holder whose names an earlier one has already."""
    taken: dict[str, Entity | Site] = {}
    holders: tuple[Entity | Site, ...] = (*review.base.entities.values(), *review.base.sites.values())
    for holder in holders:
        shared: dict[str, list[str]] = {}
        for form in holder.names:
            owner = taken.setdefault(fold(form), holder)
            if owner is not holder:
                shared.setdefault(owner.id, []).append(form)
        for owner_id, forms in shared.items():
            owner = review.base.entities.get(owner_id) or review.base.sites[owner_id]
            quoted = ", ".join(f'"{form}"' for form in forms)
            flaw = CHECK.flaw(f"'{holder.id}' and '{owner_id}' are both called {quoted}", holder.id, holder.place)
            yield flaw._replace(related=(Named(owner_id, owner.place),))


CHECK = Check("TP912", "shared-name", "error", __doc__, find)
