"""From pdfium's characters to pieces: stretches of one text object, parted where pdfium made up a space.

A call into pdfium for every character would cost more than everything else together, so the end of a stretch is guessed at the
end of the line, else searched by doubling steps, and only its first and last characters are measured.
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


def _bare(function: Any, result: Any) -> Any:
    """Return a function of pdfium that takes what it is given as it is: to check and convert would cost more than the call.

    Addresses must be given as ``c_void_p``. Python's lock is kept: to leave it and take it again costs as much as such a call.
    """
    return ctypes.PYFUNCTYPE(result)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_object_at = _bare(raw.FPDFText_GetTextObject, ctypes.c_size_t)
_is_made_up = _bare(raw.FPDFText_IsGenerated, ctypes.c_int)
_is_guessed = _bare(raw.FPDFText_HasUnicodeMapError, ctypes.c_int)
_matrix_of = _bare(raw.FPDFText_GetMatrix, ctypes.c_int)
_origin_of = _bare(raw.FPDFText_GetCharOrigin, ctypes.c_int)
_box_of = _bare(raw.FPDFText_GetLooseCharBox, ctypes.c_int)
_font_of = _bare(raw.FPDFTextObj_GetFont, ctypes.c_size_t)
_font_size = _bare(raw.FPDFTextObj_GetFontSize, ctypes.c_int)
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


class _Measure:
    """Measures characters of a page; what pdfium writes into is made once for all of them."""

    def __init__(self, page: ctypes.c_void_p, frame: Framed, fonts: dict[int, tuple[bool, bool]]) -> None:
        self._page, self._frame, self._fonts = page, frame, fonts
        self._x, self._y, self._box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
        self._size, self._matrix = ctypes.c_float(), raw.FS_MATRIX()
        self._to_origin = ctypes.byref(self._x), ctypes.byref(self._y)
        self._to_box, self._to_size, self._to_matrix = map(ctypes.byref, (self._box, self._size, self._matrix))

    def origin(self, at: int) -> tuple[float, float] | None:
        """Return where the character stands on its baseline."""
        if not _origin_of(self._page, at, *self._to_origin):
            return None
        return self._frame.point(self._x.value, self._y.value)

    def right(self, at: int) -> float:
        """Return where the character ends."""
        box, point = self._box, self._frame.point
        _box_of(self._page, at, self._to_box)
        return max(point(box.left, box.top)[0], point(box.right, box.bottom)[0])

    def look(self, item: int, at: int) -> _Look:
        """Return how the text object ``item`` looks, whose first character is at ``at``."""
        drawn, matrix = ctypes.c_void_p(item), self._matrix
        _font_size(drawn, self._to_size)
        if not _matrix_of(self._page, at, self._to_matrix):
            matrix.a, matrix.b, matrix.c, matrix.d = 1.0, 0.0, 0.0, 1.0
        a, b, c, d = matrix.a, matrix.b, matrix.c, matrix.d
        font = _font_of(drawn)
        if font not in self._fonts:
            self._fonts[font] = _font(ctypes.cast(font, raw.FPDF_FONT))
        bold, italic = self._fonts[font]
        stroked = _mode_of(drawn) == _FILL_AND_STROKE
        height = hypot(c, d) or 1.0
        sheared = abs(c) > _SHEARED * height if abs(b) < 0.01 * height else False
        return _Look(abs(self._size.value) * height, bold or stroked, italic or sheared, self._is_upright(a, b))

    def _is_upright(self, a: float, b: float) -> bool:
        """Return whether writing in the direction (a, b) goes from left to right as the page is seen."""
        (x0, y0), (x1, y1) = self._frame.point(0.0, 0.0), self._frame.point(a, b)
        return x1 - x0 >= abs(y1 - y0)


def pieces_of(words: Any, text: str, frame: Framed, fonts: dict[int, tuple[bool, bool]]) -> list[Piece]:
    """Return the pieces in the order in which they were drawn."""
    pieces: list[Piece] = []
    spaced = False
    page = ctypes.cast(words, ctypes.c_void_p)
    measure = _Measure(page, frame, fonts)
    for start, end, item in _stretches(page, text):
        look = measure.look(item, start)
        last = start
        for first, last, before in _parts(page, text, start, end):
            piece = _piece(measure, text, first, last, look, frame, spaced=spaced or before) if look.upright else None
            if piece is not None:
                pieces.append(piece)
            spaced = False
        spaced = last < end and not text[last:end].strip(" \t\r\n")
    return pieces


def unreadable(words: Any, text: str) -> int:
    """Return how many characters mean nothing: none is given for them, or pdfium had to guess."""
    bad = len(_PRIVATE.findall(text))
    if not text:
        return 0
    step = max(1, len(text) // _SAMPLE)
    page = ctypes.cast(words, ctypes.c_void_p)
    sample = [at for at in range(0, len(text), step) if not text[at].isspace()]
    guessed = len([at for at in sample if _is_guessed(page, at) == 1])
    return max(bad, guessed * len(text) // max(1, len(sample)))


def _stretches(page: ctypes.c_void_p, text: str) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, address of the text object) for each stretch of one object; spaces that pdfium made up have none."""
    count, at = len(text), 0
    while at < count:
        mine = _object_at(page, at)
        if not mine:
            at += 1
            continue
        # Most objects are a line.
        end = text.find("\r", at + 1)
        if not (end > 0 and _object_at(page, end - 1) == mine != _object_at(page, end)):
            end = _end(page, at, count, mine)
        yield at, end, mine
        at = end


def _end(page: ctypes.c_void_p, start: int, count: int, mine: int) -> int:
    """Return the first index after ``start`` at which stands another object than ``mine``."""
    inside, step = start, 4
    while inside + step < count and _object_at(page, inside + step) == mine:
        inside += step
        step *= 2
    outside = min(count, inside + step)
    while outside - inside > 1:
        middle = (inside + outside) // 2
        if _object_at(page, middle) == mine:
            inside = middle
        else:
            outside = middle
    return outside


def _parts(page: ctypes.c_void_p, text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (first, last + 1, whether a written space stands before) of what is parted by made-up spaces or by several."""
    first, before = start, False
    for match in _SPACES.finditer(text, start, end):
        at, after = match.span()
        made_up = _is_made_up(page, at) == 1
        if not made_up and after - at == 1 and at > first and after < end:
            continue
        if at > first:
            yield first, at, before
        first, before = after, not made_up
    if first < end:
        yield first, end, before


def _piece(measure: _Measure, text: str, first: int, last: int, look: _Look, frame: Framed, *, spaced: bool) -> Piece | None:
    origin = measure.origin(first)
    if origin is None:
        return None
    x0, base = origin
    if not (-1 <= x0 <= frame.width + 1 and -1 <= base <= frame.height + 1):
        return None  # outside the paper: printer's marks, or text hidden from the reader
    end = measure.right(last - 1)
    word = _WORD.match(text, first, last)
    stop = word.end() if word else last
    width = end - x0 if stop == last else measure.right(stop - 1) - x0
    return Piece(text[first:last], x0, max(x0, end), base, look.size, look.bold, look.italic, width, spaced)


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
