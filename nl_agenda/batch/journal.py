"""A file of lines that is written from first to last, may be cut off at any moment, and from which nothing is lost then."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

_SYNC = 100  # lines after which the disk is waited for: a machine that stops loses no more than these

Key = Callable[[bytes], str | None]


class Store:
    """Results of earlier runs, found by the hash of what was read. Only where they stand is held in memory.

    Args:
        paths: files of lines; those that are not there are skipped, and so are lines that are not whole.
        key: returns the hash that a line is about, ``None`` for one that is not to be found, ``ValueError`` for a broken one.
    """

    def __init__(self, paths: tuple[Path, ...], key: Key) -> None:
        self._files: list[IO[bytes]] = []
        self._places: dict[bytes, tuple[int, int]] = {}
        for path in paths:
            with suppress(FileNotFoundError):
                self._files.append(path.open("rb"))
                self._index(len(self._files) - 1, key)

    def __contains__(self, sha256: str) -> bool:
        return bytes.fromhex(sha256) in self._places

    def line(self, sha256: str) -> bytes:
        """Return the line about a file with this hash; ``KeyError`` if there is none."""
        number, offset = self._places[bytes.fromhex(sha256)]
        self._files[number].seek(offset)
        return self._files[number].readline()

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files:
            file.close()

    def _index(self, number: int, key: Key) -> None:
        offset = 0
        for line in self._files[number]:
            with suppress(ValueError):
                if (sha256 := key(line)) is not None:
                    self._places.setdefault(bytes.fromhex(sha256), (number, offset))
            offset += len(line)


class Journal:
    """The lines of one run, in order, under a name of their own until the run is finished.

    While the run goes on they stand in ``<path>.part``. A run that was killed leaves that behind; the next one keeps it as
    ``<path>.rest``, out of which it takes what is done, and begins a new part: so the order never depends on what happened.

    Args:
        path: where the finished lines shall stand.
        key: as for ``Store``.
        finished: whether what stands at ``path`` from an earlier run is to be used as well.
        even_empty: whether there shall be a file when there are no lines.
    """

    def __init__(self, path: Path, key: Key, *, finished: bool, even_empty: bool) -> None:
        self.path, self.part, self.rest = path, _beside(path, ".part"), _beside(path, ".rest")
        self._key, self._even_empty = key, even_empty
        self._keep_part()
        self._store = Store((path, self.rest) if finished else (self.rest,), key)
        self._new: dict[bytes, tuple[int, int]] = {}
        self._lines = 0
        self._file = self.part.open("wb")
        self._reading = self.part.open("rb")

    @staticmethod
    def forget(path: Path) -> None:
        """Remove what an unfinished run left."""
        for suffix in (".part", ".rest"):
            _beside(path, suffix).unlink(missing_ok=True)

    def __contains__(self, sha256: str) -> bool:
        return bytes.fromhex(sha256) in self._new or sha256 in self._store

    def line(self, sha256: str) -> bytes:
        """Return the line about a file with this hash, of this run or an earlier one; ``KeyError`` if there is none."""
        if (place := self._new.get(bytes.fromhex(sha256))) is not None:
            offset, size = place
            self._reading.seek(offset)
            return self._reading.read(size)
        return self._store.line(sha256)

    def append(self, name: str, line: bytes, sha256: str | None) -> None:  # noqa: ARG002 - a line has its name in it
        """Write a line; it is safe from the end of this process at once, and from that of the machine soon."""
        if sha256 is not None:
            self._new.setdefault(bytes.fromhex(sha256), (self._file.tell(), len(line)))
        self._file.write(line)
        self._file.flush()
        self._lines += 1
        if self._lines % _SYNC == 0:
            os.fsync(self._file.fileno())

    def finish(self) -> None:
        """Put the lines in their place."""
        os.fsync(self._file.fileno())
        self.close()
        if self._lines or self._even_empty:
            self.part.replace(self.path)
        else:
            self.part.unlink()
            self.path.unlink(missing_ok=True)
        self.rest.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the files and leave them for the next run."""
        self._file.close()
        self._reading.close()
        self._store.close()

    def _keep_part(self) -> None:
        if not self.part.exists():
            return
        if not self.rest.exists():
            self.part.replace(self.rest)
            return
        known = Store((self.rest,), self._key)
        try:
            with self.part.open("rb") as part, self.rest.open("ab") as rest:
                rest.write(b"\n")  # ends a line that was cut off
                rest.writelines(_unknown(part, known, self._key))
                rest.flush()
                os.fsync(rest.fileno())
        finally:
            known.close()
        self.part.unlink()


def _unknown(lines: IO[bytes], known: Store, key: Key) -> Iterator[bytes]:
    for line in lines:
        with suppress(ValueError):
            if (sha256 := key(line)) is not None and sha256 not in known:
                yield line


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
