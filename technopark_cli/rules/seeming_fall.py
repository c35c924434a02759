"""A cumulative figure that seems to fall, though its words still allow it to have grown.

What it finds: a later figure of a cumulative indicator that readers will take to be lower than an earlier one,
because the likely intervals do not meet, while the hard intervals do.

Why: "more than 3,000" is true of 3,600 startups, but nobody who knows of "more than 3,500" would write it. The two
are compatible in logic and in tension as a reader understands them.

Example: more than 3,500 startups supported (July 2023), then more than 3,000 (November 2023).

When it is wrong: rarely; but the cause is mostly harmless. A late repeat of an old lower bound is no fall, so the
first explanation offered is an outdated repetition.

Literature: Cummins, Sauerland & Solt 2012 and Cummins & Franke 2021 on the upper bound of "more than n".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.rules.base import Rule
from technopark_cli.rules.cumulative_fall import fall_finding, falls, falls_in_logic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.model.facts import Fact
    from technopark_cli.model.findings import Finding
    from technopark_cli.rules.base import Focus


def find(focus: Focus) -> Iterator[Finding]:
    """Yield one finding for each later reading that a reader takes to lie below an earlier one."""
    for clash, earlier, later in falls(focus, _seems_to_fall):
        yield fall_finding(RULE, focus, clash, earlier, later, level=RULE.level, text="seems below")


def _seems_to_fall(earlier: Fact, later: Fact) -> bool:
    return later.likely.below(earlier.likely) and not falls_in_logic(earlier, later)


RULE = Rule("TP202", "seeming-fall", "warning", __doc__, find)
