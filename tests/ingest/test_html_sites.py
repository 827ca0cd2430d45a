"""Pages as the official publications (older and present form) and the Kamer's own site are built."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nl_agenda import parse_letter
from nl_agenda.ingest import Role, read

from .files import texts

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
LINES = {
    "official-publication-older.html": [
        "21 501-30 Raad voor Concurrentievermogen",
        "Nr. 999 BRIEF VAN DE MINISTER VAN ECONOMISCHE ZAKEN",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 14 november 2016",
        "Hierbij zend ik u de geannoteerde agenda van de Raad voor Concurrentievermogen van 28 november 2016.",
        "De Minister van Economische Zaken,",
        "T. Zwaanenburg",
        "# Geannoteerde agenda Raad voor Concurrentievermogen",
        "# Ruimtevaartstrategie",
        "De Raad wisselt van gedachten over de mededeling. Nederland steunt de hoofdlijnen daarvan.",
        "- Nederland zal vragen om een planning.",
        "b. Ook pleit Nederland voor open data.",
    ],
    "official-publication.html": [
        "21 501-08 Milieuraad",
        "Nr. 990 BRIEF VAN DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 2 december 2025",
        "Hierbij ontvangt u de geannoteerde agenda van de Milieuraad van 16 december 2025 in Brussel.",
        "De Staatssecretaris van Infrastructuur en Waterstaat,",
        "J. Berghuis",
        "# 1. Verordening eindelevensduurvoertuigen",
        "# Inzet Nederland",
        "Nederland steunt het compromis van het voorzitterschap.",
        "Over de datum zal Nederland vragen stellen.",
        "| Onderwerp",
        "| Behandeling",
        "| Voertuigen",
        "| Algemene oriëntatie",
        "| Bossen",
        "| Beleidsdebat",
    ],
    "site-of-the-kamer.html": [
        "21 501-32 Landbouw- en Visserijraad",
        "Nr. 1750 BRIEF VAN DE MINISTER VAN LANDBOUW, VISSERIJ, VOEDSELZEKERHEID EN NATUUR",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 1 december 2025",
        (
            "Met deze brief informeer ik de Kamer over de agenda van de Landbouw- en Visserijraad op 11 en 12 december in "
            "Brussel. Ik ben voornemens deel te nemen."
        ),
        "De Minister van Landbouw, Visserij, Voedselzekerheid en Natuur,",
        "W. Kampstra",
        "Vangstmogelijkheden 2026",
        "De Raad zal een besluit nemen over de vangstmogelijkheden. Nederland pleit voor een meerjarige aanpak.",
        "Inzet",
        "Nederland kan instemmen met het voorstel, mits de adviezen worden gevolgd.",
    ],
}
NOTES = {
    "official-publication-older.html": [("1", "Raadpleegbaar via www.tweedekamer.nl"), ("2", "Kamerstuk 24 446, nr. 60.")],
    "official-publication.html": [("1", "Kamerstuk 22 112, nr. 3500.")],
    "site-of-the-kamer.html": [("1", "Kamerstuk 21 501-32, nr. 1700.")],
}
SIGNS = {Role.HEADING: "# ", Role.TABLE_CELL: "| "}


@pytest.mark.parametrize("name", sorted(LINES))
def test_the_letter_and_nothing_of_the_site(name: str) -> None:
    document = read((PAGES / name).read_bytes())
    lines = [SIGNS.get(block.role, "") + line for block, line in zip(document.blocks, texts(document), strict=True)]
    assert lines == LINES[name]
    assert [(note.mark, note.text) for note in document.notes] == NOTES[name]
    assert [mark for block in document.blocks for _, mark in block.marks] == [mark for mark, _ in NOTES[name]]


@pytest.mark.parametrize(
    ("name", "dossier", "number", "day", "signed"),
    [
        ("official-publication-older.html", "21501-30", "999", date(2016, 11, 14), "T. Zwaanenburg"),
        ("official-publication.html", "21501-08", "990", date(2025, 12, 2), "J. Berghuis"),
        ("site-of-the-kamer.html", "21501-32", "1750", date(2025, 12, 1), "W. Kampstra"),
    ],
)
def test_the_head_of_the_paper(name: str, dossier: str, number: str, day: date, signed: str) -> None:
    letter = parse_letter(PAGES / name)
    assert (letter.dossier, letter.number, letter.letter_date, letter.place) == (dossier, number, day, "Den Haag")
    assert [one.name for one in letter.signatories] == [signed]


def test_the_title_of_the_page_is_the_subject() -> None:
    letter = parse_letter(PAGES / "site-of-the-kamer.html")
    assert letter.subject == "Geannoteerde agenda Landbouw- en Visserijraad op 11 en 12 december 2025"


def test_a_dossier_that_looks_like_an_error_is_none() -> None:
    """21 501 is the dossier of the Councils, not a server's error 501."""
    page = "<html><head><title>21501-02, nr. 404</title></head><body><h1>21 501-02</h1><p>Geachte voorzitter,</p></body></html>"
    assert texts(read(page.encode())) == ["21 501-02", "Geachte voorzitter,"]
