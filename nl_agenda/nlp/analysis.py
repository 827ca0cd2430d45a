"""What the NLP stage knows of a letter: its sentences, each with its spaCy tokens."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Token(NamedTuple):
    """One token; offsets are those of the letter's text. A tuple, for there are so many that making them counts."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph.

    Attributes:
        paragraph: the index that the caller gave for it.
        lower: the words of the tokens in lower case, by which most of the grammar goes.
    """

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]
    lower: tuple[str, ...]


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
