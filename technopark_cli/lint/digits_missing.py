"""A wording with digits, none of which is the value.

What it finds: figures whose `wording` prints a number, but not that of `value` (or, of a range, `value_high`). Grouping,
decimal marks, Arabic digits and scales ("900 millions", "20 MDH") are read; values in words ("un milliard") are fine.

Why: either the value was copied wrongly, or the wording is that of another figure of the sentence.

Example: `value = 3500` with `wording = "plus de 3 000 startups"`.

When it is wrong: where the words say the number and the digits another one ("the two founders of 1999"); shorten the
wording, or leave it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check
from technopark_cli.model.numerals import missing
from technopark_cli.model.wording import amount, listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each figure whose digits its wording lacks."""
    for fact in review.base.all_facts():
        lacking = missing(fact.quantity, fact.wording)
        if lacking:
            numbers = listing([amount(value) for value in lacking])
            yield CHECK.flaw(f'the wording "{fact.wording}" does not print {numbers}', fact.id, fact.place)


CHECK = Check("TP903", "digits-missing", "note", __doc__, find)
