"""Libraries that complain in the log: what they say of a file is ours to say, as an error or a notice."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_READING: ContextVar[bool] = ContextVar("nl_agenda_reading", default=False)


class _Hush(logging.Filter):
    """Drops what is logged while we read; what the user has the library do elsewhere, or in another thread, is logged as ever."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether the record is to be handled."""
        return record.levelno <= logging.DEBUG or not _READING.get()


_HUSH = _Hush()


@contextmanager
def quiet(*libraries: str) -> Iterator[None]:
    """Keep what these libraries log above DEBUG to ourselves as long as the block lasts; levels and handlers stay as they are."""
    for name, logger in list(logging.root.manager.loggerDict.items()):
        if isinstance(logger, logging.Logger) and name.split(".")[0] in libraries:
            logger.addFilter(_HUSH)  # once, however often it is added
    token = _READING.set(True)
    try:
        yield
    finally:
        _READING.reset(token)
