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
from typing import TYPE_CHECKING, NamedTuple

from nl_agenda.lexicon import load
from nl_agenda.nlp.holders import Mention, Side, is_one_of_several

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Sentence

_BREAKS = frozenset(",;:–—()")
_NO_VERB_AFTER = frozenset({"te", "de", "het", "een"})
_ARTICLES = frozenset({"de", "het", "een"})
_SUBJECTS = frozenset({"het", "zij", "ze", "hij"})
_NO_SUBJECT = 9  # the distance from which on a mention is no subject


class Clause(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive), where they stand, the index of the finite verb, and who the subject is.

    ``subject`` is a mention, or ``None`` where the subject is nobody of the holders; ``elliptic`` says that it was taken over
    from the clause before.
    """

    first: int
    last: int
    start: int
    end: int
    finite: int | None
    subject: Mention | None
    subordinate: bool
    elliptic: bool = False


@cache
def word_set(name: str) -> frozenset[str]:
    """Return a group of words of the lexicon's clauses."""
    return frozenset(load("clauses")[name])


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The groups of words that clauses are told by; looked up once, since every word is asked for them."""

    finite: frozenset[str]
    subordinators: frozenset[str]
    dependent: frozenset[str]  # words with which a dependent clause opens
    prepositions: frozenset[str]
    nothing: frozenset[str]  # what may stand between a subject and its verb, and marks
    before_ellipsis: frozenset[str]  # what may stand before a finite verb whose subject is that of the clause before
    coordinators: frozenset[str]
    cutting: frozenset[str]


@cache
def _grammar() -> _Grammar:
    light, subordinators, coordinators = word_set("light"), word_set("subordinators"), word_set("coordinators")
    return _Grammar(
        finite=word_set("finite"),
        subordinators=subordinators,
        dependent=subordinators | word_set("relatives"),
        prepositions=word_set("prepositions"),
        nothing=light | _BREAKS,
        before_ellipsis=light | {"en", "maar", "doch", "dan", "zal"},
        coordinators=coordinators,
        cutting=_BREAKS | subordinators | coordinators,
    )


def clauses(sentence: Sentence, found: list[Mention], verbs: set[int]) -> list[Clause]:
    """Return the clauses of a sentence.

    Args:
        sentence: with its tokens.
        found: the holders named in it.
        verbs: indices of tokens that are finite verbs by the cue lexicon.
    """
    made: list[Clause] = []
    finites = _finites(sentence.lower, verbs)
    dependent = _grammar().dependent
    for first, last in _pieces(sentence, found, finites):
        at = bisect_left(finites, first)
        finite = finites[at] if at < len(finites) and finites[at] < last else None
        subordinate = sentence.lower[first] in dependent
        start, end = sentence.starts[first], sentence.ends[last - 1]
        clause = Clause(first, last, start, end, finite, None, subordinate)
        if made and finite is None and (one := _one_among(found, clause)) is not None:
            made[-1] = _with_one_among(sentence, made[-1], one)
        made.append(_with_subject(sentence, found, made, clause))
    return made


def _one_among(found: list[Mention], clause: Clause) -> Mention | None:
    """Return our side where an insertion names it as one of several: ", waaronder Nederland,"."""
    inside = [m for m in found if clause.start <= m.start < clause.end]
    return inside[-1] if inside and is_one_of_several(inside[-1]) else None


def _with_one_among(sentence: Sentence, clause: Clause, one: Mention) -> Clause:
    """Return a clause with us as its subject where those before the insertion act: "spraken tien landen, waaronder wij,"."""
    if clause.finite is None:
        return clause
    last = sentence.ends[clause.last - 2] if clause.last - 1 > clause.finite else clause.start
    behind = sentence.lower[clause.finite + 1 : clause.last - 1]
    if clause.subject is None:
        acts = bool(behind) and _grammar().prepositions.isdisjoint(behind)
    else:
        acts = (
            clause.subject.side is Side.OTHER
            and clause.subject.start > sentence.starts[clause.finite]
            and clause.subject.end == last
        )
    return clause._replace(subject=one) if acts else clause


def _finites(lower: tuple[str, ...], verbs: set[int]) -> list[int]:
    """Return where finite verbs stand, in order: those of the cues and of the grammar, but not behind "te" or an article.

    Behind "het" those of the grammar are verbs ("het is", "het zal"), those of the cues may be nouns ("het verzoek") but for what
    is known to be a verb behind the first word.
    """
    forms = _grammar().finite
    every = sorted({*verbs, *[i for i, word in enumerate(lower) if word in forms]})
    return [
        i
        for i in every
        if not i or lower[i - 1] not in _NO_VERB_AFTER or (lower[i - 1] == "het" and (lower[i] in forms or i == 1))
    ]


def _pieces(sentence: Sentence, found: list[Mention], finites: list[int]) -> list[tuple[int, int]]:
    """Cut at punctuation, at conjunctions, and at coordinators that are followed by a finite verb; never within a holder.

    A holder may be several ("Nederland, België en Luxemburg"), or have a long name ("de minister van Volksgezondheid, Welzijn").
    """
    grammar, lower, starts, cuts = _grammar(), sentence.lower, sentence.starts, [0]
    for i in [i for i, word in enumerate(lower) if word in grammar.cutting]:
        word = lower[i]
        if any(mention.start < starts[i] < mention.end for mention in found):
            continue
        if word in _BREAKS:
            cuts.append(i + 1)
        elif not i:
            continue
        elif word in grammar.subordinators and lower[i - 1] not in grammar.prepositions:
            cuts.append(i)
        elif word in grammar.coordinators:
            after = bisect_right(finites, i)
            if word != "en" or (after < len(finites) and finites[after] < i + 5):
                cuts.append(i)
    cuts.append(len(lower))
    return [(a, b) for a, b in pairwise(cuts) if a < b]


def _with_subject(sentence: Sentence, found: list[Mention], before: list[Clause], clause: Clause) -> Clause:
    first, _, _, _, finite, _, subordinate, _ = clause
    lower = sentence.lower
    subject, elliptic = _subject(sentence, found, clause), False
    if subject is None and first and lower[first - 1] == "," and lower[first] in {"dat", "die"}:
        comma = sentence.starts[first - 1]
        antecedent = next((m for m in found if 0 <= comma - m.end <= 1), None)
        return clause._replace(subject=antecedent, subordinate=True)
    if (
        finite is not None
        and not subordinate
        and (subject is None or _is_object(sentence, clause, subject, before))
        and _grammar().before_ellipsis.issuperset(lower[first:finite])
    ):
        taken = _resumed(lower, before, first) or _inherited(lower, found, before, clause)
        if taken is not None:
            subject, elliptic = taken, any(c.subject is taken for c in before)  # else it stands alone, before an insertion
    return clause if subject is None else clause._replace(subject=subject, elliptic=elliptic)


def _is_object(sentence: Sentence, clause: Clause, subject: Mention, before: list[Clause]) -> bool:
    """After "en", "maar" or an insertion, others behind the verb are rather its object ("en zal de Commissie verzoeken").

    So is "het" ("en kan het billijken"), unless the clause before has its subject behind the verb too ("en roept het op").
    """
    if clause.finite is None or not clause.first or subject.start < sentence.starts[clause.finite]:
        return False
    at_once = sentence.lower[clause.first : clause.finite] == sentence.lower[clause.first : clause.first + 1]
    if is_object_form(subject):
        return at_once  # "maar stel mij op het standpunt"
    if subject.side is Side.PRONOUN:
        first = next((c for c in reversed(before) if c.finite is not None and not c.subordinate), None)
        straight = first is not None and first.subject is not None and first.subject.start < sentence.starts[first.finite or 0]
        return straight and at_once
    return subject.side is Side.OTHER


def _subject(sentence: Sentence, found: list[Mention], clause: Clause) -> Mention | None:
    if clause.finite is None or not found:
        return None
    best, nearest = None, _NO_SUBJECT
    for mention in found:
        if clause.start <= mention.start < clause.end:
            distance = _distance(sentence, clause, mention)
            if distance < nearest:
                best, nearest = mention, distance
    return best


def _distance(sentence: Sentence, clause: Clause, mention: Mention) -> int:
    """Rank a mention as subject: 0 is beside the finite verb."""
    grammar = _grammar()
    if mention.before in grammar.prepositions or clause.finite is None:
        return _NO_SUBJECT
    start, end = sentence.starts[clause.finite], sentence.ends[clause.finite]
    if mention.several and mention.start > start and clause.first < clause.finite and sentence.lower[clause.first] in _ARTICLES:
        return _NO_SUBJECT  # "De voorzitter dankte tien lidstaten, waaronder Nederland"
    penalty = 1 if mention.side is Side.PRONOUN and not _is_beside(sentence, clause, mention) else 0
    if mention.end <= start:
        if clause.subordinate:
            second = clause.first + 1
            opens = second == clause.last or sentence.ends[second] > mention.start
            return penalty + (0 if opens else 1)
        return 3 * _heavy(sentence, clause.first, clause.finite, mention.end, start) + penalty
    heavy = 4 * _heavy(sentence, clause.finite + 1, clause.last, end, mention.start) + penalty
    return heavy + 2 if clause.subordinate else heavy


def is_object_form(mention: Mention) -> bool:
    """Tell "mij", "me" and "ons" from nouns that carry a stand ("mijn inzet")."""
    return mention.possessed and mention.end - mention.start <= len("ons")


def _is_beside(sentence: Sentence, clause: Clause, pronoun: Mention) -> bool:
    """Whether "het", "zij" or "hij" stands where a main clause has its subject, beside the finite verb."""
    if clause.subordinate or clause.finite is None:
        return False
    at = clause.finite - 1 if pronoun.start < sentence.starts[clause.finite] else clause.finite + 1
    return clause.first <= at < clause.last and sentence.starts[at] == pronoun.start and sentence.lower[at] in _SUBJECTS


def _heavy(sentence: Sentence, first: int, last: int, low: int, high: int) -> int:
    """Count the words from token ``first`` to ``last`` that stand between two places and are more than light."""
    nothing, begin = _grammar().nothing, bisect_left(sentence.starts, low, first, last)
    stop = bisect_right(sentence.ends, high, begin, last)
    return len([word for word in sentence.lower[begin:stop] if word not in nothing])


def _is_said(lower: tuple[str, ...], clause: Clause) -> bool:
    """Whether the first clause is itself what the next one speaks of: "Dat Nederland dit betaalt, is niet houdbaar"."""
    return not clause.first and clause.subordinate and lower[0] in word_set("content")


def is_plural(verb: str) -> bool:
    """Tell "steunen" and "zijn" from "steunt"."""
    return verb.endswith("en") or verb == "zijn"


def _resumed(lower: tuple[str, ...], before: list[Clause], first: int) -> Mention | None:
    """Find the subject that goes on behind a comma: of the main clause before ("vindt dat Italië betaalt, en zal dat zeggen")."""
    if not first or lower[first] not in _grammar().coordinators or lower[first - 1] != ",":
        return None
    return next((c.subject for c in reversed(before) if c.subject is not None and not c.subordinate), None)


def _inherited(lower: tuple[str, ...], found: list[Mention], before: list[Clause], clause: Clause) -> Mention | None:
    """Find the subject of a clause that has none: of the clause it is coordinated with, or the words before an insertion."""
    verb, joined = lower[clause.finite or clause.first], lower[clause.first] in _grammar().coordinators
    for earlier in reversed(before):
        if earlier.finite is None:
            inside = [m for m in found if earlier.start <= m.start and m.end <= earlier.end]
            if joined:  # of "De Commissie bezocht tien landen, waaronder Nederland, en is kritisch" the verb is not known
                inside = [m for m in inside if m.start == earlier.start]
            if inside and (inside[-1].before not in _grammar().prepositions or is_one_of_several(inside[-1])):
                return inside[-1]
        elif earlier.subordinate and is_plural(lower[earlier.finite]) and not is_plural(verb):
            continue  # "het kabinet vindt dat zij moeten meedoen en steunt hen"
        elif not earlier.subordinate or earlier.subject is not None:
            return None if _is_said(lower, earlier) else earlier.subject
    return None
