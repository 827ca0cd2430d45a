"""Running text of a PDF: words, hyphens, notes, headings, lists, columns, tables."""

from __future__ import annotations

from nl_agenda.ingest.document import Note, Role
from tests.ingest.sheets import PITCH, Sheet, document, texts

PROSE = """
De Raad zal spreken over de aanvallen op de infrastructuur in
het oosten van het land. Nederland pleit voor aanvullende
sancties en zal de Commissie vragen een voorstel te doen.
"""
FLAT = " ".join(PROSE.split())


def prose(sheet: Sheet, y: float, words: str = PROSE, x: float = 80) -> float:
    """Write a paragraph; return where the next begins, a line left out."""
    return sheet.lines(x, y, words) + PITCH


def test_hyphens_of_the_typesetter_go_and_those_of_the_word_stay() -> None:
    sheet = Sheet()
    sheet.lines(
        80,
        100,
        """
Het kabinet wil dat de bovenregio-
nale netwerken worden versterkt, ook om de gevolgen in te per-
ken voor de in- en uitvoer. Nederland heeft met de andere EU-
lidstaten gesproken over een staakt-het-vuren, en over de in-
en uitvoer van goederen. Het staakt-het-
vuren moet stand houden, meent de verant-
woordelijke Commissaris, die de hulp wil ver-
dubbelen.
""",
    )
    assert " ".join(texts(sheet)) == (
        "Het kabinet wil dat de bovenregionale netwerken worden versterkt, ook om de gevolgen in te perken voor de in- en "
        "uitvoer. Nederland heeft met de andere EU-lidstaten gesproken over een staakt-het-vuren, en over de in- en uitvoer van "
        "goederen. Het staakt-het-vuren moet stand houden, meent de verantwoordelijke Commissaris, die de hulp wil verdubbelen."
    )


def test_a_text_that_is_not_hyphenated_keeps_its_compounds() -> None:
    sheet = Sheet()
    sheet.lines(
        80, 100, "De Raad spreekt over aanvallen op de energie-\ninfrastructuur in het oosten, en neemt over de gaten\nbesluiten."
    )
    assert texts(sheet)[0].startswith("De Raad spreekt over aanvallen op de energie-infrastructuur in")


def test_words_are_built_from_gaps_and_not_from_objects() -> None:
    sheet = Sheet().text(80, 100, "I", "m").text(86, 100, "E", "m").text(92, 100, "NW/BSK-2025", "m")
    sheet.text(180, 100, "is").text(192, 100, "het").text(80, 140, "zaaknummer.")
    assert texts(sheet)[0] == "IENW/BSK-2025 is het"


def test_note_marks_are_taken_out_and_kept_with_their_place() -> None:
    sheet = Sheet()
    sheet.text(80, 100, "Dit staat in de motie").superscript(168.4, 100, "1").text(174.5, 100, "en in het verslag.").superscript(
        250.7, 100, "2"
    )
    prose(sheet, 124)
    sheet.rule(80, 700, 180)
    sheet.superscript(80, 712, "1", 5).text(84, 712, "Kamerstuk 21 501-02, nr. 2790. Zie ook", size=7.5)
    sheet.text(80, 721, "Kamerstuk 36 045, nr. 12.", size=7.5)
    sheet.superscript(80, 730, "2", 5).text(84, 730, "Ter inzage gelegd.", size=7.5)
    found = document(sheet)
    assert found.blocks[0].text == "Dit staat in de motie en in het verslag."
    assert found.blocks[0].marks == ((21, "1"), (40, "2"))
    assert found.notes == (
        Note("1", "Kamerstuk 21 501-02, nr. 2790. Zie ook Kamerstuk 36 045, nr. 12.", 1),
        Note("2", "Ter inzage gelegd.", 1),
    )


def test_a_raised_number_of_a_unit_stays() -> None:
    sheet = Sheet().text(80, 100, "Het gaat om 12 m").superscript(159.5, 100, "2").text(165.6, 100, "per woning.")
    prose(sheet, 124)
    found = document(sheet)
    assert found.blocks[0].text == "Het gaat om 12 m2 per woning."
    assert not found.blocks[0].marks


def test_a_paragraph_that_runs_over_the_page_is_one_and_knows_where() -> None:
    first, second = Sheet(), Sheet()
    prose(first, 640)
    *above, below = PROSE.strip().split("\n")
    first.lines(80, 700, "\n".join(above))
    second.lines(80, 80, below)
    prose(second, 110)
    blocks = document(first, second).blocks
    assert [block.text for block in blocks] == [FLAT, FLAT, FLAT]
    assert blocks[1].pages == ((0, 1), (FLAT.index("sancties"), 2))
    assert blocks[2].pages == ((0, 2),)


