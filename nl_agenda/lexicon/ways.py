"""What can be said of an expression as it is written: the ways in which it may begin, and letters that it needs.

Of the syntax of ``re`` it understands all that the lexicon writes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

_EDGE = r"\b"
_REST_OF_WORD = r"\w*"  # at either end it asks for nothing
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|\.\*", re.DOTALL)  # what parts an expression, or hides what does
_ATOM = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_LETTERS = re.compile(r"(?:(?:[^\W\d_]|[\d ,;:!&@’'–/-]|\\[^\w\s])(?![?*+{]))+")
_REPEAT = re.compile(r"(?:[?*+]|\{[^}]*\})[?+]?")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|(?!\?))")
_MANY = ("*", "+", "{", "?+", "??")  # how a group goes on that is no choice between its ways
_Rank = Callable[[frozenset[str]], tuple[int, int]]
_ENOUGH = 6  # letters: longer ones are hardly rarer


def ways(expressions: Iterable[str], *, longest: int) -> Iterator[str]:
    """Yield expressions that together are found where one of the given ones is, with as few leading groups as can be.

    "(?:is|zijn) er" gives "is er" and "zijn er". What follows a group is written anew for each of its ways; so groups are left
    as they are that would make more than ``longest`` characters.
    """
    for expression in expressions:
        named = "(?P" in expression  # a name may stand in an expression only once
        for choice in [expression] if named else choices(expression):
            edge = _EDGE if choice.startswith(_EDGE) else ""
            bare = choice.removeprefix(edge or _REST_OF_WORD).removesuffix(_REST_OF_WORD)
            yield from (edge + way for way in ([bare] if named else _opened(bare, longest)))


def needed(expressions: Iterable[str], *, rank: _Rank | None = None) -> frozenset[str]:
    """Return letters of which some stand, as they are written here, in every text with one of the expressions.

    None if there is an expression that can do without any. Of several that each would do those are taken that come last by
    ``rank``, or else those that are rarest.
    """
    each = [_best(choice, rank or rarity) for expression in expressions for choice in choices(expression)]
    if not all(each):
        return frozenset()
    return together(each)


def together(several: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the letters of several, without those that have others of them inside."""
    every = frozenset[str]().union(*several)
    return frozenset(one for one in every if not any(other in one and other != one for other in every))


def _opened(expression: str, longest: int) -> Iterator[str]:
    if not expression.startswith("(?:"):
        yield expression
        return
    end = _end_of_group(expression, 0)
    inside, rest = expression[3 : end - 1], expression[end:]
    several = choices(inside)
    if rest.startswith(_MANY) or len(several) * len(rest) > longest:
        yield expression
        return
    if rest.startswith("?"):
        several, rest = [*several, ""], rest[1:]
    for choice in several:
        yield from _opened(choice + rest, longest)


@cache
def _best(expression: str, rank: _Rank) -> frozenset[str]:
    """Return the letters in a row that come last by ``rank``, or of a group's choices those of each."""
    found, run, at = [frozenset[str]()], "", 0
    while at < len(expression):
        if letters := _LETTERS.match(expression, at):
            run, at = run + letters[0].replace("\\", ""), letters.end()
            continue
        found.append(frozenset({run} - {""}))
        run = ""
        group = _GROUP.match(expression, at)
        end = _end_of_group(expression, at) if expression[at] == "(" else _ATOM.match(expression, at).end()  # type: ignore[union-attr]
        repeat = _REPEAT.match(expression, end)
        if group and not (repeat and repeat[0].startswith(("?", "*", "{0"))):
            found.append(needed([expression[group.end() : end - 1]], rank=rank))
        at = repeat.end() if repeat else end
    return max([*found, frozenset({run} - {""})], key=rank)


def rarity(letters: frozenset[str]) -> tuple[int, int]:
    """Return how seldom some of the letters stand in a text; blanks tell nothing."""
    return min((_ENOUGH, *(len(each.replace(" ", "")) for each in letters))) if letters else 0, -len(letters)


def _end_of_group(expression: str, start: int) -> int:
    depth = 0
    for piece in _PIECE.finditer(expression, start):
        depth += (piece[0] == "(") - (piece[0] == ")")
        if depth == 0:
            return piece.end()
    raise ValueError(f"Not understood: {expression}")


def choices(expression: str) -> list[str]:
    """Return the expressions of which one is found where an expression is."""
    return _split(expression, "|")


def parts(expression: str) -> list[str]:
    """Return the expressions that are found one after the other, with anything between them, where one without choices is."""
    return _split(expression, ".*")


def _split(expression: str, mark: str) -> list[str]:
    """Split an expression at the marks that stand in no group."""
    if mark not in expression:
        return [expression]
    depth, start, found = 0, 0, list[str]()
    for piece in _PIECE.finditer(expression):
        depth += (piece[0] == "(") - (piece[0] == ")")
        if piece[0] == mark and depth == 0:
            found.append(expression[start : piece.start()])
            start = piece.end()
    return [*found, expression[start:]]
