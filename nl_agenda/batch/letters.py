"""Many letters: worker processes, results in input order, one bad file never stops the rest."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context
from typing import TYPE_CHECKING

from nl_agenda.errors import InvalidInputError, WorkerDiedError
from nl_agenda.limits import Limits
from nl_agenda.parse import Readable, parse_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nl_agenda.models import Letter

_AHEAD = 4  # files under way or done but not yet asked for, per worker: bounds the memory


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: exactly one of ``letter`` and ``error`` is set.

    Attributes:
        source: what was given, as it was given.
        letter: the letter that was read.
        error: why it could not be read: an ``NlAgendaError`` or, for a path, an ``OSError`` such as ``FileNotFoundError``.
    """

    source: Readable
    letter: Letter | None = None
    error: Exception | None = None

    def __post_init__(self) -> None:
        if (self.letter is None) == (self.error is None):
            raise ValueError("an outcome has a letter or an error, and not both")


@dataclass(frozen=True, slots=True)
class _Options:
    format: str | None
    limits: Limits


def parse_letters(
    sources: Iterable[Readable],
    *,
    workers: int | None = None,
    format: str | None = None,  # noqa: A002 - the same name as in parse_letter
    limits: Limits | None = None,
) -> Iterator[Outcome]:
    """Read many letters, lazily and in input order.

    Sources are drawn only a little ahead of what is asked for, so that an endless iterable of paths is fine. Worker processes
    are started afresh (spawned): a script that calls this with more than one worker needs the usual
    ``if __name__ == "__main__":`` guard.

    Args:
        sources: paths, bytes or binary file objects.
        workers: number of processes; ``None`` for one a core, 0 or 1 to read in this process.
        format: as in ``parse_letter``.
        limits: as in ``parse_letter``.

    Yields:
        One ``Outcome`` a source. A source at which its worker process dies has a ``WorkerDiedError``.

    Raises:
        InvalidInputError: ``workers`` is negative.
    """
    if workers is not None and workers < 0:
        raise InvalidInputError(f"workers is {workers}; give 0 or more, or None for one a core.")
    count = (os.cpu_count() or 1) if workers is None else workers
    return _outcomes(iter(sources), count, _Options(format, limits or Limits()))


def _outcomes(sources: Iterator[Readable], workers: int, options: _Options) -> Iterator[Outcome]:
    first = list(islice(sources, 2))
    rest = chain(first, sources)
    # Starting processes for a single letter costs more than reading it.
    if workers <= 1 or len(first) <= 1:
        yield from (_read(source, options) for source in rest)
    else:
        yield from _pooled(rest, workers, options)


def _read(source: Readable, options: _Options) -> Outcome:
    try:
        return Outcome(source, letter=parse_letter(source, format=options.format, limits=options.limits))
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one file, the next one is read
        return Outcome(source, error=error)


def _read_far(load: str | bytes, options: _Options) -> Letter | Exception:
    """Read in a worker; the source itself does not travel back."""
    outcome = _read(load, options)
    result = outcome.letter or outcome.error
    assert result is not None  # noqa: S101 - an Outcome has one of them
    return result


def _warm() -> None:
    """Load what the first letter would have to wait for."""
    parse_letter(b"Geachte voorzitter,\n\nNederland steunt dit voorstel.\n", format="txt")


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max_workers=workers, mp_context=get_context("spawn"), initializer=_warm)


@dataclass(slots=True)
class _Task:
    """A source on its way: ``load`` travels to the worker, and again if the first worker died."""

    source: Readable
    load: str | bytes
    future: Future[Letter | Exception] | None = None
    outcome: Outcome | None = None

    @property
    def lost(self) -> bool:
        """Nothing came back, or never will, because the pool broke."""
        if self.future is None:
            return False
        return not self.future.done() or self.future.cancelled() or isinstance(self.future.exception(), BrokenExecutor)

    def result(self) -> Outcome:
        """Wait for the worker; raises ``BrokenExecutor`` if the pool broke meanwhile."""
        if self.outcome is not None or self.future is None:
            return self.outcome or Outcome(self.source, error=WorkerDiedError())
        try:
            result = self.future.result()
        except BrokenExecutor:
            raise
        except Exception as error:  # noqa: BLE001 - such as an answer that cannot be sent between processes
            return Outcome(self.source, error=error)
        return Outcome(self.source, error=result) if isinstance(result, Exception) else Outcome(self.source, letter=result)


def _pooled(sources: Iterator[Readable], workers: int, options: _Options) -> Iterator[Outcome]:
    pool = _pool(workers)
    waiting: deque[_Task] = deque()
    try:
        while True:
            waiting.extend(_submitted(pool, source, options) for source in islice(sources, workers * _AHEAD - len(waiting)))
            if not waiting:
                return
            try:
                outcome = waiting[0].result()
            except BrokenExecutor:
                pool.shutdown(wait=True, cancel_futures=True)
                _read_alone([task for task in waiting if task.lost], options)
                pool = _pool(workers)
                outcome = waiting[0].result()
            waiting.popleft()
            yield outcome
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, source: Readable, options: _Options) -> _Task:
    try:
        load = _portable(source)
    except Exception as error:  # noqa: BLE001 - a file object that cannot be read is one bad source
        return _Task(source, b"", outcome=Outcome(source, error=error))
    return _Task(source, load, future=_future(pool, load, options))


def _future(pool: ProcessPoolExecutor, load: str | bytes, options: _Options) -> Future[Letter | Exception]:
    try:
        return pool.submit(_read_far, load, options)
    except BrokenExecutor as error:
        broken: Future[Letter | Exception] = Future()
        broken.set_exception(error)
        return broken


def _read_alone(suspects: list[_Task], options: _Options) -> None:
    """Read each source that was lost in a worker of its own, to learn which one kills it."""
    pool = _pool(1)
    try:
        for task in suspects:
            task.future = _future(pool, task.load, options)
            try:
                task.outcome = task.result()
            except BrokenExecutor:
                task.outcome = Outcome(task.source, error=WorkerDiedError())
                pool.shutdown(wait=True)
                pool = _pool(1)
            task.future = None
    finally:
        pool.shutdown(wait=True)


def _portable(source: Readable) -> str | bytes:
    if isinstance(source, bytes):
        return source
    if isinstance(source, (str, os.PathLike)):
        return os.fspath(source)
    return source.read()
