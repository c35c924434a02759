"""A claim that matches older facts alone.

What it finds: a figure of the article that sources printed before, and that no current fact supports any more.

Why: articles copy figures from the archive; the reader takes them for today's.

Example: "quatre sites en activité" a year after a fifth one opened.

When it is wrong: where the article means the earlier date, and says so in words that were not read as a date.

Literature: none known; what counts as current is policy.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import OUTDATED
from technopark_cli.factcheck.pages.base import page

PAGE = page(OUTDATED, __doc__)
