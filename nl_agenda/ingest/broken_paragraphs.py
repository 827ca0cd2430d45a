"""Sentences that were typed as two paragraphs, as address lines and pasted text are, made one again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from nl_agenda.ingest.document import Block, Role

_LONG_ENOUGH = 30
_LONGEST = 5000  # no sentence is broken after so much, and what grows without end is copied anew with each piece
_TAIL = 20  # characters in which the last words of a paragraph stand
_ENDED = re.compile(r"[.:;,?!)\]”\"]$")
_NUMBERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)]\s")
_HANGING = re.compile(r"\b(?:van de|van het|van|der|de|het|aan de|aan|en|voor de|voor het|voor|tot)$", re.IGNORECASE)


def go_together(before: Block, after: Block) -> bool:
    """Return whether ``after``, the very next paragraph with no empty one between, goes on where ``before`` stops.

    That is plain when the first ends in an article or preposition ("Aan de Voorzitter van de"), or ends without a stop and the
    second begins with a small letter that numbers nothing. Lists and differently styled paragraphs are left alone.
    """
    if before.role is not Role.BODY or after.role is not Role.BODY or before.label or after.label or after.lead:
        return False
    if _look(before) != _look(after) or len(before.text) > _LONGEST:
        return False
    tail = before.text[-_TAIL:]
    if _HANGING.search(tail):
        return True
    if len(before.text) < _LONG_ENOUGH or _ENDED.search(tail):
        return False
    return after.text[:1].islower() and not _NUMBERED.match(after.text)


def join(before: Block, after: Block) -> Block:
    """Return the two as one block."""
    shift = len(before.text) + 1
    return replace(
        before, text=f"{before.text} {after.text}", marks=before.marks + tuple((at + shift, mark) for at, mark in after.marks)
    )


def mended(blocks: Iterable[Block]) -> list[Block]:
    """Return ``blocks`` with those made one that go together; for formats that show no empty paragraphs."""
    found: list[Block] = []
    for block in blocks:
        if found and go_together(found[-1], block):
            found[-1] = join(found[-1], block)
        else:
            found.append(block)
    return found


def _look(block: Block) -> tuple[bool, bool, bool, float | None]:
    return block.style.bold, block.style.italic, block.style.underlined, block.style.size
