"""The letters that are timed."""

from __future__ import annotations

import io
from copy import deepcopy
from pathlib import Path

LETTERS = Path(__file__).parent.parent / "fixtures" / "letters"
WORDS_A_PAGE = 410  # of a letter in the house style with margins and letterhead


def letters(suffix: str) -> list[Path]:
    """Return all letters of one format."""
    return sorted(LETTERS.glob(f"*.{suffix}"))


def pages(files: list[Path]) -> int:
    """Return how many pages the PDFs have."""
    import pypdfium2

    return sum(len(pypdfium2.PdfDocument(path)) for path in files)


def docx_of(count: int) -> bytes:
    """Return a letter in Word of so many pages: a long one, with its own paragraphs once more before the closing."""
    import docx

    document = docx.Document(str(LETTERS / "d-a2.docx"))
    lengths = [(element, len("".join(element.itertext()).split())) for element in document.element.body]
    words = sum(length for _, length in lengths)
    prose = [(element, length) for element, length in lengths if length > 25 and element.tag.endswith("}p")]
    for element, length in prose * count:
        if words >= count * WORDS_A_PAGE:
            break
        words += length
        prose[-1][0].addnext(deepcopy(element))
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
