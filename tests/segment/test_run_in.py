"""Headings typed in one line with their paragraph, and numbered points that only look like them."""

from __future__ import annotations

import re

import pytest

from nl_agenda.ingest.document import Block, Document
from nl_agenda.segment import segment

PROSE = (
    "De ministers wisselen van gedachten over het voorstel dat de Commissie in december heeft gepubliceerd. "
    "Nederland steunt dit voorstel in grote lijnen."
)
WORDS = {"P": PROSE, "S": "De ministers spreken over dit plan van de Commissie.", "T": "De ministers spreken over dit plan."}


def titles(letter: str) -> list[str]:
    """Return the headings below the title of a letter of which P stands for a paragraph, S and T for a short sentence."""
    return headings(f"Geannoteerde agenda Raad Buitenlandse Zaken 16 maart 2026 | {letter}")[1:]


def headings(letter: str) -> list[str]:
    """Return all its headings."""
    lines = (re.sub(r"\b[PST]\Z", lambda mark: WORDS[mark[0]], line.strip()) for line in letter.split("|"))
    return [part.title for part in segment(Document("txt", tuple(map(Block, lines)))).sections]


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("1. Griekenland. P | 2. Kooprecht. P | 3. Drugs. P", ["1. Griekenland.", "2. Kooprecht.", "3. Drugs."]),
        ("1. Griekenland: P | 2. Kooprecht: P | 3. Drugs: P", ["1. Griekenland", "2. Kooprecht", "3. Drugs"]),
        ("a) Griekenland – P | b) Kooprecht – P | c) Drugs – P", ["a) Griekenland", "b) Kooprecht", "c) Drugs"]),
        ("A. Griekenland. P | P | B. Kooprecht. P | C. Drugs. P", ["A. Griekenland.", "B. Kooprecht.", "C. Drugs."]),
        (
            "I. Justitie | 1. Kooprecht (debat). P | 2. Data. P | II. Migratie | 1. Visa. P",
            ["I. Justitie", "1. Kooprecht (debat).", "2. Data.", "II. Migratie", "1. Visa."],
        ),
        (
            "1. Visa. P | 2. Grenzen. P | Lunch: Turkije. P | 3. Diversen. Zweden licht zijn plannen voor de kust toe.",
            ["1. Visa.", "2. Grenzen.", "Lunch: Turkije.", "3. Diversen."],
        ),
        (
            "1. Uitvoering van verordening nr. 539/2001. P | 2. Visa. P | 3. Drugs. P",
            ["1. Uitvoering van verordening nr. 539/2001.", "2. Visa.", "3. Drugs."],
        ),
        (
            "1. Grenzen bijv. Polen. P | 2. Bezoek aan dhr. Jansen. P | 3. Drugs. P",
            ["1. Grenzen bijv. Polen.", "2. Bezoek aan dhr. Jansen.", "3. Drugs."],
        ),
        # "IIX" is no number.
        ("I. Visa. P | IIX. Zaken. P | II. Data. P | III. Drugs. P", ["I. Visa.", "II. Data.", "III. Drugs."]),
    ],
)
def test_numbers_that_run_through_the_letter(letter: str, expected: list[str]) -> None:
    assert titles(letter) == expected


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("1. Nederland steunt dit. P | 2. De Raad is aan zet. P | 3. Ook komt er geld. P", []),
        ("1. Visa. P | 2. De Commissie heeft een plan. P | 3. Drugs. P", []),  # one of them is a sentence
        ("1. Visa. P | 3. Drugs. P | 7. Grenzen. P", []),  # other numbers between them
        ("1. Visa. P | 2. Drugs. P", []),  # too few to tell
        ("Visa. P | Drugs. P | Grenzen. P", []),  # no numbers
        ("1. Visa. Kort. | 2. Drugs. Ook kort. | 3. Grenzen. Nog korter. | P | P", []),
        ("Oekraïne | P | P | P | 1. Geld. P | 2. Wapens. P | 3. Herstel. P | China | P | P | P | P", ["Oekraïne", "China"]),
        ("1. Visa. T | 2. Drugs. T | 3. Data. T", []),  # no line as long as a paragraph
        ("1. Visa. S | 2. Drugs. S | 3. Data. S", []),  # a list: a sentence each
        ("1. Visa. P | 2. Drugs. P | Nederland steunt dit. | 1. Data. P", []),  # a list that a sentence leads in
        ("1. Aard bespreking: P | 2. Grenzen: P | 3. Drugs: P", []),  # rows of a table
        ("De inzet kent drie punten: | 1. Geld. P | 2. Wapens. P | 3. Herstel. P", []),
        ("1. Visa | P | 2. Drugs | P | 3. Grenzen | P", ["1. Visa", "2. Drugs", "3. Grenzen"]),
    ],
)
def test_points_of_a_list_and_sentences(letter: str, expected: list[str]) -> None:
    assert titles(letter) == expected


def test_a_text_that_opens_with_its_first_point() -> None:
    assert headings("1. Visa. P | 2. Drugs. P | 3. Data. P | Bijlagen:")[:3] == ["1. Visa.", "2. Drugs.", "3. Data."]
