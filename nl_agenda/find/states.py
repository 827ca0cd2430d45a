"""States in Dutch text: their names, adjectives and ISO 3166-1 codes, and who is a member of what."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of

_APOSTROPHES = {"’": "['’]"}


@cache
def names() -> dict[str, str]:
    """Return every name and alias with its code."""
    table = load("states")
    return {**table["names"], **table["aliases"]}


@cache
def _folded() -> dict[str, str]:
    return {name.casefold().replace("’", "'"): code for name, code in names().items()}


@cache
def _adjectives() -> dict[str, str]:
    return {stem.casefold(): code for stem, code in load("states")["adjectives"].items()}


@cache
def name_pattern() -> str:
    """Return one expression for all names, for words that begin with a capital or are all capitals."""
    known = [*names(), *(n.upper() for n in names() if len(n) > 3)]
    return one_of(known, written=_APOSTROPHES) + r"(?![\w-])"


@cache
def adjective_pattern() -> str:
    """Return one expression for all adjectives, inflected or not, written with a capital."""
    stems = load("states")["adjectives"]
    return one_of(form for stem in stems for form in (stem, stem + "e")) + r"(?![\w-])"


def code_of(name: str) -> str | None:
    """Return the code of a state's name."""
    return _folded().get(name.casefold().replace("’", "'"))


def code_of_adjective(word: str) -> str | None:
    """Return the code of the state that an adjective belongs to ("Oekraïense" gives UA)."""
    folded = word.casefold()
    return _adjectives().get(folded) or _adjectives().get(folded.removesuffix("e"))


def name_of(code: str) -> str:
    """Return the usual Dutch name of a state."""
    names_of: dict[str, str] = load("states")["names"]
    return next(name for name, known in names_of.items() if known == code)


def is_member(code: str, body: str, day: dt.date | None) -> bool:
    """Tell whether a state belongs to a body on a day (today's members without one)."""
    if code not in load("states")["members"].get(body, ()):
        return code == "GB" and body == "EU" and day is not None and day < dt.date(2020, 2, 1)
    joined = load("states")["joined"].get(f"{body}-{code}")
    return joined is None or day is None or day >= joined


@cache
def after_van() -> re.Pattern[str]:
    """Return the expression for «van» with the name of a state after it."""
    return re.compile(rf" van (?:de |het )?(?P<state>{name_pattern()})")


@cache
def before_adjective() -> re.Pattern[str]:
    """Return the expression for an article before the adjective of a state."""
    return re.compile(rf" (?:de|het|der|van de) (?={adjective_pattern()})")
