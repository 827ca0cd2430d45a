"""Text as it is pasted."""

from __future__ import annotations

import textwrap

import pytest

from nl_agenda.ingest import Role, read

from .files import texts


def test_each_line_is_a_paragraph():
    document = read(b"Geachte voorzitter,\n\nHierbij bied ik u de agenda aan.\r\nOekra\xc3\xafne\n")
    assert texts(document) == ["Geachte voorzitter,", "Hierbij bied ik u de agenda aan.", "Oekraïne"]
    assert document.format == "txt"
    assert document.page_count is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding):
    text = "Geachte voorzitter,\nDe ministers spreken over Oekraïne en over Moldavië – en de ‘kandidaat-lidstaten’."
    assert texts(read(text.encode(encoding))) == text.split("\n")


@pytest.mark.parametrize(
    ("pasted", "clean"),
    [
        ("[bookmark: _Hlk192680560][bookmark: _Hlk1]De VS heeft", "De VS heeft"),
        ("de Noord\u00adAtlan\u00adtische Raad", "de NoordAtlantische Raad"),
        ("op 3\u00a0april\u2009a.s.", "op 3 april a.s."),
        ("NAVO\u2011top", "NAVO-top"),
        ("Oekrai\u0308ne", "Oekraïne"),
        ("Er is [nog] geen besluit", "Er is [nog] geen besluit"),
    ],
)
def test_artefacts(pasted, clean):
    assert texts(read(pasted.encode())) == [clean]


def test_page_furniture_of_pasted_text():
    pasted = (
        "> Retouradres Postbus 20061 2500 EB Den Haag\nAan de Voorzitter van de\nTweede Kamer der Staten-Generaal\n"
        "Pagina 1 van 8\nDe Raad spreekt over Soedan.\nkst-21501-02-2790 ISSN 0921 - 7371 's-Gravenhage 2024\n"
        "Tweede Kamer, vergaderjaar 2023–2024, 21 501-02, nr. 2790 1\nVergaderjaar 2023-2024\n"
        "De Tweede Kamer, vergaderjaar na jaar."
    )
    assert texts(read(pasted.encode())) == [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "De Raad spreekt over Soedan.",
        "De Tweede Kamer, vergaderjaar na jaar.",
    ]


def test_bullets_become_labels_and_numbers_stay():
    document = read("Nederland zal:\n- pleiten voor steun;\n• wijzen op de kosten.\n1. Stagerichtlijn\na) Diversen".encode())
    assert [(block.label, block.text, block.role) for block in document.blocks[1:]] == [
        ("-", "pleiten voor steun;", Role.LIST_ITEM),
        ("-", "wijzen op de kosten.", Role.LIST_ITEM),
        (None, "1. Stagerichtlijn", Role.BODY),
        (None, "a) Diversen", Role.BODY),
    ]


def test_markdown_of_converters():
    document = read(b"## Oekra\xc3\xafne\n**Inzet Nederland**\nNederland **steunt** dit.\n# \nNr. #3")
    assert [(block.text, block.role, block.level, block.style.bold) for block in document.blocks] == [
        ("Oekraïne", Role.HEADING, 2, False),
        ("Inzet Nederland", Role.BODY, None, True),
        ("Nederland **steunt** dit.", Role.BODY, None, False),
        ("#", Role.BODY, None, False),
        ("Nr. #3", Role.BODY, None, False),
    ]


def test_table_between_bars():
    document = read(b"| Lidstaat | 2021 |\n| --- | :-: |\n| Polen | 2,2 |\nEinde.")
    assert [(block.text, block.role) for block in document.blocks] == [
        ("Lidstaat", Role.TABLE_CELL),
        ("2021", Role.TABLE_CELL),
        ("Polen", Role.TABLE_CELL),
        ("2,2", Role.TABLE_CELL),
        ("Einde.", Role.BODY),
    ]


WRAPPED = """Aan de Voorzitter van de Tweede Kamer
Postbus 20018

Geachte voorzitter,

Hierbij bied ik u de geannoteerde agenda aan voor de Raad Buitenlandse
Zaken die op 17 november plaatsvindt in Brussel. De ministers zullen onder
andere spreken over de steun aan Oekraïne, en over de goede inter-
nationale handel. Daarbij gaat het om regels die door alle EU-
lidstaten worden onderschreven, en om in- en uitvoer van goederen, in-
en doorvoer van gas daaronder begrepen.
Midden-Oosten
Nederland zal tijdens de Raad aandacht vragen voor de humanitaire situatie
en blijft inzetten op een staakt-het-vuren. Daarbij gaat het om:
- toegang voor hulporganisaties die nu al maanden aan de grens moeten wachten
  op toestemming;
- vrijlating van gijzelaars.
"""


