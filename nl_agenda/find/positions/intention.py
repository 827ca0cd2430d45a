"""Whether a stand will be taken at the coming meeting, or stands already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nl_agenda.nlp.clauses import word_set
from nl_agenda.nlp.holders import Side

if TYPE_CHECKING:
    from nl_agenda.find.positions.decision import Finding
    from nl_agenda.find.positions.evidence import Evidence

_FUTURE = frozenset({"zal", "zullen", "voornemens"})


def is_intended(evidence: Evidence, finding: Finding) -> bool:
    """Return whether the clause of the cue speaks of what will be said or done."""
    if finding.clause is None or finding.stance == "necessity":
        return False
    lower = evidence.sentence.lower
    if finding.stance == "undecided" and word_set("voting").isdisjoint(lower):
        return False  # "het kabinet zal zich hierover een oordeel vormen": some day, not there
    for index in range(finding.clause, -1, -1):
        clause = evidence.clauses[index]
        if not _FUTURE.isdisjoint(lower[clause.first : clause.last]):
            return True
        if clause.finite is not None:
            return False
    return False


def announces(evidence: Evidence) -> bool:
    """Return whether a sentence leads in what our side will say: "In het debat zal Nederland de volgende punten noemen:"."""
    lower = evidence.sentence.lower
    return lower[-1] == ":" and Side.DUTCH in evidence.sides.values() and not (_FUTURE | {"volgende"}).isdisjoint(lower)
