"""Which of several groups of expressions may be found in words, told by one look at the beginnings of the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from nl_agenda.lexicon.alternation import one_of
from nl_agenda.lexicon.beginnings import beginnings
from nl_agenda.lexicon.ways import choices, needed, parts

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
    others: tuple[tuple[Key, frozenset[str]], ...]

    def within(self, words: str) -> set[Key]:
        """Return the things of which a sign stands in words."""
        found = set[Key]()
        for sign in self.begun.findall(words):
            found |= self.keys[sign]
        for key, letters in self.others:
            if any(each in words for each in letters):
                found.add(key)
        return found


def signs(begun: Mapping[str, Iterable[Key]], others: Iterable[tuple[Key, frozenset[str]]]) -> Signs[Key]:
    """Return the signs of things, given by beginnings of words and by letters of which some are needed."""
    # Where a longer sign stands, so do those that it begins with.
    meant = {sign: frozenset(key for at in range(len(sign)) for key in begun.get(sign[: at + 1], ())) for sign in begun}
    return Signs(re.compile(rf"{_EDGE}(?=({one_of(begun)}))"), meant, tuple(others))


def signs_of(groups: Mapping[Key, Iterable[str]]) -> Signs[Key]:
    """Return the signs of groups of expressions."""
    begun, others = dict[str, set[Key]](), dict[Key, set[str]]()
    for key, expressions in groups.items():
        for choice in (choice for expression in expressions for choice in choices(expression)):
            at_words = max(map(_at_words, parts(choice)), key=_told)
            for sign in at_words:
                begun.setdefault(sign, set()).add(key)
            if not at_words:
                others.setdefault(key, set()).update(needed([choice]) or {""})
    return signs(begun, [(key, frozenset(letters)) for key, letters in others.items()])


def _at_words(part: str) -> frozenset[str]:
    """Return beginnings of words of which one is wherever a part of an expression is found; none if it may begin otherwise."""
    begun = beginnings([part.removeprefix(_EDGE)]) if part.startswith(_EDGE) else frozenset[str]()
    return begun if all(sign[:1].isalnum() for sign in begun) else frozenset()


def _told(begun: frozenset[str]) -> int:
    return min(map(len, begun), default=0)
