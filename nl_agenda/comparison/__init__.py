"""What changed between letters, and how a stand on a topic develops: positions side by side."""

from nl_agenda.comparison.changes import Change, InviteeChange, PositionChange, SessionChange
from nl_agenda.comparison.histories import History, Moment, follow
from nl_agenda.comparison.pairs import Comparison, compare

__all__ = [
    "Change",
    "Comparison",
    "History",
    "InviteeChange",
    "Moment",
    "PositionChange",
    "SessionChange",
    "compare",
    "follow",
]
