"""A mention in the making: the number, and what was found around it so far."""

from technopark_cli.factcheck.numbers import dates
from technopark_cli.factcheck.numbers.mentions import Mention
from technopark_cli.factcheck.numbers.numerals import Numeral, in_digits, worth
from technopark_cli.factcheck.numbers.tables import Tables
from technopark_cli.factcheck.numbers.words import in_words
from technopark_cli.model.quantity import Number

#: Shapes of numerals that are printed in digits.
DIGITAL = frozenset({"digits", "grouped"})


class Draft:
    """A mention in the making.

    The fields that :class:`~technopark_cli.factcheck.numbers.mentions.Mention` has too mean the same; ``low`` and ``stop`` become
    its ``phrase_start`` and ``phrase_end``.

    Args:
        text: The text.
        tables: The language.
        floor: Where the last mention ended; nothing before it is looked at.
        numeral: The bare number.

    ``money_before`` says that a currency stands before it, ``scaled`` that a scale was multiplied in, ``linked`` that
    links lead from it to what is counted ("millions *de* startups").
    """

    decimals = 0
    factor = divisor = 1
    high: "Draft | None" = None
    unit: str | None = None
    money_before = False
    qualifier = "bare"
    role = ""
    date: str | None = None
    alternative: Number | None = None

    def __init__(self, text: str, tables: Tables, floor: int, numeral: Numeral) -> None:
        """Begin with the bare number."""
        self.text, self.tables, self.floor = text, tables, floor
        self.numeral = numeral
        self.start = self.low = numeral.start
        self.end = self.stop = end = numeral.end
        self.noun = end, end
        self.mantissa = numeral.mantissa
        self.scaled = self.linked = numeral.factor > 1
        self.digits = numeral.shape in DIGITAL
        if numeral.decimals:
            self.decimals = numeral.decimals
        if numeral.shape == "about":
            self.qualifier, self.linked = "about", True

    @property
    def whole(self) -> bool:
        """Tell whether it is a row of digits without marks: what days, ranks and house numbers are."""
        return self.numeral.shape == "digits" and not self.decimals

    def value(self) -> Number:
        """Return what it is worth."""
        return worth(self.mantissa, self.decimals, self.factor, self.divisor)

    def digit(self) -> Number | None:
        """Return the weight of its last digit; of a range, the lower one."""
        if not self.digits:
            return None
        digit = worth(1, self.decimals, self.factor, self.divisor)
        higher = self.high.digit() if self.high else None
        return digit if higher is None else min(digit, higher)

    def move(self, start: int) -> None:
        """Let the number begin at an earlier place."""
        self.start = self.low = start

    def extend(self, end: int) -> None:
        """Let the number end at a later place."""
        self.end = self.stop = end

    def mention(self) -> Mention:
        """Return the mention as it stands."""
        return Mention(
            self.start,
            self.end,
            self.value(),
            self.high.value() if self.high else None,
            self.unit,
            self.qualifier,
            self.role,
            self.tables.code,
            self.digit(),
            self.alternative,
            self.low,
            self.stop,
            *(self.noun if self.noun[0] >= self.end else (self.stop, self.stop)),
            self.date,
        )

    def named(self, role: str, end: int) -> Mention:
        """Return it as something that is no quantity and counts nothing, up to a place."""
        self.role = role
        self.extend(end)
        self.noun = end, end
        return self.mention()

    def dated(self, found: dates.Dated) -> Mention:
        """Return it as the date, period, time or telephone number that it turned out to be."""
        self.move(found.start)
        self.date, self.mantissa, self.decimals = found.date, found.value, 0
        self.unit = None
        return self.named(found.role, found.end)


def numeral_at(text: str, at: int, tables: Tables) -> Numeral | None:
    """Return the number that begins at a place, in digits or words."""
    if text[at : at + 1].isdecimal():
        return in_digits(text, at)
    return in_words(text, at, tables)
