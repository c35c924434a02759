"""What a marked number of a sentence is taken for: a claim about the shipped base, or nothing."""

from __future__ import annotations

import re

from technopark_cli.factcheck import quantities
from technopark_cli.factcheck.checking import Found, judged
from technopark_cli.store.load import load

DATE = "2024-06-01"
_MARKED = re.compile(r"\[([^\]]+)\]")


def claimed(marked: str, language: str) -> tuple[str, str] | None:
    """Return the indicator and the scope that the number in brackets is a claim about."""
    match = _MARKED.search(marked)
    assert match is not None, marked
    text = marked[: match.start()] + match.group(1) + marked[match.end() :]
    first, after = match.start(), match.start() + len(match.group(1))
    for found in judged(load(), text, quantities(text, language), language, DATE):
        if isinstance(found, Found):
            link = found.link
            if link.mention.start < after and first < link.mention.phrase_end:
                return link.indicator, link.scope
    return None
