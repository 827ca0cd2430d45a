"""What may be said in a sentence is told by its words, and nothing that is said is passed over."""

import re

import pytest

from nl_agenda.lexicon import load
from nl_agenda.lexicon.word_signs import WordSigns
from nl_agenda.nlp.pipeline import analyse
from tests.quality.corpus import pairs

GROUPS = {
    "invited": [r"\b(?:uit)?genodigd(?:e|en)?\b", r"\b(?:is|zijn)\b.*\bte gast\b"],
    "joins": [r"\bdeel(?:neemt|nemen)\b", r"\bsluit(?:en)?\b.*\baan\b"],
    "meal": [r"\w*lunch\w*", r"\bdiner\b|\bontbijt\b"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("de president is uitgenodigd", {"invited"}),
        ("de genodigden", {"invited"}),
        ("ook noorwegen is te gast", {"invited"}),
        ("ook noorwegen is aanwezig", set()),
        ("zwitserland sluit later aan , en is genodigd", {"joins", "invited"}),
        ("de werklunch", {"meal"}),
        ("het ontbijt", {"meal"}),
        ("", set()),
    ],
)
def test_groups_that_a_word_tells_of(words: str, expected: set[str]) -> None:
    assert WordSigns(GROUPS).within(frozenset(words.split())) == expected


def test_a_group_that_no_word_tells_of_may_always_be_found() -> None:
    assert WordSigns({"any": [r"\d+"], **GROUPS}).within(frozenset({"noorwegen"})) == {"any"}


def test_what_most_sentences_have_tells_nothing_if_another_word_does() -> None:
    assert WordSigns({"later": [r"\bhet kabinet komt .*terug\b"]}).within(frozenset({"het", "kabinet", "komt"})) == set()


def test_whatever_is_found_in_a_sentence_a_word_of_it_tells_of() -> None:
    every = [p.removesuffix("$") for row in load("invitees")["families"] for p in row["patterns"]]
    every += [*load("commitments")["alone"], *load("commitments")["addressee"]]
    signs, found = WordSigns({number: [pattern] for number, pattern in enumerate(every)}), 0
    for pair in pairs("txt"):
        text = pair.file.read_text(encoding="utf-8")
        for sentence in analyse(text, [(m.start(), m.end(), 0) for m in re.finditer(".+", text)]).sentences:
            words = text[sentence.start : sentence.end].lower()
            there = {number for number, pattern in enumerate(every) if re.search(pattern, words)}
            found += len(there)
            assert there <= signs.within(sentence.distinct), words
    assert found > 100
