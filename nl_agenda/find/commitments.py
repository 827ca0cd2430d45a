"""Promises to the Kamer: sentences that say it will be informed, sent something, or answered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import any_of
from nl_agenda.models import Commitment

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts


@dataclass(frozen=True, slots=True)
class _Patterns:
    addressee: re.Pattern[str]
    present: re.Pattern[str]
    promised: re.Pattern[str]
    alone: re.Pattern[str]
    void: re.Pattern[str]
    past: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    table = load("commitments")
    words = {key: re.compile(rf"\b(?:{'|'.join(table[key])})\b") for key in ("addressee", "present", "promised")}
    return _Patterns(**words, **{key: any_of(table[key]) for key in ("alone", "void", "past")})


_PARTS = re.compile(r"[;:]| – ")


def is_commitment(sentence: str) -> bool:
    """Return whether a sentence promises the Kamer something; each of its parts between semicolons may."""
    return any(_promises(part.lower()) for part in _PARTS.split(sentence))


def _promises(words: str) -> bool:
    patterns = _patterns()
    return (patterns.alone.search(words) is not None or _addresses(words)) and patterns.void.search(words) is None


def _addresses(words: str) -> bool:
    """Tell whether a part says to the Kamer what it will have; the rarer words are looked for first."""
    patterns = _patterns()
    if patterns.addressee.search(words) is None or patterns.present.search(words) is None:
        return False
    rest = patterns.past.sub(" ", words)
    address = patterns.addressee.search(rest)
    if address is None or patterns.present.search(rest) is None:
        return False
    return patterns.promised.search(rest.replace(address[0], " ", 1)) is not None


def find(parts: Parts, analysis: Analysis, _facts: dict[str, Any]) -> dict[str, Any]:
    """Return the commitments of a letter, in reading order."""
    found = (s for s in analysis.sentences if is_commitment(analysis.words(s)))
    return {"commitments": tuple(Commitment(sentence=analysis.words(s), span=parts.text.span(s.start, s.end)) for s in found)}
