"""Words that the copy of the source does not have.

What it finds: records whose `wording` (of a name, `as_printed`) stands nowhere in the local copy of their source.
Spaces, quotes, dashes, digit grouping and the case of the first letter may differ.

Why: a wording is what was printed; if it cannot be found, it was typed from memory, or the page has changed.

Example: "plus de 3000 startups" where the article has "plus de 3.500 startups".

When it is wrong: where the copy is not whole, or the words stand in an image or a caption that it leaves out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check
from technopark_cli.lint.verification.sightings import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.verification.sightings import Search
    from technopark_cli.model.flaws import Flaw


def find(search: Search) -> Iterator[Flaw]:
    """Yield one flaw for each record whose words are not found."""
    for sighting in search.sightings:
        record = sighting.record
        if not sighting.whole:
            yield CHECK.flaw(f'"{words(record)}" does not stand in the copy of the source', record.id, record.place)


CHECK = Check("TP951", "wording-missing", "error", __doc__, find)
