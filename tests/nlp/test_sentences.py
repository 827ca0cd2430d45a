"""Where sentences end: each example has a bar where one does."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nl_agenda.lexicon import load
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.nlp.sentences import sentence_bounds

TABLE = load("abbreviations")
MORE = [
    "Zie Kamerstuk 21 501-02, nr. 2790 en art. 4 van het verdrag.|Daarna volgt een debat.",
    "De minister sprak met o.a. dhr. De Wit en mw. Bakker.|Beiden waren het eens.",
    "De Raad komt op 3 april a.s. bijeen.",
    "Het pakket kost 20 mld. euro.",
    "Vindt de Raad dit ook?|Nee!|Toch gaat het door.",
    "De regels gelden sinds 2024.|2025 wordt een proefjaar.",
    "1. De Raad neemt een besluit.|De Commissie voert het uit.",
    "Volgens het kabinet is dit “een goed begin.”|Nederland steunt het.",
    "De heer J.P. Balkenende opent de zitting (zie bijlage).|Daarna spreekt de Raad.",
    "De uitgave bedraagt 1.250 euro per jaar.",
]


def split(paragraph: str) -> list[str]:
    return [paragraph[start:end] for start, end in sentence_bounds(paragraph)]


@pytest.mark.parametrize("example", [*TABLE["examples"], *MORE])
def test_sentences_end_at_the_bars(example: str) -> None:
    assert split(example.replace("|", " ")) == example.split("|")


@pytest.mark.parametrize("word", TABLE["never_final"])
def test_no_sentence_ends_after_these(word: str) -> None:
    assert len(split(f"De brief noemt {word}. Jansen daarbij.")) == 1


@given(st.text(alphabet='aAzÉ .?!…\n"”()1’-', max_size=120))
def test_every_word_is_in_one_sentence(paragraph: str) -> None:
    bounds = list(sentence_bounds(paragraph))
    assert all(start < end for start, end in bounds)
    assert all(end <= start for (_, end), (start, _) in pairwise(bounds))
    assert "".join("".join(paragraph[a:b].split()) for a, b in bounds) == "".join(paragraph.split())


def test_tokens_have_the_offsets_of_the_letter() -> None:
    text = "Voorop.\nNederland steunt dit. Het kabinet niet."
    (first, second) = analyse(text, [(8, len(text), 4)]).sentences
    assert (first.paragraph, second.paragraph) == (4, 4)
    assert [text[start:end] for start, end in zip(first.starts, first.ends, strict=True)] == ["Nederland", "steunt", "dit", "."]
    assert second.lower == ("het", "kabinet", "niet", ".")
