"""The programme of each meeting: sessions, items, meals, each with its guests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from nl_agenda.find.invitees import GuestList
from nl_agenda.find.sessions.days import first_sentence, with_days
from nl_agenda.find.sessions.headings import pattern, says
from nl_agenda.find.sessions.named_items import named_items
from nl_agenda.find.sessions.programme import Item, Programme
from nl_agenda.lexicon import load
from nl_agenda.models import Invitee, InviteeKind, LetterKind, Meeting, Session, SessionKind, VenueMode

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts

ANYWHERE = ("meal", "third_party", "informal_session", "working_session", "other")
_TOPICS = (SessionKind.AGENDA_ITEM, SessionKind.WORKING_SESSION)
_MEAL = re.compile(r"lunch|diner|ontbijt|brunch")
_REMARK = re.compile(r"(?<=\w) \([^()]{20,}\)\Z")  # "(gezamenlijke zitting met de ministers van Defensie)"
_NEAR = 600  # characters from a heading, over what it says of documents, into its first sentence
_ROW = 2  # sessions that tell of what sort the numbered points beside them are
_OPENING = 8000  # characters in which a letter says what is on the programme


def find(parts: Parts, analysis: Analysis, facts: dict[str, Any]) -> dict[str, Any]:
    """Fill the meetings of ``facts`` with their sessions and guests."""
    meetings: tuple[Meeting, ...] = tuple(facts.get("meetings", ()))
    if not meetings:
        return {"meetings": meetings, "notices": tuple(facts.get("notices", ()))}
    programme = Programme(parts, meetings, is_report=facts.get("kind") == LetterKind.REPORT)
    items = programme.items()
    sessions: list[list[Session]] = [[] for _ in meetings]
    for item in items:
        sessions[item.meeting].append(session_of(parts, item, meetings[item.meeting]))
    for i, meeting in enumerate(meetings):
        sessions[i] = _as_numbered(meeting, [item.heading.numbered for item in items if item.meeting == i], sessions[i])
    if not items and facts.get("kind") == LetterKind.ANNOTATED_AGENDA:
        _from_running_text(parts, analysis, meetings, sessions)
    sessions = [
        with_days(parts, analysis, meeting, _as_counted(parts, analysis, meeting, own))
        for meeting, own in zip(meetings, sessions, strict=True)
    ]
    guests = GuestList(parts, meetings, sessions, report=facts.get("kind") == LetterKind.REPORT)
    guests.read(programme, analysis)
    sessions = [_at_table(parts, analysis, own) for own in sessions]  # only now: of what is named a meal the title tells guests
    filled = tuple(
        _filled(parts, meeting, sessions[i], guests.at_meeting[i], guests.at_session[i]) for i, meeting in enumerate(meetings)
    )
    return {"meetings": filled, "notices": tuple(facts.get("notices", ()))}


def _at_table(parts: Parts, analysis: Analysis, sessions: list[Session]) -> list[Session]:
    """A point of which the text opens with "Tijdens een werkdiner spreken de leden over" is a meal, where none has that name."""
    if any(session.kind is SessionKind.MEAL for session in sessions):
        return sessions
    return [
        s.model_copy(update={"kind": SessionKind.MEAL}) if s.kind in _TOPICS and _is_at_table(parts, analysis, s) else s
        for s in sessions
    ]


def _is_at_table(parts: Parts, analysis: Analysis, session: Session) -> bool:
    end = session.span.end
    if _MEAL.search(parts.text.content, end, end + _NEAR) is None:
        return False  # as most
    sentence = first_sentence(parts, analysis, session) or ""
    table = load("sessions")["at_table"]
    return re.search(table["pattern"], sentence) is not None and re.search(table["unless"], sentence) is None


def _as_counted(parts: Parts, analysis: Analysis, meeting: Meeting, sessions: list[Session]) -> list[Session]:
    """Where a letter says of an informal meeting that it has three working sessions, three untreated points are those.

    So are they where it says of two of them that they are the first and the second.
    """
    points = [s for s in sessions if s.kind is SessionKind.AGENDA_ITEM and s.treatment is None]
    if not meeting.informal or not points:
        return sessions
    told = [first_sentence(parts, analysis, s) for s in points] if len(points) > 1 else []
    ordered = sum(words is not None and pattern("counted", "ordered").search(words) is not None for words in told) > 1
    counts = load("sessions")["counted"]["numbers"]
    said = next((n for n in pattern("counted").findall(parts.text.content[:_OPENING].casefold()) if n in counts), None)
    if not ordered and (
        said is None or counts[said] != len(points) + sum(s.kind is SessionKind.WORKING_SESSION for s in sessions)
    ):
        return sessions
    return [s.model_copy(update={"kind": SessionKind.WORKING_SESSION}) if s in points else s for s in sessions]


def _as_numbered(meeting: Meeting, numbered: list[str | None], sessions: list[Session]) -> list[Session]:
    """A point that has its number in one row with two sessions or more is one of them, where no Council meets."""
    held = [n is not None and s.kind is SessionKind.WORKING_SESSION for n, s in zip(numbered, sessions, strict=True)]
    if meeting.body == "EU" or sum(held) < _ROW:
        return sessions
    return [
        s.model_copy(update={"kind": SessionKind.WORKING_SESSION}) if n is not None and s.kind is SessionKind.AGENDA_ITEM else s
        for n, s in zip(numbered, sessions, strict=True)
    ]


def _from_running_text(parts: Parts, analysis: Analysis, meetings: tuple[Meeting, ...], sessions: list[list[Session]]) -> None:
    """Add the items that a letter without headings names in its sentences."""
    for sentence, start, end in named_items(parts, analysis):
        words = parts.text.content[sentence : sentence + 300]
        named = [i for i, m in enumerate(meetings) if any(n and n in words for n in (m.name, m.abbreviation))]
        meeting = named[0] if len(named) == 1 else 0
        title = parts.words(start, end)
        sessions[meeting].append(Session(title=title, kind=kind_of(title, meetings[meeting]), span=parts.text.span(start, end)))


def _filled(
    parts: Parts, meeting: Meeting, sessions: list[Session], at_meeting: list[Invitee], at_session: list[list[Invitee]]
) -> Meeting:
    with_guests = tuple(_with_guests(parts, s, g, meeting) for s, g in zip(sessions, at_session, strict=True))
    return meeting.model_copy(update={"sessions": with_guests, "invitees": tuple(at_meeting)})


def _with_guests(parts: Parts, session: Session, guests: list[Invitee], meeting: Meeting) -> Session:
    """Add the guests; a point of an alliance's programme that is a talk with states is one with third parties."""
    if not guests:
        return session
    kind = session.kind
    states = [g.span.start for g in guests if g.kind is InviteeKind.COUNTRY]
    if kind in _TOPICS and meeting.body == "NATO" and states and "sessie" not in session.title.casefold():
        before = parts.words(max(session.span.end, states[0] - 60), states[0])
        if re.search(r"\b(?:gesprek|bijeenkomst|ontmoeting|dialoog|overleg|vergadering) met\b", before):
            kind = SessionKind.THIRD_PARTY
    return session.model_copy(update={"invitees": tuple(guests), "kind": kind})


