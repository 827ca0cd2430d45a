"""A Parquet file of whole letters: written line by line beside it, turned into a table when the last letter is there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from nl_agenda.batch.journal import Journal
from nl_agenda.batch.records import letter_sha256
from nl_agenda.errors import InvalidInputError

_GROUP = 500  # letters in memory at once, when written and when read back


class LetterTable:
    """Letters for a Parquet file as ``nl_agenda.export.letter_files`` reads it.

    Args:
        path: where it shall stand.
        finished: whether the letters in it from an earlier run may be used.
    """

    def __init__(self, path: Path, *, finished: bool) -> None:
        from nl_agenda.export.frames import arrow_schema
        from nl_agenda.export.tables import LETTER_FILE

        arrow_schema(LETTER_FILE)  # tells at once what is not installed, not after the last letter
        self.path = path
        self._earlier = _Earlier(path) if finished and path.exists() else None
        # Lines under their final name are those of a run that was killed while it wrote the table.
        self._lines = Journal(_lines(path), letter_sha256, finished=True, even_empty=True)

    @staticmethod
    def forget(path: Path) -> None:
        """Remove what an unfinished run left."""
        Journal.forget(_lines(path))
        _lines(path).unlink(missing_ok=True)

    def __contains__(self, sha256: str) -> bool:
        return sha256 in self._lines or (self._earlier is not None and sha256 in self._earlier)

    def line(self, sha256: str) -> bytes:
        """Return the line about a file with this hash; ``KeyError`` if there is none."""
        if sha256 in self._lines or self._earlier is None:
            return self._lines.line(sha256)
        return self._earlier.line(sha256)

    def append(self, name: str, line: bytes, sha256: str | None) -> None:
        """Write the next letter."""
        self._lines.append(name, line, sha256)

    def finish(self) -> None:
        """Write the table and put it in its place."""
        self._lines.finish()
        if self._earlier is not None:
            self._earlier.close()
        part = self.path.with_name(self.path.name + ".part")
        _write(self._lines.path, part)
        part.replace(self.path)
        self._lines.path.unlink()

    def close(self) -> None:
        """Let go of the files and leave them for the next run."""
        self._lines.close()
        if self._earlier is not None:
            self._earlier.close()


class _Earlier:
    """The letters of a finished table."""

    def __init__(self, path: Path) -> None:
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import ParquetFile

        try:
            self._file: Any = ParquetFile(path)
            self._places: dict[bytes, tuple[int, int]] = {}
            for group in range(self._file.num_row_groups):
                hashes = self._file.read_row_group(group, columns=["sha256"]).column(0).to_pylist()
                for row, sha256 in enumerate(hashes):
                    self._places.setdefault(bytes.fromhex(sha256), (group, row))
        except (ArrowInvalid, KeyError, ValueError) as error:
            raise InvalidInputError(f"{path} is no table of letters; remove it or give another name.") from error
        self._group, self._letters = -1, None

    def __contains__(self, sha256: str) -> bool:
        return bytes.fromhex(sha256) in self._places

    def line(self, sha256: str) -> bytes:
        group, row = self._places[bytes.fromhex(sha256)]
        if group != self._group:
            self._group, self._letters = group, self._file.read_row_group(group, columns=["json"]).column(0)
        text: str = self._letters[row].as_py()  # type: ignore[index]
        return text.encode("utf-8") + b"\n"

    def close(self) -> None:
        self._file.close()


def _lines(path: Path) -> Path:
    return path.with_name(path.name + ".jsonl")


def _write(lines: Path, path: Path) -> None:
    from pyarrow.parquet import ParquetWriter

    from nl_agenda.export.frames import arrow_schema
    from nl_agenda.export.letter_files import letter_table, read_letters
    from nl_agenda.export.tables import LETTER_FILE

    letters = read_letters(lines)
    with ParquetWriter(path, arrow_schema(LETTER_FILE), compression="zstd") as writer:
        for group in _groups(letters):
            writer.write_table(letter_table(group))


def _groups(letters: Iterator[Any]) -> Iterator[list[Any]]:
    while group := list(islice(letters, _GROUP)):
        yield group
