"""The clauses of a sentence, by Dutch word order: each with its finite verb and its subject among the holders.

Dutch is a verb-second language: in a main clause the finite verb is preceded by one constituent, so the subject stands right
before it or, in inverted order, right after it; in a subordinate clause the subject follows the conjunction and the verbs
close the clause. That is enough to tell who holds a stand without a trained parser.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from nl_agenda.lexicon import load
from nl_agenda.nlp.holders import Mention, Side

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Token

_BREAKS = frozenset(",;:–—()")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens ``first`` to ``last`` (exclusive), the index of its finite verb, and who its subject is.

    ``subject`` is a mention, or ``None`` where the subject is nobody of the holders; ``elliptic`` says that it was taken over
    from the clause before.
    """

    first: int
    last: int
    finite: int | None
    subject: Mention | None
    subordinate: bool
    elliptic: bool = False


@cache
def word_set(name: str) -> frozenset[str]:
    """Return a group of words of the lexicon's clauses."""
    return frozenset(load("clauses")[name])


@cache
def _before_ellipsis() -> frozenset[str]:
    """The words that may stand before a finite verb whose subject is that of the clause before."""
    return word_set("light") | {"en", "maar", "doch", "dan", "zal"}


def clauses(tokens: tuple[Token, ...], found: list[Mention], verbs: frozenset[int]) -> list[Clause]:
    """Return the clauses of a sentence.

    Args:
        tokens: the sentence.
        found: the holders named in it.
        verbs: indices of tokens that are finite verbs by the cue lexicon.
    """
    made: list[Clause] = []
    finites = _finites(tokens, verbs)
    for first, last in _pieces(tokens, finites):
        at = bisect_left(finites, first)
        finite = finites[at] if at < len(finites) and finites[at] < last else None
        subordinate = tokens[first].lower in word_set("subordinators") or tokens[first].lower in word_set("relatives")
        made.append(_with_subject(tokens, found, made, Clause(first, last, finite, None, subordinate)))
    return made


def _finites(tokens: tuple[Token, ...], verbs: frozenset[int]) -> list[int]:
    """Return where finite verbs stand, in order: those of the cues and of the grammar, but not behind "te" or an article."""
    forms = word_set("finite")
    return [
        i
        for i, token in enumerate(tokens)
        if (token.lower in forms or i in verbs) and not (i and tokens[i - 1].lower in {"te", "de", "het", "een"})
    ]


def _pieces(tokens: tuple[Token, ...], finites: list[int]) -> list[tuple[int, int]]:
    """Cut at punctuation, at conjunctions, and at coordinators that are followed by a finite verb."""
    cuts, subordinators = {0}, word_set("subordinators")
    for i, token in enumerate(tokens):
        if token.text in _BREAKS:
            cuts.add(i + 1)
        elif i and token.lower in subordinators and tokens[i - 1].lower not in word_set("prepositions"):
            cuts.add(i)
        elif i and token.lower in {"en", "maar", "doch", "want"}:
            after = bisect_right(finites, i)
            if token.lower != "en" or (after < len(finites) and finites[after] < i + 5):
                cuts.add(i)
    order = [*sorted(c for c in cuts if c < len(tokens)), len(tokens)]
    return [(a, b) for a, b in pairwise(order) if a < b]


def _with_subject(tokens: tuple[Token, ...], found: list[Mention], before: list[Clause], clause: Clause) -> Clause:
    subject, elliptic = _subject(tokens, found, clause), False
    if subject is None and tokens[clause.first].lower in {"dat", "die"} and clause.first and tokens[clause.first - 1].text == ",":
        comma = tokens[clause.first - 1]
        antecedent = next((m for m in found if 0 <= comma.start - m.end <= 1), None)
        return Clause(clause.first, clause.last, clause.finite, antecedent, subordinate=True)
    if (
        clause.finite is not None
        and not clause.subordinate
        and (subject is None or _is_object(tokens, clause, subject))
        and all(t.lower in _before_ellipsis() for t in tokens[clause.first : clause.finite])
    ):
        taken = _inherited(tokens, found, before)
        subject, elliptic = (taken, True) if taken is not None else (subject, False)
    return Clause(clause.first, clause.last, clause.finite, subject, clause.subordinate, elliptic and subject is not None)


def _is_object(tokens: tuple[Token, ...], clause: Clause, subject: Mention) -> bool:
    """After "en", "maar" or an insertion, others behind the verb are rather its object ("en zal de Commissie verzoeken")."""
    return (
        clause.finite is not None
        and clause.first > 0
        and subject.side is Side.OTHER
        and subject.start > tokens[clause.finite].start
    )


def _subject(tokens: tuple[Token, ...], found: list[Mention], clause: Clause) -> Mention | None:
    inside = [m for m in found if tokens[clause.first].start <= m.start < tokens[clause.last - 1].end]
    if not inside:
        return None
    if clause.finite is None:
        return None
    finite = tokens[clause.finite]
    distance, _, best = min(((_distance(tokens, clause, m, finite), m.start, m) for m in inside), key=lambda ranked: ranked[:2])
    return best if distance < 9 else None


def _distance(tokens: tuple[Token, ...], clause: Clause, mention: Mention, finite: Token) -> int:
    """Rank a mention as subject: 0 is beside the finite verb, 9 is no subject."""
    if mention.before in word_set("prepositions") and tokens[clause.first].start < mention.start:
        return 9
    if mention.before in word_set("prepositions"):
        return 9
    between = [t.lower for t in tokens[clause.first : clause.last] if _between(t, mention, finite)]
    light = sum(w not in word_set("light") for w in between)
    penalty = 1 if mention.side is Side.PRONOUN else 0
    if mention.end <= finite.start:
        if clause.subordinate:
            opens = sum(t.end <= mention.start for t in tokens[clause.first : clause.last]) <= 1
            return penalty + (0 if opens else 1)
        return min(9, light * 3 + penalty)
    return min(9, light * 4 + penalty) if not clause.subordinate else min(9, 2 + light * 4 + penalty)


def _between(token: Token, mention: Mention, finite: Token) -> bool:
    low, high = (mention.end, finite.start) if mention.end <= finite.start else (finite.end, mention.start)
    return low <= token.start < high and token.end <= high and token.text not in _BREAKS


def _inherited(tokens: tuple[Token, ...], found: list[Mention], before: list[Clause]) -> Mention | None:
    """Find the subject of a clause that has none: of the clause it is coordinated with, or the words before an insertion."""
    for earlier in reversed(before):
        if earlier.finite is None:
            inside = [m for m in found if tokens[earlier.first].start <= m.start and m.end <= tokens[earlier.last - 1].end]
            if inside and inside[-1].before not in word_set("prepositions"):
                return inside[-1]
        elif not earlier.subordinate or earlier.subject is not None:
            return earlier.subject
    return None
