"""Digits that are told by their shape, or by what they are written together with: 14h30, Covid-19, Dh36bn, [1]."""

from technopark_cli.factcheck.numbers import dates
from technopark_cli.factcheck.numbers.context import prior
from technopark_cli.factcheck.numbers.draft import Draft
from technopark_cli.factcheck.numbers.lexicons.common import COUNTRIES, SIGNS
from technopark_cli.factcheck.numbers.mentions import Mention
from technopark_cli.factcheck.numbers.patterns import Pattern
from technopark_cli.factcheck.numbers.tables import BLANKS, fold

_NAME = Pattern(r"[\w./–-]*")
_SHAPED = Pattern(rf"[{BLANKS}]?(?:[/:\-–—‑−.hH]|[TQSH][1-4])[{BLANKS}]?(?=\w)")
_HYPHENS = "-–‑"
_PERCENT = "%٪"
_YEAR_DIGITS = 4


def shaped(draft: Draft) -> Mention | None:
    """Return digits that are something else by their shape or by the character before them; take a unit before them."""
    text, start = draft.text, draft.start
    before = text[start - 1] if start else "\n"
    version = draft.numeral.shape == "version"
    if version or _SHAPED.match(text, draft.end) or before == "+" or text[start] == "0":
        found = dates.by_shape(text, start, draft.tables.quarter_signs)
        if found:
            return draft.dated(found)
    if version:
        return draft.named("version", draft.end)
    if before.isalpha():
        return _glued(draft)
    if before in f"{_HYPHENS}_/=@&#" and start > 1:
        return _hung(draft, text[start - 2])
    if before in _PERCENT and not text[start - 2 : start - 1].isdecimal():
        draft.unit, draft.low = "percent", start - 1  # ٪89
    elif before in SIGNS:
        _signed(draft, SIGNS[before])
    elif _is_note(draft, before):
        return draft.named("note", draft.end)
    return None


def _signed(draft: Draft, currency: str) -> None:
    """Take the sign of a currency before a number, with the country before the sign."""
    draft.unit, draft.money_before, draft.low = currency, True, draft.start - 1
    word, at = prior(draft.text, draft.low)
    if word in COUNTRIES and at >= draft.floor:
        draft.low = at


def _is_note(draft: Draft, before: str) -> bool:
    """Tell whether a number is the mark of a footnote: any in brackets, one digit in parentheses."""
    after = draft.text[draft.end : draft.end + 1]
    if before == "[" and after == "]":
        return True
    return before == "(" and after == ")" and draft.whole and draft.end - draft.start == 1


def _glued(draft: Draft) -> Mention | None:
    """Read digits that are written together with letters before them: a currency, or a name."""
    text, start, tables = draft.text, draft.start, draft.tables
    at = start
    while at > draft.floor and text[at - 1].isalnum() and not text[at - 1].isdecimal():
        at -= 1
    word = fold(text[at:start])
    cue = tables.cues.get(word)
    if cue and cue[0] == "money":
        draft.unit, draft.money_before, draft.low = cue[1], True, at
        return None
    if not text[start - 1].isascii() and (word in tables.prefixes or word in tables.glued):
        return None
    return _name(draft)


def _name(draft: Draft) -> Mention:
    match = _NAME.match(draft.text, draft.start)
    return draft.named("identifier", max(draft.end, match.end() if match else 0))


def _hung(draft: Draft, further: str) -> Mention | None:
    """Read digits behind a hyphen or slash; ``further`` is the character before that."""
    before = draft.text[draft.start - 1]
    if before not in _HYPHENS:
        part = before == "#" or further.isalnum() or further in "/?&=."
        return draft.named("identifier", draft.end) if part else None
    if not further.isalnum():
        return None
    word, _ = prior(draft.text, draft.start - 1)
    if not further.isdecimal() and not word[:1].isdecimal():
        if draft.tables.cues.get(word, ("",))[0] in ("year", "month", "money"):
            return None
        if draft.whole and dates.is_year(draft.mantissa) and draft.end - draft.start == _YEAR_DIGITS:
            return None
        if draft.tables.prefixes and word in draft.tables.prefixes:
            return None
    return draft.named("identifier", draft.end)
