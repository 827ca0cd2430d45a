"""One topic over many letters."""

from __future__ import annotations

import datetime as dt

import pytest

from nl_agenda import InvalidInputError, LetterSet
from nl_agenda.comparison import History, follow
from tests.at_hand import letter

NAMES = [
    "comparisons/d-b6-aanvulling.txt", "letters/d-b6.txt", "comparisons/d-a1-verslag.txt", "letters/d-a1.txt", "letters/d-a7.txt",
]  # fmt: skip


@pytest.fixture(scope="module")
def letters() -> LetterSet:
    return LetterSet(map(letter, NAMES))


@pytest.fixture(scope="module")
def energy(letters: LetterSet) -> History:
    return follow(letters, ["gas", "Russische energie"])


def test_moments_come_in_the_order_of_meetings_and_then_of_letters(letters: LetterSet) -> None:
    history = follow(letters)
    assert [moment.day for moment in history.moments] == sorted(moment.day for moment in history.moments)
    dates = [moment.positions[0].latest.letter.letter_date for moment in history.moments]
    assert dates == [
        dt.date(2025, 7, 1),
        *(dt.date(2025, 10, day) for day in (6, 15)),
        dt.date(2025, 11, 7),
        dt.date(2025, 11, 26),
    ]
    assert sum(len(moment.positions) for moment in history.moments) == len(letters.positions())


def test_a_changed_stance_is_told_with_what_it_was(energy: History) -> None:
    turned = {
        (change.before.position.stance.value, change.latest.position.stance.value)
        for change in energy.changed
        if "algemene oriëntatie" in change.latest.position.sentence
    }
    assert turned == {("support", "oppose")}


def test_a_thread_goes_from_letter_to_letter(energy: History) -> None:
    rows = energy.to_frame(backend="pyarrow").to_pylist()
    (thread,) = {row["thread"] for row in rows if "algemene oriëntatie" in row["sentence"]}
    told = [(str(row["day"]), row["change"], row["before_stance"], row["stance"]) for row in rows if row["thread"] == thread]
    assert told == [("2025-10-20", "new", None, "support"), ("2025-10-20", "changed", "support", "oppose")]


def test_threads_are_numbered_and_each_letter_continues_a_thread_once(letters: LetterSet) -> None:
    history = follow(letters)
    seen: set[int] = set()
    for moment in history.moments:
        assert len(set(moment.threads)) == len(moment.threads)
        for thread, change in zip(moment.threads, moment.positions, strict=True):
            assert (thread in seen) == (change.before is not None)
        seen |= set(moment.threads)
    assert seen == set(range(len(seen)))


def test_the_order_of_the_letters_makes_no_difference(letters: LetterSet, energy: History) -> None:
    assert follow(reversed(letters), ["gas", "Russische energie"]) == energy


def test_a_topic_nobody_speaks_of_has_no_history(letters: LetterSet) -> None:
    history = follow(letters, "walvisvaart")
    assert (history.moments, history.changed, len(history.to_frame())) == ((), (), 0)
    with pytest.raises(InvalidInputError, match="no words"):
        follow(letters, "!")


def test_what_one_letter_says_for_two_meetings_continues_nothing() -> None:
    one = letter("letters/d-a4.txt")
    assert len(one.meetings) == 2
    history = follow([one])
    assert len(history.moments) >= 2
    assert {change.change for moment in history.moments for change in moment.positions} == {"new"}
