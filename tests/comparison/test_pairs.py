"""Two letters side by side."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from nl_agenda import InvalidInputError, MissingDependencyError, parse_text
from nl_agenda.comparison import Change, Comparison, InviteeChange, PositionChange, SessionChange, compare
from tests.at_hand import letter


@pytest.fixture(scope="module")
def supplemented() -> Comparison:
    return compare(letter("letters/d-b6.txt"), letter("comparisons/d-b6-aanvulling.txt"))


@pytest.fixture(scope="module")
def reported() -> Comparison:
    return compare(letter("letters/d-b1.txt"), letter("comparisons/d-b1-verslag.txt"))


def stances(comparison: Comparison, words: str) -> list[tuple[str | None, str | None]]:
    return [
        tuple(stand and stand.position.stance.value for stand in (change.before, change.after))
        for change in comparison.positions
        if words in change.latest.position.sentence
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("voorgestelde versnelling van vergunningprocedures", [("conditional", "support")]),
        ("zal de algemene oriëntatie evenwel niet steunen", [("support", "oppose")]),
        ("verplichte splitsing van prijszones", [("oppose", "oppose")]),
        ("cyberveiligheid van omvormers", [(None, "advocate")]),
        ("congestie-inkomsten", [("emphasise", None)]),
    ],
)
def test_stances_before_and_after(supplemented: Comparison, words: str, expected: list) -> None:
    assert stances(supplemented, words) == expected


def test_a_condition_that_was_not_met_turned_a_yes_into_a_no(reported: Comparison) -> None:
    assert stances(reported, "registratieplicht voor polymeren") == [("conditional", "oppose")]


def test_each_position_stands_on_one_line_and_none_is_lost(supplemented: Comparison) -> None:
    for side, one in (("before", supplemented.before), ("after", supplemented.after)):
        stands = [getattr(change, side) for change in supplemented.positions]
        positions = [stand.position for stand in stands if stand is not None]
        assert Counter(positions) == Counter(one.positions)
    assert sum(len(supplemented.positions_that_are(change)) for change in Change) == len(supplemented.positions)
    assert all(change.before is None for change in supplemented.positions_that_are("new"))


def test_sessions_and_guests_that_are_new_or_gone(supplemented: Comparison) -> None:
    by_title = {change.latest.title: change.change for change in supplemented.sessions}
    assert by_title["Energieprijzen voor de industrie"] == "new"
    assert by_title["Werklunch"] == "kept"
    assert by_title["Diversen"] == "dropped"
    by_name = {change.latest.name: change.change for change in supplemented.invitees}
    assert by_name["Faruk Bilgin"] == "dropped"


def test_another_treatment_is_a_changed_session() -> None:
    session = letter("letters/d-b1.txt").sessions[0]
    assert session.treatment
    other = session.model_copy(update={"treatment": "Raadsconclusies"})
    assert SessionChange(session, other).change == "changed"
    for same in (session.treatment.upper(), None):  # a letter that does not say it says nothing else
        assert SessionChange(session, session.model_copy(update={"treatment": same})).change == "kept"


def test_frames_have_a_row_a_change(supplemented: Comparison) -> None:
    for what in ("positions", "sessions", "invitees"):
        frame = supplemented.to_frame(what)
        assert len(frame) == len(getattr(supplemented, what))
        assert list(frame["change"]) == [change.change for change in getattr(supplemented, what)]
        assert supplemented.to_frame(what, backend="polars").height == len(frame)
    for row in supplemented.to_frame(backend="pyarrow").to_pylist():
        for side, one in (("before", supplemented.before), ("after", supplemented.after)):
            if row[f"{side}_start"] is not None:
                assert one.text[row[f"{side}_start"] : row[f"{side}_end"]] == row[f"{side}_sentence"]
        assert (row["similarity"] is None) == (row["change"] in {"new", "dropped"})
    with pytest.raises(InvalidInputError, match="one of positions, sessions, invitees"):
        supplemented.to_frame("meetings")


def test_an_empty_letter_drops_everything() -> None:
    one, nothing = letter("letters/d-b6.txt"), parse_text("Geachte voorzitter,")
    assert {change.change for change in compare(one, nothing).positions} == {"dropped"}
    assert {change.change for change in compare(nothing, one).positions} == {"new"}
    assert compare(nothing, nothing).positions == ()
    assert dict(compare(nothing, nothing).to_frame().dtypes) == dict(compare(one, one).to_frame().dtypes)


def test_the_same_letters_give_the_same_comparison(reported: Comparison) -> None:
    assert compare(letter("letters/d-b1.txt"), letter("comparisons/d-b1-verslag.txt")) == reported


@pytest.mark.parametrize("kind", [PositionChange, SessionChange, InviteeChange])
def test_a_change_of_nothing_is_none(kind: type) -> None:
    with pytest.raises(ValueError, match="a before or an after"):
        kind(None, None)


def test_without_the_library_the_extra_is_named(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    with pytest.raises(MissingDependencyError, match=r"nl-agenda\[compare\]"):
        compare(letter("letters/d-b6.txt"), letter("letters/d-b6.txt"))
