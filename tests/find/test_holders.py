"""Who holds a stand: the words tagged <wie>zij</wie>; nobody where a sentence has no tag."""

from __future__ import annotations

import re

import pytest

from nl_agenda import parse_text

TAG = re.compile(r"</?wie>")
BEFORE = "Geachte voorzitter,\n\nHierbij stuur ik u de agenda.\n\nStand van zaken\n\nDe Raad spreekt hierover op 3 mei. "


def holders(paragraph: str) -> set[str | None]:
    """Return who holds a stand by the last sentence of a paragraph."""
    letter = parse_text(f"{BEFORE}{paragraph}\n\nHoogachtend,\n")
    found = [p for p in letter.positions if paragraph.endswith(p.sentence)]
    assert found, "no position"
    return {position.holder.text if position.holder else None for position in found}


def wanted(tagged: str) -> set[str | None]:
    return {*re.findall(r"<wie>(.*?)</wie>", tagged)} or {None}


SENTENCES = [
    # Behind "en" and "maar" "het" is an object, unless its clause is turned round as the one before.
    "<wie>Nederland</wie> volgt dat voorbeeld niet, maar kan het billijken.",
    "<wie>Nederland</wie> is voorstander van dit voorstel en betreurt het dat overeenstemming uitblijft.",
    "Dat verzet acht Nederland misplaatst. Ook sprak Nederland hierover, en <wie>het</wie> zal de Commissie oproepen te handelen.",
    # The subject of a verb in the singular is none in the plural.
    "<wie>Het kabinet</wie> vindt dat zij moeten kunnen deelnemen en steunt de zes landen.",
    # "mij" beside "ik" is an object; alone it holds the stand.
    "Dat verwijt werp <wie>ik</wie> verre van mij.",
    "Wat <wie>mij</wie> betreft moet daarmee haast worden gemaakt.",
    # Several of whom we are one must do something: they are not those who say so.
    "Tien lidstaten, waaronder Nederland, moeten hun beleid snel aanpassen.",
    "Het pakket, inclusief de Nederlandse inzet, is van groot belang.",
    # A question in front names whom it is about.
    "Of Nederland aan deze missie zal deelnemen, wordt nog bezien.",
    "Of Nederland deelneemt aan de missie, weegt <wie>het kabinet</wie> nog.",
    "<wie>Nederland</wie> beziet nog of Duitsland aan deze missie zal deelnemen.",
    # A place, and what is compared.
    "Iedereen in Nederland moet erop kunnen rekenen dat hulp beschikbaar is.",
    "Volgens <wie>Nederland</wie> moet iedereen erop kunnen rekenen dat hulp beschikbaar is.",
    "Dat gaat verder dan <wie>Nederland</wie> had gewenst.",
    "Dat is meer dan <wie>het kabinet</wie> verantwoord acht.",
    "Naar het oordeel van <wie>het kabinet</wie> is dat te vroeg.",
    # Who speaks for the Netherlands, as a whole.
    "<wie>De minister van VRO</wie> is voorstander van dit voorstel.",
    "<wie>De staatssecretaris Participatie en Integratie</wie> is voorstander van dit voorstel.",
    "<wie>De bewindslieden van OCW en VWS</wie> zijn zeer te spreken over het voorstel.",
    "<wie>Onze delegatie</wie> zal aandringen op spoed.",
    "<wie>De Nederlandse ambassadeur</wie> zal aandringen op spoed.",
    "Dit voorstel heeft <wie>onze zegen</wie>.",
    "Een verbod is naar <wie>mijn smaak</wie> onwenselijk.",
    "Een verbod is naar <wie>ons oordeel</wie> onwenselijk.",
    "Dat dit voorstel is aangenomen, doet <wie>ons</wie> genoegen.",
    "Van <wie>Nederlandse zijde</wie> bestaat sympathie voor dit voorstel.",
    # One of several who act.
    "Een meerderheid van de lidstaten, waaronder <wie>Nederland</wie>, steunt het voorstel.",
    "Verschillende lidstaten, onder wie <wie>Nederland</wie>, spraken hun zorgen uit over de kosten.",
    "Een groot aantal lidstaten (waaronder <wie>Nederland</wie>) riep op tot terughoudendheid.",
    "In een verklaring veroordeelden 38 leden, onder wie <wie>Nederland</wie>, het geweld tegen burgers.",
    "Tijdens de lunch pleitten twaalf bondgenoten, waaronder <wie>Nederland</wie>, voor meer luchtverdediging.",
    "<wie>Nederland</wie>, evenals Duitsland, steunt het voorstel.",
    "Evenals Duitsland is <wie>Nederland</wie> kritisch over de kosten.",
    "<wie>De MP</wie> zal aandacht vragen voor migratie.",
    "<wie>Mijn collega van Sociale Zaken en Werkgelegenheid</wie> onderschrijft deze lijn.",
]
PARAGRAPHS = [
    ("Het kabinet heeft het voorstel bestudeerd.", "<wie>Het</wie> steunt de strekking ervan."),
    ("Het kabinet sprak hierover met Zweden.", "<wie>Het</wie> verwelkomt de uitkomst van dat gesprek."),
    ("Het kabinet sprak hierover met Zweden.", "Het door <wie>Nederland</wie> bepleite meldpunt moet er snel komen."),
    ("De minister vindt dat de Commissie haast moet maken.", "<wie>Zij</wie> zal daarop aandringen."),
    ("Voor de regering staat de termijn voorop.", "<wie>Zij</wie> pleit daarom voor uitstel."),
    ("Commissaris Kos sprak hierover. Daarna kwam de Nederlandse gezant.", "<wie>Hij</wie> pleitte voor uitstel."),
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_holder_of_a_sentence(sentence: str) -> None:
    assert holders(TAG.sub("", sentence)) == wanted(sentence)


@pytest.mark.parametrize(("before", "sentence"), PARAGRAPHS)
def test_the_holder_by_what_was_said_before(before: str, sentence: str) -> None:
    letter = f"{before} {TAG.sub('', sentence)}"
    assert holders(letter) == wanted(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "De minister van Frankrijk is voorstander van dit voorstel.",
        "De bewindslieden van Polen zullen aandringen op spoed.",
        "De Russische delegatie zal aandringen op spoed.",
        "De delegatie van Egypte zal aandringen op spoed.",
        "De Franse ambassadeur zal aandringen op spoed.",
        "Anders dan Nederland is Duitsland voorstander van een heffing.",
        "De Commissie verzocht tien lidstaten, waaronder Nederland, om een plan.",
        "Frankrijk steunde negen landen, waaronder Nederland, bij hun aanvraag.",
        "De Commissie heeft tegen achttien lidstaten, waaronder Nederland, een procedure ingeleid.",
        "Elf lidstaten, waaronder Nederland, lopen achter op de planning.",
        "Duitsland, evenals Zweden, steunt het voorstel.",
        "Mijn collega van Polen steunde het voorstel.",
        "Mijn collega van Financiën uit Duitsland is tegen het voorstel.",
        "De MP van Hongarije is tegen het voorstel.",
        "Rusland viel tien landen aan, waaronder Nederland, en verwerpt alle kritiek.",
        "De voorzitter dankte tien lidstaten, waaronder Nederland, voor hun steun.",
    ],
)
def test_who_speaks_for_another_country_holds_no_stand_of_ours(sentence: str) -> None:
    letter = parse_text(f"{BEFORE}{sentence}\n\nHoogachtend,\n")
    assert [p.sentence for p in letter.positions if p.sentence == sentence] == []
