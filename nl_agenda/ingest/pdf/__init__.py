"""PDF: words, lines and paragraphs from where the characters stand on the page."""

from __future__ import annotations

from nl_agenda.ingest.pdf.reader import read_pdf

__all__ = ["read_pdf"]
