"""Meetings that stand in no table beside one that does: in the same title or cover, or at the head of a part of their own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.find.dates import date_words
from nl_agenda.find.meetings.names import MeetingName, lowered, meeting_names
from nl_agenda.find.meetings.unknown import heads, is_name, named, unknown_name
from nl_agenda.find.meetings.zones import Zone, pattern
from nl_agenda.find.names.places import places
from nl_agenda.lexicon import load

if TYPE_CHECKING:
    from nl_agenda.segment.parts import Parts

_JOINT = re.compile(
    r"(?:[,;]? (?:en|alsmede|evenals|alsook|benevens|respectievelijk)|[,;/])(?: (?:ook|tevens|voorts|eveneens))? "
)
_AGAIN = re.compile(r"(?:die )?(?:van|voor|over|bij|ten behoeve van) (?:de|het) ")
_LISTED = re.compile(r"\b(?:te weten|namelijk|in op)(?: de| het)? ")
_NUMBER = re.compile(r"(?:(?:deel|onderdeel) )?(?:[ivx]{1,6}|[a-z]|\d{1,3})(?:[.):]{1,2}\s{1,3}|\s{1,3}(?=[A-Z]))", re.IGNORECASE)
_SPOKEN = re.compile(
    r"\b(?:spre(?:ek|k)\w{0,6}|gesproken|besp\w{1,12}|bereid\w{0,6}|voorbereid\w{0,6}|vervolg|opvolging|verwijs\w{0,4}|na afloop)"
    r"\b[^.;,]{0,60}\Z"
)
_BRACKET = re.compile(r" \(([A-Z][A-Z0-9]+(?: [A-Z0-9]+)*)\)")
_GATHERED = re.compile(
    r"\b(?:[a-zë]{1,20}(?:le|de|ste|ële) )?(?:bijeenkomst|conferentie|vergadering|top|overleg|zitting)"
    r" (?:van|met|tussen) (?:(?!en\b)[^\W\d]{1,25} ){0,7}\Z"
)
_TAIL = re.compile(r"(?:\s(?:van|op|te|in|d\.d\.|[a-z]{2,5}dag)|[\s–-]){1,6}\Z")
_UNKNOWN = "UNKNOWN-"
_COMPOUNDS = ("ministersconferentie", "ministersbijeenkomst", "ministersvergadering")
_LEAD, _LONGEST, _FAR = 12, 120, 10_000  # characters before a name, of one, and of whatever sentence
_DATED, _NEAR = 110, 60  # characters from a name to its day, and before a name


def further(parts: Parts, zones: list[Zone], found: list[list[MeetingName]], markers: str) -> list[list[MeetingName]]:
    """Return such meetings by the names they have in the letter.

    ``found`` are the names of the meetings that are known already, ``markers`` the expressions that offer an agenda (or report).
    """
    text, made = parts.text.content, list[list[MeetingName]]()
    headed = list(_parts(parts, found))
    for zone in zones:
        for name in _beside(text, zone, markers) if zone.kind in {"title", "cover"} else ():
            if any(n.start <= name.start < n.end for names in found for n in names):
                continue
            words = lowered(text[name.start : name.end])
            same = next((names for names in made if _is_same(text, names, name)), None)
            title = next((h for h in headed if words in h.key or h.key.removeprefix(_UNKNOWN) in words), None)
            if same is not None:
                same.append(name)
            elif title is not None or _day_behind(zone, name) or _is_repeated(parts, zones, zone, words):
                told = () if _day_behind(zone, name) else (_told(text, z, name) for z in zones if z.kind == "cover")
                made.append([n for n in (name, title, next((t for t in told if t is not None), None)) if n is not None])
                headed = [h for h in headed if h is not title]
    for heading in headed:
        alias = next((a for z in zones if (a := _told(text, z, heading)) is not None), None)
        if alias is not None and not any(_is_same(text, names, alias) for names in made):
            made.append([heading, alias])
    return made


def _is_same(text: str, names: list[MeetingName], name: MeetingName) -> bool:
    """Tell whether a meeting has been named so, or has this abbreviation: "DAC High Level Meeting", "... (DAC HLM)"."""
    if any(n.key in name.key or name.key in n.key.removeprefix(_UNKNOWN) or name.key == n.key for n in names):
        return True
    short = _BRACKET.match(text, name.end)
    return short is not None and any(_initials(text[n.start : n.end]) == short[1].replace(" ", "") for n in names)


def _initials(words: str) -> str:
    return "".join(w if w.isupper() else w[0].upper() for w in words.split())


def _beside(text: str, zone: Zone, markers: str) -> Iterator[MeetingName]:
    """Yield the names behind a marker, or joined to what stands behind one."""
    if not zone.says(markers) or not _has_unknown(zone) or zone.says("other_letters"):
        return
    marks = [zone.start + m.end() for m in pattern(markers).finditer(zone.lower)]
    listed = [zone.start + m.end() for m in _LISTED.finditer(zone.lower)] if zone.kind == "cover" else []
    joints = [zone.start + m.end() for m in _JOINT.finditer(zone.lower, marks[0] - zone.start)]
    if zone.kind == "cover":
        again = {at: _AGAIN.match(zone.lower, at - zone.start) for at in joints}
        joints = [zone.start + m.end() if (m := again[at]) else at for at in joints if again[at] or (listed and at > listed[0])]
    for at in sorted({*marks, *listed, *joints}):
        if not _may_begin(zone, at):
            continue
        turned = pattern("turns").search(zone.before(at, at - max((m for m in [*marks, *listed] if m <= at), default=at)))
        if turned or not any(a <= at < b for a, b in zone.alive):
            continue
        name = unknown_name(text, zone, at)
        name = _first(text, name) if name else None
        if name and _begins(text, zone, name) and not any(n.start < name.end and name.start < n.end for n in zone.names):
            yield name


def _has_unknown(zone: Zone, begin: int = 0, end: int = _FAR) -> bool:
    """Tell whether what is held is named in a stretch, other than by the names that are known."""
    for hit in heads().finditer(zone.lower, begin, end):
        if not any(n.start <= zone.start + hit.start() < n.end for n in zone.names):
            return True
    return False


def _may_begin(zone: Zone, at: int) -> bool:
    """Tell whether what is held is named near behind, and not by a name that is known."""
    if any(0 <= n.start - at < _LEAD or n.start <= at < n.end for n in zone.names):
        return False
    return _has_unknown(zone, at - zone.start, at - zone.start + _LONGEST)


def _first(text: str, name: MeetingName) -> MeetingName:
    """Part "DAC High Level Meeting en Vluchtelingenforum", which are two."""
    words = lowered(text[name.start : name.end])
    cut = next(
        (m.start() for m in re.finditer(r" en ", words) if is_name(words[: m.start()]) and is_name(words[m.end() :])), None
    )
    return name if cut is None else named(text, name.start, name.start + cut)


def _begins(text: str, zone: Zone, name: MeetingName) -> bool:
    """Tell whether words begin as a name does: with a capital, or with what is held or how it is."""
    words = text[name.start : name.end]
    first = re.split(r"[ ,]", lowered(words))[0]
    if _strange().search(lowered(words)) or not _telling(lowered(words)):
        return False
    capital = words[0].isupper() and not (zone.kind == "title" and text[zone.start : zone.end].isupper())
    return capital or words[0].isdigit() or _openings().fullmatch(first) is not None


def _day_behind(zone: Zone, name: MeetingName) -> bool:
    """Tell whether a day stands behind a name, no other meeting between."""
    days = (d for d in zone.dates if d.days and 0 <= d.start - name.end < _DATED)
    return any(not any(name.end <= n.start < d.start for n in zone.names) for d in days)


def _is_repeated(parts: Parts, zones: list[Zone], zone: Zone, words: str) -> bool:
    """Tell whether what the subject names is named by a sentence of the cover too, or is a heading."""
    return zone.kind == "title" and (
        any(z.kind == "cover" and words in z.lower for z in zones) or any(lowered(s.title) == words for s in parts.sections)
    )


def _parts(parts: Parts, found: list[list[MeetingName]]) -> Iterator[MeetingName]:
    """Yield the headings beside that of a known meeting that may be names."""
    text = parts.text.content
    spoken = {lowered(text[n.core : n.end]) for names in found for n in names}
    short = {n.abbreviation for names in found for n in names if n.abbreviation}
    titles = [(section, section.title.lower()) for section in parts.sections]
    own = [s for s, title in titles if _has_any(title, spoken) or _has_any(s.title, short)]
    ranks = {(s.level, s.parent) for s in own}
    for section, title in titles:
        if (section.level, section.parent) not in ranks or not _has_any(title, _head_words()) or section in own:
            continue
        start, end = _bare(text, section.heading_start, section.heading_end)
        words = lowered(text[start:end])
        begins = is_name(words) and _telling(words) and (text[start].isupper() or _openings().match(words))
        if begins and not _strange().search(words) and not meeting_names(text, section.heading_start, section.heading_end):
            place = next(places(text, start, end, bare=True), None)
            yield named(text, start, place.start if place and place.start > start else end)


def _has_any(title: str, words: Collection[str]) -> bool:
    for each in words:  # noqa: SIM110 - in half the time of a generator, and asked of every heading
        if each in title:
            return True
    return False


@cache
def _head_words() -> tuple[str, ...]:
    return tuple(load("bodies")["unknown"]["heads"])


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of a heading that is left without its number, what it is of, and its day and place."""
    number = _NUMBER.match(text, start, end)
    start = number.end() if number else start
    title = lowered(text[start:end])
    offers = "agenda" in title or "inzet" in title or "annotatie" in title
    marks = list(pattern("agenda_markers").finditer(title)) if offers else []
    if marks:
        start += marks[-1].end()
        lead = re.compile(r"[\s:–-]*(?:(?:van|voor|bij|de|het|een) )*", re.IGNORECASE).match(text, start, end)
        start = lead.end() if lead else start
    words = re.split(r"[(,:;\d]", text[start:end], maxsplit=1)[0]
    return start, start + len(_TAIL.sub("", words))


