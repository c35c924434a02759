"""A claim that turns the words around a number round.

What it finds: the number that the sources print, with a qualifier that bounds it on the other side: "less than" for "more
than", "at most" for "at least".

Why: the number survived, and its meaning did not.

Example: "moins de 3 500 startups" where the source says "plus de 3 500".

When it is wrong: where two sources print both, each of them right about its own date.

Literature: Geurts & Nouwen 2007.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import OTHER_QUALIFIER
from technopark_cli.factcheck.pages.base import page

PAGE = page(OTHER_QUALIFIER, __doc__)
