"""Text folded for comparison: case, accents, ligatures, Arabic letter variants and digits do not count."""

from __future__ import annotations

import unicodedata

#: Letters that writers use for each other, and marks that carry no meaning here.
_VARIANTS = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "گ": "ك",
        "ک": "ك",
        "ی": "ي",
        "ڤ": "ف",
        "\u0640": "",  # tatweel
        "œ": "oe",
        "æ": "ae",
    }
)


def fold(text: str) -> str:
    """Return ``text`` without case, accents and punctuation, digits as ASCII, words one blank apart.

    Decomposes by NFKD, drops marks and format characters, and reads every decimal digit of any script.
    """
    if text.isascii():
        return " ".join("".join(char if char.isalnum() else " " for char in text.casefold()).split())
    decomposed = unicodedata.normalize("NFKD", text.translate(_VARIANTS)).casefold()
    folded = []
    for char in decomposed:
        if char.isdecimal():
            folded.append(str(int(char)))
        elif char.isalnum():
            folded.append(char)
        elif unicodedata.category(char) not in ("Mn", "Cf"):
            folded.append(" ")
    return " ".join("".join(folded).translate(_VARIANTS).split())
