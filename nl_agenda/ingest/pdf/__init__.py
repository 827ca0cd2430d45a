"""PDF: words, lines and paragraphs from where the characters stand on the page.

The structure tree of tagged PDFs is not used. Compared paragraph by paragraph, on real letters and on letters exported with tags,
it agrees with the page wherever it is right, and where the two differ it is no better: it parts a paragraph that runs over a page
(pdfium gives one tree a page), leaves label and value, role and name, and the lines of the colophon as they were typed, and its
headings are chance. Measuring the page is needed anyway for the many files without tags.
"""

from __future__ import annotations

from nl_agenda.ingest.pdf.reader import read_pdf

__all__ = ["read_pdf"]
