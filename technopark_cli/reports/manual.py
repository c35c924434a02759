"""The rules' manual pages as a table; the pages themselves are the docstrings of the rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from technopark_cli.model.tables import Block, Cell, Field, Head, Part, Sheet, Table
from technopark_cli.model.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Documented(Protocol):
    """What a manual page needs to know of a rule."""

    @property
    def code(self) -> str:
        """Return its stable code."""

    @property
    def name(self) -> str:
        """Return its name."""

    @property
    def level(self) -> str:
        """Return the level of its findings."""

    @property
    def summary(self) -> str:
        """Return its manual in a line."""

    @property
    def manual(self) -> str:
        """Return its manual page."""


FIELDS = (
    Field("code", "text", "stable code"),
    Field("name", "text", "name"),
    Field("level", "text", "level of its findings where nothing lowers it"),
    Field("summary", "text", "what it finds, in a line"),
    Field("manual", "text", "the manual page"),
)


def manual(rules: Sequence[Documented], *, brief: bool = False) -> Table:
    """Return the pages of ``rules``; ``brief`` shows people a line for each."""
    rows = [{field.name: getattr(rule, field.name).strip() for field in FIELDS} for rule in rules]

    def view() -> list[Part]:
        if brief:
            heads = (Head("code"), Head("name"), Head("level"), Head("finds"))
            lines = [[Cell(row["code"], "title"), row["name"], row["level"], row["summary"]] for row in rows]
            return [Sheet("", heads, lines)]
        return list(map(_page, rows))

    return Table("rule", FIELDS, rows, view, remarks=(counted(len(rows), "rule"),) if len(rows) > 1 else ())


#: What begins a paragraph of a page, and what is a name or value inside it.
_HEAD = re.compile(r"(What it finds|Why|Example|When it is wrong|Literature):(?= )")
_CODE = re.compile(r"(`[^`]+`)")


def _page(row: dict[str, str]) -> Block:
    lead = (Cell(f"{row['code']} "), Cell(row["name"], "title"), Cell(f"  {row['level']}", row["level"]))
    paragraphs = [" ".join(part.split()) for part in row["manual"].split("\n\n")]
    return Block(lead, tuple(tuple(_cells(paragraph)) for paragraph in paragraphs), prose=True)


def _cells(paragraph: str) -> Iterator[Cell]:
    head = _HEAD.match(paragraph)
    if head:
        yield Cell(head.group(), "title")
        paragraph = paragraph[head.end() :]
    for part in _CODE.split(paragraph):
        if part:
            yield Cell(part, "code" if part.startswith("`") else "")
