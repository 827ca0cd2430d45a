"""A whole archive of letters into one result that does not depend on how often the run was cut off and taken up again.

Results come in the order of the files' names. What was read is known by the hash of its bytes: it is not read again, neither
in a run that was taken up, nor for a copy under another name, nor when files were added since.
"""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from nl_agenda.batch.files import NamedFile
from nl_agenda.batch.letters import Outcome
from nl_agenda.batch.records import code_of, error_code, error_line, letter_line, renamed, renamed_error
from nl_agenda.errors import NlAgendaError


class Results(Protocol):
    """Where lines are written in order, and found again by the hash of what they are about."""

    def __contains__(self, sha256: str) -> bool:
        """Whether there is a line about a file with this hash."""

    def line(self, sha256: str) -> bytes:
        """Return that line.

        Raises:
            KeyError: there is none.
        """

    def append(self, name: str, line: bytes, sha256: str | None) -> None:
        """Write the next line."""

    def finish(self) -> None:
        """Put everything in its place."""

    def close(self) -> None:
        """Let go of the files, finished or not."""


@dataclass(slots=True)
class Tally:
    """How far a run is.

    Attributes:
        files: how many there are in all.
        read: letters that were read in this run.
        taken: letters that had been read before, in an earlier run or from a file with the same bytes.
        errors: files that could not be read, by code.
    """

    files: int
    read: int = 0
    taken: int = 0
    errors: Counter[str] = field(default_factory=Counter)

    @property
    def done(self) -> int:
        """Files of which the result is written."""
        return self.read + self.taken + self.errors.total()


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file whose turn to be written comes: ``sha256`` is ``None`` where it could not be opened."""

    file: NamedFile
    sha256: str | None
    reading: bool
    error: OSError | None = None


class Archive:
    """One run over named files.

    Args:
        files: in the order that the results shall have.
        letters: where the letters go.
        errors: where the errors go.
        on_progress: called with the tally after each file, from this thread.
    """

    def __init__(
        self, files: Sequence[NamedFile], letters: Results, errors: Results, *, on_progress: Callable[[Tally], None] | None = None
    ) -> None:
        self._files, self._letters, self._errors, self._on_progress = files, letters, errors, on_progress
        self._waiting: deque[_Entry] = deque()
        self._under_way: set[str] = set()
        self.tally = Tally(len(files))

    def run(self, read: Callable[[Iterable[str]], Generator[Outcome]]) -> Tally:
        """Read what has not been read, and write everything.

        Args:
            read: reads paths, lazily and in order, as ``parse_letters`` does.
        """
        with closing(read(self._to_read(read))) as outcomes:
            for outcome in outcomes:
                self._write(self._waiting.popleft(), outcome)
                self._write_known(read)
        return self.tally

    def _to_read(self, read: Callable[[Iterable[str]], Generator[Outcome]]) -> Iterator[str]:
        for file in self._files:
            entry = self._entry(file)
            self._waiting.append(entry)
            if entry.reading:
                yield file.path
            else:
                self._write_known(read)

    def _entry(self, file: NamedFile) -> _Entry:
        try:
            with Path(file.path).open("rb") as stream:
                sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            return _Entry(file, None, reading=False, error=error)
        known = sha256 in self._under_way or sha256 in self._letters or sha256 in self._errors
        if not known:
            self._under_way.add(sha256)
        return _Entry(file, sha256, reading=not known)

    def _write_known(self, read: Callable[[Iterable[str]], Generator[Outcome]]) -> None:
        """Write the files whose turn it is and that need not be read."""
        while self._waiting and not self._waiting[0].reading:
            entry = self._waiting.popleft()
            if entry.error is not None:
                self._fail(entry, entry.error)
            elif not self._copied(entry, entry.sha256 or ""):
                # The file with the same bytes that was to be read before has become another one meanwhile.
                for outcome in read([entry.file.path]):
                    self._write(entry, outcome)

    def _copied(self, entry: _Entry, sha256: str) -> bool:
        name = entry.file.name
        if sha256 in self._letters:
            self._letters.append(name, renamed(self._letters.line(sha256), name), sha256)
            self.tally.taken += 1
        elif sha256 in self._errors:
            line = renamed_error(self._errors.line(sha256), name)
            self._errors.append(name, line, sha256)
            self.tally.errors[error_code(line)] += 1
        else:
            return False
        self._tell()
        return True

    def _write(self, entry: _Entry, outcome: Outcome) -> None:
        self._under_way.discard(entry.sha256 or "")
        name, letter = entry.file.name, outcome.letter
        if letter is not None:
            # The file may have changed since it was hashed: what counts is what was read.
            self._letters.append(name, letter_line(letter, name), letter.source.sha256)
            self.tally.read += 1
            self._tell()
        elif outcome.error is not None:
            self._fail(entry, outcome.error)

    def _fail(self, entry: _Entry, error: Exception) -> None:
        # What the system refused says nothing about the bytes.
        sha256 = entry.sha256 if isinstance(error, NlAgendaError) else None
        self._errors.append(entry.file.name, error_line(error, entry.file.name, sha256), sha256)
        self.tally.errors[code_of(error)[0]] += 1
        self._tell()

    def _tell(self) -> None:
        if self._on_progress is not None:
            self._on_progress(self.tally)
