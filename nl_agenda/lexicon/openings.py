"""Many expressions at once, found by the letters that they begin with: at most places of a text none of them need be tried."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from nl_agenda.lexicon.beginnings import beginnings
from nl_agenda.lexicon.remembered import Remembered

_INSIDE = re.compile(r"(?<=[^\w-])(?=\w)")


class Openings:
    """Groups of expressions of which those that may match at a place are known by its first letters.

    Each group is one alternation: of its expressions the first that matches counts. They match only where no letter, digit or
    hyphen stands before.

    Attributes:
        groups: as given.
        places: of a token, where in it one of the expressions may begin, so far as its own letters tell.
        patterns: of the first ``size`` letters at a place, the groups that may match there, each by one expression for all of
            its expressions that may.
        size: how many letters tell that.
    """

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        self.groups = groups
        self._begun: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for group, expressions in enumerate(groups):
            for at, expression in enumerate(expressions):
                for beginning in beginnings([expression]):
                    self._begun[beginning].add((group, at))
        self.size = max(map(len, self._begun))
        self._words = frozenset(beginning.partition(" ")[0] for beginning in self._begun)
        self._parts = frozenset(word[:size] for word in self._words for size in range(1, len(word) + 1))
        self.places = Remembered(self._places)
        self.patterns = Remembered(lambda letters: tuple(self._patterns(letters)))

    def _places(self, token: str) -> tuple[int, ...]:
        return tuple(at for at in (0, *(match.start() for match in _INSIDE.finditer(token))) if self._may_begin(token[at:]))

    def _may_begin(self, letters: str) -> bool:
        return letters in self._parts or any(letters[:size] in self._words for size in range(self.size + 1))

    def _patterns(self, letters: str) -> Iterator[tuple[int, re.Pattern[str]]]:
        begun = set[tuple[int, int]]().union(*(self._begun.get(letters[:size], ()) for size in range(len(letters) + 1)))
        for group, expressions in enumerate(self.groups):
            kept = [expression for at, expression in enumerate(expressions) if (group, at) in begun]
            if kept:
                yield group, _pattern("|".join(kept))


@cache
def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression)
