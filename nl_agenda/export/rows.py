"""A letter's facts as rows of the tables: one row a fact."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any

from nl_agenda.export.tables import table
from nl_agenda.models import Invitee, Letter, Meeting, Position, Span

Row = dict[str, Any]


def letter_id(letter: Letter) -> str:
    """Return the letter's name in all tables: the first 16 hexadecimal digits of the hash of the file."""
    return letter.source.sha256[:16]


def rows(letter: Letter, what: str) -> Iterator[Row]:
    """Yield the rows of the table ``what``; what a row does not name is absent.

    Raises:
        InvalidInputError: there is no such table.
    """
    table(what)
    own = {"letter": letter_id(letter), "letter_date": letter.letter_date}
    return ({**own, **row} for row in _ROWS[what](letter))


def section_at(letter: Letter, offset: int) -> int | None:
    """Return the index of the innermost section around an offset of the text."""
    starts = [section.span.start for section in letter.sections]
    index: int | None = bisect_right(starts, offset) - 1
    while index is not None and index >= 0:
        section = letter.sections[index]
        if offset < section.span.end:
            return index
        index = section.parent
    return None


def _place(span: Span) -> Row:
    return {"start": span.start, "end": span.end, "page": span.page}


def _meeting_columns(letter: Letter, index: int | None) -> Row:
    if index is None:
        return {}
    meeting = letter.meetings[index]
    return {"meeting": index, "meeting_name": meeting.name, "meeting_day": meeting.start}


def _section_columns(letter: Letter, index: int | None) -> Row:
    return {} if index is None else {"section": index, "section_title": letter.sections[index].title}


def _meetings_of_sessions(letter: Letter) -> list[int]:
    return [index for index, meeting in enumerate(letter.meetings) for _ in meeting.sessions]


def _letters(letter: Letter) -> Iterator[Row]:
    own = ("kind", "place", "subject", "title", "addressee", "dossier", "number", "our_reference", "your_reference")
    counted = ("meetings", "sessions", "invitees", "positions", "commitments", "citations", "notices")
    source = letter.source
    yield {
        **{name: getattr(letter, name) for name in own},
        **{name: len(getattr(letter, name)) for name in counted},
        "signatories": "; ".join(s.name or s.role for s in letter.signatories) or None,
        **{name: getattr(source, name) for name in ("name", "format", "size", "sha256")},
        "pages": source.page_count,
    }


def _meetings(letter: Letter) -> Iterator[Row]:
    for index, meeting in enumerate(letter.meetings):
        yield {"meeting": index, **_meeting(meeting)}


def _meeting(meeting: Meeting) -> Row:
    venue = meeting.venue
    return {
        **{name: getattr(meeting, name) for name in ("name", "abbreviation", "body", "informal")},
        "first_day": meeting.start,
        "last_day": meeting.end,
        **({"city": venue.city, "country": venue.country, "building": venue.name, "mode": venue.mode} if venue else {}),
        **_place(meeting.span),
    }


def _sessions(letter: Letter) -> Iterator[Row]:
    for count, (index, session) in enumerate(zip(_meetings_of_sessions(letter), letter.sessions, strict=True)):
        yield {
            **_meeting_columns(letter, index),
            "session": count,
            **{name: getattr(session, name) for name in ("title", "kind", "treatment")},
            "day": session.date,
            **_section_columns(letter, session.section),
            **_place(session.span),
        }


def _invitees(letter: Letter) -> Iterator[Row]:
    count = 0
    for index, meeting in enumerate(letter.meetings):
        of_meeting = _meeting_columns(letter, index)
        yield from ({**of_meeting, **_invitee(invitee)} for invitee in meeting.invitees)
        for session in meeting.sessions:
            own = {**of_meeting, "session": count, "session_title": session.title}
            yield from ({**own, **_invitee(invitee)} for invitee in session.invitees)
            count += 1


def _invitee(invitee: Invitee) -> Row:
    return {
        **{name: getattr(invitee, name) for name in ("name", "kind", "role", "code", "status")},
        **_place(invitee.span),
    }


def _positions(letter: Letter) -> Iterator[Row]:
    sessions, of_sessions = letter.sessions, _meetings_of_sessions(letter)
    only = 0 if len(letter.meetings) == 1 else None
    for position in letter.positions:
        session = position.session
        yield {
            **_meeting_columns(letter, only if session is None else of_sessions[session]),
            **({} if session is None else {"session": session, "session_title": sessions[session].title}),
            **_section_columns(letter, position.section),
            **_position(position),
        }


def _position(position: Position) -> Row:
    cue, holder = position.cue, position.holder
    return {
        **{name: getattr(position, name) for name in ("stance", "sentence", "explicit", "intended", "rule", "confidence")},
        "cue": cue.text,
        "cue_start": cue.start,
        "cue_end": cue.end,
        **({"holder": holder.text, "holder_start": holder.start, "holder_end": holder.end} if holder else {}),
        **_place(position.span),
    }


def _commitments(letter: Letter) -> Iterator[Row]:
    for commitment in letter.commitments:
        section = section_at(letter, commitment.span.start)
        yield {"sentence": commitment.sentence, **_section_columns(letter, section), **_place(commitment.span)}


def _citations(letter: Letter) -> Iterator[Row]:
    for citation in letter.citations:
        own = {name: getattr(citation, name) for name in ("dossier", "number", "url")}
        yield {**own, **_section_columns(letter, section_at(letter, citation.span.start)), **_place(citation.span)}


_ROWS: dict[str, Callable[[Letter], Iterator[Row]]] = {
    "letters": _letters,
    "meetings": _meetings,
    "sessions": _sessions,
    "invitees": _invitees,
    "positions": _positions,
    "commitments": _commitments,
    "citations": _citations,
}
