"""A claim that the current facts support as it stands.

What it finds: a figure of the article whose number every current piece of evidence prints, or that follows from all of
them. A fact counts if it was published by the date of the article, measures the same thing of the same subject over the
same window, and is not marked as a slip. *Current* are, for a figure that never falls, the highest one and all within
twelve months of it; otherwise the latest ones.

Why: a reader should see what was checked and held, not only what failed.

Example: "plus de 3 000 startups" in October 2023, where four sources of one origin printed "more than 3,000" within the
year and none a lower figure.

When it is wrong: where the article means something that the base does not tell apart from the indicator, and the
number is the same by chance; `--explain` shows what linked it.

Literature: on verdicts over numbers, Vlachos & Riedel 2015.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import SUPPORTED
from technopark_cli.factcheck.pages.base import page

PAGE = page(SUPPORTED, __doc__)
