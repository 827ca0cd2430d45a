"""A trained pipeline may confirm or doubt a holder; it changes the confidence and nothing else."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from nl_agenda import InvalidInputError, MissingDependencyError, parse_text

LETTER = (
    "Betreft Geannoteerde agenda Milieuraad van 16 december 2025\nGeachte voorzitter,\n"
    "Hierbij zend ik u de geannoteerde agenda van de Milieuraad van 16 december 2025.\n"
    "Nederland steunt het voorstel van de Commissie.\nHoogachtend,\nDe minister van Klimaat en Groene Groei,\nA. de Vries\n"
)


@Language.factory("fixed_subject")
class FixedSubject:
    """Says of every word "steunt" that the word ``subject`` is its subject, as a parser would."""

    def __init__(self, nlp: Language, name: str, subject: str = "Nederland") -> None:
        del nlp, name
        self.subject = subject

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            token.dep_ = "ROOT"
        verbs = [t for t in doc if t.text == "steunt"]
        for token in doc:
            if verbs and token.text == self.subject:
                token.head, token.dep_ = verbs[0], "nsubj"
        return doc


def pipeline(subject: str) -> Language:
    made = spacy.blank("nl")
    made.add_pipe("fixed_subject", config={"subject": subject})
    return made


def stand(letter):
    return next(p for p in letter.positions if "steunt" in p.sentence)


def test_agreement_raises_and_disagreement_lowers_the_confidence() -> None:
    alone = stand(parse_text(LETTER))
    assert stand(parse_text(LETTER, nlp=pipeline("Nederland"))).confidence > alone.confidence
    assert stand(parse_text(LETTER, nlp=pipeline("Commissie"))).confidence < alone.confidence


def test_nothing_else_changes() -> None:
    alone, helped = parse_text(LETTER).model_dump(), parse_text(LETTER, nlp=pipeline("Commissie")).model_dump()
    for letter in (alone, helped):
        for position in letter["positions"]:
            del position["confidence"]
    assert alone == helped


def test_a_pipeline_without_a_parser_says_nothing() -> None:
    assert parse_text(LETTER, nlp=spacy.blank("nl")) == parse_text(LETTER)


def test_an_unknown_pipeline_is_a_coded_error() -> None:
    with pytest.raises(MissingDependencyError, match="nl_no_such_pipeline"):
        parse_text(LETTER, nlp="nl_no_such_pipeline")
    with pytest.raises(InvalidInputError):
        parse_text(LETTER, nlp=3)
