"""Which meetings a letter announces (or reports), by the stretches that say so.

Names that are merely mentioned (a European Council that a Council prepares, an earlier meeting) are left out: a name counts
where the letter offers an agenda or a report of it, in a subject or title, or as the whole of a heading that the cover names too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from nl_agenda.find.dates import Expectation, date_words, place
from nl_agenda.find.meetings.announced import VAGUE, Announced, owner
from nl_agenda.find.meetings.further import further
from nl_agenda.find.meetings.names import MeetingName, lowered
from nl_agenda.find.meetings.unknown import unknown_name
from nl_agenda.find.meetings.zones import Zone, pattern
from nl_agenda.find.names.places import places
from nl_agenda.lexicon import load
from nl_agenda.models import LetterKind

if TYPE_CHECKING:
    import datetime as dt

    from nl_agenda.segment.parts import Parts

_NEAR = 60  # characters from a name to its day


def announced(parts: Parts, zones: list[Zone], kind: LetterKind, letter_date: dt.date | None = None) -> list[Announced]:
    """Return the meetings that the letter announces, in the order in which it names them."""
    text = parts.text.content
    found: list[Announced] = []
    for zone in zones:
        if zone.kind == "title":
            _add(text, found, _title_chain(text, zone, kind))
    titled = bool(found)
    for index, zone in enumerate(zones):
        if zone.kind == "cover":
            chain = _cover_chain(text, zones, index, kind, titled=titled, further=bool(found))
            _add(text, found, chain)
            if not chain and found and kind is LetterKind.ANNOTATED_AGENDA and letter_date is not None:
                found += [Announced(n) for n in _told_of(zone, letter_date) if not any(m.fits(n) > 1 for m in found)]
    if not found:
        _add(text, found, _fallback(text, zones, kind))
    for chain in _part_headings(parts, zones, found):
        _add(text, found, chain)
    if found and not found[0].key.startswith("UNKNOWN-"):
        markers = "report_markers" if kind is LetterKind.REPORT else "agenda_markers"
        for names in further(parts, zones, [m.names for m in found], markers):
            made = Announced(names[0])
            for name in names[1:]:
                made.add(name)
            found.insert(next((i for i, m in enumerate(found) if m.names[0].start > names[0].start), len(found)), made)
    if kind is LetterKind.ANNOTATED_AGENDA:
        found += [Announced(name) for name in _of_other_character(parts, zones, found)]
    return found


def _add(text: str, found: list[Announced], chain: list[MeetingName]) -> None:
    """Give each name to the meeting that it means, or to a new one; of one chain no two names go to the same without reason."""
    taken: list[tuple[Announced, MeetingName]] = []
    for name in chain:
        best = max((m for m in found if m.may_be(name)), key=lambda m: m.may_be(name), default=None)
        rival = next((n for m, n in taken if m is best), None)
        if best is not None and rival is not None and _differs(text, rival, name):
            best = next((m for m in found if m.may_be(name) and all(t is not m for t, _ in taken)), None)
        if best is None:
            best = Announced(name)
            found.append(best)
        else:
            best.add(name)
        taken.append((best, name))


def _differs(text: str, first: MeetingName, second: MeetingName) -> bool:
    """Of two like names in one phrase: each with its strand, its character or its own day makes two meetings."""
    if first.part != second.part or first.informal != second.informal:
        return True
    between = list(date_words(text, first.end, second.start))
    behind = next((d for d in date_words(text, second.end, second.end + 60)), None)
    return bool(between) and behind is not None and between[0].days != behind.days


def _markers(zone: Zone, kind: LetterKind) -> list[int]:
    name = "report_markers" if kind is LetterKind.REPORT else "agenda_markers"
    return [zone.start + m.end() for m in pattern(name).finditer(zone.lower)] if zone.says(name) else []


def _title_chain(text: str, zone: Zone, kind: LetterKind) -> list[MeetingName]:
    """The names behind the marker, or in front of it where none follows («JBZ-Raad 12 december: geannoteerde agenda»)."""
    marks = _markers(zone, kind)
    chain = list(dict.fromkeys(n for mark in marks or [zone.start] for n in joined(text, _after(zone, mark))))
    if not chain and marks:
        chain = joined(text, list(zone.names))
    if not chain:
        made = (unknown_name(text, zone, mark) for mark in marks)
        chain = [n for n in made if n is not None][:1]
    return chain


def _after(zone: Zone, mark: int) -> list[MeetingName]:
    """The live names behind a marker, up to where the phrase turns to something else."""
    turn = pattern("turns").search(zone.lower, mark - zone.start + 1)
    stop = zone.start + turn.start() if turn else zone.end
    return [n for n in zone.names if mark <= n.start < stop]


def _cover_chain(text: str, zones: list[Zone], index: int, kind: LetterKind, *, titled: bool, further: bool) -> list[MeetingName]:
    zone = zones[index]
    if zone.says("other_letters"):
        return []
    marks = _markers(zone, kind)
    chain = list(dict.fromkeys(n for mark in marks for n in joined(text, _after(zone, mark))))
    if not chain and marks and not titled:
        chain = joined(text, [n for n in zone.names if n.start < marks[-1]])
        if not chain and index and zones[index - 1].kind == "cover" and zones[index - 1].says("planning"):
            chain = _planned(text, zones[index - 1])
        made = None if chain else unknown_name(text, zone, marks[0])
        chain += [made] if made else []
    if not marks and further and zone.says("side_meetings") and zone.says("planning"):
        side = pattern("side_meetings").search(zone.lower)
        start = zone.start + (side.start() if side else 0)
        chain = [n for n in zone.names if n.start > start and n.key != "ER" and not n.short and _is_subject(zone, n, zones)]
    return chain


def _told_of(zone: Zone, letter_date: dt.date) -> Iterable[MeetingName]:
    """Yield what is told of too: "Voorts informeer ik u over de Eurogroep van 16 februari", where that day is still to come."""
    if not zone.dates or not zone.says("informs_too") or zone.says("other_letters") or zone.says("left_out"):
        return
    for name in zone.names:
        if name.key != "ER" and pattern("informs").search(zone.before(name.start, 130)):
            day = next((d for d in zone.dates if d.days and 0 <= d.start - name.end < _NEAR), None)
            placed = place(day, letter_date, Expectation.NEAR) if day is not None and not day.past else None
            if placed is not None and placed.end >= letter_date:
                yield name


def _is_subject(zone: Zone, name: MeetingName, zones: list[Zone]) -> bool:
    """In "vindt op 19 december een Eurotop plaats" the name is what is held, with a day of its own in the sentence.

    "Aansluitend komt de Bestuursraad bijeen" needs none where it says that this is there, or where a heading names it.
    """
    lead = zone.before(name.start, 24)
    headed = zone.dates or zone.says("there") or any(z.kind == "heading" and any(map(name.fits, z.names)) for z in zones)
    return bool(headed) and re.search(r"\b(?:de|het|een)(?: \w+)? \Z", lead) is not None and "van de" not in lead[-8:]


def _fallback(text: str, zones: list[Zone], kind: LetterKind) -> list[MeetingName]:
    """Without any marker: names of a title, else those of the first sentence that plans something."""
    for zone in zones:
        if (
            zone.kind in {"title", "cover", "opening"}
            and zone.names
            and (zone.kind == "title" or zone.says("planning"))
            and not zone.says("cancelled")
        ):
            return _planned(text, zone)
    for zone in zones:
        made = unknown_name(text, zone, mark) if (mark := next(iter(_markers(zone, kind)), None)) is not None else None
        if made is not None:
            return [made]
    return next((joined(text, list(z.names)) for z in zones if z.kind == "cover" and z.names and not z.says("other_letters")), [])


def joined(text: str, names: list[MeetingName]) -> list[MeetingName]:
    """Return the first name with those that are joined to it: «de Eurogroep van 10 maart en de Ecofinraad»."""
    chain = names[:1]
    for name in names[1:]:
        if not coordinated(text, chain[-1], name) and not _is_offered_again(text, chain, name):
            break
        chain.append(name)
    return chain


_HELD_NEXT = re.compile(
    r"(?: (?:vindt|komt|volgt|is|vergadert|wordt))?(?: (?:dan|vervolgens|daar|aldaar|gevolgd door))?"
    r" (?:de|het) (?:informele |formele )?\Z"
)


def _planned(text: str, zone: Zone) -> list[MeetingName]:
    """Return the meetings of a sentence that plans them: "Op 13 mei vindt de Eurogroep plaats en op 14 mei de Ecofinraad"."""
    names = list(zone.names)
    chain = joined(text, names)
    for name in names[len(chain) :]:
        days = [d for d in zone.dates if d.days and chain[-1].end <= d.start and d.end <= name.start]
        if len(days) != 1 or not _HELD_NEXT.fullmatch(lowered(text[days[0].end : name.core])):
            break
        if not _AND_NEXT.search(lowered(text[chain[-1].end : days[0].start])):
            break
        chain.append(name)
    return chain


_AND_NEXT = re.compile(r"^[^.]{0,60}(?:,| en|;)(?: op)?(?: [a-z]{2,5}dag)? ?\Z")
_AGAIN = re.compile(r"[,;]? (?:en|alsmede|evenals|alsook)(?: (?:ook|tevens|voorts))? (?:die )?(?P<of>van|voor) (?:de|het) \Z")


def _is_offered_again(text: str, chain: list[MeetingName], name: MeetingName) -> bool:
    """Tell of "van de Raad, die ..., en van de Eurogroep op 9 maart" that what stands between is said in passing."""
    again = _AGAIN.search(text, chain[-1].end, name.start)
    first = again is not None and re.search(rf"\b{again['of']} (?:de|het) \Z", text[max(0, chain[0].start - 10) : chain[0].start])
    if again is None or not first or pattern("turns").search(lowered(text[chain[-1].end : name.start])):
        return False
    return "." not in text[chain[-1].end : name.start] and any(date_words(text, name.end, name.end + 40))


def coordinated(text: str, first: MeetingName, second: MeetingName) -> bool:
    """Tell whether only dates, places and joining words stand between two names, one of them a conjunction."""
    between = text[first.end : second.start]
    if len(between) > 160:
        return False
    cuts = [(w.start, w.end) for w in date_words(between)] + [
        (p.start, p.end) for p in places(between, 0, len(between), bare=True)
    ]
    for start, end in sorted(cuts, reverse=True):
        between = between[:start] + " " + between[end:]
    between = lowered(between)
    if "(" in between or "die van" in between:
        between = re.sub(r"\([^)]{0,80}\)|\([^)]{0,80}\Z|\bdie(?= van (?:de|het)\b)", " ", between)
    between = between.replace("daarop volgende", "daaropvolgende")
    tokens = [t.rstrip(".") for t in re.findall(r"[\w.’]+", between)]
    table = load("announcements")
    joins = any(t in table["conjunctions"] for t in tokens) or any(c in between for c in ",/;&+")
    return all(t in table["coordinating"] or t.isdigit() for t in tokens) and (joins or (first.key == second.key and not tokens))


def _of_other_character(parts: Parts, zones: list[Zone], found: list[Announced]) -> Iterable[MeetingName]:
    """Headings that name an informal or virtual meeting beside a formal one, where the cover says that it is still to come."""
    for zone in zones:
        name = zone.names[0] if zone.kind in {"heading", "dated"} and zone.names else None
        if name is None or not (name.informal or name.virtual) or not _is_bare(parts, zone) or _is_below_others(parts, zone):
            continue
        rivals = [m for m in found if m.may_be(name)]
        if not rivals or any(m.informal or any(n.virtual for n in m.names if n.start != name.start) for m in rivals):
            continue
        if any(_is_coming(z, name) for z in zones if z.kind == "cover"):
            yield name
            return


def _is_coming(zone: Zone, name: MeetingName) -> bool:
    """Tell whether a sentence of the cover names a meeting of the same character with a day that is still to come."""
    like = [n for n in zone.names if n.body == name.body and n.informal == name.informal and n.virtual == name.virtual]
    same = any(n.fits(name) or n.key.startswith(VAGUE) or name.key.startswith(VAGUE) for n in like)
    days = [d for d in zone.dates if d.days]
    told_elsewhere = zone.says("other_letters") or zone.says("report_markers")
    return same and bool(days) and not any(d.past for d in days) and not told_elsewhere


def _is_below_others(parts: Parts, zone: Zone) -> bool:
    """Tell whether a heading stands below "Overig" or a report."""
    index = next((i for i, s in enumerate(parts.sections) if s.heading_start == zone.start), None)
    above = [] if index is None else [lowered(parts.sections[i].title) for i in list(parts.ancestors(index))[1:]]
    return any(title.startswith(("overig", "verslag", "bijlage")) for title in above)


_MARKER = re.compile(r"^(?:(?:deel|onderdeel) )?(?:[ivx]+|[a-z]|\d+)[.):]?\s+")


def _part_headings(parts: Parts, zones: list[Zone], found: list[Announced]) -> Iterable[list[MeetingName]]:
    """Headings that are a meeting's name and nothing else, of a meeting that the cover names.

    They have items of their own, or stand beside that of a known meeting while the cover gives their day.
    """
    headings = [z for z in zones if z.kind == "heading"]
    others = [z for z in headings if not owner(z.names[0], found)]
    if not others:
        return
    spoken = [n for z in zones if z.kind in {"title", "cover"} for n in z.names]
    parents = {s.parent for s in parts.sections if s.parent is not None}
    with_items = {s.heading_start for i, s in enumerate(parts.sections) if i in parents}
    ranks = {s.heading_start: (s.level, s.parent) for s in parts.sections}
    own = [z for z in headings if owner(z.names[0], found)]
    for zone in others:
        name, rank = zone.names[0], ranks.get(zone.start)
        if owner(name, found):  # by now
            continue
        beside = (z for z in own if ranks.get(z.start) == rank and _is_bare(parts, z))
        coming = (z for z in zones if z.kind == "cover" and _is_coming(z, name) and not z.says("turns"))
        if zone.start not in with_items and (name.key == "ER" or not any(beside) or not any(coming)):
            continue
        if _is_bare(parts, zone) and (any(n.fits(name) for n in spoken) or not found):
            yield [name]


def _is_bare(parts: Parts, zone: Zone) -> bool:
    """Tell whether a heading is the name of a meeting, with its days, and nothing else."""
    rest = parts.text.content[zone.start : zone.names[0].start] + parts.text.content[zone.names[-1].end : zone.end]
    for words in reversed(list(date_words(rest))):
        rest = rest[: words.start] + rest[words.end :]
    return len(re.findall(r"\w+", _MARKER.sub("", lowered(rest)))) <= 2
