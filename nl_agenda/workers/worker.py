"""The parent's side of one child process: start it, call it, end it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from nl_agenda.errors import LimitExceededError, WorkerDiedError
from nl_agenda.workers import memory
from nl_agenda.workers.pipe import packed, receive, send, unpacked
from nl_agenda.workers.watch import Watch

_START = 120.0  # seconds; a machine under heavy load takes long to import everything
_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from nl_agenda.workers.child import main; main()"
# One call at a time on one core: more threads would only be in the way of the other workers.
_THREADS = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_TEMPORARY = ("TMPDIR", "TEMP", "TMP", "NL_AGENDA_WORKER_FOLDER")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much one call may take.

    Attributes:
        seconds: of wall-clock time; ``None`` for as many as it takes.
        memory: bytes that the child may hold; ``None`` for as many as there are.
    """

    seconds: float | None = None
    memory: int | None = None


class Worker:
    """A child process that has imported a function and calls it when told to, once at a time."""

    def __init__(self, function: str, warm: str | None, watch: Watch) -> None:
        self._watch = watch
        self._why: str | None = None  # the limit for which it was ended
        # Its temporary files end with it, however it ends.
        self._folder = tempfile.mkdtemp(prefix="nl-agenda-worker-")
        self._process = subprocess.Popen(  # noqa: S603 - this interpreter and a program of ours
            [sys.executable, "-c", _PROGRAM, *map(str, sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # libraries in C complain there
            env={**os.environ, **_THREADS, **dict.fromkeys(_TEMPORARY, self._folder)},
        )
        self._busy = False
        self.peak = 0  # most bytes that it was seen to hold during a call
        try:
            self._exchange(packed((function, warm)), Bounds(seconds=_START))
        except BaseException:
            self.end()
            raise

    def call(self, request: bytes, bounds: Bounds) -> Any:
        """Call the function with packed arguments; return what it returns, raise what it raises.

        Raises:
            LimitExceededError: it went beyond ``bounds``; the worker has ended.
            WorkerDiedError: its process died; the worker has ended.
        """
        return self._exchange(request, bounds)

    def fit(self, size: int | None = None) -> bool:
        """Return whether it can take another call: alive, between calls, and not still holding half of ``size`` bytes."""
        if self._busy or self._why is not None or self._process.poll() is not None:
            return False
        return size is None or (memory.resident(self._process.pid) or 0) <= size / 2

    def kill(self, why: str | None = None) -> None:
        """End the process and those that it started; may be called from any thread, and more than once."""
        if self._process.poll() is not None:
            return
        self._why = self._why or why
        others = memory.descendants(self._process.pid)
        with suppress(OSError):
            self._process.kill()
        for pid in others:
            with suppress(OSError):
                os.kill(pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)

    def end(self) -> None:
        """End the process and remove what it left."""
        self.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if stream is not None:
                    stream.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _exchange(self, request: bytes, bounds: Bounds) -> Any:
        requests, answers = self._process.stdin, self._process.stdout
        assert requests is not None  # noqa: S101 - both were asked for
        assert answers is not None  # noqa: S101
        self.peak = 0
        self._busy = True  # and stays so if waiting is interrupted
        try:
            with self._watch.over(self, bounds.seconds, bounds.memory):
                send(requests, request)
                content = receive(answers)
            self._busy = False
        except (EOFError, OSError):
            raise self._death(bounds) from None
        worked, value = unpacked(content)
        if worked is None:
            self._why = str(value)
            raise self._death(bounds)
        if not worked:
            raise value
        return value

    def _death(self, bounds: Bounds) -> Exception:
        self.end()
        if self._why is None and bounds.memory is not None and self._process.returncode < 0 and self.peak > bounds.memory / 2:
            self._why = "memory"  # libraries that double what they hold fall over the allocation that is refused
        if self._why == "seconds" and bounds.seconds is not None:
            return LimitExceededError("seconds", bounds.seconds, bounds.seconds)
        if self._why == "memory" and bounds.memory is not None:
            return LimitExceededError("memory", bounds.memory, bounds.memory)
        return WorkerDiedError()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid
