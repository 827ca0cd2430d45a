"""Many letters: what goes in comes out, filters say what they say, files give back the same letters."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import shutil
from pathlib import Path

import pytest

from nl_agenda import InvalidInputError, LetterSet, parse_letter, parse_text
from nl_agenda.batch import read_archive
from tests.at_hand import letter

LETTERS = Path(__file__).parents[1] / "fixtures" / "letters"
NAMES = ["d-a1.txt", "d-a2.txt", "d-a5.txt", "d-b5.txt", "d-c1.txt", "d-c4.txt"]


@pytest.fixture(scope="module")
def letters() -> LetterSet:
    return LetterSet(letter(f"letters/{name}") for name in NAMES)


def read(paths) -> LetterSet:
    return LetterSet.from_files(paths, workers=0)


def names(letters: LetterSet) -> list[str]:
    return [letter.source.name for letter in letters]


def test_letters_stand_in_the_order_given_and_can_be_counted_and_picked(letters: LetterSet) -> None:
    assert names(letters) == NAMES
    assert len(letters) == 6
    assert letters[0].source.name == "d-a1.txt"
    assert names(letters[1:3]) == ["d-a2.txt", "d-a5.txt"]
    assert letters[-1] in letters
    assert repr(letters) == "<LetterSet: 6 letters>"


def test_the_same_content_counts_once_whatever_its_name(tmp_path) -> None:
    shutil.copy(LETTERS / "d-b5.txt", tmp_path / "again.txt")
    shutil.copy(LETTERS / "d-b5.txt", tmp_path / "nazending.txt")
    assert names(read(tmp_path)) == ["again.txt"]


def test_files_folders_and_patterns(tmp_path) -> None:
    (tmp_path / "2025").mkdir()
    for name in ("d-b5.txt", "d-c4.txt"):
        shutil.copy(LETTERS / name, tmp_path / "2025" / name)
    for folder in (tmp_path, tmp_path / "2025"):
        assert names(read(folder)) == ["d-b5.txt", "d-c4.txt"]
    assert names(read(f"{tmp_path}/**/*-c*.txt")) == ["d-c4.txt"]
    assert names(read([tmp_path / "2025" / "d-c4.txt", f"{tmp_path}/2025/*"])) == ["d-c4.txt", "d-b5.txt"]
    (tmp_path / "empty").mkdir()
    for nothing in (tmp_path / "empty", f"{tmp_path}/*.pdf"):
        with pytest.raises(InvalidInputError, match="There are no files in"):
            read(nothing)


def test_what_cannot_be_read_is_kept_as_an_error(tmp_path) -> None:
    (tmp_path / "empty.txt").touch()
    letters = read([tmp_path / "empty.txt", LETTERS / "d-b5.txt", tmp_path / "absent.pdf"])
    assert names(letters) == ["d-b5.txt"]
    assert [(Path(outcome.source).name, type(outcome.error).__name__) for outcome in letters.errors] == [
        ("empty.txt", "NoTextError"),
        ("absent.pdf", "FileNotFoundError"),
    ]
    assert "2 files could not be read" in repr(letters)


def test_workers_give_the_same() -> None:
    paths = [LETTERS / "d-b5.txt", LETTERS / "d-c4.txt"]
    assert LetterSet.from_files(paths, workers=2) == read(paths)


@pytest.mark.parametrize("name", ["letters.jsonl", "letters.parquet"])
def test_a_file_gives_back_the_same_letters(letters: LetterSet, name: str, tmp_path) -> None:
    letters.save(tmp_path / name)
    again = LetterSet.load(tmp_path / name)
    assert again == letters
    assert [letter.model_dump_json() for letter in again] == [letter.model_dump_json() for letter in letters]
    assert [file.name for file in tmp_path.iterdir()] == [name]
    before = (tmp_path / name).read_bytes()
    again.save(tmp_path / name)
    assert (tmp_path / name).read_bytes() == before
    LetterSet().save(tmp_path / name)
    assert LetterSet.load(tmp_path / name) == LetterSet()


def test_a_parquet_file_of_letters_is_a_table_too(letters: LetterSet, tmp_path) -> None:
    import pandas as pd

    letters.save(tmp_path / "letters.parquet")
    table = pd.read_parquet(tmp_path / "letters.parquet")
    assert list(table["name"]) == NAMES
    assert list(table["positions"]) == [len(letter.positions) for letter in letters]


def test_a_folder_of_files_is_read_as_one_set(letters: LetterSet, tmp_path) -> None:
    (tmp_path / "a.json").write_text(letters[0].model_dump_json(indent=2), encoding="utf-8")
    letters[1:4].save(tmp_path / "b.jsonl")
    letters[3:].save(tmp_path / "c.parquet")
    assert LetterSet.load(tmp_path) == letters


def test_lines_that_tell_of_an_error_are_passed_over_and_damaged_ones_are_not(letters: LetterSet, tmp_path) -> None:
    file = tmp_path / "letters.jsonl"
    line = letters[0].model_dump_json()
    file.write_text(json.dumps({"name": "scan.pdf", "code": "no-text", "message": "..."}) + f"\n\n{line}\n", encoding="utf-8")
    assert names(LetterSet.load(file)) == ["d-a1.txt"]
    file.write_text(f"{line}\n{line[:-200]}\n", encoding="utf-8")
    with pytest.raises(InvalidInputError, match=r"letters.jsonl, line 2 is no letter"):
        LetterSet.load(file)
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidInputError, match="not text"):
        LetterSet.load(file)


def test_other_parquet_files_are_told(letters: LetterSet, tmp_path) -> None:
    letters.to_frame("positions").to_parquet(tmp_path / "positions.parquet")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 no")
    for name, words in (("positions.parquet", "no column json"), ("broken.parquet", "no Parquet file")):
        with pytest.raises(InvalidInputError, match=words):
            LetterSet.load(tmp_path / name)
    with pytest.raises(FileNotFoundError):
        LetterSet.load(tmp_path / "absent.parquet")


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        ({}, NAMES),
        ({"kind": "report"}, ["d-c1.txt"]),
        ({"body": "NATO"}, ["d-a2.txt"]),
        ({"body": "EU", "country": "LU"}, ["d-c1.txt"]),
        ({"country": "LT"}, ["d-a2.txt"]),
        ({"since": "2025-06-01"}, ["d-a1.txt", "d-a5.txt", "d-c1.txt"]),
        ({"until": dt.date(2025, 4, 8), "body": "EU"}, ["d-b5.txt"]),
        ({"since": "2023-07-12", "until": "2023-07-12"}, ["d-a2.txt"]),
        ({"guest": "CH"}, ["d-b5.txt"]),
        ({"guest": "zwitserland"}, ["d-b5.txt"]),
        ({"guest": "Wereldorganisatie diergezondheid"}, ["d-b5.txt"]),
        ({"topic": "mond-en-klauwzeer"}, ["d-b5.txt", "d-c1.txt"]),
        ({"topic": "antigenenbank", "stance": "conditional"}, ["d-b5.txt"]),
        ({"topic": "antigenenbank", "stance": "oppose"}, []),
        ({"topic": ["antigenenbank", "rechters aanklagers"]}, ["d-a1.txt", "d-b5.txt"]),
        ({"topic": "generatoren", "holder": "Nederland"}, ["d-a1.txt"]),
        ({"topic": "generatoren", "holder": "het kabinet"}, []),
    ],
)
def test_filters(letters: LetterSet, criteria: dict, expected: list[str]) -> None:
    assert names(letters.filter(**criteria)) == expected


def test_capitals_and_accents_make_no_difference(letters: LetterSet) -> None:
    assert letters.positions(topic="OEKRAINE") == letters.positions(topic="Oekraïne") != ()


def test_a_letter_without_a_meeting_has_its_own_date_in_a_period() -> None:
    reply = parse_letter(LETTERS / "d-c4.txt")
    assert reply.meetings == ()
    assert reply.letter_date is not None
    assert len(LetterSet([reply]).filter(since=reply.letter_date, until=reply.letter_date)) == 1
    assert len(LetterSet([reply]).filter(since=reply.letter_date + dt.timedelta(days=1))) == 0
    assert len(LetterSet([reply]).filter(since=reply.letter_date, body="EU")) == 0


def test_positions_come_with_letter_meeting_and_session(letters: LetterSet) -> None:
    stand, other = letters.positions(topic="antigenenbank")
    assert stand.position.sentence == other.position.sentence
    assert stand.letter.source.name == "d-b5.txt"
    assert stand.meeting == stand.letter.meetings[0]
    assert stand.session == stand.letter.sessions[0]
    assert (stand.day, stand.title) == (dt.date(2025, 4, 8), "Mond-en-klauwzeer in Hongarije en Slowakije")
    assert len(letters.positions()) == sum(len(letter.positions) for letter in letters)


@pytest.mark.parametrize(
    ("criteria", "words"),
    [
        ({"kind": "agenda"}, "annotated_agenda"),
        ({"stance": "against"}, "oppose"),
        ({"since": "3 april 2025"}, "2025-04-03"),
        ({"topic": "?"}, "no words"),
        ({"holder": " "}, "no words"),
    ],
)
def test_wrong_criteria_are_told_with_what_would_be_right(letters: LetterSet, criteria: dict, words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        letters.filter(**criteria)


def test_frames_have_all_letters(letters: LetterSet) -> None:
    assert len(letters.to_frame("letters")) == len(letters)
    assert letters.to_frame(backend="polars").height == len(letters.positions())


def test_a_set_cannot_be_changed_and_travels(letters: LetterSet) -> None:
    with pytest.raises(AttributeError):
        letters.errors = ()
    with pytest.raises(TypeError):
        letters[0] = parse_text("Geachte voorzitter,")
    assert pickle.loads(pickle.dumps(letters)) == letters
    assert hash(LetterSet(letters)) == hash(letters)


@pytest.mark.parametrize("out", ["letters.jsonl", "letters.parquet", "folder"])
def test_what_a_batch_wrote_is_loaded(out: str, tmp_path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("d-b5.txt", "d-c4.txt"):
        shutil.copy(LETTERS / name, tmp_path / "in" / name)
    (tmp_path / "in" / "empty.txt").touch()
    read_archive([str(tmp_path / "in")], tmp_path / out, workers=0)
    loaded = LetterSet.load(tmp_path / out)
    assert loaded == read(tmp_path / "in")
    assert names(loaded) == ["d-b5.txt", "d-c4.txt"]
