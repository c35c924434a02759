"""``technopark check``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from technopark_cli.cli import complete
from technopark_cli.cli.checking import Checker, Piece, Run, pieces
from technopark_cli.cli.language import spoken
from technopark_cli.cli.levels import FailOn, checked
from technopark_cli.cli.options import Lang
from technopark_cli.cli.parallel import cores
from technopark_cli.cli.reading import Answer, Talk, reading
from technopark_cli.cli.selection import codes as names
from technopark_cli.factcheck.codes import CODES, NONE, chosen
from technopark_cli.factcheck.documents import Options as Reading
from technopark_cli.factcheck.documents import documents
from technopark_cli.factcheck.documents.sources import STDIN
from technopark_cli.factcheck.options import Options
from technopark_cli.factcheck.report import Choice, Tally, report
from technopark_cli.factcheck.words import say
from technopark_cli.model.base import Base
from technopark_cli.model.errors import TechnoparkError, UsageProblem
from technopark_cli.model.findings import LEVELS
from technopark_cli.model.inspection import Reviewer
from technopark_cli.model.tables import Closing
from technopark_cli.reports.filters import Filters, day

if TYPE_CHECKING:
    from collections.abc import Iterator

Paths = Annotated[
    list[str],
    typer.Argument(metavar="FILE...", help="Articles: text, Markdown, HTML, PDF, JSON Lines; a folder; - for stdin."),
]
Date = Annotated[
    str | None,
    typer.Option("--date", metavar="DATE", help="When the articles appeared. [default: as they say, else today]"),
]
Hindsight = Annotated[bool, typer.Option("--hindsight", help="Judge by what was published later, too.")]
Language = Annotated[
    str | None,
    typer.Option(
        "--language", metavar="LANG", help="Language of the articles: fr, en, es, ar. [default: as they read]"
    ),
]
All = Annotated[bool, typer.Option("--all", help="Show the numbers that are no claims, and what comments silence.")]
Explain = Annotated[bool, typer.Option("--explain", help="Say which phrase, subject and date decided.")]
MinLevel = Annotated[
    str,
    typer.Option(
        "--min-level",
        metavar="LEVEL",
        help="Show this level and above; none: what is supported, too.",
        autocompletion=lambda: (*LEVELS, NONE),
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODES",
        help="Only these verdicts: codes, beginnings of codes or names, joined by commas; repeatable.",
        autocompletion=complete.verdicts,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODES", help="All but these verdicts.", autocompletion=complete.verdicts),
]
StdinFilename = Annotated[
    str | None, typer.Option("--stdin-filename", metavar="NAME", help="The name, and so the kind, of standard input.")
]
Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help="Of the articles. [default: as they say, else UTF-8]")
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", metavar="N", min=1, help="Processes for much text. [default: one for each core]"),
]
RequireClaims = Annotated[bool, typer.Option("--require-claims", help="Exit with status 1 where there is no claim.")]
Author = Annotated[str | None, typer.Option("--review-author", metavar="NAME", help="Who reviews, for claimreview.")]
Url = Annotated[
    str | None, typer.Option("--review-url", metavar="URL", help="Where the review stands, for claimreview.")
]


@reading(articles=True)
def command(  # noqa: PLR0913, PLR0917 - every option is a parameter
    base: Base,
    filters: Filters,  # noqa: ARG001 - an article is checked against the whole base
    talk: Talk,
    paths: Paths,
    date: Date = None,
    hindsight: Hindsight = False,
    language: Language = None,
    every: All = False,
    explain: Explain = False,
    min_level: MinLevel = NONE,
    fail_on: FailOn = "error",
    select: Select = None,
    ignore: Ignore = None,
    stdin_filename: StdinFilename = None,
    encoding: Encoding = None,
    jobs: Jobs = None,
    require_claims: RequireClaims = False,
    review_author: Author = None,
    review_url: Url = None,
    lang: Lang = None,
) -> Answer:
    """Fact-check articles: find their figures, and say what the base knows of each.

    A figure is supported, outdated, disputed, contradicted or unverified, by what was published when the article
    appeared. Levels: contradicted is an error, outdated and disputed are warnings, the others notes, supported is none.
    'technopark rule TP702' explains a verdict; '<!-- technopark: ignore[TP702] reason -->' silences one.

    \b
    Examples:
      technopark check article.txt
      technopark check article.md --date 2023-12-05 --lang fr
      technopark check drafts/ -f concise --min-level warning --fail-on warning
      technopark check article.html -o report.html
      curl -s URL | technopark check - --stdin-filename page.html -f json
    """  # noqa: D301
    checked(min_level if min_level != NONE else LEVELS[-1], fail_on)
    words = spoken(lang)
    now = datetime.now(tz=UTC).astimezone().date().isoformat()
    choice = Choice(
        codes=chosen(names(select), names(ignore)),
        min_level=min_level,
        every=every,
        explain=explain,
        language=words.language,
        reviewer=_reviewer(review_author, review_url, now),
    )
    if date:
        day("--date", date)
    options = Options(words.language, hindsight, now)
    asked = Reading(encoding, stdin_filename, date, language, [each.code for each in CODES])
    checker = Checker(base.files, options, asked).use(base)
    run = Run(checker, _work(paths, asked), jobs or cores())
    tally = Tally(choice, each=talk.closes)
    table = report(base, run.articles(bar=talk.bar), choice, tally)

    def closing() -> Closing:
        about, remarks = tally.closing()
        none = () if tally.total.claims or not require_claims else (say(words.language, "no_claims"),)
        return Closing(about, (*run.remarks, *remarks, *none))

    def status() -> int:
        return _status(run, failed=tally.failed(fail_on) or (require_claims and not tally.total.claims))

    return Answer(table._replace(closing=closing), status)


def _reviewer(author: str | None, url: str | None, now: str) -> Reviewer | None:
    if url is not None and not url.lower().startswith(("https://", "http://")):
        msg = f"--review-url: '{url}' is no address — write https://…"
        raise UsageProblem(msg)
    return Reviewer(author, url, now) if author and url else None


def _work(paths: list[str], asked: Reading) -> Iterator[Piece]:
    """Return what to check.

    Raises:
        UsageProblem: standard input is named twice, or an option of the readers means nothing.
    """
    if paths.count(STDIN) > 1:
        msg = "standard input can be checked once — name - once"
        raise UsageProblem(msg)
    documents(paths, asked)  # judges its options at once; nothing is read yet
    return pieces(paths, asked)


class Unfinished(TechnoparkError):
    """Articles that could not be read, or not be checked; all others were."""

    def __init__(self, run: Run) -> None:
        """Tell all of them."""
        super().__init__(*run.problems, *run.crashes)
        self.exit_status = 3 if run.crashes else 2


def _status(run: Run, *, failed: bool) -> int:
    """Return the exit status once everything is written.

    Raises:
        Unfinished: something could not be checked; that weighs more than what was found elsewhere.
    """
    if run.problems or run.crashes:
        raise Unfinished(run)
    return int(failed)
