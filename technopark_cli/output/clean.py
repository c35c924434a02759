"""Text made safe to show: nothing that a fact base holds may steer a terminal, a spreadsheet or a Markdown page."""

from __future__ import annotations

import re

_OVERRIDES = "\u2028\u2029\u202a-\u202e\u2066-\u2069"
#: C0 and C1 controls, DEL, and the characters that override the direction of text or break lines unseen.
_CONTROL = f"[\x00-\x1f\x7f-\x9f{_OVERRIDES}]"
_BUT_NEWLINE = f"[\x00-\x09\x0b-\x1f\x7f-\x9f{_OVERRIDES}]"
_JSON_CONTROL = f"[\x7f-\x9f{_OVERRIDES}]"
_MARKDOWN = r"([\\`*_\[\]<>|~$&])"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004


def one_line(text: str) -> str:
    r"""Return ``text`` on one line: newlines become blanks, other controls are written out (``\\x1b``)."""
    return text if text.isprintable() else re.sub(_CONTROL, _escaped, text.replace("\n", " "))


def lines(text: str) -> str:
    """Return ``text`` with its newlines, other controls written out."""
    return text if text.isprintable() else re.sub(_BUT_NEWLINE, _escaped, text)


def json_safe(document: str) -> str:
    """Return a JSON document with the controls that JSON allows raw written as escapes; its meaning is unchanged."""
    if document.isprintable():
        return document
    return re.sub(_JSON_CONTROL, lambda match: f"\\u{ord(match.group()):04x}", document)


def cell(text: str) -> str:
    """Return ``text`` for a spreadsheet: one that would be read as a formula gets an apostrophe in front."""
    text = one_line(text)
    return f"'{text}" if text.startswith(_FORMULA) else text


def markdown(text: str) -> str:
    """Return ``text`` for Markdown, on one line, with everything escaped that Markdown or HTML could take as markup."""
    return (
        re.sub(_MARKDOWN, r"\\\1", one_line(text)).replace("\\<", "&lt;").replace("\\>", "&gt;").replace("\\&", "&amp;")
    )
