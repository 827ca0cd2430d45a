"""Opening of zipped files: what is inside is looked at before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from nl_agenda.errors import CorruptFileError, EncryptedFileError, LimitExceededError
from nl_agenda.limits import Limits

_BIG = 1_000_000  # the ratio of small parts says nothing
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator[zipfile.ZipFile]:
    """Open ``data`` as a zip that keeps to ``limits``."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise CorruptFileError(f"The zipped file is damaged ({error}); ask for it again.") from error
    with archive:
        _check(archive, limits)
        yield archive


def _check(archive: zipfile.ZipFile, limits: Limits) -> None:
    entries = archive.infolist()
    if len(entries) > limits.zip_entries:
        raise LimitExceededError("zip_entries", len(entries), limits.zip_entries)
    total = 0
    for entry in entries:
        total += entry.file_size
        if total > limits.inflated_size:
            raise LimitExceededError("inflated_size", total, limits.inflated_size)
        ratio = entry.file_size / max(1, entry.compress_size)
        if entry.file_size > _BIG and ratio > limits.inflation_ratio:
            raise LimitExceededError("inflation_ratio", ratio, limits.inflation_ratio)


def part(archive: zipfile.ZipFile, name: str, limits: Limits) -> bytes | None:
    """Return the bytes of a part, ``None`` if there is none of that name."""
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return None
    if entry.flag_bits & _ENCRYPTED:
        raise EncryptedFileError("The file is protected by a password; save it without one.")
    if entry.compress_type not in _METHODS:
        raise CorruptFileError(f"The part {name} is packed in a way that no word processor uses; save the file again.")
    try:
        with archive.open(entry) as stream:
            # The directory may lie about the size, so reading stops where the limit is.
            content = stream.read(limits.inflated_size + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise CorruptFileError(f"The part {name} of the file is damaged ({error}); ask for it again.") from error
    if len(content) > limits.inflated_size:
        raise LimitExceededError("inflated_size", len(content), limits.inflated_size)
    return content
