"""``technopark add``: a group with one command for each kind of record, and one for texts."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from technopark_cli.cli import complete
from technopark_cli.cli.files import STDIN, STDIN_SHOWN, Diff, Quiet, print_diff, stdin, tell
from technopark_cli.model.errors import UsageProblem
from technopark_cli.store import schema
from technopark_cli.store.append import Addition, add
from technopark_cli.store.incoming import Incoming, from_options, from_text
from technopark_cli.store.load import read
from technopark_cli.store.locate import locate, shown

Facts = Annotated[
    list[str] | None,
    typer.Option(
        "--facts",
        metavar="FILE",
        help="Fact base; repeat it to layer bases: the last one is written to. [env: TECHNOPARK_FACTS]",
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Tell what would happen; write nothing.")]
Source = Annotated[
    str,
    typer.Option(
        "--source",
        metavar="ID",
        help="The source that says so; it stands in the base.",
        autocompletion=complete.sources,
    ),
]
File = Annotated[str, typer.Argument(metavar="FILE", help="A file in TOML or JSON; - is stdin.")]

_COMMON: dict[str, tuple[Any, Any]] = {
    "facts": (Facts, None),
    "dry_run": (DryRun, False),
    "diff": (Diff, False),
    "quiet": (Quiet, False),
}
_METAVARS = {"number": "N", "count": "N", "date": "DATE", "ref": "ID", "refs": "ID", "slug": "ID", "slugs": "ID"}
_LISTS = ("refs", "slugs", "texts", "dates")
_TYPES: dict[str, Any] = {"count": int, **dict.fromkeys(_LISTS, list[str])}
_COMPLETIONS: dict[tuple[str, ...], Any] = {
    schema.SCOPES: complete.scopes,
    ("sites",): complete.scopes,
    ("indicators",): complete.indicators,
}


class Kinds(TyperGroup):
    """The kinds of records; a file or an option in their place means ``from``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's context
        """Put the name of the command first, so that ``add -`` and ``add --diff -`` are understood."""
        first = args[0] if args else ""
        if not first or first in self.commands or first in ctx.help_option_names:
            return super().parse_args(ctx, args)
        option = first.startswith("-") and first != STDIN
        at = next((i for i, arg in enumerate(args) if arg in self.commands), None) if option else None
        if at is not None:
            args = [args[at], *args[:at], *args[at + 1 :]]
        elif first.startswith("-") or "." in first or os.sep in first or os.path.exists(first):
            args = ["from", *args]
        return super().parse_args(ctx, args)


program = typer.Typer(
    cls=Kinds, no_args_is_help=True, add_completion=False, rich_markup_mode=None, subcommand_metavar="KIND|FILE ..."
)


@program.callback()
def _root() -> None:
    """Add a fact, an event, a name, a statement or a source to the fact base, or what a file holds of them.

    The rest of the file stays as it is, byte for byte. What is not valid, or stands there already, is refused, and
    nothing is written. Afterwards stderr tells where the new records stand and which conflicts they create or settle.

    \b
    Examples:
      technopark add source --id gazette-2024-05-02 --publisher Gazette --published 2024-05-02 --language fr --kind press
      technopark add fact --source gazette-2024-05-02 --indicator employees --value 5 --wording "cinq salariés"
      technopark add draft.toml --diff
      technopark add - < draft.json
    """  # noqa: D301


def _added(incoming: Incoming, facts: list[str] | None, *, dry_run: bool, diff: bool, quiet: bool) -> int:
    """Add, print the diff if asked, and tell what came of it."""
    written = not (dry_run or diff)
    addition = add(locate(tuple(facts or ())), incoming, write=written)
    if diff:
        print_diff(addition.file, addition.old, addition.new)
    if not quiet:
        tell(_told(addition, written=written), quiet=quiet)
    return 0


def _told(addition: Addition, *, written: bool) -> list[str]:
    """Return what was added where, and what that does to the conflicts."""
    from technopark_cli.reports.effects import effects  # noqa: PLC0415 - not with -q
    from technopark_cli.rules import findings  # noqa: PLC0415
    from technopark_cli.store.build import build  # noqa: PLC0415

    verbs = {verb: f"{verb}s" if written else f"would {verb}" for verb in ("create", "settle", "change")}
    added = "added" if written else "would add"
    lines = [f"{added} {new.kind} {new.id} at {new.place.file}:{new.place.line}" for new in addition.added]
    found = effects(findings(build(addition.before)), findings(build(addition.after)))
    lines += [f"{verbs[verb]} {each.level} {each.code} {each.rule}: {each.message}" for verb, each in found]
    return lines if found else [*lines, "no conflict is created or settled"]


