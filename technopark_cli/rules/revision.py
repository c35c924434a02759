"""A publisher that prints another number for the same thing in a later edition.

What it finds: figures of one publisher, from different dates of publication, that answer the same question (one
indicator, scope, window, detail and date; a capacity, an amount or a target needs no date) with different numbers. They
are left out of disjoint-figures and likely-disjoint, which they explain.

Why: a later edition mostly corrects the earlier one. Whoever quotes the older number quotes what its own publisher has
given up.

Example: none in the shipped base; see the rule's test cases.

When it is wrong: where the thing itself changed in between: a plan that grew, a cost that rose.

Literature: European Statistics Code of Practice, principle 6: errors found in published statistics are corrected and
published.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.findings import Reconciliation
from technopark_cli.model.quantity import same_number
from technopark_cli.rules.base import Draft, Rule, finding, label, published_key, say, series

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

#: Kinds of indicator whose figures hold whatever their date.
_TIMELESS = ("capacity", "amount", "target")

TEXTS: Templates = {
    "en": {
        "message": "{indicator}, {scope}: {publisher} prints {steps}",
        "step": "{figure} ({date})",
        "then": ", then ",
        "way": "{publisher} may have corrected its figure: the later one is {figure}",
    },
    "fr": {
        "message": "{indicator}, {scope} : {publisher} donne {steps}",
        "step": "{figure} ({date})",
        "then": ", puis ",
        "way": "{publisher} a pu corriger son chiffre : le plus récent est {figure}",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each publisher that changes its answer."""
    for indicator, scope, facts in series(focus):
        answers: dict[tuple[object, ...], list[Fact]] = {}
        for fact in facts:
            key = question(fact, indicator, focus.base)
            if key:
                answers.setdefault(key, []).append(fact)
        for told in answers.values():
            editions = sorted(told, key=lambda fact: published_key(fact.source, focus.base))
            changed = [editions[0]]
            for fact in editions[1:]:
                if revised(changed[-1], fact, focus.base):
                    changed.append(fact)
            if len(changed) > 1:
                yield _finding(focus, scope, changed)


def question(fact: Fact, indicator: Indicator, base: Base) -> tuple[object, ...] | None:
    """Return what a figure answers, and who says so; None where nobody knows when it was said or what day it is of."""
    source = base.sources[fact.source]
    timeless = indicator.kind in _TIMELESS
    if not source.published or not (timeless or fact.as_of_basis in ("printed", "inferred")):
        return None
    day = None if timeless else fact.as_of
    return (source.publisher, fact.quantity.unit, fact.window, fact.detail, fact.phase, day)


def revised(one: Fact, other: Fact, base: Base) -> bool:
    """Tell whether a later edition prints another number than an earlier one, which a reader takes for a change."""
    first, second = (dates.span(base.sources[fact.source].published or "") for fact in (one, other))
    if first.latest >= second.earliest or same_number(one.quantity, other.quantity):
        return False
    return one.likely.disjoint(other.likely)


def explains(one: Sequence[Fact], other: Sequence[Fact], indicator: Indicator, base: Base) -> bool:
    """Tell whether a publisher's revision explains why two sides do not agree: all of them answer one question."""
    questions = {question(fact, indicator, base) for fact in (*one, *other)}
    if len(questions) > 1 or None in questions:
        return False
    pairs = [sorted(pair, key=lambda fact: published_key(fact.source, base)) for pair in product(one, other)]
    return all(revised(earlier, later, base) for earlier, later in pairs)


def _finding(focus: Focus, scope: str, editions: Sequence[Fact]) -> Finding:
    base, words, last = focus.base, focus.words, editions[-1]
    steps = [
        say(
            focus,
            TEXTS,
            "step",
            figure=words.in_words(fact.quantity),
            date=words.date(base.sources[fact.source].published),
        )
        for fact in editions
    ]
    publisher = base.sources[last.source].publisher
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(last.indicator, focus),
        scope=base.scope_name(scope),
        publisher=publisher,
        steps=say(focus, TEXTS, "then").join(steps),
    )
    way = say(focus, TEXTS, "way", publisher=publisher, figure=words.in_words(last.quantity))
    draft = Draft(
        message,
        indicator=last.indicator,
        scope=scope,
        facts=tuple(editions),
        differs=("time",) if len({fact.as_of for fact in editions}) > 1 else (),
        reconciles=(Reconciliation("revision", (last.id,), way),),
    )
    return finding(RULE, draft, base)


RULE = Rule("TP207", "revision", "note", __doc__, find)
