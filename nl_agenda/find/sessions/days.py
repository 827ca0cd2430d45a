"""The day of a session where its heading gives none: what the first sentence about it says."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from nl_agenda.find.sessions.headings import DAY, MONTHS, WEEKDAYS
from nl_agenda.lexicon import load
from nl_agenda.segment.parts import ParagraphKind

if TYPE_CHECKING:
    from nl_agenda.models import Meeting, Session
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts

_LONGEST = 7  # days of a meeting in which a weekday tells one of them
_SHORTEST = 60  # characters of a paragraph; what is shorter is a treatment or a document's number
_LOOKED_AT = 4  # paragraphs below a heading
_RANGE = re.compile(r"\d (?:en|tot|t/m|tot en met) (?:\w+dag )?\Z|\d ?[-–/] ?\Z")
_ON = re.compile(r"\s(?:en|tot|t/m|tot en met) (?:\w+dag )?\d")


@cache
def _spoken() -> re.Pattern[str]:
    table = load("sessions")["spoken_days"]
    not_before = "".join(f"(?<!{word} )" for word in table["not_after"])
    return re.compile(
        rf"{not_before}\b(?:(?P<weekday>{'|'.join(WEEKDAYS)})(?:{'|'.join(table['parts'])})?\b(?! \d)"
        rf"|(?P<place>{'|'.join(table['first'] + table['second'] + table['third'] + table['last'])})\b)"
    )


def with_days(parts: Parts, analysis: Analysis, meeting: Meeting, sessions: list[Session]) -> list[Session]:
    """Give the sessions of a meeting on several days the one that their text opens with."""
    if meeting.start is None or meeting.end is None or not 0 < (meeting.end - meeting.start).days < _LONGEST:
        return sessions
    days = [meeting.start + dt.timedelta(n) for n in range((meeting.end - meeting.start).days + 1)]
    found = [None if s.date else _said(parts, analysis, s, days) for s in sessions]
    return [s.model_copy(update={"date": day}) if day else s for s, day in zip(sessions, found, strict=True)]


def _said(parts: Parts, analysis: Analysis, session: Session, days: list[dt.date]) -> dt.date | None:
    sentence = first_sentence(parts, analysis, session)
    found = set(_named(sentence, days)) if sentence else set[dt.date]()
    return found.pop() if len(found) == 1 else None


def first_sentence(parts: Parts, analysis: Analysis, session: Session) -> str | None:
    """Return the sentence, in small letters, that the text below a session's heading opens with."""
    if session.section is None:
        return None
    first = bisect_left(parts.paragraphs, parts.sections[session.section].heading_end, key=lambda p: p.start)
    for paragraph in islice(parts.paragraphs, first, first + _LOOKED_AT):
        if session.section not in parts.ancestors(paragraph.section):
            return None
        if paragraph.kind is ParagraphKind.PROSE and paragraph.end - paragraph.start >= _SHORTEST:
            sentence = next(analysis.within(paragraph.start, paragraph.end), None)
            return analysis.words(sentence).casefold() if sentence else None
    return None


def _named(words: str, days: list[dt.date]) -> list[dt.date]:
    """Return those of the meeting's days that are named; none where several are named as one: "12 en 13 mei"."""
    found: list[dt.date] = []
    for said in DAY.finditer(words):
        if _RANGE.search(words, 0, said.start()) or _ON.match(words, said.end()):
            return []
        month = MONTHS.index(said["month"]) + 1
        found += [d for d in days if (d.day, d.month) == (int(said["day"]), month) and said["year"] in (None, str(d.year))]
    for said in _spoken().finditer(words) if "dag" in words else ():
        if said["weekday"]:
            found += [d for d in days if WEEKDAYS[d.weekday()] == said["weekday"]]
        else:
            found += _placed(said["place"], days)
    return found


def _placed(words: str, days: list[dt.date]) -> list[dt.date]:
    """Return which day of the meeting "de tweede dag" is, if it has so many."""
    table = load("sessions")["spoken_days"]
    if words in table["last"]:
        return days[-1:]
    return next(days[at : at + 1] for at, key in enumerate(("first", "second", "third")) if words in table[key])
