"""By what preposition those are governed who are named: "met hun ambtgenoten uit Egypte en Jordanië"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nl_agenda.find.names.capitals import CAPITALISED
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of

_NUMBER_WORDS = ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
NUMBERS = rf"\d{{1,9}}|{one_of(_NUMBER_WORDS)}"


@dataclass(frozen=True, slots=True)
class Governed:
    """The preposition, "" without; where it ends, or the first word begins; whether they stand for their ministers."""

    governor: str
    before: int
    plural: bool


@cache
def plurals() -> str:
    """Return the expression for functions in the plural."""
    return one_of(load("functions")["plurals"], written={"'": "['’]"})


_REACH = 80  # characters before a mention in which its preposition is sought
# What the text ends with, blanks aside, in front of which the expressions below may find something.
_ENDS_OF_PLURALS, _ENDS_OF_NAMES = ("van", "uit", "namens"), (",", "en")


@cache
def _modifiers() -> list[str]:
    return [*load("functions")["modifiers"], *_NUMBER_WORDS, *load("functions")["before_those_named"]]


@cache
def _ends_of_modifiers() -> tuple[str, ...]:
    return (*(word.lower() for word in _modifiers()), *"0123456789(", "ische", "ende")


@cache
def _modifiers_before() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![\w-])(?:{one_of(_modifiers())}|\d{{1,9}}|[a-zà-ÿ-]+(?:isch|end)e|\()\s?)+$", re.IGNORECASE)


@cache
def _plural_before() -> re.Pattern[str]:
    several = rf"(?:(?:{plurals()})(?: en (?=\w)|(?!\w))){{1,2}}(?: (?:van|voor) [A-Z]\w+(?: (?:Zaken|en [A-Z]\w+))?)?"
    # "Er zullen delegaties deelnemen van", "voorts zijn waarnemers aanwezig van": what stands between has come with them.
    come = rf"(?: {one_of(load('functions')['come']['words'])}){{0,4}}"
    one = rf"{one_of(load('functions')['come']['heads'])}(?: {one_of(load('functions')['come']['words'])}){{1,4}}"
    return re.compile(
        rf"(?:(?<![\w-])(?:{several}{come}|{one}|(?:onder wie|waaronder) die)|: die) (?:van|uit|namens) $", re.IGNORECASE
    )


_NAMES_BEFORE = re.compile(rf"(?:{CAPITALISED}(?: {CAPITALISED})*(?:, | en |, en ))+$")


_FOR_OTHERS = re.compile(r"\b[Nn]amens (?:de|het) (?:[a-z]+e )?[a-z]{4,} \Z")  # "namens de werkgevers BusinessEurope"


@cache
def _verb_of(particle: str) -> re.Pattern[str] | None:
    """Return the expression for the verbs before a word that may be a part of them."""
    verbs = load("functions")["come"]["particles"].get(particle)
    return re.compile(rf"\b(?i:{one_of(verbs)})(?: [\w-]+){{0,4}} \Z") if verbs else None


def _is_of_a_verb(governor: str, text: str, start: int, at: int) -> bool:
    """Tell whether a word at a place is no preposition but a part of the verb: "als inleiders treden op", "dragen bij"."""
    verb = _verb_of(governor)
    return verb is not None and verb.search(text, max(start, at - 40), at) is not None


@cache
def _governor() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])({one_of(load('functions')['prepositions'])})\s$", re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    nouns = one_of(load("functions")["counted"])
    numbered = rf"(?:de |het )?(?:{NUMBERS}|enkele|volgende) (?:[a-z-]+e )?{nouns}"
    return re.compile(rf"(?<![\w-])(met|door) {numbered}(?: (?:die|uit|van|met) [^:.;]{{1,100}})?: \Z")


def _begin(expression: re.Pattern[str], ends: tuple[str, ...], text: str, low: int, position: int) -> int:
    """Return where the words begin that an expression finds up to a place; the place itself if there are none.

    It tries every place from ``low`` on, so first it is asked whether the text ends as such words do.
    """
    found = expression.search(text, low, position) if text[low:position].rstrip().lower().endswith(ends) else None
    return found.start() if found else position


def governed(text: str, start: int, at: int) -> Governed:
    """Return how those are governed who are named from a place on, in words that begin at ``start``."""
    position, plural = at, False
    for _ in range(3):
        low = max(start, position - _REACH)
        position = _begin(_modifiers_before(), _ends_of_modifiers(), text, low, position)
        begin = _begin(_plural_before(), _ENDS_OF_PLURALS, text, low, position)
        if begin == position:
            break
        position, plural = begin, True
    begin = _begin(_NAMES_BEFORE, _ENDS_OF_NAMES, text, max(start, position - _REACH), position)
    position = begin if begin > start else position
    governed = _governor().search(text, max(start, position - 20), position)
    governor = governed.group(1).lower() if governed else ""
    if not governor and text.endswith(": ", start, position):
        counted = _counted().search(text, start, position)  # "vergezeld door drie landen: Georgië en Moldavië"
        governor = counted.group(1) if counted else ""
    if governor == "als" and governed is not None and text[max(start, governed.start() - 4) : governed.start()].lower() == "net ":
        governor = ""  # "is uitgenodigd, net als Noorwegen"
    if governed is not None and _is_of_a_verb(governor, text, start, governed.start()):
        governor = ""
    if governor == "namens" and _FOR_OTHERS.search(text, max(start, at - 40), at):
        governor = ""
    return Governed(governor, position, plural)
