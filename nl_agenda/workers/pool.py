"""Warm workers for many calls: each ends and is replaced when its call goes beyond its bounds or its process dies."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Self, TypeVar

from nl_agenda.errors import WorkerDiedError
from nl_agenda.workers.pipe import packed
from nl_agenda.workers.watch import Watch
from nl_agenda.workers.worker import Bounds, Worker

_NO_BOUNDS = Bounds()
Started = TypeVar("Started")


class Pool:
    """Child processes that call one function. They start when there is work for them, and do not need a main guard.

    Args:
        function: what to call, as ``"module:name"``; it is imported in the children alone.
        workers: how many at most.
        warm: a function without arguments that each child calls first, so that no call waits for imports.
    """

    def __init__(self, function: str, *, workers: int = 1, warm: str | None = None) -> None:
        self._function, self._warm = function, warm
        self._watch = Watch()
        self._threads = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="nl-agenda-pool")
        self._free = threading.BoundedSemaphore(workers)
        self._owner = os.getpid()
        self._lock = threading.Lock()
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._closed = False
        self.workers = workers

    def submit(self, *arguments: Any, bounds: Bounds = _NO_BOUNDS) -> Future[Any]:
        """Call the function when a worker is free; the arguments and the result travel pickled.

        The future raises what the function raises, or:
            LimitExceededError: the call went beyond ``bounds`` (``limit`` is ``"seconds"`` or ``"memory"``).
            WorkerDiedError: the process died.
        """
        return self._threads.submit(self._run, arguments, bounds)

    def call(self, *arguments: Any, bounds: Bounds = _NO_BOUNDS) -> Any:
        """Call the function and wait; raises as the future of ``submit`` does. May be used from several threads."""
        return self._run(arguments, bounds)

    def close(self) -> None:
        """End all workers, those with a call under way as well."""
        if os.getpid() != self._owner:  # a fork has the handles but not the children
            return
        with self._lock:
            self._closed = True
            workers = list(self._all)
        for worker in workers:
            worker.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in workers:
            worker.end()
        self._watch.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _run(self, arguments: tuple[Any, ...], bounds: Bounds) -> Any:
        request = packed((arguments, bounds.seconds, bounds.memory))
        with self._free:
            worker = self._taken()
            try:
                return worker.call(request, bounds)
            finally:
                self._given_back(worker, bounds)

    def _taken(self) -> Worker:
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.fit():
                    return worker
                self._all.discard(worker)
                worker.end()
        worker = Worker(self._function, self._warm, self._watch)
        with self._lock:
            if not self._closed:
                self._all.add(worker)
                return worker
        worker.end()
        raise WorkerDiedError

    def _given_back(self, worker: Worker, bounds: Bounds) -> None:
        fit = worker.fit(bounds.memory)
        if not fit:
            worker.end()
        with self._lock:
            if fit:
                self._idle.append(worker)
            else:
                self._all.discard(worker)


def in_order(started: Iterable[Started], *, ahead: int) -> Iterator[Started]:
    """Yield what an iterable starts, in order, with at most ``ahead`` of them under way or done and not yet asked for.

    Args:
        started: starts something, such as a call in a pool, whenever an item is drawn from it.
        ahead: bounds what waits in memory.
    """
    waiting: deque[Started] = deque()
    for item in started:
        waiting.append(item)
        if len(waiting) >= ahead:
            yield waiting.popleft()
    yield from waiting
