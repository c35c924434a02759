"""Bytes to text: by a byte order mark, else as the user says, else as the file itself says, else UTF-8."""

from __future__ import annotations

import codecs
import re

from technopark_cli.factcheck.documents.base import Unreadable
from technopark_cli.model.errors import UsageProblem

# UTF-32 first: its little-endian mark begins like that of UTF-16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_END = re.compile(r"\r\n?|\n")


def known(encoding: str) -> str:
    """Return an encoding that Python reads text with.

    Raises:
        UsageProblem: there is none of that name.
    """
    if not readable(encoding):
        msg = f"--encoding: unknown encoding '{encoding}' — for example utf-8, windows-1252 or windows-1256"
        raise UsageProblem(msg)
    return encoding


def readable(encoding: str) -> bool:
    """Tell whether Python reads text in an encoding of that name."""
    try:
        b"a".decode(encoding)  # nothing at all would be read in any
    except UnicodeDecodeError:  # half a character
        return True
    except (LookupError, ValueError):
        return False
    return True


def marked(content: bytes) -> tuple[str, int] | None:
    """Return the encoding that a byte order mark tells, and how many bytes the mark takes; None without one."""
    return next(((encoding, len(mark)) for mark, encoding in _MARKS if content.startswith(mark)), None)


def decode(content: bytes, name: str, encoding: str | None = None) -> str:
    """Return ``content`` as text, without a byte order mark; ``encoding`` is what is known of it otherwise.

    Raises:
        Unreadable: it is not text in that encoding; the problem names the place and the byte.
    """
    told, skipped = marked(content) or (encoding or "utf-8", 0)
    return strictly(content[skipped:] if skipped else content, name, told, skipped)


def strictly(body: bytes, name: str, encoding: str, skipped: int = 0) -> str:
    """Return ``body`` as text in one encoding; ``skipped`` bytes stand before it.

    Raises:
        Unreadable: it is not text in that encoding; the problem names the place and the byte.
    """
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        good = _before(body[: error.start], encoding)
        ends = [match.end() for match in _LINE_END.finditer(good)]
        remedy = "save the text as UTF-8, or name its encoding with --encoding"
        msg = f"not {_called(encoding)} here (byte {skipped + error.start}): {remedy}"
        raise Unreadable(name, msg, len(ends) + 1, len(good) - (ends[-1] if ends else 0) + 1) from error
    except ValueError as error:  # some encodings tell no place
        msg = f"not {_called(encoding)}: name its encoding with --encoding"
        raise Unreadable(name, msg) from error


def _before(good: bytes, encoding: str) -> str:
    """Return the text before what cannot be read; some encodings cannot leave anything out."""
    try:
        return good.decode(encoding, errors="ignore")
    except ValueError:
        return ""


def _called(encoding: str) -> str:
    return encoding.upper() if encoding.lower().startswith("utf") else encoding
