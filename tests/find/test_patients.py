"""To whom others do something takes no stand by it: our side as the one who is supported, asked or praised."""

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
HOLDERS = [
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
]


def positions(sentence: str) -> list[str]:
    before = "Geachte voorzitter,\n\nHierbij stuur ik u de agenda.\n\nStand van zaken\n\nDe Raad spreekt hierover op 3 mei. "
    letter = parse_text(f"{before}{sentence}\n\nHoogachtend,\n")
    return [position.sentence for position in letter.positions if position.sentence == sentence]


@pytest.mark.parametrize("sentence", PATIENTS)
def test_who_is_supported_asked_or_praised_takes_no_stand(sentence: str) -> None:
    assert positions(sentence) == []


@pytest.mark.parametrize("sentence", HOLDERS)
def test_who_does_it_or_speaks_of_what_others_do_takes_one(sentence: str) -> None:
    assert positions(sentence) != []
