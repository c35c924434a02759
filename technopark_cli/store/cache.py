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
    from collections.abc import Callable, Iterable
    from typing import BinaryIO

    from technopark_cli.model.base import Base

_SIZE = 8
_KEEP = 16
_OTHERS_MAY_WRITE = 0o022
#: The parts of the program that make the compiled form, and those that find something in a base.
_COMPILED_BY = ("model", "store")
_FOUND_BY = ("model", "store", "rules")

#: The paths of a base, and the lengths and hashes of their bytes.
Stamp = tuple[list[str], list[tuple[int, bytes]]]


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


def stamp(paths: tuple[str, ...], contents: list[bytes]) -> Stamp:
    """Return what tells a base from every other: where it stands, and what."""
    return (list(paths), [(len(content), source_hash(content)) for content in contents])


def _key(of: Stamp, parts: tuple[str, ...]) -> tuple[Any, ...]:
    """Return what is made of a base depends on: its bytes, the program's ``parts`` and the interpreter."""
    package = os.path.dirname(os.path.dirname(__file__))
    code = [
        (entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
        for part in parts
        for entry in os.scandir(os.path.join(package, part))
        if entry.name.endswith(".py")
    ]
    return (__version__, sys.implementation.cache_tag, sorted(code), *of)


def _file(where: str, of: Stamp, kind: str) -> str:
    paths, _ = of
    name = source_hash("\0".join(map(os.path.abspath, paths)).encode("utf-8", "surrogateescape")).hex()
    return os.path.join(where, f"{name}.{sys.implementation.cache_tag}.{kind}")


def _prefix(stream: BinaryIO) -> bytes:
    """Return what a file begins with, behind its length and its checksum.

    Raises:
        ValueError: somebody else may have written it, or it is damaged.
    """
    status = os.fstat(stream.fileno())
    length = int.from_bytes(stream.read(_SIZE), "little")
    checksum = stream.read(_SIZE)
    prefix = stream.read(length)
    foreign = hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & _OTHERS_MAY_WRITE)
    if foreign or len(prefix) != length or source_hash(prefix) != checksum:
        raise ValueError
    return prefix


def read(of: Stamp, files: tuple[str, ...], compile_again: Callable[[], Base]) -> Base | None:
    """Return the base compiled earlier, or None; ``files`` are the names to show for its paths.

    ``compile_again`` makes the base without the cache; it is called if a part read later proves damaged.
    """
    where = folder()
    if where is None:
        return None
    file = _file(where, of, "facts")
    try:
        with open(file, "rb") as stream:
            prefix = _prefix(stream)
        key, index, head = marshal.loads(prefix)  # noqa: S302 - checked above
        if key != _key(of, _COMPILED_BY):
            return None
    except (OSError, ValueError, EOFError, TypeError, OverflowError):
        return None
    start = 2 * _SIZE + len(prefix)

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


def write(of: Stamp, base: Base) -> None:
    """Keep a compiled base for the next start; say nothing if that is not possible."""
    where = folder()
    if where is None:
        return
    head, facts = encode(base)
    index, offset = {}, 0
    for name, blob in facts.items():
        index[name] = (offset, len(blob), source_hash(blob))
        offset += len(blob)
    _put(where, _file(where, of, "facts"), marshal.dumps((_key(of, _COMPILED_BY), index, head)), facts.values())


def kept(of: Stamp, name: str) -> Any:  # noqa: ANN401 - what was kept
    """Return the plain value that was kept under ``name`` for a base, None if there is none of this program."""
    where = folder()
    if where is None:
        return None
    try:
        with open(_file(where, of, name), "rb") as stream:
            key, value = marshal.loads(_prefix(stream))  # noqa: S302 - checked there
        return value if key == _key(of, _FOUND_BY) else None
    except (OSError, ValueError, EOFError, TypeError, OverflowError):
        return None


def keep(of: Stamp, name: str, value: Any) -> None:  # noqa: ANN401 - any plain value
    """Keep a plain value that the rules found in a base for the next start; say nothing if that is not possible."""
    where = folder()
    if where is not None:
        _put(where, _file(where, of, name), marshal.dumps((_key(of, _FOUND_BY), value)))


def _put(where: str, target: str, prefix: bytes, rest: Iterable[bytes] = ()) -> None:
    """Put a file into the cache folder, whole or not at all."""
    temporary = f"{target}.{os.getpid()}.tmp"
    with suppress(OSError):
        os.makedirs(where, mode=0o700, exist_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "wb") as stream:
            stream.write(len(prefix).to_bytes(_SIZE, "little") + source_hash(prefix) + prefix)
            stream.writelines(rest)
        os.replace(temporary, target)
        _prune(where)
    with suppress(OSError):
        os.unlink(temporary)


def _prune(where: str) -> None:
    """Keep the newest files only: every set of bases leaves one of each kind."""
    tag = f".{sys.implementation.cache_tag}."
    kinds: dict[str, list[os.DirEntry[str]]] = {}
    for entry in os.scandir(where):
        _, ours, kind = entry.name.partition(tag)
        if ours and "." not in kind:
            kinds.setdefault(kind, []).append(entry)
    for files in kinds.values():
        for entry in sorted(files, key=lambda entry: entry.stat().st_mtime_ns, reverse=True)[_KEEP:]:
            os.unlink(entry.path)
