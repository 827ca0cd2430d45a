"""Positions as the page shows them: by point of the agenda, with what can be filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from nl_agenda.models import Letter, Position, Stance

NOBODY = "-"
"""Who holds an implicit position; no holder is written like this."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A position, with its sentence cut at the cue, and its index in ``Letter.positions``."""

    index: int
    position: Position
    holder: str
    words: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Item:
    """The positions under one session (an index into ``Letter.sessions``), or under one heading that is no session."""

    title: str
    session: int | None
    stands: tuple[Stand, ...]

    @property
    def counts(self) -> list[tuple[Stance, int]]:
        """Each stance that is taken here, and how often."""
        return stances(stand.position for stand in self.stands)


def items(letter: Letter) -> tuple[Item, ...]:
    """Return the positions in reading order, by session or heading."""
    stands = [_stand(index, position) for index, position in enumerate(letter.positions)]
    found = []
    for (session, title), group in groupby(stands, key=lambda stand: _place(letter, stand.position)):
        found.append(Item(title=title, session=session, stands=tuple(group)))
    return tuple(found)


def stances(positions: Iterable[Position]) -> list[tuple[Stance, int]]:
    """Return each stance that is taken, in the order of ``Stance``, and how often."""
    counted = Counter(position.stance for position in positions)
    return [(stance, counted[stance]) for stance in Stance if counted[stance]]


def holders(letter: Letter) -> list[tuple[str, str, int]]:
    """Return each holder's key, name as first written, and number of positions; the most frequent ones first."""
    counted = Counter(_holder(position) for position in letter.positions)
    names = {_holder(p): p.holder.text for p in reversed(letter.positions) if p.holder}
    return [(key, names.get(key, ""), n) for key, n in sorted(counted.items(), key=lambda entry: (-entry[1], entry[0]))]


def _stand(index: int, position: Position) -> Stand:
    sentence, origin = position.span.text, position.span.start
    start = min(max(position.cue.start - origin, 0), len(sentence))
    end = min(max(position.cue.end - origin, start), len(sentence))
    return Stand(
        index=index,
        position=position,
        holder=_holder(position),
        words=(sentence[:start], sentence[start:end], sentence[end:]),
    )


def _holder(position: Position) -> str:
    return position.holder.text.casefold() if position.holder else NOBODY


def _place(letter: Letter, position: Position) -> tuple[int | None, str]:
    if position.session is not None and position.session < len(letter.sessions):
        return position.session, letter.sessions[position.session].title
    if position.section is not None and position.section < len(letter.sections):
        return None, letter.sections[position.section].title
    return None, ""
