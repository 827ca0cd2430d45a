"""The gate: no field of any format reads worse than when it was pinned, and the gate itself measures right."""

from __future__ import annotations

import copy
import json

import pytest

from tests.quality import confidence, gate, pin
from tests.quality.corpus import COLUMNS, FIXTURES, FORMATS, LETTERS, OTHERS, UNTRAINED, corpus_hash, measure, pairs
from tests.quality.score import score
from tests.quality.tally import Tally


def test_the_floors_belong_to_these_letters() -> None:
    assert pin.load().corpus == corpus_hash(), "the fixture letters have changed: look at `make gate`, then `make gate-update`"


@pytest.mark.parametrize("column", COLUMNS)
def test_no_field_falls_below_its_floor(column: str) -> None:
    pinned = pin.load()
    tally = measure(column)
    new = sorted(set(tally.misses) - set(pinned.misses[column]))
    failures = pin.below(pin.table({column: tally}), {column: pinned.floors[column]})
    assert not failures, "\n".join([*failures, "", "New misses:", *new])
    assert not [miss for miss in tally.misses if miss.startswith("crash")]


def as_a_perfect_reader_would(gold: dict) -> dict:
    """The letter that the gold describes, in the form of a Letter's JSON."""
    letter = copy.deepcopy(gold)
    letter["text"] = ""
    letter["sections"] = letter.pop("headings")
    for position in letter["positions"]:
        position["holder"] = position["holder"] and {"text": position["holder"]}
    return letter


@pytest.mark.parametrize("pair", [*pairs("txt"), *pairs("others"), *pairs("untrained")], ids=lambda pair: pair.name)
def test_a_perfect_reader_scores_full_marks(pair) -> None:
    tally = Tally()
    score(as_a_perfect_reader_would(pair.gold), pair.gold, tally, pair.name)
    assert tally.misses == []
    assert {name: count.f1 for name, count in tally.counts.items() if count.f1 < 1} == {}


def test_a_missed_and_an_invented_fact_are_counted_and_named() -> None:
    gold = next(iter(pairs("txt"))).gold
    letter = as_a_perfect_reader_would(gold)
    missed = letter["citations"].pop()
    letter["citations"].append({"dossier": "12345", "number": "6"})
    tally = Tally()
    score(letter, gold, tally, "x")
    count = tally.counts["citations"]
    assert (count.wanted - count.right, count.found - count.right) == (1, 1)
    assert tally.misses == [f"citations missed, x: {missed['text']}", "citations wrong, x: 12345, 6"]


def test_an_optional_fact_counts_neither_way() -> None:
    gold = {"commitments": [{"sentence": "Ik informeer uw Kamer hierover.", "optional": True}]}
    for found in ([], gold["commitments"]):
        tally = Tally()
        score({"text": "", "commitments": found}, gold, tally, "x")
        assert (tally.counts["commitments"].found, tally.counts["commitments"].wanted) == (0, 0)


def test_floors_rise_and_fall_only_with_a_reason(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(pin, "PIN", tmp_path / "gate.json")

    def measured(share: float) -> pin.Table:
        return {"txt": {"venue": {"precision": share, "recall": share}}}

    tallies = {"txt": Tally()}
    assert gate.update(measured(0.8), tallies, pin.load(), None) == 0
    assert gate.update(measured(0.9), tallies, pin.load(), None) == 0
    assert gate.update(measured(0.7), tallies, pin.load(), None) == 1
    assert "WOULD FALL" in capsys.readouterr().out
    assert pin.load().floors == measured(0.9)
    assert gate.update(measured(0.7), tallies, pin.load(), "the corpus got harder letters") == 0
    assert (pin.load().floors, pin.load().lowered) == (measured(0.7), ["the corpus got harder letters"])


def test_the_gate_prints_how_far_a_confidence_can_be_relied_on(monkeypatch, capsys) -> None:
    bands = (confidence.Band(0.0, 0.5, 8, 4, 2), confidence.Band(0.5, 1.0, 1000, 990, 800))
    monkeypatch.setattr(confidence, "load", lambda: confidence.Confidence(16828, 17, 1100, 106, bands))
    monkeypatch.setattr(gate, "measure", lambda _: Tally())
    monkeypatch.setattr("sys.argv", ["gate", "--formats", "txt"])
    gate.main()
    printed = capsys.readouterr().out.partition("Reliability of confidence, over 16,828 sentences of 17 authors")[2].splitlines()
    assert [line.split() for line in printed[1:4]] == [
        ["confidence", "found", "positions", "right", "stance"],
        ["0.50", "to", "1.00", "1,000", "0.990", "0.800"],
        ["0.00", "to", "0.50", "8", "0.500", "0.250"],
    ]


def test_a_field_that_is_gone_is_below_its_floor() -> None:
    floors = {"txt": {"venue": {"precision": 0.5, "recall": 0.5}}}
    assert len(pin.below({"txt": {}}, floors)) == 2


def test_nothing_is_trained_on_the_untrained() -> None:
    files = [path.read_text(encoding="utf-8") for path in (FIXTURES / "sentences").glob("*.jsonl")]
    rows = [json.loads(row) for file in files for row in file.splitlines()]
    labelled = {sentence["text"] for row in rows for sentence in row["sentences"] if len(sentence["text"].split()) > 5}
    trained = [json.loads(path.read_text(encoding="utf-8")) for home in (LETTERS, OTHERS) for path in home.glob("*.gold.json")]
    labelled |= {position["sentence"] for gold in trained for position in gold["positions"]}
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in UNTRAINED.glob("*.gold.json")]
    stands = {position["sentence"] for gold in golds for position in gold["positions"]}
    assert len(golds) >= 25
    assert len(stands & labelled) <= 0.005 * len(stands)  # stock phrases, which every clerk writes


def test_at_least_16_letters_in_every_format_have_gold() -> None:
    golds = {path.name.removesuffix(".gold.json") for path in LETTERS.glob("*.gold.json")}
    assert len(golds) >= 16
    for form in FORMATS:
        assert {pair.name for pair in pairs(form)} == golds
    for gold in LETTERS.glob("*.gold.json"):
        json.loads(gold.read_text(encoding="utf-8"))
