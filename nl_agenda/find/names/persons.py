"""Persons with their functions: "de Oekraïense minister van Defensie Andrii Havrysj", "Tim Fletching, directeur van ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nl_agenda.find.names import organisations, states
from nl_agenda.find.names.capitals import CAPITAL, CAPITALISED
from nl_agenda.find.names.functions import Function, functions
from nl_agenda.find.names.several_holders import both, function_before, function_behind, in_one_list, several_act
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of


@dataclass(frozen=True, slots=True)
class Person:
    """A person: name and function, at least one of the two; ``start``/``end`` cover both."""

    start: int
    end: int
    name: tuple[int, int] | None
    function: Function | None


@cache
def _name() -> re.Pattern[str]:
    particles = one_of(load("functions")["particles"])
    initials = rf"(?:[A-Z](?:hr?|oh)?\.[ -]?){{1,4}} ?(?:(?:{particles}) ){{0,2}}"
    word = rf"(?:(?:al|el|ar|as|at|ad|an|ash|az|ben|bin)-|[dlo]['’])?{CAPITALISED}"
    begin = rf"(?={CAPITAL}|[abdelo]\w{{0,2}}['’-])"  # few words do: at the others no more need be tried
    return re.compile(rf"{begin}(?:{initials})?{word}(?:(?: (?:{particles})){{0,2}} (?:{initials})?{word}|-{word}){{0,4}}")


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(load('functions')['titles'])} ){{1,3}}", re.IGNORECASE)


@cache
def _named_before() -> re.Pattern[str]:
    apposition = rf"(?: {one_of(load('functions')['set_off'])})?, (?:(?:de|het|een|tevens|momenteel) )?"
    return re.compile(rf"({_name().pattern})(?: \([^()]{{1,20}}\))?(?:{apposition}| \(| als (?:de |het |een )?)$")


@cache
def _joins() -> re.Pattern[str]:
    """Return the expression for what stands between someone with a title and the function he has besides."""
    return re.compile(rf"(?: {one_of(load('functions')['set_off'])})?, (?:de |het |tevens |momenteel )?| \(")


def persons(text: str, start: int, end: int) -> list[Person]:
    """Return the persons between two offsets, from left to right."""
    found: list[Person] = []
    last = start
    for function in functions(text, start, end):
        if function.start < last:
            continue
        person = _with_name(text, function, last, end)
        if person.name is None and found and _is_title(found[-1]) and _joins().fullmatch(text, last, function.start):
            titled = found.pop()  # "professor Deirdre Halloran, voorzitter van de EUA"
            person = Person(titled.start, function.end, titled.name, function)
        elif person.name is None and found and found[-1].name is not None and text[last : function.start] == ", ":
            whole = found.pop()  # "oud-premier Mario Rossi, auteur van het rapport"
            person = Person(whole.start, function.end, whole.name, whole.function)
        elif found and _shares_name(text, found[-1], person, start, end):
            first = found.pop()  # "de president van Kenia en voorzitter van de Afrikaanse Unie, William Ruti, is"
            person = Person(first.start, person.end, person.name, both(first.function, function))
        found.append(person)
        last = person.end
    return _with_bare_names(text, found, start, end)


def _shares_name(text: str, first: Person, second: Person, start: int, end: int) -> bool:
    """Tell whether two functions are of the one who is named behind them: no article stands between, and one acts."""
    alone = first.name is None and second.name is not None and second.name[0] > second.start
    return alone and text[first.end : second.start] == " en " and not several_act(text, start, end)


# Behind a name with a comma before it; the one behind it is sometimes forgotten: "de directeur van Bruegel, Ana Soto aan".
_CLOSED = re.compile(
    r"[,.;:)]|$| (?:en|is|zijn|zal|zullen|via|aan|over|deel|mee|bij|toe|in|uit|op|voor|tijdens"
    r"|heeft|neemt|schuift|licht|geeft|komt|om)\b"
)


def _is_title(person: Person) -> bool:
    """Tell whether a person has a name and a function that is a mere title."""
    return person.name is not None and person.function is not None and not person.function.complement


def _with_name(text: str, function: Function, start: int, end: int) -> Person:
    before = _named_before()
    for match in before.finditer(text, max(start, function.start - 90), function.start):
        name = _trim_name(text, match.start(1), match.end(1))
        if name and (" " in text[name[0] : name[1]]):
            function = _with_whole_body(text, function, end)
            return Person(name[0], function.end, name, function)
    after = re.compile(r"(?: \([A-Z][\w -]{1,12}\))? ?,? ").match(text, function.end, end)
    if after:
        position = after.end()
        comma = "," in after.group()
        title = _title().match(text, position, end)
        name = _name_at(text, title.end() if title else position, end)
        closes = name is not None and (not comma or title is not None or _CLOSED.match(text, name[1], end) is not None)
        several = name is not None and (" " in text[name[0] : name[1]] or title is not None)
        if name and closes and (several or not comma):
            own = _of_a_portfolio().match(text, name[1], end)
            origin = states.origin_at(text, own.end() if own else name[1], end)
            stop = origin.end if origin else own.end() if own else _affiliated_to(text, name[1], end)
            return Person(function.start, stop, name, _with_origin(function, origin, text) if origin else function)
    opened = text.startswith(" (", function.end) and function.end + 2 < end
    name = _name_at(text, function.end + 2, end) if opened else None
    if name and " " in text[name[0] : name[1]] and text.startswith(")", name[1]):
        return Person(function.start, name[1] + 1, name, function)
    return Person(function.start, function.end, None, function)


_MORE_OF_BODY = re.compile(rf"(?: {CAPITALISED}){{1,3}}(?=[,.;)]| (?:en|is|zijn|zal)\b|\Z)")


def _with_whole_body(text: str, function: Function, end: int) -> Function:
    """Return a function behind a name with all of the body it is of: "Piet Maes, directeur van Umicor Metals"."""
    more = _MORE_OF_BODY.match(text, function.end, end)
    if more is None or not function.complement.rpartition(" ")[2][:1].isupper():
        return function
    return Function(function.start, more.end(), function.head, function.origin, function.complement + more.group())


def _with_origin(function: Function, origin: states.Origin, text: str) -> Function:
    complement = function.complement or text[origin.start : origin.end]
    return Function(function.start, function.end, function.head, function.origin or states.code_of(origin.state), complement)


def _name_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    match = _name().match(text, start, end)
    return _trim_name(text, match.start(), match.end()) if match else None


def _trim_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Take words off that belong to no name; a name of a state, body or group is none."""
    of = text.find(" van ", start, end)
    if of >= 0 and " " not in text[start:of] and _of_a_portfolio().match(text, of, end):
        end = of
    affiliation = _AFFILIATION.search(text[start:end])
    if affiliation is not None and (
        affiliation.group(1) is None or organisations.end_at(text, start + affiliation.start(1), end)
    ):
        end = start + affiliation.start()
    elif (
        " van " in text[start:end]
        and (of_a_body := _of_some_body().search(text[start:end]))
        and " " in text[start : start + of_a_body.start()]
    ):
        end = start + of_a_body.start()
    foreign = states.before_adjective(text[start:end])
    if foreign is not None:
        end = start + foreign
    words = text[start:end].split(" ")
    known = load("functions")
    if len(words) > 1 and words[0] in known["also_names"] and text[start - 2 : start] == ", ":
        return start, end
    while words and words[0].casefold() in known["not_names"]:
        start += len(words[0]) + 1
        words = words[1:]
    if honour := _HONOURS.match(text, start, end):
        start = honour.end()
        words = text[start:end].split(" ")
    origin = states.first_origin(text[start:end])
    if origin:
        end = start + origin.start
        words = text[start:end].split(" ")
    while words and words[-1].islower():
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
        or name in load("organisations")["forms"]["nouns"]
    ):
        return None
    return start, end


