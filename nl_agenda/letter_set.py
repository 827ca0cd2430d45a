"""Many letters as one thing: load, filter, count, save."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from nl_agenda.batch import Outcome, parse_letters
from nl_agenda.batch.files import named_files
from nl_agenda.export.letter_files import read_letters, write_letters
from nl_agenda.export.selection import Day, MeetingQuery, PositionQuery, Stand, Words, letter_kind, stands

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from nl_agenda.limits import Limits
    from nl_agenda.models import Letter

AnyPath = str | PathLike[str]


class LetterSet(Sequence["Letter"]):
    """An immutable collection of letters in the order given, each file's content once.

    Two letters are the same if the bytes that they were read from are (``source.sha256``); the first one is kept.

    Args:
        letters: the letters.
        errors: the files that could not be read, if these letters come from files.
    """

    __slots__ = ("_errors", "_letters")

    def __init__(self, letters: Iterable[Letter] = (), *, errors: Iterable[Outcome] = ()) -> None:
        once: dict[str, Letter] = {}
        for letter in letters:
            once.setdefault(letter.source.sha256, letter)
        self._letters = tuple(once.values())
        self._errors = tuple(errors)

    @classmethod
    def from_files(
        cls, paths: AnyPath | Iterable[AnyPath], *, workers: int | None = None, limits: Limits | None = None
    ) -> LetterSet:
        """Read letters from files; one that cannot be read is kept in ``errors`` and does not stop the rest.

        Args:
            paths: files, folders (all files below them), patterns (``letters/**/*.pdf``) and lists (``@paths.txt``, one path
                a line). The files of one of these come in alphabetical order.
            workers: processes that read at the same time, as in ``parse_letters``: ``None`` for one a core, 0 for this one.
            limits: as in ``parse_letter``.

        Raises:
            InvalidInputError: a pattern or a folder has no file, or ``workers`` is negative.
        """
        given = [paths] if isinstance(paths, (str, PathLike)) else paths
        files = dict.fromkeys(file.path for path in given for file in named_files([fspath(path)]))
        letters: list[Letter] = []
        errors: list[Outcome] = []
        for outcome in parse_letters(list(files), workers=workers, limits=limits):
            if outcome.letter is None:
                errors.append(outcome)
            else:
                letters.append(outcome.letter)
        return cls(letters, errors=errors)

    @classmethod
    def load(cls, path: AnyPath) -> LetterSet:
        """Read what ``save`` or ``nl-agenda batch`` wrote: JSON lines, Parquet, or a folder with such files.

        Raises:
            InvalidInputError: the file holds no letters.
            MissingDependencyError: for Parquet: pyarrow is not installed (extra ``frames``).
        """
        place = Path(path)
        if not place.is_dir():
            return cls(read_letters(place))
        files = sorted(file for file in place.rglob("*") if file.is_file() and _holds_letters(file.name))
        return cls(letter for file in files for letter in read_letters(file))

    def save(self, path: AnyPath) -> None:
        """Write the letters: as Parquet where the name ends in ``.parquet``, else as JSON lines; ``load`` gives back the same.

        Raises:
            MissingDependencyError: for Parquet: pyarrow is not installed (extra ``frames``).
        """
        write_letters(self._letters, Path(path))

    @property
    def errors(self) -> tuple[Outcome, ...]:
        """Files that could not be read, each with its error."""
        return self._errors

    def filter(
        self,
        *,
        kind: str | None = None,
        body: str | None = None,
        country: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        guest: str | None = None,
        stance: Words | None = None,
        holder: str | None = None,
        topic: Words | None = None,
    ) -> LetterSet:
        """Return the letters for which all of this is true.

        ``body``, ``country``, ``since``, ``until`` and ``guest`` must hold for one and the same meeting; ``stance``,
        ``holder`` and ``topic`` for one and the same position. Capitals and accents make no difference.

        Args:
            kind: ``annotated_agenda``, ``report`` or ``other``.
            body: whose meeting it is: ``EU``, ``NATO`` and so on, as ``Meeting.body``.
            country: where it is held, ISO 3166-1 alpha-2.
            since: first day (a date or ``2025-04-03``) of the period in which the meeting falls, at least in part. Where no
                meeting's day is known, the letter's date counts.
            until: last day of that period.
            guest: code (``UA``) or words of the name or role of somebody invited.
            stance: one or several.
            holder: words of who takes the position.
            topic: words that begin words of the sentence or of its session's or section's title, all of them; several topics
                are alternatives.

        Raises:
            InvalidInputError: there is no such kind or stance, a day is written wrongly, or a topic has no words.
        """
        of_kind = letter_kind(kind) if kind else None
        meeting = MeetingQuery.of(body=body, country=country, since=since, until=until, guest=guest)
        position = PositionQuery.of(stance=stance, holder=holder, topic=topic)
        return LetterSet(
            letter
            for letter in self._letters
            if of_kind in {None, letter.kind}
            and meeting.takes(letter)
            and (not position or any(position.takes(stand) for stand in stands(letter)))
        )

    def positions(
        self, *, stance: Words | None = None, holder: str | None = None, topic: Words | None = None
    ) -> tuple[Stand, ...]:
        """Return the positions of all letters, each with its letter, meeting and session; the arguments are those of ``filter``.

        Raises:
            InvalidInputError: there is no such stance, or a topic has no words.
        """
        query = PositionQuery.of(stance=stance, holder=holder, topic=topic)
        return tuple(stand for letter in self._letters for stand in stands(letter) if query.takes(stand))

    @overload
    def to_frame(self, what: str = ..., *, backend: Literal["pandas"] = ...) -> pd.DataFrame: ...
    @overload
    def to_frame(self, what: str = ..., *, backend: Literal["polars"]) -> pl.DataFrame: ...
    @overload
    def to_frame(self, what: str = ..., *, backend: Literal["pyarrow"]) -> pa.Table: ...
    @overload
    def to_frame(self, what: str = ..., *, backend: Literal["pandas", "polars", "pyarrow"]) -> Any: ...

    def to_frame(self, what: str = "positions", *, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """Return one kind of fact of all letters as a tidy frame, as ``Letter.to_frame``."""
        from nl_agenda.export.frames import to_frame

        return to_frame(self._letters, what, backend=backend)

    @overload
    def __getitem__(self, index: int) -> Letter: ...
    @overload
    def __getitem__(self, index: slice) -> LetterSet: ...

    def __getitem__(self, index: int | slice) -> Letter | LetterSet:
        return LetterSet(self._letters[index]) if isinstance(index, slice) else self._letters[index]

    def __len__(self) -> int:
        return len(self._letters)

    def __iter__(self) -> Iterator[Letter]:
        return iter(self._letters)

    def __eq__(self, other: object) -> bool:
        return self._letters == other._letters if isinstance(other, LetterSet) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(letter.source.sha256 for letter in self._letters))

    def __repr__(self) -> str:
        failed = f", {len(self._errors)} files could not be read" if self._errors else ""
        return f"<LetterSet: {len(self)} letters{failed}>"


def _holds_letters(name: str) -> bool:
    """Say whether a file of that name in a folder is for letters, and not for what else a batch keeps."""
    kept_beside = (".errors.jsonl", ".run.json")
    return name.endswith((".json", ".jsonl", ".parquet")) and not name.startswith(".") and not name.endswith(kept_beside)
