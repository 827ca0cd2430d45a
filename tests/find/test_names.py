"""A trained pipeline may doubt the name of a guest or see another beside him; it adds notices and replaces nothing."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from nl_agenda import Letter, Notice, parse_text
from nl_agenda.lexicon import load
from nl_agenda.notices import MEANINGS
from tests.find import tiny_ner, tiny_parser

# None of these names is among those that the recogniser was taught.
CONFIRMED = (
    "Tijdens de lunch schuift Faruk Bilgin, directeur van Bruegel, aan.",
    "Aan de lunch neemt ook de Oekraïense minister Andrii Havrysj deel.",
)
DOUBTED = {  # sentence: what the rules take for a person's name
    "Ook Blauwe Rivieren is uitgenodigd.": "Blauwe Rivieren",
    "Bij de lunch zijn Rashid Omar en Schone Rivieren te gast.": "Schone Rivieren",
}
BESIDE = {  # sentence: who may come as well
    "Noorwegen is uitgenodigd en Savtsjenko licht de plannen toe.": "Savtsjenko",
    "Noorwegen neemt deel, net als Savtsjenko.": "Savtsjenko",
    "Bij de lunch zal Bilgin, directeur van het Internationaal Energieagentschap, aanschuiven.": "Bilgin",
}
NOBODY = {  # sentence in which the recogniser sees a person: why he is no guest
    "Op uitnodiging van Tomasz Bielak neemt ook Noorwegen deel.": "the host",
    "Het ontbijt met Noorwegen wordt aangeboden door de Turkse president Kemal Aydin.": "the host",
    "De Raad spreekt met Noorwegen over het plan van Donald Truman.": "others speak of him",
    "Ook minister Veldkamp spreekt tijdens de lunch met Noorwegen.": "a Dutch minister",
    "Aan de lunch met Noorwegen neemt ook Vermeulen deel.": "who signs the letter",
    "Ook Rashid Omar is uitgenodigd. Zwitserland neemt deel, net als Omar.": "a guest already",
    "Het kabinet verwelkomt het plan van Donald Truman.": "no guest stands in the sentence",
}
FUNCTION_ALONE = "Bij de lunch is de Oekraïense president te gast."


def letter(*sentences: str, nlp: Language | str | None = None) -> Letter:
    """Read a letter with these paragraphs."""
    subject = "Geannoteerde agenda Milieuraad van 16 december 2025"
    opening = f"Betreft {subject}\n\nGeachte voorzitter,\n\nHierbij zend ik u de {subject[0].lower()}{subject[1:]}."
    closing = "Hoogachtend,\nDe minister van Klimaat en Groene Groei,\nA. Vermeulen\n"
    return parse_text("\n\n".join((opening, *sentences, closing)), nlp=nlp)


def doubts(found: Letter) -> list[tuple[str, str]]:
    """Return code and words of the notices that a pipeline adds."""
    codes = ("unconfirmed-name", "possible-guest")
    return [(notice.code, notice.span.text) for notice in found.notices if notice.span and notice.code in codes]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where a recogniser of names lies that was trained just now."""
    return tiny_ner.train(tmp_path_factory.mktemp("names"))


@pytest.fixture(scope="module")
def recogniser(trained: str) -> Language:
    return spacy.load(trained)


@pytest.mark.parametrize("sentence", CONFIRMED)
def test_a_name_in_which_the_pipeline_sees_a_person_gives_no_notice(sentence: str, recogniser: Language) -> None:
    found = letter(sentence, nlp=recogniser)
    assert [guest.kind.value for guest in found.invitees] == ["person"]
    assert found == letter(sentence)


@pytest.mark.parametrize("sentence", DOUBTED)
def test_a_name_in_which_it_sees_none_is_doubted(sentence: str, recogniser: Language) -> None:
    found = letter(sentence, nlp=recogniser)
    assert DOUBTED[sentence] in [guest.name for guest in found.invitees if guest.kind == "person"]
    assert doubts(found) == [("unconfirmed-name", DOUBTED[sentence])]


@pytest.mark.parametrize("sentence", BESIDE)
def test_a_person_beside_guests_may_be_one(sentence: str, recogniser: Language) -> None:
    found = letter(sentence, nlp=recogniser)
    assert found.invitees
    assert doubts(found) == [("possible-guest", BESIDE[sentence])]


@pytest.mark.parametrize("sentence", NOBODY)
def test_who_has_another_part_is_no_possible_guest(sentence: str, recogniser: Language) -> None:
    last = sentence.rsplit(". ", maxsplit=1)[-1]
    assert [name.label_ for name in recogniser(last).ents if name.label_ == "PERSON"], "or the test would say nothing"
    assert doubts(letter(sentence, nlp=recogniser)) == []


def test_one_who_may_come_twice_is_noticed_once(recogniser: Language) -> None:
    twice = ("Noorwegen is uitgenodigd en Savtsjenko licht de plannen toe.", "Canada neemt deel, net als Savtsjenko.")
    assert [doubts(letter(sentence, nlp=recogniser)) for sentence in twice] == [[("possible-guest", "Savtsjenko")]] * 2
    assert doubts(letter(*twice, nlp=recogniser)) == [("possible-guest", "Savtsjenko")]


