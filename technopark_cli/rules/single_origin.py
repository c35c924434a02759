"""Figures that several sources print and that all come from one origin.

What it finds: current figures (those that `technopark range` goes by) which two sources or more print, while all of
them repeat one release, wire story or speech and no other source ever printed the number. The figures of one origin are one finding.

Why: ten reprints of a release are one piece of evidence; they look like ten.

Example: the capacity and the cost of Technopark Essaouira, which six papers have from one inauguration.

When it is wrong: where a paper checked the figure by itself; then its fact should have another `origin`, or none.

Literature: Li, Dong et al. 2012 and Dong, Berti-Equille & Srivastava 2009 on copying between sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import origins
from technopark_cli.rules.base import Draft, Rule, finding, say
from technopark_cli.rules.standing import cases, common, standings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {"message": "{number} sources, one origin ({origin}): {cases}"},
    "fr": {"message": "{number} sources, une seule origine ({origin}) : {cases}"},
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each origin on which current figures rest alone, though several sources print them."""
    alone: dict[str, list[Fact]] = {}
    for standing in standings(focus):
        several = len({fact.source for fact in standing.current}) > 1
        if several and len(origins(standing.witnesses(focus.base))) == 1:
            alone.setdefault(standing.current[0].evidence, []).extend(standing.witnesses(focus.base))
    for origin, facts in alone.items():
        yield _finding(focus, origin, tuple(facts))


def _finding(focus: Focus, origin: str, facts: tuple[Fact, ...]) -> Finding:
    message = say(
        focus,
        TEXTS,
        "message",
        number=focus.words.amount(len({fact.source for fact in facts})),
        origin=origin,
        cases=cases(focus, facts),
    )
    draft = Draft(
        message,
        indicator=common(fact.indicator for fact in facts),
        scope=common(fact.scope for fact in facts),
        facts=facts,
    )
    return finding(RULE, draft, focus.base)


RULE = Rule("TP601", "single-origin", "note", __doc__, find)
