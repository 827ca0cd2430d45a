"""The service as its users have it: ``nl-agenda serve`` in a process of its own, on a port that is free."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

_RUNNING = re.compile(r"running on (http://127\.0\.0\.1:(\d+))")
_START = 120.0  # seconds, on a machine that is busy


@dataclass
class Served:
    """A running service.

    Attributes:
        url: where it is.
        port: of it.
        folder: for what it might write.
        process: of it.
        log: lines on stderr so far.
    """

    url: str
    port: int
    folder: Path
    process: subprocess.Popen[str]
    log: list[str]

    def stop(self) -> int:
        """Tell it to stop and return its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=_START)


@contextmanager
def served(folder: Path, *options: str) -> Iterator[Served]:
    """Serve as long as the block lasts; warnings of any library are errors."""
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "nl_agenda", "serve", "--port", "0", *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(folder)},
    )
    log: list[str] = []
    reader = threading.Thread(target=lambda: log.extend(iter(process.stderr.readline, "")), daemon=True)  # type: ignore[union-attr]
    reader.start()
    try:
        found = _address(process, log)
        served = Served(found[1], int(found[2]), folder, process, log)
        _until_ready(served.url)
        yield served
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(timeout=_START)
        reader.join(timeout=_START)
        process.stderr.close()  # type: ignore[union-attr]


def _address(process: subprocess.Popen[str], log: list[str]) -> re.Match[str]:
    end = time.monotonic() + _START
    while time.monotonic() < end and process.poll() is None:
        if found := _RUNNING.search("".join(log)):
            return found
        time.sleep(0.05)
    raise AssertionError(f"the service does not start: {''.join(log)}")


def _until_ready(url: str) -> None:
    end = time.monotonic() + _START
    while httpx.get(f"{url}/ready").status_code != 200:
        assert time.monotonic() < end, "the service does not get ready"
        time.sleep(0.1)
