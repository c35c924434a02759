"""A source that repeats a figure which newer ones have replaced.

What it finds: a number, share or yearly sum that is printed again after another number of the same definition was
printed for a later date than the first. Cumulative figures are left to seeming-fall and cumulative-fall. Figures that
print their own date are left out, and so are those that a declared inclusion explains (four sites, and five with one
more counted).

Why: old figures live on in archives and press kits; the date of the article makes them look new.

Example: see the rule's test cases; what the shipped base has of it are cumulative figures.

When it is wrong: where the number really went back to what it had been.

Literature: Li, Dong et al. 2012: a fifth of all disagreement between sources is out-of-date data.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from technopark_cli.model.evidence import is_evidence, when
from technopark_cli.model.findings import Reconciliation
from technopark_cli.model.quantity import Interval, exact
from technopark_cli.rules.base import Draft, Rule, finding, in_time, label, say, series, side
from technopark_cli.rules.explain import extras

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.quantity import Number
    from technopark_cli.rules.base import Focus, Templates

_KINDS = ("stock", "flow", "ratio", "target")

TEXTS: Templates = {
    "en": {
        "message": "{indicator}, {scope}: {late} repeats {first}, though {newer} was printed in between",
        "way": "the number may really have gone back to what it had been",
    },
    "fr": {
        "message": "{indicator}, {scope} : {late} reprend {first}, alors que {newer} avait paru entre-temps",
        "way": "le nombre a pu revenir à ce qu'il était",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each number that is printed again after it was replaced."""
    for indicator, _, facts in series(focus):
        if indicator.kind not in _KINDS:
            continue
        lines: dict[tuple[str | None, ...], list[Fact]] = {}
        for fact in facts:
            if fact.as_of and is_evidence(fact, focus.base):
                lines.setdefault((fact.quantity.unit, fact.window, fact.detail), []).append(fact)
        for line in lines.values():
            yield from _repeats(focus, in_time(line, focus.base))


def _repeats(focus: Focus, line: Sequence[Fact]) -> Iterator[Finding]:
    """Hold every figure against the newest one that is certainly older; ``line`` is in the order of time."""
    ends = [span.latest for fact in line if (span := when(fact))]
    first: dict[tuple[Number, Number | None], Fact] = {}
    found: dict[tuple[Number, Number | None], tuple[list[Fact], list[Fact]]] = {}
    for fact in line:
        number = (fact.quantity.value, fact.quantity.value_high)
        span, origin = when(fact), first.setdefault(number, fact)
        before, began = bisect_left(ends, span.earliest) - 1 if span else -1, when(origin)
        newer = line[before] if before >= 0 else None
        if newer and began and fact.as_of_basis != "printed" and _replaced(newer, fact):
            since = when(newer)
            if since and began.latest < since.earliest and not _included(newer, fact, focus):
                late, between = found.setdefault(number, ([], []))
                late.append(fact)
                between.append(newer)
    for number, (late, between) in found.items():
        yield _finding(focus, first[number], late, list(dict.fromkeys(between)))


def _replaced(newer: Fact, fact: Fact) -> bool:
    return newer.quantity.value != fact.quantity.value and newer.likely.disjoint(fact.likely)


def _included(one: Fact, other: Fact, focus: Focus) -> bool:
    """Tell whether one of two figures is the other one with what it may include."""
    for fewer, more in ((one, other), (other, one)):
        for extra, _, _ in extras(fewer, focus):
            total = exact(fewer.quantity.value) + exact(extra)
            value = int(total) if total == int(total) else float(total)
            if not Interval(value, value).disjoint(more.likely):
                return True
    return False


def _finding(focus: Focus, first: Fact, late: list[Fact], newer: list[Fact]) -> Finding:
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(first.indicator, focus),
        scope=focus.base.scope_name(first.scope),
        late=side(late, focus),
        first=side([first], focus),
        newer=side(newer, focus),
    )
    draft = Draft(
        message,
        indicator=first.indicator,
        scope=first.scope,
        facts=in_time((first, *newer, *late), focus.base),
        differs=("time",),
        reconciles=(Reconciliation("return", tuple(fact.id for fact in late), say(focus, TEXTS, "way")),),
    )
    return finding(RULE, draft, focus.base)


RULE = Rule("TP208", "outdated-repetition", "note", __doc__, find)
