"""From evidence and second opinion to positions: is the sentence one, whose, with which stance, on which words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from nl_agenda.find.positions.choice import choose, spoken
from nl_agenda.find.positions.evidence import is_het
from nl_agenda.find.positions.opinion import STANCES, Odds
from nl_agenda.nlp.clauses import is_plural, word_set
from nl_agenda.nlp.holders import Mention, Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nl_agenda.find.positions.evidence import Evidence, Stand

# Chosen where F1 is best in cross-validation over authors, of agendas and of answers alike: flat from .42 to .46. Real letters
# have more plain sentences than those that authors write, and gain by the stricter end.
POSITION = 0.45
SECOND_STANCE = 0.47
UNSPOKEN_STANCE = 0.60  # a second stance for which no cue speaks
CONJUNCT = 0.80  # a stance that a conjunct takes by itself
BY_ITSELF = 0.90  # a conjunct with which our side takes a stand, whatever the sentence as a whole is like
KEPT = 0.60  # a stance of the whole sentence that none of its conjuncts takes
# A sentence less likely than a position but not less than this is worth a notice.
DOUBTFUL = 0.25


class Finding(NamedTuple):
    """One stance of one sentence; ``first``/``last`` are the tokens of its cue (inclusive)."""

    stance: str
    first: int
    last: int
    holder: Mention | None
    rule: str
    confidence: float
    clause: int | None


def decide(evidence: Evidence, odds: Odds, conjoined: Sequence[tuple[Evidence, Odds]] = ()) -> list[Finding]:
    """Return the stances that a sentence takes for the Dutch government; empty if it is no position.

    Args:
        evidence: of the sentence.
        odds: of the sentence by itself.
        conjoined: its conjuncts, if it has several, with the odds of each by itself.
    """
    odds = _with_conjuncts(odds, conjoined)
    if odds.position < POSITION or is_question(evidence):
        return []
    apart = [(conjunct, _stances(conjunct, own)) for conjunct, own in conjoined if own.position >= POSITION]
    whole = _stances(evidence, odds)
    told: dict[str, Evidence | None] = {}
    if [*whole] != ["conditional"] or any("conditional" in stances for _, stances in apart):
        for conjunct, stances in apart:
            for name, chance in stances.items():
                if chance >= CONJUNCT:
                    told.setdefault(name, conjunct)
    told |= {name: None for name, chance in whole.items() if name not in told and (chance >= KEPT or not told)}
    found = [_found_in(evidence, name, odds, conjunct) for name, conjunct in told.items()]
    return sorted(found, key=lambda f: f.first)


def _with_conjuncts(odds: Odds, conjoined: Sequence[tuple[Evidence, Odds]]) -> Odds:
    """Return the odds of a sentence; of one that rather tells a fact, those of a conjunct with which our side takes a stand.

    So is "Nederland heeft de brief ondertekend en verwelkomt de strategie" a position, whatever the words of its first part say.
    """
    if odds.position >= POSITION:
        return odds
    told = [own for conjunct, own in conjoined if own.position >= BY_ITSELF and takes_a_stand(conjunct)]
    return max(told, key=lambda own: own.position, default=odds)


def takes_a_stand(evidence: Evidence) -> bool:
    """Whether a cue says that our side takes a stand."""
    return any(s.side is Side.DUTCH and s.stance is not None for s in evidence.stands)


def _found_in(evidence: Evidence, stance: str, odds: Odds, conjunct: Evidence | None) -> Finding:
    """The stance of a sentence, with the words of the conjunct that takes it."""
    if conjunct is None:
        return _finding(evidence, stance, odds)
    found, starts = _finding(conjunct, stance, odds), conjunct.sentence.starts
    first, last = (bisect_left(evidence.sentence.starts, starts[at]) for at in (found.first, found.last))
    clause = next(i for i, c in enumerate(evidence.clauses) if last < c.last)
    return found._replace(first=first, last=last, clause=None if found.clause is None else clause)


def _stances(evidence: Evidence, odds: Odds) -> dict[str, float]:
    """Return the stances that a position takes, each with how likely it does; none if it merely thanks somebody."""
    said = spoken(evidence)
    chances = choose(said, odds.stances)
    best = max(STANCES, key=lambda name: chances[name])
    if best in {"support", "welcome"} and _has_proviso(evidence):
        return {"conditional": max(chances[best], chances["conditional"])}
    chosen = {
        name: chance
        for name, chance in chances.items()
        if name == best or chance >= UNSPOKEN_STANCE or (chance >= SECOND_STANCE and any(map(_counts, said.get(name, ()))))
    }
    if "conditional" in chosen:
        return {"conditional": chosen["conditional"]}  # what is accepted under a condition is one stand, not two
    if "necessity" in chosen and _held(said.get("necessity", ())):  # who holds that something must be, wants it
        wanted = chosen.pop("necessity")
        return chosen or {"advocate": wanted}
    return {} if [*chosen] == ["welcome"] and _only_thanks(evidence) else chosen


def is_question(evidence: Evidence) -> bool:
    """Whether the sentence asks: the letters repeat what members asked, which is no stand of the government."""
    return evidence.sentence.lower[-1] == "?"


def _counts(stand: Stand) -> bool:
    return stand.side is Side.DUTCH or (stand.side is None and stand.cue.family.implicit is not None)


def _held(stands: Sequence[Stand]) -> bool:
    """Whether all that must be is said to be what our side finds."""
    return bool(stands) and all(s.side is Side.DUTCH and s.frame in {"subject", "agent", "matrix"} for s in stands)


def _only_thanks(evidence: Evidence) -> bool:
    """Whether someone is thanked, and nothing else welcomed: "Ik dank de leden voor hun inbreng"."""
    thanks = word_set("thanks")
    if thanks.isdisjoint(evidence.sentence.distinct):
        return False
    return not any(s.cue.family.id == "glad" and evidence.sentence.lower[s.cue.head] not in thanks for s in evidence.stands)


def _has_proviso(evidence: Evidence) -> bool:
    provisos = tuple(word_set("provisos"))
    return any(s.cue.family.id == "proviso" and s.side is not Side.OTHER and s.cue.id.endswith(provisos) for s in evidence.stands)


def _finding(evidence: Evidence, stance: str, odds: Odds) -> Finding:
    candidates = sorted(
        spoken(evidence).get(stance, ()),
        key=lambda s: (s.side is not Side.DUTCH, s.side is Side.OTHER, not s.cue.is_verb, s.cue.head),
    )
    confidence = round(odds.position, 3)
    if stance == "conditional":
        accepted = _accepted(evidence)
        if accepted is not None:
            last = max([accepted.cue.last, *(s.cue.last for s in candidates[:1] if s.cue.head > accepted.cue.last)])
            return Finding(stance, accepted.cue.first, last, accepted.holder, accepted.cue.id, confidence, accepted.clause)
    if candidates:
        best = candidates[0]
        holder = _named_beside(evidence, best.holder) if best.side is Side.DUTCH else _nearest(evidence, stance, best.clause)
        return Finding(stance, best.cue.first, best.cue.last, holder, best.cue.id, confidence, best.clause)
    clause, token = _carrier(evidence)
    return Finding(stance, token, token, _nearest(evidence, stance, clause), "opinion", confidence, clause)


def _accepted(evidence: Evidence) -> Stand | None:
    """What is accepted under a condition carries the holder; the condition itself may stand in a clause of others."""
    return next((s for s in evidence.stands if s.side is Side.DUTCH and s.holder and s.stance in {"support", "welcome"}), None)


def _nearest(evidence: Evidence, stance: str, clause: int | None) -> Mention | None:
    """The holder where no cue names one: the subject of a clause on our side, that of the stand first, else whoever is.

    Whom only a question in front names, does not ask it: "Of Nederland deelneemt, wordt nog bezien".
    """
    if stance == "necessity":
        return None
    first = 1 if evidence.sentence.lower[0] == "of" else 0
    clauses, start = evidence.clauses[first:], evidence.clauses[first - 1].end if first else evidence.sentence.start
    near = evidence.clauses[clause : clause + 1] if clause is not None and clause >= first else ()
    sides, subjects = evidence.sides, [c.subject for c in (*near, *clauses) if c.subject is not None]
    ours = next((m for m in subjects if sides.get(m) is Side.DUTCH), None)
    if ours is not None:
        return _named_beside(evidence, ours)
    mentions = (m for m in evidence.mentions if m.start >= start)
    named = next((m for m in mentions if sides.get(m) is Side.DUTCH and not _is_formal(evidence, m)), None)
    return named or next((m for m in subjects if _may_speak(evidence, m)), None)


def _may_speak(evidence: Evidence, subject: Mention) -> bool:
    """Whether a subject that is not known to be ours can be, in a sentence that is a position though none of ours is named.

    A pronoun may have been taken for the wrong one; several ("zij hebben gelijk") are seldom ours.
    """
    if subject.side is not Side.PRONOUN:
        return evidence.sides.get(subject) is None
    clause = next(c for c in evidence.clauses if c.subject is subject)
    if clause.finite is None or clause.subordinate or _is_formal(evidence, subject):
        return False
    return not is_plural(evidence.sentence.lower[clause.finite])


def _named_beside(evidence: Evidence, holder: Mention | None) -> Mention | None:
    """The holder, or of our side who is named in its clause if it is a mere "het": "voor het kabinet is het een vereiste"."""
    if holder is None or not is_het(evidence.sentence, holder):
        return holder
    clause = next((c for c in evidence.clauses if c.subject is holder), None)
    inside = [m for m in evidence.mentions if clause is not None and clause.start <= m.start < clause.end]
    named = (m for m in inside if m.side is Side.DUTCH and evidence.sides.get(m) is Side.DUTCH)
    return next(named, None if _is_formal(evidence, holder) else holder)


def _is_formal(evidence: Evidence, mention: Mention) -> bool:
    """Whether "het" only stands for what follows: "Het is te vroeg om", "zou het onwenselijk zijn als"."""
    if not is_het(evidence.sentence, mention):
        return False
    at = next((i for i, c in enumerate(evidence.clauses) if c.subject is mention), None)
    if at is None or (finite := evidence.clauses[at].finite) is None:
        return False
    lower, clause = evidence.sentence.lower, evidence.clauses[at]
    said = {*lower[clause.first : clause.last]}
    follows = said | {lower[c.first] for c in evidence.clauses[at + 1 : at + 2]}
    may_be = lower[finite] in word_set("modals") and not word_set("being").isdisjoint(said)
    is_something = may_be or lower[finite] in word_set("copulas")
    return is_something and word_set("attitudes").isdisjoint(said) and not word_set("pointing").isdisjoint(follows)


def _is_named(mention: Mention | None) -> bool:
    return mention is not None and mention.side is Side.DUTCH and mention.end - mention.start > len("wij")


def _carrier(evidence: Evidence) -> tuple[int | None, int]:
    """The verb that carries a stance which no cue of the lexicon does: that of our clause, else the first one.

    Of two of ours it is the second if that is what the first reports: "de minister liet weten dat Nederland".
    """
    every = [(i, c) for i, c in enumerate(evidence.clauses) if c.finite is not None]
    ours = [(i, c) for i, c in every if c.subject is not None and evidence.sides.get(c.subject) is Side.DUTCH]
    lower = evidence.sentence.lower
    told = [(i, c) for i, c in ours[1:2] if lower[c.first] in {"dat", "waarom"} and i == ours[0][0] + 1 and _is_named(c.subject)]
    for index, clause in (*told, *ours, *every):
        return index, clause.finite or 0
    return None, 0
