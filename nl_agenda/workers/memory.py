"""How much memory a process uses and may use, where the platform tells and allows: all of it on Linux, part of it elsewhere."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

_PROC = Path("/proc")


def resident(pid: int | None = None) -> int | None:
    """Return the bytes of memory that a process holds, this one by default; ``None`` where that cannot be told.

    Linux tells; elsewhere psutil does if it is installed.
    """
    try:
        pages = _PROC.joinpath("self" if pid is None else str(pid), "statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return None if sys.platform == "linux" else _by_psutil(pid)


def _by_psutil(pid: int | None) -> int | None:
    try:
        psutil: Any = import_module("psutil")
        return int(psutil.Process(pid).memory_info().rss)
    except Exception:  # noqa: BLE001 - not installed, no such process, not permitted: it cannot be told
        return None


def bound(size: int | None) -> None:
    """Refuse this process more than ``size`` bytes of data from now on; ``None`` lifts that. Does nothing where it cannot."""
    try:
        import resource
    except ImportError:  # Windows
        return
    # What is mapped from files is not counted, so that libraries may be as large as they are.
    kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    with suppress(ValueError, OSError):
        _, hard = resource.getrlimit(kind)
        wanted = resource.RLIM_INFINITY if size is None else size
        resource.setrlimit(kind, (wanted if hard == resource.RLIM_INFINITY else min(size or hard, hard), hard))


def no_core_files() -> None:
    """See to it that a crash of this process leaves no image of its memory on disk."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def first_to_go() -> None:
    """Tell Linux that this process is to be ended before others when the machine runs out of memory."""
    with suppress(OSError):
        _PROC.joinpath("self", "oom_score_adj").write_text("500", encoding="ascii")


def descendants(pid: int) -> list[int]:
    """Return the processes that ``pid`` started, and those started by them; none where that cannot be told."""
    parents: dict[int, list[int]] = {}
    with suppress(OSError):
        for entry in _PROC.iterdir() if sys.platform == "linux" else ():
            if entry.name.isdecimal():
                parents.setdefault(_parent(entry), []).append(int(entry.name))
    found: list[int] = []
    waiting: list[Any] = [pid]
    while waiting:
        children = parents.get(waiting.pop(), [])
        found += children
        waiting += children
    return found


def _parent(entry: Path) -> int:
    try:
        # The name of the program stands between brackets and may hold anything.
        return int(entry.joinpath("stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1])
    except (OSError, ValueError, IndexError):
        return 0
