"""Headings in every look, what only looks like one, and how deep they lie."""

from __future__ import annotations

import pytest

from nl_agenda.ingest.document import Block, Document, Role, Style
from nl_agenda.segment import segment
from nl_agenda.segment.parts import ParagraphKind, Parts

PROSE = "De Raad spreekt over de toestand in de regio en over de steun die de Unie dit jaar en volgend jaar zal verlenen."
BOLD, ITALIC, UNDERLINED = Style(bold=True), Style(italic=True), Style(underlined=True)


def read(text: str) -> Parts:
    """Segment lines parted by " / " or newlines; "P" is a paragraph; looks are *italic*, **bold**, _underlined_, "- " items."""
    return segment(Document("txt", tuple(map(block, text.replace(" / ", "\n").strip().splitlines()))))


def block(line: str) -> Block:
    text = line.strip()
    if text == "P":
        return Block(PROSE)
    if text.startswith("- "):
        return Block(text[2:], role=Role.LIST_ITEM, label="-")
    for mark, style in (("**", BOLD), ("*", ITALIC), ("_", UNDERLINED)):
        if text.startswith(mark) and text.endswith(mark):
            return Block(text.strip(mark), style=style)
    return Block(text)


def outline(text: str) -> list[tuple[int, str]]:
    return [(part.level, part.title) for part in read(text).sections]


def drawn(text: str) -> str:
    """The outline with a dot for each level below the first: "Eurogroep / .Digitale euro"."""
    return " / ".join("." * (level - 1) + title for level, title in outline(text))


def titles(text: str) -> list[str]:
    return [title for _, title in outline(text)]


@pytest.mark.parametrize(
    "heading",
    [
        "Oekraïne",
        "**Oekraïne**",
        "*Oekraïne*",
        "_Oekraïne_",
        "OEKRAÏNE",
        "1. Oekraïne",
        "I. Oekraïne",
        "a) Oekraïne",
        "A. Oekraïne",
        "b. Oekraïne",
    ],
)
def test_every_look(heading: str) -> None:
    assert titles(f"P\n{heading}\nP\n") == [heading.strip("*_")]


@pytest.mark.parametrize(
    "heading",
    [
        "Wat betekent dit voor Nederland?",
        "eIDAS-verordening",
        "2030-doelen",
        "Nederlandse inzet:",
        "Diversen:",
        "Motie-Hirschfeld c.s.",
        "**btw-richtlijn**",
        "‘Made in Europe’",
    ],
)
def test_unusual_beginnings_and_ends(heading: str) -> None:
    assert titles(f"P\n{heading}\nP\n") == [heading.strip("*")]


def test_full_title_of_a_directive_keeps_its_stop() -> None:
    heading = "1. Voorstel voor een richtlijn van het Europees Parlement en de Raad betreffende stages."
    assert titles(f"P\n{heading}\n(voortgangsrapport)\nP\n") == [heading]


