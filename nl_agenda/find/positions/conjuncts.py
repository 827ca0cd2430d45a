"""What one sentence says clause by clause, each by itself: "Nederland steunt dit en zal aandringen op spoed".

Each may take a stand, and is read as a sentence of its own: what its words say of its stance is easier to tell without those of
the others.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from nl_agenda.find.positions.evidence import Evidence
from nl_agenda.nlp.analysis import Sentence
from nl_agenda.nlp.clauses import word_set
from nl_agenda.nlp.holders import Side

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nl_agenda.nlp.clauses import Clause
    from nl_agenda.nlp.cues import Cue


def conjuncts(evidence: Evidence) -> list[Evidence]:
    """Return the conjuncts of a sentence, each as the evidence of a sentence of its own; none if there is but one."""
    if len(evidence.clauses) == 1 and len(evidence.stands) < 2:
        return []
    every = [
        (head, predicate) for head, begin, end in _main_clauses(evidence) for predicate in _predicates(evidence, head, begin, end)
    ]
    if len(every) == 1:
        return []
    return [_alone(evidence, head, first, last, shared) for head, (first, last, shared) in every]


def _main_clauses(evidence: Evidence) -> Iterator[tuple[Clause, int, int]]:
    """Yield the clauses with which our side says something after something has been said, and the tokens up to the next one."""
    lower, cuts, said = evidence.sentence.lower, [0], False
    for at, clause in enumerate(evidence.clauses):
        ours = clause.subject is not None and evidence.sides.get(clause.subject) is Side.DUTCH
        main = clause.finite is not None and not clause.subordinate
        opens = (ours and (main or lower[clause.first] in word_set("accompanying"))) or (
            at > 0 and lower[clause.first - 1] == ";"
        )
        if said and opens:
            cuts.append(at)
            said = False
        said = said or main
    for first, last in pairwise([*cuts, len(evidence.clauses)]):
        yield evidence.clauses[first], evidence.clauses[first].first, evidence.clauses[last - 1].last


def _predicates(evidence: Evidence, head: Clause, begin: int, end: int) -> Iterator[tuple[int, int, Sequence[int]]]:
    """Yield the parts of a main clause that say something each, with the tokens that it shares with what stands before it.

    These are its subject if that is taken over, and its subject and finite verb from the second part on: "zal dit onderstrepen
    en de partijen oproepen".
    """
    lower, no_verb, joining = evidence.sentence.lower, word_set("finite"), word_set("joining")
    subject = _tokens_of_subject(evidence.sentence, head)
    shared = subject if head.elliptic else ()
    if head.finite is not None and subject and len(evidence.stands) > 1:
        heads = [s.cue.head for s in evidence.stands if begin <= s.cue.head < end and _depends_on(evidence, head.finite, s.cue)]
        for said, says in pairwise(heads):
            cut = next((at for at in range(says - 1, said, -1) if lower[at] in joining), None)
            if cut is None or lower[cut + 1] in word_set("subordinators") or _is_open(evidence, cut):
                continue
            if no_verb.isdisjoint(lower[cut:says]):
                yield begin, cut, shared
                begin, shared = cut, sorted([*subject, head.finite])
    yield begin, end, shared


def _is_open(evidence: Evidence, at: int) -> bool:
    """Whether a dependent clause that a token stands in has its verb behind it: "zal zeggen dat Italië en Malta dit steunen"."""
    clause = next(c for c in evidence.clauses if c.first < at <= c.last)
    return clause.subordinate and (clause.finite is None or clause.finite > at)


def _depends_on(evidence: Evidence, finite: int, cue: Cue) -> bool:
    """Whether a cue is an infinitive or participle of the form that the finite verb asks for."""
    lower = evidence.sentence.lower
    if not cue.is_verb or cue.head == finite or (cue.head and lower[cue.head - 1] == "te"):
        return False
    if lower[finite] in word_set("modals") | word_set("wanting"):
        return lower[cue.head].endswith("en") and not cue.is_participle
    return cue.is_participle and lower[finite] in word_set("passive") | word_set("perfect") | word_set("having")


def _alone(evidence: Evidence, head: Clause, first: int, last: int, shared: Sequence[int]) -> Evidence:
    sentence, begin, end, joining = evidence.sentence, first, last, word_set("joining")
    while end > begin + 1 and sentence.lower[end - 1] in joining:
        end -= 1
    if sentence.lower[begin] in joining and begin + 1 < end:
        begin += 1
    shift = len(shared) - begin
    mark = [len(sentence.lower) - 1] if end < len(sentence.lower) else []
    words = _words(sentence, [*shared, *range(begin, end), *mark])
    kept = {i: c for i, c in enumerate(evidence.clauses) if c.first < end and begin < c.last}
    clauses = [_moved(c, words, shift, len(shared), end + shift) for c in kept.values()]
    finite = shared.index(head.finite) if head.finite is not None and head.finite in shared else clauses[0].finite
    clauses[0] = clauses[0]._replace(
        first=0, start=words.starts[0], finite=finite, subject=head.subject, subordinate=head.subordinate, elliptic=False
    )
    places = {i: place for place, i in enumerate(kept)}
    stands = [
        s._replace(
            clause=places[s.clause],
            frame="subject" if s.frame == "elliptic" else s.frame,
            cue=s.cue._replace(
                first=max(len(shared), s.cue.first + shift), head=s.cue.head + shift, last=min(s.cue.last, end - 1) + shift
            ),
        )
        for s in evidence.stands
        if begin <= s.cue.head < end and s.clause in places
    ]
    start, stop = sentence.starts[begin], sentence.ends[end - 1]
    mentions = [m for m in evidence.mentions if start <= m.start < stop or (shared and m is head.subject)]
    return Evidence(words, tuple(clauses), tuple(mentions), tuple(stands), evidence.sides)


def _tokens_of_subject(sentence: Sentence, head: Clause) -> Sequence[int]:
    if head.subject is None:
        return ()
    return range(bisect_left(sentence.starts, head.subject.start), bisect_left(sentence.starts, head.subject.end))


def _words(sentence: Sentence, places: Sequence[int]) -> Sentence:
    lower = tuple(sentence.lower[i] for i in places)
    starts, ends = (tuple(each[i] for i in places) for each in (sentence.starts, sentence.ends))
    return Sentence(starts[0], ends[-1], sentence.paragraph, lower, starts, ends, frozenset(lower))


def _moved(clause: Clause, words: Sentence, shift: int, least: int, most: int) -> Clause:
    first, last = max(least, clause.first + shift), min(most, clause.last + shift)
    finite = clause.finite + shift if clause.finite is not None and least <= clause.finite + shift < most else None
    return clause._replace(first=first, last=last, start=words.starts[first], end=words.ends[last - 1], finite=finite)
