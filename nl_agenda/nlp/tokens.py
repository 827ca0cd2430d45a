"""Tokens by spaCy's Dutch rules with our abbreviations, each stretch without white space split once and remembered.

spaCy's tokenizer works on such stretches one by one, and a language repeats itself: most of a letter has been split before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.lexicon import load
from nl_agenda.nlp.light_spacy import without_command_line

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

# spaCy takes a word apart one mark after the other, anew each time: "((((((" of some length takes it minutes.
_LONG = 100
_PIECE = re.compile(r"\w+|[^\w\s]")
_ADDRESS = re.compile(r"[\"'(<\[]{0,3}(?:https?://|www\.)")
# Stretches held before all are forgotten, with spaCy's store of words that never forgets one: some 10 MB. What is remembered
# decides how long splitting takes, never what comes out.
_MOST = 12_000
_Split = tuple[tuple[str, ...], tuple[tuple[int, int], ...]]  # the tokens of a stretch in lower case, and where in it they stand
_remembered: dict[str, _Split] = {}


@cache
def tokenizer() -> Tokenizer:
    """Return spaCy's Dutch tokenizer, taught the abbreviations of the lexicon; built when first needed, from its rules alone."""
    with without_command_line():
        from spacy.lang.nl import DutchDefaults
        from spacy.symbols import ORTH
        from spacy.tokenizer import Tokenizer
        from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
        from spacy.vocab import Vocab

    # spaCy takes "hand.", "ver." and "weg." for abbreviations, which swallows the full stop of ordinary sentences. They are left
    # out before the tokenizer is made, not after: its thousands of them take it most of a second.
    rules = {word: parts for word, parts in DutchDefaults.tokenizer_exceptions.items() if not word.endswith(".")}
    table = load("abbreviations")
    rules |= {f"{w}.": [{ORTH: f"{w}."}] for w in (*table["never_final"], *table["maybe_final"]) if "." in w}
    return Tokenizer(
        Vocab(),
        rules=rules,
        prefix_search=compile_prefix_regex(DutchDefaults.prefixes).search,
        suffix_search=compile_suffix_regex(suffixes()).search,
        infix_finditer=compile_infix_regex(infixes()).finditer,
        token_match=DutchDefaults.token_match,
        url_match=DutchDefaults.url_match,
    )


def infixes() -> tuple[str, ...]:
    """Return spaCy's Dutch marks within words, with those set together that stand between the same letters.

    Each time, these are spelled out for all scripts, which takes longer to compile than all else.
    """
    from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, CONCAT_QUOTES, LIST_ELLIPSES, LIST_ICONS

    quotes = CONCAT_QUOTES.replace("'", "")
    stop = rf"(?<=[{ALPHA_LOWER}])\.(?=[{ALPHA_UPPER}])"
    marks = rf"(?<=[{ALPHA}])(?:[,!?:<>=]|[{quotes})\](\[]|--)(?=[{ALPHA}])"
    return (*LIST_ELLIPSES, *LIST_ICONS, stop, marks, rf'(?<=")[:<>=](?=[{ALPHA}])')


def suffixes() -> tuple[str, ...]:
    """Return spaCy's Dutch marks at the end of words, the capitals of all scripts spelled out once where two of them stand."""
    from spacy.lang.char_classes import ALPHA_UPPER
    from spacy.lang.nl import DutchDefaults

    capital = f"[{ALPHA_UPPER}]"
    return tuple(each.replace(2 * capital, f"{capital}{{2}}") for each in DutchDefaults.suffixes)


def tokens(words: str, offset: int) -> tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    """Return the tokens in lower case, their starts and ends, of a sentence that begins at ``offset`` of the letter's text."""
    every, starts, ends, at = list[str](), list[int](), list[int](), 0
    index, known = words.index, _remembered.get
    for stretch in words.split():
        at = index(stretch, at)
        lower, places = known(stretch) or _split(stretch)
        begin = offset + at
        at += len(stretch)
        every += lower
        if len(places) == 1:
            starts.append(begin)
            ends.append(offset + at)
            continue
        for start, end in places:
            starts.append(begin + start)
            ends.append(begin + end)
    return tuple(every), tuple(starts), tuple(ends)


def _split(stretch: str) -> _Split:
    if len(stretch) >= _LONG:
        return _made(stretch, _split_plainly(stretch))
    if len(_remembered) >= _MOST:
        _remembered.clear()
        tokenizer.cache_clear()
    made = _made(stretch, ((t.idx, t.idx + len(t.text)) for t in tokenizer()(stretch)))
    _remembered[stretch] = made
    return made


def _made(stretch: str, places: Iterable[tuple[int, int]]) -> _Split:
    kept = tuple(places)
    return tuple(stretch[start:end].lower() for start, end in kept), kept


def _split_plainly(stretch: str) -> Iterable[tuple[int, int]]:
    """Where words and marks stand in what is too long to be a word; an address stays whole."""
    if _ADDRESS.match(stretch):
        return [(0, len(stretch))]
    return [match.span() for match in _PIECE.finditer(stretch)]
