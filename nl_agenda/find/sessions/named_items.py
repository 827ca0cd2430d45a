"""Items named in running text, where a letter has no heading for any of its items."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from nl_agenda.lexicon import load
from nl_agenda.segment.parts import ParagraphKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts

LONGEST = 15  # words of one item
SENTENCES = 6  # sentences with a list of items; what names more is an annotation
DETAIL = re.compile(
    r", (?:waarbij|waarvan|die|dat|waarover|waarin|zodat|"
    r"aan de hand van|mede|in het bijzonder|op basis van|naar aanleiding van)\b"
    r"| tijdens (?:de|het) | aan de hand van | in aanwezigheid van | met (?:de|het) |\. "
)


@cache
def _patterns(key: str) -> tuple[re.Pattern[str], ...]:
    table = load("sessions")["named"]
    return tuple(re.compile(p.replace("SUBJECT", table["subjects"]), re.IGNORECASE) for p in table[key])


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(load("sessions")["named"]["lead"], re.IGNORECASE)


def named_items(parts: Parts, analysis: Analysis) -> list[tuple[int, int, int]]:
    """Return (sentence start, start, end) of each item that is named as such, once each."""
    found: list[tuple[int, int, int]] = []
    seen: set[str] = set()
    lists = list(islice(_lists(parts, analysis, "patterns"), SENTENCES)) or list(islice(_lists(parts, analysis, "single"), 1))
    for sentence, start, end in lists:
        for low, high in split(parts.text.content, start, end):
            words = parts.words(low, high).casefold()
            if words not in seen:
                seen.add(words)
                found.append((sentence, low, high))
    return found or list(_bullets(parts, analysis))


def _bullets(parts: Parts, analysis: Analysis) -> Iterator[tuple[int, int, int]]:
    """Yield the lines of a list below "Op de agenda staan:"."""
    opened: int | None = None
    for paragraph in parts.paragraphs:
        if opened is not None and paragraph.kind is ParagraphKind.LIST_ITEM:
            detail = DETAIL.search(parts.text.content, paragraph.start, paragraph.end)
            piece = _trimmed(parts.text.content, paragraph.start, detail.start() if detail else paragraph.end)
            if piece:
                yield opened, *piece
            continue
        opened = None
        if paragraph.kind is ParagraphKind.PROSE and parts.text.content[paragraph.end - 1] == ":":
            last = list(analysis.within(paragraph.start, paragraph.end))[-1:]
            opened = next((s.start for s in last if _lead().search(analysis.words(s))), None)


def _lists(parts: Parts, analysis: Analysis, key: str) -> Iterator[tuple[int, int, int]]:
    for sentence in analysis.sentences:
        end = sentence.end - (parts.text.content[sentence.end - 1] in ".;")
        for pattern in _patterns(key):
            match = pattern.search(parts.text.content, sentence.start, end)
            if match:
                yield sentence.start, match.start("items"), match.end("items")
                break


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split a list of items at its commas and at the "en" before the last one."""
    detail = DETAIL.search(text, start, end)
    if detail:
        end = detail.start()
    bounds = [m.span() for m in re.compile(r"(?:, en|,|;| alsmede| alsook| evenals) ").finditer(text, start, end)]
    low = bounds[-1][1] if bounds else start
    last = re.compile(r" en (?:over )?" if bounds else r" en (?:over )?(?=(?:de|het|een|over) )").search(text, low, end)
    if last and text[last.start() - 1] != "-":
        bounds.append(last.span())
    pieces, position = [], start
    for left, right in [*bounds, (end, end)]:
        piece = _trimmed(text, position, left)
        if piece:
            pieces.append(piece)
        position = right
    return pieces


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    table = load("sessions")["named"]
    opening = re.compile(table["openings"], re.IGNORECASE).match(text[start:end])
    start += opening.end() if opening else 0
    closing = re.search(table["endings"], text[start:end])
    end = start + closing.start() if closing else end
    while end > start and text[end - 1] in " ,:;.":
        end -= 1
    words = text[start:end].split()
    return (start, end) if 0 < len(words) <= LONGEST else None
