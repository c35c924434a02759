"""Tables and findings to text: one format per file, registered here."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

from technopark_cli.model.errors import UnknownName, UsageProblem
from technopark_cli.model.tables import Table
from technopark_cli.output.style import Screen


class Options(NamedTuple):
    """How to write: with a header line or not, and on what screen (formats for people)."""

    header: bool
    screen: Screen


class Format(NamedTuple):
    """One format: its name, the module that writes it, the suffixes of ``-o`` that imply it, and whom it is for.

    The module has a function ``write(table, options)`` that yields text.
    """

    name: str
    module: str
    suffixes: tuple[str, ...] = ()
    machine: bool = True

    def writer(self) -> Callable[[Table, Options], Iterator[str]]:
        """Import the format's module, and return what writes it."""
        write: Callable[[Table, Options], Iterator[str]] = import_module(f"{__name__}.{self.module}").write
        return write


FORMATS = {
    format_.name: format_
    for format_ in (
        Format("table", "table", machine=False),
        Format("plain", "plain", (".txt",), machine=False),
        Format("json", "json_", (".json",)),
        Format("jsonl", "jsonl", (".jsonl", ".ndjson")),
        Format("csv", "csv_", (".csv",)),
        Format("tsv", "tsv", (".tsv", ".tab")),
        Format("md", "markdown", (".md", ".markdown")),
    )
}


def choose(name: str | None, output: str | None) -> Format:
    """Return the format named, else the one that the suffix of ``output`` implies, else ``table``.

    Raises:
        TechnoparkError: there is no such format, or nothing implies one.
    """
    if name is not None:
        if name not in FORMATS:
            message = UnknownName("format", name, FORMATS)
            if "did you mean" in str(message):
                raise message
            raise UsageProblem(f"{message} — formats: {', '.join(FORMATS)}")  # noqa: EM102, TRY003
        return FORMATS[name]
    if output is None or output == "-":
        return FORMATS["table"]
    for format_ in FORMATS.values():
        if output.lower().endswith(format_.suffixes or ("\0",)):
            return format_
    known = " ".join(suffix for format_ in FORMATS.values() for suffix in format_.suffixes)
    msg = f"the name '{output}' implies no format — add --format, or one of {known}"
    raise UsageProblem(msg)
