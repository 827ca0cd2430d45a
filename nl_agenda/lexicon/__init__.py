"""The Dutch of the genre as data: TOML tables, read once when first needed."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Return the table ``name``.toml of this package; callers must not change it."""
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))
