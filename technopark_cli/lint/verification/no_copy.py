"""Sources that could not be checked, for want of a copy.

What it finds: the sources of which the folder has no text; all of them in one finding.

Why: what was not checked must not pass for checked.

Example: a folder of five texts, and a base of two hundred sources.

When it is wrong: never; put `SOURCE_ID.txt` into the folder, or name another file in its `index.tsv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check
from technopark_cli.model.flaws import Named
from technopark_cli.model.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.verification.sightings import Search
    from technopark_cli.model.flaws import Flaw


def find(search: Search) -> Iterator[Flaw]:
    """Yield one flaw for all sources without a copy, at the first of them."""
    sources = [search.base.sources[name] for name in search.without]
    if sources:
        first, *others = sources
        flaw = CHECK.flaw(f"{counted(len(sources), 'source')} without a text", first.id, first.place)
        yield flaw._replace(related=tuple(Named(source.id, source.place) for source in others))


CHECK = Check("TP954", "no-copy", "note", __doc__, find)
