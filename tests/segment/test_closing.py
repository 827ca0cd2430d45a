"""Who signed: role and name on one line, on two, in columns, with name or role first."""

from __future__ import annotations

import pytest

from nl_agenda.ingest.document import Block, Document
from nl_agenda.segment import segment
from nl_agenda.segment.parts import ParagraphKind
from nl_agenda.segment.persons import is_name, is_role

PROSE = "De Raad spreekt over de toestand in de regio en over de steun die de Unie dit jaar en volgend jaar zal verlenen."


def letter(*lines: str) -> Document:
    return Document("txt", tuple(Block(line) for line in ("Geachte voorzitter,", PROSE, *lines, "Oekraïne", PROSE)))


@pytest.mark.parametrize(
    ("lines", "signed"),
    [
        (["De Minister van Buitenlandse Zaken, A.G. Koenders"], [("De Minister van Buitenlandse Zaken", "A.G. Koenders")]),
        (
            ["De Minister van Volksgezondheid, Welzijn en Sport, E.J. Kuipers"],
            [("De Minister van Volksgezondheid, Welzijn en Sport", "E.J. Kuipers")],
        ),
        (
            ["Hoogachtend,", "De Minister van Buitenlandse Zaken", "M. J. M. Verhagen"],
            [("De Minister van Buitenlandse Zaken", "M. J. M. Verhagen")],
        ),
        (
            ["Hoogachtend,", "de minister van Volksgezondheid,", "Welzijn en Sport,", "Sophie Hermans"],
            [("de minister van Volksgezondheid, Welzijn en Sport", "Sophie Hermans")],
        ),
        (["Hoogachtend,", "De Minister van Buitenlandse Zaken,"], [("De Minister van Buitenlandse Zaken", None)]),
        (
            ["DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,", "mw. V.L.W.A. Heijnen MSc"],
            [("DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT", "mw. V.L.W.A. Heijnen MSc")],
        ),
        (
            ["De minister van Financiën,", "De staatssecretaris van Financiën,", "E. Heinen", "F. van Oostenbruggen"],
            [("De minister van Financiën", "E. Heinen"), ("De staatssecretaris van Financiën", "F. van Oostenbruggen")],
        ),
        (
            ["De minister van Infrastructuur en Waterstaat,", "ir. R. Tieman"],
            [("De minister van Infrastructuur en Waterstaat", "ir. R. Tieman")],
        ),
        (["C.C.J. Veldkamp", "Minister van Buitenlandse Zaken"], [("Minister van Buitenlandse Zaken", "C.C.J. Veldkamp")]),
        (
            ["Met vriendelijke groet,", "Caspar Veldkamp", "minister van Buitenlandse Zaken"],
            [("minister van Buitenlandse Zaken", "Caspar Veldkamp")],
        ),
        (
            ["De Minister-President,", "Minister van Algemene Zaken,", "M. Rutte"],
            [("De Minister-President, Minister van Algemene Zaken", "M. Rutte")],
        ),
        (
            [
                "De Minister-President, Minister van Algemene Zaken, M. Rutte",
                "De Minister van Buitenlandse Zaken, H.G.J. Bruins Slot",
            ],
            [
                ("De Minister-President, Minister van Algemene Zaken", "M. Rutte"),
                ("De Minister van Buitenlandse Zaken", "H.G.J. Bruins Slot"),
            ],
        ),
        (["De Minister van Defensie,", "w.g. H.J. Molenaar"], [("De Minister van Defensie", "H.J. Molenaar")]),
        (["De Minister van Defensie,", "(was getekend)", "H.J. Molenaar"], [("De Minister van Defensie", "H.J. Molenaar")]),
        (["De Minister van Defensie, get. H.J. Molenaar"], [("De Minister van Defensie", "H.J. Molenaar")]),
        (["De Minister van Defensie,", "H.J. Molenaar (w.g.)"], [("De Minister van Defensie", "H.J. Molenaar")]),
        (["De Minister van Defensie,", "W.G. Molenaar"], [("De Minister van Defensie", "W.G. Molenaar")]),
        (
            ["De Raad heeft het getekend stuk op 4 maart besproken.", "De Minister van Defensie,", "H.J. Molenaar"],
            [("De Minister van Defensie", "H.J. Molenaar")],
        ),
        (["De Minister heeft (w.g.) het verdrag getekend"], []),
        (["DE MINISTER VAN DEFENSIE Ruud Schellink"], [("DE MINISTER VAN DEFENSIE", "Ruud Schellink")]),
        (
            ["De Minister van Economische Zaken,", "namens deze,", "J. de Vries"],
            [("De Minister van Economische Zaken", "J. de Vries")],
        ),
        (
            ["Mede namens de minister van Defensie,", "De minister van Buitenlandse Zaken,", "D.M. van Weel"],
            [("De minister van Buitenlandse Zaken", "D.M. van Weel")],
        ),
        (
            [
                "De staatssecretaris van Justitie en Veiligheid",
                "Ingrid Coenradie",
                "De minister van Asiel en Migratie",
                "Marjolein Faber-van de Klashorst",
            ],
            [
                ("De staatssecretaris van Justitie en Veiligheid", "Ingrid Coenradie"),
                ("De minister van Asiel en Migratie", "Marjolein Faber-van de Klashorst"),
            ],
        ),
        (
            ["De Minister voor Buitenlandse Handel en Ontwikkelingshulp,", "Reinette Klever"],
            [("De Minister voor Buitenlandse Handel en Ontwikkelingshulp", "Reinette Klever")],
        ),
        (
            ["De Staatssecretaris van Volksgezondheid, Welzijn en Sport,", "J.Z.C.M. Tielen"],
            [("De Staatssecretaris van Volksgezondheid, Welzijn en Sport", "J.Z.C.M. Tielen")],
        ),
        (
            ["DE MINISTER VAN LANDBOUW, NATUUR", "EN VOEDSELKWALITEIT,", "P. ADEMA"],
            [("DE MINISTER VAN LANDBOUW, NATUUR EN VOEDSELKWALITEIT", "P. ADEMA")],
        ),
        (["De Minister van Buitenlandse Zaken heeft hierover gesproken met zijn ambtgenoten"], []),
        (["De minister van Buitenlandse Zaken zal deelnemen, evenals de minister van Defensie, aan de lunch."], []),
        (
            ["Minister van Onderwijs, Cultuur en Wetenschap,", "Robbert Dijkgraaf"],
            [("Minister van Onderwijs, Cultuur en Wetenschap", "Robbert Dijkgraaf")],
        ),
        (
            ["De Minister van Sociale Zaken en Werkgelegenheid,", "(A.J. de Geus)"],
            [("De Minister van Sociale Zaken en Werkgelegenheid", "A.J. de Geus")],
        ),
        (
            ["De Minister van Buitenlandse Zaken,", "Mr. J.G. de Hoop Scheffer"],
            [("De Minister van Buitenlandse Zaken", "Mr. J.G. de Hoop Scheffer")],
        ),
        (
            ["De Staatssecretaris voor Europese Zaken,", "F.C.G.M. Timmermans"],
            [("De Staatssecretaris voor Europese Zaken", "F.C.G.M. Timmermans")],
        ),
        (
            ["De viceminister-president en minister van Klimaat en Groene Groei,", "Sophie Hermans"],
            [("De viceminister-president en minister van Klimaat en Groene Groei", "Sophie Hermans")],
        ),
        (
            ["De minister van Binnenlandse Zaken en Koninkrijksrelaties,", "J.J.M. Uitermark"],
            [("De minister van Binnenlandse Zaken en Koninkrijksrelaties", "J.J.M. Uitermark")],
        ),
        (
            ["DE MINISTER VAN BUITENLANDSE ZAKEN", "D. YEŞILGÖZ-ZEGERIUS"],
            [("DE MINISTER VAN BUITENLANDSE ZAKEN", "D. YEŞILGÖZ-ZEGERIUS")],
        ),
        (["De Minister van Algemene Zaken", "Dick Schoof"], [("De Minister van Algemene Zaken", "Dick Schoof")]),
        (
            ["de Minister van Economische Zaken", "en Klimaat,", "M.A.M. Adriaansens"],
            [("de Minister van Economische Zaken en Klimaat", "M.A.M. Adriaansens")],
        ),
    ],
)
def test_signatories(lines: list[str], signed: list[tuple[str, str | None]]) -> None:
    parts = segment(letter(*lines))
    assert [(one.role, one.name) for one in parts.signatures] == signed
    assert [part.title for part in parts.sections] == ["Oekraïne"], "a signature is no heading, and hides none"


