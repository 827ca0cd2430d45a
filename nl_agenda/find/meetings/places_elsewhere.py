"""Places that a letter names beside that of its meeting: those of other events, of other days, of what is left to tell."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.find.meetings.names import lowered
from nl_agenda.lexicon import load

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from nl_agenda.find.dates import DateWords
    from nl_agenda.find.meetings.names import MeetingName
    from nl_agenda.find.meetings.zones import Zone
    from nl_agenda.find.names.places import Place
    from nl_agenda.segment.parts import Parts

CLAUSE = re.compile(r"[;:]|,(?! \d{4})| maar | en (?=\w+ (?:zal|is|wordt|heeft)\b)")
# "de vorige conferentie, die in New York werd gehouden"
_EARLIER = re.compile(r"\b(?:vorige|voorgaande|afgelopen|eerdere|laatste) (?:[\w-]+ ){0,3}[\w-]+, ?\Z")
_RELATIVE = re.compile(r" ?(?:die|dat|welke|waar\w{0,4}) ")
# "ontvangt Nederland de Belgische regering in Middelburg voor de bijeenkomst": who is received is nobody who is there already.
_RECEIVES = re.compile(r"\b(?:ontvang(?:t|en)|verwelkom(?:t|en))\b")
_FOR = re.compile(r",? voor (?:de|het|een|hun) ")
_NEAR, _BEHIND = 40, 12  # characters from a day to its place, and from a place to its day


@cache
def foreign_nouns() -> frozenset[str]:
    """Return the nouns of other events."""
    return frozenset(load("cities")["foreign"]["nouns"])


@cache
def _foreign_cues() -> re.Pattern[str]:
    return re.compile("|".join(load("cities")["foreign"]["cues"]))


def is_foreign(zone: Zone, place: Place, known: Sequence[MeetingName] = ()) -> bool:
    """Whether a place is that of another event: its noun stands right before it, or the clause speaks of another time.

    A noun in a name that is ``known`` is of no other event: "de bijeenkomst van het Salzburg Forum op 12 maart in Wenen".
    """
    before = zone.before(place.start, 200)
    cuts = [m.end() for m in CLAUSE.finditer(before)]
    clause = before[cuts[-1] :] if cuts else before
    if _EARLIER.search(before[: len(before) - len(clause)]) and _RELATIVE.match(clause):
        return True
    if _foreign_cues().search(clause):
        return True
    if _RECEIVES.search(clause) and _FOR.match(zone.after(place.end, 30)):
        return False
    return _is_of_another_noun(clause) and _is_of_another_noun(_without(clause, place, known))


def _without(clause: str, place: Place, known: Sequence[MeetingName]) -> str:
    """Return a clause that ends before a place, without the names in it that are known."""
    start = place.start - len(clause)
    for name in known:
        first, last = max(0, name.start - start), name.end - start
        if first < last <= len(clause):
            clause = f"{clause[:first]}{' ' * (last - first)}{clause[last:]}"
    return clause


def _is_of_another_noun(clause: str) -> bool:
    words = re.findall(r"[a-zà-ÿ-]+", clause)
    held = max(
        (
            i
            for i, w in enumerate(words)
            if w in {"plaats", "bijeen", "gehouden", "vindt", "vinden", "organiseert", "komt", "komen", "samen"}
        ),
        default=-1,
    )
    nouns = [i for i, w in enumerate(words) if w in foreign_nouns()]
    return bool(nouns) and nouns[-1] > held and len(words) - nouns[-1] <= 11


def is_of_another_day(zone: Zone, place: Place, days: Sequence[tuple[dt.date, dt.date]], *, informal: bool) -> bool:
    """Tell of "de reguliere zitting op 22 mei in Brussel", of a meeting in March, that the place is that of another one.

    So is that of "de informele Raad in Nicosia", where the meeting is not informal and its day does not stand here.
    ``days`` are the first and last of each meeting of the letter, for several may share a sentence.
    """
    if not days:
        return False
    dated = [d for d in zone.dates if d.days]
    names = [n for n in zone.names if n.end <= place.start]
    if names and names[-1].informal and not informal and not any(_is_within(d, *held) for d in dated for held in days):
        return True
    before = [
        d
        for d in dated
        if d.end <= place.start and place.start - d.end < _NEAR and "," not in zone.before(place.start, place.start - d.end)
    ]
    behind = [d for d in dated if 0 <= d.start - place.end < _BEHIND]
    near = before[-1:] or behind[:1]
    return bool(near) and not any(_is_within(near[0], *held) for held in days)


def _is_within(words: DateWords, start: dt.date, end: dt.date) -> bool:
    written = [(d.month or start.month, d.day) for d in words.days]
    first, last = written[0], written[-1]
    held = [(day.month, day.day) for day in (start, end)]
    return any(start.month * 31 + start.day <= m * 31 + d <= end.month * 31 + end.day for m, d in written) or any(
        first <= day <= last for day in held
    )


def is_rest(parts: Parts, zone: Zone) -> bool:
    """Tell whether a heading stands below "Overig" or in an annex."""
    index = next((i for i, s in enumerate(parts.sections) if s.heading_start == zone.start), None)
    above = () if index is None else (lowered(parts.sections[i].title) for i in list(parts.ancestors(index))[1:])
    return any(_REST.match(title) for title in above)


_REST = re.compile(r"(?:(?:[ivx]{1,5}|[a-z]|\d{1,2})[.):]?\s{1,3})?(?:overig|bijlage|annex)")
