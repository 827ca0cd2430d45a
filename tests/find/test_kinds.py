"""Kinds of letters: what titles and covering paragraphs say, and the look-alikes that quote an agenda."""

from __future__ import annotations

import pytest

from nl_agenda import parse_text
from nl_agenda.find.kinds import kind_of_cover, kind_of_title, offers_both, speaks_for_the_kamer
from nl_agenda.lexicon import load

SAMPLES = [(kind, title) for kind, titles in load("kinds")["samples"].items() for title in titles]


@pytest.mark.parametrize(("kind", "title"), SAMPLES)
def test_the_titles_of_the_lexicon(kind: str, title: str) -> None:
    found = kind_of_title(title)
    assert (found or "other") == kind


@pytest.mark.parametrize(("kind", "title"), SAMPLES)
def test_capitals_make_no_difference(kind: str, title: str) -> None:
    assert (kind_of_title(title.upper()) or "other") == kind


@pytest.mark.parametrize(
    ("cover", "kind"),
    [
        ("Hierbij bied ik u de geannoteerde agenda aan voor de Raad Algemene Zaken.", "annotated_agenda"),
        ("Hierbij bied ik u aan de geannoteerde agenda van de Eurogroep.", "annotated_agenda"),
        ("Bijgevoegd treft u de geannoteeerde agenda van de JBZ-Raad.", "annotated_agenda"),
        (
            "Hierbij hebben wij de eer u de annotaties bij de voorlopige agenda van de Gezondheidsraad te doen toekomen.",
            "annotated_agenda",
        ),
        ("Hierbij informeer ik de Kamer over de agenda van de Landbouw- en Visserijraad.", "annotated_agenda"),
        (
            "Hierbij doe ik u het verslag van de Telecomraad van 6 juni jl. toekomen en de geannoteerde agenda van 5 december.",
            "annotated_agenda",
        ),
        ("Met deze brief informeer ik u over de uitkomsten van de Milieuraad.", "report"),
        ("Hierbij doe ik verslag van de Raad Buitenlandse Zaken van 23 juni jl.", "report"),
        ("Hierbij zend ik u de antwoorden op de vragen over de geannoteerde agenda van de JBZ-Raad.", "other"),
        ("De geannoteerde agenda ontvangt u uiterlijk volgende week.", "other"),
        ("Met deze brief reageer ik op het advies van de AIV.", "other"),
        ("Nederland voert sinds 2014 een actief sanctiebeleid.", None),
        (
            "Met deze brief breng ik u op de hoogte van het programma en van hetgeen ik van plan ben daar naar voren te brengen.",
            "annotated_agenda",
        ),
        ("Met deze brief bericht ik u wat het kabinet tijdens de bijeenkomst naar voren wil brengen.", "annotated_agenda"),
        ("Hierbij informeer ik u over het programma en de Nederlandse inzet.", "annotated_agenda"),
        ("Hierbij informeer ik u over de verwachte uitkomsten van de Milieuraad.", "annotated_agenda"),
        ("Met deze brief breng ik u op de hoogte van hetgeen daar is besproken.", "report"),
        ("Met deze brief breng ik u op de hoogte van hetgeen ik daar naar voren heb gebracht.", "report"),
        ("Met deze brief informeer ik u over hetgeen ter tafel ligt.", None),
        ("Met deze brief informeer ik u over wat het kabinet wil doen tegen wateroverlast.", None),
        ("Met deze brief informeer ik u over het programma en de voortgang van de woningbouw.", None),
        ("Met deze brief informeer ik u over de beoogde resultaten van het actieplan.", None),
        ("Met deze brief ontvangt u de Nederlandse inzet voor de jaarvergadering van het IMF.", "annotated_agenda"),
        ("Hierbij bieden wij u de inzet aan voor twee informele bijeenkomsten.", "annotated_agenda"),
        ("Hieronder leest u met welke boodschap Nederland naar Kopenhagen gaat.", "annotated_agenda"),
        ("Met het oog op de Milieuraad van 16 maart informeer ik u over de agenda.", "annotated_agenda"),
        ("Met deze brief informeer ik u over de inzet van de krijgsmacht in Mali.", None),
        ("Hierbij ontvangt u de kabinetsinzet voor de onderhandelingen over het klimaatdoel.", None),
        ("Met deze brief informeer ik u over de inzet van middelen voor de vergadering.", None),
        ("Met het oog op de volksgezondheid informeer ik u over de inzet van vaccins.", None),
        ("Hierbij doe ik verslag van de Milieuraad en van onze inzet bij de Raad.", "report"),
    ],
)
def test_what_a_covering_paragraph_offers(cover: str, kind: str | None) -> None:
    assert kind_of_cover([cover]) == kind