@pytest.mark.parametrize(
    "line",
    [
        "Document: niet openbaar",
        "Aard bespreking: Gedachtewisseling",
        "Toelichting:",
        "Ja.",
        "COM(2024) 426",
        "Nederland steunt dit voorstel;",
        "- een passage over menselijke veiligheid",
        "Zie het antwoord op vraag 3",
        "Hierbij ontvangt u de geannoteerde agenda van de Transportraad te",
        "Deze landen hebben zich uitgesproken voor een strengere aanpak van de schaduwvloot",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert titles(f"P\nOekraïne\nP\n{line}\nP\n") == ["Oekraïne"]


@pytest.mark.parametrize(
    "treatment",
    [
        "Gedachtewisseling",
        "= Algemene oriëntatie",
        "(Update door de Europese Commissie)",
        "(voortgangsrapport)",
        "Informatie van de Commissie",
        "*Beleidsdebat*",
        "Presentatie van de Commissie en gedachtewisseling",
    ],
)
def test_treatment_below_a_heading_is_none(treatment: str) -> None:
    assert titles(f"P\n**1. Textiel**\n{treatment}\nP\n**2. Water**\nP\n") == ["1. Textiel", "2. Water"]


@pytest.mark.parametrize(
    "item",
    ["Voorbereiding van de Europese Raad van 20 en 21 maart", "Evaluatie van het herstelfonds", "Benoeming van een gezant"],
)
@pytest.mark.parametrize("above", ["Geannoteerde agenda Raad Algemene Zaken", "Diversen"])
def test_below_a_title_or_other_business_a_treatment_of_something_is_an_item(above: str, item: str) -> None:
    assert titles(f"{above} / {item} / P / Staal / P") == [above, item, "Staal"]


@pytest.mark.parametrize("treatment", ["Evaluatie door de Commissie", "Besluitvorming", "Informatie van het voorzitterschap"])
def test_below_an_item_it_is_none(treatment: str) -> None:
    assert titles(f"Geannoteerde agenda Raad / Hout / {treatment} / P / Staal / P")[1:] == ["Hout", "Staal"]


@pytest.mark.parametrize(
    "after", ["Geannoteerde agenda van de bijeenkomst met de Verenigde Staten, 2 en 3 juni te Riga", "Overig"]
)
def test_lines_by_letter_below_other_business_are_a_list(after: str) -> None:
    assert titles(f"7. Diversen / a) Uitvoering van wetten / b) Programma van het voorzitterschap / {after} / P") == [
        "7. Diversen",
        after,
    ]


def test_treatment_with_items_below_it_is_a_heading() -> None:
    assert titles("GEANNOTEERDE AGENDA ENERGIERAAD 20 OKTOBER 2025\nBESLUITVORMING\nNETTENPAKKET\nP\n")[1:] == [
        "BESLUITVORMING",
        "NETTENPAKKET",
    ]


def test_table_of_contents() -> None:
    contents = "Inhoudsopgave / blz. / I / Vragen vanuit de fracties / 2 / II / Reactie van de minister / 9"
    text = f"{contents} / I Vragen vanuit de fracties / P / II Reactie van de minister / P"
    assert titles(text) == ["I Vragen vanuit de fracties", "II Reactie van de minister"]


def test_list_without_bullets_is_no_row_of_headings() -> None:
    assert titles("Op de agenda staan:\nOekraïne\nMidden-Oosten\nSoedan\nVenezuela\nIran\nP\nOekraïne\nP\nMidden-Oosten\nP\n")[
        -2:
    ] == ["Oekraïne", "Midden-Oosten"]
    assert len(titles("Op de agenda staan:\nOekraïne\nMidden-Oosten\nSoedan\nVenezuela\nIran\nP\n")) <= 1


def test_numbered_list_is_no_row_of_headings() -> None:
    assert titles(
        "P / Het GLB / Drie punten wegen zwaar: / 1. Steun voor jonge boeren / 2. Eenvoud / 3. Beloning van prestaties / P"
    ) == ["Het GLB"]


def test_marked_question_is_no_heading() -> None:
    first = "**Antwoorden van de minister op vragen over gas.** / **Vraag 1** / **Kent u dit?** / **Antwoord op vraag 1** / Ja."
    text = f"{first} / **Vraag 2** / **Deelt u die zorg** / **Antwoord op vraag 2** / P"
    assert titles(text)[1:] == ["Vraag 1", "Antwoord op vraag 1", "Vraag 2", "Antwoord op vraag 2"]


def test_plain_fragments_among_marked_headings() -> None:
    assert titles("P\n**Oekraïne**\nP\n**Soedan**\nP\nVertrouwelijke bijlage\nP\nenkele opmerkingen\nkort\nP\n") == [
        "Oekraïne",
        "Soedan",
        "Vertrouwelijke bijlage",
    ]


def test_names_below_the_last_paragraph_are_no_headings() -> None:
    assert titles("P\nen gaat over tot de orde van de dag.\nTuinman\nD. van Dijk\nBrekelmans") == []


def test_heading_run_into_its_paragraph() -> None:
    parts = segment(Document("docx", (Block(PROSE), Block(f"Oekraïne. {PROSE}", lead=9, pages=((0, 3),), marks=((30, "1"),)))))
    assert [(part.title, part.level) for part in parts.sections] == [("Oekraïne.", 1)]
    assert parts.text.content.splitlines()[1:] == ["Oekraïne.", PROSE]
    assert parts.text.page(len(parts.text.content) - 1) == 3


@pytest.mark.parametrize(
    ("text", "lead"), [(f"Het kabinet {PROSE[0].lower()}{PROSE[1:]}", 11), ("Document: Niet openbaar stuk", 9)]
)
def test_emphasis_at_the_beginning_is_no_heading(text: str, lead: int) -> None:
    assert segment(Document("docx", (Block(PROSE), Block(text, lead=lead), Block(PROSE)))).sections == ()


def test_cells_and_bullets_are_no_headings() -> None:
    blocks = (
        Block(PROSE),
        Block("Lidstaat", role=Role.TABLE_CELL, style=BOLD),
        Block("Tabak", role=Role.LIST_ITEM, label="•", style=BOLD),
        Block(PROSE),
    )
    assert segment(Document("docx", blocks)).sections == ()


def test_wrapped_heading_is_joined() -> None:
    blocks = (
        Block(PROSE),
        Block("Verordening over de", style=BOLD),
        Block("bestrijding van ontbossing", style=BOLD),
        Block(PROSE),
    )
    assert [part.title for part in segment(Document("docx", blocks)).sections] == [
        "Verordening over de bestrijding van ontbossing"
    ]


def test_levels_of_the_file() -> None:
    blocks = [
        Block(title, role=Role.HEADING, level=level)
        for title, level in (("Agenda", 2), ("Oekraïne", 3), ("Wapens", 5), ("Overig", 2))
    ]
    parts = segment(Document("docx", tuple(b for heading in blocks for b in (heading, Block(PROSE)))))
    assert [(part.level, part.parent) for part in parts.sections] == [(1, None), (2, 0), (3, 1), (1, None)]


def test_parts_of_an_item_lie_below_it() -> None:
    first = "Geannoteerde agenda Milieuraad / P / 1. Textiel / Inhoud / P / Inzet Nederland / P / Krachtenveld / P"
    text = f"{first} / 2. Water / Inhoud / P / Informele lunch / P / Overig / Motie over lozingen / P"
    assert drawn(text) == (
        "Geannoteerde agenda Milieuraad / .1. Textiel / ..Inhoud / ..Inzet Nederland / ..Krachtenveld"
        " / .2. Water / ..Inhoud / .Informele lunch / .Overig / ..Motie over lozingen"
    )


def test_roman_arabic_letter() -> None:
    first = "P / I. Landbouw / 1. Het GLB / P / Werklunch / P / II. Visserij / 2. Makreel / P"
    assert drawn(f"{first} / III. Diversen / a) Honing / P / b) Wol / P / IV. Overig / P") == (
        "I. Landbouw / .1. Het GLB / .Werklunch / II. Visserij / .2. Makreel / III. Diversen / .a) Honing / .b) Wol / IV. Overig"
    )


def test_styles_tell_levels() -> None:
    text = "P / **Eurogroep** / P / _Digitale euro_ / P / *Inzet* / P / _Begroting_ / P / **Ecofinraad** / P / _Btw_ / P"
    assert drawn(text) == "Eurogroep / .Digitale euro / ..Inzet / .Begroting / Ecofinraad / .Btw"


@pytest.mark.parametrize(("outer", "inner"), [("*", "_"), ("_", "*")])
def test_emphasis_that_comes_first_stands_outside(outer: str, inner: str) -> None:
    text = f"{outer}Soedan{outer} / P / {inner}Hulp{inner} / P / {outer}Libië{outer} / P / {inner}Wapens{inner} / P"
    assert drawn(text) == "Soedan / .Hulp / Libië / .Wapens"


def test_numbers_of_several_parts_tell_the_level() -> None:
    text = "**1. Eurogroep** / P / *1.1 Digitale euro* / P / *1.1.1 Inzet* / P / *1.2 Economie* / P / **2. Ecofin-Raad** / P"
    assert drawn(text) == "1. Eurogroep / .1.1 Digitale euro / ..1.1.1 Inzet / .1.2 Economie / 2. Ecofin-Raad"


def test_equal_of_the_title_lies_beside_it() -> None:
    text = "P / **Geannoteerde agenda NAVO** / P / *1. Wapens* / P / *2. Partners* / P / **Contactgroep** / P / **Overig** / P"
    assert drawn(text) == "Geannoteerde agenda NAVO / .1. Wapens / .2. Partners / Contactgroep / Overig"


def test_agenda_after_headings_of_the_covering_letter() -> None:
    text = "P / Kopgroepontbijt / P / Geannoteerde agenda JBZ-Raad / P / Asiel / P / Terugkeer / P"
    assert drawn(text) == "Kopgroepontbijt / Geannoteerde agenda JBZ-Raad / .Asiel / .Terugkeer"


def test_report_under_the_rest_is_no_part() -> None:
    text = "Geannoteerde agenda Energieraad / P / Netten / P / Overig / Motie-Grinsven / P / Verslag informele Raad / P"
    assert drawn(text) == "Geannoteerde agenda Energieraad / .Netten / .Overig / ..Motie-Grinsven / ..Verslag informele Raad"


def test_report_and_agenda_are_parts() -> None:
    text = "P / Verslag informele Telecomraad / P / Kinderen / P / Geannoteerde agenda Telecomraad / P / Omnibus / P / Overig / P"
    assert drawn(text) == "Verslag informele Telecomraad / .Kinderen / Geannoteerde agenda Telecomraad / .Omnibus / Overig"


def test_strands_of_a_council_without_marks() -> None:
    text = "P / Eurogroep / Digitale euro / P / Begroting / P / Ecofinraad / Btw / P / Overig / Toezegging over accijns / P"
    assert drawn(text) == "Eurogroep / .Digitale euro / .Begroting / Ecofinraad / .Btw / Overig / .Toezegging over accijns"


@pytest.mark.parametrize(
    ("letter", "levels"),
    [
        # A number with a letter lies below its number, and beside the others where that is missing.
        ("7. Diversen / 7a. Staal / P / 7b. Hout / P / 8. Water / P", "7. Diversen / .7a. Staal / .7b. Hout / 8. Water"),
        ("5. Water / P / 6a. Staal / P / 6b. Hout / P", "5. Water / 6a. Staal / 6b. Hout"),
        ("Deel A: kern / A.1 Staal / P / Deel B: rest / B.1 Hout / P", "Deel A: kern / .A.1 Staal / Deel B: rest / .B.1 Hout"),
        # "i." is a number like "ii.", and else a letter.
        ("1. Diversen / i. Staal / P / ii. Hout / P", "1. Diversen / .i. Staal / .ii. Hout"),
        ("1. Diversen / h. Staal / P / i. Hout / P", "1. Diversen / .h. Staal / .i. Hout"),
        # A break has nothing below it.
        ("Sessie over staal / P / Koffiepauze / Sessie over hout / P", "Sessie over staal / Koffiepauze / Sessie over hout"),
        # Meals belong to the programme or the day above them, and follow what is no part.
        ("Water / P / Programma / Sancties / P / Diner / P", "Water / Programma / .Sancties / .Diner"),
        ("Water / P / Hoofdpunten / Sancties / P / Diner / P", "Water / Hoofdpunten / .Sancties / Diner"),
        # Sessions that are called after a meeting have nothing below them.
        ("Noord-Atlantische Raad / P / Werkdiner / P", "Noord-Atlantische Raad / Werkdiner"),
        ("Ecofinraad / P / Werkdiner / P", "Ecofinraad / .Werkdiner"),
        # A part by letter stands beside the next, be it a report or not.
        ("A. Verslag informele Raad 3 april 2025 / Staal / P / B. Top (7 mei) / P / C. Agenda 8 mei / Hout / P",
         "A. Verslag informele Raad 3 april 2025 / .Staal / B. Top (7 mei) / C. Agenda 8 mei / .Hout"),
        ("Geannoteerde agenda Raad / A. Staal / P / B. Hout / P", "Geannoteerde agenda Raad / .A. Staal / .B. Hout"),
        ("1. Verslag Raad 7 april 2025 / Staal / P / 2. Geannoteerde agenda Raad 8 mei 2025 / Hout / P",
         "1. Verslag Raad 7 april 2025 / .Staal / 2. Geannoteerde agenda Raad 8 mei 2025 / .Hout"),
        # A number may stand before a name in capitals.
        ("1 RBZ Handel / 1.1 Staal / P / 1.2 Hout / P / 2 Top / P", "1 RBZ Handel / .1.1 Staal / .1.2 Hout / 2 Top"),
        # A meeting about a subject is one among others; a meeting by its name has its points below it.
        ("Water / P / Ministeriële over de Sahel / P / Haïti / P", "Water / Ministeriële over de Sahel / Haïti"),
        ("Water / P / Conferentie inzake schulden / P / Haïti / P", "Water / Conferentie inzake schulden / Haïti"),
        ("Staal / P / Eurogroep / P / Munten / P", "Staal / Eurogroep / .Munten"),
        # What stands in brackets tells nothing of the letters of a title.
        ("SPOOR (3 mei) / Tunnels / P / WATER (4 mei) / Sluis / P", "SPOOR (3 mei) / .Tunnels / WATER (4 mei) / .Sluis"),
    ],
)  # fmt: skip
def test_levels_by_number_and_look(letter: str, levels: str) -> None:
    assert drawn(letter) == levels


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("Een Unie die voorbereid is op de komende uitbreiding", True),
        ("De toekomst van steden waarin meer mensen zullen wonen", True),
        ("De Raad zal naar verwachting spreken over de uitbreiding", False),
        ("De Raad, die in Brussel wordt gehouden, zal lang duren", False),
        ("Hierbij bied ik u de geannoteerde agenda aan van de Milieuraad van 7 april jl.", False),
        ("Informele bijeenkomst van milieuministers in Warschau van 7 april jl.", True),
    ],
)
def test_a_title_may_have_a_clause_of_its_own(line: str, heads: bool) -> None:
    assert titles(f"Staal / P / {line} / P") == (["Staal", line] if heads else ["Staal"])


