"""Headings that name a meeting itself ("Ecofin-Raad", "Eurogroep 19 september") and not a point on its agenda."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.find.meetings.names import MeetingName, meeting_names
from nl_agenda.find.sessions.headings import DAY, MONTHS, NUMBER, WEEKDAYS, day_in, pattern
from nl_agenda.lexicon import load

if TYPE_CHECKING:
    from nl_agenda.models import Meeting


@cache
def _small() -> frozenset[str]:
    return frozenset(load("sessions")["meeting_headings"]["words"])


_WORD = re.compile(r"\w+")


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile("|".join(load("bodies")["ordinals"]))


def _words(words: str) -> list[str]:
    return _WORD.findall(words.casefold().replace("-", "").replace("–", " "))


def _core(name: set[str]) -> set[str]:
    """Return the words of a name that tell which meeting it is, and not which of a row: "26e", "vierde"."""
    telling = name - _small()
    return {word for word in telling if not _ordinal().fullmatch(word)} or telling or name


class MeetingHeadings:
    """Knows the meetings of a letter by their names."""

    def __init__(self, meetings: tuple[Meeting, ...]) -> None:
        self.meetings = meetings
        self.names = [[set(_words(name)) for name in (meeting.name, meeting.abbreviation) if name] for meeting in meetings]
        self.folded = [name.casefold() for meeting in meetings for name in (meeting.name, meeting.abbreviation) if name]
        self.cores = [[(_core(name), name) for name in names] for names in self.names]
        self.own = [set[str]().union(*names) for names in self.names]
        self.telling = frozenset(word for row in self.cores for core, _ in row for word in core)
        self.cities = [set(_words(m.venue.city)) if m.venue and m.venue.city else set[str]() for m in meetings]
        self._formations: list[MeetingName | None] | None = None  # looked for where a heading may name one
        self._known: dict[str, int | None] = {}  # of the headings of this letter, which are asked for more than once

    def of(self, title: str) -> int | None:
        """Return the one meeting that a heading names and nothing else."""
        if title not in self._known:
            self._known[title] = self._of(title)
        return self._known[title]

    def _of(self, title: str) -> int | None:
        if not self._may_name(title):
            return self._by_another_name(title)
        number = NUMBER.match(title)
        words = [w for w in _words(_undated(title[number.end() :] if number else title)) if not w.isdigit()]
        if len(self.meetings) > 1:  # "Ecofin" beside "Eurogroep", but "Transport Forum" beside "Transportraad" is whole
            if (whole := next((i for i, names in enumerate(self.names) if {*words} in names), None)) is not None:
                return whole
            words = [f"{w}raad" if f"{w}raad" in self.telling else w for w in words]
        found = [(score, i) for i in range(len(self.meetings)) if (score := self._fit(title, words, i)) > 0]
        if not found:
            return self._by_another_name(title)
        best = max(score for score, _ in found)
        first = [i for score, i in found if score == best]
        dated = [i for i in first if self.dated(title, i)]
        if len(first) > 1 and not dated and len({str(self.names[i]) for i in first}) > 1:
            return None
        chosen = (dated or first)[0]
        return None if self._names_another(set(words), chosen) else chosen

    def _names_another(self, words: set[str], chosen: int) -> bool:
        """Tell "Europese Raad en Eurotop": it names one meeting beside another, whose name has other words."""
        others = (name for i, names in enumerate(self.names) if i != chosen for name in names)
        return any(name <= words and not name <= self.own[chosen] for name in others)

    def _by_its_body(self, title: str) -> int | None:
        """Return the one meeting of the body that a heading names and nothing else: "Agenda G20 12 en 13 oktober"."""
        bodies = load("sessions")["meeting_headings"]["bodies"]
        if len(self.meetings) == 1 or bodies.keys().isdisjoint(_words(title.replace("-", " "))):
            return None
        number = NUMBER.match(title)
        bare = title[number.end() :] if number else title
        words = {w for w in _words(_undated(bare.replace("-", " "))) if not w.isdigit()}
        named = {bodies[w] for w in words if w in bodies}
        if len(named) != 1 or words - _small() - bodies.keys():
            return None
        found = [i for i, meeting in enumerate(self.meetings) if meeting.body in named]
        strange = DAY.search(title) is not None and not (found and self.dated(title, found[0]))
        return found[0] if len(found) == 1 and not strange else None

    def _may_name(self, title: str) -> bool:
        """Tell whether a heading has any of the words that tell a meeting's name."""
        words = title.casefold().replace("-", "")
        return any(word.removesuffix("raad") in words for word in self.telling)

    def _by_another_name(self, title: str) -> int | None:
        """Return the meeting that a heading names by another name of its formation: "EU-Gezondheidsraad 8 december"."""
        body = self._by_its_body(title)
        if body is not None or not _MAY_BE.search(title.casefold()):
            return body  # none, as most headings
        named = meeting_names(title, 0, len(title))
        if len(named) != 1:
            return None if named else self._by_its_kind(title)
        name = named[0]
        left = set(_words(_undated(title[: name.start] + " " + title[name.end :]))) - _small()
        if self._formations is None:
            self._formations = [next(iter(meeting_names(m.name, 0, len(m.name))), None) for m in self.meetings]
        found = [i for i, own in enumerate(self._formations) if own and own.fits(name) and own.informal == name.informal]
        if len(found) != 1 or any(not w.isdigit() and w not in self.cities[found[0]] for w in left):
            return None
        return None if self._is_on_another_day(title, found[0]) else found[0]

    def _by_its_kind(self, title: str) -> int | None:
        """Return the one of several meetings that is called what a heading says: "Ministeriële Conferentie" beside a Council."""
        number = NUMBER.match(title)
        bare = _words(_undated(title[number.end() :] if number else title))
        words = {w for w in bare if not w.isdigit()} - {"de", "het"}
        if len(self.meetings) == 1 or words.isdisjoint(load("bodies")["gatherings"]):
            return None
        found = [i for i, own in enumerate(self.own) if words <= own]
        return found[0] if len(found) == 1 and not self._is_on_another_day(title, found[0]) else None

    def names_all(self, title: str) -> bool:
        """Tell whether a heading names meetings only, one or several."""
        if not self._may_name(title):
            return False
        left = set(_words(_undated(title))) - _small()
        known = set[str]().union(*self.own)
        return bool(left & known) and not {w for w in left if w not in known and not w.isdigit()}

    def within(self, title: str) -> bool:
        """Tell whether a heading names a meeting, with whatever else."""
        words = title.casefold()
        return self.of(title) is not None or any(name in words for name in self.folded)

    def is_other(self, whole: str, title: str) -> bool:
        """Tell "Informele bijeenkomst sportministers 22 september": a meeting on a day that is none of those announced."""
        if not DAY.search(title) or not pattern("other_meetings").fullmatch(title.casefold()):
            return False
        return self.of(whole) is None and not self.any_dated(whole)

    def any_dated(self, title: str) -> bool:
        """Tell whether a heading names a day of any of the meetings."""
        return any(self.dated(title, index) for index in range(len(self.meetings)))

    def dated(self, title: str, index: int) -> bool:
        """Tell whether a heading names a day of the meeting."""
        meeting = self.meetings[index]
        if meeting.start is None:
            return False
        days = [day_in(found.group(), meeting) for found in DAY.finditer(title)]
        return any(days)

    def _is_on_another_day(self, title: str, index: int) -> bool:
        return bool(DAY.search(title)) and self.meetings[index].start is not None and not self.dated(title, index)

    def _fit(self, title: str, words: list[str], index: int) -> float:
        there = set(words)
        left = there - self.own[index] - _small() - self.cities[index]
        if left or self._is_on_another_day(title, index):
            return 0
        hits = ((core & there, core, name & there) for core, name in self.cores[index])
        return max((len(hit) + len(whole) / 10 for hit, core, whole in hits if hit and len(hit) / len(core) >= 0.6), default=0)


_MAY_BE = re.compile(r"raad|groep|top|conferentie|ministers|bijeenkomst|vergadering|ministeriële|gymnich")
_DATE_WORDS = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)})\b", re.IGNORECASE)


def _undated(title: str) -> str:
    return _DATE_WORDS.sub(" ", title)
