"""Many letters: in input order, lazily, and one bad file never stops the rest."""

from __future__ import annotations

import io
import os
from itertools import count, islice
from pathlib import Path

import pytest

from nl_agenda import InvalidInputError, Letter, Limits, Outcome, WorkerDiedError, parse_letter, parse_letters
from nl_agenda.parse import parse_portable

LETTERS = Path(__file__).parents[1] / "fixtures" / "letters"
SOME = [LETTERS / "d-a2.txt", LETTERS / "d-b5.docx", LETTERS / "d-c7.txt"]


def parse_or_die(load: str | bytes, *options: object) -> Letter:
    """Read a letter as a worker does, but die at one, as at a fault in a library."""
    if load == b"deadly":
        os._exit(1)
    return parse_portable(load, *options)


@pytest.mark.parametrize("workers", [0, 2])
def test_the_same_letters_in_the_same_order_however_many_processes(workers: int) -> None:
    outcomes = list(parse_letters(SOME, workers=workers))
    assert [outcome.source for outcome in outcomes] == SOME
    assert [outcome.letter for outcome in outcomes] == [parse_letter(path) for path in SOME]


@pytest.mark.parametrize("workers", [0, 2])
def test_one_bad_file_never_stops_the_rest(workers: int) -> None:
    sources = ["no/such/file.txt", SOME[0], b"", LETTERS, b"PK\x03\x04 broken", io.BytesIO(SOME[0].read_bytes()), SOME[2]]
    outcomes = list(parse_letters(sources, workers=workers))
    assert [outcome.source for outcome in outcomes] == sources
    assert [getattr(outcome.error, "code", type(outcome.error).__name__) for outcome in outcomes] == [
        "FileNotFoundError", "NoneType", "no-text", "IsADirectoryError", "corrupt-file", "NoneType", "NoneType",
    ]  # fmt: skip


def test_a_process_that_dies_costs_one_coded_error_and_no_other_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nl_agenda.isolation._FUNCTION", "tests.test_batch:parse_or_die")  # two workers are not those kept
    sources = [SOME[0], b"deadly", SOME[1], SOME[2]]
    outcomes = list(parse_letters(sources, workers=2))
    assert [type(outcome.error) for outcome in outcomes] == [type(None), WorkerDiedError, type(None), type(None)]
    assert [o.letter.source.name for o in outcomes if o.letter] == ["d-a2.txt", "d-b5.docx", "d-c7.txt"]
    assert outcomes[1].source is sources[1]


@pytest.mark.parametrize(("workers", "ahead"), [(0, 2), (2, 8)])
def test_sources_are_drawn_only_a_little_ahead(workers: int, ahead: int) -> None:
    drawn = []

    def endless():
        for number in count():
            drawn.append(number)
            yield SOME[0]

    outcomes = parse_letters(endless(), workers=workers)
    assert drawn == []
    assert len(list(islice(outcomes, 3))) == 3
    assert len(drawn) <= 3 + ahead
    outcomes.close()


def test_a_file_object_that_cannot_be_read_is_one_bad_source() -> None:
    class Torn(io.BytesIO):
        def read(self, *_args):
            raise OSError("torn")

    for workers in (0, 1):
        outcomes = list(parse_letters([Torn(), SOME[0]], workers=workers))
        assert [type(outcome.error) for outcome in outcomes] == [OSError, type(None)]


def test_format_and_limits_hold_for_every_file() -> None:
    for workers in (0, 1):
        outcomes = list(parse_letters(SOME, workers=workers, limits=Limits(file_size=10)))
        assert {outcome.error.limit for outcome in outcomes} == {"file_size"}
        assert {
            o.letter.source.format for o in parse_letters([b"Geachte voorzitter,", b"Dank."], workers=workers, format="txt")
        } == {"txt"}


def test_workers_is_checked_at_the_call() -> None:
    with pytest.raises(InvalidInputError, match="workers is -1"):
        parse_letters([], workers=-1)


def test_no_sources_no_outcomes() -> None:
    assert list(parse_letters([])) == []


def test_an_outcome_has_a_letter_or_an_error() -> None:
    with pytest.raises(ValueError, match="not both"):
        Outcome("x.txt")
    with pytest.raises(ValueError, match="not both"):
        Outcome("x.txt", letter=parse_letter(SOME[0]), error=ValueError())