def session_of(parts: Parts, item: Item, meeting: Meeting) -> Session:
    """Make the session of an item."""
    treatment = parts.words(*item.treatment) if item.treatment else None
    held = _is_held_as_session(parts, item, meeting)
    kind = kind_of(item.heading.title, meeting, under_other_business=item.under_other_business, held=held)
    remarks = parts.words(item.heading.end, parts.sections[item.section].heading_end)
    if kind is SessionKind.AGENDA_ITEM and says("kinds", "meal").search(f"{remarks} {treatment or ''}".casefold()):
        kind = SessionKind.MEAL  # "Erfgoed (tijdens de lunch)"
    return Session(
        title=item.heading.title,
        kind=kind,
        treatment=treatment,
        date=item.date,
        section=item.section,
        span=parts.text.span(item.heading.start, item.heading.end),
    )


def _is_held_as_session(parts: Parts, item: Item, meeting: Meeting) -> bool:
    """Tell whether a mere topic is a session.

    So it is by a day of its own in a week of the United Nations, below "Sessies op 3 mei", and where ministers meet informally.
    """
    if meeting.body == "UN" and item.heading.date is not None:
        return True
    if meeting.body != "EU":
        above = list(parts.ancestors(item.section))[1:]
        return any(pattern("kinds", "parts").match(parts.sections[one].title.casefold()) for one in above)
    name = meeting.name.casefold()
    physical = meeting.venue is None or meeting.venue.mode is not VenueMode.VIRTUAL
    return meeting.informal and physical and item.treatment is None and pattern("kinds", "ministers").match(name) is not None


def kind_of(title: str, meeting: Meeting, *, under_other_business: bool = False, held: bool = False) -> SessionKind:
    """Return what sort of session a title announces; ``held``: a mere topic is a session there, no item of an agenda."""
    words = title.casefold()
    told_there = under_other_business and not says("kinds", "meal_below_other_business").search(words)
    if told_there or pattern("other_business").fullmatch(words):
        return SessionKind.OTHER_BUSINESS
    for kind in ANYWHERE:
        if kind == "third_party" and says("kinds", "not_third_party").search(words):
            continue
        if kind == "working_session" and meeting.body == "UN" and pattern("kinds", "in_a_week").match(words):
            return SessionKind.OTHER  # one of the many that states hold beside the debate
        if says("kinds", kind).search(_REMARK.sub("", words) if kind == "working_session" else words):
            return SessionKind(kind)
    in_groups = (meeting.body != "EU" or meeting.informal) and says("kinds", "groups").search(words)
    held = held or meeting.body == "EPC"  # which has no agenda
    return SessionKind.WORKING_SESSION if in_groups or held else SessionKind.AGENDA_ITEM
