"""Figures of which nobody knows the date.

What it finds: indicators and scopes of which no figure has a date, neither of its own nor by its source's publication.
The figures about one thing are one finding; weak sources and suspect figures do not count. Amounts, capacities and
ranks are left out, since they hold for years, and so are targets that name the date they aim at.

Why: an undated figure can neither be outdated nor current; `technopark range` has nothing to offer where all are so.

Example: the rent of an entry office in Rabat, and the startups hosted by Technopark Essaouira.

When it is wrong: where the text itself gives a date that the base does not have yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.evidence import is_evidence
from technopark_cli.rules.base import Draft, Rule, finding, say
from technopark_cli.rules.standing import cases, common, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates
    from technopark_cli.rules.standing import Standing

TEXTS: Templates = {
    "en": {"message": "{scope}: no source dates these: {cases}"},
    "fr": {"message": "{scope} : aucune source ne date ces chiffres : {cases}"},
}

#: Kinds of indicator that hold for years: the area of a building, the rank of a site.
_LASTING = ("amount", "capacity", "ordinal")


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each scope with figures that nobody dates."""
    undated: dict[str, list[Fact]] = {}
    for subject in subjects(focus):
        evidence = [fact for each in subject for fact in each.facts if is_evidence(fact, focus.base)]
        if evidence and not any(each.current or _lasts(each) for each in subject):
            undated.setdefault(subject[0].scope, []).extend(evidence)
    for scope, facts in undated.items():
        message = say(focus, TEXTS, "message", scope=focus.base.scope_name(scope), cases=cases(focus, facts))
        indicator = common(fact.indicator for fact in facts)
        yield finding(RULE, Draft(message, indicator=indicator, scope=scope, facts=tuple(facts)), focus.base)


def _lasts(standing: Standing) -> bool:
    """Tell whether figures mean the same whenever they are read: they hold for years, or name the date they aim at."""
    kind = standing.indicator.kind
    return kind in _LASTING or (kind == "target" and standing.facts[0].window is not None)


RULE = Rule("TP604", "undated-figure", "note", __doc__, find)
