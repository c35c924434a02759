"""When a text was published, as it says itself: dates in four languages, datelines, dates of machines.

A date in digits alone is read day first, as in all four languages but American English; where the month comes first
because the second number can be no month, it is read so.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from technopark_cli.model import dates

_MONTHS = (
    "january janvier enero يناير كانون_الثاني jan janv ene",
    "february février febrero فبراير شباط feb févr",
    "march mars marzo مارس آذار mar",
    "april avril abril أبريل إبريل نيسان apr avr abr",
    "may mai mayo ماي مايو أيار",
    "june juin junio يونيو يونيه حزيران jun",
    "july juillet julio يوليوز يوليو تموز jul juil",
    "august août agosto غشت أغسطس آب aug ago",
    "september septembre septiembre شتنبر سبتمبر أيلول sep sept",
    "october octobre octubre أكتوبر تشرين_الأول oct",
    "november novembre noviembre نونبر نوفمبر تشرين_الثاني nov",
    "december décembre diciembre دجنبر ديسمبر كانون_الأول dec déc dic",
)
_PLAIN = str.maketrans("أإآ", "ااا")
_DIGITS = {ord(digit): str(value) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(row)}


def _bare(text: str) -> str:
    """Return letters without case and marks, and ASCII digits, so that spellings compare."""
    decomposed = unicodedata.normalize("NFD", text.translate(_PLAIN).translate(_DIGITS).lower())
    return "".join(char for char in decomposed if unicodedata.category(char) not in ("Mn", "Cf"))


_NUMBERS = {_bare(word.replace("_", " ")): month for month, words in enumerate(_MONTHS, 1) for word in words.split()}
_NAME = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))
_WEEKDAY = r"(?:[^\W\d_]{3,12}\.?,? )?"
_DATE = (
    rf"(?:{_WEEKDAY}(?P<d1>\d{{1,2}})(?:er|st|nd|rd|th)?(?: de| of)? (?P<m1>{_NAME})\b\.?(?: de|,)? (?P<y1>\d{{4}})"
    rf"|{_WEEKDAY}(?P<m2>{_NAME})\b\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>\d{{4}})"
    r"|(?P<d3>\d{1,2})(?P<s>[/.-])(?P<m3>\d{1,2})(?P=s)(?P<y3>\d{4})"
    r"|(?P<y4>\d{4})-(?P<m4>\d{2})-(?P<d4>\d{2}))(?!\d)"
)
_TIME = r"(?:,? ?(?:t|a|at|le|على الساعة|-|–|\|)? ?\d{1,2} ?[:h] ?\d{0,2}(?::\d{2})? ?(?:am|pm|gmt|utc)?)?"
_DASH = "[–—:-]"
_WORD = r"[^\W\d_][^\s\d,،()–—:|]*"
_PLACE = rf"{_WORD}(?: {_WORD}){{0,4}}(?: \([^()]{{1,30}}\))?"
_AGENCY = r"(?: ?[(/][^()/\n]{1,30}[)/]?)?"
#: What may stand before a date that stands alone.
_LABEL = (
    r"(?:(?:publie|mis en ligne|posted|published|updated|publicado|نشر)(?: par [^\d\n]{1,40}| by [^\d\n]{1,40})?"
    r"(?: le| on| el| في| يوم)? ?:? ?|(?:le|date ?:|التاريخ ?:) )?"
)
_ALONE = rf"{_LABEL}{_DATE}{_TIME}\W*$"
_DATELINE = (
    rf"{_PLACE}(?:[,،] {_PLACE})? ?(?:[,،|(]|{_DASH}|في) ?(?:le )?{_DATE}\)?{_AGENCY}{_TIME}{_AGENCY}\.? ?(?:{_DASH}|$)"
)
_compiled = cache(re.compile)  # 40 ms: only where a text is read
#: A dateline stands among the first lines, and is short.
LINES, WIDTH = 6, 160


def date_of(text: str) -> str | None:
    """Return the date that ``text`` is, in the base's grammar: with or without a time, or in words; None if none."""
    text = text.strip()
    if dates.parse(text):
        return text
    bare = " ".join(_bare(text[:WIDTH]).split())
    match = _compiled(_DATE).match(bare)
    return _read(match) if match else None


def dateline(text: str) -> str | None:
    """Return the date that the first lines of a text give for it; None where they give none."""
    seen = 0
    for line in text[: LINES * 2000].splitlines():
        if line.strip():
            seen += 1
            bare = " ".join(_bare(line[:WIDTH]).split())
            match = _compiled(_DATELINE).match(bare) or _compiled(_ALONE).match(bare)
            if match and (found := _read(match)):
                return found
        if seen == LINES:
            break
    return None


def _read(match: re.Match[str]) -> str | None:
    group = next(number for number in "1234" if match[f"y{number}"])
    day, month, year = match[f"d{group}"], match[f"m{group}"], match[f"y{group}"]
    numbers = int(day), int(month) if month.isdecimal() else _NUMBERS[month]
    if group == "3" and numbers[1] > 12:  # noqa: PLR2004 - there are twelve
        numbers = numbers[::-1]
    found = f"{year}-{numbers[1]:02}-{numbers[0]:02}"
    return found if dates.parse(found) else None
