"""The figures of an article, held against the base: every number of a text is read first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from technopark_cli.factcheck.numbers.mentions import Mention


def quantities(text: str, language: str | None = None) -> list[Mention]:
    """Return every number of ``text``, in its order; none overlaps another.

    Args:
        text: Any text, in any mixture of the languages that have a lexicon.
        language: The language it is mostly written in; None to tell it by its words. Passages in another language
            are read in theirs.
    """
    from technopark_cli.factcheck.numbers.scan import mentions  # noqa: PLC0415 - the reader is not needed to start

    return mentions(text, language)
