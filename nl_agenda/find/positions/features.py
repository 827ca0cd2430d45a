"""What the second opinion looks at in a sentence: its words with holders masked, and what the rules saw, each as a number.

A letter has some ninety of these for each of its sentences. Words are therefore numbered once (``vocabulary``), and what is made
of them (pairs, words apart by one) is computed for all sentences of a letter together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from nl_agenda.find.positions.vocabulary import DENIED, SAID, SHOWN, STEM, WORD, has_digit, number, vocabulary
from nl_agenda.nlp.clauses import word_set
from nl_agenda.nlp.holders import Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from nl_agenda.find.positions.evidence import Evidence
    from nl_agenda.nlp.clauses import Clause
    from nl_agenda.nlp.holders import Mention

    Numbers = NDArray[np.uint32]

_PATIENT = "patient"  # our side, to whom others do something: it takes no stand
_MASK = {Side.DUTCH: "<nl>", Side.OTHER: "<ander>", Side.PRONOUN: "<vnw>", _PATIENT: "<lijdend>"}
_BEGIN, _END = "<s>", "</s>"
_DENIALS = frozenset({"niet", "geen", "evenmin", "noch", "nooit"})
_REMEMBERED = 30_000  # clauses and cues with whose they are

# Odd factors, which mix 32-bit numbers without loss: a pair of words, two words apart by one, and a pair in a clause of ours.
_PAIR, _APART, _OUR_PAIR = 0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35


class Seen(NamedTuple):
    """A sentence's evidence, with words about where it stands: its headings, the kind of letter, who spoke before it."""

    evidence: Evidence
    place: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Features:
    """The features of several sentences: those of the i-th are ``numbers[bounds[i] : bounds[i + 1]]``, distinct and in order."""

    numbers: Numbers
    bounds: NDArray[np.int64]

    def each(self) -> Iterator[Numbers]:
        """Yield the features of one sentence after the other."""
        for first, last in pairwise(self.bounds.tolist()):
            yield self.numbers[first:last]


def features(sentences: Sequence[Seen], *, others: Side = Side.OTHER) -> Features:
    """Return the features of sentences.

    Args:
        sentences: of one letter or of many.
        others: as which side others are shown; as ours, training learns the words of a stance from them too.
    """
    import numpy as np

    words, ours = _Runs(), _Runs()
    alone, counts = list[int](), list[int]()
    for at, (evidence, place) in enumerate(sentences):
        lower = evidence.sentence.lower
        words.add(at, (_BEGIN, *masked(evidence, others), _END), STEM)
        for clause in _our_clauses(evidence):
            said = lower[clause.first : clause.last]
            ours.add(at, said, SAID if _DENIALS.isdisjoint(said) else DENIED)
        seen = (*_of_place(place), *_seen_by_rules(evidence, others))
        alone += seen
        counts.append(len(seen))
    above = np.repeat(np.arange(len(sentences), dtype=np.int64) << 32, counts)
    keys = np.concatenate([
        np.array(alone, dtype=np.int64) | above,
        *words.numbers(SHOWN, (_PAIR, 1), (_APART, 2), themselves=True),
        *ours.numbers(WORD, (_OUR_PAIR, 1)),
    ])  # fmt: skip
    keys.sort()
    first = np.ones(len(keys), dtype=bool)
    np.not_equal(keys[1:], keys[:-1], out=first[1:])
    keys = keys[first]
    bounds = np.searchsorted(keys, np.arange(len(sentences) + 1, dtype=np.int64) << 32)
    return Features((keys & 0xFFFFFFFF).astype(np.uint32), bounds)


def joined(sentences: Iterable[Numbers]) -> Features:
    """Return the features of sentences one by one as those of several."""
    import numpy as np

    every = [*sentences]
    bounds = np.cumsum([0, *map(len, every)], dtype=np.int64)
    return Features(np.concatenate([np.empty(0, dtype=np.uint32), *every]), bounds)


class _Runs:
    """Runs of words, one after the other: sentences, or clauses. What it gives are numbers with their sentence above them."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._runs: list[tuple[int, int, int]] = []

    def add(self, sentence: int, words: Sequence[str], stems: int) -> None:
        """Add a run of a sentence's words; ``stems`` is the row of the vocabulary that has their stems."""
        self._words += words
        self._runs.append((sentence, len(words), stems))

    def numbers(self, row: int, *pairs: tuple[int, int], themselves: bool = False) -> Iterator[NDArray[np.int64]]:
        """Yield the stems, and for each pair of a factor and a distance two words so far apart as one number."""
        import numpy as np

        known = vocabulary()
        places = np.array([*map(known.__getitem__, self._words)], dtype=np.int64)
        table = known.table
        sentences, lengths, stem_rows = np.array(self._runs, dtype=np.int64).reshape(-1, 3).T
        above = np.repeat(sentences << 32, lengths)
        words, stems = table[row].take(places), table[np.repeat(stem_rows, lengths), places]
        if themselves:
            yield words | above
        yield (stems | above)[stems > 0]
        run = np.repeat(np.arange(len(lengths)), lengths)
        for factor, apart in pairs:
            mixed = (words[:-apart] * factor + words[apart:]) & 0xFFFFFFFF
            yield (mixed | above[apart:])[run[:-apart] == run[apart:]]


