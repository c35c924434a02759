"""Hygiene of a fact base beyond validity: one check per file, registered here by code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint import (
    dead_duplicate,
    digits_missing,
    future_date,
    implausible_value,
    no_paragraph,
    one_origin,
    phrases_missing,
    published_before_date,
    shared_name,
    shared_url,
    source_order,
    suspect_unexplained,
    undated_figures,
    unused_acknowledgement,
    unused_id,
    weak_sources,
)
from technopark_cli.lint.base import Check, Review, ordered
from technopark_cli.model.selecting import selected

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from technopark_cli.model.flaws import Flaw

CHECKS: tuple[Check[Review], ...] = (
    undated_figures.CHECK,
    no_paragraph.CHECK,
    digits_missing.CHECK,
    unused_id.CHECK,
    phrases_missing.CHECK,
    dead_duplicate.CHECK,
    weak_sources.CHECK,
    one_origin.CHECK,
    future_date.CHECK,
    published_before_date.CHECK,
    implausible_value.CHECK,
    shared_name.CHECK,
    source_order.CHECK,
    shared_url.CHECK,
    suspect_unexplained.CHECK,
    unused_acknowledgement.CHECK,
)


def chosen(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Check[Review], ...]:
    """Return the checks that ``select`` names (none: all) and ``ignore`` does not: codes, beginnings of them, names.

    Raises:
        UnknownName: something names no check.
    """
    return selected(CHECKS, select, ignore, "check")


def lint(review: Review, checks: Iterable[Check[Review]] = CHECKS) -> list[Flaw]:
    """Return the flaws that ``checks`` find, most serious first, then by code and place."""
    return ordered((flaw for check in checks for flaw in check.find(review)), review.base)
