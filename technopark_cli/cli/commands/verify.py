"""``technopark verify``."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from technopark_cli.cli.levels import FailOn, MinLevel, checked, judged
from technopark_cli.cli.reading import Answer, reading
from technopark_cli.lint.verification import VERIFICATIONS, verify
from technopark_cli.model.base import Base
from technopark_cli.model.errors import UsageProblem
from technopark_cli.reports.filters import Filters
from technopark_cli.reports.flaws import flaws
from technopark_cli.store.copies import beside, copies

Texts = Annotated[
    str | None,
    typer.Option("--texts", metavar="DIR", help="Folder of the copies. [default: texts, beside the base]"),
]


@reading("sources", findings=True)
def command(
    base: Base, filters: Filters, texts: Texts = None, min_level: MinLevel = "note", fail_on: FailOn = "error"
) -> Answer:
    """Check that every wording, value and paragraph stands in a local copy of its source.

    The folder has SOURCE_ID.txt or SOURCE_ID.md, or an index.tsv of source id, tab, file name and, if known, tab and
    the line of paragraph 1. Every line that is not blank is a paragraph; a line --- marks where the body begins.

    \b
    Examples:
      technopark verify --texts ~/articles
      technopark verify --source barlamane-2023-11-24 -f json
      technopark verify --min-level warning -f github
    """  # noqa: D301
    checked(min_level, fail_on)
    folder = texts if texts is not None else beside(base.files)
    if texts is None and not os.path.isdir(folder):
        msg = f"no folder '{folder}' — name the folder of the copies with --texts"
        raise UsageProblem(msg)
    narrowed = base.only(lambda source: source.id in filters.sources) if filters.sources else base
    found, summary = verify(narrowed, copies(folder, base.sources, narrowed.sources))
    shown, status = judged(found, min_level, fail_on)
    return Answer(flaws("verify", shown, VERIFICATIONS, (summary,)), status)
