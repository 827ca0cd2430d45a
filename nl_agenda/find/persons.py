"""Persons with their functions: "de Oekraïense minister van Defensie Andrii Havrysj", "Tim Fletching, directeur van ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nl_agenda.find import organisations, states
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of

CAPITALISED = r"[A-ZÀ-ÖØ-ÞŠŽČĆĐŁŚŻŞİ][\wÀ-ÿ'’-]*"
LOWER = r"[a-zà-ÿ][\w'’-]*"
_BRACKET = re.compile(r" \([A-Z][\w-]{1,8}\)")


@dataclass(frozen=True, slots=True)
class Function:
    """A function as written, without article; ``origin`` is the code of its state, ``complement`` what it is the head of."""

    start: int
    end: int
    head: str
    origin: str | None
    complement: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person: name and function, at least one of the two; ``start``/``end`` cover both."""

    start: int
    end: int
    name: tuple[int, int] | None
    function: Function | None


@cache
def _head() -> re.Pattern[str]:
    heads = load("functions")["heads"]
    long = one_of(load("functions")["compounding"])
    body = r"(?P<body>[\wÀ-ÿ+]+-(?=[a-zA-Z])|(?:Eurogroep|Commissie|Raads|Parlements|Comité|Unie|Bank|Euro)(?=[a-z]))"
    return re.compile(rf"(?<![\w-]){body}?(?P<head>(?i:{one_of(heads)})|[a-zà-ÿ]{{3,12}}(?:{long}))(?![\w-])")


@cache
def _before() -> re.Pattern[str]:
    adjectives = "|".join(re.escape(a) for a in load("functions")["adjectives"] if not a.endswith("-"))
    return re.compile(rf"(?:(?<![\w-])(?:{adjectives}|{states.adjective_pattern()}|(?:EU|VN|NAVO|Navo|AU)-) ?)+$")


@cache
def _name() -> re.Pattern[str]:
    particles = one_of(load("functions")["particles"])
    initials = r"(?:[A-Z]\.[ -]?){1,4}"
    word = rf"{CAPITALISED}"
    return re.compile(rf"(?:{initials} ?)?{word}(?:(?: (?:{particles})){{0,2}} (?:{initials} ?)?{word}|-{word}){{0,4}}")


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(load('functions')['titles'])}) ", re.IGNORECASE)


def functions(text: str, start: int, end: int) -> list[Function]:
    """Return the functions between two offsets, from left to right, not overlapping."""
    found: list[Function] = []
    for match in _head().finditer(text, start, end):
        if found and match.start() < found[-1].end:
            continue
        begin = match.start()
        before = _before().search(text, max(start, begin - 80), begin)
        if before:
            begin = before.start()
        stop, complement = _complement(text, match.end(), end)
        origin = _origin(text[begin : match.start()], complement)
        found.append(Function(begin, stop, match["head"].lower(), origin, ((match["body"] or "") + complement).strip()))
    return _joined(text, found)


def _joined(text: str, found: list[Function]) -> list[Function]:
    """Join two functions of one person: "vicepremier en minister van Economie"."""
    out: list[Function] = []
    for function in found:
        if out and text[out[-1].end : function.start] == " en " and not out[-1].complement:
            last = out.pop()
            out.append(Function(last.start, function.end, function.head, last.origin or function.origin, function.complement))
        else:
            out.append(function)
    return out


def _origin(before: str, complement: str) -> str | None:
    for word in before.split():
        if code := states.code_of_adjective(word):
            return code
    found = states.first_origin(f" {complement.strip()}")
    return states.code_of(found.state) if found else None


@cache
def _portfolio() -> re.Pattern[str]:
    return re.compile(rf" (?=(?:{one_of(load('functions')['portfolios'])})(?![\w-]))")


