"""Patterns that are compiled when they are first used: most texts need few of them, and a start pays for none."""

import re
from collections.abc import Callable, Iterator


class Pattern:
    """A regular expression; its methods are those of the compiled one from the first use on."""

    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[str]]
    split: Callable[..., list[str]]

    def __init__(self, source: str) -> None:
        """Keep the source."""
        self.source = source

    def __getattr__(self, name: str) -> object:
        """Compile it, and put the methods of the compiled one in place of this."""
        compiled = re.compile(self.source)
        self.match, self.fullmatch, self.search = compiled.match, compiled.fullmatch, compiled.search
        self.finditer, self.findall, self.split = compiled.finditer, compiled.findall, compiled.split
        return getattr(compiled, name)
