"""What the NLP stage knows of a letter: its sentences, each with its words and marks as spaCy takes them apart."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Sentence(NamedTuple):
    """One sentence of a paragraph.

    Attributes:
        paragraph: the index that the caller gave for it.
        lower: its tokens, words and marks, in lower case: by these goes most of the grammar.
        starts: where each token starts in the letter's text.
        ends: where it ends.
        distinct: its tokens, each once: whether one of certain words stands in it, is asked many times.
    """

    start: int
    end: int
    paragraph: int
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    distinct: frozenset[str]


@dataclass(frozen=True, slots=True)
class Analysis:
    """All sentences of the body, in order."""

    text: str
    sentences: tuple[Sentence, ...]

    def words(self, sentence: Sentence) -> str:
        """Return the sentence as written."""
        return self.text[sentence.start : sentence.end]

    def within(self, start: int, end: int) -> Iterator[Sentence]:
        """Yield the sentences that begin from ``start`` up to ``end``."""
        first = bisect_left(self.sentences, start, key=lambda s: s.start)
        for sentence in self.sentences[first:]:
            if sentence.start >= end:
                return
            yield sentence
