"""Words that are a number only with another word before or behind them: "un milliard", "half a million", "neuf sites"."""

from technopark_cli.factcheck.numbers.context import prior
from technopark_cli.factcheck.numbers.draft import Draft
from technopark_cli.factcheck.numbers.numerals import walk
from technopark_cli.factcheck.numbers.tables import WORD, Node, fold

_TEN = ("number", 10)


def stands(draft: Draft) -> bool:
    """Tell whether words are a number, and move its start to the article or the half that belongs to it."""
    numeral, tables = draft.numeral, draft.tables
    first = WORD.match(draft.text, draft.start)
    if first is None:
        return False
    word, alone = fold(first[1]), first.end() == numeral.end
    meaning = tables.numbers.get(word, ("",))
    if meaning[0] in ("scale", "hundred", "about"):
        return (word in tables.lone and not alone) or _one_of(draft, word)
    if meaning == _TEN and tables.prefixes:
        _eleven(draft)
    return not (alone and word in tables.adjectives) or _counts(draft)


def _eleven(draft: Draft) -> None:
    """Take in the one before a ten, where a language says "one ten" for eleven."""
    before, start = prior(draft.text, draft.start)
    if start >= draft.floor and draft.tables.numbers.get(before, ("",))[0] == "one":
        draft.move(start)
        draft.mantissa += draft.numeral.factor


def _counts(draft: Draft) -> bool:
    """Tell whether a word that may be an adjective counts what follows, or stands quite alone."""
    following = WORD.match(draft.text, draft.numeral.end)
    if following is None:
        return not prior(draft.text, draft.start)[0]
    word = fold(following[1])
    return bool(draft.tables.plural.fullmatch(word)) and word not in draft.tables.common


def _one_of(draft: Draft, word: str) -> bool:
    """Tell whether a scale or collective without a number before it is one of them, or half of one."""
    text, tables, floor = draft.text, draft.tables, draft.floor
    half = _half_before(draft)
    if half is not None and draft.numeral.factor > 1:
        _halve(draft, half)
        return True
    before, start = prior(text, draft.start)
    if start < floor:
        before = ""
    if before in tables.articles:
        draft.move(start)
        return True
    kind = tables.numbers[word][0]
    if kind != "about":
        return word in tables.lone and not (kind == "hundred" and before in tables.shares)
    further, start = prior(text, start) if before else ("", 0)
    if further in tables.articles and start >= floor:  # une petite centaine
        draft.move(start)
        return True
    following = walk(text, draft.end, tables.after)
    return bool(following and following[0][0] == "link") and word not in tables.many


def _half_before(draft: Draft) -> int | None:
    """Return where "half a" begins before a scale; None where it does not stand there."""
    at, half = draft.start, None
    node: Node | None = draft.tables.half_before
    while node and at > draft.floor:
        word, at = prior(draft.text, at)
        node = node.get(word) if word and at >= draft.floor else None
        if node and None in node:
            half = at
    return half


def _halve(draft: Draft, half: int) -> None:
    """Make the number a half, or one and a half, of its scale."""
    tables, floor = draft.tables, draft.floor
    draft.move(half)
    draft.mantissa, draft.decimals = draft.numeral.mantissa * 5, 1
    before, start = prior(draft.text, half)
    if before in tables.articles and start >= floor:
        draft.move(start)
    elif tables.numbers.get(before, ("",))[0] == "join":
        before, start = prior(draft.text, start)
        if before in tables.articles and start >= floor:  # one and a half million
            draft.move(start)
            draft.mantissa = draft.numeral.mantissa * 15
