"""The second reader: pdfplumber, for tables and for text of which pdfium makes nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from nl_agenda import budget
from nl_agenda.errors import CorruptFileError, LimitExceededError, NlAgendaError
from nl_agenda.ingest.pdf.fonts import is_bold, is_italic
from nl_agenda.ingest.pdf.page import Page, Piece, Rule
from nl_agenda.ingest.quiet import quiet
from nl_agenda.limits import Limits

_UNKNOWN = re.compile(r"\(cid:\d+\)")
_NONSENSE = re.compile(r"[\ufffd\ue000-\uefff\uf100-\uf8ff\x00-\x08\x0e-\x1f]")
Box = tuple[float, float, float, float]


def pages_of(data: bytes, *, limits: Limits) -> list[Page]:
    """Return all pages as pdfplumber sees them."""
    pages: list[Page] = []
    characters = 0
    with _opened(data) as document:
        for number, page in enumerate(document.pages, start=1):
            budget.check()
            read = _page(page, number, limits)
            page.close()
            characters += read.length
            if characters > limits.characters:
                raise LimitExceededError("characters", characters, limits.characters)
            pages.append(read)
    return pages


def tables_of(data: bytes, numbers: Sequence[int]) -> dict[int, list[list[Box]]]:
    """Return the cells of the tables on these pages, row by row; a table of one row or column is a box around text, and none."""
    found: dict[int, list[list[Box]]] = {}
    with _opened(data) as document:
        pages = document.pages
        for number in numbers:
            if number > len(pages):
                continue
            budget.check()
            page = pages[number - 1]
            tables = page.find_tables({"vertical_strategy": "lines", "horizontal_strategy": "lines"})
            left, top = page.bbox[0], page.bbox[1]
            found[number] = [cells for table in tables if (cells := _cells(table, left, top))]
            page.close()
    return found


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    # Most letters need it not, and it takes a third of a second to import.
    pdfplumber: Any = import_module("pdfplumber")
    try:
        with quiet("pdfminer", "pdfplumber"), pdfplumber.open(io.BytesIO(data)) as document:
            yield document
    except (NlAgendaError, MemoryError):
        raise
    except Exception as error:  # pdfminer lets errors of any kind out
        raise CorruptFileError(f"The PDF is damaged ({type(error).__name__}: {str(error)[:200]}); ask for it again.") from error


def _cells(table: Any, left: float, top: float) -> list[Box]:
    columns = {round(cell[0]) for cell in table.cells}
    rows = {round(cell[1]) for cell in table.cells}
    if len(columns) < 2 or len(rows) < 2:
        return []
    boxes = [(x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in table.cells]
    return sorted(boxes, key=lambda box: (round(box[1]), box[0]))


def _page(page: Any, number: int, limits: Limits) -> Page:
    if len(page.chars) > limits.characters_per_page:
        raise LimitExceededError("characters_per_page", len(page.chars), limits.characters_per_page)
    words = page.extract_words(extra_attrs=["fontname", "size"], keep_blank_chars=False, use_text_flow=False)
    left, top = page.bbox[0], page.bbox[1]
    pieces = [_piece(word, left, top) for word in words]
    drawn = [*page.lines, *page.rects]
    rules = [Rule(item["x0"] - left, item["top"] - top, item["x1"] - left, item["bottom"] - top) for item in drawn]
    bad = sum(5 * len(_UNKNOWN.findall(piece.text)) + len(_NONSENSE.findall(piece.text)) for piece in pieces)
    return Page(number, float(page.width), float(page.height), pieces, rules, bad)


def _piece(word: dict[str, Any], left: float, top: float) -> Piece:
    name, size = str(word["fontname"]), float(word["size"])
    # pdfplumber gives the box of the font, which ends about a fifth of its size below the baseline.
    base = float(word["bottom"]) - top - 0.2 * size
    x0, x1 = float(word["x0"]) - left, float(word["x1"]) - left
    return Piece(str(word["text"]), x0, x1, base, size, is_bold(name), is_italic(name), x1 - x0)
