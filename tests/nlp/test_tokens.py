"""Tokens are spaCy's, with the abbreviations of the lexicon, in whatever order stretches of text have been split before."""

from itertools import product

import pytest
from spacy.lang.nl import DutchDefaults
from spacy.util import compile_infix_regex, compile_suffix_regex

from nl_agenda.nlp import tokens as module
from nl_agenda.nlp.tokens import infixes, suffixes, tokenizer, tokens

SENTENCES = [
    "De Raad (art. 5, lid 2) spreekt over de Commissie-voorstellen, o.a. het MFK.",
    "Uw Kamer, i.h.b. de leden Van der Berg en ’t Hart, vroeg: “Wat kost dit?”",
    "Het bedrag van € 1.500.000,- (25%) gaat naar w.v.t.t.k.; zie https://www.eu.int/a?b=c.",
    "NAVO-top: 24/25 juni\u00a0a.s. in Den\tHaag/Scheveningen...",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_split_by_stretches_has_the_tokens_of_the_sentence_as_a_whole(sentence: str) -> None:
    whole = [(t.text.lower(), t.idx) for t in tokenizer()(sentence) if not t.text.isspace()]
    lower, starts, _ = tokens(sentence, 0)
    assert [*zip(lower, starts, strict=True)] == whole


@pytest.mark.parametrize("sentence", SENTENCES)
def test_tokens_stand_in_the_text_where_they_say(sentence: str) -> None:
    text = "Voorzitter. " + sentence
    lower, starts, ends = tokens(sentence, len("Voorzitter. "))
    assert tuple(text[start:end].lower() for start, end in zip(starts, ends, strict=True)) == lower


def test_what_is_remembered_is_bounded_and_spacys_words_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 20)
    monkeypatch.setattr(module, "_remembered", remembered := dict[str, object]())
    known = []
    for number in range(200):
        assert tokens(f"Woord{number}", 0)[0] == (f"woord{number}",)
        assert len(remembered) <= 20
        known.append(len(tokenizer().vocab))
    assert max(known) < known[0] + 20


MARKS = "".join(map(chr, range(ord(" "), ord("À")))) + "–—‘’‚“”„…«»"


def test_the_marks_within_words_are_those_of_spacy() -> None:
    ours, spacys = compile_infix_regex(infixes()), compile_infix_regex(DutchDefaults.infixes)
    for before, first, second, after in product(("a", "É", "3"), MARKS, ("", *".,:-)<"), ("b", "Ж", "4")):
        word = before + first + second + after
        assert [m.span() for m in ours.finditer(word)] == [m.span() for m in spacys.finditer(word)], word


def test_the_marks_at_the_end_of_words_are_those_of_spacy() -> None:
    ours, spacys = compile_suffix_regex(suffixes()), compile_suffix_regex(DutchDefaults.suffixes)
    for before, mark, end in product(("a", "É", "ÉJ", "ab", "bA", "ЖЖ", "3", "°C"), MARKS, ("", *".,:-)<")):
        word = before + mark + end
        found, expected = ours.search(word), spacys.search(word)
        assert (found and found.span()) == (expected and expected.span()), word
