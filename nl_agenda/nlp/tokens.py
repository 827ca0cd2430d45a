"""Tokens by spaCy's Dutch rules with our abbreviations, each stretch between spaces split once and remembered.

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
_STRETCH = re.compile(r"\S+")
_PIECE = re.compile(r"\w+|[^\w\s]")
_ADDRESS = re.compile(r"[\"'(<\[]{0,3}(?:https?://|www\.)")
# Stretches held before all are forgotten, with spaCy's store of words that never forgets one: some 10 MB. What is remembered
# decides how long splitting takes, never what comes out.
_MOST = 12_000
# The tokens of a stretch in lower case, and where in it they start and end; ``None`` where it is one as a whole, as most are.
_Split = tuple[tuple[str, ...], tuple[tuple[int, int], ...] | None]
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
    every, starts, ends, begin = list[str](), list[int](), list[int](), offset
    known = _remembered.get
    for stretch in words.split(" "):
        lower, places = known(stretch) or _split(stretch)
        end = begin + len(stretch)
        every += lower
        if places is None:
            starts.append(begin)
            ends.append(end)
        else:
            starts += [begin + start for start, _ in places]
            ends += [begin + stop for _, stop in places]
        begin = end + 1
    return tuple(every), tuple(starts), tuple(ends)


def _split(stretch: str) -> _Split:
    """Take what stands between two spaces apart: nothing, one stretch without white space, or several."""
    places = tuple((begin + start, begin + end) for begin, piece in _pieces(stretch) for start, end in _places(piece))
    made = (tuple([stretch[start:end].lower() for start, end in places]), None if places == ((0, len(stretch)),) else places)
    if len(stretch) < _LONG:
        if len(_remembered) >= _MOST:
            _remembered.clear()
            tokenizer.cache_clear()
        _remembered[stretch] = made
    return made


def _pieces(stretch: str) -> Iterable[tuple[int, str]]:
    return ((match.start(), match[0]) for match in _STRETCH.finditer(stretch))


def _places(piece: str) -> Iterable[tuple[int, int]]:
    if len(piece) >= _LONG:
        return _split_plainly(piece)
    return ((token.idx, token.idx + len(token.text)) for token in tokenizer()(piece))


def _split_plainly(stretch: str) -> Iterable[tuple[int, int]]:
    """Where words and marks stand in what is too long to be a word; an address stays whole."""
    if _ADDRESS.match(stretch):
        return [(0, len(stretch))]
    return [match.span() for match in _PIECE.finditer(stretch)]
