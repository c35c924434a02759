"""A total that is not the sum of its parts.

What it finds: figures that a relation of kind `sum` puts together (4 operating sites and 9 new ones, 14 in all) whose
hard intervals cannot add up.

Why: arithmetic inside one text needs no second source, and a wrong total usually hides a part that is counted
silently.

Example: the roadmap of January 2023: 4 sites + 9 new = 13, printed total 14.

When it is wrong: where a part is counted that the text does not list. Every declared way to count it is tried and
offered: with the Cité de l'Innovation Souss-Massa as a fifth site the roadmap adds up.

Literature: European Statistics Code of Practice, indicator 14.1: accounting identities are observed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import differences
from technopark_cli.model.findings import Reconciliation, capped
from technopark_cli.model.quantity import Interval, exact, number
from technopark_cli.rules.arithmetic import added, assemblies, point, value
from technopark_cli.rules.base import Draft, Rule, finding, inside, label, say, speakers
from technopark_cli.rules.explain import extras, included

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.relations import Relation
    from technopark_cli.rules.arithmetic import Assembly
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{indicator}, {scope}: {terms} = {sum}, but the printed total is {total} ({speakers})",
        "term": "{number} {label}",
        "from others": "{message}; {terms}",
        "dated": "{label} {date}",
        "included": "{included}; then the total is {total}",
        "total": "if all but the total are right, it is {number}",
        "part": "if all but {label} are right, it is {number}",
    },
    "fr": {
        "message": "{indicator}, {scope} : {terms} = {sum}, mais le total imprimé est {total} ({speakers})",
        "term": "{number} {label}",
        "from others": "{message} ; {terms}",
        "dated": "{label} ({date})",
        "included": "{included} ; le total est alors {total}",
        "total": "si tout est exact sauf le total, celui-ci est {number}",
        "part": "si tout est exact sauf ce terme ({label}), celui-ci est {number}",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each total that its parts cannot reach."""
    for relation in focus.base.relations.values():
        named = [term.indicator for term in (relation.total, *relation.terms) if term]
        if relation.kind != "sum" or not focus.touches(named):
            continue
        for assembly in assemblies(relation, focus.base):
            if assembly.total and added([value(part) for part in assembly.parts]).disjoint(value(assembly.total)):
                yield _finding(focus, relation, assembly, assembly.total)


def _finding(focus: Focus, relation: Relation, assembly: Assembly, total: Fact) -> Finding:
    base, words = focus.base, focus.words
    parts = [part for part in assembly.parts if not isinstance(part, str)]
    numbers = [(words.amount(point(part)), _label(part, focus)) for part in assembly.parts]
    terms = [say(focus, TEXTS, "term", number=printed, label=what) for printed, what in numbers]
    result = number(sum((exact(point(part)) for part in assembly.parts), start=exact(0)))
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(total.indicator, focus),
        scope=base.scope_name(total.scope),
        terms=" + ".join(terms),
        sum=words.amount(result),
        total=words.amount(total.quantity.value),
        speakers=speakers([total], focus),
    )
    others = {fact.source for fact in parts} - {total.source}
    if others:
        told = [
            say(focus, TEXTS, "dated", label=_label(fact, focus), date=words.date(fact.as_of))
            for fact in parts
            if fact.source in others
        ]
        message = say(focus, TEXTS, "from others", message=message, terms=words.listing(told))
    draft = Draft(
        message,
        level=capped(RULE.level, relation.level),
        indicator=total.indicator,
        scope=total.scope,
        facts=assembly.facts,
        differs=tuple(name for name in ("scope", "time") if any(name in differences(total, part) for part in parts)),
        reconciles=tuple(_ways(focus, assembly, total)),
    )
    return finding(RULE, draft, base)


def _label(part: Fact | str, focus: Focus) -> str:
    return focus.base.scope_name(part) if isinstance(part, str) else inside(part.indicator, focus)


def _ways(focus: Focus, assembly: Assembly, total: Fact) -> Iterator[Reconciliation]:
    """Try every declared inclusion on each part, then say what each figure must be if the others hold."""
    amount, printed = focus.words.amount, total.quantity.value
    for index, part in enumerate(assembly.parts):
        if isinstance(part, str):
            continue
        for extra, ids, what in extras(part, focus):
            rest = [value(each) for at, each in enumerate(assembly.parts) if at != index]
            lifted = number(exact(point(part)) + exact(extra))
            if not added([*rest, Interval(lifted, lifted)]).disjoint(value(total)):
                counted = included(point(part), extra, what, focus)
                text = say(focus, TEXTS, "included", included=counted, total=amount(printed))
                yield Reconciliation("may include", (part.id, *ids), text)
    result = number(sum((exact(point(part)) for part in assembly.parts), start=exact(0)))
    yield Reconciliation("total", (total.id,), say(focus, TEXTS, "total", number=amount(result)))
    for part in assembly.parts:
        if not isinstance(part, str):
            needed = exact(printed) - (exact(result) - exact(point(part)))
            if needed >= 0:
                text = say(focus, TEXTS, "part", label=_label(part, focus), number=amount(number(needed)))
                yield Reconciliation("part", (part.id,), text)


RULE = Rule("TP401", "sum-of-parts", "warning", __doc__, find)
