"""The collector of cyclic garbage, which rests while a letter is read.

What a letter is understood by lives until it is read, and what is loaded for the first one stays for ever. Looking through all of
it again and again takes a twentieth of the time, a tenth of the first letter's, and there is next to nothing to collect.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """Let the collector rest within the block; where it rests already, it is left to those who stopped it."""
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.enable()
