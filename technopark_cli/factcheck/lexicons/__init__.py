"""The languages that numbers are read in: one file each, and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from technopark_cli.factcheck.lexicons.base import Lexicon

#: The codes, the likeliest first: it is the one for texts that tell no language.
LANGUAGES = ("fr", "en", "es", "ar", "de", "it")


def lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language.

    Raises:
        KeyError: There is none.
    """
    if code not in LANGUAGES:
        raise KeyError(code)
    return cast("Lexicon", import_module(f"technopark_cli.factcheck.lexicons.{code}").LEXICON)
