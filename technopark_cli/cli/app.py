"""The program: its commands, how they are loaded, and the one place where errors become exit statuses."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from enum import IntEnum
from functools import cached_property
from importlib import import_module
from typing import Annotated, Any, NamedTuple, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from technopark_cli import __version__
from technopark_cli.model.errors import TechnoparkError

PROGRAM = "technopark"
#: The variable by which a shell asks for completions.
COMPLETE = "_TECHNOPARK_COMPLETE"
SETTINGS = {"help_option_names": ["-h", "--help"]}
EPILOG = (
    "Exit status: 0 fine; 1 findings at or above --fail-on, or a search without a hit; 2 wrong usage, an unknown name "
    "or an input that cannot be used; 3 internal error; 130 Ctrl-C; 141 closed pipe."
)


class ExitStatus(IntEnum):
    """What the program tells the shell."""

    OK = 0
    FOUND = 1
    USAGE = 2
    INTERNAL = 3
    INTERRUPTED = 130
    CLOSED_PIPE = 141


class Command(NamedTuple):
    """One command: its name, the module and function behind it, and its line in the list of commands."""

    name: str
    module: str
    help: str

    def load(self) -> Any:  # noqa: ANN401 - a command of Typer's own class
        """Import the command, and return it as Typer runs it; a module with a ``program`` has commands of its own."""
        module = import_module(f"technopark_cli.cli.commands.{self.module}")
        if hasattr(module, "program"):
            return typer.main.get_command(module.program)
        single = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=SETTINGS)
        single.command(self.name)(module.command)
        return typer.main.get_command(single)


COMMANDS = (
    Command("sites", "sites", "List the sites."),
    Command("indicators", "indicators", "List the indicators: what is measured."),
    Command("sources", "sources", "List the sources: who published what."),
    Command("facts", "facts", "List the figures, one by one."),
    Command("show", "show", "Show everything about one site, indicator, source or fact."),
    Command("compare", "compare", "Compare reported figures across years."),
    Command("range", "range_", "Tell what may be printed of an indicator today."),
    Command("timeline", "timeline", "List the events: openings, plans, how they slipped."),
    Command("search", "search", "Search everything, in any language."),
    Command("conflicts", "conflicts", "List the inconsistencies among the sources."),
    Command("check", "check", "Fact-check articles."),
    Command("lint", "lint", "Check the hygiene of the base."),
    Command("verify", "verify", "Check the base against copies of its sources."),
    Command("propose", "propose", "Draft a source block from an article."),
    Command("schema", "schema", "Print the JSON Schema of fact bases."),
    Command("rule", "rule", "Explain a rule."),
    Command("fmt", "fmt", "Lay fact bases out in the canonical way."),
    Command("add", "add", "Add facts, events, names, statements or sources to the base."),
    Command("completion", "completion", "Print the completion script of a shell."),
)


class Lazy(TyperCommand):
    """A command that is imported when it runs or is asked for its options; its help line needs no import."""

    def __init__(self, entry: Command) -> None:
        """Stand for ``entry``."""
        super().__init__(entry.name, help=entry.help, rich_markup_mode=None)
        self._entry = entry

    @cached_property
    def loaded(self) -> Any:  # noqa: ANN401
        """Return the command itself."""
        return self._entry.load()

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:  # noqa: ANN401
        """Parse the arguments by the command itself."""
        return self.loaded.make_context(info_name, args, parent=parent, **extra)

    def get_params(self, ctx: Any) -> Any:  # noqa: ANN401
        """Return the parameters of the command itself."""
        return self.loaded.get_params(ctx)


class Program(TyperGroup):
    """The group of commands; :meth:`main` is the one error boundary."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - what Typer passes on
        """Hold every command of :data:`COMMANDS`."""
        super().__init__(**{**settings, "commands": {entry.name: Lazy(entry) for entry in COMMANDS}})

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001 - Typer's signature
        windows_expand_args: bool = True,  # noqa: FBT001
        **extra: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Run, and leave with an exit status of :class:`ExitStatus`; one line on stderr says what was wrong."""

        def run() -> Any:  # noqa: ANN401
            return super(Program, self).main(
                args=args,
                prog_name=prog_name or PROGRAM,
                complete_var=complete_var,
                standalone_mode=False,
                windows_expand_args=windows_expand_args,
                **extra,
            )

        if not standalone_mode:
            return run()
        if sys.stdout is None:
            sys.exit(_say("standard output is closed", ExitStatus.USAGE))
        if os.environ.get(COMPLETE):
            from typer._completion_classes import completion_init  # noqa: PLC0415 - there is no public way

            completion_init()
        try:
            status = run()
            sys.stdout.flush()
        except typer.TyperException as error:
            status = _usage(error)
        except TechnoparkError as error:
            for message in error.messages:
                _say(message, error.exit_status)
            status = error.exit_status
        except BrokenPipeError:
            status = _closed_pipe()
        except SystemExit as left:  # Typer turns a closed pipe into status 1; completion leaves this way too
            if not isinstance(left.__context__, BrokenPipeError):
                raise
            status = _closed_pipe()
        except (KeyboardInterrupt, typer.Abort):
            status = ExitStatus.INTERRUPTED
        except Exception as error:  # noqa: BLE001 - the boundary: nothing may leave as a traceback
            status = _internal(error)
        sys.exit(status if isinstance(status, int) else ExitStatus.OK)


def _say(message: str, status: int) -> int:
    """Print ``technopark: error: …`` on one line of stderr, whatever the message quotes."""
    from technopark_cli.output.clean import one_line  # noqa: PLC0415 - only to say what is wrong

    print(one_line(f"{PROGRAM}: error: {message}"), file=sys.stderr)  # noqa: T201
    return status


def _usage(error: typer.TyperException) -> int:
    """Print a usage error on one line, with where to find help; no command at all prints the help itself."""
    context = getattr(error, "ctx", None)
    message = error.format_message().strip()
    if type(error).__name__ == "NoArgsIsHelpError":
        print(message, file=sys.stderr)  # noqa: T201
        return ExitStatus.USAGE
    message = " ".join(message.split()).rstrip(".")
    where = context.command_path if context else PROGRAM
    return _say(f"{message[:1].lower()}{message[1:]} — see '{where} --help'", ExitStatus.USAGE)


def _closed_pipe() -> int:
    """Make the interpreter's last flush silent."""
    from technopark_cli.output.destination import silence_stdout  # noqa: PLC0415 - rare

    silence_stdout()
    return ExitStatus.CLOSED_PIPE


