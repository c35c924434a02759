"""A claim that is a reported figure in another unit.

What it finds: a figure of the article that becomes a current one when its unit or scale is replaced: million for
billion, hectares for square metres, one currency for another.

Why: the number looks right to whoever compares digits alone.

Example: "42 millions de dirhams" where the sources say 42 billion.

When it is wrong: where two amounts of the same digits are both true, such as a yearly and a total budget.

Literature: none known; the list of units is policy.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import SLIP_OF_UNIT
from technopark_cli.factcheck.pages.base import page

PAGE = page(SLIP_OF_UNIT, __doc__)
