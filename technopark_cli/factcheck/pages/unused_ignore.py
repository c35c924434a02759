"""An ignore comment that silences nothing.

What it finds: a comment `<!-- technopark: ignore[TP701] reason -->`, or one of the codes that it names, that matches no
verdict in the lines that it covers.

Why: a comment that does nothing looks like one that hides something, and it will hide the next mistake.

Example: the figure was mended, and the comment stayed.

When it is wrong: where the check was run with `--date` or `--facts` of another time; run it as the article is checked.

Literature: none; the habit is that of linters.
"""

from __future__ import annotations

from technopark_cli.factcheck.codes import UNUSED_IGNORE
from technopark_cli.factcheck.pages.base import page

PAGE = page(UNUSED_IGNORE, __doc__)