_HONOURS = re.compile(r"[ZH]\.(?:E|K\.H|H)\. ?")  # "H.E. Ana Soto"


@cache
def _of_a_portfolio() -> re.Pattern[str]:
    """Return the expression for what a minister is of, behind his name: "minister Soto van Buitenlandse Zaken"."""
    return re.compile(rf" van {one_of(load('functions')['portfolios'])}(?![\w-])(?: [A-Z][a-z]+)?(?: en [A-Z][a-z]+)?")


def _with_bare_names(text: str, found: list[Person], start: int, end: int) -> list[Person]:
    """Add names of two words and more that stand without a function."""
    taken = [(p.start, p.end) for p in found]
    bare = []
    for match in _name().finditer(text, start, end):
        if " " not in match[0] or any(a <= match.start() and match.end() <= b for a, b in taken):
            continue
        name = _trim_name(text, match.start(), match.end())
        if name is None or " " not in text[name[0] : name[1]] or any(a < name[1] and name[0] < b for a, b in taken):
            continue
        if not organisations.mentions(text[name[0] : name[1]]) and not _is_no_person(text, *name):
            bare.append(Person(name[0], _affiliated_to(text, name[1], end), name, None))
    if len(bare) > 1:
        bare = _with_shared_function(text, bare, start, end)
    return sorted([*found, *bare], key=lambda p: p.start)


