"""From pdfium's characters to pieces: stretches of one text object, parted where pdfium made up a space.

A call into pdfium for every character would cost more than everything else together, so the end of a stretch is searched by
doubling steps, and only its first and last characters are measured.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot
from typing import Any, Protocol

import pypdfium2.raw as raw

from nl_agenda.ingest.pdf.fonts import is_bold, is_italic
from nl_agenda.ingest.pdf.page import Piece


def _bare(function: Any, result: Any, *arguments: Any) -> Any:
    """Return a function of pdfium that takes and gives bare addresses: to make pointers of them would cost more than the call."""
    return ctypes.CFUNCTYPE(result, ctypes.c_void_p, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_object_at = _bare(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_int)
_is_made_up = _bare(raw.FPDFText_IsGenerated, ctypes.c_int, ctypes.c_int)
_font_of = _bare(raw.FPDFTextObj_GetFont, ctypes.c_void_p)
_font_size = _bare(raw.FPDFTextObj_GetFontSize, ctypes.c_int, ctypes.c_void_p)
_mode_of = _bare(raw.FPDFTextObj_GetTextRenderMode, ctypes.c_int)
_SPACES = re.compile(r"[ \t\r\n]+")
_WORD = re.compile(r"[^ \u00a0]+")
_PRIVATE = re.compile(r"[\ufffd\ue000-\uefff\uf100-\uf8ff\x01\x03-\x08\x0e-\x1f]")
_SHEARED = 0.15
_FILL_AND_STROKE = 2
_SAMPLE = 200


class Framed(Protocol):
    """Where a point of the page is seen."""

    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where (x, y) of the page is seen."""


@dataclass(frozen=True, slots=True)
class _Look:
    size: float
    bold: bool
    italic: bool
    upright: bool


def pieces_of(words: Any, text: str, frame: Framed, fonts: dict[int, tuple[bool, bool]]) -> list[Piece]:
    """Return the pieces in the order in which they were drawn."""
    pieces: list[Piece] = []
    spaced = False
    page = ctypes.cast(words, ctypes.c_void_p)
    for start, end, item in _stretches(page, text):
        look = _look(words, item, start, frame, fonts)
        parts = list(_parts(page, text, start, end))
        for first, last, before in parts:
            piece = _piece(words, text, first, last, look, frame, spaced=spaced or before) if look.upright else None
            if piece is not None:
                pieces.append(piece)
            spaced = False
        tail = text[parts[-1][1] if parts else start : end]
        spaced = bool(tail and not tail.strip(" \t\r\n"))
    return pieces


def unreadable(words: Any, text: str) -> int:
    """Return how many characters mean nothing: none is given for them, or pdfium had to guess."""
    bad = len(_PRIVATE.findall(text))
    if not text:
        return 0
    step = max(1, len(text) // _SAMPLE)
    sample = [at for at in range(0, len(text), step) if not text[at].isspace()]
    guessed = len([at for at in sample if raw.FPDFText_HasUnicodeMapError(words, at) == 1])
    return max(bad, guessed * len(text) // max(1, len(sample)))


def _stretches(page: Any, text: str) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, address of the text object) for each stretch of one object; spaces that pdfium made up have none."""
    count, at = len(text), 0

    def object_at(index: int) -> int | None:
        address: int | None = _object_at(page, index)
        return address

    while at < count:
        mine = object_at(at)
        if mine is None:
            at += 1
            continue
        inside, step = at, 4
        while inside + step < count and object_at(inside + step) == mine:
            inside += step
            step *= 2
        outside = min(count, inside + step)
        while outside - inside > 1:
            middle = (inside + outside) // 2
            if object_at(middle) == mine:
                inside = middle
            else:
                outside = middle
        yield at, outside, mine
        at = outside


def _parts(page: Any, text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (first, last + 1, whether a written space stands before) of what is parted by made-up spaces or by several."""
    first, before = start, False
    for match in _SPACES.finditer(text, start, end):
        made_up = _is_made_up(page, match.start()) == 1
        if match.start() > first and match.end() < end and len(match.group()) == 1 and not made_up:
            continue
        if match.start() > first:
            yield first, match.start(), before
        first, before = match.end(), not made_up
    if first < end:
        yield first, end, before


def _look(words: Any, item: int, at: int, frame: Framed, fonts: dict[int, tuple[bool, bool]]) -> _Look:
    size, matrix = ctypes.c_float(), raw.FS_MATRIX()
    _font_size(item, ctypes.addressof(size))
    if not raw.FPDFText_GetMatrix(words, at, matrix):
        matrix.a = matrix.d = 1.0
    font = _font_of(item) or 0
    if font not in fonts:
        fonts[font] = _font(ctypes.cast(font, raw.FPDF_FONT))
    bold, italic = fonts[font]
    stroked = _mode_of(item) == _FILL_AND_STROKE
    height = hypot(matrix.c, matrix.d) or 1.0
    sheared = abs(matrix.c) > _SHEARED * height if abs(matrix.b) < 0.01 * height else False
    return _Look(abs(size.value) * height, bold or stroked, italic or sheared, _is_upright(matrix, frame))


def _is_upright(matrix: Any, frame: Framed) -> bool:
    """Return whether the writing goes from left to right as the page is seen."""
    (x0, y0), (x1, y1) = frame.point(0.0, 0.0), frame.point(matrix.a, matrix.b)
    return x1 - x0 >= abs(y1 - y0)


def _font(font: Any) -> tuple[bool, bool]:
    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(1, length))
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("utf-8", "replace")
    angle = ctypes.c_int()
    raw.FPDFFont_GetItalicAngle(font, angle)
    flags = raw.FPDFFont_GetFlags(font)
    return (
        is_bold(name, weight=raw.FPDFFont_GetWeight(font), flags=flags),
        is_italic(name, angle=angle.value, flags=flags),
    )


def _piece(words: Any, text: str, first: int, last: int, look: _Look, frame: Framed, *, spaced: bool) -> Piece | None:
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    if not raw.FPDFText_GetCharOrigin(words, first, x, y):
        return None
    x0, base = frame.point(x.value, y.value)
    end = _right(words, last - 1, box, frame)
    if not (-1 <= x0 <= frame.width + 1 and -1 <= base <= frame.height + 1):
        return None  # outside the paper: printer's marks, or text hidden from the reader
    word = _WORD.match(text, first, last)
    stop = word.end() if word else last
    width = end - x0 if stop == last else _right(words, stop - 1, box, frame) - x0
    return Piece(text[first:last], x0, max(x0, end), base, look.size, look.bold, look.italic, width, spaced)


def _right(words: Any, at: int, box: Any, frame: Framed) -> float:
    raw.FPDFText_GetLooseCharBox(words, at, box)
    return max(frame.point(box.left, box.top)[0], frame.point(box.right, box.bottom)[0])
