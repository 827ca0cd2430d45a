"""Positions in the order of the agenda: by session, and by heading where they belong to none."""

from __future__ import annotations

from itertools import groupby

from nl_agenda.models import Letter, Position


def positions_by_item(letter: Letter) -> list[tuple[str, tuple[Position, ...]]]:
    """Return (title, positions) in reading order; the title is the session's, else the section's, else empty."""
    sessions = letter.sessions

    def title(position: Position) -> str:
        if position.session is not None:
            return sessions[position.session].title
        return "" if position.section is None else letter.sections[position.section].title

    return [(name, tuple(group)) for name, group in groupby(letter.positions, key=title)]


def days(start: object, end: object) -> str:
    """Return "2025-04-03", "2025-04-03 to 2025-04-04", or an empty string where no day is known."""
    if start is None:
        return ""
    return str(start) if end in {None, start} else f"{start} to {end}"
