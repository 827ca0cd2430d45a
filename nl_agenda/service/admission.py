"""How many uploads the service has at a time, and how many bytes of them: what is over is turned away at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from nl_agenda.service.problems import RefusedError

_BUSY = "The service has as many letters as it can hold; send this one again in a few seconds."


class Admission:
    """Places for letters that are read or wait, and memory for uploads. Used from the event loop alone.

    Args:
        places: letters that have arrived and are not answered.
        held: bytes of uploads, those that are still arriving as well.
    """

    def __init__(self, *, places: int, held: int) -> None:
        self._places, self._held = places, held
        self._taken = 0
        self._bytes = 0

    @property
    def full(self) -> bool:
        """Whether there is no place left."""
        return self._taken >= self._places or self._bytes >= self._held

    def check(self) -> None:
        """See that there is a place now, before an upload is taken in.

        Raises:
            RefusedError: there is none.
        """
        if self.full:
            raise RefusedError("busy", _BUSY)

    @contextmanager
    def memory(self) -> Iterator[Callable[[int], None]]:
        """Give a function that takes so many bytes more; all are given back with the block's end.

        The function raises ``RefusedError`` if there are none.
        """
        mine = 0

        def hold(size: int) -> None:
            nonlocal mine
            if self._bytes + size > self._held:
                raise RefusedError("busy", _BUSY)
            self._bytes += size
            mine += size

        try:
            yield hold
        finally:
            self._bytes -= mine

    @contextmanager
    def place(self) -> Iterator[None]:
        """Take a place for as long as the block lasts.

        Raises:
            RefusedError: there is none.
        """
        if self._taken >= self._places:
            raise RefusedError("busy", _BUSY)
        self._taken += 1
        try:
            yield
        finally:
            self._taken -= 1
