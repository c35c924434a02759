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

    A format for ``findings`` can write no other tables. The module has a function ``write(table, options)`` that yields text.
    """

    name: str
    module: str
    suffixes: tuple[str, ...] = ()
    machine: bool = True
    findings: bool = False

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
        Format("full", "full", machine=False, findings=True),
        Format("sarif", "sarif", (".sarif", ".sarif.json"), findings=True),
        Format("github", "github", findings=True),
    )
}


def choose(name: str | None, output: str | None, *, findings: bool = False) -> Format:
    """Return the format named, else the one that the suffix of ``output`` implies, else ``table``.

    ``findings`` tells whether the table will be one of findings.

    Raises:
        TechnoparkError: there is no such format, nothing implies one, or it cannot write this table.
    """
    format_ = _choose(name, output, findings=findings)
    if format_.findings and not findings:
        others = ", ".join(each.name for each in FORMATS.values() if not each.findings)
        msg = f"format '{format_.name}' is for findings, and this command lists none — formats here: {others}"
        raise UsageProblem(msg)
    return format_


def _choose(name: str | None, output: str | None, *, findings: bool) -> Format:
    if name is not None:
        if name not in FORMATS:
            open_ = [each.name for each in FORMATS.values() if findings or not each.findings]
            what = "format"
            raise UnknownName(what, name, open_, few=True)
        return FORMATS[name]
    if output is None or output == "-":
        return FORMATS["table"]
    implied = {suffix: format_ for format_ in FORMATS.values() for suffix in format_.suffixes}
    matching = [suffix for suffix in implied if output.lower().endswith(suffix)]
    if matching:
        return implied[max(matching, key=len)]
    known = " ".join(suffix for format_ in FORMATS.values() for suffix in format_.suffixes)
    msg = f"the name '{output}' implies no format — add --format, or one of {known}"
    raise UsageProblem(msg)
