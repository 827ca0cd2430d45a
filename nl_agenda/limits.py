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
        seconds: wall-clock time for one letter. In another process (``isolate=True``, ``parse_letters``) it ends whatever runs;
            in this one it is looked at between steps and inside long loops, and cannot stop a library in C that hangs.
        memory: bytes of memory. In another process it is what that process may hold in all, some 120 MB of which it needs before
            the first letter; in this one it is what reading may add, looked at between steps. Linux tells how much a process
            holds; elsewhere psutil does if it is installed, and without it this limit is not held.
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
    seconds: float = 60.0
    memory: int = 1_500_000_000
