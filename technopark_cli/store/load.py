"""``facts.toml`` to :class:`Base`, from the compiled cache where that is current."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from technopark_cli.model.errors import InvalidBase, TechnoparkError
from technopark_cli.model.places import Place, Problem
from technopark_cli.store import cache
from technopark_cli.store.locate import locate, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from technopark_cli.model.base import Base
    from technopark_cli.store.validate import Document

_AT = r" \(at (?:line (\d+), column (\d+)|end of document)\)$"


def load(chosen: Sequence[str] = ()) -> Base:
    """Return the base in the files ``chosen`` (see :func:`locate` for none).

    Raises:
        TechnoparkError: a file cannot be read.
        InvalidBase: a file is not valid; every problem of every file is in it.
    """
    paths = locate(chosen)
    contents = [read(path) for path in paths]
    files = tuple(map(shown, paths))
    if len({os.path.realpath(path) for path in paths}) < len(paths):
        msg = f"a fact base is named twice: {', '.join(files)}"
        raise TechnoparkError(msg)
    stamp = cache.stamp(paths, contents)

    def compiled() -> Base:
        return _compile(stamp, contents, files)

    base = cache.read(stamp, files, compiled) or compiled()
    base.stamp = stamp
    return base


def read(path: str, what: str = "fact base") -> bytes:
    """Return the bytes of a file; ``what`` says in a message what it should be.

    Raises:
        TechnoparkError: the file cannot be read.
    """
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        msg = f"{shown(path)}: cannot read the {what}: {reason[:1].lower()}{reason[1:]}"
        raise TechnoparkError(msg) from error
    except ValueError as error:  # a NUL in the name
        msg = f"{path!r}: not a file name"
        raise TechnoparkError(msg) from error


def _compile(stamp: cache.Stamp, contents: list[bytes], files: tuple[str, ...]) -> Base:
    """Parse, check and build, and keep the result for the next start."""
    from technopark_cli.store.build import build  # noqa: PLC0415 - not needed on a warm start

    base = build(checked(contents, files))
    cache.write(stamp, base)
    return base


def checked(contents: Sequence[bytes], files: Sequence[str]) -> list[Document]:
    """Return the parsed documents.

    Raises:
        InvalidBase: with every problem of every file.
    """
    from technopark_cli.store.validate import validate  # noqa: PLC0415

    documents, problems = [], []
    for content, file in zip(contents, files, strict=True):
        parsed = parse(content, file)
        if isinstance(parsed, Problem):
            problems.append(parsed)
        else:
            documents.append(parsed)
    if not problems:
        problems = validate(documents)
    if problems:
        raise InvalidBase(problems)
    return documents


def parse(content: bytes, file: str) -> Document | Problem:
    """Return one document, or the one thing that keeps it from being read as TOML."""
    import tomllib  # noqa: PLC0415 - not needed on a warm start

    from technopark_cli.store.positions import Positions  # noqa: PLC0415
    from technopark_cli.store.validate import Document  # noqa: PLC0415

    if content.startswith(b"\xef\xbb\xbf"):
        return Problem(Place(file, 1), "the file begins with a byte order mark: save it as UTF-8 without one")
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        good = content[: error.start].decode()
        line, column = good.count("\n") + 1, len(good) - (good.rfind("\n") + 1) + 1
        return Problem(Place(file, line, column), "not UTF-8 here: save the file as UTF-8")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        at = re.search(_AT, message)
        lines = text.split("\n")
        line, column = (int(at[1]), int(at[2])) if at and at[1] else (len(lines), len(lines[-1]) + 1)
        reason = re.sub(_AT, "", message)
        return Problem(Place(file, line, column), f"not valid TOML: {reason[:1].lower()}{reason[1:]}")
    except RecursionError:
        return Problem(Place(file, 1), "not valid here: tables or lists are nested too deeply")
    except ValueError:  # Python reads no integer of thousands of digits
        line = next((n for n, text_line in enumerate(text.split("\n"), 1) if re.search(r"\d{4300}", text_line)), 1)
        return Problem(Place(file, line), "not valid here: a number of thousands of digits")
    return Document(file, data, Positions(text))
