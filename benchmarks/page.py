"""The measured parts of docs/accuracy.md: what the benchmarks with ``--write`` put between two marks."""

from __future__ import annotations

import datetime as dt
import platform
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "accuracy.md"


def renew(part: str, text: str) -> None:
    """Replace a part of the page, between ``<!-- part -->`` and ``<!-- end of part -->``, dated today."""
    page = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- {part} -->\n", f"<!-- end of {part} -->"
    before, rest = page.split(begin)
    after = rest.split(end)[1]
    day = dt.datetime.now(tz=dt.UTC).date().isoformat()
    measured = f"Measured on {day}, Python {platform.python_version()}."
    PAGE.write_text(f"{before}{begin}{measured}\n\n```\n{text}\n```\n{end}{after}", encoding="utf-8")
