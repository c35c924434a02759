"""PDF: the text of its pages, in the order in which a reader sees it.

pdfium reads it, because it puts right-to-left text and the digits in it into the order in which they are read. Places are
those of the text as pdfium gives it, all pages one after the other; a position names the page as its part. Words divided
at the end of a line are joined, and so are the lines of a paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.factcheck.documents.assembly import About, assembled
from technopark_cli.factcheck.documents.base import Unreadable
from technopark_cli.factcheck.documents.plain import even
from technopark_cli.factcheck.documents.positions import FilePositions, Pieces
from technopark_cli.model.errors import TechnoparkError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument

    from technopark_cli.factcheck.documents.base import Document, Input
    from technopark_cli.model.places import Problem

#: So many pages in a row that cannot be read are the end of the file, whatever it says of their number.
MOST_BROKEN = 20
#: A line shorter than this share of a full one ends a paragraph; one that a sentence ends must be halfway fuller.
FULL = 0.6

#: pdfium's own signs for a hyphen that divides a word, which stand for the line end too.
_DIVIDED = "\x02\ufffe"
_HYPHENS = ("\u00ad", "-", "\u2010")
_LINE_END = re.compile(f"[\n{_DIVIDED}]")
#: Signs that pdfium puts before a number in Arabic text although they stand behind it.
_TURNED = re.compile(r"(?<!\S)([٪%،؛:.])([0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*)(?!\S)")
_ARABIC = re.compile("[\u0600-\u065f\u066e-\u06ef]")
_ITEM = re.compile(r"[ \t]*(?:[-*+•–—▪●]|\d{1,3}[.)])[ \t]")
_CLOSED = re.compile(r"[.!?:…؟»”\")]$")
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


class _Content(NamedTuple):
    """What is in a PDF: the text of its pages, where each begins, what it says of itself, and what is amiss."""

    text: str
    pages: tuple[tuple[int, str], ...]
    title: str | None
    created: str | None
    remarks: tuple[str, ...]


def read(given: Input) -> Iterator[Document | Problem]:
    """Yield the text of a PDF."""
    content = _content(given)
    source = even(content.text)
    pieces = Pieces(source)
    _join(source, pieces)
    about = About(content.title, content.created, "metadata")
    positions = FilePositions(content.text, pieces, content.pages)
    yield from assembled(given.name, pieces.text(), positions, about, given.options, (), content.remarks)


def _content(given: Input) -> _Content:
    try:
        import pypdfium2  # noqa: PLC0415 - only for PDF
    except ImportError as error:
        msg = "reading PDF needs the extra 'pdf' — pip install 'technopark-cli[pdf]'"
        raise TechnoparkError(msg) from error
    try:
        file = pypdfium2.PdfDocument(given.content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        message = "locked with a password — save a copy without one" if locked else "not a PDF that can be read"
        raise Unreadable(given.name, message) from error
    try:
        texts, remarks = _pages(file, pypdfium2.PdfiumError)
        about = file.get_metadata_dict()
    finally:
        file.close()
    starts, parts = 0, []
    for number, text in texts:
        parts.append((starts, f"page {number}"))
        starts += len(text)
    if not any(text.strip() for _, text in texts):
        remarks = ["no text in it: pages that were scanned need text recognition first"]
    made = _DATE.match(about.get("CreationDate", ""))
    created = "-".join(made.groups()) if made else None
    title = " ".join(about.get("Title", "").split()) or None
    return _Content("".join(text for _, text in texts), tuple(parts), title, created, tuple(remarks))


def _pages(file: PdfDocument, broken: type[Exception]) -> tuple[list[tuple[int, str]], list[str]]:
    """Return the text of each page with its number, each with an end of its own, and what is amiss."""
    texts: list[tuple[int, str]] = []
    remarks: list[str] = []
    failed = 0
    for index in range(len(file)):
        try:
            page = file[index]
            text = page.get_textpage()
            said = text.get_text_bounded()
            text.close()
            page.close()
        except broken:
            failed += 1
            remarks.append(f"page {index + 1} cannot be read")
            if failed == MOST_BROKEN:
                remarks.append(f"nothing behind page {index + 1} is read: {MOST_BROKEN} pages in a row cannot be")
                break
            continue
        failed = 0
        if not said.strip():
            remarks.append(f"page {index + 1} has no text")
        # what has no character of its own comes as half of one
        texts.append((index + 1, re.sub("[\ud800-\udfff]", "\ufffd", said) + "\n\n"))
    return texts, remarks


def _join(source: str, pieces: Pieces) -> None:
    """Write the text with the lines of its paragraphs joined."""
    width, position = _width(source), 0
    for match in _LINE_END.finditer(source):
        end = match.start()
        line = source[position:end].rstrip(" \t")
        stop, after = position + len(line), source[end + 1 : end + 21]
        signed = match[0] in _DIVIDED
        divided = signed or (line.endswith(_HYPHENS) and line[-2:-1].isalpha() and after[:1].isalpha())
        if divided and not signed:
            stop -= 1
        _write(source, position, stop, pieces)
        if divided and after[:1] != after[:1].lower():  # a name of two words
            pieces.put("-", stop, stop + 1)
        elif not divided:
            pieces.put(" " if _goes_on(line, after, width) else "\n", stop, end + 1)
        position = end + 1
    _write(source, position, len(source), pieces)


def _write(source: str, start: int, end: int, pieces: Pieces) -> None:
    """Write a line, with the signs of Arabic numbers behind them."""
    if _ARABIC.search(source, start, end):
        for match in _TURNED.finditer(source, start, end):
            pieces.take(start, match.start())
            pieces.put(match[2] + match[1], match.start(), match.end())
            start = match.end()
    pieces.take(start, end)


def _width(source: str) -> int:
    """Return how long a full line is: that of the longest ones, but for a few."""
    lengths = sorted(len(line) for line in _LINE_END.split(source) if line.strip())
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _goes_on(line: str, after: str, width: int) -> bool:
    """Tell whether a paragraph goes on behind a line."""
    if not line.strip() or not after.strip() or after[0] == "\n" or _ITEM.match(after):
        return False
    least = FULL if _CLOSED.search(line) is None else (1 + FULL) / 2
    return len(line) >= least * width
