"""Frames."""

from __future__ import annotations

from pathlib import Path

import pytest

from nl_agenda import InvalidInputError, Letter, MissingDependencyError, parse_letter, parse_text
from nl_agenda.export.frames import to_frame

LETTERS = Path(__file__).parents[1] / "fixtures" / "letters"
KINDS = ("letters", "meetings", "sessions", "invitees", "positions", "commitments", "citations")


@pytest.fixture(scope="module")
def letter() -> Letter:
    return parse_letter(LETTERS / "d-a1.docx")


@pytest.mark.parametrize("what", KINDS)
def test_one_row_a_fact(letter: Letter, what: str) -> None:
    expected = 1 if what == "letters" else len(getattr(letter, what))
    assert len(letter.to_frame(what)) == expected
    assert len(to_frame([letter, letter], what)) == 2 * expected


@pytest.mark.parametrize("what", KINDS)
def test_an_empty_letter_has_the_same_columns_and_types(letter: Letter, what: str) -> None:
    empty = parse_text("Geachte voorzitter,")
    assert dict(empty.to_frame(what).dtypes) == dict(letter.to_frame(what).dtypes)


def test_a_row_points_at_its_words(letter: Letter) -> None:
    frame = letter.to_frame("positions")
    for row in frame.itertuples():
        assert letter.text[row.start : row.end] == row.sentence
    assert list(frame["stance"]) == [position.stance.value for position in letter.positions]
    assert set(frame["letter"]) == {letter.source.sha256[:16]}


def test_days_are_days(letter: Letter) -> None:
    assert letter.to_frame("letters")["letter_date"].dt.date.tolist() == [letter.letter_date]


def test_an_unknown_table_is_told(letter: Letter) -> None:
    with pytest.raises(InvalidInputError, match="one of letters, meetings"):
        letter.to_frame("stances")


def test_without_pandas_the_extra_is_named(letter: Letter, monkeypatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(MissingDependencyError) as caught:
        letter.to_frame()
    assert caught.value.extra == "frames"
