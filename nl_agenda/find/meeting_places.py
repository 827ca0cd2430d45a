"""The venue of an announced meeting: in its title, or in a sentence that says that it is held there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nl_agenda.find.announcements import Announced, Zone, pattern
from nl_agenda.find.meeting_names import MeetingName, meeting_names
from nl_agenda.find.venues import Place, building, country_alone, places
from nl_agenda.models import Venue, VenueMode
from nl_agenda.segment.parts import ParagraphKind

if TYPE_CHECKING:
    from nl_agenda.segment.parts import Parts


def venue_of(parts: Parts, zones: list[Zone], meeting: Announced, *, alone: bool) -> Venue | None:
    """Return where a meeting is held, ``None`` where the letter does not say."""
    text = parts.text.content
    sentences = [z for z in zones if z.kind != "title"] + _closing_sentences(parts)
    relevant = list(_relevant(parts, sentences, meeting, alone=alone))
    place = _titled(text, zones, meeting, alone=alone) or _in_sentences(text, relevant, meeting) or _in_country(text, relevant)
    hall = next((b for b in (building(text, z.start, z.end) for z in relevant) if b), None)
    mode = _mode(text, zones, relevant, meeting, place or hall, alone=alone)
    if mode is VenueMode.VIRTUAL:
        place = hall = None
    anchor = place or hall
    if anchor is None and mode is None:
        return None
    span = parts.text.span(anchor.start, anchor.end) if anchor else parts.text.span(meeting.names[0].start, meeting.names[0].end)
    return Venue(
        city=place.city if place else None, country=place.country if place else None, name=hall.building if hall else None, mode=mode, span=span
    )


def _titled(text: str, zones: list[Zone], meeting: Announced, *, alone: bool) -> Place | None:
    for zone in zones:
        if zone.kind != "title":
            continue
        names = meeting_names(text, zone.start, zone.end)
        found = list(places(text, zone.start, zone.end, bare=True))
        own = [n for n in names if n.key == meeting.key]
        for place in found:
            before = [n for n in names if n.end <= place.start]
            if (own and before and (before[-1].key == meeting.key or alone)) or (alone and not names):
                return place
    return None


def _in_sentences(text: str, relevant: list[Zone], meeting: Announced) -> Place | None:
    for zone in relevant:
        names = meeting_names(text, zone.start, zone.end)
        for place in places(text, zone.start, zone.end):
            before: list[MeetingName] = [n for n in names if n.end <= place.start]
            if before and before[-1].key != meeting.key and _same_phrase(text, before[-1].end, place.start):
                continue
            if _of_another_event(text, zone, place):
                continue
            return place
    return None


def _in_country(text: str, relevant: list[Zone]) -> Place | None:
    held = (z for z in relevant if pattern("held").search(text[z.start : z.end].casefold()))
    return next((p for p in (country_alone(text, z.start, z.end) for z in held) if p), None)


def _same_phrase(text: str, start: int, end: int) -> bool:
    between = text[start:end].casefold()
    return "," not in between and not any(verb in between for verb in ("vind", "plaats", "bijeen", "gehouden", "die "))


_EVENTS = ("top van", "top in", "top te", "conferentie in", "bezoek aan", "missie", "oorlog", "ambassade", "verkiezingen", "de heer", "top ")


def _of_another_event(text: str, zone: Zone, place: Place) -> bool:
    before = text[max(zone.start, place.start - 45) : place.start].casefold()
    return any(event in before for event in _EVENTS)


def _relevant(parts: Parts, sentences: list[Zone], meeting: Announced, *, alone: bool) -> Iterator[Zone]:
    """Yield the sentences that say where or how this meeting is held.

    "De zitting" is the meeting named last in the paragraph, else that of the heading above.
    """
    text, about, end = parts.text.content, set[str](), -1
    for zone in sentences:
        if end < 0 or "\n" in text[end : zone.start] or zone.start < end:
            about = _heading_names(parts, zone.start)
        end = zone.end
        names = {n.key for n in meeting_names(text, zone.start, zone.end)}
        about = names or about
        words = text[zone.start : zone.end].casefold()
        if not any(pattern(p).search(words) for p in ("planning", "agenda_markers", "hybrid")):
            continue
        generic = pattern("generic").search(words) is not None
        if meeting.key in names or (generic and (alone or meeting.key in about or "beide " in words) and not (names and not alone)):
            yield zone


def _heading_names(parts: Parts, offset: int) -> set[str]:
    """The meetings named in the nearest heading above that names any."""
    index = bisect_right(parts.paragraphs, offset, key=lambda p: p.start) - 1
    for section in parts.ancestors(parts.paragraphs[index].section if index >= 0 else None):
        part = parts.sections[section]
        names = {n.key for n in meeting_names(parts.text.content, part.heading_start, part.heading_end)}
        if names:
            return names
    return set()


def _closing_sentences(parts: Parts) -> list[Zone]:
    """The last paragraphs of a letter may say where "de zittingen" are held."""
    prose = [p for p in parts.paragraphs if p.kind is ParagraphKind.PROSE]
    return [Zone(p.start, p.end, "closing") for p in prose[-2:]]


def _mode(text: str, zones: list[Zone], relevant: list[Zone], meeting: Announced, place: Place | None, *, alone: bool) -> VenueMode | None:
    if any(n.virtual for n in meeting.names):
        return VenueMode.VIRTUAL
    words = [text[z.start : z.end].casefold() for z in relevant]
    if any(pattern("hybrid").search(w) for w in words):
        return VenueMode.HYBRID
    titles = [text[z.start : z.end].casefold() for z in zones if z.kind == "title"] if alone else []
    if any(pattern("virtual").search(w) for w in titles) or (place is None and any(pattern("virtual").search(w) for w in words)):
        return VenueMode.VIRTUAL
    if place is not None or any(pattern("physical").search(w) and not pattern("not_physical").search(w) for w in words):
        return VenueMode.IN_PERSON
    return None
