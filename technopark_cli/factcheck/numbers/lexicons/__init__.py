"""The languages that numbers are read in: one file each, and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from technopark_cli.factcheck.numbers.lexicons.base import Lexicon

#: The codes, the likeliest first: it is the one for texts that tell no language. With each, function words that hardly
#: stand in texts of other languages: they give a foreign passage away, unless its script does.
LANGUAGES = {
    "fr": "de le la les des du une dans est pour près plus sont et aux avec sur",
    "en": "the of and with from than at nearly almost about this is are were by has",
    "es": "de la el los las una del más casi unos por como que según desde hasta",
    "ar": "",
    "de": "der und ist das mit von für auf dem ein zwischen mehr als",
    "it": "il la di della gli sono per più dei che nel",
}


def lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language.

    Raises:
        KeyError: There is none.
    """
    if code not in LANGUAGES:
        raise KeyError(code)
    return cast("Lexicon", import_module(f"technopark_cli.factcheck.numbers.lexicons.{code}").LEXICON)
