"""What comes out: a letter and its facts, as frozen pydantic models.

Every model that stands for words in the letter has a ``span``, and ``letter.text[span.start:span.end] == span.text`` always:
a ``Letter`` that breaks this cannot be built. Words are as written (white space normalised); codes (``body``, ``country``,
``code``, ``kind``, ``stance``) are the normalised side.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, overload

from pydantic import BaseModel, ConfigDict, Field, model_validator

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

SCHEMA_VERSION = "1.0"


class LetterKind(StrEnum):
    """What the letter is for."""

    ANNOTATED_AGENDA = "annotated_agenda"
    REPORT = "report"
    OTHER = "other"


class SessionKind(StrEnum):
    """What sort of thing stands on the programme."""

    WORKING_SESSION = "working_session"
    MEAL = "meal"
    AGENDA_ITEM = "agenda_item"
    THIRD_PARTY = "third_party"
    OTHER_BUSINESS = "other_business"
    INFORMAL_SESSION = "informal_session"
    OTHER = "other"


class InviteeKind(StrEnum):
    """Who or what is invited."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    GROUP = "group"


class InviteeStatus(StrEnum):
    """Guest, or regular member whom the letter names."""

    GUEST = "guest"
    MEMBER = "member"


class VenueMode(StrEnum):
    """How people meet."""

    IN_PERSON = "in_person"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"


class Stance(StrEnum):
    """Which stand a position takes."""

    SUPPORT = "support"
    WELCOME = "welcome"
    CONDITIONAL = "conditional"
    CONCERN = "concern"
    OPPOSE = "oppose"
    ADVOCATE = "advocate"
    EMPHASISE = "emphasise"
    NECESSITY = "necessity"
    UNDECIDED = "undecided"


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Span(_Model):
    """Words of the letter and their place in it.

    Attributes:
        start: offset of the first character in ``Letter.text``.
        end: offset after the last character (half-open).
        text: the words themselves.
        page: page on which they begin, from 1; ``None`` where the format has no pages.
    """

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    page: int | None = Field(default=None, ge=1)

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError("a span's text must be as long as end - start")
        return self


class Source(_Model):
    """The file that was read.

    Attributes:
        name: file name without folders, ``None`` for bytes and text.
        format: ``pdf``, ``docx``, ``odt``, ``doc``, ``rtf``, ``html``, ``xml`` or ``txt``, recognised from the content.
        sha256: hash of the bytes, in hexadecimal.
        size: number of bytes.
        page_count: pages, ``None`` where the format has none.
    """

    name: str | None
    format: str
    sha256: str
    size: int
    page_count: int | None = None


class Signatory(_Model):
    """Who signed: the role and, when given, the name."""

    role: str
    name: str | None = None
    span: Span


class Venue(_Model):
    """Where a meeting is: at least one of city, country, building and mode is known.

    Attributes:
        country: ISO 3166-1 alpha-2.
        name: the building.
    """

    city: str | None = None
    country: str | None = None
    name: str | None = None
    mode: VenueMode | None = None
    span: Span


class Invitee(_Model):
    """A state, organisation, group or person that takes part beyond the regular members.

    Attributes:
        role: function as written, for persons.
        code: ISO 3166-1 alpha-2 for countries, ``EU``, ``UN`` or ``NATO`` for those organisations.
    """

    name: str
    kind: InviteeKind
    role: str | None = None
    code: str | None = None
    status: InviteeStatus = InviteeStatus.GUEST
    span: Span


class Session(_Model):
    """A point of the meeting's own programme.

    Attributes:
        title: as in the heading, without number, marker and treatment.
        treatment: how it is dealt with, as written ("Beleidsdebat").
        date: only if the letter gives the session its own day.
        section: index into ``Letter.sections``.
    """

    title: str
    kind: SessionKind
    treatment: str | None = None
    date: dt.date | None = None
    section: int | None = None
    invitees: tuple[Invitee, ...] = ()
    span: Span


class Meeting(_Model):
    """A meeting that the letter announces or, in a report, reports.

    Attributes:
        body: ``EU``, ``NATO``, ``UN``, ``OSCE``, ``COE``, ``OECD``, ``WB``, ``IMF``, ``WTO``, ``G20``, ``G7``, ``BENELUX``,
            ``EPC`` or ``OTHER``.
        start: first day; ``None`` where only a month is known.
        end: last day, equal to ``start`` for one day.
    """

    name: str
    abbreviation: str | None = None
    body: str
    start: dt.date | None = None
    end: dt.date | None = None
    venue: Venue | None = None
    informal: bool = False
    invitees: tuple[Invitee, ...] = ()
    sessions: tuple[Session, ...] = ()
    span: Span


class Section(_Model):
    """A heading with what stands below it.

    Attributes:
        level: 1 for the outermost.
        parent: index into ``Letter.sections``.
        heading: the heading's own words; ``None`` for a part without one.
        span: heading and body, sub-sections included.
    """

    title: str
    level: int = Field(ge=1)
    parent: int | None = None
    heading: Span | None = None
    span: Span


class Position(_Model):
    """A sentence in which the Dutch government takes a stand; one entry a sentence and a stance.

    Attributes:
        cue: the words that carry the stance.
        holder: who takes it, as written; ``None`` for an implicit position.
        explicit: a holder is named.
        intended: it will be said or done at the coming meeting.
        section: index of the nearest section in ``Letter.sections``.
        session: index into ``Letter.sessions``.
        rule: id of the rule that found it.
        confidence: from 0 to 1.
        span: the sentence.
    """

    sentence: str
    cue: Span
    holder: Span | None = None
    stance: Stance
    explicit: bool
    intended: bool
    section: int | None = None
    session: int | None = None
    rule: str
    confidence: float = Field(ge=0, le=1)
    span: Span