@cache
def _named_before() -> re.Pattern[str]:
    return re.compile(rf"({_name().pattern})(?: \([^()]{{1,20}}\))?(?:, (?:(?:de|het|een|tevens|momenteel) )?| \()$")


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r" (?:van|voor|bij(?= (?:de |het )?[A-Z])|inzake|der|belast met|of|for) (?:(?:de|het|den|'t|the) )?")


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """Expressions for what is no known name: what follows the adjective of a state, and a portfolio or a noun."""

    after_adjective: re.Pattern[str]
    other: re.Pattern[str]


@cache
def _unnamed() -> _Unnamed:
    stops = one_of(load("functions")["stops"])
    lower = rf"(?!(?:{stops})(?![\w-])){LOWER}"
    nouns = one_of(load("organisations")["forms"]["before_a_name"])
    appointed = rf"(?:{nouns}) {CAPITALISED}(?: {CAPITALISED}){{0,2}}"
    adjective = (
        r"(?:(?!(?:Toerisme|Ruimte|Hygiëne|Vrede|Regie)\b)[A-Z]\w+(?<!i)e|Hoger|Hoog|"
        r"[A-Z][a-zà-ÿ]+(?:aal|isch|ief|eel|air|ees)(?= [A-Z])|[A-Z]{2,5}-\w+e) "
    )
    portfolio = rf"(?:{adjective}){{0,2}}{CAPITALISED}(?: (?:van|en) de [A-Z]\w+)?"
    noun = rf"(?:[a-zà-ÿ-]+e ){{0,2}}{lower}"
    return _Unnamed(re.compile(rf" (?:[a-zà-ÿ-]+e )?{lower}"), re.compile(rf"{appointed}|{portfolio}|{noun}"))


def _unit_end(text: str, at: int, end: int) -> int | None:
    """Return where one thing ends that a function is of: a known body or state, a portfolio, a lower-case noun."""
    stop = organisations.end_at(text, at, end) or states.name_words().end(text, at, end) or _unnamed_end(text, at, end)
    bracket = _BRACKET.match(text, stop, end) if stop is not None else None
    return bracket.end() if bracket else stop


def _unnamed_end(text: str, at: int, end: int) -> int | None:
    adjective = states.adjective_words().end(text, at, end)
    unit = _unnamed().after_adjective.match(text, adjective, end) if adjective is not None else None
    unit = unit or _unnamed().other.match(text, at, end)
    return unit.end() if unit else None


def _complement(text: str, position: int, end: int) -> tuple[int, str]:
    """Return where the complement of a head ends, and its words."""
    begin = position
    portfolio = _portfolio().match(text, position, end)
    if portfolio:
        position = _units(text, portfolio.end(), end)
    while link := _link().match(text, position, end):
        stop = _units(text, link.end(), end)
        if stop == link.end():
            break
        position = stop
    bracket = _BRACKET.match(text, position, end)
    if bracket:
        position = bracket.end()
    return position, text[begin:position]


def _units(text: str, position: int, end: int) -> int:
    """Read one or more units: "Politieke Zaken, Vrede en Veiligheid", "effecten en markten"."""
    begin, unit = position, _unit_end(text, position, end)
    if unit is None:
        return position
    position, lower = unit, text[begin].islower()
    series = re.compile(rf"(?:, {CAPITALISED}(?: {CAPITALISED})?){{0,2}} en (?=[A-Z])").match(text, position, end)
    if lower:
        series = re.compile(r"(?: en )(?=[a-z-]+(?: |,|\.|$))").match(text, position, end)
    if series:
        following = _unit_end(text, series.end(), end)
        if following is not None and _continues(text, text[begin:unit], text[series.end() : following], following, lower=lower):
            position = following
    return position


def _continues(text: str, unit: str, following: str, after: int, *, lower: bool) -> bool:
    """Tell whether "en" joins two units of one function and not two guests."""
    if lower:
        return following[0].islower() and not _head().fullmatch(following) and following not in load("functions")["plurals"]
    known = states.code_of(unit) or organisations.is_known(unit) or states.code_of(following) or organisations.is_known(following)
    two_names = re.compile(rf" {CAPITALISED},").match(text, after) is not None and not following.endswith(
        ("e", "ie", "ing", "heid", "en")
    )
    return not known and not two_names


