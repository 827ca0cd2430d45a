"""When an announced meeting is held: the days that stand with its name, weighed by where they stand.

A title and a covering sentence may both give days. Where a title names several meetings with one range, the text that gives
each its own day wins; else the title does, and a different day in the text is reported.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nl_agenda.find.announcements import Announced, Zone, is_report, pattern
from nl_agenda.find.dates import DateWords, Expectation, date_words, place
from nl_agenda.find.meeting_names import MeetingName, meeting_names

if TYPE_CHECKING:
    from nl_agenda.find.dates.calendar import Placed
    from nl_agenda.segment.parts import Parts

# How far behind its name a date may stand: over a bracket, a clause on who organises it, a place.
_REACH = 160
_HORIZON = dt.timedelta(days=150)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Days found for one formation; a lower ``weight`` is the better source."""

    key: str
    start: dt.date
    end: dt.date
    weight: int
    weekday_fits: bool
    at: int
    until: int


@dataclass(frozen=True, slots=True)
class _Scope:
    text: str
    letter_date: dt.date | None
    expectation: Expectation

    def placed(self, words: DateWords) -> Placed | None:
        """Place an expression; what is marked as past, or would lie far ahead, is no day of an announced meeting."""
        if words.past and self.expectation is Expectation.FUTURE:
            return None
        found = place(words, self.letter_date, self.expectation)
        far = found and self.letter_date and not found.year_given and (found.start - self.letter_date) > _HORIZON
        return None if far else found


def candidates(parts: Parts, zones: list[Zone], meetings: list[Announced], letter_date: dt.date | None, expectation: Expectation) -> list[Candidate]:
    """Return the days that the letter gives for its meetings, best source first."""
    text = parts.text.content
    scope = _Scope(text, letter_date or _own_date(text, zones), expectation)
    found: list[Candidate] = []
    for zone in zones:
        found += _named(scope, zone, meetings)
    for section in parts.sections:
        names = meeting_names(text, section.heading_start, section.heading_end)
        if is_report(parts, parts.sections.index(section)) and expectation is Expectation.FUTURE:
            continue
        if len({n.key for n in names}) == 1:
            found += _named(scope, Zone(section.heading_start, section.heading_end, "heading"), meetings)
    return sorted(found, key=lambda c: c.weight)


def _own_date(text: str, zones: list[Zone]) -> dt.date | None:
    """Without a letter date, the first full date of the titles and the cover says which year it is."""
    for zone in zones:
        for words in date_words(text, zone.start, zone.end):
            placed = place(words, None, Expectation.NEAR)
            if placed is not None:
                return placed.start
    return None


def _named(scope: _Scope, zone: Zone, meetings: list[Announced]) -> list[Candidate]:
    text, lower = scope.text, scope.text[zone.start : zone.end].casefold()
    if zone.kind not in {"title", "heading"} and (pattern("not_live").search(lower) or (zone.kind == "body" and not pattern("planning").search(lower))):
        return []
    names = meeting_names(text, zone.start, zone.end)
    dates = [w for w in date_words(text, zone.start, zone.end) if scope.placed(w) is not None]
    keys = {m.key: m for m in meetings}
    groups = _groups(names, dates)
    found: list[Candidate] = []
    for group, words in groups:
        placed = scope.placed(words)
        if placed is None:
            continue
        wanted = [n for n in group if n.key in keys or f"MINISTERS-{n.body}" in keys]
        several = len({n.key for n in wanted}) > 1
        split = several and len(words.days) == len(wanted) and "respectievelijk" in lower
        days = _each_day(scope, words) if split else []
        for i, name in enumerate(wanted):
            key = name.key if name.key in keys else f"MINISTERS-{name.body}"
            start, end = (days[i], days[i]) if i < len(days) else (_earlier_day(text, zone, words, placed.start), placed.end)
            found.append(Candidate(key, start, end, _weight(zone, several=several and not split), placed.weekday_fits, words.start, words.end))
    return found


