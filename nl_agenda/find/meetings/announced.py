"""A meeting that a letter announces: the names by which it does, and which other names mean the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nl_agenda.find.meetings.names import MeetingName

# Keys of names that do not say which formation is meant.
VAGUE = ("MINISTERS-", "UNKNOWN-")
# Where no ministers meet but leaders.
_LEADERS = {"ER", "EUROTOP", "EU-TOP", "NAVO-TOP"}


class Announced:
    """A meeting that the letter announces, with the names by which it does, first one first."""

    __slots__ = ("formal", "informal", "key", "names", "part")
    names: list[MeetingName]
    key: str  # the formation, by the first name that says which
    part: str | None  # the strand, where any of its names says it
    informal: bool  # whether any of its names says so
    formal: bool  # whether a name says so, and none the contrary

    def __init__(self, name: MeetingName) -> None:
        """Begin with a first name."""
        self.names = []
        self.add(name)

    def add(self, name: MeetingName) -> None:
        """Add a name; what the names say together is asked far more often."""
        self.names.append(name)
        self.key = next((n.key for n in self.names if not n.key.startswith(VAGUE)), self.names[0].key)
        self.part = next((n.part for n in self.names if n.part), None)
        self.informal = any(n.informal for n in self.names)
        self.formal = any(n.formal for n in self.names) and not self.informal

    def fits(self, name: MeetingName) -> int:
        """Return how well a name fits: 0 not, 1 it may be meant, 2 it is the same formation and strand, 3 and character."""
        if self.key != name.key:
            return int(self._is_ministers(name))
        if self.part and name.part and self.part != name.part:
            return 0
        if (name.informal and self.formal) or (name.formal and self.informal):
            return 0
        return 1 + (self.part == name.part) + (self.informal == name.informal)

    def _is_ministers(self, name: MeetingName) -> bool:
        """A "bijeenkomst van EU-ministers" may be any of the same body."""
        ministers = f"MINISTERS-{self.names[0].body}"
        if {self.key, name.key} & _LEADERS:
            return False
        return self.names[0].body == name.body and ministers in {self.key, name.key}

    def may_be(self, name: MeetingName) -> int:
        """Return how well a name fits that is announced too: then "de NAVO-bijeenkomst" may be any of the NATO."""
        body = self.names[0].body
        vague = self.key.startswith(VAGUE) or name.key.startswith(VAGUE)
        return self.fits(name) or int(vague and body == name.body and body != "OTHER")


def owner(name: MeetingName, meetings: Sequence[Announced]) -> Announced | None:
    """Return the meeting that a name means, ``None`` if it is another."""
    best, most = None, 0
    for meeting in meetings:
        if (fits := meeting.fits(name)) > most:
            best, most = meeting, fits
    return best
