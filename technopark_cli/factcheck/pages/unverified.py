"""A claim on which the base has nothing that decides.

What it finds: a figure of the article that is about something the base measures, while no fact published by the date of
the article is comparable with it, or those that are neither support nor exclude it. The nearest fact is shown.

Why: silence must not be taken for support.

Example: "plus de 4 000 startups" in December 2023, when no source had printed more than 3,500.

When it is wrong: where a source has the figure that the base lacks; `technopark add` puts it there.

Literature: on saying "not enough evidence", Thorne et al. 2018.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import UNVERIFIED
from technopark_cli.factcheck.pages.base import page

PAGE = page(UNVERIFIED, __doc__)
