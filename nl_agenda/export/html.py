"""A letter's facts as a piece of HTML, complete in itself: for notebooks."""

from __future__ import annotations

from html import escape

from nl_agenda.export.groups import days, positions_by_item
from nl_agenda.models import Letter, Meeting, Position

# Marks that tell the stances apart without colour: for print, and for the colour-blind.
_MARKS = {
    "support": "+", "welcome": "+", "conditional": "±", "concern": "?", "oppose": "−",
    "advocate": "→", "emphasise": "!", "necessity": "!", "undecided": "…",
}  # fmt: skip


def to_html(letter: Letter) -> str:
    """Return the facts of ``letter`` as one ``<div>``, without scripts and without anything from the network."""
    title = letter.subject or letter.title or letter.source.name or "letter"
    about = " · ".join(
        str(part) for part in (letter.kind.value.replace("_", " "), letter.letter_date, letter.dossier, letter.number) if part
    )
    meetings = "".join(_meeting(meeting) for meeting in letter.meetings)
    items = "".join(_item(name, positions) for name, positions in positions_by_item(letter))
    notices = "".join(f"<li><code>{escape(notice.code)}</code> {escape(notice.message)}</li>" for notice in letter.notices)
    return (
        f'<div class="nl-agenda"><h3>{escape(title)}</h3><p>{escape(about)}</p>{meetings}'
        + (f"<h4>Dutch positions</h4>{items}" if items else "")
        + (f"<h4>Notices</h4><ul>{notices}</ul>" if notices else "")
        + "</div>"
    )


def _meeting(meeting: Meeting) -> str:
    venue = meeting.venue
    place = ", ".join(part for part in (venue.name, venue.city, venue.country) if part) if venue else ""
    guests = ", ".join(invitee.name for invitee in meeting.invitees)
    facts = " · ".join(part for part in (meeting.body, days(meeting.start, meeting.end), place, guests) if part)
    sessions = "".join(
        f"<li>{escape(session.title)} <small>{escape(session.kind.value.replace('_', ' '))}"
        f"{escape(''.join(f', {invitee.name}' for invitee in session.invitees))}</small></li>"
        for session in meeting.sessions
    )
    return f"<h4>{escape(meeting.name)}</h4><p>{escape(facts)}</p>" + (f"<ol>{sessions}</ol>" if sessions else "")


def _item(title: str, positions: tuple[Position, ...]) -> str:
    rows = "".join(
        f"<tr><td><b>{_MARKS[position.stance]}</b> {position.stance.value}</td><td>{_sentence(position)}</td></tr>"
        for position in positions
    )
    return (f"<h5>{escape(title)}</h5>" if title else "") + f"<table>{rows}</table>"


def _sentence(position: Position) -> str:
    start, end = (offset - position.span.start for offset in (position.cue.start, position.cue.end))
    words = position.span.text
    return f"{escape(words[:start])}<mark>{escape(words[start:end])}</mark>{escape(words[end:])}"