_SET_OFF = re.compile(r"(?:maan|dins|woens|donder|vrij|zater|zon)dag (\d{1,2}) (?:en|tot),? [^.;\d]{0,60}\Z")


def _earlier_day(text: str, zone: Zone, words: DateWords, start: dt.date) -> dt.date:
    """"donderdag 18 en, in elk geval tot het middaguur, vrijdag 19 december": the first day is set off by an insertion."""
    match = _SET_OFF.search(text, max(zone.start, words.start - 80), words.start)
    return start.replace(day=int(match[1])) if match and 0 < int(match[1]) < start.day else start


def _each_day(scope: _Scope, words: DateWords) -> list[dt.date]:
    days = []
    for day in words.days:
        one = scope.placed(DateWords(words.start, words.end, (day,), words.month, day.year or words.year, words.future, words.past))
        if one is None:
            return []
        days.append(one.start)
    return days


def _weight(zone: Zone, *, several: bool) -> int:
    order = {"title": 1, "heading": 2, "cover": 3, "opening": 4, "body": 5}
    return order[zone.kind] + (10 if several else 0)


def _groups(names: list[MeetingName], dates: list[DateWords]) -> list[tuple[list[MeetingName], DateWords]]:
    """Join each date to the names before it that have none yet; a date before the first name goes with that one."""
    groups: list[tuple[list[MeetingName], DateWords]] = []
    waiting: list[MeetingName] = []
    early: DateWords | None = None
    for item in sorted([*names, *dates], key=lambda x: x.start):
        if isinstance(item, MeetingName):
            if early is not None and item.start - early.end < _REACH:
                groups.append(([item], early))
                early = None
            else:
                waiting.append(item)
        elif waiting and item.start - waiting[-1].end < _REACH:
            groups.append((waiting, item))
            waiting = []
        elif not names or item.start < names[0].start:
            early = item
    return groups


def generic_days(parts: Parts, zones: list[Zone], letter_date: dt.date | None, expectation: Expectation) -> Candidate | None:
    """Return the days of sentences that speak of "de Raad", "de bijeenkomst" or its parts, first to last day."""
    text = parts.text.content
    scope = _Scope(text, letter_date or _own_date(text, zones), expectation)
    for kind in ("cover", "opening"):
        days: list[tuple[Placed, DateWords]] = []
        for zone in (z for z in zones if z.kind == kind):
            lower = text[zone.start : zone.end].casefold()
            if not pattern("planning").search(lower) or not pattern("generic").search(lower):
                continue
            names = meeting_names(text, zone.start, zone.end)
            for words in date_words(text, zone.start, zone.end):
                placed = scope.placed(words)
                moved = pattern("not_live").search(text[zone.start : words.end + 60].casefold())
                if placed is None or (expectation is Expectation.FUTURE and words.past) or (moved and not words.future and len(lower) < 40):
                    continue
                if any(0 <= words.start - n.end < 12 for n in names):
                    continue
                days.append((placed, words))
        days = _live(text, days)
        if days:
            return Candidate("", min(p.start for p, _ in days), max(p.end for p, _ in days), 20, all(p.weekday_fits for p, _ in days), days[0][1].start, days[-1][1].end)
    return None


def _live(text: str, days: list[tuple[Placed, DateWords]]) -> list[tuple[Placed, DateWords]]:
    """Leave out days that the same sentence says are past plans ("zou op 22 november plaatsvinden")."""
    kept = []
    for placed, words in days:
        before = text[max(0, words.start - 60) : words.start].rsplit(".", 1)[-1].casefold()
        if "zou " not in before and "oorspronkelijk" not in before and "aanvankelijk" not in before:
            kept.append((placed, words))
    first = kept[:1]
    near = [k for k in kept[1:] if abs((k[0].start - first[0][0].start).days) <= 10]
    return first + near
