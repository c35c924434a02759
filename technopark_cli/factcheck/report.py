"""Checked articles as rows, as sheets, as annotations, and as they are for the formats that show whole articles.

Nothing is kept but counts: an article is written and gone before the next one is checked, where the format allows.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

from technopark_cli.factcheck.codes import EVERY, NONE
from technopark_cli.factcheck.words import coverage_line, label, say, verdict_word
from technopark_cli.model.findings import LEVELS, at_least
from technopark_cli.model.flaws import Annotation, Annotations, Named, Region, Suppression
from technopark_cli.model.inspection import NOTHING, Article, Inspection, coverage
from technopark_cli.model.languages import WORDS
from technopark_cli.model.places import Place
from technopark_cli.model.rows import FACT, fact_row
from technopark_cli.model.tables import Cell, Closing, Field, Head, Sheet, Table
from technopark_cli.model.verdicts import Other, Remark, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from technopark_cli.model.base import Base
    from technopark_cli.model.flaws import Page
    from technopark_cli.model.inspection import Coverage, Reviewer
    from technopark_cli.model.verdicts import Checked

STEP = (
    Field("what", "text", "indicator, scope, date, window, likely (how likely that is) or role"),
    Field("chosen", "text", "what was decided"),
    Field("why", "text", "the phrase, subject or date that decided"),
)
FIELDS = (
    Field("file", "text", "the article, as it was named"),
    Field("line", "integer", "1-based line"),
    Field("column", "integer", "1-based column, in code points"),
    Field("end_line", "integer", "line of the end"),
    Field("end_column", "integer", "column behind the last code point"),
    Field("start", "integer", "0-based offset into the file as decoded"),
    Field("end", "integer", "offset behind the last code point"),
    Field("text", "text", "the words of the article"),
    Field("value", "number", "the number, written out; 86 for 86 %", optional=True),
    Field("value_high", "number", "the upper number of a range", optional=True),
    Field("unit", "text", "plural noun, percent, currency code or measure of area", optional=True),
    Field("qualifier", "text", "as of facts", optional=True),
    Field("indicator", "id", "what it measures; null where it is no claim", optional=True),
    Field("scope", "id", "the site or entity that it is about", optional=True),
    Field("as_of", "text", "the date that it is meant for", optional=True),
    Field("window", "text", "what it is counted over", optional=True),
    Field("role", "text", "claim, comment (an ignore comment), or what else the number is: year, date, age …"),
    Field("code", "text", "the verdict's stable code; null for a number that is no claim", optional=True),
    Field("verdict", "text", "supported, outdated, disputed, contradicted or unverified", optional=True),
    Field("cause", "text", "understated, qualifier, digit, unit or scope", optional=True),
    Field("level", "text", "error, warning, note or none", optional=True),
    Field("message", "text", "the verdict in a sentence", optional=True),
    Field(
        "facts",
        "objects",
        "the facts that bear on it",
        fields=(
            *FACT,
            Field("relation", "text", "supports, tension, excludes, slip, elsewhere, older or nearest"),
        ),
    ),
    Field("suggestion", "text", "a wording that the facts support, in the language of the article", optional=True),
    Field("language", "text", "the language around it"),
    Field("steps", "objects", "what decided, with --explain", fields=STEP),
    Field("ignored", "text", "the reason of the comment that silences it, with --all", optional=True),
)
ARTICLE = (
    Field("file", "text", "the article, as it was named"),
    Field("title", "text", "its title", optional=True),
    Field("date", "text", "the day by which facts had to be known"),
    Field("date_basis", "text", "where that date comes from: given, front matter, metadata, dateline, assumed"),
    Field("language", "text", "its language"),
    Field("numbers", "integer", "numbers in it"),
    Field("claims", "integer", "those that are claims"),
    Field("supported", "integer", "claims with this verdict"),
    Field("outdated", "integer", "claims with this verdict"),
    Field("disputed", "integer", "claims with this verdict"),
    Field("contradicted", "integer", "claims with this verdict"),
    Field("unverified", "integer", "claims with this verdict"),
    Field("dates", "integer", "years, dates and periods"),
    Field("others", "integer", "numbers of any other kind"),
    Field("ignored", "integer", "claims that a comment silences"),
)
#: Further keys of the JSON document.
ABOUT = (
    Field("base", "texts", "the files of the fact base"),
    Field("articles", "objects", "every article that was checked, in their order", fields=ARTICLE),
)
#: What SARIF calls a verdict that is no fault; the others fail.
KINDS = {"supported": "pass", "unverified": "open"}
#: So many articles are named whose date is assumed; of more, how many they are.
NAMED = 3


class Choice(NamedTuple):
    """What to show: the codes, the least level ("none" for everything), and whether everything that was looked at.

    ``every`` adds the numbers that are no claims, and the claims that a comment silences.
    """

    codes: frozenset[str] = EVERY
    min_level: str = NONE
    every: bool = False
    explain: bool = False
    language: str = "en"
    reviewer: Reviewer | None = None


def _reaches(level: str, threshold: str) -> bool:
    return level in LEVELS and at_least(level, threshold)


class Tally:
    """What passed by while articles were written."""

    def __init__(self, choice: Choice, *, each: bool = True) -> None:
        """Start at nothing; ``each`` keeps a line on every article, which a stream of millions has no room for."""
        self.articles: list[dict[str, Any]] = []
        self.count = 0
        self.total = NOTHING
        self.assumed: list[tuple[str, str]] = []
        self.undated = 0
        self._each = each
        self._choice = choice
        self._levels: set[str] = set()

    def failed(self, fail_on: str) -> bool:
        """Tell whether something that no comment silences has this level or a more serious one."""
        return any(_reaches(level, fail_on) for level in self._levels)

    def closing(self) -> Closing:
        """Return the articles for the JSON document, and for stderr the coverage and what was assumed."""
        language = self._choice.language
        date, remarks = WORDS[language].date, []
        if self.undated > NAMED:
            remarks.append(say(language, "assumed_many", count=self.undated, date=date(self.assumed[0][1])))
        else:
            remarks += [say(language, "assumed_one", file=file, date=date(day)) for file, day in self.assumed]
        remarks.append(coverage_line(language, self.total, self.count))
        return Closing({"articles": self.articles}, tuple(remarks))

    def pass_by(self, checked: Iterable[Checked]) -> Iterator[Article]:
        """Yield articles with what is to be shown of them, and count them."""
        for each in checked:
            found = coverage(each)
            self.total = self.total + found
            self.count += 1
            if self._each:
                self.articles.append(_article_row(each, found))
            if each.date_basis == "assumed":
                self.undated += 1
                if self.undated <= NAMED:
                    self.assumed.append((each.name, each.date))
            chosen = self._choice.codes
            self._levels |= {one.level for one in each.verdicts if one.code in chosen and one.ignored is None}
            self._levels |= {one.level for one in each.remarks if one.code in chosen}
            yield Article(self._shown(each), found)

    def _shown(self, checked: Checked) -> Checked:
        choice = self._choice
        return checked._replace(
            verdicts=tuple(each for each in checked.verdicts if self._wanted(each)),
            remarks=tuple(each for each in checked.remarks if self._wanted(each)),
            others=checked.others if choice.every else (),
        )

    def _wanted(self, each: Verdict | Remark) -> bool:
        choice = self._choice
        shown = choice.min_level == NONE or _reaches(each.level, choice.min_level)
        silenced = isinstance(each, Verdict) and each.ignored is not None
        return each.code in choice.codes and shown and (choice.every or not silenced)


def report(base: Base, checked: Iterable[Checked], choice: Choice, tally: Tally) -> Table:
    """Return the table ``check``; ``tally`` knows what came of it once it is written."""
    articles = tally.pass_by(checked)
    return Table(
        "check",
        FIELDS,
        (row for article in articles for row in _rows(article.checked, base, choice)),
        lambda: (_sheet(article, choice) for article in articles if in_order(article.checked)),
        about={"base": list(base.files)},
        annotations=lambda: Annotations(
            _pages(), (each for article in articles for each in _annotations(article)), choice.language
        ),
        inspection=lambda: Inspection(base, articles, choice.language, choice.explain, choice.reviewer),
        closing=tally.closing,
    )


def in_order(checked: Checked) -> list[Verdict | Other | Remark]:
    """Return what is said of an article in the order of its text."""
    everything: list[Verdict | Other | Remark] = [*checked.verdicts, *checked.others, *checked.remarks]
    return sorted(everything, key=lambda each: (each.passage.start, each.passage.end))


def _article_row(checked: Checked, found: Coverage) -> dict[str, Any]:
    return {
        "file": checked.name,
        "title": checked.title,
        "date": checked.date,
        "date_basis": checked.date_basis,
        "language": checked.language,
        "numbers": found.numbers,
        "claims": found.claims,
        **found.verdicts,
        "dates": found.dates,
        "others": found.others,
        "ignored": found.ignored,
    }


# --- rows


def _rows(checked: Checked, base: Base, choice: Choice) -> Iterator[dict[str, Any]]:
    for each in in_order(checked):
        row: dict[str, Any] = {**_NOTHING, "facts": [], "steps": [], "language": checked.language}
        row.update({name: value for name, value in each.passage._asdict().items() if name in row})
        if isinstance(each, Remark):
            row.update(role="comment", code=each.code, level=each.level, message=each.message)
        else:
            row.update({name: value for name, value in each.quantity._asdict().items() if name in row})
            row["language"] = each.language
            row["steps"] = [step._asdict() for step in each.steps] if choice.explain else []
            row.update(_claim(each, base) if isinstance(each, Verdict) else {"role": each.role})
        yield row


_NOTHING = dict.fromkeys(field.name for field in FIELDS)
_OF_VERDICT = (
    "indicator",
    "scope",
    "as_of",
    "window",
    "code",
    "verdict",
    "cause",
    "level",
    "message",
    "suggestion",
    "ignored",
)


def _claim(verdict: Verdict, base: Base) -> dict[str, Any]:
    facts = [{**fact_row(fact, base), "relation": relation} for fact, relation in verdict.evidence]
    return {"role": "claim", "facts": facts, **{name: getattr(verdict, name) for name in _OF_VERDICT}}


# --- for people


def _sheet(article: Article, choice: Choice) -> Sheet:
    heads = (Head("place"), Head("verdict"), Head("code"), Head("figure"), Head("what the base says"))
    return Sheet(article.checked.name, heads, [_line(each, choice) for each in in_order(article.checked)])


def _line(each: Verdict | Other | Remark, choice: Choice) -> list[Cell | str]:
    place, text = f"{each.passage.line}:{each.passage.column}", each.passage.text
    if isinstance(each, Remark):
        return [place, Cell(each.rule, each.level), each.code, text, each.message]
    steps = [f"{step.what}: {step.chosen} — {step.why}" for step in each.steps] if choice.explain else []
    if isinstance(each, Other):
        return [place, Cell(each.role, "dim"), "", text, "\n".join(steps)]
    said = [each.message]
    if each.ignored is not None:
        said.append(say(choice.language, "ignored", reason=each.ignored or say(choice.language, "no_reason")))
    if each.suggestion:
        said.append(f"{label(choice.language, 'suggestion')}{each.suggestion}")
    verdict = Cell(verdict_word(choice.language, each.verdict), colour(each))
    return [place, verdict, each.code, text, "\n".join(said + steps)]


def colour(verdict: Verdict) -> str:
    """Return the role of a verdict's word on a terminal: its level, good where nothing is to do."""
    return "good" if verdict.level == NONE else verdict.level


