"""The language that ``--lang`` and the locale ask for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from technopark_cli.model.errors import UnknownName
from technopark_cli.model.languages import WORDS, of_locale

if TYPE_CHECKING:
    from technopark_cli.model.wording import Words


def spoken(lang: str | None) -> Words:
    """Return the words of the language asked for, else of the locale's, else English.

    Raises:
        UnknownName: the program does not speak it.
    """
    if lang is None:
        return WORDS[of_locale(os.environ)]
    if lang not in WORDS:
        msg = "language"
        raise UnknownName(msg, lang, WORDS, few=True)
    return WORDS[lang]
