"""What every reading command does around its question: load the base, answer, write, set the exit status."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, NamedTuple

from technopark_cli.cli import options
from technopark_cli.model.errors import UnknownName, UsageProblem
from technopark_cli.model.tables import Table, pick
from technopark_cli.output import FORMATS, Options, choose
from technopark_cli.output.clean import one_line
from technopark_cli.output.style import COLOR_CHOICES, screen
from technopark_cli.reports.filters import Filters
from technopark_cli.store.load import load


class Answer(NamedTuple):
    """A table, and the exit status that goes with it, or what gives that once the table is written."""

    table: Table
    status: int | Callable[[], int] = 0


class Talk(NamedTuple):
    """What may be said while a command works, for one that takes a parameter ``talk``."""

    bar: bool
    """Whether a bar may be drawn on stderr: a person watches it, and no output goes to the same screen."""
    closes: bool
    """Whether the output ends with what is known at its end."""


#: Filters by the name of the parameter that a command may take; each stands for a field of Filters.
_FILTERS = {
    "scopes": ("scope", options.Scope),
    "indicators": ("indicator", options.Indicator),
    "sources": ("source", options.Source),
    "since": ("since", options.Since),
    "until": ("until", options.Until),
    "as_of": ("as_of", options.AsOf),
}
_COMMON: dict[str, tuple[Any, Any]] = {
    "facts": (options.Facts, None),
    "format_": (options.Format, None),
    "output": (options.Output, None),
    "fields": (options.Fields, None),
    "no_header": (options.NoHeader, False),
    "quiet": (options.Quiet, False),
    "color": (options.Color, "auto"),
}

_OF_ARTICLES: dict[str, tuple[Any, Any]] = {"format_": (options.ArticleFormat, None)}


def reading(
    *filters: str,
    findings: bool = False,
    files: bool = False,
    articles: bool = False,
) -> Callable[[Callable[..., Table | Answer]], Callable[..., int]]:
    """Make a command of a function ``(base, filters, …own parameters) -> Table | Answer``.

    ``filters`` names the fields of :class:`Filters` for which the command gets options. The command also gets the
    options of every reading command. ``findings`` says that its table is one of findings, so that formats for those
    are open to it; ``files`` that its arguments are fact bases, instead of those of ``--facts``. ``articles`` says that
    its table is one of checked articles: people see them in full unless they choose fields.
    """

    def decorate(question: Callable[..., Table | Answer]) -> Callable[..., int]:
        keyword = inspect.Parameter.KEYWORD_ONLY
        own = list(inspect.signature(question, eval_str=True).parameters.values())[2:]
        talks = any(each.name == "talk" for each in own)
        own = [each for each in own if each.name != "talk"]
        added = [
            inspect.Parameter(_FILTERS[name][0], keyword, default=None, annotation=_FILTERS[name][1])
            for name in filters
        ]
        common = [
            inspect.Parameter(name, keyword, default=default, annotation=annotation)
            for name, (annotation, default) in {**_COMMON, **(_OF_ARTICLES if articles else {})}.items()
        ]
        arguments = [inspect.Parameter("files", keyword, default=None, annotation=options.Files)] if files else []
        parameters = [*arguments, *(each.replace(kind=keyword) for each in own), *added, *common]

        @wraps(question)
        def command(**given: Any) -> int:  # noqa: ANN401
            writing = {name: given.pop(name) for name in _COMMON}
            # what can be judged without the base is judged first
            usual = "full" if articles and writing["fields"] is None else "table"
            found = findings or articles
            writer = choose(writing["format_"], writing["output"], findings=found, articles=articles, default=usual)
            if writer.fixed and writing["fields"] is not None:
                msg = f"--fields: format '{writer.name}' has a fixed shape — leave --fields out"
                raise UsageProblem(msg)
            if writing["color"] not in COLOR_CHOICES:
                msg = "value of --color"
                raise UnknownName(msg, writing["color"], COLOR_CHOICES, few=True)
            options_given = {name: given.pop(_FILTERS[name][0]) for name in filters}
            chosen = {name: value for name, value in options_given.items() if value is not None}
            if talks:
                given["talk"] = _talk(writing, closes=writer.name == "json")
            base = load(_bases(given.pop("files", None), writing["facts"]))
            files = (*base.files, *given.get("paths", ()), given.get("baseline"), given.get("write_baseline"))
            spare(writing["output"], "--output", files)
            answer = question(base, Filters(**chosen).checked(base), **given)
            table, status = answer if isinstance(answer, Answer) else (answer, 0)
            _write(table, writer.name, writing)
            return status if isinstance(status, int) else status()

        command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        command.__annotations__ = {each.name: each.annotation for each in parameters}
        return command

    return decorate


def spare(path: str | None, option: str, files: Iterable[str | None]) -> None:
    """Do nothing.

    Raises:
        UsageProblem: what ``option`` writes to ``path`` would take the place of one of the files that a command uses.
    """
    if path in (None, "-") or (os.path.exists(path) and not os.path.isfile(path)):
        return
    taken = {os.path.realpath(each) for each in files if each not in (None, "-")}
    if os.path.realpath(path) in taken:
        msg = f"{option}: {path} is used by this very command, and would be overwritten — name another file"
        raise UsageProblem(msg)


def _talk(writing: dict[str, Any], *, closes: bool) -> Talk:
    elsewhere = writing["output"] not in (None, "-") or not sys.stdout.isatty()
    return Talk(bar=elsewhere and not writing["quiet"] and sys.stderr.isatty(), closes=closes)


def _bases(files: list[str] | None, facts: list[str] | None) -> tuple[str, ...]:
    if files and facts:
        msg = "name the fact base as FILE or with --facts, not both"
        raise UsageProblem(msg)
    return tuple(files or facts or ())


def _write(table: Table, format_: str, writing: dict[str, Any]) -> None:
    """Write a table where and as the options say, then the remarks to stderr."""
    from technopark_cli.output.destination import to_file, to_stdout  # noqa: PLC0415 - after the question

    if writing["fields"] is not None:
        names = [name.strip() for name in writing["fields"].split(",")]
        known = [field.name for field in table.fields]
        for name in names:
            if name not in known:
                raise UsageProblem(f"{UnknownName('field', name, known)} — fields: {', '.join(known)}")  # noqa: EM102, TRY003
        table = pick(table, list(dict.fromkeys(names)))
    output = writing["output"]
    onto_file = output not in (None, "-")
    shown = screen(sys.stdout, writing["color"], os.environ)
    if onto_file:  # colour into a file only on demand
        shown = shown._replace(terminal=False, width=None, color=writing["color"] == "always", unicode=True)
    chunks = FORMATS[format_].writer()(table, Options(header=not writing["no_header"], screen=shown))
    if onto_file:
        to_file(output, chunks)
    else:
        to_stdout(chunks, machine=FORMATS[format_].machine)
    if not writing["quiet"]:
        for remark in (*table.remarks, *(table.closing().remarks if table.closing else ())):
            print(one_line(remark), file=sys.stderr)  # noqa: T201
