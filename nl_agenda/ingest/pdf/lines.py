"""Lines: pieces on one baseline without a wide gap, superscripts with the word they belong to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from nl_agenda.ingest.pdf.page import Page, Piece
from nl_agenda.ingest.pdf.underlining import underline

_SPACE = 0.2  # of the font size: a wider gap parts two words
_WIDE = 1.1  # of the font size: a wider gap may part two columns
_OTHER_SIZE = 0.6  # of the font size: what parts columns when the print is of another size too
_SAME_BASE = 0.22  # of the font size
_SMALL = 0.82  # of the size beside it: a superscript
_RAISED = 0.75  # of the size beside it: how far a superscript may stand above the baseline
_TOUCHING = 0.4  # of the size beside it: how far a superscript may stand from its word
_BEFORE_NOTE = 2.5
_COLUMN = 4  # lines
_CROWDED = 300  # pieces on a baseline: no text of a letter, and every one would be held against every other
_MARK = re.compile(r"[\[(]?\d{1,3}[\])]?(?:, ?\d{1,3})*|[*†‡]{1,3}|[ivx]{1,6}")
_put = object.__setattr__  # how a frozen line is told what follows from its pieces


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces that read as one line.

    Attributes:
        page: number of the page.
        pieces: from left to right.
        value: where the second part begins when a wide gap follows the first (a label with its value), else ``None``.
        right: where the lines of this column end.
        column: which column of the page, 0 where there is but one.
        cell: which cell of which table, 0 outside tables.
        main: the longest piece, whose baseline and size are the line's.
        text: as it reads, the marks of notes included.
    """

    page: int
    pieces: tuple[Piece, ...]
    value: float | None = None
    right: float = 0.0
    column: int = 0
    cell: int = 0
    main: Piece = field(init=False, repr=False, compare=False)
    x0: float = field(init=False)
    x1: float = field(init=False)
    base: float = field(init=False)
    size: float = field(init=False)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        pieces = self.pieces
        alone = len(pieces) == 1
        main = pieces[0] if alone else max(pieces, key=lambda piece: len(piece.text))
        text = main.text if alone else "".join(gap + piece.text for gap, piece in spaced(pieces))
        _put(self, "main", main)
        _put(self, "x0", pieces[0].x0)
        _put(self, "x1", pieces[-1].x1)
        _put(self, "base", main.base)
        _put(self, "size", main.size)
        _put(self, "text", text)

    def ending_at(self, right: float) -> Line:
        """Return the line in a column that ends at ``right``; what follows from its pieces is taken over as it is."""
        line: Line = object.__new__(Line)
        for name in Line.__slots__:
            _put(line, name, getattr(self, name))
        _put(line, "right", right)
        return line


def spaced(pieces: Sequence[Piece]) -> Iterable[tuple[str, Piece]]:
    """Yield each piece with the space before it, "" or " "."""
    before: Piece | None = None
    for piece in pieces:
        wide = before is not None and (piece.spaced or piece.x0 - before.x1 > _SPACE * min(piece.size, before.size))
        yield (" " if wide else ""), piece
        before = piece


def lines_of(page: Page) -> list[Line]:
    """Return the page's lines from top to bottom, from left to right."""
    rows = _attach(_rows(page.pieces), page.pieces)
    lines = [Line(page.number, tuple(part)) for row in rows for part in _parts(row)]
    return underline(lines, page.rules)


def _rows(pieces: Iterable[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    start = 0.0
    for piece in sorted(pieces, key=lambda piece: (piece.base, piece.x0)):
        if rows and piece.base - start <= max(1.0, _SAME_BASE * min(piece.size, rows[-1][0].size)):
            rows[-1].append(piece)
        else:
            rows.append([piece])
            start = piece.base
    return rows


def _columns(pieces: Iterable[Piece]) -> frozenset[int]:
    """Return where columns begin: a number that begins one is a value of the colophon, however near the body's line ends."""
    starts = Counter(round(piece.x0) for piece in pieces if not _MARK.fullmatch(piece.text))
    return frozenset(at for at, count in starts.items() if count >= _COLUMN)


def _attach(rows: list[list[Piece]], pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Put superscripts, which stand on a baseline of their own, into the row of their word; ``pieces`` are all of the page."""
    columns: frozenset[int] | None = None
    # Rows are only given smaller pieces than they have, so that this holds to the end.
    largest = [max(piece.size for piece in row) for row in rows]
    for at in range(len(rows) - 1):
        if min(piece.size for piece in rows[at]) > _SMALL * max(largest[at + 1 : at + 4]):
            continue  # nothing here is smaller than what stands below it
        if max(len(row) for row in rows[at : at + 4]) > _CROWDED:
            continue
        stay: list[Piece] = []
        for piece in rows[at]:
            near = [(word, row) for row in rows[at + 1 : at + 4] for word in row if _is_raised(piece, word)]
            if near:
                columns = _columns(pieces) if columns is None else columns
            if columns and round(piece.x0) in columns:
                near = [(word, row) for word, row in near if word.x0 > piece.x0]
            home = near[0][1] if near else None
            if home is None:
                stay.append(piece)
            else:
                home.append(replace(piece, mark=_is_mark(piece, near[0][0])))
        rows[at] = stay
    return [[_raised_in(piece, row) for piece in row] if 1 < len(row) <= _CROWDED else row for row in rows if row]


def _is_raised(piece: Piece, word: Piece) -> bool:
    if piece.size > _SMALL * word.size or not 0 < word.base - piece.base <= _RAISED * word.size:
        return False
    before = word.x0 - piece.x1
    return abs(piece.x0 - word.x1) <= _TOUCHING * word.size or (
        -1.0 <= before <= _BEFORE_NOTE * word.size and bool(_MARK.fullmatch(piece.text))
    )


def _raised_in(piece: Piece, row: Sequence[Piece]) -> Piece:
    if piece.mark or not _MARK.fullmatch(piece.text):
        return piece
    beside = [word for word in row if word is not piece and word.base - piece.base > 0.08 * word.size and _is_raised(piece, word)]
    return replace(piece, mark=_is_mark(piece, beside[0])) if beside else piece


def _is_mark(piece: Piece, word: Piece) -> bool:
    # "m2" and "CO2": the number belongs to the unit.
    unit = word.text.rsplit(" ", 1)[-1].strip("(") in {"m", "km", "cm", "mm", "dm", "M"} and piece.text in {"2", "3"}
    return bool(_MARK.fullmatch(piece.text)) and not unit


def _parts(row: list[Piece]) -> list[list[Piece]]:
    """Return the pieces of a row from left to right, parted where a wide gap is."""
    if len(row) == 1:
        return [row]
    parts: list[list[Piece]] = []
    reach = 0.0
    for piece in sorted(row, key=lambda piece: piece.x0):
        if parts and not _is_apart(parts[-1][-1], piece, reach):
            parts[-1].append(piece)
        else:
            parts.append([piece])
            reach = piece.x1
        reach = max(reach, piece.x1)
    return parts


def _is_apart(before: Piece, piece: Piece, reach: float) -> bool:
    gap = piece.x0 - reach
    size = max(before.size, piece.size)
    if before.mark or piece.mark:
        return gap > _BEFORE_NOTE * size
    other = min(before.size, piece.size) < 0.85 * size
    return gap > (_OTHER_SIZE if other else _WIDE) * size
