"""A word without what its forms add: "gesteund", "steunt" and "steunen" share a stem, so that what one teaches holds for all.

It is no lemma: stems of different words may coincide, and irregular forms keep their own.
"""

from __future__ import annotations

import re

_PARTICIPLE = re.compile(r"ge(?=[a-z]{4})")
_ENDING = re.compile(r"(?:ingen|ing|enden|ende|end|ten|den|en|te|de|t|d|e|s)\Z")
_ENOUGH = 7  # letters: what follows rather tells the compound than the word
_SHORT = 4  # letters: of a word that has no more, all are its own


def stem(word: str) -> str:
    """Return the stem of a lower-case word."""
    began = _PARTICIPLE.match(word)
    bare = word[began.end() :] if began else word
    return (_ENDING.sub("", bare) if len(bare) > _SHORT else bare)[:_ENOUGH]
