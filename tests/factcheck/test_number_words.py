"""Numbers in words against another reader of them (text2num), over values up to a billion, each written out here."""

from __future__ import annotations

import random

import pytest

from technopark_cli.factcheck import quantities

oracle = pytest.importorskip("text_to_num")

FR = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
FR_TENS = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"]
EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
EN_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ES = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
ES_TENS = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
ES_HUNDREDS = [
    "-",
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
]


def french_small(number: int) -> str:
    """Write 0 to 99."""
    tens, units = divmod(number, 10)
    if number < 20:
        return FR[number]
    if number < 70:
        return FR_TENS[tens] + ("" if not units else " et un" if units == 1 else f"-{FR[units]}")
    if number < 80:
        return "soixante et onze" if number == 71 else f"soixante-{FR[number - 60]}"
    return "quatre-vingts" if number == 80 else f"quatre-vingt-{FR[number - 80]}"


def english_small(number: int) -> str:
    """Write 0 to 99."""
    return EN[number] if number < 20 else EN_TENS[number // 10] + (f"-{EN[number % 10]}" if number % 10 else "")


def spanish_small(number: int) -> str:
    """Write 0 to 99."""
    return ES[number] if number < 30 else ES_TENS[number // 10] + (f" y {ES[number % 10]}" if number % 10 else "")


def french_hundreds(number: int) -> str:
    """Write 0 to 999."""
    hundreds, rest = divmod(number, 100)
    head = "" if not hundreds else "cent" if hundreds == 1 else f"{FR[hundreds]} cent" + ("" if rest else "s")
    return " ".join(filter(None, (head, french_small(rest) if rest or not hundreds else "")))


def english_hundreds(number: int) -> str:
    """Write 0 to 999."""
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return english_small(rest)
    return f"{EN[hundreds]} hundred" + (f" and {english_small(rest)}" if rest else "")


def spanish_hundreds(number: int) -> str:
    """Write 0 to 999."""
    hundreds, rest = divmod(number, 100)
    if number == 100:
        return "cien"
    return " ".join(
        filter(None, (ES_HUNDREDS[hundreds] if hundreds else "", spanish_small(rest) if rest or not hundreds else ""))
    )


def french(number: int) -> str:
    """Write a number in French."""
    parts = []
    for scale, one, many in ((10**9, "milliard", "milliards"), (10**6, "million", "millions")):
        count, number = divmod(number, scale)
        parts += [f"{french_hundreds(count)} {one if count == 1 else many}"] if count else []
    count, number = divmod(number, 1000)
    parts += ["mille" if count == 1 else f"{french_hundreds(count)} mille"] if count else []
    return " ".join([*parts, french_hundreds(number)] if number or not parts else parts)


def english(number: int) -> str:
    """Write a number in English."""
    parts = []
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        count, number = divmod(number, scale)
        parts += [f"{english_hundreds(count)} {name}"] if count else []
    return " ".join([*parts, english_hundreds(number)] if number or not parts else parts)


def spanish_thousands(number: int) -> str:
    """Write 0 to 999,999."""
    count, number = divmod(number, 1000)
    parts = ["mil" if count == 1 else f"{spanish_hundreds(count)} mil"] if count else []
    return " ".join([*parts, spanish_hundreds(number)] if number or not parts else parts)


def spanish(number: int) -> str:
    """Write a number in Spanish."""
    count, number = divmod(number, 10**6)
    parts = ["un millón" if count == 1 else f"{spanish_thousands(count)} millones"] if count else []
    return " ".join([*parts, spanish_thousands(number)] if number or not parts else parts)


CHANCE = random.Random(7)  # noqa: S311 - a sample, not a secret
SAMPLE = [
    *range(2, 1100),
    10**6,
    10**9,
    1_500_000,
    *(CHANCE.randrange(10**size) for size in range(4, 10) for _ in range(200)),
]


@pytest.mark.parametrize(("language", "write"), [("fr", french), ("en", english), ("es", spanish)])
def test_words_are_worth_what_another_reader_says(language: str, write) -> None:  # noqa: ANN001 - a function
    wrong = []
    for number in SAMPLE:
        words = write(number)
        found = [(mention.value, words[mention.start : mention.end]) for mention in quantities(words, language)]
        if found != [(oracle.text2num(words, language), words)]:
            wrong.append((words, found))
    assert wrong == []
