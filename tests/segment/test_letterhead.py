"""The letterhead in each of the channels through which these letters come, and letters without one."""

from __future__ import annotations

import datetime as dt

import pytest

from nl_agenda.find.letterhead import dossier_code, find, written_date
from nl_agenda.ingest.document import Block, Document, Field
from nl_agenda.nlp.analysis import Analysis
from nl_agenda.segment import segment
from nl_agenda.segment.parts import ParagraphKind

COVER = "Hierbij bied ik u, mede namens de Staatssecretaris, de geannoteerde agenda aan voor de Raad van 18 november aanstaande."
ITEM = "De Raad spreekt over de toestand in de regio en over de steun die de Unie dit jaar en volgend jaar zal verlenen."


def letter(head: str, *fields: Field) -> Document:
    lines = [*head.strip().splitlines(), COVER, "Oekraïne", ITEM]
    return Document("txt", tuple(Block(line.strip()) for line in lines if line.strip()), fields=fields)


def values(head: str, *fields: Field) -> dict[str, str]:
    return {name: value.value for name, value in segment(letter(head, *fields)).values.items()}


HOUSE_STYLE = """
    > Retouradres Postbus 20061 2500 EB Den Haag
    Aan de Voorzitter van de
    Tweede Kamer der Staten-Generaal
    Binnenhof 4
    Den Haag
    Ministerie van Buitenlandse Zaken
    Rijnstraat 8
    www.rijksoverheid.nl
    Contactpersoon
    J. Jansen
    T 070 348 12 34
    Onze referentie
    DGRR / 2024 1234
    Uw referentie
    Bijlage(n)
    1
    Datum 5 november 2024
    Betreft Geannoteerde agenda Raad Buitenlandse Zaken
    van 18 november 2024
    Geachte voorzitter,
"""


def test_house_style() -> None:
    found = values(HOUSE_STYLE)
    assert found["addressee"] == "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert found["letter_date"] == "5 november 2024"
    assert found["subject"] == "Geannoteerde agenda Raad Buitenlandse Zaken van 18 november 2024"
    assert found["our_reference"] == "DGRR / 2024 1234"
    assert "your_reference" not in found, "a label without a value has no value"
    assert "place" not in found, "the city of the return address is not the place of the letter"


def test_rows_in_pipes_and_with_colons() -> None:
    found = values("""
        De voorzitter van de Tweede Kamer
        der Staten-Generaal
        Postbus 20018
        Datum | 24 maart 2025 |
        Betreft | Geannoteerde agenda Transportraad |
        Ons kenmerk: IENW/BSK-2025/12
        Uw kenmerk: 2025Z0123
        Geachte Voorzitter,
    """)
    assert found == {
        "addressee": "De voorzitter van de Tweede Kamer der Staten-Generaal",
        "letter_date": "24 maart 2025",
        "subject": "Geannoteerde agenda Transportraad",
        "our_reference": "IENW/BSK-2025/12",
        "your_reference": "2025Z0123",
    }


def test_two_columns_flattened_into_one_line() -> None:
    found = values("""
        Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
        Binnenhof 4
        Datum 21 september 2002 Auteur drs. P. Jansen
        Kenmerk DIE/447/02 Telefoon 070-3484123
        Blad 1/11 Fax 070-3484086
        Betreft Geannoteerde agenda voor de Raad Algemene Zaken en Externe
        Betrekkingen
        C.c. -
        Zeer geachte Voorzitter,
    """)
    assert found["letter_date"] == "21 september 2002"
    assert found["our_reference"] == "DIE/447/02"
    assert found["subject"] == "Geannoteerde agenda voor de Raad Algemene Zaken en Externe Betrekkingen"


def test_labels_in_pairs_above_their_values() -> None:
    found = values("""
        Uw brief Ons kenmerk
        IZ/EA/2006/12345
        Onderwerp Datum
        Geannoteerde agenda 1 december 2006
        Geachte voorzitter,
    """)
    assert found == {"our_reference": "IZ/EA/2006/12345", "subject": "Geannoteerde agenda", "letter_date": "1 december 2006"}


