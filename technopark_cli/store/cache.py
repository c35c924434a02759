"""Compiled bases in the user's cache folder, so that a start parses no TOML.

A cache file is used only if it was made by this version of the program and this interpreter from files with the same
bytes, belongs to the user and is writable by nobody else, and every part read matches its checksum. Anything else is
a miss: the cache never makes a command fail. ``TECHNOPARK_CACHE`` names another folder; ``off`` turns it off.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from importlib.util import source_hash
from typing import TYPE_CHECKING, Any

from technopark_cli import __version__
from technopark_cli.store.compiled import decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable

    from technopark_cli.model.base import Base

_SIZE = 8
_KEEP = 16
_OTHERS_MAY_WRITE = 0o022


def folder() -> str | None:
    """Return the cache folder by the platform's custom, None if the cache is turned off."""
    chosen = os.environ.get("TECHNOPARK_CACHE", "")
    if chosen.lower() in ("off", "0", "no"):
        return None
    if chosen:
        return chosen
    if sys.platform == "win32":
        parent = os.environ.get("LOCALAPPDATA", "")
    else:
        parent = os.environ.get("XDG_CACHE_HOME", "") or os.path.expanduser("~/.cache")
    return os.path.join(parent, "technopark") if os.path.isabs(parent) else None


def _key(paths: tuple[str, ...], contents: list[bytes]) -> tuple[Any, ...]:
    """Return what the compiled form depends on: the bytes, the program and the interpreter."""
    package = os.path.dirname(os.path.dirname(__file__))
    code = [
        (entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
        for part in ("model", "store")
        for entry in os.scandir(os.path.join(package, part))
        if entry.name.endswith(".py")
    ]
    hashes = [(len(content), source_hash(content)) for content in contents]
    return (__version__, sys.implementation.cache_tag, sorted(code), list(paths), hashes)


def _file(where: str, paths: tuple[str, ...]) -> str:
    name = source_hash("\0".join(map(os.path.abspath, paths)).encode("utf-8", "surrogateescape")).hex()
    return os.path.join(where, f"{name}.{sys.implementation.cache_tag}.facts")


def read(
    paths: tuple[str, ...], contents: list[bytes], files: tuple[str, ...], compile_again: Callable[[], Base]
) -> Base | None:
    """Return the base compiled from ``contents``, or None; ``files`` are the names to show for ``paths``.

    ``compile_again`` makes the base without the cache; it is called if a part read later proves damaged.
    """
    where = folder()
    if where is None:
        return None
    file = _file(where, paths)
    try:
        with open(file, "rb") as stream:
            status = os.fstat(stream.fileno())
            if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & _OTHERS_MAY_WRITE):
                return None
            length = int.from_bytes(stream.read(_SIZE), "little")
            checksum = stream.read(_SIZE)
            prefix = stream.read(length)
        if len(prefix) != length or source_hash(prefix) != checksum:
            return None
        key, index, head = marshal.loads(prefix)  # noqa: S302 - checked above
        if key != _key(paths, contents):
            return None
    except (OSError, ValueError, EOFError, TypeError, OverflowError):
        return None
    start = 2 * _SIZE + length

    def blob(name: str) -> bytes | None:
        offset, size, wanted = index[name]
        try:
            with open(file, "rb") as stream:
                stream.seek(start + offset)
                found = stream.read(size)
        except OSError:
            return None
        return found if source_hash(found) == wanted else None

    return decode(head, list(index), blob, files, compile_again)


def write(paths: tuple[str, ...], contents: list[bytes], base: Base) -> None:
    """Keep a compiled base for the next start; say nothing if that is not possible."""
    where = folder()
    if where is None:
        return
    head, facts = encode(base)
    index, offset = {}, 0
    for name, blob in facts.items():
        index[name] = (offset, len(blob), source_hash(blob))
        offset += len(blob)
    prefix = marshal.dumps((_key(paths, contents), index, head))
    target = _file(where, paths)
    temporary = f"{target}.{os.getpid()}.tmp"
    with suppress(OSError):
        os.makedirs(where, mode=0o700, exist_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "wb") as stream:
            stream.write(len(prefix).to_bytes(_SIZE, "little") + source_hash(prefix) + prefix)
            stream.writelines(facts.values())
        os.replace(temporary, target)
        _prune(where)
    with suppress(OSError):
        os.unlink(temporary)


def _prune(where: str) -> None:
    """Keep the newest files only: every set of bases leaves one."""
    files = sorted(
        (entry for entry in os.scandir(where) if entry.name.endswith(".facts")),
        key=lambda entry: entry.stat().st_mtime_ns,
        reverse=True,
    )
    for entry in files[_KEEP:]:
        os.unlink(entry.path)
