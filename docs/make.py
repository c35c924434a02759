"""Write the generated pages of this folder from the program itself; a test holds them up to date.

Run ``python docs/make.py`` after a change of a command, a rule, a field of the output or of the facts format.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from textwrap import dedent
from types import ModuleType

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

import typer  # noqa: E402

from technopark_cli.cli.app import COMMANDS, PROGRAM, app  # noqa: E402
from technopark_cli.cli.rulebook import rulebook  # noqa: E402
from technopark_cli.model.quantity import EVIDENCE, QUALIFIERS, Quantity, hard, likely  # noqa: E402
from technopark_cli.model.rows import FACT, INTERVAL  # noqa: E402
from technopark_cli.model.tables import Field  # noqa: E402
from technopark_cli.output.schema import document  # noqa: E402
from technopark_cli.store import schema  # noqa: E402

MADE = "<!-- Made by docs/make.py: change the program, then run it. -->\n"

#: The module whose FIELDS document the rows of each command.
REPORTS = {
    "sites": "sites",
    "indicators": "indicators",
    "sources": "sources",
    "facts": "facts",
    "show": "show",
    "compare": "compare",
    "range": "range_",
    "timeline": "timeline",
    "search": "search",
    "conflicts": "conflicts",
    "rule": "manual",
    "lint": "flaws",
    "verify": "flaws",
    "check": "technopark_cli.factcheck.report",
}


def fields_of(command: str) -> tuple[Field, ...]:
    """Return the documented fields of a command's rows."""
    found: tuple[Field, ...] = _report(command).FIELDS
    return found


def about_of(command: str) -> tuple[Field, ...]:
    """Return the further keys of a command's JSON document."""
    return getattr(_report(command), "ABOUT", ())


def _report(command: str) -> ModuleType:
    name = REPORTS[command]
    return import_module(name if "." in name else f"technopark_cli.reports.{name}")


def help_of(*words: str) -> str:
    """Return the help text of a command, as an 80-column terminal shows it."""
    group = typer.main.get_command(app)
    context = group.make_context(PROGRAM, list(words) or ["--help"], resilient_parsing=True)
    command = group
    for word in words:
        command = command.get_command(context, word)
        context = command.make_context(word, [], parent=context, resilient_parsing=True)
        command = context.command
    context.terminal_width = 80
    return command.get_help(context)


def commands() -> str:
    """Return the page of commands."""
    parts = [f"# Commands\n\n{MADE}\n```text\n{help_of()}\n```\n"]
    for entry in COMMANDS:
        names = getattr(entry.load(), "commands", {})
        parts += [_help_page(entry.name), *(_help_page(entry.name, name) for name in names)]
    return "".join(parts)


def _help_page(*words: str) -> str:
    return f"\n{'#' * (len(words) + 1)} technopark {' '.join(words)}\n\n```text\n{help_of(*words)}\n```\n"


def rules() -> str:
    """Return the page of rules."""
    intro = (
        "Each rule finds one kind of inconsistency; `technopark rule CODE` shows its page. "
        "TP1xx: contradiction in logic. TP2xx: tension and time. TP3xx: definition, scope, unit. TP4xx: arithmetic. "
        "TP5xx: wording and names. TP90x and TP91x: hygiene of the base (`technopark lint`). TP95x: copies (`technopark verify`)."
    )
    parts = [f"# Rules\n\n{MADE}\n{intro}\n"]
    parts += [f"\n## {rule.code} {rule.name} ({rule.level})\n\n{dedent(rule.manual).strip()}\n" for rule in rulebook()]
    parts.append(
        "\n## What a figure commits to\n\nOnly the hard interval may contradict; the likely one gives tension. "
        "The widths are policy.\n\n| qualifier | of 3,000 firms: hard | likely | why |\n| --- | --- | --- | --- |\n"
    )
    for qualifier in QUALIFIERS:
        quantity = Quantity(3000, 4000 if qualifier == "between" else None, "firms", qualifier)
        parts.append(f"| {qualifier} | {hard(quantity)} | {likely(quantity)} | {EVIDENCE[qualifier]} |\n")
    return "".join(parts)


