"""The Dutch pipeline: spaCy's blank tokenizer with our abbreviations, and our own sentence splitter."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.lexicon import load
from nl_agenda.nlp.analysis import Analysis, Sentence, Token
from nl_agenda.nlp.sentences import sentence_bounds

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer


@cache
def tokenizer() -> Tokenizer:
    """Return spaCy's Dutch tokenizer, taught the abbreviations of the lexicon; built when first needed."""
    import spacy
    from spacy.symbols import ORTH

    made: Tokenizer = spacy.blank("nl").tokenizer
    # spaCy takes "hand.", "ver." and "weg." for abbreviations, which swallows the full stop of ordinary sentences.
    made.rules = {word: parts for word, parts in made.rules.items() if not word.endswith(".")}
    table = load("abbreviations")
    for word in (*table["never_final"], *table["maybe_final"]):
        if "." in word:
            made.add_special_case(f"{word}.", [{ORTH: f"{word}."}])
    return made


def analyse(text: str, paragraphs: Iterable[tuple[int, int, int]]) -> Analysis:
    """Return the sentences of the paragraphs, given as (start, end, index), with their tokens."""
    return Analysis(text, tuple(s for start, end, index in paragraphs for s in _sentences(text, start, end, index)))


def _sentences(text: str, start: int, end: int, index: int) -> Iterable[Sentence]:
    paragraph = text[start:end]
    for first, last in sentence_bounds(paragraph):
        yield Sentence(start + first, start + last, index, _tokens(paragraph[first:last], start + first))


def _tokens(sentence: str, offset: int) -> tuple[Token, ...]:
    found = []
    for token in tokenizer()(sentence):
        words = token.text
        if not words.isspace():
            begin = offset + token.idx
            found.append(Token(words, words.lower(), begin, begin + len(words)))
    return tuple(found)
