"""Who is named in a sentence, one after the other, and by what preposition they are governed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from nl_agenda.find.names import organisations, states
from nl_agenda.find.names.capitals import CAPITALISED
from nl_agenda.find.names.governors import NUMBERS, governed, plurals
from nl_agenda.find.names.groups import people
from nl_agenda.find.names.persons import Person, persons
from nl_agenda.find.names.plural_functions import plural_groups
from nl_agenda.find.names.senders import bodies_listed, is_unknown, may_list_bodies, sender
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import AnyOf, any_of, one_of
from nl_agenda.models import InviteeKind


@cache
def _listed(name: str) -> str:
    return "|".join(re.escape(w) for w in load("functions")[name])


@dataclass(frozen=True, slots=True)
class Mention:
    """Someone named; ``start``/``end`` are the words that stand for it, with its function."""

    kind: InviteeKind
    start: int
    end: int
    name: tuple[int, int]
    code: str | None = None
    person: Person | None = None
    member: bool = False
    people: bool = False  # a group that has no name
    strangers: bool = False  # people who are no members
    sent: bool = False  # it sends someone who has no name


@dataclass(frozen=True, slots=True)
class Chain:
    """Mentions joined by commas and "en", all governed alike; ``before`` is where the preposition ends, or the first word."""

    mentions: tuple[Mention, ...]
    governor: str  # "" without preposition
    before: int
    plural: bool  # they stand for their ministers: "hun ambtgenoten uit ..."


_PARTNER = re.compile(r"(?<=\+)(?:VK|VS|Oekraïne|Noorwegen|Zwitserland|Turkije|Japan)(?=-)")


@cache
def _things() -> re.Pattern[str]:
    """Return the expression for things that are no states or organisations, and for where one of those may stand."""
    members, before_a_name = one_of(load("groups")["members"]), load("organisations")["forms"]["before_a_name"]
    # A noun of several parts is tried only where a name follows: it goes back and forth over its word.
    followed = rf"(?=[a-zà-ÿ'-]{{1,60}}+(?: [a-zà-ÿ'-]{{1,60}}+)? {CAPITALISED})"
    nouns = rf"{one_of(before_a_name)}|{followed}[a-zà-ÿ-]+{one_of(n for n in before_a_name if len(n) > 5)}"
    return re.compile(
        rf"(?<![\w-])(?:(?P<member>(?:{NUMBERS}) (?P<members>{members})(?![\w-])(?! van (?:de|het|een) [a-z]))|(?P<group>{organisations.groups()})|(?P<office>[Ss]ecretariaat van (?:de |het )?{CAPITALISED}(?: {CAPITALISED}){{0,2}})|(?:{nouns}) (?P<named>{CAPITALISED}(?: {CAPITALISED}){{0,2}})|"
        rf"(?=[A-ZÀ-Þ]))"
    )


@cache
def _members() -> AnyOf:
    return any_of([rf"(?:{NUMBERS}) {one_of(load('groups')['members'])}(?![\w-])"])


def names_members(words: str) -> bool:
    """Tell whether members may be named in a sentence ("de 32 bondgenoten"); it may still be something else."""
    return _members().is_in(words)


def mentions(text: str, start: int, end: int, named: list[Person] | None = None) -> list[Mention]:
    """Return everyone named between two offsets, from left to right; ``named`` are the persons, if they have been found."""
    named = persons(text, start, end) if named is None else named
    things = list(_named_things(text, start, end, [(p.start, p.end) for p in named if p.function is not None]))
    found = [
        mention
        for p in named
        if p.function is not None or not any(t.start < p.start < t.end for t in things)  # "Organisatie voor Islamitische Handel"
        if (mention := _of_sender(text, p) or _of_person(p))
    ]
    if may_list_bodies(text[start:end]):
        found = _with_listed(text, start, end, found, things)
    taken = [(m.start, m.end) for m in found]
    found += [t for t in things if not any(a < t.end and t.start < b for a, b in taken)]
    found = _with_adjectives(text, start, end, found)
    found += [other for m in found if m.person and (other := _of_first_adjective(text, start, m.person))]
    bodies = {m.start for m in found if m.kind is InviteeKind.ORGANISATION}
    for group in _groups_of_people(text, start, end):
        if group.end + 1 in bodies and text[group.end] == " ":
            continue  # "de Europese raad van jonge boeren CEJA"
        around = [m for m in found if m.start < group.end and group.start < m.end]
        if not any(m.strangers for m in around) and all(
            group.start <= m.start and m.end <= group.end and m.kind is not InviteeKind.PERSON for m in around
        ):
            found = [*(m for m in found if m not in around), group]
    return sorted(found, key=lambda m: m.start)


def _with_listed(text: str, start: int, end: int, found: list[Mention], things: list[Mention]) -> list[Mention]:
    """Put bodies of a list that are known for nothing in the place of names without a function."""
    bare = [m for m in found if m.person is not None and m.person.function is None]
    known = [(m.start, m.end) for m in (*found, *things) if m not in bare]
    listed = bodies_listed(text, start, end, known, [(m.start, m.end) for m in bare])
    if not listed:
        return found
    kept = [m for m in found if m not in bare or not any(a < m.end and m.start < b for a, b in listed)]
    return [*kept, *(_of_organisation(text, place, place) for place in listed)]


def _named_things(text: str, start: int, end: int, functions: list[tuple[int, int]]) -> Iterator[Mention]:
    """Yield states, organisations and groups, but for those that a person's function is of."""
    while match := _things().search(text, start, end):
        within = next((b for a, b in functions if a <= match.start() < b), None)
        if within is not None:
            start = within
            continue
        thing = _of_thing(match) if match.end() > match.start() else _of_name(text, match.start(), end)
        bracket = _BRACKET.match(text, thing.end, end) if match["group"] and thing else None  # "de Golfstaten (GCC)"
        start = bracket.end() if bracket else thing.end if thing else match.start() + 1
        if thing:
            yield thing
            if match["named"] and text[match.start() : match.start("named")].endswith(("en ", "s ")):
                for thing in _others_named(_ONE_MORE, text, start, end):
                    start = thing.end
                    yield thing
            elif thing.kind is InviteeKind.ORGANISATION:
                for thing in _others_named(_LETTERS_MORE, text, start, end):
                    start = thing.end
                    yield thing


