"""Whether a stand will be taken at the coming meeting, or stands already."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nl_agenda.find.positions.decision import Finding
    from nl_agenda.find.positions.evidence import Evidence

_FUTURE = frozenset({"zal", "zullen"})


def is_intended(evidence: Evidence, finding: Finding) -> bool:
    """Return whether the clause of the cue speaks of what will be said or done."""
    if finding.clause is None or finding.stance == "necessity":
        return False
    lower = evidence.sentence.lower
    for index in range(finding.clause, -1, -1):
        clause = evidence.clauses[index]
        words = {*lower[clause.first : clause.last]}
        if words & _FUTURE or "voornemens" in words:
            return True
        if clause.finite is not None:
            return False
    return False
