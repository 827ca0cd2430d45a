"""Where a meeting is usually held when the letter does not say: a notice for the reader, never a value.

Ordinary Councils of the European Union meet in Luxemburg in April, June and October (Edinburgh conclusions of 1992 on the
seats of the institutions); informal ones and meetings of leaders do not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from nl_agenda.models import Meeting, Notice

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts

_MONTHS = frozenset({4, 6, 10})
_LEADERS = re.compile(r"europese raad|top\b|regeringsleiders|eurotop", re.IGNORECASE)


def find(_parts: Parts, _analysis: Analysis, facts: dict[str, Any]) -> dict[str, Any]:
    """Return the notices so far with one for each Council that is usually in Luxemburg and has no venue in the letter."""
    unsaid = (
        Notice(
            code="venue-not-given",
            message="The letter names no place; ordinary EU Councils of April, June and October are usually in Luxemburg.",
            span=meeting.span,
        )
        for meeting in facts["meetings"]
        if _is_usually_in_luxemburg(meeting)
    )
    return {"notices": (*facts["notices"], *unsaid)}


def _is_usually_in_luxemburg(meeting: Meeting) -> bool:
    if meeting.body != "EU" or meeting.informal or meeting.venue is not None or meeting.start is None:
        return False
    return meeting.start.month in _MONTHS and _LEADERS.search(meeting.name) is None
