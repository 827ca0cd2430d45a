"""Frames: the same columns and types with every library and for every letter, and every row leads back to its words."""

from __future__ import annotations

import sys

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from nl_agenda import InvalidInputError, Letter, MissingDependencyError, parse_text
from nl_agenda.export.frames import arrow_schema, frame, to_frame
from nl_agenda.export.tables import TABLES, Type
from nl_agenda.models import Stance
from tests.at_hand import letter

A1 = "letters/d-a1.txt"
WITH_PAGES = "letters/d-b4.pdf"


@pytest.fixture(scope="module")
def nothing() -> Letter:
    return parse_text("Geachte voorzitter,")


@pytest.mark.parametrize("what", TABLES)
def test_all_libraries_have_the_same_columns_and_values(what: str) -> None:
    arrow = to_frame([letter(A1)], what, backend="pyarrow")
    assert isinstance(arrow, pa.Table)
    assert arrow.schema == arrow_schema(TABLES[what])
    told = arrow.to_pylist()
    assert to_frame([letter(A1)], what, backend="polars").to_dicts() == told
    pandas = to_frame([letter(A1)], what)
    assert list(pandas.columns) == [column.name for column in TABLES[what]]
    for name in pandas.columns:
        values = [None if pd.isna(value) else value for value in pandas[name]]
        days = TABLES[what][list(pandas.columns).index(name)].type is Type.DAY
        assert [value.date() if days and value is not None else value for value in values] == [row[name] for row in told]


@pytest.mark.parametrize("what", TABLES)
def test_types_do_not_depend_on_what_a_letter_has(what: str, nothing: Letter) -> None:
    some, none = [letter(A1)], [nothing]
    for left, right in ((some, none), (some, []), (none, [])):
        assert dict(to_frame(left, what).dtypes) == dict(to_frame(right, what).dtypes)
        assert to_frame(left, what, backend="polars").schema == to_frame(right, what, backend="polars").schema
        assert to_frame(left, what, backend="pyarrow").schema == to_frame(right, what, backend="pyarrow").schema


def test_types_are_nullable_and_vocabularies_are_categories() -> None:
    frame = to_frame([letter(A1)])
    assert {str(frame[name].dtype) for name in ("session", "start", "page", "cue_start")} == {"Int64"}
    assert {str(frame[name].dtype) for name in ("sentence", "holder", "letter")} == {"string"}
    assert (str(frame["explicit"].dtype), str(frame["confidence"].dtype)) == ("boolean", "Float64")
    assert str(frame["meeting_day"].dtype) == "datetime64[s]"
    assert list(frame["stance"].cat.categories) == [stance.value for stance in Stance]
    assert to_frame([letter(A1)], backend="polars").schema["stance"] == pl.Enum([stance.value for stance in Stance])


def test_frames_of_different_letters_can_be_put_together() -> None:
    both = pd.concat([to_frame([letter(A1)]), to_frame([letter(WITH_PAGES)])], ignore_index=True)
    pd.testing.assert_frame_equal(both, to_frame([letter(A1), letter(WITH_PAGES)]))
    assert set(both["letter"]) == {letter(name).source.sha256[:16] for name in (A1, WITH_PAGES)}


@pytest.mark.parametrize("name", [A1, WITH_PAGES])
def test_every_row_leads_back_to_its_words(name: str) -> None:
    one = letter(name)
    for what, words in (("positions", "sentence"), ("commitments", "sentence"), ("citations", None), ("invitees", None)):
        for row in to_frame([one], what, backend="pyarrow").to_pylist():
            there = one.text[row["start"] : row["end"]]
            assert there == row[words] if words else there
    for row in to_frame([one], backend="pyarrow").to_pylist():
        assert one.text[row["cue_start"] : row["cue_end"]] == row["cue"]
        assert row["holder"] is None or one.text[row["holder_start"] : row["holder_end"]] == row["holder"]


def test_rows_say_what_they_belong_to() -> None:
    one = letter(WITH_PAGES)
    assert len(one.meetings) == 2
    rows = to_frame([one], backend="pyarrow").to_pylist()
    assert len(rows) == len(one.positions)
    for row, position in zip(rows, one.positions, strict=True):
        assert row["section"] == position.section
        assert row["section_title"] == (None if position.section is None else one.sections[position.section].title)
        assert row["session_title"] == (None if position.session is None else one.sessions[position.session].title)
        if position.session is not None:
            assert one.sessions[position.session] in one.meetings[row["meeting"]].sessions
            assert row["meeting_day"] == one.meetings[row["meeting"]].start
        assert row["page"] == position.span.page is not None
    sessions = to_frame([one], "sessions", backend="pyarrow").to_pylist()
    assert [(row["session"], row["title"]) for row in sessions] == [(n, s.title) for n, s in enumerate(one.sessions)]


def test_commitments_and_citations_know_their_section() -> None:
    one = letter("letters/d-c4.txt")
    for what in ("commitments", "citations"):
        rows = to_frame([one], what, backend="pyarrow").to_pylist()
        assert rows
        for row in rows:
            around = [n for n, section in enumerate(one.sections) if section.span.start <= row["start"] < section.span.end]
            assert row["section"] == (max(around, key=lambda n: one.sections[n].level) if around else None)


def test_what_is_not_known_is_told() -> None:
    with pytest.raises(InvalidInputError, match="one of letters, meetings"):
        to_frame([], "stances")
    with pytest.raises(InvalidInputError, match="one of pandas, polars, pyarrow"):
        to_frame([], backend="spark")


@pytest.mark.parametrize(
    ("library", "backend", "extra"),
    [
        ("pandas", "pandas", "frames"),
        ("pyarrow", "pandas", "frames"),
        ("pyarrow", "pyarrow", "frames"),
        ("polars", "polars", "polars"),
    ],
)
def test_a_missing_library_is_named_by_its_extra(library: str, backend: str, extra: str, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingDependencyError, match=rf"nl-agenda\[{extra}\]") as caught:
        to_frame([], backend=backend)
    assert caught.value.extra == extra


def test_a_value_outside_the_vocabulary_is_an_error_and_not_a_blank() -> None:
    with pytest.raises(KeyError):
        frame([{"stance": "for"}], TABLES["positions"])
