"""Places in a text: cities, states, buildings, as the words say them; which of them is a venue is decided elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nl_agenda.find.names.states import adjective_words, code_of, code_of_adjective, name_words
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.lexicon.words import Words


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
def longer_names(city: str) -> tuple[str, ...]:
    """Return the names of the lexicon in which a city is written in full: "Frankfurt am Main" of "Frankfurt"."""
    code = countries().get(city)
    return tuple(c for c in countries() if c.startswith((f"{city} ", f"{city}, ")) and countries()[c] == code)


@cache
def _capitals() -> dict[str, str]:
    """Return the usual spelling of each city that a title may have in capitals."""
    return {city.upper(): city for city in countries() if len(city) > 3}


@cache
def _city_words() -> Words:
    return Words(countries(), apostrophes=True)


@cache
def _adjectives() -> dict[str, str]:
    """Return the city of which each adjective is: "Weense", "Parijse"."""
    table: dict[str, str] = load("cities")["adjectives"]["of"]
    return table


@cache
def _adjective_words() -> Words:
    return Words(_adjectives())


@cache
def is_region(city: str) -> bool:
    """Tell of a name among the cities that it is one of an island or a region, in which a city may be named as well."""
    return city in load("cities")["regions"]["names"]


@cache
def _capital_words() -> Words:
    return Words(_capitals())


_NAME = r"[A-ZÀ-Þ][\w’'-]+"
_LOCATED = re.compile(
    r"\b(?:(?:[Oo]p|[Ii]n) (?:het |de )?(?:(?:koninklijke?|keizerlijke?|oude|voormalige|historische) )?"
    r"(?:[Kk]asteel|[Pp]aleis|[Ll]andgoed|[Bb]urcht|[Aa]bdij|[Cc]itadel|[Ss]lot|[Ss]tadhuis|[Cc]ongrescentrum|[Cc]onferentiecentrum) van "
    r"|(?:[Ii]n|[Tt]e|[Nn]aar|[Nn]abij|[Bb]ij) (?:de |het )?)"
)
_TE = re.compile(r",? (?:te|in) ")
_TOWN = re.compile(r"(?:hoofdstad |stad |havenstad |badplaats |plaats )?")
_BARE = re.compile(r"(?<![\w-])(?!(?i:schengen))(?=[A-ZÀ-ÞŁŠČŚŽŻ'’])")
_QUALIFIED = re.compile(r"\b(?:[Ii]n|(?P<on>[Oo]p)) (?:het|de) (?=[A-ZÀ-Þ])")
_AFTER_ADJECTIVE = re.compile(
    rf" (?:(?P<capital>hoofdstad)(?P<known> \(?)?|(?:stad |plaats |badplaats |kustplaats |havenstad )?(?P<city>{_NAME}(?:[ -]{_NAME})?))"
)
_EXPLAINED = re.compile(
    rf"\b(?:[Ii]n|[Tt]e) (?P<city>{_NAME}(?:(?: |-|-aan-|-sur-| di | de ){_NAME}){{0,2}})(?:, (?:in )?| \((?:in )?)(?=[A-ZÀ-Þ])"
)
# "in Ballerup, vlak bij Kopenhagen", "in het paleis van Gödöllő (even buiten Boedapest)": the city tells the state.
_OUTSIDE = re.compile(
    r"(?:,| \()(?: ?(?:even|net|vlak|iets|pal|niet ver|dicht))? ?(?:buiten|nabij|bij|(?<=ver )van|aan de rand van|onder de rook van"
    r"|ten [a-z]{4,12} van|op (?:[\w½,-]+ ){1,4}(?:afstand )?(?:van|buiten)) (?=[A-ZÀ-Þ])"
)
_TOWN_BEFORE = re.compile(
    rf"\b(?:[Ii]n|[Tt]e|[a-z]*(?:kasteel|paleis|slot|landgoed|abdij|centrum|burcht|hotel|klooster) van) "
    rf"(?P<city>{_NAME}(?:(?: |-|-aan-|-sur-| di | de ){_NAME}){{0,2}})\Z"
)
_EXPLAINS = re.compile(r"(?:, (?:in )?| \((?:in )?)[A-ZÀ-Þ]")
_NETHERLANDS = re.compile(r"Nederland(?!\w)")
_ITS_BUILDING = re.compile(
    r" (?:(?:oude|nieuwe|voormalige|koninklijke?|keizerlijke?|historische) )?(?:\w*(?:hoofdkwartier|hoofdkantoor|hoofdzetel|zetel|stadhuis|raadhuis"
    r"|gebouw|paleis|centrum|complex|museum|hotel|universiteit|academie|concertzaal|beurs|opera|kasteel|abdij|jaarbeurs|operahuis|kantoor))(?!\w)"
)
_IN_STATE = re.compile(r"\b(?:[Ii]n|[Tt]e|[Nn]aar) (?:de hoofdstad van |het Koninkrijk |de Republiek )?")
# A footnote's digit may stick to a place ("Luxemburg1"). "Dromoland Castle in Newmarket" is in the town that follows, and
# "Dublin Castle" in the town of its name.
_GOES_ON = re.compile(r"[A-Za-zÀ-ÿ-]|\.\w| (?:Castle|Palace|Manor|House|Abbey|Hall|Estate),? (?:in|te|bij|nabij) ")


@cache
def _building() -> re.Pattern[str]:
    table = load("cities")["buildings"]
    names, heads = one_of(table["names"], written={"'": "['’]"}), "|".join(table["heads"])
    return re.compile(
        rf"(?<![\w-])(?P<building>{names}|(?:Palais|[Pp]aleis|Château|Chateau|[Kk]asteel|[Ll]andgoed|[Aa]bdij|Palace|Palazzo|[Hh]otel|Centre|[Cc]ongrescentrum|[Cc]onferentiecentrum|[Vv]ergadercentrum) (?:de |d['’]|van |des |du |la )*{_NAME}(?: {_NAME}){{0,2}}|{_NAME} (?:Castle|Palace|Manor|House|Abbey|Estate)|{_NAME}-?(?:{heads})|{_NAME} (?:[Cc]onvention [Cc]ent(?:er|re)|[Cc]onference [Cc]ent(?:er|re)|[Cc]ongrescentrum|[Ee]xhibition [Cc]ent(?:er|re)))(?![\w-])"
    )  # fmt: skip


@cache
def _building_words() -> tuple[str, ...]:
    """Return letters of which some are in every building: what such a thing is called, or a word of its name."""
    table = load("cities")["buildings"]
    common = [*table["heads"], *table["kinds"]]
    names = [name.lower() for name in table["names"]]
    return (*common, *{max(re.split(r"[ '’]", name), key=len) for name in names if not any(word in name for word in common)})


_UNKNOWN = re.compile(
    rf"\b(?:in|te) (?P<town>{_NAME}(?:(?: |-aan-|-sur-|-on-| (?:am|an der|de|del|di|la|le|les|pri|u) ){_NAME}){{0,2}})(?![\w-])"
)
_ABBREVIATED = re.compile(r"[A-Z]{2}|verband$|[ -](?:raad|top|verband)\b", re.ASCII)


@cache
def _no_city() -> frozenset[str]:
    return frozenset(load("cities")["no_city"]["words"])


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
    yield from (_bare if bare else _located)(text, start, end)
    yield from _qualified(text, start, end)
    yield from _explained(text, start, end)
    yield from _outside(text, start, end)
    yield from _in_states(text, start, end)


def _city(text: str, at: int, end: int, words: Words) -> int | None:
    """Return where the city ends that stands at a place."""
    return next((stop for stop in words.ends(text, at, end) if not _GOES_ON.match(text, stop, end)), None)


def _bare(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield all cities, in capitals too."""
    taken = start
    for opening in _BARE.finditer(text, start, end):
        at = opening.start()
        if at >= taken:
            stop = _city(text, at, end, _city_words())
            if stop is None and not text[at + 1 : at + 2].islower():
                stop = _city(text, at, end, _capital_words())
            if stop is not None:
                taken = stop
                city = _capitals().get(text[at:stop], text[at:stop])
                yield Place(at, stop, city, _country(city))


