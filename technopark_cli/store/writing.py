"""Files replaced whole: whoever reads one, at whatever moment, finds the old text or the new text.

The text goes to a temporary file in the same folder, is forced to the disk, and takes the file's place by a rename.
A program that reads a fact base, changes it and writes it back holds a lock all the while (:func:`locked`), so that
of two that do so at a time neither undoes the other.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from technopark_cli.model.errors import TechnoparkError
from technopark_cli.store.locate import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

#: How long to wait for another program that writes the same file, in seconds.
PATIENCE = 60.0
_POLL = 0.02
_PREFIX = ".technopark-"


def replace(path: str, chunks: Iterable[str], *, prefix: str = _PREFIX) -> None:
    """Write ``chunks`` to ``path`` in UTF-8, whole or not at all; newlines are written as they are.

    A link is followed. An existing file keeps its permissions, extended attributes and, where the system allows it,
    its owner; one that the user may not write to stays as it is. ``prefix`` begins the name of the temporary file.

    Raises:
        TechnoparkError: the file cannot be written; what was there is untouched.
    """
    with _one_line(path):
        target = os.path.realpath(path)
        try:
            status = os.stat(target)
        except FileNotFoundError:
            status = None
        if status and not os.access(target, os.W_OK):  # a rename would not ask
            msg = "permission denied"
            raise PermissionError(None, msg)
        _replace(target, chunks, status, prefix)


def _replace(target: str, chunks: Iterable[str], status: os.stat_result | None, prefix: str) -> None:
    import tempfile  # noqa: PLC0415 - slow to import, and only files need it

    folder = os.path.dirname(target)
    descriptor, temporary = tempfile.mkstemp(prefix=prefix, suffix=".tmp", dir=folder)
    try:
        with open(descriptor, "w", encoding="utf-8", newline="") as stream:
            stream.writelines(chunks)
            stream.flush()
            _like(target, temporary, status)
            os.fsync(stream.fileno())
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    with suppress(OSError):  # a rename is safe only once the folder is; some systems cannot open a folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _like(target: str, temporary: str, status: os.stat_result | None) -> None:
    """Give the temporary file the owner, attributes and permissions of ``target``, or those of any new file."""
    if status is None:
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(temporary, 0o666 & ~umask)
        return
    if hasattr(os, "chown"):
        with suppress(OSError):  # only the owner may give a file away
            os.chown(temporary, status.st_uid, status.st_gid)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(target):
                os.setxattr(temporary, name, os.getxattr(target, name))
    os.chmod(temporary, stat.S_IMODE(status.st_mode))


@contextmanager
def locked(path: str, patience: float = PATIENCE) -> Iterator[Callable[[str], None]]:
    """Hold the lock of the file ``path`` and give what replaces its text; read the file only inside.

    The lock is a hidden file beside the real one, ``.NAME.lock``, which is there only while someone writes.

    Raises:
        TechnoparkError: the folder cannot be written to, or another program held the lock for ``patience`` seconds.
    """
    from filelock import FileLock, SoftFileLock, Timeout  # noqa: PLC0415 - only for who writes

    with _one_line(path):
        target = os.path.realpath(path)
        folder, name = os.path.split(target)
        prefix = f".{name[:100]}.part-"
        mode = os.stat(target).st_mode
        if not stat.S_ISREG(mode):
            msg = "not a regular file"
            raise ValueError(msg)
        lock = FileLock(
            os.path.join(folder, f".{name}.lock"),
            timeout=patience,
            poll_interval=_POLL,
            mode=stat.S_IMODE(mode) & 0o666 | 0o600,  # who may write the file may lock it
        )
    try:
        with _one_line(path):
            lock.acquire()
    except Timeout as error:
        msg = f"{shown(path)}: another program has been writing it for {patience:.0f} s — try again later"
        raise TechnoparkError(msg) from error
    try:
        _sweep(folder, prefix)
        yield lambda text: replace(path, (text,), prefix=prefix)
    finally:
        # Removed while it is still held: who waits on the removed file sees that it has no name any more and starts
        # over (filelock looks), and whoever comes later makes a new one when the work here is done.
        if not isinstance(lock, SoftFileLock):
            with suppress(OSError):
                os.unlink(lock.lock_file)
        lock.release()


def _sweep(folder: str, prefix: str) -> None:
    """Remove the temporary files of programs that were killed: only who holds the lock makes any."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(prefix) and entry.name.endswith(".tmp"):
                os.unlink(entry.path)


@contextmanager
def _one_line(path: str) -> Iterator[Any]:
    """Turn what the system refuses into one line that names the file."""
    try:
        yield
    except TimeoutError:  # filelock's Timeout is one, and has its own line
        raise
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        msg = f"{shown(path)}: cannot write: {reason[:1].lower()}{reason[1:]}"
        raise TechnoparkError(msg) from error
