"""Where a letter speaks of its own meeting: subject, title, covering and opening sentences, headings that name it.

Of a letter that both reports and announces, only the stretches on the one that counts are alive: in «het verslag van de Raad
van 7 juli en de geannoteerde agenda van de Raad van 19 september» the first half says nothing of the coming meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from nl_agenda.find.dates import DateWords, date_words
from nl_agenda.find.kinds import kind_of_title
from nl_agenda.find.meetings.names import MeetingName, lowered, meeting_names
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import AnyOf, any_of
from nl_agenda.models import LetterKind
from nl_agenda.segment.parts import ParagraphKind

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts

# Without headings a letter's covering part has no end of its own.
_COVER, _OPENING = 4, 4
# Longer than any sentence; what is longer is no prose, and is read no further.
_LONGEST = 2000
# What announces a meeting stands early in its paragraph, and no letter has more parts than this.
_SENTENCES, _PARTS = 12, 40


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return a group of expressions of the lexicon as one, for lower-case text."""
    return re.compile("|".join(load("announcements")[name]))


@cache
def _said(name: str) -> AnyOf:
    """The same, to tell no more than whether any of them is found."""
    return any_of(load("announcements")[name])


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of text that may announce a meeting.

    Attributes:
        kind: ``title``, ``heading``, ``dated`` (a heading with a day), ``cover``, ``opening`` or ``closing``.
        lower: its words in lower case, every character in its place.
        alive: the parts of it (offsets in the text) that speak of what the letter announces.
        names: meetings named in them.
        dates: dates named in them.
        about: the meeting that the heading above it names, if it names one.
        paragraph: where the letter's paragraphs count; ``None`` for titles and headings.
    """

    start: int
    end: int
    kind: str
    lower: str
    alive: tuple[tuple[int, int], ...]
    names: tuple[MeetingName, ...]
    dates: tuple[DateWords, ...]
    about: MeetingName | None = None
    paragraph: int | None = None
    _asked: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)  # groups that have been looked for

    def says(self, name: str) -> bool:
        """Tell whether a group of expressions is found here."""
        found = self._asked.get(name)
        if found is None:
            found = self._asked[name] = _said(name).is_in(self.lower)
        return found

    def before(self, offset: int, reach: int) -> str:
        """Return up to ``reach`` characters before an offset, in lower case."""
        at = offset - self.start
        return self.lower[max(0, at - reach) : at]

    def after(self, offset: int, reach: int) -> str:
        """Return up to ``reach`` characters from an offset on, in lower case."""
        at = offset - self.start
        return self.lower[at : at + reach]


def titles(parts: Parts) -> list[tuple[int, int]]:
    """Return the places of the subject, the agenda's own title, or a first heading that serves as one."""
    found: list[tuple[int, int]] = []
    for name in ("subject", "title"):
        value = parts.values.get(name)
        if value is not None and (value.start, value.end) not in found:
            found.append((value.start, value.end))
    if parts.sections:
        first = parts.sections[0]
        known = any(a <= first.heading_start < b for a, b in found)
        if not known and (kind_of_title(first.title) is not None or not found):
            found.append((first.heading_start, first.heading_end))
    return found


def cover(parts: Parts) -> tuple[list[int], list[int]]:
    """Return the paragraphs before any heading, and those below the title before the next heading."""
    covering: list[int] = []
    opening: list[int] = []
    for index, paragraph in enumerate(parts.paragraphs):
        if paragraph.kind is ParagraphKind.HEADING:
            words = lowered(parts.words(paragraph.start, paragraph.end))
            if paragraph.section is not None and paragraph.section >= 1 and not pattern("introductions").search(words):
                break
        elif paragraph.kind in {ParagraphKind.PROSE, ParagraphKind.LIST_ITEM, ParagraphKind.TABLE_CELL}:
            (covering if paragraph.section is None else opening).append(index)
    return covering[:_COVER], (covering[_COVER:] + opening)[:_OPENING]


def zones(parts: Parts, analysis: Analysis, kind: LetterKind) -> list[Zone]:
    """Return the stretches of a letter in which meetings are announced, in order of weight."""
    make = _Maker(parts, kind)
    found = [make.zone(start, end, "title") for start, end in titles(parts)]
    covering, opening = cover(parts)
    used, reporting = {*covering, *opening}, _reporting(parts)
    if kind is LetterKind.ANNOTATED_AGENDA and len(set(reporting)) > 1:
        opening = [i for i in opening if (section := parts.paragraphs[i].section) is None or not reporting[section]]
    for indexes, name in ((covering, "cover"), (opening, "opening")):
        found += [make.zone(s, e, name, paragraph=i) for i in indexes for s, e in _sentences(parts, analysis, i)]
    if found and found[0].kind == "title" and (titled := _single(found[0].names)) is not None:
        found = [z if z.kind != "opening" else replace(z, about=titled) for z in found]
    found += _parts(parts, analysis, make, used, reporting)
    headed = {z.start: _single(z.names) for z in found if z.kind == "heading"}
    for at, zone in enumerate(found):
        if zone.kind == "opening" and zone.about is None and (above := _headed(parts, zone, headed)) is not None:
            found[at] = replace(zone, about=above)
    used |= {z.paragraph for z in found if z.paragraph is not None}
    prose = [i for i, p in enumerate(parts.paragraphs) if p.kind is ParagraphKind.PROSE and i not in used]
    found += [make.zone(s, e, "closing", paragraph=i) for i in prose[-2:] for s, e in _sentences(parts, analysis, i)]
    return found


