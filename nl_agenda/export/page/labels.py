"""The page's own words, in the language of its reader."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from nl_agenda.errors import InvalidInputError

Labels = dict[str, dict[str, str]]


def labels(language: str) -> Labels:
    """Return the labels by group (``page``, ``stance`` ...) and key.

    Raises:
        InvalidInputError: there are none in ``language``.
    """
    known = _labels()
    if language not in known:
        raise InvalidInputError(f"There are no labels in {language!r}; ask for one of {', '.join(known)}.")
    return known[language]


@cache
def _labels() -> dict[str, Labels]:
    return tomllib.loads((files(__package__) / "labels.toml").read_text(encoding="utf-8"))
