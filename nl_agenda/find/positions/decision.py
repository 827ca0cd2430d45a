"""From evidence and second opinion to positions: is the sentence one, whose, with which stance, on which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nl_agenda.find.positions.choice import choose, supporting
from nl_agenda.find.positions.opinion import STANCES, Odds
from nl_agenda.nlp.clauses import word_set
from nl_agenda.nlp.holders import Mention, Side

if TYPE_CHECKING:
    from nl_agenda.find.positions.evidence import Evidence, Stand

# Chosen where F1 is best in cross-validation over authors.
POSITION = 0.45
SECOND_STANCE = 0.47
UNSPOKEN_STANCE = 0.60  # a second stance for which no cue speaks
# A sentence less likely than a position but not less than this is worth a notice.
DOUBTFUL = 0.25


@dataclass(frozen=True, slots=True)
class Finding:
    """One stance of one sentence; ``first``/``last`` are the tokens of its cue (inclusive)."""

    stance: str
    first: int
    last: int
    holder: Mention | None
    rule: str
    confidence: float
    clause: int | None


def decide(evidence: Evidence, odds: Odds) -> list[Finding]:
    """Return the stances that a sentence takes for the Dutch government; empty if it is no position."""
    if odds.position < POSITION or is_question(evidence):
        return []
    chances = choose(evidence, odds.stances)
    best = max(STANCES, key=lambda name: chances[name])
    if best in {"support", "welcome"} and _has_proviso(evidence):
        best = "conditional"
    chosen = [
        name
        for name in STANCES
        if name == best or chances[name] >= UNSPOKEN_STANCE or (chances[name] >= SECOND_STANCE and _is_spoken(evidence, name))
    ]
    if "conditional" in chosen:
        chosen = ["conditional"]  # what is accepted under a condition is one stand, not two
    if "necessity" in chosen and _held(evidence):
        chosen = [name for name in chosen if name != "necessity"] or ["advocate"]  # who holds that something must be, wants it
    if chosen == ["welcome"] and _only_thanks(evidence):
        return []
    return sorted((_finding(evidence, name, odds) for name in chosen), key=lambda f: f.first)


def is_question(evidence: Evidence) -> bool:
    """Whether the sentence asks: the letters repeat what members asked, which is no stand of the government."""
    return evidence.sentence.lower[-1] == "?"


_PROVISOS = (
    "mits",
    "tenzij",
    "verstande",
    "zij het dat",
    "voorwaarde",
    "vooropgesteld",
    "kanttekening",
    "aantekening",
    "als",
    "indien",
    "zolang",
    "voor zover",
)


def _is_spoken(evidence: Evidence, stance: str) -> bool:
    return any(_counts(s) for s in supporting(evidence, stance))


def _counts(stand: Stand) -> bool:
    return stand.side is Side.DUTCH or (stand.side is None and stand.cue.family.implicit is not None)


def _held(evidence: Evidence) -> bool:
    """Whether all that must be is said to be what our side finds."""
    stands = supporting(evidence, "necessity")
    return bool(stands) and all(s.side is Side.DUTCH and s.frame in {"subject", "agent", "matrix"} for s in stands)


def _only_thanks(evidence: Evidence) -> bool:
    """Whether someone is thanked, and nothing else welcomed: "Ik dank de leden voor hun inbreng"."""
    thanks = word_set("thanks")
    if thanks.isdisjoint(evidence.sentence.lower):
        return False
    return not any(s.cue.family.id == "glad" and evidence.sentence.lower[s.cue.head] not in thanks for s in evidence.stands)


def _has_proviso(evidence: Evidence) -> bool:
    return any(
        s.cue.family.id == "proviso" and s.side is not Side.OTHER and s.cue.id.endswith(_PROVISOS) for s in evidence.stands
    )


def _finding(evidence: Evidence, stance: str, odds: Odds) -> Finding:
    candidates = sorted(
        supporting(evidence, stance),
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
        holder = best.holder if best.side is Side.DUTCH else _nearest(evidence, stance)
        return Finding(stance, best.cue.first, best.cue.last, holder, best.cue.id, confidence, best.clause)
    clause, token = _carrier(evidence)
    return Finding(stance, token, token, _nearest(evidence, stance), "opinion", confidence, clause)


def _accepted(evidence: Evidence) -> Stand | None:
    """What is accepted under a condition carries the holder; the condition itself may stand in a clause of others."""
    return next((s for s in evidence.stands if s.side is Side.DUTCH and s.holder and s.stance in {"support", "welcome"}), None)


def _nearest(evidence: Evidence, stance: str) -> Mention | None:
    """The holder where no cue names one: the subject of a clause on our side, else any mention that is."""
    if stance == "necessity":
        return None
    for clause in evidence.clauses:
        if clause.subject is not None and evidence.sides.get(clause.subject) is Side.DUTCH:
            return clause.subject
    named = next((m for m in evidence.mentions if evidence.sides.get(m) is Side.DUTCH), None)
    return named or next((c.subject for c in evidence.clauses if c.subject and evidence.sides.get(c.subject) is None), None)


def _carrier(evidence: Evidence) -> tuple[int | None, int]:
    """The verb that carries a stance which no cue of the lexicon does: that of our clause, else the first one."""
    ours = [(i, c) for i, c in enumerate(evidence.clauses) if c.finite is not None]
    ours.sort(key=lambda pair: pair[1].subject is None or evidence.sides.get(pair[1].subject) is not Side.DUTCH)
    if ours:
        index, clause = ours[0]
        return index, clause.finite or 0
    return None, 0
