"""A list of words as one expression finds what the words one after the other find, longest first."""

import re

import pytest

from nl_agenda.lexicon.alternation import any_of, one_of

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


@pytest.mark.parametrize("text", ["de raad is afgezegd", "niet", "teniet gedaan", "tot nader order uitgesteld", "de raad"])
def test_any_of_several_expressions_is_found_where_one_of_them_is(text: str) -> None:
    several = [r"\bniet\b", r"\bafgezegd\b", r"uitgesteld", r"\bnader\b.*\bvoorzien|later"]
    assert bool(any_of(several).search(text)) is any(re.search(e, text) for e in several)
