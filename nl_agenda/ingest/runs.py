"""Runs of equally styled characters, and the blocks that they make."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from nl_agenda.ingest.document import PLAIN, Block, Role, Style
from nl_agenda.ingest.list_labels import split_bullet
from nl_agenda.ingest.normalisation import clean

LINE_BREAK = "\n"
_SPACES = re.compile(r"\s+")
_NUMBER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.):]?|(?:[IVX]{1,5}|[A-Za-z])[.):])\s+")
_NEARLY_ALL = 0.95
_MAX_LEAD = 150
_MIN_REST = 20
_AFTER_LEAD = re.compile(r"[.:;,–—-]*\s*")
_ENDS_LEAD = re.compile(r"[.:–—]\s*$")
_SENTENCE_END = re.compile(r"[.?!]['\"’”)]?$")  # "Document: niet openbaar" is a label with its value, not a heading with its text
# A line that stops here has not ended: a forced line break in running prose, not a new paragraph.
_LONG_LINE = 60
_ENDED = re.compile(r"[.:;?!]$")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with one look. A run whose text is ``LINE_BREAK`` ends the line; one with ``mark`` is a footnote's mark."""

    text: str
    style: Style = PLAIN
    mark: str | None = None


def blocks_of(runs: Iterable[Run], *, role: Role = Role.BODY, level: int | None = None, label: str | None = None) -> list[Block]:
    """Return the block of a paragraph, or several where forced line breaks part it; empty lines make none."""
    blocks: list[Block] = []
    for line in _lines(runs):
        block = _block(line, role=role, level=level, label=None if blocks else label)
        if block is not None:
            blocks.append(block)
    return blocks


def _lines(runs: Iterable[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        if run.mark is None and run.text == LINE_BREAK:
            lines.append([])
        else:
            lines[-1].append(run)
    joined: list[list[Run]] = []
    for line in lines:
        if joined and _goes_on(joined[-1], line):
            joined[-1] += [Run(" "), *line]
        elif line:
            joined.append(line)
    return joined


def _goes_on(line: Sequence[Run], following: Sequence[Run]) -> bool:
    before, after = _words(line), _words(following)
    return len(before) >= _LONG_LINE and not _ENDED.search(before) and after[:1].islower()


def _words(line: Sequence[Run]) -> str:
    return "".join(run.text for run in line if run.mark is None).strip()


def _block(line: Sequence[Run], *, role: Role, level: int | None, label: str | None) -> Block | None:
    text, marks, looks = _fold(line)
    if not text:
        return None
    lead = _lead(text, looks)
    number = _NUMBER.match(text)
    style = _overall(looks, start=number.end() if number and number.end() < len(text) else 0)
    bullet, cut = ("", 0) if label else split_bullet(text)
    if bullet:
        marks = [(max(0, at - cut), mark) for at, mark in marks]
        text, label, lead = text[cut:], bullet, max(0, lead - cut)
        role = Role.LIST_ITEM if role is Role.BODY else role
    return Block(text, role, style, level, label, (), tuple(marks), lead)


def _fold(line: Sequence[Run]) -> tuple[str, list[tuple[int, str]], list[tuple[int, Style]]]:
    """Return the text with single spaces, the marks with their offsets, and the style up to each offset."""
    text = ""
    marks: list[tuple[int, str]] = []
    looks: list[tuple[int, Style]] = []
    pieces: list[str] = []
    length, space = 0, True  # whether the text ends in a space (at the beginning none is wanted)
    for run in line:
        if run.mark is not None:
            marks.append((length - 1 if space and length else length, run.mark))
            continue
        piece = clean(run.text)
        if "  " in piece or not piece.isprintable():  # white space other than single spaces
            piece = _SPACES.sub(" ", piece)
        piece = piece[1:] if space and piece.startswith(" ") else piece
        if piece:
            pieces.append(piece)
            length += len(piece)
            space = piece.endswith(" ")
            looks.append((length, run.style))
    text = "".join(pieces)
    if not unicodedata.is_normalized("NFC", text):  # an accent in a run of its own
        here = text

        def moved(at: int) -> int:
            return len(unicodedata.normalize("NFC", here[:at]))

        marks = [(moved(at), mark) for at, mark in marks]
        looks = [(moved(at), style) for at, style in looks]
        text = unicodedata.normalize("NFC", text)
    text = text.rstrip()
    return text, [(min(at, len(text)), mark) for at, mark in marks], [(min(at, len(text)), style) for at, style in looks]


def _overall(looks: Sequence[tuple[int, Style]], *, start: int = 0) -> Style:
    """Return the style of nearly all letters from ``start`` on; a number before them often has another."""
    if len(looks) == 1:
        end, style = looks[0]
        return style if end > start else Style()
    total = bold = italic = underlined = 0
    sizes: dict[float | None, int] = {}
    for end, style in looks:
        length, start = max(0, end - start), max(start, end)
        total += length
        sizes[style.size] = sizes.get(style.size, 0) + length
        bold += length if style.bold else 0
        italic += length if style.italic else 0
        underlined += length if style.underlined else 0
    if not total:
        return Style()
    most = _NEARLY_ALL * total
    return Style(bold >= most, italic >= most, underlined >= most, max(sizes, key=lambda size: sizes[size]))


_EMPHASES: tuple[Callable[[Style], bool], ...] = (lambda s: s.bold, lambda s: s.underlined, lambda s: s.italic)


def _lead(text: str, looks: Sequence[tuple[int, Style]]) -> int:
    """Return the length of a heading run into the paragraph: emphasised words before a sentence that is not."""
    if len(looks) == 1:  # as nearly always: it is all one or all the other
        return 0
    for emphasised in _EMPHASES:
        end = start = 0
        for stop, style in looks:
            if not emphasised(style) and text[start:stop].strip():
                break
            end = stop if emphasised(style) else end
            start = stop
        else:
            continue
        if end:
            return _lead_end(text, end)
    return 0


def _lead_end(text: str, end: int) -> int:
    after = _AFTER_LEAD.match(text, end)
    cut = after.end() if after else end
    rest = text[cut:]
    head = text[:cut].rstrip()
    whole_words = not text[end - 1 : end + 1].isalnum()
    sentences = bool(_SENTENCE_END.search(rest))
    begins = rest[:1].isupper() or bool(_ENDS_LEAD.search(text[:cut]))
    return len(head) if 3 <= len(head) <= _MAX_LEAD and len(rest) >= _MIN_REST and whole_words and begins and sentences else 0
