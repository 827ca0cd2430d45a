"""The letters that a command is given: documents to be read, or results that were written before."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from nl_agenda.cli.complaints import complain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nl_agenda.batch import Outcome
    from nl_agenda.letter_set import LetterSet
    from nl_agenda.models import Letter

SOME_FAILED, WRONG = 1, 2
_RESULTS = {".jsonl", ".parquet", ".json"}
FILES = "Letters (PDF, Word, text ...), folders, patterns, or results of nl-agenda: .jsonl, .parquet, .json; - is standard input."


@contextmanager
def told() -> Iterator[None]:
    """Say on stderr, with its code, what is wrong with the command, and end with 2.

    Raises:
        typer.Exit: something was wrong.
    """
    from nl_agenda.errors import NlAgendaError

    try:
        yield
    except (NlAgendaError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        typer.echo(f"nl-agenda: {error}", err=True)
        raise typer.Exit(WRONG) from None


def code_for(letters: LetterSet) -> int:
    """Return the exit code: 0 if all files were read, else 1."""
    return SOME_FAILED if letters.errors else 0


def letters_in(files: Iterable[str], *, workers: int = 0) -> LetterSet:
    """Return all letters in these files; what could not be read is told on stderr and stands in ``errors``.

    Raises:
        NlAgendaError: a result is damaged, or a folder or pattern has no files.
        OSError: a result cannot be opened.
    """
    from nl_agenda.letter_set import LetterSet

    letters: list[Letter] = []
    errors: list[Outcome] = []
    for kind, group in groupby(files, key=_kind):
        for some in _standard_input() if kind == "-" else _results(group) if kind else _documents(group, workers):
            letters += some
            errors += some.errors
    for outcome in errors:
        complain(outcome)
    return LetterSet(letters, errors=errors)


def one_letter(file: str) -> Letter:
    """Return the one letter in a file; where there is none, or more than one, the command ends.

    Raises:
        typer.Exit: as said; why is on stderr.
        NlAgendaError: a result is damaged.
        OSError: a result cannot be opened.
    """
    letters = letters_in([file])
    if letters.errors:
        raise typer.Exit(SOME_FAILED)
    if len(letters) != 1:
        typer.echo(f"nl-agenda: {file} holds {len(letters)} letters; give a file with one.", err=True)
        raise typer.Exit(WRONG)
    return letters[0]


def _kind(file: str) -> str:
    """Say what it is: standard input, a result (also a folder that ``nl-agenda batch`` wrote), or empty for documents."""
    if file == "-":
        return file
    return "result" if Path(file).suffix in _RESULTS or Path(file, ".run.json").is_file() else ""


def _results(files: Iterable[str]) -> Iterator[LetterSet]:
    from nl_agenda.letter_set import LetterSet

    yield from map(LetterSet.load, files)


def _documents(files: Iterable[str], workers: int) -> Iterator[LetterSet]:
    from nl_agenda.letter_set import LetterSet

    yield LetterSet.from_files(files, workers=workers)


def _standard_input() -> Iterator[LetterSet]:
    from nl_agenda.batch import parse_letters
    from nl_agenda.letter_set import LetterSet

    for outcome in parse_letters([sys.stdin.buffer.read()], workers=0):
        yield LetterSet(errors=[outcome]) if outcome.letter is None else LetterSet([outcome.letter])
