"""Numbers that are something else by the words around them: dates, ranks, laws, pages, results of matches."""

from technopark_cli.factcheck.numbers import dates
from technopark_cli.factcheck.numbers.context import near, noun, prior
from technopark_cli.factcheck.numbers.draft import Draft
from technopark_cli.factcheck.numbers.lexicons import common
from technopark_cli.factcheck.numbers.mentions import Mention
from technopark_cli.factcheck.numbers.numerals import Found, walk
from technopark_cli.factcheck.numbers.patterns import Pattern
from technopark_cli.factcheck.numbers.tables import BLANKS, DIGIT, WORD, Meaning, fold

_REST = Pattern(rf"(?:[-–./][{DIGIT}]+)*")
_DOTTED = Pattern(rf"\.(?:{common.DOTTED_MARKS})(?!\w)")
_PAIR = Pattern(rf"[{BLANKS}]?([-–—/:])[{BLANKS}]?([{DIGIT}]{{1,2}})(?![{DIGIT}%]|[.,/][{DIGIT}]|[{BLANKS}]%)")
_ADDRESS = Pattern(rf"(?:[{BLANKS}](?:{common.HOUSE_PARTS}))?,?[{BLANKS}]?([^\W\d_]+)")
#: An hour with a point, as English and Spanish write it: "a las 18.30", "10.30 am".
CLOCK = Pattern(rf"[{DIGIT}]{{1,2}}\.[0-5][{DIGIT}](?![{DIGIT}])")
_PERCENT = Pattern(rf"[{BLANKS}]?[%٪]")
_ENDS = Pattern(r"[,.;)](?!\w)|\Z")
_YEAR_DIGITS = 4
_YOUNG, _ABBREVIATION = 5, 5
_LAST_DAY = 31
_QUARTERS = 4
_HOURS = 24
_SMALL = 100


def cued(draft: Draft, cue: Meaning, word_start: int) -> Mention | None:
    """Return a number that the word before it makes something else: "loi 43-20", "page 12", "mai 2023"."""
    text, kind = draft.text, cue[0]
    if kind == "identifier" and draft.digits and not _PERCENT.match(text, draft.end):
        rest = _REST.match(text, draft.end)
        return draft.named("identifier", rest.end() if rest else draft.end)
    if kind == "version" and draft.numeral.shape == "digits" and draft.decimals:
        return draft.named("version", draft.end)
    if kind == "note" and draft.whole:
        return draft.named("note", draft.end)
    if kind == "age" and draft.whole and _SMALL > draft.mantissa > _YOUNG and _ENDS.match(text, draft.end):
        return draft.named("age", draft.end)
    if kind == "clock" and CLOCK.match(text, draft.start, draft.end):
        return draft.named("time", draft.end)
    if kind == "phone" and (found := dates.phone_after_cue(text, draft.start)):
        return draft.dated(found)
    if kind == "month" and draft.whole and (text[word_start].isupper() or not draft.tables.capital_months):
        return _month_before(draft, cue[1], word_start)
    if kind == "money" and draft.unit is None and draft.digits:
        _money_before(draft, cue[1], word_start)
    return None


def shared_cue(draft: Draft, word: str, word_start: int) -> Meaning | None:
    """Return the cue of a number that shares it with the one before, or has a shortened one: "pages 4 et 5", "p. 12"."""
    text, cues = draft.text, draft.tables.cues
    if word and word in draft.tables.opener[1]:
        number, start = prior(text, word_start)
        cue = cues.get(prior(text, start)[0]) if number.isdecimal() else None
        return cue if cue and cue[0] == "note" else None
    if not word and text[max(0, draft.start - 2) : draft.start] == ". ":
        short, _ = prior(text, draft.start - 2)
        cue = cues.get(short) if len(short) < _ABBREVIATION else None
        return cue if cue and cue[0] in ("note", "phone", "identifier") else None
    return None


