"""A folder with one file of JSON a letter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from nl_agenda.batch.records import letter_sha256
from nl_agenda.errors import InvalidInputError

_PART = ".letter.part"


class LetterFolder:
    """Letters as files ``<name>.json``, each there as a whole or not at all.

    Args:
        path: the folder; it is made when it is not there.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known: dict[bytes, dict[Path, None]] = {}
        self._content: dict[Path, bytes] = {}
        path.mkdir(parents=True, exist_ok=True)
        for file, sha256 in _letters(path):
            self._note(file, bytes.fromhex(sha256))

    @staticmethod
    def forget(path: Path) -> None:
        """Remove all letters that are in the folder."""
        for file, _ in _letters(path):
            file.unlink()

    def __contains__(self, sha256: str) -> bool:
        return bool(self._known.get(bytes.fromhex(sha256)))

    def line(self, sha256: str) -> bytes:
        """Return the letter that was read from a file with this hash; ``KeyError`` if there is none."""
        return next(iter(self._known[bytes.fromhex(sha256)])).read_bytes()

    def append(self, name: str, line: bytes, sha256: str | None) -> None:
        """Write the letter to its file, if it is not there yet."""
        path = self._place(name)
        if (before := self._content.pop(path, None)) is not None:
            del self._known[before][path]  # what is about to be written over is not to be found any more
        if sha256 is not None:
            self._note(path, bytes.fromhex(sha256))
        if path.is_file() and path.read_bytes() == line:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        part = self.path / _PART
        part.write_bytes(line)
        part.replace(path)

    def finish(self) -> None:
        """Everything is in its place already."""

    def close(self) -> None:
        """No file is open."""

    def _note(self, path: Path, content: bytes) -> None:
        self._content[path] = content
        self._known.setdefault(content, {})[path] = None

    def _place(self, name: str) -> Path:
        path = Path(name)
        inside = path.relative_to(path.anchor)
        if ".." in inside.parts:
            raise InvalidInputError(f"{name!r} leads out of the folder of results; name the letters' folder itself.")
        return self.path / inside.with_name(inside.name + ".json")


def _letters(folder: Path) -> Iterator[tuple[Path, str]]:
    for file in sorted(folder.rglob("*.json")):
        with suppress(ValueError):
            yield file, letter_sha256(file.read_bytes())