def test_paragraphs_know_their_section() -> None:
    parts = read("Geachte voorzitter,\nP\nOekraïne\nP\nSoedan\n- een wapenstilstand;\nP")
    assert [(p.kind, p.section) for p in parts.paragraphs] == [
        (ParagraphKind.HEADER, None), (ParagraphKind.PROSE, None), (ParagraphKind.HEADING, 0), (ParagraphKind.PROSE, 0),
        (ParagraphKind.HEADING, 1), (ParagraphKind.LIST_ITEM, 1), (ParagraphKind.PROSE, 1),
    ]  # fmt: skip
    item = parts.paragraphs[5]
    assert parts.words(item.start, item.end) == "een wapenstilstand;"
    assert item.label_start is not None
    assert parts.words(item.label_start, item.end) == "- een wapenstilstand;"


def numbered(*titles: str, style: Style) -> Document:
    """A document whose headings are numbered by the file, each with a paragraph below it."""
    blocks = [Block(title, role=Role.LIST_ITEM, label=f"{number}.", style=style) for number, title in enumerate(titles, 1)]
    return Document("docx", (Block(PROSE), *(b for heading in blocks for b in (heading, Block(PROSE)))))


@pytest.mark.parametrize("style", [Style(), BOLD])
def test_headings_that_the_file_numbers(style: Style) -> None:
    parts = segment(numbered("Textiel", "Water", style=style))
    assert [part.title for part in parts.sections] == ["1. Textiel", "2. Water"]
    assert parts.words(parts.sections[0].heading_start, parts.sections[0].heading_end) == "1. Textiel"


