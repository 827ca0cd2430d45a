"""Headings that are told by nothing but their larger print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nl_agenda.ingest.document import Block, Role

_LARGER = 1.12
_LONGEST = 150
_PROSE = 120
_SENTENCE = re.compile(r"[.;,:]$")


def with_headings(blocks: Sequence[Block], body: float) -> tuple[Block, ...]:
    """Mark short blocks in larger print as headings; those before the first prose belong to the letterhead."""
    begun = False
    marked: list[Block] = []
    for block in blocks:
        marked.append(replace(block, role=Role.HEADING) if begun and _is_heading(block, body) else block)
        begun = begun or (len(block.text) >= _PROSE and not _is_larger(block, body))
    return tuple(marked)


def _is_larger(block: Block, body: float) -> bool:
    return block.style.size is not None and block.style.size >= _LARGER * body


def _is_heading(block: Block, body: float) -> bool:
    return (
        block.role is Role.BODY
        and _is_larger(block, body)
        and len(block.text) <= _LONGEST
        and any(character.isalpha() for character in block.text)
        and not _SENTENCE.search(block.text)
    )
