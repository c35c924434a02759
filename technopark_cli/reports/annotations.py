"""Findings as annotations: what programs show beside the lines of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.flaws import Annotation, Annotations, Named, Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from technopark_cli.model.findings import Finding
    from technopark_cli.reports.manual import Documented


def annotate(rules: Sequence[Documented], found: Iterable[Annotation], language: str = "en") -> Annotations:
    """Return annotations, whose messages are in ``language``, with the pages of ``rules``, which are in English."""
    pages = tuple(Page(rule.code, rule.name, rule.level, rule.summary, rule.manual.strip()) for rule in rules)
    return Annotations(pages, tuple(found), language)


def annotated(finding: Finding) -> Annotation:
    """Return an inconsistency as an annotation of its newest record; the others are related."""
    key = " ".join([finding.code, *sorted(record.id for record in finding.records)])
    others = tuple(Named(record.id, record.place) for record in finding.records if record.place != finding.place)
    return Annotation(finding.code, finding.level, finding.message, finding.place, key, others)
