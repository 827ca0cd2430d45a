"""What can go wrong: stable codes, advice, and errors that travel between processes."""

from __future__ import annotations

import pickle

import pytest

import nl_agenda
from nl_agenda.errors import NlAgendaError

# Programs rely on these: a code may be added, never changed.
CODES = {
    "UnsupportedFormatError": "unsupported-format",
    "CorruptFileError": "corrupt-file",
    "EncryptedFileError": "encrypted-file",
    "NoTextError": "no-text",
    "InvalidInputError": "invalid-input",
    "LimitExceededError": "limit-exceeded",
    "MissingDependencyError": "missing-dependency",
    "InternalError": "internal-error",
    "WorkerDiedError": "worker-died",
}


def example(name: str) -> NlAgendaError:
    kind = getattr(nl_agenda, name)
    if name == "LimitExceededError":
        return kind("pages", 1001, 1000)
    if name == "MissingDependencyError":
        return kind("Tables need pandas.", extra="frames")
    return kind("Do this.")


def test_every_error_has_a_code_of_its_own() -> None:
    kinds = NlAgendaError.__subclasses__()
    assert {kind.__name__: kind.code for kind in kinds} == CODES


@pytest.mark.parametrize("name", CODES)
def test_an_error_shows_code_and_advice(name: str) -> None:
    error = example(name)
    assert str(error) == f"[{CODES[name]}] {error.message}"
    assert error.message.endswith(".")


@pytest.mark.parametrize("name", CODES)
def test_an_error_survives_the_way_between_processes(name: str) -> None:
    error = example(name)
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_a_limit_says_which_and_how_to_raise_it() -> None:
    error = example("LimitExceededError")
    assert (error.limit, error.value) == ("pages", 1001)
    assert "Limits(pages=...)" in error.message
