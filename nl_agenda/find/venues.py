"""Where meetings are held: cities and buildings in sentences that say so, never those of other events or presidencies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nl_agenda.find.states import code_of, name_pattern
from nl_agenda.lexicon import load


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the text: a city with its country, or a building alone."""

    start: int
    end: int
    city: str | None
    country: str | None
    building: str | None


@cache
def countries() -> dict[str, str]:
    """Return the country of each city of the lexicon."""
    return {city: code for code, cities in load("cities")["cities"].items() for city in cities}


@dataclass(frozen=True, slots=True)
class _Patterns:
    located: re.Pattern[str]
    bare: re.Pattern[str]
    unknown: re.Pattern[str]
    building: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    table = load("cities")
    cities = "|".join(re.escape(c) for c in sorted(countries(), key=lambda c: (-len(c), c)))
    adjectives = "|".join(table["presidency"])
    buildings = "|".join(re.escape(b) for b in table["buildings"]["names"])
    return _Patterns(
        located=re.compile(rf"\b(?:in|te|naar|nabij) (?:het (?:{adjectives}) )?(?P<city>{cities})(?![\w-]|\.\w)"),
        bare=re.compile(rf"(?<![\w-])(?P<city>{cities})(?![\w-]|\.\w)"),
        unknown=re.compile(rf"\b[Ii]n het (?P<adjective>{adjectives}) (?P<city>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"),
        building=re.compile(rf"\b(?P<building>{buildings}|Palais [A-ZÉ][\w-]+(?: [A-Z]\w+)?|(?:[A-Z]\w+(?:-| )?)+(?:gebouw|paleis|Congrescentrum|congrescentrum))(?!\w)"),
    )  # fmt: skip


def places(text: str, start: int, end: int, *, bare: bool = False) -> Iterator[Place]:
    """Yield the places between ``start`` and ``end``; with ``bare``, cities without "in" or "te" too (titles)."""
    patterns = _patterns()
    for match in patterns.unknown.finditer(text, start, end):
        if match["city"] not in countries() and match["city"] not in {"Voorzitterschap", "Parlement", "EU"}:
            yield Place(match.start("city"), match.end(), match["city"], load("cities")["presidency"][match["adjective"]], None)
    for match in (patterns.bare if bare else patterns.located).finditer(text, start, end):
        yield Place(match.start("city"), match.end("city"), match["city"], countries()[match["city"]], None)


def country_alone(text: str, start: int, end: int) -> Place | None:
    """Return a country that a sentence says the meeting is held in, where it names no city."""
    match = re.compile(rf"\bin (?P<country>{name_pattern()})").search(text, start, end)
    return Place(match.start("country"), match.end("country"), None, code_of(match["country"]), None) if match else None


def building(text: str, start: int, end: int) -> Place | None:
    """Return the first building of the lexicon, or one by its look, between ``start`` and ``end``."""
    match = _patterns().building.search(text, start, end)
    return Place(match.start(), match.end(), None, None, match["building"]) if match else None
