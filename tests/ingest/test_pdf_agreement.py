"""The PDF of a letter says what its text says, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nl_agenda.ingest import Document, read

LETTERS = sorted(Path(__file__).parents[2].joinpath("fixtures", "letters").glob("*.pdf"))
# A text file has straight quotes where the print has curly ones, and headings in capitals as they were typed.
QUOTES = str.maketrans("‘’“”", "''\"\"")


def lines(document: Document) -> Iterator[str]:
    """Yield all lines; of a text file those of the colophon too, which a PDF gives as fields."""
    for block in document.blocks:
        yield f"{block.label} {block.text}" if block.label else block.text
    for note in document.notes:
        yield f"{note.mark} {note.text}"


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_reads_the_same_as_pdf_and_as_text(path: Path) -> None:
    printed, typed = read(path.read_bytes()), read(path.with_suffix(".txt").read_bytes())
    beside = {field.label for field in printed.fields} | {field.value for field in printed.fields}
    expected = [line.translate(QUOTES).casefold() for line in lines(typed) if line not in beside]
    found = [line.translate(QUOTES).casefold() for line in lines(printed)]
    # Whether a paragraph ends with a full last line of the page cannot be seen: paragraphs may part or join there.
    assert " ".join(found) == " ".join(expected)
    assert len(set(expected) ^ set(found)) <= 3 * (printed.page_count or 0)
    assert len(set(expected) & set(found)) >= 0.9 * len(set(expected))


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_every_paragraph_knows_its_page(path: Path) -> None:
    printed = read(path.read_bytes())
    pages = [page for block in printed.blocks for _, page in block.pages]
    assert pages == sorted(pages)
    assert all(block.pages and block.pages[0][0] == 0 for block in printed.blocks)
    assert set(pages) <= set(range(1, (printed.page_count or 0) + 1))
