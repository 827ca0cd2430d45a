"""Whom a pronoun stands for: <ons>het</ons> for our side, <hun>zij</hun> for another, <niemand>hij</niemand> for nobody known."""

from __future__ import annotations

import re

import pytest

from nl_agenda.find.positions.evidence import gather
from nl_agenda.nlp.cues import cues
from nl_agenda.nlp.holders import Side, mentions
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.nlp.references import Antecedents

TAG = re.compile(r"<(ons|hun|niemand)>(.*?)</\1>")
SIDES = {"ons": Side.DUTCH, "hun": Side.OTHER, "niemand": None}


def tagged(paragraph: str) -> tuple[str, list[tuple[str, Side | None]]]:
    return TAG.sub(r"\2", paragraph), [(word, SIDES[tag]) for tag, word in TAG.findall(paragraph)]


def read(text: str) -> list[tuple[str, Side | None]]:
    analysis, antecedents, found = analyse(text, [(0, len(text), 0)]), Antecedents(text), list[tuple[str, Side | None]]()
    for sentence in analysis.sentences:
        seen = gather(sentence, mentions(text, sentence), cues(sentence), antecedents)
        found += [(text[m.start : m.end], seen.sides[m]) for m in seen.mentions if m.side is Side.PRONOUN]
    return found


@pytest.mark.parametrize(
    "paragraph",
    [
        # The sentence before comes first, and in it the subject of the main clause.
        "Frankrijk wil uitstel. Het kabinet is daartegen. <ons>Het</ons> zal dat uitspreken.",
        "Het kabinet is daartegen. Frankrijk wil uitstel. <hun>Het</hun> zal dat uitspreken.",
        "De minister wil dat de Commissie snel met een voorstel komt. <ons>Zij</ons> zal daarop aandringen.",
        "De Commissaris wil dat de minister snel reageert. <hun>Zij</hun> zal daarop aandringen.",
        # Who is named without being the subject, if no subject fits.
        "Italië en Malta willen uitstel. Voor de regering staat de termijn voorop. <ons>Zij</ons> zal dat uitspreken.",
        "Bij de minister leeft twijfel. <ons>Zij</ons> zette in op lagere cijfers.",
        "De minister sprak daarover. Bij de Commissie leeft twijfel. <hun>Zij</hun> zette in op lagere cijfers.",
    ],
)
def test_the_nearest_who_fits(paragraph: str) -> None:
    text, wanted = tagged(paragraph)
    assert read(text) == wanted


@pytest.mark.parametrize(
    "paragraph",
    [
        "Voor het kabinet staat voorspelbaarheid voorop, reden waarom <ons>het</ons> een toezegging verkiest.",
        "Verworven rechten zijn voor de Nederlandse delegatie heilig; <ons>zij</ons> zal aandringen op behoud.",
        # Of others only a subject counts: of whom a proposal is, does not speak.
        "Nederland sprak hierover. Van een uitzondering, zoals Italië die wil, is <ons>het</ons> geen voorstander.",
        "Nederland sprak hierover. De oproep van Polen om prijzen te dempen zal <ons>het</ons> dan ook afwijzen.",
        "Nederland sprak hierover. Italië wil een uitzondering, maar <hun>het</hun> zal zich daarbij neerleggen.",
        # Who speaks on our behalf is ours.
        "De groep telt veertien landen. Namens Nederland zal <ons>zij</ons> pleiten voor uitstel.",
        "De groep telt veertien landen. Namens Zweden zal <niemand>zij</niemand> pleiten voor uitstel.",
    ],
)
def test_within_the_sentence(paragraph: str) -> None:
    text, wanted = tagged(paragraph)
    assert read(text) == wanted


@pytest.mark.parametrize(
    "paragraph",
    [
        "De lidstaten spraken met de minister. <hun>Zij</hun> hebben daarop gewezen.",
        "De lidstaten spraken met de minister. <ons>Zij</ons> heeft daarop gewezen.",
        "Deze leden vragen wat de regering hiervan vindt. <niemand>Zij</niemand> wijzen op drie uitspraken.",
        "Het kabinet sprak hierover. <niemand>Zij</niemand> zal daarop wijzen.",
        "De regering sprak hierover. <ons>Zij</ons> zal daarop wijzen.",
        "Polen sprak hierover. <niemand>Zij</niemand> zal daarop wijzen.",
        "Ik heb met de Commissaris gesproken. <hun>Hij</hun> deelt dat niet.",
        "Ik heb dat gezegd. <niemand>Hij</niemand> deelt dat niet.",
    ],
)
def test_in_number_and_gender(paragraph: str) -> None:
    text, wanted = tagged(paragraph)
    assert read(text) == wanted


@pytest.mark.parametrize(
    "paragraph",
    [
        "De minister sprak hierover. Naar <ons>zijn oordeel</ons> is dat te vroeg.",
        "De minister zal haar steun uitspreken.",
        "De minister sprak hierover. Dit is door <ons>haar</ons> benadrukt.",
        "De minister sprak haar daarover.",
        "Het plan wordt tegen het licht gehouden.",
        "Naar het oordeel van het kabinet is dat te vroeg.",
        "Het kabinet sprak hierover. Daarvan is <ons>het</ons> geen voorstander.",
        "Dat is mogelijk, zij het niet nu.",
    ],
)
def test_what_is_a_pronoun(paragraph: str) -> None:
    text, wanted = tagged(paragraph)
    assert read(text) == wanted
