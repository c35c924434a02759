"""What `check` does around its question: read articles, check them, on several cores where that pays, tell how far it is."""

from __future__ import annotations

import sys
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from technopark_cli.cli.parallel import Crash, one_by_one, side_by_side
from technopark_cli.factcheck.ignores import silenced
from technopark_cli.model.places import Problem
from technopark_cli.store.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from technopark_cli.factcheck.options import Options
    from technopark_cli.model.base import Base
    from technopark_cli.model.verdicts import Checked

#: Fewer characters than this are checked sooner than processes start.
WORTH_SHARING = 400_000


class Outcome(NamedTuple):
    """An article, checked, and what its reader has to say."""

    checked: Checked
    remarks: tuple[str, ...]


class Checker:
    """What checks one document, in whatever process: a fault of the document is passed on as it is."""

    def __init__(self, facts: tuple[str, ...], options: Options) -> None:
        """Keep how to check; the base is loaded where it is first needed."""
        self._facts, self._options = facts, options
        self._base: Base | None = None

    def use(self, base: Base) -> Checker:
        """Take a base that is loaded already."""
        self._base = base
        return self

    def __call__(self, document: Any) -> Outcome | Problem:  # noqa: ANN401 - a document or a problem
        """Check one document."""
        if isinstance(document, Problem):
            return document
        if self._base is None:
            self._base = load(self._facts)
        check = import_module("technopark_cli.factcheck.checking").check
        checked = silenced(check(document, self._base, self._options), document.ignores, self._options.language)
        return Outcome(checked, document.remarks)

    def __getstate__(self) -> tuple[tuple[str, ...], Options]:
        """Return what another process needs; it loads the base itself."""
        return self._facts, self._options

    def __setstate__(self, state: tuple[tuple[str, ...], Options]) -> None:
        """Take it there."""
        self._facts, self._options = state
        self._base = None


class Run:
    """Articles as they are checked, and what went wrong on the way."""

    def __init__(self, checker: Checker, documents: Iterable[Any], jobs: int) -> None:
        """Take what to check; nothing is read yet."""
        self.problems: list[str] = []
        self.crashes: list[str] = []
        self.remarks: list[str] = []
        self._checker, self._documents, self._jobs = checker, iter(documents), jobs

    def articles(self, *, bar: bool) -> Iterator[Checked]:
        """Yield the articles in their order; the rest is kept. ``bar`` allows to draw how far the work is."""
        first, much = self._first()
        documents = chain(first, self._documents)
        if much and self._jobs > 1:
            results = side_by_side(self._checker, documents, self._jobs)
        else:
            results = one_by_one(self._checker, documents)
        watched = _watched(results) if much and bar else results
        try:
            for result in watched:
                if isinstance(result, Problem):
                    self.problems.append(str(result))
                elif isinstance(result, Crash):
                    self.crashes.append(f"{result.work.name}: internal error: {result.reason}")
                else:
                    self.remarks += [f"{result.checked.name}: {remark}" for remark in result.remarks]
                    yield result.checked
        finally:
            results.close()  # ends the processes, whatever ended the loop

    def _first(self) -> tuple[list[Any], bool]:
        """Return the first documents, read until it is known whether there is much to do, and whether there is."""
        first: list[Any] = []
        size = 0
        for document in self._documents:
            first.append(document)
            size += len(getattr(document, "text", ""))
            if size >= WORTH_SHARING:
                return first, True
        return first, False


def _watched(results: Iterator[Any]) -> Iterator[Any]:
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


def _name(result: Any) -> str:  # noqa: ANN401
    if isinstance(result, Outcome):
        return result.checked.name
    return str(result.place.file) if isinstance(result, Problem) else str(result.work.name)