def _with_shared_function(text: str, bare: list[Person], start: int, end: int) -> list[Person]:
    """Give those in one list the function in the plural that stands before or behind them."""
    shared: dict[tuple[int, int], tuple[Function, int, int]] = {}
    for names in in_one_list(text, [(p.start, p.end) for p in bare]):
        if before := function_before(text, start, names[0][0]):
            shared |= {place: (before, before.start if place is names[0] else place[0], place[1]) for place in names}
        elif behind := function_behind(text, names[-1][1], end):
            shared |= {place: (behind, place[0], behind.end if place is names[-1] else place[1]) for place in names}
    return [
        Person(found[1], found[2], p.name, found[0]) if (found := shared.get((p.start, p.end))) is not None else p for p in bare
    ]


# "van" in a name that is of a body: an abbreviation, what begins as a body's name does, a name to be looked up.
_AFFILIATION = re.compile(
    r" (?:van|van de|van het|namens|bij) "
    rf"(?:{one_of(load('organisations')['regulars']['EU'])}\b|(?=[A-Z]\w*[A-Z\d])[A-Z\d][\w-]*|{one_of(load('organisations')['forms']['beginnings'])}\b|([A-Z]))"
)


@cache
def _of_some_body() -> re.Pattern[str]:
    """Return the expression for "van" before what is a body by its first word: "Anna Bloem van Hogeschool Utrecht"."""
    forms = load("organisations")["forms"]
    named = one_of([*forms["heads"], *forms["schools"]])
    first = rf"(?:{named}|[A-Z][a-zà-ÿ-]{{2,40}}{one_of(forms['ends'])}|[A-Z][a-zà-ÿ-]{{4,40}}bond)"
    return re.compile(rf" van (?:de |het )?{first}(?![\w-])(?: {CAPITALISED}){{0,3}}")


_REGULAR = re.compile(rf"{one_of(load('organisations')['regulars']['EU'])}(?![\w-])")
_LETTERS = re.compile(r"[A-Z][A-Z&-]{2,9}(?![\w-])")
_OF_A_BODY = re.compile(
    r" (?:van|van de|van het|namens|bij|uit) (?:[a-z]{0,20}(?:denktank|organisatie) )?(?=[A-Z])| \([A-Z][\w -]{1,30}\)"
)


def _affiliated_to(text: str, position: int, end: int) -> int:
    """Return where the body ends of which someone is: "Luis Gallardo van A4E", "Luis Gallardo (A4E)"."""
    match = _OF_A_BODY.match(text, position, end)
    if match is None:
        return position
    if match.group().endswith(")"):
        return match.end()
    known = organisations.end_at(text, match.end(), end) or states.name_words().end(text, match.end(), end)
    if known is not None:
        return known
    body = (
        _REGULAR.match(text, match.end(), end)
        or _LETTERS.match(text, match.end(), end)
        or _of_some_body().match(text, position, end)
    )
    return body.end() if body else position


_THINGS = re.compile(rf"(?<![\w-])(?:{CAPITALISED}[ -]){{1,4}}(?:{one_of(load('functions')['things'])})(?![\w-])")
_OF_A_THING = re.compile(
    rf"(?:['‘’“„«\"]|(?<![\w-])(?:Europese|Europees|Internationale|Internationaal|de|het|een|des|deze|in|te|naar|nabij|rond|uit|over|the|{one_of(load('organisations')['forms']['operations'])})\s)\Z",
    re.IGNORECASE,
)


def _is_no_person(text: str, start: int, end: int) -> bool:
    """Tell whether what stands before a name makes it a thing or a place, or whether it is a line in capitals."""
    name = text[start:end]
    if name.split(" ")[0] in load("functions")["portfolios"]:
        return True
    if any(states.code_of(part) for part in re.split(r"[ -]", name)) or _THINGS.match(name) or name.split(" ")[0].isupper():
        return True
    return _OF_A_THING.search(text, max(0, start - 20), start) is not None
