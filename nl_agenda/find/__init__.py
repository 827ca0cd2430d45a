"""From a segmented, analysed letter to its facts: one module a kind of fact.

Each ``find`` takes the parts, the analysis and what was found before it, and returns the fields of ``Letter`` that it knows;
a later one may rely on an earlier one: sessions and invitees belong to meetings, positions to sessions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nl_agenda import budget
from nl_agenda.find import citations, commitments, condition, letterhead, meetings, positions, sessions
from nl_agenda.find.meetings import usual_places
from nl_agenda.find.second_opinion import second_opinion

if TYPE_CHECKING:
    from spacy.language import Language

    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts

_FINDERS = (
    letterhead.find,
    meetings.find,
    usual_places.find,
    sessions.find,
    positions.find,
    commitments.find,
    citations.find,
    condition.find,
)


def find_facts(parts: Parts, analysis: Analysis, *, pipeline: Language | None = None) -> dict[str, Any]:
    """Return every fact of a letter, by the name of its field in ``Letter``; ``pipeline`` is a trained one, if there is one."""
    facts: dict[str, Any] = {}
    for find in _FINDERS:
        budget.check()
        facts |= find(parts, analysis, facts)
    if pipeline is not None:
        facts |= second_opinion(parts, analysis, facts, pipeline)
    return facts
