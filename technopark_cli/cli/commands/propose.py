"""``technopark propose``."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from technopark_cli.cli.options import Facts, Output, Quiet
from technopark_cli.drafting import draft
from technopark_cli.model import dates
from technopark_cli.model.errors import UnknownName, UsageProblem
from technopark_cli.model.facts import SOURCE_KINDS
from technopark_cli.output.clean import one_line
from technopark_cli.output.destination import to_file, to_stdout
from technopark_cli.store.copies import read_article, to_article
from technopark_cli.store.load import load

ArticleFile = Annotated[str, typer.Argument(metavar="ARTICLE", help="Text or Markdown; - is stdin.")]
Id = Annotated[str | None, typer.Option("--id", metavar="ID", help="Id of the source: publisher and date.")]
Publisher = Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="Newspaper, agency or body.")]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Title of the publication.")]
Published = Annotated[str | None, typer.Option("--date", metavar="DATE", help="Date of publication.")]
Language = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="fr, en, es or ar. [default: guessed]")
]
Url = Annotated[str | None, typer.Option("--url", metavar="URL", help="Address of the page.")]
Kind = Annotated[
    str | None,
    typer.Option(
        "--kind", metavar="KIND", help=f"{', '.join(SOURCE_KINDS)}.", autocompletion=lambda: list(SOURCE_KINDS)
    ),
]


def command(
    file: ArticleFile,
    name: Id = None,
    publisher: Publisher = None,
    title: Title = None,
    published: Published = None,
    language: Language = None,
    url: Url = None,
    kind: Kind = None,
    facts: Facts = None,
    output: Output = None,
    quiet: Quiet = False,
) -> int:
    """Draft a source block from an article: the figures that the phrases of the base find in it.

    Every figure says in a comment which phrases decided, and wants a reader; what is not known of the source is left
    as a TODO that no base accepts. What the options do not say is taken from front matter. Numbers in words are not
    read, and a number that two indicators claim is only named.

    \b
    Examples:
      technopark propose article.txt --id medias24-2024-03-01 --publisher Médias24 --date 2024-03-01
      technopark propose article.md -o draft.toml
    """  # noqa: D301
    if published is not None and not dates.parse(published):
        msg = f"--date: '{published}' is not a date — write {dates.DATE_FORMS}"
        raise UsageProblem(msg)
    if kind is not None and kind not in SOURCE_KINDS:
        what = "kind of source"
        raise UnknownName(what, kind, SOURCE_KINDS, few=True)
    base = load(tuple(facts or ()))
    article = to_article(sys.stdin.buffer.read(), "<stdin>") if file == "-" else read_article(file)
    given = {
        "id": name,
        "publisher": publisher,
        "title": title,
        "published": published,
        "language": language,
        "url": url,
        "kind": kind,
    }
    drafted = draft(base, article, given)
    if output in (None, "-"):
        to_stdout([drafted.text], machine=True)
    else:
        to_file(output, [drafted.text])
    if not quiet:
        print(one_line(drafted.summary), file=sys.stderr)  # noqa: T201
    return 0
