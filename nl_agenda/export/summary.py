"""A letter's facts on the terminal: what a reader wants to know first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from nl_agenda.export.groups import days, positions_by_item

if TYPE_CHECKING:
    from nl_agenda.models import Invitee, Letter, Meeting, Session, Venue

_STANCE_STYLE = {
    "support": "green",
    "welcome": "green",
    "conditional": "yellow",
    "concern": "yellow",
    "oppose": "red",
    "advocate": "cyan",
    "emphasise": "cyan",
    "necessity": "magenta",
    "undecided": "dim",
}


def summary(letter: Letter) -> Group:
    """Return what rich can print: letterhead, meetings with guests and sessions, positions by session, notices."""
    return Group(*_parts(letter))


def _parts(letter: Letter) -> Iterator[RenderableType]:
    yield Rule(Text(letter.source.name or letter.subject or "letter", style="bold"), align="left")
    yield _pairs(_letterhead(letter))
    for meeting in letter.meetings:
        short = meeting.abbreviation if meeting.abbreviation and meeting.abbreviation not in meeting.name else ""
        yield _heading(f"Meeting: {meeting.name}" + (f" ({short})" if short else ""))
        yield _pairs(_meeting(meeting))
        yield from _sessions(meeting.sessions)
    if letter.positions:
        yield _heading(f"Dutch positions: {len(letter.positions)}")
        yield _positions(letter)
    for title, rows in (("Promised to the Kamer", [c.sentence for c in letter.commitments]), ("Cited", _cited(letter))):
        if rows:
            yield _heading(title)
            yield _pairs(("-", row) for row in rows)
    if letter.notices:
        yield _heading("Notices")
        yield _pairs((f"[{notice.code}]", notice.message) for notice in letter.notices)
    yield Text()


def _heading(words: str) -> Text:
    return Text(f"\n{words}", style="bold")


def _pairs(rows: Iterator[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        if value:
            table.add_row(Text(f"  {name}"), Text(value))
    return table


def _letterhead(letter: Letter) -> Iterator[tuple[str, str]]:
    yield "kind", letter.kind.value.replace("_", " ")
    yield "subject", letter.subject or letter.title or ""
    yield "dated", " ".join(str(part) for part in (letter.place, letter.letter_date) if part)
    yield "paper", ", nr. ".join(part for part in (letter.dossier, letter.number) if part)
    yield "reference", letter.our_reference or ""
    yield "signed", "; ".join(", ".join(part for part in (s.role, s.name) if part) for s in letter.signatories)


def _meeting(meeting: Meeting) -> Iterator[tuple[str, str]]:
    yield "body", meeting.body + (" (informal)" if meeting.informal else "")
    yield "when", days(meeting.start, meeting.end) or "day unknown"
    yield "where", _where(meeting.venue)
    yield "invited", _guests(meeting.invitees)


def _where(venue: Venue | None) -> str:
    if venue is None:
        return "not said"
    place = ", ".join(part for part in (venue.name, venue.city, venue.country) if part)
    mode = venue.mode.value.replace("_", " ") if venue.mode else ""
    return f"{place} ({mode})" if place and mode else place or mode


def _guests(invitees: tuple[Invitee, ...]) -> str:
    return ", ".join(
        invitee.name
        + (f" [{invitee.code}]" if invitee.code else "")
        + (f" ({invitee.role})" if invitee.role and invitee.role != invitee.name else "")
        for invitee in invitees
    )


def _sessions(sessions: tuple[Session, ...]) -> Iterator[RenderableType]:
    if not sessions:
        return
    table = Table(box=None, padding=(0, 1), header_style="dim")
    for column in (" ", "session", "kind", "invited"):
        table.add_column(column, overflow="fold")
    for index, session in enumerate(sessions, start=1):
        kind = session.kind.value.replace("_", " ")
        extra = ", ".join(str(part) for part in (session.treatment, session.date) if part)
        table.add_row(
            str(index), Text(session.title), Text(f"{kind}, {extra}" if extra else kind), Text(_guests(session.invitees))
        )
    yield table


def _positions(letter: Letter) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for title, positions in positions_by_item(letter):
        table.add_row("", Text(title or "(before the first heading)", style="underline"))
        for position in positions:
            stance = position.stance.value
            sentence = Text(position.sentence)
            for span in (position.cue, position.holder):
                if span is not None:
                    sentence.stylize("bold", span.start - position.span.start, span.end - position.span.start)
            table.add_row(Text(f"  {stance}", style=_STANCE_STYLE[stance]), sentence)
    return table


def _cited(letter: Letter) -> list[str]:
    return [f"{c.dossier}{f', nr. {c.number}' if c.number else ''}  {c.url}" for c in letter.citations]
