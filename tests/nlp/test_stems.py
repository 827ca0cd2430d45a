"""Stems: the forms of a word share one, words that only look alike need not."""

import pytest

from nl_agenda.nlp.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "steunen steunt steun gesteund steunde steunden steunend",
        "pleiten pleit gepleit",
        "benadrukken benadrukt benadrukte",
        "terughoudend terughoudende",
    ],
)
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("word", "other"), [("steunen", "stelen"), ("gemeen", "mening"), ("geen", "een"), ("niet", "nie"), ("lidstaat", "lidstaten")]
)
def test_other_words_and_irregular_forms_have_another(word: str, other: str) -> None:
    assert stem(word) != stem(other)


@pytest.mark.parametrize("word", ["", "a", "de", "ik", "geen", "0", "<nl>", "!"])
def test_what_is_short_or_no_word_stays(word: str) -> None:
    assert stem(word) == word
