"""An indicator without phrases in a language of the sources.

What it finds: for each indicator, the languages in which sources of the base are written and in which it has no
`phrases` (a list of `counts` at least). A language in which no indicator has any is reported once, as a note, at its
first source. Machine translations do not count as sources in their language.

Why: `propose` and `check` know an indicator by its phrases; without them the figures of an article are passed over.

Example: a base with French and Arabic sources, and an indicator with `fr` only.

When it is wrong: for a language that the base will never be asked about; ignore the check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check
from technopark_cli.model.wording import listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.facts import Indicator, Source
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each indicator that lacks languages, and one for each language that all of them lack."""
    base = review.base
    first: dict[str, Source] = {}
    for source in base.sources.values():
        if source.kind != "machine-translation":
            first.setdefault(source.language, source)
    spoken = {language for indicator in base.indicators.values() for language in _languages(indicator)}
    for language, source in first.items():
        if language not in spoken and base.indicators:
            message = f"no indicator has phrases in '{language}', the language of this source"
            yield CHECK.flaw(message, source.id, source.place, level="note")
    for indicator in base.indicators.values():
        lacking = sorted((first.keys() & spoken) - _languages(indicator))
        if lacking:
            languages = listing([f"'{language}'" for language in lacking])
            yield CHECK.flaw(f"'{indicator.id}' has no phrases in {languages}", indicator.id, indicator.place)


def _languages(indicator: Indicator) -> set[str]:
    return {language for language, groups in indicator.phrases.items() if groups.get("counts")}


CHECK = Check("TP905", "phrases-missing", "warning", __doc__, find)
