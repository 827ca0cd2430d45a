"""Promises to the Kamer: sentences that say it will be informed, sent something, or answered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import AnyOf, any_of, one_of
from nl_agenda.models import Commitment

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts


@dataclass(frozen=True, slots=True)
class _Patterns:
    addressee: re.Pattern[str]
    present: re.Pattern[str]
    promised: re.Pattern[str]
    past: re.Pattern[str]
    likely: re.Pattern[str]  # letters of which some are wherever one of the next two is
    addressed: AnyOf  # found wherever an addressee of more than one letter is
    alone: AnyOf
    void: AnyOf


@cache
def _patterns() -> _Patterns:
    table = load("commitments")
    addressee, present, promised = (
        re.compile(rf"\b(?:{'|'.join(table[key])})\b") for key in ("addressee", "present", "promised")
    )
    past = re.compile("|".join(table["past"]))  # taken out, so that it matters how far it reaches
    addressed = any_of(rf"\b{words}\b" for words in table["addressee"] if words != "u")
    alone = any_of(table["alone"])
    likely = re.compile(one_of(letters for group in (addressed, alone) for letters, _ in group.searches))
    return _Patterns(addressee, present, promised, past, likely, addressed, alone, any_of(table["void"]))


_U = re.compile(r"u\b(?<!\wu)")  # letter first: that is looked for without trying every place
_PARTS = re.compile(r"[;:]| – ")


def is_commitment(sentence: str) -> bool:
    """Return whether a sentence promises the Kamer something; each of its parts between semicolons may."""
    words, patterns = sentence.lower(), _patterns()
    if _U.search(words) is None and (
        patterns.likely.search(words) is None or not (patterns.addressed.is_in(words) or patterns.alone.is_in(words))
    ):
        return False  # as most
    return any(_promises(part.lower()) for part in _PARTS.split(sentence))


def _promises(words: str) -> bool:
    patterns = _patterns()
    return (patterns.alone.is_in(words) or _addresses(words)) and not patterns.void.is_in(words)


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


def find(parts: Parts, analysis: Analysis, _facts: dict[str, Any]) -> dict[str, Any]:
    """Return the commitments of a letter, in reading order."""
    found = (s for s in analysis.sentences if is_commitment(analysis.words(s)))
    return {"commitments": tuple(Commitment(sentence=analysis.words(s), span=parts.text.span(s.start, s.end)) for s in found)}