def persons(text: str, start: int, end: int) -> list[Person]:
    """Return the persons between two offsets, from left to right."""
    found: list[Person] = []
    last = start
    for function in functions(text, start, end):
        if function.start < last:
            continue
        person = _with_name(text, function, last, end)
        found.append(person)
        last = person.end
    return _with_bare_names(text, found, start, end)


def _with_name(text: str, function: Function, start: int, end: int) -> Person:
    before = _named_before()
    for match in before.finditer(text, max(start, function.start - 90), function.start):
        name = _trim_name(text, match.start(1), match.end(1))
        if name and (" " in text[name[0] : name[1]]):
            return Person(name[0], function.end, name, function)
    after = re.compile(r"(?: \([A-Z][\w -]{1,12}\))? ?,? ").match(text, function.end, end)
    if after:
        position = after.end()
        comma = "," in after.group()
        title = _title().match(text, position, end)
        name = _name_at(text, title.end() if title else position, end)
        closes = name is not None and (
            not comma
            or title is not None
            or re.compile(r"[,.;:)]|$| (?:en|is|zijn|zal|zullen|via)\b").match(text, name[1], end) is not None
        )
        several = name is not None and (" " in text[name[0] : name[1]] or title is not None)
        if name and closes and (several or not comma):
            origin = states.origin_at(text, name[1], end)
            stop = origin.end if origin else name[1]
            return Person(function.start, stop, name, _with_origin(function, origin, text) if origin else function)
    return Person(function.start, function.end, None, function)


def _with_origin(function: Function, origin: states.Origin, text: str) -> Function:
    complement = function.complement or text[origin.start : origin.end]
    return Function(function.start, function.end, function.head, function.origin or states.code_of(origin.state), complement)


def _name_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    match = _name().match(text, start, end)
    return _trim_name(text, match.start(), match.end()) if match else None


def _trim_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Take words off that belong to no name; a name of a state, body or group is none."""
    foreign = states.before_adjective(text[start:end])
    if foreign is not None:
        end = start + foreign
    words = text[start:end].split(" ")
    while words and words[0].casefold() in load("functions")["not_names"]:
        start += len(words[0]) + 1
        words = words[1:]
    origin = states.first_origin(text[start:end])
    if origin:
        end = start + origin.start
        words = text[start:end].split(" ")
    while words and words[-1][:1].islower():
        end -= len(words[-1]) + 1
        words = words[:-1]
    name = text[start:end]
    if (
        not words
        or any(states.code_of(word) for word in words)
        or organisations.group_pattern().search(name)
        or states.code_of(name)
        or organisations.is_known(name)
        or states.code_of_adjective(words[0])
        or (name.isupper() and len(name) < 6)
    ):
        return None
    return start, end


def _with_bare_names(text: str, found: list[Person], start: int, end: int) -> list[Person]:
    """Add names of two words and more that stand without a function."""
    taken = [(p.start, p.end) for p in found]
    bare = []
    for match in _name().finditer(text, start, end):
        name = _trim_name(text, match.start(), match.end()) if " " in match[0] else None
        if name is None or " " not in text[name[0] : name[1]] or any(a < name[1] and name[0] < b for a, b in taken):
            continue
        if not organisations.mentions(text[name[0] : name[1]]) and not _is_no_person(text, *name):
            bare.append(Person(name[0], name[1], name, None))
    return sorted([*found, *bare], key=lambda p: p.start)


_OF_A_THING = re.compile(r"(?<![\w-])(?:de|het|een|des|deze|in|te|naar|nabij|rond|uit|over|the)\s\Z", re.IGNORECASE)


def _is_no_person(text: str, start: int, end: int) -> bool:
    """Tell whether what stands before a name makes it a thing or a place, or whether it is a line in capitals."""
    return text[start:end].isupper() or _OF_A_THING.search(text, max(0, start - 8), start) is not None
