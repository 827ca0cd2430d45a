"""Tables: letterhead rows and layout tables read as text, real tables as cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nl_agenda.errors import LimitExceededError
from nl_agenda.ingest.colophon import fields_of, is_colophon, is_furniture, is_row_label
from nl_agenda.ingest.document import Block, Field, Role
from nl_agenda.limits import Limits

Cell = Sequence[Block]
Row = Sequence[Cell]
_SHORT = 120  # a cell of a real table is seldom longer
_MIN_CELLS = 4
_MAX_SIGNATURE_ROWS = 8
_SIGNATORY = re.compile(r"(?:de )?(?:minister|staatssecretaris|vice-minister)\b", re.IGNORECASE)


class CellCount:
    """Counts the cells of all tables of a file against the limit."""

    def __init__(self, limits: Limits) -> None:
        self._allowed = limits.table_cells
        self._seen = 0

    def add(self, cells: int) -> None:
        """Count ``cells`` more."""
        self._seen += cells
        if self._seen > self._allowed:
            raise LimitExceededError("table_cells", self._seen, self._allowed)


def read_table(rows: Sequence[Row]) -> tuple[list[Block], list[Field]]:
    """Return a table's blocks in reading order, and the fields of a colophon in it."""
    kept: list[Row] = []
    fields: list[Field] = []
    for row in rows:
        cells: list[Cell] = []
        labelled = _labels_row([cell for cell in row if cell])
        for at, cell in enumerate(row):
            if (at or not labelled) and is_colophon([block.text for block in cell]):
                fields += fields_of(cell)
            else:
                cells.append(cell)
        kept.append(cells)
    kept = _labels_beside_values(kept)
    if _is_signatures(kept):
        width = max(len(row) for row in kept)
        return [block for column in range(width) for row in kept if column < len(row) for block in row[column]], fields
    if _is_real(kept):
        return [_as_cell(block) for row in kept for cell in row for block in cell], fields
    blocks = [block for row in kept for block in _layout_row(row)]
    return [block for block in blocks if not is_furniture(block.text)], fields


def _labels_beside_values(rows: Sequence[Row]) -> list[Row]:
    """Put labels that stand in a row above their values, as in older letterheads, to the left of them."""
    done: list[Row] = []
    at = 0
    while at < len(rows):
        above, below = rows[at], rows[at + 1] if at + 1 < len(rows) else []
        if not _are_labels_above(above, below):
            done.append(above)
            at += 1
            continue
        done += [[label, value] for label, value in zip(above, below, strict=True) if label and value]
        at += 2
    return done


def _are_labels_above(above: Row, below: Row) -> bool:
    labels = [cell for cell in above if cell]
    values = [cell for label, cell in zip(above, below, strict=len(above) == len(below)) if label and cell]
    return (
        len(above) == len(below)
        and len(labels) >= 2
        and all(len(cell) == 1 and is_row_label(cell[0].text) for cell in labels)
        and bool(values)
        and not any(is_row_label(cell[0].text) for cell in values)
        and all(len(block.text) <= _SHORT for cell in values for block in cell)
    )


def _is_real(rows: Sequence[Row]) -> bool:
    filled = [[cell for cell in row if cell] for row in rows]
    filled = [row for row in filled if row]
    cells = [cell for row in filled for cell in row]
    if len(filled) < 2 or len(cells) < _MIN_CELLS:
        return False
    # A letterhead has little but labelled rows; one "Datum" is the head of a column.
    labelled = sum(1 for row in filled if _labels_row(row))
    if labelled == 1 and _is_head(filled):
        labelled = 0
    if labelled and (len(filled) <= 3 or labelled * 2 >= len(filled)):
        return False
    wide = sum(1 for row in filled if len(row) >= 2)
    short = sum(1 for cell in cells if sum(len(block.text) for block in cell) <= _SHORT)
    # Two columns of prose are a page set in columns; a table has at least one column of short cells.
    return wide >= len(filled) * 0.6 and short >= len(cells) * 0.5


def _is_head(rows: Sequence[Row]) -> bool:
    """Return whether the first of three rows or more names columns: "Onderwerp", "Behandeling"."""
    first = rows[0]
    words = [block.text for cell in first for block in cell]
    as_wide = len(rows) > 2 and all(len(row) == len(first) for row in rows[1:])
    return as_wide and _labels_row(first) and all(len(text.split()) <= 2 and text.isalpha() for text in words)


def _is_signatures(rows: Sequence[Row]) -> bool:
    """Return whether a table sets signatures side by side: then it is read column by column."""
    filled = [[cell for cell in row if cell] for row in rows]
    filled = [row for row in filled if row]
    if not filled or len(filled[0]) < 2 or len(filled) > _MAX_SIGNATURE_ROWS:
        return False
    short = all(len(block.text) <= _SHORT for row in filled for cell in row for block in cell)
    return short and all(_SIGNATORY.match(cell[0].text) for cell in filled[0])


def _layout_row(row: Row) -> list[Block]:
    filled = [cell for cell in row if cell]
    if _labels_row(filled):
        label, value = filled[0][0], filled[1][0]
        shift = len(label.text) + 1
        joined = replace(
            value,
            text=f"{label.text} {value.text}",
            marks=tuple((at + shift, mark) for at, mark in value.marks),
            lead=0,
            label=None,
        )
        rest = [block for cell in filled[1:] for block in cell][1:]
        # The value of a Betreft row may have been set as two paragraphs.
        if label.text.casefold().startswith(("betreft", "onderwerp")) and rest and len(filled) == 2:
            joined, rest = replace(joined, text=" ".join([joined.text, *(block.text for block in rest)])), []
        return [joined, *rest]
    return [block for cell in filled for block in cell]


def _labels_row(filled: Sequence[Cell]) -> bool:
    return len(filled) >= 2 and len(filled[0]) == 1 and is_row_label(filled[0][0].text)


def _as_cell(block: Block) -> Block:
    return replace(block, role=Role.TABLE_CELL) if block.role in {Role.BODY, Role.HEADING} else block
