"""What the letterhead's readers share: the values found so far, dates, and the line with the addressee."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from nl_agenda.lexicon import load
from nl_agenda.segment.lines import Place


@dataclass(slots=True)
class Letterhead:
    """What the letterhead gives: values, the line after it, and the line before which colophon values are put."""

    values: dict[str, Place] = field(default_factory=dict)
    end: int = 0
    salutation: int | None = None

    def give(self, name: str, value: str, line: int, start: int, *, last: int | None = None, end: int | None = None) -> None:
        """Keep the first value under ``name``, and put the end of the letterhead after it."""
        last = line if last is None else last
        self.values.setdefault(name, Place(value, line, start, start + len(value) if end is None else end, last))
        self.end = max(self.end, last + 1)


@cache
def date_pattern() -> str:
    """Return the pattern of a full date: "4 november 2016", "04-11-2016", "2016-11-04"."""
    months = "|".join(load("letterhead")["months"])
    return rf"\d{{1,2}}\s+(?:{months})\s+\d{{4}}|\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}}|\d{{4}}-\d\d-\d\d"


@cache
def dateline() -> re.Pattern[str]:
    """Return the pattern of "Den Haag, 4 november 2016", with what may stand before it on the line."""
    known = "|".join(map(re.escape, load("letterhead")["places"]))
    place = rf"(?i:{known})|(?<!\S)[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?(?=,)"
    return re.compile(rf"(?:(?P<before>.*?\S)\s+)??(?P<place>{place})\s?,?\s+(?:d\.d\.\s+)?(?P<date>(?i:{date_pattern()}))\.?")


def is_addressee(text: str) -> bool:
    """Say whether ``text`` begins the lines with the addressee."""
    return (
        len(text) < 160
        and text[-1] not in ".:;"
        and text.casefold().startswith(tuple(load("letterhead")["addressee"]["openings"]))
    )
