"""An article to a draft of its source block, by the phrases of the base alone; a reader reviews every line of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.drafting.figures import find
from technopark_cli.drafting.languages import guess
from technopark_cli.drafting.qualifiers import LANGUAGES
from technopark_cli.drafting.rendering import block
from technopark_cli.model import dates
from technopark_cli.model.articles import LONGEST
from technopark_cli.model.errors import UsageProblem
from technopark_cli.model.wording import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from technopark_cli.drafting.figures import Figure
    from technopark_cli.model.articles import Article
    from technopark_cli.model.base import Base

#: What front matter may call the keys of a source.
_META = {
    "id": ("id",),
    "publisher": ("publisher", "source", "site", "newspaper"),
    "title": ("title",),
    "published": ("published", "date"),
    "language": ("language", "lang"),
    "url": ("url", "link"),
    "kind": ("kind",),
}


class Draft(NamedTuple):
    """The block as TOML, and in a line what is in it."""

    text: str
    summary: str


def draft(base: Base, article: Article, given: Mapping[str, str | None]) -> Draft:
    """Return the draft of an article; ``given`` has what is known of the source, and goes before its front matter.

    Raises:
        UsageProblem: the language is unknown, or one that the base or this program has no phrases of.
    """
    about = {key: value for key in _META if (value := given.get(key) or _meta(article, key))}
    remarks = ["draft: every line wants a reader; drop the comments when you have read them"]
    text = "\n".join(paragraph.text[:LONGEST] for paragraph in article.paragraphs)
    if "language" not in about:
        about["language"] = guess(text) or ""
        remarks.append(f"review: the language is guessed: {about['language']}")
    language = about["language"]
    spoken = sorted({name for indicator in base.indicators.values() for name in indicator.phrases} & {*LANGUAGES})
    if language not in spoken:
        what = f"no phrases in '{language}'" if language else "the language cannot be told"
        msg = f"{what} — name one of {', '.join(spoken) or '(the base has none)'} with --language"
        raise UsageProblem(msg)
    if article.body is None:
        remarks.append("review: nothing marks the body; paragraphs are counted from the first line that is not blank")
    long = [paragraph for paragraph in article.paragraphs if len(paragraph.text) > LONGEST]
    remarks += [f"review: line {each.line} has {len(each.text):,} characters; {LONGEST:,} are read" for each in long]
    shortened = tuple(each._replace(text=each.text[:LONGEST]) for each in article.paragraphs)
    found = find(base, article._replace(paragraphs=shortened), language, about.get("title", ""))
    figures = _once(found.figures)
    summary = f"{counted(len(figures), 'figure')}, {len(found.undecided):,} undecided"
    return Draft(
        block(about, figures, found.undecided, remarks), f"{summary}; {counted(found.passed, 'number')} left alone"
    )


def _meta(article: Article, key: str) -> str | None:
    """Return what the front matter says of a key; a date that is none, or has a time, is cut to its day."""
    value = next((article.meta[name] for name in _META[key] if article.meta.get(name)), None)
    if key == "published" and value and not dates.parse(value):
        return value[:10] if dates.parse(value[:10]) else None
    return value


def _once(figures: list[Figure]) -> list[Figure]:
    """Return figures without those that repeat an earlier one of the article."""
    kept: dict[tuple[object, ...], Figure] = {}
    for figure in figures:
        kept.setdefault((figure.indicator, figure.scope, figure.value, figure.value_high, figure.qualifier), figure)
    return list(kept.values())
