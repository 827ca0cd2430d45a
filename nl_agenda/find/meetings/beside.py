"""What stands between the names of meetings and a day: whose day it is, and whether it is the last one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nl_agenda.find.meetings.zones import pattern

if TYPE_CHECKING:
    from nl_agenda.find.dates import DateWords
    from nl_agenda.find.meetings.names import MeetingName
    from nl_agenda.find.meetings.zones import Zone
    from nl_agenda.find.names.places import Place

# "Raad 23 november en informele bijeenkomst cultuur Riga": the place is not that of the Council.
INFORMAL_BESIDE = re.compile(r"(?:,|/| en) (?:de |een )?informele ")
_BESIDE = re.compile(
    r"\b(?:voorafgaand aan|aansluitend (?:aan|op)|na afloop van|(?:en|in de) marge van|in aansluiting op|direct na|vlak voor"
    r"|daags na|naast|na|vóór) (?:de |het )?(?:\w+ )?\Z"
)
_VERB = re.compile(r"\b(?:vind|kom|word|is\b|zal\b|zijn\b|heeft\b|organiseer)")
_ASIDE = re.compile(
    r"(?:,| (?:die|dat|welke)\b)(?: (?:die|dat|welke)\b)?,? (?:tijdens|gedurende|voorafgaand aan|aansluitend (?:aan|op)"
    r"|na afloop van|(?:en|in de) marge van|in aansluiting op|in de aanloop naar|direct na|vlak voor|na|vóór|daags voor"
    r"|op de vooravond van)"
    r"(?: en (?:tijdens|na afloop van|na))?(?: (?:de|het))? \Z"
)
_OF = re.compile(r",?(?: \([^)]{0,30}\))?(?: (?:van|d\.d\.|dd\.?) | \()\Z|,? (?:die|dat|welke|waar\w*) (?!op )")
_ENDS = re.compile(r"\b(?:begint|aanvangt|start|van start|eindigt|voortgezet|afgesloten|duurt|afloopt)\b")
_NEAR = 60  # so far may the two days stand apart, where a verb says that one is the last
# A meeting in two sittings: "woensdag 25 maart a.s. en opnieuw op zaterdag 28 maart".
_AGAIN = re.compile(
    r"\ben (?:dan |daarna |vervolgens )?(?:opnieuw|wederom|nogmaals|andermaal|nog eens|weer|een tweede (?:keer|maal))\b"
    r"[^.;]{0,20}\Z"
)


def is_beside(zone: Zone, name: MeetingName, words: DateWords | Place) -> bool:
    """Tell of "Voorafgaand aan de Ecofinraad vindt op 9 december" that the day (or place) is that of what stands beside it."""
    between = zone.before(words.start, words.start - name.end)
    return _BESIDE.search(zone.before(name.start, 40)) is not None and _VERB.search(between) is not None


def is_aside(zone: Zone, name: MeetingName, other: MeetingName) -> bool:
    """Tell of "de Raad die, tijdens de conferentie, op 25 maart bijeenkomt" that the conference is named in passing."""
    return _ASIDE.fullmatch(zone.before(other.start, other.start - name.end)) is not None


def is_of(zone: Zone, name: MeetingName, aside: MeetingName, words: DateWords) -> bool:
    """Tell whether a day is that of the meeting named in passing: "de Raad die, na de Europese Raad van 18 december,"."""
    between = zone.before(words.start, words.start - aside.end)
    opened = "," in zone.before(aside.start, aside.start - name.end)
    return _OF.match(between) is not None or (opened and "," not in between)


def without_comma(text: str, words: DateWords) -> tuple[DateWords, DateWords | None]:
    """Part "19 maart, op 25 maart", which behind a meeting named in passing is its day and that of the other."""
    at = text.find(", op ", words.start, words.end)
    if at < 0 or len(words.days) != 2:
        return words, None
    return replace(words, end=at, days=words.days[:1]), replace(words, start=at + len(", op "), days=words.days[1:])


def is_last(between: str, behind: str) -> bool:
    """Tell whether a second day is the last of the same meeting, by the words before and behind it."""
    return (len(between) < _NEAR and _ENDS.search(between + behind) is not None) or _AGAIN.search(between) is not None


# The parts of a meeting that has its days apart: "op 25 maart voor water en op 12 april, eveneens in Brussel, voor afval".
_PARALLEL = re.compile(r"\b(?P<about>voor|over|met)\b[^.;]{1,70}\ben (?:dan |daarna |vervolgens )?(?:op )?\Z")
_SITTING = re.compile(
    r"\b(?:en|met) (?:dan |daarna |vervolgens )?(?:(?:een|de|het) (?:tweede|andere?|laatste) (?:zitting|deel|gedeelte|helft)"
    r"|het (?:deel|onderdeel|gedeelte) [^.;,]{1,50})(?: (?:volgt|is|vindt plaats))?(?: op)? \Z"
    r"|\bwordt (?:dan |daarna )?voortgezet op \Z"
)


def is_other_sitting(between: str, behind: str) -> bool:
    """Tell whether a second day is that of another part of the same meeting, however far apart."""
    if _SITTING.search(between):
        return True
    parallel = _PARALLEL.search(between)
    return parallel is not None and re.match(rf"(?:,[^,.;]{{1,40}},)? {parallel['about']}\b", behind) is not None


def is_past_plan(zone: Zone, words: DateWords) -> bool:
    """Find "zou op 22 november plaatsvinden", "oorspronkelijk voor 26 januari": in the clause that holds the date."""
    at = words.start - zone.start
    first = max(zone.lower.rfind(mark, 0, at) for mark in (",", ";", " maar ", " echter ", " en in plaats daarvan "))
    ends = [
        i for mark in (",", ";", " maar ", " en in plaats daarvan ") if (i := zone.lower.find(mark, words.end - zone.start)) >= 0
    ]
    clause = zone.lower[max(0, first) : min(ends, default=len(zone.lower))]
    if not pattern("not_live").search(clause):
        return False
    # "is verplaatst van 3 naar 17 mei": the day behind "naar" holds.
    return re.search(r"\b(?:naar|tot)(?: \w+day| \w+dag)? \Z", zone.before(words.start, 24)) is None
