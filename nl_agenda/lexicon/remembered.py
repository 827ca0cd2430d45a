"""What was found out about words, kept: a language repeats itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

MOST = 30_000  # words: a ministry's vocabulary
_T = TypeVar("_T")


class Remembered(dict[str, _T]):
    """What was found out about words: a word that is known costs no call."""

    def __init__(self, find_out: Callable[[str], _T]) -> None:
        self._find_out = find_out

    def __missing__(self, word: str) -> _T:
        if len(self) >= MOST:
            self.clear()
        found = self[word] = self._find_out(word)
        return found