def test_a_heading_at_the_top_of_a_page_does_not_join_a_paragraph_that_fills_its_last_line() -> None:
    first, second = Sheet(), Sheet()
    prose(first, 660)
    # The last line is so full that no word more would have fitted.
    first.lines(80, 700, PROSE.replace("voorstel te doen.", "voorstel te doen, ja."))
    second.text(80, 80, "Vraag 5")
    prose(second, 92)
    assert texts(first, second)[2:] == ["Vraag 5", FLAT]


def test_headings_are_blocks_of_their_own_with_their_look() -> None:
    sheet = Sheet()
    y = prose(sheet, 100)
    y = prose(sheet, sheet.lines(80, y, "Sancties", "b"))
    y = prose(sheet, sheet.lines(80, y, "Belarus", "i"))
    sheet.rule(80, y + 1.5, 80 + 46)
    y = prose(sheet, sheet.lines(80, y, "Oekra\u00efne"))
    # Nothing but the end of the line tells that this is no part of the sentence after it.
    prose(sheet, sheet.lines(80, y, "Westelijke Balkan"))
    looks = [(b.text, b.style.bold, b.style.italic, b.style.underlined) for b in document(sheet).blocks if b.text != FLAT]
    assert looks == [
        ("Sancties", True, False, False),
        ("Belarus", False, True, False),
        ("Oekra\u00efne", False, False, True),
        ("Westelijke Balkan", False, False, False),
    ]


def test_a_bold_beginning_is_a_lead() -> None:
    sheet = Sheet().text(80, 100, "Inzet.", "b").text(113, 100, "Nederland pleit voor aanvullende maatregelen en")
    sheet.lines(80, 112, "vraagt de Commissie om spoed.")
    (block,) = document(sheet).blocks
    assert block.text[: block.lead] == "Inzet."


def test_lists_keep_their_items_apart_and_wrapped_items_whole() -> None:
    sheet = Sheet()
    sheet.text(80, 100, "Nederland zal de volgende punten naar voren brengen tijdens de Raad:")
    sheet.text(80, 112, "\u2022").lines(95, 112, "de lasten moeten eerlijk over alle landen worden verdeeld,\nook in 2026;")
    sheet.text(80, 136, "\u2022").lines(95, 136, "het toezicht blijft nationaal.")
    sheet.text(80, 160, "1.").lines(95, 160, "Eerst wordt besloten over de vraag of de Raad bevoegd is\nom hierover te spreken.")
    sheet.text(80, 184, "2.").lines(95, 184, "Daarna volgt het debat.")
    items = [(block.label, block.text) for block in document(sheet).blocks if block.role is Role.LIST_ITEM]
    assert items == [
        ("-", "de lasten moeten eerlijk over alle landen worden verdeeld, ook in 2026;"),
        ("-", "het toezicht blijft nationaal."),
        ("1.", "Eerst wordt besloten over de vraag of de Raad bevoegd is om hierover te spreken."),
        ("2.", "Daarna volgt het debat."),
    ]


def test_a_dash_between_words_that_begins_a_line_is_no_list() -> None:
    sheet = Sheet()
    sheet.lines(
        80,
        100,
        "De minister heeft met haar ambtgenoten in Duitsland en Polen\n\u2013 beide landen grenzen aan zee \u2013 overlegd.",
    )
    assert len(texts(sheet)) == 1


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    sheet = Sheet().text(60, 80, "Verslag van het overleg", "b", 14)
    left = "\n".join(f"In de linker kolom staat regel nummer {number}" for number in range(1, 9)) + "\nen daar eindigt zij."
    right = "\n".join(f"In de rechter kolom staat regel nummer {number}" for number in range(1, 9)) + "\nen daar eindigt zij."
    sheet.lines(60, 110, left)
    sheet.lines(310, 110, right)
    found = " ".join(texts(sheet))
    assert found.index("linker kolom staat regel nummer 8") < found.index("rechter kolom staat regel nummer 1")


