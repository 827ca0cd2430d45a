"""Endnotes: a list at the end of a letter whose marks stand, raised, in the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nl_agenda.ingest.document import Block, Note, Role

_MOST = 400
_OPENING = re.compile(r"[\[(]?(\d{1,3}|[ivxlc]{1,7})[\])]?[.:]?\s+(?=\S)")
_TITLE = re.compile(r"(?:eind|voet)?noten:?", re.IGNORECASE)


def take_endnotes(blocks: Sequence[Block], known: Sequence[Note]) -> tuple[list[Block], list[Note]]:
    """Return the body and the endnotes; ``known`` are the notes that stood at the foot of pages.

    The list must begin with the first mark for which no note is known and go up with the marks to the end of the letter;
    paragraphs without a mark go on with the note above them.
    """
    have = {note.mark for note in known}
    marks = list(dict.fromkeys(mark for block in blocks for _, mark in block.marks if mark not in have))
    last = max((at for at, block in enumerate(blocks) if any(mark not in have for _, mark in block.marks)), default=len(blocks))
    if not marks:
        return list(blocks), []
    start = next((at for at in range(len(blocks) - 1, last, -1) if _opening(blocks[at]) == marks[0]), None)
    if start is None or len(blocks) - start > _MOST:
        return list(blocks), []
    notes: list[Note] = []
    for block in blocks[start:]:
        line = _line(block)
        if len(notes) < len(marks) and _opening(block) == marks[len(notes)]:
            page = block.pages[0][1] if block.pages else None
            notes.append(Note(marks[len(notes)], _OPENING.sub("", line, count=1), page))
        elif block.role in {Role.BODY, Role.LIST_ITEM}:
            notes[-1] = replace(notes[-1], text=f"{notes[-1].text} {line}")
    if 2 * len(notes) < len(marks) or len(blocks) - start > 2 * len(notes):
        return list(blocks), []
    body = list(blocks[:start])
    if body and _TITLE.fullmatch(body[-1].text):
        body.pop()
    return body, notes


def _line(block: Block) -> str:
    return f"{block.label} {block.text}" if block.label else block.text


def _opening(block: Block) -> str:
    match = _OPENING.match(_line(block))
    return match.group(1) if match else ""
