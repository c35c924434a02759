"""What a manual page of a verdict is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.flaws import Page

if TYPE_CHECKING:
    from technopark_cli.factcheck.codes import Code


def page(code: Code, manual: str) -> Page:
    """Return the page of a code; ``manual`` is the docstring of its module."""
    return Page(code.code, code.name, code.level, manual.partition("\n")[0], manual)