@dataclass(frozen=True, slots=True)
class _Maker:
    parts: Parts
    kind: LetterKind

    def zone(self, start: int, end: int, kind: str, *, about: MeetingName | None = None, paragraph: int | None = None) -> Zone:
        text = self.parts.text.content
        end = min(end, start + _LONGEST)
        lower = lowered(text[start:end])
        alive = tuple(_alive(lower, start, self.kind, whole=kind in {"title", "heading"}))
        names, dates = list[MeetingName](), list[DateWords]()
        for begin, stop in alive:
            names += meeting_names(text, begin, stop)
            dates += date_words(text, begin, stop)
        return Zone(start, end, kind, lower, alive, tuple(names), tuple(dates), about, paragraph)


def _alive(lower: str, start: int, kind: LetterKind, *, whole: bool) -> Iterator[tuple[int, int]]:
    """Yield what is left when the stretches behind the markers of the other kind are taken out."""
    own, other = ("report_markers", "agenda_markers") if kind is LetterKind.REPORT else ("agenda_markers", "report_markers")
    if not _said(other).is_in(lower):
        yield start, start + len(lower)
        return
    marks = sorted(
        [(m.start(), True) for m in pattern(own).finditer(lower)] + [(m.start(), False) for m in pattern(other).finditer(lower)]
    )
    if kind is LetterKind.REPORT and not whole and not any(mine for _, mine in marks):
        yield start, start + len(lower)
        return
    position, living = 0, marks[0][1] or not any(mine for _, mine in marks)
    for at, mine in [*marks, (len(lower), True)]:
        if living and at > position:
            yield start + position, start + at
        position, living = at, mine


def _headed(parts: Parts, zone: Zone, headed: dict[int, MeetingName | None]) -> MeetingName | None:
    """Return the meeting that the heading above an opening sentence names, if it names one."""
    section = parts.paragraphs[zone.paragraph].section if zone.paragraph is not None else None
    return headed.get(parts.sections[section].heading_start) if section is not None else None


def _single(names: tuple[MeetingName, ...]) -> MeetingName | None:
    return names[0] if names and all(n.fits(names[0]) for n in names) else None


def _sentences(parts: Parts, analysis: Analysis, index: int) -> Iterator[tuple[int, int]]:
    paragraph = parts.paragraphs[index]
    return ((s.start, s.end) for s in islice(analysis.within(paragraph.start, paragraph.end), _SENTENCES))


def _parts(parts: Parts, analysis: Analysis, make: _Maker, used: set[int], reporting: list[bool]) -> list[Zone]:
    """Headings that name one meeting, and the first paragraph below each."""
    found, firsts = list[Zone](), dict[int, int]()
    split = len(set(reporting)) > 1  # some sections report and others do not
    for position, paragraph in enumerate(parts.paragraphs):
        if paragraph.section is not None and paragraph.kind is ParagraphKind.PROSE:
            firsts.setdefault(paragraph.section, position)
    for index, section in enumerate(parts.sections):
        if len(found) > _PARTS * _SENTENCES or section.heading_end - section.heading_start > _LONGEST:
            break
        if split and reporting[index] is not (make.kind is LetterKind.REPORT):
            continue
        heading = make.zone(section.heading_start, section.heading_end, "heading")
        name = _single(heading.names)
        if not heading.names and any(d.days for d in heading.dates):
            found.append(replace(heading, kind="dated"))
        if name is None and not (
            heading.names and heading.says("agenda_markers" if make.kind is not LetterKind.REPORT else "report_markers")
        ):
            continue
        if name is not None:
            found.append(heading)
        first = firsts.get(index, firsts.get(index + 1) if _is_introduced(parts, index) else None)
        if first is not None and first not in used:
            sentences = _sentences(parts, analysis, first)
            found += [make.zone(s, e, "opening", about=name, paragraph=first) for s, e in sentences]
    return found


def _is_introduced(parts: Parts, index: int) -> bool:
    """Tell whether the next heading is the introduction of a part: "Deel B", then "Context"."""
    below = parts.sections[index + 1] if index + 1 < len(parts.sections) else None
    return below is not None and below.parent == index and pattern("introductions").search(lowered(below.title)) is not None


def _reporting(parts: Parts) -> list[bool]:
    """Tell of each section whether it reports: its heading or one above it says so."""
    say = [_says_report(lowered(section.title)) for section in parts.sections]
    if not any(say):
        return say
    return [any(say[above] for above in parts.ancestors(index)) for index in range(len(say))]


def _says_report(title: str) -> bool:
    return _said("report_markers").is_in(title) and not _said("agenda_markers").is_in(title)
