"""Expressions that are compiled when they are first looked for: the lexicon has hundreds, and a letter needs few of them."""

from __future__ import annotations

import re
from functools import cached_property

_EDGE_BEFORE = re.compile(r"\A\\b(\w)(?![?*+{])")


def edge_behind(expression: str) -> str:
    """Return the same expression with the word's edge that it begins with asked for behind the letter after it.

    An expression that begins with a letter is tried only where that letter stands; one that begins with an edge, everywhere.
    """
    return _EDGE_BEFORE.sub(r"\1(?<!\\w\\w)", expression)


class Expression:
    """A regular expression as it is written, and compiled when first asked for."""

    def __init__(self, written: str) -> None:
        self.written = written

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, ready."""
        return re.compile(edge_behind(self.written))
