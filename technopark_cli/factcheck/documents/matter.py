"""What stands before a text and tells about it: front matter between two lines ``---``, or ``+++`` for TOML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model.articles import MOST_LINES

if TYPE_CHECKING:
    from collections.abc import Mapping

MARKS = {"---": ":", "+++": "="}

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_TITLE = ("title", "headline")
_PUBLISHED = ("published", "date", "publishdate", "pubdate")
_LANGUAGE = ("language", "lang", "locale")


class Matter(NamedTuple):
    """The keys before a text, in lower case, and where the text begins."""

    keys: Mapping[str, str]
    end: int

    @property
    def title(self) -> str | None:
        """Return the title, if it is named."""
        return self._first(_TITLE)

    @property
    def published(self) -> str | None:
        """Return the date of publication as it is written there, if it is named."""
        return self._first(_PUBLISHED)

    @property
    def language(self) -> str | None:
        """Return the language as it is written there, if it is named."""
        return self._first(_LANGUAGE)

    def _first(self, names: tuple[str, ...]) -> str | None:
        return next((self.keys[name] for name in names if self.keys.get(name)), None)


def matter(text: str) -> Matter:
    """Return what stands before a text; nothing unless both marks are there."""
    position = _LINE.match(text, 0).end()  # type: ignore[union-attr] # matches everywhere
    mark = text[:position].strip()
    keys: dict[str, str] = {}
    if mark not in MARKS or mark == text:
        return Matter({}, 0)
    for _ in range(MOST_LINES):
        start, position = position, _LINE.match(text, position).end()  # type: ignore[union-attr]
        line = text[start:position]
        if line.strip() == mark:
            return Matter(keys, position)
        if position == len(text):
            break
        key, sign, value = line.partition(MARKS[mark])
        if sign and key.strip().isidentifier() and key[:1].strip():  # what is indented belongs to another key
            keys[key.strip().lower()] = _value(value)
    return Matter({}, 0)


def _value(text: str) -> str:
    """Return a value without its quotes, or without a comment behind it."""
    text = text.strip()
    if text[:1] in ("'", '"') and (closing := text.find(text[0], 1)) > 0:
        return text[1:closing]
    return text.partition(" #")[0].strip()