@pytest.mark.parametrize(
    "lines",
    [
        ("De voorzitter van de commissie, Kuiken", "De adjunct-griffier van de commissie, Van den Brule-Holtjer"),
        ("De voorzitter van de commissie,", "Kuiken", "De adjunct-griffier van de commissie,", "Van den Brule-Holtjer"),
    ],
)
def test_committees_sign_with_surnames(lines: tuple[str, ...]) -> None:
    assert [one.name for one in segment(letter(*lines)).signatures] == ["Kuiken", "Van den Brule-Holtjer"]


@pytest.mark.parametrize(
    "role", ["DE MINISTER VAN DEFENSIE", "De Minister van Buitenlandse Zaken", "De minister van Asiel en Migratie,"]
)
def test_office_without_a_name(role: str) -> None:
    assert [(one.role, one.name) for one in segment(letter(role, "Geannoteerde agenda")).signatures] == [(role.rstrip(","), None)]


def test_span_of_a_signature_is_role_and_name() -> None:
    parts = segment(letter("Hoogachtend,", "De minister van Financiën,", "E. Brandsema"))
    (signature,) = parts.signatures
    assert parts.words(signature.start, signature.end) == "De minister van Financiën,\nE. Brandsema"
    assert [p.kind for p in parts.paragraphs[2:5]] == [ParagraphKind.CLOSING] * 3