@pytest.mark.parametrize(
    ("cover", "both"),
    [
        ("Hierbij bied ik u het verslag aan van de Raad van 3 februari, alsmede de agenda van de Raad van 3 maart.", True),
        ("Met deze brief informeer ik u over de uitkomsten van de top en over de inzet voor de Milieuraad.", True),
        ("In deze brief blik ik terug op de Raad van 3 februari en kijk ik vooruit naar de Raad van 3 maart.", True),
        ("Hierbij bied ik u het verslag aan van de Raad, alsmede de inzet van drones in Mali.", False),
        ("Hierbij bied ik u het verslag aan van de Raad en de stukken voor uw agenda.", False),
        ("In deze brief blik ik terug op de Raad van 3 februari en op de agenda van de Raad in 2024.", False),
        ("Hierbij bied ik u het verslag aan van de Raad; de agenda van de Raad van 3 maart ontvangt u later.", False),
    ],
)
def test_a_cover_that_offers_an_agenda_in_other_words(cover: str, both: bool) -> None:
    assert offers_both([cover]) is both


@pytest.mark.parametrize(
    ("cover", "both"),
    [
        ("Bijgaand zend ik u het verslag van de Energieraad van 3 maart jl., evenals de geannoteerde agenda voor die van 9 april.", True),
        ("Hierbij doe ik u verslag van de Energieraad van 3 maart jl. Ook treft u de annotaties aan voor die van 9 april.", True),
        ("Hierbij informeer ik u over de uitkomsten van de Energieraad. Voorts bevat deze brief de geannoteerde agenda van de Milieuraad.", True),
        ("Zowel het verslag van de Energieraad gaat hierbij, als de annotaties. Tot slot bied ik u de geannoteerde agenda van de Milieuraad aan.", True),
        ("Hierbij bied ik u de geannoteerde agenda aan van de Energieraad van 9 april, alsmede het verslag van die van 3 maart jl.", True),
        ("Bijgaand treft u de annotaties aan voor de Energieraad van 9 april, samen met een kort verslag van die van 3 maart jl.", True),
        ("Zoals vermeld in de geannoteerde agenda van 20 februari zend ik u bijgaand de cijfers en het verslag van de Energieraad.", False),
        ("Hierbij zend ik u, in vervolg op de geannoteerde agenda van 20 februari, de cijfers en het verslag van de Energieraad.", False),
        ("Bijgaand zend ik u het verslag van de Energieraad van 3 maart jl., waarvan u eerder de geannoteerde agenda ontving.", False),
        ("In vervolg op de geannoteerde agenda van 20 februari zend ik u het verslag van de Energieraad.", False),
        ("Bijgaand zend ik u het verslag van de Energieraad. Ook verwijs ik naar de geannoteerde agenda.", False),
        ("Bijgaand zend ik u het verslag van de Energieraad. Tevens ontvangt u binnenkort de geannoteerde agenda van de Milieuraad.", False),
        ("Bijgaand zend ik u, zoals gevraagd in het debat over de geannoteerde agenda, het verslag van de Energieraad.", False),
    ],
)  # fmt: skip
def test_a_cover_that_reports_may_offer_an_agenda_too(cover: str, both: bool) -> None:
    assert offers_both([cover]) is both


