"""One function from a frame of files to a frame of facts, with one schema whatever the files say."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from nl_agenda import InvalidInputError, Letter, parse_letter
from nl_agenda.batch.frames import facts_columns, no_facts, parse_frame, spark_schema
from nl_agenda.export.tables import TABLES

LETTERS = Path(__file__).parents[2] / "fixtures" / "letters"
SOME = [LETTERS / "d-a2.txt", LETTERS / "d-c7.txt"]
TABLES_AND_WHOLE = [*TABLES, "whole"]


@pytest.fixture(scope="module")
def files() -> pd.DataFrame:
    """Two letters, and a file that is none."""
    contents = [*(path.read_bytes() for path in SOME), b""]
    return pd.DataFrame({"name": [*(path.name for path in SOME), "empty.txt"], "content": contents})


@pytest.mark.parametrize("what", TABLES_AND_WHOLE)
def test_the_schema_is_the_same_for_many_facts_and_for_none(files: pd.DataFrame, what: str) -> None:
    for given in (files, files[2:], files[:0]):
        found = parse_frame(given, what)
        assert_frame_equal(found[:0], no_facts(what), check_index_type=False)
        assert list(found.columns) == [column.name for column in facts_columns(what)]


def test_the_facts_are_those_of_the_letters(files: pd.DataFrame) -> None:
    found = parse_frame(files)
    letters = [parse_letter(path) for path in SOME]
    assert list(found["sentence"].dropna()) == [position.sentence for letter in letters for position in letter.positions]
    assert list(found["file"].unique()) == list(files["name"])
    assert found["error"].dropna().to_dict() == {len(found) - 1: "no-text"}


def test_paths_do_as_well_as_bytes(files: pd.DataFrame, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    paths = pd.DataFrame({"name": files["name"], "path": [*map(str, SOME), str(tmp_path / "empty.txt")]})
    for what in ("positions", "whole"):
        assert_frame_equal(parse_frame(paths, what), parse_frame(files, what))


def test_whole_letters_come_back_from_the_frame(files: pd.DataFrame) -> None:
    whole = parse_frame(files, "whole")
    assert [Letter.model_validate_json(text) for text in whole["json"].dropna()] == [parse_letter(path) for path in SOME]


def test_the_parts_together_are_the_whole(files: pd.DataFrame) -> None:
    parts = [parse_frame(files[at : at + 1]) for at in range(len(files))]
    assert_frame_equal(pd.concat(parts, ignore_index=True), parse_frame(files))


def test_a_wrong_frame_or_table_is_told() -> None:
    with pytest.raises(InvalidInputError, match="no column 'name'"):
        parse_frame(pd.DataFrame({"content": [b""]}))
    with pytest.raises(InvalidInputError, match="no column 'path'"):
        parse_frame(pd.DataFrame({"name": ["x"]}))
    with pytest.raises(InvalidInputError, match="text and not bytes"):
        parse_frame(pd.DataFrame({"name": ["x"], "content": ["Geachte voorzitter,"]}))
    with pytest.raises(InvalidInputError, match="no table 'stands'"):
        parse_frame(pd.DataFrame({"name": [], "content": []}), "stands")


@pytest.mark.parametrize("what", TABLES_AND_WHOLE)
def test_spark_knows_a_type_for_every_column(what: str) -> None:
    assert [part.split("` ")[0].strip("`") for part in spark_schema(what).split(", ")] == list(no_facts(what).columns)
