"""A letter's facts in few words, as language models read them: no offsets, names in place of indexes, nothing twice."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field

from nl_agenda.models import InviteeKind, InviteeStatus, LetterKind, SessionKind, Stance, VenueMode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nl_agenda.export.selection import Stand
    from nl_agenda.models import Invitee, Letter, Meeting


class GuestFacts(BaseModel):
    """Who is invited."""

    name: str
    kind: InviteeKind
    role: str | None = None
    code: str | None = Field(default=None, description="ISO 3166-1 alpha-2 for countries; EU, UN or NATO.")
    status: InviteeStatus


class SessionFacts(BaseModel):
    """A point of the programme."""

    title: str
    kind: SessionKind
    treatment: str | None = Field(default=None, description="How it is dealt with, as written in Dutch.")
    date: dt.date | None = None
    guests: list[GuestFacts] = Field(default_factory=list)


class MeetingFacts(BaseModel):
    """A meeting that the letter announces or reports."""

    name: str
    abbreviation: str | None = None
    body: str = Field(description="Whose meeting: EU, NATO, UN, OTHER ...")
    start: dt.date | None = None
    end: dt.date | None = None
    city: str | None = None
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-2.")
    building: str | None = None
    mode: VenueMode | None = None
    informal: bool
    guests: list[GuestFacts]
    sessions: list[SessionFacts]


class PositionFacts(BaseModel):
    """A sentence in which the Dutch government takes a stand."""

    stance: Stance
    sentence: str = Field(description="The letter's own words, in Dutch.")
    cue: str = Field(description="The words that carry the stance.")
    holder: str | None = Field(default=None, description="Who takes it, as written; null where it is implied.")
    topic: str | None = Field(default=None, description="Title of the point of the programme, or of the section.")
    intended: bool = Field(description="It will be said or done at the coming meeting.")
    confidence: float = Field(description="From 0 to 1.")
    page: int | None = None


class PaperFacts(BaseModel):
    """A Parliamentary paper (Kamerstuk) that the letter refers to."""

    dossier: str
    number: str | None = None
    url: str


class NoticeFacts(BaseModel):
    """Something doubtful, missing or left out."""

    code: str
    message: str


class LetterFacts(BaseModel):
    """What a letter says; a part that was not asked for is null."""

    name: str | None = Field(default=None, description="File name.")
    format: str
    kind: LetterKind
    subject: str | None = None
    title: str | None = None
    letter_date: dt.date | None = None
    dossier: str | None = None
    number: str | None = None
    signatories: list[str]
    meetings: list[MeetingFacts] | None = None
    positions: list[PositionFacts] | None = None
    commitments: list[str] | None = Field(default=None, description="Sentences that promise the Kamer something.")
    citations: list[PaperFacts] | None = None
    notices: list[NoticeFacts] | None = None
    text: str | None = None


class PositionsFound(BaseModel):
    """The positions that were asked for."""

    name: str | None = Field(default=None, description="File name.")
    subject: str | None = None
    found: int = Field(description="How many fit; there may be more than are listed.")
    of: int = Field(description="How many positions the letter has in all.")
    positions: list[PositionFacts]


class MeetingsFound(BaseModel):
    """The meetings of a letter."""

    name: str | None = Field(default=None, description="File name.")
    kind: LetterKind
    subject: str | None = None
    letter_date: dt.date | None = None
    meetings: list[MeetingFacts]
    notices: list[NoticeFacts] = Field(description="What is doubtful about the letter, such as days that disagree.")


def meetings_of(letter: Letter) -> list[MeetingFacts]:
    """Return the letter's meetings."""
    return [_meeting(meeting) for meeting in letter.meetings]


def positions_of(stands: Iterable[Stand]) -> list[PositionFacts]:
    """Return positions with the titles of what they are about."""
    return [_position(stand) for stand in stands]


def papers_of(letter: Letter) -> list[PaperFacts]:
    """Return each paper that the letter refers to once."""
    papers = {(paper.dossier, paper.number): paper.url for paper in letter.citations}
    return [PaperFacts(dossier=dossier, number=number, url=url) for (dossier, number), url in papers.items()]


def notices_of(letter: Letter) -> list[NoticeFacts]:
    """Return what is doubtful about the letter."""
    return [NoticeFacts(code=notice.code, message=notice.message) for notice in letter.notices]


def _meeting(meeting: Meeting) -> MeetingFacts:
    venue = meeting.venue
    return MeetingFacts(
        name=meeting.name,
        abbreviation=meeting.abbreviation,
        body=meeting.body,
        start=meeting.start,
        end=meeting.end,
        city=venue and venue.city,
        country=venue and venue.country,
        building=venue and venue.name,
        mode=venue and venue.mode,
        informal=meeting.informal,
        guests=_guests(meeting.invitees),
        sessions=[
            SessionFacts(title=s.title, kind=s.kind, treatment=s.treatment, date=s.date, guests=_guests(s.invitees))
            for s in meeting.sessions
        ],
    )


def _guests(invitees: Iterable[Invitee]) -> list[GuestFacts]:
    return [GuestFacts(name=i.name, kind=i.kind, role=i.role, code=i.code, status=i.status) for i in invitees]


def _position(stand: Stand) -> PositionFacts:
    position = stand.position
    return PositionFacts(
        stance=position.stance,
        sentence=position.sentence,
        cue=position.cue.text,
        holder=position.holder and position.holder.text,
        topic=stand.title or None,
        intended=position.intended,
        confidence=position.confidence,
        page=position.span.page,
    )
