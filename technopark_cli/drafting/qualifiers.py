"""The words around a number that make it a bound or an estimate, in the languages that are drafted from."""

from __future__ import annotations

import re

#: By language: the words that stand right before a number, and what they make of it.
_BEFORE: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("more_than", "plus de|plus d['’]|au[- ]delà de|dépassant|dépasse|dépassent"),
        ("at_least", "au moins|pas moins de|un minimum de"),
        ("less_than", "moins de"),
        ("at_most", "au plus|au maximum|un maximum de"),
        ("up_to", "jusqu['’]à"),
        ("nearly", "près de|presque|pas loin de|frôle|frôlant"),
        ("about", "environ|quelques?|quelque|autour de|de l['’]ordre de|avoisine|avoisinant|aux alentours de"),
    ),
    "en": (
        ("more_than", "more than|over|above|in excess of|exceeding|upwards of"),
        ("at_least", "at least|no fewer than|no less than|a minimum of"),
        ("less_than", "less than|fewer than|under|below"),
        ("at_most", "at most|no more than|a maximum of"),
        ("up_to", "up to"),
        ("nearly", "nearly|almost|close to"),
        ("about", "about|around|some|approximately|roughly|an estimated"),
    ),
    "es": (
        ("more_than", "más de|por encima de|superior a"),
        ("at_least", "al menos|por lo menos|no menos de"),
        ("less_than", "menos de"),
        ("at_most", "como máximo|a lo sumo"),
        ("up_to", "hasta"),
        ("nearly", "casi|cerca de"),
        ("about", "alrededor de|unos|unas|aproximadamente|en torno a"),
    ),
    "ar": (
        ("more_than", "أكثر من|أزيد من|ما يزيد على|ما يزيد عن|يفوق|تفوق"),
        ("at_least", "ما لا يقل عن|على الأقل"),
        ("less_than", "أقل من"),
        ("at_most", "لا يتجاوز|على الأكثر"),
        ("up_to", "حتى|يصل إلى|تصل إلى"),
        ("nearly", "ما يقارب|يقارب|يكاد"),
        ("about", "حوالي|نحو|زهاء|ما يناهز|قرابة"),
    ),
}
_BETWEEN = {"fr": ("entre", "et"), "en": ("between", "and"), "es": ("entre", "y"), "ar": ("بين", "و")}

LANGUAGES = tuple(_BEFORE)


def _pattern(words: str) -> re.Pattern[str]:
    spaced = words.replace(" ", r"\s+")
    # a newspaper doubles the word now and then: "plus de de 15.000"
    return re.compile(rf"(?<!\w)(?:{spaced})(?:\s+de)?\s*$", re.IGNORECASE)


_PATTERNS = {
    language: tuple((qualifier, _pattern(words)) for qualifier, words in table) for language, table in _BEFORE.items()
}
#: Verbs after which "over" says where something lies, not how much there is of it.
_SPREAD = re.compile(r"(?:stretch|spread|extend|span|built|laid out)\w*\s+$", re.IGNORECASE)
_OPENINGS = {language: re.compile(rf"(?<!\w){first}\s*$", re.IGNORECASE) for language, (first, _) in _BETWEEN.items()}
_JOINTS = {language: re.compile(rf"\s*{joint}\s*$", re.IGNORECASE) for language, (_, joint) in _BETWEEN.items()}


def before(text: str, language: str) -> tuple[str, int] | None:
    """Return the qualifier with which ``text`` ends, and where its words begin."""
    for qualifier, pattern in _PATTERNS.get(language, ()):
        match = pattern.search(text)
        if match and not _SPREAD.search(text[: match.start()]):
            return qualifier, match.start()
    return None


def opens_range(text: str, language: str) -> int | None:
    """Return where the word begins that opens a range of two numbers, if ``text`` ends with one."""
    match = _OPENINGS[language].search(text) if language in _OPENINGS else None
    return match.start() if match else None


def joins_range(text: str, language: str) -> bool:
    """Tell whether ``text`` is what stands between the two numbers of a range."""
    return language in _JOINTS and _JOINTS[language].fullmatch(text) is not None
