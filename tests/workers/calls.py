"""What the tests have called in a child process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from pathlib import Path
from typing import Any

_WARMED: list[bool] = []


def warm() -> None:
    _WARMED.append(True)


def call(what: str, *arguments: Any) -> Any:
    return getattr(sys.modules[__name__], what)(*arguments)


def double(number: int) -> int:
    return 2 * number


def slow_double(number: int) -> int:
    time.sleep(0.05 * (3 - number % 3))
    return 2 * number


def pid() -> int:
    return os.getpid()


def warmed() -> int:
    return len(_WARMED)


def fail() -> None:
    raise ValueError("no such thing")


def unsendable() -> Any:
    return lambda: None


def hang() -> None:
    """Hang in C, where no signal handler of Python's gets a turn."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    deque(iter(int, 1), maxlen=0)


def die() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def fill(size: int) -> int:
    """Take memory by and by."""
    held = []
    for _ in range(size // 10_000_000):
        held.append(b"x" * 10_000_000)
        time.sleep(0.001)
    return len(held)


def fill_at_once(size: int) -> int:
    return len(b"x" * size)


def shout() -> str:
    sys.stdout.write("on stdout\n")
    os.system("echo from a child on stdout; echo from a child on stderr >&2")
    return "done"


def leave_a_file() -> str:
    handle, name = tempfile.mkstemp()
    os.close(handle)
    return name


def leave_a_file_and_hang(told: str) -> None:
    Path(told).write_text(leave_a_file())
    hang()


def start_a_program_and_hang(told: str) -> None:
    with subprocess.Popen(["/bin/sh", "-c", "sleep 100 & sleep 100"], start_new_session=True) as process:
        Path(told).write_text(str(process.pid))
        hang()
