"""The clauses of a sentence, each of which says by itself who takes part."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of

_BOUNDARY = re.compile(
    r";|, (?=(?:maar|terwijl|hoewel|omdat|aangezien|zodat|doch|want|mits|tenzij|op voorwaarde dat)\b)| (?=(?:maar|terwijl)\b)|"
    r" en (?=(?:wordt|werd|worden|werden) (?:vervangen|vertegenwoordigd)\b)"
)


def clauses_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the clauses of a sentence begin and end.

    What stands before the main clause is one of its own: "Aangezien ook Bulgarije aan de bankenunie deelneemt, woont".
    """
    bounds = [start, *(m.end() for m in _BOUNDARY.finditer(text, start, end)), end]
    if text.startswith(_conjunctions(), start) and (before := _before_the_main_clause().match(text, start, bounds[1])):
        bounds.insert(1, before.end())
    return [(a, b) for a, b in pairwise(bounds) if b > a]


@cache
def _conjunctions() -> tuple[str, ...]:
    return tuple(f"{word} " for word in load("invitees")["clauses"]["conjunctions"])


@cache
def _before_the_main_clause() -> re.Pattern[str]:
    return re.compile(rf"[^;]{{0,300}}?, (?={one_of(load('invitees')['clauses']['verbs'])}\b)")
