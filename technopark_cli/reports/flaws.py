"""What is wrong with a base itself, as a list that its curator reads, and as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.findings import LEVELS
from technopark_cli.model.flaws import Annotation
from technopark_cli.model.tables import Cell, Field, Head, Sheet, Table
from technopark_cli.model.wording import counted
from technopark_cli.reports.annotations import annotate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.model.flaws import Flaw
    from technopark_cli.reports.manual import Documented

RELATED = (
    Field("id", "id", "a record that takes part"),
    Field("file", "text", "the fact base"),
    Field("line", "integer", "1-based line in it"),
    Field("column", "integer", "1-based column, in code points"),
)
FIELDS = (
    Field("code", "text", "the check's stable code"),
    Field("rule", "text", "the check's name"),
    Field("level", "text", "error, warning or note"),
    Field("message", "text", "what to mend or explain, in a sentence"),
    Field("id", "id", "the record or table that it is about"),
    Field("related", "objects", "the other records that take part", fields=RELATED),
    Field("file", "text", "the fact base"),
    Field("line", "integer", "1-based line in it"),
    Field("column", "integer", "1-based column, in code points"),
)
#: People see no more related records of one flaw than this; rows hold all of them.
SHOWN = 5


def flaws(
    command: str, found: Sequence[Flaw], rules: Sequence[Documented], remarks: tuple[str, ...] = (), clean: str = ""
) -> Table:
    """Return flaws in their order; ``clean`` is the remark where there are none."""
    counts = [counted(sum(each.level == level for each in found), level) for level in LEVELS]
    remark = f"{counted(len(found), 'finding')}: {', '.join(counts)}" if found else clean
    rows = [
        {
            "code": each.code,
            "rule": each.rule,
            "level": each.level,
            "message": each.message,
            "id": each.id,
            "related": [{"id": other.id, **other.place._asdict()} for other in each.related],
            **each.place._asdict(),
        }
        for each in found
    ]
    return Table(
        command,
        FIELDS,
        rows,
        lambda: [_sheet(found)] if found else [],
        remarks=(*((remark,) if remark else ()), *remarks),
        annotations=lambda: annotate(rules, map(_annotated, found)),
    )


def _annotated(flaw: Flaw) -> Annotation:
    key = f"{flaw.code} {flaw.id}"
    return Annotation(flaw.code, flaw.level, flaw.message, flaw.place, key, flaw.related)


def _sheet(found: Sequence[Flaw]) -> Sheet:
    heads = (Head("place"), Head("level"), Head("code"), Head("check"), Head("what to mend or explain"))
    return Sheet("", heads, [_line(each) for each in found])


def _line(flaw: Flaw) -> list[Cell | str]:
    lines = [flaw.message, *(f"{other.id} at {other.place}" for other in flaw.related[:SHOWN])]
    more = len(flaw.related) - SHOWN
    if more > 0:
        lines.append(f"and {more:,} more")
    return [str(flaw.place), Cell(flaw.level, flaw.level), flaw.code, Cell(flaw.rule, "title"), "\n".join(lines)]
