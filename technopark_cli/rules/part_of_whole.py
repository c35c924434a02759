"""A part that is greater than its whole.

What it finds: figures of a relation of kind `part_of` (or `at_most` with one term) where the lowest possible part lies
above the highest possible whole. Between sources the whole of a cumulative indicator may be the later figure, since it
only grows.

Why: residents cannot outnumber the startups ever supported.

Example: none in the shipped base: 1,400 residents of 3,000 startups supported fit.

When it is wrong: where the part is counted over a wider scope than the whole and no `scope` says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import differences, order, when
from technopark_cli.model.findings import capped
from technopark_cli.rules.arithmetic import Assembly, assemblies, value
from technopark_cli.rules.base import Draft, Rule, finding, inside, label, say, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.relations import Relation
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{indicator}, {scope}: {part} ({speakers}), but {whole}, of which it is a part, {total} ({others})",
    },
    "fr": {
        "message": "{indicator}, {scope} : {part} ({speakers}), soit plus que le tout ({whole}) : {total} ({others})",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each part that its whole cannot hold."""
    for relation in focus.base.relations.values():
        single = relation.kind == "part_of" or (relation.kind == "at_most" and len(relation.terms) == 1)
        named = [term.indicator for term in (relation.total, *relation.terms) if term]
        if not single or not focus.touches(named):
            continue
        found: dict[tuple[str, str], Assembly] = {}
        for term in relation.terms:
            for assembly in assemblies(relation._replace(terms=(term,)), focus.base):
                whole, part = assembly.total, assembly.parts[0]
                if not whole or isinstance(part, str) or not _timely(part, whole, relation, focus.base):
                    continue
                if value(whole).below(value(part)):
                    found.setdefault((part.id, str(whole.quantity.value)), assembly)
        for assembly in found.values():
            yield _finding(focus, relation, assembly)


def _timely(part: Fact, whole: Fact, relation: Relation, base: Base) -> bool:
    if part.source == whole.source:
        return True
    if not when(part) or not when(whole):
        return False
    if base.indicators[whole.indicator].kind == "cumulative":
        return order(part, whole) <= 0
    return relation.within == "any" or order(part, whole) == 0


def _finding(focus: Focus, relation: Relation, assembly: Assembly) -> Finding:
    part, whole = assembly.facts
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(part.indicator, focus),
        scope=focus.base.scope_name(part.scope),
        part=focus.words.in_words(part.quantity),
        speakers=speakers([part], focus),
        whole=inside(whole.indicator, focus),
        total=focus.words.in_words(whole.quantity),
        others=speakers([whole], focus),
    )
    draft = Draft(
        message,
        level=capped(RULE.level, relation.level),
        indicator=part.indicator,
        scope=part.scope,
        facts=(part, whole),
        differs=tuple(name for name in differences(part, whole) if name not in ("indicator", "qualifier")),
    )
    return finding(RULE, draft, focus.base)


RULE = Rule("TP403", "part-of-whole", "warning", __doc__, find)
