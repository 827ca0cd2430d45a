"""Promises to the Kamer: sentences that say it will be informed, sent something, or answered."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import AnyOf, any_of
from nl_agenda.lexicon.word_signs import WordSigns
from nl_agenda.models import Commitment

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis, Sentence
    from nl_agenda.segment.parts import Parts


@dataclass(frozen=True, slots=True)
class _Patterns:
    addressee: re.Pattern[str]
    present: re.Pattern[str]
    promised: re.Pattern[str]
    past: re.Pattern[str]
    alone: AnyOf
    void: AnyOf
    signs: WordSigns[str]  # of an addressee of more than one letter, and of what promises without one


@cache
def _patterns() -> _Patterns:
    table = load("commitments")
    addressee, present, promised = (
        re.compile(rf"\b(?:{'|'.join(table[key])})\b") for key in ("addressee", "present", "promised")
    )
    past = re.compile("|".join(table["past"]))  # taken out, so that it matters how far it reaches
    signs = WordSigns({"addressee": [words for words in table["addressee"] if words != "u"], "alone": table["alone"]})
    return _Patterns(addressee, present, promised, past, any_of(table["alone"]), any_of(table["void"]), signs)


_PARTS = re.compile(r"[;:]| – ")


_WAYS = frozenset({"addressee", "alone"})  # to say to the Kamer what it will have, and to promise without naming it


def is_commitment(sentence: str, ways: AbstractSet[str] = _WAYS) -> bool:
    """Return whether a sentence promises the Kamer something; each of its parts between semicolons may, in one of the ways."""
    return any(_promises(part.lower(), ways) for part in _PARTS.split(sentence))


def _promises(words: str, ways: AbstractSet[str]) -> bool:
    patterns = _patterns()
    promised = ("alone" in ways and patterns.alone.is_in(words)) or ("addressee" in ways and _addresses(words))
    return promised and not patterns.void.is_in(words)


def _addresses(words: str) -> bool:
    """Tell whether a part says to the Kamer what it will have; the rarer words are looked for first."""
    patterns = _patterns()
    if patterns.addressee.search(words) is None or patterns.present.search(words) is None:
        return False
    rest = patterns.past.sub(" ", words)
    address = patterns.addressee.search(rest)
    if address is None or patterns.present.search(rest) is None:
        return False
    return patterns.promised.search(f"{rest[: address.start()]} {rest[address.end() :]}") is not None


def _ways(sentence: Sentence) -> set[str]:
    """Return the ways in which a sentence may promise something, as its words tell: most have none."""
    ways = _patterns().signs.within(sentence.lower)
    return {"addressee", *ways} if "u" in sentence.lower else ways


def find(parts: Parts, analysis: Analysis, _facts: dict[str, Any]) -> dict[str, Any]:
    """Return the commitments of a letter, in reading order."""
    likely = ((s, ways) for s in analysis.sentences if (ways := _ways(s)))
    found = (s for s, ways in likely if is_commitment(analysis.words(s), ways))
    return {"commitments": tuple(Commitment(sentence=analysis.words(s), span=parts.text.span(s.start, s.end)) for s in found)}
