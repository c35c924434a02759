"""HTML in tokens that know where they stand, in one pass whose time is linear whatever it is given.

The standard library's parser takes seconds for 20 kB of ``<a <a <a`` and has no ends of tokens; this one only cuts, and
leaves it to others to make sense of what is nested wrongly.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = re.compile(r"[A-Za-z][^\s/>\0]*")
_ATTRIBUTE = re.compile(r"[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*)?")
_VALUE = re.compile(r"[^\s>]*")
_CLOSE = re.compile(r"[^>]*>")
#: Elements whose content is no markup.
_RAW = ("script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes")
_RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
#: More attributes, and longer values, are not looked at.
MOST_ATTRIBUTES, LONGEST_VALUE = 100, 2000


class Token(NamedTuple):
    """A piece of markup or of text: ``kind`` is text, raw, start, end or comment.

    ``raw`` is what stands in an element without markup, a script for example; ``name`` is that of the element.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: dict[str, str] = {}  # noqa: RUF012 - never changed


def tokens(source: str) -> Iterator[Token]:
    """Yield the tokens of a page in order; declarations are left out."""
    position, length = 0, len(source)
    while position < length:
        start = source.find("<", position)
        end, token = _markup(source, start) if start >= 0 else (length, None)
        if end == start:  # a sign like any other
            start = source.find("<", start + 1)
            start = length if start < 0 else start
            yield Token("text", position, start)
            position = start
            continue
        if start > position or start < 0:
            yield Token("text", position, start if start >= 0 else length)
        if token:
            yield token
        position = end
        if token and token.kind == "start" and token.name in _RAW_ENDS:
            closing = _RAW_ENDS[token.name].search(source, position)
            position = closing.start() if closing else length
            yield Token("raw", end, position, token.name)


def _markup(source: str, start: int) -> tuple[int, Token | None]:
    """Return where the markup at ``start`` is over, and its token if it has one; ``start`` if it is no markup."""
    if source.startswith("<!--", start):
        end = source.find("-->", start + 2)  # <!--> is a comment too
        end = end + 3 if end >= 0 else len(source)
        return end, Token("comment", start, end)
    sign = source[start + 1 : start + 2]
    closing = sign == "/"
    name = _NAME.match(source, start + (2 if closing else 1))
    if name:
        end, attributes = _attributes(source, name.end())
        return end, Token("end" if closing else "start", start, end, name[0][:50].lower(), attributes)
    if sign in ("!", "?", "/"):
        match = _CLOSE.match(source, start)
        return (match.end() if match else len(source)), None
    return start, None


def _attributes(source: str, position: int) -> tuple[int, dict[str, str]]:
    """Return where a tag is over, and its attributes; a tag that is never closed takes the rest."""
    found: dict[str, str] = {}
    while match := _ATTRIBUTE.match(source, position):
        position = match.end()
        value = ""
        if source[position - 1] == "=" or match[0].rstrip().endswith("="):
            quote = source[position : position + 1]
            if quote in ('"', "'") and quote:
                end = source.find(quote, position + 1)
                if end < 0:
                    return len(source), found
                value, position = source[position + 1 : min(end, position + LONGEST_VALUE)], end + 1
            else:
                unquoted = _VALUE.match(source, position)
                end = unquoted.end() if unquoted else position
                value, position = source[position : min(end, position + LONGEST_VALUE)], end
        if len(found) < MOST_ATTRIBUTES:
            found.setdefault(match[1][:50].lower(), value)
    end = source.find(">", position)
    return (end + 1 if end >= 0 else len(source)), found
