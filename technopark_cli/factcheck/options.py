"""How to check."""

from typing import NamedTuple


class Options(NamedTuple):
    """How to check: in which language to speak, whether later facts count, and the day that counts as today.

    ``today`` is the date of an article that has none.
    """

    language: str = "en"
    hindsight: bool = False
    today: str = ""
