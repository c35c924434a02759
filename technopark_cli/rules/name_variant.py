"""A name that is written differently from every known form.

What it finds: names that a source prints and that are neither the name, nor an acronym, nor an alias that the base
knows: MTIC for MITC. Case, accents and punctuation do not count.

Why: a swapped letter is how a wrong name starts; and a variant is the first thing a search misses.

Example: within one article of July 2023 the operator is MITC and MTIC, and the Moroccan Information Technology
Company, where others print Technopark Company.

When it is wrong: where the form is legitimate; add it to the aliases of the entity.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from technopark_cli.model.findings import Reconciliation
from technopark_cli.model.folding import fold
from technopark_cli.rules.base import Draft, Rule, finding, say, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.base import Base
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.statements import Name
    from technopark_cli.rules.base import Focus, Templates

TEXTS: Templates = {
    "en": {
        "message": "{entity}: {speakers} writes {forms}",
        "printed by": "{printed} where {speakers} print {form}",
        "printed by many": "{printed} where {number} sources print {form}",
        "known": "{printed} where the known form is {form}",
        "spelling": "a slip, or a form that should be added to the known names",
    },
    "fr": {
        "message": "{entity}, écrit par {speakers} : {forms}",
        "printed by": "{printed} quand on lit {form} chez {speakers}",
        "printed by many": "{printed} quand on lit {form} dans {number} sources",
        "known": "{printed}, alors que la forme connue est {form}",
        "spelling": "une coquille, ou une forme à ajouter aux noms connus",
    },
}


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each entity and source that writes its name in an unknown form."""
    if not focus.whole:
        return
    base = focus.base
    printed: dict[str, list[Name]] = {}
    for name in base.names:
        printed.setdefault(name.entity, []).append(name)
    for entity, names in printed.items():
        known = _known(entity, base)
        by_form: dict[str, list[Name]] = {}
        odd: dict[str, list[Name]] = {}
        for name in names:
            form = fold(name.as_printed)
            by_form.setdefault(form, []).append(name)
            if form not in known:
                odd.setdefault(name.source, []).append(name)
        for variants in odd.values():
            yield _finding(focus, entity, known, by_form, variants)


def _known(entity: str, base: Base) -> dict[str, str]:
    holder = base.sites.get(entity) or base.entities[entity]
    return {fold(form): form for form in holder.names}


def _finding(
    focus: Focus, entity: str, known: dict[str, str], by_form: dict[str, list[Name]], variants: list[Name]
) -> Finding:
    base, quoted = focus.base, focus.words.quoted
    parts, sides = [], list(variants)
    for variant in variants:
        near = get_close_matches(fold(variant.as_printed), known, n=1)
        form = known[near[0]] if near else base.scope_name(entity)
        others = by_form.get(fold(form), [])
        sides += [name for name in others if name not in sides]
        shown = {"printed": quoted(variant.as_printed), "form": quoted(form)}
        sources = len({name.source for name in others})
        if sources > 1:
            parts.append(say(focus, TEXTS, "printed by many", **shown, number=focus.words.amount(sources)))
        elif others:
            parts.append(say(focus, TEXTS, "printed by", **shown, speakers=speakers(others, focus)))
        else:
            parts.append(say(focus, TEXTS, "known", **shown))
    told, forms = speakers(variants, focus), focus.words.listing(parts)
    message = say(focus, TEXTS, "message", entity=base.scope_name(entity), speakers=told, forms=forms)
    text = say(focus, TEXTS, "spelling")
    draft = Draft(
        message,
        scope=entity,
        names=tuple(sides),
        reconciles=(Reconciliation("spelling", tuple(name.id for name in variants), text),),
    )
    return finding(RULE, draft, base)


RULE = Rule("TP501", "name-variant", "note", __doc__, find)