FIRST = (
    "Hierbij bied ik u de geannoteerde agenda aan voor de Raad Buitenlandse Zaken die op 17 november plaatsvindt in Brussel. "
    "De ministers zullen onder andere spreken over de steun aan Oekraïne, en over de goede internationale handel. Daarbij "
    "gaat het om regels die door alle EU-lidstaten worden onderschreven, en om in- en uitvoer van goederen, in- en doorvoer "
    "van gas daaronder begrepen."
)
SECOND = (
    "Nederland zal tijdens de Raad aandacht vragen voor de humanitaire situatie en blijft inzetten op een "
    "staakt-het-vuren. Daarbij gaat het om:"
)


def test_hard_wrapped_lines_become_paragraphs():
    assert texts(read(WRAPPED.encode())) == [
        "Aan de Voorzitter van de Tweede Kamer",
        "Postbus 20018",
        "Geachte voorzitter,",
        FIRST,
        "Midden-Oosten",
        SECOND,
        "- toegang voor hulporganisaties die nu al maanden aan de grens moeten wachten op toestemming;",
        "- vrijlating van gijzelaars.",
    ]


def test_short_lines_are_not_taken_for_wrapped_text():
    lines = ["Agenda", "Oekraïne", "Diversen", "de minister van Financiën,", "E. Brandsema"]
    assert texts(read("\n".join(lines).encode())) == lines


class TestNotes:
    def test_marks_are_taken_out_where_they_stood(self):
        document = read(b"De lening is houdbaar.1 Het voorstel (ELA)2 volgt.\n1 Zie Kamerstuk 36 045, nr. 211.\n2 Idem.")
        assert document.blocks[0].text == "De lening is houdbaar. Het voorstel (ELA) volgt."
        assert document.blocks[0].marks == ((22, "1"), (41, "2"))
        assert [(note.mark, note.text) for note in document.notes] == [("1", "Zie Kamerstuk 36 045, nr. 211."), ("2", "Idem.")]

    @pytest.mark.parametrize(
        ("body", "note"),
        [
            ("De motie-Van Eyken1 verzoekt dit.", "1 Kamerstuk 36 600 IX, nr. 27"),
            ("Dat is gemeld.[1]", "[1] Kamerstuk 21 501-02, nr. 3"),
            ("Kent u het bericht ‘Hoofddoek’1)?", "1) NOS, 6 maart 2024."),
            ("Dat is gemeld.[^1]", "[^1]: Kamerstuk 21 501-02, nr. 3"),
            ("Dat is gemeld.¹", "¹ Kamerstuk 21 501-02, nr. 3"),
        ],
    )
    def test_forms(self, body, note):
        document = read(f"{body}\n{note}".encode())
        assert [note.mark for note in document.notes] == ["1"]
        assert [mark for _, mark in document.blocks[0].marks] == ["1"]
        assert "1" not in document.blocks[0].text.replace("¹", "1")

    @pytest.mark.parametrize(
        "text",
        [
            "De uitstoot van CO2 daalt.\nDe punten zijn:\n1. Jonge boeren.\n2. Minder regels.",
            "De partners (IP4) nemen deel.\n4 april 2025",
            "Zie artikel 4.1 van het verdrag.\n1 Oekraïne",
            "Het bedrag is 2,1 procent (optie 1).\n1) Eerste punt",
        ],
    )
    def test_numbered_lines_without_marks_are_no_notes(self, text):
        document = read(text.encode())
        assert document.notes == ()
        assert texts(document) == text.split("\n")


PARAGRAPHS = [
    "Geannoteerde agenda Raad Algemene Zaken",
    """De Raad spreekt over de uitbreiding van de Unie en over de rechtsstaat in de kandidaat-lidstaten. Het kabinet hecht eraan
    dat de secretaris-generaal van de NAVO hierbij wordt betrokken, zoals in de motie van het lid De Vries c.s. is gevraagd.""",
    "Inzet Nederland",
    """Nederland steunt het voorstel van de Commissie om de voorwaarden voor de toetreding aan te scherpen en zal de andere
    lidstaten vragen daaraan hun steun te geven in deze maanden, zodat het Parlement de behandeling kan beginnen.""",
    """De uitkomst van de beraadslagingen is op dit moment nog niet te zeggen omdat enkele lidstaten hun positie nog niet hebben
    bepaald en zich over de gevolgen voor de begroting willen buigen, terwijl andere juist haast willen maken.""",
    "De minister van Buitenlandse Zaken,",
    "D.M. van Wijnalda",
]


@pytest.mark.parametrize("width", [64, 72, 76])
def test_text_that_a_program_filled_to_a_width(width):
    """A line that had room for the next word was ended on purpose; a hyphen at its end is the word's own."""
    paragraphs = [" ".join(paragraph.split()) for paragraph in PARAGRAPHS]
    filled = "\n".join(line for paragraph in paragraphs for line in textwrap.wrap(paragraph, width))
    assert texts(read(filled.encode())) == paragraphs
