"""A letter in the ministries' house style, as PDF."""

from __future__ import annotations

import pytest

from tests.ingest.sheets import Sheet, document, texts

OPENING = """
Hierbij bied ik u de geannoteerde agenda aan voor de Raad
Buitenlandse Zaken van 17 november. Van de gelegenheid maak
ik gebruik om in te gaan op de motie over politieke
gevangenen in Belarus.
"""
DEBATE = """
De Raad zal spreken over de aanvallen op de infrastructuur in
het oosten van het land. Nederland pleit voor aanvullende
sancties en zal de Commissie vragen een voorstel te doen.
"""


def colophon(sheet: Sheet, x: float, *, first: bool = True) -> Sheet:
    """Write the column beside the body; on later pages it is shorter."""
    y = 160.0
    if first:
        y = sheet.lines(x, y, "Ministerie van Buitenlandse\nZaken", "b", 6.5, 8) + 4
        y = sheet.lines(x, y, "Directie Veiligheidsbeleid\nRijnstraat 8\n2515 XP Den Haag\nwww.rijksoverheid.nl", "", 6.5, 9) + 12
    y = sheet.lines(x, y, "Onze referentie", "b", 6.5, 9)
    y = sheet.lines(x, y, "BZDOC-\n2025/281406", "", 6.5, 9) + 9
    y = sheet.lines(x, y, "Uw referentie", "b", 6.5, 9)
    y = sheet.lines(x, y, "2025D41234", "", 6.5, 9) + 9
    if first:
        y = sheet.lines(x, y, "Bijlage(n)", "b", 6.5, 9)
        y = sheet.lines(x, y, "2", "", 6.5, 9) + 9
        sheet.lines(x, y, "Correspondentie uitsluitend\nrichten aan het retouradres", "i", 6.5, 9)
    return sheet.text(x, 806, f"Pagina {1 if first else 2} van 2", "", 6.5)


def letter(x: float = 440, left: float = 80) -> list[Sheet]:
    """Return two pages with the colophon at ``x`` and the body at ``left``."""
    first = Sheet().text(left, 140, "> Retouradres Postbus 20061 2500 EB Den Haag", size=6.5)
    address = "Aan de Voorzitter van de\nTweede Kamer der Staten-Generaal\nPrinses Irenestraat 6\nDen Haag"
    first.lines(left, 160, address, "", 10, 14.5)
    first.text(left, 302, "Datum").text(left + 55, 302, "7 november 2025")
    first.text(left, 314, "Betreft")
    first.lines(left + 55, 314, "Geannoteerde agenda Raad Buitenlandse Zaken\nvan 17 november 2025")
    first.text(left, 360, "Geachte voorzitter,")
    y = first.lines(left, 384, OPENING) + 12
    first.lines(left, y, DEBATE)
    second = Sheet()
    y = second.lines(left, 80, DEBATE) + 12
    second.text(left, y, "De minister van Buitenlandse Zaken,").text(left, y + 48, "D.M. van Wijnalda")
    return [colophon(first, x), colophon(second, x, first=False)]


@pytest.mark.parametrize(("x", "left"), [(430, 80), (458, 78), (470, 95)])
def test_the_colophon_is_found_wherever_it_stands(x: float, left: float) -> None:
    found = document(*letter(x, left))
    fields = {field.label: field.value for field in found.fields}
    assert fields == {
        "Ministerie": "Ministerie van Buitenlandse Zaken",
        "Directie": "Directie Veiligheidsbeleid",
        "Onze referentie": "BZDOC-2025/281406",
        "Uw referentie": "2025D41234",
        "Bijlage(n)": "2",
    }
    assert found.page_count == 2
    for taken in ("BZDOC", "referentie", "Rijnstraat", "Correspondentie", "Pagina", "Retouradres"):
        assert not any(taken in block.text for block in found.blocks)


def test_the_letterhead_and_the_body_are_read_in_order() -> None:
    assert texts(*letter()) == [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Prinses Irenestraat 6",
        "Den Haag",
        "Datum 7 november 2025",
        "Betreft Geannoteerde agenda Raad Buitenlandse Zaken van 17 november 2025",
        "Geachte voorzitter,",
        " ".join(OPENING.split()),
        " ".join(DEBATE.split()),
        " ".join(DEBATE.split()),
        "De minister van Buitenlandse Zaken,",
        "D.M. van Wijnalda",
    ]


