"""Which meetings a letter announces, and where it says so: subject, title, covering paragraphs, opening, part headings.

Names that are merely mentioned (a European Council that a Council prepares, an earlier meeting) are left out: a name counts
where the letter offers an agenda or a report of it, in a subject or title, or as the whole of a heading that the cover names too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.find.dates import date_words
from nl_agenda.find.kinds import kind_of_title
from nl_agenda.find.meeting_names import MeetingName, meeting_names
from nl_agenda.lexicon import load
from nl_agenda.models import LetterKind
from nl_agenda.segment.parts import ParagraphKind

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return a group of expressions of the lexicon as one, for lower-case text."""
    return re.compile("|".join(load("announcements")[name]))


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of text with its weight as a source: a title, a covering or opening sentence, a heading."""

    start: int
    end: int
    kind: str  # "title", "cover", "opening", "heading"


@dataclass(frozen=True, slots=True)
class Announced:
    """A formation that the letter announces, with the names by which it does, first one first."""

    key: str
    body: str
    names: tuple[MeetingName, ...]
    shared: bool  # announced together with others, so that a date behind them may be meant for all


def zones(parts: Parts, analysis: Analysis, kind: LetterKind | None = None) -> list[Zone]:
    """Return the stretches of a letter in which meetings are announced, in order of weight.

    With ``kind`` an agenda, what the letter reports of an earlier meeting is left out.
    """
    found: list[Zone] = []
    for name in ("subject", "title"):
        value = parts.values.get(name)
        if value is not None and not any(z.start == value.start for z in found):
            found.append(Zone(value.start, value.end, "title"))
    if not found and parts.sections and kind_of_title(parts.sections[0].title) is not None:
        first = parts.sections[0]
        found.append(Zone(first.heading_start, first.heading_end, "title"))
    cover, opening, body = _prose(parts, reports=kind is not LetterKind.ANNOTATED_AGENDA)
    for name, paragraphs in (("cover", cover), ("opening", opening), ("body", body)):
        found += [Zone(s.start, s.end, name) for i in paragraphs for s in _sentences(parts, analysis, i)]
    if kind is not LetterKind.ANNOTATED_AGENDA:
        return found
    text = parts.text.content
    return [piece for zone in found for piece in _without_report(text, zone)] if _has_report(parts, found) else found


def _has_report(parts: Parts, found: list[Zone]) -> bool:
    text = parts.text.content
    return any(pattern("report_markers").search(text, z.start, z.end) or "erslag" in text[z.start : z.end] for z in found if z.kind in {"title", "cover"})


def _without_report(text: str, zone: Zone) -> Iterator[Zone]:
    """Cut a title or sentence at the words that open a report: from there to the next agenda it speaks of another meeting."""
    words = text[zone.start : zone.end].casefold()
    report = pattern("report_markers").search(words)
    if report is None or zone.kind == "body":
        yield zone
        return
    if report.start() > 3:
        yield Zone(zone.start, zone.start + report.start(), zone.kind)
    agenda = pattern("agenda_markers").search(words, report.end())
    if agenda is not None:
        yield Zone(zone.start + agenda.start(), zone.end, zone.kind)


def _sentences(parts: Parts, analysis: Analysis, index: int) -> Iterator[Zone]:
    paragraph = parts.paragraphs[index]
    return (Zone(s.start, s.end, "") for s in analysis.within(paragraph.start, paragraph.end))


def _prose(parts: Parts, *, reports: bool) -> tuple[list[int], list[int], list[int]]:
    """Return the paragraphs before any heading, those below the title before the next heading, and those after."""
    cover: list[int] = []
    opening: list[int] = []
    body: list[int] = []
    below = False
    for index, paragraph in enumerate(parts.paragraphs):
        if paragraph.kind is ParagraphKind.HEADING:
            below = below or (paragraph.section is not None and paragraph.section >= 1)
        elif paragraph.kind in {ParagraphKind.PROSE, ParagraphKind.LIST_ITEM} and (reports or not is_report(parts, paragraph.section)):
            (body if below else cover if paragraph.section is None else opening).append(index)
    return cover, opening, body


def is_report(parts: Parts, section: int | None) -> bool:
    """Return whether a section belongs to a report of an earlier meeting."""
    return any("verslag" in parts.sections[i].title.casefold()[:30] for i in parts.ancestors(section))


def announced(parts: Parts, analysis: Analysis, kind: LetterKind) -> list[Announced]:
    """Return the formations that the letter announces, in the order in which it names them."""
    stretches = zones(parts, analysis, kind)
    chains = [_chain(parts, zone, kind) for zone in stretches if zone.kind in {"title", "cover"}]
    chains = [c for c in chains if c]
    if not chains:
        chains = [c for c in (_first_name(parts, z) for z in stretches if z.kind != "body") if c][:1]
    chains += _part_headings(parts, chains, reports=kind is LetterKind.REPORT)
    found: dict[str, list[MeetingName]] = {}
    shared: set[str] = set()
    for chain in chains:
        keys = list(dict.fromkeys(n.key for n in chain))
        for name in chain:
            key = _same(found, name, parts)
            found.setdefault(key, []).append(name)
            if len(keys) > 1:
                shared.add(key)
    return [Announced(key, names[0].body, tuple(names), key in shared) for key, names in found.items()]


def _same(found: dict[str, list[MeetingName]], name: MeetingName, parts: Parts) -> str:
    """"Raad Buitenlandse Zaken Handel" and "Raad Buitenlandse Zaken" are two, "RBZ" and either are one."""
    del parts
    if name.key in found or not found:
        return name.key
    if name.key.startswith("MINISTERS-"):
        return next((k for k, names in found.items() if names[0].body == name.body), name.key)
    generic = next((k for k in found if k == f"MINISTERS-{name.body}"), None)
    return generic or name.key


def _chain(parts: Parts, zone: Zone, kind: LetterKind) -> list[MeetingName]:
    """The names that are announced together: the first after the marker, and those joined to it."""
    text = parts.text.content
    words = text[zone.start : zone.end].casefold()
    marker = "report_markers" if kind is LetterKind.REPORT else "agenda_markers"
    other = "agenda_markers" if kind is LetterKind.REPORT else "report_markers"
    starts = [m.end() for m in pattern(marker).finditer(words)]
    side = pattern("side_meetings").search(words) if zone.kind == "cover" else None
    if not starts and zone.kind == "title":
        starts = [] if pattern(other).search(words) else [0]
    found: list[MeetingName] = []
    for start in starts:
        stop = next((m.start() for m in pattern(other).finditer(words, start)), len(words))
        found += [n for n in _joined(text, meeting_names(text, zone.start + start, zone.start + stop)) if n not in found]
    if side is not None and not found and " in op " in words:
        found += meeting_names(text, zone.start + side.end(), zone.end)[:1]
    return found


def _first_name(parts: Parts, zone: Zone) -> list[MeetingName]:
    text = parts.text.content
    words = text[zone.start : zone.end].casefold()
    if zone.kind == "title" or pattern("planning").search(words):
        return _joined(text, meeting_names(text, zone.start, zone.end))
    return []


def _joined(text: str, names: list[MeetingName]) -> list[MeetingName]:
    chain = names[:1]
    for name in names[1:]:
        between = text[chain[-1].end : name.start]
        for words in reversed(list(date_words(between))):
            between = between[: words.start] + between[words.end :]
        between = re.sub(r"\([^)]*\)|\([^)]*\Z", " ", between)
        tokens = re.findall(r"[\w.]+", between.casefold())
        links = load("announcements")["coordinating"]
        if all(t.rstrip(".") in links for t in tokens) and (name.key == chain[-1].key or tokens or "/" in between or "," in between):
            chain.append(name)
        else:
            break
    return chain


_MARKER = re.compile(r"^(?:[IVX]+|[A-Z]|\d+|[a-z])[.)]\s+")


def _part_headings(parts: Parts, chains: list[list[MeetingName]], *, reports: bool) -> list[list[MeetingName]]:
    """Headings that are a meeting's name and nothing else, with items of their own, where the cover speaks of that meeting too."""
    text = parts.text.content
    cover = {n.key for p in parts.paragraphs if p.section is None and p.kind is not ParagraphKind.FOOTNOTE for n in meeting_names(text, p.start, p.end)}
    known = {n.key for chain in chains for n in chain}
    parents = {s.parent for s in parts.sections if s.parent is not None}
    found = []
    for index, section in enumerate(parts.sections):
        names = meeting_names(text, section.heading_start, section.heading_end)
        if len(names) != 1 or index not in parents or (not reports and is_report(parts, index)):
            continue
        rest = text[section.heading_start : names[0].start] + text[names[0].end : section.heading_end]
        rest = _MARKER.sub("", rest)
        for words in reversed(list(date_words(rest))):
            rest = rest[: words.start] + rest[words.end :]
        if len(re.findall(r"\w+", rest)) <= 2 and (names[0].key in cover | known or not known):
            found.append(names)
    return found
