"""The manual pages of verdicts: one code per file, registered here by code."""

from __future__ import annotations

from technopark_cli.factcheck.pages import (
    contradicted,
    disputed,
    figure_of_another_site,
    ignore_without_reason,
    other_qualifier,
    outdated,
    slip_of_digit,
    slip_of_unit,
    supported,
    understated,
    unused_ignore,
    unverified,
)

PAGES = (
    supported.PAGE,
    contradicted.PAGE,
    slip_of_digit.PAGE,
    slip_of_unit.PAGE,
    figure_of_another_site.PAGE,
    disputed.PAGE,
    outdated.PAGE,
    unverified.PAGE,
    understated.PAGE,
    other_qualifier.PAGE,
    unused_ignore.PAGE,
    ignore_without_reason.PAGE,
)
