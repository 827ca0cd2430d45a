"""How much two positions speak of the same matter: words that tell a matter, found again in another form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Any

from nl_agenda.errors import MissingDependencyError
from nl_agenda.export.selection import Stand, words

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[Any]]

_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_ENOUGH_ALIKE = 75  # of 100, by edits: lasten and last, aandeel and aandelen
_PREFIX = 5  # letters in common at the beginning: herziening and herzien
_PREFIX_SHARE = 0.6
_WORTH_OF_A_PREFIX = 0.9
_TOO_FEW = 3  # words: of such a sentence, what it is about stands in the one before
_WORTH_OF_CONTEXT = 0.85  # what stands in the sentence itself says more


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a position that tell what it is about.

    Attributes:
        own: of the sentence, without the words that carry the stance and without who takes it; where next to nothing is left,
            those of ``wider``.
        wider: the same and those of the sentence before, for positions such as "Dat voorstel steunt Nederland".
    """

    own: tuple[str, ...]
    wider: tuple[str, ...]


def wording(stand: Stand) -> Wording:
    """Return the words that tell what a position is about."""
    position, text = stand.position, stand.letter.text
    start, sentence = position.span.start, position.span.text
    for span in sorted(filter(None, (position.cue, position.holder)), key=lambda span: -span.start):
        first, last = span.start - start, span.end - start
        if 0 <= first < last <= len(sentence):
            sentence = f"{sentence[:first]} {sentence[last:]}"
    own = _telling(sentence)
    wider = (*_telling(_sentence_before(text, start)), *own)
    return Wording(wider if len(own) < _TOO_FEW else own, wider)


class Rarity:
    """How much a word tells: the rarer in these letters, the more.

    Args:
        texts: the letters' texts.
    """

    __slots__ = ("_count", "_sentences")

    def __init__(self, texts: Iterable[str]) -> None:
        sentences = [set(_telling(sentence)) for text in texts for sentence in _SENTENCE_END.split(text)]
        self._sentences = len(sentences)
        self._count = Counter(word for sentence in sentences for word in sentence)

    def __call__(self, word: str) -> float:
        """Return the weight of a word, above 0."""
        return log(1 + self._sentences / (1 + self._count[word]))


def similarities(before: Sequence[Wording], after: Sequence[Wording], rarity: Rarity) -> Matrix:
    """Return, for each pair, from 0 to 1, how much of what they speak of they share.

    Raises:
        MissingDependencyError: rapidfuzz is not installed (extra ``compare``).
    """
    import numpy as np

    own = _shared([wording.own for wording in before], [wording.own for wording in after], rarity)
    before_in_context = _shared([wording.wider for wording in before], [wording.own for wording in after], rarity)
    after_in_context = _shared([wording.own for wording in before], [wording.wider for wording in after], rarity)
    shared: Matrix = np.maximum(own, _WORTH_OF_CONTEXT * np.maximum(before_in_context, after_in_context))
    return shared


def title_likeness(before: Sequence[str], after: Sequence[str]) -> Matrix:
    """Return, for each pair of titles, from 0 to 100, how alike they are; a title within the other is wholly alike.

    Raises:
        MissingDependencyError: rapidfuzz is not installed (extra ``compare``).
    """
    fuzz, process, _ = _rapidfuzz()
    left, right = ([" ".join(words(title)) for title in titles] for titles in (before, after))
    likeness: Matrix = process.cdist(left, right, scorer=fuzz.token_set_ratio)
    return likeness


def _telling(text: str) -> tuple[str, ...]:
    """Words without the short ones, most of which are grammar."""
    return tuple(word for word in words(text) if len(word) > 3 or word.isdigit())


def _sentence_before(text: str, start: int) -> str:
    paragraph = text[max(text.rfind("\n", 0, start) + 1, start - 2000) : start].strip()
    pieces = _SENTENCE_END.split(paragraph)
    return pieces[-1]


def _shared(before: Sequence[tuple[str, ...]], after: Sequence[tuple[str, ...]], rarity: Rarity) -> Matrix:
    import numpy as np

    left, right = _vocabulary(before), _vocabulary(after)
    if not left or not right:
        return np.zeros((len(before), len(after)))
    alike = _word_likeness(list(left), list(right))
    mass_left, mass_right = _mass(before, left, rarity), _mass(after, right, rarity)
    found_left = mass_left @ _best(alike, after, right).T
    found_right = (mass_right @ _best(alike.T, before, left).T).T
    whole_left, whole_right = mass_left.sum(axis=1)[:, None], mass_right.sum(axis=1)[None, :]
    with np.errstate(divide="ignore", invalid="ignore"):
        of_both = (found_left + found_right) / (whole_left + whole_right)
        of_the_shorter = np.where(whole_left <= whole_right, found_left / whole_left, found_right / whole_right)
    shared: Matrix = np.nan_to_num((of_both + of_the_shorter) / 2)
    return shared


def _vocabulary(wordings: Iterable[tuple[str, ...]]) -> dict[str, int]:
    return {word: index for index, word in enumerate(dict.fromkeys(word for wording in wordings for word in wording))}


def _word_likeness(left: list[str], right: list[str]) -> Matrix:
    import numpy as np

    fuzz, process, prefix = _rapidfuzz()
    by_edits = process.cdist(left, right, scorer=fuzz.ratio, score_cutoff=_ENOUGH_ALIKE) / 100
    in_common = process.cdist(left, right, scorer=prefix.similarity, score_cutoff=_PREFIX)
    shorter = np.minimum(_lengths(left)[:, None], _lengths(right)[None, :])
    by_prefix = _WORTH_OF_A_PREFIX * (in_common >= np.maximum(_PREFIX, _PREFIX_SHARE * shorter))
    likeness: Matrix = np.maximum(by_edits, by_prefix)
    return likeness


def _lengths(vocabulary: list[str]) -> Matrix:
    import numpy as np

    return np.array([len(word) for word in vocabulary])


def _mass(wordings: Sequence[tuple[str, ...]], vocabulary: dict[str, int], rarity: Rarity) -> Matrix:
    import numpy as np

    mass = np.zeros((len(wordings), len(vocabulary)))
    for row, wording in enumerate(wordings):
        for word in set(wording):
            mass[row, vocabulary[word]] = rarity(word)
    return mass


def _best(alike: Matrix, wordings: Sequence[tuple[str, ...]], vocabulary: dict[str, int]) -> Matrix:
    """For each wording and each word of the other side: how like the wording's most similar word is."""
    import numpy as np

    best = np.zeros((len(wordings), alike.shape[0]))
    for row, wording in enumerate(wordings):
        if wording:
            best[row] = alike[:, [vocabulary[word] for word in dict.fromkeys(wording)]].max(axis=1)
    return best


def _rapidfuzz() -> tuple[Any, Any, Any]:
    try:
        from rapidfuzz import fuzz, process
        from rapidfuzz.distance import Prefix
    except ImportError as error:
        raise MissingDependencyError("Comparing needs rapidfuzz: pip install 'nl-agenda[compare]'.", extra="compare") from error
    return fuzz, process, Prefix
