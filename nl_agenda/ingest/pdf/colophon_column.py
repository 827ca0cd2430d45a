"""The colophon: a narrow column of small print beside the body, found by its labels and again on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nl_agenda.ingest.colophon import fields_of, is_label
from nl_agenda.ingest.document import Block, Field
from nl_agenda.ingest.pdf.hyphens import plain_hyphens
from nl_agenda.ingest.pdf.lines import Line
from nl_agenda.ingest.pdf.page import Piece

_ALIGNED = 3.0
_INDENT = 60.0
_SMALLER = 0.92
_RIGHT_HALF = 0.5
_MIN_LINES = 4
_TOP = 8  # lines
_GAP = 2.6  # of the font size: a wider one ends the value
_CLAUSE = re.compile(r"(?:bij beantwoording|gelieve|wilt u|correspondentie uitsluitend|u wordt verzocht)\b", re.IGNORECASE)
_TELLING = re.compile(r"referentie|kenmerk|\bref\b|contactpersoon|uw brief|behandeld door|bijlage", re.IGNORECASE)
_ADDRESS = re.compile(r"www\.|ministerie van|postbus \d|\b\d{4} ?[A-Z]{2}\b", re.IGNORECASE)
_INLINE = re.compile(r"([^:]{3,40}):\s*(\S.*)")


@dataclass(frozen=True, slots=True)
class _Column:
    x0: float
    size: float


def take_colophon(pages: Sequence[Sequence[Line]], widths: Sequence[float], body: float) -> tuple[list[list[Line]], list[Field]]:
    """Return the pages without the colophon, and its fields in order."""
    pages, fields = _without_name(pages, widths, body)
    column = _find(pages, widths, body)
    if column is None:
        return [list(lines) for lines in pages], fields
    rest: list[list[Line]] = []
    known: set[str] = set()
    for number, lines in enumerate(pages):
        here = column if not number else _moved(column, lines, body)
        parts = [part for line in lines for part in _parted(line, here, body)]
        # Later pages may have it elsewhere; its words are the same.
        inside = [_is_in(line, here, body) or (line.text in known and line.size < _SMALLER * body) for line in parts]
        mine = [line for line, taken in zip(parts, inside, strict=True) if taken]
        rest.append([line for line, taken in zip(parts, inside, strict=True) if not taken])
        known = known or {line.text for line in mine}
        fields += _fields(sorted(mine, key=lambda line: (line.base, line.x0)))
    return rest, fields


def _without_name(
    pages: Sequence[Sequence[Line]], widths: Sequence[float], body: float
) -> tuple[Sequence[Sequence[Line]], list[Field]]:
    """Take out the ministry's name where it stands as text beside the coat of arms, at the top of the first page."""
    first = sorted(pages[0], key=lambda line: line.base) if pages else []
    at = next((at for at, line in enumerate(first[:_TOP]) if line.text.startswith("Ministerie van ")), None)
    if at is None or not (first[at].size > 1.1 * body and first[at].x0 > 0.3 * widths[0]):
        return pages, []
    name = [first[at]]
    for line in first[at + 1 :]:
        if (
            abs(line.x0 - name[-1].x0) <= _ALIGNED
            and abs(line.size - name[0].size) < 0.6
            and line.base < name[-1].base + 1.6 * line.size
        ):
            name.append(line)
    rest = [line for line in pages[0] if all(line is not one for one in name)]
    return [rest, *pages[1:]], [Field("Ministerie", " ".join(line.text for line in name), 1)]


def _find(pages: Sequence[Sequence[Line]], widths: Sequence[float], body: float) -> _Column | None:
    labels = [
        (piece, line.text if piece is line.pieces[0] else piece.text)
        for lines, width in zip(pages, widths, strict=True)
        for line in lines
        for piece in _label(line)
        if piece.x0 > _RIGHT_HALF * width or piece.size < _SMALLER * body
    ]
    if not labels:
        small = _unlabelled(pages[0], widths[0], body) if pages else []
        return _column(small) if small else None
    x0 = Counter(round(piece.x0) for piece, _ in labels).most_common(1)[0][0]
    mine = [(piece, text) for piece, text in labels if abs(piece.x0 - x0) <= _ALIGNED]
    if not _are_telling([text for _, text in mine]):
        return None
    return _column([piece for piece, _ in mine])


