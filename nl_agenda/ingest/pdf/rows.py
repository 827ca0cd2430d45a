"""Rows: lines that stand side by side on a page."""

from __future__ import annotations

from collections.abc import Sequence

from nl_agenda.ingest.pdf.lines import Line

_SAME_ROW = 0.35  # of the font size

Row = list[Line]


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """Return the rows from top to bottom, each from left to right."""
    rows: list[Row] = []
    for line in sorted(lines, key=lambda line: (line.base, line.x0)):
        if rows and abs(line.base - rows[-1][0].base) <= _SAME_ROW * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.x0) if len(row) > 1 else row for row in rows]
