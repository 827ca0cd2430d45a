"""The tables of comparisons and histories."""

from __future__ import annotations

from typing import Any

from nl_agenda.comparison.changes import Change, InviteeChange, PositionChange, SessionChange
from nl_agenda.errors import InvalidInputError
from nl_agenda.export.rows import letter_id
from nl_agenda.export.selection import Stand
from nl_agenda.export.tables import Column, Type, choice_column, columns
from nl_agenda.models import InviteeKind, LetterKind, SessionKind, Stance


def _side(side: str) -> tuple[Column, ...]:
    return (
        choice_column(f"{side}_stance", Stance),
        *columns(Type.TEXT, f"{side}_sentence"),
        *columns(Type.NUMBER, f"{side}_start {side}_end {side}_page"),
        *columns(Type.SHARE, f"{side}_confidence"),
    )


CHANGES: dict[str, tuple[Column, ...]] = {
    "positions": (
        choice_column("change", Change),
        *columns(Type.TEXT, "title"),
        *columns(Type.SHARE, "similarity"),
        *_side("before"),
        *_side("after"),
    ),
    "sessions": (
        choice_column("change", Change),
        *columns(Type.TEXT, "title"),
        choice_column("kind", SessionKind),
        *columns(Type.TEXT, "before_treatment after_treatment"),
    ),
    "invitees": (
        choice_column("change", Change),
        *columns(Type.TEXT, "name"),
        choice_column("kind", InviteeKind),
        *columns(Type.TEXT, "role code"),
    ),
}

HISTORY: tuple[Column, ...] = (
    *columns(Type.NUMBER, "thread"),
    *columns(Type.DAY, "day"),
    *columns(Type.TEXT, "letter"),
    choice_column("kind", LetterKind),
    *columns(Type.TEXT, "meeting_name title"),
    choice_column("change", Change),
    choice_column("before_stance", Stance),
    choice_column("stance", Stance),
    *columns(Type.TEXT, "sentence"),
    *columns(Type.SHARE, "similarity confidence"),
    *columns(Type.NUMBER, "start end page"),
)


def changes_table(what: str) -> tuple[Column, ...]:
    """Return the columns of the table ``what`` of a comparison.

    Raises:
        InvalidInputError: there is no such table.
    """
    if what not in CHANGES:
        raise InvalidInputError(f"A comparison has no table {what!r}; ask for one of {', '.join(CHANGES)}.")
    return CHANGES[what]


def position_row(change: PositionChange) -> dict[str, Any]:
    """Return a row of the table of changed positions."""
    row: dict[str, Any] = {"change": change.change, "title": change.title or None, "similarity": change.similarity}
    for side, stand in (("before", change.before), ("after", change.after)):
        if stand is not None:
            row |= {f"{side}_{name}": value for name, value in _told(stand).items()}
    return row


def session_row(change: SessionChange) -> dict[str, Any]:
    """Return a row of the table of changed sessions."""
    sides = (("before", change.before), ("after", change.after))
    treatments = {f"{side}_treatment": session.treatment for side, session in sides if session is not None}
    return {"change": change.change, "title": change.latest.title, "kind": change.latest.kind, **treatments}


def invitee_row(change: InviteeChange) -> dict[str, Any]:
    """Return a row of the table of changed invitees."""
    return {"change": change.change} | {name: getattr(change.latest, name) for name in ("name", "kind", "role", "code")}


def history_row(thread: int, change: PositionChange) -> dict[str, Any]:
    """Return a row of a history: the later position of ``change``."""
    stand = change.latest
    return {
        "thread": thread,
        "day": stand.day,
        "letter": letter_id(stand.letter),
        "kind": stand.letter.kind,
        "meeting_name": stand.meeting.name if stand.meeting else None,
        "title": stand.title or None,
        "change": change.change,
        "before_stance": change.before.position.stance if change.before else None,
        "similarity": change.similarity,
        **_told(stand),
    }


def _told(stand: Stand) -> dict[str, Any]:
    position = stand.position
    return {
        "stance": position.stance,
        "sentence": position.sentence,
        "start": position.span.start,
        "end": position.span.end,
        "page": position.span.page,
        "confidence": position.confidence,
    }
