"""Groups of people without a name of their own: "twee jonge boeren uit Portugal", "de landen van het Initiatief (ICI)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nl_agenda.find.names import organisations, states
from nl_agenda.find.names.capitals import CAPITALISED
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.lexicon.ways import together


@dataclass(frozen=True, slots=True)
class People:
    """A group as written, without article and number; ``strangers`` if the words say that they are no members."""

    start: int
    end: int
    strangers: bool


_NOUN = r"(?!(?:en|de|het|een|die|dat|hun|haar|deze|alle)\b)[a-zà-ÿ-]{4,40}"
_PLACE = rf"(?:de |het )?{CAPITALISED}(?: {CAPITALISED}){{0,2}}"


@cache
def places() -> str:
    """Return the expression for one place or several; within a list, what has two words may be a person's name."""
    noun = rf"(?:de |het )?(?:{one_of(load('groups')['people']['places'])} )?"
    one = rf"{noun}{CAPITALISED}(?! {CAPITALISED})"
    last = rf"(?: en (?:{one}|{_PLACE}))"
    return rf"(?:{one}(?:, {one}){{1,8}}{last}{{1,2}}|{noun}{_PLACE}{last}?)"


@cache
def second() -> str:
    """Return the expression for one more noun after "en", if no verb follows ("ontwikkelingsbanken en pensioenfondsen")."""
    verbs = one_of(load("functions")["stops"])
    return (
        rf"(?: en (?!{verbs}\b)[a-zà-ÿ-]{{2,40}}(?:en|s)"
        r"(?=[.,;)]| (?:deel\w*|aan\w*|uit\w*|te|is|zijn|zullen|over|die|het)\b|\Z))?"
    )


_SOME = r"(?:(?<=[Tt]wee )|(?<=[Dd]rie )|(?<=[Vv]ier )|(?<=[Vv]ijf ))"  # counted, so not all members have theirs


@cache
def _signs() -> tuple[str, ...]:
    """Return letters of which some stand wherever a group is named, but for the states of a region."""
    table = load("groups")["people"]
    return tuple(together([frozenset(w for name in ("nouns", "ends", "sent", "heads_of_places") for w in table[name])]))


@cache
def _people() -> re.Pattern[str]:
    table = load("groups")["people"]
    nouns = rf"(?:{one_of(table['nouns'])}|[A-Za-zà-ÿ-]{{3,30}}{one_of(table['ends'])})"
    of = rf"(?: (?:van|voor) (?:de |het )?(?:[A-Za-zà-ÿ-]{{2,30}}e )?{_NOUN}{second()})?(?: (?:uit|in) {places()})?"
    heads = rf"{one_of(table['heads_of_places'])} (?:van|uit) {places()}"
    sent = rf"{_SOME}{one_of(table['sent'])} van (?:de |het )?(?:[a-zà-ÿ-]{{2,30}}e )?(?!{one_of(table['own'])}\b){_NOUN}"
    sent = rf"{sent}(?: voor (?:de |het )?{_NOUN}{second()})?"
    return re.compile(rf"(?<![\w-])(?:{heads}|{sent}|(?:{one_of(table['adjectives'])} ){{0,2}}{nouns}(?![\w-]){of})")


@cache
def _states_of() -> re.Pattern[str]:
    nouns = one_of(load("groups")["people"]["of_a_region"])
    of = rf"(?: voor {_NOUN})? (?:uit|van|in|rond) (?P<of>{_PLACE})(?: en {_PLACE})?(?: \([A-Z]\w{{1,7}}\))?"
    return re.compile(rf"(?<![\w-]){nouns}{of}")


# Who stands by an organisation, before the list of them: "de waarnemers bij de Raad van Europa: Canada, Japan en Mexico".
_OF_AN_ORGANISATION = re.compile(
    rf"(?<![\w-])(?:waarnemers|partners|partnerlanden|partnerstaten|waarnemerstaten) (?:bij|van) (?:de |het )?"
    rf"{CAPITALISED}(?: (?:van|van de|voor|{CAPITALISED}|[a-z]+e)){{0,5}}(?=(?: (?:deel|aan|bij|mee))?: )"
)


def people(text: str, start: int, end: int) -> Iterator[People]:
    """Yield the groups between two offsets."""
    table, words = load("groups")["people"], text[start:end]
    strange, ends = (*table["strange"], *table["heads_of_places"]), tuple(table["ends"])
    for match in _people().finditer(text, start, end) if any(sign in words for sign in _signs()) else ():
        counted = _COUNTED.search(text, max(start, match.start() - 20), match.start()) is not None
        of_a_body = " " not in match.group() and _OF_A_BODY.match(text, match.end(), end) is not None
        if counted or " " in match.group() or (match.group().endswith(ends) and not of_a_body):
            begin = _begin_with_states(text, max(start, match.start() - 80), match.start())
            yield People(begin, _stop(match.group(), match.start()), counted or match.group().startswith(strange))
    for match in _states_of().finditer(text, start, end) if any(noun in words for noun in table["of_a_region"]) else ():
        of = match.group("of").removeprefix("de ").removeprefix("het ")
        begin = match.end("of") - len(of)
        if not organisations.group_pattern().match(of) and states.name_words().end(text, begin, end) is None:
            yield People(match.start(), _stop(match.group(), match.start()), strangers=True)
    if text.find(": ", start, end) >= 0:
        for match in _OF_AN_ORGANISATION.finditer(text, start, end):
            yield People(match.start(), match.end(), strangers=True)


def are_strangers(text: str, start: int, end: int) -> bool:
    """Tell whether a group of people is named between two offsets who are no members."""
    return any(group.strangers for group in people(text, start, end))


_CAPITALS_BEFORE = re.compile(rf"(?<![\w-])(?:{CAPITALISED}(?:, | en | )){{1,4}}\Z")


def _begin_with_states(text: str, low: int, at: int) -> int:
    """Return where a group begins with the states it is from ("Syrische en Libanese vredesactivisten")."""
    found = _CAPITALS_BEFORE.search(text, low, at) if text[:at].endswith("e ", low) else None
    begin = states.begin_of_adjectives(text, found.start(), at) if found else None
    return at if begin is None else begin


def _stop(words: str, start: int) -> int:
    """Return where a group ends; a function after it is another guest ("uit Kenia en de Duitse minister")."""
    first, joint, last = words.rpartition(" en ")
    last = last.removeprefix("de ").removeprefix("het ")
    other = joint and (states.code_of_adjective(last.split(" ")[0]) or (_of_states().match(first) and states.code_of(last)))
    return start + len(first if other else words)


@cache
def _of_states() -> re.Pattern[str]:
    """Return the expression for states of an arrangement, beside which another state is another guest."""
    return re.compile(rf"{one_of(load('groups')['people']['of_a_region'])} van\b")


_OF_A_BODY = re.compile(r" van (?:de |het )?[A-Z]")  # "deskundigen van het JRC": it is the guest
_COUNTED = re.compile(r"\b(?:[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|zes|zeven|acht|negen|tien|\d{1,3}) \Z")
