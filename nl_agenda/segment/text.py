"""The one text: lines and notes set below one another, with every offset kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from nl_agenda.ingest.document import Note
from nl_agenda.segment.lines import Line
from nl_agenda.segment.parts import FootnotePart, Text


@dataclass(frozen=True, slots=True)
class Layout:
    """The text and where each line begins in it, notes after the letter's own lines."""

    text: Text
    starts: tuple[int, ...]
    footnotes: tuple[FootnotePart, ...]


def lay_out(lines: Sequence[Line], notes: Sequence[Note]) -> Layout:
    """Set ``lines`` and then ``notes`` one below the other."""
    rows = [line.text for line in lines] + [f"{note.mark} {note.text}".strip() for note in notes]
    starts = tuple(accumulate((len(row) + 1 for row in rows), initial=0))[: len(rows)]
    pages: list[tuple[int, int]] = []
    for start, line in zip(starts, lines, strict=False):
        pages += [(start + offset, page) for offset, page in line.pages]
    for start, note in zip(starts[len(lines) :], notes, strict=True):
        if note.page:
            pages.append((start, note.page))
    return Layout(Text("\n".join(rows), _turns(pages)), starts, _footnotes(lines, notes, starts))


def _turns(pages: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    kept: list[tuple[int, int]] = []
    for offset, page in pages:
        if not kept or kept[-1][1] != page:
            kept.append((offset, page))
    return tuple(kept)


def _footnotes(lines: Sequence[Line], notes: Sequence[Note], starts: Sequence[int]) -> tuple[FootnotePart, ...]:
    anchors: dict[str, list[int]] = {}
    for start, line in zip(starts, lines, strict=False):
        for offset, mark in line.marks:
            anchors.setdefault(mark, []).append(start + offset)
    found = []
    for start, note in zip(starts[len(lines) :], notes, strict=True):
        begin = start + (len(note.mark) + 1 if note.mark else 0)
        places = anchors.get(note.mark, [])
        found.append(FootnotePart(note.mark, begin, begin + len(note.text), places.pop(0) if places else None))
    return tuple(found)
