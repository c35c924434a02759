"""What languages say about figures beside the numbers: one file per language, registered here."""

from functools import cache
from importlib import import_module

from technopark_cli.factcheck.claims.discourse.base import Discourse

#: Language codes, with the module and the name that hold their words.
LANGUAGES = {"fr": "FRENCH", "en": "ENGLISH", "es": "SPANISH", "ar": "ARABIC"}


@cache
def discourse(language: str) -> Discourse:
    """Return the words of a language.

    Raises:
        KeyError: there is no file for it.
    """
    found: Discourse = getattr(import_module(f"{__name__}.{language}"), LANGUAGES[language])
    return found
