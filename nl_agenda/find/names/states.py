"""States in Dutch text: their names, adjectives and ISO 3166-1 codes, and who is a member of what."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from nl_agenda.find.names.capitals import CAPITALISED
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.lexicon.words import Words

_CAPITALISED = re.compile(CAPITALISED)
_VAN = re.compile(r" van (?:de |het )?")
_ARTICLE = re.compile(r" (?:de|het|der|van de)(?= )")


@dataclass(frozen=True, slots=True)
class Origin:
    """«van» and the name of a state after it, from ``start`` to ``end``."""

    start: int
    end: int
    state: str


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
def name_words() -> Words:
    """Return all names, as words that begin with a capital or are all capitals."""
    return Words([*names(), *(n.upper() for n in names() if len(n) > 3)], apostrophes=True)


@cache
def adjective_words() -> Words:
    """Return all adjectives, inflected or not, written with a capital."""
    return Words(form for stem in load("states")["adjectives"] for form in (stem, stem + "e"))


@cache
def adjective_pattern() -> str:
    """Return one expression for all adjectives, inflected or not, written with a capital."""
    return one_of(load("states")["adjectives"]) + r"e?(?![\w-])"


def adjectives(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the adjectives of states between two offsets."""
    return [word for word in _CAPITALISED.finditer(text, start, end) if word[0] in adjective_words()]


def begin_of_adjectives(text: str, start: int, end: int) -> int | None:
    """Return where the adjectives begin with which the capitalised words between two offsets end, if they do."""
    words = reversed([*_CAPITALISED.finditer(text, start, end)])
    last = [word.start() for word in takewhile(lambda word: word[0] in adjective_words(), words)]
    return last[-1] if last else None


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


def origin_at(text: str, at: int, end: int) -> Origin | None:
    """Return the «van» at a place of a text read up to ``end`` that has the name of a state after it."""
    van = _VAN.match(text, at, end)
    stop = van and name_words().end(text, van.end(), end)
    return Origin(at, stop, text[van.end() : stop]) if van and stop else None


def first_origin(text: str) -> Origin | None:
    """Return the first «van» that has the name of a state after it."""
    at = text.find(" van ")
    while at >= 0 and (found := origin_at(text, at, len(text))) is None:
        at = text.find(" van ", at + 1)
    return found if at >= 0 else None


def before_adjective(text: str) -> int | None:
    """Return where the first article stands that is before the adjective of a state."""
    known, end = adjective_words(), len(text)
    articles = (match for match in _ARTICLE.finditer(text) if known.end(text, match.end() + 1, end))
    return next((match.start() for match in articles), None)
