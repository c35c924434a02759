"""Local copies of the sources' texts, by source id.

A folder holds ``SOURCE_ID.txt`` or ``SOURCE_ID.md``, and may hold ``index.tsv``: a source id, a file name and, if known,
the line on which paragraph 1 stands, separated by tabs. The index comes first; lines that begin with ``#`` are comments.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from technopark_cli.model.articles import Article, article
from technopark_cli.model.errors import TechnoparkError, UnknownName
from technopark_cli.model.places import Place, Problem
from technopark_cli.store.locate import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

INDEX = "index.tsv"
SUFFIXES = (".txt", ".md")
#: Where copies are looked for beside a base.
FOLDER = "texts"

_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"^[ \t]*(?:#{1,6}|>|[*+-])[ \t]+|[*`]+|(?<!\w)_+|_+(?!\w)", re.MULTILINE)


def copies(folder: str, known: Collection[str], sources: Collection[str]) -> dict[str, Article]:
    """Return the texts that ``folder`` has of ``sources``; its index may name any that is ``known``.

    Raises:
        TechnoparkError: the folder, its index or one of its files cannot be used.
    """
    if not os.path.isdir(folder):
        msg = f"{shown(folder)}: no such folder"
        raise TechnoparkError(msg)
    found = {}
    listed = dict(_index(folder, known))
    for source in sources:
        path, start = listed.get(source, (None, None))
        candidates = (os.path.join(folder, source + suffix) for suffix in SUFFIXES)
        path = path or next(filter(os.path.isfile, candidates), None)
        if path:
            found[source] = read_article(path, start)
    return found


def beside(files: Collection[str]) -> str:
    """Return the folder of copies that stands beside the first file of a base."""
    return os.path.join(os.path.dirname(next(iter(files))), FOLDER)


def read_article(path: str, start: int | None = None) -> Article:
    """Return the text in ``path``, Markdown without its marks.

    Raises:
        TechnoparkError: it cannot be read, or is not text.
    """
    return to_article(_read(path), shown(path), start)


def to_article(content: bytes, name: str, start: int | None = None) -> Article:
    """Return ``content`` as an article; ``name`` is what messages call it, and tells Markdown by its suffix.

    Raises:
        TechnoparkError: it is not text.
    """
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        good = content[: error.start].decode()
        place = Place(name, good.count("\n") + 1, len(good) - (good.rfind("\n") + 1) + 1)
        raise TechnoparkError(str(Problem(place, "not UTF-8 here: save the text as UTF-8"))) from error
    if _HTML.match(text):
        msg = f"{name}: this is HTML — save the article as text or Markdown"
        raise TechnoparkError(msg)
    made = article(text, start)
    if name.lower().endswith(".md"):
        bare = tuple(each._replace(text=_MARKUP.sub("", _LINK.sub(r"\1", each.text))) for each in made.paragraphs)
        made = made._replace(paragraphs=bare)
    return made


def _index(folder: str, known: Collection[str]) -> Iterator[tuple[str, tuple[str, int | None]]]:
    path = os.path.join(folder, INDEX)
    if not os.path.lexists(path):
        return
    lines = _read(path).decode(errors="replace").split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        source, name, start, *more = (*(cell.strip() for cell in line.split("\t")), "", "")
        place = Place(shown(path), number)
        if not name or any(more) or (start and not (start.isascii() and start.isdecimal() and int(start))):
            form = "write SOURCE_ID<TAB>FILE, and <TAB>LINE of paragraph 1 if known"
            raise TechnoparkError(str(Problem(place, form)))
        if source not in known:
            raise TechnoparkError(str(Problem(place, str(UnknownName("source", source, known)))))
        target = os.path.join(folder, name)
        if not os.path.isfile(target):
            raise TechnoparkError(str(Problem(place, f"no file '{name}' in this folder")))
        yield source, (target, int(start) if start else None)


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        msg = f"{shown(path)}: cannot read the text: {reason[:1].lower()}{reason[1:]}"
        raise TechnoparkError(msg) from error