def test_a_guest_called_by_his_function_has_no_name_to_confirm(recogniser: Language) -> None:
    found = letter(FUNCTION_ALONE, nlp=recogniser)
    assert [guest.name for guest in found.invitees] == ["Oekraïense president"]
    assert doubts(found) == []


def test_a_heading_is_no_sentence_to_ask_about(recogniser: Language) -> None:
    found = letter("1. Lunch met Schone Rivieren\n\nDe ministers spreken over het klimaat.", nlp=recogniser)
    assert [guest.name for guest in found.invitees] == ["Schone Rivieren"]
    assert doubts(found) == []


EVERYTHING = (*CONFIRMED, *DOUBTED, *BESIDE, *NOBODY, FUNCTION_ALONE, "Nederland steunt het voorstel van de Commissie.")


def test_notices_are_added_and_nothing_else_changes(recogniser: Language) -> None:
    without, helped = letter(*EVERYTHING), letter(*EVERYTHING, nlp=recogniser)
    assert len(helped.notices) > len(without.notices)
    assert helped.notices[: len(without.notices)] == without.notices
    assert helped.model_copy(update={"notices": without.notices}) == without


def test_notices_of_the_pipeline_have_a_meaning_and_stand_in_reading_order(recogniser: Language) -> None:
    added: list[Notice] = [
        n for n in letter(*EVERYTHING, nlp=recogniser).notices if n.code in ("unconfirmed-name", "possible-guest")
    ]
    assert {notice.code for notice in added} <= set(MEANINGS)
    starts = [notice.span.start for notice in added if notice.span]
    assert starts == sorted(starts)


def test_without_a_pipeline_all_is_as_before(recogniser: Language) -> None:
    before = letter(*EVERYTHING)
    letter(*EVERYTHING, nlp=recogniser)
    assert letter(*EVERYTHING) == before
    assert doubts(before) == []


def test_a_recogniser_on_the_disk_says_what_the_loaded_one_says(trained: str, recogniser: Language) -> None:
    assert letter(*EVERYTHING, nlp=trained) == letter(*EVERYTHING, nlp=recogniser)


def test_older_pipelines_call_a_person_otherwise(tmp_path_factory: pytest.TempPathFactory) -> None:
    older = tiny_ner.train(tmp_path_factory.mktemp("older"), person="PER")
    sentence = "Ook Blauwe Rivieren is uitgenodigd."
    assert doubts(letter(sentence, nlp=older)) == [("unconfirmed-name", "Blauwe Rivieren")]
    assert doubts(letter(CONFIRMED[0], nlp=older)) == []


def test_a_pipeline_that_knows_no_persons_says_nothing_of_guests(tmp_path_factory: pytest.TempPathFactory, trained: str) -> None:
    parser = tiny_parser.train(tmp_path_factory.mktemp("parser"))
    organisations = spacy.blank("nl")
    organisations.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Blauwe Rivieren"}])
    for silent in (parser, spacy.blank("nl"), organisations, spacy.load(trained, disable=["ner"])):
        assert doubts(letter(*EVERYTHING, nlp=silent)) == []


def _naming(*persons: str) -> Language:
    pipeline = spacy.blank("nl")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": person} for person in persons])
    return pipeline


NAMES = ("Tomasz Bielak", "Bielak", "Kemal Aydin", "Donald Truman", "Savtsjenko", "Rashid Omar")


@pytest.mark.parametrize("sentence", load("invitees")["merely_named"]["examples"])
def test_words_that_name_a_host_or_a_topic(sentence: str) -> None:
    found = letter(sentence, nlp=_naming(*NAMES))
    assert [guest.name for guest in found.invitees] == ["Noorwegen"]
    assert any(name in sentence for name in NAMES)
    assert doubts(found) == []


@pytest.mark.parametrize("sentence", load("invitees")["merely_named"]["counter_examples"])
def test_words_that_leave_it_open_whether_someone_comes(sentence: str) -> None:
    assert [code for code, _ in doubts(letter(sentence, nlp=_naming(*NAMES)))] == ["possible-guest"]


def test_a_state_that_the_pipeline_takes_for_a_person_is_none() -> None:
    found = letter("Aan de lunch met Noorwegen nemen alle lidstaten deel, ook Malta.", nlp=_naming("Malta", "lidstaten"))
    assert found.invitees
    assert doubts(found) == []


def _counting(read: list[str]) -> Language:
    """Return a pipeline that writes down what it reads."""

    @Language.component("tests_find_names_counting")
    def count(doc: Doc) -> Doc:
        read.append(doc.text)
        return doc

    pipeline = _naming(*NAMES)
    pipeline.add_pipe("tests_find_names_counting")
    return pipeline


def test_a_sentence_with_a_holder_and_a_guest_is_read_once() -> None:
    read: list[str] = []
    both = "Tijdens de lunch met Noorwegen en Zwitserland zal Nederland het voorstel van de Commissie steunen."
    found = letter(both, *CONFIRMED, "De Raad duurt een dag.", nlp=_counting(read))
    assert both in [position.sentence for position in found.positions if position.holder]
    assert {"Noorwegen", "Zwitserland"} <= {guest.name for guest in found.invitees}
    assert sorted(read) == sorted((both, *CONFIRMED)), "in the others nobody is found to have an opinion on"
