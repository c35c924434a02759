"""The one shape that every command hands to every format.

A :class:`Table` has *rows* for machines (plain values, every field documented) and *sheets* for people (cells already
worded, with a role that a terminal may colour).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:  # only tables of findings and of verdicts need them
    from technopark_cli.model.flaws import Annotations
    from technopark_cli.model.inspection import Inspection
    from technopark_cli.model.scales import Scale

Row = Mapping[str, Any]

#: What a field's value may be; the JSON Schemas are made from this.
FIELD_KINDS = (
    "text",  # a string
    "id",  # a string that names a record
    "number",  # an integer or a decimal
    "integer",
    "flag",
    "texts",  # a list of strings
    "languages",  # an object of texts by language code
    "interval",  # an object: low, high, low_open, high_open
    "fact",  # an embedded fact
    "facts",  # a list of embedded facts
    "objects",  # a list of objects described by ``fields``
    "object",  # an object described by ``fields``
)


class Field(NamedTuple):
    """One documented field of a command's rows; ``fields`` describes the objects that it holds."""

    name: str
    kind: str
    doc: str
    optional: bool = False
    """Whether the value may be null."""
    fields: tuple["Field", ...] = ()


class Cell(NamedTuple):
    """Text for people, with the role that decides its colour: "", title, dim, error, warning, note, good."""

    text: str
    role: str = ""


class Head(NamedTuple):
    """The head of a column; numbers stand at the right."""

    label: str
    right: bool = False


class Sheet(NamedTuple):
    """A table for people; ``title`` may be empty, ``notes`` stand below it.

    A cell may hold several lines, joined by newlines. A sheet with ``keys`` may be folded where the screen is narrow:
    the first ``keys`` columns name the row and stay, the others are alike.
    """

    title: str
    heads: tuple[Head, ...]
    rows: Sequence[Sequence[Cell | str]]
    keys: int = 0
    notes: tuple[str, ...] = ()


class Block(NamedTuple):
    """A paragraph for people: a first line, and further lines that are set in.

    A page of ``prose`` is shown in Markdown as a heading with paragraphs, not as an item of a list. A ``scale`` stands
    behind as many lines as its number says; only the format ``full`` draws it.
    """

    lead: tuple[Cell, ...]
    lines: tuple[tuple[Cell, ...], ...] = ()
    prose: bool = False
    scale: "tuple[int, Scale] | None" = None


#: What people see one below the other; a text is a heading.
Part = Sheet | Block | str


class Closing(NamedTuple):
    """What is known only when the last row was made: further keys of the JSON document, lines for stderr."""

    about: Mapping[str, Any] = {}
    remarks: tuple[str, ...] = ()


class Table(NamedTuple):
    """The answer to one question.

    Its rows may be made while they are written; then they, the view, the annotations or the inspection can be read
    once, and only one of them.
    """

    command: str
    fields: tuple[Field, ...]
    rows: Sequence[Row] | Iterator[Row]
    view: Callable[[], Iterable[Part]]
    """What people see; made only when a format for people asks."""
    about: Mapping[str, Any] = {}
    """Further top-level keys of the JSON document."""
    remarks: tuple[str, ...] = ()
    """Lines for stderr: counts and hints."""
    annotations: "Callable[[], Annotations] | None" = None
    """The rows as findings with places, for formats that hold nothing else; None where they are no findings."""
    full: Callable[[], Sequence[Part]] | None = None
    """What people see who want everything; None where that is ``view``."""
    inspection: "Callable[[], Inspection] | None" = None
    """The articles behind the rows, for formats that show them; None where there are none."""
    closing: Callable[[], Closing] | None = None
    """What can be said once the rows were read."""


def pick(table: Table, names: Sequence[str]) -> Table:
    """Return the table with only the fields ``names``, in that order, as a plain sheet for people.

    Raises:
        KeyError: a name is not a field; the name is its argument.
    """
    known = {field.name: field for field in table.fields}
    fields = tuple(known[name] for name in names)
    made = ({name: row[name] for name in names} for row in table.rows)
    rows = made if isinstance(table.rows, Iterator) else list(made)
    return table._replace(fields=fields, rows=rows, view=lambda: (plain_sheet(fields, rows),))


def plain_sheet(fields: Sequence[Field], rows: Iterable[Row]) -> Sheet:
    """Return rows as a sheet with one column for each field."""
    heads = tuple(Head(field.name, field.kind in ("number", "integer")) for field in fields)
    return Sheet("", heads, [[flat(row[field.name]) for field in fields] for row in rows])


def flat(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return a value on one line: lists joined by a blank, objects by their id, name or text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return " ".join(map(flat, value))
    if isinstance(value, Mapping):
        for key in ("id", "text", "en"):
            if key in value:
                return flat(value[key])
        return " ".join(f"{key}={flat(item)}" for key, item in value.items())
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return str(value)
