"""Every rule, verdict and check that has a code, and so a manual page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.factcheck.pages import PAGES
from technopark_cli.lint import CHECKS
from technopark_cli.lint.verification import VERIFICATIONS
from technopark_cli.rules import RULES

if TYPE_CHECKING:
    from technopark_cli.reports.manual import Documented


def rulebook() -> tuple[Documented, ...]:
    """Return them by code."""
    return (*RULES, *PAGES, *CHECKS, *VERIFICATIONS)
