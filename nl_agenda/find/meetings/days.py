"""When an announced meeting is held: the days that stand with its name, weighed by where they stand.

The rules, in order: days that the letter's date makes possible; days of this meeting alone before days that several share;
of days that contain each other the longer range; the better place (a move that the letter reports, title, heading, cover,
opening). What differs from the chosen days is reported.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nl_agenda.find.dates import DateWords, Day, Expectation, place
from nl_agenda.find.meetings.announced import Announced, owner
from nl_agenda.find.meetings.announcements import coordinated
from nl_agenda.find.meetings.beside import is_aside, is_beside, is_last, is_of, is_other_sitting, is_past_plan, without_comma
from nl_agenda.find.meetings.days_beside import told_days, with_elliptic
from nl_agenda.find.meetings.names import MeetingName
from nl_agenda.find.meetings.zones import Zone, pattern

if TYPE_CHECKING:
    from nl_agenda.find.dates.calendar import Placed

# How far from its name a date may stand: over a bracket, a clause on who organises it, a place.
_REACH = 160
_APART = 110  # so far from its first day a last one may stand
# Between the days of one meeting, and between its sittings where the letter tells both.
_LONGEST, _SITTINGS = dt.timedelta(days=10), dt.timedelta(days=31)
_WEIGHT = {"title": 1, "heading": 2, "cover": 3, "opening": 4, "closing": 6}
_EARLIEST, _LATEST = dt.timedelta(days=10), dt.timedelta(days=300)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Days found for a meeting; a lower ``weight`` is the better place, ``shared`` if they may be those of several meetings."""

    meeting: int
    start: dt.date
    end: dt.date
    weight: int
    shared: bool
    weekday_fits: bool
    at: int
    until: int
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class DateFinder:
    """Finds the days of the meetings of one letter."""

    text: str
    zones: tuple[Zone, ...]
    meetings: tuple[Announced, ...]
    letter_date: dt.date | None
    expectation: Expectation

    def candidates(self) -> list[Candidate]:
        """Return all days that the letter gives for its meetings, those with a name first."""
        found = [c for zone in self.zones if zone.kind not in {"closing", "dated"} for c in self._named(zone)]
        known = {c.meeting for c in found if not c.shared}
        if found and len(known) < len(self.meetings):
            found += [
                Candidate(index, day, day, 15, shared=False, weekday_fits=True, at=at, until=until)
                for index, day, at, until in told_days(self.zones, self.meetings, known, self._placed)
            ]
        given, known = {c.meeting for c in found}, {c.meeting for c in found if not c.shared}
        found += [c for c in self._generic() if c.meeting not in given]
        if len(known) < len(given):
            found += [c for c in self._generic(named=True) if c.meeting not in known and _is_part(c, found)]
        return found or list(self._of_headings())

    def _named(self, zone: Zone) -> Iterator[Candidate]:
        if not zone.names or not zone.dates or (zone.kind == "cover" and zone.says("left_out")):
            return
        dates = [d for d in zone.dates if d.days and not self._is_foreign(zone, d)]
        moved = zone.says("moved") and not zone.says("points")
        for group, words in self._groups(zone, with_elliptic(self.text, zone, dates)):
            placed = self._placed(words)
            if placed is None or self._was_sent(zone, placed):
                continue
            owners = [owner(n, self.meetings) for n in group if not self._is_another(n)]
            indexes = list(dict.fromkeys(self._index(m) for m in owners if m is not None))
            split = self._split(zone, words, len(indexes))
            weight = 0 if moved else _WEIGHT[zone.kind]
            for position, index in enumerate(indexes):
                start, end = split[position] if split else (placed.start, self._end(zone, words, placed))
                yield Candidate(
                    index, start, end, weight, len(indexes) > 1 and not split, placed.weekday_fits, words.start, words.end
                )

    def _was_sent(self, zone: Zone, placed: Placed) -> bool:
        """Tell of a day that is past whether it is that of an agenda that was sent before, or of what was spoken of then."""
        if self.expectation is not Expectation.FUTURE or self.letter_date is None or placed.end >= self.letter_date:
            return False
        return zone.says("sent_before") or (zone.kind == "opening" and not zone.says("planning"))

    def _end(self, zone: Zone, words: DateWords, placed: Placed) -> dt.date:
        """Return the last day, which may stand apart: "die op 27 januari begint en op 28 januari eindigt"."""
        later = next((d for d in zone.dates if d.days and 0 < d.start - words.end < _APART), None)
        if later is None or any(words.end <= n.start < later.start for n in zone.names):
            return placed.end
        between = zone.before(later.start, later.start - words.end)
        longest = _SITTINGS if is_other_sitting(between, zone.after(later.end, 60)) else _LONGEST
        last = self._placed(later) if longest is _SITTINGS or is_last(between, zone.after(later.end, 25)) else None
        return last.end if last and dt.timedelta() < last.end - placed.end <= longest else placed.end

    def _is_another(self, name: MeetingName) -> bool:
        """Tell whether a name is that of "de eerstvolgende Raad" in a report, "de vorige Raad" in an agenda."""
        lead = self.text[max(0, name.start - 20) : name.core].lower()
        return _OTHER_TIME[self.expectation is Expectation.PAST].search(lead) is not None

    def _index(self, meeting: Announced) -> int:
        return next(i for i, m in enumerate(self.meetings) if m is meeting)

    def _placed(self, words: DateWords) -> Placed | None:
        return place(words, self.letter_date, self.expectation)

    def _split(self, zone: Zone, words: DateWords, count: int) -> list[tuple[dt.date, dt.date]]:
        """Deal the days of "10 respectievelijk 11 maart" out to as many meetings, in order."""
        at = zone.lower.find("respectievelijk")
        if count < 2 or (at < 0 and "resp." not in zone.before(words.end, 60)):
            return []
        groups: list[tuple[Day, ...]] = [(day,) for day in words.days]
        first = len(re.findall(r"(?<!\d)[0-3]?\d(?!\d)", zone.lower[words.start - zone.start : max(0, at)]))
        if len(groups) != count == 2 and 0 < first < len(groups):
            groups = [words.days[:first], words.days[first:]]
        placed = [self._placed(replace(words, days=group)) for group in groups]
        return [(p.start, p.end) for p in placed if p is not None] if len(placed) == count and all(placed) else []

    def _is_foreign(self, zone: Zone, words: DateWords) -> bool:
        """Whether a date is the day of something else, of an earlier plan, or only the end of a range."""
        before, after = zone.before(words.start, 60), zone.after(words.end, 40)
        if words.past and self.expectation is Expectation.FUTURE:
            return True
        if pattern("foreign_before").search(before) or (zone.kind != "title" and pattern("foreign_after").search(after)):
            return True
        if zone.kind == "title":
            return False
        if len(words.days) == 1 and pattern("end_only").search(before) and not zone.says("moved"):
            return True
        return is_past_plan(zone, words)

    def _groups(self, zone: Zone, dates: list[DateWords]) -> Iterator[tuple[list[MeetingName], DateWords]]:
        """Join each date to the names before it, else to the name behind it."""
        waiting: list[MeetingName] = []
        early: DateWords | None = None
        aside: MeetingName | None = None
        reached = 0
        items: list[MeetingName | DateWords] = [*zone.names, *dates]
        for item in sorted(items, key=lambda x: (x.start, x.end)):
            if isinstance(item, MeetingName):
                if item.start < reached:
                    continue
                if early is not None and item.start - early.end < _REACH and not self._starts_with_date_behind(zone, item, dates):
                    group = self._joined(zone, item, dates)
                    yield group, early
                    waiting, early, reached = [], None, group[-1].end
                elif waiting and is_aside(zone, waiting[-1], item):
                    aside = item
                elif waiting and coordinated(self.text, waiting[-1], item):
                    waiting.append(item)
                else:
                    waiting, aside = [item], None
            elif aside is not None and is_of(zone, waiting[-1], aside, item):
                first, rest = without_comma(self.text, item)
                yield [aside], first
                aside = None
                if rest is not None:
                    yield waiting, rest
                    waiting = []
            elif waiting and is_beside(zone, waiting[0], item):
                early = item
            elif waiting and self._linked(zone, waiting[-1].end, item.start):
                yield waiting, item
                waiting, aside = [], None
            else:
                early = item

    def _joined(self, zone: Zone, name: MeetingName, dates: list[DateWords]) -> list[MeetingName]:
        """Return a name with those joined to it that have no day of their own: "op 9 en 10 mei de Eurogroep en de Ecofinraad"."""
        group = [name]
        for other in (n for n in zone.names if n.start >= name.end):
            own = any(group[-1].end <= d.start and d.start - other.end < _APART for d in dates)
            if own or not coordinated(self.text, group[-1], other):
                break
            group.append(other)
        return group

    def _starts_with_date_behind(self, zone: Zone, name: MeetingName, dates: list[DateWords]) -> bool:
        """Whether a name has a date of its own right behind it."""
        return any(
            0 <= d.start - name.end < 60 and not _APART_FROM.search(zone.before(d.start, d.start - name.end))
            for d in dates
            if not any(name.end <= n.start < d.start for n in zone.names)
        )

    def _linked(self, zone: Zone, start: int, end: int) -> bool:
        return end - start < _REACH and not pattern("turns").search(zone.before(end, end - start))

    def _generic(self, *, named: bool = False) -> Iterator[Candidate]:
        """Days of sentences that speak of "de Raad", "de bijeenkomst" or its parts, first to last; ``named``: under its name."""
        for index, meeting in enumerate(self.meetings):
            for kind in ("cover", "opening"):
                zones = [z for z in self.zones if z.kind == kind and (z.about or not named) and self._may_mean(z, index, meeting)]
                days = [(p, w) for z in zones for w in self._planned(z) if (p := self._placed(w)) is not None]
                days = [d for d in days if abs((d[0].start - days[0][0].start).days) <= 10]
                if days:
                    start, end = min(p.start for p, _ in days), max(p.end for p, _ in days)
                    fits = all(p.weekday_fits for p, _ in days)
                    at, until = days[0][1].start, days[-1][1].end
                    yield Candidate(index, start, end, 20, shared=False, weekday_fits=fits, at=at, until=until)
                    break

    def _of_headings(self) -> Iterator[Candidate]:
        """Days that only the headings of a programme give: «I. Justitie (31 januari)», «II. Migratie (1 februari)»."""
        words = [d for z in self.zones if z.kind == "dated" for d in z.dates if d.days and not self._is_foreign(z, d)]
        days = [(p, w) for w in words if (p := self._placed(w)) is not None]
        near = [d for d in days if abs((d[0].start - days[0][0].start).days) <= 5]
        if near and len(self.meetings) == 1:
            start, end = min(p.start for p, _ in near), max(p.end for p, _ in near)
            fits, at, until = all(p.weekday_fits for p, _ in near), near[0][1].start, near[-1][1].end
            made = Candidate(0, start, end, 21, shared=False, weekday_fits=fits, at=at, until=until)
            if self.is_possible(made):
                yield made

    def _may_mean(self, zone: Zone, index: int, meeting: Announced) -> bool:
        if zone.about is not None:
            return owner(zone.about, self.meetings) is meeting
        owners = [owner(n, self.meetings) for n in zone.names]
        return index == 0 and (meeting in owners or not any(owners))

    def _planned(self, zone: Zone) -> list[DateWords]:
        if not zone.says("planning") or not (zone.says("generic") or zone.about is not None):
            return []
        own = [d for d in zone.dates if d.days and not self._is_foreign(zone, d)]
        own = [d for d in own if not _DEADLINE.search(zone.before(d.start, 60))]
        return [d for d in own if not any(0 <= d.start - n.end < 12 for n in zone.names)]

    def chosen(self, found: list[Candidate], index: int) -> Candidate | None:
        """Return the days of a meeting by the rules of this module."""
        own = [c for c in found if c.meeting == index]
        possible = [c for c in own if self.is_possible(c)] or [c for c in map(self._corrected, own) if c is not None] or own
        possible = [c for c in possible if not c.shared] or possible
        if not possible:
            return None
        best = min(possible, key=lambda c: (c.weight, not c.weekday_fits, c.at))
        better = next((c for c in possible if c.weekday_fits and c.weight > 0), None)
        if not best.weekday_fits and better is not None:
            best = better
        wider = [
            c for c in possible if c.start <= best.start and c.end >= best.end and c.weekday_fits and (c.end - c.start).days <= 10
        ]
        return max(wider, key=lambda c: (c.end - c.start, -c.weight), default=best) if best.weight else best

    def is_possible(self, candidate: Candidate) -> bool:
        """Tell whether a letter of this date may announce (or report) a meeting on these days."""
        if self.letter_date is None:
            return True
        ahead = candidate.start - self.letter_date
        if self.expectation is Expectation.PAST:
            return -dt.timedelta(days=366) <= ahead <= dt.timedelta(days=1)
        return -_EARLIEST <= ahead <= _LATEST

    def _corrected(self, candidate: Candidate) -> Candidate | None:
        """A year that makes the meeting impossible ("12 januari 2025" in a letter of December 2025) is taken for a slip."""
        if self.letter_date is None:
            return None
        for shift in (1, -1):
            try:
                moved = [d.replace(year=d.year + shift) for d in (candidate.start, candidate.end)]
            except ValueError:
                continue
            made = replace(candidate, start=moved[0], end=moved[1], corrected=True, weekday_fits=True)
            if self.is_possible(made) and abs((made.start - self.letter_date).days) <= 100:
                return made
        return None


# What parts a name from the day behind it: "Op 12 mei komt de Eurogroep bijeen, op 13 mei".
_APART_FROM = re.compile(r"[;:]|\ben\b|\b(?:plaats|bijeen|samen|gehouden),")
_OTHER_TIME = {
    False: re.compile(r"\b(?:vorige|afgelopen|voorgaande|eerdere)\b"),
    True: re.compile(r"\b(?:eerstvolgende|volgende|komende|aanstaande|eerstkomende)\b"),
}
# "ontvangt u voor 18 maart nader bericht"
_DEADLINE = re.compile(r"\b(?:ontvang|stuur|zend|informeer|bericht|geïnformeerd|volgt)[^.;]{0,30} voor (?:[a-z]+dag )?\Z")


def _is_part(days: Candidate, found: list[Candidate]) -> bool:
    """Tell whether days are some of those that a meeting may share with others."""
    return any(c.meeting == days.meeting and c.start <= days.start and days.end <= c.end for c in found)
