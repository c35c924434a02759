"""Shares of one whole that do not add up to it.

What it finds: shares in percent that a relation of kind `shares` declares to make up one whole, all printed by one
source, whose sum is not 100. Each share is taken as rounded to the finest digit that the source prints among them: n
shares may miss the whole by n half digits. A sum that could be rounding only if nearly all shares were rounded the
same way (twice the usual deviation) is a note; one that rounding cannot explain is a warning.

Why: a list of shareholders is the whole by its nature, and what is missing from it is somebody.

Example: the shareholders of the operator make 99.8 % (April 2024): 35, three times 17.5 and 12.3.

When it is wrong: where the list is not meant to be complete; then the relation should not be declared.

Literature: Mosteller, Youtz & Zahn 1967 on how often rounded percentages add up to 100.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.findings import Reconciliation, capped
from technopark_cli.model.quantity import WHOLE, exact, granularity, number
from technopark_cli.rules.arithmetic import assemblies
from technopark_cli.rules.base import Draft, Rule, finding, in_time, label, say, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.relations import Relation
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{indicator}, {scope}: {shares} make {sum}, not {whole} ({speakers})",
        "rounding": "rounding explains it only if nearly all shares are rounded the same way: it may move the sum by {most}",
        "share": "if all but {wording} are right, that one is {share}",
        "part": "a share of {share} may be missing from the list",
    },
    "fr": {
        "message": "{indicator}, {scope} : {shares} font {sum} et non {whole} ({speakers})",
        "rounding": (
            "l'arrondi ne l'explique que si presque toutes les parts sont arrondies dans le même sens : "
            "il peut déplacer la somme de {most}"
        ),
        "share": "si toutes les parts sauf {wording} sont justes, celle-ci est de {share}",
        "part": "une part de {share} peut manquer dans la liste",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each set of shares that misses its whole, whoever repeats it."""
    for relation in focus.base.relations.values():
        if relation.kind != "shares" or not focus.touches(term.indicator for term in relation.terms):
            continue
        sets: dict[tuple[object, ...], list[tuple[Fact, ...]]] = {}
        for assembly in assemblies(relation, focus.base):
            if all(fact.quantity.qualifier in ("bare", "exactly") for fact in assembly.facts) and _misses(
                assembly.facts
            ):
                told = (assembly.facts[0].scope, *(fact.quantity.value for fact in assembly.facts))
                sets.setdefault(told, []).append(assembly.facts)
        for found in sets.values():
            yield _finding(focus, relation, found)


def _sum(shares: Sequence[Fact]) -> Decimal:
    return sum((exact(fact.quantity.value) for fact in shares), start=exact(0))


def _half(shares: Sequence[Fact]) -> Decimal:
    """Return half of the finest digit that the shares of one source are printed to."""
    return min(exact(granularity(fact.quantity.value)) for fact in shares).min(exact(1)) / 2


def _misses(shares: Sequence[Fact]) -> bool:
    """Tell whether shares miss the whole by more than roundings usually add up to.

    The sum of n independent roundings by at most h deviates by h * sqrt(n / 3).
    """
    return (_sum(shares) - WHOLE) ** 2 > 4 * _half(shares) ** 2 * len(shares) / 3


def _finding(focus: Focus, relation: Relation, sets: Sequence[tuple[Fact, ...]]) -> Finding:
    words, shares = focus.words, sets[0]
    total, most = _sum(shares), _half(shares) * len(shares)
    facts = in_time((fact for told in sets for fact in told), focus.base)
    message = say(
        focus,
        TEXTS,
        "message",
        indicator=label(shares[0].indicator, focus),
        scope=focus.base.scope_name(shares[0].scope),
        shares=words.listing([words.in_words(fact.quantity) for fact in shares]),
        sum=_percent(focus, shares[0], total),
        whole=_percent(focus, shares[0], exact(WHOLE)),
        speakers=speakers(facts, focus),
    )
    rounding = abs(total - WHOLE) <= most
    draft = Draft(
        message,
        level=capped(capped(RULE.level, relation.level), "note" if rounding else None),
        indicator=shares[0].indicator,
        scope=shares[0].scope,
        facts=facts,
        reconciles=tuple(_ways(focus, shares, total, most if rounding else None)),
    )
    return finding(RULE, draft, focus.base)


def _percent(focus: Focus, share: Fact, value: Decimal) -> str:
    return focus.words.in_words(share.quantity._replace(value=number(value), qualifier="bare"))


def _ways(focus: Focus, shares: Sequence[Fact], total: Decimal, most: Decimal | None) -> Iterator[Reconciliation]:
    """Offer rounding where it can be, then a share that is missing, then what each share must be."""
    missing = WHOLE - total
    if most is not None:
        text = say(focus, TEXTS, "rounding", most=_percent(focus, shares[0], most))
        yield Reconciliation("rounding", tuple(fact.id for fact in shares), text)
    if missing > 0:
        text = say(focus, TEXTS, "part", share=_percent(focus, shares[0], missing))
        yield Reconciliation("part", tuple(fact.id for fact in shares), text)
    for fact in shares:
        needed = exact(fact.quantity.value) + missing
        if 0 <= needed <= WHOLE:
            wording = focus.words.quoted(fact.wording)
            text = say(focus, TEXTS, "share", wording=wording, share=_percent(focus, fact, needed))
            yield Reconciliation("part", (fact.id,), text)


RULE = Rule("TP407", "shares-not-whole", "warning", __doc__, find)