class Commitment(_Model):
    """A sentence that promises the Kamer something."""

    sentence: str
    span: Span


class Citation(_Model):
    """A reference to a Parliamentary paper.

    Attributes:
        dossier: without spaces, roman suffix kept (``36600-V``).
        number: the paper's number in the dossier.
        url: built offline; it is not checked that it exists.
    """

    dossier: str
    number: str | None = None
    url: str
    span: Span


class Footnote(_Model):
    """A footnote; ``anchor`` is the offset in ``Letter.text`` where its mark stood."""

    mark: str
    text: str
    span: Span
    anchor: int | None = None


class Notice(_Model):
    """Something doubtful, missing or left out, with a stable code."""

    code: str
    message: str
    span: Span | None = None


class Letter(_Model):
    """A letter with all its facts.

    ``text`` is the letter as a person would read it aloud: header block, body in reading order, closing, and last the
    footnotes, one a line. ``evidence`` says for each of the fields ``subject``, ``letter_date``, ``place``, ``addressee``,
    ``our_reference``, ``your_reference``, ``dossier``, ``number`` and ``title`` that was found where it stands.
    """

    schema_version: str = SCHEMA_VERSION
    source: Source
    text: str
    kind: LetterKind
    subject: str | None = None
    letter_date: dt.date | None = None
    place: str | None = None
    addressee: str | None = None
    our_reference: str | None = None
    your_reference: str | None = None
    dossier: str | None = None
    number: str | None = None
    title: str | None = None
    evidence: dict[str, Span] = Field(default_factory=dict)
    signatories: tuple[Signatory, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    sections: tuple[Section, ...] = ()
    positions: tuple[Position, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    citations: tuple[Citation, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    notices: tuple[Notice, ...] = ()

    @model_validator(mode="after")
    def _spans_are_the_text(self) -> Self:
        for span in self.spans():
            if self.text[span.start : span.end] != span.text:
                raise ValueError(f"span {span.start}:{span.end} is not the text at its offsets")
        return self

    def spans(self) -> Iterator[Span]:
        """Yield every span of every fact, in no particular order."""
        facts = (
            self.evidence.values(), self.signatories, self.meetings, self.sections, self.positions,
            self.commitments, self.citations, self.footnotes, self.notices,
        )  # fmt: skip
        for fact in chain.from_iterable(facts):
            yield from _spans_in(fact)

    @property
    def date(self) -> dt.date | None:
        """First day of the first meeting."""
        return self.meetings[0].start if self.meetings else None

    @property
    def venue(self) -> Venue | None:
        """Venue of the first meeting."""
        return self.meetings[0].venue if self.meetings else None

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Sessions of all meetings, in order; ``Position.session`` counts in these."""
        return tuple(session for meeting in self.meetings for session in meeting.sessions)

    @property
    def invitees(self) -> tuple[Invitee, ...]:
        """Invitees of all meetings and of their sessions, in order."""
        found: list[Invitee] = []
        for meeting in self.meetings:
            found += meeting.invitees
            found += chain.from_iterable(session.invitees for session in meeting.sessions)
        return tuple(found)

    @overload
    def to_frame(self, what: str = ..., *, backend: Literal["pandas"] = ...) -> pd.DataFrame: ...
    @overload
    def to_frame(self, what: str = ..., *, backend: Literal["polars"]) -> pl.DataFrame: ...
    @overload
    def to_frame(self, what: str = ..., *, backend: Literal["pyarrow"]) -> pa.Table: ...
    @overload
    def to_frame(self, what: str = ..., *, backend: Literal["pandas", "polars", "pyarrow"]) -> Any: ...

    def to_frame(self, what: str = "positions", *, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """Return one kind of fact as a tidy frame, one row a fact.

        Args:
            what: ``letters``, ``meetings``, ``invitees``, ``sessions``, ``positions``, ``commitments`` or ``citations``.
            backend: ``pandas`` (nullable types), ``polars`` or ``pyarrow``; the columns are the same.

        Raises:
            InvalidInputError: ``what`` or ``backend`` is none of these.
            MissingDependencyError: a library is not installed (extras ``frames`` and ``polars``).
        """
        from nl_agenda.export.frames import to_frame

        return to_frame([self], what, backend=backend)

    def to_html(self, path: str | os.PathLike[str] | None = None, *, language: Literal["en", "nl"] = "en") -> str:
        """Return one self-contained page: the facts beside the letter's words, each leading to the other.

        The page needs neither network nor other files, and what the letter says is never taken for markup.

        Args:
            path: where to write the page as well, in UTF-8; what stands there is replaced.
            language: of the labels; the letter's own words stay Dutch.

        Raises:
            InvalidInputError: there are no labels in ``language``.
            OSError: ``path`` cannot be written.
        """
        from nl_agenda.export.page import page

        html = page(self, language=language)
        if path is not None:
            Path(path).write_text(html, encoding="utf-8", newline="\n")
        return html

    def _repr_html_(self) -> str:
        from nl_agenda.export.page import fragment

        return fragment(self)


def _spans_in(value: Any) -> Iterator[Span]:
    # Asked of every letter that is built: without recursion, and plain values are passed over by a glance at their type.
    waiting = [value]
    while waiting:
        item = waiting.pop()
        kind = type(item)
        if kind in _PLAIN:
            continue
        if kind is tuple:
            waiting.extend(item)
        elif isinstance(item, Span):
            yield item
        elif isinstance(item, BaseModel):
            waiting.extend(item.__dict__.values())


_PLAIN = frozenset({
    str, int, float, bool, type(None), dt.date, LetterKind, SessionKind, InviteeKind, InviteeStatus, VenueMode, Stance,
})  # fmt: skip
