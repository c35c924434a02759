"""A claim that no current fact leaves room for.

What it finds: a figure of the article that lies outside the hard interval of every current fact that bounds it: no number
fits the words of both. Only what words logically allow may contradict; a figure that is merely unlikely is `unverified`.

Why: either the article or all of the sources are wrong; somebody should look before it is printed.

Example: "moins de 3 000 startups" where the current reports say "more than 3,000" and "more than 3,500".

When it is wrong: where the article speaks of another date, of part of the network, or of another thing under the same
name; `--explain` shows which subject, date and phrase decided.

Literature: hard intervals after Geurts & Nouwen 2007; see `technopark rule TP101`.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import CONTRADICTED
from technopark_cli.factcheck.pages.base import page

PAGE = page(CONTRADICTED, __doc__)
