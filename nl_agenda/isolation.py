"""Reading a letter in a child process, which is ended when it takes longer or holds more memory than the limits allow."""

from __future__ import annotations

import atexit
import os
import threading
from typing import TYPE_CHECKING, Any

from nl_agenda.errors import InvalidInputError
from nl_agenda.limits import Limits
from nl_agenda.sources import Readable, portable
from nl_agenda.workers import Bounds, Pool

if TYPE_CHECKING:
    from concurrent.futures import Future

    from nl_agenda.models import Letter

# By name: this process need not import the readers, the language or the finders.
_FUNCTION = "nl_agenda.parse:parse_portable"
_WARM = "nl_agenda.parse:warm"
_lock = threading.Lock()
# By process and number of workers: a fork has handles to workers that are not its own.
_kept: dict[tuple[int, int], Pool] = {}


def cores() -> int:
    """Return the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pool_of(workers: int) -> Pool:
    """Return a pool of processes that read letters; the caller closes it."""
    return Pool(_FUNCTION, workers=workers, warm=_WARM)


def kept_pool(workers: int) -> Pool:
    """Return this process's own pool of so many workers, which start when needed and stay until the process ends."""
    key = os.getpid(), workers
    with _lock:
        if key not in _kept:
            _kept[key] = pool_of(workers)
            atexit.register(_kept[key].close)
        return _kept[key]


def give_up(pool: Pool) -> None:
    """Close a pool with calls under way that nobody waits for any more; the next one who asks gets a new one."""
    with _lock:
        for key in [key for key, kept in _kept.items() if kept is pool]:
            del _kept[key]
    atexit.unregister(pool.close)
    pool.close()


def submit(
    pool: Pool, source: Readable, *, format: str | None, limits: Limits, nlp: Any = None, ocr: bool = False  # noqa: A002
) -> Future[Letter]:
    """Have a source read when a worker is free.

    Raises:
        InvalidInputError, LimitExceededError: at once, for a source that cannot be sent.
    """
    return pool.submit(*_arguments(source, format, limits, nlp, ocr=ocr), bounds=_bounds(limits))


def parse_isolated(source: Readable, *, format: str | None, limits: Limits, nlp: Any, ocr: bool) -> Letter:  # noqa: A002
    """Read a letter in a worker of this process's own pool, which starts with the first call and stays until the end."""
    arguments = _arguments(source, format, limits, nlp, ocr=ocr)
    letter: Letter = kept_pool(cores()).call(*arguments, bounds=_bounds(limits))
    return letter


def _arguments(source: Readable, format: str | None, limits: Limits, nlp: Any, *, ocr: bool) -> tuple[Any, ...]:  # noqa: A002
    if nlp is not None and not isinstance(nlp, str):
        raise InvalidInputError("Another process takes the name of a spaCy pipeline, not the pipeline itself; give its name.")
    return portable(source, limits), format, limits, nlp, ocr


def _bounds(limits: Limits) -> Bounds:
    return Bounds(seconds=limits.seconds, memory=limits.memory)

