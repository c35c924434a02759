"""The languages that findings are told in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from technopark_cli.model.french import French
from technopark_cli.model.wording import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from technopark_cli.model.wording import Words

#: What each language says, by its code.
WORDS: Mapping[str, Words] = {words.language: words for words in (ENGLISH, French())}
#: The variables that name the language of messages, the first that is set decides.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def of_locale(environment: Mapping[str, str]) -> str:
    """Return the code of the language that an environment asks for; English where it is none of ours.

    ``fr``, ``fr_MA.UTF-8`` and ``fr-CA`` ask for French.
    """
    locale = next((value for name in _VARIABLES if (value := environment.get(name))), "")
    code = locale.replace("-", "_").replace(".", "_").replace("@", "_").partition("_")[0].lower()
    return code if code in WORDS else ENGLISH.language
