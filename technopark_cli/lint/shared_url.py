"""An address that two sources share.

What it finds: two sources with the same `url`; the scheme, `www.` and a trailing slash do not count.

Why: one page is one source; entered twice, its figures count twice.

Example: the same article entered once by its printed date and once by the day it was read.

When it is wrong: where one page holds two publications; give each its own address with `#`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check
from technopark_cli.model.flaws import Named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.facts import Source
    from technopark_cli.model.flaws import Flaw

_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each source whose address an earlier one has."""
    taken: dict[str, Source] = {}
    for source in review.base.sources.values():
        if source.url:
            owner = taken.setdefault(_page(source.url), source)
            if owner is not source:
                flaw = CHECK.flaw(f"the same page as '{owner.id}': {source.url}", source.id, source.place)
                yield flaw._replace(related=(Named(owner.id, owner.place),))


def _page(url: str) -> str:
    host, slash, path = _SCHEME.sub("", url).partition("/")
    return f"{host.lower()}{slash}{path}".rstrip("/")


CHECK = Check("TP914", "shared-url", "warning", __doc__, find)
