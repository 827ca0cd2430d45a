"""Which files a batch reads: folders, patterns, lists and single files become named files in one fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path

from nl_agenda.errors import InvalidInputError


@dataclass(frozen=True, slots=True, order=True)
class NamedFile:
    """A file to read.

    Attributes:
        name: by which the results know it, with ``/`` between folders: below the folder where one folder is read, as given
            otherwise.
        path: where it is.
    """

    name: str
    path: str


def named_files(arguments: Iterable[str], *, leave_out: str | None = None) -> tuple[NamedFile, ...]:
    """Return the files that ``arguments`` stand for, each once, sorted by name.

    Args:
        arguments: a folder (all files below it, hidden ones left out), a pattern such as ``"2024/**/*.pdf"``, a list of paths
            (``@paths.txt``, one a line), or a file.
        leave_out: what absolute paths begin with that are no letters, such as the output of an earlier run.

    Raises:
        InvalidInputError: there are no files, or two have one name.
        FileNotFoundError: there is no such list.
    """
    arguments = tuple(arguments)
    base = arguments[0] if len(arguments) == 1 and Path(arguments[0]).is_dir() else None
    found: dict[str, NamedFile] = {}
    for path in _paths(arguments):
        if leave_out is not None and os.path.abspath(path).startswith(leave_out):  # noqa: PTH100 - links are not followed
            continue
        name = _name(path, base)
        before = found.setdefault(name, NamedFile(name, path))
        if not _same(before.path, path):
            raise InvalidInputError(f"Two files have the name {name!r}: {before.path} and {path}; read them in two batches.")
    if not found:
        raise InvalidInputError(f"There are no files in {' '.join(arguments) or 'nothing'}; name a folder, a pattern or a list.")
    return tuple(sorted(found.values()))


def _paths(arguments: Iterable[str]) -> Iterator[str]:
    for argument in arguments:
        if argument.startswith("@"):
            lines = Path(argument[1:]).read_text(encoding="utf-8", errors="surrogateescape").splitlines()
            yield from (line.strip() for line in lines if line.strip())
        elif Path(argument).is_dir():
            yield from _below(argument)
        elif has_magic(argument) and not Path(argument).exists():
            yield from (path for path in glob(argument, recursive=True) if Path(path).is_file())  # noqa: PTH207 - may be absolute
        else:
            yield argument


def _below(folder: str) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for file in files:
            path = Path(parent, file)
            if not file.startswith(".") and path.is_file():  # no pipes and sockets: they would be waited for
                yield str(path)


def _same(one: str, other: str) -> bool:
    return one == other or os.path.abspath(one) == os.path.abspath(other)  # noqa: PTH100


def _name(path: str, base: str | None) -> str:
    name = Path(path) if base is None else Path(path).relative_to(base)
    # A name that is no valid text on this system is still a name in the results.
    return name.as_posix().encode("utf-8", "replace").decode("utf-8")
