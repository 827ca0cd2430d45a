"""Which position continues which: measured against pairs of letters that a reader aligned by hand."""

from __future__ import annotations

import json

import pytest

from nl_agenda import parse_text
from nl_agenda.comparison import Comparison, compare
from nl_agenda.comparison.wording import wording
from nl_agenda.export.selection import stands
from nl_agenda.lexicon import load
from tests.at_hand import FIXTURES, letter

PAIRS = json.loads((FIXTURES / "comparisons" / "gold.json").read_text(encoding="utf-8"))["pairs"]
Pair = tuple[str, str]


def aligned(comparison: Comparison) -> set[Pair]:
    both = (change for change in comparison.positions if change.before and change.after)
    return {(change.before.position.sentence, change.after.position.sentence) for change in both}


def by_hand(pair: dict, comparison: Comparison) -> set[Pair]:
    """The reader's pairs, so far as both sentences were found to be positions: that is measured elsewhere."""
    before = {change.before.position.sentence for change in comparison.positions if change.before}
    after = {change.after.position.sentence for change in comparison.positions if change.after}
    return {
        (one, other)
        for start, start_after in pair["same"]
        for one in before
        if one.startswith(start)
        for other in after
        if other.startswith(start_after)
    }


@pytest.fixture(scope="module")
def measured() -> list[tuple[dict, set[Pair], set[Pair]]]:
    compared = [(pair, compare(letter(pair["before"]), letter(pair["after"]))) for pair in PAIRS]
    return [(pair, aligned(comparison), by_hand(pair, comparison)) for pair, comparison in compared]


def test_nearly_all_pairs_are_right_and_most_are_found(measured) -> None:
    right = sum(len(found & gold) for _, found, gold in measured)
    assert sum(len(gold) for _, _, gold in measured) >= 55, "too few positions were found to measure by"
    assert right / sum(len(found) for _, found, _ in measured) >= 0.93
    assert right / sum(len(gold) for _, _, gold in measured) >= 0.85


def test_letters_that_say_other_things_share_nothing(measured) -> None:
    """Two authors on the same Council, and two Councils of the same formation half a year apart."""
    apart = [(found, pair["before"]) for pair, found, gold in measured if not pair["same"]]
    assert len(apart) == 2
    assert all(len(found) <= 1 for found, _ in apart), apart


def test_ways_of_speaking_that_all_letters_share_pair_nothing() -> None:
    """ "De algemene oriëntatie" of one Council is not that of another."""
    for one, other in (("d-b1", "d-b6"), ("d-a4", "d-b6"), ("d-b2", "d-b6")):
        assert aligned(compare(letter(f"letters/{one}.txt"), letter(f"letters/{other}.txt"))) == set()


def test_a_letter_against_itself_is_kept_whole() -> None:
    one = letter("letters/d-a1.txt")
    comparison = compare(one, one)
    assert [change.before for change in comparison.positions] == [change.after for change in comparison.positions]
    assert {change.change for change in comparison.positions} == {"kept"}
    assert {change.change for change in comparison.sessions} == {"kept"}
    assert {change.change for change in comparison.invitees} == {"kept"}


def alone(sentence: str) -> tuple[str, ...]:
    """The telling words of a position with nothing before it."""
    (stand, *_) = stands(parse_text(f"Geachte voorzitter,\n\n{sentence}\n"))
    return wording(stand).own


@pytest.mark.parametrize("sentence", load("matters")["examples"])
def test_of_a_sentence_that_only_points_back_nothing_is_left(sentence: str) -> None:
    assert len(alone(sentence)) <= 1


@pytest.mark.parametrize("sentence", load("matters")["counter_examples"])
def test_of_a_sentence_that_names_its_matter_the_matter_is_left(sentence: str) -> None:
    assert alone(sentence)


def test_what_it_points_back_to_is_taken_from_the_sentence_before() -> None:
    letter = parse_text("Geachte voorzitter,\n\nDe Commissie stelt een heffing op cacao voor. Nederland steunt dit voorstel.\n")
    (stand,) = stands(letter)
    assert {"heffing", "cacao"} <= set(wording(stand).own)


def test_two_stances_of_one_sentence_each_find_their_own() -> None:
    """Nederland verwelkomt ... en zal ... verzoeken: what is welcomed and what is asked for are two sentences in the report."""
    comparison = compare(letter("letters/d-b1.txt"), letter("comparisons/d-b1-verslag.txt"))
    pairs = [
        (change.before.position.stance.value, change.latest.position.stance.value)
        for change in comparison.positions
        if change.before and change.before.position.sentence.startswith("Nederland verwelkomt de kortere procedures")
    ]
    assert pairs == [("welcome", "welcome"), ("advocate", "advocate")]
