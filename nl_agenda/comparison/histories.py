"""One topic over many letters: who said what when, and where the stance became another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from nl_agenda.comparison.alignment import align
from nl_agenda.comparison.changes import Change, PositionChange
from nl_agenda.comparison.columns import HISTORY, history_row
from nl_agenda.comparison.wording import Rarity
from nl_agenda.export.frames import Backend, frame
from nl_agenda.export.selection import PositionQuery, Stand, Words, stands
from nl_agenda.models import Letter

_LAST = dt.date.max


@dataclass(frozen=True, slots=True)
class Moment:
    """What one letter says on the topic for one meeting.

    Attributes:
        day: the meeting's first day, else the letter's date.
        positions: each with the earlier position that it continues, if there is one; none is dropped.
        threads: for each position the number of the thread that it continues or begins.
    """

    day: dt.date | None
    positions: tuple[PositionChange, ...]
    threads: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The positions on a topic in the order of the meetings.

    Attributes:
        moments: one a letter and meeting, earliest first.
    """

    moments: tuple[Moment, ...]

    @property
    def changed(self) -> tuple[PositionChange, ...]:
        """Positions whose stance is another one than when the matter last came up."""
        return tuple(one for moment in self.moments for one in moment.positions if one.change is Change.CHANGED)

    def to_frame(self, *, backend: Backend = "pandas") -> Any:
        """Return one row a position; ``thread`` numbers what continues what.

        Raises:
            InvalidInputError: there is no such backend.
            MissingDependencyError: a library is not installed.
        """
        return frame(self.rows(), HISTORY, backend=backend)

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield the rows of ``to_frame`` as dicts; what a row does not name is absent."""
        for moment in self.moments:
            yield from map(history_row, moment.threads, moment.positions)


def follow(letters: Iterable[Letter], topic: Words | None = None, *, holder: str | None = None) -> History:
    """Follow the positions on a topic through letters.

    Each position is set against the last one, in an earlier letter, that spoke of the same matter
    (``nl_agenda.comparison.alignment``).

    Args:
        letters: in any order.
        topic: words, or several alternatives, as in ``LetterSet.filter``; ``None`` for all positions.
        holder: words of who takes the position.

    Raises:
        InvalidInputError: a topic has no words.
        MissingDependencyError: rapidfuzz is not installed (extra ``compare``).
    """
    query = PositionQuery.of(topic=topic, holder=holder)
    found = sorted((stand for letter in letters for stand in stands(letter) if query.takes(stand)), key=_when)
    rarity = Rarity({stand.letter.source.sha256: stand.letter.text for stand in found}.values())
    latest: list[Stand] = []  # of each thread
    moments: list[Moment] = []
    for _, group in groupby(found, key=_when):
        now = tuple(group)
        # What the same letter says for another of its meetings continues nothing.
        earlier = [thread for thread, stand in enumerate(latest) if stand.letter is not now[0].letter]
        matches = {match.after: match for match in align([latest[thread] for thread in earlier], now, rarity)}
        positions: list[PositionChange] = []
        threads: list[int] = []
        for index, stand in enumerate(now):
            match = matches.get(index)
            if match is None:
                threads.append(len(latest))
                latest.append(stand)
                positions.append(PositionChange(None, stand))
            else:
                thread = earlier[match.before]
                threads.append(thread)
                positions.append(PositionChange(latest[thread], stand, match.similarity))
                latest[thread] = stand
        moments.append(Moment(now[0].day, tuple(positions), tuple(threads)))
    return History(tuple(moments))


def _when(stand: Stand) -> tuple[dt.date, dt.date, str, str]:
    meeting = "" if stand.meeting is None else stand.meeting.name
    return stand.day or _LAST, stand.letter.letter_date or _LAST, stand.letter.source.sha256, meeting
