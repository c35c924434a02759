"""What the tests of the readers share: files written in a test, documents read from them, small PDFs."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

from technopark_cli.factcheck.documents import Document, Options, documents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from technopark_cli.model.places import Problem


def read(folder: Path, name: str, content: str | bytes, **options: object) -> list[Document | Problem]:
    """Return what one file becomes."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(documents([str(path)], Options(**options)))  # type: ignore[arg-type]


def only(found: list[Document | Problem]) -> Document:
    """Return the one document, where there is nothing else."""
    (document,) = found
    assert isinstance(document, Document), document
    return document


def messages(found: list[Document | Problem], folder: Path) -> list[str]:
    """Return the problems, with the names of files relative to ``folder``."""
    return [str(each).replace(f"{folder}/", "") for each in found if not isinstance(each, Document)]


def places(document: Document, source: str, *words: str) -> list[str]:
    """Return, for each of ``words`` in the text, its line and column, and what stands there in the file."""
    found = []
    for word in words:
        offset = document.text.index(word)
        start, end = document.positions.start(offset), document.positions.end(offset + len(word))
        found.append(f"{start.line}:{start.column} {source[start.offset : end.offset]}")
    return found


def covered(document: Document) -> list[tuple[tuple[str, ...], str, str]]:
    """Return the codes, the reason and the covered text of each ignore comment."""
    return [(each.codes, each.reason, document.text[each.start : each.end]) for each in document.ignores]


def pdf(*pages: list[str], info: str = "", objects: tuple[bytes, ...] = (), trailer: bytes = b"") -> bytes:
    """Return a PDF with lines of text on each page, in any script: what is drawn from left to right."""
    mapping = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        b"1 begincodespacerange <0000><FFFF> endcodespacerange\n"
        b"1 beginbfrange <0000><FFFF><0000> endbfrange endcmap end end"
    )
    made = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",  # the pages, below
        b"<<%s>>" % info.encode(),
        _stream(mapping),
        b"<</Type/FontDescriptor/FontName/F/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200"
        b"/CapHeight 700/StemV 80>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/F/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/DW 500/FontDescriptor 5 0 R>>",
        b"<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 4 0 R>>",
    ]
    kids = []
    for lines in pages:
        drawn = [
            b"BT /F 10 Tf 1 0 0 1 50 %d Tm <%s> Tj ET\n" % (700 - 12 * row, line.encode("utf-16-be").hex().encode())
            for row, line in enumerate(lines)
        ]
        made.append(_stream(b"".join(drawn)))
        made.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 7 0 R>>>>/Contents %d 0 R>>"
            % len(made)
        )
        kids.append(b"%d 0 R" % len(made))
    made[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    made += objects
    return _file(made, trailer)


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    made, starts = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        starts.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer<</Size %d/Root 1 0 R/Info 3 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        trailer,
        len(made),
    )
    return made + head + table + end


#: Eight times the input may take at most this many times as long; what is quadratic takes 64 times as long.
LINEAR = 24


def growth(work: Callable[[int], object], size: int) -> float:
    """Return how many times as long ``work`` takes for eight times the size, as a process of its own would."""

    def cost(size: int) -> float:
        times = []
        for _ in range(3):
            start = process_time()
            work(size)
            times.append(process_time() - start)
        return min(times)

    return cost(8 * size) / max(cost(size), 1e-4)
