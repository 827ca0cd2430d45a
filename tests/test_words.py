"""Names are found in a text by looking them up: the longest, whole, with either apostrophe."""

import pytest

from nl_agenda.find.names import organisations, places, states
from nl_agenda.lexicon.words import Words

NAMES = Words(["Congo", "Congo-Brazzaville", "Guinee", "Guinee-Bissau", "VK", "Verenigde Staten", "Verenigde Staten van Amerika"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Guinee-Bissau en Guinee", "Guinee-Bissau"),
        ("Guinee, Congo", "Guinee"),
        ("Guineeër", None),
        ("Congo-", None),
        ("de Congo", None),
        ("VK.", "VK"),
        ("Verenigde Staten van Europa", "Verenigde Staten"),
        ("Verenigde Staten van Amerika", "Verenigde Staten van Amerika"),
        ("", None),
    ],
)
def test_the_longest_name_that_is_no_part_of_a_word_is_found(text: str, found: str | None) -> None:
    end = NAMES.end(text, 0, len(text))
    assert (None if end is None else text[:end]) == found


def test_nothing_is_read_behind_the_end() -> None:
    text = "in Guinee-Bissau"
    assert NAMES.end(text, 3, len("in Guinee")) == len("in Guinee")
    assert NAMES.end(text, 3, len("in Guin")) is None
    assert list(NAMES.ends(text, 3, len(text))) == [len(text), len("in Guinee")]


@pytest.mark.parametrize("written", ["Bahama's", "Bahama’s"])
def test_apostrophes_count_alike_where_they_are_to(written: str) -> None:
    assert Words(["Bahama’s"], apostrophes=True).end(written, 0, 8) == 8
    assert Words(["'s-Hertogenbosch"], apostrophes=True).end("’s-Hertogenbosch", 0, 16) == 16
    assert ("Bahama's" in Words(["Bahama’s"], apostrophes=True), "Bahama's" in Words(["Bahama’s"])) == (True, False)


def test_names_begin_as_is_looked_for_them() -> None:
    capitals = {chr(c) for c in range(ord("À"), ord("Þ") + 1)} | {chr(c) for c in range(ord("A"), ord("Z") + 1)}
    assert {name[0] for name in states.names()} <= capitals
    assert {name[0] for name in organisations.known()} <= {c for c in capitals if c.isascii()}
    assert {city[0] for city in places.countries()} <= capitals | set("ŁŠČŚŽŻ'")
