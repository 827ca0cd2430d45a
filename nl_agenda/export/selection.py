"""Which letters and positions somebody wants to see: by kind, meeting, day, stance, holder and words."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nl_agenda.errors import InvalidInputError
from nl_agenda.models import Letter, LetterKind, Meeting, Position, Session, Stance

Words = str | Iterable[str]
Day = dt.date | str

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Stand:
    """A position with what it belongs to.

    Attributes:
        letter: in which it stands.
        position: the position itself.
        meeting: its session's, else the letter's only one; ``None`` where the letter has several and the position no session.
        session: the point of the programme, if it has one.
    """

    letter: Letter
    position: Position
    meeting: Meeting | None = None
    session: Session | None = None

    @property
    def title(self) -> str:
        """What it is about: the session's title, else the section's, else empty."""
        if self.session is not None:
            return self.session.title
        return "" if self.position.section is None else self.letter.sections[self.position.section].title

    @property
    def day(self) -> dt.date | None:
        """First day of the meeting, else of the letter's first meeting that has one, else the letter's own date."""
        if self.meeting is not None and self.meeting.start is not None:
            return self.meeting.start
        days = (meeting.start for meeting in self.letter.meetings)
        return next((day for day in days if day is not None), self.letter.letter_date)


def stands(letter: Letter) -> Iterator[Stand]:
    """Yield the positions of a letter, in its order, each with its meeting and session."""
    sessions = [(meeting, session) for meeting in letter.meetings for session in meeting.sessions]
    only = letter.meetings[0] if len(letter.meetings) == 1 else None
    for position in letter.positions:
        meeting, session = (only, None) if position.session is None else sessions[position.session]
        yield Stand(letter, position, meeting, session)


@dataclass(frozen=True, slots=True)
class PositionQuery:
    """What a position must be; an empty query takes all.

    Attributes:
        stances: one of these.
        holder: words, all of which stand in the holder's name.
        topics: alternatives; all words of one of them begin words of the sentence or of its session's or section's title.
    """

    stances: frozenset[Stance] = frozenset()
    holder: tuple[str, ...] = ()
    topics: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def of(cls, *, stance: Words | None = None, holder: str | None = None, topic: Words | None = None) -> PositionQuery:
        """Build a query from what people write.

        Raises:
            InvalidInputError: a stance is unknown, or a topic or holder has no words.
        """
        return cls(
            frozenset(_stance(name) for name in _alternatives(stance)),
            () if holder is None else _some_words(holder),
            tuple(_some_words(words) for words in _alternatives(topic)),
        )

    def __bool__(self) -> bool:
        return bool(self.stances or self.holder or self.topics)

    def takes(self, stand: Stand) -> bool:
        """Say whether the position is one of these."""
        position = stand.position
        if self.stances and position.stance not in self.stances:
            return False
        if self.holder and not set(self.holder) <= set(words(position.holder.text if position.holder else "")):
            return False
        if not self.topics:
            return True
        section = "" if position.section is None else stand.letter.sections[position.section].title
        there = words(f"{position.sentence} {stand.title} {section}")
        return any(all(any(word.startswith(start) for word in there) for start in topic) for topic in self.topics)


@dataclass(frozen=True, slots=True)
class MeetingQuery:
    """What one of a letter's meetings must be; an empty query takes all.

    Attributes:
        body: as ``Meeting.body``.
        country: where it is held, ISO 3166-1 alpha-2.
        since: its last day, or the letter's date where no day is known, is not before this one.
        until: its first day, or the letter's date, is not after this one.
        guest: a code (``UA``, ``NATO``), or words that all stand in the name or role of one invitee.
    """

    body: str | None = None
    country: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    guest: str | None = None

    @classmethod
    def of(
        cls,
        *,
        body: str | None = None,
        country: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        guest: str | None = None,
    ) -> MeetingQuery:
        """Build a query from what people write: days as dates or as ``2025-04-03``.

        Raises:
            InvalidInputError: a day is not written so.
        """
        return cls(body and body.upper(), country and country.upper(), _day(since), _day(until), guest)

    def takes(self, letter: Letter) -> bool:
        """Say whether one meeting of the letter is such; without a day to look for, a letter without meetings has none."""
        if self == MeetingQuery():
            return True
        if self == MeetingQuery(since=self.since, until=self.until) and not letter.meetings:
            return self._in_time(letter.letter_date, letter.letter_date)
        return any(self._takes(meeting, letter) for meeting in letter.meetings)

    def _takes(self, meeting: Meeting, letter: Letter) -> bool:
        start = meeting.start or letter.letter_date
        return (
            self.body in {None, meeting.body}
            and (self.country is None or (meeting.venue is not None and meeting.venue.country == self.country))
            and self._in_time(start, meeting.end or start)
            and (self.guest is None or self._guest_of(meeting))
        )

    def _in_time(self, first: dt.date | None, last: dt.date | None) -> bool:
        if first is None or last is None:
            return self.since is None and self.until is None
        return (self.since is None or last >= self.since) and (self.until is None or first <= self.until)

    def _guest_of(self, meeting: Meeting) -> bool:
        wanted = self.guest or ""
        needed = set(words(wanted))
        invitees = (*meeting.invitees, *(invitee for session in meeting.sessions for invitee in session.invitees))
        return any(
            invitee.code == wanted.upper() or (bool(needed) and needed <= set(words(f"{invitee.name} {invitee.role or ''}")))
            for invitee in invitees
        )


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text without capitals and accents, so that ``Oekraine`` finds ``Oekraïne``."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFD", plain) if not unicodedata.combining(sign))
    return tuple(_WORD.findall(plain))


def letter_kind(name: str) -> LetterKind:
    """Return the kind of letter of that name.

    Raises:
        InvalidInputError: there is none.
    """
    try:
        return LetterKind(name)
    except ValueError as error:
        raise InvalidInputError(f"There is no kind of letter {name!r}; there are {', '.join(LetterKind)}.") from error


def _stance(name: str) -> Stance:
    try:
        return Stance(name)
    except ValueError as error:
        raise InvalidInputError(f"There is no stance {name!r}; there are {', '.join(Stance)}.") from error


def _alternatives(given: Words | None) -> tuple[str, ...]:
    if given is None:
        return ()
    return (given,) if isinstance(given, str) else tuple(given)


def _some_words(text: str) -> tuple[str, ...]:
    found = words(text)
    if not found:
        raise InvalidInputError(f"There are no words in {text!r}.")
    return found


def _day(given: Day | None) -> dt.date | None:
    if given is None or isinstance(given, dt.date):
        return given.date() if isinstance(given, dt.datetime) else given
    try:
        return dt.date.fromisoformat(given)
    except ValueError as error:
        raise InvalidInputError(f"{given!r} is no day; write it as 2025-04-03.") from error
