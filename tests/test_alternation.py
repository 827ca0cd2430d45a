"""A list of words as one expression finds what the words one after the other find, longest first."""

import re

import pytest

from nl_agenda.lexicon.alternation import any_of, at_once, one_of
from nl_agenda.lexicon.ways import needed

TEXTS = ["Guinee-Bissau", "Guinee-B", "Oman en Oostenrijk", "Congo (DRC), Congo", "Oekra", "Guyana en Guinee"]
STATES = ["Guinee", "Guinee-Bissau", "Guyana", "Oman", "Oostenrijk", "Oekraïne", "Congo", "Congo (DRC)"]


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_words_are_found_as_by_a_plain_list_longest_first(text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(STATES, key=len, reverse=True))
    assert re.findall(one_of(STATES), text) == re.findall(plain, text)


def test_it_is_one_unit_that_other_expressions_may_follow() -> None:
    assert re.fullmatch(one_of(["maart", "mei"]) + r" \d{4}", "mei 2025")
    assert re.fullmatch(one_of(["raad"]) + "(?:sleden)?", "raadsleden")
    assert re.fullmatch(one_of(["top", "toppen"]) + "{2}", "toppentop")


def test_a_character_may_be_written_otherwise() -> None:
    assert re.fullmatch(one_of(["'s-Hertogenbosch"], written={"'": "['’]"}), "’s-Hertogenbosch")


SEVERAL = [
    r"\bniet\b", r"\bafgezegd\b", r"\w*uitgesteld\w*", r"\bnader\b.*\bvoorzien|later", r"\b(?:in)?gelast(?:e|en)?\b",
    r"(?<!van )uw kamers?\b", r"\b(?:(?<!van )(?:de )?kamer)\b", r"\b(?:is|zijn)\b.*\b(?:aanwezig|present)\b",
    r"\bin\b(?! de)", r"\bg-?20\b",
]  # fmt: skip
SAID = [
    "de raad is afgezegd", "niet", "teniet gedaan", "tot nader order uitgesteld", "de raad", "voor een dag vooruitgesteld",
    "gelast", "ingelaste", "uw kamer", "van uw kamer", "de kamer", "van de kamer", "kamers", "wij zijn present", "is er niemand",
    "in de raad", "in brussel", "binnen", "g20", "de g-20-top", "nader te bepalen", "nader is voorzien",
]  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_any_of_several_expressions_is_found_where_one_of_them_is(text: str) -> None:
    assert any_of(SEVERAL).is_in(text) is bool(at_once(SEVERAL).search(text)) is any(re.search(e, text) for e in SEVERAL)
    for expression in SEVERAL:
        found = re.search(expression, text) is not None
        assert any_of([expression]).is_in(text) is (at_once([expression]).search(text) is not None) is found, expression


def test_letters_are_named_that_no_expression_can_do_without() -> None:
    assert needed([r"\b(?:is|zijn)\b.*\b(?:aanwezig|present)\b", r"\bafwezig(?:en)?\b"]) == {"aanwezig", "present", "afwezig"}
    assert needed([r"geannoteerde agenda\b", r"\bagendapunt(?:en)?\b", "agenda"]) == {"agenda"}
    assert needed([r"[a-z]+", "agenda"]) == frozenset()
    assert needed([r"bo?nd", r"(?:al){0,2}leen", r"(?i:RAAD)en", r"\d\.\d"]) == {"nd", "en", "."}
