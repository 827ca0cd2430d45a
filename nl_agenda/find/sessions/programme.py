"""Which headings are items of which meeting's programme."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nl_agenda.find.sessions import treatments
from nl_agenda.find.sessions.headings import ONE_DAY, AgendaHeading, day_in, pattern, read
from nl_agenda.find.sessions.meeting_headings import MeetingHeadings
from nl_agenda.find.sessions.parts import Outline, is_joined, is_other_business, is_report, is_strand, is_subheading, is_told
from nl_agenda.find.sessions.topics import without_topics, without_topics_of_preparation
from nl_agenda.segment.parts import ParagraphKind

if TYPE_CHECKING:
    from nl_agenda.models import Meeting
    from nl_agenda.segment.parts import Parts


_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Item:
    """A heading that stands for a point of the programme of one meeting."""

    section: int
    meeting: int
    heading: AgendaHeading
    treatment: tuple[int, int] | None
    date: dt.date | None
    under_other_business: bool = False


@dataclass(slots=True)
class _Walk:
    """What the headings so far say of those to come."""

    meeting: int
    date: dt.date | None = None
    date_level: int = 0
    outside_level: int | None = None  # level of an "Overig" heading that is still open
    report: bool = False
    other_business: int | None = None


class Programme:
    """The items of all meetings, found in one walk along the headings."""

    def __init__(self, parts: Parts, meetings: tuple[Meeting, ...], *, is_report: bool) -> None:
        self.parts = parts
        self.meetings = meetings
        self.is_report = is_report
        self.named = MeetingHeadings(meetings)
        self.children: dict[int | None, list[int]] = {}
        for index, section in enumerate(parts.sections):
            self.children.setdefault(section.parent, []).append(index)
        self.texts = {p.section for p in parts.paragraphs if p.kind in (ParagraphKind.PROSE, ParagraphKind.LIST_ITEM)}
        self.tables = treatments.in_tables(parts)
        self.outline = Outline(parts, self.children)
        self.before_programme, self.after_programme = self.outline.around_programme()
        self.outside: set[int] = set()
        self.apart: set[int] = set()  # outside with all that stands below them
        self.unknown: set[int] = set()  # headings of meetings that are not known
        self.part_meetings: dict[int, int] = {}  # headings of parts and introductions, with their meeting
        self._places: dict[int, tuple[int, int | None] | None] = {}  # section -> (meeting, section of its item), None outside

    def place_of(self, section: int | None) -> tuple[int, int | None] | None:
        """Return (meeting, number of the session among the meeting's) of a section; ``None`` outside the programme."""
        if section is None:
            return (0, None)
        return self._places[section]

    def items(self) -> list[Item]:
        """Return the items in the order of the letter."""
        walk, found = _Walk(meeting=0), list[Item]()
        inside: set[int] = set()  # sections that belong to an item
        for index, section in enumerate(self.parts.sections):
            heading = read(self.parts.text.content, section.heading_start, section.heading_end, self.meetings[walk.meeting])
            before = bool(self.before_programme) and any(one in self.before_programme for one in self.parts.ancestors(index))
            if walk.report and not before and self._resumes(index, heading):
                walk.report = False
                self._enter(index, walk, anew=True)
                continue
            if before or self._is_outside(index, heading, walk):
                if not before and not pattern("introductions").fullmatch(heading.title.casefold()):
                    self.outside.add(index)
                else:
                    self.part_meetings[index] = walk.meeting
                continue
            if self._is_within(index, heading, inside, found):
                continue
            if found and found[-1].section == index - 1 and self._is_type_line(section.title, found[-1]):
                found[-1] = replace(found[-1], treatment=(heading.start, heading.end))
                inside.add(index - 1)
                continue
            if not found and self._is_side_meeting(index):
                self.part_meetings[index] = self.named.of(section.title) or 0
                continue
            if self._is_part(index, heading, walk):
                continue
            if is_subheading(heading):
                continue
            item = self._item(index, heading, walk)
            holds = self._holds_items(index, heading, item)
            if holds and not is_other_business(heading):
                self._enter(index, walk)
                continue
            found.append(item)
            if holds:
                walk.other_business = section.level
            else:
                inside.add(index)
        kept = without_topics(without_topics_of_preparation(found))
        self._note_places(kept)
        return kept

    def _is_within(self, index: int, heading: AgendaHeading, inside: set[int], found: list[Item]) -> bool:
        """Tell what lies below an item and is no item of its own."""
        parent = self.parts.sections[index].parent
        if parent is None or not any(above in inside or above in self.unknown for above in self.parts.ancestors(parent)):
            return False
        beside = parent in {item.section for item in found if item.treatment is not None}
        return not beside or not self.outline.is_item_itself(index, heading)

    def _note_places(self, items: list[Item]) -> None:
        """Give every section its session: the item it belongs to, or the item before it where headings have lost their levels."""
        numbers: dict[int, tuple[int, int]] = {}
        counts: dict[int, int] = {}
        for item in items:
            numbers[item.section] = (item.meeting, counts.get(item.meeting, 0))
            counts[item.meeting] = counts.get(item.meeting, 0) + 1
        current: tuple[int, int | None] = (0, None)
        for index in range(len(self.parts.sections)):
            above = next((a for a in self.parts.ancestors(index) if a in numbers), None)
            if index in self.outside:
                self._places[index] = None
                continue
            if above is not None:
                current = numbers[above]
            elif index in self.part_meetings:
                current = (self.part_meetings[index], None)
            self._places[index] = current

    def _is_outside(self, index: int, heading: AgendaHeading, walk: _Walk) -> bool:
        section, title = self.parts.sections[index], heading.title.casefold()
        whole = section.title.casefold()
        meeting = self.named.of(section.title)
        announces = "geannoteerde agenda" in whole or (meeting is not None and self.named.dated(section.title, meeting))
        told = is_told(section.level, heading, walk.other_business)
        starts_report = not self.is_report and not told and is_report(title) and "geannoteerde agenda" not in whole
        if starts_report and meeting is None and self.outline.is_treated(index, heading):
            return False  # "Verslag over de toestand van de bossen", which is presented
        if starts_report or (walk.report and not announces):
            walk.report = True
            return True
        if announces:
            walk.report = False
        if walk.outside_level is not None:
            if section.level <= walk.outside_level and (
                meeting is not None or announces or is_other_business(heading) or is_strand(title)
            ):
                walk.outside_level = None
            elif section.level > walk.outside_level or heading.treatment is None:
                return True
        closed = self.apart or self.after_programme
        above = closed and any(one in self.apart or one in self.after_programme for one in self.parts.ancestors(index))
        if (above and heading.treatment is None) or self.named.is_other(section.title, heading.title):
            self.apart.add(index)
            return True
        rest = self.outline.is_rest(index, heading)
        outside = rest or index in self.after_programme or self.outline.is_left_out(index, heading)
        outside = outside or (not told and pattern("outside").fullmatch(title) is not None)
        if self.is_report and meeting is not None:
            return False  # "Verslag Ecofinraad" heads that part of a report
        if outside and (rest or not is_other_business(heading)) and heading.treatment is None:
            if rest or title.startswith("overig"):
                walk.outside_level = section.level
            if pattern("introductions").fullmatch(title) is None:
                self.apart.add(index)
            return True
        return False

    def _resumes(self, index: int, heading: AgendaHeading) -> bool:
        """Tell the heading of the agenda after a report by other words: "Komende Raad", "Onderwerpen van 12 mei"."""
        if is_report(heading.title.casefold()) or not self.children.get(index):
            return False
        return (
            self.named.any_dated(self.parts.sections[index].title)
            or pattern("coming").fullmatch(heading.title.casefold()) is not None
        )

    def _is_unknown_meeting(self, index: int, heading: AgendaHeading) -> bool:
        """Tell "Forum voor bosbouw" beside parts that name the meetings and hold their items: what it holds is none of theirs."""
        section = self.parts.sections[index]
        before = [one for one in self.children[section.parent] if one < index and one not in self.outside]
        named = [one for one in before if self.named.within(self.parts.sections[one].title)]
        if not named or is_subheading(heading) or self.outline.is_item_itself(index, heading):
            return False
        below = self.outline.items_below(index)
        held = below and len(below) in (self.outline.numbered(below), sum(self.outline.is_treated(*one) for one in below))
        known = all(one in named or one in self.unknown for one in before)
        return known and not held and all(len(self.outline.items_below(one)) > 1 for one in named)

    def _is_side_meeting(self, index: int) -> bool:
        """Tell a heading for a meeting beside the first one, which says all of it: what follows is the first one's programme.

        Only where no heading names that first one.
        """
        if not self.named.of(self.parts.sections[index].title) or index not in self.texts:
            return False
        return all(self.named.of(section.title) != 0 for section in self.parts.sections)

    def _is_part(self, index: int, heading: AgendaHeading, walk: _Walk) -> bool:
        """Tell whether a heading heads a part; what it says of meeting and day holds for what follows."""
        section, title = self.parts.sections[index], heading.title.casefold()
        meeting = self.named.of(section.title)
        strand = is_strand(title) and (
            (heading.numbered == "roman" and index not in self.texts)
            or heading.date is not None
            or self._has_followers(index)
            or bool(self.children.get(index) and self.outline.items_below(index))
        )
        undated = (ONE_DAY.sub("", title) if _DIGIT.search(title) else title).strip(" ,:–-")
        container = not is_other_business(heading) and (
            any(pattern("containers").fullmatch(words) for words in {title, section.title.casefold(), undated})
            or (not undated and title)
            or self.outline.is_holder(index, title)
            or (self._has_followers(index) and (pattern("containers", "days").fullmatch(title) or is_joined(title)))
        )
        whole = index == 0 and self.outline.is_title([n for m in self.meetings for n in (m.name, m.abbreviation) if n])
        part = meeting is not None or self.named.names_all(section.title) or strand or container or whole
        if heading.treatment is None and self.outline.is_item_alone(index, title, self.texts):
            part = False
        if part:
            if meeting is not None:
                walk.meeting = meeting
            self._enter(index, walk, anew=strand or meeting is not None)
        elif self._is_unknown_meeting(index, heading):
            self.unknown.add(index)
            self.part_meetings[index] = walk.meeting
        return bool(part) or index in self.unknown

    def _enter(self, index: int, walk: _Walk, *, anew: bool = False) -> None:
        """What a part says of its day holds for the items below it; ``anew``: also that it says nothing."""
        section = self.parts.sections[index]
        self.part_meetings[index] = walk.meeting
        date = self._own_day(section.title, walk.meeting)
        if date is not None or section.level < walk.date_level or anew:
            walk.date, walk.date_level = date, section.level
        walk.other_business = None

    def _is_type_line(self, title: str, item: Item) -> bool:
        """Tell whether what looks like a heading is the treatment of the item above it ("= Algemene oriëntatie")."""
        if item.treatment is not None or item.section in self.texts:
            return False
        words = title.strip("=()[] –-.")
        return treatments.is_treatment(words) and not (is_other_business(item.heading) and treatments.has_subject(words))

    def _own_day(self, title: str, meeting: int) -> dt.date | None:
        """Return the day that a heading gives, where the meeting has more than one."""
        chosen = self.meetings[meeting]
        return day_in(title, chosen) if chosen.start != chosen.end else None

    def _has_followers(self, index: int) -> bool:
        """Tell whether a strand is followed at once by a heading, with no text of its own."""
        return index not in self.texts and index + 1 < len(self.parts.sections)

    def _holds_items(self, index: int, heading: AgendaHeading, item: Item) -> bool:
        """Tell whether the headings below an item are items themselves and not its topics."""
        below = self.outline.items_below(index)
        if is_other_business(heading):
            return bool(below) or pattern("other_business").fullmatch(heading.title.casefold()) is not None
        if not below or item.treatment is not None:
            return False
        treated = sum(self.outline.is_treated(child, h) for child, h in below)
        if len(below) == treated > 1 or self.outline.holds_groups(heading, below) or self.outline.numbers_on(index, below):
            return True
        if index in self.texts:
            return False
        numbered = self.outline.numbered(below)
        if heading.numbered != "digit" and (len(below) in (numbered, treated) or self.outline.is_bare_part(index, self.texts)):
            return True
        return self.outline.holds_one_meal(index, heading)

    def _item(self, index: int, heading: AgendaHeading, walk: _Walk) -> Item:
        section = self.parts.sections[index]
        if walk.date is not None and section.level < walk.date_level:
            walk.date = None
        if walk.other_business is not None and (
            section.level < walk.other_business or (section.level == walk.other_business and heading.numbered != "letter")
        ):
            walk.other_business = None
        treatment = heading.treatment or treatments.below(self.parts, index) or self.tables.get(heading.title.casefold())
        day = self._own_day(section.title, walk.meeting)
        other_business = walk.other_business is not None or is_other_business(heading)
        return Item(index, walk.meeting, heading, treatment, day or walk.date, under_other_business=other_business)
