"""A share of survivors that rises with time.

What it finds: shares that a relation of kind `falls_with_window` orders by the length of their window, where the
longer window has the higher share: 86 % after 18 months, 89 % beyond 5 years.

Why: of the same firms, those alive after five years were alive after eighteen months; the share cannot rise.

Example: the twentieth anniversary of December 2021: success after 18 months 86 %, survival beyond 5 years 89 %.

When it is wrong: where the two shares measure different firms, which is what usually explains it.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from technopark_cli.model import dates
from technopark_cli.model.evidence import differences
from technopark_cli.model.findings import Reconciliation, capped
from technopark_cli.rules.arithmetic import assemblies
from technopark_cli.rules.base import Draft, Rule, finding, inside, say, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.relations import Relation
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": (
            "{scope}: {short}, then {long} ({speakers}): a share of survivors cannot rise with time if both measure "
            "the same firms"
        ),
        "share": "{figure} {label} ({wording})",
        "definition": "the two may measure different firms, or begin at different moments",
    },
    "fr": {
        "message": (
            "{scope} : {short}, puis {long} ({speakers}) : un taux de survie ne peut augmenter avec le temps si les "
            "deux chiffres portent sur les mêmes entreprises"
        ),
        "share": "{label}, {figure} ({wording})",
        "definition": (
            "les deux chiffres portent peut-être sur des entreprises différentes, ou partent de moments différents"
        ),
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each pair of shares that rises with the window."""
    for relation in focus.base.relations.values():
        if relation.kind != "falls_with_window" or not focus.touches(term.indicator for term in relation.terms):
            continue
        seen = set()
        for assembly in assemblies(relation, focus.base):
            for one, other in combinations(assembly.facts, 2):
                short, long = sorted((one, other), key=_months)
                rises = 0 < _months(short) < _months(long) and short.hard.below(long.hard)
                told = (
                    short.quantity,
                    short.window,
                    long.quantity,
                    long.window,
                    long.evidence,
                )  # reprints tell it again
                if rises and told not in seen:
                    seen.add(told)
                    yield _finding(focus, relation, short, long)


def _months(fact: Fact) -> int:
    """Return the length of a fact's window in months; 0 where it has none."""
    window = dates.window(fact.window) if fact.window else None
    return (window.months if window else None) or 0


def _finding(focus: Focus, relation: Relation, short: Fact, long: Fact) -> Finding:
    message = say(
        focus,
        TEXTS,
        "message",
        scope=focus.base.scope_name(short.scope),
        short=_share(short, focus),
        long=_share(long, focus),
        speakers=speakers(dict.fromkeys((short, long)), focus),
    )
    text = say(focus, TEXTS, "definition")
    draft = Draft(
        message,
        level=capped(RULE.level, relation.level),
        indicator=long.indicator,
        scope=long.scope,
        facts=(short, long),
        differs=differences(short, long),
        reconciles=(Reconciliation("definition", (short.id, long.id), text),),
    )
    return finding(RULE, draft, focus.base)


def _share(fact: Fact, focus: Focus) -> str:
    words = focus.words
    shown = {"figure": words.in_words(fact.quantity), "wording": words.quoted(fact.wording)}
    return say(focus, TEXTS, "share", label=inside(fact.indicator, focus), **shown)


RULE = Rule("TP404", "rising-share", "warning", __doc__, find)
