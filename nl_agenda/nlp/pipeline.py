"""The Dutch pipeline: our own sentence splitter, and spaCy's tokens within each sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nl_agenda import budget
from nl_agenda.nlp.analysis import Analysis, Sentence
from nl_agenda.nlp.sentences import sentence_bounds
from nl_agenda.nlp.tokens import tokens

# No sentence of a letter is half as long; what is understood of a sentence takes more than its length's time.
_LONGEST = 3000


def analyse(text: str, paragraphs: Iterable[tuple[int, int, int]]) -> Analysis:
    """Return the sentences of the paragraphs, given as (start, end, index), with their tokens."""
    return Analysis(text, tuple(s for start, end, index in paragraphs for s in _sentences(text, start, end, index)))


def _sentences(text: str, start: int, end: int, index: int) -> Iterator[Sentence]:
    budget.check()
    paragraph = text[start:end]
    for first, last in sentence_bounds(paragraph):
        for begin, stop in _bounded(paragraph, first, last):
            lower, starts, ends = tokens(paragraph[begin:stop], start + begin)
            yield Sentence(start + begin, start + stop, index, lower, starts, ends, frozenset(lower))


def _bounded(paragraph: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence in pieces of bounded length, parted at spaces: one, for any sentence that a person wrote."""
    while last - first > _LONGEST:
        cut = paragraph.rfind(" ", first + 1, first + _LONGEST)
        stop = cut if cut > 0 else first + _LONGEST
        yield first, stop
        first = stop + (cut > 0)
        budget.check()
    yield first, last
