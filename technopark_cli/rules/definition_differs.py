"""One number printed for different definitions.

What it finds: figures of one indicator and scope with the same number, counted over different windows, so that they
are not the same figure at all: 89 % "after 5 years of existence" and 89 % "beyond 5 years of support".

Why: a number travels from release to release while its definition changes on the way; a reader who sees the same
89 % twice takes it for confirmation.

Example: the survival rate of 89 % in December 2021 (beyond 5 years of support) and in January 2023 (after 5 years of
existence).

When it is wrong: where two windows mean the same in other words. A window that only leaves out what it is counted from
("after 2 years", "after 2 years of incubation") is left alone, and so are running totals counted for one, two or three
years from a start that may be the same: these are dates, not definitions.

Literature: Li, Dong et al. 2012: half of all disagreement between sources is semantic ambiguity.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.evidence import DIFFERENCES, differences, same_window, when
from technopark_cli.model.findings import Reconciliation
from technopark_cli.rules.base import Draft, Rule, finding, in_time, label, say, series, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.dates import Span, Window
    from technopark_cli.model.facts import Fact, Indicator
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{indicator}, {scope}: {figure} stands for {number} definitions: {sides}",
        "one": "{window} ({wording}, {speakers})",
        "definition": "all may be right: they are not the same figure",
    },
    "fr": {
        "message": "{indicator}, {scope} : {figure} recouvre {number} définitions : {sides}",
        "one": "{window} ({wording}, {speakers})",
        "definition": "tous peuvent être exacts : ce n'est pas le même chiffre",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each number that stands for several windows."""
    for indicator, scope, facts in series(focus):
        if indicator.kind == "target":  # the window of a target is its date, not its definition
            continue
        numbers: dict[tuple[object, ...], dict[str, list[Fact]]] = {}
        for fact in facts:
            if fact.window:
                number = (fact.quantity.value, fact.quantity.value_high, fact.quantity.unit)
                numbers.setdefault(number, {}).setdefault(fact.window, []).append(fact)
        for windows in numbers.values():
            involved: dict[Fact, None] = {}
            for one, other in combinations(windows, 2):
                for pair in product(windows[one], windows[other]):
                    if _two(*pair, indicator):
                        involved.update(dict.fromkeys(pair))
            if involved:
                yield _finding(focus, scope, in_time(involved, focus.base))


def _two(one: Fact, other: Fact, indicator: Indicator) -> bool:
    """Tell whether two figures with one number are of two definitions; one release may say one thing in two ways."""
    if one.evidence == other.evidence or same_window(one, other, indicator):
        return False
    first, second = dates.window(one.window or ""), dates.window(other.window or "")
    if first is None or second is None:
        return True
    if first[:2] == second[:2]:  # a duration, once with what it is counted from and once without
        return bool(first.basis and second.basis)
    return indicator.kind != "cumulative" or not _one_start(_start(one, first), _start(other, second))


def _start(fact: Fact, window: Window) -> Span | None:
    """Return when a running total began to be counted, None where nobody knows."""
    if window.kind == "since":
        return dates.span(window.value)
    day = when(fact)
    if window.kind != "in" or window.months is None or day is None:
        return None
    years = window.months / 12
    return day._replace(
        earliest=dates.years_before(day.earliest, years + 1), latest=dates.years_before(day.latest, years - 1)
    )


def _one_start(one: Span | None, other: Span | None) -> bool:
    """Tell whether two totals may count from one day; who does not say when he counts may count from any."""
    return one is None or other is None or one.overlaps(other)


def _finding(focus: Focus, scope: str, facts: tuple[Fact, ...]) -> Finding:
    base, one = focus.base, facts[0]
    sides = _sides(facts)
    differing = {name for fact in facts for name in differences(one, fact)}
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(one.indicator, focus),
        scope=base.scope_name(scope),
        figure=focus.words.in_words(one.quantity),
        number=focus.words.amount(len(sides)),
        sides=focus.words.listing([_defined(fact, focus) for fact in sides]),
    )
    text = say(focus, TEXTS, "definition")
    draft = Draft(
        message,
        indicator=one.indicator,
        scope=scope,
        facts=facts,
        differs=tuple(name for name in DIFFERENCES if name in differing),
        reconciles=(Reconciliation("definition", tuple(fact.id for fact in sides), text),),
    )
    return finding(RULE, draft, base)


def _sides(facts: Sequence[Fact]) -> list[Fact]:
    """Return one figure for each definition, leaving out what a release says in other words, or another less exactly."""
    sides: dict[str, Fact] = {}
    for fact in facts:
        heard = {each.evidence for each in facts if each.window == fact.window}
        vaguer = any(f"{fact.window} " in window for window in sides)
        if not vaguer and not heard <= {each.evidence for each in sides.values()}:
            sides.setdefault(fact.window or "", fact)
    return list(sides.values())


def _defined(fact: Fact, focus: Focus) -> str:
    """Return the window of a figure, how it is printed, and by whom."""
    words = focus.words
    shown = {"window": words.window(fact.window or ""), "wording": words.quoted(fact.wording)}
    return say(focus, TEXTS, "one", **shown, speakers=speakers([fact], focus))


RULE = Rule("TP301", "definition-differs", "note", __doc__, find)
