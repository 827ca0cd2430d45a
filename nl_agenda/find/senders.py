"""Who sends someone that is told by no name: "een vertegenwoordiger van UNICEF" stands for UNICEF."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.find import organisations, states
from nl_agenda.find.capitals import CAPITALISED
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of

if TYPE_CHECKING:
    from nl_agenda.find.functions import Function
    from nl_agenda.find.persons import Person


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
_OF_A_STATE = re.compile(rf"(?P<state>{CAPITALISED}) (?P<rest>.+)")


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
    of_a_state = _OF_A_STATE.fullmatch(name)
    if of_a_state and states.code_of_adjective(of_a_state["state"]):
        rest = of_a_state["rest"]
        return (start + of_a_state.start("rest"), end) if rest[0].isupper() else None
    return None if name == "Nederland" or _MANDATE.search(name) else (start, end)