@program.command("from")
def _from(file: File, facts: Facts = None, dry_run: DryRun = False, diff: Diff = False, quiet: Quiet = False) -> int:
    """Add what a file holds, in TOML or JSON.

    The file has [[sources]] blocks as in a fact base, or the same as JSON: {"sources": [...]}. A source whose id the base has already gets the facts, events, names and statements of the block. `add FILE` is
    short for `add from FILE`.

    \b
    Examples:
      technopark add draft.toml
      technopark add from draft.json --dry-run
      technopark add - < draft.json
    """  # noqa: D301
    content = stdin() if file == STDIN else read(file, "file to add")
    incoming = from_text(content, STDIN_SHOWN if file == STDIN else shown(file))
    return _added(incoming, facts, dry_run=dry_run, diff=diff, quiet=quiet)


def _option(field: schema.Field) -> Any:  # noqa: ANN401 - an annotation
    """Return the option of one key, as the field table describes it."""
    plural = field.kind in _LISTS
    choices = f": {', '.join(field.choices)}" if field.choices else ""
    extra: dict[str, Any] = {}
    if field.choices:
        extra["autocompletion"] = lambda: field.choices
    elif field.refers in _COMPLETIONS:
        extra["autocompletion"] = _COMPLETIONS[field.refers]
    return Annotated[
        _TYPES.get(field.kind, str),
        typer.Option(
            f"--{field.name.replace('_', '-')}",
            metavar="WORD" if field.choices else _METAVARS.get(field.kind, "TEXT"),
            help=f"{field.doc[:1].upper()}{field.doc[1:]}{choices}{'; repeatable' if plural else ''}.",
            **extra,
        ),
    ]


def _typed(field: schema.Field, given: Any) -> Any:  # noqa: ANN401
    """Return the value of an option as the base holds it."""
    if field.kind != "number":
        return given
    try:
        return int(given)
    except ValueError:
        pass
    try:
        number = float(given)
    except ValueError:
        number = None
    if number is None or Decimal(repr(number)) != Decimal(given):  # a float that would not be the number given
        msg = f"--{field.name.replace('_', '-')}: expected a number written out, such as 3500 or 2.7, found '{given}'"
        raise UsageProblem(msg)
    return number


def _register(kind: str, table: str, doc: str) -> None:
    """Make the command that adds one record of ``table``, with an option for each of its keys."""
    fields = [field for field in schema.TABLES[table] if field.kind != "tables" and field.name != "extends"]
    needed = {
        field.name
        for field in fields
        if field.required or (table == "sources" and field.name in schema.SOURCE_REQUIRED)
    }
    keyword = inspect.Parameter.KEYWORD_ONLY

    def command(**given: Any) -> int:  # noqa: ANN401
        common = {name: given.pop(name) for name in _COMMON}
        source = given.pop("source", None)
        record = {
            field.name: _typed(field, value) for field in fields if (value := given[field.name]) not in (None, [])
        }
        incoming = from_options(kind, record if table == "sources" else {"id": source, table: [record]})
        return _added(incoming, common.pop("facts"), **common)

    parameters = [] if table == "sources" else [inspect.Parameter("source", keyword, annotation=Source)]
    parameters += [
        inspect.Parameter(
            field.name,
            keyword,
            annotation=_option(field),
            default=inspect.Parameter.empty if field.name in needed else None,
        )
        for field in fields
    ]
    parameters += [
        inspect.Parameter(name, keyword, annotation=annotation, default=default)
        for name, (annotation, default) in _COMMON.items()
    ]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in parameters}
    command.__doc__ = doc
    made: Callable[..., int] = command
    program.command(kind)(made)


_register(
    "fact",
    "facts",
    """Add a figure to a source.

    \b
    Examples:
      technopark add fact --source gazette-2024-05-02 --indicator employees --value 5 --wording "cinq salariés"
      technopark add fact --source gazette-2024-05-02 --indicator site_capacity --scope essaouira --value 7 \\
        --qualifier up_to --wording "jusqu'à sept startups" --dry-run
    """,
)
_register(
    "event",
    "events",
    """Add a dated event to a source.

    \b
    Examples:
      technopark add event --source gazette-2024-05-02 --kind planned_opening --subject fes --date 2099 --wording "en 2099"
    """,
)
_register(
    "name",
    "names",
    """Add a name as a source writes it.

    \b
    Examples:
      technopark add name --source gazette-2024-05-02 --entity mitc --as-printed "Moroccan Information Technopark Co."
    """,
)
_register(
    "statement",
    "statements",
    """Add what a source says in categories instead of numbers.

    \b
    Examples:
      technopark add statement --source gazette-2024-05-02 --topic export_destinations --values europe --values africa \\
        --wording "en Europe et en Afrique"
    """,
)
_register(
    "source",
    "sources",
    """Add a source, at its place by date.

    \b
    Examples:
      technopark add source --id gazette-2024-05-02 --publisher Gazette --published 2024-05-02 --language fr \\
        --kind press --url https://gazette.example/2024/05/02
    """,
)
