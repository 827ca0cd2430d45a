"""A trained pipeline may confirm or doubt a holder; it changes the confidence and nothing else."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from nl_agenda import InvalidInputError, Letter, MissingDependencyError, parse_text
from nl_agenda.nlp.trained import actor_in
from tests.find import tiny_parser

# None of these sentences is among those that the parser was taught.
CONFIRMED = {
    "Nederland steunt het voorstel van de Commissie.": "Nederland",
    "Naast Duitsland verwelkomt ook Nederland het plan.": "Nederland",
    "Het plan wordt door het kabinet verwelkomd.": "het kabinet",
}
DOUBTED = {  # the subject is another; that the Netherlands does so too shows from the comparison alone
    "Net als Nederland steunt de Commissie het plan.": "Nederland",
    "Net als het kabinet steunt de Commissie het voorstel.": "het kabinet",
}
WITHOUT_HOLDER = "Een snel besluit is noodzakelijk."
LETTER = "\n\n".join(
    (
        "Betreft Geannoteerde agenda Milieuraad van 16 december 2025",
        "Geachte voorzitter,",
        "Hierbij zend ik u de geannoteerde agenda van de Milieuraad van 16 december 2025.",
        *CONFIRMED,
        *DOUBTED,
        WITHOUT_HOLDER,
        "Hoogachtend,\nDe minister van Klimaat en Groene Groei,\nA. de Vries\n",
    )
)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where a parser lies that was trained just now."""
    return tiny_parser.train(tmp_path_factory.mktemp("pipeline"))


@pytest.fixture(scope="module")
def loaded(trained: str) -> Language:
    return spacy.load(trained)


@pytest.fixture(scope="module")
def alone() -> Letter:
    return parse_text(LETTER)


@pytest.fixture(scope="module")
def helped(trained: str) -> Letter:
    return parse_text(LETTER, nlp=trained)


def confidences(letter: Letter) -> dict[str, float]:
    return {position.sentence: position.confidence for position in letter.positions}


def test_the_letter_holds_what_the_tests_speak_of(alone: Letter) -> None:
    holders = {position.sentence: position.holder and position.holder.text for position in alone.positions}
    assert holders == {**CONFIRMED, **DOUBTED, WITHOUT_HOLDER: None}


@pytest.mark.parametrize("sentence", CONFIRMED)
def test_a_holder_whom_the_parser_has_acting_gains_confidence(sentence: str, alone: Letter, helped: Letter) -> None:
    highest = 0.998  # what is surer already has nothing to gain that a thousandth could show
    assert min(confidences(alone)[sentence], highest) < confidences(helped)[sentence] <= 1


@pytest.mark.parametrize("sentence", DOUBTED)
def test_a_holder_loses_confidence_where_the_parser_has_another_acting(sentence: str, alone: Letter, helped: Letter) -> None:
    assert 0 < confidences(helped)[sentence] < confidences(alone)[sentence]


@pytest.mark.parametrize(
    ("sentence", "verb", "who"),
    [
        ("Daarom verwelkomt het kabinet het akkoord.", "verwelkomt", "het kabinet"),
        ("Het voorstel wordt door Nederland verwelkomd.", "verwelkomd", "door Nederland"),
        ("Nederland wordt door Duitsland gesteund.", "gesteund", "door Duitsland"),
        ("Het voorstel wordt gesteund.", "gesteund", None),
    ],
)
def test_who_acts_is_asked_and_in_the_passive_that_is_not_the_subject(
    loaded: Language, sentence: str, verb: str, who: str | None
) -> None:
    start = sentence.index(verb)
    found = actor_in(loaded(sentence), start, start + len(verb))
    assert (found and sentence[slice(*found)]) == who


def test_a_position_without_a_holder_has_nothing_to_confirm(alone: Letter, helped: Letter) -> None:
    assert confidences(helped)[WITHOUT_HOLDER] == confidences(alone)[WITHOUT_HOLDER]


def test_nothing_but_confidence_changes(alone: Letter, helped: Letter) -> None:
    without, with_parser = alone.model_dump(), helped.model_dump()
    for letter in (without, with_parser):
        for position in letter["positions"]:
            del position["confidence"]
    assert without == with_parser


def test_without_the_parser_all_is_as_before(alone: Letter, helped: Letter) -> None:
    assert helped != alone
    assert parse_text(LETTER) == alone


def test_a_loaded_pipeline_says_what_its_folder_says(loaded: Language, helped: Letter) -> None:
    assert parse_text(LETTER, nlp=loaded) == helped


def test_a_pipeline_without_a_parser_says_nothing(alone: Letter) -> None:
    assert parse_text(LETTER, nlp=spacy.blank("nl")) == alone


def test_an_unknown_pipeline_is_a_coded_error() -> None:
    with pytest.raises(MissingDependencyError, match="nl_no_such_pipeline"):
        parse_text(LETTER, nlp="nl_no_such_pipeline")
    with pytest.raises(InvalidInputError):
        parse_text(LETTER, nlp=3)