@pytest.mark.parametrize(
    ("head", "dossier", "number", "date"),
    [
        (
            "21 501-02 Raad Algemene Zaken\nNr. 1692 BRIEF VAN DE MINISTER VAN DEFENSIE\nDen Haag, 4 november 2016",
            "21 501-02",
            "1692",
            "4 november 2016",
        ),
        (
            "21 501-02\nAlgemene Raad\nnr. 911\nBRIEF VAN DE MINISTER VAN DEFENSIE\n's-Gravenhage, 3 juli 2009",
            "21 501-02",
            "911",
            "3 juli 2009",
        ),
        (
            "36 600 V\nVaststelling van de begroting\nNr. 12\nHERDRUK1\nBRIEF VAN DE MINISTER\nDen Haag, 1 mei 2024",
            "36 600 V",
            "12",
            "1 mei 2024",
        ),
        (
            "21 501-02 Raad\n21 501-20 Europese Raad\nNr. 3162 Brief van de minister van Defensie\nDen Haag, 7 mei 2025",
            "21 501-02",
            "3162",
            "7 mei 2025",
        ),
        ("Vergaderjaar 2016-201721501-02 nr. 1693\nDen Haag, 7 mei 2017", "21501-02", "1693", "7 mei 2017"),
        (
            "22 112 Nieuwe voorstellen\nOO BRIEF VAN DE MINISTER VAN DEFENSIE\nDen Haag, 4 april 2019",
            "22 112",
            "OO",
            "4 april 2019",
        ),
        (
            "28 676 NAVO\nNr. 22 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 12 november 2020",
            "28 676",
            "22",
            "12 november 2020",
        ),
        ("Nummer: 21501 02-2790, datum: 2024-01-12, versie: 2\nGeachte Voorzitter,", "21501 02", "2790", "2024-01-12"),
    ],
)
def test_printed_kamerstuk(head: str, dossier: str, number: str, date: str) -> None:
    found = values(head)
    assert (found["dossier"], found["number"], found["letter_date"]) == (dossier, number, date)


def test_addressee_and_date_line_on_one_line() -> None:
    found = values(
        "21 501-32 Landbouwraad\nNr. 7 BRIEF VAN DE MINISTER\n"
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Den Haag, 4 april 2019"
    )
    assert found["addressee"] == "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert found["place"] == "Den Haag"


CATALOGUE = """
    [overzicht] [activiteiten] [ongeplande activiteiten] [besluiten] [commissies] [kamerleden] [stemmingen] [verslagen] [zoeken]
    Geannoteerde agenda Milieuraad
    Nummer: 2025D42876, datum: 2025-10-01, bijgewerkt: 2025-10-02 10:29, versie: 1
    Onderdeel van kamerstukdossier 21501 08-1007 Milieuraad.
"""


def test_catalogue_above_a_preview() -> None:
    found = values(f"{CATALOGUE}\nPreview document (origineel)\nGeachte voorzitter,")
    assert found == {"dossier": "21501 08", "number": "1007", "letter_date": "2025-10-01"}


def test_catalogue_gives_way_to_the_letter_itself() -> None:
    found = values(
        f"{CATALOGUE}\nPreview document\n21 501-08 Milieuraad\nNr. 1007 Brief van de minister\nDen Haag, 30 september 2025"
    )
    assert (found["dossier"], found["number"], found["letter_date"]) == ("21 501-08", "1007", "30 september 2025")


def test_catalogue_says_nothing_of_an_attachment() -> None:
    assert values(f"{CATALOGUE}\nBijlage bij: Geannoteerde agenda (2025D42875)\nPreview document\nMilieu en klimaat") == {}


def test_attachment_has_no_letterhead() -> None:
    found = values(
        "Bijlage bij: Geannoteerde agenda (kst 21501-02-2790)\nGEANNOTEERDE AGENDA RAAD BUITENLANDSE ZAKEN VAN 18 NOVEMBER 2024"
    )
    assert found == {"title": "GEANNOTEERDE AGENDA RAAD BUITENLANDSE ZAKEN VAN 18 NOVEMBER 2024"}


