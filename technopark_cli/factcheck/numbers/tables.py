"""A lexicon made ready for reading: one pattern that finds numbers, and dictionaries of the words around them.

A *node* is a dictionary by word; under None it has what the words so far mean. Each language is compiled once, when it
is first read.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from technopark_cli.factcheck.numbers.lexicons import LANGUAGES, common, lexicon
from technopark_cli.factcheck.numbers.lexicons.base import Lexicon
from technopark_cli.factcheck.numbers.patterns import Pattern

#: What words mean: a kind, and what it needs.
Meaning = tuple[Any, ...]
Node = dict[Any, Any]

DIGIT = r"0-9\u0660-\u0669\u06f0-\u06f9"
BLANKS = " \u00a0\u2007\u2009\u202f"
_SEPARATORS = BLANKS + "\n\r\t'’‘\"“”„«»()[]{}<>-–—‐‑−/\\.,;:!?…|*_#@=+&~≈≃≥≤±$€£¥₹₺•·،؛؟"
_TOKEN = Pattern(r"[^\W_]+|[%٪﹪％‰€$£¥₹₺/+º°ª~≈≃±><≥≤]")

_GAP = rf"[{BLANKS}]?(?:\n(?![A-Z\n]))?|[{BLANKS}]?[-'’‑]{{1,2}}"
#: One word, and what may stand before it: a blank, an apostrophe, a hyphen, the wrapping of a line.
WORD = Pattern(rf"(?: |{_GAP})([^\W_]++|[%٪﹪％‰€$£¥₹₺/+º°ª])")
#: The same within a phrase, where a shortened word may stand before: "sq. m".
INNER = Pattern(rf"\.?(?: |{_GAP})([^\W_]++|[%٪﹪％‰€$£¥₹₺/+º°ª])")

_ARABIC = str.maketrans("أإآٱىی", "اااايي")


#: What a word behind a number may be, told once: one of those counted, a link between them, their end, or one that takes
#: a closer look.
PLAIN, LINK, END, ODD = range(4)
#: Meanings that end the words that say what is counted.
ENDS = frozenset({"stop", "month", "scale", "number"})


class Sorts(dict[str, int]):
    """What words behind a number are, as they are written; a word that was met before costs one look-up."""

    def __init__(self, after: Node, openers: frozenset[str]) -> None:
        """Take what words mean behind a number, and those that open the second of a pair."""
        super().__init__()
        self._after, self._openers = after, openers

    def __missing__(self, word: str) -> int:
        """Tell what a word is that was not met before."""
        if len(self) >= _MOST_FOLDED:
            self.clear()
        key = fold(word)
        node = self._after.get(key)
        if key in self._openers or not word.isalpha():
            sort = ODD
        elif node is None:
            sort = PLAIN
        else:
            kind = node[None][0] if len(node) == 1 and None in node else ""
            sort = LINK if kind == "link" else END if kind in ENDS else ODD
        self[word] = sort
        return sort


class Tables(NamedTuple):
    """What reading a language needs."""

    code: str
    decimal: str
    trigger: re.Pattern[str]
    numbers: Mapping[str, Meaning]
    lone: frozenset[str]
    articles: frozenset[str]
    adjectives: frozenset[str]
    joined: str
    halves: Node
    half_before: Node
    suffixes: Mapping[str, int]
    after: Node
    sorts: Sorts
    rates: Node
    before: Node
    loose: frozenset[str]
    cues: Mapping[str, Meaning]
    opener: tuple[frozenset[str], frozenset[str]]
    ranges: frozenset[str]
    either: frozenset[str]
    joins: frozenset[str]
    moves: frozenset[str]
    days: frozenset[str]
    quarter_signs: Mapping[str, int]
    time_adjectives: frozenset[str]
    plural: re.Pattern[str]
    round_only: bool
    capital_months: bool
    bare_ages: bool
    prefixes: str
    common: frozenset[str]
    leads: frozenset[str]
    stops: frozenset[str]
    glued: frozenset[str]
    many: frozenset[str]
    money: frozenset[str]
    shares: frozenset[str]


#: So many words are kept as they were folded.
_MOST_FOLDED = 1 << 16


class _Folded(dict[str, str]):
    """Words as the dictionaries have them; a word that was met before costs one look-up."""

    def __missing__(self, word: str) -> str:
        """Fold a word that was not met before."""
        if len(self) >= _MOST_FOLDED:
            self.clear()
        folded = word.lower()
        if not word.isascii() and folded[-1] > "\u05ff":
            folded = folded.translate(_ARABIC)
        self[word] = folded
        return folded


#: Return a word as the dictionaries have it: lower case, Arabic letter variants as one.
fold: Callable[[str], str] = _Folded().__getitem__


def phrases(text: str) -> list[str]:
    """Return the phrases of a lexicon's field, without the breaks of its lines."""
    return [phrase for part in text.split("|") if (phrase := " ".join(part.split()))]


