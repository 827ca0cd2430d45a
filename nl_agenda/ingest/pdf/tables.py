"""Tables: their cells one by one, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from nl_agenda.errors import LimitExceededError
from nl_agenda.ingest.pdf import plumber
from nl_agenda.ingest.pdf.aligned_tables import aligned_tables
from nl_agenda.ingest.pdf.lines import Line
from nl_agenda.ingest.pdf.page import Page, Piece, Rule
from nl_agenda.limits import Limits

Box = tuple[float, float, float, float]
Table = list[Box]
Order = Callable[[Sequence[Line]], list[Line]]

_MIN_VERTICALS = 3
_MIN_HORIZONTALS = 3
_MIN_BOXES = 4
_MIN_CELLS = 4
_MANY = 150
_TOUCHING = 3.0


def with_tables(
    data: bytes, pages: Sequence[Page], lines: Sequence[Sequence[Line]], order: Order, *, limits: Limits
) -> list[list[Line]]:
    """Return the lines of each page in order, those in a table's cells together and marked."""
    ruled = [page.number for page in pages if _may_have_table(page)]
    tables = plumber.tables_of(data, ruled) if ruled else {}
    drawn = sum(len(table) for found in tables.values() for table in found)
    if drawn > limits.table_cells:
        raise LimitExceededError("table_cells", drawn, limits.table_cells)
    done: list[list[Line]] = []
    cells = 0
    for page, mine in zip(pages, lines, strict=True):
        ordered, cells = _with_tables(mine, tables.get(page.number, []), order, cells)
        if cells > limits.table_cells:
            raise LimitExceededError("table_cells", cells, limits.table_cells)
        done.append(ordered)
    return done


def _may_have_table(page: Page) -> bool:
    verticals = [rule for rule in page.rules if rule.is_vertical]
    horizontals = [rule for rule in page.rules if rule.is_horizontal]
    if len(verticals) >= _MIN_VERTICALS and len(horizontals) >= _MIN_HORIZONTALS:
        return True
    boxes = [rule for rule in page.rules if rule.x1 - rule.x0 > 15 and 6 < rule.y1 - rule.y0 < 0.5 * page.height]
    return len(boxes) >= _MIN_BOXES and _is_grid(boxes[:_MANY])


def _is_grid(boxes: Sequence[Rule]) -> bool:
    """Return whether boxes stand side by side and on top of each other, as cells do and text boxes do not."""
    beside = sum(abs(one.x1 - other.x0) < _TOUCHING and abs(one.y0 - other.y0) < _TOUCHING for one in boxes for other in boxes)
    stacked = sum(abs(one.y1 - other.y0) < _TOUCHING and abs(one.x0 - other.x0) < _TOUCHING for one in boxes for other in boxes)
    return beside >= 2 and stacked >= 2


def _with_tables(lines: Sequence[Line], tables: Sequence[Table], order: Order, number: int) -> tuple[list[Line], int]:
    rest = list(lines)
    placed: list[tuple[float, list[Line]]] = []
    for table in tables:
        cells: list[list[Line]] = [[] for _ in table]
        outside: list[Line] = []
        for line in rest:
            parts = _by_cell(line, table)
            if not any(at is not None for at, _ in parts):
                outside.append(line)
                continue
            for at, part in parts:
                (outside if at is None else cells[at]).append(part)
        if sum(bool(cell) for cell in cells) < _MIN_CELLS:
            continue
        rest = outside
        inside: list[Line] = []
        for cell in cells:
            number += bool(cell)
            inside += [replace(line, cell=number) for line in order(cell)]
        placed.append((min(box[1] for box in table), inside))
    for found in aligned_tables(rest):
        taken = {id(line) for cell in found for line in cell}
        rest = [line for line in rest if id(line) not in taken]
        inside = [replace(line, cell=number + at) for at, cell in enumerate(found, start=1) for line in cell]
        number += len(found)
        placed.append((inside[0].base - 1.0, inside))
    ordered = order(rest)
    for top, inside in sorted(placed, key=lambda one: one[0]):
        at = next((at for at, line in enumerate(ordered) if not line.cell and line.base > top), len(ordered))
        ordered[at:at] = inside
    return ordered, number


def _by_cell(line: Line, table: Table) -> list[tuple[int | None, Line]]:
    """Return the line in parts, each with the index of its cell."""
    parts: list[tuple[int | None, list[Piece]]] = []
    for piece in line.pieces:
        at = _cell(piece, table)
        if parts and parts[-1][0] == at:
            parts[-1][1].append(piece)
        else:
            parts.append((at, [piece]))
    return [(at, replace(line, pieces=tuple(pieces))) for at, pieces in parts]


def _cell(piece: Piece, table: Table) -> int | None:
    x, y = (piece.x0 + piece.x1) / 2, piece.base - 0.3 * piece.size
    return next((at for at, (x0, y0, x1, y1) in enumerate(table) if x0 <= x <= x1 and y0 <= y <= y1), None)
