"""Long word lists that are looked up at a place in a text.

A regular expression of a thousand names takes longer to compile than a letter takes to read, and each expression that holds it
takes that anew. A table is ready at once, and a text has few places where a name may stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

_OPENING = 2  # letters by which the words that may stand at a place are told from the others


class Words:
    """A list of words and names, of which one may stand at a place."""

    def __init__(self, words: Iterable[str], *, apostrophes: bool = False) -> None:
        """Take the words as written.

        Args:
            words: of two letters at least.
            apostrophes: whether straight and curly ones count alike.
        """
        self._apostrophes = apostrophes
        self._words = frozenset(map(_straight, words) if apostrophes else words)
        sizes: dict[str, set[int]] = defaultdict(set)
        for word in self._words:
            for opening in {word[:_OPENING], _curly(word[:_OPENING]) if apostrophes else word[:_OPENING]}:
                sizes[opening].add(len(word))
        self._sizes = {opening: tuple(sorted(known, reverse=True)) for opening, known in sizes.items()}

    def __contains__(self, word: str) -> bool:
        return (_straight(word) if self._apostrophes else word) in self._words

    def ends(self, text: str, at: int, end: int) -> list[int]:
        """Return where the words end that stand at a place of a text read up to ``end``, the longest first."""
        opening = text[at : at + _OPENING]
        sizes = self._sizes.get(opening)
        if sizes is None:
            return []
        longest = text[at : min(end, at + sizes[0])]
        if self._apostrophes:
            longest = _straight(longest)
        return [at + size for size in sizes if size <= len(longest) and longest[:size] in self._words]

    def end(self, text: str, at: int, end: int) -> int | None:
        """Return where the longest word ends that stands at a place and is no part of a longer word, or ``None``."""
        for stop in self.ends(text, at, end):
            if not continues(text, stop, end):
                return stop
        return None


def continues(text: str, at: int, end: int) -> bool:
    """Tell whether a word goes on at a place of a text read up to ``end``, with a hyphen too."""
    return at < end and (text[at].isalnum() or text[at] in "_-")


def _straight(words: str) -> str:
    return words.replace("’", "'")


def _curly(words: str) -> str:
    return words.replace("'", "’")
