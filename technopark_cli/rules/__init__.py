"""The rules: one inconsistency per file, registered here by code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.findings import LEVELS
from technopark_cli.model.wording import ENGLISH
from technopark_cli.rules import (
    categories_differ,
    count_against_list,
    cumulative_fall,
    definition_differs,
    digit_slip,
    disjoint_figures,
    event_dates,
    false_precision,
    frozen_figure,
    implausible_jump,
    impossible_order,
    interested_only,
    likely_disjoint,
    name_variant,
    ordinal_misfit,
    other_indicator,
    other_scope,
    outdated_repetition,
    part_of_whole,
    product_bound,
    ratio_range,
    revision,
    rising_share,
    seeming_fall,
    shares_not_whole,
    single_origin,
    slipped_plan,
    sum_of_parts,
    undated_figure,
    unfulfilled_plan,
    unit_slip,
    weak_only,
)
from technopark_cli.rules.base import Focus, Rule, published_key

if TYPE_CHECKING:
    from collections.abc import Collection

    from technopark_cli.model.base import Base
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.wording import Words

RULES: tuple[Rule, ...] = (
    disjoint_figures.RULE,
    cumulative_fall.RULE,
    likely_disjoint.RULE,
    seeming_fall.RULE,
    frozen_figure.RULE,
    event_dates.RULE,
    slipped_plan.RULE,
    implausible_jump.RULE,
    revision.RULE,
    outdated_repetition.RULE,
    impossible_order.RULE,
    unfulfilled_plan.RULE,
    definition_differs.RULE,
    digit_slip.RULE,
    unit_slip.RULE,
    other_scope.RULE,
    other_indicator.RULE,
    sum_of_parts.RULE,
    product_bound.RULE,
    part_of_whole.RULE,
    rising_share.RULE,
    ordinal_misfit.RULE,
    ratio_range.RULE,
    shares_not_whole.RULE,
    count_against_list.RULE,
    name_variant.RULE,
    categories_differ.RULE,
    single_origin.RULE,
    weak_only.RULE,
    interested_only.RULE,
    undated_figure.RULE,
    false_precision.RULE,
)


def findings(base: Base, indicators: Collection[str] | None = None, *, words: Words = ENGLISH) -> list[Finding]:
    """Return what the rules find in ``base``, most serious first, then by the code and the newest record.

    ``indicators`` restricts the search to findings about these indicators; ``words`` is the language of the texts,
    and changes nothing else.
    """
    focus = Focus(base, indicators, words)
    found = [finding for rule in RULES for finding in rule.find(focus)]
    if indicators is not None:
        found = [f for f in found if f.indicator in indicators or any(x.indicator in indicators for x in f.facts)]
    return sorted(
        found,
        key=lambda finding: (
            LEVELS.index(finding.level),
            finding.code,
            -_newest(finding, base),
            finding.place,
        ),
    )


def _newest(finding: Finding, base: Base) -> int:
    return max(int(published_key(record.source, base).replace("-", "") or 0) for record in finding.records)
