"""A value outside the plausible range of its indicator.

What it finds: figures below or above the `plausible` range of their indicator, in the indicator's own unit. A figure
that is marked `suspect`, or that carries a note, is a note; any other is an error.

Why: a digit too many is the most common slip, of a newspaper as of a curator.

Example: 15,000 jobs printed as 1,500,000.

When it is wrong: where the range is too narrow; widen it. Where the source prints the number so, keep it as printed,
and say so in a `note` or with `suspect`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.lint.base import Check
from technopark_cli.model.wording import amount, unit_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from technopark_cli.lint.base import Review
    from technopark_cli.model.flaws import Flaw


def find(review: Review) -> Iterator[Flaw]:
    """Yield one flaw for each figure with a number outside the range."""
    for name, indicator in review.base.indicators.items():
        if not indicator.plausible:
            continue
        low, high = indicator.plausible
        for fact in review.base.facts.get(name, ()):
            quantity = fact.quantity
            numbers = [quantity.value, *((quantity.value_high,) if quantity.value_high is not None else ())]
            odd = [value for value in numbers if not low <= value <= high]
            if odd and quantity.unit == indicator.unit:
                mark = unit_mark(quantity.unit)
                message = (
                    f"{amount(odd[0])}{mark} is not plausible: '{name}' lies from {amount(low)} to {amount(high)}{mark}"
                )
                explained = fact.suspect or fact.note
                yield CHECK.flaw(message, fact.id, fact.place, level="note" if explained else None)


CHECK = Check("TP911", "implausible-value", "error", __doc__, find)
