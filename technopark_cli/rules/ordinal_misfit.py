"""An ordinal that does not fit the list beside it, or that two have at once.

What it finds: "the fifth site" in a text that lists another number of earlier sites, or names further ones beside the
list; and one rank that the sources give to two sites.

Why: an ordinal is a total in disguise, and shows what a source counts.

Example: Essaouira, "the fifth of its kind" (November 2023), in an article that lists four sites and, beside them, the
Cité de l'Innovation Souss-Massa; counted with it, Essaouira is the sixth.

When it is wrong: where the list is not meant to be complete. It is a note where one way of counting fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.findings import Reconciliation
from technopark_cli.rules.base import Draft, Rule, finding, say, speakers, weakly_told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{site} is number {rank} ({wording}, {speakers}), where the same source lists {names}: {count}",
        "beside": "{names} and, beside them, {others}",
        "without": "without {others} it is number {rank}",
        "by count": "by that count it is number {rank}",
        "counted": "{others} is counted",
        "not counted": "{others} is not counted",
        "twice": "{sites} are both number {rank}",
        "site": "{site} ({speakers})",
        "other count": "the sources may not count the same sites",
    },
    "fr": {
        "message": (
            "{site} porte le numéro {rank} ({wording}, {speakers}), alors que la même source énumère {names} : {count}"
        ),
        "beside": "{names} et, à côté, {others}",
        "without": "sans compter {others}, c'est le numéro {rank}",
        "by count": "à ce compte, c'est le numéro {rank}",
        "counted": "{others} est du nombre",
        "not counted": "{others} n'est pas du nombre",
        "twice": "{sites} portent tous deux le numéro {rank}",
        "site": "{site} ({speakers})",
        "other count": "les sources ne comptent peut-être pas les mêmes sites",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each ordinal that does not fit every way of counting its source's lists."""
    base = focus.base
    counted = (indicator for indicator in base.indicators.values() if indicator.kind != "ordinal")
    open_lists = [indicator.id for indicator in counted if indicator.member_status == "open"]
    lists: dict[str, list[Fact]] = {}
    for fact in base.facts_of(open_lists):
        if fact.members:
            lists.setdefault(fact.source, []).append(fact)
    for indicator in base.indicators.values():
        if indicator.kind != "ordinal" or not focus.touches([indicator.id, *open_lists]):
            continue
        yield from _shared(focus, base.facts.get(indicator.id, ()))
        for ordinal in base.facts.get(indicator.id, ()):
            own = [ordinal] if ordinal.members else []
            for listed in dict.fromkeys([*own, *lists.get(ordinal.source, ())]):
                found = _check(focus, ordinal, listed)
                if found:
                    yield found


def _shared(focus: Focus, ordinals: Sequence[Fact]) -> Iterator[Finding]:
    """Yield one finding for each rank that two or more have at once."""
    ranks: dict[object, list[Fact]] = {}
    for fact in ordinals:
        if fact.suspect is None and fact.quantity.qualifier in ("bare", "exactly"):
            ranks.setdefault((fact.quantity.value, fact.detail), []).append(fact)
    for facts in ranks.values():
        by_scope: dict[str, list[Fact]] = {}
        for fact in facts:
            by_scope.setdefault(fact.scope, []).append(fact)
        if len(by_scope) > 1:
            yield _twice(focus, by_scope)


def _twice(focus: Focus, by_scope: dict[str, list[Fact]]) -> Finding:
    words = focus.words
    sites = [
        say(focus, TEXTS, "site", site=focus.base.scope_name(scope), speakers=speakers(told, focus))
        for scope, told in by_scope.items()
    ]
    facts = tuple(fact for told in by_scope.values() for fact in told)
    rank = words.amount(facts[0].quantity.value)
    weak = sum(not weakly_told(told, focus.base) for told in by_scope.values()) < 2  # noqa: PLR2004 - two sides
    way = Reconciliation("count", tuple(by_scope), say(focus, TEXTS, "other count"))
    draft = Draft(
        say(focus, TEXTS, "twice", sites=words.listing(sites), rank=rank),
        level="note" if weak else None,
        indicator=facts[0].indicator,
        facts=facts,
        differs=("scope",),
        reconciles=(way,),
    )
    return finding(RULE, draft, focus.base)


def _check(focus: Focus, ordinal: Fact, listed: Fact) -> Finding | None:
    """Hold an ordinal against one list; a list that already holds the site says nothing of what came before it."""
    base, words = focus.base, focus.words
    if ordinal.scope in listed.members:
        return None
    before = [site for site in listed.members if site != ordinal.scope]
    beside = [site for site in listed.alongside if site != ordinal.scope and site not in before]
    counts = [len(before) + 1, len(before) + len(beside) + 1]
    rank = ordinal.quantity.value
    if ordinal.suspect or (rank == counts[0] and rank == counts[1]):
        return None
    fits, known = rank in counts, words.listing([base.scope_name(site) for site in beside])
    names = words.listing([base.scope_name(site) for site in before])
    ways: tuple[Reconciliation, ...] = ()
    if rank == counts[1]:
        count = say(focus, TEXTS, "without", others=known, rank=words.amount(counts[0]))
        ways = (Reconciliation("count", tuple(beside), say(focus, TEXTS, "counted", others=known)),)
    else:
        count = say(focus, TEXTS, "by count", rank=words.amount(counts[1]))
        if fits:
            ways = (Reconciliation("count", tuple(beside), say(focus, TEXTS, "not counted", others=known)),)
    message = say(
        focus,
        TEXTS,
        "message",
        site=base.scope_name(ordinal.scope),
        rank=words.amount(rank),
        wording=words.quoted(ordinal.wording),
        speakers=speakers([ordinal], focus),
        names=say(focus, TEXTS, "beside", names=names, others=known) if beside else names,
        count=count,
    )
    draft = Draft(
        message,
        level="note" if fits else "warning",
        indicator=ordinal.indicator,
        scope=ordinal.scope,
        facts=tuple(dict.fromkeys((ordinal, listed))),
        reconciles=ways,
    )
    return finding(RULE, draft, base)


RULE = Rule("TP405", "ordinal-misfit", "warning", __doc__, find)
