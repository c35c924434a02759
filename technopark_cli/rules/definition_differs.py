"""One number printed for two different definitions.

What it finds: figures of one indicator and scope with the same number, counted over different windows, so that they
are not the same figure at all: 89 % "after 5 years of existence" and 89 % "beyond 5 years of support".

Why: a number travels from release to release while its definition changes on the way; a reader who sees the same
89 % twice takes it for confirmation.

Example: the survival rate of 89 % in December 2021 (beyond 5 years of support) and in January 2023 (after 5 years of
existence).

When it is wrong: where the two windows mean the same in other words.

Literature: Li, Dong et al. 2012: half of all disagreement between sources is semantic ambiguity.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from technopark_cli.model.evidence import differences, same_window
from technopark_cli.model.findings import Reconciliation
from technopark_cli.model.quantity import same_number
from technopark_cli.rules.base import Draft, Rule, finding, in_time, label, say, series, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{indicator}, {scope}: {figure} stands for two definitions: {one} and {other}",
        "one": "{window} ({wording}, {speakers})",
        "definition": "both may be right: they are not the same figure",
    },
    "fr": {
        "message": "{indicator}, {scope} : {figure} recouvre deux définitions : {one} et {other}",
        "one": "{window} ({wording}, {speakers})",
        "definition": "les deux peuvent être exacts : ce n'est pas le même chiffre",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each number that stands for two windows."""
    for indicator, scope, facts in series(focus):
        if indicator.kind == "target":  # the window of a target is its date, not its definition
            continue
        windows: dict[str, list[Fact]] = {}
        for fact in facts:
            if fact.window:
                windows.setdefault(fact.window, []).append(fact)
        for one, other in combinations(windows, 2):
            pairs = [
                (a, b)
                for a in windows[one]
                for b in windows[other]
                if same_number(a.quantity, b.quantity)
                and a.evidence != b.evidence  # one release, told in other words
                and not same_window(a, b, indicator)
            ]
            if pairs:
                yield _finding(focus, scope, tuple(dict.fromkeys(fact for pair in pairs for fact in pair)), pairs[0])


def _finding(focus: Focus, scope: str, facts: tuple[Fact, ...], pair: tuple[Fact, Fact]) -> Finding:
    base, (one, other) = focus.base, pair
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(one.indicator, focus),
        scope=base.scope_name(scope),
        figure=focus.words.in_words(one.quantity),
        one=_defined(one, focus),
        other=_defined(other, focus),
    )
    text = say(focus, TEXTS, "definition")
    draft = Draft(
        message,
        indicator=one.indicator,
        scope=scope,
        facts=in_time(facts, base),
        differs=differences(one, other),
        reconciles=(Reconciliation("definition", (one.id, other.id), text),),
    )
    return finding(RULE, draft, base)


def _defined(fact: Fact, focus: Focus) -> str:
    """Return the window of a figure, how it is printed, and by whom."""
    words = focus.words
    shown = {"window": words.window(fact.window or ""), "wording": words.quoted(fact.wording)}
    return say(focus, TEXTS, "one", **shown, speakers=speakers([fact], focus))


RULE = Rule("TP301", "definition-differs", "note", __doc__, find)
