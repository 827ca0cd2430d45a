"""Whether the characters of a page are the letters that a person sees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nl_agenda.ingest.pdf.page import Page

_DOUBTFUL = 0.2  # of the characters
_COMMON = frozenset(["de", "het", "een", "en", "van", "in", "is", "dat", "te", "op", "voor", "met", "zijn", "die", "aan", "om"])
_WORD = re.compile(r"[^\W\d_]+")
_PLAUSIBLE = 0.1  # of the words; Dutch prose has three times as many
_MANY_WORDS = 50_000


def is_doubtful(pages: Sequence[Page]) -> bool:
    """Return whether the file does not say what a good part of its characters mean."""
    characters = sum(page.length for page in pages)
    return sum(page.unreadable for page in pages) > _DOUBTFUL * characters


def reads_as_dutch(pages: Sequence[Page]) -> bool:
    """Return whether the words are words: a guess at the meaning of characters may be right."""
    words = [word for page in pages for piece in page.pieces for word in _WORD.findall(piece.text.casefold())][:_MANY_WORDS]
    return sum(word in _COMMON for word in words) > _PLAUSIBLE * len(words)