# --- for programs that show findings beside lines


def _annotations(article: Article) -> Iterator[Annotation]:
    for each in in_order(article.checked):
        passage = each.passage
        place = Place(passage.file, passage.line, passage.column)
        region = Region(passage.end_line, passage.end_column, passage.start, passage.end, passage.text)
        if isinstance(each, Remark):
            key = f"{each.code} {passage.file} {_normal(passage.text)}"
            yield Annotation(each.code, each.level, each.message, place, key, region=region)
        elif isinstance(each, Verdict):
            yield _annotation(each, place, region)


def _annotation(each: Verdict, place: Place, region: Region) -> Annotation:
    return Annotation(
        code=each.code,
        level=each.level,
        message=f"{quoted(each)}: {each.message}",
        place=place,
        # what was claimed, wherever it stands: neither its line nor what the base says of it
        key=f"{each.code} {place.file} {each.indicator}@{each.scope} {_normal(region.text)}",
        related=tuple(Named(fact.id, fact.place) for fact, _ in each.evidence),
        region=region,
        kind=kind(each),
        suppression=None if each.ignored is None else Suppression(base=True, why=each.ignored),
        properties={"verdict": each.verdict, "cause": each.cause, "factIds": [fact.id for fact, _ in each.evidence]},
    )


def quoted(verdict: Verdict) -> str:
    """Return a claim for a line that a program shows: the verdict's word, and the words of the article."""
    return f'{verdict.verdict} "{verdict.passage.text}"'


def kind(verdict: Verdict) -> str:
    """Return what SARIF calls a verdict.

    What needs no change passes, what the base cannot decide is open, and a number whose qualifier is turned round is
    for a human to review. All else fails.
    """
    return (
        "review"
        if verdict.cause == "qualifier" and verdict.verdict == "supported"
        else KINDS.get(verdict.verdict, "fail")
    )


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _pages() -> tuple[Page, ...]:
    from technopark_cli.factcheck.pages import PAGES  # noqa: PLC0415 - only annotations carry them

    return tuple(page._replace(manual=page.manual.strip()) for page in PAGES)
