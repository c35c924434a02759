"""A claim that is true, and less than what is known.

What it finds: a lower bound in the article ("more than 3,000") below the best one that a source gives ("more than
3,500"), though not under half of it.

Why: it is no mistake; a newer figure would tell the reader more.

Example: "plus de 3 000 startups" in December 2023.

When it is wrong: where the article quotes somebody, or means an earlier date.

Literature: lower bounds after Geurts & Nouwen 2007.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import UNDERSTATED
from technopark_cli.factcheck.pages.base import page

PAGE = page(UNDERSTATED, __doc__)
