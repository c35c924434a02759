"""Ignore comments: what they silence, and what is said of those that do nothing or give no reason."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.written import checked, claim

from technopark_cli.factcheck.ignores import silenced
from technopark_cli.model.quantity import Quantity

TEXT = "They host 350 firms. They seek 900 firms."
FIRMS = Quantity(350, None, "firms", "bare")
ARTICLE = checked(
    TEXT,
    claim(TEXT, "350 firms", FIRMS, "contradicted", "digit"),
    claim(TEXT, "900 firms", FIRMS, "outdated"),
)


class Comment(NamedTuple):
    """A comment that covers the whole text unless told otherwise."""

    codes: tuple[str, ...]
    reason: str = "a quote"
    line: int = 7
    column: int = 3
    offset: int = 90
    start: int = 0
    end: int = len(TEXT)


def told(*comments: Comment, language: str = "en") -> tuple[list[str | None], list[tuple[str, str]]]:
    """Return the reasons by which the verdicts are silenced, and the remarks."""
    found = silenced(ARTICLE, comments, language)
    return [each.ignored for each in found.verdicts], [(each.code, each.message) for each in found.remarks]


def test_codes_families_and_names_silence() -> None:
    """A code, the beginning of one or a name will do; what is not named stays."""
    assert told(Comment(("TP702",))) == (["a quote", None], [])
    assert told(Comment(("TP7",))) == (["a quote", "a quote"], [])
    assert told(Comment(("slip-of-digit", "outdated"))) == (["a quote", "a quote"], [])


def test_only_what_a_comment_covers_is_silenced() -> None:
    """A claim is covered where it begins inside the stretch, whose end is exclusive."""
    at = TEXT.index("900")
    assert told(Comment(("TP7",), start=at, end=at + 1))[0] == [None, "a quote"]
    assert told(Comment(("TP7",), end=at))[0] == ["a quote", None]


def test_the_first_comment_gives_the_reason_and_both_count_as_used() -> None:
    """Two comments may cover one claim."""
    assert told(Comment(("TP702",), "first"), Comment(("TP70",), "second")) == (["first", None], [])


def test_codes_that_silence_nothing_are_reported() -> None:
    """Of several codes only the idle ones are named, in the language of messages."""
    advice = "silences nothing — take the comment out, or mend its codes"
    assert told(Comment(("TP702", "TP711", "TP74"))) == (
        ["a quote", None],
        [("TP791", f"ignore[TP711, TP74] {advice}")],
    )
    assert told(Comment(("TP711",)), language="fr")[1] == [
        ("TP791", "ignore[TP711] ne fait taire aucun verdict — retirez le commentaire ou corrigez ses codes")
    ]


def test_a_comment_without_a_reason_is_obeyed_and_reported() -> None:
    """It silences all the same; the remark stands where the comment does."""
    found = silenced(ARTICLE, [Comment(("TP7",), "")])

    assert [each.ignored for each in found.verdicts] == ["", ""]
    (remark,) = found.remarks
    assert (remark.code, remark.level, remark.message) == (
        "TP792",
        "warning",
        "ignore[TP7] does not say why — put the reason behind the bracket",
    )
    assert remark.passage == ("article.txt", 7, 3, 7, 3, 90, 90, "ignore[TP7]", 0, 0)


def test_without_comments_nothing_changes() -> None:
    """The article itself is handed back."""
    assert silenced(ARTICLE, ()) is ARTICLE
