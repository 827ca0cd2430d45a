"""One call for a whole archive: which files, into which kind of result, with what of earlier runs."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from nl_agenda.batch.archive import Archive, Results, Tally
from nl_agenda.batch.files import named_files
from nl_agenda.batch.journal import Journal
from nl_agenda.batch.letter_folder import LetterFolder
from nl_agenda.batch.letter_table import LetterTable
from nl_agenda.batch.letters import Outcome, parse_letters
from nl_agenda.batch.records import error_sha256, letter_sha256
from nl_agenda.batch.run_file import RunFile
from nl_agenda.errors import InvalidInputError
from nl_agenda.limits import Limits

_LINES, _TABLE = ".jsonl", ".parquet"


def errors_path(out: str | os.PathLike[str]) -> Path:
    """Return where the errors of a batch stand, one JSON object a line; there is no such file where all went well."""
    path = Path(out)
    return path.with_name(path.name + ".errors.jsonl") if path.suffix in {_LINES, _TABLE} else path / ".errors.jsonl"


def read_archive(
    sources: Iterable[str],
    out: str | os.PathLike[str],
    *,
    workers: int | None = None,
    format: str | None = None,  # noqa: A002 - the same name as in parse_letter
    limits: Limits | None = None,
    nlp: str | None = None,
    ocr: bool = False,
    anew: bool = False,
    on_progress: Callable[[Tally], None] | None = None,
) -> Tally:
    """Read many files into one result, which is the same byte for byte however often the run was killed and started again.

    The results stand in the order of the names; every file has its own, copies of one file too. What an earlier run of the
    same version with the same options has read, finished or not, is not read again: that goes by the hash of
    the bytes, so files may be added, moved and renamed between runs. Files that an unfinished run could not read are not tried
    again by the run that takes it up; once a run is finished, the next one tries them again.

    Args:
        sources: folders, patterns, lists (``@paths.txt``) and files; see ``nl_agenda.batch.files``.
        out: a name that ends in ``.jsonl`` (one letter a line) or ``.parquet`` (one letter a row), else a folder (one file a
            letter). Beside it (in the folder: hidden) stand ``.errors.jsonl`` and ``.run.json``, by which the next run knows
            what it may use.
        workers: as in ``parse_letters``.
        format: as in ``parse_letter``.
        limits: as in ``parse_letter``.
        nlp: as in ``parse_letters``.
        ocr: as in ``parse_letter``.
        anew: use nothing of earlier runs.
        on_progress: called with the same tally after each file.

    Raises:
        InvalidInputError: there are no files, ``out`` was not written by this function, or another run is writing it.
        MissingDependencyError: for Parquet: pyarrow is not installed (extra ``frames``).
        OSError: the results cannot be written.
    """
    path, limits = Path(out), limits or Limits()
    beside = path.suffix in {_LINES, _TABLE}
    place = _run_file(path, anew=anew)
    files = named_files(sources, leave_out=os.path.abspath(path) + ("" if beside else os.sep))  # noqa: PTH100
    options: dict[str, Any] = {"format": format, "nlp": nlp, "ocr": ocr}

    def read(paths: Iterable[str]) -> Generator[Outcome]:
        yield from parse_letters(paths, workers=workers, limits=limits, **options)

    with RunFile(place, {**options, "limits": asdict(limits), "nl_agenda": _version()}) as run_file:
        if anew or not run_file.same:
            _forget(path)
            run_file.begin_anew()
        with (
            closing(_letters(path, finished=run_file.finished)) as letters,
            closing(Journal(errors_path(path), error_sha256, finished=False, even_empty=False)) as errors,
        ):
            tally = Archive(files, letters, errors, on_progress=on_progress).run(read)
            letters.finish()
            errors.finish()
        run_file.note_finished()
    return tally


def _version() -> str:
    from nl_agenda import __version__

    return __version__


def _run_file(path: Path, *, anew: bool) -> Path:
    beside = path.suffix in {_LINES, _TABLE}
    place = path.with_name(path.name + ".run.json") if beside else path / ".run.json"
    taken = path.exists() and (beside or not path.is_dir() or any(path.iterdir()))
    if taken and not place.exists() and not (anew and path.is_file() == beside):
        raise InvalidInputError(f"{path} is there and no result of a batch; remove it or give another name.")
    return place


def _forget(path: Path) -> None:
    """Remove what unfinished runs left; a finished file stays until another one takes its place."""
    Journal.forget(errors_path(path))
    if path.suffix == _LINES:
        Journal.forget(path)
    elif path.suffix == _TABLE:
        LetterTable.forget(path)
    else:
        LetterFolder.forget(path)


def _letters(path: Path, *, finished: bool) -> Results:
    if path.suffix == _LINES:
        return Journal(path, letter_sha256, finished=finished, even_empty=True)
    return LetterTable(path, finished=finished) if path.suffix == _TABLE else LetterFolder(path)
