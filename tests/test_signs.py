"""What may be named is told by the beginnings of words, and nothing that is named is passed over."""

import re

import pytest

from nl_agenda.find.participation import _families
from nl_agenda.lexicon import load
from nl_agenda.lexicon.signs import signs_of
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
        ("zwitserland sluit later aan, en is genodigd", {"joins", "invited"}),
        ("gedeelnemers", set()),
        ("de werklunch", {"meal"}),
        ("het ontbijt", {"meal"}),
        ("", set()),
    ],
)
def test_groups_of_which_a_sign_stands_in_words(words: str, expected: set[str]) -> None:
    assert signs_of(GROUPS).within(words) == expected


def test_whatever_family_is_found_in_a_letter_has_its_sign_there() -> None:
    signs = signs_of({row["id"]: [p.removesuffix("$") for p in row["patterns"]] for row in load("invitees")["families"]})
    found = 0
    for words in (line for pair in pairs("txt") for line in pair.file.read_text(encoding="utf-8").lower().splitlines()):
        speaking = {f.id for f in _families() if any(re.search(p.pattern.removesuffix("$"), words) for p in f.patterns)}
        found += len(speaking)
        assert speaking <= signs.within(words), words
    assert found > 100