def test_closing_at_the_end_belongs_to_no_section() -> None:
    lines = ("Geachte voorzitter,", "Oekraïne", PROSE, "Hoogachtend,", "De minister van Defensie,", "K.H. Almstrand")
    parts = segment(Document("txt", tuple(Block(line) for line in lines)))
    assert parts.words(parts.sections[0].start, parts.sections[0].end) == f"Oekraïne\n{PROSE}"
    assert [p.section for p in parts.paragraphs[-3:]] == [None] * 3


@pytest.mark.parametrize(
    "name",
    [
        "A.G. Koenders",
        "M. J. M. Verhagen",
        "Fenna Marije Oldenkamp",
        "M.H.M. Stroes-van de Klinkert",
        "Huib de Raedt",
        "Victor Ter Braake",
        "drs. H.J. Kamp",
        "IJ.A. 't Hooft",
        "J.P. Balkenende MSc",
        "V.L.W.A. (Vivianne) Heijnen",
    ],
)
def test_name(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "Oekraïne",
        "Current Affairs",
        "Westelijke Balkan",
        "Geannoteerde agenda Milieuraad",
        "De Raad",
        "Minister van Algemene Zaken",
        "Europese Raad 12 juni",
        "Landbouw en Visserij",
    ],
)
def test_no_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "De minister van Buitenlandse Zaken,",
        "DE STAATSSECRETARIS VAN DEFENSIE",
        "de demissionair minister van Financiën",
        "De Minister-President, Minister van Algemene Zaken,",
    ],
)
def test_role(text: str) -> None:
    assert is_role(text)


@pytest.mark.parametrize(
    "text",
    [
        "De minister licht dit toe.",
        "Ministeriële conferentie",
        "Minister-President zijn ambtgenoot op die rol",
        "De minister voerde het woord",
        "De Raad,",
    ],
)
def test_no_role(text: str) -> None:
    assert not is_role(text)
