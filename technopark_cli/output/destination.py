"""Where output goes: standard output, or a file that is complete or not there."""

from __future__ import annotations

import codecs
import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from technopark_cli.model.errors import TechnoparkError

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The name of the handler of characters that an encoding lacks.
_SPELLED = "technopark.spelled"


def to_stdout(chunks: Iterable[str], *, machine: bool) -> None:
    """Write to standard output: data always in UTF-8, text for people in the terminal's encoding.

    Characters that the terminal's encoding lacks are written as escapes, spaces that forbid a break as blanks.
    """
    codecs.register_error(_SPELLED, _spelled)
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(newline="\n", **({"encoding": "utf-8"} if machine else {"errors": _SPELLED}))
    try:
        for chunk in chunks:
            sys.stdout.write(chunk)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence_stdout()
        raise _cannot_write("standard output", error) from error  # noqa: EM101, TRY003


def _spelled(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for the characters that an encoding lacks: the handler of :func:`to_stdout`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end].replace("\u00a0", " ").replace("\u202f", " ")
    return lacking.encode("ascii", "backslashreplace").decode("ascii"), error.end


def silence_stdout() -> None:
    """Point standard output at nothing, so that what is still buffered fails nobody."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def to_file(path: str, chunks: Iterable[str]) -> None:
    """Write to ``path`` in UTF-8: to a temporary file beside it that then takes its place.

    A device or named pipe is written to directly. A link is followed; an existing file keeps its permissions.

    Raises:
        TechnoparkError: the file cannot be written; what was there is untouched.
    """
    try:
        regular = stat.S_ISREG(os.stat(path).st_mode)
    except (OSError, ValueError):  # not there yet, or no name at all: the one who writes says so
        regular = True
    if regular:
        from technopark_cli.store.writing import replace  # noqa: PLC0415 - only files need it

        replace(path, chunks)
        return
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(chunks)
    except OSError as error:
        raise _cannot_write(path, error) from error


def _cannot_write(path: str, error: OSError) -> TechnoparkError:
    reason = error.strerror or str(error)
    return TechnoparkError(f"{path}: cannot write: {reason[:1].lower()}{reason[1:]}")
