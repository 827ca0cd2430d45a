"""To whom others do something, or whom they ask about, takes no stand by it."""

from __future__ import annotations

import pytest

from nl_agenda import parse_text

PATIENTS = [
    "Het kabinet wordt door de Commissie gesteund.",
    "Nederland is door Zweden gevraagd de verklaring mede te ondertekenen.",
    "In dit oordeel wordt het kabinet gesterkt door de Raad van State.",
    "De Nederlandse lijn werd door negen lidstaten onderschreven.",
    "Nederland zal door de Commissie worden verzocht zijn plan aan te passen.",
    "De minister is door haar Franse collega aangesproken op de vertraging.",
    "Ook wordt Nederland door ngo's opgeroepen de export te staken.",
    "Het kabinet werd in april door de Kamer gemaand tot spoed.",
]
ASKED = [
    "In de motie is de regering verzocht aandacht te vragen voor minderheden.",
    "Met deze motie wordt het kabinet opgeroepen te pleiten voor een verbod.",
    "Nederland is gevraagd het voorzitterschap over te nemen.",
    "Ik ben in het debat verzocht steun te zoeken voor een uitzondering.",
    "Tijdens de behandeling werd de minister gevraagd zich uit te spreken tegen het plan.",
]
ASKED_ABOUT = [
    "De heer Jansen vroeg of het kabinet bereid is hiervoor te pleiten.",
    "De leden van de D66-fractie vragen of het kabinet deze zorgen deelt.",
    "De leden van de VVD-fractie willen weten of Nederland het voorstel steunt.",
    "Mevrouw Bakker informeerde of de minister zich hiertegen zal verzetten.",
    "Ook is gevraagd of Nederland zal inzetten op een uitzondering.",
    "De leden vragen hoe het kabinet aankijkt tegen de zorgen van boeren.",
]
PLURALS = [
    "De lidstaten steunen dit voorstel.",
    "Duitsland en Frankrijk verwelkomen de conclusies.",
]
COMPARED = [
    "Anders dan Nederland is Duitsland voorstander van een heffing.",
    "Tegenover Nederland pleitte Italië voor uitstel.",
]
HOLDERS = [
    "Nederland heeft de Commissie verzocht met een voorstel te komen.",
    "Het kabinet heeft opgeroepen tot het sparen van burgers.",
    "Van Nederlandse zijde is gevraagd om uitstel.",
    "Nederland heeft de brief ondertekend en verwelkomt de strategie.",
    "Het kabinet is verzocht te reageren en wijst het voorstel af.",
    "Het kabinet is gevraagd naar zijn oordeel en steunt het voorstel.",
    "Het kabinet was niet bij het overleg aanwezig en dringt aan op openbaarheid.",
    "Nederland neemt sinds mei deel aan de missie en spreekt zich uit voor een snelle benoeming van de commandant.",
    "Het plan wordt door het kabinet verwelkomd.",
    "Het voorstel van de Commissie wordt door Nederland ondersteund.",
    "Nederland is voorstander van het door de Commissie voorgestelde plafond.",
    "Volgens het kabinet moet het toezicht door de Commissie worden versterkt.",
    "Nederland vindt het belangrijk dat het toezicht door de Commissie wordt uitgevoerd.",
    "Nederland is verheugd over de door Frankrijk gedane toezegging.",
    "Het kabinet is geen voorstander van een heffing die door de Commissie wordt geïnd.",
    "Nederland is bezorgd over de druk die door Rusland op Moldavië wordt uitgeoefend.",
    "Naar de mening van het kabinet mogen deze taken niet door de Commissie worden overgenomen.",
    "Wat Nederland betreft wordt dit door de lidstaten zelf betaald.",
    "Nederland zal de Commissie vragen of een uitzondering mogelijk is.",
    "Ik vraag mij af of dit voorstel het probleem oplost.",
    "Anders dan Duitsland is Nederland voorstander van een heffing.",
    "Net als Zweden maakt Nederland zich zorgen over de kosten.",
]


def positions(sentence: str) -> list[str]:
    before = "Geachte voorzitter,\n\nHierbij stuur ik u de agenda.\n\nStand van zaken\n\nDe Raad spreekt hierover op 3 mei. "
    letter = parse_text(f"{before}{sentence}\n\nHoogachtend,\n")
    return [position.sentence for position in letter.positions if position.sentence == sentence]


@pytest.mark.parametrize("sentence", [*PATIENTS, *ASKED, *PLURALS, *ASKED_ABOUT, *COMPARED])
def test_who_is_supported_asked_about_or_compared_takes_no_stand(sentence: str) -> None:
    assert positions(sentence) == []


@pytest.mark.parametrize("sentence", HOLDERS)
def test_who_does_it_or_speaks_of_what_others_do_takes_one(sentence: str) -> None:
    assert positions(sentence) != []
