"""Two letters side by side: an agenda and its report, an agenda and its supplement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nl_agenda.comparison.alignment import SAME_ITEM, align, one_to_one
from nl_agenda.comparison.changes import Change, InviteeChange, PositionChange, SessionChange
from nl_agenda.comparison.columns import changes_table, invitee_row, position_row, session_row
from nl_agenda.comparison.wording import Rarity, title_likeness
from nl_agenda.export.frames import Backend, frame
from nl_agenda.export.selection import stands, words
from nl_agenda.models import Invitee, Letter, Session


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed between two letters.

    Attributes:
        before: the earlier letter.
        after: the later one.
        positions: those of ``before`` in its order, new ones behind the last one of their item, those of new items last.
        sessions: those of ``before`` in its order, then the new ones.
        invitees: likewise, each once, whatever the number of sessions.
    """

    before: Letter
    after: Letter
    positions: tuple[PositionChange, ...]
    sessions: tuple[SessionChange, ...]
    invitees: tuple[InviteeChange, ...]

    def positions_that_are(self, change: Change | str) -> tuple[PositionChange, ...]:
        """Return the positions that were ``kept``, ``changed``, ``new`` or ``dropped``."""
        return tuple(position for position in self.positions if position.change == change)

    def to_frame(self, what: str = "positions", *, backend: Backend = "pandas") -> Any:
        """Return the changes as a frame, one row a fact before, after or both.

        Args:
            what: ``positions``, ``sessions`` or ``invitees``.
            backend: as in ``Letter.to_frame``.

        Raises:
            InvalidInputError: ``what`` or ``backend`` is none of these.
            MissingDependencyError: a library is not installed.
        """
        return frame(self.rows(what), changes_table(what), backend=backend)

    def rows(self, what: str = "positions") -> Iterator[dict[str, Any]]:
        """Yield the rows of ``to_frame(what)`` as dicts; what a row does not name is absent."""
        if what == "positions":
            yield from map(position_row, self.positions)
        elif what == "sessions":
            yield from map(session_row, self.sessions)
        else:
            yield from map(invitee_row, self.invitees)


def compare(before: Letter, after: Letter) -> Comparison:
    """Lay two letters side by side.

    Positions are paired one to one by what they speak of (``nl_agenda.comparison.alignment``), sessions by their titles,
    invitees by code or name. The same letters give the same comparison.

    Args:
        before: the earlier letter, such as an annotated agenda.
        after: the later one, such as the report of that meeting or a supplemented agenda.

    Raises:
        MissingDependencyError: rapidfuzz is not installed (extra ``compare``).
    """
    return Comparison(before, after, _positions(before, after), _sessions(before, after), _invitees(before, after))


def _positions(before: Letter, after: Letter) -> tuple[PositionChange, ...]:
    left, right = tuple(stands(before)), tuple(stands(after))
    matches = {match.before: match for match in align(left, right, Rarity([before.text, after.text]))}
    taken = {match.after: match.before for match in matches.values()}
    ends = {words(stand.title): index for index, stand in enumerate(left)}
    ends |= {words(right[new].title): old for new, old in sorted(taken.items(), key=lambda pair: pair[1])}
    following: dict[int, list[PositionChange]] = {}
    for index, stand in enumerate(right):
        if index not in taken:
            following.setdefault(ends.get(words(stand.title), len(left)), []).append(PositionChange(None, stand))
    positions: list[PositionChange] = []
    for index, stand in enumerate(left):
        match = matches.get(index)
        positions.append(PositionChange(stand, right[match.after], match.similarity) if match else PositionChange(stand, None))
        positions += following.get(index, ())
    return (*positions, *following.get(len(left), ()))


def _sessions(before: Letter, after: Letter) -> tuple[SessionChange, ...]:
    left, right = before.sessions, after.sessions
    pairs = _titled_pairs(left, right)
    paired = [SessionChange(session, right[pairs[index]] if index in pairs else None) for index, session in enumerate(left)]
    taken = set(pairs.values())
    return (*paired, *(SessionChange(None, session) for index, session in enumerate(right) if index not in taken))


def _titled_pairs(left: Sequence[Session], right: Sequence[Session]) -> dict[int, int]:
    if not left or not right:
        return {}
    import numpy as np

    likeness = title_likeness([session.title for session in left], [session.title for session in right])
    matches = one_to_one(np.where(likeness >= SAME_ITEM, likeness, 0), likeness / 100)
    return {match.before: match.after for match in matches}


def _invitees(before: Letter, after: Letter) -> tuple[InviteeChange, ...]:
    left, right = _each_once(before), _each_once(after)
    return (
        *(InviteeChange(invitee, right.get(key)) for key, invitee in left.items()),
        *(InviteeChange(None, invitee) for key, invitee in right.items() if key not in left),
    )


def _each_once(letter: Letter) -> dict[tuple[str, ...], Invitee]:
    once: dict[tuple[str, ...], Invitee] = {}
    for invitee in letter.invitees:
        # A title or a first name more does not make another person; a code is surer than a name.
        key = (invitee.kind, invitee.code) if invitee.code else (invitee.kind, *words(invitee.name)[-1:])
        once.setdefault(key, invitee)
    return once
