"""The venue of an announced meeting: in its title, or in a sentence that says that it is held there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from nl_agenda.find.dates import date_words
from nl_agenda.find.meetings.announced import Announced, owner
from nl_agenda.find.meetings.announcements import coordinated
from nl_agenda.find.meetings.beside import INFORMAL_BESIDE, is_beside
from nl_agenda.find.meetings.held_places import is_held, is_held_behind, is_surely_held
from nl_agenda.find.meetings.names import MeetingName, lowered
from nl_agenda.find.meetings.places_elsewhere import CLAUSE, foreign_nouns, is_foreign, is_of_another_day, is_rest
from nl_agenda.find.meetings.venue_modes import is_hybrid, mode_of, tells
from nl_agenda.find.meetings.zones import Zone, pattern
from nl_agenda.find.names.places import Place, buildings, countries, is_region, longer_names, places, towns
from nl_agenda.models import Venue, VenueMode

if TYPE_CHECKING:
    import datetime as dt

    from nl_agenda.segment.parts import Parts

_TOWN = 40  # characters from a building to the end of its town
# "de Europese Raad van 18 december in Brussel en de aansluitende Eurotop": what follows at once is held in the same place.
_AT_ONCE_BEFORE = re.compile(r"\b(?:(?:daar)?(?:aan|op) )?(?:aansluitende|voorafgaande)(?: \w+)? \Z")
_AT_ONCE_BEHIND = re.compile(
    r"(?: \([^)]{0,20}\))?,?(?: (?:die|dat|welke))?(?: daar(?:aan|op))? (?:aansluitend|voorafgaand|direct (?:erna|daarna|daarvoor|ervoor)"
    r"|in aansluiting|onmiddellijk (?:erna|daarna))\b(?! (?:aan|op) (?:de|het|een) )"
)


@dataclass(frozen=True, slots=True)
class VenueFinder:
    """Finds the venues of the meetings of one letter."""

    parts: Parts
    zones: tuple[Zone, ...]
    meetings: tuple[Announced, ...]

    def venue(self, index: int, days: Sequence[tuple[dt.date, dt.date]] = ()) -> Venue | None:
        """Return where a meeting is held, ``None`` where the letter does not say; ``days`` are the first and last of each meeting."""
        text = self.parts.text.content
        relevant = [z for z in self.zones if z.kind not in {"title", "heading"} and self._speaks_of(z, index)]
        place = self._titled(index, days) or self._in_sentences(index, relevant, days) or self._there(index, relevant)
        place = place or self._alongside(index, relevant)
        if place is not None and place.city is None:
            place = self._with_capital(place)
        elif place is not None and place.city is not None and is_region(place.city):
            place = self._in_region(place, index, relevant, days)
        place = self._in_full(place) if place is not None and place.city is not None else place
        telling = [z for z in relevant if tells(z)]
        hall = next(
            (
                b
                for z in telling
                for a, o in z.alive
                for b in buildings(text, a, o)
                if not self._is_foreign(z, b) and index in self._meant(z, b)
            ),
            None,
        )
        if place is None and hall is not None:
            place = self._town_of(hall)
        mode = mode_of(index, self.zones, self.meetings, relevant, place or hall)
        if mode is VenueMode.VIRTUAL:
            place = hall = None
        anchor = place or hall
        if anchor is None and mode is None:
            return None
        name = self.meetings[index].names[0]
        span = self.parts.text.span(anchor.start, anchor.end) if anchor else self.parts.text.span(name.start, name.end)
        return Venue(
            city=place.city if place else None,
            country=place.country if place else None,
            name=hall.building if hall else None,
            mode=mode,
            span=span,
        )

    def _in_full(self, place: Place) -> Place:
        """Give a city that the subject shortens the name that it has in the letter: "Washington", "Washington D.C."."""
        for longer in longer_names(place.city or ""):
            zone = next((z for z in self.zones if longer in self.parts.text.content[z.start : z.end]), None)
            if zone is not None:
                at = self.parts.text.content.index(longer, zone.start)
                return replace(place, start=at, end=at + len(longer), city=longer)
        return place

    def _with_capital(self, place: Place) -> Place:
        """Give "de hoofdstad van Kameroen" its name where it is the one city of that state that the letter names."""
        text = self.parts.text.content
        if "hoofdstad" not in text[max(0, place.start - 20) : place.end]:
            return place
        named = {p.city for z in self.zones for p in places(text, z.start, z.end) if p.country == place.country and p.city}
        first = next((city for city, code in countries().items() if code == place.country), None)
        return replace(place, city=first) if named == {first} else place

    def _town_of(self, hall: Place) -> Place | None:
        """Return where a building stands by another sentence: "op het hoofdkwartier in Brussel"."""
        text, name = self.parts.text.content, (hall.building or "").lower()
        for zone in self.zones:
            at = zone.lower.find(name)
            end = zone.start + at + len(name)
            town = next(places(text, end, min(zone.end, end + _TOWN)), None) if at >= 0 else None
            if town is not None and town.city is not None and re.fullmatch(r",? (?:in|te) ", text[end : town.start]):
                return town
        return None

    def _in_region(self, region: Place, index: int, relevant: list[Zone], days: Sequence[tuple[dt.date, dt.date]]) -> Place:
        """Give the city of the island or region that is named where the sentences tell it."""
        town = self._in_sentences(index, relevant, days)
        return town if town is not None and town.city is not None and town.country == region.country else region

    def _titled(self, index: int, days: Sequence[tuple[dt.date, dt.date]]) -> Place | None:
        """A place in a subject or title, behind the name (or its date) and before any turn of the phrase."""
        text = self.parts.text.content
        for zone in self.zones:
            if zone.kind not in {"title", "heading"} or (zone.kind == "heading" and is_rest(self.parts, zone)):
                continue
            for start, end in zone.alive:
                for place in places(text, start, end, bare=True):
                    if self._behind(zone, place, index) and not self._is_another(zone, place, index, days):
                        return place
        return None

    def _behind(self, zone: Zone, place: Place, index: int) -> bool:
        before = [n for n in zone.names if n.end <= place.start]
        alone = len(self.meetings) == 1
        if not before:
            return (
                alone and (not zone.names or place.end <= zone.names[0].start) and place.city is not None and zone.kind == "title"
            )
        last = before[-1]  # "Milieuraad 17 maart en informele Milieuraad Nicosia"
        chain = [n for n in before if n is last or (n.informal >= last.informal and self._share(n, last, place))]
        if not any(owner(n, self.meetings) is self.meetings[index] for n in chain):
            return False
        between = zone.before(place.start, place.start - before[-1].end)
        nouns = re.findall(r"[a-zà-ÿ-]{4,}", between)
        other = not last.informal and INFORMAL_BESIDE.search(between)
        strange = other or [w for w in nouns if w in foreign_nouns()] or pattern("turns").search(between)
        return not strange and (
            place.city is not None or is_held_behind(between[: between.rfind(" ", 0, -1) + 1]) or len(nouns) <= 2
        )

    def _in_sentences(self, index: int, relevant: list[Zone], days: Sequence[tuple[dt.date, dt.date]]) -> Place | None:
        weak: Place | None = None
        for zone in relevant:
            for place in self._placed(zone):
                if (
                    self._is_foreign(zone, place)
                    or index not in self._meant(zone, place)
                    or self._is_another(zone, place, index, days)
                ):
                    continue
                if not tells(zone) and not self._adjoins(zone, place):
                    continue
                if place.city is not None:
                    return place
                weak = weak or (place if is_held(zone, place) else None)
        return weak or next((p for z in relevant for p in self._unknown(z, index) if tells(z) or self._adjoins(z, p)), None)

    def _there(self, index: int, relevant: list[Zone]) -> Place | None:
        """Return a place named before to which a word points back: "op 12 april aldaar", "in dezelfde stad"."""
        for zone in relevant:
            there = pattern("there").search(zone.lower) if zone.says("there") and zone.kind != "closing" else None
            if there is None:
                continue
            at = zone.start + there.end()
            earlier = [z for z in self.zones if z.paragraph is not None and z.paragraph == zone.paragraph and z.start < at]
            known = [(z, p) for z in earlier for p in self._placed(z) if p.city is not None and p.end <= at]
            if known and not self._is_foreign(*known[-1]) and index in self._meant_there(zone, at):
                return known[-1][1]
        return None

    def _alongside(self, index: int, relevant: list[Zone]) -> Place | None:
        """Return the place of the meeting that this one comes right before or after, by the words around its name."""
        for zone in relevant:
            for before, name in pairwise(zone.names):
                own = owner(name, self.meetings) is self.meetings[index]
                if own and (
                    _AT_ONCE_BEFORE.search(zone.before(name.core, 60)) or _AT_ONCE_BEHIND.match(zone.after(name.end, 60))
                ):
                    between = (p for p in self._placed(zone) if before.end <= p.start < name.start and p.city is not None)
                    return next((p for p in between if not self._is_foreign(zone, p)), None)
        return None

    def _meant_there(self, zone: Zone, at: int) -> list[int]:
        """The meeting behind such a word, in its clause, else the one before it."""
        behind = next((n for n in zone.names if n.start >= at), None)
        if behind is not None and not CLAUSE.search(zone.after(at, behind.start - at)):
            return self._indexes([owner(behind, self.meetings)])
        return self._meant(zone, Place(at, at, None, None))

    def _is_foreign(self, zone: Zone, place: Place) -> bool:
        return is_foreign(zone, place, [n for n in zone.names if owner(n, self.meetings)] if zone.names else ())

    def _is_another(self, zone: Zone, place: Place, index: int, days: Sequence[tuple[dt.date, dt.date]]) -> bool:
        return is_of_another_day(zone, place, days, informal=self.meetings[index].informal)

    def _unknown(self, zone: Zone, index: int) -> Iterator[Place]:
        """Yield towns that stand in no list, where the words around say that the meeting is held there."""
        for start, end in zone.alive:
            for town in towns(self.parts.text.content, start, end):
                if not self._is_foreign(zone, town) and index in self._meant(zone, town) and is_surely_held(zone, town):
                    yield town

    def _placed(self, zone: Zone) -> Iterator[Place]:
        """Yield places with a preposition, and cities without one right behind a date («(22-23 januari, Nicosia)»)."""
        text, labelled = self.parts.text.content, zone.says("place_labels")
        ends = [d.end for d in zone.dates if d.days]
        for start, end in zone.alive:
            located = list(places(text, start, end))
            loose = places(text, start, end, bare=True) if labelled or ends else ()
            bare = [p for p in loose if labelled or any(0 <= p.start - e <= 3 for e in ends)]
            yield from sorted([*located, *(b for b in bare if all(b.start != p.start for p in located))], key=lambda p: p.start)

    def _meant(self, zone: Zone, place: Place) -> list[int]:
        """Return the meetings that a place in a sentence is said of."""
        text = self.parts.text.content
        if len(self.meetings) > 1 and zone.says("all_meetings"):
            return list(range(len(self.meetings)))
        before = [n for n in zone.names if n.end <= place.start]
        behind = [n for n in zone.names if n.start >= place.end]
        if behind:  # "Na afloop van de Raad vindt op het hoofdkwartier de top plaats"
            before = [n for n in before if not is_beside(zone, n, place)]
        if before:
            chain = [
                n
                for n in before
                if n is before[-1] or (self._share(n, before[-1], place) and not self._places_between(n, before[-1]))
            ]
            meant = self._indexes([owner(n, self.meetings) for n in chain])
            if meant or not CLAUSE.search(zone.before(place.start, place.start - before[-1].end)):
                return meant
        elif behind and behind[0].start - place.end < 100 and zone.about is None:
            chain = [n for n in behind if n is behind[0] or coordinated(text, behind[0], n)]
            meant = self._indexes([owner(n, self.meetings) for n in chain])
            if meant:
                return meant
        if zone.about is not None:
            return self._indexes([owner(zone.about, self.meetings)])
        return list(range(len(self.meetings))) if len(self.meetings) == 1 else [0]

    def _share(self, first: MeetingName, second: MeetingName, place: Place) -> bool:
        """Whether a place behind two joined names is that of both; one in the brackets behind a name is its alone."""
        text = self.parts.text.content
        between = text[second.end : place.start]
        alone = between.rfind("(") > between.rfind(")")
        if alone or not _alike(first, second) or not coordinated(text, first, second):
            return False
        return not pattern("virtual").search(lowered(text[first.end : second.start]))  # the first is held at no place

    def _places_between(self, first: MeetingName, second: MeetingName) -> bool:
        """Whether the first of two joined names has a place of its own."""
        return next(places(self.parts.text.content, first.end, second.start, bare=True), None) is not None

    @staticmethod
    def _adjoins(zone: Zone, place: Place) -> bool:
        """Whether a place stands right behind a name, but for a date ("Tijdens de Raad van 18 november in Brussel")."""
        before = [n for n in zone.names if n.end <= place.start]
        if not before:
            return False
        between = zone.before(place.start, place.start - before[-1].end)
        for words in reversed(list(date_words(between))):
            between = between[: words.start] + between[words.end :]
        return re.fullmatch(r"(?:\s|,|\([^)]*\)|a\.s\.|aanstaande|van|op|in|te|d\.d\.|het|de)*", between[:80]) is not None

    def _indexes(self, found: list[Announced | None]) -> list[int]:
        return [i for i, m in enumerate(self.meetings) if any(m is f for f in found)]

    def _speaks_of(self, zone: Zone, index: int) -> bool:
        if not self._may_mean(zone, index):
            return False
        return not zone.says("other_letters") or zone.says("agenda_markers")

    def _may_mean(self, zone: Zone, index: int) -> bool:
        own = any(owner(n, self.meetings) is self.meetings[index] for n in zone.names)
        if own and zone.kind != "closing":
            return True
        if not zone.says("planning") and not ("hybride" in zone.lower and is_hybrid(zone)):
            return False
        several = len(self.meetings) > 1
        if several and zone.says("all_meetings") and zone.kind != "closing" and not zone.names:
            return True
        about = zone.about is not None and owner(zone.about, self.meetings) is self.meetings[index]
        generic = zone.says("generic")
        if own or (zone.kind == "closing" and not generic):
            return own
        alone = not several or zone.says("all_meetings") or (zone.about is None and index == 0)
        return about or (generic and alone and zone.about is None)


def _alike(first: MeetingName, second: MeetingName) -> bool:
    """Tell whether both are in the tables, or neither: others are seldom held in the same place."""
    return first.key.startswith("UNKNOWN-") == second.key.startswith("UNKNOWN-")
