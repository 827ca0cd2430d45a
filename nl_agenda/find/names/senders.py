"""Who sends someone that is told by no name: "een vertegenwoordiger van UNICEF" stands for UNICEF."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.find.names import organisations, states
from nl_agenda.find.names.capitals import CAPITALISED
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.lexicon.ways import together

if TYPE_CHECKING:
    from nl_agenda.find.names.functions import Function
    from nl_agenda.find.names.persons import Person


@cache
def _unknown() -> frozenset[str]:
    return frozenset(load("functions")["sent"]["unknown"])


@cache
def _sent() -> re.Pattern[str]:
    table = load("functions")["sent"]
    nouns, adjectives = one_of(load("organisations")["forms"]["before_a_name"]), one_of(table["adjectives"])
    return re.compile(
        rf"(?P<adjective>{adjectives} )?(?i:{one_of(table['heads'])}) van (?:de |het )?"
        rf"(?:(?:[A-Za-zà-ÿ-]+e )?{nouns} )?(?P<of>[A-Z].*)"
    )


_ONE = re.compile(r"\b[Ee]en (?:[a-z]+ )?\Z")
_MANDATE = re.compile(r" (?:bij|voor|in|aan|inzake) ")


def is_unknown(function: Function) -> bool:
    """Tell whether a function says nothing of someone but who sends him: "iemand van Eurojust"."""
    return function.head in _unknown()


def sender(text: str, person: Person) -> tuple[int, int] | None:
    """Return where the state or organisation is named that sends someone who has neither name nor mandate."""
    function = person.function
    if person.name is not None or function is None or function.head not in load("functions")["sent"]["heads"]:
        return None
    sent = _sent().fullmatch(text, function.start, function.end)
    if sent is None or (sent["adjective"] and not _ONE.search(text, max(0, function.start - 12), function.start)):
        return None
    start, end = sent.span("of")
    name = text[start:end]
    if states.code_of(name) or organisations.is_known(name) or organisations.group_pattern().fullmatch(name):
        return start, end
    adjective, _, rest = name.partition(" ")
    if rest and states.code_of_adjective(adjective):
        return (end - len(rest), end) if rest[0].isupper() else None
    return None if name == "Nederland" or _MANDATE.search(name) else (start, end)


@cache
def _heads_of_lists() -> tuple[str, ...]:
    """Return the ends of the heads of a list, without the letters that may be capitals."""
    table = load("functions")["sent"]
    return tuple(together([frozenset(f"{head[1:]} van " for head in (*table["one_each"], *table["many"]))]))


@cache
def _listed() -> re.Pattern[str]:
    table = load("functions")["sent"]
    name = rf"(?:de |het )?{_NAME}"
    return re.compile(
        rf"(?<![\w-])(?i:(?P<each>{one_of(table['one_each'])})|{one_of(table['many'])}) van "
        rf"(?P<names>{name}(?:, {name}){{0,5}},? en {name})(?![\w-])"
    )


_NAME = rf"{CAPITALISED}(?: {CAPITALISED}){{0,2}}"
_ITEM = re.compile(_NAME)


def may_list_bodies(words: str) -> bool:
    """Tell whether ``bodies_listed`` may find something in words."""
    return " van " in words and any(head in words for head in _heads_of_lists())


def bodies_listed(
    text: str, start: int, end: int, taken: list[tuple[int, int]], bare: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return where bodies are named that are known for nothing: "de voorzitters van VNO-NCW, VBO en Fedil".

    Args:
        text: of the letter.
        start: of the words that are read.
        end: of them.
        taken: where others are named, who stay what they are.
        bare: where names stand that may be of persons; behind heads of whom each has a body of his own they are of bodies.
    """
    found: list[tuple[int, int]] = []
    for match in _listed().finditer(text, start, end):
        begin, names = match.span("names")[0], list(_ITEM.finditer(text, *match.span("names")))
        persons = [] if match["each"] else [place for place in bare if place[0] >= begin]
        if not any(_is_no_body(name.group()) for name in names):
            found += [name.span() for name in names if not any(_is_kept(place, *name.span()) for place in [*taken, *persons])]
    return found


def _is_kept(other: tuple[int, int], start: int, end: int) -> bool:
    """Tell whether another name stays, for it is not merely a part of one of the list ("Siemens" in "Siemens Energy")."""
    overlap = other[0] < end and start < other[1]
    return overlap and not (start <= other[0] and other[1] < end)


def _is_no_body(name: str) -> bool:
    first = name.partition(" ")[0]
    of_somewhere = states.code_of_adjective(first) is not None or first.endswith(("se", "ische"))
    return name in load("functions")["sent"]["no_bodies"] or (of_somewhere and first == name)
