"""What a lexicon says of a language: its words for numbers, and the words around them. No rules; the engine has those.

Phrases are separated by ``|`` and single words by blanks. They are written in lower case with their accents; words in
capitals or without accents are found too. An apostrophe or hyphen separates words as a blank does.
"""

from collections.abc import Mapping
from typing import NamedTuple

NOTHING: Mapping[str, str] = {}
NO_VALUES: Mapping[int, str] = {}


class Lexicon(NamedTuple):
    """One language.

    Args:
        code: Its code, as sources have it.
        decimal: The marks that may set off decimals before three digits; the others only group.
        common: Function words: they tell the language, and end the words that say what is counted.
        links: Words that lead from a number to what is counted: "millions *de* startups".
        leads: Words that may stand before what a share is of: "25% de *ces* startups".
        many: Collectives in the plural, which are no number by themselves: "des centaines".
        numbers: Words by value, below a thousand; one is not among them.
        ones: Words for one: numbers only within larger ones.
        hundreds: Words that multiply by a hundred.
        scales: Words that multiply, by their power of ten.
        lone: Scales that stand for one of them: "mille startups".
        articles: Words before a scale or collective that make it one: "*un* million", "*le* milliard".
        suffixes: Signs that multiply, by their power of ten; their case counts.
        joiners: Words that join the parts of a number: "vingt *et* un".
        joined: What a joiner may bring: "tens" a one or eleven behind twenty, "units" the units of tens, "hundreds" what
            is below a hundred, "all" any part.
        half_after: Phrases that add a half: "deux millions *et demi*".
        half_before: Phrases that make a half of the scale that follows.
        collectives: Words for a round number of things, by value: "cinquantaine".
        ordinals: Words by rank.
        ordinal_marks: What follows the digits of a rank: "4*e*".
        adjectives: Number words that mean something else unless what they count follows: "neuf".
        before: Phrases by the qualifier that they make, before the number.
        after: The same behind the number, its unit or what it counts.
        loose: Words that end a phrase of ``before`` and may stand a few words before the number: "يتجاوز عددها 30".
        fillers: Phrases that may stand between the two: "dépasse *la barre des* 3000".
        between: Words that open a range, and the ones that join it then: "entre … et".
        ranges: Words that join the two numbers of a range by themselves.
        either: Words that join two small numbers to a range: "deux *ou* trois".
        moves: Words that make "from A to B" a change and no range.
        units: Phrases by unit.
        currencies: Phrases by currency.
        hundredths: Phrases by the currency that they are a hundredth of.
        scaled: Signs of a currency with its scale, by currency and power of ten: "MAD6".
        rates: Phrases by what an amount is for: "m2", "month".
        times: Words by unit of time.
        decades: Words for ten years.
        months: Names by number of the month.
        capital_months: Whether a month without a capital letter is another word.
        quarters: Words for three months, and for six.
        years: Words before a number that make it a year.
        days: Words that may stand between the parts of a date: "12 *de* mayo *de* 2023".
        ages: Words before a number of years that make it an age.
        ages_after: Phrases behind a number of years that do.
        bare_ages: Whether a number between commas behind a person is an age: "the dean, 58, said".
        clock_before: Words before a number of hours that make it a time of day.
        clock_after: Words behind a number that do.
        identifiers: Words before a number that names something: "loi 43-20".
        notes: Words before a number that points at a place of the text: "page 12".
        phones: Words before a telephone number.
        addresses: Words of addresses behind a house number.
        shares: Words that make a hundred behind them a share: "*pour* cent".
        scores: Words before the result of a match.
        fractions: Words behind a number that make it a part: "deux *tiers*".
        time_adjectives: Words between a number and its unit of time: "5 *prochaines* années".
        plural: A pattern for words that may be counted things in the plural.
        round_only: Whether only round numbers between 1900 and 2099 count what follows: "2000 startups".
        prefixes: Letters that are written together with the word they stand before.
        articles_glued: Articles written together with the word.
        duals: Words that hold the number two, by what they count: "years" or "1e6".
    """

    code: str
    decimal: str
    common: str
    links: str
    numbers: Mapping[int, str]
    ones: str
    scales: Mapping[int, str]
    before: Mapping[str, str]
    times: Mapping[str, str]
    months: Mapping[int, str]
    decades: str = ""
    leads: str = ""
    many: str = ""
    hundreds: str = ""
    lone: str = ""
    articles: str = ""
    suffixes: Mapping[int, str] = NO_VALUES
    joiners: str = ""
    joined: str = "all"
    half_after: str = ""
    half_before: str = ""
    collectives: Mapping[int, str] = NO_VALUES
    ordinals: Mapping[int, str] = NO_VALUES
    ordinal_marks: str = ""
    adjectives: str = ""
    after: Mapping[str, str] = NOTHING
    loose: str = ""
    fillers: str = ""
    between: tuple[str, str] = ("", "")
    ranges: str = ""
    either: str = ""
    moves: str = ""
    units: Mapping[str, str] = NOTHING
    currencies: Mapping[str, str] = NOTHING
    hundredths: Mapping[str, str] = NOTHING
    scaled: Mapping[str, str] = NOTHING
    rates: Mapping[str, str] = NOTHING
    capital_months: bool = False
    quarters: tuple[str, str] = ("", "")
    years: str = ""
    days: str = ""
    ages: str = ""
    ages_after: str = ""
    bare_ages: bool = False
    clock_before: str = ""
    clock_after: str = ""
    identifiers: str = ""
    notes: str = ""
    phones: str = ""
    addresses: str = ""
    shares: str = ""
    scores: str = ""
    fractions: str = ""
    time_adjectives: str = ""
    plural: str = r".*[sx]"
    round_only: bool = False
    prefixes: str = ""
    articles_glued: str = ""
    duals: Mapping[str, str] = NOTHING