def _moved(column: _Column, lines: Sequence[Line], body: float) -> _Column:
    """Return where the column stands on a page that has its labels at another place."""
    labels = [piece for line in lines for piece in _label(line) if piece.size < _SMALLER * body and _TELLING.search(piece.text)]
    if not labels or any(abs(piece.x0 - column.x0) <= _ALIGNED for piece in labels):
        return column
    return replace(column, x0=labels[0].x0)


def _column(pieces: Sequence[Piece]) -> _Column:
    return _Column(min(piece.x0 for piece in pieces), max(piece.size for piece in pieces))


def _label(line: Line) -> list[Piece]:
    """Return where a label begins; it may stand so near to a long line of the body that both were taken for one."""
    if is_label(line.text):
        return [line.pieces[0]]
    return [piece for piece in line.pieces[1:] if piece.size < _SMALLER * line.size and is_label(piece.text)]


def _parted(line: Line, column: _Column, body: float) -> list[Line]:
    for at, piece in enumerate(line.pieces):
        near = abs(piece.x0 - column.x0) <= 1.5 and not piece.mark and piece.size <= column.size + 0.6
        if at and near and piece.size < _SMALLER * body and line.pieces[at - 1].size > piece.size + 0.6:
            return [replace(line, pieces=line.pieces[:at]), replace(line, pieces=line.pieces[at:])]
    return [line]


def _unlabelled(lines: Sequence[Line], width: float, body: float) -> list[Piece]:
    """Return the small print at the right of the first page, if it is a column."""
    small = [line.pieces[0] for line in lines if line.x0 > 0.6 * width and line.size < _SMALLER * body]
    if not small:
        return []
    x0, _ = Counter(round(piece.x0) for piece in small).most_common(1)[0]
    mine = [piece for piece in small if abs(piece.x0 - x0) <= _ALIGNED]
    return mine if len(mine) >= _MIN_LINES and any(_ADDRESS.search(piece.text) for piece in mine) else []


def _are_telling(texts: Sequence[str]) -> bool:
    """Return whether these are the labels of a colophon: "Datum" or "Informatie" alone may be the head of a table's column."""
    return any(_TELLING.search(text) for text in texts) or len({text.casefold() for text in texts}) > 1


def _is_in(line: Line, column: _Column, body: float) -> bool:
    if line.size > column.size + 0.6:
        return False
    if abs(line.x0 - column.x0) <= _ALIGNED:
        return True
    return column.x0 < line.x0 < column.x0 + _INDENT and line.size < _SMALLER * body and line.x0 > line.x1 - 200


def _fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of one page's column."""
    groups: list[list[str]] = [[]]
    before: Line | None = None
    for line in lines:
        text = plain_hyphens(line.text).strip()
        gap = line.base - before.base if before is not None else 0.0
        if line.main.italic or _CLAUSE.match(text):
            before = line
            continue
        if groups[-1] and before is not None and _is_wrapped(before, line) and not is_label(text):
            groups[-1][-1] = f"{groups[-1][-1]} {text}"
        elif is_label(text):
            groups.append([text])
        elif (inline := _INLINE.fullmatch(text)) and is_label(inline.group(1)):
            groups.append([inline.group(1), inline.group(2)])
        else:
            if _ends_value(groups[-1], gap, line):
                groups.append([])
            _add(groups[-1], text)
        before = line
    page = lines[0].page if lines else None
    found = [field for group in groups for field in fields_of(Block(text) for text in group)]
    return [Field(field.label, field.value, page) for field in found]


def _ends_value(group: Sequence[str], gap: float, line: Line) -> bool:
    return len(group) > 1 and is_label(group[0]) and gap > _GAP * line.size


def _add(group: list[str], text: str) -> None:
    labelled = bool(group) and is_label(group[0])
    if labelled and len(group) > 1 and (group[-1].endswith(("-", "/", "_")) or text.startswith(("-", "/", "_"))):
        group[-1] += text  # a reference over two lines
    else:
        group.append(text)


def _is_wrapped(before: Line, line: Line) -> bool:
    return before.pieces[0].bold and line.pieces[0].bold and line.base - before.base < 1.5 * line.size
