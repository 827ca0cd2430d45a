"""Long word lists as one regular expression that does not try every word at every place.

Words with the same beginning share it, so that a place is given up at the first letter that no word has. What is found is what
the words one after the other, longest first, would find.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from nl_agenda.lexicon.beginnings import beginnings
from nl_agenda.lexicon.expressions import Expression, edge_behind
from nl_agenda.lexicon.ways import needed, rarity, together, ways

_Tree = dict[str, Any]
_END = ""
_escaped = cache(re.escape)


def one_of(words: Iterable[str], *, written: Mapping[str, str] | None = None) -> str:
    """Return an expression for any of the words, of several that fit the longest.

    Args:
        words: as written, no expressions.
        written: expressions for characters that may be written otherwise (``{"'": "['’]"}``).
    """
    return _one_of(tuple(sorted(set(words))), tuple((written or {}).items()))


@cache
def _one_of(words: tuple[str, ...], written: tuple[tuple[str, str], ...]) -> str:
    tree: _Tree = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[_END] = {}
    return f"(?:{_expression(tree, dict(written))})"


def _expression(tree: _Tree, written: Mapping[str, str]) -> str:
    branches = [
        (written.get(character) or _escaped(character)) + _expression(below, written)
        for character, below in tree.items()
        if character != _END
    ]
    if len(branches) == 1 and _END not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if _END in tree else "") if branches else ""


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Tells whether any of several expressions is found.

    ``searches`` has letters of which some stand wherever one of the expressions is found, each with an expression that is found
    where any of those is that need them: to look for a few letters takes a fraction of the time, and they are seldom there.
    """

    searches: tuple[tuple[str, Expression], ...]

    def is_in(self, words: str) -> bool:
        """Tell whether one of the expressions is found in words."""
        for letters, expression in self.searches:  # noqa: SIM110 - a plain loop, for there are many and each takes a moment only
            if letters in words and expression.compiled.search(words) is not None:
                return True
        return False


_ALWAYS = frozenset({""})
_RARE, _TELLING = 3, 5  # letters: fewer are nearly always there, or often
_FEW = 4  # beginnings: to look for more takes longer than it spares
_SHORT, _LONG = 150, 10_000  # characters: what is seldom searched for should be ready soon


def any_of(expressions: Iterable[str]) -> AnyOf:
    """Return what tells whether any of several expressions is found; for many of them, ``at_once`` is faster."""
    groups: dict[frozenset[str], list[str]] = {}
    for expression in expressions:
        letters, group = _letters(expression), [expression]
        while others := next((each for each in groups if _tell_of(each, letters) or _tell_of(letters, each)), None):
            group = groups.pop(others) + group
            letters = together([letters, others])
        groups[letters] = group
    searches = [(letters, Expression(_together(group, longest=_SHORT))) for letters, group in groups.items()]
    return AnyOf(tuple((each, search) for letters, search in searches for each in sorted(letters)))


def _letters(expression: str) -> frozenset[str]:
    """Return letters of which some stand where an expression is found: inside it, or if these are common, at its beginning."""
    letters = needed([expression]) or _ALWAYS
    if min(map(len, letters)) < _TELLING and len(begun := beginnings([expression])) <= _FEW:
        letters = max(letters, begun, key=rarity)
    return letters if min(map(len, letters)) >= _RARE else _ALWAYS


def _tell_of(letters: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether who looks for some letters need not look for others: each has some of them in it, or one is the same."""
    return all(any(each and each in other for each in letters) for other in others) or not frozenset(letters).isdisjoint(others)


_EDGE = r"\b"
_BEHIND = re.compile(r"(?:\(\?<[=!][\w ]+\))*")
_LETTER = re.compile(r"(?:[\w ,’'–-]|\\[-.'])(?![?*+{])")


def at_once(expressions: Iterable[str], *, longest: int = _LONG) -> re.Pattern[str]:
    """Return one expression that is found where any of many is; what it finds may be less than what they find.

    Those that begin at a word's edge are set together, and all share their first letters, those of a leading group too: then
    the edge is looked for once, inside words little is tried, and at a word only what goes on with its letters.
    """
    return re.compile(_together(expressions, longest=longest))


def _together(expressions: Iterable[str], *, longest: int) -> str:
    edged, others = _Shared(), _Shared()
    for way in ways(expressions, longest=longest):
        (edged if way.startswith(_EDGE) else others).add(way.removeprefix(_EDGE))
    if edged.rests or others.rests:  # that may begin with any letter, so that every place is tried
        return "|".join(edge + shared.expression() for edge, shared in ((_EDGE, edged), ("", others)) if shared)
    return "|".join([*(edge_behind(_EDGE + choice) for choice in edged.choices()), *others.choices()])


class _Shared:
    """Expressions by their first letters; ``rests`` are those that have no more of them."""

    def __init__(self) -> None:
        self.below: dict[str, _Shared] = {}
        self.rests: dict[str, None] = {}

    def __bool__(self) -> bool:
        return bool(self.below or self.rests)

    def add(self, expression: str) -> None:
        """Add an expression; what it asks of what stands before it is asked behind its letters, and includes them."""
        node, passed = self, ""
        behind = _BEHIND.match(expression)[0]  # type: ignore[index]  # it matches everything
        expression = expression.removeprefix(behind)
        while letter := _LETTER.match(expression):
            node = node.below.setdefault(letter[0], _Shared())
            passed += letter[0]
            expression = expression[letter.end() :]
        node.rests[behind.replace(")", f"{passed})") + expression] = None

    def choices(self) -> list[str]:
        return [*(letter + node.expression() for letter, node in self.below.items()), *self.rests]

    def expression(self) -> str:
        if "" in self.rests:  # found, whatever follows
            return ""
        choices = self.choices()
        return choices[0] if len(choices) == 1 and not (self.rests and "|" in choices[0]) else f"(?:{'|'.join(choices)})"
