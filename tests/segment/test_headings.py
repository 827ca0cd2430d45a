"""Headings in every look, what only looks like one, and how deep they lie."""

from __future__ import annotations

import pytest

from nl_agenda.ingest.document import Block, Document, Role, Style
from nl_agenda.segment import segment
from nl_agenda.segment.parts import ParagraphKind, Parts

PROSE = "De Raad spreekt over de toestand in de regio en over de steun die de Unie dit jaar en volgend jaar zal verlenen."
BOLD, ITALIC, UNDERLINED = Style(bold=True), Style(italic=True), Style(underlined=True)


def read(text: str) -> Parts:
    """Segment the lines of ``text``; "P" stands for a paragraph, marks for looks: *italic*, **bold**, _underlined_, "- " items."""
    return segment(Document("txt", tuple(map(block, text.strip().splitlines()))))


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
    ["Wat betekent dit voor Nederland?", "eIDAS-verordening", "2030-doelen", "Nederlandse inzet:", "Diversen:", "Motie-Hirschfeld c.s.", "**btw-richtlijn**", "‘Made in Europe’"],
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
        "Deze landen hebben zich uitgesproken voor een strengere aanpak van de schaduwvloot",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert titles(f"P\nOekraïne\nP\n{line}\nP\n") == ["Oekraïne"]


@pytest.mark.parametrize(
    "treatment",
    [
        "Gedachtewisseling",
        "= Algemene oriëntatie", "(Update door de Europese Commissie)",
        "(voortgangsrapport)",
        "Informatie van de Commissie",
        "*Beleidsdebat*",
        "Presentatie van de Commissie en gedachtewisseling",
    ],
)
def test_treatment_below_a_heading_is_none(treatment: str) -> None:
    assert titles(f"P\n**1. Textiel**\n{treatment}\nP\n**2. Water**\nP\n") == ["1. Textiel", "2. Water"]


def test_treatment_with_items_below_it_is_a_heading() -> None:
    assert titles("GEANNOTEERDE AGENDA ENERGIERAAD 20 OKTOBER 2025\nBESLUITVORMING\nNETTENPAKKET\nP\n")[1:] == [
        "BESLUITVORMING",
        "NETTENPAKKET",
    ]


def test_table_of_contents() -> None:
    text = "Inhoudsopgave\nblz.\nI\nVragen vanuit de fracties\n2\nII\nReactie van de minister\n9\nI Vragen vanuit de fracties\nP\nII Reactie van de minister\nP\n"
    assert titles(text) == ["I Vragen vanuit de fracties", "II Reactie van de minister"]


def test_list_without_bullets_is_no_row_of_headings() -> None:
    assert titles("Op de agenda staan:\nOekraïne\nMidden-Oosten\nSoedan\nVenezuela\nIran\nP\nOekraïne\nP\nMidden-Oosten\nP\n")[
        -2:
    ] == ["Oekraïne", "Midden-Oosten"]
    assert len(titles("Op de agenda staan:\nOekraïne\nMidden-Oosten\nSoedan\nVenezuela\nIran\nP\n")) <= 1


def test_numbered_list_is_no_row_of_headings() -> None:
    assert titles(
        "P\nHet GLB\nDrie punten wegen zwaar:\n1. Steun voor jonge boeren\n2. Eenvoud in de uitvoering\n3. Beloning van prestaties\nP\n"
    ) == ["Het GLB"]


def test_marked_question_is_no_heading() -> None:
    text = "**Antwoorden van de minister op vragen van het lid Bosweg over gas.**\n**Vraag 1**\n**Kent u dit bericht?**\n**Antwoord op vraag 1**\nJa.\n**Vraag 2**\n**Deelt u die zorg**\n**Antwoord op vraag 2**\nP\n"
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
    assert outline("Geannoteerde agenda Milieuraad\nP\n1. Textiel\nInhoud\nP\nInzet Nederland\nP\nKrachtenveld\nP\n2. Water\nInhoud\nP\nInformele lunch\nP\nOverig\nMotie over lozingen\nP") == [
        (1, "Geannoteerde agenda Milieuraad"), (2, "1. Textiel"), (3, "Inhoud"), (3, "Inzet Nederland"), (3, "Krachtenveld"), (2, "2. Water"), (3, "Inhoud"),
        (2, "Informele lunch"), (2, "Overig"), (3, "Motie over lozingen"),
    ]  # fmt: skip


def test_roman_arabic_letter() -> None:
    assert outline("P\nI. Landbouw\n1. Het GLB\nP\nWerklunch\nP\nII. Visserij\n2. Makreel\nP\nIII. Diversen\na) Blauwtong\nP\nb) Honing\nP\nIV. Overig\nP") == [
        (1, "I. Landbouw"), (2, "1. Het GLB"), (2, "Werklunch"), (1, "II. Visserij"), (2, "2. Makreel"), (1, "III. Diversen"), (2, "a) Blauwtong"), (2, "b) Honing"), (1, "IV. Overig"),
    ]  # fmt: skip


def test_styles_tell_levels() -> None:
    assert outline("P\n**Eurogroep**\nP\n_Digitale euro_\nP\n*Nederlandse positie*\nP\n_Begroting_\nP\n**Ecofinraad**\nP\n_Btw_\nP") == [
        (1, "Eurogroep"), (2, "Digitale euro"), (3, "Nederlandse positie"), (2, "Begroting"), (1, "Ecofinraad"), (2, "Btw"),
    ]  # fmt: skip


def test_strands_of_a_council_without_marks() -> None:
    assert outline("P\nEurogroep\nDigitale euro\nP\nBegroting\nP\nEcofinraad\nBtw\nP\nOverig\nToezegging over accijns\nP") == [
        (1, "Eurogroep"), (2, "Digitale euro"), (2, "Begroting"), (1, "Ecofinraad"), (2, "Btw"), (1, "Overig"), (2, "Toezegging over accijns"),
    ]  # fmt: skip


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
