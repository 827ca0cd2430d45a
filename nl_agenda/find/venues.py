"""Places in a text: cities, states, buildings, as the words say them; which of them is a venue is decided elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nl_agenda.find.states import adjective_pattern, code_of, code_of_adjective, name_pattern
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the text: a city with its country, a state alone, or a building alone."""

    start: int
    end: int
    city: str | None
    country: str | None
    building: str | None = None


@cache
def countries() -> dict[str, str]:
    """Return the country of each city of the lexicon."""
    return {city: code for code, cities in load("cities")["cities"].items() for city in cities}


@cache
def _capitals() -> dict[str, str]:
    """Return the usual spelling of each city that a title may have in capitals."""
    return {city.upper(): city for city in countries() if len(city) > 3}


@dataclass(frozen=True, slots=True)
class _Patterns:
    located: re.Pattern[str]
    bare: re.Pattern[str]
    qualified: re.Pattern[str]
    explained: re.Pattern[str]
    state: re.Pattern[str]
    building: re.Pattern[str]


_APOSTROPHES = {"'": "['’]"}
_NAME = r"[A-ZÀ-Þ][\w’'-]+"


@cache
def _patterns() -> _Patterns:
    table = load("cities")
    cities, capitals = one_of(countries(), written=_APOSTROPHES), one_of(_capitals())
    buildings = one_of(table["buildings"]["names"], written=_APOSTROPHES)
    heads = "|".join(table["buildings"]["heads"])
    adjective, state = adjective_pattern(), name_pattern()
    # A footnote's digit may stick to a place ("Luxemburg1").
    end = r"(?![A-Za-zÀ-ÿ-]|\.\w)"
    return _Patterns(
        located=re.compile(rf"\b(?:[Ii]n|[Tt]e|[Nn]aar|[Nn]abij|[Bb]ij) (?:de |het )?(?:(?:{adjective}) )?(?:hoofdstad |stad |havenstad |badplaats |plaats )?(?P<city>{cities}){end}"),
        bare=re.compile(rf"(?<![\w-])(?!(?i:schengen))(?P<city>{cities}|{capitals}){end}"),
        qualified=re.compile(
            rf"\b[Ii]n (?:het|de) (?P<adjective>{adjective}) (?:(?P<capital>hoofdstad)(?: \(?(?P<known>{cities}){end}\)?)?|(?:stad |plaats |badplaats |kustplaats |havenstad )?(?P<city>{_NAME}(?:[ -]{_NAME})?))"
        ),
        explained=re.compile(rf"\b(?:[Ii]n|[Tt]e) (?P<city>{_NAME}(?:(?: |-|-aan-|-sur-| di | de ){_NAME}){{0,2}})(?:, (?:in )?| \((?:in )?)(?P<state>{state})"),
        state=re.compile(rf"\b(?:[Ii]n|[Tt]e|[Nn]aar) (?:de hoofdstad van |het Koninkrijk |de Republiek )?(?P<state>(?:de )?{state}|Nederland(?!\w))"),
        building=re.compile(
            rf"(?<![\w-])(?P<building>{buildings}|(?:Palais|Paleis|Château|Chateau|Kasteel|Palace|Palazzo|Hotel|Centre|Congrescentrum|Conferentiecentrum) (?:de |d['’]|van |des |du |la )*{_NAME}(?: {_NAME}){{0,2}}|{_NAME}-?(?:{heads})|{_NAME} (?:[Cc]onvention [Cc]ent(?:er|re)|[Cc]onference [Cc]ent(?:er|re)|[Cc]ongrescentrum|[Ee]xhibition [Cc]ent(?:er|re)))(?![\w-])"
        ),
    )  # fmt: skip


_NO_CITY = frozenset(
    ["Voorzitterschap", "Parlement", "EU", "Kamer", "Raad", "Unie", "Commissie", "Koninkrijk", "Republiek", "Hof", "Staten"]
)


def places(text: str, start: int, end: int, *, bare: bool = False) -> Iterator[Place]:
    """Yield the cities and states between ``start`` and ``end``, in order.

    Args:
        text: the letter.
        start: where to begin.
        end: where to stop.
        bare: cities without "in" or "te" count too (titles).
    """
    found = sorted(_all(text, start, end, bare=bare), key=lambda p: (p.start, p.start - p.end))
    taken = -1
    for place in found:
        if place.start >= taken:
            taken = place.end
            yield place


def _all(text: str, start: int, end: int, *, bare: bool) -> Iterator[Place]:
    patterns = _patterns()
    for match in (patterns.bare if bare else patterns.located).finditer(text, start, end):
        city = _capitals().get(match["city"], match["city"])
        yield Place(match.start("city"), match.end("city"), city, _country(city))
    for match in patterns.qualified.finditer(text, start, end):
        code = code_of_adjective(match["adjective"])
        if match["capital"]:
            start = match.start("known" if match["known"] else "adjective")
            yield Place(start, match.end("known" if match["known"] else "capital"), match["known"], code)
        elif match["city"].split()[0] not in _NO_CITY and not code_of(match["city"]):
            known = _country(match["city"])
            yield Place(match.start("city"), match.end("city"), match["city"], known or code)
    for match in patterns.explained.finditer(text, start, end):
        if not code_of(match["city"]) and match["city"] not in _NO_CITY:
            yield Place(match.start("city"), match.end("city"), match["city"], _country(match["city"]) or code_of(match["state"]))
    for match in patterns.state.finditer(text, start, end):
        if match["state"] not in countries():
            yield Place(
                match.start("state"),
                match.end("state"),
                None,
                code_of(match["state"].removeprefix("de ")) or code_of(match["state"]),
            )


def _country(city: str) -> str | None:
    return countries().get(city) or countries().get(city.replace("’", "'"))


def buildings(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the buildings between ``start`` and ``end``: those of the lexicon, or by their look."""
    for match in _patterns().building.finditer(text, start, end):
        yield Place(match.start(), match.end(), None, None, match["building"])
