"""Meetings: what the letter announces or reports, when and where it is, and under which name."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from nl_agenda.find.announcements import Announced, Zone, announced, pattern, zones
from nl_agenda.find.dates import Expectation
from nl_agenda.find.kinds import kind_of_letter
from nl_agenda.find.meeting_dates import Candidate, candidates, generic_days
from nl_agenda.find.meeting_names import MeetingName, meeting_names
from nl_agenda.find.meeting_places import venue_of
from nl_agenda.models import LetterKind, Meeting, Notice

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts


def find(parts: Parts, analysis: Analysis, facts: dict[str, Any]) -> dict[str, Any]:
    """Return the kind of the letter, its meetings without invitees and sessions, and what was doubtful."""
    stretches = zones(parts, analysis)
    text = parts.text.content
    titles = [text[z.start : z.end] for z in stretches if z.kind == "title"]
    cover = " ".join(text[z.start : z.end] for z in stretches if z.kind == "cover")
    opening = " ".join(text[z.start : z.end] for z in stretches if z.kind == "opening")
    kind = kind_of_letter(titles, cover or opening)
    notices: list[Notice] = list(facts.get("notices", ()))
    meetings: list[Meeting] = []
    if kind is not LetterKind.OTHER:
        stretches = zones(parts, analysis, kind)
        expectation = Expectation.PAST if kind is LetterKind.REPORT else Expectation.FUTURE
        chosen = announced(parts, analysis, kind)
        found = candidates(parts, stretches, chosen, facts.get("letter_date"), expectation)
        for meeting in chosen:
            if _is_cancelled(text, stretches, meeting):
                notices.append(_notice(parts, "meeting-cancelled", "The letter says that this meeting is not held.", meeting.names[0]))
                continue
            days = _days(parts, stretches, meeting, chosen, found, facts.get("letter_date"), expectation)
            notices += _doubts(parts, meeting, days, found)
            meetings.append(_meeting(parts, stretches, meeting, chosen, days))
    return {"kind": kind, "meetings": tuple(meetings), "notices": tuple(notices)}


def _days(
    parts: Parts, stretches: list[Zone], meeting: Announced, chosen: list[Announced], found: list[Candidate], letter_date: dt.date | None, expectation: Expectation
) -> Candidate | None:
    own = [c for c in found if c.key == meeting.key]
    if own:
        return own[0]
    return generic_days(parts, stretches, letter_date, expectation) if meeting is chosen[0] or len(chosen) == 1 else None


def _doubts(parts: Parts, meeting: Announced, days: Candidate | None, found: list[Candidate]) -> list[Notice]:
    span = parts.text.span
    if days is None:
        return [_notice(parts, "no-date", "No day is given for this meeting.", meeting.names[0])]
    doubts = []
    if not days.weekday_fits:
        doubts.append(Notice(code="weekday-mismatch", message="The weekday that is named is not that of the date.", span=span(days.at, days.until)))
    for other in found:
        outside = other.end < days.start or other.start > days.end
        if other.key == meeting.key and outside and other.weight < 10:
            doubts.append(Notice(code="date-conflict", message="The letter gives other days for this meeting here.", span=span(other.at, other.until)))
            break
    return doubts


def _notice(parts: Parts, code: str, message: str, name: MeetingName) -> Notice:
    return Notice(code=code, message=message, span=parts.text.span(name.start, name.end))


def _is_cancelled(text: str, stretches: list[Zone], meeting: Announced) -> bool:
    for zone in stretches:
        words = text[zone.start : zone.end].casefold()
        hit = pattern("cancelled").search(words)
        if hit is None or "agenda" in words[max(0, hit.start() - 60) : hit.end()] or "agendapunt" in words:
            continue
        names = [n for n in meeting_names(text, zone.start, zone.start + hit.start()) if n.key == meeting.key]
        if names and hit.start() - (names[-1].end - zone.start) < 80:
            return True
    return False


def _meeting(parts: Parts, stretches: list[Zone], meeting: Announced, chosen: list[Announced], days: Candidate | None) -> Meeting:
    text = parts.text.content
    every = [n for z in stretches for n in meeting_names(text, z.start, z.end) if n.key == meeting.key] or list(meeting.names)
    full = [n for n in (*meeting.names, *every) if not n.short]
    name = max(full, key=lambda n: (n.end - n.core, len(_words(text, n)), -n.start), default=meeting.names[0])
    informal = _is_informal(text, stretches, meeting, alone=len(chosen) == 1)
    return Meeting(
        name=_words(text, name),
        abbreviation=_abbreviation(text, [*meeting.names, *every], name),
        body=meeting.body,
        start=days.start if days else None,
        end=days.end if days else None,
        venue=venue_of(parts, stretches, meeting, alone=len(chosen) == 1),
        informal=informal,
        span=parts.text.span(meeting.names[0].start, meeting.names[0].end),
    )


_KEPT = ("informele", "buitengewone", "speciale", "bijzondere", "extra", "ingelaste", "de ", "ste ")


def _words(text: str, name: MeetingName) -> str:
    """The name as written; "formele" and "virtuele" are dropped, an ordinal or "informele" belongs to it."""
    lead = text[name.start : name.core].casefold()
    kept = any(word in lead for word in _KEPT) and "formele " not in lead.replace("informele ", "")
    return text[name.start if kept else name.core : name.end]


def _abbreviation(text: str, names: list[MeetingName], chosen: MeetingName) -> str | None:
    for name in names:
        if name.abbreviation:
            return name.abbreviation
    return next((text[n.core : n.end] for n in names if n.short and n.key == chosen.key and not chosen.short), None)


def _is_informal(text: str, stretches: list[Zone], meeting: Announced, *, alone: bool) -> bool:
    if any(n.informal for n in meeting.names):
        return True
    if not alone:
        return False
    cover = [text[z.start : z.end].casefold() for z in stretches if z.kind in {"cover", "opening"}]
    return any("informele bijeenkomst van de raad" in c or "informele bijeenkomst van de ministers" in c or "informele raad" in c for c in cover)
