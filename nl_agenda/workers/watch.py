"""The eye on calls under way: a thread that ends the worker whose call takes too long or too much memory."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from nl_agenda.workers import memory

_STEP = 0.05  # seconds between two looks
_GRACE = 0.3  # seconds in which code that looks at the clock itself may say so before it is ended


class Watched(Protocol):
    """What can be ended."""

    peak: int

    @property
    def pid(self) -> int:
        """The number of its process."""

    def kill(self, why: str | None = None) -> None:
        """End it because of the limit ``why``."""


class Watch:
    """Looks at every call under way, several times a second; sleeps when there is none."""

    def __init__(self) -> None:
        self._calls: dict[Watched, tuple[float | None, int | None]] = {}
        self._changed = threading.Condition()
        self._closed = False
        self._thread: threading.Thread | None = None

    @contextmanager
    def over(self, worker: Watched, seconds: float | None, size: int | None) -> Iterator[None]:
        """Watch a call as long as the block lasts: ``seconds`` from now, ``size`` bytes."""
        if seconds is None and size is None:
            yield
            return
        with self._changed:
            self._calls[worker] = (None if seconds is None else time.monotonic() + seconds + _GRACE, size)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="nl-agenda-watch", daemon=True)
                self._thread.start()
            self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                del self._calls[worker]

    def close(self) -> None:
        """End the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                if not self._calls and not self._closed:
                    self._changed.wait()
                if self._closed:
                    return
                # Under the lock, so that a call that ends now is not followed by the end of the next one.
                for worker, (until, size) in self._calls.items():
                    _look(worker, until, size)
                self._changed.wait(_STEP)


def _look(worker: Watched, until: float | None, size: int | None) -> None:
    if until is not None and time.monotonic() > until:
        worker.kill("seconds")
    elif size is not None:
        worker.peak = max(worker.peak, memory.resident(worker.pid) or 0)
        if worker.peak > size:
            worker.kill("memory")
