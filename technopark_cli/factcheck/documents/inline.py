"""The inline markup of Markdown: which stretches of a paragraph are not read as they stand.

A hand-written pass, because markdown-it gives no places inside a paragraph. It looks at every character once, at most
twice where something is opened that is never closed.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from typing import NamedTuple

_NEXT = re.compile(r"\\|`+|<|&|!?\[|\]|[*_]+|~~|https?://| *\n")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_AUTOLINK = re.compile(r"<(?:https?://[^<>\s]*|mailto:[^<>\s]*|[\w.+-]+@[\w.-]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
#: A reference to a character; more digits than these name none.
REFERENCE = re.compile(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,100}\]:?")
_TARGET = re.compile(
    r"\]\([ \t\n]*(?:<[^<>\n]*>|[^()\s<]*(?:\([^()\s]*\)[^()\s]*)*)"
    r"(?:[ \t\n]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t\n]*\)"
)
_LABEL = re.compile(r"\]\[[^\[\]]{0,1000}\]")
_ADDRESS = re.compile(r"https?://[^\s<>]*[^\s<>.,;:!?)\]*_]")
_BREAK = 2  # blanks at the end of a line that make it a line end of the text


class Edit(NamedTuple):
    """A stretch of a paragraph that is read as something else, or as nothing."""

    start: int
    end: int
    text: str = ""


class Inline:
    """One paragraph, its lines separated by line feeds."""

    def __init__(self, text: str) -> None:
        """Find what is not read as it stands in ``text``."""
        self._text = text
        self._open: list[int] = []  # positions of brackets that may open a link
        self._edits: list[Edit] = []
        #: The comments, by their place in the paragraph.
        self.comments: list[tuple[int, int]] = []
        self._fences: dict[int, list[int]] = {}
        self._unclosed: set[str] = set()
        for fence in re.finditer("`+", text):
            self._fences.setdefault(len(fence[0]), []).append(fence.start())
        position = 0
        while match := _NEXT.search(text, position):
            position = self._at(match)

    def edits(self) -> list[Edit]:
        """Return what is not read as it stands, in order."""
        return sorted(self._edits)

    def _at(self, match: re.Match[str]) -> int:
        """Take one piece of markup, and return where to go on."""
        sign, start = match[0], match.start()
        if sign.endswith("\n"):
            self._drop(start, match.end(), "\n" if match.end() - start > _BREAK else " ")
            return match.end()
        if sign == "\\":
            return self._escape(start)
        if sign[0] == "`":
            return self._code(start, match.end())
        if sign == "&":
            return self._reference(start)
        if sign[0] in "*_":
            return self._emphasis(start, match.end())
        if sign == "~~":
            return self._until("~~", start, match.end())
        if sign == "<":
            return self._angle(start)
        if sign == "]":
            return self._closing(start)
        if sign[0] == "h":
            return self._matching(_ADDRESS, start, match.end())
        return self._bracket(start, match.end())

    def _drop(self, start: int, end: int, text: str = "") -> int:
        self._edits.append(Edit(start, end, text))
        return end

    def _matching(self, pattern: re.Pattern[str], start: int, otherwise: int) -> int:
        match = pattern.match(self._text, start)
        return self._drop(start, match.end()) if match else otherwise

    def _until(self, closing: str, start: int, inside: int) -> int:
        """Drop everything up to ``closing``; nothing if that does not follow."""
        found = -1 if closing in self._unclosed else self._text.find(closing, inside)
        if found < 0:
            self._unclosed.add(closing)
            return inside
        return self._drop(start, found + len(closing))

    def _escape(self, start: int) -> int:
        if self._text.startswith("\\\n", start):
            return self._drop(start, start + 2, "\n")
        match = _ESCAPE.match(self._text, start)
        return self._drop(start, start + 1) + 1 if match else start + 1

    def _code(self, start: int, inside: int) -> int:
        """Drop a code span, whose closing fence is as long as its opening one."""
        fences = self._fences[inside - start]
        index = bisect_left(fences, inside)
        return self._drop(start, fences[index] + inside - start) if index < len(fences) else inside

    def _reference(self, start: int) -> int:
        match = REFERENCE.match(self._text, start)
        decoded = html.unescape(match[0]) if match and match[0].endswith(";") else ""
        if not match or not decoded or decoded == match[0]:
            return start + 1
        return self._drop(start, match.end(), decoded)

    def _emphasis(self, start: int, end: int) -> int:
        """Drop marks of emphasis; a star between blanks and a low line inside a word are none."""
        before, after = self._text[start - 1 : start] if start else "", self._text[end : end + 1]
        within = self._text[start] == "_" and before.isalnum() and after.isalnum()
        if within or (not before.strip() and not after.strip()):
            return end
        return self._drop(start, end)

    def _angle(self, start: int) -> int:
        if self._text.startswith("<!--", start):
            end = self._until("-->", start, start + 4)
            if end > start + 4:
                self.comments.append((start, end))
            return end
        for pattern in (_AUTOLINK, _TAG):
            if pattern.match(self._text, start):
                return self._matching(pattern, start, start + 1)
        return start + 1

    def _bracket(self, start: int, end: int) -> int:
        if note := _FOOTNOTE.match(self._text, start):
            return self._drop(start, note.end())
        self._open.append(start)
        return end

    def _closing(self, start: int) -> int:
        opening = self._open.pop() if self._open else None
        if opening is None:
            return start + 1
        match = _TARGET.match(self._text, start) or _LABEL.match(self._text, start)
        if not match:
            return start + 1
        self._drop(opening, opening + (2 if self._text[opening] == "!" else 1))
        return self._drop(start, match.end())