def _internal(error: Exception) -> int:
    """Say that the program is at fault; the traceback only on request."""
    if os.environ.get("TECHNOPARK_TRACEBACK"):
        import traceback  # noqa: PLC0415 - rare

        traceback.print_exc()
    hint = "run again with TECHNOPARK_TRACEBACK=1 for the details, and please report it"
    return _say(f"internal error: {type(error).__name__}: {error} — {hint}", ExitStatus.INTERNAL)


def _version(value: bool) -> None:  # noqa: FBT001 - Typer calls it
    if value:
        print(f"{PROGRAM} {__version__}")  # noqa: T201
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Explore figures as newspapers published them: compare them, and find where they disagree.

    \b
    Examples:
      technopark conflicts
      technopark compare startups_supported jobs_created
      technopark range startups_supported --as-of 2023-12
      technopark sites -f json | jq '.rows[].id'
    """  # noqa: D301 - \b keeps the block as it is


app = typer.Typer(
    name=PROGRAM,
    cls=Program,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=SETTINGS,
    epilog=EPILOG,
)
app.callback()(_root)


def main() -> NoReturn:
    """Run the program as a process of its own; the entry point.

    It leaves without taking the interpreter down in good order, which takes as long as a query: everything is written
    and closed by then.
    """
    status: int = ExitStatus.INTERNAL
    try:
        app(prog_name=PROGRAM)
    except SystemExit as left:
        status = left.code if isinstance(left.code, int) else ExitStatus.OK
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.flush()
    os._exit(status)