def facts_format() -> str:
    """Return the page on the format of facts.toml."""
    intro = (HERE / "facts-format.intro.md").read_text(encoding="utf-8")
    parts = [f"{intro.rstrip()}\n\n{MADE}"]
    titles = {"top": ("Top level", schema.TOP), "term": ("Terms of relations", schema.TERM)}
    tables = [titles["top"]]
    for name, fields in schema.TABLES.items():
        nested = name in ("facts", "events", "names", "statements")
        tables.append((f"[[{'sources.' if nested else ''}{name}]]", fields))
        if name == "relations":
            tables.append(titles["term"])
    for title, fields in tables:
        parts.append(f"\n## {title}\n\n| key | needed | meaning |\n| --- | --- | --- |\n")
        for field in fields:
            choices = f": {', '.join(f'`{choice}`' for choice in field.choices)}" if field.choices else ""
            refers = f" (id of {' or '.join(field.refers)})" if field.refers else ""
            needed = "yes" if field.required else ""
            parts.append(f"| `{field.name}` | {needed} | {field.doc}{refers}{choices} |\n")
    return "".join(parts)


def output() -> str:
    """Return the page on the output."""
    intro = (HERE / "output.intro.md").read_text(encoding="utf-8")
    parts = [f"{intro.rstrip()}\n\n{MADE}"]
    parts += [_fields("An interval", INTERVAL), _fields("An embedded fact", FACT)]
    for command in REPORTS:
        parts.append(_fields(f"technopark {command}", fields_of(command)))
        if about_of(command):
            parts.append(_fields(f"technopark {command}: further keys of the JSON document", about_of(command), 3))
    return "".join(parts)


def _fields(title: str, fields: tuple[Field, ...], level: int = 2) -> str:
    lines = [f"\n{'#' * level} {title}\n\n| field | type | meaning |\n| --- | --- | --- |\n"]
    for field in fields:
        kind = field.kind + (" or null" if field.optional else "")
        lines.append(f"| `{field.name}` | {kind} | {field.doc} |\n")
    lines += [_fields(f"{title}: `{field.name}`", field.fields, level + 1) for field in fields if field.fields]
    return "".join(lines)


def shown(page: Path) -> str:
    """Return a page with the output that its commands have now."""
    text = page.read_text(encoding="utf-8")
    return re.sub(r"```console\n\$ ([^\n]+)\n.*?```", _shown, text, flags=re.DOTALL)


def _shown(match: re.Match[str]) -> str:
    """Run one command line of a page in a shell, and return its block with what it printed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    kept = {"PATH": path, "HOME": os.environ.get("HOME", ""), "LC_ALL": "C.UTF-8", "TECHNOPARK_CACHE": "off"}
    kept["PYTHONPATH"] = str(HERE.parent)  # the program of this checkout, wherever another one is installed
    ran = subprocess.run(  # noqa: S602 - our own pages
        match[1], shell=True, cwd=HERE.parent, env=kept, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return f"```console\n$ {match[1]}\n{ran.stdout}{ran.stderr}```"


def pages() -> dict[Path, str]:
    """Return every generated file with its text."""
    made = {
        HERE / "commands.md": commands(),
        HERE / "rules.md": rules(),
        HERE / "facts-format.md": facts_format(),
        HERE / "output.md": output(),
        **{page: shown(page) for page in (HERE.parent / "README.md", HERE / "checking.md")},
    }
    for command in REPORTS:
        text = json.dumps(document(command, fields_of(command), about_of(command)), indent=2, ensure_ascii=False) + "\n"
        made[HERE / "schemas" / f"{command}.json"] = text
    return made


def main() -> None:
    """Write the pages that changed, and say which."""
    for path, text in pages().items():
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(path.relative_to(HERE.parent))


if __name__ == "__main__":
    main()
