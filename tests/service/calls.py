"""What stands in for reading a letter in the processes of a service under test."""

from __future__ import annotations

import os
import time


def hang(*_: object) -> bytes:
    time.sleep(60)
    return b"{}"


def die(*_: object) -> bytes:
    os._exit(1)


def break_down(*_: object) -> bytes:
    raise ZeroDivisionError("secret of the house")


def measure(content: bytearray, *_: object) -> bytes:
    return b'{"size": %d}' % len(content)