def masked(evidence: Evidence, others: Side = Side.OTHER) -> list[str]:
    """Return the sentence's lower-case words, holders replaced by what side they are on, references left out."""
    sentence, words, at = evidence.sentence, list[str](), 0
    starts, lower = sentence.starts, sentence.lower
    if "(" in sentence.distinct and (references := _references(lower)):
        kept = [i for i in range(len(lower)) if i not in references]
        starts, lower = tuple(starts[i] for i in kept), tuple(lower[i] for i in kept)
    for mention in evidence.mentions:
        first = bisect_left(starts, mention.start, at)
        words += lower[at:first]
        at = bisect_left(starts, mention.end, first)
        if first < at and (starts[first] == mention.start or not words):
            words.append(_MASK[_role(evidence, mention, others)])
    words += lower[at:]
    return words


def _references(lower: tuple[str, ...]) -> set[int]:
    """Return which words are references in brackets, "(Kamerstuk 21 501-02, nr. 3311)": they say nothing of a stand."""
    found, words = set[int](), word_set("references")
    for opening in [at for at, word in enumerate(lower) if word == "("]:
        closing = next((at for at in range(opening, len(lower)) if lower[at] == ")"), opening)
        if not words.isdisjoint(lower[opening:closing]):
            found.update(range(opening, closing + 1))
    return found


def _shown(side: Side, others: Side) -> Side:
    return others if side is Side.OTHER else side


def _role(evidence: Evidence, mention: Mention, others: Side) -> str:
    return _PATIENT if mention.side is Side.DUTCH and evidence.sides[mention] is None else _shown(mention.side, others)


def _our_clauses(evidence: Evidence) -> Iterator[Clause]:
    """The clauses in which our side speaks."""
    sides = evidence.sides
    dutch = [m.start for m in evidence.mentions if sides.get(m) is Side.DUTCH]
    if not dutch and Side.DUTCH not in sides.values():
        return
    for clause in evidence.clauses:
        at = bisect_left(dutch, clause.start)
        inside = at < len(dutch) and dutch[at] < clause.end
        if inside or (clause.subject is not None and sides.get(clause.subject) is Side.DUTCH):
            yield clause


def _seen_by_rules(evidence: Evidence, others: Side) -> list[int]:
    lower, found = evidence.sentence.lower, list[int]()
    for clause in evidence.clauses:
        if clause.finite is not None:
            last = lower[clause.last - 1 if lower[clause.last - 1].isalpha() else clause.last - 2]
            side = "none" if clause.subject is None else _role(evidence, clause.subject, others)
            found += _of_clause(side, lower[clause.finite], last[:7])
    for stand in evidence.stands:
        side = "none" if stand.side is None else _shown(stand.side, others)
        found += _of_stand(side, stand.frame, stand.stance, stand.cue.family.id, stand.cue.id, stand.negated)
    if evidence.stands:
        found += _implicit(evidence)
    for mention in evidence.mentions:
        if mention.side is Side.DUTCH and evidence.sides[mention] is not None:
            found.append(number(f"d:{mention.before}"))
            if mention.start == evidence.sentence.start:
                found.append(number("d:first"))
        if mention.possessed:
            found.append(number("m:possessed"))
    roles = {_role(evidence, m, others) for m in evidence.mentions}
    found.append(_of_roles(tuple(roles) if len(roles) < 2 else tuple(sorted(roles))))
    return found


@lru_cache(maxsize=64)
def _of_roles(roles: tuple[str, ...]) -> int:
    return number(f"m:{'+'.join(roles)}")


@lru_cache(maxsize=64)  # sentences of one place follow one another
def _of_place(words: tuple[str, ...]) -> list[int]:
    return [number(f"c:{word}") for word in words]


@lru_cache(maxsize=_REMEMBERED)
def _of_clause(side: str, verb: str, last: str) -> tuple[int, ...]:
    return number(f"v:{side}"), number(f"v:{side}:{verb}"), number(f"l:{side}:{last}")


@lru_cache(maxsize=_REMEMBERED)
def _of_stand(side: str, frame: str, stance: str | None, family: str, cue: str, negated: bool) -> tuple[int, ...]:  # noqa: FBT001
    return (
        number(f"k:{side}:{stance}"),
        number(f"k:{side}:{frame}:{family}:{negated}"),
        number(f"i:{side}:{cue}"),
        number(f"i:{cue}:{negated}"),
    )


def _implicit(evidence: Evidence) -> Iterator[int]:
    """What tells the letter's own "moet" from a legal duty, a deadline or a forecast: arguing words against law and numbers."""
    unheld = sorted({s.cue.family.id for s in evidence.stands if s.side is None and s.cue.family.implicit})
    if not unheld:
        return
    words = evidence.sentence.distinct
    count = len(evidence.sentence.lower)
    size = "short" if count < 13 else "middle" if count < 24 else "long"
    said = {
        "number": has_digit(" ".join(evidence.sentence.lower)),
        "law": not words.isdisjoint(word_set("legal")),
        "argues": not words.isdisjoint(word_set("arguing")),
        "others": any(m.side is Side.OTHER for m in evidence.mentions),
    }
    for family in unheld:
        yield number(f"u:{family}:{size}")
        yield from [number(f"u:{family}:{name}:{value}") for name, value in said.items()]
