"""Two versions of a file as a unified diff that ``patch`` and ``git apply`` take."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")


def unified(file: str, old: str, new: str) -> Iterator[str]:
    """Yield the lines of the diff from ``old`` to ``new``, both versions of ``file``; none if they are equal."""
    from difflib import unified_diff  # noqa: PLC0415 - only where a diff is asked for

    # not splitlines(), which also splits at characters that end no line of TOML
    for line in unified_diff(_LINE.findall(old), _LINE.findall(new), file, file):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
