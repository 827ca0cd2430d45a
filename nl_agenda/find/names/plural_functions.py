"""Functions in the plural with what they are of, groups without a name: "presidenten van de nationale centrale banken"."""

from __future__ import annotations

import re
from functools import cache

from nl_agenda.find.names import organisations, states
from nl_agenda.find.names.governors import NUMBERS, plurals
from nl_agenda.find.names.groups import People, places, second
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.lexicon.ways import together


@cache
def _plurals_of() -> tuple[str, ...]:
    """Return how functions in the plural go on with what they are of."""
    written = load("functions")["plurals"]
    return tuple(together([frozenset(f"{plural} van " for word in written for plural in (word, word.replace("'", "’")))]))


@cache
def _either_case() -> str:
    written = load("functions")["plurals"]
    return one_of([*written, *(plural.capitalize() for plural in written)], written={"'": "['’]"})


@cache
def _plural_of() -> re.Pattern[str]:
    adjective = r"(?:[a-zà-ÿ-]+(?:e|lijk) )"
    no_noun = rf"(?!(?:{NUMBERS}|{plurals()}|deze|alle|beide|hun|haar|zijn|onze|andere|gedachten|standpunten|mening)\b)"
    of_whom = rf"(?:(?P<of>[A-Z][a-zà-ÿ-]+e) )?{adjective}{{0,2}}{no_noun}[a-zà-ÿ-]{{5,}}(?![\w-])(?! (?:\(|[A-Z]))"
    of_whose = r" van (?:de |het )?[a-zà-ÿ-]{5,}(?![\w-])(?! (?:van|\(|[A-Z]))"
    return re.compile(
        rf"(?<![\w-]){_either_case()} van (?:de |het )?{of_whom}"
        rf"(?: (?:van|uit) {places()}(?![\w-])|{of_whose}|(?! van){second()})"
    )


def plural_groups(text: str, start: int, end: int) -> list[People]:
    """Return functions in the plural with what they are of: "presidenten van de nationale centrale banken"."""
    words = text[start:end].lower()
    if not any(plural in words for plural in _plurals_of()):
        return []
    return [
        People(*m.span(), strangers=_collective().search(m.group()) is not None)
        for m in _plural_of().finditer(text, start, end)
        if _is_group(m.group()) and (m["of"] is None or states.code_of_adjective(m["of"]))
    ]


def _is_group(words: str) -> bool:
    """Tell whether a function in the plural is no mere word for those it is of, who have a name as a group."""
    return _collective().search(words) is not None or not _of_a_group().fullmatch(words)


@cache
def _collective() -> re.Pattern[str]:
    """Return the expression for who speak for what is no body: "vertegenwoordigers van het maatschappelijk middenveld"."""
    collective = (name.removeprefix("het ") for name in load("groups")["names"]["collective"])
    return re.compile(rf"^(?:vertegenwoordigers|afgevaardigden) van (?:de |het )?{one_of(collective)}(?![\w-])", re.IGNORECASE)


@cache
def _of_a_group() -> re.Pattern[str]:
    """Return the expression for who stand for a group that has a name: "de ministers van de kandidaat-lidstaten"."""
    return re.compile(rf"(?:{plurals()}) van (?:de |het )?(?:{organisations.groups()})")
