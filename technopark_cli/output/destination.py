"""Where output goes: standard output, or a file that is complete or not there."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from technopark_cli.model.errors import TechnoparkError

if TYPE_CHECKING:
    from collections.abc import Iterable


def to_stdout(chunks: Iterable[str], *, machine: bool) -> None:
    """Write to standard output: data always in UTF-8, text for people in the terminal's encoding.

    Characters that the terminal's encoding lacks are written as escapes.
    """
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(newline="\n", **({"encoding": "utf-8"} if machine else {"errors": "backslashreplace"}))
    try:
        for chunk in chunks:
            sys.stdout.write(chunk)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence_stdout()
        raise _cannot_write("standard output", error) from error  # noqa: EM101, TRY003


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
    target = os.path.realpath(path)
    try:
        mode = os.stat(target).st_mode
    except (OSError, ValueError):
        mode = None
    try:
        if mode is not None and not stat.S_ISREG(mode):
            with open(target, "w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(chunks)
            return
        _replace(target, chunks, stat.S_IMODE(mode) if mode is not None else None)
    except (OSError, ValueError) as error:
        raise _cannot_write(path, error) from error


def _cannot_write(path: str, error: Exception) -> TechnoparkError:
    reason = getattr(error, "strerror", None) or str(error)
    return TechnoparkError(f"{path}: cannot write: {reason[:1].lower()}{reason[1:]}")


def _replace(target: str, chunks: Iterable[str], mode: int | None) -> None:
    import tempfile  # noqa: PLC0415 - slow to import, and only files need it

    descriptor, temporary = tempfile.mkstemp(prefix=".technopark-", dir=os.path.dirname(target))
    try:
        with open(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(chunks)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is None:
            umask = os.umask(0)
            os.umask(umask)
            mode = 0o666 & ~umask
        os.chmod(temporary, mode)
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
