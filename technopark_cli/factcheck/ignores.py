"""Ignore comments: which verdicts they silence, and which of them silence nothing or do not say why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from technopark_cli.factcheck.codes import IGNORE_WITHOUT_REASON, UNUSED_IGNORE, matches
from technopark_cli.factcheck.words import say
from technopark_cli.model.verdicts import Passage, Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.factcheck.codes import Code
    from technopark_cli.model.verdicts import Checked, Verdict


class Ignore(Protocol):
    """A comment that silences: the codes, families or names that it lists, and why.

    ``line``, ``column`` and ``offset`` (0-based) say where it stands in the file, ``start`` and ``end`` what stretch of
    the text it covers.
    """

    @property
    def codes(self) -> tuple[str, ...]:
        """Return what it lists."""

    @property
    def reason(self) -> str:
        """Return why; "" where it does not say."""

    @property
    def line(self) -> int:
        """Return its line."""

    @property
    def column(self) -> int:
        """Return its column."""

    @property
    def offset(self) -> int:
        """Return its offset in the file."""

    @property
    def start(self) -> int:
        """Return where the stretch that it covers begins."""

    @property
    def end(self) -> int:
        """Return where that stretch is over."""


def silenced(checked: Checked, ignores: Sequence[Ignore], language: str = "en") -> Checked:
    """Return an article with its verdicts silenced, and a remark on each comment that is not as it should be.

    A claim is silenced where it begins inside what a comment covers, by the first comment that names it. Remarks are
    in the language of messages; nothing silences them.
    """
    if not ignores:
        return checked
    used: set[tuple[int, str]] = set()
    verdicts = tuple(_judged(each, ignores, used) for each in checked.verdicts)
    remarks = list(checked.remarks)
    for number, ignore in enumerate(ignores):
        unused = [code for code in ignore.codes if (number, code) not in used]
        if unused:
            remarks.append(
                _remark(UNUSED_IGNORE, ignore, say(language, "ignore_unused", codes=", ".join(unused)), checked)
            )
        if not ignore.reason:
            message = say(language, "ignore_without_reason", codes=", ".join(ignore.codes))
            remarks.append(_remark(IGNORE_WITHOUT_REASON, ignore, message, checked))
    return checked._replace(verdicts=verdicts, remarks=tuple(remarks))


def _judged(verdict: Verdict, ignores: Sequence[Ignore], used: set[tuple[int, str]]) -> Verdict:
    """Return a verdict as the comments leave it; ``used`` learns what every one of them did."""
    reason: str | None = None
    for number, ignore in enumerate(ignores):
        if ignore.start <= verdict.passage.at < ignore.end:
            named = [code for code in ignore.codes if matches(code, verdict.code, verdict.rule)]
            used |= {(number, code) for code in named}
            if named and reason is None:
                reason = ignore.reason
    return verdict if reason is None else verdict._replace(ignored=reason)


def _remark(code: Code, ignore: Ignore, message: str, checked: Checked) -> Remark:
    line, column, offset = ignore.line, ignore.column, ignore.offset
    words = f"ignore[{','.join(ignore.codes)}]"
    passage = Passage(checked.name, line, column, line, column, offset, offset, words, ignore.start, ignore.start)
    return Remark(code.code, code.name, code.level, message, passage)
