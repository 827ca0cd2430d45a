"""The first reader: pdfium, by stretches of characters that were drawn together."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2
import pypdfium2.raw as raw

from nl_agenda import budget
from nl_agenda.errors import CorruptFileError, EncryptedFileError, LimitExceededError
from nl_agenda.ingest.pdf.page import Page, Piece
from nl_agenda.ingest.pdf.rules import rules_of
from nl_agenda.ingest.pdf.stretches import pieces_of, unreadable
from nl_agenda.limits import Limits

_WRITTEN = 0.7  # of pdfium's characters: the others are spaces and line ends


def pages_of(data: bytes, *, limits: Limits) -> list[Page]:
    """Return all pages.

    Raises:
        EncryptedFileError, CorruptFileError, LimitExceededError: as they say.
    """
    document = _open(data)
    try:
        count = len(document)
        if count > limits.pages:
            raise LimitExceededError("pages", count, limits.pages)
        if count == 0:
            raise CorruptFileError("The PDF has no pages; ask for it again.")
        return list(_pages(document, count, limits))
    finally:
        document.close()


def _open(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise EncryptedFileError("The PDF is protected by a password; save it without one.") from error
        raise CorruptFileError(f"The PDF is damaged ({str(error)[:200]}); ask for it again.") from error


def _pages(document: Any, count: int, limits: Limits) -> Iterator[Page]:
    fonts: dict[int, tuple[bool, bool]] = {}
    characters = 0
    for index in range(count):
        budget.check()
        try:
            page = document[index]
        except pypdfium2.PdfiumError as error:
            raise CorruptFileError(f"Page {index + 1} of the PDF is damaged ({str(error)[:200]}); ask for it again.") from error
        try:
            read = _page(page, index + 1, fonts, limits)
        finally:
            page.close()
        fonts.clear()  # handles are of the page, and may come again for another font
        characters += read.length
        if characters > limits.characters:
            raise LimitExceededError("characters", characters, limits.characters)
        yield read


def _page(page: Any, number: int, fonts: dict[int, tuple[bool, bool]], limits: Limits) -> Page:
    try:
        words = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise CorruptFileError(f"Page {number} of the PDF is damaged ({str(error)[:200]}); ask for it again.") from error
    try:
        count = max(0, raw.FPDFText_CountChars(words.raw))
        if count > limits.characters_per_page:
            raise LimitExceededError("characters_per_page", count, limits.characters_per_page)
        text = _text(words.raw, count)
        frame, pieces = _upright(words.raw, text, page.get_bbox(), page.get_rotation(), fonts)
        return Page(number, frame.width, frame.height, pieces, rules_of(page.raw, frame), unreadable(words.raw, text))
    finally:
        words.close()


def _upright(
    words: Any, text: str, box: tuple[float, float, float, float], rotation: int, fonts: dict[int, tuple[bool, bool]]
) -> tuple[Frame, list[Piece]]:
    """Return the pieces as the page is meant to be read: a table may be set across it without the page being turned."""
    best = Frame(*box, rotation), list[Piece]()
    for turn in (0, 270, 90, 180):
        frame = Frame(*box, (rotation + turn) % 360)
        pieces = pieces_of(words, text, frame, fonts)
        if _length(pieces) > _length(best[1]):
            best = frame, pieces
        if 2 * _length(best[1]) >= len(text) * _WRITTEN:
            break
    return best


def _length(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


class Frame:
    """The visible part of the page, and the way from pdfium's coordinates to points from the top left as a person sees it."""

    def __init__(self, left: float, bottom: float, right: float, top: float, rotation: int) -> None:
        self._left, self._bottom, self._right, self._top = left, bottom, right, top
        self.rotation = rotation
        across, down = right - left, top - bottom
        self.width, self.height = (down, across) if rotation in {90, 270} else (across, down)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where the page's point (x, y) is seen."""
        if self.rotation == 90:
            return y - self._bottom, x - self._left
        if self.rotation == 180:
            return self._right - x, y - self._bottom
        if self.rotation == 270:
            return self._top - y, self._right - x
        return x - self._left, self._top - y


def _text(words: Any, count: int) -> str:
    """Return the page's characters, one for each index of pdfium's."""
    if not count:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(words, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    if len(text) == count and "\ufffd" not in text:
        return text
    # Characters without a meaning are left out above, so that the indexes are no longer pdfium's.
    codes = (raw.FPDFText_GetUnicode(words, index) for index in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes)
