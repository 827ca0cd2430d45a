"""A PDF as ``Document``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nl_agenda.errors import NoTextError
from nl_agenda.ingest.colophon import first_of_each
from nl_agenda.ingest.document import Document
from nl_agenda.ingest.pdf import pdfium, plumber
from nl_agenda.ingest.pdf.colophon_column import take_colophon
from nl_agenda.ingest.pdf.furniture import without_furniture
from nl_agenda.ingest.pdf.hyphens import Hyphenation
from nl_agenda.ingest.pdf.lines import Line, lines_of
from nl_agenda.ingest.pdf.margins import body_size, pitch_of, with_margins
from nl_agenda.ingest.pdf.notes import take_notes
from nl_agenda.ingest.pdf.page import Page
from nl_agenda.ingest.pdf.paragraphs import paragraphs_of
from nl_agenda.ingest.pdf.reading_order import in_reading_order
from nl_agenda.ingest.pdf.tables import with_tables
from nl_agenda.limits import Limits

# A page with fewer characters has a page number or a stamp, and its text in a picture.
_HARDLY_ANY = 12
_UNUSABLE = 0.2


def read_pdf(data: bytes, *, limits: Limits) -> Document:
    """Read a PDF with a text layer.

    Raises:
        EncryptedFileError: it needs a password.
        CorruptFileError: it is damaged.
        NoTextError: it is a scan, or its characters mean nothing.
        LimitExceededError: it has too many pages or characters.
    """
    pages = pdfium.pages_of(data, limits=limits)
    notices: list[tuple[str, str]] = []
    if _is_unusable(pages):
        pages = plumber.pages_of(data, limits=limits)
        notices.append(("second-reader", "The text of this PDF was unusable for pdfium and was read by pdfplumber."))
        if _is_unusable(pages):
            raise NoTextError(
                "The PDF does not say which letters its characters are; install nl-agenda[ocr] and give ocr=True, or ask for "
                "another file."
            )
    blank = [page.number for page in pages if page.length < _HARDLY_ANY]
    if len(blank) == len(pages):
        raise NoTextError(
            "The PDF is a scan: no page has a text layer; install nl-agenda[ocr] (ocrmypdf, Tesseract with nld) and give "
            "ocr=True, or ask for the original."
        )
    if blank:
        notices.append(("pages-without-text", f"No text on page(s) {_listed(blank)} of {len(pages)}: blank, or pictures."))
    return _document(data, pages, notices, limits)


def _document(data: bytes, pages: Sequence[Page], notices: list[tuple[str, str]], limits: Limits) -> Document:
    lines = [lines_of(page) for page in pages]
    body = body_size(lines)
    hyphenation = Hyphenation.of(line for page in lines for line in page)
    lines = without_furniture(lines, [page.height for page in pages], body)
    lines, fields = take_colophon(lines, [page.width for page in pages], body)
    notes = take_notes(pages, lines, body, hyphenation)
    ordered: list[list[Line]] = with_tables(data, pages, notes.pages, in_reading_order, limits=limits)
    ordered = with_margins(ordered, body)
    pitch = pitch_of(ordered, body, min(page.height for page in pages))
    blocks = paragraphs_of((line for page in ordered for line in page), pitch, hyphenation)
    return Document("pdf", tuple(blocks), notes.notes, first_of_each(fields), len(pages), tuple(notices))


def _is_unusable(pages: Sequence[Page]) -> bool:
    characters = sum(page.length for page in pages)
    return sum(page.unreadable for page in pages) > _UNUSABLE * characters


def _listed(numbers: Sequence[int]) -> str:
    """Return page numbers with runs as ranges: "2, 4-7"."""
    starts = [numbers[0], *(b for a, b in pairwise(numbers) if b != a + 1)]
    ends = [*(a for a, b in pairwise(numbers) if b != a + 1), numbers[-1]]
    return ", ".join(f"{a}" if a == b else f"{a}-{b}" for a, b in zip(starts, ends, strict=True))
