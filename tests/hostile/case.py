"""One file of the hostile corpus: how it is made, and what it may not be read as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """A file that somebody may send.

    Attributes:
        name: of the file, with the suffix of what it pretends to be.
        make: makes its bytes, when they are needed: some are large.
        expected: code of the error that must come, ``"letter"`` where it must be read all the same, ``None`` where either will do.
    """

    name: str
    make: Callable[[], bytes]
    expected: str | None = None
