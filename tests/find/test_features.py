"""What the second opinion sees of a sentence does not depend on the sentences that are weighed with it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from nl_agenda.find.positions import evidences
from nl_agenda.find.positions.features import Features, Seen, features, joined, masked
from nl_agenda.find.positions.opinion import OUTPUTS, STANCES, Model
from nl_agenda.find.positions.vocabulary import SHOWN, WORD, Vocabulary, vocabulary
from nl_agenda.ingest import read
from nl_agenda.limits import Limits
from nl_agenda.nlp.holders import Side
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.segment import segment

TEXT = """Geachte voorzitter,

Nederland steunt het voorstel van de Commissie. Het kabinet is niet overtuigd van artikel 12 en zal daarnaar vragen.
Frankrijk en Duitsland pleiten voor uitstel. Wel moet de regeling uitvoerbaar blijven.

Ik verwelkom dit.

Hoogachtend,
"""


def seen(text: str) -> list[Seen]:
    parts = segment(read(text.encode(), name=None, format="txt", limits=Limits()))
    analysis = analyse(parts.text.content, [(p.start, p.end, i) for i, p in parts.body()])
    return list(evidences(parts, analysis, "annotated_agenda"))


def test_sentences_have_the_same_features_together_and_alone() -> None:
    sentences = seen(TEXT)
    assert len(sentences) >= 5
    together = list(features(sentences).each())
    for each, own in zip(sentences, together, strict=True):
        assert features([each]).numbers.tolist() == own.tolist()
        assert own.tolist() == sorted(set(own.tolist()))


def test_no_sentence_has_no_features() -> None:
    assert list(features([]).each()) == []
    assert list(joined([]).each()) == []


def test_holders_are_masked_and_numbers_too() -> None:
    first, second, *_ = (each.evidence for each in seen(TEXT))
    assert masked(first) == ["<nl>", "steunt", "het", "voorstel", "van", "<ander>", "."]
    assert masked(first, Side.DUTCH) == ["<nl>", "steunt", "het", "voorstel", "van", "<nl>", "."]
    assert masked(second)[:7] == ["<nl>", "is", "niet", "overtuigd", "van", "artikel", "12"]
    known = Vocabulary()
    assert known.table[SHOWN, known["12"]] == known.table[SHOWN, known["2025-2026"]] != known.table[SHOWN, known["artikel"]]
    assert known.table[WORD, known["12"]] != known.table[WORD, known["2025-2026"]]


@pytest.mark.parametrize("words", ["steunt steunt niet", "niet steunt steunt"])
def test_the_order_of_words_is_seen(words: str) -> None:
    (one,), (other,) = (seen(f"Geachte voorzitter,\n\nNederland {each} dit.\n") for each in (words, "steunt niet steunt"))
    assert features([one]).numbers.tolist() != features([other]).numbers.tolist()


def test_an_opinion_adds_up_what_is_known_of_each_sentence() -> None:
    weights = np.zeros((2, len(OUTPUTS)), dtype=np.int8)
    weights[0, 0], weights[1, 0], weights[1, 1] = 3, -2, 4
    made = Model(np.array([10, 20], dtype=np.uint32), weights, (1.0,) * len(OUTPUTS), (0.0,) * len(OUTPUTS), 0.5)
    numbers = [np.array(each, dtype=np.uint32) for each in ([5, 10, 20], [], [20, 30], [99])]
    likely = made.opinions(joined(numbers))
    odds = [round(float(np.log(each.position / (1 - each.position)))) for each in likely]
    assert odds == [1, 0, -2, 0]
    assert [each.stances["support"] > 0.5 for each in likely] == [True, False, True, False]
    assert list(likely[0].stances) == list(STANCES)
    assert made.opinions(Features(np.empty(0, dtype=np.uint32), np.zeros(1, dtype=np.int64))) == []


@pytest.mark.parametrize(
    "reference", ["(Kamerstuk 21 501-02, nr. 3311) ", "(Handelingen II 2024/25, nr. 12, item 3) ", "(zie bijlage 2) "]
)
def test_a_reference_in_brackets_says_nothing_of_a_stand(reference: str) -> None:
    words = "In lijn met de motie {}zet Nederland in op sancties."
    with_it, without = (masked(seen(words.format(inserted))[-1].evidence) for inserted in (reference, ""))
    assert with_it == without


def test_other_brackets_stay() -> None:
    assert "snel" in masked(seen("Nederland wil (snel) een besluit.")[-1].evidence)


def test_a_vocabulary_is_the_same_whatever_was_met_first_and_however_many() -> None:
    words = [f"woord{'en' * (i % 3)}{i}" for i in range(3000)]
    forwards, backwards = Vocabulary(), Vocabulary()
    places = [[known[word] for word in order] for known, order in ((forwards, words), (backwards, words[::-1]))]
    assert (forwards.table[:, places[0]] == backwards.table[:, places[1][::-1]]).all()


def test_threads_share_a_vocabulary() -> None:
    words = [f"woord{chr(97 + i % 26)}{i}" for i in range(4000)]
    known, alone = Vocabulary(), Vocabulary()
    with ThreadPoolExecutor(8) as threads:
        every = list(threads.map(lambda start: [known[word] for word in words[start:] + words[:start]], range(0, 4000, 500)))
    assert sorted(every[0]) == list(range(4000))
    places = [alone[word] for word in words]
    assert (known.table[:, every[0]] == alone.table[:, places]).all()


def test_a_vocabulary_is_forgotten_when_there_is_too_much_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = vocabulary()
    before["woord"]
    monkeypatch.setattr("nl_agenda.find.positions.vocabulary._MOST", 1)
    assert vocabulary() is not before
    assert "woord" in before


def test_a_word_without_end_is_not_remembered_whole() -> None:
    known = Vocabulary()
    assert known["a" * 100] == known["a" * 100_000]
    assert max(map(len, known)) < 100
