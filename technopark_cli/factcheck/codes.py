"""The stable codes of verdicts and of remarks on a check: what each combination of verdict and cause is called."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from technopark_cli.model.selecting import selected

#: The level of a claim that is supported as it stands: nothing to do.
NONE = "none"


class Code(NamedTuple):
    """A stable code, its name, and the level of what carries it: error, warning, note or none."""

    code: str
    name: str
    level: str


SUPPORTED = Code("TP700", "supported", NONE)
CONTRADICTED = Code("TP701", "contradicted", "error")
SLIP_OF_DIGIT = Code("TP702", "slip-of-digit", "error")
SLIP_OF_UNIT = Code("TP703", "slip-of-unit", "error")
FIGURE_OF_ANOTHER_SITE = Code("TP704", "figure-of-another-site", "error")
DISPUTED = Code("TP711", "disputed", "warning")
OUTDATED = Code("TP712", "outdated", "warning")
UNVERIFIED = Code("TP721", "unverified", "note")
UNDERSTATED = Code("TP731", "understated", "note")
OTHER_QUALIFIER = Code("TP732", "other-qualifier", "note")
UNUSED_IGNORE = Code("TP791", "unused-ignore", "warning")
IGNORE_WITHOUT_REASON = Code("TP792", "ignore-without-reason", "warning")

#: What every verdict with its cause is called.
VERDICT_CODES: Mapping[tuple[str, str | None], Code] = {
    ("supported", None): SUPPORTED,
    ("supported", "understated"): UNDERSTATED,
    ("supported", "qualifier"): OTHER_QUALIFIER,
    ("contradicted", None): CONTRADICTED,
    ("contradicted", "digit"): SLIP_OF_DIGIT,
    ("contradicted", "unit"): SLIP_OF_UNIT,
    ("contradicted", "scope"): FIGURE_OF_ANOTHER_SITE,
    ("disputed", None): DISPUTED,
    ("outdated", None): OUTDATED,
    ("unverified", None): UNVERIFIED,
}
#: Every code, in order.
CODES = (*sorted(VERDICT_CODES.values()), UNUSED_IGNORE, IGNORE_WITHOUT_REASON)
EVERY = frozenset(code.code for code in CODES)


def code_of(verdict: str, cause: str | None = None) -> Code:
    """Return what a verdict is called; a cause that has no code of its own leaves the verdict its plain one."""
    return VERDICT_CODES.get((verdict, cause)) or VERDICT_CODES[verdict, None]


def matches(named: str, code: str, name: str) -> bool:
    """Tell whether ``named`` (a code, the beginning of one, or a name) means this code."""
    return code.startswith(named.upper()) or name == named.lower()


def chosen(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> frozenset[str]:
    """Return the codes that ``select`` names (none: all) and ``ignore`` does not: codes, beginnings of them, names.

    Raises:
        UnknownName: something names no code.
    """
    return frozenset(each.code for each in selected(CODES, select, ignore, "code of a verdict"))
