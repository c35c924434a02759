"""An acknowledgement that matches no finding.

What it finds: an `[[acknowledged]]` table with which no finding of its code agrees: none has all the records that it
names, or those that have it print further numbers.

Why: a suppression that suppresses nothing looks just like a rule that finds nothing, and hides what is found later.

Example: an acknowledged fall from 3,500 to 3,000, after the figure of 3,000 turned out to be misread and was corrected.

When it is wrong: where the finding shows only together with another base that is not read this time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each acknowledgement without a finding."""
    for each in review.unused():
        message = f"no finding {each.code} agrees with it: remove it, or name a record for each number of the finding"
        yield CHECK.flaw(message, each.id, each.place)


CHECK = Check("TP916", "unused-acknowledgement", "warning", __doc__, find)
