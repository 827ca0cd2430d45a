"""Meetings for a calendar (iCalendar, RFC 5545): one event of whole days a meeting."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from nl_agenda.errors import MissingDependencyError
from nl_agenda.export.paper import paper_url
from nl_agenda.models import Invitee, Letter, Meeting, Venue, VenueMode

if TYPE_CHECKING:
    from icalendar import Calendar, Event

_EPOCH = dt.date(1970, 1, 1)


def to_ics(letters: Iterable[Letter]) -> bytes:
    """Return a calendar with the meetings of all letters, as the bytes of an ``.ics`` file.

    An event's UID comes from the meeting's body, name and first day, so that a later letter on the same meeting (a supplement,
    a report) updates the event and does not add one; of two letters given here, the later one counts. Meetings whose day is not
    known are left out. There is no clock in it: DTSTAMP is the letter's date, else the meeting's first day.

    Args:
        letters: in any order.

    Raises:
        MissingDependencyError: icalendar is not installed (extra ``calendar``).
    """
    calendar = _calendar()
    latest: dict[str, tuple[Letter, Meeting]] = {}
    for letter in sorted(letters, key=lambda letter: (letter.letter_date or _EPOCH, letter.source.sha256)):
        latest |= {_uid(meeting): (letter, meeting) for meeting in letter.meetings if meeting.start is not None}
    for uid, (letter, meeting) in sorted(latest.items(), key=lambda entry: (entry[1][1].start or _EPOCH, entry[0])):
        calendar.add_component(_event(uid, letter, meeting))
    content: bytes = calendar.to_ical()
    return content


def _calendar() -> Calendar:
    try:
        from icalendar import Calendar
    except ImportError as error:
        raise MissingDependencyError("Calendars need icalendar: pip install 'nl-agenda[calendar]'.", extra="calendar") from error
    calendar = Calendar()
    calendar.add("prodid", "-//nl_agenda//nl_agenda//NL")
    calendar.add("version", "2.0")
    return calendar


def _event(uid: str, letter: Letter, meeting: Meeting) -> Event:
    from icalendar import Event

    assert meeting.start is not None  # noqa: S101 - the others were left out
    stamp = letter.letter_date or meeting.start
    fields: dict[str, Any] = {
        "uid": uid,
        "dtstamp": dt.datetime(stamp.year, stamp.month, stamp.day, tzinfo=dt.UTC),
        "summary": meeting.name if not meeting.abbreviation else f"{meeting.name} ({meeting.abbreviation})",
        "dtstart": meeting.start,
        "dtend": (meeting.end or meeting.start) + dt.timedelta(days=1),  # the day after the last one, says the standard
        "location": _place(meeting.venue),
        "description": "\n".join(_description(letter, meeting)).strip(),
        "url": paper_url(letter),
        "categories": [meeting.body],
        "transp": "TRANSPARENT",
    }
    event = Event()
    for name, value in fields.items():
        if value:
            event.add(name, value)
    return event


def _uid(meeting: Meeting) -> str:
    told = f"{meeting.body}|{meeting.name.casefold()}|{meeting.start}"
    return f"{hashlib.sha256(told.encode()).hexdigest()[:32]}@nl-agenda"


def _place(venue: Venue | None) -> str:
    if venue is None:
        return ""
    virtual = "virtueel" if venue.mode in {VenueMode.VIRTUAL, VenueMode.HYBRID} else None
    return ", ".join(part for part in (venue.name, venue.city, venue.country, virtual) if part)


def _description(letter: Letter, meeting: Meeting) -> Iterator[str]:
    if letter.subject:
        yield letter.subject
    if meeting.sessions:
        yield "\nProgramma:"
    for session in meeting.sessions:
        guests = ", ".join(map(_guest, session.invitees))
        yield f"- {session.title}" + (f" ({session.treatment})" if session.treatment else "") + (f": {guests}" if guests else "")
    if meeting.invitees:
        yield f"\nGenodigd: {', '.join(map(_guest, meeting.invitees))}"
    if url := paper_url(letter):
        yield f"\nKamerstuk: {url}"


def _guest(invitee: Invitee) -> str:
    return f"{invitee.name} ({invitee.role})" if invitee.role and invitee.role != invitee.name else invitee.name
