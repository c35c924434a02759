"""The options that mean the same in every command."""

from __future__ import annotations

from typing import Annotated

import typer

from technopark_cli.cli import complete

Facts = Annotated[
    list[str] | None,
    typer.Option(
        "--facts",
        metavar="FILE",
        help="Fact base to read; repeat it to layer bases; @shipped is the program's own. [env: TECHNOPARK_FACTS]",
    ),
]
Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE...", help="Fact base to read, instead of --facts.", show_default=False),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table, plain, json, jsonl, csv, tsv or md; for findings also full, sarif and github. "
        "[default: by the suffix of -o, else table]",
        autocompletion=complete.formats,
    ),
]
ArticleFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="full, table, plain, concise, json, jsonl, csv, tsv, md, sarif, github, html or claimreview. "
        "[default: by the suffix of -o, else full]",
        autocompletion=complete.formats,
    ),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all; - is stdout.")
]
Fields = Annotated[
    str | None, typer.Option("--fields", metavar="A,B", help="Only these fields, in this order. [default: all]")
]
NoHeader = Annotated[bool, typer.Option("--no-header", help="Leave out the header line.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No counts and hints on stderr.")]
Color = Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.")]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="LANG",
        help="Language of what is said of findings: en or fr. [default: by LC_ALL, LC_MESSAGES or LANG, else en]",
        autocompletion=complete.languages,
    ),
]

Scope = Annotated[
    list[str] | None,
    typer.Option(
        "--scope", "--site", metavar="ID", help="Only this site or entity; repeatable.", autocompletion=complete.scopes
    ),
]
Indicator = Annotated[
    list[str] | None,
    typer.Option(
        "--indicator", metavar="ID", help="Only this indicator; repeatable.", autocompletion=complete.indicators
    ),
]
Source = Annotated[
    list[str] | None,
    typer.Option("--source", metavar="ID", help="Only this source; repeatable.", autocompletion=complete.sources),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help="True of this date or later.", autocompletion=complete.years),
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="True of this date or earlier.", autocompletion=complete.years),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Only what was published by then.", autocompletion=complete.years),
]
