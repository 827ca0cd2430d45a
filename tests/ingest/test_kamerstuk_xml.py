"""The official publications' own format."""

# ruff: noqa: E501 (markup is easier to read in one piece)

from __future__ import annotations

import pytest

from nl_agenda.errors import CorruptFileError, UnsupportedFormatError
from nl_agenda.ingest import Role, read

from .files import texts

PRESENT = """<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie>
  <metadata><meta name="DC.title" content="Brief"/></metadata>
  <kamerstuk>
    <kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2024-2025</tekstregel></kamerstukkop>
    <dossier><dossiernummer>
        <dossiernr>21 501</dossiernr>-<raadnr>02</raadnr></dossiernummer><titel>Raad Algemene Zaken</titel></dossier>
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">3000</ondernummer></stuknr>
      <titel>BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN</titel>
      <algemeen><vrije-tekst><tekst status="goed">
        <al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>
        <al>Den Haag, <datum isodatum="2025-05-07">7 mei 2025</datum></al>
        <al>Dit is gemeld.<noot type="voet"><noot.nr>1</noot.nr><noot.al>Zie <extref doc="x">Kamerstuk 23 432, nr. 5</extref>.</noot.al></noot> Meer.</al>
        <tussenkop kopopmaak="vet">Oekraïne</tussenkop>
        <al>De <nadruk type="cur">Raad</nadruk> bespreekt:</al>
        <lijst type="expliciet"><li><li.nr>a.</li.nr><al>steun;</al></li><li><li.nr>–</li.nr><al>sancties.</al></li></lijst>
        <divisie><kop><nr>1.</nr><titel>Iran</titel></kop><al>Tekst.</al>
          <divisie><kop><titel>Sancties</titel></kop><al-groep><al>Een.</al><al>Twee.</al></al-groep></divisie></divisie>
        <table><tgroup><tbody><row><entry><al>Polen</al></entry><entry><al>4,1</al></entry></row>
          <row><entry>Estland</entry><entry>3,4</entry></row></tbody></tgroup></table>
      </tekst>
      <tekst-sluiting><ondertekening><functie>De Minister van Buitenlandse Zaken,</functie>
        <naam><voornaam>A.B.</voornaam><achternaam>de Vries</achternaam></naam></ondertekening></tekst-sluiting>
      </vrije-tekst></algemeen>
    </stuk>
  </kamerstuk>
</officiele-publicatie>"""

OLDER = """<?xml version="1.0"?>
<!DOCTYPE kamerwrk SYSTEM "kamerwrk.dtd">
<kamerwrk><dossier><dossiernr>36 600 V</dossiernr><titel>Begroting</titel></dossier>
<stuk><stuknr>Nr. 8</stuknr><titel>BRIEF</titel><algemeen><vrije-tekst><tekst>
<al>Gemeld.<voetnoot nr="1"><al>Kamerstuk 1.</al></voetnoot></al><tuskop kopopmaak="cur">Kosovo</tuskop><al>Tekst.</al></tekst></vrije-tekst>
<ondtek><functie>De Staatssecretaris,</functie><naam>F. Jansen</naam></ondtek></algemeen></stuk></kamerwrk>"""


def test_present_schema():
    document = read(PRESENT.encode())
    assert texts(document) == [
        "21 501-02 Raad Algemene Zaken",
        "Nr. 3000 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 7 mei 2025",
        "Dit is gemeld. Meer.",
        "Oekraïne",
        "De Raad bespreekt:",
        "a. steun;",
        "- sancties.",
        "1. Iran",
        "Tekst.",
        "Sancties",
        "Een.",
        "Twee.",
        "Polen",
        "4,1",
        "Estland",
        "3,4",
        "De Minister van Buitenlandse Zaken,",
        "A.B. de Vries",
    ]
    headings = [(block.text, block.level, block.style.bold) for block in document.blocks if block.role is Role.HEADING]
    assert headings == [("Oekraïne", None, True), ("1. Iran", 1, False), ("Sancties", 2, False)]
    assert document.blocks[4].marks == ((14, "1"),)
    assert [(note.mark, note.text) for note in document.notes] == [("1", "Zie Kamerstuk 23 432, nr. 5.")]


def test_fields_by_the_names_of_the_contract():
    assert [(field.label, field.value) for field in read(PRESENT.encode()).fields] == [
        ("dossier", "21501-02"),
        ("number", "3000"),
        ("letter_date", "2025-05-07"),
        ("signatory", "De Minister van Buitenlandse Zaken | A.B. de Vries"),
    ]


def test_older_schema():
    document = read(OLDER.encode())
    assert texts(document) == [
        "36 600 V Begroting",
        "Nr. 8 BRIEF",
        "Gemeld.",
        "Kosovo",
        "Tekst.",
        "De Staatssecretaris,",
        "F. Jansen",
    ]
    assert document.blocks[3].role is Role.HEADING
    assert document.blocks[3].style.italic
    assert [note.text for note in document.notes] == ["Kamerstuk 1."]
    assert [(field.label, field.value) for field in document.fields] == [
        ("dossier", "36600-V"),
        ("number", "8"),
        ("signatory", "De Staatssecretaris | F. Jansen"),
    ]


def test_other_xml_is_refused():
    with pytest.raises(UnsupportedFormatError, match="no Kamerstuk"):
        read(b'<?xml version="1.0"?><rss><channel/></rss>')


@pytest.mark.parametrize(
    "damage", [PRESENT[:-40], PRESENT.replace("</noot>", ""), '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><kamerstuk/>']
)
def test_damaged(damage):
    with pytest.raises(CorruptFileError):
        read(damage.encode())
