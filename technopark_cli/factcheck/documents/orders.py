"""Comments in a text that say what not to report there.

``<!-- technopark: ignore[TP701] reason -->`` on a line of its own covers the next paragraph, behind other text the line
that it stands on; ``ignore-file`` covers the whole text. Several codes are separated by commas, ``TP7`` is a family, and
the check says so where a comment gives no reason.
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from technopark_cli.model.errors import nearest

OPENING, CLOSING = "<!--", "-->"
FORM = "<!-- technopark: ignore[TP701] reason -->"

_OURS = re.compile(r"\s*technopark\s*:", re.IGNORECASE)
_ORDER = re.compile(r"\s*technopark:\s*(ignore|ignore-file)\s*\[([^\]]*)\](.*)", re.DOTALL)
_CODE = re.compile(r"TP[0-9]{1,3}")


class Comment(NamedTuple):
    """A comment meant for the program: what it says, where it begins in the file, and the stretch of text it is about."""

    body: str
    source: int
    start: int
    end: int


class Order(NamedTuple):
    """What a comment asks for: codes or families not to report, why, and whether it is for the whole file."""

    codes: tuple[str, ...]
    reason: str
    whole: bool


def comments(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each comment begins and is over, in order; one that is never closed is none."""
    end = 0
    while (start := text.find(OPENING, end)) >= 0:
        closing = text.find(CLOSING, start + len(OPENING))
        if closing < 0:
            return
        end = closing + len(CLOSING)
        yield start, end


def body(text: str, start: int, end: int) -> str:
    """Return what stands inside the comment from ``start`` to ``end``."""
    return text[start + len(OPENING) : end - len(CLOSING)]


def ours(comment: str) -> bool:
    """Tell whether what stands inside a comment is meant for the program."""
    return bool(_OURS.match(comment))


def order(comment: str, known: Collection[str] | None = None) -> Order | str:
    """Return what a comment asks for, or what is wrong with it and how to mend that."""
    match = _ORDER.fullmatch(comment)
    if not match:
        return f"not an ignore comment — write {FORM}"
    codes = tuple(code.strip() for code in match[2].split(","))
    if codes == ("",):
        return f"an ignore comment without codes — write {FORM}"
    for code in codes:
        if not _CODE.fullmatch(code) or (known is not None and not any(each.startswith(code) for each in known)):
            near = nearest(code, known) if known else ""
            remedy = f"did you mean {near}?" if near else "write codes such as TP701, or a family such as TP7"
            return f"unknown code '{code}' in an ignore comment — {remedy}"
    return Order(codes, " ".join(match[3].split()), match[1] == "ignore-file")