def test_prose_that_mentions_a_dossier_is_no_letterhead() -> None:
    text = "Den Haag, 4 november 2016, was de dag waarop de brief (Kamerstuk 21 501-02, nr. 1692) aan de Kamer is gezonden."
    assert segment(Document("txt", (Block("Oekraïne"), Block(ITEM), Block(text)))).values == {}


def test_colophon_goes_into_the_header_block() -> None:
    parts = segment(
        letter("Datum 5 november 2024\nGeachte voorzitter,", Field("Onze referentie", "BZ123"), Field("Datum", "1 januari 2020"))
    )
    value = parts.values["our_reference"]
    assert parts.words(value.start, value.end) == "BZ123"
    assert parts.text.content.splitlines()[:3] == ["Datum 5 november 2024", "Onze referentie BZ123", "Geachte voorzitter,"]
    assert parts.values["letter_date"].value == "5 november 2024", "what the letter shows comes before what the file stores"
    assert [p.kind for p in parts.paragraphs[:4]] == [ParagraphKind.HEADER] * 3 + [ParagraphKind.PROSE]


def test_every_value_stands_in_the_text() -> None:
    parts = segment(letter(HOUSE_STYLE))
    for value in parts.values.values():
        assert parts.words(value.start, value.end).replace("\n", " ") == value.value


def test_facts_are_normalised_and_have_evidence() -> None:
    parts = segment(letter("36 600 V Begroting\nNr. 12 BRIEF VAN DE MINISTER\nDen Haag, 12 september 2024"))
    facts = find(parts, Analysis("", ()), {})
    assert facts["dossier"] == "36600-V"
    assert facts["letter_date"] == dt.date(2024, 9, 12)
    assert facts["evidence"]["dossier"].text == "36 600 V"
    assert facts["evidence"]["letter_date"].text == "12 september 2024"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("21 501-02", "21501-02"),
        ("21501-02", "21501-02"),
        ("36 600 XVII", "36600-XVII"),
        ("28 676", "28676"),
        ("21501 02", "21501-02"),
        ("geen", None),
    ],
)
def test_dossier_code(text: str, code: str | None) -> None:
    assert dossier_code(text) == code


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4 november 2016", dt.date(2016, 11, 4)),
        ("04-11-2016", dt.date(2016, 11, 4)),
        ("2016-11-04", dt.date(2016, 11, 4)),
        ("31 februari 2016", None),
    ],
)
def test_written_date(text: str, day: dt.date | None) -> None:
    assert written_date(text) == day


def notices(head: str) -> list[str]:
    return [notice.code for notice in find(segment(letter(head)), Analysis("", ()), {})["notices"]]


def test_notices_say_what_a_letter_lacks() -> None:
    assert notices("Datum 31 februari 2024\nBetreft Raad\nGeachte voorzitter,") == ["impossible-date", "no-signature"]
    assert notices("GEANNOTEERDE AGENDA ENERGIERAAD 2024") == [], "an attachment need not be signed"


@pytest.mark.parametrize(
    "row",
    ["Datum: dinsdag 5 november 2024", "Datum Den Haag, 5 november 2024", "DATUM 5 november 2024", "Datum\n5 november 2024"],
)
def test_date_row(row: str) -> None:
    assert values(f"{row}\nGeachte voorzitter,")["letter_date"] == "5 november 2024"


def test_head_of_a_printed_answer() -> None:
    head = "Aanhangsel van de Handelingen\nVragen gesteld door de leden der Kamer, met de antwoorden\n1893"
    parts = segment(letter(head))
    assert parts.values == {}, "the number of an answer is no number in a dossier"
    assert [p.kind for p in parts.paragraphs[:4]] == [ParagraphKind.HEADER] * 3 + [ParagraphKind.PROSE]
