"""The letter's words as blocks with marks: spans that overlap become elements that nest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from typing import Literal

from nl_agenda.models import Footnote, Letter, Section


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to be marked.

    Attributes:
        tag: ``mark`` for a fact, else how a part of it stands out: ``b`` for a cue, ``i`` for a holder, ``strong`` for a
            heading within a line.
        fact: the fact's number; ``None`` for a part.
        first: these are the fact's first words, to which a link leads.
    """

    start: int
    end: int
    tag: Literal["mark", "b", "i", "strong"] = "mark"
    fact: int | None = None
    first: bool = True


@dataclass(frozen=True, slots=True)
class Token:
    """A step in writing a block: an element opens or closes, words, or a footnote (by its index) whose number stood here."""

    opens: Mark | None = None
    closes: Mark | None = None
    text: str | None = None
    footnote: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A line of ``Letter.text``: a heading (``level`` from 1), one or more footnotes (their indices) or a paragraph."""

    tokens: tuple[Token, ...]
    level: int | None = None
    footnotes: tuple[int, ...] = ()


def blocks(letter: Letter, marks: Iterable[Mark]) -> tuple[Block, ...]:
    """Return the letter's lines in order; where ``marks`` begin and end together, the earlier one is the outer one."""
    lines = _lines(letter.text)
    starts = [start for start, _ in lines]
    headings = {section.heading.start: section for section in letter.sections if section.heading}
    footnotes: dict[int, list[int]] = {}
    for index, note in enumerate(letter.footnotes):
        footnotes.setdefault(bisect_right(starts, note.span.start) - 1, []).append(index)
    anchors = sorted((note.anchor, index) for index, note in enumerate(letter.footnotes) if note.anchor is not None)
    runs_in = [Mark(h.start, h.end, "strong") for h in _within_lines(letter.sections, lines, starts)]
    pieces = _cut([*marks, *runs_in], lines, starts)
    found = []
    for number, (start, end) in enumerate(lines):
        if start == end:
            continue
        here = anchors[bisect_left(anchors, (start, -1)) : bisect_right(anchors, (end, len(letter.footnotes)))]
        section = headings.get(start)
        whole = section is not None and section.heading is not None and section.heading.end >= end
        found.append(
            Block(
                tokens=tuple(_tokens(letter.text, start, end, pieces.get(number, []), here)),
                level=section.level if section and whole else None,
                footnotes=tuple(footnotes.get(number, ())),
            )
        )
    return tuple(found)


def anchored(footnote: Footnote, letter: Letter) -> bool:
    """Whether the place of the footnote's number in the text is known, and is not in an empty line."""
    at = footnote.anchor
    if at is None or at > len(letter.text):
        return False
    return letter.text[max(at - 1, 0) : at + 1].strip("\n") != ""


def _lines(text: str) -> list[tuple[int, int]]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


def _within_lines(sections: Iterable[Section], lines: Sequence[tuple[int, int]], starts: list[int]) -> Iterator[Mark]:
    for section in sections:
        heading = section.heading
        if heading and heading.end > heading.start:
            start, end = lines[bisect_right(starts, heading.start) - 1]
            if heading.start > start or heading.end < end:
                yield Mark(heading.start, heading.end)


def _cut(marks: Iterable[Mark], lines: Sequence[tuple[int, int]], starts: list[int]) -> dict[int, list[Mark]]:
    """Cut marks at the ends of lines: no element reaches from one paragraph into another."""
    pieces: dict[int, list[Mark]] = {}
    for mark in marks:
        first = mark.first
        for number in range(max(bisect_right(starts, mark.start) - 1, 0), bisect_left(starts, mark.end)):
            start, end = max(mark.start, lines[number][0]), min(mark.end, lines[number][1])
            if start < end:
                pieces.setdefault(number, []).append(replace(mark, start=start, end=end, first=first))
                first = False
    return pieces


def _tokens(text: str, start: int, end: int, marks: Iterable[Mark], anchors: Sequence[tuple[int, int]]) -> Iterator[Token]:
    """Write one line. A mark that reaches beyond the one around it is closed with it and opened again."""
    waiting = [(mark.start, -mark.end, order, mark) for order, mark in enumerate(marks)]
    heapify(waiting)
    around: list[Mark] = []
    notes = list(reversed(anchors))
    at = start

    def words(until: int) -> Iterator[Token]:
        nonlocal at
        while notes and notes[-1][0] <= until:
            anchor, index = notes.pop()
            if at < anchor:
                yield Token(text=text[at:anchor])
                at = anchor
            yield Token(footnote=index)
        if at < until:
            yield Token(text=text[at:until])
            at = until

    while waiting or around:
        if not waiting or (around and around[-1].end <= waiting[0][0]):
            yield from words(around[-1].end)
            yield Token(closes=around.pop())
            continue
        _, _, order, mark = heappop(waiting)
        if around and mark.end > around[-1].end:
            rest = replace(mark, start=around[-1].end, first=False)
            heappush(waiting, (rest.start, -rest.end, order, rest))
            mark = replace(mark, end=around[-1].end)
        yield from words(mark.start)
        around.append(mark)
        yield Token(opens=mark)
    yield from words(end)
