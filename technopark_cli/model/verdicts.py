"""Verdicts: what the facts of a base say about the figures of an article."""

from typing import NamedTuple

from technopark_cli.model.facts import Fact
from technopark_cli.model.quantity import Quantity

VERDICTS = ("supported", "outdated", "disputed", "contradicted", "unverified")
CAUSES = ("understated", "qualifier", "digit", "unit", "scope")
#: What a fact may be to a claim.
RELATIONS = ("supports", "tension", "excludes", "slip", "elsewhere", "older", "nearest")
#: What a number of a text may be; only the first three may be claims.
ROLES = (
    "quantity",
    "duration",
    "ordinal",
    "year",
    "date",
    "period",
    "age",
    "time",
    "phone",
    "score",
    "version",
    "identifier",
    "address",
    "note",
    "other",
)


class Passage(NamedTuple):
    """Where a number stands: 1-based lines and columns, 0-based offsets into the file as decoded, end exclusive.

    All of them count code points in logical order. ``at`` and ``until`` are the same span in the text that was read,
    which differs from the file where markup was taken off.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    text: str
    at: int
    until: int


class Evidence(NamedTuple):
    """A fact that bears on a claim, and how: one of :data:`RELATIONS`."""

    fact: Fact
    relation: str


class Step(NamedTuple):
    """One thing that decided what a number is: ``what`` (indicator, scope, date, window, likely, role), and why."""

    what: str
    chosen: str
    why: str


class Verdict(NamedTuple):
    """A claim of an article, what was decided about it, and why.

    ``code`` and ``rule`` name the verdict's manual page; ``level`` is error, warning, note, or none for a claim that
    is supported as it stands. ``message`` is one plain sentence. ``suggestion`` is a wording that the facts support,
    in the language of the article, None where there is none. ``distinct_origins`` counts the pieces of evidence.
    ``ignored`` is the reason of the comment that silences it.
    """

    code: str
    rule: str
    passage: Passage
    quantity: Quantity
    indicator: str
    scope: str
    as_of: str | None
    window: str | None
    verdict: str
    cause: str | None
    level: str
    message: str
    evidence: tuple[Evidence, ...]
    suggestion: str | None
    language: str
    steps: tuple[Step, ...] = ()
    ignored: str | None = None

    @property
    def distinct_origins(self) -> int:
        """Return how many pieces of evidence stand behind the facts shown."""
        return len({each.fact.evidence for each in self.evidence})


class Other(NamedTuple):
    """A number that is no claim: a year, an age, a figure of somebody else. ``steps`` say why."""

    passage: Passage
    role: str
    quantity: Quantity
    language: str
    steps: tuple[Step, ...] = ()


class Remark(NamedTuple):
    """Something about the check itself: an ignore comment that silences nothing, or that says no reason."""

    code: str
    rule: str
    level: str
    message: str
    passage: Passage


class Checked(NamedTuple):
    """One article, checked.

    ``date`` is the day by which facts had to be known, in the base's date grammar, and ``date_basis`` where it comes
    from: given, front matter, metadata, dateline, or assumed. ``text`` is what was read.
    """

    name: str
    text: str
    title: str | None
    date: str
    date_basis: str
    language: str
    verdicts: tuple[Verdict, ...]
    others: tuple[Other, ...]
    remarks: tuple[Remark, ...] = ()