def tokens(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase, folded."""
    return tuple(fold(word) for word in _TOKEN.findall(phrase))


def _plain(word: str) -> str:
    """Return a word without accents, as capitals are often written; short words would turn into others."""
    if word.isascii() or (len(word) < 4 and word != "à"):  # noqa: PLR2004 - "dès" is not "des"
        return word
    decomposed = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(char for char in decomposed if not "\u0300" <= char <= "\u036f"))


def _forms(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words, tuple(map(_plain, words))}


def _words(text: str) -> frozenset[str]:
    return frozenset(form for word in text.split() for form in (fold(word), _plain(fold(word))))


def _add(root: Node, words: Iterable[str], meaning: Meaning) -> None:
    node = root
    for word in words:
        node = node.setdefault(word, {})
    node[None] = meaning


def _glued(lex: Lexicon, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield words with what may be written together with the first of them."""
    yield words
    if lex.prefixes:
        for article in ("", *lex.articles_glued.split()):
            for prefix in ("", *lex.prefixes):
                if article or prefix:
                    yield (prefix + article + words[0], *words[1:])


def _enter(root: Node, lex: Lexicon, text: str, meaning: Meaning) -> None:
    for phrase in phrases(text):
        for words in _forms(tokens(phrase)):
            for form in _glued(lex, words):
                _add(root, form, meaning)


def _enter_words(root: Node, lex: Lexicon, text: str, meaning: Meaning) -> None:
    for word in text.split():
        _enter(root, lex, word, meaning)


def _after(lex: Lexicon, numbers: Mapping[str, Meaning]) -> Node:
    """Return what words behind a number mean; later entries go before earlier ones."""
    root: Node = {}
    for word, meaning in numbers.items():
        if meaning[0] not in ("one", "join", "ordinal"):
            _add(root, (word,), ("number",))
    _enter_words(root, lex, lex.common, ("stop",))
    _enter_words(root, lex, lex.links, ("link",))
    for mark in (*lex.ordinal_marks.split(), *common.ORDINAL_MARKS.split()):
        _add(root, (fold(mark),), ("mark",))
    for unit, text in (*common.UNITS.items(), *lex.units.items()):
        _enter(root, lex, text, ("unit", unit, 1, 1))
    for unit, text in (*common.CURRENCIES.items(), *lex.currencies.items()):
        _enter(root, lex, text, ("unit", unit, 1, 1))
    for unit, text in lex.hundredths.items():
        _enter(root, lex, text, ("unit", unit, 1, 100))
    for sign, text in (*common.SCALED.items(), *lex.scaled.items()):
        _enter(root, lex, text, ("unit", sign[:3], 10 ** int(sign[3:]), 1))
    for unit, text in lex.times.items():
        _enter_words(root, lex, text, ("time", unit))
    _enter_words(root, lex, lex.decades, ("decade",))
    for month, text in lex.months.items():
        _enter(root, lex, text.replace(" ", "|").replace("_", " "), ("month", month))
    for months, text in zip((3, 6), lex.quarters, strict=True):
        _enter_words(root, lex, text, ("quarter", months))
    _enter_words(root, lex, lex.fractions, ("fraction",))
    _enter_words(root, lex, lex.addresses, ("address",))
    _enter_words(root, lex, lex.clock_after, ("clock",))
    _enter(root, lex, lex.ages_after, ("old",))
    for qualifier, text in lex.after.items():
        _enter(root, lex, text, ("after", qualifier))
    for power, text in lex.scales.items():
        _enter(root, lex, text.replace(" ", "|").replace("_", " "), ("scale", 10**power))
    return root


def _before(lex: Lexicon) -> Node:
    """Return what words before a number mean, from the last to the first; fillers lead back to the start."""
    root: Node = {}
    for qualifier, text in (*common.BEFORE.items(), *lex.before.items()):
        for phrase in phrases(text):
            for words in _forms(tokens(phrase)):
                for form in _glued(lex, words):
                    _add(root, reversed(form), ("before", qualifier))
    for phrase in phrases(lex.fillers):
        for words in _forms(tokens(phrase)):
            node = root
            for word in reversed(words):
                node = node.setdefault(word, {})
            node[""] = True
    return root


def _cues(lex: Lexicon) -> dict[str, Meaning]:
    """Return what one word before a number makes of it."""
    cues: dict[str, Meaning] = {}
    listed = (
        (lex.years, ("year",)),
        (lex.ages, ("age",)),
        (lex.clock_before, ("clock",)),
        (f"{common.IDENTIFIERS} {lex.identifiers}", ("identifier",)),
        (common.VERSIONS, ("version",)),
        (lex.notes, ("note",)),
        (lex.phones, ("phone",)),
        (lex.scores, ("score",)),
        (lex.addresses, ("address",)),
    )
    for text, meaning in listed:
        cues.update(dict.fromkeys((form[0] for word in _words(text) for form in _glued(lex, (word,))), meaning))
    for unit, text in (*common.CURRENCIES.items(), *lex.currencies.items()):
        cues.update((words[0], ("money", unit)) for each in phrases(text) if len(words := tokens(each)) == 1)
    for month, text in lex.months.items():
        for word in phrases(text.replace(" ", "|").replace("_", " ")):
            cues.update((form[-1], ("month", month)) for form in _forms(tokens(word)))
    for opener in lex.between[0].split():
        cues.update((form[0], ("between",)) for form in _glued(lex, (fold(opener),)))
    return cues


def _numbers(lex: Lexicon) -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    for kind, entries in (("number", lex.numbers), ("ordinal", lex.ordinals), ("about", lex.collectives)):
        for value, text in entries.items():
            found.update((word, (kind, value)) for word in _words(text))
    for power, text in lex.scales.items():
        found.update((word, ("scale", 10**power)) for word in _words(text) if word not in found)
    found.update((word, ("hundred", 100)) for word in _words(lex.hundreds))
    found.update((word, ("one", 1)) for word in _words(lex.ones))
    for what, text in lex.duals.items():
        meaning = ("twice", 10 ** int(what)) if what.isdigit() else ("dual", what)
        found.update((word, meaning) for word in _words(text))
    found.update((word, ("join",)) for word in _words(lex.joiners))
    return found


def _trie(words: Iterable[str]) -> str:
    """Return a pattern of words that looks at each letter once."""
    root: Node = {}
    for word in words:
        _add(root, word, ())

    def pattern(node: Node) -> str:
        parts = [re.escape(char) + pattern(after) for char, after in sorted(node.items(), key=str) if char is not None]
        if not parts:
            return ""
        body = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
        return f"(?:{body})?" if None in node else body

    return pattern(root)


def _cased(words: Iterable[str]) -> set[str]:
    return {form for word in words for form in (word, word.capitalize(), word.upper())}


def _variants(words: Iterable[str]) -> set[str]:
    """Return words with every way to write the Arabic letters that are folded."""
    found = set()
    for word in words:
        found.add(word)
        if not word.isascii() and "\u0600" <= word[0] <= "\u06ff":
            found |= {word.replace("ا", other, 1) for other in "أإآ"} | {word.replace("ي", "ى")}
            if "ا" in word[1:]:
                found |= {word[0] + word[1:].replace("ا", other, 1) for other in "أآ"}
    return found


def _trigger(lex: Lexicon, numbers: Mapping[str, Meaning]) -> re.Pattern[str]:
    """Return what finds the places where a number may begin, with the separator before it."""
    words = _cased(word for word, meaning in numbers.items() if meaning[0] not in ("one", "join"))
    words = _variants(words)
    foreign: set[str] = set()
    for code, words_there in LANGUAGES.items():
        if code != lex.code:
            foreign.update(words_there.split())
    markers = _cased(foreign - _words(lex.common) - _words(lex.links) - set(numbers))
    prefix = f"[{lex.prefixes}]{{0,2}}(?:{'|'.join(lex.articles_glued.split())})?" if lex.prefixes else ""
    capitals = "|".join(f"{sign}[1-4]" for sign in "".join(common.QUARTER_SIGNS))
    capitals += r"|(?:D[Hh]s?|MAD|EUR|USD|US\$)[0-9]"
    if lex.prefixes:
        body = rf"[{DIGIT}]++|{prefix}(?:{_trie(words)})(?!\w)|(?:{_trie(markers)})(?!\w)|{capitals}"
    else:  # few words have a capital: they are looked at last, and together
        low = {word for word in words | markers if word[0].islower()}
        high = (words | markers) - low
        initials = "".join(sorted({word[0] for word in high} | set("MEU").union("D", *common.QUARTER_SIGNS)))
        body = rf"[{DIGIT}]++|(?:{_trie(low)})(?!\w)|(?=[{initials}])(?:(?:{_trie(high)})(?!\w)|{capitals})|[\u0621-\u064a]"
    return re.compile(rf"[{re.escape(_SEPARATORS)}{DIGIT}{lex.prefixes}](?:{body})")


@cache
def tables(code: str) -> Tables:
    """Return the tables of a language, compiled when it is first read."""
    lex = lexicon(code)
    numbers = _numbers(lex)
    trigger = _trigger(lex, numbers)
    after = _after(lex, numbers)
    halves: Node = {}
    _enter(halves, lex, lex.half_after, ("half",))
    half_before: Node = {}
    for phrase in phrases(lex.half_before):
        _add(half_before, reversed(tokens(phrase)), ("half",))
    rates: Node = {}
    for rate, text in lex.rates.items():
        _enter(rates, lex, text, ("rate", rate))
    suffixes = {
        word: 10**power for power, text in (*common.SUFFIXES.items(), *lex.suffixes.items()) for word in text.split()
    }
    return Tables(
        code=code,
        decimal=lex.decimal,
        trigger=trigger,
        numbers=numbers,
        lone=_words(lex.lone),
        articles=_words(lex.articles),
        adjectives=_words(lex.adjectives),
        joined=lex.joined,
        halves=halves,
        half_before=half_before,
        suffixes=suffixes,
        after=after,
        sorts=Sorts(after, _words(lex.between[1])),
        rates=rates,
        before=_before(lex),
        loose=_words(lex.loose),
        cues=_cues(lex),
        opener=(_words(lex.between[0]), _words(lex.between[1])),
        ranges=_words(lex.ranges),
        either=_words(lex.either),
        joins=_words(lex.ranges) | _words(lex.either) | _words(lex.between[1]),
        moves=_words(lex.moves),
        days=_words(lex.days),
        quarter_signs={
            sign: months for months, signs in zip((3, 6), common.QUARTER_SIGNS, strict=True) for sign in signs
        },
        time_adjectives=_words(lex.time_adjectives),
        plural=re.compile(lex.plural),
        round_only=lex.round_only,
        capital_months=lex.capital_months,
        bare_ages=lex.bare_ages,
        prefixes=lex.prefixes,
        common=_words(lex.common) | _words(lex.links),
        stops=frozenset(
            word
            for word, node in after.items()
            if node == {None: ("stop",)}
            and word not in (_words(lex.ranges) | _words(lex.either) | _words(lex.between[1]) | _words(lex.days))
        ),
        leads=_words(lex.leads) | _words(lex.links),
        glued=_words(lex.articles_glued),
        many=_words(lex.many),
        shares=_words(lex.shares),
        money=frozenset({*common.CURRENCIES, *lex.currencies}),
    )
