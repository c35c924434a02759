"""A claim on which the current sources disagree.

What it finds: a figure of the article that some current pieces of evidence support, while it is in tension with what
others lead a reader to understand.

Why: such a figure may be printed with its source, not as settled.

Example: "plus de 3 500 startups" in December 2023, when one release had said "more than 3,500" and a later one "more
than 3,000".

When it is wrong: where the lower of the two reports merely repeats an old figure; `technopark conflicts` says so where
it can.

Literature: likely intervals after Cummins, Sauerland & Solt 2012.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import DISPUTED
from technopark_cli.factcheck.pages.base import page

PAGE = page(DISPUTED, __doc__)
