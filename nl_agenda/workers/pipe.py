"""Messages between a process and its child: a length, then a pickled object."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

_LENGTH = struct.Struct(">Q")


def packed(message: Any) -> bytes:
    """Return ``message`` as bytes; raises what pickling it raises."""
    return pickle.dumps(message, protocol=5)


def send(stream: IO[bytes], content: bytes) -> None:
    """Write a packed message.

    Raises:
        OSError: the other side is gone.
    """
    stream.write(_LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes:
    """Wait for a message and return it packed.

    Raises:
        EOFError: the other side is gone.
    """
    return _exactly(stream, _LENGTH.unpack(_exactly(stream, _LENGTH.size))[0])


def unpacked(content: bytes) -> Any:
    """Return the object of a packed message."""
    return pickle.loads(content)  # noqa: S301 (both sides run this library: a child is no sandbox, as SECURITY.md says)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    return content
