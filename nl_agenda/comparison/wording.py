"""How much two positions speak of the same matter: words that tell a matter, found again in another form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import TYPE_CHECKING, Any

from nl_agenda.errors import MissingDependencyError
from nl_agenda.export.selection import Stand, words
from nl_agenda.lexicon import load

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[Any]]

_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_ENOUGH_ALIKE = 75  # of 100, by edits: lasten and last, aandeel and aandelen
_PREFIX = 5  # letters in common at the beginning: herziening and herzien
_PREFIX_SHARE = 0.6
_WORTH_OF_A_PREFIX = 0.9
_BLOCK = 128  # positions
_TOO_FEW = 2  # words: of such a sentence, what it is about stands in the one before
_WORTH_OF_CONTEXT = 0.85  # what stands in the sentence itself says more


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a position that tell what it is about.

    Attributes:
        own: of the sentence, without the words that carry the stance and without who takes it; where next to nothing is left,
            those of ``wider``.
        wider: the same and those of the sentence before, for positions such as "Dat voorstel steunt Nederland".
        title: of the session or section.
    """

    own: tuple[str, ...]
    wider: tuple[str, ...]
    title: tuple[str, ...] = ()

    @property
    def titled(self) -> tuple[str, ...]:
        """The words of title and sentence."""
        return (*self.title, *self.own)


def wording(stand: Stand) -> Wording:
    """Return the words that tell what a position is about."""
    position, text = stand.position, stand.letter.text
    start, sentence = position.span.start, position.span.text
    for span in (position.cue, position.holder):
        if span is not None and start <= span.start < span.end <= position.span.end:
            sentence = f"{sentence[: span.start - start]}{' ' * len(span.text)}{sentence[span.end - start :]}"
    own = _telling(sentence)
    wider = (*_telling(_sentence_before(text, start)), *own)
    return Wording(wider if len(own) < _TOO_FEW else own, wider, _telling(stand.title))


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


def similarities(before: Sequence[Wording], after: Sequence[Wording], rarity: Rarity, *, same_item: Matrix) -> Matrix:
    """Return, for each pair, from 0 to 1, how much of what they speak of they share.

    Under one item of the agenda the sentences are compared, and what was said just before may help. Elsewhere the items' titles
    count as words as well: "de algemene oriëntatie" of another item is another one.

    Raises:
        MissingDependencyError: rapidfuzz is not installed (extra ``compare``).
    """
    import numpy as np

    similarity: Matrix = np.zeros((len(before), len(after)))
    # A pair depends on nothing but itself: in blocks, so that the memory does not grow with the square of all words.
    for top in range(0, len(before), _BLOCK):
        for left in range(0, len(after), _BLOCK):
            rows, columns = slice(top, top + _BLOCK), slice(left, left + _BLOCK)
            similarity[rows, columns] = _block(before[rows], after[columns], rarity, same_item[rows, columns])
    return similarity


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
    """Words that tell a matter: not the short ones, most of which are grammar, nor those that the lexicon calls empty."""
    empty = _empty()
    return tuple(word for word in words(text) if (len(word) > 3 or word.isdigit()) and word not in empty)


@cache
def _empty() -> frozenset[str]:
    return frozenset(load("matters")["empty"])


def _sentence_before(text: str, start: int) -> str:
    paragraph = text[max(text.rfind("\n", 0, start) + 1, start - 2000) : start].strip()
    pieces = _SENTENCE_END.split(paragraph)
    return pieces[-1]


def _block(before: Sequence[Wording], after: Sequence[Wording], rarity: Rarity, same_item: Matrix) -> Matrix:
    import numpy as np

    left, right = _vocabulary(before), _vocabulary(after)
    if not left or not right:
        return np.zeros((len(before), len(after)))
    alike = _word_likeness(list(left), list(right))

    def shared(words_before: str, words_after: str) -> Matrix:
        return _shared(
            _Side.of([getattr(wording, words_before) for wording in before], left, alike.T, rarity),
            _Side.of([getattr(wording, words_after) for wording in after], right, alike, rarity),
        )

    in_context = np.maximum(shared("wider", "own"), shared("own", "wider"))
    here = np.maximum(shared("own", "own"), _WORTH_OF_CONTEXT * in_context)
    block: Matrix = np.where(same_item, here, shared("titled", "titled"))
    return block


@dataclass(frozen=True, slots=True)
class _Side:
    """Wordings as rows.

    Attributes:
        indices: for each, the places of its words in one's own vocabulary.
        weights: for each, what these words weigh.
        best: how like each word of the other's vocabulary the most similar of one's own words is.
    """

    indices: list[list[int]]
    weights: list[Matrix]
    best: Matrix

    @classmethod
    def of(cls, wordings: Sequence[tuple[str, ...]], vocabulary: dict[str, int], alike: Matrix, rarity: Rarity) -> _Side:
        """Build from words; ``alike`` has a row for each of the other's words and a column for each of one's own."""
        import numpy as np

        each_once = [tuple(dict.fromkeys(wording)) for wording in wordings]
        indices = [[vocabulary[word] for word in wording] for wording in each_once]
        best = np.zeros((len(wordings), alike.shape[0]))
        for row, columns in enumerate(indices):
            if columns:
                best[row] = alike[:, columns].max(axis=1)
        return cls(indices, [np.array([rarity(word) for word in wording]) for wording in each_once], best)

    def whole(self) -> Matrix:
        """Return what each wording weighs."""
        import numpy as np

        return np.array([weights.sum() for weights in self.weights])

    def found_in(self, other: _Side) -> Matrix:
        """Return, for each of one's own and each of the other's wordings, how much of the weight is found there."""
        import numpy as np

        # A wording has few of all words: this is quicker than the product of two large matrices.
        rows = zip(self.indices, self.weights, strict=True)
        return np.array([(other.best[:, columns] * weights).sum(axis=1) for columns, weights in rows])


def _shared(before: _Side, after: _Side) -> Matrix:
    """Of the weight of both, and of that of the lighter, the share that is found on the other side: the mean of the two."""
    import numpy as np

    found_before, found_after = before.found_in(after), after.found_in(before).T
    whole_before, whole_after = before.whole()[:, None], after.whole()[None, :]
    with np.errstate(divide="ignore", invalid="ignore"):
        of_both = (found_before + found_after) / (whole_before + whole_after)
        of_the_lighter = np.where(whole_before <= whole_after, found_before / whole_before, found_after / whole_after)
    shared: Matrix = np.nan_to_num((of_both + of_the_lighter) / 2)
    return shared


def _vocabulary(wordings: Iterable[Wording]) -> dict[str, int]:
    """All words with their indices; the wider ones have those of the sentence among them."""
    return {
        word: index
        for index, word in enumerate(dict.fromkeys(word for wording in wordings for word in (*wording.title, *wording.wider)))
    }


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


def _rapidfuzz() -> tuple[Any, Any, Any]:
    try:
        from rapidfuzz import fuzz, process
        from rapidfuzz.distance import Prefix
    except ImportError as error:
        raise MissingDependencyError("Comparing needs rapidfuzz: pip install 'nl-agenda[compare]'.", extra="compare") from error
    return fuzz, process, Prefix
