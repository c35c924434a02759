"""A suspect figure that nobody explains.

What it finds: figures that are marked `suspect` and have no note.

Why: the mark says that the figure cannot be meant as printed; a reader wants to know how one can tell.

Example: `suspect = "digit"` on 1,500 jobs, without "other sources print 15,000 on that day".

When it is wrong: never.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each suspect figure without a note."""
    for fact in review.base.all_facts():
        if fact.suspect and not fact.note:
            yield CHECK.flaw(f'suspect = "{fact.suspect}" without a note that says why', fact.id, fact.place)


CHECK = Check("TP915", "suspect-unexplained", "warning", __doc__, find)
