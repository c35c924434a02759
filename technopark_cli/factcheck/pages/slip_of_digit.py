"""A claim that is a reported figure with a digit too many or too few.

What it finds: a figure of the article that is 10, 100 or 1,000 times a current one, or a tenth, a hundredth or a
thousandth of it, while their likely intervals do not meet and no trustworthy source prints it.

Why: a zero that is lost or doubled is the commonest slip in print, and it survives every rereading.

Example: "1.500 emplois" where the sources say 15,000.

When it is wrong: where a true figure happens to be ten times another, such as one site's and the network's.

Literature: none known; the factors are policy.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import SLIP_OF_DIGIT
from technopark_cli.factcheck.pages.base import page

PAGE = page(SLIP_OF_DIGIT, __doc__)
