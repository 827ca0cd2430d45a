"""Which of several groups of expressions may be found in a sentence, told by its words one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Generic, TypeVar

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.lexicon.beginnings import beginnings
from nl_agenda.lexicon.remembered import MOST, Remembered
from nl_agenda.lexicon.ways import choices, needed, parts

Key = TypeVar("Key")
_EDGE = r"\b"
_NO_LETTERS = re.compile(r"[\W\d_]+")
_PART_OF_WORD = re.compile(r"(?:\A )?[^\W\d_]+ ?")
_NOTHING = frozenset({""})
_TELLING = 6  # letters: no beginning need tell more
_FEW = 2  # letters: they stand in most words


class WordSigns(Generic[Key]):
    """Tells which groups may be found in a sentence; the others need not be looked for.

    Wherever one of a group's expressions is found, a word stands with certain letters in it. What each word tells is found out
    once. Words are those of a sentence, in lower case, as are the expressions.
    """

    def __init__(self, groups: Mapping[Key, Iterable[str]]) -> None:
        keys = dict[str, set[Key]]()
        for key, expressions in groups.items():
            for choice in (choice for expression in expressions for choice in choices(expression)):
                for letters in _sign(choice):
                    keys.setdefault(letters, set()).add(key)
        self._always = frozenset(keys.pop("", ()))
        self._keys = keys
        self._some = re.compile(one_of(keys))
        self._told = Remembered(self._tell)
        self._silent = set[str]()  # words that tell nothing, as most do: left out all at once

    def within(self, words: frozenset[str]) -> set[Key]:
        """Return the groups that may be found in a sentence, given each of its words."""
        found = set(self._always)
        for word in words - self._silent:
            told = self._told[word]
            if told:
                found |= told
            else:
                self._silent = set() if len(self._silent) >= MOST else self._silent
                self._silent.add(word)
        return found

    def _tell(self, word: str) -> frozenset[Key]:
        edged = f" {_NO_LETTERS.sub(' ', word)} "
        if self._some.search(edged) is None:
            return frozenset()
        return frozenset().union(*(keys for letters, keys in self._keys.items() if letters in edged))


def _sign(choice: str) -> frozenset[str]:
    """Return letters of which some stand within a word wherever an expression without choices is found: the most telling."""
    each = parts(choice)
    best = max(map(needed, [[part] for part in each]), key=_weights)
    if _weights(best)[0] < _TELLING:
        best = max([*map(_begun, each), best], key=_weights)
    if _weights(best)[0] <= 0:  # what is rare by its length may be a common word
        best = max([best, *(needed([part], rank=_weights) for part in each)], key=_weights)
    return frozenset(map(_within_a_word, best)) or _NOTHING


def _begun(part: str) -> frozenset[str]:
    """Return how the first word begins wherever an expression is found, with blanks at what are surely edges of that word."""
    if not part.startswith(_EDGE):
        return beginnings([part])
    begun = beginnings([f"{part} " if part.endswith(_EDGE) else part])
    return frozenset(_NO_LETTERS.sub(" ", f" {beginning}") for beginning in begun)


def _within_a_word(letters: str) -> str:
    return max(_PART_OF_WORD.findall(letters), key=_weight, default="")


def _weights(sign: frozenset[str]) -> tuple[int, int]:
    """Return how much letters tell of which some are needed: as much as the most common ones do, then all of them."""
    each = [_weight(_within_a_word(letters)) for letters in sign] or [-1]
    return min(each), sum(each) // len(each)


def _weight(letters: str) -> int:
    """Return how much letters tell: many more than few; nothing if most sentences have them, two or one still less."""
    word = letters.strip()
    if len(word) <= _FEW:
        return -1
    return 0 if word in frequent() else len(word)


@cache
def frequent() -> frozenset[str]:
    """Return the words that most sentences have some of: those of the grammar, and the usual holders."""
    grammar = load("clauses")
    names = ("light", "prepositions", "negations", "finite", "determiners", "subordinators")
    return frozenset({"kabinet", "minister", "nederland", "nederlandse", "regering"}).union(*(grammar[name] for name in names))
