"""Numbers in digits, read by themselves: what they are worth, whatever stands around them.

A value is kept as a whole number of its last decimals until it is multiplied out, so that no binary fraction spoils it.
"""

import re
from typing import Any, NamedTuple

from technopark_cli.factcheck.numbers.patterns import Pattern
from technopark_cli.factcheck.numbers.tables import BLANKS, DIGIT, INNER, WORD, Node, fold
from technopark_cli.model.quantity import Number

#: What a phrase means, and where it ends.
Found = tuple[tuple[Any, ...], int]
#: A longer row of digits is no number: a hash, an attack.
LONGEST = 24

_RUN = Pattern(rf"([{DIGIT}]++)(?:([{BLANKS}.,'’٫٬،/:–—-])([{DIGIT}]++))?")
# Groups are never possessive: Python 3.11 before 3.11.5 matches those wrongly (CPython issue 106052).
#: More groups than the longest number has are told apart from one without being read to their end.
_GROUPS = Pattern(
    rf"[{DIGIT}]{{1,3}}(?:[{BLANKS}][{DIGIT}]{{3}}(?![{DIGIT}])){{1,{LONGEST // 2}}}(?:[.,٫]([{DIGIT}]++))?"
)
_MARKED = Pattern(rf"[{DIGIT}]++(?:[.,'’٬٫،][{DIGIT}]++)+")
_SPLIT = Pattern(r"([.,'’٬٫،])")
_GROUP = 3


class Numeral(NamedTuple):
    """A number by itself: ``mantissa`` over 10 to the ``decimals``.

    Args:
        start: Where it begins.
        end: Where it ends.
        mantissa: Its digits.
        decimals: How many of them are decimals.
        shape: ``digits``, ``grouped``, ``words``, ``about`` (a collective), ``ordinal``, ``dual``, ``version``.
        factor: The scale that its words hold; digits get theirs later.
        other: The mantissa and decimals of the other reading, where a mark before three digits leaves two.
        mark: That mark.
        what: What a dual counts: a unit, or a power of ten.
    """

    start: int
    end: int
    mantissa: int
    decimals: int = 0
    shape: str = "digits"
    factor: int = 1
    other: tuple[int, int] | None = None
    mark: str = ""
    what: str = ""


def worth(mantissa: int, decimals: int, factor: int = 1, divisor: int = 1) -> Number:
    """Return a value multiplied out: an int where it is whole, else the float nearest to the decimal."""
    value = mantissa * factor
    if not decimals and divisor == 1:
        return value
    divisor *= 10**decimals
    whole, rest = divmod(value, divisor)
    return whole if not rest else value / divisor


def in_digits(text: str, at: int) -> Numeral | None:
    """Return the number whose first digit stands at ``at``; None where it is too long to be one."""
    match = _RUN.match(text, at)
    if match is None:
        return None
    whole, mark, part = match.groups()
    if len(whole) > LONGEST:
        return None
    if mark is None or mark in "/:-–—":
        return Numeral(at, at + len(whole), int(whole))
    if mark in BLANKS:
        grouped = len(part) == _GROUP and len(whole) <= _GROUP and whole[0] not in "0٠"
        return _grouped(text, at, whole) if grouped else Numeral(at, at + len(whole), int(whole))
    return _marked(text, at, whole)


def _grouped(text: str, at: int, whole: str) -> Numeral | None:
    match = _GROUPS.match(text, at)
    if match is None or match.end() - at > 2 * LONGEST:
        return Numeral(at, at + len(whole), int(whole))
    part = match[1] or ""
    if part:
        token = match.group()[: -len(part) - 1]
        if len(part) == _GROUP:  # "12 500,300" is a list or a slip; the decimals of a grouped number are few
            part, end = "", match.end() - 4
        else:
            end = match.end()
    else:
        token, end = match.group(), match.end()
    digits = "".join(char for char in token if char not in BLANKS)
    return Numeral(at, end, int(digits + part), len(part), "grouped")


def _marked(text: str, at: int, whole: str) -> Numeral | None:
    match = _MARKED.match(text, at)
    if match is None:
        return Numeral(at, at + len(whole), int(whole))
    pieces = _SPLIT.split(match.group()) if match.end() - at <= 2 * LONGEST else []
    if not pieces:
        return Numeral(at, match.end(), int(whole), shape="version")
    parts, marks = pieces[::2], pieces[1::2]
    if len(marks) == 1:
        return _one_mark(at, match.end(), parts, marks[0])
    threes = all(len(part) == _GROUP for part in parts[1:-1]) and len(parts[0]) <= _GROUP and parts[0][0] not in "0٠"
    alike = len(set(marks[:-1])) == 1
    if threes and alike and marks[-1] == marks[0] and len(parts[-1]) == _GROUP:
        return Numeral(at, match.end(), int("".join(parts)), shape="grouped")
    if threes and alike and marks[-1] != marks[0] and marks[-1] in ".,٫،":
        return Numeral(at, match.end(), int("".join(parts)), len(parts[-1]), "grouped")
    if "." in marks and alike and marks[0] == marks[-1]:
        return Numeral(at, match.end(), int(whole), shape="version")
    # "12,15,20": a list without blanks
    return Numeral(at, at + len(whole), int(whole))


def _one_mark(at: int, end: int, parts: list[str], mark: str) -> Numeral | None:
    whole, part = parts
    if len(part) > LONGEST:
        return None
    grouping = len(part) == _GROUP and len(whole) <= _GROUP and not (whole[0] in "0٠" and int(whole) == 0)
    joined = int(whole + part)
    if mark in "'’٬":
        if grouping:
            return Numeral(at, end, joined, shape="grouped")
        return Numeral(at, at + len(whole), int(whole))
    if mark == "٫" or not grouping:
        return Numeral(at, end, joined, len(part))
    return Numeral(at, end, joined, shape="grouped", other=(joined, len(part)), mark="," if mark == "،" else mark)


def walk(text: str, position: int, node: Node) -> Found | None:
    """Return what the longest phrase at a position means, and where it ends; None where none stands there."""
    match = WORD.match(text, position)
    if match is None:
        return None
    following = node.get(fold(match[1]))
    return None if following is None else walk_from(text, match, following)


def walk_from(text: str, match: re.Match[str], node: Node) -> Found | None:
    """Return the same for a phrase whose first word was found."""
    position = match.end()
    best = (node[None], position) if None in node else None
    while len(node) > (None in node):
        following = INNER.match(text, position)
        after = node.get(fold(following[1])) if following else None
        if following is None or after is None:
            break
        node, position = after, following.end()
        if None in node:
            best = node[None], position
    return best
