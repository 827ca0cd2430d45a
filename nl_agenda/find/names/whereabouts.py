"""Where someone has his function, or comes from: "hoogleraar te Leuven", "gezant van de VN in Libië", "ambtgenoot uit Syrië"."""

from __future__ import annotations

import re

from nl_agenda.find.names import states
from nl_agenda.find.names.capitals import CAPITALISED
from nl_agenda.lexicon import load

_TOWN = rf" (?:in|te) {CAPITALISED}(?: {CAPITALISED})?"
# Of most functions only if a name follows: in "schuift de minister in Brussel aan" it is where the meeting is.
_BEFORE_A_NAME = re.compile(rf"{_TOWN}(?=, (?:(?i:de heer|mevrouw|dr\.|[zh]\.e\.) )*[A-Z][\w.'’-]* [A-Z]|, en )")
_ANYWHERE = re.compile(rf"{_TOWN}(?= [a-z]|[,.;:)])")


def whereabouts(text: str, at: int, end: int, head: str) -> str:
    """Return the words for a place that stand right behind a function and belong to it, "" if none do."""
    if not text.startswith((" in ", " te ", " uit "), at):
        return ""
    place, origin = load("functions")["place"], text.startswith(" uit ", at)
    if head in place["peers" if origin else "abroad"]:
        stop = states.name_words().end(text, at + len(" uit " if origin else " in "), end)
        if stop is not None:
            return text[at:stop]
    found = (_ANYWHERE if head in place["learned"] else _BEFORE_A_NAME).match(text, at, end)
    return found.group() if found else ""
