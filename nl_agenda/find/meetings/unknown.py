"""Meetings that stand in no table: the words behind "geannoteerde agenda (voor) de", up to a date, a place or a stop."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from nl_agenda.find.meetings.formations import body_of_unknown
from nl_agenda.find.meetings.names import MeetingName, abbreviation_behind, lowered
from nl_agenda.find.names.places import places
from nl_agenda.lexicon import load

if TYPE_CHECKING:
    from nl_agenda.find.meetings.announced import Announced
    from nl_agenda.find.meetings.zones import Zone

_LEAD = re.compile(
    r"(?:[\s:–-]|aan|toe|toekomen|voor|van|over|met|betreffende|inzake|t\.b\.v\.|ten behoeve van|bij|de|het|een)*(?<![\w])(?:\b|(?=['‘“]))"
)
_STOP = re.compile(
    r"[,;:()|]|\. |\s(?:op|d\.d\.|dd\.?|te|in|die|dat|welke|waar\w*|vindt|wordt|komt|zal|tijdens|onder|en (?:het )?verslag|aan)\s(?!de\b|het\b|ministers?\b|voor\b|hoog niveau\b|ministerieel niveau\b)|\s(?:die|welke|waar\w*|aan)\s|\s\d{1,2}\s|$"
)
_NEAR = 12  # characters from a name to its date, with a preposition and a weekday's beginning between
_WHICH = re.compile(r"^(?:(?:andere?|twee|drie|vier|beide|volgende|komende|genoemde) )+")
_VERBS = re.compile(r"\b(?:ontvangt|ontving|wordt|worden|werd|is|zijn|heeft|hebben|zal|zullen|treft|vindt|komt|u|ik|wij)\b")


def unknown_name(text: str, zone: Zone, mark: int) -> MeetingName | None:
    """Return the meeting behind a marker, ``None`` where the words are no meeting's name."""
    lead = _LEAD.match(zone.lower, mark - zone.start)
    start = zone.start + (lead.end() if lead else mark - zone.start)
    stops = [d.start for d in zone.dates if d.start >= start] + [p.start for p in places(text, start, zone.end, bare=True)]
    stop = _STOP.search(text, start, zone.end)
    end = min([*stops, stop.start() if stop else zone.end, start + 120])
    words = re.sub(r"(?:\s(?:van|op|te|in|voor|d\.d\.|de|het|en)|[\s,;:.–-])+\Z", "", text[start:end], flags=re.IGNORECASE)
    if not is_name(lowered(words)):
        return None
    dated = any(0 <= d.start - start - len(words) <= _NEAR for d in zone.dates)
    bare = _WHICH.sub("", lowered(words))
    if heads().fullmatch(bare) and (not dated or bare != lowered(words)):  # "de agenda van de Raad" names none
        return None
    return named(text, start, start + len(words))


def is_name(words: str) -> bool:
    """Tell whether words in lower case may be the name of a meeting."""
    return bool(words) and heads().search(words) is not None and len(words.split()) <= 12 and not _VERBS.search(words)


def named(text: str, start: int, end: int) -> MeetingName:
    """Return the name of a meeting that stands in no table."""
    lower = lowered(text[start:end])
    body = next((b for b, p in body_of_unknown() if p.search(lower)), "OTHER")
    return MeetingName(
        start, start, end, f"UNKNOWN-{lower}", None, body, short=False,
        abbreviation=abbreviation_behind(text, end, len(text)),
        informal="informele" in lower, formal="formele" in lower.replace("informele", ""), virtual="videoconf" in lower,
    )  # fmt: skip


def with_unknown(zone: Zone, meetings: list[Announced]) -> Zone:
    """Return a zone with the names of such meetings in it wherever their words stand again."""
    made = list(zone.names)
    for meeting, name in ((m, n) for m in meetings if m.key.startswith("UNKNOWN-") for n in m.names):
        words = name.key.removeprefix("UNKNOWN-")
        if words.split(" ", 1)[0] not in zone.lower:
            continue
        for match in _with_particles(words).finditer(zone.lower):
            start = zone.start + match.start()
            if any(a <= start < b for a, b in zone.alive) and not any(n.start <= start < n.end for n in made):
                made.append(replace(name, start=start, core=start, end=zone.start + match.end(), key=meeting.key))
    if len(made) == len(zone.names):
        return zone
    kind = "heading" if zone.kind == "dated" else zone.kind
    return replace(zone, kind=kind, names=tuple(sorted(made, key=lambda n: n.start)))


_PARTICLES = ("voor", "over", "van", "in", "inzake", "de", "het", "der", "met", "tussen", "te")


@lru_cache(maxsize=64)
def _with_particles(words: str) -> re.Pattern[str]:
    """Return what finds a name with other small words in it: "donorconferentie voor Jemen" where a title leaves out "voor"."""
    telling = [re.escape(w) for w in words.split() if w not in _PARTICLES]
    small = f"(?: (?:{'|'.join(_PARTICLES)})){{0,2}} "
    return re.compile(rf"(?<!\w){small.join(telling or [re.escape(words)])}(?!\w)")


@cache
def heads() -> re.Pattern[str]:
    """Return the nouns of which one is in the name of such a meeting."""
    words = "|".join(re.escape(h) for h in load("bodies")["unknown"]["heads"])
    return re.compile(rf"(?:{words})(?:en|s)?(?![\w])")
