"""Labels in a row with their values below, as older letterheads have them: "Uw kenmerk", "Ons kenmerk", "Datum" side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nl_agenda.ingest.colophon import is_row_label
from nl_agenda.ingest.pdf.lines import Line

_SAME_ROW = 2.0  # points
_ALIGNED = 4.0
_NEAR = 2.6  # of the label's size: how far below its label a value may stand
_HEAD = 0.16  # of the page's height
_SHORT = 60
_MOST = 100  # labels of a page


def with_labels_beside(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """Return the lines with such labels in front of their values; at the head of a later page both are furniture."""
    heads = [0.0, *(_HEAD * height for height in heights[1:])]
    return [_page(lines, head) for lines, head in zip(pages, heads, strict=True)]


def _page(lines: Sequence[Line], head: float) -> list[Line]:
    labels = [line for line in lines if len(line.text) < _SHORT and is_row_label(line.text)][:_MOST]
    rest = list(lines)
    for row in _rows(labels):
        if any(abs(line.base - row[0].base) <= _SAME_ROW and not is_row_label(line.text) for line in lines):
            continue  # a value stands beside its label: this row is another
        pairs = [(label, value) for label in row if (value := _below(label, lines))]
        taken = {id(line) for line in row} | {id(line) for pair in pairs for line in pair}
        if row[0].base < head:
            rest = [line for line in rest if id(line) not in taken]
        elif len(pairs) >= 2:
            at = next(at for at, line in enumerate(rest) if id(line) in taken)
            rest = [line for line in rest if id(line) not in taken]
            rest[at:at] = [_joined(label, value, number, len(pairs)) for number, (label, value) in enumerate(pairs)]
    return rest


def _rows(labels: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(labels, key=lambda line: (line.base, line.x0)):
        if rows and line.base - rows[-1][0].base <= _SAME_ROW:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.x0) for row in rows if len(row) >= 2]


def _below(label: Line, lines: Sequence[Line]) -> Line | None:
    """Return the value of a label: the nearest line below that begins where it begins."""
    near = [
        line
        for line in lines
        if abs(line.x0 - label.x0) <= _ALIGNED and 0 < line.base - label.base - _SAME_ROW <= _NEAR * max(label.size, line.size)
    ]
    value = min(near, key=lambda line: line.base, default=None)
    return value if value is not None and len(value.text) < _SHORT and not is_row_label(value.text) else None


def _joined(label: Line, value: Line, number: int, count: int) -> Line:
    """Return label and value as one line, at a height of its own between the two."""
    base = label.base + (value.base + 0.4 * value.size - label.base) * (number + 1) / count
    first = replace(value.pieces[0], spaced=True)
    return replace(value, pieces=tuple(replace(piece, base=base) for piece in (*label.pieces, first, *value.pieces[1:])))
