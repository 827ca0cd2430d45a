"""The same letter in another format is the same letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from nl_agenda.ingest import Document, read

FIXTURES = Path(__file__).parents[2] / "fixtures"
LETTERS = FIXTURES / "letters"
QUOTES = str.maketrans("‘’“”", "''\"\"")
REFERENCE = ("Onze referentie", "Ons kenmerk")
FILES = sorted([*LETTERS.glob("*.docx"), *(FIXTURES / "formats").glob("*.odt"), *(FIXTURES / "formats").glob("*.html")])


def words(document: Document) -> list[str]:
    """Return the letter's lines; the reference is a line in text and a field in Word, capitals are a matter of style."""
    lines = [f"{block.label or ''} {block.text}".strip().translate(QUOTES).casefold() for block in document.blocks]
    return [
        line
        for at, line in enumerate(lines)
        if not line.startswith(("onze referentie", "ons kenmerk")) and lines[at - 1] not in {"onze referentie", "ons kenmerk"}
    ]


def references(document: Document) -> set[str]:
    lines = [block.text for block in document.blocks]
    found = {lines[at + 1] for at, line in enumerate(lines) if line in REFERENCE}
    return found | {field.value for field in document.fields if field.label in REFERENCE}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_same_paragraphs_and_notes_as_the_text(path):
    text, other = read((LETTERS / f"{path.stem}.txt").read_bytes()), read(path.read_bytes())
    if path.suffix != ".html":  # a page has neither addressee nor colophon
        assert words(other) == words(text)
        assert references(other) == references(text)
    assert [(note.mark, note.text.translate(QUOTES)) for note in other.notes] == [
        (note.mark, note.text.translate(QUOTES)) for note in text.notes
    ]
    assert [mark for block in other.blocks for _, mark in block.marks] == [
        mark for block in text.blocks for _, mark in block.marks
    ]
