"""Meetings as Open Civic Data events (https://open-civic-data.readthedocs.io/en/latest/data/event.html), as JSON-able dicts."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from nl_agenda.export.paper import paper_url
from nl_agenda.export.rows import letter_id
from nl_agenda.models import Invitee, InviteeKind, Letter, LetterKind, Meeting, Session, Venue

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://github.com/opencivicdata/event/nl-agenda")
_UNKNOWN = "unknown"  # a location is wanted, with a name


def to_civic(letters: Iterable[Letter]) -> tuple[dict[str, Any], ...]:
    """Return the meetings of all letters as Open Civic Data events, in the order of the letters.

    Meetings without a known day are left out: an event needs one. The ``_id`` comes from the meeting's body, name and first day
    and is the same in every letter about it. What the specification has no field for stands in ``extras``.
    """
    return tuple(_event(letter, meeting) for letter in letters for meeting in letter.meetings if meeting.start is not None)


def _event(letter: Letter, meeting: Meeting) -> dict[str, Any]:
    told = f"{meeting.body}|{meeting.name.casefold()}|{meeting.start}"
    return {
        "_type": "event",
        "_id": f"ocd-event/{uuid.uuid5(_NAMESPACE, told)}",
        "name": meeting.name,
        "description": letter.subject or letter.title or "",
        "classification": "meeting",
        "all_day": True,
        "start_date": str(meeting.start),
        "end_date": str(meeting.end or meeting.start),
        "status": "passed" if letter.kind is LetterKind.REPORT else "confirmed",
        "location": _location(meeting.venue),
        "participants": [_participant(invitee) for invitee in meeting.invitees],
        "agenda": [_item(number, session) for number, session in enumerate(meeting.sessions, start=1)],
        "media": [],
        "documents": list(_documents(letter)),
        "links": [],
        "sources": [_source(letter)],
        "extras": _extras(letter, meeting),
    }


def _location(venue: Venue | None) -> dict[str, Any]:
    parts = (venue.name, venue.city, venue.country) if venue else ()
    name = ", ".join(part for part in parts if part)
    mode = venue.mode.value.replace("_", " ") if venue and venue.mode else ""
    return {"name": name or mode or _UNKNOWN, "note": mode, "coordinates": None}


def _participant(invitee: Invitee) -> dict[str, Any]:
    kind = "person" if invitee.kind is InviteeKind.PERSON else "organization"
    return {"name": invitee.name, "type": kind, "note": invitee.role or invitee.status.value}


def _item(number: int, session: Session) -> dict[str, Any]:
    return {
        "description": session.title,
        "classification": [session.kind.value],
        "order": str(number),
        "subjects": [],
        "media": [],
        "notes": [session.treatment] if session.treatment else [],
        "related_entities": [
            {"entity_type": guest["type"], "name": guest["name"], "note": guest["note"]}
            for guest in map(_participant, session.invitees)
        ],
    }


def _documents(letter: Letter) -> Iterator[dict[str, Any]]:
    url = paper_url(letter)
    if url is not None:
        day = {"date": str(letter.letter_date)} if letter.letter_date else {}
        yield {"note": f"Kamerstuk {letter.dossier}, nr. {letter.number}", "url": url, "media_type": "text/html", **day}


def _source(letter: Letter) -> dict[str, str]:
    """Where it comes from: the paper, or else the file, by its hash."""
    url = paper_url(letter) or f"urn:sha256:{letter.source.sha256}"
    return {"url": url, "note": letter.source.name or ""}


def _extras(letter: Letter, meeting: Meeting) -> dict[str, Any]:
    return {
        "letter": letter_id(letter),
        "body": meeting.body,
        "abbreviation": meeting.abbreviation,
        "informal": meeting.informal,
        "country": meeting.venue.country if meeting.venue else None,
        "invitee_codes": sorted({invitee.code for invitee in _all_invitees(meeting) if invitee.code}),
    }


def _all_invitees(meeting: Meeting) -> Iterator[Invitee]:
    yield from meeting.invitees
    for session in meeting.sessions:
        yield from session.invitees
