"""Places in text files, as editors count them."""

from typing import NamedTuple


class Place(NamedTuple):
    """A file, with a 1-based line and a 1-based column in code points; line 0 is the file as a whole."""

    file: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        """Return ``file:line:column``, or the file alone."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Problem(NamedTuple):
    """One thing wrong with an input, where it is, and how to mend it."""

    place: Place
    message: str

    def __str__(self) -> str:
        """Return ``file:line:column: message``."""
        return f"{self.place}: {self.message}"
