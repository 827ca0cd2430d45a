"""Whether a stand will be taken at the coming meeting, or stands already."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.lexicon import load
from nl_agenda.nlp.clauses import word_set
from nl_agenda.nlp.holders import Side

if TYPE_CHECKING:
    from nl_agenda.find.positions.decision import Finding
    from nl_agenda.find.positions.evidence import Evidence
    from nl_agenda.nlp.clauses import Clause

_SAID = ("call", "stress")  # families of cues that say what one does by speaking


@cache
def _at_meeting() -> re.Pattern[str]:
    """Return the expression for words that say of something that it happens at the meeting: "tijdens de Raad"."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(load('clauses')['at_meeting'])})(?![\w-])")


def is_intended(evidence: Evidence, finding: Finding) -> bool:
    """Return whether the clause of the cue speaks of what will be said or done."""
    if finding.clause is None or finding.stance == "necessity":
        return False
    lower = evidence.sentence.lower
    if finding.stance == "undecided" and word_set("voting").isdisjoint(lower) and not _is_at_meeting(lower):
        return False  # "het kabinet zal zich hierover een oordeel vormen": some day, not there
    said = False  # "zal aangeven dat Nederland hieraan hecht": what will be said is what hangs on that
    for clause in reversed(evidence.clauses[: finding.clause + 1]):
        if _is_future(lower[clause.first : clause.last]) and (not said or _is_ours(evidence, clause)):
            return True
        content = clause.subordinate and lower[clause.first] == "dat" and _says_before(lower, clause.first)
        if clause.finite is not None and not content:
            break
        said = said or content
    return _is_said_there(evidence, finding)


def _says_before(lower: tuple[str, ...], at: int) -> bool:
    """Tell what is said ("zal aangeven dat") from a thing told more of ("een voorstel dat"): by the infinitive before it."""
    before = [word for word in lower[max(0, at - 2) : at] if word != ","]
    return bool(before) and before[-1].endswith("en")


def _is_ours(evidence: Evidence, clause: Clause) -> bool:
    return clause.subject is not None and evidence.sides.get(clause.subject) is Side.DUTCH


def _is_future(words: tuple[str, ...]) -> bool:
    return not word_set("future").isdisjoint(words) or (
        "plan" in words and words[words.index("plan") - 1] == "van" and "niet" not in words
    )


def _is_at_meeting(lower: tuple[str, ...]) -> bool:
    return _at_meeting().search(" ".join(lower)) is not None


def _is_said_there(evidence: Evidence, finding: Finding) -> bool:
    """Tell whether the present tense means the meeting to come: "Tijdens de Raad vraagt Nederland om"."""
    if not finding.rule.startswith(_SAID) or finding.clause is None:
        return False
    lower, clause = evidence.sentence.lower, evidence.clauses[finding.clause]
    cues = (stand.cue for stand in evidence.stands if stand.cue.id == finding.rule and stand.cue.head == clause.finite)
    said = any(cue.is_verb and not cue.is_past for cue in cues)
    return said and _is_at_meeting(lower[clause.first : clause.last])


def announces(evidence: Evidence) -> bool:
    """Return whether a sentence leads in what our side will say: "In het debat zal Nederland de volgende punten noemen:"."""
    lower = evidence.sentence.lower
    return (
        lower[-1] == ":" and Side.DUTCH in evidence.sides.values() and not (word_set("future") | {"volgende"}).isdisjoint(lower)
    )
