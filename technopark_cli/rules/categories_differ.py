"""Sources that answer one question with different categories.

What it finds: statements on one topic and scope where one names a category that the other leaves out, a narrower
category counting as part of the wider one that holds it.

Why: lists change as quietly as numbers do.

Example: exports go "mainly to Europe and sub-Saharan Africa" (December 2021) and "specifically to Africa" (January
2023).

When it is wrong: where the lists are not meant to be complete; a softening word on either side makes it a note.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from technopark_cli.model.findings import Reconciliation
from technopark_cli.rules.base import Draft, Rule, finding, published_key, say, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.findings import Finding
    from technopark_cli.model.statements import Statement, Topic
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{topic}, {scope}: {lists}",
        "list": "{wording} ({speakers})",
        "against": " against ",
        "hedge": "the lists need not be complete: {hedges}",
    },
    "fr": {
        "message": "{topic}, {scope} : {lists}",
        "list": "{wording} ({speakers})",
        "against": " contre ",
        "hedge": "les listes ne sont pas forcément complètes : {hedges}",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each topic and scope on which statements differ."""
    if not focus.whole:
        return
    base = focus.base
    groups: dict[tuple[str, str], list[Statement]] = {}
    for statement in base.statements:
        groups.setdefault((statement.topic, statement.scope), []).append(statement)
    for (topic, _), statements in groups.items():
        statements.sort(key=lambda statement: published_key(statement.source, base))
        involved: set[Statement] = set()
        flat = False
        for one, other in combinations(statements, 2):
            if missing(one, other, base.topics[topic]) or missing(other, one, base.topics[topic]):
                involved |= {one, other}
                flat = flat or not (one.hedge or other.hedge)
        if involved:
            told = tuple(statement for statement in statements if statement in involved)
            yield _finding(focus, base.topics[topic], told, None if flat else "note")


def missing(one: Statement, other: Statement, topic: Topic) -> list[str]:
    """Return the categories of ``one`` that ``other`` neither names nor holds in a wider or narrower one."""
    held = {holder for value in other.values for holder in topic.holders(value)}
    return [value for value in one.values if value not in held and not set(topic.holders(value)) & set(other.values)]


def _finding(focus: Focus, topic: Topic, statements: tuple[Statement, ...], level: str | None) -> Finding:
    base, words = focus.base, focus.words
    told = [(words.quoted(statement.wording), speakers([statement], focus)) for statement in statements]
    lists = [say(focus, TEXTS, "list", wording=wording, speakers=who) for wording, who in told]
    hedges = [words.quoted(statement.hedge) for statement in statements if statement.hedge]
    text = say(focus, TEXTS, "hedge", hedges=words.listing(hedges))
    message = say(
        focus,
        TEXTS,
        "message",
        topic=words.label(topic.label),
        scope=base.scope_name(statements[0].scope),
        lists=say(focus, TEXTS, "against").join(lists),
    )
    draft = Draft(
        message,
        level=level,
        scope=statements[0].scope,
        statements=statements,
        differs=("time",) if len({base.sources[s.source].published for s in statements}) > 1 else (),
        reconciles=(Reconciliation("hedge", tuple(s.id for s in statements), text),) if hedges else (),
    )
    return finding(RULE, draft, base)


RULE = Rule("TP502", "categories-differ", "warning", __doc__, find)
