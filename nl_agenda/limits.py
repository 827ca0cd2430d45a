"""How much of a file the readers accept before they refuse it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Upper bounds on what is read; a file beyond one raises ``LimitExceededError``.

    The defaults hold every real letter that we have seen many times over.

    Attributes:
        file_size: bytes of the file.
        pages: pages of a PDF.
        characters: characters of text in the whole file.
        characters_per_page: characters of text on one page of a PDF.
        paragraphs: paragraphs, table cells included.
        zip_entries: parts in a zipped file (DOCX, ODT).
        inflated_size: bytes of a zipped file after unpacking.
        inflation_ratio: bytes after unpacking over bytes before, for one part larger than 1 MB.
        table_cells: cells in all tables.
    """

    file_size: int = 50_000_000
    pages: int = 1_000
    characters: int = 5_000_000
    characters_per_page: int = 100_000
    paragraphs: int = 100_000
    zip_entries: int = 10_000
    inflated_size: int = 200_000_000
    inflation_ratio: float = 200.0
    table_cells: int = 100_000
