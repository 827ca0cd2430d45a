"""The only folders from which files may be read: names from outside never lead out of them."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from nl_agenda.errors import InvalidInputError


class Folders:
    """Folders whose files may be read, with all below them.

    Args:
        folders: the first one is where relative paths begin.

    Raises:
        InvalidInputError: one of these is no folder.
    """

    def __init__(self, folders: Iterable[str | PathLike[str]]) -> None:
        self._roots = tuple(Path(folder).resolve() for folder in folders)
        for root in self._roots:
            if not root.is_dir():
                raise InvalidInputError(f"{root} is no folder; name folders whose letters may be read.")

    def file(self, path: str) -> Path:
        """Return the file of that name; links are followed first, so that they lead nowhere else either.

        Raises:
            InvalidInputError: it is not in these folders, whether it exists or not, or is no ordinary file.
            FileNotFoundError: it would be in them, but is not there.
        """
        try:
            found = (self._roots[0] / path).resolve() if self._roots else None
        except (OSError, ValueError, RuntimeError):  # a loop of links, a NUL
            found = None
        if found is None or not any(found.is_relative_to(root) for root in self._roots):
            raise InvalidInputError(f"{path!r} is outside the folders that this server may read: {self}.")
        if not found.exists():
            raise FileNotFoundError(path)
        if not found.is_file():  # a folder; a pipe or a device, which may have no end
            raise InvalidInputError(f"{path!r} is no file; name a letter.")
        return found

    def __str__(self) -> str:
        return ", ".join(map(str, self._roots))
