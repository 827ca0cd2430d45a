"""Days that are told from another: "de Eurogroep komt een dag eerder bijeen", "van 10 en van 11 maart"; the year of all."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nl_agenda.find.dates import DateWords, Day, Expectation, date_words, place
from nl_agenda.find.meetings.announced import Announced, owner
from nl_agenda.find.meetings.zones import Zone, pattern

if TYPE_CHECKING:
    from nl_agenda.find.dates.calendar import Placed
    from nl_agenda.segment.parts import Parts

_CUT = re.compile(r"[;:.]|, | en (?=de |het |op |een )| maar ")
# "De avond voor de Ecofinraad, die op 9 december is, vergadert ...": what is told of the other in passing.
_PASSING = re.compile(r"[^,;.]{0,60}, (?:die|dat|welke|waar\w{0,4}) [^,;.]{1,80},")
_ABOUT = re.compile(r"\b(?:over|inzake|tijdens|van|met|bij|uit) (?:de |het )?\Z")
# Right behind a name such words are of its meeting: "van de Eurogroep op dezelfde dag", "de Eurogroep, die een dag eerder".
_BEHIND = re.compile(r"(?: \([^)]{1,20}\))?,?(?: (?:die|dat|welke))?(?: op)? ?")
_DAY = dt.timedelta(days=1)
_APART = {"day_before": -_DAY, "day_after": _DAY, "same_day": dt.timedelta()}


def told_days(
    zones: Sequence[Zone], meetings: Sequence[Announced], known: Collection[int], placed: Callable[[DateWords], Placed | None]
) -> Iterator[tuple[int, dt.date, int, int]]:
    """Yield meetings that have no day of their own, by number, with the day and the place of the words that tell it."""
    for zone in zones:
        if zone.kind not in {"cover", "opening"} or not any(zone.says(group) for group in _APART):
            continue
        for group, apart in _APART.items():
            for match in pattern(group).finditer(zone.lower):
                index = _meant(zone, match, meetings, known)
                base = next((p for d in _dates(zones, zone, match) if (p := placed(d)) is not None), None)
                if index is not None and base is not None:
                    day = (base.start if apart < dt.timedelta() else base.end) + apart
                    yield index, day, zone.start + match.start(), zone.start + match.end()


def _meant(zone: Zone, match: re.Match[str], meetings: Sequence[Announced], known: Collection[int]) -> int | None:
    """The one meeting without a day that is named in the clause of such words; "daags na de Eurogroep" tells of another."""
    behind = (
        n
        for n in zone.names
        if n.end <= zone.start + match.start() and _BEHIND.fullmatch(zone.lower, n.end - zone.start, match.start())
    )
    if (name := next(behind, None)) is not None:
        return next((i for i, m in enumerate(meetings) if owner(name, meetings) is m and i not in known), None)
    begin = max((m.end() for m in _CUT.finditer(zone.lower, 0, match.start() + 1) if m.end() <= match.start()), default=0)
    passing = _PASSING.match(zone.lower, match.end())
    cut = _CUT.search(zone.lower, passing.end() if passing else match.end())
    end = cut.start() if cut else len(zone.lower)
    near = (n for n in zone.names if begin <= n.start - zone.start < end and not _ABOUT.search(zone.before(n.start, 20)))
    named = [n for n in near if not match.start() <= n.start - zone.start <= match.end() + 1]
    found = {i for n in named for i, m in enumerate(meetings) if owner(n, meetings) is m} - set(known)
    return found.pop() if len(found) == 1 and all(owner(n, meetings) for n in named) else None


def _dates(zones: Sequence[Zone], zone: Zone, match: re.Match[str]) -> Iterator[DateWords]:
    """Yield the days before such words, the nearest first, then those behind."""
    at = zone.start + match.start()
    same = [z for z in zones if z.paragraph == zone.paragraph and z.start <= zone.start]
    days = [d for z in same for d in z.dates if d.days]
    yield from sorted((d for d in days if d.end <= at), key=lambda d: -d.end)
    yield from (d for d in zone.dates if d.days and d.start > at)


_ELLIPTIC = re.compile(r",?(?: \([^)]{0,30}\))? (?:van|op|d\.d\.) (?:\w+dag )?(?P<day>[0-3]?\d)(?=,? (?:en|alsmede|resp))")


def with_elliptic(text: str, zone: Zone, dates: list[DateWords]) -> list[DateWords]:
    """Add «10» of "de Eurogroep van 10 en de Ecofinraad van 11 maart": its month is that of the next date."""
    made = []
    for name in zone.names:
        match = _ELLIPTIC.match(text, name.end, zone.end)
        following = next((d for d in dates if match and d.start > match.end()), None)
        if match and following and not any(d.start <= match.start("day") < d.end for d in dates):
            day = Day(int(match["day"]), following.days[0].month, following.days[0].year, None)
            if 1 <= day.day <= 31:
                made.append(replace(following, start=match.start("day"), end=match.end("day"), days=(day,)))
    return sorted([*dates, *made], key=lambda d: d.start)


def own_date(parts: Parts, zones: list[Zone]) -> dt.date | None:
    """Without a letter date, the first full date of the titles and the cover says which year it is."""
    text = parts.text.content
    for zone in zones:
        for words in date_words(text, zone.start, zone.end):
            placed = place(words, None, Expectation.NEAR)
            if placed is not None:
                return placed.start
    return None
