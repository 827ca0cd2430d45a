"""Which of several groups of expressions may be found in words, told by one look at the beginnings of the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from nl_agenda.lexicon.alternation import one_of

Key = TypeVar("Key")
_EDGE = r"\b"


@dataclass(frozen=True, slots=True)
class Signs(Generic[Key]):
    """Tells which things may be named in words; the others need not be looked for.

    Each of ``begun`` stands at a word's beginning, longest first; ``others`` have letters of which some are in each of their
    names.
    """

    begun: re.Pattern[str]
    keys: Mapping[str, frozenset[Key]]
    others: tuple[tuple[str, Key], ...]

    def within(self, words: str) -> set[Key]:
        """Return the things of which a sign stands in words."""
        found = set[Key]().union(*map(self.keys.__getitem__, self.begun.findall(words)))
        for letters, key in self.others:
            if letters in words:
                found.add(key)
        return found


def signs(begun: Mapping[str, Iterable[Key]], others: Iterable[tuple[Key, frozenset[str]]]) -> Signs[Key]:
    """Return the signs of things, given by beginnings of words and by letters of which some are needed."""
    # Where a longer sign stands, so do those that it begins with.
    meant = {sign: frozenset(key for at in range(len(sign)) for key in begun.get(sign[: at + 1], ())) for sign in begun}
    needed = tuple((each, key) for key, letters in others for each in letters)
    return Signs(re.compile(rf"{_EDGE}(?=({one_of(begun)}))"), meant, needed)
