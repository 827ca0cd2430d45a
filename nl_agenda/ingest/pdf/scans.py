"""Scans: pages that are pictures, and how to have their text recognised."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from itertools import pairwise
from typing import Any

from nl_agenda.errors import CorruptFileError, MissingDependencyError, NoTextError
from nl_agenda.ingest.pdf.page import Page, Piece

# A page with fewer characters has a page number or a stamp, and its text in a picture.
_HARDLY_ANY = 12
_ABOUT = 0.82, 1.5  # of the size of most: colophon and notes are smaller, headings in letters hardly ever larger
_COLOPHON = 0.7
_RIGHT = 0.7
_MIN_LINES = 4
_SECONDS = 180  # a page takes three or four on a machine with nothing else to do
_INSTALL = "install nl-agenda[ocr] (ocrmypdf, with Tesseract and its language nld)"


def without_text(pages: Sequence[Page]) -> list[int]:
    """Return the numbers of the pages that have no text."""
    return [page.number for page in pages if page.length < _HARDLY_ANY]


def is_scan(pages: Sequence[Page]) -> bool:
    """Return whether no page has text."""
    return len(without_text(pages)) == len(pages)


def no_text() -> NoTextError:
    """Return the error for a scan."""
    return NoTextError(
        f"The PDF is a scan: no page has a text layer. Ask for the original, or have its text recognised: {_INSTALL} and give "
        "ocr=True, or run `ocrmypdf -l nld in.pdf out.pdf`."
    )


def illegible() -> NoTextError:
    """Return the error for characters without meaning."""
    return NoTextError(
        f"The PDF does not say which letters its characters are. Ask for another file, or have its text recognised: {_INSTALL} "
        "and give ocr=True, or run `ocrmypdf -l nld --force-ocr in.pdf out.pdf`."
    )


def notice_of(numbers: Sequence[int], count: int) -> tuple[str, str]:
    """Return the notice that some pages have no text."""
    which = f"Page {_listed(numbers)}" if len(numbers) == 1 else f"Pages {_listed(numbers)}"
    return "pages-without-text", f"{which} of {count} had no text: blank, or a picture."


def recognised(data: bytes, *, force: bool = False) -> bytes:
    """Return the PDF with a text layer on the pages that have none; on all with ``force``.

    Raises:
        MissingDependencyError: without ocrmypdf, Tesseract or its Dutch.
        CorruptFileError: if recognition fails for another reason.
    """
    try:
        ocrmypdf: Any = import_module("ocrmypdf")
    except ImportError as error:
        raise MissingDependencyError(f"Recognising text needs ocrmypdf; {_INSTALL}.", extra="ocr") from error
    result = io.BytesIO()
    how = {"language": ["nld"], "skip_text": not force, "force_ocr": force, "output_type": "pdf", "progress_bar": False}
    # Threads, since a worker process may have no processes of its own.
    how |= {"use_threads": True, "tesseract_timeout": _SECONDS, "invalidate_digital_signatures": True}
    try:
        ocrmypdf.ocr(io.BytesIO(data), result, **how)
    except MemoryError:
        raise
    except Exception as error:
        if "Dependency" in type(error).__name__:  # its own, for programs that it needs
            raise MissingDependencyError(f"Recognising text failed ({str(error)[:200]}); {_INSTALL}.", extra="ocr") from error
        raise CorruptFileError(f"Recognising text failed ({type(error).__name__}: {str(error)[:200]}).") from error
    return result.getvalue()


def steadied(pages: Sequence[Page]) -> list[Page]:
    """Return the pages with one size for all print that is about as large as most, and a smaller one for the colophon.

    Recognition measures each line anew, and gives the colophon the size of the line that it stands beside.
    """
    sizes = sorted(piece.size for page in pages for piece in page.pieces for _ in range(len(piece.text)))
    body = sizes[len(sizes) // 2] if sizes else 0.0
    beside = min(map(_beside, pages), default=0.0)  # later pages have a few lines of it
    return [_steadied(page, body, beside) for page in pages]


def _steadied(page: Page, body: float, beside: float) -> Page:
    def size(piece: Piece) -> float:
        if piece.x0 >= beside:
            return _COLOPHON * body
        return body if _ABOUT[0] * body <= piece.size <= _ABOUT[1] * body else piece.size

    return replace(page, pieces=[replace(piece, size=size(piece)) for piece in page.pieces])


def _beside(page: Page) -> float:
    """Return where a column at the right of the page begins, beyond its edge if there is none."""
    starts = Counter(round(piece.x0 / 2) for piece in page.pieces if piece.x0 > _RIGHT * page.width)
    for at in sorted(starts):
        count = starts[at] + starts[at + 1]
        across = sum(piece.x0 < 2 * at - 4 and piece.x1 > 2 * at for piece in page.pieces)
        if count >= _MIN_LINES and across * 4 <= count:
            return 2 * at - 2.0
    return page.width + 1


def _listed(numbers: Sequence[int]) -> str:
    """Return page numbers with runs as ranges: "2, 4-7"."""
    starts = [numbers[0], *(b for a, b in pairwise(numbers) if b != a + 1)]
    ends = [*(a for a, b in pairwise(numbers) if b != a + 1), numbers[-1]]
    return ", ".join(f"{a}" if a == b else f"{a}-{b}" for a, b in zip(starts, ends, strict=True))
