"""The words of the lexicon that announce: formations by every name, and the groups of expressions around them."""

from __future__ import annotations

import pytest

from nl_agenda.find.meetings.names import meeting_names
from nl_agenda.find.meetings.zones import pattern
from nl_agenda.lexicon import load

SAMPLES = load("announcements")["samples"]
NAMES = load("bodies")["samples"]


@pytest.mark.parametrize(("group", "words"), [(g, w) for g, table in SAMPLES.items() for w in table["examples"]])
def test_a_group_finds_its_examples(group: str, words: str) -> None:
    assert pattern(group).search(words.lower())


@pytest.mark.parametrize(("group", "words"), [(g, w) for g, table in SAMPLES.items() for w in table["counter_examples"]])
def test_a_group_leaves_its_counter_examples_alone(group: str, words: str) -> None:
    assert not pattern(group).search(words.lower())


@pytest.mark.parametrize("example", NAMES["examples"])
def test_a_formation_by_its_name(example: str) -> None:
    words, _, wanted = example.partition(" = ")
    text = f"Geannoteerde agenda informele {words} van 3 april 2025"
    (name,) = meeting_names(text, 0, len(text))
    assert " ".join([name.body, name.key, *([name.part] if name.part else [])]) == wanted
    assert text[name.core : name.end] == words
    assert name.informal


@pytest.mark.parametrize("example", NAMES["counter_examples"])
def test_what_only_looks_like_a_formation(example: str) -> None:
    assert meeting_names(f"Het advies van {example} daarover.", 0, len(f"Het advies van {example} daarover.")) == []