def test_a_subject_that_reaches_into_the_colophon_stays_whole() -> None:
    sheet = colophon(Sheet(), 440)
    base = 160.0
    sheet.text(80, base, "Datum").text(135, base, "7 november 2025")
    # On the same baseline as a line of the colophon, and ending where that begins.
    sheet.text(80, 239, "Betreft").text(135, 239, "Geannoteerde agenda van de Raad Buitenlandse Zaken in november")
    sheet.lines(80, 300, OPENING)
    assert "Betreft Geannoteerde agenda van de Raad Buitenlandse Zaken in november" in texts(sheet)


def test_two_signatures_side_by_side_are_read_one_after_the_other() -> None:
    sheet = Sheet()
    sheet.lines(80, 100, OPENING)
    sheet.text(80, 200, "De minister van").text(300, 200, "De minister van Defensie,")
    sheet.text(80, 212, "Buitenlandse Zaken,")
    sheet.text(80, 260, "D.M. van Wijnalda").text(300, 260, "R.P. Stellingwerf")
    assert texts(sheet)[1:] == [
        "De minister van Buitenlandse Zaken,",
        "D.M. van Wijnalda",
        "De minister van Defensie,",
        "R.P. Stellingwerf",
    ]


def test_a_ministry_of_several_fields_is_one_role_and_the_name_stays_apart() -> None:
    sheet = Sheet()
    sheet.lines(80, 100, OPENING)
    sheet.lines(80, 200, "de minister van Volksgezondheid,\nWelzijn en Sport,\nS. Harmsen")
    sheet.lines(80, 300, "De staatssecretaris van Landbouw,\nGodfried van Leemhuis")
    assert texts(sheet)[1:] == [
        "de minister van Volksgezondheid, Welzijn en Sport,",
        "S. Harmsen",
        "De staatssecretaris van Landbouw,",
        "Godfried van Leemhuis",
    ]


def test_the_head_of_a_parliamentary_paper_is_joined_from_its_two_columns() -> None:
    sheet = Sheet(width=558, height=771).text(37, 44, "Tweede Kamer der Staten-Generaal", "b", 18).text(487, 66, "2", "b", 51)
    sheet.text(37, 100, "Vergaderjaar 2024\u20132025", size=9)
    sheet.text(37, 155, "21 501-02", "b", 12)
    sheet.lines(204, 155, "Raad Algemene Zaken en Raad\nBuitenlandse Zaken", "b", 12, 14)
    sheet.text(37, 260, "Nr. 3121", "b").text(204, 260, "BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN", "b")
    sheet.text(204, 280, "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal").text(204, 304, "Den Haag, 14 april 2025")
    y = sheet.lines(204, 328, OPENING)
    sheet.lines(37, 724, "kst-21501-02-3121\nISSN 0921 - 7371\n\u2019s-Gravenhage 2025", "", 6, 7)
    sheet.text(204, 737, "Tweede Kamer, vergaderjaar 2024\u20132025, 21 501-02, nr. 3121", size=9).text(516, 737, "1", size=9)
    assert y < 700
    assert texts(sheet) == [
        "21 501-02 Raad Algemene Zaken en Raad Buitenlandse Zaken",
        "Nr. 3121 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 14 april 2025",
        " ".join(OPENING.split()),
    ]


def test_the_ministry_beside_the_arms_is_a_field() -> None:
    first, second = letter()
    first.lines(316, 80, "Ministerie van Volksgezondheid,\nWelzijn en Sport", size=13, pitch=15)
    found = document(first, second)
    assert found.fields[0].value == "Ministerie van Volksgezondheid, Welzijn en Sport"
    assert found.blocks[0].text.startswith("Aan de Voorzitter")


def test_the_rows_that_older_letters_repeat_on_each_page_are_left_out() -> None:
    first, second = Sheet(), Sheet()
    first.lines(80, 300, OPENING)
    second.text(80, 60, "Datum").text(150, 60, "7 november 2025").text(80, 72, "Ons kenmerk").text(150, 72, "BZ-2025/12")
    second.lines(80, 140, DEBATE)
    assert texts(first, second) == [" ".join(OPENING.split()), " ".join(DEBATE.split())]
