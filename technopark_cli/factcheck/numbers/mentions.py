"""A number that a text mentions, read: where it stands, what it is worth, and what it says it is."""

from typing import NamedTuple

from technopark_cli.model.quantity import Number


class Mention(NamedTuple):
    """One number of a text; every position is a code point of it, and every end is exclusive.

    Args:
        start: Where the number begins: its first digit or word, or the article of "une cinquantaine".
        end: Where it ends, with its scale or the second number of a range; without qualifier, unit and noun.
        value: What it is worth, multiplied out; the lower one of a range. Whole values are ints.
        value_high: The higher one of a range.
        unit: ``percent``, ``m2``, ``ha``, ``km2``, a currency (``MAD``), a time (``years``, ``months``, ``weeks``,
            ``days``, ``hours``), a rate (``MAD/m2/month``); None for a count.
        qualifier: One of :data:`technopark_cli.model.quantity.QUALIFIERS`.
        role: One of :data:`technopark_cli.model.verdicts.ROLES`.
        language: The language that it was read in.
        digit: The weight of the last digit printed: 1 in "3.500", 100,000,000 in "1,4 milliard"; None for words.
        alternative: The other reading where a point or comma before three digits leaves two ("1.400").
        phrase_start: Where its first qualifier begins, or the sign of its currency.
        phrase_end: Where its unit ends, or the qualifier that follows ("3000 startups au moins").
        noun_start: Where the words begin that say what is counted.
        noun_end: Where they end; equal to ``noun_start`` where there are none.
        date: Of years, dates and periods, the date in the base's grammar (``2023-07``, ``2024/2025``), if it is whole.
    """

    start: int
    end: int
    value: Number
    value_high: Number | None
    unit: str | None
    qualifier: str
    role: str
    language: str
    digit: Number | None
    alternative: Number | None
    phrase_start: int
    phrase_end: int
    noun_start: int
    noun_end: int
    date: str | None = None
