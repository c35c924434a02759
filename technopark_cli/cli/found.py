"""What the rules find in a base: kept from an earlier start, else found and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.wording import ENGLISH
from technopark_cli.store.kept import keep_findings, kept_findings

if TYPE_CHECKING:
    from technopark_cli.model.base import Base
    from technopark_cli.model.findings import Finding
    from technopark_cli.model.wording import Words


def found(base: Base, words: Words = ENGLISH) -> list[Finding]:
    """Return what all rules find, told in ``words``; the rules are not even imported where it was kept."""
    kept = kept_findings(base, words.language)
    if kept is not None:
        return kept
    from technopark_cli.rules import findings  # noqa: PLC0415 - thirty modules

    told = findings(base, words=words)
    keep_findings(base, words.language, told)
    return told
