"""Meetings: what the letter announces or reports, when and where it is, and under which name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from nl_agenda.find.dates import Expectation, place
from nl_agenda.find.kinds import kind_of_letter
from nl_agenda.find.meetings.announced import Announced, owner
from nl_agenda.find.meetings.announcements import announced
from nl_agenda.find.meetings.days import Candidate, DateFinder
from nl_agenda.find.meetings.days_beside import own_date
from nl_agenda.find.meetings.names import MeetingName
from nl_agenda.find.meetings.topics import topic_end
from nl_agenda.find.meetings.unknown import with_unknown
from nl_agenda.find.meetings.venues import VenueFinder
from nl_agenda.find.meetings.zones import Zone, cover, pattern, titles, zones
from nl_agenda.models import LetterKind, Meeting, Notice

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts


def find(parts: Parts, analysis: Analysis, facts: dict[str, Any]) -> dict[str, Any]:
    """Return the kind of the letter, its meetings without invitees and sessions, and what was doubtful."""
    letter_date = facts.get("letter_date")
    kind = _kind(parts, analysis, letter_date)
    notices: tuple[Notice, ...] = tuple(facts.get("notices", ()))
    meetings: tuple[Meeting, ...] = ()
    if kind is not LetterKind.OTHER:
        letter = _letter(parts, analysis, kind, letter_date)
        meetings = tuple(letter.meetings())
        notices += tuple(letter.notices())
    return {"kind": kind, "meetings": meetings, "notices": notices}


def _kind(parts: Parts, analysis: Analysis, letter_date: dt.date | None) -> LetterKind:
    headed = [parts.words(start, end) for start, end in titles(parts)]
    covering, opening = cover(parts)
    words = [parts.words(parts.paragraphs[i].start, parts.paragraphs[i].end) for i in covering or opening]
    kind = kind_of_letter(parts, headed, words)
    if kind is not None:
        return kind
    return _kind_by_day(parts, analysis, letter_date)


def _kind_by_day(parts: Parts, analysis: Analysis, letter_date: dt.date | None) -> LetterKind:
    """A subject that is a meeting and its days, or "informeer ik u over de <meeting>": the days tell what is offered."""
    for zone in zones(parts, analysis, LetterKind.ANNOTATED_AGENDA):
        if not zone.names or letter_date is None or zone.kind not in {"title", "cover"}:
            continue
        first = zone.names[0]
        lead = zone.before(first.start, first.start - zone.start)
        bare = zone.kind == "title" and len(lead) < 5 and len(re.findall(r"[a-z]{4,}", zone.after(first.end, 300))) < 8
        if bare or (zone.kind == "cover" and pattern("informs").search(lead)):
            days = next((p for d in zone.dates if d.start > first.end and (p := place(d, letter_date, Expectation.NEAR))), None)
            if days is not None:
                return LetterKind.ANNOTATED_AGENDA if days.end >= letter_date else LetterKind.REPORT
    return LetterKind.OTHER


def _letter(parts: Parts, analysis: Analysis, kind: LetterKind, letter_date: dt.date | None) -> _Letter:
    stretches = zones(parts, analysis, kind)
    chosen = announced(parts, stretches, kind, letter_date)
    stretches = _attributed([with_unknown(z, chosen) for z in stretches], chosen)
    cancelled = [m for m in chosen if any(_is_cancelled(z, m, chosen) for z in stretches)]
    expectation = Expectation.PAST if kind is LetterKind.REPORT else Expectation.FUTURE
    dates = DateFinder(
        parts.text.content, tuple(stretches), tuple(chosen), letter_date or own_date(parts, stretches), expectation
    )
    return _Letter(parts, tuple(stretches), tuple(chosen), tuple(cancelled), dates, tuple(dates.candidates()))


def _attributed(stretches: list[Zone], meetings: list[Announced]) -> list[Zone]:
    """A sentence that names no meeting goes on about the one that its paragraph named last."""
    out, last = list[Zone](), dict[int | None, Zone]()
    for zone in stretches:
        made, earlier = zone, last.get(zone.paragraph) if zone.paragraph is not None else None
        if earlier is not None and zone.kind in {"cover", "opening"} and not any(owner(n, meetings) for n in zone.names):
            named = [n for n in earlier.names if owner(n, meetings)]
            about = named[0] if len({n.key for n in named}) == 1 else earlier.about
            if (named or about) and about is not zone.about:
                made = replace(zone, about=about)
        out.append(made)
        last[zone.paragraph] = made
    return out


_WHOLE = re.compile(
    r"\b(?:de|deze|die|het) (?:\w+ )?(?:raad|bijeenkomst|vergadering|top|conferentie|zitting|videoconferentie|ministeriële|overleg)\b"
)


def _is_cancelled(zone: Zone, meeting: Announced, meetings: list[Announced]) -> bool:
    """Whether a sentence says that the meeting (and not a point of its agenda) is not held, without a new day."""
    if zone.kind in {"heading", "closing"} or not zone.says("cancelled") or (zone.dates and zone.says("moved")):
        return False
    for hit in pattern("cancelled").finditer(zone.lower):
        at = zone.start + hit.start()
        before = [n for n in zone.names if n.end <= at]
        name = before[-1] if before else next((n for n in zone.names if n.start - at < 60), None)
        if name is not None:
            # "Het diner voorafgaand aan de Raad is geannuleerd": a point before or behind the name is what lapses.
            lead = re.split(r"[,;]", zone.before(name.start, 70))[-1]
            between = zone.before(at, at - name.end) if name.end <= at else ""
            if owner(name, meetings) is meeting and not pattern("points").search(f"{lead} {between}"):
                return True
        elif len(meetings) == 1 if zone.about is None else owner(zone.about, meetings) is meeting:
            clause = zone.lower[max(0, hit.start() - 90) : hit.start()]
            if _WHOLE.search(clause) and not pattern("points").search(clause):
                return True
    return False


@dataclass(frozen=True, slots=True)
class _Letter:
    parts: Parts
    zones: tuple[Zone, ...]
    announced: tuple[Announced, ...]
    cancelled: tuple[Announced, ...]
    dates: DateFinder
    candidates: tuple[Candidate, ...]

    def live(self) -> Iterator[tuple[int, Announced, Candidate | None]]:
        """Yield the meetings that are held, with their days."""
        for index, meeting in enumerate(self.announced):
            if not any(meeting is c for c in self.cancelled):
                yield index, meeting, self.dates.chosen(list(self.candidates), index)

    def meetings(self) -> Iterator[Meeting]:
        """Yield the meetings as facts."""
        venues = VenueFinder(self.parts, self.zones, self.announced)
        live = list(self.live())
        held = [(days.start, days.end) for _, _, days in live if days]
        for index, meeting, days in live:
            yield self._meeting(index, meeting, days, venues, held)

    def _meeting(
        self, index: int, meeting: Announced, days: Candidate | None, venues: VenueFinder, held: list[tuple[dt.date, dt.date]]
    ) -> Meeting:
        text = self.parts.text.content
        spoken = [n for z in self.zones for n in z.names if owner(n, self.announced) is meeting and n not in meeting.names]
        informal = self._is_informal(meeting)
        full = [n for n in [*meeting.names, *spoken] if not n.short and (n in meeting.names or n.informal <= informal)]
        full = [n for n in full if n in meeting.names or not _INCLUSIVE.search(text, n.start, n.end)] or full
        if meeting.names[0].body not in {"EU", "NATO"}:
            full = [replace(n, end=topic_end(text, z, n)) for n in full for z in self.zones if z.start <= n.start < z.end]
        name = max(full, key=lambda n: (n.end - n.core, n.informal, n.core - n.start, -n.start), default=meeting.names[0])
        return Meeting(
            name=_words(text, name),
            abbreviation=_abbreviation(text, [*meeting.names, *spoken], name),
            body=meeting.names[0].body,
            start=days.start if days else None,
            end=days.end if days else None,
            venue=venues.venue(index, held if days else ()),
            informal=informal,
            span=self.parts.text.span(meeting.names[0].start, meeting.names[0].end),
        )

    def _is_informal(self, meeting: Announced) -> bool:
        if meeting.informal:
            return True
        if meeting.formal:
            return False
        headed = [n for z in self.zones if z.kind == "heading" for n in z.names if owner(n, self.announced) is meeting]
        if len(self.announced) > 1:
            afar = any(n.virtual for n in [*meeting.names, *headed])
            spoken_of = (n for z in self.zones if z.kind == "cover" for n in z.names if afar and n.virtual and n.informal)
            called = any(owner(n, self.announced) is meeting for n in spoken_of)
            return called or (bool(headed) and all(n.informal for n in headed))
        spoken = [
            z
            for z in self.zones
            if z.kind in {"cover", "opening", "title"} and not any(n.fits(meeting.names[0]) for n in z.names)
        ]
        return any(_INFORMAL.search(z.lower, a - z.start, b - z.start) for z in spoken for a, b in z.alive)

    def notices(self) -> Iterator[Notice]:
        """Yield what is doubtful or left out."""
        for meeting in self.cancelled:
            yield self._notice("meeting-cancelled", "The letter says that this meeting is not held.", meeting.names[0])
        for index, meeting, days in self.live():
            yield from self._doubts(index, meeting, days)

    def _doubts(self, index: int, meeting: Announced, days: Candidate | None) -> Iterator[Notice]:
        span = self.parts.text.span
        if days is None:
            month = next((d for z in self.zones if z.kind in {"title", "cover", "opening"} for d in z.dates if not d.days), None)
            if month is not None:
                yield Notice(
                    code="month-only", message="Only a month is given for this meeting.", span=span(month.start, month.end)
                )
            else:
                yield self._notice("no-date", "No day is given for this meeting.", meeting.names[0])
            return
        if days.corrected:
            yield Notice(
                code="year-corrected",
                message="The year that is written cannot be meant; the nearest possible one is taken.",
                span=span(days.at, days.until),
            )
        own = [c for c in self.candidates if c.meeting == index and not c.shared and self.dates.is_possible(c)]
        wrong = next((c for c in [days, *own] if not c.weekday_fits), None)
        if wrong is not None:
            yield Notice(
                code="weekday-mismatch",
                message="The weekday that is named is not that of the date.",
                span=span(wrong.at, wrong.until),
            )
        other = next((c for c in own if (c.start < days.start or c.end > days.end) and not days.corrected), None)
        if other is not None:
            yield Notice(
                code="date-conflict",
                message="The letter gives other days for this meeting here.",
                span=span(other.at, other.until),
            )

    def _notice(self, code: str, message: str, name: MeetingName) -> Notice:
        return Notice(code=code, message=message, span=self.parts.text.span(name.start, name.end))


_INCLUSIVE = re.compile(
    r"(?i: in inclusieve samenstelling\Z|(?:gezamenlijke )(?:zitting|sessie|vergadering|bijeenkomst) met\b)"
)  # a part of the meeting, and no other name of it
_INFORMAL = re.compile(
    r"\binformele (?:bijeenkomst|raad|videoconferentie|vergadering|setting|karakter|top)\b|\binformeel karakter\b"
)
_DROPPED = re.compile(
    r"(?:[a-zë]{0,16}(?:eerste|tweede|derde|vierde|vijfde|zesde) (?=formele |reguliere ))?(?:\b(?:formele|aanstaande|komende|eerstvolgende|eerstkomende|afgelopen|laatste|jaarlijkse|halfjaarlijkse|reguliere|geplande|ingeplande|voorlopige|gecombineerde|virtuele|digitale|telefonische|fysieke|hybride),? (?:en )?)+"
)


def _words(text: str, name: MeetingName) -> str:
    """The name as written; "formele" and "aanstaande" are dropped, an ordinal or "informele" belongs to it."""
    lead = text[name.start : name.core]
    dropped = _DROPPED.match(lead.lower())
    start = name.start + (dropped.end() if dropped else 0)
    rest = lead[dropped.end() if dropped else 0 :].lower()
    # "vergadering van de Raad" is the Raad, "speciale zitting van de WHA" is not.
    kept = " van " not in rest or re.match(r"(?:speciale|bijzondere|buitengewone) (?:bijeenkomst|zitting)", rest)
    return text[start if kept else name.core : name.end]


def _abbreviation(text: str, names: list[MeetingName], chosen: MeetingName) -> str | None:
    for name in names:
        if name.abbreviation:
            return name.abbreviation
    return next((text[n.core : n.end] for n in names if n.short and not chosen.short), None)
