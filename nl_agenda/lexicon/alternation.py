"""Long word lists as one regular expression that does not try every word at every place.

Words with the same beginning share it, so that a place is given up at the first letter that no word has. What is found is what
the words one after the other, longest first, would find.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

_Tree = dict[str, Any]
_END = ""


def one_of(words: Iterable[str], *, written: Mapping[str, str] | None = None) -> str:
    """Return an expression for any of the words, of several that fit the longest.

    Args:
        words: as written, no expressions.
        written: expressions for characters that may be written otherwise (``{"'": "['’]"}``).
    """
    tree: _Tree = {}
    for word in sorted(set(words)):
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[_END] = {}
    return f"(?:{_expression(tree, written or {})})"


def _expression(tree: _Tree, written: Mapping[str, str]) -> str:
    branches = [
        (written.get(character) or re.escape(character)) + _expression(below, written)
        for character, below in tree.items()
        if character != _END
    ]
    if len(branches) == 1 and _END not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if _END in tree else "") if branches else ""


def any_of(expressions: Iterable[str]) -> re.Pattern[str]:
    """Return one expression that is found where any of several is.

    Those that begin at a word's edge are set together, by their first letters: then the edge is looked for once, inside words
    nothing is tried, and at a word only what begins with its letter.
    """
    edged, others = dict[str, list[str]](), list[str]()
    for expression in expressions:
        if expression.startswith(r"\b"):
            edged.setdefault(expression[2:3], []).append(expression)
        else:
            others.append(expression)
    groups = [f"(?:{'|'.join(group)})" for group in edged.values()]
    return re.compile("|".join([f"(?:{'|'.join(groups)})", *others] if groups else others))