def _told(text: str, zone: Zone, heading: MeetingName) -> MeetingName | None:
    """The words of a heading in a title or a sentence of the cover, together or apart, where a day is told of them."""
    if zone.kind not in {"title", "cover"} or zone.says("other_letters"):
        return None
    dated = next(iter(date_words(text, heading.end, heading.end + _DATED)), None)
    beside = zone.says("day_before") or zone.says("day_after")
    if zone.kind == "cover" and not zone.dates and not (beside or (dated and "\n" not in text[heading.end : dated.start])):
        return None
    title = heading.key.removeprefix(_UNKNOWN)
    words = [title] if title in zone.lower else _telling(title)
    found = [zone.lower.find(w) for w in words]
    if not found or min(found) < 0:
        return None
    start, end = min(found), max(at + len(w) for at, w in zip(found, words, strict=True))
    alive = any(a <= zone.start + start < b for a, b in zone.alive)
    gathered = _GATHERED.search(zone.lower, max(0, start - 2 * _NEAR), start)
    begin = gathered.start() if gathered else start
    if not alive or end - start > len(title) + 30 or _SPOKEN.search(zone.lower[max(0, begin - _NEAR) : begin]):
        return None
    return named(text, zone.start + begin, zone.start + end)


def _telling(words: str) -> list[str]:
    """Return the words of a name that tell which meeting it is."""
    found = re.findall(r"[\w’'-]{3,}", words)
    return [w for w in found if (w.endswith(_COMPOUNDS) or not _openings().fullmatch(w)) and not heads().fullmatch(w)]


@cache
def _openings() -> re.Pattern[str]:
    """What a name may begin with, in lower case: "informele", "bijeenkomst", "ministersconferentie"."""
    table = load("bodies")
    words = "|".join([*table["qualifiers"], *table["ordinals"], *table["gatherings"], *table["unknown"]["heads"]])
    return re.compile(rf"(?:{words}|\w{{0,16}}ministers(?:bijeenkomst|conferentie|vergadering|overleg))(?![\w])")


@cache
def _strange() -> re.Pattern[str]:
    return re.compile("|".join(load("bodies")["unknown"]["strange"]))
