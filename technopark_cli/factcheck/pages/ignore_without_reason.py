"""An ignore comment that does not say why.

What it finds: a comment `<!-- technopark: ignore[TP701] -->` without words after the codes. It is obeyed all the same.

Why: the next editor must be able to tell whether it still holds.

Example: write `<!-- technopark: ignore[TP712] quotes the minister's speech of 2016 -->`.

When it is wrong: never; a few words are always to be had.

Literature: none; the habit is that of linters.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import IGNORE_WITHOUT_REASON
from technopark_cli.factcheck.pages.base import page

PAGE = page(IGNORE_WITHOUT_REASON, __doc__)
