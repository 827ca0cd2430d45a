"""Where sentences end: rules over punctuation, abbreviations and initials, linear in the length of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from nl_agenda.lexicon import load

# A possible end: the mark (or several, from the first one on), closing quotes and brackets, white space, and something that may
# begin a sentence. It begins with the mark, not with a look at what is before: only so are the places without one passed over.
_END = re.compile(r"([.!?…](?<![.!?…]{2})[.!?…]*)([\"'”’»)\]]{0,3})\s+(?=([\"'“‘„«(\[]?[A-ZÀ-ÖØ-Þ0-9’']))")
_LAST_WORD = re.compile(r"[\w.’'-]{1,30}\Z")
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}|[A-Z][a-z]{0,2}(?:\.[A-Z][a-z]{0,2})*")
_ROMAN_OR_NUMBER = re.compile(r"(?:[IVX]{1,5}|\d{1,3}|[a-z])")


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    table = load("abbreviations")
    return frozenset(table["never_final"]), frozenset(table["maybe_final"])


def sentence_bounds(paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of one paragraph, white space between them left out."""
    start = 0
    for match in _END.finditer(paragraph):
        if _is_end(paragraph, start, match):
            yield start, match.end(2)
            start = match.end()
    end = len(paragraph.rstrip())
    start += len(paragraph[start:]) - len(paragraph[start:].lstrip())
    if end > start:
        yield start, end


def _is_end(paragraph: str, start: int, match: re.Match[str]) -> bool:
    if match[1] != ".":
        return True
    never, maybe = _abbreviations()
    found = _LAST_WORD.search(paragraph, max(start, match.start() - 30), match.start())
    word = found[0].lstrip("’'-") if found else ""
    following = match[3]
    if word in never or word.lower() in never:
        return False
    if match.start() - len(word) == start and _ROMAN_OR_NUMBER.fullmatch(word):
        return False  # a list number in front of its item
    if word in maybe or word.lower() in maybe:
        return not following[-1].isdigit() and following[0] not in "(["
    if word and _INITIALS.fullmatch(word) and (len(word) == 1 or "." in word):
        return bool(match[2])
    if following[-1].isdigit() and word.isdigit():
        return len(word) > 2  # "op 3. 4 april" is no end, a year may be
    return True
