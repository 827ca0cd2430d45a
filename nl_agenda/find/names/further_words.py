"""Words behind what a function is of that belong to it: "de ETH Zürich", "de afdeling noodhulp"."""

from __future__ import annotations

import re
from functools import cache

from nl_agenda.find.names.capitals import CAPITALISED
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of

_TOWN = re.compile(rf" {CAPITALISED}(?![\w-]| {CAPITALISED}(?![\w-]| {CAPITALISED}))")  # "Universiteit Gent", not "ETH Jan Maas"
_TASK = re.compile(r" [a-zà-ÿ-]{5,40}(?=,| van (?:de |het )?[A-Z])")


@cache
def _nouns() -> tuple[str, ...]:
    table = load("functions")["named_by"]
    return (*table["town"], *table["task"])


@cache
def _schools() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{one_of(load('functions')['named_by']['town'])})\Z")


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{one_of(load('functions')['named_by']['task'])})\Z")


def further_end(text: str, at: int, stop: int, end: int) -> int:
    """Return where one thing ends that a function is of, with the town of a school or the task of a part of a body."""
    if not text.startswith(" ", stop) or not text.endswith(_nouns(), at, stop):
        return stop
    more = _TOWN.match(text, stop, end) if _schools().search(text, at, stop) else None
    more = more or (_TASK.match(text, stop, end) if _parts().search(text, at, stop) else None)
    return stop if more is None or more.group()[1:] in load("functions")["stops"] else more.end()
