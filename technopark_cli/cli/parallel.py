"""One piece of work after the other, on many cores: results come in the order of the work, and memory stays flat.

The processes are plain ones with a pipe each. They take one piece at a time and sit idle while the parent sends it, so
that no two ends of a pipe wait for each other. They ignore Ctrl-C, which is the parent's to answer: whatever ends the
parent's loop ends them at once.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from multiprocessing.connection import Connection

    Work = TypeVar("Work")

Result = TypeVar("Result")

#: Results that wait for an earlier one, for each process.
AHEAD = 4


class Crash(NamedTuple):
    """A piece of work that could not be done, through a fault of the program."""

    work: Any
    reason: str


class _Done(NamedTuple, Generic[Result]):
    """What a process sends back: a result, or why there is none."""

    result: Result | None
    fault: str | None


def cores() -> int:
    """Return how many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def one_by_one(do: Callable[[Work], Result], work: Iterable[Work]) -> Generator[Result | Crash]:
    """Yield the results of ``work`` in this process."""
    for piece in work:
        done = _done(do, piece)
        yield Crash(piece, done.fault) if done.fault else done.result  # type: ignore[misc]


def side_by_side(do: Callable[[Work], Result], work: Iterable[Work], jobs: int) -> Generator[Result | Crash]:
    """Yield the results of ``work`` in its order, done by ``jobs`` processes.

    ``do`` is called in each of them, work and results travel to and fro pickled. A process that dies costs its piece of
    work; another one takes its place.
    """
    import multiprocessing  # noqa: PLC0415 - for much work alone

    # a forked process shares what the parent has loaded; elsewhere than on Linux, forking is not safe
    context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    pool = _Pool(context, do, jobs)
    try:
        yield from pool.run(enumerate(work))
    finally:
        pool.end()


class _Worker:
    """One process, this end of its pipe, and the piece that it works on."""

    def __init__(self, context: Any, do: Callable[[Any], Any]) -> None:  # noqa: ANN401 - a multiprocessing context
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(do, theirs, self.pipe), daemon=True)
        self.process.start()
        theirs.close()
        self.piece: tuple[int, Any] | None = None

    def fate(self) -> str:
        """Return how the process died."""
        self.process.join()
        code = self.process.exitcode
        return f"its process ended with {signal.Signals(-code).name if code < 0 else f'status {code}'}"


class _Pool:
    """Several processes, and the results that wait for their turn."""

    def __init__(self, context: Any, do: Callable[[Any], Any], jobs: int) -> None:  # noqa: ANN401
        self._context, self._do = context, do
        self._workers: list[_Worker] = []
        self._ready: dict[int, Any] = {}
        self._jobs = jobs

    def run(self, pieces: Iterator[tuple[int, Any]]) -> Iterator[Any]:
        """Yield results in the order of the pieces, which are taken as processes are free for them."""
        from multiprocessing.connection import wait  # noqa: PLC0415

        due, last = 0, False
        while True:
            last = self._hand_out(pieces, due) or last
            while due in self._ready:
                yield self._ready.pop(due)
                due += 1
            busy = {worker.pipe: worker for worker in self._workers if worker.piece}
            if not busy and last:
                return
            for pipe in wait(list(busy)) if busy else ():
                self._receive(busy[pipe])

    def _hand_out(self, pieces: Iterator[tuple[int, Any]], due: int) -> bool:
        """Give every free process a piece; tell whether there are no more."""
        while True:
            free = next((worker for worker in self._workers if worker.piece is None), None)
            if free is None and len(self._workers) >= self._jobs:
                return False
            piece = None if self._far_ahead(due) else next(pieces, None)
            if piece is None:
                return not self._far_ahead(due)
            if free is None:
                free = _Worker(self._context, self._do)
                self._workers.append(free)
            self._send(free, piece)

    def _far_ahead(self, due: int) -> bool:
        """Tell whether so much waits for an earlier result that nothing more may be begun."""
        begun = [*self._ready, *(worker.piece[0] for worker in self._workers if worker.piece)]
        return max(begun, default=due) - due >= AHEAD * self._jobs

    def _send(self, worker: _Worker, piece: tuple[int, Any]) -> None:
        worker.piece = piece
        try:
            worker.pipe.send(piece[1])
        except OSError:
            self._bury(worker)

    def _receive(self, worker: _Worker) -> None:
        number, piece = worker.piece or (0, None)
        try:
            done: _Done[Any] = worker.pipe.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        self._ready[number] = Crash(piece, done.fault) if done.fault else done.result
        worker.piece = None

    def _bury(self, worker: _Worker) -> None:
        """Take a process that died out of the pool; its work is lost."""
        number, piece = worker.piece or (0, None)
        worker.pipe.close()
        self._workers.remove(worker)
        self._ready[number] = Crash(piece, worker.fate())

    def end(self) -> None:
        """End every process now."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
            worker.pipe.close()


def _serve(do: Callable[[Any], Any], pipe: Connection, parents: Connection) -> None:
    """Do what comes through the pipe until its other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if parents is not pipe:
        parents.close()
    while True:
        try:
            piece = pipe.recv()
            pipe.send(_done(do, piece))
        except (EOFError, OSError):
            return


def _done(do: Callable[[Any], Any], piece: object) -> _Done[Any]:
    try:
        return _Done(do(piece), None)
    except Exception as error:  # noqa: BLE001 - one fault must not stop the work on everything else
        if os.environ.get("TECHNOPARK_TRACEBACK"):
            import traceback  # noqa: PLC0415 - rare

            traceback.print_exc()
        return _Done(None, f"{type(error).__name__}: {error}")
