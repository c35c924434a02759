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

    A format for ``findings`` can write no other tables, one for ``articles`` only those of checked articles. The module has a function ``write(table, options)`` that yields text.
    """

    name: str
    module: str
    suffixes: tuple[str, ...] = ()
    machine: bool = True
    findings: bool = False
    articles: bool = False

    @property
    def fixed(self) -> bool:
        """Tell whether its shape leaves nothing to choose."""
        return self.findings or self.articles

    def open_to(self, *, findings: bool, articles: bool) -> bool:
        """Tell whether it can write a table of findings, of checked articles, or of neither."""
        return (findings or not self.findings) and (articles or not self.articles)

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
        Format("concise", "concise", machine=False, findings=True),
        Format("html", "html", (".html", ".htm"), articles=True),
        Format("claimreview", "claimreview", (".jsonld",), articles=True),
    )
}


def choose(
    name: str | None, output: str | None, *, findings: bool = False, articles: bool = False, default: str = "table"
) -> Format:
    """Return the format named, else the one that the suffix of ``output`` implies, else ``default``.

    ``findings`` tells whether the table will be one of findings, ``articles`` whether it will be one of checked ones.

    Raises:
        TechnoparkError: there is no such format, nothing implies one, or it cannot write this table.
    """
    usable = [each.name for each in FORMATS.values() if each.open_to(findings=findings, articles=articles)]
    if name is not None and name not in FORMATS:
        what = "format"
        raise UnknownName(what, name, usable, few=True)
    format_ = FORMATS[name or default] if name or output in (None, "-") else _implied(str(output), articles=articles)
    if format_.name not in usable:
        what = "checked articles" if format_.articles else "findings"
        msg = f"format '{format_.name}' is for {what}, and this command lists none — formats here: {', '.join(usable)}"
        raise UsageProblem(msg)
    return format_


def _implied(output: str, *, articles: bool) -> Format:
    implied = {suffix: format_ for format_ in FORMATS.values() for suffix in format_.suffixes}
    matching = [suffix for suffix in implied if output.lower().endswith(suffix)]
    if matching:
        return implied[max(matching, key=len)]
    known = [suffix for suffix, format_ in implied.items() if articles or not format_.articles]
    msg = f"the name '{output}' implies no format — add --format, or one of {' '.join(known)}"
    raise UsageProblem(msg)