def _money_before(draft: Draft, currency: str, start: int) -> None:
    """Take the currency before a number, unless a unit follows that is another one."""
    following, sign = walk(draft.text, draft.end, draft.tables.after), WORD.match(draft.text, draft.end)
    other = following and following[0][0] == "unit" and following[0][1] != currency
    if not other or (sign and sign[1] in draft.tables.suffixes):
        draft.unit, draft.money_before, draft.low = currency, True, start


def _month_before(draft: Draft, month: int, start: int) -> Mention | None:
    """Read "mai 2023" and "May 12, 2023"."""
    value = draft.mantissa
    if draft.end - draft.start == _YEAR_DIGITS and dates.is_year(value):
        return draft.dated(dates.Dated(start, draft.end, "date", f"{value}-{month:02}", value))
    if not 0 < value <= _LAST_DAY:
        return None
    mark = walk(draft.text, draft.end, draft.tables.after)
    end = mark[1] if mark and mark[0][0] == "mark" else draft.end
    year = dates.year_after(draft.text, end, draft.tables)
    date = dates.valid(f"{year[0]}-{month:02}-{value:02}") if year else None
    return draft.dated(dates.Dated(start, year[1] if year else end, "date", date, value))


def ordinal(draft: Draft) -> Mention:
    """Read a rank: of a quarter or half-year it is a period, of a month a date."""
    text, tables, rank = draft.text, draft.tables, draft.mantissa
    found = walk(text, draft.end, tables.after)
    if found and found[0][0] == "quarter":
        year = dates.year_after(text, found[1], tables)
        date = dates.quarter(year[0], rank, found[0][1]) if year else None
        return draft.dated(dates.Dated(draft.start, year[1] if year else found[1], "period", date, rank))
    if found and found[0][0] == "clock":
        return draft.named("time", found[1])
    dated = dates.with_month(text, draft.numeral, draft.end, tables)
    if dated:
        return draft.dated(dated)
    word, start = prior(text, draft.start)
    before = tables.after.get(word, {}).get(None, ("",))
    if before[0] == "quarter" and start >= draft.floor and (year := dates.year_after(text, draft.end, tables)):
        date = dates.quarter(year[0], rank, before[1])
        return draft.dated(dates.Dated(start, year[1], "period", date, rank))
    draft.role = "ordinal"
    draft.noun = noun(text, draft.end, tables, linked=False)[:2]
    return draft.mention()


def calendar(draft: Draft, found: Found | None) -> Mention | None:
    """Return a whole number that is the day of a date, a rank, an hour or the number of a house."""
    text, tables = draft.text, draft.tables
    kind = found[0][0] if found else ""
    dotted = _DOTTED.match(text, draft.end)
    if dotted or (kind == "mark" and found):
        draft.extend(dotted.end() if dotted else found[1] if found else draft.end)
        return ordinal(draft)
    if draft.mantissa <= _LAST_DAY and (dated := dates.with_month(text, draft.numeral, draft.end, tables)):
        return draft.dated(dated)
    if found and kind == "quarter" and draft.mantissa <= _QUARTERS and dates.year_after(text, found[1], tables):
        return ordinal(draft)
    if found and kind == "clock" and draft.mantissa <= _HOURS:
        return draft.named("time", found[1])
    house = _ADDRESS.match(text, draft.end)
    meaning = tables.after.get(fold(house[1])) if house else None
    if meaning and meaning.get(None, ("",))[0] == "address":
        return draft.named("address", draft.end)
    return None


def result(draft: Draft) -> Mention | None:
    """Return the result of a match ("3-1"), or a part ("2/3"): one mention for both numbers."""
    if not draft.whole or draft.unit or draft.scaled or draft.mantissa >= _SMALL:
        return None
    match = _PAIR.match(draft.text, draft.end)
    if match is None:
        return None
    if match[1] in "/:":
        return draft.named("other", match.end())
    if int(match[2]) <= draft.mantissa or near(draft.text, draft.start, draft.tables, "score"):
        return draft.named("score", match.end())
    return None