def test_list_that_the_file_numbers() -> None:
    items = tuple(
        Block(text, role=Role.LIST_ITEM, label=f"{number}.") for number, text in enumerate(("Boeren", "Vissers", "Tuinders"), 1)
    )
    assert segment(Document("docx", (Block("Drie groepen:"), *items, Block(PROSE)))).sections == ()


def test_treatment_and_parts_below_a_numbered_heading() -> None:
    item = Block("Textiel", role=Role.LIST_ITEM, label="1.", style=BOLD)
    blocks = (Block(PROSE), item, Block("Algemene oriëntatie", style=ITALIC), Block("Inhoud", style=UNDERLINED), Block(PROSE))
    assert [(part.level, part.title) for part in segment(Document("docx", blocks)).sections] == [(1, "1. Textiel"), (2, "Inhoud")]


@pytest.mark.parametrize(
    ("letter", "drawn_so"),
    [
        ("Visa / P / Blik / P / Drugs / P / Blik / P / Zout / P / Blik / P", "Visa / .Blik / Drugs / .Blik / Zout / .Blik"),
        ("1. Wol / P / Blik / P / 2. Ui / P / Blik / P / 3. Ei / P / Blik / P", "1. Wol / .Blik / 2. Ui / .Blik / 3. Ei / .Blik"),
        ("Visa / P / Blik / P / Drugs / P / Blik / P / Zout / P", "Visa / Blik / Drugs / Blik / Zout"),  # twice may be chance
        ("Visa / P / Lunch / P / Drugs / P / Lunch / P / Zout / P / Lunch / P", "Visa / Lunch / Drugs / Lunch / Zout / Lunch"),
        ("Visa / P / Diversen / P / Ui / P / Diversen / P / Zout / P / Diversen", "Visa / Diversen / .Ui / Diversen / .Zout"),
    ],
)  # fmt: skip
def test_the_same_words_below_several_headings(letter: str, drawn_so: str) -> None:
    assert drawn(letter) == drawn_so


