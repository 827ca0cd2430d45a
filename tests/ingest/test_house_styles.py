"""The same letters in the looks of other ministries: colophons left and right, labels above, columns, notes of every kind.

``d-b6.unruled-table-large-notes.pdf`` is the letter d-b6, set in another way; what it says stays the same.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from nl_agenda import Letter, parse_letter

from .test_same_facts import TYPED, facts, plain

FIXTURES = Path(__file__).parents[2] / "fixtures"
LETTERS = sorted(path for path in (FIXTURES / "house_styles").iterdir() if path.suffix in {".pdf", ".docx", ".odt"})
NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.? (?=\S)")


@cache
def read_letter(path: Path) -> Letter:
    return parse_letter(path)


def usual(path: Path) -> Letter:
    """Return the letter in the look in which the other fixtures have it."""
    return read_letter(FIXTURES / "letters" / f"{path.name.split('.')[0]}.docx")


def titles(letter: Letter) -> list[str]:
    """Return all headings without the numbers that some styles put before them."""
    return [NUMBER.sub("", section.title).translate(TYPED).casefold() for section in letter.sections]


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.name)
def test_letterhead_and_signatures(path: Path) -> None:
    letter, expected = read_letter(path), usual(path)
    for name in ("kind", "letter_date", "subject", "our_reference", "your_reference", "dossier", "number"):
        assert getattr(letter, name) == getattr(expected, name), name
    signed = [(one.role, one.name) for one in letter.signatories]
    assert signed == [(one.role, one.name) for one in expected.signatories]


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.name)
def test_headings(path: Path) -> None:
    letter = read_letter(path)
    assert titles(letter) == titles(usual(path))
    gold = json.loads((FIXTURES / "letters" / f"{path.name.split('.')[0]}.gold.json").read_text(encoding="utf-8"))
    assert [section.level for section in letter.sections] == [heading["level"] for heading in gold["headings"]]


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.name)
def test_facts(path: Path) -> None:
    found, expected = (set(map(plain, facts(letter))) for letter in (read_letter(path), usual(path)))
    differences = sorted(map(repr, found ^ expected))
    assert len(differences) <= 0.02 * len(expected), "\n".join(differences)


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.name)
def test_notes(path: Path) -> None:
    """Each note is there, and its mark stands in the text where it stood."""
    letter, expected = read_letter(path), usual(path)
    assert [note.text.translate(TYPED) for note in letter.footnotes] == [
        note.text.translate(TYPED) for note in expected.footnotes
    ]
    for one, other in zip(letter.footnotes, expected.footnotes, strict=True):
        before, wanted = (whole.text[: note.anchor][-20:] for whole, note in ((letter, one), (expected, other)))
        assert before.translate(TYPED) == wanted.translate(TYPED)