def _located(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the cities with "in" or "te": "in Brussel", "in de Franse havenstad Marseille"."""
    for opening in _LOCATED.finditer(text, start, end):
        begins = [opening.end()]
        adjective = adjective_words().end(text, begins[0], end)
        if adjective is not None and text.startswith(" ", adjective, end):
            begins.insert(0, adjective + 1)
        for begin in begins:
            town = _TOWN.match(text, begin, end)
            at = town.end() if town else begin
            stop = _city(text, at, end, _city_words())
            if stop is not None and not _is_in_another_town(text, opening[0], stop, end):
                yield Place(at, stop, text[at:stop], _country(text[at:stop]))
                break


def _is_in_another_town(text: str, opening: str, stop: int, end: int) -> bool:
    """Tell of "in het kasteel van Laken te Brussel" that the name of the castle is not the town."""
    town = _TE.match(text, stop, end) if opening.endswith("van ") else None
    return town is not None and _city(text, town.end(), end, _city_words()) is not None


def _qualified(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the cities, known or not, with the adjective of a state: "in de Hongaarse hoofdstad", "in het Duitse Meseberg"."""
    for opening in _QUALIFIED.finditer(text, start, end):
        yield from _in_its_building(text, opening.end(), end)
        adjective = None if opening["on"] else adjective_words().end(text, opening.end(), end)
        match = _AFTER_ADJECTIVE.match(text, adjective, end) if adjective is not None else None
        if match is None:
            continue
        code = code_of_adjective(text[opening.end() : adjective])
        if match["capital"]:
            at = match.end()
            stop = _city(text, at, end, _city_words()) if match["known"] else None
            if stop is None:
                yield Place(opening.end(), match.end("capital"), None, code)
            else:
                yield Place(at, stop, text[at:stop], code)
        elif match["city"].split()[0] not in _no_city() and not code_of(match["city"]):
            yield Place(match.start("city"), match.end("city"), match["city"], _country(match["city"]) or code)


def _in_its_building(text: str, at: int, end: int) -> Iterator[Place]:
    """Yield the city of whose building an adjective tells: "in de Weense Hofburg", "op het Parijse hoofdkantoor"."""
    stop = _adjective_words().end(text, at, end)
    if stop is not None and (_ITS_BUILDING.match(text, stop, end) or _building().match(text, stop + 1, end)):
        city = _adjectives()[text[at:stop]]
        yield Place(at, stop, city, _country(city))


def _outside(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the towns that stand in no list and of which a city near by is named: "in Ballerup, vlak bij Kopenhagen"."""
    for between in _OUTSIDE.finditer(text, start, end):
        near = _city(text, between.end(), end, _city_words())
        town = _TOWN_BEFORE.search(text, max(start, between.start() - 80), between.start()) if near is not None else None
        if town is not None and not code_of(town["city"]) and town["city"] not in _no_city():
            yield Place(town.start("city"), town.end("city"), town["city"], _country(text[between.end() : near]))


def _explained(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the cities, known or not, that have their state behind them: "in Saariselkä, Finland"."""
    if _EXPLAINS.search(text, start, end) is None:
        return
    while match := _EXPLAINED.search(text, start, end):
        state, start = name_words().end(text, match.end(), end), match.start() + 1
        if state is not None:
            start, city = state, match["city"]
            if not code_of(city) and city not in _no_city():
                yield Place(match.start("city"), match.end("city"), city, _country(city) or code_of(text[match.end() : state]))


def _in_states(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the states with "in" or "naar": "in Oekraïne", "naar de Verenigde Staten"."""
    for opening in _IN_STATE.finditer(text, start, end):
        at = opening.end()
        begin = at + 3 if text.startswith("de ", at, end) else at
        stop = name_words().end(text, begin, end)
        if stop is None and (netherlands := _NETHERLANDS.match(text, at, end)):
            stop = netherlands.end()
        if stop is not None and text[at:stop] not in countries():
            yield Place(at, stop, None, code_of(text[begin:stop]) or code_of(text[at:stop]))


def towns(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield names behind "in" or "te" that look like those of towns and are none of the lexicon; many are something else."""
    for match in _UNKNOWN.finditer(text, start, end):
        town = match["town"]
        first = re.split(r"[ -]", town)[0]
        if first not in _no_city() and not code_of(town) and not _ABBREVIATED.search(town) and town not in countries():
            yield Place(match.start("town"), match.end("town"), town, None)


def _country(city: str) -> str | None:
    return countries().get(city) or countries().get(city.replace("’", "'"))


def buildings(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the buildings between ``start`` and ``end``: those of the lexicon, or by their look."""
    lower = text[start:end].lower()
    for word in _building_words():
        if word in lower:
            for match in _building().finditer(text, start, end):
                yield Place(match.start(), match.end(), None, None, match["building"])
            break
