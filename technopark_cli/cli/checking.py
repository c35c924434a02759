"""What `check` does around its question: read articles, check them, on several cores where that pays, tell how far it is."""

from __future__ import annotations

import os
import sys
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from technopark_cli.cli.parallel import Crash, one_by_one, side_by_side
from technopark_cli.factcheck.documents import READERS, Document, documents
from technopark_cli.factcheck.documents import Options as Reading
from technopark_cli.factcheck.documents.sources import STDIN, sources
from technopark_cli.factcheck.ignores import silenced
from technopark_cli.model.places import Problem
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from technopark_cli.factcheck.options import Options
    from technopark_cli.model.base import Base
    from technopark_cli.model.verdicts import Checked

#: Fewer bytes or characters than this are checked sooner than processes start.
WORTH_SHARING = 400_000
#: The reader of files that hold many articles.
STREAMED = "records"


class File(NamedTuple):
    """A file that one process reads and checks, and how large it is."""

    name: str
    size: int


#: What one process is given to do.
Piece = File | Document | Problem


def pieces(paths: Sequence[str], reading: Reading) -> Iterator[Piece]:
    """Yield what to check, in order: files, articles of streams that many processes share, and problems."""
    for source in sources(paths, READERS):
        if isinstance(source, Problem):
            yield source
        elif source.path == STDIN or READERS.get(os.path.splitext(source.path)[1].lower()) == STREAMED:
            yield from documents([source.path], reading)
        else:
            yield File(source.path, _size(source.path))


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except (OSError, ValueError):  # whoever reads it says so
        return 0


class Outcome(NamedTuple):
    """An article, checked, and what its reader has to say."""

    checked: Checked
    remarks: tuple[str, ...]


class Checker:
    """What checks a piece, in whatever process; a problem is passed on as it is."""

    def __init__(self, facts: tuple[str, ...], options: Options, reading: Reading) -> None:
        """Keep how to check and how to read; the base is loaded where it is first needed."""
        self._facts, self._options, self._reading = facts, options, reading
        self._base: Base | None = None

    def use(self, base: Base) -> Checker:
        """Take a base that is loaded already."""
        self._base = base
        return self

    def __call__(self, piece: Piece) -> list[Outcome | Problem]:
        """Return what came of every article of a piece."""
        if isinstance(piece, File):
            return [self._checked(document) for document in documents([piece.name], self._reading)]
        return [self._checked(piece)]

    def _checked(self, document: Document | Problem) -> Outcome | Problem:
        if isinstance(document, Problem):
            return document
        if self._base is None:
            self._base = load(self._facts)
        from technopark_cli.factcheck.checking import check  # noqa: PLC0415 - its tables are for whoever checks

        checked = silenced(check(document, self._base, self._options), document.ignores, self._options.language)
        return Outcome(checked, document.remarks)

    def __getstate__(self) -> tuple[tuple[str, ...], Options, Reading]:
        """Return what another process needs; it loads the base itself."""
        return self._facts, self._options, self._reading

    def __setstate__(self, state: tuple[tuple[str, ...], Options, Reading]) -> None:
        """Take it there."""
        self._facts, self._options, self._reading = state
        self._base = None


_Result = Crash | list[Outcome | Problem]


class Run:
    """Articles as they are checked, and what went wrong on the way."""

    def __init__(self, checker: Checker, work: Iterable[Piece], jobs: int) -> None:
        """Take what to check; nothing is read yet."""
        self.problems: list[str] = []
        self.crashes: list[str] = []
        self.remarks: list[str] = []
        self._checker, self._work, self._jobs = checker, iter(work), jobs

    def articles(self, *, bar: bool) -> Iterator[Checked]:
        """Yield the articles in their order; the rest is kept. ``bar`` allows to draw how far the work is."""
        first, much = self._first()
        work = chain(first, self._work)
        if much and self._jobs > 1:
            results = side_by_side(self._checker, work, self._jobs)
        else:
            results = one_by_one(self._checker, work)
        watched = _watched(results) if much and bar else results
        try:
            for result in watched:
                if isinstance(result, Crash):
                    self.crashes.append(f"{result.work.name}: internal error: {result.reason}")
                else:
                    yield from self._each(result)
        finally:
            results.close()  # ends the processes, whatever ended the loop

    def _each(self, outcomes: list[Outcome | Problem]) -> Iterator[Checked]:
        for each in outcomes:
            if isinstance(each, Problem):
                self.problems.append(str(each))
            else:
                self.remarks += [f"{each.checked.name}: {remark}" for remark in each.remarks]
                yield each.checked

    def _first(self) -> tuple[list[Piece], bool]:
        """Return the first pieces, as many as tell whether there is much to do, and whether there is."""
        first: list[Piece] = []
        size = 0
        for piece in self._work:
            first.append(piece)
            size += piece.size if isinstance(piece, File) else len(piece.text) if isinstance(piece, Document) else 0
            if size >= WORTH_SHARING and len(first) > 1:
                return first, True
        return first, size >= WORTH_SHARING


def _watched(results: Iterator[_Result]) -> Iterator[_Result]:
    """Yield results, and draw on a terminal's stderr how many there were."""
    from technopark_cli.output.terminal import progress  # noqa: PLC0415 - rich is imported only where it draws

    # the bar's thread starts behind the first result, when every process was started
    first = next(results, None)
    if first is None:
        return
    with progress(sys.stderr) as advance:
        advance(_name(first))
        yield first
        for result in results:
            advance(_name(result))
            yield result


def _name(result: _Result) -> str:
    if isinstance(result, Crash):
        return str(result.work.name)
    last = result[-1] if result else None
    return last.checked.name if isinstance(last, Outcome) else ""
