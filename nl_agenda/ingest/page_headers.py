"""Headers of Word and OpenDocument files: page furniture, but for the letterhead that some templates keep there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nl_agenda.ingest.colophon import fields_of, is_letterhead_row
from nl_agenda.ingest.document import Block, Field

_TOP = 30  # blocks in which the body's own letterhead would stand
_RUNNING = {"Ministerie", "Directie"}


def read_headers(headers: Iterable[tuple[list[Block], list[Field]]], body: Sequence[Block]) -> tuple[list[Block], list[Field]]:
    """Return the letterhead's blocks and all fields of headers, given as (blocks, fields), the first page's first.

    The first header with a Datum or Betreft row is the letterhead where the body has none.
    """
    wanted = not any(is_letterhead_row(block.text) for block in body[:_TOP])
    letterhead: list[Block] = []
    fields: list[Field] = []
    for blocks, found in headers:
        fields += found
        if wanted and not letterhead and any(is_letterhead_row(block.text) for block in blocks):
            letterhead = blocks
        else:
            fields += [field for field in fields_of(blocks) if field.label not in _RUNNING]
    return letterhead, fields
