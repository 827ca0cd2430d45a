"""The word lists of headings hold their own examples, and none of their counter-examples."""

from __future__ import annotations

import pytest

from nl_agenda.lexicon import load
from nl_agenda.segment.wording import (
    is_below,
    is_break,
    is_key_row,
    is_no_heading,
    is_programme,
    is_question,
    is_title,
    is_treatment,
    is_weakly_below,
)

HEADINGS = load("headings")
RULES = {"treatments": is_treatment, "keys": is_key_row, "never": is_no_heading, "breaks": is_break, "programmes": is_programme}


def rows(key: str) -> list[tuple[str, str]]:
    return [(table, text) for table in RULES for text in HEADINGS[table][key]]


@pytest.mark.parametrize(("table", "text"), rows("examples"))
def test_rule_finds_its_example(table: str, text: str) -> None:
    assert RULES[table](text)


@pytest.mark.parametrize(("table", "text"), rows("counter_examples"))
def test_rule_leaves_its_counter_example(table: str, text: str) -> None:
    assert not RULES[table](text)


@pytest.mark.parametrize("text", load("treatments")["label_examples"])
def test_a_label_with_its_treatment_is_a_row(text: str) -> None:
    assert is_key_row(text)


@pytest.mark.parametrize("text", load("treatments")["label_counter_examples"])
def test_what_only_looks_like_a_label(text: str) -> None:
    assert not is_key_row(text)


@pytest.mark.parametrize(
    "text",
    ["Vraag 1", "Antwoord 3 en 4", "Antwoord op vraag 12", "Antwoord op de vragen 4, 5, 6 en 7", "Vraag 3:", "Vragen 1 t/m 3"],
)
def test_question_and_answer(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text", ["Vraag naar energie", "Antwoorden van de minister op vragen", "Vraag 1 betreft de sancties tegen Rusland"]
)
def test_no_question(text: str) -> None:
    assert not is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "Geannoteerde agenda Milieuraad 16 december 2025",
        "VERSLAG VAN DE RAAD",
        "DEEL II: GEANNOTEERDE AGENDA",
        "Nazending geannoteerde agenda Eurogroep",
    ],
)
def test_title(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize("text", ["Inzet Nederland", "Inzet", "Verslagen van de lidstaten", "Oekraïne", "Agendapunt 3"])
def test_no_title(text: str) -> None:
    assert not is_title(text)


def test_what_is_said_of_an_item_stands_below_it() -> None:
    table = HEADINGS["below"]
    assert [text for text in table["examples"] if not is_below(text)] == []
    assert [text for text in table["weak_examples"] if is_below(text) or not is_weakly_below(text)] == []
    assert [text for text in table["counter_examples"] if is_below(text) or is_weakly_below(text)] == []


def test_parts_of_an_item_stand_below_it() -> None:
    assert is_below("Indicatie krachtenveld Raad en Europees Parlement")
    assert is_below("Nederlandse inzet:")
    assert not is_below("Nederlandse inzet in Afghanistan")
