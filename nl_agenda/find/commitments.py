"""Promises to the Kamer: sentences that say it will be informed, sent something, or answered."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import at_once
from nl_agenda.lexicon.expressions import Expression
from nl_agenda.lexicon.word_signs import WordSigns
from nl_agenda.models import Commitment

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis, Sentence
    from nl_agenda.segment.parts import Parts

_TO_THE_KAMER = -1  # a way to promise: to say to the Kamer what it will have; the others need not name it, and have numbers
_LONGEST = 60  # characters: no choice is written out that makes more of them, so that all is soon ready


@dataclass(frozen=True, slots=True)
class _Patterns:
    addressee: re.Pattern[str]
    present: re.Pattern[str]
    promised: re.Pattern[str]
    past: re.Pattern[str]
    here: re.Pattern[str]
    more: re.Pattern[str]
    apart: re.Pattern[str]
    told: re.Pattern[str]
    alone: tuple[Expression, ...]
    void: re.Pattern[str]
    later: re.Pattern[str]
    signs: WordSigns[int]  # of an addressee of more than one letter, and of what promises without one


@cache
def _patterns() -> _Patterns:
    table = load("commitments")
    addressee = re.compile(rf"\b(?:{'|'.join(table['addressee'])})\b")
    present, promised = (at_once((rf"\b{words}\b" for words in table[key]), longest=_LONGEST) for key in ("present", "promised"))
    past, here, more, apart, told = (re.compile("|".join(table[key])) for key in ("past", "here", "more", "apart", "told"))
    alone = tuple(map(Expression, table["alone"]))
    named = [words for words in table["addressee"] if words != "u"]
    signs = WordSigns({_TO_THE_KAMER: named, **{number: [way.written] for number, way in enumerate(alone)}})
    void, later = (at_once(table[key], longest=_LONGEST) for key in ("void", "later"))
    return _Patterns(addressee, present, promised, past, here, more, apart, told, alone, void, later, signs)


def is_commitment(sentence: str, ways: Collection[int] | None = None) -> bool:
    """Return whether a sentence promises the Kamer something, in one of the ways; each of its parts between semicolons may."""
    if ways is None:
        ways = range(_TO_THE_KAMER, len(_patterns().alone))
    parts = sentence.lower().replace(":", ";").replace(" – ", ";").split(";")
    return any(_promises(part, ways) for part in parts)


def _promises(words: str, ways: Collection[int]) -> bool:
    for way in ways:  # a plain loop, for there are many sentences and each takes a moment only
        if _addresses(words) if way == _TO_THE_KAMER else _patterns().alone[way].compiled.search(words) is not None:
            return _patterns().void.search(words) is None and not _is_done_here(words)
    return False


def _addresses(words: str) -> bool:
    """Tell whether a part says to the Kamer what it will have; what takes less time to look for comes first."""
    patterns = _patterns()
    if patterns.present.search(words) is None or patterns.addressee.search(words) is None:
        return False
    rest = patterns.past.sub(" ", words)
    address = patterns.addressee.search(rest)
    if address is None or patterns.present.search(rest) is None:
        return False
    return patterns.promised.search(f"{rest[: address.start()]} {rest[address.end() :]}") is not None


def _is_done_here(words: str) -> bool:
    """Tell whether a part says what its writer does by this very letter, for it tells of no later time and of nothing apart."""
    patterns = _patterns()
    done = patterns.here.search(words)
    if done is None:
        return False
    told = patterns.told.search(words, done.end() - 1)
    if patterns.later.search(words[: told.start()] if told else words) is not None:
        return False
    return patterns.more.match(words) is not None or patterns.apart.search(words) is None


def _ways(sentence: Sentence) -> set[int]:
    """Return the ways in which a sentence may promise something, as its words tell: most have none."""
    ways = _patterns().signs.within(sentence.distinct)
    return {_TO_THE_KAMER, *ways} if "u" in sentence.distinct else ways


def find(parts: Parts, analysis: Analysis, _facts: dict[str, Any]) -> dict[str, Any]:
    """Return the commitments of a letter, in reading order."""
    likely = ((s, ways) for s in analysis.sentences if (ways := _ways(s)))
    found = (s for s, ways in likely if is_commitment(analysis.words(s), ways))
    return {"commitments": tuple(Commitment(sentence=analysis.words(s), span=parts.text.span(s.start, s.end)) for s in found)}
