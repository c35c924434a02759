"""Which files are meant: those named, those in folders, standard input.

A folder is searched with the folders in it, in the order of names; hidden files, unknown suffixes, pipes and devices,
and what is there twice by a link are left out. A file that was named itself is read whatever it is called.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.model.places import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

#: Standard input on the command line, and as messages call it.
STDIN, STDIN_SHOWN = "-", "<stdin>"


class Source(NamedTuple):
    """A file to read: its path, and the name to show for it."""

    path: str
    name: str


def sources(paths: Iterable[str], suffixes: Collection[str]) -> Iterator[Source | Problem]:
    """Yield the files that ``paths`` name, in order; what names none is a problem."""
    for path in paths:
        if path == STDIN:
            yield Source(STDIN, STDIN_SHOWN)
        elif not path:
            yield problem("''", "an empty name — name a file, a folder, or - for standard input")
        elif os.path.isdir(path):
            yield from _folder(path, suffixes)
        elif os.path.lexists(path):
            yield Source(path, printable(path))
        else:
            yield problem(printable(path), "no such file or folder — check the name")


def problem(name: str, message: str) -> Problem:
    """Return a problem of a file as a whole."""
    return Problem(Place(name, 0), message)


def printable(path: str) -> str:
    """Return a name that can be printed, also where it is no UTF-8."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def reason(error: OSError | ValueError) -> str:
    """Return what the system says of a file that cannot be read."""
    said = getattr(error, "strerror", None) or str(error)
    return f"cannot be read: {said[:1].lower()}{said[1:]}"


def _folder(path: str, suffixes: Collection[str]) -> Iterator[Source | Problem]:
    found = False
    for each in _below(path, suffixes):
        found = True
        yield each
    if not found:
        yield problem(printable(path), f"no articles in this folder — it is searched for {', '.join(sorted(suffixes))}")


def _below(top: str, suffixes: Collection[str]) -> Iterator[Source | Problem]:
    """Yield the files below a folder, none of them twice."""
    seen: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            status = os.stat(path)
            folder = stat.S_ISDIR(status.st_mode)
            known = (status.st_dev, status.st_ino) in seen
            seen.add((status.st_dev, status.st_ino))
            inside = sorted(os.listdir(path), reverse=True) if folder and not known else []
        except (OSError, ValueError) as error:
            yield problem(printable(path), reason(error))
            continue
        waiting += [os.path.join(path, name) for name in inside if _meant(path, name, suffixes)]
        if stat.S_ISREG(status.st_mode) and not known:  # a pipe may never end
            yield Source(path, printable(path))


def _meant(folder: str, name: str, suffixes: Collection[str]) -> bool:
    if name.startswith("."):
        return False
    return os.path.splitext(name)[1].lower() in suffixes or os.path.isdir(os.path.join(folder, name))
