"""Expressions that are compiled when they are first looked for: the lexicon has hundreds, and a letter needs few of them."""

from __future__ import annotations

import re
from functools import cached_property


class Expression:
    """A regular expression as it is written, and compiled when first asked for."""

    def __init__(self, written: str) -> None:
        self.written = written

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, ready."""
        return re.compile(self.written)
