"""The words met so far, each with the numbers by which the second opinion knows it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING
from zlib import crc32

from nl_agenda.nlp.stems import stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MOST = 30_000  # words: a ministry's vocabulary
_LONGEST = 60  # letters of a word that are looked at: no word of a letter has as many, and what has is not remembered whole
_LONG = 4  # letters: a shorter word is its own stem
_DIGIT = re.compile(r"\d")

# The numbers of a word: itself, the same with 0 for any number, its stem (0 if it is short), its stem in a clause of ours, said
# and denied.
WORD, SHOWN, STEM, SAID, DENIED = range(5)


def _number(feature: str) -> int:
    return crc32(feature.encode()) or 1


@lru_cache(maxsize=_MOST)
def number(feature: str) -> int:
    """Return the number of a feature; never 0, which stands for none."""
    return _number(feature)


def has_digit(words: str) -> bool:
    """Whether a word is a number or has one in it, or one of several does."""
    return _DIGIT.search(words) is not None


class Vocabulary(dict[str, int]):
    """The place of every word in ``table``, found out when the word is first met; threads may share it.

    Attributes:
        table: one row for each of the numbers, one column a word.
    """

    table: NDArray[np.int64]

    def __init__(self) -> None:
        import numpy as np

        self._lock = Lock()
        self.table = np.zeros((5, 1024), dtype=np.int64)

    def __missing__(self, word: str) -> int:
        import numpy as np

        if len(word) > _LONGEST:
            return self[word[:_LONGEST]]
        shown, bare = "0" if has_digit(word) else word, stem(word)
        numbers = (
            _number(f"w:{word}"),
            _number(f"w:{shown}"),
            _number(f"p:{bare}") if len(shown) >= _LONG else 0,
            _number(f"o:{bare}"),
            _number(f"on:{bare}"),
        )
        with self._lock:
            place = self.get(word, len(self))  # another thread may have met it by now
            if place == self.table.shape[1]:
                self.table = np.concatenate([self.table, np.zeros_like(self.table)], axis=1)
            self.table[:, place] = numbers
            self[word] = place
        return place


def vocabulary() -> Vocabulary:
    """Return the vocabulary; all is forgotten when there is too much of it, but by those who hold it."""
    if len(_vocabulary()) >= _MOST:
        _vocabulary.cache_clear()
    return _vocabulary()


@cache
def _vocabulary() -> Vocabulary:
    return Vocabulary()
