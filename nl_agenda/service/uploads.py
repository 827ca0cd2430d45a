"""The body of a request, read no further than the limits allow, whatever its headers say of its length."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from starlette.requests import ClientDisconnect

from nl_agenda.errors import LimitExceededError, UnsupportedFormatError
from nl_agenda.service.forms import Form
from nl_agenda.service.problems import RefusedError

_AROUND = 64 * 1024  # bytes that a form may have around its file
_LINGER, _LINGER_BYTES = 2.0, 64_000_000  # for how long, and how much of, a refused body is thrown away
_NO_LETTERS = ("application/json", "audio/", "image/", "multipart/", "video/")


@dataclass(slots=True)
class Upload:
    """A file as it was sent: its bytes, and its name if it came with one."""

    content: bytearray
    name: str | None = None


async def uploaded(
    pieces: AsyncIterator[bytes], headers: Mapping[str, str], *, size: int, seconds: float, hold: Callable[[int], None]
) -> Upload:
    """Read a body: a form with a part ``file``, or the file itself.

    Args:
        pieces: the body as it comes.
        headers: of the request, in small letters.
        size: bytes that the file may have.
        seconds: within which it must have come.
        hold: asks for memory for so many bytes.

    Raises:
        UnsupportedFormatError: the headers tell of something that is no letter.
        InvalidInputError: a damaged form, or one without a file.
        LimitExceededError: the file is too large, or says that it is.
        RefusedError: it took too long, or there is no memory for it.
    """
    kind = headers.get("content-type", "").split(";")[0].strip().lower()
    form = kind == "multipart/form-data"
    _check_headers(headers, kind, size + (_AROUND if form else 0), form=form)
    upload = Upload(bytearray())
    try:
        async with asyncio.timeout(seconds):
            await _read(pieces, headers["content-type"] if form else None, upload, size, hold)
    except TimeoutError:
        raise RefusedError("upload-timeout", f"The file did not arrive within {seconds:g} seconds; send it again.") from None
    return upload


async def _read(
    pieces: AsyncIterator[bytes], form_type: str | None, upload: Upload, size: int, hold: Callable[[int], None]
) -> None:
    def keep(piece: bytes) -> None:
        _check_size(len(upload.content) + len(piece), size)
        hold(len(piece))
        upload.content.extend(piece)

    form = None if form_type is None else Form(form_type, keep)
    total = 0
    async for piece in pieces:
        if form is None:
            keep(piece)
            continue
        total += len(piece)
        _check_size(total, size + _AROUND)
        form.write(piece)
    if form is not None:
        form.end()
        upload.name = form.name


def _check_headers(headers: Mapping[str, str], kind: str, size: int, *, form: bool) -> None:
    if not form and kind.startswith(_NO_LETTERS):
        raise UnsupportedFormatError(f"A letter does not come as {kind}; send the file itself, or a form with a part 'file'.")
    if headers.get("content-encoding", "identity").lower() != "identity":
        raise UnsupportedFormatError("The body is compressed; send the file as it is, without Content-Encoding.")
    length = headers.get("content-length", "")
    if length.isdecimal():  # and if it lies, the bytes are counted all the same
        _check_size(int(length), size)


def _check_size(found: int, allowed: int) -> None:
    if found > allowed:
        raise LimitExceededError("file_size", found, allowed)


async def thrown_away(pieces: AsyncIterator[bytes], headers: Mapping[str, str]) -> None:
    """Let the rest of a refused body come and go, for a while: many clients send all of it before they look at the answer."""
    if headers.get("expect", "").lower() == "100-continue":
        return  # this one looks first
    seen = 0
    with suppress(TimeoutError, ClientDisconnect):
        async with asyncio.timeout(_LINGER):
            async for piece in pieces:
                seen += len(piece)
                if seen > _LINGER_BYTES:
                    return