def test_keys_that_end_in_a_colon() -> None:
    """Where "Toelichting:" is no heading, no other key is one; elsewhere the words tell."""
    assert titles("Visa / Toelichting: / P / Nederlandse positie: / P / Drugs / P") == ["Visa", "Drugs"]
    assert titles("Visa / P / Nederlandse positie: / P / Drugs / P") == ["Visa", "Nederlandse positie:", "Drugs"]
    assert titles("Visa / Toelichting: / P / Nederlandse positie / P / Diversen: / P") == [
        "Visa",
        "Nederlandse positie",
        "Diversen:",
    ]
    words = read("Visa / Toelichting: / P / Nederlandse positie: / P")
    assert [words.words(p.start, p.end) for _, p in words.body()].count("Nederlandse positie:") == 0


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("Visa / P / Geld / Eerste gedachtewisseling over cijfers / P / Zout / P", "Visa / Geld / Zout"),
        ("1. Visa / Voortgangsrapportage over de onderhandelingen / P / 2. Zout / P", "1. Visa / 2. Zout"),
        ("1. Visa / P / 2. Geld / Toelichting van de Commissie inzake de begroting / P", "1. Visa / 2. Geld"),
        ("Visa / P / Geld / Nadere gedachtewisseling omtrent het plafond / P", "Visa / Geld"),
    ],
)
def test_a_treatment_with_its_subject_right_below_a_point(letter: str, expected: str) -> None:
    assert " / ".join(titles(letter)) == expected


