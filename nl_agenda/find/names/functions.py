"""Functions of persons with what they are of: "de Oekraïense minister van Defensie", "directeur van het IEA"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nl_agenda.find.names import organisations, states
from nl_agenda.find.names.capitals import CAPITALISED, LOWER
from nl_agenda.find.names.further_words import further_end
from nl_agenda.find.names.whereabouts import whereabouts
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of

_BRACKET = re.compile(r" \([A-Z][\w-]{1,8}\)")
# What someone is a professor of: "hoogleraar Europees recht Bernd Mertens".
_DISCIPLINE = re.compile(
    r"(?:(?<=hoogleraar)|(?<=professor)) (?:[A-Z]?[a-zà-ÿ-]+(?:e|s|isch) )?[a-zà-ÿ]{4,}(?= (?:aan|bij|van|en|te|in)\b| [A-Z]|,)"
)
_OF_LETTERS = re.compile(r" ([A-Z]{2,6}|Navo)(?![\w-])")
_ABBREVIATED = re.compile(rf"(?<![\w-]){CAPITALISED}((?: [\w'’-]+){{0,12}}) \((?=[\w-]*[A-Z][\w-]*[A-Z])[A-Z][\w-]{{2,8}}\)")


@dataclass(frozen=True, slots=True)
class Function:
    """A function as written, without article; ``origin`` is the code of its state, ``complement`` what it is the head of."""

    start: int
    end: int
    head: str
    origin: str | None
    complement: str


@cache
def _head() -> re.Pattern[str]:
    heads = load("functions")["heads"]
    long = one_of(load("functions")["compounding"])
    ends = "|".join(sorted({ending[-2:] for ending in load("functions")["compounding"]}))
    ended = rf"(?=[A-ZÀ-Þa-zà-ÿ][a-zà-ÿ]{{2,40}}+(?<={ends}))"  # few words end so: in the others no end need be sought
    several = sorted(
        {plural[: plural.index("-") + 1] for plural in load("functions")["plurals"] if re.search("(?:en|s)-", plural)}
    )
    single = "".join(f"(?<!(?i:{plural}))" for plural in several)  # none of several: "secretarissen-generaal"
    body = rf"(?P<body>[\wÀ-ÿ+]++-{single}(?=[a-zA-Z])|(?:Eurogroep|Commissie|Raads|Parlements|Comité|Unie|Bank|Euro)(?=[a-z]))"
    return re.compile(
        rf"(?<![\w-]){body}?(?P<head>(?i:{one_of(heads)})|{ended}[A-ZÀ-Þa-zà-ÿ][a-zà-ÿ]{{2,12}}(?:{long}))(?![\w-]|['’]s\b)"
    )


@cache
def _before() -> re.Pattern[str]:
    adjectives = "|".join(re.escape(a) for a in load("functions")["adjectives"] if not a.endswith("-"))
    return re.compile(rf"(?:(?:(?<![\w-])|(?<=[A-Z]-))(?:{adjectives}|{states.adjective_pattern()}|(?:EU|VN|NAVO|Navo|AU)-) ?)+$")


_ARTICLES = ("De", " de", " het", " een")


@cache
def _ends_of_adjectives() -> tuple[str, ...]:
    """Return how what stands before a head may end: few words do, and the expression for all of them takes its time."""
    return (*load("functions")["adjectives"], "Emirati", "e", "s", "h", "-")


def functions(text: str, start: int, end: int) -> list[Function]:
    """Return the functions between two offsets, from left to right, not overlapping."""
    found: list[Function] = []
    for match in _head().finditer(text, start, end):
        if found and match.start() < found[-1].end:
            continue
        begin = match.start()
        tail = text[max(start, begin - 40) : begin].rstrip()
        qualified = tail.endswith(_ends_of_adjectives()) and not tail.endswith(_ARTICLES)
        before = _before().search(text, max(start, begin - 80), begin) if qualified else None
        if before:
            begin = before.start()
        stop, complement = _complement(text, match.end(), end)
        if not complement and match["head"].lower() in load("functions")["never_alone"]:
            continue
        if added := whereabouts(text, stop, end, match["head"].lower()):
            stop, complement = stop + len(added), complement + added
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
def _link() -> re.Pattern[str]:
    return re.compile(
        r" (?:van(?! de partij(?:[.,;]|\Z))|voor"
        r"|(?:bij|aan(?! [^,.;:()]{1,60} deel\b))(?= (?:de |het )?(?:[A-Z]|(?:[a-z]+ )?(?:universiteit|hogeschool)\b))"
        r"|inzake|der|belast met|of|for) (?:(?:de|het|den|'t|the|dit|deze|dat|die|diens|hun|haar|(?<=van )een) )?"
    )


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """Expressions for what is no known name: what follows the adjective of a state, and a portfolio or a noun."""

    after_adjective: re.Pattern[str]
    other: re.Pattern[str]


@cache
def _unnamed() -> _Unnamed:
    stops = one_of(load("functions")["stops"])
    lower = rf"(?!(?:{stops}|van|voor|de|het|een|en|der|den)(?![\w-])){LOWER}"
    nouns = one_of(load("organisations")["forms"]["before_a_name"])
    operation = one_of(load("organisations")["forms"]["operations"])
    appointed = rf"(?:(?:[A-Z]{{2,6}}-)?(?:{nouns})|(?:[a-z-]+e )?{operation}) {CAPITALISED}(?: {CAPITALISED}){{0,2}}"
    adjective = (
        r"(?:(?!(?:Toerisme|Ruimte|Hygiëne|Vrede|Regie)\b)[A-Z][\w-]+(?<!i)e|Hoger|Hoog|"
        r"[A-Z][a-zà-ÿ]+(?:aal|isch|ief|eel|air|ees)(?= [A-Z])|[A-Z]{2,5}-\w+(?<!i)e|Public|Corporate|External|Legal|Government) "
    )
    portfolio = rf"(?:{adjective}){{0,2}}{CAPITALISED}(?: en de [A-Z]\w+)?"
    part = rf"(?:{one_of(b for b in load('organisations')['forms']['beginnings'] if b.endswith('e'))}) (?:[a-zà-ÿ-]+e )?{lower}"
    body = rf"{CAPITALISED} (?:{one_of(load('organisations')['forms']['nouns'])})(?![\w-])"  # "Bazels Comité"
    several = r"[a-zà-ÿ]+-(?:, [a-zà-ÿ]+-){0,2} (?:en|of) [a-zà-ÿ-]+"  # "de lucht- en ruimtevaart"
    noun = rf"(?:[a-zà-ÿ-]+(?:e|lijks?|isch|rend|nemend|vangend) ){{0,2}}(?:{several}|{lower})"
    return _Unnamed(re.compile(rf" (?:[a-zà-ÿ-]+e )?{lower}"), re.compile(rf"{appointed}|{part}|{body}|{portfolio}|{noun}"))


def _unit_end(text: str, at: int, end: int) -> int | None:
    """Return where one thing ends that a function is of: a known body or state, a portfolio, a lower-case noun."""
    committee = _COMMITTEE.match(text, at, end)
    stop = (
        committee.end()
        if committee
        else _abbreviated_end(text, at, end)
        or organisations.end_at(text, at, end)
        or states.name_words().end(text, at, end)
        or _unnamed_end(text, at, end)
    )
    if stop is None:
        return None
    name = _NAME_OF_ONE.match(text, stop, end)
    stop = name.end() if name and _common_noun().search(text, at, stop) else further_end(text, at, stop, end)
    letters = _LETTERS.match(text, stop, end)
    if letters and _LOWER_LAST.search(text, at, stop):
        stop = organisations.end_at(text, stop + 1, end) or letters.end()
    bracket = _BRACKET.match(text, stop, end)
    return bracket.end() if bracket else stop


# "De voorzitter van de Commissie Sociale Zaken en Werk van het Europees Parlement", also with a small letter.
_COMMITTEE = re.compile(
    rf"[Cc]ommissie (?:{CAPITALISED}(?: {CAPITALISED})?(?:(?:, | en ){CAPITALISED}(?: {CAPITALISED})?){{0,3}}"
    r"|(?:voor )?[a-z]{4,}(?:(?:,? | en )[a-z]{4,}){0,4})(?= van het (?:Europees Parlement|EP)\b)"
)
# The name of an organisation behind what it is: "de Europese brancheorganisatie ASD", but not "de brancheorganisatie Jan Smit".
_NAME_OF_ONE = re.compile(rf" {CAPITALISED}(?! {CAPITALISED})(?=[,.;:)]|$| [a-z(])")


# Letters behind a common noun: "het VN-milieuprogramma UNEP", "het vrijhandelsgebied GAFTA".
_LETTERS = re.compile(r" [A-Z]\w?[A-Z]{2}[\w-]*")
_LOWER_LAST = re.compile(r"(?:(?<=[ -])|^)[a-zà-ÿ]{4,}\Z")


@cache
def _common_noun() -> re.Pattern[str]:
    forms = load("organisations")["forms"]
    return re.compile(rf"(?<= )(?:[a-z-]*{one_of(forms['ends'])}|{one_of(forms['before_a_name'])})\Z")


@cache
def _verbs() -> frozenset[str]:
    """Return the words that end a function, but for prepositions that may stand within a name."""
    return frozenset(load("functions")["stops"]) - {"in", "te", "aan", "op", "tot", "bij", "onder"}


def _abbreviated_end(text: str, at: int, end: int) -> int | None:
    """Return where a name in capitals ends that has its abbreviation behind it: "Agentschap voor Veiligheid (EMSA)"."""
    match = _ABBREVIATED.match(text, at, end)
    if match is None or not _verbs().isdisjoint(match.group(1).split()) or _head().search(match.group(1)):
        return None
    return match.end()


def _unnamed_end(text: str, at: int, end: int) -> int | None:
    adjective = states.adjective_words().end(text, at, end)
    if adjective is not None and (body := organisations.end_at(text, adjective + 1, end)):
        return body  # "van de Amerikaanse Federal Reserve"
    unit = _unnamed().after_adjective.match(text, adjective, end) if adjective is not None else None
    unit = unit or _unnamed().other.match(text, at, end)
    if unit is None:
        return None
    second = unit.group().rfind(" en de ")
    last = unit.group()[second + len(" en de ") :]
    if second > 0 and (states.code_of_adjective(last) or last in load("organisations")["forms"]["beginnings"]):
        return at + second  # "voor de Vluchtelingen en de Syrische minister"
    return unit.end()


def _complement(text: str, position: int, end: int) -> tuple[int, str]:
    """Return where the complement of a head ends, and its words."""
    begin = position
    if body := _OF_LETTERS.match(text, position, end):  # "SG NAVO", "DG WHO"
        known = text[position - 2 : position] in ("SG", "DG") and organisations.is_known(body.group(1))
        position = body.end() if known else position
    if interim := _AD_INTERIM.match(text, position, end):
        position = interim.end()
    portfolio = _portfolio().match(text, position, end)
    if portfolio:
        position = _units(text, portfolio.end(), end)
    elif discipline := _DISCIPLINE.match(text, position, end):
        position = discipline.end()
    while link := _link().match(text, position, end):
        stop = _units(text, link.end(), end)
        if stop == link.end():
            break
        position = stop
    if (more := _OF_MORE.match(text, position, end)) and _is_unknown(text, begin, position, more.end(), end):
        position = more.end()
    bracket = _BRACKET.match(text, position, end)
    if bracket:
        position = bracket.end()
    return position, text[begin:position]


_OF_MORE = re.compile(rf"(?: {CAPITALISED}){{1,4}}(?=, (?:{CAPITALISED} ){{1,4}}{CAPITALISED},)")
_AD_INTERIM = re.compile(r" (?:ad interim|a\.i\.)(?![\w-])")
_NAME_BEHIND = re.compile(rf", (?:{CAPITALISED} )+{CAPITALISED}, (?:de |het )?")
_LAST_NAME = re.compile(rf" (?:van|voor|bij) (?:de |het )?({CAPITALISED})\Z")


def _is_unknown(text: str, begin: int, position: int, at: int, end: int) -> bool:
    """Tell whether a function is of one capitalised word that is known for nothing, with a name behind those that follow.

    Then these belong to it: "de voorzitter van Stichting Vrij Veld, Anna Bloem, licht toe".
    """
    last = _LAST_NAME.search(text, begin, position)
    if last is None or states.code_of(last[1]) or organisations.is_known(last[1]) or last[1] in load("functions")["portfolios"]:
        return False
    name = _NAME_BEHIND.match(text, at, end)
    return name is None or _head().match(text, name.end(), end) is None


_SERIES = re.compile(rf"(?:, {CAPITALISED}(?: {CAPITALISED})?){{0,2}} en (?=[A-Z])")
_LOWER_SERIES = re.compile(r" en (?=[a-z-]+(?: |,|\.|$))")
_NAME_OF_FOLLOWING = re.compile(rf" {CAPITALISED},")


def _units(text: str, position: int, end: int) -> int:
    """Read one or more units: "Politieke Zaken, Vrede en Veiligheid", "effecten en markten"."""
    begin, unit = position, _unit_end(text, position, end)
    if unit is None:
        return position
    position, lower = unit, text[begin].islower()
    series = (_LOWER_SERIES if lower else _SERIES).match(text, position, end)
    if series:
        following = _unit_end(text, series.end(), end)
        if following is not None and _continues(text, text[begin:unit], text[series.end() : following], following, lower=lower):
            position = following
    return position


def _continues(text: str, unit: str, following: str, after: int, *, lower: bool) -> bool:
    """Tell whether "en" joins two units of one function and not two guests."""
    if lower:
        return following[0].islower() and not _head().fullmatch(following) and following not in load("functions")["plurals"]
    if unit.endswith(")"):
        return False  # "van het Vakverbond (IVV) en Anna Bloem"
    known = states.code_of(unit) or organisations.is_known(unit) or states.code_of(following) or organisations.is_known(following)
    two_names = _NAME_OF_FOLLOWING.match(text, after) is not None and not following.endswith(("e", "ie", "ing", "heid", "en"))
    return not known and not two_names
