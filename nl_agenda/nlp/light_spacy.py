"""spaCy without its command line, which takes a third of its import and of which only those who train models have use."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_INFO = "spacy.cli.info"  # all that ``import spacy`` takes from there, and with it the whole command line


@contextmanager
def without_command_line() -> Iterator[None]:
    """Let spaCy be imported within the block without its command line; whoever asks spaCy for that later still gets it.

    Another thread that imports ``spacy.cli`` meanwhile gets all of it but its ``info``, for which ours stands in: that works as
    well once the block is left. Within the block, nobody should call it.
    """
    if "spacy" in sys.modules:
        yield
        return
    stand_in = ModuleType(_INFO)
    vars(stand_in)["info"] = _info
    sys.modules[_INFO] = stand_in
    try:
        yield
    finally:
        sys.modules.pop(_INFO, None)
        if "spacy" in sys.modules:
            vars(sys.modules["spacy"]).setdefault("__getattr__", _later)


def _info(*args: Any, **options: Any) -> Any:
    """``spacy.info``, when it is called."""
    info = importlib.import_module(_INFO).info
    vars(sys.modules["spacy.cli"])["info"] = info  # where the import has put the module of that name
    return info(*args, **options)


def _later(name: str) -> Any:
    """``spacy.cli``, when it is asked for."""
    if name != "cli":
        raise AttributeError(f"module 'spacy' has no attribute {name!r}")
    return importlib.import_module("spacy.cli")
