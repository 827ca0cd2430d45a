"""The Dutch pipeline: spaCy's blank tokenizer with our abbreviations, and our own sentence splitter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda import budget
from nl_agenda.lexicon import load
from nl_agenda.nlp.analysis import Analysis, Sentence, Token
from nl_agenda.nlp.sentences import sentence_bounds

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

# No sentence of a letter is half as long; what is understood of a sentence takes more than its length's time.
_LONGEST = 3000
# spaCy takes a word apart one mark after the other, anew each time: "((((((" of some length takes it minutes.
_LONG_WORD = re.compile(r"\S{100,}")
_PIECE = re.compile(r"\w+|[^\w\s]")
_ADDRESS = re.compile(r"[\"'(<\[]{0,3}(?:https?://|www\.)")
_MOST_WORDS = 30_000  # that spaCy's store of words holds before it is made anew, as it never forgets one: some 500 bytes each


@cache
def tokenizer() -> Tokenizer:
    """Return spaCy's Dutch tokenizer, taught the abbreviations of the lexicon; built when first needed."""
    from spacy.lang.nl import DutchDefaults
    from spacy.symbols import ORTH
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
    from spacy.vocab import create_vocab

    # spaCy takes "hand.", "ver." and "weg." for abbreviations, which swallows the full stop of ordinary sentences. They are left
    # out before the tokenizer is made, not after: its thousands of them take it most of a second.
    rules = {word: parts for word, parts in DutchDefaults.tokenizer_exceptions.items() if not word.endswith(".")}
    table = load("abbreviations")
    rules |= {f"{w}.": [{ORTH: f"{w}."}] for w in (*table["never_final"], *table["maybe_final"]) if "." in w}
    return Tokenizer(
        create_vocab("nl", DutchDefaults),
        rules=rules,
        prefix_search=compile_prefix_regex(DutchDefaults.prefixes).search,
        suffix_search=compile_suffix_regex(DutchDefaults.suffixes).search,
        infix_finditer=compile_infix_regex(DutchDefaults.infixes).finditer,
        token_match=DutchDefaults.token_match,
        url_match=DutchDefaults.url_match,
    )


def analyse(text: str, paragraphs: Iterable[tuple[int, int, int]]) -> Analysis:
    """Return the sentences of the paragraphs, given as (start, end, index), with their tokens."""
    return Analysis(text, tuple(s for start, end, index in paragraphs for s in _sentences(text, start, end, index)))


def _sentences(text: str, start: int, end: int, index: int) -> Iterator[Sentence]:
    budget.check()
    if len(tokenizer().vocab.strings) > _MOST_WORDS:
        tokenizer.cache_clear()
    paragraph = text[start:end]
    for first, last in sentence_bounds(paragraph):
        for begin, stop in _bounded(paragraph, first, last):
            yield Sentence(start + begin, start + stop, index, tuple(_tokens(paragraph[begin:stop], start + begin)))


def _bounded(paragraph: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence in pieces of bounded length, parted at spaces: one, for any sentence that a person wrote."""
    while last - first > _LONGEST:
        cut = paragraph.rfind(" ", first + 1, first + _LONGEST)
        stop = cut if cut > 0 else first + _LONGEST
        yield first, stop
        first = stop + (cut > 0)
        budget.check()
    yield first, last


def _tokens(sentence: str, offset: int) -> Iterator[Token]:
    at = 0
    for long in _LONG_WORD.finditer(sentence):
        yield from _split(sentence, at, long.start(), offset)
        pieces = (long,) if _ADDRESS.match(long[0]) else _PIECE.finditer(sentence, *long.span())
        yield from (Token(piece[0], piece[0].lower(), offset + piece.start(), offset + piece.end()) for piece in pieces)
        at = long.end()
    yield from _split(sentence, at, len(sentence), offset)


def _split(sentence: str, start: int, end: int, offset: int) -> Iterator[Token]:
    for token in tokenizer()(sentence[start:end]) if start < end else ():
        words = token.text
        if not words.isspace():
            begin = offset + start + token.idx
            yield Token(words, words.lower(), begin, begin + len(words))