@pytest.mark.parametrize(
    "letter",
    [
        "Handel / Beleidsdebat over staal / P / Beleidsdebat over wijn / P",
        "1. Handel / Debat over staal / P / Debat over wijn / P / 2. Hulp / Raadsconclusies over honger / P",
        "Visa / P / Diversen / Informatie van de Commissie over vis / P",
        "Onderwijs / Raadsconclusies over lezen / P / Jeugd / Beleidsdebat over sport / P",
        "Visa / P / Gedachtewisseling over cijfers / P",
        "1. Handel / a) Beleidsdebat over staal / P / 2. Visa / P",
    ],
)
def test_points_that_are_a_treatment_with_its_subject(letter: str) -> None:
    assert titles(letter) == [line for line in letter.split(" / ") if line != "P"]


@pytest.mark.parametrize(
    ("letter", "drawn_so"),
    [
        ("a) Ui / P / b) Diversen / 1. Ei / P / 2. Kip / P / c) Wol / P", "a) Ui / b) Diversen / .1. Ei / .2. Kip / c) Wol"),
        ("1. Ui / P / 2. Diversen / 1. Ei / P / 2. Kip / P / 3. Lunch / P", "1. Ui / 2. Diversen / .1. Ei / .2. Kip / 3. Lunch"),
        ("1. Wijn / P / 2. Diversen / P / 1. Gans / P / 2. Kip / P", "1. Wijn / 2. Diversen / .1. Gans / .2. Kip"),
        ("1. Wijn / P / a) Rood / P / b) Wit / P / 2. Vis / P", "1. Wijn / .a) Rood / .b) Wit / 2. Vis"),
        ("I. Raad / 1. Wijn / P / 2. Vis / P / II. Top / 1. Gas / P", "I. Raad / .1. Wijn / .2. Vis / II. Top / .1. Gas"),
        ("1. Wijn / Nieuw spel / P / 2. Vis / P / 3. Gas / P", "1. Wijn / .Nieuw spel / 2. Vis / 3. Gas"),
        ("1. Wijn / P / Lunch / P / 2. Vis / P", "1. Wijn / Lunch / 2. Vis"),
        ("1. Wijn / P / 2. Vis / P / 1. Gas / P", "1. Wijn / 2. Vis / 1. Gas"),  # "Vis" holds nothing
    ],
)  # fmt: skip
def test_numbers_that_begin_anew(letter: str, drawn_so: str) -> None:
    assert drawn(letter) == drawn_so


