"""Letters of the fixtures, each read once in a test run."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from nl_agenda import Letter, parse_letter

FIXTURES = Path(__file__).parents[1] / "fixtures"


@cache
def letter(path: str) -> Letter:
    """Return the letter in a file below ``fixtures/``."""
    return parse_letter(FIXTURES / path)
