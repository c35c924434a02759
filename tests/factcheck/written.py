"""Checked articles written by hand: the words of a claim name its place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.factcheck.codes import code_of
from technopark_cli.model.quantity import Quantity
from technopark_cli.model.verdicts import Checked, Evidence, Other, Passage, Remark, Step, Verdict

if TYPE_CHECKING:
    from technopark_cli.model.base import Base


def passage(text: str, words: str, file: str = "article.txt") -> Passage:
    """Return where ``words`` first stand in a text."""
    at = text.index(words)
    until = at + len(words)
    (line, column), (end_line, end_column) = (
        (text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)) for offset in (at, until)
    )
    return Passage(file, line, column, end_line, end_column, at, until, words, at, until)


def claim(
    text: str,
    words: str,
    quantity: Quantity,
    verdict: str,
    cause: str | None = None,
    *,
    evidence: tuple[Evidence, ...] = (),
    indicator: str = "firms",
    scope: str = "network",
    file: str = "article.txt",
    language: str = "en",
    message: str = "what the base says",
    suggestion: str | None = None,
    steps: tuple[Step, ...] = (),
    ignored: str | None = None,
) -> Verdict:
    """Return a claim with the code of its verdict."""
    code = code_of(verdict, cause)
    return Verdict(
        code=code.code,
        rule=code.name,
        passage=passage(text, words, file),
        quantity=quantity,
        indicator=indicator,
        scope=scope,
        as_of=None,
        window=None,
        verdict=verdict,
        cause=cause,
        level=code.level,
        message=message,
        evidence=evidence,
        suggestion=suggestion,
        language=language,
        steps=steps,
        ignored=ignored,
    )


def other(text: str, words: str, role: str, value: float, *, file: str = "article.txt", unit: str = "") -> Other:
    """Return a number that is no claim."""
    return Other(passage(text, words, file), role, Quantity(value, None, unit, "bare"), "en")


def checked(
    text: str,
    *said: Verdict | Other | Remark,
    name: str = "article.txt",
    title: str | None = None,
    date: str = "2023-12-05",
    basis: str = "given",
    language: str = "en",
) -> Checked:
    """Return an article with what is said of it."""
    return Checked(
        name=name,
        text=text,
        title=title,
        date=date,
        date_basis=basis,
        language=language,
        verdicts=tuple(each for each in said if isinstance(each, Verdict)),
        others=tuple(each for each in said if isinstance(each, Other)),
        remarks=tuple(each for each in said if isinstance(each, Remark)),
    )


def backed(base: Base, *ids: str, relation: str = "supports") -> tuple[Evidence, ...]:
    """Return facts of a base as evidence."""
    facts = [base.fact(name) for name in ids]
    return tuple(Evidence(fact, relation) for fact in facts if fact)