_BRACKET = re.compile(r" \([A-Z][\w-]{1,8}\)")
_ONE_MORE = re.compile(rf"(?:, | en |, en )(?P<named>{CAPITALISED}(?: {CAPITALISED}){{0,2}})(?! (?:de|van) )")


_LETTERS_MORE = re.compile(r"(?:, | en |, en )(?P<named>[A-Z]{4,10})(?![\w-])(?=[.,;)]| [a-z])")


def _others_named(more: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield the organisations named in one list with the first of several: "de netbeheerders Terna, Amprion en RTE"."""
    while match := more.match(text, start, end):
        yield _of_organisation(text, match.span("named"), match.span("named"))
        start = match.end()


@cache
def _capitals_before() -> re.Pattern[str]:
    """Return the expression for words before a function in the plural that may be adjectives: that they are is looked up."""
    listed = rf"(?P<words>{CAPITALISED}(?:(?:, | en |, en ){CAPITALISED}){{0,5}})"
    return re.compile(rf"(?<![\w-]){listed} (?:{plurals()})(?![\w-])(?: van [A-Z]\w+(?: Zaken)?)?")


def _with_adjectives(text: str, start: int, end: int, found: list[Mention]) -> list[Mention]:
    """Put the states of "de Armeense en Azerbeidzjaanse ministers" in the place of what was found in those words."""
    while match := _capitals_before().search(text, start, end):
        begin = states.begin_of_adjectives(text, *match.span("words"))
        start = match.end("words") if begin is None else match.end()
        if begin is not None:
            found = [m for m in found if not (m.start < match.end() and begin < m.end)]
            named = states.adjectives(text, begin, match.end())
            found += [Mention(InviteeKind.COUNTRY, *a.span(), a.span(), code=states.code_of_adjective(a.group())) for a in named]
    return found


_FIRST_OF_TWO = re.compile(r"(?<![\w-])([A-Z][\w-]+) en (?:de )?\Z")


def _of_first_adjective(text: str, start: int, person: Person) -> Mention | None:
    """Return the state whose adjective shares a function with another: "de Canadese en de Japanse minister"."""
    function = person.function
    if function is None or function.origin is None or not text.endswith((" en ", " en de "), start, person.start):
        return None
    first = _FIRST_OF_TWO.search(text, max(start, person.start - 40), person.start)
    code = states.code_of_adjective(first[1]) if first else None
    if first is None or code is None or states.code_of_adjective(text[function.start : function.end].partition(" ")[0]) is None:
        return None
    return Mention(InviteeKind.COUNTRY, *first.span(1), first.span(1), code=code, sent=True)


def _of_sender(text: str, person: Person) -> Mention | None:
    name = sender(text, person)
    if name is None:
        return None
    group = organisations.group_pattern().fullmatch(text, *name)
    if group:
        return Mention(InviteeKind.GROUP, person.start, person.end, name, sent=True)
    return replace(_of_organisation(text, (person.start, person.end), name), sent=True)


def _of_person(person: Person) -> Mention | None:
    if person.name is None and person.function is not None and is_unknown(person.function):
        return None
    name = person.name or ((person.function.start, person.function.end) if person.function else (person.start, person.end))
    return Mention(InviteeKind.PERSON, person.start, person.end, name, person=person)


def _of_thing(match: re.Match[str]) -> Mention:
    place = (match.start(), match.end())
    if match["member"]:
        return Mention(InviteeKind.GROUP, *place, (match.start("members"), match.end("members")), member=True)
    if match["group"]:
        return Mention(InviteeKind.GROUP, *place, place)
    if match["office"]:
        return Mention(InviteeKind.ORGANISATION, *place, place)
    return _of_organisation(match.string, place, (match.start("named"), match.end("named")))


def _of_name(text: str, at: int, end: int) -> Mention | None:
    """Return the state or organisation whose name stands at a place."""
    stop = states.name_words().end(text, at, end)
    if stop is None and (partner := _PARTNER.match(text, at, end)):
        stop = partner.end()
    if stop is not None:
        return Mention(InviteeKind.COUNTRY, at, stop, (at, stop), code=states.code_of(text[at:stop]))
    stop = organisations.end_at(text, at, end)
    return _of_organisation(text, (at, stop), (at, stop)) if stop is not None else None


def _of_organisation(text: str, place: tuple[int, int], name: tuple[int, int]) -> Mention:
    words = text[name[0] : name[1]]
    if code := states.code_of(words):
        return Mention(InviteeKind.COUNTRY, *place, name, code=code)
    return Mention(InviteeKind.ORGANISATION, *place, name, code=organisations.code_of(words))


def _groups_of_people(text: str, start: int, end: int) -> list[Mention]:
    return [
        Mention(InviteeKind.GROUP, g.start, g.end, (g.start, g.end), people=True, strangers=g.strangers)
        for g in (*people(text, start, end), *plural_groups(text, start, end))
    ]


@cache
def _gap() -> re.Pattern[str]:
    joint = load("functions")["joint"]
    return re.compile(
        rf"(?:(?:\s*{joint})+\s*(?:(?:met|van|door|uit|namens)\s)?|\s(?!zijn ))"
        rf"(?:(?:{_listed('modifiers')}|{NUMBERS}|[a-zà-ÿ-]+se|Europese)\s)*(?:(?:{plurals()})(?: van [A-Z]\w+(?: Zaken)?)? "
        rf"(?:van|uit|namens) (?:(?:de|het|{NUMBERS})\s)*)?",
        re.IGNORECASE,
    )


def chains(text: str, start: int, end: int, named: list[Person] | None = None) -> list[Chain]:
    """Return the chains of mentions between two offsets; ``named`` are the persons, if they have been found."""
    groups: list[list[Mention]] = []
    for mention in mentions(text, start, end, named):
        last = groups[-1][-1] if groups else None
        apart = last is None or (
            last.person is not None and text.startswith(" ook ", last.end)
        )  # "... van de premier ook de ..."
        if last and not apart and _gap().fullmatch(text, last.end, mention.start):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [_chain(text, start, tuple(group)) for group in groups]


def _chain(text: str, start: int, group: tuple[Mention, ...]) -> Chain:
    found = governed(text, start, group[0].start)
    governor = found.governor
    if governor == "in" and group[0].person is not None and " en " in text[found.before : group[0].start]:
        governor = ""  # "de gesprekken in Genève en directeur-generaal Okoro licht ze toe"
    return Chain(group, governor, found.before, found.plural)
