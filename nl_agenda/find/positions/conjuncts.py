"""The main clauses of one sentence, each with what depends on it: "Nederland steunt dit en dringt aan op uitvoering".

Each may take a stand, and is read as a sentence of its own: what its words say of its stance is easier to tell without those of
the others.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from nl_agenda.find.positions.evidence import Evidence
from nl_agenda.nlp.analysis import Sentence
from nl_agenda.nlp.holders import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nl_agenda.nlp.clauses import Clause

_JOINING = frozenset({"en", "maar", "doch", "want", ",", ";", ":"})
_OWN = frozenset({"waarbij", "terwijl"})  # what opens a dependent clause in which our side may say something more


class Conjunct(NamedTuple):
    """The clauses from ``first`` to ``last`` (exclusive) of a sentence, as the evidence of a sentence of their own."""

    first: int
    last: int
    evidence: Evidence


def conjuncts(evidence: Evidence) -> list[Conjunct]:
    """Return the conjuncts of a sentence; none if there is but one."""
    cuts = _cuts(evidence)
    if len(cuts) == 1:
        return []
    bounds = zip(cuts, [*cuts[1:], len(evidence.clauses)], strict=True)
    return [Conjunct(first, last, _alone(evidence, first, last)) for first, last in bounds]


def _cuts(evidence: Evidence) -> list[int]:
    """Return with which clauses conjuncts begin: our side says something, and something has been said before."""
    lower, cuts, said = evidence.sentence.lower, [0], False
    for at, clause in enumerate(evidence.clauses):
        ours = clause.subject is not None and evidence.sides.get(clause.subject) is Side.DUTCH
        main = clause.finite is not None and not clause.subordinate
        opens = (ours and (main or lower[clause.first] in _OWN)) or (at > 0 and lower[clause.first - 1] == ";")
        if said and opens:
            cuts.append(at)
            said = False
        said = said or main
    return cuts


def _alone(evidence: Evidence, first: int, last: int) -> Evidence:
    sentence, clauses, head = evidence.sentence, evidence.clauses[first:last], evidence.clauses[first]
    begin, end = clauses[0].first, clauses[-1].last
    while end > begin + 1 and sentence.lower[end - 1] in _JOINING:
        end -= 1
    taken = _taken_over(sentence, head)
    if sentence.lower[begin] in _JOINING and begin + 1 < end:
        begin += 1
    shift = len(taken) - begin
    places = [*taken, *range(begin, end), *([len(sentence.lower) - 1] if end < len(sentence.lower) else [])]
    words = _words(sentence, places)
    kept = [
        c._replace(first=max(0, c.first + shift), last=min(len(places), c.last + shift), finite=_moved(c.finite, shift))
        for c in clauses
    ]
    kept[0] = kept[0]._replace(first=0, elliptic=False)
    inside = {m for m in evidence.mentions if sentence.starts[begin] <= m.start < sentence.ends[end - 1]}
    stands = [
        s._replace(
            clause=s.clause - first,
            frame="subject" if s.frame == "elliptic" else s.frame,
            cue=s.cue._replace(first=max(0, s.cue.first + shift), head=s.cue.head + shift, last=s.cue.last + shift),
        )
        for s in evidence.stands
        if first <= s.clause < last
    ]
    mentions = [m for m in evidence.mentions if m in inside or (taken and m is head.subject)]
    return Evidence(words, tuple(kept), tuple(mentions), tuple(stands), evidence.sides)


def _taken_over(sentence: Sentence, head: Clause) -> Sequence[int]:
    """Return the tokens of the subject that the clause takes over from one before."""
    if not head.elliptic or head.subject is None:
        return ()
    return range(bisect_left(sentence.starts, head.subject.start), bisect_left(sentence.starts, head.subject.end))


def _words(sentence: Sentence, places: Sequence[int]) -> Sentence:
    lower = tuple(sentence.lower[i] for i in places)
    starts, ends = (tuple(each[i] for i in places) for each in (sentence.starts, sentence.ends))
    return Sentence(starts[0], ends[-1], sentence.paragraph, lower, starts, ends)


def _moved(at: int | None, shift: int) -> int | None:
    return None if at is None else at + shift