MOTION = "21 501-02 Raad Algemene Zaken\nNr. 7 MOTIE VAN HET LID DE WIT C.S.\nDe Kamer,\ngehoord de beraadslaging,\nverzoekt de regering dit te steunen,"
LETTER = "De Voorzitter van de Tweede Kamer der Staten-Generaal\nGeachte voorzitter,\n"


@pytest.mark.parametrize(
    "text",
    [
        MOTION,
        "Nr. 12 GEWIJZIGD AMENDEMENT VAN HET LID BAKKER\nOntvangen 3 juni 2025\nDe ondergetekende stelt het volgende amendement voor:",
        "Den Haag, 4 maart 2025\nVoortouwcommissie: vaste commissie voor Financiën\nBesluit: de commissie wacht de brief af.",
        "Tweede Kamer\nBesluitenlijst van de procedurevergadering van donderdag 5 juni 2025\nBesluit: Voor kennisgeving aannemen.",
        "36 600 Begroting\nNr. 9 LIJST VAN VRAGEN\nVastgesteld 3 oktober 2025\nWaarom steunt het kabinet dit voorstel?",
        "Agenda procedurevergadering Europese Zaken\nVoorstel: agenderen voor het commissiedebat.",
    ],
)
def test_a_text_of_the_kamer_speaks_for_the_kamer(text: str) -> None:
    assert speaks_for_the_kamer(text)


@pytest.mark.parametrize(
    "text",
    [
        LETTER + "De motie van het lid De Wit (gehoord de beraadslaging) ontraad ik.",
        LETTER + "Betreft\nBesluitenlijst procedurevergadering 3 maart\nHet kabinet steunt dit voorstel.",
        "29 684 Waddenzeebeleid\nNr. 3 BRIEF VAN DE MINISTER VAN LANDBOUW\nMotie van het lid De Wit\nHet kabinet steunt deze motie.",
        "36 600 Begroting\nNr. 9 LIJST VAN VRAGEN EN ANTWOORDEN\nHet kabinet steunt dit voorstel.",
        "Het kabinet voert de motie van het lid De Wit uit.\nNederland steunt het besluit.",
    ],
)
def test_a_letter_that_quotes_the_kamer_speaks_for_the_government(text: str) -> None:
    assert not speaks_for_the_kamer(text)


PRINTED = """32 317 JBZ-Raad
Nr. 812 BRIEF VAN DE MINISTER VAN JUSTITIE EN VEILIGHEID
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 3 juni 2024
{cover}
{heading}
Op verzoek van uw Kamer heeft het kabinet dit nader bezien.
De Minister van Justitie en Veiligheid,
A. de Wit
"""


@pytest.mark.parametrize(
    "heading",
    [
        "Toezeggingen",
        "Moties en toezeggingen",
        "Stand van zaken terugkeerrichtlijn",
        "Kabinetsappreciatie mandaat grensbeveiliging",
        "Reactie op verzoek over drugssmokkel",
        "Voortgang asielpact",
    ],
)
@pytest.mark.parametrize(
    ("cover", "kind"),
    [
        ("Hierbij bieden wij uw Kamer het verslag aan van de JBZ-Raad van 27 en 28 mei 2024 in Brussel.", "report"),
        ("Hierbij bied ik uw Kamer de geannoteerde agenda aan van de JBZ-Raad op 13 juni in Luxemburg.", "annotated_agenda"),
        ("Hierbij zend ik u de antwoorden op de vragen over de geannoteerde agenda van de JBZ-Raad op 13 juni.", "other"),
        ("In deze brief ga ik in op enkele onderwerpen.", "other"),
    ],
)
def test_what_a_first_heading_is_on_makes_no_other_letter_of_it(cover: str, heading: str, kind: str) -> None:
    assert parse_text(PRINTED.format(cover=cover, heading=heading)).kind == kind
