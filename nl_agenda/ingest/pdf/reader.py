"""A PDF as ``Document``."""

from __future__ import annotations

from collections.abc import Sequence

from nl_agenda.ingest.colophon import first_of_each
from nl_agenda.ingest.document import Document
from nl_agenda.ingest.endnotes import take_endnotes
from nl_agenda.ingest.note_marks import take_notes as take_typed_notes
from nl_agenda.ingest.pdf import pdfium, plumber, scans
from nl_agenda.ingest.pdf.colophon_column import take_colophon
from nl_agenda.ingest.pdf.furniture import without_furniture
from nl_agenda.ingest.pdf.hyphens import Hyphenation
from nl_agenda.ingest.pdf.labels_above import with_labels_beside
from nl_agenda.ingest.pdf.legibility import is_doubtful, reads_as_dutch
from nl_agenda.ingest.pdf.lines import lines_of
from nl_agenda.ingest.pdf.margins import body_size, pitch_of, with_margins
from nl_agenda.ingest.pdf.notes import take_notes
from nl_agenda.ingest.pdf.page import Page
from nl_agenda.ingest.pdf.paragraphs import paragraphs_of
from nl_agenda.ingest.pdf.reading_order import in_reading_order
from nl_agenda.ingest.pdf.sizes import with_headings
from nl_agenda.ingest.pdf.tables import with_tables
from nl_agenda.limits import Limits

Notices = list[tuple[str, str]]
_END = b"%%EOF"
_LAST = 2048  # bytes in which it stands: some programs write a little behind it


def read_pdf(data: bytes, *, limits: Limits, ocr: bool = False) -> Document:
    """Read a PDF with a text layer; with ``ocr``, recognise the text of pages that have none.

    Raises:
        EncryptedFileError: it needs a password.
        CorruptFileError: it is damaged.
        NoTextError: it is a scan, or its characters mean nothing.
        LimitExceededError: it has too many pages or characters.
        MissingDependencyError: ``ocr`` is asked for and its extra is not installed.
    """
    notices: Notices = []
    whole = _END in data[-_LAST:]
    pages = _legible(data, pdfium.pages_of(data, limits=limits), notices, limits)
    if ocr and (not pages or scans.without_text(pages)):
        data = scans.recognised(data, force=not pages)
        pages = scans.steadied(pdfium.pages_of(data, limits=limits))
        notices = [("text-recognised", "Text was recognised from pictures by ocrmypdf: expect misread letters.")]
    if not pages:
        raise scans.illegible()
    if scans.is_scan(pages):
        raise scans.no_text()
    blank = scans.without_text(pages)
    if blank:
        notices.append(scans.notice_of(blank, len(pages)))
    if not whole:
        notices.append(("file-cut-off", "The end of the PDF is missing: what stood in the missing part was not read."))
    return _document(data, pages, notices, limits)


def _legible(data: bytes, pages: list[Page], notices: Notices, limits: Limits) -> list[Page]:
    """Return the pages as pdfium or, where it had to guess and guessed wrong, pdfplumber has them; none if neither can."""
    if not is_doubtful(pages) or reads_as_dutch(pages):
        return pages
    pages = plumber.pages_of(data, limits=limits)
    if is_doubtful(pages):
        return []
    notices.append(("second-reader", "The text of this PDF was unusable for pdfium and was read by pdfplumber."))
    return pages


def _document(data: bytes, pages: Sequence[Page], notices: Notices, limits: Limits) -> Document:
    lines = [lines_of(page) for page in pages]
    body = body_size(lines)
    hyphenation = Hyphenation.of(line for page in lines for line in page)
    lines = with_labels_beside(lines, [page.height for page in pages])
    lines = without_furniture(lines, [page.height for page in pages], body)
    lines, fields = take_colophon(lines, [page.width for page in pages], body)
    notes = take_notes(pages, lines, body, hyphenation)
    ordered = with_tables(data, pages, notes.pages, in_reading_order, limits=limits)
    ordered = with_margins(ordered, body)
    pitch = pitch_of(ordered, body, min(page.height for page in pages))
    blocks = paragraphs_of((line for page in ordered for line in page), pitch, hyphenation)
    blocks, found = take_endnotes(blocks, notes.notes)
    if not notes.notes and not found:
        blocks, found = take_typed_notes(blocks)
    return Document("pdf", with_headings(blocks, body), (*notes.notes, *found), first_of_each(fields), len(pages), tuple(notices))
