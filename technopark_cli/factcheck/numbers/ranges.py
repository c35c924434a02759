"""Two numbers that belong together: ranges, periods, and numbers that share the unit of the second."""

import re

from technopark_cli.factcheck.numbers import dates
from technopark_cli.factcheck.numbers.context import prior
from technopark_cli.factcheck.numbers.draft import Draft, numeral_at
from technopark_cli.factcheck.numbers.numerals import in_digits, worth
from technopark_cli.factcheck.numbers.patterns import Pattern
from technopark_cli.factcheck.numbers.tables import BLANKS, fold
from technopark_cli.factcheck.numbers.units import follow

_JOINT = Pattern(rf"[{BLANKS}\n]{{0,2}}(?:([-–—‑−])|([^\W\d_]+))[{BLANKS}\n]{{0,2}}")
_SHAPES = ("digits", "grouped", "words")
#: "deux ou trois" is a range, "100 ou 120 millions" says one thing twice.
_EITHER_BELOW = 100
_SHARED_BELOW = 1000
_MILLION = 10**6
_MOVED_WORDS = 4


def widen(draft: Draft, word: str, word_start: int) -> None:
    """Take in the second number of a range: "30 à 40", "entre 30 et 40", "10-15%", "de 20 à 30 millions"."""
    text, tables = draft.text, draft.tables
    joint = _JOINT.match(text, draft.stop)
    opened = word in tables.opener[0]
    at = _second_at(draft, joint, opened=opened) if joint else 0
    if not joint or not at or at >= len(text) or draft.role not in ("", "duration"):
        return
    second = numeral_at(text, at, tables)
    if second is None or second.shape not in _SHAPES:
        return
    higher = Draft(text, tables, draft.floor, second)
    if draft.money_before:
        higher.unit, higher.money_before = draft.unit, True
    if follow(higher) is not None or higher.role not in ("", "duration") or not _fit(draft, higher):
        return
    if fold(joint[2] or "") in tables.either and (higher.scaled or higher.value() >= _EITHER_BELOW):
        return
    if opened or joint[1] or not _moved(draft, word, word_start):
        _join(draft, higher)
        if opened:
            draft.low = min(draft.low, word_start)


def _second_at(draft: Draft, joint: re.Match[str], *, opened: bool) -> int:
    """Return where the second number must begin; 0 where what stands between joins none."""
    if joint[1]:
        return joint.end()
    tables, word = draft.tables, fold(joint[2])
    if word in tables.ranges or word in tables.either or (opened and word in tables.opener[1]):
        return joint.end()
    glued = opened and bool(tables.prefixes) and word[0] in tables.opener[1]  # "بين 30 وأربعين"
    return joint.start(2) + 1 if glued else 0


def _fit(draft: Draft, higher: Draft) -> bool:
    """Tell whether two numbers are of one kind, and the second the higher one."""
    if draft.unit and higher.unit and draft.unit != higher.unit:
        return False
    if draft.unit and not higher.unit and draft.unit != "percent" and not draft.money_before:
        return False
    if higher.scaled and not draft.scaled and not draft.unit:
        return worth(draft.mantissa, draft.decimals, higher.factor * higher.numeral.factor) < higher.value()
    return not (draft.scaled and not higher.scaled) and draft.value() < higher.value()


def _moved(draft: Draft, word: str, start: int) -> bool:
    """Tell whether the words before make it a change: "passer de 4 à 10"."""
    for _ in range(_MOVED_WORDS):
        if not word or word in draft.tables.moves:
            return bool(word)
        word, start = prior(draft.text, start)
    return False


def _join(draft: Draft, higher: Draft) -> None:
    """Make two numbers one mention; the scale, the unit and the role of the second are those of the first too."""
    years = (
        draft.whole
        and higher.whole
        and not (draft.unit or higher.unit)
        and all(dates.is_year(each.mantissa) for each in (draft, higher))
    )
    if higher.scaled and not draft.scaled and not draft.unit:
        draft.factor *= higher.factor * higher.numeral.factor
        draft.scaled = True
    draft.high = higher
    draft.unit, draft.role = draft.unit or higher.unit, draft.role or higher.role
    draft.divisor = max(draft.divisor, higher.divisor)
    draft.end, draft.stop = higher.end, max(higher.stop, higher.end)
    draft.linked = draft.linked or higher.linked
    draft.qualifier = "between"
    if years:
        draft.role, draft.date, draft.qualifier = "period", f"{draft.mantissa}/{higher.mantissa}", "bare"


def share(draft: Draft) -> None:
    """Give a number the scale and unit that stand behind the one it is joined with: "12 et 15 millions de DH"."""
    if not draft.digits or draft.unit or draft.scaled or draft.high or draft.role or draft.mantissa >= _SHARED_BELOW:
        return
    text, tables = draft.text, draft.tables
    joint = _JOINT.match(text, draft.end)
    if joint is None or fold(joint[2] or "") not in tables.opener[1]:
        return
    second = in_digits(text, joint.end())
    other = Draft(text, tables, draft.floor, second) if second else None
    if other and follow(other) is None and (other.factor >= _MILLION or other.unit == "percent"):
        draft.factor, draft.unit, draft.scaled = other.factor, other.unit, other.scaled
