"""A claim within its sentence, on lines that a caret can point into, whatever its script.

A caret stands under cells, and only a line that is drawn from left to right has its cells in the order of its letters.
So where a sentence has letters that run from right to left, the claim gets a line of its own: it fills that line from
its first cell to its last one, whether the terminal reorders it or not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from technopark_cli.output import clean
from technopark_cli.output.plain import cell_width

#: No sentence is read further than this from the claim.
REACH = 400
#: Letters that run from right to left.
RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_END = re.compile(r"(?<!\b\w)[.!?؟…۔。]+[»”\"'’)\]]*(?=\s)|\n\s*\n|\n(?![ \t]*[a-zà-ÿ0-9])")
_BLANKS = re.compile(r"\s+")
GUTTER, CARET, CUT = "| ", "^", "…"


class Sentence(NamedTuple):
    """A claim, and what stands before and after it in its sentence; each on one line and safe to show."""

    before: str
    claim: str
    after: str


def sentence(text: str, at: int, until: int) -> Sentence:
    """Return the sentence around ``text[at:until]``; one that goes on for too long is cut."""
    start, end = max(0, at - REACH), min(len(text), until + REACH)
    after = text[until:end]
    ends = [match.end() for match in _END.finditer(text, start, until) if match.end() <= at]
    begun = text[ends[-1] : at] if ends else (CUT if start else "") + text[start:at]
    stop = _END.search(f"{after}\n" if end == len(text) else after)
    rest = after[: stop.end()] if stop else after + (CUT if end < len(text) else "")
    return Sentence(_shown(begun).lstrip(), _shown(text[at:until]), _shown(rest).rstrip())


def _shown(text: str) -> str:
    return clean.one_line(_BLANKS.sub(" ", text))


def pointed(found: Sentence, width: int | None) -> list[str]:
    """Return the lines that show a sentence, and carets under its claim, none wider than ``width`` cells."""
    room = None if width is None else max(width - len(GUTTER), 8)
    lines = _apart(found, room) if RIGHT_TO_LEFT.search("".join(found)) else _together(found, room)
    return [f"{GUTTER}{line}".rstrip() for line in lines]


def _apart(found: Sentence, room: int | None) -> list[str]:
    claim = tail_cut(found.claim, room)
    lines = [
        head_cut(found.before.strip(), room),
        claim,
        CARET * cell_width(claim),
        tail_cut(found.after.strip(), room),
    ]
    return [line for line in lines if line == lines[2] or any(map(str.isalnum, line))]


def _together(found: Sentence, room: int | None) -> list[str]:
    before, claim, after = found
    if room is not None:
        claim = tail_cut(claim, room)
        left = room - cell_width(claim)
        # what follows a claim says more of it than what is far before it, and neither may starve the other
        spare = max(left // 2, left - cell_width(after))
        before = head_cut(before, min(spare, left))
        after = tail_cut(after, left - cell_width(before))
    return [f"{before}{claim}{after}", " " * cell_width(before) + CARET * max(1, cell_width(claim))]


def tail_cut(text: str, room: int | None) -> str:
    """Return the beginning of a text, within ``room`` cells, a sign for what is cut off included."""
    if room is None or cell_width(text) <= room:
        return text
    kept, used = "", len(CUT)
    for char in text:
        used += cell_width(char)
        if used > room:
            break
        kept += char
    return kept + CUT if room >= len(CUT) else ""


def head_cut(text: str, room: int | None) -> str:
    """Return the end of a text, within ``room`` cells, a sign for what is cut off included."""
    if room is None or cell_width(text) <= room:
        return text
    kept, used = len(text), len(CUT)
    for at in range(len(text) - 1, -1, -1):
        used += cell_width(text[at])
        if used > room:
            break
        kept = at
    return CUT + text[kept:] if room >= len(CUT) else ""