def test_cells_of_a_ruled_table_are_read_row_by_row() -> None:
    sheet = Sheet()
    y = prose(sheet, 100)
    for at in range(4):
        sheet.rule(80, y + 30 * at, 440)
    for x in (80, 200, 320, 440):
        sheet.rule(x, y, x, y + 90)
    for row, names in enumerate(
        (("Onderwerp", "Behandeling", "Stuk"), ("Netten", "Debat", "COM 1"), ("Gas", "Besluit", "COM 2"))
    ):
        for column, name in enumerate(names):
            sheet.text(84 + 120 * column, y + 12 + 30 * row, name)
    sheet.text(84, y + 54, "en opslag")
    prose(sheet, y + 120)
    blocks = document(sheet).blocks
    assert [b.text for b in blocks if b.role is Role.TABLE_CELL] == [
        "Onderwerp", "Behandeling", "Stuk", "Netten en opslag", "Debat", "COM 1", "Gas", "Besluit", "COM 2",
    ]  # fmt: skip
    assert [b.text for b in blocks if b.role is not Role.TABLE_CELL] == [FLAT, FLAT]


def test_cells_of_a_table_without_ruling_are_found_by_their_columns() -> None:
    sheet = Sheet()
    y = prose(sheet, 100)
    for row in (("Lidstaat", "2021", "2024"), ("Polen", "2,2", "4,1"), ("Estland", "2,0", "3,4"), ("Spanje", "1,0", "1,3")):
        for column, name in enumerate(row):
            sheet.text(80 + 130 * column, y, name)
        y += 16
    prose(sheet, y + 16)
    cells = [b.text for b in document(sheet).blocks if b.role is Role.TABLE_CELL]
    assert cells == ["Lidstaat", "2021", "2024", "Polen", "2,2", "4,1", "Estland", "2,0", "3,4", "Spanje", "1,0", "1,3"]


def test_running_heads_and_page_numbers_go_and_the_text_between_stays() -> None:
    sheets = []
    for number in range(1, 4):
        sheet = Sheet().text(80, 40, "Vertrouwelijk tot de aanvang van de vergadering").text(290, 800, f"- {number} -")
        prose(sheet, 130)
        sheet.text(80, 780, f"Onderdeel {number} van het verslag.")
        sheets.append(sheet)
    assert texts(*sheets) == [t for number in range(1, 4) for t in (FLAT, f"Onderdeel {number} van het verslag.")]


def test_a_turned_page_and_a_shifted_one_are_read_as_they_are_seen() -> None:
    shifted = Sheet(left=100, bottom=-50)
    prose(shifted, 100)
    assert texts(shifted) == [FLAT]
    turned = Sheet(width=595, height=842, rotate=180)
    turned.content.append(b"-1 0 0 -1 595 842 cm")
    prose(turned, 100)
    assert texts(turned) == [FLAT]


def test_text_across_the_page_is_left_out() -> None:
    sheet = Sheet()
    sheet.content.append(b"BT /F0 40 Tf 0 1 -1 0 300 300 Tm (CONCEPT) Tj ET")
    prose(sheet, 100)
    assert texts(sheet) == [FLAT]


def test_larger_print_marks_a_heading_but_not_in_the_letterhead() -> None:
    sheet = Sheet().text(80, 60, "21 501-02 Raad Algemene Zaken", size=14)
    y = prose(sheet, 100)
    y = prose(sheet, sheet.lines(80, y, "Vooruitblik op de Raad", size=14, pitch=18))
    assert [block.text for block in document(sheet).blocks if block.role is Role.HEADING] == ["Vooruitblik op de Raad"]


def test_a_bullet_of_another_size_belongs_to_its_item() -> None:
    sheet = Sheet()
    y = prose(sheet, 100)
    sheet.text(80, y, "\u2022", size=6).text(98, y, "het toezicht blijft nationaal;")
    assert texts(sheet)[1:] == ["- het toezicht blijft nationaal;"]


def test_lines_set_to_both_margins_make_one_paragraph() -> None:
    words = (
        ("Nederland", "verwelkomt", "de", "voortgang", "die", "is"),
        ("geboekt", "in", "de", "onderhandelingen,", "en", "zal"),
        ("daarbij", "benadrukken", "dat", "de", "Commissie", "het"),
        ("voorstel", "tijdig", "moet", "delen."),
    )
    sheet = Sheet()
    for row, line in enumerate(words):
        # The typewriter's letters are 6 points wide; what is left goes between the words.
        gap = 6.0 if row == 3 else (300 - 6 * sum(len(word) for word in line)) / (len(line) - 1)
        x = 80.0
        for word in line:
            sheet.text(x, 100 + 12 * row, word, "m")
            x += 6 * len(word) + gap
    assert texts(sheet) == [" ".join(word for line in words for word in line)]
