"""Reading order: rows from top to bottom, columns of prose one after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nl_agenda.ingest.list_labels import split_bullet
from nl_agenda.ingest.pdf.lines import Line
from nl_agenda.ingest.pdf.rows import Row, rows_of

_ALIGNED = 3.0
_MIN_ROWS = 5
_LONG = 15  # characters
_NARROWEST = 60.0
_TRIED = 5
_CROSSING = 0.2  # so many lines that run over both columns, as titles do, to one of the right column
_FILLED = 0.6  # of the column's width, in the mean: prose, not the cells of a table
_SHORT_LABEL = 40
_WIDE = 1.5  # of the font size: such a gap parts a label from its value
_ROLE = re.compile(r"(?:de|het) (?:minister|staatssecretaris|voorzitter|griffier|vice)|hoogachtend|mede namens", re.IGNORECASE)


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page as a person reads them; label and value of a row become one line."""
    rows = rows_of(lines)
    gutter = _gutter(rows)
    if gutter is None:
        return [line for row in _signatures(rows) for line in row]
    ordered: list[Line] = []
    band: list[Row] = []
    for row in [*rows, []]:
        if row and not _crosses(row, gutter):
            band.append(row)
            continue
        ordered += _band(band, gutter)
        band = []
        ordered += _merged(row)
    return ordered


def _gutter(rows: Sequence[Row]) -> float | None:
    """Return where the right column of prose begins, if the page has two.

    Lines of the two need not stand at the same height: headings and lists shift them.
    """
    lines = [line for row in rows for line in row if len(line.text) > _LONG]
    if len(lines) < 2 * _MIN_ROWS:
        return None
    edge = min(line.x0 for line in lines)
    starts = Counter(round(line.x0) for line in lines if line.x0 > edge + _NARROWEST)
    for at, count in starts.most_common(_TRIED):
        right = [line for line in lines if abs(line.x0 - at) <= _ALIGNED]
        top, bottom = right[0].base, right[-1].base
        beside = [line for line in lines if line.x0 < at - _ALIGNED and top - 1.0 <= line.base <= bottom + 1.0]
        left = [line for line in beside if line.x1 < at]
        if count >= _MIN_ROWS and _are_columns(left, right) and len(beside) - len(left) <= _CROSSING * len(right):
            return min(line.x0 for line in right)
    return None


def _are_columns(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Return whether both are prose of about the same width, and not the cells of a table."""
    if min(len(left), len(right)) < _MIN_ROWS:
        return False
    width = [max(line.x1 for line in side) - min(line.x0 for line in side) for side in (left, right)]
    filled = [
        sum(line.x1 - line.x0 for line in side) / (len(side) * max(1.0, at))
        for side, at in zip((left, right), width, strict=True)
    ]
    return min(filled) >= _FILLED and width[0] > 0.6 * width[1]


def _crosses(row: Row, gutter: float) -> bool:
    return any(line.x0 < gutter - _ALIGNED and line.x1 > gutter - 1.0 for line in row)


def _band(rows: Sequence[Row], gutter: float) -> list[Line]:
    left = [line for row in rows for line in _merged([line for line in row if line.x0 < gutter - _ALIGNED])]
    right = [line for row in rows for line in _merged([line for line in row if line.x0 >= gutter - _ALIGNED])]
    if min(len(left), len(right)) < 2:
        return [line for row in rows for line in _merged(row)]
    # What stands above both columns, as an address does, is of neither.
    above = [line for line in left if line.base < right[0].base - line.size]
    return [*above, *(replace(line, column=1) for line in left[len(above) :]), *(replace(line, column=2) for line in right)]


def _signatures(rows: Sequence[Row]) -> list[list[Line]]:
    """Put two signatures that stand side by side one under the other; merge all other rows."""
    done: list[list[Line]] = []
    at = 0
    while at < len(rows):
        row = rows[at]
        if len(row) != 2 or not _ROLE.match(row[1].text) or not _ROLE.match(row[0].text):
            done.append(_merged(row))
            at += 1
            continue
        edge = row[1].x0 - 2 * _ALIGNED
        end = at + 1
        while end < len(rows) and not any(line.x0 < edge < line.x1 for line in rows[end]) and _is_beside(rows[end], row):
            end += 1
        for left in (True, False):
            done += [[replace(line, column=1 if left else 2)] for one in rows[at:end] for line in one if (line.x0 < edge) is left]
        at = end
    return done


def _is_beside(row: Row, first: Row) -> bool:
    starts = (first[0].x0, first[1].x0)
    return all(any(abs(line.x0 - start) <= _ALIGNED for start in starts) for line in row)


def _is_justified(row: Row) -> bool:
    """Return whether the gaps are all of a width: a line set to both margins, not a label with its value."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(row)]
    return len(gaps) > 1 and max(gaps) - min(gaps) < 1.0


def _is_bullet(line: Line) -> bool:
    return len(line.text) == 1 and bool(split_bullet(f"{line.text} X")[1])


def _merged(row: Row) -> list[Line]:
    """Return the row as one line, unless its parts are of different print and so have nothing to do with each other."""
    merged: list[Line] = []
    justified = _is_justified(row)
    for line in row:
        if merged and (abs(merged[-1].size - line.size) <= 0.15 * line.size or _is_bullet(merged[-1])):
            before = merged[-1]
            wide = line.x0 - before.x1 > _WIDE * line.size
            short = wide and not justified and len(before.text) <= _SHORT_LABEL and before.value is None
            value = line.x0 if short else before.value
            first, *others = line.pieces
            merged[-1] = replace(before, pieces=(*before.pieces, replace(first, spaced=True), *others), value=value)
        else:
            merged.append(line)
    return merged
