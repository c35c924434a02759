"""``technopark conflicts``."""

from __future__ import annotations

from technopark_cli.cli.language import spoken
from technopark_cli.cli.levels import FailOn, MinLevel, checked, judged
from technopark_cli.cli.options import Lang
from technopark_cli.cli.reading import Answer, reading
from technopark_cli.model.base import Base
from technopark_cli.reports.conflicts import conflicts
from technopark_cli.reports.filters import Filters
from technopark_cli.rules import RULES, findings


@reading("scopes", "indicators", "sources", "since", "until", "as_of", findings=True)
def command(
    base: Base, filters: Filters, min_level: MinLevel = "note", fail_on: FailOn = "error", lang: Lang = None
) -> Answer:
    """List the inconsistencies among the sources: both sides, what differs, what would reconcile them.

    The filters keep the findings in which something that passes takes part; --as-of looks only at what was published
    by then.

    \b
    Examples:
      technopark conflicts
      technopark conflicts --min-level warning
      technopark conflicts --site essaouira -f json
      technopark conflicts --lang fr
      technopark conflicts --fail-on warning -q -o findings.csv
      technopark conflicts -f sarif -o conflicts.sarif
    """  # noqa: D301
    checked(min_level, fail_on)
    words = spoken(lang)
    found = [each for each in findings(filters.limited(base), words=words) if filters.touches(each, base)]
    shown, status = judged(found, min_level, fail_on)
    return Answer(conflicts(base, shown, RULES, words=words), status)