@pytest.mark.parametrize(
    ("letter", "drawn_so"),
    [
        ("GEANNOTEERDE AGENDA RAAD / Iran / P / EU-LAC / P / Gaza / P", "GEANNOTEERDE AGENDA RAAD / .Iran / .EU-LAC / .Gaza"),
        ("GEANNOTEERDE AGENDA RAAD / IRAN / P / GAZA / P", "GEANNOTEERDE AGENDA RAAD / .IRAN / .GAZA"),
        ("RAAD BUITENLANDSE ZAKEN / Iran / P / OVERIG / Motie / P", "RAAD BUITENLANDSE ZAKEN / .Iran / .OVERIG / ..Motie"),
        ("EUROGROEP / Geld / P / ECOFINRAAD / Btw / P / AOB / Wijn / P", "EUROGROEP / .Geld / ECOFINRAAD / .Btw / .AOB / ..Wijn"),
    ],
)
def test_a_lone_acronym_is_no_capital_title(letter: str, drawn_so: str) -> None:
    assert drawn(letter) == drawn_so


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("Visa / P / Overig / Het verslag van deze Raad ontvangt de Kamer uiterlijk op vrijdag 14 juni a.s.", "Visa / Overig"),
        ("Visa / P / Overig / Bijlagen", "Visa"),
        ("Visa / P / Afschrift / Het verslag van deze Raad ontvangt de Kamer uiterlijk op vrijdag 14 juni a.s.", "Visa"),
    ],
)
def test_the_last_heading_of_a_letter(letter: str, expected: str) -> None:
    assert " / ".join(titles(letter)) == expected
