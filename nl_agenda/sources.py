"""What a letter can come as: a path, bytes or a file object; read here, and never further than the limit."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Any

from nl_agenda.errors import InvalidInputError, LimitExceededError
from nl_agenda.limits import Limits

Readable = str | os.PathLike[str] | bytes | IO[bytes]


def loaded(source: Any, limits: Limits) -> tuple[bytes, str | None]:
    """Return the bytes of a source and, for a path, the file's name.

    Raises:
        LimitExceededError: there are more bytes than ``limits.file_size``.
        InvalidInputError: it is none of the kinds, or a file object that gives text.
        OSError: the path cannot be read.
    """
    path = _path(source)
    if path is None:
        return bytes_of(source, limits), None
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if size > limits.file_size:
            raise LimitExceededError("file_size", size, limits.file_size)
        # A name that is no valid text on this system is still a name in the letter.
        return _read(file, limits), path.name.encode("utf-8", "replace").decode("utf-8")


def portable(source: Any, limits: Limits) -> str | bytes:
    """Return what another process can read as ``source``: the path from the root, or the bytes.

    Raises:
        LimitExceededError, InvalidInputError: as for ``loaded``.
    """
    path = _path(source)
    # Not Path.absolute, whose result other processes might resolve in another way: "link/../x" stays as it is.
    return bytes_of(source, limits) if path is None else str(Path.cwd() / path)


def bytes_of(source: Any, limits: Limits) -> bytes:
    """Return the bytes of bytes or of a file object."""
    if isinstance(source, bytes | bytearray | memoryview):
        if memoryview(source).nbytes > limits.file_size:
            raise LimitExceededError("file_size", memoryview(source).nbytes, limits.file_size)
        return bytes(source)
    if not callable(getattr(source, "read", None)):
        raise InvalidInputError(f"A letter is a path, bytes or a binary file object, not {type(source).__name__}.")
    return _read(source, limits)


def _path(source: Any) -> Path | None:
    if not isinstance(source, str | os.PathLike):
        return None
    path = os.fspath(source)
    if not isinstance(path, str) or "\0" in path:
        raise InvalidInputError("The path is no text, or has a NUL in it; to read a letter at hand as text, call parse_text.")
    return Path(path)


def _read(file: Any, limits: Limits) -> bytes:
    """Read to the end, or to just beyond the limit: a device or a pipe may have none."""
    content = bytearray()
    while len(content) <= limits.file_size:
        piece = file.read(limits.file_size + 1 - len(content))
        if isinstance(piece, str):
            raise InvalidInputError("The file object gives text; open it in binary mode, or call parse_text.")
        if not piece:
            return bytes(content)
        content += piece
    raise LimitExceededError("file_size", len(content), limits.file_size)
