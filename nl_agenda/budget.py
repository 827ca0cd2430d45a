"""The time that a letter being read in this process may still take: looked at between steps and inside long loops.

The clock decides one thing alone, whether to go on; what is read never depends on it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from nl_agenda.errors import LimitExceededError

_END: ContextVar[tuple[float, float] | None] = ContextVar("nl_agenda_end", default=None)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Let ``check`` raise once the block has lasted so many seconds."""
    token = _END.set((time.monotonic() + seconds, seconds))
    try:
        yield
    finally:
        _END.reset(token)


def check() -> None:
    """Raise if the time is up; cheap enough for any loop.

    Raises:
        LimitExceededError: ``seconds`` is exceeded.
    """
    end = _END.get()
    if end is not None and time.monotonic() > end[0]:
        raise LimitExceededError("seconds", end[1], end[1])
