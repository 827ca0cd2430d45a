"""Tables without ruling: three columns or more whose cells begin at the same places in row after row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from nl_agenda.ingest.pdf.lines import Line
from nl_agenda.ingest.pdf.rows import Row, rows_of

_ALIGNED = 3.0
_WRAPPED = 1.4  # of the font size: how near a line must be to go on in the cell above
_MIN_COLUMNS = 3
_MIN_ROWS = 3
_LOOK_AHEAD = 40

Cells = list[Row]


def aligned_tables(lines: Sequence[Line]) -> list[Cells]:
    """Return the cells of each table, row by row; a cell may have several lines."""
    rows = rows_of(lines)
    tables: list[Cells] = []
    at = 0
    while at < len(rows):
        columns = _columns(rows[at : at + _LOOK_AHEAD]) if len(rows[at]) >= _MIN_COLUMNS else []
        end = _end(rows, at, columns) if columns else at
        if sum(len(row) >= _MIN_COLUMNS for row in rows[at:end]) >= _MIN_ROWS:
            tables.append(_cells(rows[at:end], columns))
            at = end
        else:
            at += 1
    return tables


def _columns(rows: Sequence[Row]) -> list[float]:
    """Return where the columns begin, told from the first row and those of as many parts below it."""
    first = rows[0]
    starts = [line.x0 for line in first]
    seen: Counter[int] = Counter()
    for row in rows:
        for line in row:
            seen.update(at for at, start in enumerate(starts) if abs(line.x0 - start) <= _ALIGNED)
    return starts if all(seen[at] >= _MIN_ROWS for at in range(len(starts))) else []


def _end(rows: Sequence[Row], start: int, columns: Sequence[float]) -> int:
    """Return the index of the first row that is not the table's."""
    end = start + 1
    for at in range(start + 1, len(rows)):
        row, before = rows[at], rows[at - 1]
        if not all(any(abs(line.x0 - column) <= _ALIGNED for column in columns) for line in row):
            break
        near = row[0].base - before[0].base <= _WRAPPED * row[0].size
        wide = any(line.x1 > column + 1 for line in row for column in columns if column > line.x0 + _ALIGNED)
        if wide or (len(row) == 1 and not (near and end == at)):
            break
        if row[0].base - before[0].base > 5 * row[0].size:
            break
        end = at + 1
    return end


def _cells(rows: Sequence[Row], columns: Sequence[float]) -> Cells:
    cells: Cells = []
    current: dict[int, Row] = {}
    before: Row | None = None
    for row in rows:
        goes_on = before is not None and len(row) < len(columns) and row[0].base - before[0].base <= _WRAPPED * row[0].size
        if not goes_on:
            cells += [current[at] for at in sorted(current)]
            current = {}
        for line in row:
            at = min(range(len(columns)), key=lambda index: abs(columns[index] - line.x0))
            current.setdefault(at, []).append(line)
        before = row
    return cells + [current[at] for at in sorted(current)]
