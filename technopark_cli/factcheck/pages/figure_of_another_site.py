"""A claim that gives one subject the figure of another.

What it finds: a figure of the article that its own subject's facts exclude, and that is what the base has for another
site, or for the network as a whole.

Why: lists of sites are shortened and merged, and figures slip to the neighbour.

Example: "Technopark Rabat, 230 entreprises" where 230 is reported of Casablanca.

When it is wrong: where the subject of the sentence was read wrongly; `--explain` shows what it was taken from.

Literature: none known.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import FIGURE_OF_ANOTHER_SITE
from technopark_cli.factcheck.pages.base import page

PAGE = page(FIGURE_OF_ANOTHER_SITE, __doc__)
